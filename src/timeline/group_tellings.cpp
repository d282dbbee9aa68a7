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
#include <unordered_map>
#include <utility>

#include "likeness.hpp"
#include "shelf_keys.hpp"
#include "shelves.hpp"

namespace dateline {
namespace {

constexpr int enough = 7;                 // points that make two dated events one
constexpr int enough_undated = 8;         // ... two undated ones
constexpr int enough_against_dates = 13;  // ... two whose dates exclude each other by a few days
constexpr int one_story = 440;            // per mille that make two events of articles without a date one

class Grouper {
public:
    Grouper(Seeds const& all, Known const& known)
        : all_(all),
          known_(known),
          keys_(all.tellings, all.stories),
          story_(all.stories),
          stories_(all.articles()),
          shelves_(all.tellings.list.size() * 6),
          seen_by_(all.tellings.list.size(), nowhere) {
        out_.group_of.assign(all.list.size(), nowhere);
        opener_.reserve(all.list.size());
        opener_.assign(known.count, nowhere);
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
    /// What an event follows is placed first, even when the article tells it later ("ahead of the launch").
    void place_after_predecessor(std::uint32_t i) {
        if (!all_.list[i].linked) {
            if (out_.group_of[i] == nowhere) place(i);
            return;
        }
        boost::container::small_vector<std::uint32_t, 16> chain;
        while (i != nowhere && out_.group_of[i] == nowhere && std::ranges::find(chain, i) == chain.end()) {
            chain.push_back(i);
            i = all_.predecessor(i);
        }
        for (; !chain.empty(); chain.pop_back()) place(chain.back());
    }

    void open_group(std::uint32_t seed) {
        std::uint32_t const before = known_.opened.empty() ? nowhere : known_.opened[seed];
        out_.group_of[seed] = before != nowhere ? before : static_cast<std::uint32_t>(opener_.size());
        if (before == nowhere) opener_.emplace_back();
        opener_[out_.group_of[seed]] = seed;
    }

    void put_where_known(std::uint32_t seed) {
        std::uint32_t const group = out_.group_of[seed] = known_.group_of[seed];
        std::uint32_t const i = all_.list[seed].telling;
        if (all_.original_of(seed) != nowhere) return;
        if (i != nowhere) {
            if (opener_[group] != nowhere) join(group, i);
            keys_.find(telling(i), to_search_, to_stand_on_);
            for (std::uint32_t const key : to_stand_on_) shelves_.stand(key, i);
        }
        if (opener_[group] == nowhere) opener_[group] = seed;
    }

    void join(std::uint32_t group, std::uint32_t i) {
        std::vector<std::uint32_t>& members = members_[group].list;
        if (members.empty()) members.push_back(all_.list[opener_[group]].telling);
        members.push_back(i);
    }

    void place(std::uint32_t seed) {
        if (!known_.group_of.empty() && known_.group_of[seed] != nowhere) return put_where_known(seed);
        if (std::uint32_t const same = all_.original_of(seed); same != nowhere) {  // says nothing of its own
            out_.group_of[seed] = out_.group_of[same];
            return;
        }
        std::uint32_t const i = all_.list[seed].telling;
        if (i == nowhere) return open_group(seed);
        keys_.find(telling(i), to_search_, to_stand_on_);
        find_candidates(i);
        Match best;
        if (telling(i).dateless) best = best_in_story(i);
        bool const in_one_story = best.like != nowhere;
        if (!in_one_story) best = best_by_points(i);
        if (best.like == nowhere) {
            open_group(seed);
        } else {
            std::uint32_t const like = all_.seed_of[best.like], group = out_.group_of[like];
            out_.group_of[seed] = group;
            join(group, i);
            bool const both_after = followed(i) != nowhere && followed(i) == followed(best.like);
            out_.joined.push_back({seed, like, both_after, in_one_story});
        }
        for (std::uint32_t const key : to_stand_on_) shelves_.stand(key, i);
    }

    /// Tellings that may be of the same event, each once: the latest of every shelf, and of each the earliest first.
    void find_candidates(std::uint32_t i) {
        for (std::uint32_t const key : to_search_) shelves_.expect(key);
        for (std::uint32_t const key : to_stand_on_) shelves_.expect(key);
        std::size_t const most = to_search_.size() * compared;
        if (room_.size() < most) room_.resize(most);
        std::uint32_t* end = room_.data();
        for (std::uint32_t const key : to_search_) {
            std::uint32_t* const first = end;
            shelves_.latest(key, compared, [&](std::uint32_t j) {
                if (std::exchange(seen_by_[j], i) == i) return;
                __builtin_prefetch(&telling(j));
                *end++ = j;
            });
            std::reverse(first, end);
        }
        candidates_ = {room_.data(), end};
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

    struct Members {
        std::vector<std::uint32_t> list;   ///< tellings
        std::uint32_t asked_by = nowhere;  ///< the telling that wanted to join last
        bool agrees = false;               ///< ... and what it was told
    };
    struct Told {
        std::uint32_t by = nowhere;  ///< an article
        int likeness = 0;
    };

    Seeds const& all_;
    Known const& known_;
    Groups out_;
    ShelfKeys keys_;
    ShelfKeys::List to_search_, to_stand_on_;             // of the telling at hand
    std::vector<std::uint32_t> opener_;                   // of each group, the first seed
    std::unordered_map<std::uint32_t, Members> members_;  // of groups of several
    std::uint32_t story_of_ = nowhere;                    // the article whose story is in hand
    StoryInHand story_;
    std::vector<Told> stories_;  // of each article: how far another one tells its story
    Shelves shelves_;
    std::span<std::uint32_t const> candidates_;  // of the telling at hand
    std::vector<std::uint32_t> room_;            // for them
    std::vector<std::uint32_t> seen_by_;         // of each telling, the last one that it was compared with
};

}  // namespace

Groups group_tellings(Seeds const& all, Known const& known) { return Grouper(all, known).group(); }

}  // namespace dateline
