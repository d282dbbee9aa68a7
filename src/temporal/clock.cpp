// Clock times: "10:30 p.m.", "5pm", "5 p.m. EST", "13:41", "13:41:07 GMT", "0800 GMT", "noon", "midnight", "five
// o'clock in the afternoon". A bare "13:41" needs two digits after its colon, so that a score of 2:1 is none.
#include "seams.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

struct AddTo : x3::parser<AddTo> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    Number minutes;
    constexpr explicit AddTo(Number m) : minutes(m) {}
    [[nodiscard]] Reach reach(Position first, Position last) const { return minutes.reach(first, last); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        std::int32_t value = 0;
        if (!minutes.parse(first, last, context, fields, value)) return false;
        fields.minute = static_cast<std::int16_t>(fields.minute + value);
        return true;
    }
};

struct HourOf : x3::parser<HourOf> {  // an hour from `low` to `high`, as minutes
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    std::uint32_t low, high;
    constexpr HourOf(std::uint32_t l, std::uint32_t h) : low(l), high(h) {}
    [[nodiscard]] Reach reach(Position first, Position last) const {
        if (first == last) return no_way;
        if (first->is(cardinal)) {
            auto const most = static_cast<std::int32_t>(high);
            bool const times = last - first > 1 && first[1].is(multiplier);
            if (first->value > most || (times && first->value * first[1].value > most)) return no_way;
            if (first->value < 20 && !times) return first->value >= static_cast<std::int32_t>(low) ? takes(1) : no_way;
            Position here = first;
            auto const hour = static_cast<std::uint32_t>(parse_cardinal(here, last));
            return low <= hour && hour <= high ? takes(static_cast<std::int32_t>(here - first)) : no_way;
        }
        bool const figure = first->number() && first->length <= 2 && low <= first->id && first->id <= high;
        return figure ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (first == last) return false;
        std::uint32_t hour = 0;
        Position next = first + 1;
        if (first->number() && first->length <= 2) {
            hour = first->id;
        } else if (first->is(cardinal)) {
            next = first;
            hour = static_cast<std::uint32_t>(parse_cardinal(next, last));
        } else {
            return false;
        }
        if (hour < low || hour > high) return false;
        fields.minute = static_cast<std::int16_t>(hour * 60);
        first = next;
        return true;
    }
};

/// "p.m." moves one o'clock to thirteen; twelve a.m. is midnight.
struct Meridiem : x3::parser<Meridiem> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->is(meridiem) ? takes_if_at_all(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (first == last || !first->is(meridiem) || fields.minute >= 13 * 60) return false;
        std::int32_t const in_half_day = fields.minute % 720;
        fields.minute = static_cast<std::int16_t>(in_half_day + first->value * 60);
        ++first;
        return true;
    }
};

/// "in the afternoon", "at night" after an hour.
struct PartDecides : x3::parser<PartDecides> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) { return t.is(Marker::in) || t.is(Marker::at); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (last - first < 2) return false;
        Position here = first;
        if (!here->is(Marker::in) && !here->is(Marker::at)) return false;
        ++here;
        if (here != last && here->is(Marker::the)) ++here;
        if (here == last || !here->is(part)) return false;
        bool const late = here->value >= static_cast<std::int32_t>(PartOfDay::afternoon);
        if (late && fields.minute < 720) fields.minute = static_cast<std::int16_t>(fields.minute + 720);
        first = here + 1;
        return true;
    }
};

/// "past", "after" the hour, or "to" it.
struct ToTheHour : x3::parser<ToTheHour> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) { return t.is(unit) || t.is(Marker::a) || t.is(Marker::half); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const& context, RContext& fields, Attribute&) const {
        if (last - first < 3) return false;
        bool const a = first->is(Marker::a);
        Position here = first + (a ? 1 : 0);
        std::int32_t minutes = 0;
        if (here->is(Marker::half)) {
            minutes = 30;
        } else if (here->is(unit) && here->second_value == static_cast<std::int32_t>(Unit::quarter)) {
            minutes = 15;
        } else {
            return false;
        }
        ++here;
        bool const before = here->is(Marker::to);
        if (!before && !here->is(Marker::past)) return false;
        ++here;
        if (!HourOf(1, 12).parse(here, last, context, fields, x3::unused)) return false;
        if (here != last && (here->is(unit) || here->mark(U'-'))) return false;  // "half to two people"
        fields.minute = static_cast<std::int16_t>((fields.minute + (before ? 720 - minutes : minutes)) % 720);
        first = here;
        return true;
    }
};

/// Four digits before a zone: "0800 GMT".
struct Military : OneToken<Military> {
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.number() && t.length == 4 && t.id < 2400 && t.id % 100 < 60;
    }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const {
        return static_cast<std::int32_t>(t.id / 100 * 60 + t.id % 100);
    }
};

/// Four digits and "hours", where an hour is told: "at 1430 hours", "1430 hrs IST", not "after 1200 hours of work".
struct MilitaryHours : x3::parser<MilitaryHours> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) { return Military{}.fits(t); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (last - first < 2 || !Military{}.fits(*first)) return false;
        bool const hours = first[1].is(unit) && first[1].second_value == static_cast<std::int32_t>(Unit::hour);
        if (!hours || !(led(first) || first->id < 1000 || zone_follows(first + 2, last))) return false;
        fields.minute = static_cast<std::int16_t>(Military{}.value(*first));
        first += 2;
        return true;
    }

private:
    static bool led(Position at) {
        if ((at->flags & TokenFlag::sentence_start) != 0) return false;
        Position before = at - 1;
        bool const hedged = before->is(hedge) && (before->flags & TokenFlag::sentence_start) == 0;
        if (hedged) --before;  // "at around 1430 hours"
        return before->is(Marker::at) || before->is(Marker::by) || before->is(Marker::until) ||
               before->is(Marker::from);
    }
    static bool zone_follows(Position at, Position last) {
        return at != last && at->is(zone) && (at->flags & TokenFlag::all_capitals) != 0;
    }
};

struct CapitalZone : OneToken<CapitalZone> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(zone) && (t.flags & TokenFlag::all_capitals) != 0; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return t.second_value; }
};

/// "GMT+1", "UTC-03:30": the letters are the meridian, the figures say how far off.
struct FromMeridian : x3::parser<FromMeridian> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) { return t.is(meridian); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (last - first < 3 || !first->is(meridian) || (first->flags & TokenFlag::all_capitals) == 0) return false;
        bool const west = first[1].mark(U'-') || first[1].mark(U'\u2212');
        if ((!west && !first[1].mark(U'+')) || !first[1].glued() || !first[2].number() || !first[2].glued())
            return false;
        if (first[2].length > 2 || first[2].id > 14) return false;
        std::uint32_t size = first[2].id * 60;
        Position next = first + 3;
        if (last - next > 1 && next->mark(U':') && next->glued() && next[1].number() && next[1].length == 2 &&
            next[1].id < 60) {
            size += next[1].id;
            next += 2;
        }
        std::int32_t const minutes = west ? -static_cast<std::int32_t>(size) : static_cast<std::int32_t>(size);
        fields.offset = static_cast<std::int16_t>(E::written_offset + minutes);
        first = next;
        return true;
    }
};

// The row of the zone stands in `offset` until find_times puts its minutes there.
auto const zone_said = tx[mark(U'(') >> FromMeridian{} >> mark(U')')] | FromMeridian{} |
                       tx[mark(U'(') >> set<&E::offset>[CapitalZone{}] >> mark(U')')] |
                       tx[set<&E::offset>[CapitalZone{}]];
auto const minutes = glued(U':') >> AddTo(Number(0, 59, 2, 2).glued());
auto const seconds = glued(U':') >> set<&E::clock_second>[Number(0, 59, 2, 2).glued()];
auto const point_minutes = glued(U'.') >> AddTo(Number(0, 59, 2, 2).glued());
auto const twelve_hours = HourOf(1, 12) >> maybe[longest(minutes, point_minutes)] >> Meridiem{};
auto const day_hours = HourOf(0, 23) >> minutes >> maybe[seconds] >> !(glued(U':') | glued(U'%'));
auto const by_the_clock = HourOf(1, 12) >> word(Marker::oclock) >> maybe[PartDecides{}];
auto const to_the_hour = ToTheHour{} >> maybe[PartDecides{}];
auto const hour_and_part = HourOf(1, 12) >> PartDecides{};
auto const clock_words = maybe[HourOf(12, 12)] >> set<&E::minute>[WordOf(clock_word)];
auto const with_zone = set<&E::minute>[Military{}] >> &CapitalZone {};
auto const clock = (longest(twelve_hours, day_hours, by_the_clock, to_the_hour, hour_and_part, clock_words, with_zone,
                            MilitaryHours{})) >>
                   maybe[maybe[mark(U',')] >> zone_said];

}  // namespace

Reach reach_of_clock(Position first, Position last) { return begins_clock(first) ? reach(clock, first, last) : no_way; }

bool parse_clock(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_clock(first) && run(clock, first, last, e);
}

}  // namespace dateline::grammar
