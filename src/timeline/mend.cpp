// Whether a telling joins an event depends on the latest tellings that stand where it searches, and on the events that
// those tell. So a new article's tellings are placed among those, and where one changes an event, the later ones that
// could see it are placed again, until none changes any more (as in self-adjusting computation: Acar 2005). Then what
// has changed, and what ties say comes after it, is dated and put in order anew; for that all is looked at that comes
// before.
//
//   today's article tells the launch that yesterday's told  ->  the launch, and what follows it in some article
//   an article of last week is found late                    ->  besides, those who told its events since
#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "canonical.hpp"
#include "dateline/timeline/mending.hpp"
#include "group_tellings.hpp"
#include "mend_part.hpp"
#include "settle.hpp"
#include "shelf_keys.hpp"

namespace dateline {
namespace {

class Mender {
public:
    Mender(Arranged& arranged, std::span<std::int64_t const> added) : part_(arranged, added) {
        for (auto const& [article, original] : part_.copy_of_anew) place_again_all_of(article);
    }

    /// Nothing, when it would take more articles than so many.
    std::optional<Mended> mend(std::size_t most) {
        while (!to_place_.empty()) {
            for (std::uint32_t const seed : std::exchange(to_place_, {})) {
                take_neighbours(seed);
                if (part_.articles.size() > most) return std::nullopt;
            }
            group();
            for (std::uint32_t s = 0; s < groups_.group_of.size(); ++s) {
                if (part_.is_placed_again[s] && (has_moved(s) || part_.stands_anew(part_.teller(s).article)))
                    place_again_what_sees(s);
            }
        }
        if (!take_what_is_tied(most)) return std::nullopt;
        group();
        return settled();
    }

private:
    /// An event: as its keeper numbers it; a new one by its first seed, as a negative number.
    using Number = std::int64_t;

    /// Those with which the seed is compared, and all who tell their events.
    void take_neighbours(std::uint32_t seed) {
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

    void take_members(Number event) {
        for (Arranged::Member const& m : part_.members_of(event)) part_.take(m.teller);
    }

    void group() {
        Seeds& seeds = part_.seeds;
        seeds.canonical = in_canonical_order(part_.keys);
        seeds.original = find_originals(seeds, part_.copy_of);
        Known known;
        known.group_of.assign(seeds.list.size(), nowhere);
        known.opened.assign(seeds.list.size(), nowhere);
        known_groups_.clear();
        number_of_group_.clear();
        for (std::uint32_t s = 0; s < seeds.list.size(); ++s) {
            if (auto const event = part_.event_before[s]) {
                std::uint32_t const group = known_group(*event);
                if (!part_.is_placed_again[s]) {
                    known.group_of[s] = group;
                } else if (part_.members_of(*event).front().teller == part_.teller(s)) {
                    known.opened[s] = group;
                }
            }
        }
        known.count = static_cast<std::uint32_t>(number_of_group_.size());
        groups_ = group_tellings(seeds, known);
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

    std::uint32_t known_group(Number event) {
        auto const [found, is_new] =
            known_groups_.try_emplace(event, static_cast<std::uint32_t>(number_of_group_.size()));
        if (is_new) number_of_group_.push_back(event);
        return found->second;
    }

    /// Of a seed that was placed again.
    [[nodiscard]] Number event_of(std::uint32_t seed) const { return number_of_group_[groups_.group_of[seed]]; }

    [[nodiscard]] bool has_moved(std::uint32_t seed) const { return part_.event_before[seed] != event_of(seed); }

    /// The seed tells another event than before: whoever compares himself with one that tells the old or the new event,
    /// or with one that follows the seed, may now decide otherwise.
    void place_again_what_sees(std::uint32_t seed) {
        if (!seen_.insert({seed, event_of(seed)}).second) return;
        std::set<std::uint32_t> changed{seed};
        for (Number const event : {part_.event_before[seed].value_or(event_of(seed)), event_of(seed)}) {
            if (event >= 0) {
                for (Arranged::Member const& m : part_.members_of(event)) changed.insert(part_.take(m.teller));
            }
            std::vector<std::uint32_t> const& placed = placed_[event];
            changed.insert(placed.begin(), placed.end());
        }
        for (std::uint32_t const follower : followers_of(seed)) changed.insert(follower);
        for (std::int64_t const copy : part_.copies_of(seed)) place_again_all_of(copy);
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
    std::optional<CanonicalKey> last_to_look_at(std::uint32_t seed, ShelfNumber shelf) {
        CanonicalKey const own = part_.keys[part_.article_of(seed)];
        std::vector<CanonicalKey> later;
        for (Teller const& t : part_.standing(shelf, shelf)) {
            if (!part_.stands_anew(t.article) && own < part_.key_of(t.article))
                later.push_back(part_.key_of(t.article));
        }
        if (later.size() < compared) return std::nullopt;
        std::nth_element(later.begin(), later.begin() + (compared - 1), later.end());
        return later[compared - 1];
    }

    [[nodiscard]] std::vector<std::uint32_t> followers_of(std::uint32_t seed) const {
        std::vector<std::uint32_t> out;
        std::uint32_t const article = part_.article_of(seed);
        std::vector<std::uint32_t> const& first = part_.seeds.first_of_article;
        for (std::uint32_t s = first[article]; s < first[article + 1]; ++s) {
            if (part_.seeds.predecessor(s) == seed) out.push_back(s);
        }
        return out;
    }

    void place_again_all_of(std::int64_t article) {
        std::uint32_t const number = part_.take(article);
        std::vector<std::uint32_t> const& first = part_.seeds.first_of_article;
        for (std::uint32_t s = first[number]; s < first[number + 1]; ++s) place_again(s);
    }

    void place_again(std::uint32_t seed) {
        if (part_.is_placed_again[seed]) return;
        part_.is_placed_again[seed] = true;
        to_place_.push_back(seed);
    }

    /// Placed again, and for the same reason in the same event?
    [[nodiscard]] bool is_as_before(std::uint32_t seed) {
        if (has_moved(seed) || part_.stands_anew(part_.teller(seed).article)) return false;
        std::vector<Arranged::Member> const& members = part_.members_of(*part_.event_before[seed]);
        auto const before = std::ranges::find(members, part_.teller(seed), &Arranged::Member::teller);
        auto const now = std::ranges::lower_bound(groups_.joined, seed, {}, &Arrangement::Joined::telling);
        if (now == groups_.joined.end() || now->telling != seed) return before->like == nowhere;
        return before->like != nowhere && part_.take(members[before->like].teller) == now->like &&
               before->both_after == now->both_after && before->one_story == now->one_story;
    }

    /// The events that have changed and all that come after them, whoever tells them; then all that come before those.
    /// False: those are more articles than so many.
    bool take_what_is_tied(std::size_t most) {
        std::vector<Number> open;
        auto const reach = [&](std::set<Number>& reached, Number event) {
            if (reached.insert(event).second) open.push_back(event);
        };
        for (auto const& [event, seeds] : placed_) {
            for (std::uint32_t const s : seeds) {
                if (is_as_before(s)) continue;
                reach(changed_, event);
                reach(changed_, part_.event_before[s].value_or(event));
            }
        }
        auto const follow = [&](std::set<Number>& reached, std::uint32_t Link::*here, std::uint32_t Link::*there) {
            while (!open.empty() && part_.articles.size() <= most) {
                Number const event = open.back();
                open.pop_back();
                for (std::uint32_t const teller : tellers_of(event)) {
                    for (Link const& link : part_.links_of(teller)) {
                        if (link.*here == teller) reach(reached, event_now(link.*there));
                    }
                }
            }
        };
        follow(changed_, &Link::from, &Link::to);
        open.assign(changed_.begin(), changed_.end());
        leads_there_ = changed_;
        follow(leads_there_, &Link::to, &Link::from);
        return part_.articles.size() <= most;
    }

    [[nodiscard]] std::vector<std::uint32_t> tellers_of(Number event) {
        std::vector<std::uint32_t> out;
        if (auto const placed = placed_.find(event); placed != placed_.end()) out = placed->second;
        if (event < 0) return out;
        for (Arranged::Member const& m : part_.members_of(event)) {
            std::uint32_t const seed = part_.take(m.teller);
            if (!part_.is_placed_again[seed]) out.push_back(seed);
        }
        return out;
    }

    [[nodiscard]] Number event_now(std::uint32_t seed) const {
        return part_.is_placed_again[seed] ? event_of(seed) : *part_.event_before[seed];
    }

    Mended settled() {
        Mended out;
        std::vector<bool> is_told(groups_.count);
        for (std::uint32_t const group : groups_.group_of) is_told[group] = true;
        for (std::uint32_t s = 0; s < groups_.group_of.size(); ++s) {
            if (part_.is_placed_again[s] && has_moved(s)) out.moved.push_back(s);
        }
        for (Number const event : leads_there_) {
            bool const is_new = event < 0, is_changed = changed_.contains(event);
            std::uint32_t const group =
                is_new ? groups_.group_of[static_cast<std::uint32_t>(-1 - event)] : known_groups_.at(event);
            if (!is_told[group]) {
                out.gone.push_back(event);
                continue;
            }
            (is_changed ? out.events : out.before).push_back({group, is_new ? std::nullopt : std::optional(event)});
            if (is_changed && !is_new) keep_joined(event);
        }
        std::ranges::sort(groups_.joined, {}, &Arrangement::Joined::telling);
        Seeds& seeds = part_.seeds;
        settle(seeds, seeds.tellings.dates, groups_, part_.ranks, {}, out.arrangement);
        for (auto const& [article, original] : part_.copy_of_anew) {
            std::uint32_t const number = part_.take(article);
            for (std::uint32_t s = seeds.first_of_article[number]; s < seeds.first_of_article[number + 1]; ++s) {
                if (seeds.original_of(s) != nowhere) continue;
                for (ShelfNumber const shelf : part_.shelves_of(s).stands_on)
                    out.standing.push_back({shelf, part_.teller(s)});
            }
        }
        out.copy_of = part_.copy_of_anew;
        out.arrangement.copy_of = std::move(part_.copy_of);
        out.arrangement.canonical = std::move(seeds.canonical);
        out.arrangement.first_of_article = std::move(seeds.first_of_article);
        out.articles = std::move(part_.articles);
        return out;
    }

    /// Why tellings that were not placed again are one event is known.
    void keep_joined(Number event) {
        std::vector<Arranged::Member> const& members = part_.members_of(event);
        for (Arranged::Member const& m : members) {
            std::uint32_t const seed = part_.take(m.teller);
            if (m.like == nowhere || part_.is_placed_again[seed]) continue;
            groups_.joined.push_back({seed, part_.take(members[m.like].teller), m.both_after, m.one_story});
        }
    }

    PartInHand part_;
    std::vector<std::uint32_t> to_place_;                            ///< seeds whose neighbours are not taken yet
    Groups groups_;                                                  ///< of the part, as far as it is known
    std::unordered_map<Number, std::uint32_t> known_groups_;         ///< the groups of events that there were
    std::vector<Number> number_of_group_;                            ///< of each group
    std::unordered_map<Number, std::vector<std::uint32_t>> placed_;  ///< what was placed again, by event
    std::set<std::pair<std::uint32_t, Number>> seen_;                ///< moves that were followed up
    std::set<Number> changed_;      ///< events that have changed or come after one that has
    std::set<Number> leads_there_;  ///< ... and those that come before them
};

}  // namespace

std::vector<Standing> standings(ArticleReports const& told, std::int64_t article) {
    Seeds seeds;
    seeds.add(told);
    std::vector<Standing> out;
    for (std::uint32_t t = 0; t < seeds.tellings.list.size(); ++t) {
        for (ShelfNumber const shelf : shelf_numbers(seeds.tellings.list[t], seeds.tellings, seeds.stories).stands_on)
            out.push_back({shelf, {article, seeds.seed_of[t]}});
    }
    return out;
}

std::optional<Mended> mend(Arranged& arranged, std::span<std::int64_t const> added, std::size_t most) {
    return Mender(arranged, added).mend(most);
}

}  // namespace dateline
