// Gives an arranged event its words back: its members' reports are merged, the reasons are written out ("the same
// kind (invitation), the same actor (Elon Musk)"), and what the arrangement knows better than any member is set:
// id, order, a date inherited across articles.
#include <algorithm>
#include <charconv>

#include "dateline/timeline/arrangement.hpp"
#include "likeness.hpp"
#include "merge_reports.hpp"

namespace dateline {
namespace {

std::string why_merged(Member const& joined, Member const& like) {
    Evidence const& x = like.report->event.evidence.front();
    Evidence const& y = joined.report->event.evidence.front();
    std::string why = reason(*like.report, *joined.report);
    if (joined.both_after) why += ", both after the same event";
    if (joined.one_story) why += ", and both articles tell one story";
    return "\"" + x.trigger + "\" (" + x.doc + ") and \"" + y.trigger + "\" (" + y.doc + "): " + why;
}

Event placed(ReportedEvent&& merged, Placement const& placement) {
    Event& e = merged.event;
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
    merged.follows.clear();
    if (placement.answers) merged.follows.push_back({RelationKind::answered_by, 0, {}});
    e.main = is_main(merged);
    return std::move(merged.event);
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

Event realise(ReportedEvent&& only, Placement const& placement) { return placed(std::move(only), placement); }

Event realise(std::vector<Member> const& members, Placement const& placement) {
    std::vector<ReportedEvent const*> reports;
    for (Member const& m : members) {
        if (!m.repeats) reports.push_back(m.report);
    }
    ReportedEvent merged = merge_reports(reports);
    for (Member const& m : members) {
        if (m.like != nowhere) merged.event.merges.push_back(why_merged(m, members[m.like]));
    }
    for (Member const& m : members) {
        if (m.repeats) merged.event.former_ids.push_back(event_id(m.report->key, former_digits));
    }
    Event out = placed(std::move(merged), placement);
    for (Member const& m : members) {
        if (!m.repeats) continue;
        std::vector<Evidence> const& evidence = m.report->event.evidence;
        out.evidence.insert(out.evidence.end(), evidence.begin(), evidence.end());
    }
    return out;
}

}  // namespace dateline
