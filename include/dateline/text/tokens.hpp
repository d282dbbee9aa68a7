// A text is cut into tokens once; every later stage works on them.
//
// A token is a run of letters, a run of digits, or one other character that is not white space.
//   * "Musk's" is Musk + 's, "don't" is do + n't: a clitic is a token of its own (U+2019 counts as ').
//   * "O'Neill", "D'Arcy" stay whole; "audio-only" is audio + - + only; "Q3" is Q + 3, "21st" is 21 + st.
//   * "U.S.", "p.m.", "J." in "J. Smith": letters each followed by a full stop are one token with their
//     stops. An abbreviation of several letters ("Feb.", "Mr.") keeps its stop as a glued token of its own.
//     The last stop may be missing ("9 a.m on Sunday"). A lone "I." at the end of a sentence is I + full stop.
//   * "1,000" is one number (1000); "3.5" and "13:41" are three tokens, glued.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/text/source_text.hpp"
#include "dateline/text/vocabulary.hpp"

namespace dateline {

enum class TokenKind : std::uint8_t { word, number, punctuation };

struct TokenFlag {
    static constexpr std::uint8_t glued = 1;           ///< no white space before it
    static constexpr std::uint8_t capital = 2;         ///< first letter is upper case
    static constexpr std::uint8_t all_capitals = 4;    ///< all letters are, and there are at least two
    static constexpr std::uint8_t sentence_start = 8;  ///< first token of a sentence
    static constexpr std::uint8_t line_start = 16;     ///< first token of a line
    static constexpr std::uint8_t blank_before = 32;   ///< an empty line (or the text's begin) stands before it
    static constexpr std::uint8_t dotted = 64;         ///< a word that ends in a full stop of its own: "U.S.", "J."
};

struct Token {
    std::uint32_t begin = 0;   ///< byte offset in the text
    std::uint16_t length = 0;  ///< bytes; a longer run is cut at 65,535
    TokenKind kind = TokenKind::punctuation;
    std::uint8_t flags = 0;
    /// word: its WordId in the core vocabulary (0: unknown); number: its value, or 2^32-1 when larger;
    /// punctuation: its code point, curly quotes as they are.
    std::uint32_t id = 0;

    [[nodiscard]] constexpr std::uint32_t end() const noexcept { return begin + length; }
    [[nodiscard]] constexpr Span span() const noexcept { return {begin, end()}; }
    [[nodiscard]] constexpr bool has(std::uint8_t flag) const noexcept { return (flags & flag) != 0; }
    [[nodiscard]] constexpr bool is_word() const noexcept { return kind == TokenKind::word; }
    [[nodiscard]] constexpr bool is_number() const noexcept { return kind == TokenKind::number; }
    [[nodiscard]] constexpr bool is(char32_t mark) const noexcept {
        return kind == TokenKind::punctuation && id == mark;
    }
    [[nodiscard]] constexpr WordId word() const noexcept { return kind == TokenKind::word ? WordId{id} : WordId::none; }
};

/// Half-open range of token numbers.
struct TokenRange {
    std::uint32_t first = 0, last = 0;
    [[nodiscard]] constexpr bool empty() const noexcept { return first >= last; }
    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return last - first; }
    [[nodiscard]] constexpr bool contains(std::uint32_t token) const noexcept { return first <= token && token < last; }
    [[nodiscard]] constexpr bool overlaps(TokenRange other) const noexcept {
        return first < other.last && other.first < last;
    }
    friend constexpr bool operator==(TokenRange, TokenRange) = default;
};

class Tokens {
public:
    [[nodiscard]] SourceText const& text() const noexcept { return *text_; }
    [[nodiscard]] SourceTextPtr const& text_ptr() const noexcept { return text_; }
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()); }
    [[nodiscard]] Token const& operator[](std::uint32_t i) const noexcept { return tokens_[i]; }
    [[nodiscard]] std::span<Token const> all() const noexcept { return tokens_; }
    /// Hash of the folded form (of a number: of its digits without commas), parallel to all(): the key for
    /// gazetteers compiled apart.
    [[nodiscard]] std::span<std::uint64_t const> hashes() const noexcept { return hashes_; }
    [[nodiscard]] std::string_view slice(std::uint32_t token) const noexcept {
        return text_->slice(tokens_[token].span());
    }
    /// Bytes from the first token's begin to the last one's end.
    [[nodiscard]] Span span(TokenRange r) const noexcept {
        return r.empty() ? Span{} : Span{tokens_[r.first].begin, tokens_[r.last - 1].end()};
    }
    [[nodiscard]] std::span<TokenRange const> sentences() const noexcept { return sentences_; }
    /// Number of the sentence that holds a token.
    [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const noexcept;
    /// First token that begins at or after a byte offset.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const noexcept;

private:
    friend Tokens tokenize(SourceTextPtr, Vocabulary const&);
    SourceTextPtr text_;
    std::vector<Token> tokens_;
    std::vector<std::uint64_t> hashes_;
    std::vector<TokenRange> sentences_;
};

/// One pass over the text, linear in its bytes. A sentence ends at . ! ? … (with the closing quotes and brackets
/// behind it) before white space and a token that may begin one, and always at an empty line. A full stop after an
/// abbreviation (Vocabulary::is_abbreviation) or an initial ends one only before a function word or at the end of a
/// line that was broken on purpose, that is, where the next word would still have fitted. An abbreviation that is
/// also a common word ("No", "sat") is one only before a number. A line break without a full stop ends a sentence
/// when the line looks like a headline: short, not ending in , ; - or a function word; or after a colon, when broken
/// on purpose; and always only before a capital, a digit or a quote. Invisible characters (joiners, direction
/// marks) and marks without a letter belong to no token.
[[nodiscard]] Tokens tokenize(SourceTextPtr text, Vocabulary const& vocabulary);

}  // namespace dateline
