// Articles come to others: which are copies now.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>

#include "dateline/timeline/mending.hpp"

namespace dateline {

/// Of the added articles, and of those that are a copy of another article than before: of which. As CopyFinder finds it
/// in canonical order.
[[nodiscard]] std::map<std::int64_t, std::optional<std::int64_t>> mend_copies(Arranged& arranged,
                                                                              std::span<std::int64_t const> added);

}  // namespace dateline
