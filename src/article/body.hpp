// Which passages of a page are the article.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/article/page_words.hpp"
#include "passages.hpp"

namespace dateline {

/// The features of each passage (numbers of feature::names), passage i's at [first[i], first[i + 1]).
struct PassageFeatures {
    std::vector<std::uint8_t> active;
    std::vector<std::uint32_t> first;
    std::vector<bool> section_block;                  ///< of each passage: it belongs to a box of other stories
    std::uint32_t region_first = 0, region_last = 0;  ///< the stretch of passages with most prose
};

[[nodiscard]] PassageFeatures notice_features(Document const& document, Tokens const& tokens,
                                              std::vector<Passage> const& passages);

/// For each passage whether it is part of the article's body: the labelling of the whole page with the largest sum
/// of weights (Viterbi). Linear.
[[nodiscard]] std::vector<bool> find_body(PassageFeatures const& features, std::span<std::int32_t const> weights);

}  // namespace dateline
