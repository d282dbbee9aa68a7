// A sentence parsed alone, whatever was parsed before it, is parsed as parse_words() does it.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "sentence.hpp"

using namespace dateline;

namespace {

/// A text whose sentences share what sentences can share: quotations, names met before, headlines, loose ends.
std::string const text =
    "Leaders to Meet in Oslo\n\n"
    "Marta Ruiz, who founded the firm, helped\n\n"
    "Build a bridge that the mayor of Leon had promised to open, but did not. \"We will,\" she said, \"go on.\" "
    "“Speaking on Friday. And hoping to leave,” the coach said. Ruiz was arrested and charged; nobody was hurt.\n\n"
    "Reports of the “great honor” and ‘no’. “Wow! Great” was all he heard before the doors closed, asked them to "
    "leave and, in May, put off a vote. Not\n\nShares fell. The tweet Musk sent went viral after the launch, with "
    "more than 20 people, Peter Lee, the spokesman, and Ada Lovelace there. What he means is that Moody's downgraded "
    "Italy. Would you like to join? “We lost the game.\n\n“We will win the next one,” he told reporters Monday.";

std::string phrase(Words const& w, Tokens const& tokens, std::uint32_t n) {
    return n == nowhere ? "-" : std::string(tokens.text().slice(tokens.span(w.phrases[n].tokens)));
}

/// What is said of each token of a sentence, with no number that hangs on the order of the lists.
std::string told(Words const& w, Tokens const& tokens, TokenRange sentence) {
    std::ostringstream out;
    auto const range = [&](TokenRange r) { out << ' ' << r.first << '-' << r.last; };
    for (auto i = sentence.first; i < sentence.last; ++i) {
        Word const& word = w.words[i];
        out << tokens.slice(i) << ' ' << index(word.lemma) << ' ' << static_cast<int>(word.part) << ' '
            << static_cast<int>(word.inflection);
        if (auto const n = w.phrase_at(i); n != nowhere) {
            NounPhrase const& np = w.phrases[n];
            range(np.tokens);
            out << ' ' << np.head << ' ' << np.preposition << ' ' << np.pronoun;
            for (auto const other : {np.attached_to, np.possessor, np.apposed_to, np.conjoined_to})
                out << ' ' << phrase(w, tokens, other);
        }
        if (auto const g = w.group_at(i); g != nowhere) {
            VerbGroup const& group = w.groups[g];
            range(group.tokens);
            out << ' ' << static_cast<int>(group.tense) << static_cast<int>(group.aspect)
                << static_cast<int>(group.modality) << group.passive << group.negative << group.finite << group.copula
                << group.question << ' ' << group.sentence;
        }
        if (auto const c = w.clause_at(i); c != nowhere) {
            Clause const& clause = w.clauses[c];
            range(clause.extent);
            out << ' ' << static_cast<int>(clause.link) << ' ' << clause.marker << ' ' << clause.particle;
            bool const given_a_speaker = clause.link == ClauseLink::quoted;
            if (clause.parent != nowhere && !given_a_speaker) range(w.groups[clause.parent].tokens);
            for (auto const n : {clause.subject, clause.object, clause.second_object, clause.agent})
                out << ' ' << phrase(w, tokens, n);
            for (auto const n : w.adjuncts_of(clause)) out << " +" << phrase(w, tokens, n);
        }
        out << '\n';
    }
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentence_parser)

BOOST_AUTO_TEST_CASE(a_sentence_is_parsed_by_itself_in_any_order) {
    Sentence const all(text);
    auto const sentences = all.tokens.sentences();
    BOOST_TEST_REQUIRE(sentences.size() > 12u);
    for (std::size_t const step : {1u, 5u, 7u, 11u}) {
        SentenceParser parser(all.tokens, Tables::bundled().lexicon);
        for (std::size_t n = 0; n < sentences.size(); ++n) {
            TokenRange const s = sentences[(sentences.size() - 1 + n * step) % sentences.size()];
            BOOST_TEST(told(parser.at(s.last - 1), all.tokens, s) == told(all.words, all.tokens, s));
        }
    }
}

BOOST_AUTO_TEST_CASE(of_the_other_sentences_nothing_is_said) {
    Sentence const all("The board met. Ruiz left.");
    SentenceParser parser(all.tokens, Tables::bundled().lexicon);
    Words const words = (static_cast<void>(parser.at(all.token("left"))), std::move(parser).take());
    BOOST_TEST(words.groups.size() == 1u);
    BOOST_TEST(words.group_at(all.token("left")) == 0u);
    BOOST_TEST(words.group_at(all.token("met")) == nowhere);
    BOOST_TEST(words.clause_at(all.token("met")) == nowhere);
    BOOST_TEST((words.words[all.token("met")].part == PartOfSpeech::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
