// Puts the pieces together: a modifier before a date ("early next year", "the end of November"), a time of day before
// or after it ("noon Thursday", "Sunday afternoon", "Nov. 9 at 5 p.m."), and words that point without a
// calendar ("now", "recently", "the future"). Of all readings at a position the longest wins.
#include "seams.hpp"
#include "shared_rules.hpp"

namespace dateline::grammar {

namespace {

using namespace time_class;
using E = TimeExpression;

auto const the = word(Marker::the);
auto const comma = mark(U',');

// ---- references ----

auto const as_reference = says(Says::reference) >> named_rule(Rule::reference);
auto const present_word = maybe[word(Marker::right)] >> WordOf(present) >> put<&E::nth>(std::int8_t{0});
auto const past_word = maybe[word(Marker::more)] >> WordOf(past) >> put<&E::nth>(std::int8_t{-1});
auto const future_word = WordOf(future) >> put<&E::nth>(std::int8_t{1});
auto const some_of_them = WordOf(cardinal | vague) | Number(0, 9999);
auto const the_past = the >> word(Marker::past) >> !some_of_them >> put<&E::nth>(std::int8_t{-1});
auto const the_future = longest(tx[(the >> maybe[WordOf(near)] | WordOf(near)) >> word(Marker::future)],
                                tx[the >> WordOf(near) >> WordOf(horizon)],
                                tx[word(Marker::a) >> word(Marker::later) >> (WordOf(horizon) | word(Marker::time))]) >>
                        put<&E::nth>(std::int8_t{1});
auto const future_thing = word(Marker::future) >> put<&E::nth>(std::int8_t{1}) >> put<&E::of_history>(true);
/// "Future quarters".
struct PluralUnit : OneToken<PluralUnit> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(unit) && t.is(plural); }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const future_units = word(Marker::future) >> PluralUnit{} >> put<&E::nth>(std::int8_t{1});
auto const once = word(Marker::once) >> put<&E::nth>(std::int8_t{-1}) >> put<&E::vague>(true);
auto const recent = word(Marker::recent) >> put<&E::nth>(std::int8_t{-1}) >> put<&E::adjective>(true);
auto const former = word(Marker::former) >>
                    put<&E::nth>(std::int8_t{-1}) >> put<&E::adjective>(true) >> put<&E::of_history>(true);
struct CurrentWord : OneToken<CurrentWord> {
    [[nodiscard]] bool fits(TimeToken const& t) const { return t.is(current); }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
struct UnitDays : OneToken<UnitDays> {
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(unit) && t.is(plural) && t.second_value == static_cast<std::int32_t>(Unit::day);
    }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const current_word = set<&E::nth>[CurrentWord{}] >> put<&E::adjective>(true);
struct Moment : OneToken<Moment> {
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(unit) && !t.is(plural) && t.second_value == static_cast<std::int32_t>(Unit::moment);
    }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const then_current = WordOf(time_class::then) >> maybe[Mark(U'-')] >> current_word >>
                          put<&E::nth>(std::int8_t{-1});
auto const these_days = word(Marker::these) >> UnitDays{} >> put<&E::nth>(std::int8_t{0});
auto const at_the_moment = word(Marker::the) >> set<&E::nth>[Moment{}];
auto const reference = longest(present_word, past_word, future_word, the_past, the_future, future_thing, future_units,
                               once, recent, former, current_word, then_current, these_days, at_the_moment) >>
                       as_reference;

// ---- dates with modifiers and times of day ----

auto const plain = longest(a_date, a_relative, a_counted_date);
/// "the early 1990s": the article goes only with stretches of years.
auto const stretch = [](E const& e) {
    return e.year_grain != Grain::year || e.season != 0 || e.says == Says::unit_ref;
};
auto const modified = longest(modifier_word >> plain, boundary >> plain,
                              the >> modifier_word >> maybe[word(Marker::sometime)] >> plain >> when(stretch));
/// "early in 1862", "later in the week", "late on Friday".
auto const modified_in = modifier_word >> word(Marker::in, Marker::on) >> plain >>
                         when([](E const& e) { return e.says != Says::offset; });
/// "around Nov. 1", "ca. 466 BC": of days and years only, for "over the summer" is no amount.
auto const hedged_date = set<&E::mod>[WordOf(hedge)] >> maybe[mark(U'.')] >> plain >> when([](E const& e) {
                             bool const fixed = e.day != 0 || e.has_year();
                             return e.mod == Mod::approx && e.says == Says::date && fixed;
                         });
auto const dated = maybe[word(Marker::sometime)] >> longest(plain, modified, modified_in, hedged_date);

/// A time of day fits a day, not a month or a year.
auto const holds_a_day = [](E const& e) {
    bool const day = e.says == Says::day_word || e.weekday != 0 || e.day != 0 || e.named != E::not_named ||
                     (e.says == Says::unit_ref && e.unit == Unit::day) ||
                     (e.says == Says::offset && e.unit == Unit::day);
    return day && !e.has_clock() && (e.part == 0 || e.says == Says::unit_ref);
};
struct Hours : OneToken<Hours> {
    [[nodiscard]] bool fits(TimeToken const& t) const {
        return t.is(unit) && t.is(plural) && t.second_value == static_cast<std::int32_t>(Unit::hour);
    }
    [[nodiscard]] std::int32_t value(TimeToken const&) const { return 0; }
};
auto const part_word =
    maybe[WordOf(modifier) >> maybe[Mark(U'-')]] >> set<&E::part>[WordOf(part, plural)] >> maybe[Hours{}];
auto const at_clock = maybe[comma] >> maybe[word(Marker::at) | WordOf(hedge)] >> a_clock;
auto const then_clock = when(holds_a_day) >> at_clock;
auto const then_part = when(holds_a_day) >> maybe[comma] >> maybe[tx[word(Marker::in) >> the]] >> part_word;
auto const date_and_time = dated >> maybe[longest(then_clock, then_part)];
/// The day after a clock time keeps the clock already read.
auto const day_like = [](E const& e) {
    return e.says == Says::day_word || e.weekday != 0 || e.day != 0 || e.named != E::not_named ||
           (e.says == Says::unit_ref && e.unit == Unit::day) || (e.says == Says::offset && e.unit == Unit::day);
};
auto const as_clock = says(Says::clock) >> put<&E::type>(TimeType::time);
auto const day_of_clock = maybe[comma] >> maybe[word(Marker::on, Marker::of)] >> dated >> when(day_like);
auto const clock_alone = as_clock >> named_rule(Rule::clock_time);
auto const clock_and_date = maybe[hedged] >> a_clock >> longest(day_of_clock, clock_alone);
auto const part_of_date = measure_ahead >> maybe[the] >> part_word >> maybe[word(Marker::on, Marker::of)] >>
                          maybe[comma] >> dated >> when(day_like);
auto const early_part_of_date = measure_ahead >> modifier_word >> maybe[tx[word(Marker::in) >> the]] >>
                                set<&E::part>[WordOf(part, plural)] >> word(Marker::of, Marker::on) >> dated >>
                                when(day_like);

/// "The early hours of Friday", "in the early hours of Friday morning".
auto const in_the_morning = [](E const& e) { return day_like(e) && !e.has_clock(); };
struct MorningUnlessSaid : x3::parser<MorningUnlessSaid> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;
    [[nodiscard]] static Reach reach(Position, Position) { return takes(0); }
    template <class Context, class RContext, class Attribute>
    bool parse(Position&, Position const&, Context const&, RContext& fields, Attribute&) const {
        if (fields.part == 0) fields.part = static_cast<std::int8_t>(PartOfDay::morning);
        return true;
    }
};
auto const early_hours = measure_ahead >> maybe[the] >> modifier_word >>
                         when([](E const& e) { return e.mod == Mod::start; }) >> Hours{} >>
                         word(Marker::of, Marker::on) >> date_and_time >> when(in_the_morning) >> MorningUnlessSaid{};

auto const part_alone = the >> part_word >> as_clock >> named_rule(Rule::part_of_day);
/// "By mid-afternoon", "in the early evening".
auto const modified_part = measure_ahead >> maybe[the] >> modifier_word >> set<&E::part>[WordOf(part, plural)] >>
                           as_clock >> named_rule(Rule::part_of_day);
auto const any_night = set<&E::part>[WordOf(part, plural)] >> put<&E::vague>(true) >> as_clock >>
                       named_rule(Rule::part_of_day);

/// "these days" is the present though it reads as a length too.
auto const expression = longest(date_and_time, clock_and_date, part_of_date, early_part_of_date, early_hours,
                                part_alone, modified_part, any_night, a_reference, a_set, a_duration);

}  // namespace

bool parse_reference(Position& first, Position last, TimeExpression& e) {
    return first != last && begins_reference(first) && run(reference, first, last, e);
}

bool parse_expression(Position& first, Position last, TimeExpression& e) {
    if (!run(expression, first, last, e)) return false;
    bool const of_a_day = e.type == TimeType::date && (e.has_clock() || e.part != 0);
    if (of_a_day) e.type = TimeType::time;
    return true;
}

}  // namespace dateline::grammar
