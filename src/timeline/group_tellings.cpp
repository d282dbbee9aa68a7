// Two newspapers report on one launch. Their events are one when kind, participants and dates agree:
// RT's "Musk proposed a discussion" (Sunday afternoon) and Mint's "an invitation from Tesla boss Elon Musk for
// Vladimir Putin" (Sunday). Only events that share kind (or lemma), one participant and a period are compared,
// and of those the latest few; so a million events take a million short looks.
//
//   dates     both known, equal or one within the other; or a day of publication next to a day that is said
//   undated   only between articles that bear no date at all, and only when both ends of the frame agree
//   stories   articles without a date that share most of their words tell one story; what is of one kind or one word in
//             them is one event, the surer the more the sentences share, whoever they say took part and however often
//             they tell it; a statement only of one speaker
//   posts     two posts of one person on one day are two, unless they follow the same event or say the same
//   copies    what a copy of an article tells is what the article tells, with or without a date
//   words     two statements of one speaker on one day are one when they are about the same matter
#include "group_tellings.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <unordered_map>
#include <utility>

#include "likeness.hpp"
#include "shelves.hpp"

namespace dateline {
namespace {

constexpr std::size_t compared = 24;      // latest events of a key that are looked at
constexpr int enough = 7;                 // points that make two dated events one
constexpr int enough_undated = 8;         // ... two undated ones
constexpr int enough_against_dates = 13;  // ... two whose dates exclude each other by a few days
constexpr int one_story = 440;            // per mille that make two events of articles without a date one
constexpr std::int32_t slip = 3;          // days by which newspapers err

/// Periods by which events are looked up: days, months and longer ones.
enum class Shelf : std::uint64_t { day = 1, month, inside_month, year, inside_year, none, story };

class Grouper {
public:
    explicit Grouper(Seeds const& all)
        : all_(all),
          story_(all.stories),
          stories_(all.canonical.size()),
          shelves_(all.tellings.list.size() * 4),
          seen_by_(all.tellings.list.size(), nowhere) {
        out_.group_of.assign(all.list.size(), nowhere);
        opener_.reserve(all.list.size());
        begins_.reserve(all.tellings.dates.size());
        for (std::uint32_t n = 0; n < all.tellings.dates.size(); ++n) {
            Date const date = to_date(all.tellings.dates[n].first);
            begins_.push_back({date.year, date.year * 12 + date.month});
        }
    }

    Groups group() {
        for (std::uint32_t const article : all_.canonical) {
            for (std::uint32_t i = all_.first_of_article[article]; i < all_.first_of_article[article + 1]; ++i) {
                place_after_predecessor(i);
            }
        }
        out_.count = static_cast<std::uint32_t>(opener_.size());
        std::ranges::sort(out_.joined, {}, &Arrangement::Joined::telling);
        return std::move(out_);
    }

private:
    using Keys = boost::container::small_vector<std::uint64_t, 8>;

    /// What an event follows is placed first, even when the article tells it later ("ahead of the launch").
    void place_after_predecessor(std::uint32_t i) {
        boost::container::small_vector<std::uint32_t, 16> chain;
        while (i != nowhere && out_.group_of[i] == nowhere && std::ranges::find(chain, i) == chain.end()) {
            chain.push_back(i);
            i = all_.predecessor(i);
        }
        for (; !chain.empty(); chain.pop_back()) place(chain.back());
    }

    void open_group(std::uint32_t seed) {
        out_.group_of[seed] = static_cast<std::uint32_t>(opener_.size());
        opener_.push_back(seed);
    }

    void place(std::uint32_t seed) {
        if (std::uint32_t const same = all_.original_of(seed); same != nowhere) {  // says nothing of its own
            out_.group_of[seed] = out_.group_of[same];
            return;
        }
        std::uint32_t const i = all_.list[seed].telling;
        if (i == nowhere) return open_group(seed);
        Keys const under = keys(i);
        Keys under_story;
        for (std::uint32_t const w : all_.stories.keys(telling(i).article)) under_story.push_back(key(i, w));
        find_candidates(i, under, under_story);
        Match best;
        if (telling(i).dateless) best = best_in_story(i);
        bool const one_story = best.like != nowhere;
        if (!one_story) best = best_by_points(i);
        if (best.like == nowhere) {
            open_group(seed);
        } else {
            std::uint32_t const like = all_.seed_of[best.like], group = out_.group_of[like];
            out_.group_of[seed] = group;
            std::vector<std::uint32_t>& members = members_[group].list;
            if (members.empty()) members.push_back(all_.list[opener_[group]].telling);
            members.push_back(i);
            bool const both_after = followed(i) != nowhere && followed(i) == followed(best.like);
            out_.joined.push_back({seed, like, both_after, one_story});
        }
        for (std::uint64_t const shelf : shelves_to_stand_on(i)) {
            for (std::uint64_t const key : under) shelves_.stand(on_shelf(key, shelf), i);
        }
        for (std::uint64_t const key : under_story) shelves_.stand(on_shelf(key, at(Shelf::story, 0)), i);
    }

    /// Tellings that may be of the same event, each once: the latest of every shelf, and of each the earliest first.
    void find_candidates(std::uint32_t i, Keys const& under, Keys const& under_story) {
        boost::container::small_vector<std::uint32_t, 96> to_search;
        auto const search = [&](std::uint64_t key, std::uint64_t shelf) {
            to_search.push_back(on_shelf(key, shelf));
            shelves_.expect(to_search.back());
        };
        for (std::uint64_t const shelf : shelves_to_search(i)) {
            for (std::uint64_t const key : under) search(key, shelf);
        }
        for (std::uint64_t const key : under_story) search(key, at(Shelf::story, 0));
        candidates_.resize(to_search.size() * compared);
        std::uint32_t* end = candidates_.data();
        for (std::uint32_t const place : to_search) {
            std::uint32_t* const first = end;
            shelves_.latest(place, compared, [&](std::uint32_t j) {
                if (std::exchange(seen_by_[j], i) == i) return;
                __builtin_prefetch(&telling(j));
                *end++ = j;
            });
            std::reverse(first, end);
        }
        candidates_.resize(static_cast<std::size_t>(end - candidates_.data()));
    }

    struct Match {
        std::uint32_t like = nowhere;  ///< a telling
        int points = 0;                ///< ... or per mille of likeness
    };

    Match best_in_story(std::uint32_t i) {
        Match best;
        for (std::uint32_t const j : candidates_) {
            int const likeness = tell_one_story(i, j, std::max(one_story, best.points + 1));
            if (likeness != 0) best = {j, likeness};
        }
        return best;
    }

    Match best_by_points(std::uint32_t i) {
        Match best;
        for (std::uint32_t const j : candidates_) {
            int const points = points_of(i, j, best.points);
            if (points > best.points && welcome(i, j)) best = {j, points};
        }
        return best;
    }

    /// Per mille; 0: not one event of one story, or less alike than `least`.
    int tell_one_story(std::uint32_t i, std::uint32_t j, int least) {
        Telling const &a = telling(j), &b = telling(i);
        if (!a.dateless || !b.dateless || a.article == b.article) return 0;
        if (!same_kind_or_words(a, b) && a.lemma != b.lemma) return 0;
        if (compare_dates(a, b, all_.tellings) == When::exclusive) return 0;
        if (b.article != story_of_) {
            story_of_ = b.article;
            story_.take(b.article);
        }
        Told& known = stories_[a.article];
        if (known.by != b.article) known = {b.article, story_.likeness(a.article)};
        if (known.likeness + most_in_story < least) return 0;
        int const sum = known.likeness + in_story(a, b, all_.tellings, least - known.likeness);
        return sum >= least ? sum : 0;
    }

    /// No member of j's group may exclude i, and an article tells an event once. Articles are placed one after the
    /// other, so a member of i's article is the latest.
    bool welcome(std::uint32_t i, std::uint32_t j) {
        auto const found = members_.find(out_.group_of[all_.seed_of[j]]);
        if (found == members_.end()) return telling(i).article != telling(j).article;
        Members& group = found->second;
        if (std::exchange(group.asked_by, i) != i) group.agrees = is_excluded_by_none(group.list, i);
        return group.agrees;
    }

    bool is_excluded_by_none(std::vector<std::uint32_t> const& members, std::uint32_t i) const {
        if (telling(members.back()).article == telling(i).article) return false;
        for (std::size_t m = 0; m < members.size(); ++m) {
            if (m == compared / 2 && members.size() > compared) m = members.size() - compared / 2;
            When const when = compare_dates(telling(members[m]), telling(i), all_.tellings);
            if (when == When::exclusive && points_of(i, members[m], 0) == 0) return false;
            if (compare_frames(telling(members[m]), telling(i), when, all_.tellings).forbidden) return false;
        }
        return true;
    }

    /// Zero or less: not one event, or no more points than `most`.
    int points_of(std::uint32_t i, std::uint32_t j, int most) const {
        Telling const& a = telling(j);
        Telling const& b = telling(i);
        if (a.article == b.article || !same_kind_or_words(a, b)) return 0;
        Period const *const p = all_.tellings.when(a), *const q = all_.tellings.when(b);
        if ((p == nullptr) != (q == nullptr) || (p == nullptr && (!a.dateless || !b.dateless))) return 0;
        When const when = compare_dates(a, b, all_.tellings);
        if (when == When::exclusive && !(is_day(*p) && is_day(*q) && std::abs(p->first - q->first) <= slip)) return 0;
        if (when == When::open && p != nullptr && std::abs(p->first - q->first) > 1) return 0;
        if (p == nullptr && compare_actors(a, b, all_.tellings) > Who::represented) return 0;  // both ends must agree
        Likeness like = compare_frames(a, b, when, all_.tellings);
        if (like.forbidden) return 0;
        bool const both = like.actor <= Who::represented && like.target <= Who::represented;
        int sum = points(like, a, b), least = enough;
        if (p == nullptr) {
            if (!both) return 0;
            least = enough_undated;
        } else if (when == When::equal) {
            sum += p->last - p->first <= 6 ? 3 : p->last - p->first <= 31 ? 2 : 1;
        } else if (when == When::within) {
            sum += std::max(p->last - p->first, q->last - q->first) <= 31 ? 2 : 1;
        } else if (when == When::open) {  // one is a mere day of publication
            sum += 1;
        } else {
            if (!both) return 0;
            least = enough_against_dates;
        }
        if (a.manner == Manner::utterance) sum -= a.lemma == b.lemma ? 3 : 2;  // "said" and "said" is no likeness
        std::uint32_t const x = followed(j), y = followed(i);
        if (x != nowhere && y != nowhere && x == y) sum += 4;
        if (sum + most_for_words < std::max(least, most + 1)) return 0;
        compare_words(a, b, all_.tellings, like);
        if (a.manner == Manner::post && a.follows != b.follows && like.share < 50) return 0;
        sum += points_for_words(like);
        return sum >= least ? sum : 0;
    }

    static bool is_day(Period const& p) noexcept { return p.first == p.last; }

    static bool same_kind_or_words(Telling const& a, Telling const& b) noexcept {
        return same_kind(a, b) || (a.manner == Manner::utterance && b.manner == Manner::utterance);
    }

    Telling const& telling(std::uint32_t i) const { return all_.tellings.list[i]; }

    /// The group of what a telling comes after; nowhere: it comes after nothing, or that is not placed yet.
    std::uint32_t followed(std::uint32_t i) const {
        if (!telling(i).follows) return nowhere;
        std::uint32_t const before = all_.predecessor(all_.seed_of[i]);
        return before == nowhere ? nowhere : out_.group_of[before];
    }

    /// Under what an event is looked up: what happened to each actor and target, and to those they speak for.
    Keys keys(std::uint32_t i) const {
        Keys out;
        std::span<Part const> const parts = all_.tellings.parts_of(telling(i));
        bool const listed = std::ranges::any_of(parts, &Part::listed);
        for (Part const& p : parts) {
            if (listed && !p.listed) continue;
            out.push_back(p.who);
            std::span<std::uint64_t const> const bodies = all_.tellings.bodies_of(p);
            out.insert(out.end(), bodies.begin(), bodies.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        if (out.size() > 8) out.resize(8);
        for (std::uint64_t& who : out) who = key(i, who);
        return out;
    }

    std::uint64_t key(std::uint32_t i, std::uint64_t who) const {
        Telling const& t = telling(i);
        std::uint64_t const what = t.manner == Manner::utterance ? 2 : t.kind != 0 ? t.kind : t.lemma ^ 1;
        std::uint64_t h = what * 0x9E3779B97F4A7C15u;
        h = (h ^ (h >> 29) ^ who) * 0xBF58476D1CE4E5B9u;
        return h ^ (h >> 32);
    }

    static std::uint32_t on_shelf(std::uint64_t key, std::uint64_t shelf) {
        return static_cast<std::uint32_t>(((key ^ shelf) * 0x94D049BB133111EBu) >> 32);
    }

    static std::uint64_t at(Shelf shelf, std::int32_t n) {
        return (static_cast<std::uint64_t>(shelf) << 40) + static_cast<std::uint32_t>(n);
    }

    using ShelfIds = boost::container::static_vector<std::uint64_t, 2 * slip + 3>;
    ShelfIds shelves_to_stand_on(std::uint32_t i) const {
        Period const* const when = all_.tellings.when(telling(i));
        if (when == nullptr) return {at(Shelf::none, 0)};
        auto const [year, month] = begins_[telling(i).date];
        std::int32_t const days = when->last - when->first + 1;
        if (days == 1) {
            return {at(Shelf::day, number(when->first)), at(Shelf::inside_month, month), at(Shelf::inside_year, year)};
        }
        if (days <= 31) return {at(Shelf::month, month), at(Shelf::inside_year, year)};
        return {at(Shelf::year, year)};
    }

    ShelfIds shelves_to_search(std::uint32_t i) const {
        Period const* const when = all_.tellings.when(telling(i));
        if (when == nullptr) return {at(Shelf::none, 0)};
        auto const [year, month] = begins_[telling(i).date];
        std::int32_t const days = when->last - when->first + 1;
        ShelfIds out;
        if (days == 1) {
            for (std::int32_t d = -slip; d <= slip; ++d) out.push_back(at(Shelf::day, number(when->first) + d));
        } else if (days <= 31) {
            out.push_back(at(Shelf::inside_month, month));
        } else {
            out.push_back(at(Shelf::inside_year, year));
        }
        if (days <= 31) out.push_back(at(Shelf::month, month));
        out.push_back(at(Shelf::year, year));
        return out;
    }

    struct Members {
        std::vector<std::uint32_t> list;   ///< tellings
        std::uint32_t asked_by = nowhere;  ///< the telling that wanted to join last
        bool agrees = false;               ///< ... and what it was told
    };
    struct Begin {
        std::int32_t year, month;  ///< months since the year 0
    };
    struct Told {
        std::uint32_t by = nowhere;  ///< an article
        int likeness = 0;
    };

    Seeds const& all_;
    Groups out_;
    std::vector<Begin> begins_;                           // of each period
    std::vector<std::uint32_t> opener_;                   // of each group, the first seed
    std::unordered_map<std::uint32_t, Members> members_;  // of groups of several
    std::uint32_t story_of_ = nowhere;                    // the article whose story is in hand
    StoryInHand story_;
    std::vector<Told> stories_;  // of each article: how far another one tells its story
    Shelves shelves_;
    std::vector<std::uint32_t> candidates_;  // of the telling at hand
    std::vector<std::uint32_t> seen_by_;     // of each telling, the last one that it was compared with
};

}  // namespace

std::uint32_t Seeds::predecessor(std::uint32_t seed) const noexcept {
    if (!list[seed].linked) return nowhere;
    auto at = std::ranges::lower_bound(links, seed, {}, &Link::to);
    while (at != links.end() && at->to == seed && at->kind != RelationKind::then && at->kind != RelationKind::causes)
        ++at;
    return at != links.end() && at->to == seed ? at->from : nowhere;
}

Groups group_tellings(Seeds const& all) { return Grouper(all).group(); }

}  // namespace dateline
