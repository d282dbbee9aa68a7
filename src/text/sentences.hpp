// Groups tokens into sentences.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/text/tokens.hpp"

namespace dateline {

/// The sentences of a text, in order and without gaps. `lines` holds the number of each line's first token. Sets
/// the sentence_start flag of tokens.
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, std::span<Token> tokens,
                                                      std::span<std::uint32_t const> lines,
                                                      Vocabulary const& vocabulary);

}  // namespace dateline
