#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

Document note(std::string id, std::string text) {
    Document document;
    document.id = std::move(id);
    document.text = std::make_shared<SourceText const>(std::move(text));
    return document;
}

/// What an article tells, a line each event.
std::string told(AnalysedArticle const& article) {
    std::string out = article.document.id + '\n';
    for (ReportedEvent const& e : to_reports(article, bundled_lexicons(), bundled_gazetteer()).events) {
        out += std::string(e.title) + ": " + std::string(e.evidence.front().why) + '\n';
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(articles_together)

BOOST_AUTO_TEST_CASE(they_tell_what_each_tells_alone) {
    std::vector<Document> const documents{
        note("a", "Merkel in Paris\n\n16 February 2021\n\nAngela Merkel met Emmanuel Macron in Paris on Monday."),
        note("b", ""),
        note("c", "Le maire a démissionné lundi après une longue enquête sur les finances de la ville de Paris."),
        note("d", "A storm\n\n3 March 2020\n\nOn Monday the storm caused a flood. “It was bad,” she said.")};
    std::vector<AnalysedArticle> const together = analyse(documents, bundled_lexicons(), bundled_gazetteer());
    BOOST_REQUIRE_EQUAL(together.size(), documents.size());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        BOOST_TEST(told(together[i]) == told(analyse(documents[i], bundled_lexicons(), bundled_gazetteer())));
    }
    BOOST_TEST(!together.front().reports.list.empty());
}

BOOST_AUTO_TEST_SUITE_END()
