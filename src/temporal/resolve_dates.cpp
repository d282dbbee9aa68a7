// Dates of the calendar: months and days, weeks that are numbered or counted off ("the second week of May"), quarters,
// halves, seasons, named days, years and the turns of centuries. The year of what recurs yearly is chosen in
// choose_year.
#include <utility>

#include "named_days.hpp"
#include "resolver.hpp"

namespace dateline {

namespace {

Period day_of(std::int32_t year, std::int8_t month, std::int8_t day) {
    return day_period(to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)}));
}

}  // namespace

std::optional<Period> Resolver::named_day(TimeExpression const& e, Time& out) {
    TimeLexicon::NamedDay const& row = lexicon_.named_days()[e.named];
    if (row.year != 0) {
        out.anchored_by = AnchoredBy::itself;
        return day_of(row.year, row.month, row.day);
    }
    note([] { return std::string("a named day, by its rule"); });
    return choose_year(
        e, [&](std::int32_t year) { return in_that_year(row, year); }, out);
}

std::optional<Period> Resolver::of_month(TimeExpression const& e, Time& out) {
    auto const in_year = [&](std::int32_t year) -> std::optional<Period> {
        std::int8_t month = e.month, day = e.day;
        if (e.numeric && anchor_.day_first.value_or(false)) std::swap(month, day);
        if (day == 0) return month_period(year, static_cast<std::uint8_t>(month));
        if (!is_date(year, month, day)) return std::nullopt;
        return day_of(year, month, day);
    };
    auto const chosen = choose_year(e, in_year, out);
    bool const since = e.first > 0 && marker_at(e.first - 1) == Marker::since && !e.has_year();
    if (since && chosen && anchor_.published && chosen->first > *anchor_.published) {  // "since year-end"
        note([] { return std::string("\"since\" wants a day that has been: a year before"); });
        return in_year(to_date(chosen->first).year - 1);
    }
    if (e.numeric && !anchor_.day_first && chosen) {
        out.ambiguous = true;
        out.other = day_of(to_date(chosen->first).year, e.day, e.month);
        note([&] { return "read as an American writes it; a European means " + english(*out.other); });
    }
    return chosen;
}

/// "At the turn of the century" is about 1900 or 2000, whichever the day of writing has behind it or in sight; "of the
/// 20th century" about 1900.
std::optional<Period> Resolver::turn_of(TimeExpression const& e, Time& out) {
    std::int32_t const step = e.unit == Unit::millennium ? 1000
                              : e.unit == Unit::century  ? 100
                              : e.unit == Unit::decade   ? 10
                                                         : 1;
    if (e.has_year()) {
        out.anchored_by = AnchoredBy::itself;
        return year_period(e.year_grain == Grain::century ? (e.year - 1) * 100 : e.year);
    }
    bool const of_the_story = manner_ == Manner::narrative && front_;
    if (!of_the_story && !anchor_.published) return std::nullopt;
    out.anchored_by = of_the_story ? AnchoredBy::discourse : AnchoredBy::publication;
    std::int32_t const year = to_date(of_the_story ? front_->first : *anchor_.published).year;
    std::int32_t const behind = year / step * step, ahead = behind + step;
    bool const in_sight = step > 1 ? ahead - year <= step / 10 : leaning(e).lean == Lean::ahead;
    note([&] { return "the round year " + std::string(in_sight ? "in sight of " : "behind ") + std::to_string(year); });
    return year_period(in_sight ? ahead : behind);
}

std::optional<Period> Resolver::of_year(TimeExpression const& e, Time& out) {
    if (e.year_grain == Grain::century) {
        out.anchored_by = AnchoredBy::itself;
        return century_period(e.year);
    }
    if (e.year_grain == Grain::decade) {
        out.anchored_by = AnchoredBy::itself;
        std::int32_t const limit = anchor_.published ? to_date(*anchor_.published).year % 100 : 25;
        bool const this_century = e.two_digits && e.year <= limit && e.year < 20;
        return decade_period(e.two_digits ? e.year + (this_century ? 2000 : 1900) : e.year);
    }
    auto const year = year_said(e, out);
    if (!year) return std::nullopt;
    if (out.anchored_by == AnchoredBy::nothing) out.anchored_by = AnchoredBy::itself;
    return year_period(*year);
}

/// "2021-W07", "week 7 of 2021".
std::optional<Period> Resolver::of_week(TimeExpression const& e, Time& out) {
    auto const in_year = [&](std::int32_t year) -> std::optional<Period> {
        Day const fourth = to_day({year, 1, 4});  // always in the first week
        Period const week = shift(week_period(fourth), e.week - 1);
        if (iso_week(week.first).week != e.week) return std::nullopt;  // few years have a 53rd
        return e.weekday == 0 ? week : day_period(week.first + (e.weekday - 1));
    };
    return choose_year(e, in_year, out);
}

/// "The first Monday in May", "the second week of May".
std::optional<Period> Resolver::counted_off(TimeExpression const& e, Time& out) {
    auto const in_year = [&](std::int32_t year) -> std::optional<Period> {
        auto const month = static_cast<std::uint8_t>(e.month);
        if (e.weekday != 0) {
            auto const day = nth_weekday(year, month, static_cast<Weekday>(e.weekday), e.nth);
            return day ? std::optional(day_period(*day)) : std::nullopt;
        }
        Period const whole = month_period(year, month);
        return week_period(e.nth < 0 ? whole.last : whole.first + 7 * (e.nth - 1));
    };
    return choose_year(e, in_year, out);
}

void Resolver::resolve_date(TimeExpression const& e, Time& out) {
    std::optional<Period> period;
    if (e.nth != 0 && e.month != 0) {
        period = counted_off(e, out);
    } else if (e.unit == Unit::week && e.day != 0 && e.way == Way::none) {
        period = of_month(e, out);
        if (period) period = week_period(period->first);
    } else if (e.turn) {
        period = turn_of(e, out);
    } else if (e.week != 0) {
        period = of_week(e, out);
    } else if (e.named != TimeExpression::not_named) {
        period = named_day(e, out);
    } else if (e.only_day) {
        bool const story = (manner_ == Manner::narrative || near(e)) && told_ && told_->grain <= Grain::month;
        std::optional<Day> base;
        if (story) base = told_->first;
        if (!base && anchor_.published) base = anchor_.published;
        if (base) {
            out.anchored_by = story ? AnchoredBy::discourse : AnchoredBy::publication;
            Date const month = to_date(*base);
            Lean const lean = leaning(e).lean;
            bool const nearer_back = e.day - month.day > 15;
            bool const back = lean == Lean::back || (lean == Lean::unclear && nearer_back);
            std::int32_t const turn = !story && month.day < e.day && back ? -1 : 0;
            Date const other = add_months({month.year, month.month, 1}, turn);
            if (is_date(other.year, other.month, e.day))
                period = day_of(other.year, static_cast<std::int8_t>(other.month), e.day);
        }
    } else if (e.month != 0) {
        period = of_month(e, out);
    } else if (e.weekday != 0) {
        period = of_weekday(e, out);
    } else if (e.quarter != 0) {
        if (e.pointing == Pointing::year_ago) {
            TimeExpression plain = e;
            plain.has_year_shift = false;
            plain.pointing = Pointing::none;
            period = choose_year(
                plain, [&](std::int32_t y) { return std::optional(quarter_period(y, e.quarter)); }, out);
            if (period) period = shift(*period, -4);
        } else {
            period = choose_year(
                e, [&](std::int32_t y) { return std::optional(quarter_period(y, e.quarter)); }, out);
        }
    } else if (e.half != 0) {
        period = choose_year(
            e, [&](std::int32_t y) { return std::optional(half_year_period(y, e.half)); }, out);
    } else if (e.season != 0) {
        period = choose_year(
            e,
            [&](std::int32_t y) {
                return std::optional(season_period(y, static_cast<Season>(e.season), anchor_.southern));
            },
            out);
    } else if (e.unit == Unit::period && e.has_year() && near_quarter(e) && !months_compared_) {
        out.anchored_by = AnchoredBy::discourse;
        out.anchor = quarter_by_;
        note([&] { return std::string("the quarter spoken of, in that year"); });
        period = quarter_period(e.year, (to_date(told_quarter_->first).month + 2) / 3);
    } else {
        period = of_year(e, out);
    }
    if (!period) return leave_open(e, out);
    settle(e, counted_on(e, *period), out.anchored_by, out);
}

}  // namespace dateline
