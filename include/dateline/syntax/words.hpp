// The grammar of each sentence, as far as telling who did what needs it: a part of speech and a lemma a
// token, verb groups ("had been expected to visit" is two), noun phrases, quotations and clauses with
// their subjects and objects. One pass of rules each, no model; linear in the tokens. A sentence is parsed by itself,
// so that who asks for a few sentences only need not parse the others.
//
//   "Musk, who founded SpaceX, thanked Rogozin in May."
//   groups  [founded] [thanked]      phrases [Musk] [who] [SpaceX] [Rogozin] [May]
//   clauses founded: relative, subject Musk, object SpaceX · thanked: main, subject Musk, object Rogozin, in -> May
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "dateline/syntax/word_lexicon.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

inline constexpr std::uint32_t nowhere = 0xFFFFFFFFu;  ///< "there is none", for an index

struct Word {
    WordId lemma = WordId::none;  ///< the form's own id when no lemma is known
    PartOfSpeech part = PartOfSpeech::unknown;
    Inflection inflection = Inflection::base;
};

/// TimeML's tenses of an event (TimeML 1.2.1).
enum class Tense : std::uint8_t { none, past, present, future, infinitive, present_participle, past_participle };
enum class Aspect : std::uint8_t { none, progressive, perfective, perfective_progressive };
enum class Modality : std::uint8_t { asserted, future, possible, conditional };

/// A finite or non-finite verb with its helpers: "has not been told" (negative, perfective, passive).
struct VerbGroup {
    TokenRange tokens;       ///< first helper to content verb; in an inverted question the subject lies between
    std::uint32_t head = 0;  ///< token of the content verb ("told"); of a copula the form of "be"
    Tense tense = Tense::none;
    Aspect aspect = Aspect::none;
    Modality modality = Modality::asserted;
    bool passive = false;
    bool negative = false;
    bool finite = true;
    bool copula = false;    ///< the head is "be" as a full verb
    bool question = false;  ///< inverted ("Would you like"), or in a sentence ending in "?"
    std::uint32_t sentence = 0;
};

/// A base noun phrase, determiner to head noun: "the successful launch". "SpaceX's" in "SpaceX's Crew Dragon" is a
/// phrase of its own, the possessor of the next.
struct NounPhrase {
    TokenRange tokens;                    ///< without the preposition, with determiner; a possessor's without its 's
    std::uint32_t head = 0;               ///< token of the head noun, pronoun or name's last word
    std::uint32_t preposition = nowhere;  ///< token of the preposition that governs it
    std::uint32_t attached_to =
        nowhere;  ///< number of the phrase that it modifies (of-phrase and the like), else it hangs on a verb
    std::uint32_t possessor = nowhere;     ///< number of the possessing phrase ("SpaceX's", "his")
    std::uint32_t apposed_to = nowhere;    ///< number of the phrase it renames: "Peskov, [the Kremlin spokesman],"
    std::uint32_t conjoined_to = nowhere;  ///< number of the phrase before "and" that it shares its role with
    bool pronoun = false;
    std::uint32_t sentence = 0;
};

/// Direct or scare quotation, marks excluded. A quotation may span sentences and paragraphs (an opening mark repeated).
struct Quotation {
    TokenRange tokens;
    bool scare = false;  ///< fewer than four tokens and no verb group: words marked, nothing said
};

enum class ClauseLink : std::uint8_t {
    main,
    coordinate,  // and thanked
    relative,    // who founded
    reduced,     // inviting Putin; launched last year (after a noun)
    adverbial,   // after it launched; tweeting: (participle with the main subject)
    complement,  // said that he left
    infinitive,  // to thank
    quoted       // a main clause inside a direct quotation; its parent is the clause that says it, when found
};

struct Clause {
    std::uint32_t verb_group = 0;
    ClauseLink link = ClauseLink::main;
    std::uint32_t parent = nowhere;  ///< number of the clause that it depends on
    std::uint32_t marker = nowhere;  ///< token of its subordinator or preposition ("after", "that", "if")
    std::uint32_t subject =
        nowhere;  ///< phrase; a relative clause's is its antecedent, an infinitive's the controller's
    std::uint32_t object = nowhere;
    std::uint32_t second_object = nowhere;  ///< "told [reporters] [the news]": then object is the first
    std::uint32_t agent = nowhere;          ///< by-phrase of a passive
    std::uint32_t particle = nowhere;       ///< token: "took [off]"
    TokenRange extent;                      ///< tokens from the clause's first to its last (children included)
    std::uint32_t first_phrase = 0, last_phrase = 0;  ///< its prepositional phrases, in Words::adjuncts
};

class Words {
public:
    std::vector<Word> words;              ///< parallel to the tokens
    std::vector<VerbGroup> groups;        ///< in text order
    std::vector<NounPhrase> phrases;      ///< in text order
    std::vector<Quotation> quotations;    ///< in text order, not nested
    std::vector<Clause> clauses;          ///< one a verb group, same numbers
    std::vector<std::uint32_t> adjuncts;  ///< phrases that hang on clauses by a preposition

    /// Number of groups in the list that stand before or begin up to a token.
    [[nodiscard]] std::uint32_t groups_begun(std::uint32_t token) const noexcept {
        return token < groups_begun_.size() ? groups_begun_[token] : 0;
    }
    /// Number of the verb group / noun phrase that holds a token, or nowhere.
    [[nodiscard]] std::uint32_t group_at(std::uint32_t token) const noexcept {
        std::uint32_t const begun = groups_begun(token);
        return begun > 0 && groups[begun - 1].tokens.contains(token) ? begun - 1 : nowhere;
    }
    [[nodiscard]] std::uint32_t phrase_at(std::uint32_t token) const noexcept {
        return token < phrase_of_.size() ? phrase_of_[token] : nowhere;
    }
    /// Number of the quotation that holds a token, or nowhere. Logarithmic.
    [[nodiscard]] std::uint32_t quotation_at(std::uint32_t token) const noexcept;
    /// The innermost clause whose extent holds a token, or nowhere.
    [[nodiscard]] std::uint32_t clause_at(std::uint32_t token) const noexcept;
    [[nodiscard]] std::span<std::uint32_t const> adjuncts_of(Clause const& c) const noexcept {
        return {adjuncts.data() + c.first_phrase, c.last_phrase - c.first_phrase};
    }

private:
    friend class SentenceParser;
    std::vector<std::uint32_t> groups_begun_;  ///< of each token: number of groups that begin up to it
    std::vector<std::uint32_t> phrase_of_;     ///< of each token: its phrase, or nowhere
};

/// Thread-safe: reads the lexicon only.
[[nodiscard]] Words parse_words(Tokens const& tokens, WordLexicon const& lexicon);

/// Parses the sentences of a text one by one, each when a token of it is asked for. What it says of them is what
/// parse_words() says, but that no quotation is given to the clause that says it; of the others it says nothing.
/// Groups, phrases and clauses stand in the order in which their sentences were asked for, those of one sentence
/// together. Not to be shared between threads; the tokens and the lexicon must outlive it.
class SentenceParser {
public:
    SentenceParser(Tokens const& tokens, WordLexicon const& lexicon);
    ~SentenceParser();
    SentenceParser(SentenceParser&&) noexcept;
    SentenceParser& operator=(SentenceParser&&) noexcept;

    /// The words with the sentence of a token parsed. A further call may move what the lists hold.
    [[nodiscard]] Words const& at(std::uint32_t token);
    /// What was parsed.
    [[nodiscard]] Words take() &&;

private:
    friend Words parse_words(Tokens const&, WordLexicon const&);

    struct Passes;
    [[nodiscard]] Passes& passes();

    Tokens const* tokens_;
    WordLexicon const* lexicon_;
    std::unique_ptr<Passes> passes_;  ///< from the first question on
    std::vector<bool> parsed_;        ///< of each sentence
    TokenRange asked_last_;
};

/// Where grammar is asked for: all sentences are parsed already, or each is when it is asked for. A view, cheap to
/// copy.
class Syntax {
public:
    Syntax(Words const& all) noexcept : words_(&all) {}
    Syntax(SentenceParser& parser) noexcept : parser_(&parser) {}

    /// The words, with the sentence of a token parsed.
    [[nodiscard]] Words const& at(std::uint32_t token) const {
        return parser_ == nullptr ? *words_ : parser_->at(token);
    }

private:
    Words const* words_ = nullptr;
    SentenceParser* parser_ = nullptr;
};

}  // namespace dateline
