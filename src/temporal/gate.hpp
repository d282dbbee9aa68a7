// The gate before the grammar: whether an attempt at a token is worth making, told by its classes and those of the two
// tokens behind it. Most words have no class and cost one test; a function word, a number or a hedge must be followed
// by something that goes on with a time ("at least", "about 1990", "5 weeks"; not "at the", "about him", "5 percent").
#pragma once

#include "time_tokens.hpp"

namespace dateline::gate {

using namespace time_class;

/// Classes whose words can begin an expression.
constexpr Mask openers = month | time_class::weekday | unit | cardinal | ordinal | season | part | day_word | decade |
                         frequency | frequency_noun | direction | modifier | hedge | vague | present | past | future |
                         era | clock_word | current | additional | compared | turn | then;
template <class... Markers>
constexpr std::uint64_t bit_of(Markers... m) {
    return ((1ull << static_cast<unsigned>(m)) | ...);
}
inline bool is_one_of(TimeToken const& t, std::uint64_t markers) noexcept {
    return t.is(marker) && ((markers >> t.second_value) & 1) != 0;
}
constexpr std::uint64_t opening_markers =
    bit_of(Marker::the, Marker::a, Marker::every, Marker::half, Marker::fiscal, Marker::per, Marker::more, Marker::less,
           Marker::at, Marker::up, Marker::q, Marker::once, Marker::future, Marker::recent, Marker::past, Marker::end,
           Marker::beginning, Marker::middle, Marker::these, Marker::sometime, Marker::former, Marker::right);
/// What may stand behind an article for it to begin an expression.
constexpr Mask after_article = openers | multiplier | named | near | compared | additional | stint | lengthy | then;

/// Markers that are a whole expression by themselves.
constexpr std::uint64_t whole_markers =
    bit_of(Marker::once, Marker::future, Marker::recent, Marker::past, Marker::former);
/// Classes whose words are an expression by themselves, or begin one before any word.
constexpr Mask whole = month | time_class::weekday | season | day_word | time_class::decade | frequency | present |
                       past | future | clock_word | current;

inline bool quote(TimeToken const& t) noexcept { return t.mark(U'\'') || t.mark(U'\u2019') || t.mark(U'\u2018'); }

/// Could go on with an expression that has begun.
inline bool continues_time(TimeToken const& t) noexcept {
    return t.classes != 0 || t.number() || t.named_length != 0 || t.mark(U'-') || t.mark(U'\u2013') || quote(t);
}

/// What goes on with a number: "5 weeks", "5 p.m.", "5 or 6 days"; not "5 percent", "one of them".
constexpr Mask behind_amount = month | unit | ordinal | ordinal_ending | cardinal | multiplier | meridiem | zone | era |
                               unit_kind | additional | occasion | part | clock_word | vague | week_letter | decade;
constexpr std::uint64_t behind_amount_markers =
    bit_of(Marker::and_, Marker::or_, Marker::to, Marker::half, Marker::oclock, Marker::more, Marker::past, Marker::s,
           Marker::q, Marker::possessive, Marker::time);
inline bool counts(TimeToken const* t) noexcept {
    TimeToken const& next = t[1];
    if (next.is(behind_amount) || is_one_of(next, behind_amount_markers)) return true;
    if (next.is(Marker::of)) return t[2].is(unit | month);                                     // a couple of weeks
    if (next.is(Marker::in)) return t[2].is(part) || (t[2].is(Marker::the) && t[3].is(part));  // five in the morning
    return next.is(Marker::at) && t[2].is(part);
}

/// Words that only the right follower makes the beginning of a time; all others may begin one before anything.
constexpr Mask choosy = cardinal | vague | hedge | direction;
constexpr Mask behind_hedge = cardinal | multiplier | vague | additional | month | time_class::weekday | unit | decade |
                              season | era | named | clock_word | ordinal | era;
constexpr Mask behind_direction = unit | month | time_class::weekday | season | part | direction | cardinal | vague |
                                  decade | modifier | multiplier | current | unit_kind | named | ordinal;
constexpr std::uint64_t behind_direction_markers =
    bit_of(Marker::fiscal, Marker::time, Marker::half, Marker::first, Marker::recent, Marker::following, Marker::same,
           Marker::past, Marker::latter, Marker::other, Marker::q, Marker::full);

inline bool goes_on(TimeToken const* at) noexcept {
    TimeToken const &t = at[0], &next = at[1];
    if (t.is(openers & ~choosy)) return true;
    bool const other_mark = !next.word() && !next.number();
    if (t.is(cardinal | vague) && (other_mark || next.number() || counts(at))) return true;
    if (t.is(hedge) && (other_mark || next.number() || next.named_length != 0 || next.is(behind_hedge) ||
                        is_one_of(next, bit_of(Marker::a, Marker::half, Marker::the))))
        return true;
    if (t.is(direction) && (other_mark || next.number() || next.named_length != 0 || next.is(behind_direction) ||
                            is_one_of(next, behind_direction_markers)))
        return true;
    if (!t.is(marker)) return false;
    switch (static_cast<Marker>(t.second_value)) {
        case Marker::at:
            return is_one_of(next, bit_of(Marker::least, Marker::most));
        case Marker::up:
            return next.is(Marker::to);
        case Marker::end:
        case Marker::beginning:
        case Marker::middle:
            return next.is(Marker::of);
        case Marker::more:
        case Marker::less:
            return next.is(Marker::than) || next.is(past);
        default:
            return !t.is(choosy);
    }
}

/// A figure goes on with a unit, a month, an ending or a glued mark, or is a year.
inline bool number_begins(TimeToken const* t) noexcept {
    if (t->length == 4 && t->id >= 1000 && t->id < 2400) return true;
    TimeToken const& next = t[1];
    if (next.word()) return counts(t);
    if (next.number()) return true;
    return (next.glued() && t[2].glued()) || next.mark(U'-') || next.mark(U'\u2013');
}

/// What a word alone says of it (Entry::may_begin): false only where the gate is shut whatever stands around.
constexpr bool may_begin_time(Mask classes, std::int16_t second_value) noexcept {
    constexpr std::uint64_t markers = opening_markers | whole_markers;
    bool const known_marker = (classes & marker) != 0 && ((markers >> (second_value & 63)) & 1) != 0;
    return (classes & (openers | whole | plural)) != 0 || known_marker;
}
/// What a word is that a length wants, or a place counted from another day (Entry::measures).
constexpr bool is_measure(Mask classes, std::int16_t second_value) noexcept {
    constexpr std::uint64_t markers = bit_of(Marker::time, Marker::half);
    bool const known_marker = (classes & marker) != 0 && ((markers >> (second_value & 63)) & 1) != 0;
    return (classes & (unit | time_class::weekday | part | day_word | stint)) != 0 || known_marker;
}

/// The gate: whether an attempt is worth making, from this token and the two behind it.
inline bool begins_time(TimeToken const* t) noexcept {
    if (t->named_length != 0) return true;
    if (t->number()) return number_begins(t);
    if (!t->word()) return quote(*t) && t[1].number() && t[1].length == 2;
    if (t->classes == 0) return false;
    bool const opening_marker = is_one_of(*t, opening_markers);
    bool const opens = (t->flags & TokenFlag::sentence_start) != 0;
    if (!opens && t->is(part) && t[-1].is(Marker::at)) return true;
    if (t->is(whole) || is_one_of(*t, whole_markers) || t->is(plural)) return true;
    if (!opening_marker && !t->is(openers)) return false;
    TimeToken const& next = t[1];
    if (!continues_time(next)) return t->is(Marker::a) && t[2].is(lengthy);  // "a fairly lengthy period"
    if (!t->is(Marker::the) && !t->is(Marker::a)) return goes_on(t);
    if (next.number()) return true;
    constexpr std::uint64_t bounds = bit_of(Marker::end, Marker::beginning, Marker::middle);
    if (is_one_of(next, bounds) && !next.is(openers)) return t[2].is(Marker::of);
    bool const begun = next.is(after_article) || next.named_length != 0 || quote(next) ||
                       is_one_of(next, opening_markers | bit_of(Marker::latter, Marker::other, Marker::full));
    if (!begun) return false;
    return next.is(whole | unit | part | stint) || next.is(Marker::past) || next.is(Marker::future) || quote(next) ||
           next.named_length != 0 || continues_time(t[2]);
}

}  // namespace dateline::gate
