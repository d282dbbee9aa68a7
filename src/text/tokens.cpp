// Tokens are cut (cutter.cpp) and grouped into sentences (sentences.cpp) once, then only looked at: which
// sentence holds "invited", which token begins at byte 1,204. Both lists are in order, so each question
// is a binary search.
#include "dateline/text/tokens.hpp"

#include <algorithm>

#include "cutter.hpp"
#include "sentences.hpp"

namespace dateline {

std::uint32_t Tokens::sentence_of(std::uint32_t token) const noexcept {
    auto const after = std::ranges::upper_bound(sentences_, token, {}, &TokenRange::first);
    return after == sentences_.begin() ? 0 : static_cast<std::uint32_t>(after - sentences_.begin() - 1);
}

/// Tokens are spread evenly enough to look near the place in proportion first.
std::uint32_t Tokens::token_at(std::uint32_t offset) const noexcept {
    std::size_t const all = tokens_.size(), bytes = std::max<std::size_t>(1, text_ == nullptr ? 0 : text_->size());
    std::size_t low = std::min<std::size_t>(all, std::uint64_t{offset} * all / bytes), high = low;
    for (std::size_t step = 8; low > 0 && tokens_[low - 1].begin >= offset; step *= 2) low -= std::min(low, step);
    for (std::size_t step = 8; high < all && tokens_[high].begin < offset; step *= 2)
        high += std::min(all - high, step);
    auto const found = std::lower_bound(tokens_.begin() + static_cast<std::ptrdiff_t>(low),
                                        tokens_.begin() + static_cast<std::ptrdiff_t>(high), offset,
                                        [](Token const& t, std::uint32_t at) { return t.begin < at; });
    return static_cast<std::uint32_t>(found - tokens_.begin());
}

Tokens tokenize(SourceTextPtr text, Vocabulary const& vocabulary) {
    Tokens result;
    std::string_view const bytes = text->bytes();
    std::size_t const likely = bytes.size() / 9 * 2 + 8;  // English has a token in every five bytes or a little less
    result.tokens_.reserve(likely);
    result.hashes_.reserve(likely);
    Turns turns;
    turns.places.reserve(likely / 8);
    Cutter(bytes, vocabulary, result.tokens_, result.hashes_, turns).run();
    result.sentences_ = split_sentences(bytes, result.tokens_, turns, vocabulary);
    result.text_ = std::move(text);
    return result;
}

}  // namespace dateline
