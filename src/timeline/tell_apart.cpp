// An article is stored as it was told once: of a telling that several sentences made there is one report. "Musk
// praised Putin" in the lead and "his praise for Putin" below are two pieces of evidence for it; taken apart, each is
// the evidence of its own report, under the key that it would have had by itself. What the whole knew of kind, people
// and date both keep; where one of them differs the editor says so with a date or a title of its own.
#include "dateline/timeline/tell_apart.hpp"

#include <algorithm>

#include "dateline/timeline/arrangement.hpp"
#include "merge_reports.hpp"

namespace dateline {
namespace {

constexpr std::size_t fewest_digits = 4, most_digits = 16;

ReportedEvent part_of(ReportedEvent const& whole, std::size_t number) {
    ReportedEvent part = whole;
    part.evidence = whole.evidence.subspan(number, 1);
    if (part.when) part.dated_by = part.evidence.front().dated_by;
    part.merged = part.contradicted = false;
    part.merges = {};
    if (number != 0) {
        part.former = {};
        part.follows = {};
        part.key = evidence_hash(part.evidence.front(), part.lemma);
    }
    return part;
}

}  // namespace

Apart::Apart(EventKey const& id) : first(1), last(0) {
    std::size_t const digits = id.size() - std::min<std::size_t>(id.size(), 2);
    if (!id.starts_with("e_") || digits < fewest_digits || digits > most_digits) return;
    EventKey low = id, high = id;
    low.append(most_digits - digits, '0');
    high.append(most_digits - digits, 'f');
    if (event_key(high) == 0) return;
    first = event_key(low);
    last = event_key(high);
}

bool tell_apart(ArticleReports& told, std::vector<Apart> const& apart) {
    std::vector<ReportedEvent> others;
    for (ReportedEvent& whole : told.events) {
        bool const meant = std::ranges::any_of(apart, [&](Apart const& a) { return a.takes(whole.key); });
        if (!meant || whole.evidence.size() < 2) continue;
        for (std::size_t n = 1; n < whole.evidence.size(); ++n) others.push_back(part_of(whole, n));
        whole = part_of(whole, 0);
        std::vector<std::uint64_t> former(whole.former.begin(), whole.former.end());
        std::erase_if(former, [&](std::uint64_t key) {
            return std::ranges::find(others, key, &ReportedEvent::key) != others.end();
        });
        whole.former = told.words.keep_list(former);
    }
    told.events.insert(told.events.end(), others.begin(), others.end());
    return !others.empty();
}

}  // namespace dateline
