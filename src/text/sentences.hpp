// Groups tokens into sentences.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dateline/text/tokens.hpp"
#include "token_batch.hpp"

namespace dateline {

/// The sentences of a text, in order and without gaps. Sets the sentence_start flag of tokens.
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, std::span<Token> tokens,
                                                      Turns const& turns, Vocabulary const& vocabulary);

}  // namespace dateline
