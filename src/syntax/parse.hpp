// What the passes of parse_words share: a tag a token and what the lexicon said of it. Private to the room.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/syntax/words.hpp"

namespace dateline::syntax {

/// Part of speech and inflection in one byte, as taggers name them.
enum class Tag : std::uint8_t {
    none,
    noun,
    nouns,  // plural
    name,
    base,  // of verbs, from here to `ing`
    third,
    past,
    participle,
    ing,
    modal,
    helper,  // be, have, do
    adjective,
    adverb,
    determiner,  // possessives and 's included
    pronoun,
    preposition,
    conjunction,
    subordinator,
    to,
    particle,
    number,
    mark  // punctuation
};

constexpr bool is_verb(Tag t) noexcept { return t >= Tag::base && t <= Tag::ing; }
constexpr bool is_noun(Tag t) noexcept { return t >= Tag::noun && t <= Tag::name; }

/// The lexicon's facts of a token's form, side by side.
struct Look {
    std::uint32_t shapes = 0;  ///< can_be bits
    std::uint32_t flags = 0;   ///< word_flag bits
    Key key = Key::none;
    Sense noun_sense = Sense::none;
    Sense verb_sense = Sense::none;
    std::uint8_t event_share = 0;
};

struct Parse {
    Tokens const& tokens;
    WordLexicon const& lexicon;
    Words& out;
    std::vector<Look> looks;
    std::vector<Tag> tags;
    std::vector<std::uint32_t> group_of;   ///< number of the verb group at a token, or nowhere
    std::vector<std::uint32_t> phrase_of;  ///< number of the noun phrase at a token, or nowhere

    [[nodiscard]] bool can(std::uint32_t i, std::uint32_t shapes) const noexcept {
        return (looks[i].shapes & shapes) != 0;
    }
    [[nodiscard]] bool has(std::uint32_t i, std::uint32_t flags) const noexcept {
        return (looks[i].flags & flags) != 0;
    }
    [[nodiscard]] Key key(std::uint32_t i) const noexcept { return looks[i].key; }
    [[nodiscard]] Tag tag(std::uint32_t i) const noexcept { return tags[i]; }
};

/// Is it a mark that opens or closes a quotation?
constexpr bool is_double_quote(Token const& t) noexcept {
    return t.is(U'"') || t.is(U'\u201C') || t.is(U'\u201D') || t.is(U'\u00AB') || t.is(U'\u00BB') || t.is(U'\u201E');
}
constexpr bool is_single_quote(Token const& t) noexcept { return t.is(U'\'') || t.is(U'\u2018') || t.is(U'\u2019'); }

// The passes, in this order. Each looks at the whole text.
void look_up(Parse& p);
void find_quotations(Parse& p);  ///< fills Words::quotations (scare is settled after the groups)
void tag(Parse& p);              ///< fills tags
void group_verbs(Parse& p);      ///< fills Words::groups and group_of
void chunk_nouns(Parse& p);      ///< fills Words::phrases and phrase_of
void link_phrases(Parse& p);     ///< possessors, of-phrases, appositions, conjuncts
void link_clauses(Parse& p);     ///< fills Words::clauses and Words::adjuncts
void name_words(Parse& p);       ///< fills Words::words from the tags

// Rules of single function words, used by tag().
Tag tag_function_word(Parse const& p, std::uint32_t i, TokenRange sentence, Tag left);

/// Where an aside between a helper and its verb ends: ", however," or "for years" in "has for years denied"; `i` when
/// there is none.
std::uint32_t aside_end(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;

/// Can the token at `i` begin a noun phrase / could it be a noun or its modifier?
bool begins_phrase(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;
bool may_be_noun(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;

/// Facts of the lemma of the verb at a token (flags such as `speech` stand at lemmas).
WordFacts const& verb_facts(Parse const& p, std::uint32_t token) noexcept;

}  // namespace dateline::syntax
