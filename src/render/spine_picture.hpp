// What the pictures with a spine of dates share (cards, lanes): the head, the dates with their distances down the left
// side, an event as a node, and the relations between events.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sources.hpp"
#include "spine.hpp"

namespace dateline {

class SpinePicture {
protected:
    SpinePicture(Timeline const& timeline, std::string const& title)
        : timeline_(timeline), sources_(timeline), stops_(spine(timeline)), title_(title) {}

    /// Graph, node and edge attributes, and the masthead, at most `width` points wide. `distances` are Graphviz's
    /// nodesep and ranksep.
    void append_head(double width, std::string_view distances);
    /// A date's node; returns its name, "t_2021_02_14".
    std::string append_stop_node(Stop const& stop, int width);
    /// The node under which events without a date stand; none of the spine's lines leads to it.
    std::string append_undated_node();
    /// A dot of the spine beside which a further row of `node`, the `number`-th from 2 on, stands; returns its name.
    std::string append_row_node(std::string const& node, std::size_t number, bool dashed);
    void append_event(Timeline::Vertex v, std::string_view group);
    /// "  "e_1" -> "e_2"", to be followed by attributes or a line feed.
    void append_edge(Timeline::Vertex from, Timeline::Vertex to);
    /// Down the spine, with the distances between dates.
    void append_spine_edges();
    /// How a relation is shown: as an arrow bent by its label, as a straight one with the label beside it, or, where
    /// an arrow would run behind other cards, in words on the card that it leads to.
    struct Way {
        enum class Shown : std::uint8_t { bent, straight, in_words } shown = Shown::bent;
        std::string attributes;  ///< ", weight=60"
    };
    /// To another column, so many rows down: out of the side of one card and in at the top of the other.
    [[nodiscard]] static Way across(bool to_the_right, int rows_down);
    /// Takes the relations, each to be shown as `way(from, to)` says. Before events are appended.
    template <class WayOf>
    void take_relations(WayOf way) {
        for (Timeline::Edge const& edge : timeline_.relations()) take_relation(edge, way(edge.from, edge.to));
    }
    void append_relations();

    Timeline const& timeline_;
    CitedSources sources_;
    std::vector<Stop> stops_;
    std::string const& title_;
    std::string out_;

private:
    void take_relation(Timeline::Edge const& edge, Way const& way);

    std::string relations_;
    std::map<Timeline::Vertex, std::vector<std::string>> notes_;  ///< relations in words, by the card they stand on
    std::set<std::string> names_;
    std::vector<std::string> spine_;
    std::vector<Stop const*> spine_stop_;  ///< of each node of the spine; nullptr for a further row
    std::size_t dated_nodes_ = static_cast<std::size_t>(-1);
};

}  // namespace dateline
