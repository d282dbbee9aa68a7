// Under which keys merging puts a telling by and looks for others of its event.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <vector>

#include "story.hpp"
#include "telling.hpp"

namespace dateline {

inline constexpr std::int32_t slip = 3;  ///< days by which newspapers err

class ShelfKeys {
public:
    ShelfKeys(Tellings const& tellings, Stories const& stories);

    using List = boost::container::small_vector<std::uint32_t, 64>;
    /// Makes `search` the keys of the shelves where others of a telling's event may stand, and `stand` those of the
    /// shelves on which it is put itself.
    void find(Telling const& telling, List& search, List& stand) const;

private:
    struct Begin {
        std::int32_t year, month;  ///< months since the year 0
    };
    Tellings const& tellings_;
    Stories const& stories_;
    std::vector<Begin> begins_;  ///< of each period
};

}  // namespace dateline
