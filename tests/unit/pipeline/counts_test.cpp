#include <boost/test/unit_test.hpp>

#include "count_in.hpp"
#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

std::uint32_t counted(std::string phrase) {
    Lexicons const& lexicons = bundled_lexicons();
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(std::move(phrase)), lexicons.vocabulary);
    return count_in({0, tokens.size()}, tokens, parse_words(tokens, lexicons.words), lexicons.times);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(how_many_they_are)

BOOST_AUTO_TEST_CASE(a_phrase_says_how_many_they_are) {
    BOOST_TEST(counted("at least 21 people") == 21u);
    BOOST_TEST(counted("Four workers") == 4u);
    BOOST_TEST(counted("the 1,200 homes") == 1200u);
    BOOST_TEST(counted("twenty-three miners") == 23u);
    BOOST_TEST(counted("thirty miners") == 30u);
    BOOST_TEST(counted("seven") == 7u);
}

BOOST_AUTO_TEST_CASE(or_only_roughly_or_not_at_all) {
    for (char const* phrase : {"a 25-year-old man", "two dozen people", "a dozen people", "a couple of men",
                               "3.5 tonnes", "21 million people", "six hundred sheep", "some dozens of people",
                               "the tenants", "townspeople", "the people of the 7 towns", ""}) {
        BOOST_TEST(counted(phrase) == 0u, phrase);
    }
}

BOOST_AUTO_TEST_CASE(only_of_somebody_unlisted) {
    Document document;
    document.id = "note";
    document.text = std::make_shared<SourceText const>("Police arrested four men and Angela Merkel on Monday.");
    ArticleReports const told = to_reports(analyse(std::move(document), bundled_lexicons(), bundled_gazetteer()),
                                           bundled_lexicons(), bundled_gazetteer());
    BOOST_TEST_REQUIRE(told.events.size() == 1u);
    for (ReportedRole const& role : told.events[0].roles)
        BOOST_TEST(role.who->count == (role.who->name == "four men" ? 4u : 0u));
}

BOOST_AUTO_TEST_SUITE_END()
