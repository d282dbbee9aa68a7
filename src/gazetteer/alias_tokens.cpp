// A name is cut by the same tokenizer as the news, so that "Musk's", "U.S." and "Coca-Cola" fall into the same
// pieces on both sides. Phrases are joined with empty lines between and cut in one go.
//
// Letter case: a name's token with a capital wants a capital in the text ("Apple" is not "apple", "APPLE" is); two
// or three capitals want capitals ("US" is not "Us"), four may be written as newspapers do ("Nasa"); "iPhone"
// wants a capital anywhere; small words ("of") want nothing.
#include "alias_tokens.hpp"

#include <algorithm>

namespace dateline {

void PhraseCutter::add(std::string_view phrase) {
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
    for (char const c : phrase) text_.push_back(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
    text_ += "\n\n";
}

TokenShape shape_of(Token const& token, std::string_view written) noexcept {
    if (!token.is_word()) return TokenShape::free;
    auto const letters = written.size() - static_cast<std::size_t>(std::count(written.begin(), written.end(), '.'));
    if (token.has(TokenFlag::all_capitals) && letters <= 3) return TokenShape::all_capitals;
    if (token.has(TokenFlag::capital)) return TokenShape::capital;
    bool const inside = std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return inside ? TokenShape::inner_capital : TokenShape::free;
}

std::uint32_t shapes_of(std::span<Token const> tokens, SourceText const& text) noexcept {
    std::uint32_t shapes = 0;
    for (std::uint32_t i = 0; i < tokens.size() && i < shaped_tokens; ++i)
        shapes |= static_cast<std::uint32_t>(shape_of(tokens[i], text.slice(tokens[i].span()))) << (2 * i);
    return shapes;
}

}  // namespace dateline
