// One article says "he followed it up with a tweet", another "after the tweet the Kremlin answered", a third
// has it the other way round. Ties against the dates go first. What is left mostly leads from event to event without
// a circle, which is seen when the events are put in places one by one (Kahn 1962). Only inside the strongly connected
// components of what finds no place can there be a circle, and there ties are added one by one as told, those
// that would close one left out. Transitive reduction then drops "invitation then answer" when "invitation
// then follow-up then answer" says it already: a tie is implied when its end is reached by another way, and
// a search for that way never runs past the end's place.
#include "relate.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <numeric>
#include <span>
#include <utility>

namespace dateline {
namespace {

/// Ties by the event at which they begin. The events that ties speak of, few among many, are numbered from 0.
class Web {
public:
    struct Ends {
        std::uint32_t from, to;
    };

    explicit Web(std::vector<Tie> const& ties) {
        numbers_.reserve(2 * ties.size());
        ends_.reserve(ties.size());
        for (Tie const& t : ties) {
            std::uint32_t const from = number(t.from);
            ends_.push_back({from, number(t.to)});
        }
        begins_.assign(numbers_.size() + 1, 0);
        coming_.assign(numbers_.size(), 0);
        for (Ends const& e : ends_) {
            ++begins_[e.from + 1];
            ++coming_[e.to];
        }
        std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
        std::vector<std::uint32_t> at(begins_.begin(), begins_.end() - 1);
        by_begin_.resize(ties.size());
        for (std::uint32_t i = 0; i < ends_.size(); ++i) by_begin_[at[ends_[i].from]++] = i;
    }
    [[nodiscard]] std::uint32_t events() const noexcept { return static_cast<std::uint32_t>(coming_.size()); }
    [[nodiscard]] Ends const& operator[](std::uint32_t tie) const noexcept { return ends_[tie]; }
    /// Numbers of the ties that begin there, in their order.
    [[nodiscard]] std::span<std::uint32_t const> ties_from(std::uint32_t event) const noexcept {
        return {by_begin_.data() + begins_[event], by_begin_.data() + begins_[event + 1]};
    }
    [[nodiscard]] std::uint32_t count_to(std::uint32_t event) const noexcept { return coming_[event]; }

    /// Of each event its place, so that every tie leads to a later one; nowhere: it lies on a circle or behind one.
    [[nodiscard]] std::vector<std::uint32_t> places() const {
        std::vector<std::uint32_t> out(events(), nowhere), waits_for = coming_, open;
        open.reserve(events());
        for (std::uint32_t e = 0; e < events(); ++e) {
            if (waits_for[e] == 0) open.push_back(e);
        }
        for (std::uint32_t n = 0; n < open.size(); ++n) {
            out[open[n]] = n;
            for (std::uint32_t const tie : ties_from(open[n])) {
                if (--waits_for[ends_[tie].to] == 0) open.push_back(ends_[tie].to);
            }
        }
        return out;
    }

private:
    std::uint32_t number(std::uint32_t event) {
        return numbers_.try_emplace(event, static_cast<std::uint32_t>(numbers_.size())).first->second;
    }
    boost::unordered_flat_map<std::uint32_t, std::uint32_t> numbers_;
    std::vector<Ends> ends_;  ///< of each tie
    std::vector<std::uint32_t> begins_, by_begin_;
    std::vector<std::uint32_t> coming_;  ///< how many ties lead to each event
};

/// Keeps what `keep` says, in its order; what it does not keep it may move away.
template <typename Keep>
void keep_if(std::vector<Tie>& ties, Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (!keep(ties[i], kept)) continue;
        if (kept != i) ties[kept] = std::move(ties[i]);
        ++kept;
    }
    ties.resize(kept);
}

bool against_dates(Tie const& tie, Periods const& events) {
    Period const* const from = events[tie.from];
    Period const* const to = events[tie.to];
    if (from == nullptr || to == nullptr || from->open_begin || to->open_end) return false;
    return from->first > to->last;
}

void drop_repeated(std::vector<Tie>& ties) {
    boost::unordered_flat_map<std::uint64_t, std::size_t> first;
    first.reserve(ties.size());
    keep_if(ties, [&](Tie& t, std::size_t at) {
        auto const [found, is_new] = first.try_emplace(std::uint64_t{t.from} << 32 | t.to, at);
        if (is_new) return true;
        Tie& earlier = ties[found->second];
        if (t.relation.kind != RelationKind::then && earlier.relation.kind == RelationKind::then)
            earlier = std::move(t);
        return false;
    });
}

/// The first tie on a way from `from` to `to`; nowhere: there is none. `each_tie` hands over the ties that begin at an
/// event and where they end; `passable` says which events may be walked through.
template <typename EachTie, typename Passable>
std::uint32_t way_between(std::uint32_t from, std::uint32_t to, EachTie each_tie, Passable passable) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open{{from, nowhere}};  // and the first tie on the way there
    boost::unordered_flat_set<std::uint32_t> seen{from};
    std::uint32_t found = nowhere;
    while (!open.empty() && found == nowhere) {
        auto const at = open.back();
        open.pop_back();
        each_tie(at.first, [&](std::uint32_t tie, std::uint32_t next) {
            if (found != nowhere) return;
            std::uint32_t const first = at.second == nowhere ? tie : at.second;
            if (next == to) {
                found = first;
            } else if (passable(next) && seen.insert(next).second) {
                open.emplace_back(next, first);
            }
        });
    }
    return found;
}

/// Of each event the circles that it lies on, as a number; of no circle and no other event the same.
std::vector<std::uint32_t> components_of(Web const& web, std::vector<std::uint32_t> const& places, std::size_t ties) {
    using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    Ways ways(web.events());
    for (std::uint32_t i = 0; i < ties; ++i) {
        if (places[web[i].from] == nowhere) boost::add_edge(web[i].from, web[i].to, ways);
    }
    std::vector<std::uint32_t> out(web.events());
    boost::strong_components(ways,
                             boost::make_iterator_property_map(out.begin(), boost::get(boost::vertex_index, ways)));
    return out;
}

void break_circles(std::vector<Tie>& ties, std::vector<Arrangement::Dropped>& dropped) {
    Web const web(ties);
    std::vector<std::uint32_t> const places = web.places();
    if (std::ranges::find(places, nowhere) == places.end()) return;
    std::vector<std::uint32_t> const component = components_of(web, places, ties.size());
    std::vector<std::vector<std::uint32_t>> kept(web.events());  // ties inside a component, by begin
    std::vector<std::uint32_t> told_by(ties.size());             // articles; a tie may be moved
    std::ranges::transform(ties, told_by.begin(), &Tie::article);
    auto const each_kept = [&](std::uint32_t event, auto take) {
        for (std::uint32_t const tie : kept[event]) take(tie, web[tie].to);
    };
    std::uint32_t number = 0;
    keep_if(ties, [&](Tie& t, std::size_t) {
        std::uint32_t const tie = number++;
        Web::Ends const ends = web[tie];
        std::uint32_t const inside = component[ends.from];
        if (inside != component[ends.to]) return true;
        std::uint32_t const against =
            way_between(ends.to, ends.from, each_kept, [&](std::uint32_t e) { return component[e] == inside; });
        if (against != nowhere) {
            dropped.push_back({std::move(t), told_by[against]});
            return false;
        }
        kept[ends.from].push_back(tie);
        return true;
    });
}

}  // namespace

Consistent consistent(std::vector<Tie> ties, Periods const& events) {
    Consistent out;
    keep_if(ties, [&](Tie& t, std::size_t) {
        if (t.from == t.to) return false;
        if (!against_dates(t, events)) return true;
        out.dropped.push_back({std::move(t), nowhere});
        return false;
    });
    drop_repeated(ties);
    break_circles(ties, out.dropped);
    out.ties = std::move(ties);
    return out;
}

std::vector<Tie> reduce(std::vector<Tie> ties) {
    Web const web(ties);
    std::vector<std::uint32_t> const places = web.places();
    auto const each_tie = [&](std::uint32_t event, auto take) {
        for (std::uint32_t const tie : web.ties_from(event)) take(tie, web[tie].to);
    };
    auto const is_implied = [&](std::uint32_t tie) {
        std::uint32_t const to = web[tie].to;
        std::span<std::uint32_t const> const others = web.ties_from(web[tie].from);
        if (others.size() < 2 || web.count_to(to) < 2) return false;
        std::uint32_t const end = places[to];
        return std::ranges::any_of(others, [&](std::uint32_t other) {
            std::uint32_t const by = web[other].to;
            return by != to && places[by] < end &&
                   way_between(by, to, each_tie, [&](std::uint32_t e) { return places[e] < end; }) != nowhere;
        });
    };
    std::uint32_t number = 0;
    keep_if(ties, [&](Tie& t, std::size_t) {
        std::uint32_t const tie = number++;
        return t.relation.kind != RelationKind::then || !is_implied(tie);
    });
    return ties;
}

}  // namespace dateline
