// Whether a telling joins an event depends on the latest tellings that stand where it searches, and on the events that
// those tell. So a new article's tellings are placed among those, and where one changes an event, or leaves it, the
// later ones that could see it are placed again, until none changes any more (as in self-adjusting computation: Acar
// 2005).
//
//   today's article tells the launch that yesterday's told  ->  the launch
//   an article of last week is found late                    ->  besides, those who told its events since
#include "mend_placing.hpp"

#include <algorithm>
#include <utility>

#include "canonical.hpp"
#include "shelf_keys.hpp"

namespace dateline {

Placing::Placing(PartInHand& part, Way way) : part_(part), way_(std::move(way)) {
    for (auto const& [article, original] : part_.copy_of_anew) place_again_all_of(article);
    for (std::int64_t const article : part_.leaving) {
        std::uint32_t const number = part_.take(article);
        std::uint32_t const first = part_.seeds.first_of_article[number];
        std::uint32_t const past = part_.seeds.first_of_article[number + 1];
        for (std::uint32_t s = first; s < past; ++s) place_again_what_saw(s);
    }
}

bool Placing::place_all(std::size_t most) {
    while (!to_place_.empty()) {
        for (std::uint32_t const seed : std::exchange(to_place_, {})) {
            take_neighbours(seed);
            if (part_.articles.size() > most) return false;
        }
        group();
        for (std::uint32_t s = 0; s < groups_.group_of.size(); ++s) {
            if (part_.is_placed_again[s] && (has_moved(s) || part_.stands_anew(part_.teller(s).article)))
                place_again_what_sees(s);
        }
    }
    return true;
}

/// Those with which the seed is compared, and all who tell their events.
void Placing::take_neighbours(std::uint32_t seed) {
    CanonicalKey const own = part_.keys[part_.article_of(seed)];
    std::vector<std::pair<CanonicalKey const*, Teller>> earlier;  // a heap, the latest at its top
    auto const before = [](auto const& a, auto const& b) { return *a.first < *b.first; };
    for (auto const& stretch : part_.shelves_of(seed).searched) {
        earlier.clear();
        for (Teller const& t : part_.standing(stretch.first, stretch.last)) {
            CanonicalKey const& its = part_.key_of(t.article);
            if (its < own) earlier.emplace_back(&its, t);
        }
        std::ranges::make_heap(earlier, before);
        std::size_t met = 0;
        for (std::int64_t last = 0; !earlier.empty(); earlier.pop_back()) {
            std::ranges::pop_heap(earlier, before);
            Teller const& t = earlier.back().second;
            if (met >= compared && t.article != last) break;
            last = t.article;
            if (!part_.stands_anew(t.article)) ++met;
            std::uint32_t const neighbour = part_.take(t);
            if (auto const event = part_.event_before[neighbour]) take_members(*event);
        }
    }
    if (auto const event = part_.event_before[seed]) take_members(*event);
}

void Placing::take_members(Number event) {
    for (Arranged::Member const& m : part_.members_of(event)) part_.take(m.teller);
}

void Placing::group() {
    Seeds& seeds = part_.seeds;
    seeds.canonical = in_canonical_order(part_.keys);
    std::erase_if(seeds.canonical, [&](std::uint32_t a) { return part_.leaving.contains(part_.articles[a]); });
    seeds.original = find_originals(seeds, part_.copy_of);
    Known known;
    known.group_of.assign(seeds.list.size(), nowhere);
    known.opened.assign(seeds.list.size(), nowhere);
    known_groups_.clear();
    number_of_group_.clear();
    for (std::uint32_t const article : seeds.canonical) {
        for (std::uint32_t s = seeds.first_of_article[article]; s < seeds.first_of_article[article + 1]; ++s) {
            auto const event = part_.event_before[s];
            if (!event) continue;
            std::uint32_t const group = known_group(*event);
            if (!part_.is_placed_again[s]) {
                known.group_of[s] = group;
            } else if (part_.members_of(*event).front().teller == part_.teller(s)) {
                known.opened[s] = group;
            }
        }
    }
    known.count = static_cast<std::uint32_t>(number_of_group_.size());
    groups_ = way_ ? way_(part_, known) : group_tellings(seeds, known);
    std::vector<bool> met(groups_.count - known.count);
    number_of_group_.resize(groups_.count);
    placed_.clear();
    for (std::uint32_t const article : seeds.canonical) {
        for (std::uint32_t s = seeds.first_of_article[article]; s < seeds.first_of_article[article + 1]; ++s) {
            if (!part_.is_placed_again[s]) continue;
            std::uint32_t const group = groups_.group_of[s];
            if (group >= known.count && !met[group - known.count]) {
                met[group - known.count] = true;
                number_of_group_[group] = -1 - static_cast<Number>(s);
            }
            placed_[number_of_group_[group]].push_back(s);
        }
    }
}

std::uint32_t Placing::known_group(Number event) {
    auto const [found, is_new] = known_groups_.try_emplace(event, static_cast<std::uint32_t>(number_of_group_.size()));
    if (is_new) number_of_group_.push_back(event);
    return found->second;
}

std::uint32_t Placing::group_of(Number event) const {
    if (event < 0) return groups_.group_of[static_cast<std::uint32_t>(-1 - event)];
    auto const known = known_groups_.find(event);
    return known == known_groups_.end() ? nowhere : known->second;
}

Placing::Number Placing::event_now(std::uint32_t seed) const {
    return part_.is_placed_again[seed] ? event_placed(seed) : *part_.event_before[seed];
}

/// The seed leaves its event: whoever compared himself with one that told it may now decide otherwise.
void Placing::place_again_what_saw(std::uint32_t seed) {
    std::set<std::uint32_t> changed{seed};
    add_tellers(*part_.event_before[seed], changed);
    place_again_what_sees(seed, std::move(changed));
}

/// The seed tells another event than before: whoever compares himself with one that tells the old or the new event,
/// or with one that follows the seed, may now decide otherwise.
void Placing::place_again_what_sees(std::uint32_t seed) {
    Number const now = event_placed(seed);
    if (!seen_.insert({seed, now}).second) return;
    std::set<std::uint32_t> changed{seed};
    for (Number const event : {part_.event_before[seed].value_or(now), now}) {
        if (event >= 0) add_tellers(event, changed);
        std::vector<std::uint32_t> const& placed = placed_[event];
        changed.insert(placed.begin(), placed.end());
    }
    for (std::uint32_t const follower : followers_of(seed)) changed.insert(follower);
    for (std::int64_t const copy : part_.copies_of(seed)) place_again_all_of(copy);
    place_again_what_sees(seed, std::move(changed));
}

void Placing::add_tellers(Number event, std::set<std::uint32_t>& out) {
    for (Arranged::Member const& m : part_.members_of(event)) out.insert(part_.take(m.teller));
}

/// Those later than the seed who search a shelf on which one of `changed` stands.
void Placing::place_again_what_sees(std::uint32_t seed, std::set<std::uint32_t> changed) {
    CanonicalKey const from = part_.keys[part_.article_of(seed)];
    for (std::uint32_t const c : changed) {
        for (ShelfNumbers::Stretch const& stretch : part_.shelves_of(c).searched) {
            std::optional<CanonicalKey> last;
            if (stretch.seen_on) last = last_to_look_at(c, *stretch.seen_on);
            for (Teller const& t : part_.standing(stretch.first, stretch.last)) {
                CanonicalKey const& its = part_.key_of(t.article);
                if (!(its < from) && !(last && *last < its)) place_again(part_.take(t));
            }
        }
    }
}

/// Of those who look for the seed on a shelf, the last article that still sees it behind the others; nothing: all.
std::optional<CanonicalKey> Placing::last_to_look_at(std::uint32_t seed, ShelfNumber shelf) {
    CanonicalKey const own = part_.keys[part_.article_of(seed)];
    std::vector<CanonicalKey> later;
    for (Teller const& t : part_.standing(shelf, shelf)) {
        if (!part_.stands_anew(t.article) && own < part_.key_of(t.article)) later.push_back(part_.key_of(t.article));
    }
    if (later.size() < compared) return std::nullopt;
    std::nth_element(later.begin(), later.begin() + (compared - 1), later.end());
    return later[compared - 1];
}

std::vector<std::uint32_t> Placing::followers_of(std::uint32_t seed) const {
    std::vector<std::uint32_t> out;
    std::uint32_t const article = part_.article_of(seed);
    std::vector<std::uint32_t> const& first = part_.seeds.first_of_article;
    for (std::uint32_t s = first[article]; s < first[article + 1]; ++s) {
        if (part_.seeds.predecessor(s) == seed) out.push_back(s);
    }
    return out;
}

void Placing::place_again_all_of(std::int64_t article) {
    std::uint32_t const number = part_.take(article);
    std::vector<std::uint32_t> const& first = part_.seeds.first_of_article;
    for (std::uint32_t s = first[number]; s < first[number + 1]; ++s) place_again(s);
}

void Placing::place_again(std::uint32_t seed) {
    if (part_.is_placed_again[seed]) return;
    part_.is_placed_again[seed] = true;
    to_place_.push_back(seed);
}

}  // namespace dateline
