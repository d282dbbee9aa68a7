// The Boost.Graph inside a timeline, for those who run Boost's algorithms on it: vertices are events, edges are
// relations. It stands apart, for Boost.Graph takes long to read and most files only ask for events.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

using TimelineGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Event, Relation>;

struct Timeline::Graph {
    TimelineGraph list;
};

/// Vertex descriptors are the timeline's own numbers. Valid as long as the timeline.
[[nodiscard]] inline TimelineGraph const& graph_of(Timeline const& timeline) noexcept { return timeline.graph().list; }

}  // namespace dateline
