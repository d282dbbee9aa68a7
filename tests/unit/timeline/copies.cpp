// Articles with one text are one source with several addresses, whichever came first.
#include <boost/test/unit_test.hpp>

#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

ArticleReports printed(std::string const& doc, std::string const& day, std::uint32_t text) {
    ArticleReports a = article(doc).on(day).tells(report("open", "launch").by(mayor).on("2023-05-08"));
    a.print = print_of(text);
    return a;
}

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

BOOST_AUTO_TEST_CASE(an_article_without_a_fingerprint_is_nobody_s_copy) {
    std::vector<ArticleReports> all{printed("a", "2023-05-08", 1), printed("b", "2023-05-09", 1)};
    all[1].print = {};
    BOOST_TEST(original_of(build_timeline(all), "b").empty());
}

BOOST_AUTO_TEST_SUITE_END()
