// Articles come to others, or leave them: which are copies now.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

#include "dateline/timeline/mending.hpp"

namespace dateline {

/// Of the added articles, and of those that are a copy of another article than before: of which. As CopyFinder finds it
/// in canonical order.
[[nodiscard]] std::map<std::int64_t, std::optional<std::int64_t>> mend_copies(Arranged& arranged, Change const& change);

}  // namespace dateline
