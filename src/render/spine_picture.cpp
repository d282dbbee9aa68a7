// The spine is a chain of nodes, one a date and a dot for every further row of it, drawn as one thick line that says
// how far apart the dates are ("next day", "≈ 8 months"). It is dashed where nothing can be said, as from "2020" to
// "May 2020", and where a vague date goes on.
//
// An arrow leads to what is near. A relation between cards far apart would run behind those between them, so the card
// that it leads to says it in words: "after “Nixon: election”, 1968".
#include "spine_picture.hpp"

#include <utility>

#include "card.hpp"
#include "card_label.hpp"
#include "escape.hpp"
#include "masthead.hpp"
#include "palette.hpp"

namespace dateline {

void SpinePicture::append_head(double width, std::string_view distances) {
    out_ += "digraph timeline {\n  graph [charset=\"UTF-8\", rankdir=TB, newrank=true, bgcolor=\"";
    out_ += ink::page;
    out_ += "\", pad=0.45, ";
    out_ += distances;
    out_ +=
        ", splines=line, outputorder=edgesfirst, "
        "fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\", labelloc=t, labeljust=l, tooltip=";
    append_dot_string(out_, title_);
    out_ += ",\n    label=<";
    append_masthead(out_, timeline_, title_, sources_, width, Reserved::outlined);
    out_ +=
        ">]\n  node [shape=plain, fontname=\"Inter,Helvetica,Arial,sans-serif\", fontcolor=\"#1F2933\"]\n"
        "  edge [fontname=\"Inter,Helvetica,Arial,sans-serif\", fontsize=9, fontcolor=\"#616E7C\", "
        "arrowsize=0.6]\n";
}

std::string SpinePicture::append_stop_node(Stop const& stop, int width) {
    std::string node = "t_";
    for (char const c : stop.key) node += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ? c : '_';
    while (!names_.insert(node).second) node += '_';
    out_ += "  " + node + " [group=spine, class=\"day\", id=\"" + node + "\", tooltip=";
    append_dot_string(out_, stop_name(stop.period));
    out_ += ", label=<";
    append_stop(out_, stop, sources_.list(), width);
    out_ += ">]\n";
    spine_.push_back(node);
    spine_stop_.push_back(&stop);
    return node;
}

std::string SpinePicture::append_undated_node() {
    dated_nodes_ = spine_.size();
    out_ +=
        "  t_undated [group=spine, class=\"day\", tooltip=\"no date in the text\", label=<<font point-size=\"9\" "
        "color=\"" +
        std::string(ink::quiet) + "\">no date</font>>]\n";
    spine_.emplace_back("t_undated");
    spine_stop_.push_back(nullptr);
    return spine_.back();
}

std::string SpinePicture::append_row_node(std::string const& node, std::size_t number, bool dashed) {
    std::string row = node + "_row" + std::to_string(number);
    out_ += "  " + row + " [group=spine, class=\"day\", shape=point, width=0.08, color=\"" +
            std::string(dashed ? ink::faint : ink::dark) + "\", tooltip=\" \"]\n";
    spine_.push_back(row);
    spine_stop_.push_back(nullptr);
    return row;
}

void SpinePicture::append_event(Timeline::Vertex v, std::string_view group) {
    Event const& event = timeline_[v];
    out_ += "  ";
    append_dot_string(out_, event.id);
    out_ += " [group=";
    out_ += group;
    out_ += ", class=";
    append_dot_string(out_, "event " + std::string(kind_word(event)));
    out_ += ", id=";
    append_dot_string(out_, event.id);
    out_ += ", tooltip=";
    append_dot_string(out_, main_sentence(event));
    out_ += ", URL=";
    append_dot_string(out_, '#' + event.id);
    out_ += ", label=<";
    append_card(out_, timeline_, v, sources_, notes_[v]);
    out_ += ">]\n";
}

void SpinePicture::append_edge(Timeline::Vertex from, Timeline::Vertex to) {
    out_ += "  ";
    append_dot_string(out_, timeline_[from].id);
    out_ += " -> ";
    append_dot_string(out_, timeline_[to].id);
}

void SpinePicture::append_spine_edges() {
    out_ += "  edge [style=solid, arrowhead=none, penwidth=2, color=\"" + std::string(ink::line) + "\", weight=100]\n";
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

void SpinePicture::append_relations() {
    out_ += "  edge [style=solid, color=\"" + std::string(ink::dark) +
            "\", fontcolor=\"#3E4C59\", penwidth=1.1, arrowhead=normal, weight=20, class=\"relation\"]\n";
    out_ += relations_;
}

SpinePicture::Way SpinePicture::across(bool to_the_right, int rows_down) {
    std::string const side = to_the_right ? "e" : "w", other = to_the_right ? "w" : "e";
    std::string const head = rows_down > 0 ? "n" : rows_down < 0 ? "s" : other;
    return {Way::Shown::straight, ", constraint=false, tailport=" + side + ", headport=" + head};
}

void SpinePicture::take_relation(Timeline::Edge const& edge, Way const& way) {
    std::swap(out_, relations_);
    append_edge(edge.from, edge.to);
    std::swap(out_, relations_);
    if (way.shown == Way::Shown::in_words) {
        notes_[edge.to].push_back(note_of(timeline_, edge));
        relations_ += " [style=invis, constraint=false]\n";
        return;
    }
    Relation const& relation = edge.relation;
    bool const straight = way.shown == Way::Shown::straight;
    relations_ += straight ? " [xlabel=" : " [label=";
    append_dot_string(relations_, straight ? "    " + relation.label + "    " : "  " + relation.label);
    relations_ += ", tooltip=";
    append_dot_string(relations_, relation.why.empty() ? relation.label : relation.why);
    relations_ += way.attributes + "]\n";
}

}  // namespace dateline
