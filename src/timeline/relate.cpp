// One article says "he followed it up with a tweet", another "after the tweet the Kremlin answered", a third
// has it the other way round. Ties against the dates go first. What is left lies in a graph; only inside its
// strongly connected components can there be a circle, and there ties are added one by one as told, those
// that would close one left out. Transitive reduction then drops "invitation then answer" when "invitation
// then follow-up then answer" says it already: a tie is implied when its end is reached by another way, and
// a search for that way never runs past the end's place in the topological order.
#include "relate.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <unordered_map>

namespace dateline {
namespace {

/// Edges bear numbers of ties.
using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, std::uint32_t>;

/// The events that ties speak of, few among many, numbered from 0.
class Tied {
public:
    explicit Tied(std::vector<Tie> const& ties) {
        events_.reserve(2 * ties.size());
        for (Tie const& t : ties) {
            events_.push_back(t.from);
            events_.push_back(t.to);
        }
        std::sort(events_.begin(), events_.end());
        events_.erase(std::unique(events_.begin(), events_.end()), events_.end());
    }
    [[nodiscard]] std::size_t count() const noexcept { return events_.size(); }
    [[nodiscard]] std::size_t number(std::uint32_t event) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(events_, event) - events_.begin());
    }

private:
    std::vector<std::uint32_t> events_;
};

Ways ways_of(std::vector<Tie> const& ties, Tied const& tied) {
    Ways out(tied.count());
    for (std::uint32_t i = 0; i < ties.size(); ++i) {
        boost::add_edge(tied.number(ties[i].from), tied.number(ties[i].to), i, out);
    }
    return out;
}

bool against_dates(Tie const& tie, Periods const& events) {
    Period const* const from = events[tie.from];
    Period const* const to = events[tie.to];
    if (from == nullptr || to == nullptr || from->open_begin || to->open_end) return false;
    return from->first > to->last;
}

void drop_repeated(std::vector<Tie>& ties) {
    std::unordered_map<std::uint64_t, std::size_t> first;
    std::vector<Tie> kept;
    kept.reserve(ties.size());
    for (Tie& t : ties) {
        auto const [found, is_new] = first.try_emplace(std::uint64_t{t.from} << 32 | t.to, kept.size());
        if (is_new) {
            kept.push_back(std::move(t));
        } else if (t.relation.kind != RelationKind::then && kept[found->second].relation.kind == RelationKind::then) {
            kept[found->second] = std::move(t);
        }
    }
    ties = std::move(kept);
}

/// The first tie on a way from `from` to `to`; nowhere: there is none. `passable` says which vertices may be walked
/// through.
template <typename Passable>
std::uint32_t way_between(Ways const& ways, std::size_t from, std::size_t to, Passable passable) {
    std::vector<std::pair<std::size_t, std::uint32_t>> open{{from, nowhere}};  // and the first tie on the way there
    std::unordered_map<std::size_t, bool> seen{{from, true}};
    while (!open.empty()) {
        auto const [at, begun] = open.back();
        open.pop_back();
        for (auto [e, end] = boost::out_edges(at, ways); e != end; ++e) {
            std::size_t const next = boost::target(*e, ways);
            std::uint32_t const first = begun == nowhere ? ways[*e] : begun;
            if (next == to) return first;
            if (passable(next) && seen.try_emplace(next, true).second) open.emplace_back(next, first);
        }
    }
    return nowhere;
}

void break_circles(std::vector<Tie>& ties, std::vector<Arrangement::Dropped>& dropped) {
    Tied const tied(ties);
    Ways const all = ways_of(ties, tied);
    std::vector<std::size_t> component(tied.count());
    std::size_t const components = boost::strong_components(
        all, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, all)));
    if (components == tied.count()) return;
    Ways kept(tied.count());
    std::vector<Tie> left;
    for (std::uint32_t i = 0; i < ties.size(); ++i) {
        std::size_t const from = tied.number(ties[i].from), to = tied.number(ties[i].to), inside = component[from];
        if (inside == component[to]) {
            std::uint32_t const against =
                way_between(kept, to, from, [&](std::size_t v) { return component[v] == inside; });
            if (against != nowhere) {
                dropped.push_back({ties[i], ties[against].article});
                continue;
            }
            boost::add_edge(from, to, i, kept);
        }
        left.push_back(ties[i]);
    }
    ties = std::move(left);
}

}  // namespace

Consistent consistent(std::vector<Tie> ties, Periods const& events) {
    Consistent out;
    for (Tie& t : ties) {
        if (t.from == t.to) continue;
        if (against_dates(t, events)) {
            out.dropped.push_back({std::move(t), nowhere});
        } else {
            out.ties.push_back(std::move(t));
        }
    }
    drop_repeated(out.ties);
    break_circles(out.ties, out.dropped);
    return out;
}

std::vector<Tie> reduce(std::vector<Tie> ties) {
    Tied const tied(ties);
    Ways const ways = ways_of(ties, tied);
    std::vector<std::size_t> order;
    order.reserve(tied.count());
    boost::topological_sort(ways, std::back_inserter(order));
    std::vector<std::size_t> place(tied.count());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = order.size() - i;
    std::erase_if(ties, [&](Tie const& t) {
        if (t.relation.kind != RelationKind::then) return false;
        std::size_t const from = tied.number(t.from), to = tied.number(t.to);
        for (auto [e, end] = boost::out_edges(from, ways); e != end; ++e) {
            std::size_t const other = boost::target(*e, ways);
            if (other == to || place[other] > place[to]) continue;
            if (way_between(ways, other, to, [&](std::size_t v) { return place[v] < place[to]; }) != nowhere)
                return true;
        }
        return false;
    });
    return ties;
}

}  // namespace dateline
