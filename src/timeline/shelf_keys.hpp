// Under which keys merging puts a telling by and looks for others of its event.
#pragma once

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <optional>
#include <vector>

#include "story.hpp"
#include "telling.hpp"

namespace dateline {

inline constexpr std::int32_t slip = 3;  ///< days by which newspapers err

/// Where a telling stands, for a store to keep: of what happened to whom the first bits, then the period. Periods of
/// one length stand side by side, so that one stretch of numbers holds the days of a month and another the months of a
/// year.
using ShelfNumber = std::int64_t;
struct ShelfNumbers {
    struct Stretch {
        ShelfNumber first, last;
        /// Those who stand there look for the telling on this shelf, on which it stands; nothing: on a wider one.
        std::optional<ShelfNumber> seen_on;
    };
    std::vector<ShelfNumber> stands_on;
    std::vector<Stretch> searched;
};
/// What ShelfKeys::find() says, in numbers that stay. Whoever searches where a telling stands, stands where that one
/// searches.
[[nodiscard]] ShelfNumbers shelf_numbers(Telling const& telling, Tellings const& all, Stories const& stories);

class ShelfKeys {
public:
    ShelfKeys(Tellings const& tellings, Stories const& stories);

    using List = boost::container::small_vector<std::uint32_t, 64>;
    /// Makes `search` the keys of the shelves where others of a telling's event may stand, and `stand` those of the
    /// shelves on which it is put itself. A shelf on which nothing was put by an earlier call is not searched; mostly.
    void find(Telling const& telling, List& search, List& stand);

private:
    /// Of all that happened to somebody, and of what else shares a place in the table: the days and the other shelves
    /// of which something stands there, as bits that several share. Most shelves are not there, and this says it at
    /// one look.
    struct Stock {
        std::uint64_t days = 0, others = 0;
    };
    [[nodiscard]] Stock& stock(std::uint64_t key) noexcept { return stocks_[key & (stocks_.size() - 1)]; }

    struct Begin {
        std::int32_t year, month;  ///< months since the year 0
    };
    Tellings const& tellings_;
    Stories const& stories_;
    std::vector<Begin> begins_;  ///< of each period
    std::vector<Stock> stocks_;  ///< a power of two of them
};

}  // namespace dateline
