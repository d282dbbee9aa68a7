// Tokens are cut (cutter.cpp) and grouped into sentences (sentences.cpp) once, then only looked at: which
// sentence holds "invited", which token begins at byte 1,204. Both lists are in order, so each question
// is one binary search.
#include "dateline/text/tokens.hpp"

#include <algorithm>

#include "cutter.hpp"
#include "sentences.hpp"

namespace dateline {

Span Tokens::span(TokenRange r) const noexcept {
    return r.empty() ? Span{} : Span{tokens_[r.first].begin, tokens_[r.last - 1].end()};
}

std::uint32_t Tokens::sentence_of(std::uint32_t token) const noexcept {
    auto const after = std::ranges::upper_bound(sentences_, token, {}, &TokenRange::first);
    return after == sentences_.begin() ? 0 : static_cast<std::uint32_t>(after - sentences_.begin() - 1);
}

std::uint32_t Tokens::token_at(std::uint32_t offset) const noexcept {
    auto const found = std::ranges::lower_bound(tokens_, offset, {}, &Token::begin);
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
