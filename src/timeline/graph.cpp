// A timeline as it is asked: events by number, relations from one and to one. The graph itself is Boost's; whoever
// includes timeline.hpp does not see it.
#include "dateline/timeline/graph.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

template <typename Range>
std::vector<Timeline::Edge> edges_of(Range const& range, TimelineGraph const& graph) {
    std::vector<Timeline::Edge> out;
    for (auto e = range.first; e != range.second; ++e) {
        out.push_back({boost::source(*e, graph), boost::target(*e, graph), graph[*e]});
    }
    return out;
}

}  // namespace

Timeline::Timeline(std::size_t events) : graph_(new Graph{TimelineGraph(events)}) {}
Timeline::Timeline(Timeline const& other)
    : sources(other.sources), contradictions(other.contradictions), graph_(new Graph(*other.graph_)) {}
Timeline::Timeline(Timeline&& other) : Timeline() { swap(other); }
Timeline& Timeline::operator=(Timeline other) noexcept {
    swap(other);
    return *this;
}
Timeline::~Timeline() = default;

void Timeline::swap(Timeline& other) noexcept {
    std::swap(sources, other.sources);
    std::swap(contradictions, other.contradictions);
    std::swap(graph_, other.graph_);
}

std::size_t Timeline::size() const noexcept { return boost::num_vertices(graph_->list); }
Event& Timeline::operator[](Vertex v) noexcept { return graph_->list[v]; }
Event const& Timeline::operator[](Vertex v) const noexcept { return graph_->list[v]; }
Timeline::Vertex Timeline::add(Event event) { return boost::add_vertex(std::move(event), graph_->list); }
void Timeline::relate(Vertex from, Vertex to, Relation relation) {
    boost::add_edge(from, to, std::move(relation), graph_->list);
}

std::vector<Timeline::Edge> Timeline::relations() const { return edges_of(boost::edges(graph_->list), graph_->list); }
std::vector<Timeline::Edge> Timeline::relations_from(Vertex v) const {
    return edges_of(boost::out_edges(v, graph_->list), graph_->list);
}
std::vector<Timeline::Edge> Timeline::relations_to(Vertex v) const {
    return edges_of(boost::in_edges(v, graph_->list), graph_->list);
}

Timeline::Vertex Timeline::find(std::string_view id) const {
    TimelineGraph const& graph = graph_->list;
    for (Vertex v = 0; v < size(); ++v) {
        if (graph[v].id == id) return v;
    }
    for (Vertex v = 0; v < size(); ++v) {
        std::vector<EventKey> const& former = graph[v].former_ids;
        if (std::find(former.begin(), former.end(), id) != former.end()) return v;
    }
    return size();
}

}  // namespace dateline
