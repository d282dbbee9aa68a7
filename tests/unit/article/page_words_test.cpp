// Phrases of furniture: looked up over tokens, longest first; mistakes in the lists are reported at their place.
#include "dateline/article/page_words.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct Compiled {
    std::vector<std::byte> image;
    Vocabulary vocabulary;
    PageLexicon page;
    std::string messages;

    explicit Compiled(std::string const& yaml) {
        Folder const folder;
        folder.write("page.yaml", yaml);
        Diagnostics diagnostics;
        VocabularyBuilder words;
        ImageWriter writer;
        compile_page_words(folder.path(), words, writer, diagnostics);
        words.write(writer);
        image = writer.finish();
        ImageView const view{image, "test"};
        vocabulary = Vocabulary{view};
        page = PageLexicon{view};
        std::ostringstream out;
        diagnostics.print(out);
        messages = out.str();
    }
    [[nodiscard]] PageLexicon::Hit at(std::string text, std::uint32_t token = 0) const {
        auto const tokens = tokenize(std::make_shared<SourceText const>(std::move(text)), vocabulary);
        return page.at(tokens, token, tokens.size());
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(page_words)

BOOST_AUTO_TEST_CASE(the_longest_phrase_wins_and_its_classes_are_joined) {
    Compiled const c(
        "page: 1\nphrases:\n  - {class: lead_in, words: [read, read more]}\n  - {class: share, words: [read more]}\n");
    BOOST_TEST(c.messages == "");
    BOOST_TEST(c.at("Read more: five tips").length == 2u);
    BOOST_TEST(c.at("Read more: five tips").classes == (page_class::lead_in | page_class::share));
    BOOST_TEST(c.at("READ this").length == 1u);
    BOOST_TEST(c.at("Ready").length == 0u);
}

BOOST_AUTO_TEST_CASE(a_number_stands_for_any_number_and_apostrophes_are_equal) {
    Compiled const c(
        "page: 1\nphrases:\n  - {class: reading_time, words: [\"# min read\"]}\n  - {class: section, words: "
        "[\"editor's picks\"]}\n");
    BOOST_TEST(c.at("12 min read").classes == page_class::reading_time);
    BOOST_TEST(c.at("twelve min read").length == 0u);
    BOOST_TEST(c.at("Editor’s Picks").classes == page_class::section);
}

BOOST_AUTO_TEST_CASE(a_month_of_another_language_has_its_number) {
    Compiled const c("page: 1\nmonths: {1: [januar, janvier], 12: [prosinec]}\n");
    BOOST_TEST(int{page_class::month_of(c.at("Januar").classes)} == 1);
    BOOST_TEST(int{page_class::month_of(c.at("prosinec").classes)} == 12);
    BOOST_TEST(int{page_class::month_of(c.at("may").classes)} == 0);
}

BOOST_AUTO_TEST_CASE(mistakes_are_shown_at_their_place_with_a_suggestion) {
    Compiled const c(
        "page: 1\nphrases:\n  - {class: lead_inn, words: [x]}\n  - {class: plea}\nweights:\n  text: {wrods_5: 1, bias: "
        "much}\n");
    BOOST_TEST(c.messages.find("page.yaml:3:13: error: unknown class \"lead_inn\", did you mean \"lead_in\"?") !=
                   std::string::npos,
               c.messages);
    BOOST_TEST(c.messages.find(":4:") != std::string::npos, c.messages);
    BOOST_TEST(c.messages.find("did you mean \"words_5\"?") != std::string::npos, c.messages);
    BOOST_TEST(c.messages.find("expected a whole number") != std::string::npos, c.messages);
}

BOOST_AUTO_TEST_SUITE_END()
