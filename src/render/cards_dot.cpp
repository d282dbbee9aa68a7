// The cards picture: a spine of dates down the left side and beside each date its events, at most three a row. Graphviz
// finds the places; what makes them come out as a reader expects:
//
//   * each row is a named subgraph of one rank, ordered by edges from card to card; further rows of one date hang on
//     a dot of the spine;
//   * cards of one column are chained by invisible edges and share a group, so that columns stay straight;
//   * a relation that runs up the page, or to another column of another row, decides no rank (constraint=false), for
//     the order of the dates already does.
//
// "Musk invites Putin" stands beside "14 Feb 2021, Sunday" and an arrow "answered by" leads down to the Kremlin.
#include <ostream>

#include "card_label.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "spine_picture.hpp"

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

class CardsPicture : SpinePicture {
public:
    CardsPicture(Timeline const& timeline, std::string const& title)
        : SpinePicture(timeline, title), places_(timeline.size()) {
        for (Timeline::Edge const& edge : timeline.relations()) {
            related_.emplace(edge.from, edge.to);
        }
    }

    std::string draw() {
        std::vector<Timeline::Vertex> const rest = undated(timeline_);
        std::size_t rows = 0;
        for (Stop const& stop : stops_) rows = take_places(stop.events, rows);
        take_places(rest, rows);
        take_relations([this](Timeline::Vertex from, Timeline::Vertex to) { return way(from, to); });
        append_head(masthead_width(), "nodesep=0.42, ranksep=0.34");
        int const width = stop_width(stops_, sources_.list());
        for (Stop const& stop : stops_) append_rows(append_stop_node(stop, width), stop.events, !is_exact(stop.period));
        if (!rest.empty()) append_rows(append_undated_node(), rest, true);
        append_spine_edges();
        append_card_edges();
        append_relations();
        out_ += "}\n";
        return std::move(out_);
    }

private:
    double masthead_width() const {
        std::size_t across = 1;
        for (Stop const& stop : stops_) across = std::max(across, std::min(cards_a_row, stop.events.size()));
        return across == 1 ? 460 : across == 2 ? 690 : 960;
    }

    /// Three a row, from this row on; returns the next one.
    std::size_t take_places(std::vector<Timeline::Vertex> const& events, std::size_t row) {
        for (std::size_t i = 0; i < events.size(); ++i) {
            places_[events[i]] = {row + i / cards_a_row, i % cards_a_row};
        }
        return row + (events.size() + cards_a_row - 1) / cards_a_row;
    }

    Way way(Timeline::Vertex from, Timeline::Vertex to) const {
        Place const start = places_[from], goal = places_[to];
        int const down = static_cast<int>(goal.row) - static_cast<int>(start.row);
        if (down == 1 && goal.column != start.column) return across(goal.column > start.column, down);
        if (down == 0) {
            bool const next = goal.column == start.column + 1 || start.column == goal.column + 1;
            return {next ? Way::Shown::bent : Way::Shown::in_words, ""};
        }
        if (down == 1) return {Way::Shown::bent, ", weight=60"};
        return {Way::Shown::in_words, ""};
    }

    void append_rows(std::string const& node, std::vector<Timeline::Vertex> const& events, bool dashed) {
        for (std::size_t first = 0; first < events.size(); first += cards_a_row) {
            std::size_t const last = std::min(events.size(), first + cards_a_row);
            Row row{node,
                    {events.begin() + static_cast<std::ptrdiff_t>(first),
                     events.begin() + static_cast<std::ptrdiff_t>(last)},
                    dashed};
            if (first != 0) row.node = append_row_node(node, first / cards_a_row + 1, dashed);
            for (std::size_t i = 0; i < row.cards.size(); ++i) {
                append_event(row.cards[i], "c" + std::to_string(i));
            }
            out_ += "  subgraph day_" + row.node.substr(2) + " { graph [rank=same]; " + row.node;
            for (Timeline::Vertex const v : row.cards) {
                out_ += "; ";
                append_dot_string(out_, timeline_[v].id);
            }
            out_ += " }\n";
            rows_.push_back(std::move(row));
        }
    }

    bool is_related(Timeline::Vertex from, Timeline::Vertex to) const { return related_.contains({from, to}); }

    void append_card_edges() {
        out_ += "  edge [penwidth=1, weight=20]\n";
        for (Row const& row : rows_) {
            out_ += "  " + row.node + " -> ";
            append_dot_string(out_, timeline_[row.cards.front()].id);
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

    std::set<std::pair<Timeline::Vertex, Timeline::Vertex>> related_;
    std::vector<Row> rows_;
    std::vector<Place> places_;  ///< of each event
};

}  // namespace

void write_cards_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    std::string const drawn = CardsPicture(timeline, title).draw();
    out.write(drawn.data(), static_cast<std::streamsize>(drawn.size()));
}

}  // namespace dateline
