// Which of the dates on a page is that of publication: labels, places, lists, scripts, figures that can be read two
// ways.
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string const title = "Ferry company halves its winter timetable";

std::string const paragraphs =
    "The company that runs the ferries to the western islands will halve its winter timetable, it said in a letter.\n\n"
    "The islanders have asked for a meeting with the minister, who has not answered them in the past three weeks.\n\n"
    "A second boat will be in the yard until the spring because its engines have to be taken out and repaired.\n\n";

std::string scraped(std::string const& below_title, std::string const& at_end = "") {
    return "Menu\nHome\nWorld\n\n" + title + "\n\n" + below_title + "\n\n" + paragraphs + at_end;
}

std::string html(std::string const& head, std::string const& below_title, std::string const& at_end = "") {
    return "<!DOCTYPE html><html lang=en><head>" + head + "</head><body><article><h1>" + title + "</h1>" + below_title +
           "<p>The company that runs the ferries to the western islands will halve its winter timetable, it said.</p>"
           "<p>The islanders have asked for a meeting with the minister, who has not answered them in three weeks.</p>"
           "<p>A second boat will be in the yard until the spring because its engines have to be taken out.</p>"
           "</article>" +
           at_end + "</body></html>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dates_of_publication)

BOOST_AUTO_TEST_CASE(the_day_of_a_change_in_the_head_is_better_than_none_but_not_sure) {
    Page const p(scraped("Last updated: 4 November 2022"));
    BOOST_TEST(p.published() == "2022-11-04");
    BOOST_TEST(p.from().starts_with("text, updated"));
    BOOST_TEST(!p.article.published->sure);
}

BOOST_AUTO_TEST_CASE(the_day_of_a_change_at_the_foot_of_scraped_text_is_nobody_s) {
    BOOST_TEST(Page(scraped("", "Share\n\nTopics\n\nLast updated 4 November 2022\n")).published() == "unknown");
}

BOOST_AUTO_TEST_CASE(of_two_days_on_one_line_the_change_gives_way_even_when_only_it_has_a_label) {
    BOOST_TEST(Page(scraped("Fri 4 Nov 2022 12.00 CETLast modified on Mon 7 Nov 2022 16.40 CET")).day() ==
               "2022-11-04");
}

BOOST_AUTO_TEST_CASE(a_label_in_brackets_labels_the_line_below) {
    BOOST_TEST(Page(scraped("", "(Re)Published:\n4 November 2022\n")).published() == "2022-11-04");
}

BOOST_AUTO_TEST_CASE(the_title_s_entry_in_a_list_of_stories_has_the_article_s_day) {
    BOOST_TEST(Page(scraped("", "Latest News\n\n" + title +
                                    "\n4 November 2022\n\nBakers of the capital go on strike\n4 November 2022\n\n"
                                    "Two trawlers collide in the fog\n3 November 2022\n\n"
                                    "The museum buys back its lost map\n2 November 2022\n"))
                   .day() == "2022-11-04");
}

BOOST_AUTO_TEST_CASE(a_day_and_a_name_on_a_line_at_the_end_sign_the_article) {
    BOOST_TEST(Page(scraped("", "Copy link\n\nNovember 4, 2022 By Ute Lang\n\nShop\n")).day() == "2022-11-04");
}

BOOST_AUTO_TEST_CASE(a_line_glued_by_scraping_at_the_end_is_cut_again_unless_it_is_one_of_a_list) {
    BOOST_TEST(Page(scraped("", "TravelUte LangNovember 4, 2022islands, boats\n")).day() == "2022-11-04");
    BOOST_TEST(
        Page(scraped("", "Bakers go on strikeNovember 3, 2022\nTwo trawlers collideNovember 2, 2022\n")).published() ==
        "unknown");
}

BOOST_AUTO_TEST_CASE(the_only_day_of_a_page_on_a_line_of_its_own_is_taken_with_doubt) {
    Page const p(scraped("", "A\n\nB\n\nC\n\nD\n\nE\n\nF\n\nG\n\nH\n\n4 November 2022\n"));
    BOOST_TEST(p.day() == "2022-11-04");
    BOOST_TEST(!p.article.published->sure);
}

BOOST_AUTO_TEST_CASE(figures_are_read_by_the_months_that_the_sentences_name) {
    std::string const ambiguous = scraped("Ute Lang - 04/11/2022");
    BOOST_TEST(Page(ambiguous + "The vote on 9 November 2022 will decide whether the boats sail again in the winter.\n")
                   .day() == "2022-11-04");
    BOOST_TEST(
        Page(ambiguous + "The vote on 19 April 2022 will decide whether the boats sail again in the spring.\n").day() ==
        "2022-04-11");
}

BOOST_AUTO_TEST_CASE(a_numbered_path_confirms_the_title_and_what_stands_above_it_is_no_body) {
    Page const p("Shop\n\n 1. Home\n 2. Travel\n 3. " + title +
                 "\n\na woman looking at the boats in the harbour of a small island\n\n" + title +
                 "\n\n4 November 2022\n\n" + paragraphs);
    BOOST_TEST(p.title() == title);
    BOOST_TEST(p.day() == "2022-11-04");
    BOOST_TEST(!p.body_has("a woman looking"));
}

BOOST_AUTO_TEST_CASE(figures_of_a_meta_that_can_be_read_two_ways_are_settled_by_what_the_page_shows) {
    std::string const meta = "<meta property='article:published_time' content='11-04-2022'>";
    BOOST_TEST(Page(html(meta, "<p>Published November 4, 2022</p>")).day() == "2022-11-04");
    BOOST_TEST(Page(html(meta, "")).day() == "2022-04-11");
}

BOOST_AUTO_TEST_CASE(a_bare_day_has_the_hour_of_another_date_that_tells_the_same_day) {
    std::string const linked =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2022-11-04\"}</script>";
    auto const hour = [&](std::string const& meta, std::string const& below_title) {
        return Page(html(linked + meta, below_title)).published();
    };
    std::string const pubdate = "<meta name='pubdate' content='2022-11-0";
    BOOST_TEST(hour(pubdate + "4T16:20:00+01:00'>", "") == "2022-11-04T16:20+01:00");
    BOOST_TEST(hour(pubdate + "5T16:20:00+01:00'>", "") == "2022-11-04");
    BOOST_TEST(hour(pubdate + "4T00:00:00+01:00'>", "") == "2022-11-04");
    BOOST_TEST(hour("<meta property='article:modified_time' content='2022-11-04T18:00:00Z'>", "") == "2022-11-04");
    BOOST_TEST(hour("", "<p><time datetime='2022-11-04T16:20'>4 November</time></p>") == "2022-11-04T16:20");
    BOOST_TEST(hour("", "<p>Published November 4, 2022 4:20 pm</p>") == "2022-11-04T16:20");
}

BOOST_AUTO_TEST_CASE(an_element_of_a_comment_does_not_outweigh_the_day_below_the_title) {
    BOOST_TEST(Page(html("", "<p><time datetime='2022-11-04'>4 November 2022</time></p>",
                         "<ul><li>Bo wrote <time pubdate datetime='2022-12-24'>24 December</time></li></ul>"))
                   .day() == "2022-11-04");
}

BOOST_AUTO_TEST_CASE(metas_of_unknown_names_are_read_by_what_the_name_says) {
    BOOST_TEST(Page(html("<meta property='photos:uploaded' content='2022-11-04T08:00:00Z'>", "")).day() ==
               "2022-11-04");
    BOOST_TEST(Page(html("<meta property='article:expiration_time' content='2022-11-04T08:00:00Z'>", "")).day() ==
               "unknown");
    BOOST_TEST(Page(html("<meta property='photos:count' content='20221104'>", "")).day() == "unknown");
}

BOOST_AUTO_TEST_CASE(the_day_of_a_change_is_the_last_resort_and_not_sure) {
    std::string const meta = "<meta property='article:modified_time' content='2022-11-04T08:00:00Z'>";
    Page const p(html(meta, ""));
    BOOST_TEST(p.day() == "2022-11-04");
    BOOST_TEST(!p.article.published->sure);
    BOOST_TEST(Page(html(meta, "<p>1 November 2022</p>")).day() == "2022-11-01");
}

BOOST_AUTO_TEST_CASE(a_page_without_a_date_is_asked_for_the_data_of_its_scripts) {
    std::string const script =
        "<script>window.state = {\"story\":{\"id\":7,\"createdAt\":\"2022-11-04T08:00:00Z\"}}</script>";
    BOOST_TEST(Page(html("", "", script)).day() == "2022-11-04");
    BOOST_TEST(Page(html("<meta name=date content='2022-11-01'>", "", script)).day() == "2022-11-01");
}

BOOST_AUTO_TEST_CASE(a_script_that_writes_a_date_where_it_stands_is_read) {
    BOOST_TEST(Page(html("", "<p><script>showDate(\"2022/11/04 08:00:00\")</script></p>")).day() == "2022-11-04");
    BOOST_TEST(Page(html("", "<p><script>if (a < b) run(\"2022/11/04\")</script></p>")).day() == "unknown");
}

BOOST_AUTO_TEST_SUITE_END()
