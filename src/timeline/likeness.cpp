// Compares two tellings place by place. Two entities are "represented" when one speaks for the other ("the
// Kremlin said", "Peskov said") or when a person and a body both speak for a third; two different people never
// are one actor. A date that is only the day of publication gives way to a date that is said within the week
// before: the headline "Musk invites Putin" of a Monday tells the invitation that the body puts on Sunday.
#include "likeness.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::int32_t fresh_days = 7;  // how old may news be that an article tells as today's

bool holds(std::span<std::uint64_t const> bodies, std::uint64_t who) noexcept {
    return std::find(bodies.begin(), bodies.end(), who) != bodies.end();
}

/// "At least 14 people" and "16 people" may be the same, "three people" and "21 people" may not.
bool fit(unsigned one, unsigned other) noexcept {
    if (one == 0 || other == 0) return true;
    return 5 * (std::max(one, other) - std::min(one, other)) < std::max(one, other);
}

/// Best agreement of the parts in one place; open when either side has none.
template <typename InPlace>
Who best(Telling const& a, Telling const& b, Tellings const& all, InPlace in_place) noexcept {
    Who found = Who::different;
    bool any = false;
    for (Part const& x : all.parts_of(a)) {
        if (!in_place(x.role)) continue;
        for (Part const& y : all.parts_of(b)) {
            if (!in_place(y.role)) continue;
            any = true;
            found = std::min(found, compare(x, y, all));
            if (found == Who::same) return found;
        }
    }
    return any ? found : Who::open;
}

Who compare_targets(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    if (!a.has_target || !b.has_target) return Who::open;
    return best(a, b, all, [](RoleName r) { return is_target(r); });
}

/// "Otto Wirth" and "Wirth", who are acted on and in no list.
bool share_one_name(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    for (Part const& x : all.parts_of(a)) {
        if (!is_target(x.role) || x.listed) continue;
        for (Part const& y : all.parts_of(b)) {
            if (is_target(y.role) && !y.listed && x.who == y.who && (x.person || y.person)) return true;
        }
    }
    return false;
}

/// "Clubhouse launched" and "Clubhouse was launched": what acts in one is acted on in the other, which names no actor.
Who crossed(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    Who found = Who::open;
    auto const one_way = [&](Telling const& acts, Telling const& suffers) {
        if (acts.has_target || suffers.has_actor) return;
        for (Part const& x : all.parts_of(acts)) {
            if (x.role != RoleName::actor) continue;
            for (Part const& y : all.parts_of(suffers)) {
                if (is_target(y.role) && compare(x, y, all) == Who::same) found = Who::same;
            }
        }
    };
    one_way(a, b);
    one_way(b, a);
    return found;
}

/// "Lund beat Berg" and "Berg beat Wirth": who acts in one is acted on, by somebody, in the other.
bool reversed(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    if (((a.flags | b.flags) & trigger_flag::mutual) != 0) return false;
    auto const one_way = [&](Telling const& acts, Telling const& suffers) {
        if (!suffers.has_actor) return false;
        for (Part const& x : all.parts_of(acts)) {
            if (x.role != RoleName::actor || !x.listed || !x.person) continue;
            for (Part const& y : all.parts_of(suffers)) {
                if (y.role == RoleName::target && y.listed && y.who == x.who) return true;
            }
        }
        return false;
    };
    return one_way(a, b) || one_way(b, a);
}

std::uint32_t shared_company(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    std::uint32_t count = 0;
    for (Part const& x : all.parts_of(a)) {
        if (!x.listed) continue;
        bool const found = std::ranges::any_of(all.parts_of(b), [&](Part const& y) {
            bool const same_place =
                (x.role == y.role && x.role == RoleName::actor) || (is_target(x.role) && is_target(y.role));
            return y.listed && y.who == x.who && !same_place;
        });
        if (found) ++count;
    }
    return count;
}

/// "In Egypt" and "in Peru": both say where, and neither place stands for the other.
bool happen_elsewhere(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    bool any = false;
    for (Part const& x : all.parts_of(a)) {
        if (x.role != RoleName::place || !x.listed) continue;
        for (Part const& y : all.parts_of(b)) {
            if (y.role != RoleName::place || !y.listed) continue;
            any = true;
            if (compare(x, y, all) != Who::different) return false;
        }
    }
    return any;
}

}  // namespace

Who compare(Part const& a, Part const& b, Tellings const& all) noexcept {
    if (a.listed != b.listed) return Who::open;
    if (a.who == b.who) return a.listed ? Who::same : fit(a.count, b.count) ? Who::alike : Who::different;
    if (!a.listed) return a.person && b.person ? Who::different : Who::open;
    std::span<std::uint64_t const> const of_a = all.bodies_of(a), of_b = all.bodies_of(b);
    if (holds(of_a, b.who) || holds(of_b, a.who)) return a.person && b.person ? Who::different : Who::represented;
    if (!(a.person && b.person)) {
        for (std::uint64_t const body : of_a) {
            if (holds(of_b, body)) return Who::represented;
        }
    }
    return Who::different;
}

Who compare_actors(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    if (!a.has_actor || !b.has_actor) return Who::open;
    return best(a, b, all, [](RoleName r) { return r == RoleName::actor; });
}

When compare_dates(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    if (a.date == nowhere || b.date == nowhere) return When::open;
    if (a.date == b.date) return When::equal;
    Period const &p = all.dates[a.date], &q = all.dates[b.date];
    if (p.first == q.first && p.last == q.last) return When::equal;
    if (a.dated_by != b.dated_by && (a.dated_by == DatedBy::publication || b.dated_by == DatedBy::publication)) {
        Period const& told = a.dated_by == DatedBy::publication ? p : q;
        Period const& said = a.dated_by == DatedBy::publication ? q : p;
        std::int32_t const age = told.first - said.last;
        if (age >= -1 && age <= fresh_days) return When::open;
    }
    if (contains(p, q) || contains(q, p)) return When::within;
    return overlap(p, q) ? When::within : When::exclusive;
}

Likeness compare_frames(Telling const& a, Telling const& b, When when, Tellings const& all) noexcept {
    Likeness out;
    out.forbidden = !same_standing(a, b);
    if (out.forbidden) return out;
    out.when = when;
    out.actor = compare_actors(a, b, all);
    out.forbidden = out.actor == Who::different;
    if (out.forbidden) return out;
    out.target = compare_targets(a, b, all);
    if (out.actor == Who::open && out.target == Who::open) out.target = crossed(a, b, all);
    out.forbidden = out.target == Who::different || (out.actor != Who::same && reversed(a, b, all));
    if (out.forbidden) return out;
    out.one_name = out.target == Who::alike && share_one_name(a, b, all);
    out.other_targets = out.target == Who::open && have_targets(a, b);
    out.company = shared_company(a, b, all);
    out.elsewhere = out.company == 0 && out.actor > Who::represented && out.target > Who::represented &&
                    happen_elsewhere(a, b, all);
    return out;
}

void compare_words(Telling const& a, Telling const& b, Tellings const& all, Likeness& out) noexcept {
    std::span<std::uint32_t const> const x = all.words_of(a), y = all.words_of(b);
    out.words = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        std::uint32_t const left = x[i], right = y[j];
        out.words += left == right ? 1 : 0;
        i += left <= right ? 1 : 0;
        j += right <= left ? 1 : 0;
    }
    std::size_t const shorter = std::min(x.size(), y.size());
    if (shorter != 0) out.share = static_cast<std::uint32_t>(100 * out.words / shorter);
}

Likeness compare(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    Likeness out = compare_frames(a, b, compare_dates(a, b, all), all);
    if (out.actor == Who::different) out.target = compare_targets(a, b, all);
    if (!out.forbidden) compare_words(a, b, all, out);
    return out;
}

int points(Likeness const& frames, Telling const& a, Telling const& b) noexcept {
    auto const in_place = [](Who who, int same) {
        if (who == Who::same) return same;
        if (who == Who::represented) return same - 1;
        return who == Who::alike ? 2 : 0;
    };
    bool const deaths = ((a.flags | b.flags) & trigger_flag::dying) != 0;  // nobody dies twice
    int sum = in_place(frames.actor, 4) + in_place(frames.target, deaths ? 4 : 3);
    if (frames.one_name) sum += deaths ? 4 : 1;
    if (frames.elsewhere) sum -= 3;
    sum += 2 * static_cast<int>(std::min(frames.company, 2u));
    if (a.lemma == b.lemma) sum += 1;
    if (a.kind == 0) sum -= 1;
    // Where nothing is dated the word tells events apart: "was shot" and "was killed" are two, "died" and "died" one.
    bool const by_word = a.dateless && a.article == b.article && a.manner != Manner::post &&
                         ((a.flags | b.flags) & trigger_flag::light) == 0;
    if (by_word) sum += a.lemma != b.lemma ? -4 : frames.other_targets ? 0 : 8;
    // "the press" in one paper and "reporters" in the other hear the same statement.
    if (frames.other_targets && a.manner != Manner::utterance) sum -= 3;
    if (a.manner == Manner::post && b.manner == Manner::post) sum -= 2;
    return sum;
}

int points_for_words(Likeness const& likeness) noexcept {
    if (likeness.words >= 3 && likeness.share >= 50) return most_for_words;
    if (likeness.words >= 2 && likeness.share >= 25) return 2;
    return likeness.words >= 1 ? 1 : 0;
}

int in_story(Telling const& a, Telling const& b, Tellings const& all, int least) noexcept {
    constexpr int all_words = 300, one_place = 50, one_lemma = 70;
    static_assert(one_lemma + 2 * one_place + all_words == most_in_story);
    auto const agree = [](Who who) { return who == Who::open ? 0 : who == Who::different ? -one_place : one_place; };
    int sum = a.lemma == b.lemma ? one_lemma : 0;
    if (sum + 2 * one_place + all_words < least) return sum;
    int const actor = agree(compare_actors(a, b, all));
    sum += actor;
    if (a.manner == Manner::utterance || b.manner == Manner::utterance) sum -= actor > 0 ? 100 : 1000;
    if (sum + one_place + all_words < least) return sum;
    sum += agree(compare_targets(a, b, all));
    if (sum + all_words < least) return sum;
    Likeness words;
    compare_words(a, b, all, words);
    int const shorter = std::max(3, static_cast<int>(std::min(all.words_of(a).size(), all.words_of(b).size())));
    return sum + all_words * static_cast<int>(words.words) / shorter;
}

std::string in_words(Likeness const& likeness, ReportedEvent const& a, ReportedEvent const& b) {
    std::string out;
    out.reserve(120);
    auto const add = [&](auto const&... words) {
        if (!out.empty()) out += ", ";
        ((out += words), ...);
    };
    auto const filler = [](ReportedEvent const& r, bool target) -> std::string_view {
        for (ReportedRole const& p : r.roles) {
            bool const fits = target ? is_target(p.role) : p.role == RoleName::actor || p.role == RoleName::speaker;
            if (fits) return p.who->name;
        }
        return {};
    };
    if (!a.kind.empty() && a.kind == b.kind && a.family == b.family) add("the same kind (", a.kind, ")");
    if (a.lemma == b.lemma) add("the same word (", a.lemma, ")");
    if (likeness.actor == Who::same) add("the same actor (", filler(a, false), ")");
    if (likeness.actor == Who::alike) add("actors of one name (", filler(a, false), ")");
    if (likeness.actor == Who::represented) add(filler(a, false), " and ", filler(b, false), " speak for one another");
    if (likeness.target == Who::same) add("the same target (", filler(a, true), ")");
    if (likeness.target == Who::alike) add("targets of one name (", filler(a, true), ")");
    if (likeness.target == Who::represented) add(filler(a, true), " and ", filler(b, true), " stand for one another");
    if (likeness.company == 1) add("another participant in common");
    if (likeness.company > 1) add(std::to_string(likeness.company), " other participants in common");
    if (likeness.when == When::equal) add("the same date (", english(*a.when), ")");
    if (likeness.when == When::within) add("dates that fit (", english(*a.when), " and ", english(*b.when), ")");
    if (likeness.when == When::exclusive)
        add("although the dates differ (", english(*a.when), " and ", english(*b.when), ")");
    if (likeness.words == 1) add("a word in common");
    if (likeness.words > 1) add(std::to_string(likeness.words), " words in common");
    return out;
}

}  // namespace dateline
