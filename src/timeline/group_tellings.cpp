// Two newspapers report on one launch. Their events are one when kind, participants and dates agree:
// RT's "Musk proposed a discussion" (Sunday afternoon) and Mint's "an invitation from Tesla boss Elon Musk for
// Vladimir Putin" (Sunday). Only events that share kind (or lemma), one participant and a period are compared,
// and of those the latest few; so a million events take a million short looks.
//
//   dates     both known, equal or one within the other; or a day of publication next to a day that is said
//   undated   only between articles that bear no date at all, and only when both ends of the frame agree
//   posts     two posts of one person on one day are two, unless they follow the same event or say the same
//   words     two statements of one speaker on one day are one when they are about the same matter
#include "group_tellings.hpp"

#include <algorithm>
#include <unordered_map>

#include "likeness.hpp"

namespace dateline {
namespace {

constexpr std::size_t compared = 24;      // latest events of a key that are looked at
constexpr int enough = 7;                 // points that make two dated events one
constexpr int enough_undated = 8;         // ... two undated ones
constexpr int enough_against_dates = 13;  // ... two whose dates exclude each other by a few days
constexpr std::int32_t slip = 3;          // days by which newspapers err

/// Periods by which events are looked up: days, months and longer ones.
enum class Shelf : std::uint64_t { day = 1, month, inside_month, year, inside_year, none };

class Grouper {
public:
    explicit Grouper(Tellings const& all)
        : all_(all), group_of_(all.list.size(), nowhere), seen_by_(all.list.size(), nowhere) {
        shelves_.reserve(all.list.size() * 4);
    }

    std::vector<Group> group() {
        for (std::uint32_t i = 0; i < all_.list.size(); ++i) place_after_predecessor(i);
        for (Group& g : groups_) std::sort(g.members.begin(), g.members.end());
        return std::move(groups_);
    }

private:
    /// What an event follows is placed first, even when the article tells it later ("ahead of the launch").
    void place_after_predecessor(std::uint32_t i) {
        std::vector<std::uint32_t> chain;
        while (i != nowhere && group_of_[i] == nowhere && std::find(chain.begin(), chain.end(), i) == chain.end()) {
            chain.push_back(i);
            i = predecessor(i);
        }
        for (; !chain.empty(); chain.pop_back()) place(chain.back());
    }

    void place(std::uint32_t i) {
        std::vector<std::uint64_t> const who = participants(i);
        std::uint32_t best = nowhere;
        int most = 0;
        for (std::uint64_t const shelf : shelves_to_search(i)) {
            for (std::uint64_t const w : who) {
                auto const found = shelves_.find(key(i, w, shelf));
                if (found == shelves_.end()) continue;
                std::vector<std::uint32_t> const& events = found->second;
                std::size_t const from = events.size() > compared ? events.size() - compared : 0;
                for (std::size_t e = from; e < events.size(); ++e) consider(i, events[e], best, most);
            }
        }
        if (best == nowhere) {
            group_of_[i] = static_cast<std::uint32_t>(groups_.size());
            groups_.push_back({{i}, {}});
        } else {
            Group& group = groups_[group_of_[best]];
            group_of_[i] = group_of_[best];
            group.members.push_back(i);
            group.merges.push_back(reason(best, i));
        }
        for (std::uint64_t const shelf : shelves_to_stand_on(i)) {
            for (std::uint64_t const w : who) stand(key(i, w, shelf), i);
        }
    }

    /// Keeps a shelf short: its older half is never looked at again.
    void stand(std::uint64_t key, std::uint32_t i) {
        std::vector<std::uint32_t>& events = shelves_[key];
        if (events.size() >= 2 * compared) events.erase(events.begin(), events.end() - compared);
        events.push_back(i);
    }

    void consider(std::uint32_t i, std::uint32_t j, std::uint32_t& best, int& most) {
        if (seen_by_[j] == i) return;
        seen_by_[j] = i;
        int const p = points_of(i, j);
        if (p <= most || !welcome(i, group_of_[j])) return;
        best = j;
        most = p;
    }

    /// No member of the group may exclude it, and an article tells an event once.
    bool welcome(std::uint32_t i, std::uint32_t group) const {
        std::vector<std::uint32_t> const& members = groups_[group].members;
        for (std::size_t m = 0; m < members.size(); ++m) {
            if (all_.list[members[m]].article == all_.list[i].article) return false;
            if (m >= compared / 2 && m + compared / 2 < members.size()) continue;
            Likeness const like = compare(all_.list[members[m]], all_.list[i], all_);
            if (like.forbidden || (like.when == When::exclusive && points_of(i, members[m]) == 0)) return false;
        }
        return true;
    }

    /// Zero or less: not one event.
    int points_of(std::uint32_t i, std::uint32_t j) const {
        Telling const& a = all_.list[j];
        Telling const& b = all_.list[i];
        if (a.article == b.article || !same_kind_or_words(a, b)) return 0;
        Likeness const like = compare(a, b, all_);
        if (like.forbidden) return 0;
        int sum = points(like, a, b);
        if (a.manner == Manner::utterance) sum -= a.lemma == b.lemma ? 3 : 2;  // "said" and "said" is no likeness
        std::uint32_t const x = followed(j), y = followed(i);
        if (x != nowhere && y != nowhere && x == y) sum += 4;
        bool const one_follows = (a.report->after == nowhere) != (b.report->after == nowhere);
        if (a.manner == Manner::post && one_follows && like.share < 50) return 0;
        bool const both = like.actor <= Who::represented && like.target <= Who::represented;
        if (!a.event().when && !b.event().when) {
            bool const dateless = a.report->doc_day.empty() && b.report->doc_day.empty();
            return dateless && both && sum >= enough_undated ? sum : 0;
        }
        if (!a.event().when || !b.event().when) return 0;
        Period const& p = *a.event().when;
        Period const& q = *b.event().when;
        switch (like.when) {
            case When::equal:
                sum += p.last - p.first <= 6 ? 3 : p.last - p.first <= 31 ? 2 : 1;
                break;
            case When::within:
                sum += std::max(p.last - p.first, q.last - q.first) <= 31 ? 2 : 1;
                break;
            case When::open:  // one is a mere day of publication
                if (std::abs(p.first - q.first) > 1) return 0;
                sum += 1;
                break;
            case When::exclusive: {
                bool const near = std::abs(p.first - q.first) <= slip && p.first == p.last && q.first == q.last;
                return near && both && sum >= enough_against_dates ? sum : 0;
            }
        }
        return sum >= enough ? sum : 0;
    }

    static bool same_kind_or_words(Telling const& a, Telling const& b) noexcept {
        return same_kind(a, b) || (a.manner == Manner::utterance && b.manner == Manner::utterance);
    }

    /// The event of its article that this one comes after.
    std::uint32_t predecessor(std::uint32_t i) const {
        Telling const& t = all_.list[i];
        std::uint32_t const first = all_.first_of_article[t.article], end = all_.first_of_article[t.article + 1];
        return t.report->after < end - first ? first + t.report->after : nowhere;
    }

    std::uint32_t followed(std::uint32_t i) const {
        std::uint32_t const before = predecessor(i);
        return before == nowhere ? nowhere : group_of_[before];
    }

    /// Under whom an event is looked up: actors and targets, and those they speak for.
    std::vector<std::uint64_t> participants(std::uint32_t i) const {
        std::vector<std::uint64_t> out;
        bool listed = false;
        for (Part const& p : all_.parts_of(all_.list[i])) listed = listed || p.listed;
        for (Part const& p : all_.parts_of(all_.list[i])) {
            if (listed && !p.listed) continue;
            out.push_back(p.who);
            std::span<std::uint64_t const> const bodies = all_.bodies_of(p);
            out.insert(out.end(), bodies.begin(), bodies.end());
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        if (out.size() > 8) out.resize(8);
        return out;
    }

    std::uint64_t key(std::uint32_t i, std::uint64_t who, std::uint64_t shelf) const {
        Telling const& t = all_.list[i];
        std::uint64_t const what = t.manner == Manner::utterance ? 2 : t.kind != 0 ? t.kind : t.lemma ^ 1;
        std::uint64_t h = what * 0x9E3779B97F4A7C15u;
        h = (h ^ (h >> 29) ^ who) * 0xBF58476D1CE4E5B9u;
        h = (h ^ (h >> 32) ^ shelf) * 0x94D049BB133111EBu;
        return h ^ (h >> 31);
    }

    static std::uint64_t at(Shelf shelf, std::int32_t n) {
        return (static_cast<std::uint64_t>(shelf) << 40) + static_cast<std::uint32_t>(n);
    }

    static std::int32_t month_of(Day d) {
        Date const date = to_date(d);
        return date.year * 12 + date.month;
    }

    std::vector<std::uint64_t> shelves_to_stand_on(std::uint32_t i) const {
        std::optional<Period> const& when = all_.list[i].event().when;
        if (!when) return {at(Shelf::none, 0)};
        std::int32_t const month = month_of(when->first), year = to_date(when->first).year;
        std::int32_t const days = when->last - when->first + 1;
        if (days == 1) {
            return {at(Shelf::day, number(when->first)), at(Shelf::inside_month, month), at(Shelf::inside_year, year)};
        }
        if (days <= 31) return {at(Shelf::month, month), at(Shelf::inside_year, year)};
        return {at(Shelf::year, year)};
    }

    std::vector<std::uint64_t> shelves_to_search(std::uint32_t i) const {
        std::optional<Period> const& when = all_.list[i].event().when;
        if (!when) return {at(Shelf::none, 0)};
        std::int32_t const month = month_of(when->first), year = to_date(when->first).year;
        std::int32_t const days = when->last - when->first + 1;
        std::vector<std::uint64_t> out;
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

    std::string reason(std::uint32_t j, std::uint32_t i) const {
        Telling const& a = all_.list[j];
        Telling const& b = all_.list[i];
        std::string why = in_words(compare(a, b, all_), a, b);
        if (followed(i) != nowhere && followed(i) == followed(j)) why += ", both after the same event";
        Evidence const& x = a.event().evidence.front();
        Evidence const& y = b.event().evidence.front();
        return "\"" + x.trigger + "\" (" + x.doc + ") and \"" + y.trigger + "\" (" + y.doc + "): " + why;
    }

    Tellings const& all_;
    std::vector<std::uint32_t> group_of_;
    std::vector<Group> groups_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> shelves_;
    std::vector<std::uint32_t> seen_by_;  // the last event that was compared with each
};

}  // namespace

std::vector<Group> group_tellings(Tellings const& all) { return Grouper(all).group(); }

}  // namespace dateline
