// Cuts a text into tokens; sentences come later.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "characters.hpp"
#include "dateline/text/tokens.hpp"
#include "letter_bits.hpp"
#include "token_batch.hpp"

namespace dateline {

class Cutter {
public:
    /// `text` is well-formed UTF-8 with a zero byte behind its end. The lists must be empty.
    Cutter(std::string_view text, Vocabulary const& vocabulary, std::vector<Token>& tokens,
           std::vector<std::uint64_t>& hashes, Turns& turns);
    void run();

private:
    using Place = char const*;

    /// What a word looks like.
    struct Shape {
        std::uint32_t letters = 0;
        bool capital = false;  ///< the first letter is one
        bool small = false;    ///< some letter is none
        bool dotted = false;   ///< ends in a full stop of its own
    };
    struct Piece {
        Class kind;
        char32_t point;
        std::uint32_t length;
    };

    [[nodiscard]] Piece foreign_at(Place p) const noexcept;  ///< the character at p, not ASCII
    [[nodiscard]] Class class_at(Place p) const noexcept {
        Class const kind = ascii_classes[static_cast<unsigned char>(*p)];
        return kind != Class::foreign ? kind : foreign_at(p).kind;
    }
    [[nodiscard]] Place limit_from(Place p) const noexcept;

    bool skip_gap();
    bool cut_plain();
    void cut_odd();
    void cut_number();
    void cut_mark(char32_t mark, Place end);

    // cut_word.cpp
    void cut_word();
    bool cut_clitic();
    [[nodiscard]] bool letter_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t apostrophe_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t clitic_at(Place p) const noexcept;
    [[nodiscard]] bool may_carry_clitic(Place clitic) const noexcept;
    Place letters(Place p, Place limit, Shape& shape) const noexcept;
    Place dotted(Place p, Place limit, Shape& shape) const noexcept;
    [[nodiscard]] bool is_initial(Place stop) const noexcept;
    [[nodiscard]] static std::uint8_t flags_of(Shape const& shape) noexcept;
    void put_word(Place end, Shape const& shape);
    void put_short_word(Place end, Shape const& shape, ShortWord word, std::uint32_t length);

    [[nodiscard]] Token token(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id) const noexcept;
    void pass(Place end) noexcept;  ///< a token that ends there has been put

    Place begin_, end_, at_;
    std::uint8_t flags_;  ///< of the token that begins at at_: glued, line_start, blank_before
    Vocabulary const& vocabulary_;
    Turns& turns_;
    TokenBatch batch_;
    LetterBits bits_;
    std::string scratch_;  ///< folded form of a word that is long or not ASCII
};

}  // namespace dateline
