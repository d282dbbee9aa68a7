#include "reading.hpp"

using namespace dateline;
using test::read;

namespace {

/// Enough years for a text to be read as a history, ending in spring 1755.
std::string const history =
    "The duchy was founded in 1612. It was at war in 1640 and again in 1651. The plague came in 1666, the flood in "
    "1703 and the fire in 1741. The new duke was crowned in Trier on 14 April 1755. ";

std::string last_value(std::string const& end, std::string_view published = "2009-12-19") {
    return read(history + end, published).times.list.back().value;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(narratives)

BOOST_AUTO_TEST_CASE(a_month_is_the_one_nearest_to_how_far_the_story_has_come) {
    BOOST_TEST(last_value("In June the castle fell.") == "1755-06");
    BOOST_TEST(last_value("In October he left. In January he was back.") == "1756-01");
}

BOOST_AUTO_TEST_CASE(a_glance_back_does_not_move_the_story) {
    BOOST_TEST(last_value("Nobody had forgotten the siege twenty years earlier. In May he rode out.") == "1755-05");
    BOOST_TEST(last_value("It was colder than the previous year. In May he rode out.") == "1755-05");
}

BOOST_AUTO_TEST_CASE(a_far_year_inside_a_sentence_is_an_aside) {
    BOOST_TEST(last_value("The bridge that would stand until the flood of 1790 was begun. In May he rode out.") ==
               "1755-05");
    BOOST_TEST(last_value("In 1790 the flood came back. In May the bridge fell.") == "1790-05");
}

BOOST_AUTO_TEST_CASE(a_year_before_inside_a_sentence_is_an_aside) {
    BOOST_TEST(last_value("He governed as the treaty of December 1754 had it. In May he rode out.") == "1755-05");
}

BOOST_AUTO_TEST_CASE(a_leap_from_which_the_story_comes_back_is_an_aside) {
    BOOST_TEST(
        last_value("In November 1790 a play was made of it. In May he rode out. On June 2, 1755, he was back. In "
                   "July it rained.") == "1755-07");
    BOOST_TEST(
        read(history + "In November 1790 a play was made of it. In May he rode out. On June 2, 1755, he was back.",
             "2009-12-19")
            .times.list.end()[-2]
            .value == "1755-05");
}

BOOST_AUTO_TEST_CASE(the_far_end_of_a_siege_does_not_move_the_story) {
    BOOST_TEST(
        last_value("The siege dragged on until the surrender of the town in March 1756. By the start of June the "
                   "duke had raised an army.") == "1755-06");
    BOOST_TEST(last_value("His guard was raised to a thousand men by December. In June he rode out.") == "1755-06");
}

BOOST_AUTO_TEST_CASE(by_a_month_inside_a_sentence_is_a_month_to_come) {
    BOOST_TEST(last_value("His guard was raised to a thousand men by January.") == "1756-01");
}

BOOST_AUTO_TEST_CASE(a_pluperfect_looks_back_and_leaves_the_story_where_it_is) {
    BOOST_TEST(last_value("In October he met the bishop, who had spent the spring in Metz.") == "1755-SP");
    BOOST_TEST(last_value("In October he met the bishop, who had spent the winter in Metz. In January it froze.") ==
               "1756-01");
}

BOOST_AUTO_TEST_CASE(a_heading_with_a_year_is_a_chapter_whose_months_are_of_that_year) {
    BOOST_TEST(last_value("\n\n1756: The year of the drought\n\nThe heat killed a hundred in August 1756, more than in "
                          "December 1755. In March the wells ran dry.") == "1756-03");
    BOOST_TEST(last_value("\n\nThe drought of 1756\n\nThe winter was mild. In January the wells froze.") == "1756-01");
}

BOOST_AUTO_TEST_CASE(this_time_is_a_time_behind_a_preposition) {
    BOOST_TEST(last_value("At this time he was ill.") == "1755-04-14");
    BOOST_TEST(read(history + "This time the wall held.", "2009-12-19").times.list.back().value == "1755-04-14");
    BOOST_TEST(read(history + "This time the wall held.", "2009-12-19").times.list.size() ==
               read(history, "2009-12-19").times.list.size());
}

BOOST_AUTO_TEST_CASE(the_next_day_of_a_month_is_not_known) {
    BOOST_TEST(last_value("In June the castle fell. The next day he fled.") == "XXXX-XX-XX");
}

BOOST_AUTO_TEST_CASE(next_summer_is_one_to_come) {
    BOOST_TEST(last_value("He promised peace by next winter. In May he rode out.") == "1755-05");
    BOOST_TEST(last_value("In July it rained. He promised peace by next summer.") == "1756-SU");
}

BOOST_AUTO_TEST_CASE(that_year_is_the_year_named_last_be_it_an_aside) {
    BOOST_TEST(last_value("The plan had been lost by 1751. In August of that year he had left.") == "1751-08");
}

BOOST_AUTO_TEST_CASE(two_asides_of_one_time_are_the_story) {
    BOOST_TEST(
        last_value("His son was born in Worms in 1780. The boy rode to Trier on 3 March 1781. In May he fell.") ==
        "1781-05");
}

BOOST_AUTO_TEST_CASE(a_month_takes_the_year_that_is_said_soon_after) {
    BOOST_TEST(read(history + "Late in March the ice broke. On March 29, 1756, the bridge fell.", "2009-12-19")
                   .times.list.end()[-2]
                   .value == "1756-03");
}

BOOST_AUTO_TEST_CASE(a_history_knows_former_kings_and_times_told_last) {
    BOOST_TEST(last_value("He met the former bishop.") == "PAST_REF");
    BOOST_TEST(last_value("At this time the town was small.") == "1755-04-14");
    BOOST_TEST(test::values("He met the former bishop at the same time.", "2021-02-15") == "");
}

BOOST_AUTO_TEST_SUITE_END()
