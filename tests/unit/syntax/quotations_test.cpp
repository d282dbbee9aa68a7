#include <boost/test/unit_test.hpp>

#include "sentence.hpp"

using namespace dateline;
using dateline::test::Sentence;

namespace {
std::vector<std::string> quotations(Sentence const& r) {
    std::vector<std::string> out;
    for (auto const& q : r.words.quotations) out.push_back((q.scare ? "scare: " : "") + r.text(q.tokens));
    return out;
}
using Texts = std::vector<std::string>;
}  // namespace

BOOST_AUTO_TEST_CASE(straight_curly_and_wire_marks_quote_alike) {
    for (auto const* text :
         {"\"We must leave now,\" he said.", "“We must leave now,” he said.", "``We must leave now,'' he said."}) {
        Sentence const r(text);
        BOOST_TEST(quotations(r) == Texts{"We must leave now,"}, boost::test_tools::per_element());
        BOOST_TEST((r.link("leave") == ClauseLink::quoted));
        BOOST_TEST(r.parent("leave") == "said");
    }
}

BOOST_AUTO_TEST_CASE(single_marks_quote_and_apostrophes_do_not) {
    Sentence const r("The workers' leader said: 'It's the firm's fault and we won't pay.' He didn't smile.");
    BOOST_TEST(quotations(r) == Texts{"It's the firm's fault and we won't pay."}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(marks_between_spaces_quote_in_pairs) {
    Sentence const r("The free caps, or \" lids \", sold well, and Marta said, \" We need more of them. \"");
    BOOST_TEST(quotations(r) == (Texts{"scare: lids", "We need more of them."}), boost::test_tools::per_element());
    BOOST_TEST((r.link("sold") == ClauseLink::main));
    BOOST_TEST(r.parent("need") == "said");
}

BOOST_AUTO_TEST_CASE(an_apostrophe_before_two_digits_shortens_a_year) {
    Sentence const r("The suite '11 sold well and the miners' strike ended.");
    BOOST_TEST(r.words.quotations.empty());
}

BOOST_AUTO_TEST_CASE(a_plural_possessive_does_not_close_a_single_quotation) {
    Sentence const r("She said ‘the miners’ strike has ended’ on Monday.");
    BOOST_TEST(quotations(r) == Texts{"the miners’ strike has ended"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_few_words_without_a_verb_are_scare_quotes) {
    Sentence const r("Kremlin ‘interested’ in talks. It would be a “great honor” to speak.");
    BOOST_TEST(quotations(r) == (Texts{"scare: interested", "scare: great honor"}), boost::test_tools::per_element());
    BOOST_TEST((r.link("be") == ClauseLink::main));
}

BOOST_AUTO_TEST_CASE(an_unmatched_mark_ends_with_its_paragraph) {
    Sentence const r("He said: “We will not go there.\n\nThe board met.");
    BOOST_TEST(quotations(r) == Texts{"We will not go there."}, boost::test_tools::per_element());
    BOOST_TEST((r.link("met") == ClauseLink::main));
}

BOOST_AUTO_TEST_CASE(a_quotation_runs_on_when_the_next_paragraph_opens_again) {
    Sentence const r("“We lost the game.\n\n“We will win the next one,” the coach said.");
    BOOST_TEST(r.words.quotations.size() == 1u);
    BOOST_TEST(r.words.quotation_at(r.token("lost")) == 0u);
    BOOST_TEST(r.words.quotation_at(r.token("win")) == 0u);
    BOOST_TEST(r.words.quotation_at(r.token("coach")) == nowhere);
}

BOOST_AUTO_TEST_CASE(the_speaker_is_found_across_what_he_said) {
    Sentence const r("“First, we need a plan,” Haddad said on Monday. “Then we will act.”");
    BOOST_TEST(r.subject("said") == "Haddad");
    BOOST_TEST(r.subject("need") == "we");
    BOOST_TEST(r.parent("act") == "said");
    BOOST_TEST((r.link("act") == ClauseLink::quoted));
}

BOOST_AUTO_TEST_CASE(the_speaker_may_stand_behind_the_verb) {
    Sentence const r("“The bridge is safe,” said Marta Ruiz, the mayor of Leon.");
    BOOST_TEST(r.subject("said") == "Marta Ruiz");
    BOOST_TEST((r.link("said") == ClauseLink::main));
}

BOOST_AUTO_TEST_CASE(a_participle_may_introduce_a_quotation) {
    Sentence const r("Ito tagged the embassy on Friday, tweeting: \"Would you join us for dinner?\"");
    BOOST_TEST(r.subject("tweeting") == "Ito");
    BOOST_TEST((r.link("tweeting") == ClauseLink::adverbial));
    BOOST_TEST(r.parent("join") == "tweeting");
    BOOST_TEST(r.group("join").question);
}
