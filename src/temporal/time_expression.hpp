// What the words of a time expression say, before anyone asks when the article appeared: "on Sunday
// afternoon" is weekday 7 and part afternoon, nothing else. A plain struct: the grammar copies it to try
// alternatives, the resolver reads it as often as it is asked.
#pragma once

#include <cstdint>
#include <limits>

#include "dateline/calendar/period.hpp"
#include "dateline/temporal/times.hpp"
#include "time_words.hpp"

namespace dateline {

/// The shape of an expression: which resolver reads it.
enum class Says : std::uint8_t {
    nothing,
    date,       // calendar fields: year, month, day, weekday, quarter, season, named day; perhaps a direction
    day_word,   // yesterday, today, tomorrow (amount: days)
    unit_ref,   // a unit with a direction: last week, this year, the quarter
    offset,     // amount, unit and way: two weeks ago, a year earlier
    clock,      // a time of day alone
    duration,   // amount and unit
    set,        // every Thursday, daily
    reference,  // now, recently, soon (amount: 0, -1, 1)
};

/// Which way an offset goes and from where.
enum class Way : std::uint8_t { none, ago, hence, earlier, later };

/// How a unit or a field is pointed at.
enum class Pointing : std::uint8_t {
    none,
    last,
    this_,
    next,
    that,
    same,
    following,
    previous,
    definite,
    year_ago,
    latest
};

/// The quantifier of a set, as it is said.
enum class Quant : std::uint8_t { none, every, each, every_other };

struct TimeExpression {
    static constexpr std::int16_t no_year = std::numeric_limits<std::int16_t>::min();
    static constexpr std::int16_t no_minute = -1, no_offset = std::numeric_limits<std::int16_t>::min();
    static constexpr std::int32_t no_amount = -1;
    static constexpr std::int16_t written_offset =
        10'000;  ///< within the grammar: "+03:00" is this + 180, a zone its row
    static constexpr std::uint8_t not_named = 255;

    Says says = Says::nothing;
    TimeType type = TimeType::date;
    Mod mod = Mod::none;
    Way way = Way::none;
    Pointing pointing = Pointing::none;
    Unit unit = Unit::none;
    Grain year_grain = Grain::year;  ///< how much `year` covers: year, decade (1990), century (20)
    bool numeric_year = false;       ///< the two digits stand in a date of figures
    bool two_digits = false;         ///< '90s, "the eighties": the century is not said
    std::int16_t year = no_year;     ///< as ISO counts: 1 BC is 0
    std::int16_t year_shift = 0;     ///< "last year's third quarter": -1
    bool has_year_shift = false;
    bool year_of_discourse = false;  ///< the shift counts from the year last spoken of: "May of the same year"
    bool era_said = false;
    std::int8_t month = 0, day = 0, weekday = 0, nth = 0;
    std::int8_t part = 0, season = 0, quarter = 0, half = 0;
    std::int8_t week = 0;  ///< of the ISO year
    bool turn = false;     ///< "the turn of the century"
    bool fiscal = false;
    bool weekend = false;
    bool plural = false;        ///< the unit is plural: "weeks"
    bool vague = false;         ///< an amount that is no number: several, many
    bool numeric = false;       ///< 01/02/2021: `month` and `day` as an American reads them
    bool only_day = false;      ///< "the 15th": month left open
    bool begins_range = false;  ///< "May" of "from May to June 1940"
    bool adjective = false;     ///< "three-year"
    bool of_history = false;    ///< a time in a history only: "the former king", "at this time"
    std::uint8_t named = not_named;
    std::int8_t clock_second = -1;
    std::int16_t minute = no_minute;
    std::int16_t offset = no_offset;    ///< minutes east of UTC
    std::uint8_t zone = not_named;      ///< row of the lexicon's zones
    Quant quant = Quant::none;          ///< of a set
    std::int8_t quantity = 0;           ///< of a set: twice, "three days a week"
    Unit quantity_unit = Unit::none;    ///< of those days; none: how many times
    std::uint8_t rule = 0;              ///< number of its rule's name, see rule_name
    std::int32_t amount = no_amount;    ///< in hundredths: two and a half is 250
    std::uint32_t sentence = 0;         ///< the one that holds `first`
    std::uint32_t first = 0, last = 0;  ///< tokens

    [[nodiscard]] bool has_year() const noexcept { return year != no_year; }
    [[nodiscard]] bool has_clock() const noexcept { return minute != no_minute; }
    [[nodiscard]] bool has_amount() const noexcept { return amount != no_amount; }
};
static_assert(sizeof(TimeExpression) == 64);  // the grammar copies it at every turn

/// Rules of the grammar, by the names under which `explain` and the machine output know them.
enum class Rule : std::uint8_t {
    none,
    full_date,
    numeric_date,
    month_and_day,
    month_and_year,
    month,
    weekday,
    year,
    decade,
    century,
    quarter,
    half_year,
    season,
    named_day,
    day_of_month,
    day_word,
    unit_reference,
    offset,
    clock_time,
    part_of_day,
    duration,
    set,
    reference,
    iso_date
};
[[nodiscard]] char const* rule_name(Rule rule) noexcept;

}  // namespace dateline
