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
    /// `text` is well-formed UTF-8 with a zero byte behind its end. The lists must be empty.
    Cutter(std::string_view text, Vocabulary const& vocabulary, std::vector<Token>& tokens,
           std::vector<std::uint64_t>& hashes, std::vector<std::uint32_t>& lines);
    void run();

private:
    using Place = char const*;
    static constexpr std::size_t longest_awaited = 56, most_awaited = 16;

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
    [[nodiscard]] bool letter_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t apostrophe_at(Place p) const noexcept;
    [[nodiscard]] std::uint32_t clitic_at(Place p) const noexcept;
    [[nodiscard]] Place limit_from(Place p) const noexcept;

    /// A word whose slot of the vocabulary is on its way from memory.
    struct Awaited {
        std::uint32_t token = 0;
        std::uint32_t length = 0;
        std::array<char, longest_awaited> bytes;  ///< folded, written 8 at a time, zeros up to the eighth
    };

    bool skip_gap();
    bool cut_plain_word();
    void cut_word();
    void cut_number();
    void cut_other();
    Place letters(Place p, Place limit, Shape& shape) const noexcept;
    Place dotted(Place p, Place limit, Shape& shape) const noexcept;
    [[nodiscard]] bool is_initial(Place stop) const noexcept;
    [[nodiscard]] bool may_carry_clitic(Place clitic) const noexcept;

    Awaited& next_awaited();
    void resolve(Awaited const& word);
    void put_word(Place end, Shape const& shape);
    void put_folded(Place end, Awaited& word, std::uint8_t flags);
    void put(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id, std::uint64_t hash);
    void make_room();

    Place begin_, end_, at_;
    std::uint8_t flags_;  ///< of the token that begins at at_: glued, line_start, blank_before
    Vocabulary const& vocabulary_;
    std::uint32_t count_ = 0, room_ = 0;  ///< tokens there are, and there is room for
    Token* token_ = nullptr;              ///< the lists' first elements
    std::uint64_t* hash_ = nullptr;
    std::vector<Token>& tokens_;
    std::vector<std::uint64_t>& hashes_;
    std::vector<std::uint32_t>& lines_;
    std::array<Awaited, most_awaited> awaited_;
    std::size_t words_ = 0;  ///< that went through awaited_
    std::string scratch_;    ///< folded form of a word that is long or not ASCII
};

}  // namespace dateline
