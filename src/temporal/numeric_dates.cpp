// Dates in figures: "2021-02-15", "2021-02-15T13:41+03:00", "15/02/2021", "02/15/21", "15.02.2021". Where both
// orders of day and month are possible the American one is kept and the expression is marked numeric; the
// resolver turns it round for an outlet that writes the day first.
#include "seams.hpp"

namespace dateline::grammar {

namespace {

using E = TimeExpression;

/// n/n/n, n.n.n or n-n-n with a year last.
struct Slashed : x3::parser<Slashed> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        if (last - first < 5 || first->kind != TokenKind::number || first->length > 2) return no_way;
        char32_t const separator = first[1].id;
        if (!first[1].mark(separator) || (separator != U'/' && separator != U'.' && separator != U'-')) return no_way;
        auto const joins = [&](TimeToken const& t) { return t.mark(separator) && t.glued(); };
        auto const figure = [](TimeToken const& t) { return t.number() && t.glued(); };
        bool const year = (first[4].length == 4 && first[4].id >= 1000 && first[4].id < 2200) ||
                          (first[4].length == 2 && separator == U'/');
        if (!year || !joins(first[1]) || !figure(first[2]) || !joins(first[3]) || !figure(first[4])) return no_way;
        if (first[2].length > 2) return no_way;
        if (last - first > 6 && joins(first[5]) && figure(first[6])) return no_way;  // 1/1/1/1
        return months_and_days(first->id, first[2].id) || months_and_days(first[2].id, first->id) ? takes(5) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        auto const a = first[0].id, b = first[2].id;
        bool const month_first = months_and_days(a, b), day_first = months_and_days(b, a);
        fields.month = static_cast<std::int8_t>(month_first ? a : b);
        fields.day = static_cast<std::int8_t>(month_first ? b : a);
        fields.numeric = month_first && day_first && a != b;
        fields.year = static_cast<std::int16_t>(first[4].id);
        fields.two_digits = fields.numeric_year = first[4].length == 2;
        first += 5;
        return true;
    }

private:
    [[nodiscard]] static bool months_and_days(std::uint32_t month, std::uint32_t day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
};

struct AddMinutes : x3::parser<AddMinutes> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        return first != last && first->number() && first->id <= 59 && first->length == 2 ? takes(1) : no_way;
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        fields.minute = static_cast<std::int16_t>(fields.minute + static_cast<std::int32_t>(first->id));
        ++first;
        return true;
    }
};

struct HourMinutes : OneToken<HourMinutes> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.number() && t.length == 2 && t.id < 24; }
    [[nodiscard]] std::int32_t value(TimeToken const& t) const { return static_cast<std::int32_t>(t.id * 60); }
};

/// "+03:00", "-0500", "Z": written offsets are kept shifted by a constant, so that find_times can tell them from rows
/// of zones.
struct WrittenOffset : x3::parser<WrittenOffset> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static bool begins(TimeToken const& t) { return t.glued(); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (first == last || !first->glued()) return false;
        if (first->is(Marker::z)) {
            fields.offset = E::written_offset;
            ++first;
            return true;
        }
        bool const west = first->mark(U'-') || first->mark(U'\u2212');
        if ((!west && !first->mark(U'+')) || last - first < 2 || !first[1].number() || !first[1].glued()) return false;
        std::int32_t size = 0;
        Position next = first + 2;
        if (first[1].length == 4) {
            size = static_cast<std::int32_t>(first[1].id / 100 * 60 + first[1].id % 100);
        } else if (first[1].length == 2) {
            size = static_cast<std::int32_t>(first[1].id * 60);
            if (last - next > 1 && next->mark(U':') && next->glued() && next[1].number() && next[1].length == 2) {
                size += static_cast<std::int32_t>(next[1].id);
                next += 2;
            }
        } else {
            return false;
        }
        if (size > 18 * 60) return false;
        fields.offset = static_cast<std::int16_t>(E::written_offset + (west ? -size : size));
        first = next;
        return true;
    }
};

auto const slashed = Slashed{} >> says(Says::date) >> named_rule(Rule::numeric_date);
auto const iso_clock = word(Marker::t) >> set<&E::minute>[HourMinutes{}] >> glued(U':') >>
                       AddMinutes {} >> maybe[glued(U':') >> set<&E::clock_second>[Number(0, 59, 2, 2).glued()] >>
                                              maybe[glued(U'.') >> Number(0, 999'999'999).glued()]] >>
                       maybe[WrittenOffset{}] >> put<&E::type>(TimeType::time);
auto const iso_day = set<&E::year>[Number(1000, 2199, 4, 4)] >>
                     glued(U'-') >> set<&E::month>[Number(1, 12, 2, 2).glued()] >>
                     glued(U'-') >> set<&E::day>[Number(1, 31, 2, 2).glued()] >>
                     !(glued(U'-') >> Number(0, 9999)) >> maybe[iso_clock] >> says(Says::date) >>
                     named_rule(Rule::iso_date);
auto const iso_week = set<&E::year>[Number(1000, 2199, 4, 4)] >> maybe[glued(U'-')] >>
                      WordOf(time_class::week_letter, 0, true) >> set<&E::week>[Number(1, 53, 2, 2).glued()] >>
                      maybe[tx[glued(U'-') >> set<&E::weekday>[Number(1, 7, 1, 1).glued()]]] >> says(Says::date) >>
                      named_rule(Rule::iso_date);
auto const year_slashed = set<&E::year>[Number(1000, 2199, 4, 4)] >>
                          glued(U'/') >> set<&E::month>[Number(1, 12, 1, 2).glued()] >>
                          glued(U'/') >> set<&E::day>[Number(1, 31, 1, 2).glued()] >>
                          !(glued(U'/') >> Number(0, 9999)) >> says(Says::date) >> named_rule(Rule::numeric_date);
auto const numeric_date = longest(iso_day, iso_week, year_slashed, slashed);

}  // namespace

bool parse_numeric_date(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_numeric_date(first) && run(numeric_date, first, last, e);
}

}  // namespace dateline::grammar
