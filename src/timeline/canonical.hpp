// The orders of articles that do not depend on when they came.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {

/// Groups grow in the order of these: by publication, articles without a date last, then by document id.
struct CanonicalKey {
    bool dateless = false;
    Day day{0};
    std::string published, doc;
    friend auto operator<=>(CanonicalKey const&, CanonicalKey const&) = default;
};
[[nodiscard]] inline CanonicalKey canonical_key(Source const& source) {
    return {!source.day.has_value(), source.day.value_or(Day{0}), source.published, source.doc};
}
/// The articles by their keys; those of one key as they are numbered.
[[nodiscard]] inline std::vector<std::uint32_t> in_canonical_order(std::vector<CanonicalKey> const& keys) {
    std::vector<std::uint32_t> out(keys.size());
    std::iota(out.begin(), out.end(), 0u);
    std::ranges::stable_sort(out, {}, [&](std::uint32_t a) -> CanonicalKey const& { return keys[a]; });
    return out;
}

inline constexpr int telling_bits = 18;  ///< of a rank: the number of the telling
/// Of one of an article's tellings, from that of its first.
[[nodiscard]] inline std::int64_t telling_rank(std::int64_t article_rank, std::uint32_t telling) noexcept {
    return article_rank | std::min(telling, (1u << telling_bits) - 1);
}

}  // namespace dateline
