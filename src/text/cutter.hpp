// Cuts a text into tokens; sentences come later.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "characters.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

class Cutter {
public:
    /// `text` is well-formed UTF-8 with a zero byte behind its end. Results are appended.
    Cutter(std::string_view text, Vocabulary const& vocabulary, std::vector<Token>& tokens,
           std::vector<std::uint64_t>& hashes, std::vector<std::uint32_t>& lines);
    void run();

private:
    using Place = char const*;

    /// What the letters of a word look like.
    struct Shape {
        std::uint32_t letters = 0;
        bool small = false;  ///< some letter is not a capital
        bool ascii = true;
    };
    struct Piece {
        Class kind;
        char32_t point;
        std::uint32_t length;
    };

    [[nodiscard]] Piece piece_at(Place p) const noexcept;
    [[nodiscard]] bool letter_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t apostrophe_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t clitic_at(Place p) const noexcept;
    [[nodiscard]] Place limit_from(Place p) const noexcept;

    bool skip_gap();
    void cut_word();
    void cut_number();
    void cut_other();
    Place letters(Place p, Place limit, Shape& shape) const noexcept;
    Place dotted(Place p, Place limit, Shape& shape) const noexcept;
    [[nodiscard]] bool is_initial(Place stop) const noexcept;
    [[nodiscard]] bool may_carry_clitic(Place clitic) const noexcept;

    void put_word(Place end, Shape const& shape);
    void put(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id, std::uint64_t hash);

    Place begin_, end_, at_;
    std::uint8_t flags_;  ///< of the token that begins at at_: glued, line_start, blank_before
    Vocabulary const& vocabulary_;
    std::vector<Token>& tokens_;
    std::vector<std::uint64_t>& hashes_;
    std::vector<std::uint32_t>& lines_;
    std::string scratch_;  ///< folded form of a word that is long or not ASCII
};

}  // namespace dateline
