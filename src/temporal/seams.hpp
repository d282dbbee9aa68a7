// The functions of grammar.hpp as parsers, each with what tells how far it goes, or with a test of the token at hand
// (and the one behind it, which may be an empty one) that says at once where it cannot begin.
#pragma once

#include <algorithm>

#include "grammar.hpp"
#include "primitives.hpp"

namespace dateline::grammar {

inline bool is_apostrophe(TimeToken const& t) { return t.mark(U'\'') || t.mark(U'\u2019') || t.mark(U'\u2018'); }

inline bool begins_amount(Position t) {
    using namespace time_class;
    return t->number() || t->is(cardinal | multiplier | vague | additional) || word(Marker::a, Marker::half).fits(*t);
}
inline bool begins_year(Position t) {
    using namespace time_class;
    if (t->number()) return t->length == 4 || t[1].is(era);
    return t->is(cardinal) || ((t->is(era) || is_apostrophe(*t)) && t[1].number());
}
/// A month, or a day with a month not far behind: "the twenty-first of May".
inline bool begins_month_date(Position t, Position last) {
    using namespace time_class;
    if (t->is(month)) return true;
    Position const day = t->is(Marker::the) ? t + 1 : t;
    if (day >= last || !(day->number() || day->is(ordinal | cardinal))) return false;
    constexpr std::ptrdiff_t longest_day = 3;
    Position const end = last - day > longest_day + 2 ? day + longest_day + 2 : last;
    return std::any_of(day + 1, end, [](TimeToken const& behind) { return behind.is(month); });
}
inline bool begins_counted_date(Position t) {
    using namespace time_class;
    TimeToken const& opening = t->is(Marker::the) ? t[1] : *t;
    return opening.is(time_class::weekday | ordinal | direction | unit | cardinal) || opening.number() ||
           opening.is(Marker::a);
}
inline bool begins_numeric_date(Position t) {
    TimeToken const& join = t[1];
    bool const joined = join.mark(U'/') || join.mark(U'.') || join.mark(U'-') || join.is(time_class::week_letter);
    return t->number() && t->length <= 4 && join.glued() && joined;
}
inline bool begins_year_part(Position t) {
    using namespace time_class;
    constexpr auto opening = word(Marker::the, Marker::fiscal, Marker::q, Marker::latter, Marker::other);
    if (t->number())
        return t->length == 4 || t[1].is(ordinal_ending | era) || is_apostrophe(t[1]) ||
               word(Marker::s, Marker::possessive, Marker::q).fits(t[1]);
    return is_apostrophe(*t) || opening.fits(*t) || UnitIs(Unit::year).fits(*t) ||
           t->is(time_class::turn | direction | cardinal | ordinal | time_class::season | time_class::decade | era);
}
inline bool begins_date(Position t) {
    using namespace time_class;
    return t->named_length != 0 || t->number() || t->kind == TokenKind::punctuation ||
           t->is(time_class::weekday | time_class::month | cardinal | ordinal | era | direction | time_class::season |
                 unit | time_class::decade | time_class::turn | marker);
}
inline bool begins_clock(Position t) {
    using namespace time_class;
    if (t->number())
        return t[1].mark(U':') || t[1].mark(U'.') || t[1].is(meridiem | clock_word | zone) ||
               word(Marker::oclock, Marker::in, Marker::at).fits(t[1]) || (t->length == 4 && t[1].is(unit));
    return t->is(cardinal | clock_word) || UnitIs(Unit::quarter).fits(*t) || UnitIs(Unit::quarter, true).fits(*t) ||
           word(Marker::a, Marker::half).fits(*t);
}
inline bool begins_relative(Position t) {
    using namespace time_class;
    return t->number() ||
           t->is(day_word | direction | unit | cardinal | hedge | vague | marker | multiplier | additional);
}
inline bool begins_duration(Position t) {
    using namespace time_class;
    return t->number() || t->is(cardinal | unit | hedge | vague | marker | direction | multiplier | additional);
}
inline bool begins_set(Position t) {
    using namespace time_class;
    bool const counts = (t->number() || t->is(cardinal)) && t[1].is(occasion | unit);
    return counts || t->is(frequency | frequency_noun | time_class::weekday) ||
           word(Marker::every, Marker::per).fits(*t) || (t->is(unit) && t->is(plural));
}
inline bool begins_reference(Position t) {
    using namespace time_class;
    constexpr auto opening = word(Marker::the, Marker::these, Marker::right, Marker::more, Marker::future, Marker::once,
                                  Marker::recent, Marker::former, Marker::now, Marker::a);
    return t->is(present | past | future | current | near | time_class::then) || opening.fits(*t);
}

// What is read at many places tells how far it goes.
[[nodiscard]] Reach reach_of_amount(Position first, Position last);
[[nodiscard]] Reach reach_of_year(Position first, Position last);
[[nodiscard]] Reach reach_of_month_date(Position first, Position last);
[[nodiscard]] Reach reach_of_clock(Position first, Position last);

/// Lengths and what is counted need a measure.
template <auto Begins>
Reach reach_of_measured(Position first, Position last) {
    return MeasureAhead::holds(first, last) && Begins(first) ? open_way : no_way;
}

inline constexpr Call<&parse_amount, &reach_of_amount> an_amount;
inline constexpr Call<&parse_year, &reach_of_year> a_year;
inline constexpr Call<&parse_date, &begins_date> a_date;
inline constexpr Call<&parse_month_date, &reach_of_month_date> a_month_date;
inline constexpr Call<&parse_counted_date, &reach_of_measured<&begins_counted_date>> a_counted_date;
inline constexpr Call<&parse_numeric_date, &begins_numeric_date> a_numeric_date;
inline constexpr Call<&parse_year_part, &begins_year_part> a_year_part;
inline constexpr Call<&parse_clock, &reach_of_clock> a_clock;
inline constexpr Call<&parse_relative, &reach_of_measured<&begins_relative>> a_relative;
inline constexpr Call<&parse_duration, &reach_of_measured<&begins_duration>> a_duration;
inline constexpr Call<&parse_set, &begins_set> a_set;
inline constexpr Call<&parse_reference, &begins_reference> a_reference;

}  // namespace dateline::grammar
