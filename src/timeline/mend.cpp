// Articles come to an arranged timeline or leave it: what the change can touch is placed anew (mend_placing). Then what
// has changed, and what ties say comes after it, is dated and put in order anew.
#include <algorithm>
#include <limits>
#include <utility>

#include "mender.hpp"
#include "settle.hpp"
#include "shelf_keys.hpp"

namespace dateline {

std::optional<Mended> Mender::mend(std::size_t most) {
    if (!placing_.place_all(most)) return std::nullopt;
    placing_.group();
    if (!take_what_is_tied(most)) return std::nullopt;
    placing_.group();
    return settled({}, {});
}

Mended Mender::regroup(std::span<std::int64_t const> events, std::vector<Correction> const& corrections,
                       std::vector<CorrectionOutcome> const& outcomes) {
    for (std::int64_t const event : events) {
        changed_.insert(event);
        for (Arranged::Member const& m : part_.members_of(event)) part_.is_placed_again[part_.take(m.teller)] = true;
    }
    placing_.group();
    take_what_is_tied(std::numeric_limits<std::size_t>::max());
    placing_.group();
    return settled(corrections, outcomes);
}

/// Placed again, and for the same reason in the same event?
bool Mender::is_as_before(std::uint32_t seed) {
    if (placing_.has_moved(seed) || part_.stands_anew(part_.teller(seed).article)) return false;
    std::vector<Arranged::Member> const& members = part_.members_of(*part_.event_before[seed]);
    auto const before = std::ranges::find(members, part_.teller(seed), &Arranged::Member::teller);
    std::vector<Arrangement::Joined> const& joined = placing_.groups().joined;
    auto const now = std::ranges::lower_bound(joined, seed, {}, &Arrangement::Joined::telling);
    if (now == joined.end() || now->telling != seed) return before->like == nowhere;
    return before->like != nowhere && part_.take(members[before->like].teller) == now->like &&
           before->both_after == now->both_after && before->one_story == now->one_story;
}

/// The events that have changed and all that come after them, whoever tells them; then all that come before those.
/// False: those are more articles than so many.
bool Mender::take_what_is_tied(std::size_t most) {
    std::vector<Number> open(changed_.begin(), changed_.end());
    auto const reach = [&](std::set<Number>& reached, Number event) {
        if (reached.insert(event).second) open.push_back(event);
    };
    for (std::uint32_t s = 0; s < part_.event_before.size(); ++s) {
        if (part_.leaves(s)) reach(changed_, *part_.event_before[s]);
    }
    for (auto const& [event, seeds] : placing_.placed()) {
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
                    if (link.*here == teller) reach(reached, placing_.event_now(link.*there));
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

/// Who tells it now.
std::vector<std::uint32_t> Mender::tellers_of(Number event) {
    std::vector<std::uint32_t> out;
    if (auto const placed = placing_.placed().find(event); placed != placing_.placed().end()) out = placed->second;
    if (event < 0) return out;
    for (Arranged::Member const& m : part_.members_of(event)) {
        std::uint32_t const seed = part_.take(m.teller);
        if (!part_.is_placed_again[seed] && !part_.leaves(seed)) out.push_back(seed);
    }
    return out;
}

Mended Mender::settled(std::vector<Correction> const& corrections, std::vector<CorrectionOutcome> const& outcomes) {
    Mended out;
    Groups& groups = placing_.groups();
    std::vector<bool> is_told(groups.count);
    for (std::uint32_t s = 0; s < groups.group_of.size(); ++s) {
        if (groups.group_of[s] == nowhere) continue;
        is_told[groups.group_of[s]] = true;
        if (part_.is_placed_again[s] && placing_.has_moved(s)) out.moved.push_back(s);
    }
    for (Number const event : leads_there_) {
        bool const is_new = event < 0, is_changed = changed_.contains(event);
        std::uint32_t const group = placing_.group_of(event);
        if (group == nowhere || !is_told[group]) {
            out.gone.push_back(event);
            continue;
        }
        (is_changed ? out.events : out.before).push_back({group, is_new ? std::nullopt : std::optional(event)});
        if (is_changed && !is_new) keep_joined(event);
    }
    std::ranges::sort(groups.joined, {}, &Arrangement::Joined::telling);
    Seeds& seeds = part_.seeds;
    out.arrangement.corrected = outcomes;
    settle(seeds, seeds.tellings.dates, groups, part_.ranks, corrections, out.arrangement);
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
void Mender::keep_joined(Number event) {
    std::vector<Arranged::Member> const& members = part_.members_of(event);
    for (Arranged::Member const& m : members) {
        std::uint32_t const seed = part_.take(m.teller);
        if (m.like == nowhere || part_.is_placed_again[seed] || part_.leaves(seed)) continue;
        std::uint32_t const like = part_.take(members[m.like].teller);
        placing_.groups().joined.push_back({seed, like, m.both_after, m.one_story});
    }
}

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

std::optional<Mended> mend(Arranged& arranged, Change const& change, std::size_t most) {
    return Mender(arranged, change).mend(most);
}

}  // namespace dateline
