// The lanes picture: the spine of dates at the left and a lane for each of those who do most, so that one sees who
// acts, who answers and who is silent. An event belongs to those who act in it, else to all who take part. Lanes go to
// the entity to which most events belong that have none yet, until every event has one or six are taken; what is left
// stands in a last lane, "others". Lanes are ordered by their first event.
//
//                  SpaceX                      Musk
//   May 2020   ▲ SpaceX launches ... --then--> ● Musk thanks Rogozin
//   14 Feb                                     ◆ Musk invites Putin to Clubhouse
//
// Every row of a lane without an event has a point that nobody sees, through which the lane's line runs.
#include <algorithm>
#include <map>
#include <ostream>

#include "card_label.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "measure.hpp"
#include "palette.hpp"
#include "spine_picture.hpp"

namespace dateline {
namespace {

constexpr std::size_t most_lanes = 6, nobody = static_cast<std::size_t>(-1);
constexpr std::string_view lane_line = "#E4E7EB";

struct Lane {
    std::string entity, name, type;  ///< no entity: others
    Timeline::Vertex first = 0;
    std::size_t events = 0;
};

/// Those to whom an event belongs.
std::vector<std::string> leads(Event const& event) {
    std::vector<std::string> acting, all;
    for (Participant const& who : event.roles) {
        if (who.entity.empty()) continue;
        bool const acts = who.role == RoleName::actor || who.role == RoleName::speaker;
        if (std::ranges::find(all, who.entity) == all.end()) all.push_back(who.entity);
        if (acts && std::ranges::find(acting, who.entity) == acting.end()) acting.push_back(who.entity);
    }
    return acting.empty() ? all : acting;
}

Lane lane_of(Event const& event, std::string const& entity) {
    auto const who = std::ranges::find(event.roles, entity, &Participant::entity);
    return {entity, who->short_name.empty() ? who->name : who->short_name, who->type};
}

std::string type_words(std::string const& type) {
    if (type == "ORG") return "organization";
    std::string words = type;
    for (char& c : words) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return words;
}

/// Who has a lane, and in which of them each event stands.
class Lanes {
public:
    explicit Lanes(Timeline const& timeline) : of_(timeline.size(), nobody) {
        for (Timeline::Vertex v = 0; v < timeline.size(); ++v) leads_.push_back(leads(timeline[v]));
        while (list_.size() < most_lanes && take_next(timeline)) {
        }
        if (std::ranges::find(of_, nobody) != of_.end()) list_.push_back({"", "others", ""});
        for (Timeline::Vertex v = timeline.size(); v-- > 0;) {
            of_[v] = std::min(of_[v], list_.size() - 1);
            list_[of_[v]].first = v;
            ++list_[of_[v]].events;
        }
        sort_by_first_event();
    }

    std::vector<Lane> const& list() const { return list_; }
    std::size_t of(Timeline::Vertex v) const { return of_[v]; }

private:
    bool take_next(Timeline const& timeline) {
        std::map<std::string, std::size_t> counts;
        std::string best;
        for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
            if (of_[v] != nobody) continue;
            for (std::string const& id : leads_[v]) {
                std::size_t const count = ++counts[id];
                if (best.empty() || count > counts[best]) best = id;
            }
        }
        if (best.empty()) return false;
        for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
            if (of_[v] != nobody || std::ranges::find(leads_[v], best) == leads_[v].end()) continue;
            if (list_.empty() || list_.back().entity != best) list_.push_back(lane_of(timeline[v], best));
            of_[v] = list_.size() - 1;
        }
        return true;
    }

    /// Others stay last.
    void sort_by_first_event() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < list_.size(); ++i) order.push_back(i);
        std::ranges::stable_sort(order, {},
                                 [this](std::size_t i) { return std::pair(list_[i].entity.empty(), list_[i].first); });
        std::vector<Lane> sorted;
        std::vector<std::size_t> now(list_.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            sorted.push_back(list_[order[i]]);
            now[order[i]] = i;
        }
        for (std::size_t& lane : of_) lane = now[lane];
        list_ = std::move(sorted);
    }

    std::vector<std::vector<std::string>> leads_;  ///< of each event
    std::vector<Lane> list_;
    std::vector<std::size_t> of_;
};

class LanesPicture : SpinePicture {
public:
    LanesPicture(Timeline const& timeline, std::string const& title)
        : SpinePicture(timeline, title), lanes_(timeline), row_(timeline.size()) {}

    std::string draw() {
        std::vector<Timeline::Vertex> const rest = undated(timeline_);
        int rows = 0;
        for (Stop const& stop : stops_) rows = take_places(stop.events, rows);
        take_places(rest, rows);
        take_relations([this](Timeline::Vertex from, Timeline::Vertex to) { return way(from, to); });
        auto const lanes = static_cast<double>(lanes_.list().size());
        append_head(std::clamp(lanes * 260, 460.0, 1400.0), "nodesep=0.24, ranksep=0.30");
        append_lane_heads();
        int const width = stop_width(stops_, sources_.list());
        for (Stop const& stop : stops_) append_rows(append_stop_node(stop, width), stop.events, !is_exact(stop.period));
        if (!rest.empty()) append_rows(append_undated_node(), rest, true);
        append_lane_lines();
        append_spine_edges();
        append_relations();
        out_ += "}\n";
        return std::move(out_);
    }

private:
    using Cells = std::vector<std::optional<Timeline::Vertex>>;  ///< of a row, by lane

    /// Each event in the first free row of its lane, from this row on; returns the next one.
    int take_places(std::vector<Timeline::Vertex> const& events, int row) {
        std::vector<int> used(lanes_.list().size(), 0);
        for (Timeline::Vertex const v : events) row_[v] = row + used[lanes_.of(v)]++;
        return used.empty() ? row : row + *std::ranges::max_element(used);
    }

    Way way(Timeline::Vertex from, Timeline::Vertex to) const {
        std::size_t const start = lanes_.of(from), goal = lanes_.of(to);
        int const down = row_[to] - row_[from];
        if (start != goal && down >= 1 && down <= 2) return across(goal > start, down);
        bool const near = start == goal ? down == 1 : down == 0 && (goal == start + 1 || start == goal + 1);
        return {near ? Way::Shown::bent : Way::Shown::in_words, ", constraint=false"};
    }

    void append_lane_heads() {
        std::string heads;
        out_ += "  corner [group=spine, shape=point, style=invis, width=0.01]\n";
        for (std::size_t i = 0; i < lanes_.list().size(); ++i) {
            Lane const& lane = lanes_.list()[i];
            std::string const node = "h" + std::to_string(i);
            out_ += "  " + node + " [group=l" + std::to_string(i) +
                    ", class=\"lane\", tooltip=\" \", label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" "
                    "cellpadding=\"1\"><tr><td width=\"" +
                    std::to_string(static_cast<int>(card_width)) + "\"><font point-size=\"13\"><b>";
            std::string const name = cut_to_width(one_line(lane.name), Face::bold, 13, card_room);
            append_label(out_, name.empty() ? "?" : name);
            out_ += "</b></font></td></tr><tr><td><font point-size=\"9\" color=\"" + std::string(ink::quiet) + "\">";
            std::string const count = std::to_string(lane.events) + (lane.events == 1 ? " event" : " events");
            append_label(out_, lane.type.empty() ? count : type_words(one_line(lane.type)) + " · " + count);
            out_ += "</font></td></tr></table>>]\n";
            heads += "; " + node;
            above_.push_back(node);
        }
        out_ += "  subgraph lanes { graph [rank=same]; corner" + heads + " }\n";
        begin_row("corner", above_);
    }

    /// Invisible edges that keep a row's nodes in the order of the lanes.
    void begin_row(std::string const& node, std::vector<std::string> const& cells) {
        order_ += "  " + node;
        for (std::string const& cell : cells) order_ += " -> " + cell;
        order_ += '\n';
    }

    void append_rows(std::string const& node, std::vector<Timeline::Vertex> const& events, bool dashed) {
        std::vector<Cells> rows;
        std::vector<std::size_t> used(lanes_.list().size(), 0);
        for (Timeline::Vertex const v : events) {
            std::size_t const lane = lanes_.of(v), row = used[lane]++;
            if (row == rows.size()) rows.emplace_back(lanes_.list().size());
            rows[row][lane] = v;
        }
        for (std::size_t r = 0; r < rows.size(); ++r) {
            append_row(r == 0 ? node : append_row_node(node, r + 1, dashed), rows[r]);
        }
    }

    void append_row(std::string const& node, Cells const& cells) {
        std::vector<std::string> nodes;
        for (std::size_t lane = 0; lane < cells.size(); ++lane) {
            std::string const group = "l" + std::to_string(lane);
            if (cells[lane]) {
                append_event(*cells[lane], group);
                nodes.emplace_back();
                append_dot_string(nodes.back(), timeline_[*cells[lane]].id);
            } else {
                nodes.push_back('p' + std::to_string(points_++));
                out_ += "  " + nodes.back() + " [group=" + group +
                        ", shape=point, width=0.001, height=0.001, tooltip=\" \", color=\"" + std::string(lane_line) +
                        "\"]\n";
            }
            lines_ += "  " + above_[lane] + " -> " + nodes.back() + '\n';
        }
        out_ += "  subgraph day_" + node.substr(2) + " { graph [rank=same]; " + node;
        for (std::string const& cell : nodes) out_ += "; " + cell;
        out_ += " }\n";
        begin_row(node, nodes);
        above_ = std::move(nodes);
    }

    void append_lane_lines() {
        out_ += "  edge [style=invis, weight=10]\n" + order_;
        if (!stops_.empty()) out_ += "  corner -> " + first_stop() + '\n';
        out_ +=
            "  edge [style=solid, arrowhead=none, penwidth=1, color=\"" + std::string(lane_line) + "\", weight=80]\n";
        out_ += lines_;
    }

    /// Node of the first row.
    std::string first_stop() const {
        std::size_t const line = order_.find('\n') + 1;
        return order_.substr(line + 2, order_.find(' ', line + 2) - line - 2);
    }

    Lanes lanes_;
    std::vector<int> row_;            ///< of each event
    std::vector<std::string> above_;  ///< the last node of each lane
    std::string order_, lines_;
    std::size_t points_ = 0;
};

}  // namespace

void write_lanes_dot(std::ostream& out, Timeline const& timeline, std::string const& title) {
    std::string const drawn = LanesPicture(timeline, title).draw();
    out.write(drawn.data(), static_cast<std::streamsize>(drawn.size()));
}

}  // namespace dateline
