// Articles with one text are one source with several addresses, whichever came first.
#include <boost/test/unit_test.hpp>

#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string original_of(Timeline const& t, std::string const& doc) {
    for (Source const& s : t.sources) {
        if (s.doc == doc) return s.copy_of;
    }
    return "no such article";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(copies)

BOOST_AUTO_TEST_CASE(the_earliest_of_equal_texts_is_the_original_whichever_came_first) {
    std::vector<ArticleReports> all{printed("evening", "2023-05-09", 1), printed("agency", "2023-05-08", 1),
                                    printed("other", "2023-05-08", 2), printed("later", "2023-05-10", 1)};
    for (int i = 0; i < 4; ++i) {
        Timeline const t = build_timeline(all);
        BOOST_TEST(original_of(t, "agency").empty());
        BOOST_TEST(original_of(t, "other").empty());
        BOOST_TEST(original_of(t, "evening") == "agency");
        BOOST_TEST(original_of(t, "later") == "agency");
        BOOST_TEST(t.size() == 1u);
        std::rotate(all.begin(), all.begin() + 1, all.end());
    }
}

BOOST_AUTO_TEST_CASE(a_copy_repeats_its_original_and_tells_nothing_of_its_own) {
    auto const page = [](std::string const& doc, std::string const& day, std::string const& said) {
        ArticleReports a = article(doc)
                               .on(day)
                               .tells(report("fear").by(unlisted("fishermen")))
                               .tells(report("open", "launch").by(mayor).on(said))
                               .tells(report("fear").by(unlisted("fishermen")));
        a.print = print_of(1);
        return a;
    };
    // Printed a day later, "on Monday" was taken for another day.
    Timeline const t =
        build_timeline({page("evening", "2023-05-16", "2023-05-15"), page("agency", "2023-05-09", "2023-05-08")});
    BOOST_REQUIRE(t.size() == 3u);
    for (Timeline::Vertex v = 0; v < t.size(); ++v) {
        BOOST_REQUIRE(t[v].evidence.size() == 2u);
        BOOST_TEST(t[v].evidence[0].doc == "agency");
        BOOST_TEST(t[v].evidence[1].doc == "evening");
        BOOST_TEST(t[v].evidence[0].begin == t[v].evidence[1].begin);
        BOOST_TEST(!t[v].merged);
        BOOST_TEST(!t[v].contradicted);
    }
    BOOST_TEST(edtf(t[0].when.value()) == "2023-05-08");
}

BOOST_AUTO_TEST_CASE(what_a_copy_adds_is_an_event_of_its_own) {
    ArticleReports agency =
        article("agency").on("2023-05-08").tells(report("open", "launch").by(mayor).on("2023-05-08"));
    ArticleReports evening = article("evening")
                                 .on("2023-05-09")
                                 .tells(report("open", "launch").by(mayor).on("2023-05-08"))
                                 .tells(report("comment").by(singer));
    agency.print = evening.print = print_of(1);
    Timeline const t = build_timeline({agency, evening});
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_article_without_a_fingerprint_is_nobody_s_copy) {
    std::vector<ArticleReports> all{printed("a", "2023-05-08", 1), printed("b", "2023-05-09", 1)};
    all[1].print = {};
    BOOST_TEST(original_of(build_timeline(all), "b").empty());
}

BOOST_AUTO_TEST_SUITE_END()
