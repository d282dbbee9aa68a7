// The slots of a stored timeline: numbers stay, places shift when a slot comes between others.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "dateline/timeline/arrangement.hpp"
#include "sqlite.hpp"

namespace dateline {

class SlotRows {
public:
    explicit SlotRows(Database const& db);

    /// The number of a slot that is there or is made now.
    std::int64_t number_of(Slot const& slot);
    /// An event left it: it goes when no other one stands in it.
    void left(std::int64_t number) { left_.insert(number); }
    /// Writes what came and went. Once, after the events.
    void finish();

private:
    struct Row {
        Slot slot;
        std::int64_t number = 0, place = 0;  ///< place 0: not written yet
    };
    Database const& db_;
    std::vector<Row> rows_;  ///< in order
    std::int64_t next_ = 1;
    std::set<std::int64_t> left_;
};

}  // namespace dateline
