// Articles without a date: what shows that they tell of one event.
#include <boost/test/unit_test.hpp>

#include "reports.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// A name or a word of a story, as ArticleReports::story has them.
std::uint32_t named(std::uint32_t n) { return n << 8 | 1; }
std::uint32_t word(std::uint32_t n) { return n << 8; }
std::uint32_t in_lead(std::uint32_t word) { return word | 2; }

Page told_of(std::string doc, std::vector<std::uint32_t> story) {
    Page page = article(std::move(doc));
    page.reports.story = std::move(story);
    return page;
}

std::vector<std::uint32_t> const quake{named(1), named(2), word(10), word(11), word(12), word(13)};
std::vector<std::uint32_t> const same_quake{named(2), named(1), word(10), word(20), word(21), word(22), word(23)};
std::vector<std::uint32_t> const other_quake{named(5), named(6), word(10), word(11), word(30), word(31)};

}  // namespace

BOOST_AUTO_TEST_SUITE(stories)

BOOST_AUTO_TEST_CASE(one_story_makes_one_event_without_dates_and_participants) {
    Timeline const t = build_timeline({told_of("a", quake).tells(report("strike", "disaster")),
                                       told_of("b", same_quake).tells(report("strike", "disaster"))});
    BOOST_TEST_REQUIRE(of_kind(t, "disaster").size() == 1u);
    Event const event = of_kind(t, "disaster")[0];
    BOOST_TEST(event.evidence.size() == 2u);
    BOOST_TEST(!event.when.has_value());
    BOOST_TEST_REQUIRE(event.merges.size() == 1u);
    BOOST_TEST(event.merges[0].ends_with("both articles tell one story"));
}

BOOST_AUTO_TEST_CASE(common_words_alone_make_no_story) {
    Timeline const t = build_timeline({told_of("a", quake).tells(report("strike", "disaster")),
                                       told_of("b", other_quake).tells(report("strike", "disaster"))});
    BOOST_TEST(of_kind(t, "disaster").size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_the_first_sentences_share_counts_more) {
    auto const told = [](std::string doc, std::uint32_t lead, std::uint32_t below) {
        return told_of(std::move(doc), {in_lead(named(lead)), named(below), word(10), word(20 + lead), word(30 + lead)})
            .tells(report("strike", "disaster"));
    };
    BOOST_TEST(of_kind(build_timeline({told("a", 1, 2), told("b", 1, 3)}), "disaster").size() == 1u);
    BOOST_TEST(of_kind(build_timeline({told("a", 1, 2), told("b", 3, 2)}), "disaster").size() == 2u);
}

BOOST_AUTO_TEST_CASE(one_speaker_in_one_story_makes_one_statement) {
    Timeline const t = build_timeline({told_of("a", quake).tells(report("say", "statement").by(mayor)),
                                       told_of("b", same_quake).tells(report("say", "statement").by(mayor))});
    BOOST_TEST(t.size() == 1u);
}

BOOST_AUTO_TEST_CASE(within_a_story_kind_or_word_must_agree_and_statements_of_others_stay_apart) {
    Timeline const t = build_timeline(
        {told_of("a", quake).tells(report("strike", "disaster")).tells(report("say", "statement").by(mayor)),
         told_of("b", same_quake).tells(report("flee")).tells(report("say", "statement").by(singer))});
    BOOST_TEST(t.size() == 4u);
}

BOOST_AUTO_TEST_CASE(dates_that_exclude_each_other_part_a_story) {
    Timeline const t = build_timeline({told_of("a", quake).tells(report("strike", "disaster").on("2004-12-26")),
                                       told_of("b", same_quake).tells(report("strike", "disaster").on("2012-04-11"))});
    BOOST_TEST(of_kind(t, "disaster").size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_article_with_a_date_is_joined_by_dates_only) {
    Timeline const t = build_timeline({told_of("a", quake).on("2021-02-15").tells(report("strike", "disaster")),
                                       told_of("b", same_quake).on("2021-02-15").tells(report("strike", "disaster"))});
    BOOST_TEST(of_kind(t, "disaster").size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_order_of_the_articles_does_not_matter) {
    std::vector<ArticleReports> articles{told_of("a", quake).tells(report("strike", "disaster")),
                                         told_of("b", same_quake).tells(report("strike", "disaster")),
                                         told_of("c", other_quake).tells(report("strike", "disaster")),
                                         told_of("d", quake).tells(report("strike", "disaster"))};
    std::vector<std::string> ids;
    for (int turn = 0; turn < 4; ++turn) {
        Timeline const t = build_timeline(articles);
        std::string all;
        for (Timeline::Vertex v = 0; v < t.size(); ++v) all += t[v].id + ' ';
        ids.push_back(all);
        std::rotate(articles.begin(), articles.begin() + 1, articles.end());
    }
    for (std::string const& all : ids) BOOST_TEST(all == ids.front());
}

BOOST_AUTO_TEST_SUITE_END()
