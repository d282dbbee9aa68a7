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
        ReportedEvidence const &x = first.evidence.front(), &y = second.evidence.front();
        std::string& why = out.emplace_back("\"");
        why.append(x.trigger).append("\" (").append(x.doc).append(") and \"");
        why.append(y.trigger).append("\" (").append(y.doc).append("): ");
        why += in_words(compare(all.list[joined.like], all.list[i], all), first, second);
        if (joined.both_after) why += ", both after the same event";
        if (joined.one_story) why += ", and both articles tell one story";
    }
    return out;
}

std::string words(std::string_view view) { return std::string(view); }

Evidence in_strings(ReportedEvidence const& e) {
    Evidence out;
    out.doc = e.doc;
    out.begin = e.begin;
    out.end = e.end;
    out.trigger = e.trigger;
    out.sentence = e.sentence;
    out.sentence_begin = e.sentence_begin;
    out.sentence_number = e.sentence_number;
    out.said = e.said;
    out.dated_by = e.dated_by;
    out.why = e.why;
    return out;
}

/// The event of a report, but for what the arrangement knows.
Event in_strings(ReportedEvent const& r) {
    Event out;
    out.kind = r.kind;
    out.family = r.family;
    out.type = r.type;
    out.lemma = r.lemma;
    out.event_class = r.event_class;
    out.title = r.title;
    out.roles.reserve(r.roles.size());
    for (ReportedRole const& role : r.roles) {
        Party const& p = *role.who;
        out.roles.push_back({role.role, words(p.entity), words(p.name), words(p.short_name), words(p.type)});
    }
    out.when = r.when;
    out.dated_by = r.dated_by;
    out.factuality = r.factuality;
    out.merged = r.merged;
    out.contradicted = r.contradicted;
    out.evidence.reserve(r.evidence.size());
    for (ReportedEvidence const& e : r.evidence) out.evidence.push_back(in_strings(e));
    out.former_ids.reserve(r.former.size());
    for (std::uint64_t const key : r.former) out.former_ids.push_back(event_id(key, former_digits));
    out.merges.assign(r.merges.begin(), r.merges.end());
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

Event realise(ReportedEvent const& only, Placement const& placement) {
    Member const member{&only};
    return realise({&member, 1}, placement);
}

Event realise(std::span<Member const> members, Placement const& placement) {
    boost::container::small_vector<ReportedEvent const*, 4> reports;
    for (Member const& m : members) {
        if (!m.repeats) reports.push_back(m.report);
    }
    Arena lists;
    ReportedEvent whole = reports.size() > 1 ? merge_reports(reports, lists) : *reports.front();
    if (placement.inherited) {
        whole.when = placement.inherited;
        whole.dated_by = DatedBy::inherited;
    }
    Event out = in_strings(whole);
    std::ranges::move(why_merged(members), std::back_inserter(out.merges));
    for (Member const& m : members) {
        if (!m.repeats) continue;
        out.former_ids.push_back(event_id(m.report->key, former_digits));
        for (ReportedEvidence const& e : m.report->evidence) out.evidence.push_back(in_strings(e));
    }
    std::ranges::sort(out.former_ids);
    out.former_ids.erase(std::unique(out.former_ids.begin(), out.former_ids.end()), out.former_ids.end());
    out.id = placement.id;
    std::erase(out.former_ids, out.id);
    out.order = placement.order;
    out.main = is_main(whole, placement.answers);
    return out;
}

}  // namespace dateline
