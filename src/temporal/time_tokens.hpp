// The tokens as the time grammar sees them: a token with its word's time classes and values beside it, so that a
// parser tests one mask and reads one value. A word that is no time word has no class.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "dateline/temporal/time_lexicon.hpp"
#include "dateline/text/tokens.hpp"
#include "time_words.hpp"

namespace dateline {

struct TimeToken {
    time_class::Mask classes;
    std::uint16_t length;  ///< this and the next three as in Token
    TokenKind kind;
    std::uint8_t flags;
    std::uint32_t id;
    std::int16_t value;
    std::int16_t second_value;
    std::uint8_t named_row;     ///< a day's name begins here
    std::uint8_t named_length;  ///< and has this many tokens; 0: none begins
    bool named_common;          ///< everyday words, behind "the"
    /// Tokens to the next word, this one included, that a length or a place counted from another day cannot do
    /// without: a unit, a weekday, a part of the day, "yesterday", "while", "time", "half". At most 255.
    std::uint8_t to_measure;

    [[nodiscard]] bool is(time_class::Mask mask) const noexcept { return (classes & mask) != 0; }
    [[nodiscard]] bool is(Marker marker) const noexcept {
        return (classes & time_class::marker) != 0 && second_value == static_cast<std::int32_t>(marker);
    }
    [[nodiscard]] bool mark(char32_t c) const noexcept { return kind == TokenKind::punctuation && id == c; }
    [[nodiscard]] bool number() const noexcept { return kind == TokenKind::number; }
    [[nodiscard]] bool word() const noexcept { return kind == TokenKind::word; }
    [[nodiscard]] bool glued() const noexcept { return (flags & TokenFlag::glued) != 0; }
    [[nodiscard]] bool capital() const noexcept { return (flags & TokenFlag::capital) != 0; }
};

static_assert(sizeof(TimeToken) == 24);  // the grammar walks an array of them

/// What stands behind the last token.
inline constexpr TimeToken no_token{.classes = 0,
                                    .length = 0,
                                    .kind = TokenKind::punctuation,
                                    .flags = 0,
                                    .id = 0,
                                    .value = 0,
                                    .second_value = 0,
                                    .named_row = 0,
                                    .named_length = 0,
                                    .named_common = false,
                                    .to_measure = 255};

struct TimeTokens {
    std::unique_ptr<TimeToken[]>
        row;                 ///< one for each token, and three empty ones, so that a look ahead needs no check
    std::uint32_t size = 0;  ///< tokens
    std::unique_ptr<std::uint32_t[]> openers_row;
    std::uint32_t first_opener = 0;  ///< in that row, which ends with the tokens

    [[nodiscard]] TimeToken const& operator[](std::uint32_t i) const noexcept { return row[i]; }
    [[nodiscard]] std::span<TimeToken const> all() const noexcept { return {row.get(), size + std::size_t{3}}; }
    /// Numbers of the tokens that may begin an expression for all that they say alone, in order.
    [[nodiscard]] std::span<std::uint32_t const> openers() const noexcept {
        return {openers_row.get() + first_opener, size - first_opener};
    }
};
[[nodiscard]] TimeTokens time_tokens(Tokens const& tokens, TimeLexicon const& lexicon);

}  // namespace dateline
