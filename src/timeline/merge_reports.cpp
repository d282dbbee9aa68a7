// Several reports become one event. It takes
//   * the best date: said before taken from the context, before inherited, before the day of publication; a finer
//     one that lies within the best one wins ("in May" and "on 30 May" are 30 May);
//   * all participants, each once; when a person and the body for which he speaks are both in one place ("the
//     Kremlin said", "Peskov said"), the person stays and the body goes `with` him;
//   * the title of the report that names most of them: "Musk invites Putin to Clubhouse" before "Musk's tweet".
#include "merge_reports.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <charconv>
#include <iterator>
#include <tuple>

#include "dateline/text/fold.hpp"
#include "dateline/timeline/arrangement.hpp"
#include "telling.hpp"

namespace dateline {
namespace {

bool is_actor(RoleName r) noexcept { return r == RoleName::actor || r == RoleName::speaker; }

/// A report's participant, in the place that it has in the event.
struct Taken {
    RoleName role;
    Participant* participant;
    std::vector<std::string>* represents;  ///< nullptr: nobody
};

bool speaks_for(Taken const& person, Taken const& body) {
    return person.represents != nullptr && person.participant->type == "PERSON" && body.participant->type != "PERSON" &&
           std::ranges::find(*person.represents, body.participant->entity) != person.represents->end();
}

/// Order in which places of the frame are filled; an entity stays in the first it fits.
int place(RoleName r) noexcept {
    switch (r) {
        case RoleName::actor:
            return 0;
        case RoleName::speaker:
            return 1;
        case RoleName::target:
            return 2;
        case RoleName::recipient:
            return 3;
        case RoleName::with:
            return 4;
        case RoleName::place:
            return 5;
        case RoleName::instrument:
            return 6;
    }
    return 7;
}

using AllTaken = boost::container::small_vector<Taken, 16>;

AllTaken participants(std::span<ReportedEvent* const> reports) {
    AllTaken listed, unlisted;
    for (ReportedEvent* const r : reports) {
        for (std::size_t i = 0; i < r->event.roles.size(); ++i) {
            Participant& p = r->event.roles[i];
            Taken const taken{p.role, &p, i < r->represents.size() ? &r->represents[i] : nullptr};
            (p.entity.empty() ? unlisted : listed).push_back(taken);
        }
    }
    auto const by_place = [](Taken const& a, Taken const& b) { return place(a.role) < place(b.role); };
    std::stable_sort(listed.begin(), listed.end(), by_place);
    std::stable_sort(unlisted.begin(), unlisted.end(), by_place);
    AllTaken out;
    for (Taken const& t : listed) {
        bool const again =
            std::ranges::any_of(out, [&](Taken const& o) { return o.participant->entity == t.participant->entity; });
        if (!again) out.push_back(t);
    }
    for (Taken& body : out) {
        bool const spoken_for = std::ranges::any_of(
            out, [&](Taken const& o) { return place(o.role) == place(body.role) && speaks_for(o, body); });
        if (spoken_for && place(body.role) <= place(RoleName::recipient)) body.role = RoleName::with;
    }
    std::stable_sort(out.begin(), out.end(), by_place);
    std::ptrdiff_t const named = std::ssize(out);
    for (Taken const& t : unlisted) {
        auto const stands = [&](Taken const& o) { return is_actor(t.role) ? is_actor(o.role) : o.role == t.role; };
        if (std::ranges::any_of(out, stands)) continue;
        std::string const folded = fold(t.participant->name);
        auto const called_so = [&](Taken const& o) { return fold(o.participant->name) == folded; };
        if (std::ranges::none_of(out, called_so)) out.push_back(t);
    }
    std::inplace_merge(out.begin(), out.begin() + named, out.end(), by_place);
    return out;
}

/// How many participants a title names; the actor counts most.
int named_in(std::string const& title, std::vector<Participant> const& roles) {
    int count = 0;
    bool actor_seen = false;
    for (Participant const& p : roles) {
        if (p.entity.empty()) continue;
        std::string const& short_name = p.short_name.empty() ? p.name : p.short_name;
        if (short_name.empty() || title.find(short_name) == std::string::npos) continue;
        bool const first_actor = is_actor(p.role) && !actor_seen;
        actor_seen = actor_seen || first_actor;
        count += first_actor ? 2 : 1;
    }
    return count;
}

}  // namespace

std::optional<Dating> best_date(std::span<Dating const> dates) {
    std::optional<Dating> out;
    for (Dating const& d : dates) {
        if (!out) {
            out = d;
            continue;
        }
        bool const finer = d.when.grain < out->when.grain && contains(out->when, d.when);
        bool const coarser = out->when.grain < d.when.grain && contains(d.when, out->when);
        bool const weak = d.by == DatedBy::publication || out->by == DatedBy::publication;
        bool const excluded = !overlap(out->when, d.when);
        if (excluded && !weak) out->contradicted = true;
        bool better = d.by < out->by || (d.by == out->by && finer);
        if (!weak) better = finer || (!coarser && better);
        if (better) {
            out->when = d.when;
            out->by = d.by;
        }
    }
    return out;
}

std::size_t most_telling(std::span<ReportedEvent* const> reports, std::vector<Participant> const& roles) {
    auto const worth = [&](ReportedEvent const& r) {
        Manner const manner = manner_of(r);
        bool const deed = manner == Manner::deed && !r.event.kind.empty();
        int const specific = deed ? 3 : manner == Manner::post ? 2 : manner == Manner::utterance ? 1 : 0;
        return std::make_tuple(specific, named_in(r.event.title, roles), !r.nominal, r.event.when.has_value());
    };
    std::size_t best = 0;
    for (std::size_t i = 1; i < reports.size(); ++i) {
        if (worth(*reports[i]) > worth(*reports[best])) best = i;
    }
    return best;
}

ReportedEvent merge_reports(std::span<ReportedEvent* const> reports) {
    ReportedEvent out;
    Event& event = out.event;
    AllTaken const taken = participants(reports);
    event.roles.reserve(taken.size());
    out.represents.reserve(taken.size());
    for (Taken const& t : taken) {
        event.roles.push_back(std::move(*t.participant));
        event.roles.back().role = t.role;
        out.represents.emplace_back();
        if (t.represents != nullptr) out.represents.back() = std::move(*t.represents);
    }
    while (!out.represents.empty() && out.represents.back().empty()) out.represents.pop_back();
    ReportedEvent& model = *reports[most_telling(reports, event.roles)];
    event.kind = std::move(model.event.kind);
    event.family = std::move(model.event.family);
    event.type = std::move(model.event.type);
    event.lemma = std::move(model.event.lemma);
    event.title = std::move(model.event.title);
    event.event_class = out.event_class = model.event_class;
    event.factuality = model.event.factuality;
    out.flags = model.flags;
    std::vector<Dating> dates;
    for (ReportedEvent const* r : reports) {
        if (r->event.when) dates.push_back({*r->event.when, r->event.dated_by});
        event.contradicted = event.contradicted || r->event.contradicted;
    }
    if (std::optional<Dating> const best = best_date(dates)) {
        event.when = best->when;
        event.dated_by = best->by;
        event.contradicted = event.contradicted || best->contradicted;
    }
    event.merged = true;
    out.habitual = out.quoted = out.nominal = out.definite = out.in_title = true;
    out.key = reports.front()->key;
    std::size_t evidence = 0;
    for (ReportedEvent const* r : reports) evidence += r->event.evidence.size();
    event.evidence.reserve(evidence);
    for (ReportedEvent* const r : reports) {
        if (r->key != out.key) event.former_ids.push_back(event_id(r->key, 16));
        std::ranges::move(r->event.merges, std::back_inserter(event.merges));
        std::ranges::move(r->event.former_ids, std::back_inserter(event.former_ids));
        out.habitual = out.habitual && r->habitual;
        out.quoted = out.quoted && r->quoted;
        out.nominal = out.nominal && r->nominal;
        out.definite = out.definite && r->definite;
        out.in_title = out.in_title && r->in_title;
        std::ranges::move(r->event.evidence, std::back_inserter(event.evidence));
    }
    out.dateless = reports.front()->dateless;
    return out;
}

bool is_main(ReportedEvent const& r) {
    Event const& e = r.event;
    bool const told_as_fact = e.factuality == Factuality::asserted || e.factuality == Factuality::planned;
    if (!told_as_fact || !e.when || r.habitual || r.quoted || r.in_title) return false;
    if (std::ranges::none_of(e.roles, [](Participant const& p) { return !p.entity.empty(); })) return false;
    if (manner_of(r) == Manner::utterance) {
        bool const said = std::ranges::any_of(
            e.evidence, [](Evidence const& v) { return v.dated_by == DatedBy::said && !v.said.empty(); });
        return said || r.follows_by(RelationKind::answered_by) != nowhere;
    }
    if (e.event_class == EventClass::state || e.event_class == EventClass::aspectual) return false;
    // "made" of "made a promise" is light; "launched", light in "launched an attack", may be an event of its own kind.
    if ((r.flags & trigger_flag::light) != 0 && e.kind.empty()) return false;
    return (r.flags & (trigger_flag::state | trigger_flag::aspect)) == 0;
}

std::uint64_t evidence_hash(Evidence const& evidence, std::string const& lemma) {
    constexpr std::size_t digits = 10;
    boost::container::small_vector<char, 160> place;
    place.resize(evidence.doc.size() + digits + lemma.size() + 2, boost::container::default_init);
    char* end = std::ranges::copy(evidence.doc, place.data()).out;
    *end++ = '\n';
    end = std::to_chars(end, end + digits, evidence.begin).ptr;
    *end++ = '\n';
    end = std::ranges::copy(lemma, end).out;
    return word_hash({place.data(), end});
}

}  // namespace dateline
