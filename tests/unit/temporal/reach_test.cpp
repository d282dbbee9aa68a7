// What a grammar's reach says of a place, against what parsing there does: over rows of tokens drawn from a few words,
// a reach that fails means that the parser fails, a certain one that it succeeds with just so many tokens, and a reach
// "if at all" that it takes so many when it succeeds.
#include <boost/test/unit_test.hpp>
#include <random>

#include "seams.hpp"
#include "shared_rules.hpp"
#include "year_refs.hpp"

using namespace dateline;
using namespace dateline::grammar;

namespace {

TimeToken word_of(time_class::Mask classes, std::int16_t value = 0, std::int16_t second_value = 0) {
    TimeToken t = no_token;
    t.kind = TokenKind::word;
    t.classes = classes;
    t.value = value;
    t.second_value = second_value;
    return t;
}
TimeToken marker_word(Marker m) { return word_of(time_class::marker, 0, static_cast<std::int16_t>(m)); }
TimeToken unit_word(Unit u, bool many) {
    return word_of(time_class::unit | (many ? time_class::plural : 0), 0, static_cast<std::int16_t>(u));
}
TimeToken figure(std::uint32_t value, std::uint16_t digits, bool glued) {
    TimeToken t = no_token;
    t.kind = TokenKind::number;
    t.id = value;
    t.length = digits;
    t.flags = glued ? TokenFlag::glued : 0;
    return t;
}
TimeToken sign(char32_t c, bool glued) {
    TimeToken t = no_token;
    t.id = c;
    t.flags = glued ? TokenFlag::glued : 0;
    return t;
}

std::vector<TimeToken> const words = {
    marker_word(Marker::the),
    marker_word(Marker::a),
    marker_word(Marker::of),
    marker_word(Marker::and_),
    marker_word(Marker::half),
    marker_word(Marker::past),
    marker_word(Marker::possessive),
    unit_word(Unit::year, false),
    unit_word(Unit::year, true),
    unit_word(Unit::quarter, false),
    word_of(time_class::month, 5),
    word_of(time_class::ordinal, 3),
    word_of(time_class::cardinal, 3),
    word_of(time_class::cardinal, 20),
    word_of(time_class::multiplier, 100),
    word_of(time_class::vague),
    word_of(time_class::era, -1),
    word_of(time_class::meridiem, 12),
    word_of(time_class::direction, static_cast<std::int16_t>(Pointing::last)),
    word_of(time_class::direction, static_cast<std::int16_t>(Pointing::this_)),
    figure(5, 1, false),
    figure(30, 2, true),
    figure(1998, 4, false),
    sign(U'/', true),
    sign(U'.', true),
    sign(U':', true),
    sign(U'-', true),
    sign(U'\'', false),
};

constexpr std::size_t longest_row = 7, around = 3;

/// A row of random words between empty tokens, which parsers may look at.
std::vector<TimeToken> row(std::mt19937& random) {
    std::vector<TimeToken> out(around);
    for (std::size_t i = 0; i < longest_row; ++i) out.push_back(words[random() % words.size()]);
    out.resize(out.size() + around);
    return out;
}

template <class Parser>
void check_reach(Parser const& parser) {
    std::mt19937 random(7);
    int certain = 0, failed = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto const tokens = row(random);
        Position const first = tokens.data() + around, last = first + random() % (longest_row + 1);
        Reach const told = reach(parser, first, last);
        Position here = first;
        TimeExpression fields;
        bool const parsed = parser.parse(here, last, x3::unused, fields, x3::unused);
        if (told.fails()) BOOST_REQUIRE(!parsed);
        if (told.is_certain()) BOOST_REQUIRE(parsed);
        if (parsed && told.has_tokens()) BOOST_REQUIRE_EQUAL(here - first, told.tokens);
        certain += told.is_certain() ? 1 : 0;
        failed += told.fails() ? 1 : 0;
    }
    BOOST_TEST(certain + failed > 10'000);  // most is told
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reach)

BOOST_AUTO_TEST_CASE(the_reach_of_an_amount_a_year_and_a_day_is_what_parsing_takes) {
    check_reach(an_amount);
    check_reach(a_year);
    check_reach(a_month_date);
    check_reach(a_clock);
}

BOOST_AUTO_TEST_CASE(the_reach_of_what_may_be_missing_or_is_one_of_several_is_what_parsing_takes) {
    auto const the = word(Marker::the);
    check_reach(maybe[the] >> tx[OrdinalNumber(1, 9)] >> maybe[UnitIs(Unit::year)]);
    check_reach(longest(
        set<&TimeExpression::pointing>[Pointer{}] >> UnitIs(Unit::year), YearRef {}, the >> Number(1, 9)));
    check_reach((hedged | the) >> !word(Marker::past) >> maybe[an_amount >> UnitIs(Unit::year, true)]);
    check_reach(a_year >> maybe[word(Marker::possessive)] >> when([](TimeExpression const& e) { return e.year > 10; }));
}

BOOST_AUTO_TEST_SUITE_END()
