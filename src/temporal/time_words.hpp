// What a time word can be. A word may be several things ("second" an ordinal and a unit, "march" a month
// and a verb), so the classes are bits. The value that belongs to a class stands in Entry::value, but for
// units, markers and zones, whose value is Entry::second_value.
#pragma once

#include <cstdint>

namespace dateline::time_class {

using Mask = std::uint64_t;
constexpr Mask month = 1ull << 0;            // january: 1
constexpr Mask weekday = 1ull << 1;          // monday: 1
constexpr Mask unit = 1ull << 2;             // week (second_value: Unit)
constexpr Mask plural = 1ull << 3;           // weeks
constexpr Mask cardinal = 1ull << 4;         // three: 3
constexpr Mask multiplier = 1ull << 5;       // hundred: 100
constexpr Mask ordinal = 1ull << 6;          // third: 3
constexpr Mask ordinal_ending = 1ull << 7;   // th
constexpr Mask season = 1ull << 8;           // summer: Season
constexpr Mask part = 1ull << 9;             // afternoon: PartOfDay
constexpr Mask day_word = 1ull << 10;        // yesterday: -1
constexpr Mask decade = 1ull << 11;          // nineties: 90
constexpr Mask frequency = 1ull << 12;       // daily (value: Unit)
constexpr Mask direction = 1ull << 13;       // last: -1, this: 0, next: 1
constexpr Mask modifier = 1ull << 14;        // early: Mod, before a date
constexpr Mask hedge = 1ull << 15;           // about, nearly: Mod, before an amount
constexpr Mask vague = 1ull << 16;           // several, few, many
constexpr Mask present = 1ull << 17;         // now, currently
constexpr Mask past = 1ull << 18;            // recently, formerly
constexpr Mask future = 1ull << 19;          // soon
constexpr Mask marker = 1ull << 20;          // of, the, ago (second_value: Marker)
constexpr Mask zone = 1ull << 21;            // est (second_value: row of zones)
constexpr Mask named = 1ull << 22;           // begins the name of a day
constexpr Mask era = 1ull << 23;             // bc: -1, ad: 1
constexpr Mask meridiem = 1ull << 24;        // am: 0, pm: 12
constexpr Mask clock_word = 1ull << 25;      // noon: 720
constexpr Mask abbreviation = 1ull << 26;    // may keep a full stop: "sept."
constexpr Mask doubtful = 1ull << 27;        // also an everyday word or a name: may, march, sun
constexpr Mask foretelling = 1ull << 28;     // due, scheduled, slated: what follows lies ahead
constexpr Mask frequency_noun = 1ull << 29;  // "twice", "once": + a + unit
constexpr Mask person_word = 1ull << 30;     // mr, senator, president: a name follows
constexpr Mask current = 1ull << 32;         // current: an adjective of the present
constexpr Mask near = 1ull << 33;            // near, distant: + future
constexpr Mask bare_length = 1ull << 34;     // for, in, over: what a lone "years" may follow
constexpr Mask year_opener = 1ull << 35;     // in, since, during: what a lone number that is a year may follow
constexpr Mask promising = 1ull << 36;       // agreed, hopes, set: an infinitive or "for" behind it lies ahead
constexpr Mask meridian = 1ull << 37;        // gmt, utc: a zone that figures may follow
constexpr Mask additional = 1ull << 38;      // another, additional: + amount + unit
constexpr Mask unit_kind = 1ull << 39;       // trading, straight: between amount and units
constexpr Mask horizon = 1ull << 40;         // term, date: "the near term", "a later date" are the future
constexpr Mask compared = 1ull << 41;        // corresponding, comparable: + period
constexpr Mask stretch_opener = 1ull << 42;  // in, over: what "the years" without a number may follow
constexpr Mask owner = 1ull << 43;           // his, their: "in his thirties" is an age
constexpr Mask turn = 1ull << 44;            // turn: + of the century
constexpr Mask week_letter = 1ull << 45;     // w: 2021-W07
constexpr Mask allowing = 1ull << 46;        // gave, deadline: "until" behind them lies ahead
constexpr Mask occasion = 1ull << 47;        // times: "three times a week"
constexpr Mask each = 1ull << 48;            // each: of the words for "every" the one that quotes as EACH
constexpr Mask stint = 1ull << 49;           // while: "for a while"
constexpr Mask lengthy = 1ull << 50;         // long, brief: + period
constexpr Mask then = 1ull << 51;            // then: "the then current price"
constexpr Mask undertaking = 1ull << 52;     // agreement, offer: an infinitive behind them lies ahead
constexpr Mask ability = 1ull << 53;         // could: what is denied of it, or perceived, is over
constexpr Mask refusal = 1ull << 54;         // would: what somebody would not say is over
constexpr Mask perceiving = 1ull << 55;      // see, hear
constexpr Mask uttering = 1ull << 56;        // comment, say
constexpr Mask achieving = 1ull << 57;       // able, unable: an infinitive behind them is as past as their verb
constexpr Mask excess = 1ull << 58;          // too: likewise
constexpr Mask heralding = 1ull << 59;       // ahead, eve: what they are of lies ahead
constexpr Mask rescheduling = 1ull << 60;    // moved: a weekday with "to" or "for" behind it lies ahead
constexpr Mask agreeing = 1ull << 61;        // agreed: a deal behind it is of the day it was agreed
constexpr Mask dealing = 1ull << 62;         // buy, pay: what is agreed is a deal
constexpr Mask announcing = 1ull << 63;      // said, told, unveiled: a month behind their object may lie ahead
constexpr Mask money = 1ull << 31;           // dollars, percent: a rate or price stands before

}  // namespace dateline::time_class

namespace dateline {

enum class Unit : std::uint8_t {
    none,
    second,
    minute,
    hour,
    day,
    night,
    weekend,
    week,
    fortnight,
    month,
    quarter,
    half_year,
    season,
    year,
    decade,
    century,
    millennium,
    moment,  // "the moment", "the time": no length
    period
};

/// TIMEX3's mod.
enum class Mod : std::uint8_t {
    none,
    start,
    mid,
    end,
    approx,
    less_than,
    more_than,
    equal_or_less,
    equal_or_more,
    before,
    after,
    on_or_before,
    on_or_after
};

/// Function words that the grammar knows one by one; at most 64, so that a set of them is one integer.
enum class Marker : std::uint8_t {
    none,
    the,
    a,
    of,
    in,
    on,
    at,
    to,
    from,
    between,
    and_,
    or_,
    through,
    ago,
    earlier,
    later,
    hence,
    before,
    after,
    same,
    that,
    these,
    following,
    every,
    other,
    half,
    first,
    end,
    beginning,
    middle,
    possessive,
    fiscal,
    long_,
    old,
    time,
    recent,
    more,
    less,
    than,
    least,
    most,
    per,
    oclock,
    ended,
    since,
    full,
    as,
    until,
    t,
    z,
    s,
    q,
    latter,
    by,
    for_,
    future,
    now,
    once,
    up,
    right,
    past,
    sometime,
    former,
    so
};

}  // namespace dateline
