// Pages of a sentence or two, and pages whose day does not fit the weekdays that they name.
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(short_pages)

BOOST_AUTO_TEST_CASE(one_sentence_below_title_and_date_is_the_article) {
    Page const page("Mayor of Lyon resigns\n\n3 May 2021\n\nThe mayor of Lyon resigned on Sunday after the vote.\n");
    BOOST_TEST(page.title() == "Mayor of Lyon resigns");
    BOOST_TEST(page.day() == "2021-05-03");
    BOOST_TEST(page.body() == "The mayor of Lyon resigned on Sunday after the vote.");
    BOOST_TEST(!page.kept_apart_has("resigned on Sunday"));
}

BOOST_AUTO_TEST_CASE(a_sentence_too_short_to_weigh_as_a_paragraph_is_the_article_where_there_is_no_other) {
    Page const page("Mayor of Lyon resigns\n\n3 May 2021\n\nShe resigned on Sunday after a vote.\n");
    BOOST_TEST(page.body() == "She resigned on Sunday after a vote.");
    Page const signed_page(
        "Strike ends\n\nPublished: 3 May 2021 10:30\n\nThe strike in the yards has ended.\n\nShare\n");
    BOOST_TEST(signed_page.body() == "The strike in the yards has ended.");
}

BOOST_AUTO_TEST_CASE(a_text_of_one_sentence_is_an_article_though_it_names_a_day) {
    BOOST_TEST(Page("Nordbank opened a branch in Lyon on Monday.\n").body() ==
               "Nordbank opened a branch in Lyon on Monday.");
    BOOST_TEST(Page("Nordbank lost 2,000 subscribers in the first quarter of 2021.\n").body() ==
               "Nordbank lost 2,000 subscribers in the first quarter of 2021.");
}

BOOST_AUTO_TEST_CASE(a_plea_below_title_and_date_is_no_article) {
    Page const page("Mayor of Lyon resigns\n\n3 May 2021\n\nSubscribe to our newsletter to read the whole story.\n");
    BOOST_TEST(page.body() == "");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

Page river_page(std::string const& date, std::string const& on, std::string const& and_on) {
    return Page("Ferries stop as the river rises\n\n" + date + "\n\nThe ferries between the two towns stopped on " +
                on +
                " because the river had risen by two metres in a night, the harbour master said.\n\n"
                "He had warned the owners on " +
                and_on +
                ", but they did not want to lose the passengers of the holiday, he told the newspaper.\n\n"
                "The council promised on " +
                on + " that a bridge would be built before the end of the decade.\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(weekdays_vote)

BOOST_AUTO_TEST_CASE(a_day_in_whose_year_the_dates_of_the_text_fall_on_other_weekdays_is_not_sure) {
    Page const right = river_page("16 February 2021", "Sunday, February 14", "Friday, 12 Feb.");
    BOOST_TEST(right.article.published->sure);
    Page const wrong = river_page("16 February 2019", "Sunday, February 14", "Friday, 12 Feb.");
    BOOST_TEST(wrong.day() == "2019-02-16");
    BOOST_TEST(!wrong.article.published->sure);
    BOOST_TEST(wrong.from().ends_with("; but the weekdays of 3 dates in the text belong to another year"));
}

BOOST_AUTO_TEST_CASE(the_year_of_such_a_date_is_the_nearest) {
    Page const page = river_page("4 January 2021", "Wednesday, December 30", "Tuesday, December 29");
    BOOST_TEST(page.article.published->sure);
}

BOOST_AUTO_TEST_CASE(a_text_that_names_one_weekday_from_the_middle_of_the_week_before_is_doubted) {
    Page const doubted = river_page("19 February 2021", "Monday", "Monday");  // a Friday
    BOOST_TEST(!doubted.article.published->sure);
    BOOST_TEST(doubted.from().ends_with("; but the text speaks of Monday, and this is a Friday"));
    BOOST_TEST(river_page("16 February 2021", "Monday", "Monday").article.published->sure);  // yesterday
    BOOST_TEST(river_page("19 February 2021", "Monday", "Friday").article.published->sure);  // of today too
    BOOST_TEST(river_page("20 February 2021", "Monday", "Monday").article.published->sure);  // the day after tomorrow
}

BOOST_AUTO_TEST_CASE(the_doubted_day_is_still_told_as_the_one_taken) {
    auto const why = river_page("19 February 2021", "Monday", "Monday").explained();
    BOOST_TEST_REQUIRE(!why.dates.empty());
    BOOST_TEST(why.dates.front().taken);
}

BOOST_AUTO_TEST_SUITE_END()
