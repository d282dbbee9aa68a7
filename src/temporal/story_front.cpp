// How far a story has come. A narrative leans on the date told last, its front: "In January" after December 1941 is the
// next month. Glances back ("the previous year", "who had spent the spring there"), far ends ("until the fall of the
// town in February 1945", "by December") and dates in brackets leave the front where it is. A heading that is a year
// ("1919", "2007: a surge of troops") opens a chapter, whose months are those of its year.
#include <algorithm>

#include "resolver.hpp"

namespace dateline {

namespace {

constexpr std::size_t echo_reach = 3;

}  // namespace

bool Resolver::opens_sentence(TimeExpression const& e) const {
    return e.first <= tokens_.sentences()[e.sentence].first + 2;
}

bool Resolver::near(TimeExpression const& e) const { return told_.has_value() && e.sentence <= told_sentence_ + 2; }

/// A date in brackets, behind "since" or at the far end of a stretch of years does not move the story on.
bool Resolver::carries_the_story(TimeExpression const& e) const {
    if (e.first == 0) return true;
    Token const& before = tokens_[e.first - 1];
    if (before.is(U'(')) return false;
    bool const year_only = e.says == Says::date && e.month == 0 && e.weekday == 0 && e.quarter == 0 && e.season == 0;
    if (!year_only) return true;
    if (before.is(U'-') || before.is(U'\u2013')) return false;
    bool const leap = manner_ == Manner::narrative && told_ && told_->grain <= Grain::month &&
                      std::abs(to_date(told_->first).year - e.year) > 3;
    if (leap && !opens_sentence(e) && e.has_year()) return false;
    Marker const said = marker_at(e.first - 1);
    return said != Marker::since && said != Marker::until && said != Marker::by && said != Marker::to &&
           said != Marker::through;
}

/// News leans on its front only as long as no day of publication is known, and then only where a year is to be chosen.
std::uint32_t Resolver::needs_front_until() const {
    auto last = static_cast<std::uint32_t>(expressions_.size());
    if (manner_ == Manner::narrative) return last;
    auto const chooses_year = [](TimeExpression const& e) {
        bool const only_weekday = e.weekday != 0 && e.month == 0 && e.week == 0 && e.named == TimeExpression::not_named;
        return e.says == Says::date && !e.has_year() && !only_weekday;
    };
    while (last > 0 && (anchor_.published || !chooses_year(expressions_[last - 1]))) --last;
    return last;
}

/// The next year said after a leap is that of the front again: "(In November 2008 a play was made of it.) In May 2003".
bool Resolver::comes_back(Period const& leap) const {
    constexpr std::size_t reach = 6;
    for (std::size_t j = i_ + 1; j < expressions_.size() && j <= i_ + reach; ++j) {
        TimeExpression const& next = expressions_[j];
        if (next.says != Says::date || !next.has_year() || next.month == 0) continue;
        std::int32_t const year = next.year, front = to_date(front_->first).year, there = to_date(leap.first).year;
        return std::abs(year - front) < std::abs(year - there);
    }
    return false;
}

/// "Lasted until the fall of the town in February 1945": the far end of something, be its day named or its event.
bool Resolver::behind_until(TimeExpression const& e) const {
    constexpr std::uint32_t reach = 7;  // tokens
    std::uint32_t const begin = tokens_.sentences()[e.sentence].first;
    std::uint32_t until = e.first;
    do {
        if (until == begin || until + reach == e.first || !tokens_[until - 1].is_word()) return false;
    } while (marker_at(--until) != Marker::until);
    for (std::uint32_t token = until + 1; token < e.first; ++token)
        if (verb_at(token)) return false;
    return true;
}

/// A narrative goes on from its front. A glance back ("a year earlier", "the previous year"), the year of the front
/// said once more, and a far year in the middle of a sentence ("a plan for 1976") leave the front where it is, unless
/// the next far date is of the same time.
bool Resolver::moves_the_front(TimeExpression const& e, Period const& period) {
    if (!front_) return true;
    bool const glance = (e.says == Says::offset && e.way != Way::later) || e.pointing == Pointing::previous ||
                        e.pointing == Pointing::that || e.pointing == Pointing::same || e.of_history ||
                        (e.says == Says::date && e.pointing == Pointing::next) ||
                        (!e.has_year() && manner_ == Manner::narrative && looks_back_further(e));
    if (aside_ && to_date(period.first).year == to_date(front_->first).year)
        aside_.reset();  // the story is still there
    if (glance || contains(period, *front_)) return false;
    bool const far_end = e.has_year() ? behind_until(e) : by_then(e) && marker_at(e.first - 1) == Marker::by;
    bool const some_winter = front_->grain > Grain::season && e.season == static_cast<std::int8_t>(Season::winter);
    if (far_end || (some_winter && !e.has_year())) return false;  // a year has a winter at either end
    if (!carries_the_story(e)) {
        if (e.has_year()) aside_ = period;
        return false;
    }
    bool const opens = opens_sentence(e);
    constexpr std::int32_t long_way = 500;  // days
    auto const far = [&](Period const& other) { return std::abs(period.first - other.first) >= long_way; };
    bool const fine = front_->grain <= Grain::season;
    if (!e.has_year()) return true;
    if (opens) return !fine || period.grain >= Grain::year || !far(*front_) || !comes_back(period);
    bool const turns_back = period.last < front_->first && to_date(period.first).year != to_date(front_->first).year;
    if (fine && turns_back && !far(*front_)) return false;
    if (!fine || (period.grain < Grain::year && !far(*front_))) return true;
    bool const said_again = aside_ && !far(*aside_) && period.grain < Grain::year;
    aside_ = period;
    return said_again;
}

/// "1919", "2007: a surge of troops", "The campaign of 1905": a heading that is, begins or ends with a year.
bool Resolver::opens_chapter(TimeExpression const& e) {
    bool const year = e.says == Says::date && e.has_year() && e.year_grain == Grain::year;
    if (!year || manner_ != Manner::narrative) return false;
    constexpr std::uint32_t long_heading = 8;  // tokens
    TokenRange const line = tokens_.sentences()[e.sentence];
    bool const begins = e.first == line.first && (e.last == line.last || tokens_[e.last].is(U':'));
    bool ends = e.month == 0 && e.last == line.last && line.last - line.first <= long_heading;
    for (std::uint32_t token = line.first; ends && token < e.first; ++token)
        ends = !verb_at(token) && !tokens_[token].is_number();
    if (begins || ends) {
        chapter_ = e.year;
    } else if (chapter_ && opens_sentence(e) && e.year != *chapter_) {
        chapter_.reset();
    }
    return begins || ends;
}

/// "At the end of March ... On March 31, 2008, ...": a history soon says the year of a month or season it has begun
/// with.
std::optional<std::int32_t> Resolver::year_of_echo(TimeExpression const& e) const {
    if (manner_ != Manner::narrative || (e.month == 0 && e.season == 0)) return std::nullopt;
    std::uint32_t const sentence = e.sentence;
    for (std::uint32_t j = i_ + 1; j < expressions_.size() && j <= i_ + echo_reach; ++j) {
        TimeExpression const& next = expressions_[j];
        if (next.sentence > sentence + 2) break;
        if (!next.has_year() || next.month == 0 || next.era_said) continue;
        bool const echo = e.month != 0
                              ? e.month == next.month
                              : contains(season_period(next.year, static_cast<Season>(e.season), anchor_.southern),
                                         month_period(next.year, static_cast<std::uint8_t>(next.month)));
        if (echo) return next.year;
    }
    return std::nullopt;
}

/// "Was increased to 200,000 by December", "until May": the far end of what the sentence tells.
bool Resolver::by_then(TimeExpression const& e) const {
    if (opens_sentence(e)) return false;
    Marker const before = marker_at(e.first - 1);
    return before == Marker::by || before == Marker::until;
}

/// "Had spent the spring organizing": earlier than what the story tells; "by June ... had conquered" is not.
bool Resolver::looks_back_further(TimeExpression const& e) {
    if (by_then(e)) return false;
    Leaning const lean = lean_of(e, tokens_, syntax_, lexicon_);
    auto const verb = verb_at(lean.because);
    return verb && verb->finite && verb->tense == Tense::past && verb->aspect == Aspect::perfective &&
           verb->tokens.last <= e.first;
}

/// Of the recurrences around the front of a narrative the nearest, a step ahead being shorter than one back: "In
/// January" after December 1941 is the next month. A front that is a whole year holds all its months.
std::optional<Period> Resolver::nearest_to_front(TimeExpression const& e, Recurrence in_year) {
    std::int32_t const year = to_date(front_->first).year;
    auto best = in_year(year);
    if (front_->grain > Grain::season && best) return best;
    bool const goes_back = looks_back_further(e), goes_on = !goes_back && by_then(e);
    constexpr std::int32_t a_step_back = 30, out_of_chapter = 300;  // days
    auto const distance = [&](Period const& p) {
        std::int32_t const step = p.first - front_->first;
        std::int32_t const outside = chapter_ && to_date(p.first).year != *chapter_ ? out_of_chapter : 0;
        if (step >= 0) return (goes_back ? 5 * step : step) + outside;
        return (goes_on ? -3 * step : -step) + a_step_back + outside;
    };
    for (std::int32_t const y : {year + 1, year - 1})
        if (auto const p = in_year(y); p && (!best || distance(*p) < distance(*best))) best = p;
    return best;
}

}  // namespace dateline
