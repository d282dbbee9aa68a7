// Gives an arranged event its words back: its members' reports are merged, the reasons are written out ("the same
// kind (invitation), the same actor (Elon Musk)"), and what the arrangement knows better than any member is set:
// id, order, a date inherited across articles.
#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <charconv>
#include <iterator>

#include "dateline/timeline/arrangement.hpp"
#include "likeness.hpp"
#include "merge_reports.hpp"

namespace dateline {
namespace {

/// Why each member that is like another one is, in their order.
std::vector<std::string> why_merged(std::span<Member const> members) {
    std::vector<std::string> out;
    if (std::ranges::all_of(members, [](Member const& m) { return m.like == nowhere; })) return out;
    Tellings all;
    for (Member const& m : members) all.add(*m.report, 0);
    for (std::size_t i = 0; i < members.size(); ++i) {
        Member const& joined = members[i];
        if (joined.like == nowhere) continue;
        ReportedEvent const &first = *members[joined.like].report, &second = *joined.report;
        Evidence const &x = first.event.evidence.front(), &y = second.event.evidence.front();
        std::string& why = out.emplace_back("\"");
        why.append(x.trigger).append("\" (").append(x.doc).append(") and \"");
        why.append(y.trigger).append("\" (").append(y.doc).append("): ");
        why += in_words(compare(all.list[joined.like], all.list[i], all), first, second);
        if (joined.both_after) why += ", both after the same event";
        if (joined.one_story) why += ", and both articles tell one story";
    }
    return out;
}

}  // namespace

EventKey event_id(std::uint64_t key, unsigned digits) {
    EventKey out(digits + 2, '_');
    out[0] = 'e';
    for (unsigned i = 0; i < digits; ++i) {
        out[i + 2] = "0123456789abcdef"[key >> 60];
        key <<= 4;
    }
    return out;
}

std::uint64_t event_key(EventKey const& id) noexcept {
    std::uint64_t key = 0;
    if (id.size() != 18) return 0;
    auto const [end, error] = std::from_chars(id.data() + 2, id.data() + id.size(), key, 16);
    return error == std::errc{} && end == id.data() + id.size() ? key : 0;
}

Event& realise(ReportedEvent& only, Placement const& placement) {
    Event& e = only.event;
    for (EventKey& former : e.former_ids) former.resize(std::min(former.size(), std::size_t{2} + former_digits));
    std::ranges::sort(e.former_ids);
    e.former_ids.erase(std::unique(e.former_ids.begin(), e.former_ids.end()), e.former_ids.end());
    e.id = placement.id;
    std::erase(e.former_ids, e.id);
    e.order = placement.order;
    if (placement.inherited) {
        e.when = placement.inherited;
        e.dated_by = DatedBy::inherited;
    }
    only.follows.clear();
    if (placement.answers) only.follows.push_back({RelationKind::answered_by, 0, {}});
    e.main = is_main(only);
    return e;
}

Event& realise(std::span<Member const> members, Placement const& placement) {
    std::vector<std::string> why = why_merged(members);
    boost::container::small_vector<ReportedEvent*, 4> reports;
    for (Member const& m : members) {
        if (!m.repeats) reports.push_back(m.report);
    }
    ReportedEvent& whole = *reports.front();
    if (reports.size() > 1) whole = merge_reports(reports);
    std::ranges::move(why, std::back_inserter(whole.event.merges));
    for (Member const& m : members) {
        if (m.repeats) whole.event.former_ids.push_back(event_id(m.report->key, former_digits));
    }
    Event& out = realise(whole, placement);
    for (Member const& m : members) {
        if (m.repeats) std::ranges::move(m.report->event.evidence, std::back_inserter(out.evidence));
    }
    return out;
}

}  // namespace dateline
