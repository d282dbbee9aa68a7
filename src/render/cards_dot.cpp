// The cards picture: a spine of dates down the left side and beside each date its events, at most three a row. Graphviz
// finds the places; what makes them come out as a reader expects:
//
//   * each row is a named subgraph of one rank, ordered by edges from card to card; further rows of one date hang on
//     a dot of the spine;
//   * cards of one column are chained by invisible edges and share a group, so that columns stay straight;
//   * a relation that runs up the page decides no rank (constraint=false), for the order of the dates already does.
//
// "Musk invites Putin" stands beside "14 Feb 2021, Sunday" and an arrow "answered by" leads down to the Kremlin.
#include <ostream>
#include <set>

#include "card.hpp"
#include "card_label.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "masthead.hpp"
#include "palette.hpp"

namespace dateline {
namespace {

constexpr std::size_t cards_a_row = 3;

/// Up to three cards beside one node of the spine.
struct Row {
    std::string node;  ///< on the spine, or the head of the undated ones
    std::vector<Timeline::Vertex> cards;
    bool dashed = false;
};

struct Place {
    std::size_t row = 0, column = 0;
};

class CardsPicture {
public:
    CardsPicture(Timeline const& timeline, std::string const& title)
        : timeline_(timeline), sources_(timeline), stops_(spine(timeline)), title_(title), places_(timeline.size()) {
        for (auto [edge, end] = boost::edges(timeline.graph); edge != end; ++edge) {
            related_.emplace(boost::source(*edge, timeline.graph), boost::target(*edge, timeline.graph));
        }
    }

    std::string draw() {
        append_head();
        int const width = stop_width(stops_, sources_.list());
        for (Stop const& stop : stops_) append_rows_of(stop, width);
        append_undated();
        append_spine_edges();
        append_card_edges();
        append_relations();
        out_ += "}\n";
        return std::move(out_);
    }

private:
    void append_head() {
        out_ += "digraph timeline {\n  graph [charset=\"UTF-8\", rankdir=TB, newrank=true, bgcolor=\"";
        out_ += ink::page;
        out_ +=
            "\", pad=0.45, nodesep=0.42, ranksep=0.34, splines=line, outputorder=edgesfirst, "
            "fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\", labelloc=t, labeljust=l, tooltip=";
        append_dot_string(out_, title_);
        out_ += ",\n    label=<";
        append_masthead(out_, timeline_, title_, sources_, masthead_width());
        out_ +=
            ">]\n  node [shape=plain, fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\"]\n"
            "  edge [fontname=\"Inter,Helvetica,Arial,sans-serif\", fontsize=9, fontcolor=\"#616E7C\", "
            "arrowsize=0.6]\n";
    }

    double masthead_width() const {
        std::size_t across = 1;
        for (Stop const& stop : stops_) across = std::max(across, std::min(cards_a_row, stop.events.size()));
        return across == 1 ? 460 : across == 2 ? 690 : 960;
    }

    /// "t_2021_02_14", told apart where two dates would come to the same name.
    std::string spine_node(Stop const& stop) {
        std::string node = "t_";
        for (char const c : stop.key) node += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ? c : '_';
        while (!names_.insert(node).second) node += '_';
        return node;
    }

    void append_rows_of(Stop const& stop, int width) {
        std::string const node = spine_node(stop);
        bool const dashed = !is_exact(stop.period);
        out_ += "  " + node + " [group=spine, class=\"day\", id=\"" + node + "\", tooltip=";
        append_dot_string(out_, stop_name(stop.period));
        out_ += ", label=<";
        append_stop(out_, stop, sources_.list(), width);
        out_ += ">]\n";
        spine_.push_back(node);
        spine_stop_.push_back(&stop);
        append_rows(node, stop.events, dashed);
    }

    void append_rows(std::string const& node, std::vector<Timeline::Vertex> const& events, bool dashed) {
        for (std::size_t first = 0; first < events.size(); first += cards_a_row) {
            std::size_t const last = std::min(events.size(), first + cards_a_row);
            Row row{node,
                    {events.begin() + static_cast<std::ptrdiff_t>(first),
                     events.begin() + static_cast<std::ptrdiff_t>(last)},
                    dashed};
            if (first != 0) {
                row.node = node + "_row" + std::to_string(first / cards_a_row + 1);
                out_ += "  " + row.node + " [group=spine, class=\"day\", shape=point, width=0.08, color=\"" +
                        std::string(dashed ? ink::faint : ink::dark) + "\", tooltip=\" \"]\n";
                spine_.push_back(row.node);
                spine_stop_.push_back(nullptr);
            }
            for (std::size_t i = 0; i < row.cards.size(); ++i) {
                append_event(row.cards[i], i);
                places_[row.cards[i]] = {rows_.size(), i};
            }
            out_ += "  subgraph day_" + row.node.substr(2) + " { graph [rank=same]; " + row.node;
            for (Timeline::Vertex const v : row.cards) {
                out_ += "; ";
                append_dot_string(out_, timeline_.graph[v].id);
            }
            out_ += " }\n";
            rows_.push_back(std::move(row));
        }
    }

    void append_event(Timeline::Vertex v, std::size_t column) {
        Event const& event = timeline_.graph[v];
        out_ += "  ";
        append_dot_string(out_, event.id);
        out_ += " [group=c" + std::to_string(column) + ", class=";
        append_dot_string(out_, "event " + std::string(kind_word(event)));
        out_ += ", id=";
        append_dot_string(out_, event.id);
        out_ += ", tooltip=";
        append_dot_string(out_, main_sentence(event));
        out_ += ", URL=";
        append_dot_string(out_, '#' + event.id);
        out_ += ", label=<";
        append_card(out_, timeline_, v, sources_);
        out_ += ">]\n";
    }

    void append_undated() {
        std::vector<Timeline::Vertex> const events = undated(timeline_);
        if (events.empty()) return;
        dated_nodes_ = spine_.size();
        out_ +=
            "  t_undated [group=spine, class=\"day\", tooltip=\"no date in the text\", label=<<font point-size=\"9\" "
            "color=\"" +
            std::string(ink::quiet) + "\">no date</font>>]\n";
        spine_.push_back("t_undated");
        spine_stop_.push_back(nullptr);
        append_rows("t_undated", events, true);
    }

    void append_spine_edges() {
        out_ += "  edge [arrowhead=none, penwidth=2, color=\"" + std::string(ink::line) + "\", weight=100]\n";
        Stop const* from = nullptr;
        for (std::size_t i = 0; i < spine_.size(); ++i) {
            if (i > 0) {
                out_ += "  " + spine_[i - 1] + " -> " + spine_[i];
                if (i >= dated_nodes_) {
                    out_ += " [style=invis]";
                } else if (spine_stop_[i] != nullptr && from != nullptr) {
                    std::string const says = distance(from->period, spine_stop_[i]->period);
                    out_ += says.empty() ? " [style=dashed]" : " [label=\"  " + says + "\"]";
                } else if (from != nullptr && !is_exact(from->period)) {
                    out_ += " [style=dashed]";
                }
                out_ += '\n';
            }
            if (spine_stop_[i] != nullptr) from = spine_stop_[i];
        }
    }

    bool is_related(Timeline::Vertex from, Timeline::Vertex to) const { return related_.contains({from, to}); }

    void append_edge(Timeline::Vertex from, Timeline::Vertex to) {
        out_ += "  ";
        append_dot_string(out_, timeline_.graph[from].id);
        out_ += " -> ";
        append_dot_string(out_, timeline_.graph[to].id);
    }

    void append_card_edges() {
        out_ += "  edge [penwidth=1, weight=20]\n";
        for (Row const& row : rows_) {
            out_ += "  " + row.node + " -> ";
            append_dot_string(out_, timeline_.graph[row.cards.front()].id);
            out_ += row.dashed ? " [style=dashed]\n" : "\n";
        }
        out_ += "  edge [style=invis, weight=60]\n";
        std::vector<std::optional<Timeline::Vertex>> above(cards_a_row);
        for (Row const& row : rows_) {
            for (std::size_t i = 0; i < row.cards.size(); ++i) {
                if (i > 0 && !is_related(row.cards[i - 1], row.cards[i])) {
                    append_edge(row.cards[i - 1], row.cards[i]);
                    out_ += '\n';
                }
                if (above[i] && !is_related(*above[i], row.cards[i])) {
                    append_edge(*above[i], row.cards[i]);
                    out_ += '\n';
                }
                above[i] = row.cards[i];
            }
        }
    }

    void append_relations() {
        out_ += "  edge [style=solid, color=\"" + std::string(ink::dark) +
                "\", fontcolor=\"#3E4C59\", penwidth=1.1, arrowhead=normal, weight=20, class=\"relation\"]\n";
        for (auto [edge, end] = boost::edges(timeline_.graph); edge != end; ++edge) {
            Timeline::Vertex const from = boost::source(*edge, timeline_.graph),
                                   to = boost::target(*edge, timeline_.graph);
            Relation const& relation = timeline_.graph[*edge];
            append_edge(from, to);
            out_ += " [label=";
            append_dot_string(out_, "  " + relation.label);
            out_ += ", tooltip=";
            append_dot_string(out_, relation.why.empty() ? relation.label : relation.why);
            Place const start = places_[from], goal = places_[to];
            if (goal.row < start.row) out_ += ", constraint=false";
            if (goal.row == start.row + 1 && goal.column == start.column) out_ += ", weight=60";
            out_ += "]\n";
        }
    }

    Timeline const& timeline_;
    CitedSources sources_;
    std::vector<Stop> stops_;
    std::string const& title_;
    std::set<std::pair<Timeline::Vertex, Timeline::Vertex>> related_;
    std::set<std::string> names_;
    std::vector<std::string> spine_;
    std::vector<Stop const*> spine_stop_;  ///< of each node of the spine; nullptr for a further row
    std::size_t dated_nodes_ = static_cast<std::size_t>(-1);
    std::vector<Row> rows_;
    std::vector<Place> places_;  ///< of each event
    std::string out_;
};

}  // namespace

void write_cards_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    std::string const drawn = CardsPicture(timeline, title).draw();
    out.write(drawn.data(), static_cast<std::streamsize>(drawn.size()));
}

}  // namespace dateline
