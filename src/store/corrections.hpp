// What editors put right, as rows beside the timeline.
#pragma once

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

#include "dateline/timeline/arrangement.hpp"
#include "sqlite.hpp"

namespace dateline {

/// Before the articles are read: what readers of articles must know, the tellings that are taken apart.
void expect_corrections(Database const& db, std::vector<Correction> const& corrections);
/// The articles of which these corrections take other tellings apart than those that were expected before.
[[nodiscard]] std::set<std::int64_t> told_apart_otherwise(Database const& db,
                                                          std::vector<Correction> const& corrections);
/// Are these the corrections that the timeline bears?
[[nodiscard]] bool are_applied(Database const& db, std::vector<Correction> const& corrections);

/// Puts corrections on the stored timeline, which bears none, and writes down what became of each. Costs what the
/// events that they name, and those tied to them, do. Inside a transaction.
void put_corrections_on(Database const& db, std::vector<Correction> const& corrections);
/// ... and takes them off: events are as their articles tell them; only what is taken apart in an article stays so.
void take_corrections_off(Database const& db);

/// Tells events what was put right about them.
class CorrectionReader {
public:
    explicit CorrectionReader(Database const& db);
    void apply(Event& event) const;

private:
    std::unordered_map<EventKey, std::vector<Correction>> by_event_;
};

}  // namespace dateline
