// The part of an arranged timeline that is looked at when articles come to it or leave it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "canonical.hpp"
#include "dateline/timeline/mending.hpp"
#include "seeds.hpp"
#include "shelf_keys.hpp"

namespace dateline {

/// Articles with all that they tell; they are taken one by one, each once, and with a copy its original.
class PartInHand {
public:
    PartInHand(Arranged& arranged, Change const& change);

    std::map<std::int64_t, std::optional<std::int64_t>> const copy_of_anew;  ///< Mended::copy_of
    std::set<std::int64_t> const leaving;
    Seeds seeds;
    std::vector<std::int64_t> articles;
    std::vector<CanonicalKey> keys;
    std::vector<std::int64_t> ranks;
    std::vector<std::uint32_t> copy_of;
    std::vector<std::optional<std::int64_t>> event_before;  ///< of each seed; nothing: its article is new
    std::vector<bool> is_placed_again;                      ///< of each seed; the caller says it

    /// Its number in the part.
    std::uint32_t take(std::int64_t article);
    /// The seed.
    std::uint32_t take(Teller const& teller) { return seeds.first_of_article[take(teller.article)] + teller.telling; }
    [[nodiscard]] std::uint32_t article_of(std::uint32_t seed) const;
    [[nodiscard]] Teller teller(std::uint32_t seed) const;
    /// Is it new, or a copy of another article than before? Then what it tells stands elsewhere than before.
    [[nodiscard]] bool stands_anew(std::int64_t article) const { return copy_of_anew.contains(article); }
    [[nodiscard]] bool leaves(std::uint32_t seed) const { return leaving.contains(articles[article_of(seed)]); }
    /// Articles that were copies of the seed's, without those that leave.
    [[nodiscard]] std::vector<std::int64_t> copies_of(std::uint32_t seed);

    /// Also of articles and events that are not taken. References stay.
    CanonicalKey const& key_of(std::int64_t article);
    std::vector<Arranged::Member> const& members_of(std::int64_t event);
    /// ... without those that leave.
    [[nodiscard]] std::vector<Teller> standing(ShelfNumber first, ShelfNumber last);
    [[nodiscard]] ShelfNumbers shelves_of(std::uint32_t seed) const;
    /// What the seed's article tells of the order of its events. Valid until another one is taken.
    [[nodiscard]] std::span<Link const> links_of(std::uint32_t seed) const;

private:
    Arranged& arranged_;
    std::map<std::int64_t, std::uint32_t> numbers_;
    std::unordered_map<std::int64_t, CanonicalKey> known_keys_;
    std::unordered_map<std::int64_t, std::vector<Arranged::Member>> members_;
};

}  // namespace dateline
