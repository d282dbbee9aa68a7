// Makes one report out of several that tell the same event.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// The best of all: date, title, participants; all evidence and reasons, in the order given. Links (same_as, follows)
/// and content are left to the caller. There are two or more, in canonical order; the first one's key stays. New lists
/// lie in `words`.
[[nodiscard]] ReportedEvent merge_reports(std::span<ReportedEvent const* const> reports, Arena& words);

struct Dating {
    Period when;
    DatedBy by = DatedBy::said;
    bool contradicted = false;  ///< of the best: some dates exclude each other
};
/// The best of the dates of one event's reports, in canonical order.
[[nodiscard]] std::optional<Dating> best_date(std::span<Dating const> dates);

/// The number of the report whose kind, lemma and title the event takes.
[[nodiscard]] std::size_t most_telling(std::span<ReportedEvent const* const> reports,
                                       std::span<ReportedRole const> roles);

/// Does an event belong on a picture (CONTRACT, is:main)? `answers`: it answers another one.
[[nodiscard]] bool is_main(ReportedEvent const& report, bool answers);

/// The hash of a piece of evidence, from which ids are made.
[[nodiscard]] std::uint64_t evidence_hash(ReportedEvidence const& evidence, std::string_view lemma);

}  // namespace dateline
