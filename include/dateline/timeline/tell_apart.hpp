// What an editor says that one article tells as several events, although its sentences were taken for one.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/timeline/correction.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// Which tellings are to be taken apart: those whose key begins with an id's digits.
struct Apart {
    std::uint64_t first = 0, last = 0;  ///< keys

    /// Of an id of four to sixteen digits; of anything else one that takes nothing apart (first > last).
    explicit Apart(EventKey const& id);
    [[nodiscard]] bool takes(std::uint64_t key) const noexcept { return first <= key && key <= last; }
};

/// Each sentence of such a telling becomes an event of its own: the first keeps the telling's key, place and links, the
/// others come at the end. Kind, people and date stay those of the whole. True when something was taken apart.
bool tell_apart(ArticleReports& told, std::vector<Apart> const& apart);

}  // namespace dateline
