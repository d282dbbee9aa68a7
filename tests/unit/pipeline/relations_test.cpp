#include <boost/test/unit_test.hpp>
#include <set>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

/// "kind label kind: words" of each relation of an article's timeline.
std::set<std::string> relations(std::string const& body) {
    Document document;
    document.id = "note";
    document.text =
        std::make_shared<SourceText const>("The harbour in winter\n\n16 February 2021\n\n" + body +
                                           " The mayor thanked the people of the town for their long patience.");
    auto const article = analyse(std::move(document), bundled_lexicons(), bundled_gazetteer());
    Timeline const t = build_timeline({to_reports(article, bundled_lexicons(), bundled_gazetteer())});
    std::set<std::string> out;
    for (Timeline::Edge const& edge : t.relations()) {
        out.insert(t[edge.from].lemma + ' ' + edge.relation.label + ' ' + t[edge.to].lemma + ": " + edge.relation.why);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(relations_of_a_text)

BOOST_AUTO_TEST_CASE(a_cause_and_what_goes_on_are_drawn_with_the_words_that_say_so) {
    BOOST_TEST(relations("On Monday the storm caused a flood in the harbour.").contains("storm causes flood: caused"));
    BOOST_TEST(relations("On Monday the union began a strike in the yards. It rained. The union resumed the strike on "
                         "Tuesday.")
                   .contains("begin continued by resume: resumed"));
}

BOOST_AUTO_TEST_SUITE_END()
