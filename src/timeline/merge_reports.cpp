// Several reports become one event. It takes
//   * the best date: said before taken from the context, before inherited, before the day of publication; a finer
//     one that lies within the best one wins ("in May" and "on 30 May" are 30 May);
//   * all participants, each once; when a person and the body for which he speaks are both in one place ("the
//     Kremlin said", "Peskov said"), the person stays and the body goes `with` him;
//   * the title of the report that names most of them: "Musk invites Putin to Clubhouse" before "Musk's tweet".
#include "merge_reports.hpp"

#include <algorithm>
#include <array>
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

bool speaks_for(Party const& person, Party const& body) {
    return person.type == "PERSON" && body.type != "PERSON" &&
           std::ranges::find(person.represents, body.entity) != person.represents.end();
}

bool is_same(Party const& a, Party const& b) noexcept { return &a == &b || a.entity == b.entity; }

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

using Roles = boost::container::small_vector<ReportedRole, 16>;

Roles participants(std::span<ReportedEvent const* const> reports) {
    Roles listed, unlisted;
    for (ReportedEvent const* const r : reports) {
        for (ReportedRole const& role : r->roles) (role.who->entity.empty() ? unlisted : listed).push_back(role);
    }
    auto const by_place = [](ReportedRole const& a, ReportedRole const& b) { return place(a.role) < place(b.role); };
    std::stable_sort(listed.begin(), listed.end(), by_place);
    std::stable_sort(unlisted.begin(), unlisted.end(), by_place);
    Roles out;
    for (ReportedRole const& t : listed) {
        if (std::ranges::none_of(out, [&](ReportedRole const& o) { return is_same(*o.who, *t.who); })) out.push_back(t);
    }
    for (ReportedRole& body : out) {
        bool const spoken_for = std::ranges::any_of(out, [&](ReportedRole const& o) {
            return place(o.role) == place(body.role) && speaks_for(*o.who, *body.who);
        });
        if (spoken_for && place(body.role) <= place(RoleName::recipient)) body.role = RoleName::with;
    }
    std::stable_sort(out.begin(), out.end(), by_place);
    std::ptrdiff_t const named = std::ssize(out);
    for (ReportedRole const& t : unlisted) {
        auto const stands = [&](ReportedRole const& o) {
            return is_actor(t.role) ? is_actor(o.role) : o.role == t.role;
        };
        if (std::ranges::any_of(out, stands)) continue;
        std::string const folded = fold(t.who->name);
        auto const called_so = [&](ReportedRole const& o) { return fold(o.who->name) == folded; };
        if (std::ranges::none_of(out, called_so)) out.push_back(t);
    }
    std::inplace_merge(out.begin(), out.begin() + named, out.end(), by_place);
    return out;
}

/// How many participants a title names; the actor counts most.
int named_in(std::string_view title, std::span<ReportedRole const> roles) {
    int count = 0;
    bool actor_seen = false;
    for (ReportedRole const& r : roles) {
        Party const& p = *r.who;
        if (p.entity.empty()) continue;
        std::string_view const short_name = p.short_name.empty() ? p.name : p.short_name;
        if (short_name.empty() || title.find(short_name) == std::string_view::npos) continue;
        bool const first_actor = is_actor(r.role) && !actor_seen;
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

std::size_t most_telling(std::span<ReportedEvent const* const> reports, std::span<ReportedRole const> roles) {
    auto const worth = [&](ReportedEvent const& r) {
        Manner const manner = manner_of(r);
        bool const deed = manner == Manner::deed && !r.kind.empty();
        int const specific = deed ? 3 : manner == Manner::post ? 2 : manner == Manner::utterance ? 1 : 0;
        return std::make_tuple(specific, named_in(r.title, roles), !r.nominal, r.when.has_value());
    };
    std::size_t best = 0;
    auto most = worth(*reports[0]);
    for (std::size_t i = 1; i < reports.size(); ++i) {
        auto const its = worth(*reports[i]);
        if (its <= most) continue;
        best = i;
        most = its;
    }
    return best;
}

ReportedEvent merge_reports(std::span<ReportedEvent const* const> reports, Arena& words) {
    Roles const roles = participants(reports);
    ReportedEvent const &first = *reports.front(), &model = *reports[most_telling(reports, roles)];
    ReportedEvent out;
    out.key = first.key;
    out.kind = model.kind;
    out.family = model.family;
    out.type = model.type;
    out.lemma = model.lemma;
    out.title = model.title;
    out.event_class = model.event_class;
    out.factuality = model.factuality;
    out.flags = model.flags;
    out.roles = words.keep_list(roles);
    boost::container::small_vector<Dating, 8> dates;
    boost::container::small_vector<ReportedEvidence, 4> evidence;
    boost::container::small_vector<std::string_view, 8> merges;
    boost::container::small_vector<std::uint64_t, 8> former;
    out.habitual = out.quoted = out.nominal = out.definite = out.in_title = true;
    for (ReportedEvent const* const r : reports) {
        if (r->when) dates.push_back({*r->when, r->dated_by});
        out.contradicted = out.contradicted || r->contradicted;
        if (r->key != out.key) former.push_back(r->key);
        former.insert(former.end(), r->former.begin(), r->former.end());
        merges.insert(merges.end(), r->merges.begin(), r->merges.end());
        evidence.insert(evidence.end(), r->evidence.begin(), r->evidence.end());
        out.habitual = out.habitual && r->habitual;
        out.quoted = out.quoted && r->quoted;
        out.nominal = out.nominal && r->nominal;
        out.definite = out.definite && r->definite;
        out.in_title = out.in_title && r->in_title;
    }
    if (std::optional<Dating> const best = best_date(dates)) {
        out.when = best->when;
        out.dated_by = best->by;
        out.contradicted = out.contradicted || best->contradicted;
    }
    out.merged = true;
    out.evidence = words.keep_list(evidence);
    out.merges = words.keep_list(merges);
    out.former = words.keep_list(former);
    out.dateless = first.dateless;
    return out;
}

bool is_main(ReportedEvent const& r, bool answers) {
    bool const told_as_fact = r.factuality == Factuality::asserted || r.factuality == Factuality::planned;
    if (!told_as_fact || !r.when || r.habitual || r.quoted || r.in_title) return false;
    if (std::ranges::none_of(r.roles, [](ReportedRole const& p) { return !p.who->entity.empty(); })) return false;
    if (manner_of(r) == Manner::utterance) {
        bool const said = std::ranges::any_of(
            r.evidence, [](ReportedEvidence const& v) { return v.dated_by == DatedBy::said && !v.said.empty(); });
        return said || answers;
    }
    if (r.event_class == EventClass::state || r.event_class == EventClass::aspectual) return false;
    // "made" of "made a promise" is light; "launched", light in "launched an attack", may be an event of its own kind.
    if ((r.flags & trigger_flag::light) != 0 && r.kind.empty()) return false;
    return (r.flags & (trigger_flag::state | trigger_flag::aspect)) == 0;
}

std::uint64_t evidence_hash(ReportedEvidence const& evidence, std::string_view lemma) {
    constexpr std::size_t digits = 10, usual = 160;
    std::size_t const most = evidence.doc.size() + digits + lemma.size() + 2;
    std::array<char, usual> on_stack;
    std::string longer;
    if (most > usual) longer.resize(most);
    char* const place = most > usual ? longer.data() : on_stack.data();
    char* end = place + evidence.doc.copy(place, evidence.doc.size());
    *end++ = '\n';
    end = std::to_chars(end, end + digits, evidence.begin).ptr;
    *end++ = '\n';
    end += lemma.copy(end, lemma.size());
    return word_hash({place, end});
}

}  // namespace dateline
