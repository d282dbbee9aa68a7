// Names cut into tokens exactly as texts are, and what letter case each token asks for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/text/tokens.hpp"
#include "tables.hpp"

namespace dateline {

/// Tokenises many short phrases at once. add() keeps a phrase; each cut(take) call hands them over in order.
class PhraseCutter {
public:
    explicit PhraseCutter(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    void add(std::string_view phrase);
    [[nodiscard]] std::size_t waiting() const noexcept { return begins_.size(); }
    [[nodiscard]] std::size_t bytes() const noexcept { return text_.size(); }
    /// take(number of the phrase, hashes, tokens) for each waiting phrase, which is then forgotten.
    template <class Take>
    void cut(Take take) {
        Tokens const tokens = tokenize(std::make_shared<SourceText const>(std::move(text_)), vocabulary_);
        text_.clear();
        std::uint32_t at = 0;
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            std::uint32_t const end = i + 1 < begins_.size() ? begins_[i + 1] : tokens.text().size();
            std::uint32_t const first = at;
            while (at < tokens.size() && tokens[at].begin < end) ++at;
            take(i, tokens.hashes().subspan(first, at - first), tokens.all().subspan(first, at - first), tokens.text());
        }
        begins_.clear();
    }

private:
    Vocabulary const& vocabulary_;
    std::string text_;
    std::vector<std::uint32_t> begins_;
};

/// The case that each token asks for, packed as AliasRecord::shapes.
[[nodiscard]] std::uint32_t shapes_of(std::span<Token const> tokens, SourceText const& text) noexcept;
/// The shape one token of an alias asks for.
[[nodiscard]] TokenShape shape_of(Token const& token, std::string_view written) noexcept;
[[nodiscard]] constexpr TokenShape shape_at(std::uint32_t shapes, std::uint32_t token) noexcept {
    return token < shaped_tokens ? static_cast<TokenShape>(shapes >> (2 * token) & 3u) : TokenShape::free;
}

}  // namespace dateline
