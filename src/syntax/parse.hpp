// What the passes of parse_words share: a tag a token and what the lexicon said of it. Private to the room.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
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

/// Tags as a set of bits, so that one test asks for several.
template <class... Tags>
constexpr std::uint32_t tags_of(Tags... tags) noexcept {
    return ((1u << static_cast<unsigned>(tags)) | ...);
}
constexpr bool is_one_of(Tag t, std::uint32_t tags) noexcept { return ((tags >> static_cast<unsigned>(t)) & 1) != 0; }

constexpr bool is_verb(Tag t) noexcept { return t >= Tag::base && t <= Tag::ing; }
constexpr bool is_noun(Tag t) noexcept { return t >= Tag::noun && t <= Tag::name; }

/// The tokens of a text, which every pass asks for at every step: what lies between is one pointer.
class TokenRow {
public:
    explicit TokenRow(Tokens const& text) noexcept : first_(text.all().data()), size_(text.size()), text_(&text) {}
    [[nodiscard]] Token const& operator[](std::uint32_t i) const noexcept { return first_[i]; }
    [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
    [[nodiscard]] std::span<TokenRange const> sentences() const noexcept { return text_->sentences(); }
    [[nodiscard]] std::span<std::uint64_t const> hashes() const noexcept { return text_->hashes(); }
    [[nodiscard]] std::string_view slice(std::uint32_t token) const noexcept { return text_->slice(token); }

private:
    Token const* first_;
    std::uint32_t size_;
    Tokens const* text_;
};

/// A view, copied into each pass. The rows have an element a token.
struct Parse {
    TokenRow tokens;
    WordLexicon const& lexicon;
    Words& out;
    WordEntry* looks;  ///< what the lexicon says of the forms
    Tag* tags;
    std::uint32_t* group_of;   ///< number of the verb group at a token, or nowhere
    std::uint32_t* phrase_of;  ///< number of the noun phrase at a token, or nowhere

    [[nodiscard]] bool can(std::uint32_t i, std::uint32_t shapes) const noexcept {
        return (looks[i].shapes & shapes) != 0;
    }
    [[nodiscard]] bool has(std::uint32_t i, std::uint32_t flags) const noexcept {
        return (looks[i].flags & flags) != 0;
    }
    /// A word of the calendar, but none of a name: not "the New York Times".
    [[nodiscard]] bool is_calendar(std::uint32_t i) const noexcept {
        if (!has(i, word_flag::calendar)) return false;
        return tags[i] != Tag::name || can(i, can_be::proper_noun) || i == 0 ||
               lexicon.has(tokens[i - 1].word(), word_flag::calendar);
    }
    /// Of the verb that the form at a token is most often a form of: bits of verb_trait.
    [[nodiscard]] bool verb_has(std::uint32_t i, std::uint8_t traits) const noexcept {
        return (looks[i].verb & traits) != 0;
    }
    [[nodiscard]] Key key(std::uint32_t i) const noexcept { return looks[i].key; }
    [[nodiscard]] Tag tag(std::uint32_t i) const noexcept { return tags[i]; }
};

/// A line that ends without a stop and without a quotation: a headline, a caption.
[[nodiscard]] inline bool is_line(Parse const& p, TokenRange sentence) noexcept {
    auto const& end = p.tokens[sentence.last - 1];
    return !(end.is(U'.') || end.is(U'!') || end.is(U'?') || end.is(U'\u201D') || end.is(U'"'));
}

/// Is it a mark that opens or closes a quotation?
constexpr bool is_double_quote(Token const& t) noexcept {
    return t.is(U'"') || t.is(U'\u201C') || t.is(U'\u201D') || t.is(U'\u00AB') || t.is(U'\u00BB') || t.is(U'\u201E');
}
constexpr bool is_single_quote(Token const& t) noexcept { return t.is(U'\'') || t.is(U'\u2018') || t.is(U'\u2019'); }

/// What is noticed of a whole text before any of its sentences is parsed.
struct Landmarks {
    std::unique_ptr<std::uint32_t[]> rows;
    std::span<std::uint32_t const> capitals;  ///< tokens that are words with a capital, in order
    std::span<std::uint32_t const> marks;     ///< tokens that are punctuation or begin a paragraph, in order
};
[[nodiscard]] Landmarks find_landmarks(TokenRow tokens);
/// Of a whole text; whether a quotation is a scare quotation is settled once its verbs are known.
[[nodiscard]] std::vector<Quotation> find_quotations(TokenRow tokens, std::span<std::uint32_t const> marks);

/// Sentences that stand one behind the other and are parsed together, and where their groups and phrases begin in the
/// lists. No pass looks at the grammar of a token outside of its sentence.
struct Stretch {
    std::uint32_t first_sentence = 0, last_sentence = 0;
    TokenRange tokens;
    std::uint32_t first_group = 0, first_phrase = 0;
};

// The passes over a stretch, in this order; tags come from the Tagger, between the first and the second, and clauses
// from the ClauseBuilder, before the last.
void look_up(Parse const& p, Stretch const& s);      ///< fills looks
void group_verbs(Parse const& p, Stretch const& s);  ///< fills Words::groups and group_of
void settle_scare_quotes(Parse const& p, Stretch const& s);
void chunk_nouns(Parse const& p, Stretch const& s);   ///< fills Words::phrases and phrase_of
void link_phrases(Parse const& p, Stretch const& s);  ///< possessors, of-phrases, appositions, conjuncts
void name_words(Parse const& p, Stretch const& s);    ///< fills Words::words from the tags

// Rules of single function words, used by tag().
Tag tag_function_word(Parse const& p, std::uint32_t i, TokenRange sentence, Tag left);

/// Where an aside between a helper and its verb ends: ", however," or "for years" in "has for years denied"; `i` when
/// there is none.
std::uint32_t aside_end(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;

/// Can the token at `i` begin a noun phrase / could it be a noun or its modifier?
bool begins_phrase(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;
bool may_be_noun(Parse const& p, std::uint32_t i, TokenRange sentence) noexcept;

}  // namespace dateline::syntax
