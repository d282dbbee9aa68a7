// Which events the tellings of a part tell when articles have come or left.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "group_tellings.hpp"
#include "mend_part.hpp"

namespace dateline {

class Placing {
public:
    /// An event: as its keeper numbers it; a new one by its first seed, as a negative number.
    using Number = std::int64_t;
    /// How the tellings that are to be placed are grouped beside those that are placed; nothing: group_tellings().
    using Way = std::function<Groups(PartInHand&, Known const&)>;

    explicit Placing(PartInHand& part, Way way = {});

    /// Places anew what the change can touch, and whatever that changes. False: it would take more articles than so
    /// many.
    bool place_all(std::size_t most);
    /// Groups the part again, as far as it is taken now.
    void group();

    [[nodiscard]] Groups& groups() noexcept { return groups_; }
    /// What was placed again, by the event that it tells now.
    [[nodiscard]] std::unordered_map<Number, std::vector<std::uint32_t>> const& placed() const { return placed_; }
    /// The group of an event; nowhere: nobody of the part tells it.
    [[nodiscard]] std::uint32_t group_of(Number event) const;
    /// Of a seed of an article that stays.
    [[nodiscard]] Number event_now(std::uint32_t seed) const;
    /// Of a seed that was placed again: does it tell another event than before?
    [[nodiscard]] bool has_moved(std::uint32_t seed) const { return part_.event_before[seed] != event_placed(seed); }

private:
    void take_neighbours(std::uint32_t seed);
    void take_members(Number event);
    std::uint32_t known_group(Number event);
    [[nodiscard]] Number event_placed(std::uint32_t seed) const { return number_of_group_[groups_.group_of[seed]]; }
    void place_again_what_saw(std::uint32_t seed);
    void place_again_what_sees(std::uint32_t seed);
    void place_again_what_sees(std::uint32_t seed, std::set<std::uint32_t> changed);
    void add_tellers(Number event, std::set<std::uint32_t>& out);
    std::optional<CanonicalKey> last_to_look_at(std::uint32_t seed, ShelfNumber shelf);
    [[nodiscard]] std::vector<std::uint32_t> followers_of(std::uint32_t seed) const;
    void place_again_all_of(std::int64_t article);
    void place_again(std::uint32_t seed);

    PartInHand& part_;
    Way way_;
    std::vector<std::uint32_t> to_place_;                     ///< seeds whose neighbours are not taken yet
    Groups groups_;                                           ///< of the part, as far as it is known
    std::unordered_map<Number, std::uint32_t> known_groups_;  ///< the groups of events that there were
    std::vector<Number> number_of_group_;                     ///< of each group
    std::unordered_map<Number, std::vector<std::uint32_t>> placed_;
    std::set<std::pair<std::uint32_t, Number>> seen_;  ///< moves that were followed up
};

}  // namespace dateline
