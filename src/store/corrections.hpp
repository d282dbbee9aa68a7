// What editors put right, as rows beside the timeline.
#pragma once

#include <unordered_map>
#include <vector>

#include "dateline/timeline/arrangement.hpp"
#include "sqlite.hpp"

namespace dateline {

/// Before the articles are read: what readers of articles must know, the tellings that are taken apart.
void expect_corrections(Database const& db, std::vector<Correction> const& corrections);

/// Writes down what became of each correction and applies titles and hiding to the rows of the timeline that was just
/// written; dates, merges and splits are in the arrangement. Inside its transaction.
void apply_corrections(Database const& db, std::vector<Correction> const& corrections, Arrangement const& arrangement);

/// Tells events what was put right about them.
class CorrectionReader {
public:
    explicit CorrectionReader(Database const& db);
    void apply(Event& event) const;

private:
    std::unordered_map<EventKey, std::vector<Correction>> by_event_;
};

}  // namespace dateline
