// "last year", "this year", "the same year", "the previous year", with or without possessive: the year of a
// narrower date ("December of last year", "this year's third quarter").
#pragma once

#include "primitives.hpp"

namespace dateline::grammar {

struct YearRef : x3::parser<YearRef> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    static constexpr bool may_be_empty = false;
    [[nodiscard]] bool begins(TimeToken const& t) const { return t.is(Marker::the) || t.is(time_class::direction); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position& first, Position const& last, Context const&, RContext& fields, Attribute&) const {
        Position here = first;
        bool const the = here != last && here->is(Marker::the);
        if (the) ++here;
        if (last - here < 2 || !here->is(time_class::direction) || !here[1].is(time_class::unit) ||
            here[1].is(time_class::plural) || here[1].second_value != static_cast<std::int32_t>(Unit::year))
            return false;
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
