#include <boost/test/unit_test.hpp>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

ArticleText text_of(std::string page) {
    Document document;
    document.id = "note";
    document.text = std::make_shared<SourceText const>(std::move(page));
    return to_text(analyse(std::move(document), bundled_lexicons(), bundled_gazetteer()), bundled_gazetteer());
}

std::string const page =
    "Merkel opens the new harbour\n\n16 February 2021\n\nChancellor Angela Merkel opened the harbour of Hamburg on "
    "Monday, "
    "after two years of work. The  people of the town  waited in the rain for two hours.\n\nShe thanked “Siemens” for "
    "its work last year, and "
    "the mayor of the town spoke for a long time about the bridge.\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(text_for_the_store)

BOOST_AUTO_TEST_CASE(title_and_body_are_kept_sentence_by_sentence_with_their_paragraphs) {
    ArticleText const t = text_of(page);
    std::vector<std::string> got;
    for (ArticleText::Sentence const& s : t.sentences)
        got.push_back(std::to_string(s.paragraph) + ' ' + std::string(t.text(s)));
    std::vector<std::string> const expected{
        "0 Merkel opens the new harbour",
        "1 Chancellor Angela Merkel opened the harbour of Hamburg on Monday, after two years of work.",
        "1 The people of the town waited in the rain for two hours.",
        "2 She thanked “Siemens” for its work last year, and the mayor of the town spoke for a long time about the "
        "bridge."};
    BOOST_TEST(got == expected, boost::test_tools::per_element());
    BOOST_TEST(t.sentences[1].begin == 48u);
}

BOOST_AUTO_TEST_CASE(mentions_say_who_is_meant_how_and_what_they_lean_on) {
    ArticleText const t = text_of(page);
    bool she = false, siemens = false;
    for (ArticleText::Mention const& m : t.mentions) {
        if (m.entity == nowhere) continue;
        std::string const& who = t.entities[m.entity].name;
        if (m.how == How::pronoun) {
            she |= who == "Angela Merkel" && m.leans_on != nowhere;
        } else if (who.find("Siemens") != std::string::npos) {
            siemens = m.end - m.begin == 7 && m.words.empty();  // code points
        }
    }
    BOOST_TEST(she);
    BOOST_TEST(siemens);
}

BOOST_AUTO_TEST_CASE(times_of_the_body_are_kept_with_their_meaning_but_not_those_of_the_furniture) {
    ArticleText const t = text_of(page);
    BOOST_TEST_REQUIRE(t.times.size() == 4u);
    BOOST_TEST(t.times[0].value == "2021-02-15");
    BOOST_TEST(t.times[0].rule == "weekday");
    BOOST_TEST((t.times[0].anchored_by == AnchoredBy::publication));
    BOOST_TEST((t.times[0].means == parse_edtf("2021-02-15")));
    BOOST_TEST((t.times[1].type == TimeType::duration));
    BOOST_TEST(t.times[3].value == "2020");
    BOOST_TEST(t.times[3].words.empty());
    BOOST_TEST(t.times[2].words == "two hours");  // two blanks of its sentence were taken out
}

BOOST_AUTO_TEST_SUITE_END()
