// What TimeML says of sets and of lengths that lie somewhere: quant, freq, beginPoint, endPoint, anchorTimeID.
#include "reading.hpp"

using namespace dateline;
using test::a_monday;
using test::read;

namespace {

/// "value quant freq" of the only time.
std::string set_of(std::string phrase) {
    auto const reading = read(std::move(phrase), a_monday);
    BOOST_REQUIRE_EQUAL(reading.times.list.size(), 1u);
    Time const& t = reading.times.list[0];
    BOOST_TEST((t.type == TimeType::set));
    return t.value + '|' + t.quant + '|' + t.freq;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(timeml_attributes)

BOOST_AUTO_TEST_CASE(a_set_says_how_often) {
    BOOST_TEST(set_of("They meet every Thursday.") == "XXXX-WXX-4|EVERY|");
    BOOST_TEST(set_of("They meet each quarter.") == "P1Q|EACH|");
    BOOST_TEST(set_of("They meet every two weeks.") == "P2W|EVERY|");
    BOOST_TEST(set_of("They meet every other Friday.") == "XXXX-WXX-5|EVERY OTHER|");
    BOOST_TEST(set_of("They meet every other day.") == "P2D|EVERY|");
    BOOST_TEST(set_of("They meet twice a week.") == "P1W||2X");
    BOOST_TEST(set_of("They meet three times a day.") == "P1D||3X");
    BOOST_TEST(set_of("They meet 5 times per year.") == "P1Y||5X");
    BOOST_TEST(set_of("They train three days each month.") == "P1M|EACH|3D");
    BOOST_TEST(set_of("They meet daily.") == "P1D||");
}

BOOST_AUTO_TEST_CASE(a_length_lies_where_its_words_point) {
    auto const past = read("It grew in the past three months.", a_monday);
    Time const& grew = past.times.list.at(0);
    BOOST_TEST(grew.end_point.time == TimePoint::publication);
    BOOST_TEST_REQUIRE(grew.begin_point.unnamed.has_value());
    BOOST_TEST(edtf(*grew.begin_point.unnamed) == "2020-11");
    auto const ahead = read("It will grow over the coming weeks.", a_monday);
    BOOST_TEST(ahead.times.list.at(0).begin_point.time == TimePoint::publication);
    BOOST_TEST(!ahead.times.list.at(0).end_point.known());
    auto const ended = read("It grew in the six months ended June 30, 2019.", a_monday);
    BOOST_TEST(ended.times.list.at(0).end_point.time == 1u);
    auto const nowhere_known = read("It lasted six months.", a_monday);
    BOOST_TEST(!nowhere_known.times.list.at(0).end_point.known());
    BOOST_TEST(!nowhere_known.times.list.at(0).begin_point.known());
    auto const undated = read("It grew in the past three months.", "");
    BOOST_TEST(!undated.times.list.at(0).end_point.known());
}

BOOST_AUTO_TEST_CASE(the_date_that_closes_a_stretch_knows_the_one_that_opens_it) {
    auto const length = [](std::string sentence) {
        auto const reading = read(std::move(sentence), a_monday);
        BOOST_REQUIRE_EQUAL(reading.times.list.size(), 2u);
        Time const &opening = reading.times.list[0], &closing = reading.times.list[1];
        return closing.begin_point.time == 0 ? stretch_value(opening, closing) : "";
    };
    BOOST_TEST(length("It ran from 2001 to 2009.") == "P9Y");
    BOOST_TEST(length("It ran May 3-5.") == "P3D");
    BOOST_TEST(length("It ran from May 2019 through March 2020.") == "P11M");
    BOOST_TEST(length("It ran between Monday and Wednesday.") == "P3D");
    BOOST_TEST(length("It met in May and in June.") == "");
}

BOOST_AUTO_TEST_CASE(what_is_counted_from_another_time_names_it) {
    auto const reading = read("The war began in May 1999. Two weeks later it was over.", a_monday);
    BOOST_REQUIRE_EQUAL(reading.times.list.size(), 2u);
    BOOST_TEST(reading.times.list[1].anchor == 0u);
    BOOST_TEST(reading.times.list[0].anchor == nowhere);
}

BOOST_AUTO_TEST_SUITE_END()
