// "last year", "this year", "the same year", "the previous year", with or without possessive: the year of a
// narrower date ("December of last year", "this year's third quarter").
#pragma once

#include "primitives.hpp"

namespace dateline::grammar {

struct YearRef : x3::parser<YearRef> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position first, Position last) {
        if (first == last) return no_way;
        std::int32_t const before = first->is(Marker::the) ? 1 : 0;
        if (last - first < before + 2 || !first[before].is(time_class::direction) ||
            !UnitIs(Unit::year).fits(first[before + 1]))
            return no_way;
        return takes_if_at_all(before + 2);
    }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        if (reach(first, last).fails()) return false;
        bool const the = first->is(Marker::the);
        Position const here = first + (the ? 1 : 0);
        switch (static_cast<Pointing>(here->value)) {
            case Pointing::last:
                fields.year_shift = -1;
                break;
            case Pointing::this_:
                fields.year_shift = 0;
                break;
            case Pointing::next:
                fields.year_shift = 1;
                break;
            case Pointing::previous:
                fields.year_shift = -1;
                fields.year_of_discourse = true;
                break;
            case Pointing::following:
                fields.year_shift = 1;
                fields.year_of_discourse = true;
                break;
            case Pointing::that:
            case Pointing::same:
                fields.year_shift = 0;
                fields.year_of_discourse = true;
                break;
            default:
                return false;
        }
        if (the && static_cast<Pointing>(here->value) == Pointing::next) fields.year_of_discourse = true;
        fields.has_year_shift = true;
        first = here + 2;
        return true;
    }
};

}  // namespace dateline::grammar
