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

using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

Ways ways_of(std::vector<Tie> const& ties, std::size_t events) {
    Ways out(events);
    for (Tie const& t : ties) boost::add_edge(t.from, t.to, out);
    return out;
}

bool against_dates(Tie const& tie, std::vector<Event const*> const& events) {
    std::optional<Period> const& from = events[tie.from]->when;
    std::optional<Period> const& to = events[tie.to]->when;
    if (!from || !to || from->open_begin || to->open_end) return false;
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
        } else if (t.relation.kind == RelationKind::answered_by &&
                   kept[found->second].relation.kind == RelationKind::then) {
            kept[found->second].relation = std::move(t.relation);
        }
    }
    ties = std::move(kept);
}

/// Is `to` reached from `from`? `passable` says which vertices may be walked through.
template <typename Passable>
bool reaches(Ways const& ways, std::size_t from, std::size_t to, Passable passable) {
    std::vector<std::size_t> open{from};
    std::unordered_map<std::size_t, bool> seen{{from, true}};
    while (!open.empty()) {
        std::size_t const at = open.back();
        open.pop_back();
        for (auto [e, end] = boost::out_edges(at, ways); e != end; ++e) {
            std::size_t const next = boost::target(*e, ways);
            if (next == to) return true;
            if (passable(next) && seen.try_emplace(next, true).second) open.push_back(next);
        }
    }
    return false;
}

void break_circles(std::vector<Tie>& ties, std::size_t events) {
    Ways const all = ways_of(ties, events);
    std::vector<std::size_t> component(events);
    std::size_t const components = boost::strong_components(
        all, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, all)));
    if (components == events) return;
    Ways kept(events);
    std::erase_if(ties, [&](Tie const& t) {
        std::size_t const inside = component[t.from];
        if (inside != component[t.to]) return false;
        if (reaches(kept, t.to, t.from, [&](std::size_t v) { return component[v] == inside; })) return true;
        boost::add_edge(t.from, t.to, kept);
        return false;
    });
}

}  // namespace

std::vector<Tie> consistent(std::vector<Tie> ties, std::vector<Event const*> const& events) {
    std::erase_if(ties, [&](Tie const& t) { return t.from == t.to || against_dates(t, events); });
    drop_repeated(ties);
    break_circles(ties, events.size());
    return ties;
}

std::vector<Tie> reduce(std::vector<Tie> ties, std::size_t events) {
    Ways const ways = ways_of(ties, events);
    std::vector<std::size_t> order;
    order.reserve(events);
    boost::topological_sort(ways, std::back_inserter(order));
    std::vector<std::size_t> place(events);
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = order.size() - i;
    std::erase_if(ties, [&](Tie const& t) {
        if (t.relation.kind != RelationKind::then) return false;
        for (auto [e, end] = boost::out_edges(t.from, ways); e != end; ++e) {
            std::size_t const other = boost::target(*e, ways);
            if (other == t.to || place[other] > place[t.to]) continue;
            if (reaches(ways, other, t.to, [&](std::size_t v) { return place[v] < place[t.to]; })) return true;
        }
        return false;
    });
    return ties;
}

}  // namespace dateline
