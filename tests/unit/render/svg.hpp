// Reads what Graphviz drew: boxes of the nodes and the texts in them, from an SVG file.
#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "measure.hpp"

namespace dateline::test {

struct Box {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    void add(double x, double y) {
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    [[nodiscard]] bool overlaps(Box const& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

struct DrawnText {
    double x = 0, y = 0, size = 0, width = 0;
    std::string words;
};

struct DrawnNode {
    std::string id, css_class;
    Box box;
    std::vector<DrawnText> texts;
};

inline std::string attribute(std::string const& element, std::string const& name) {
    std::size_t const at = element.find(' ' + name + "=\"");
    if (at == std::string::npos) return {};
    std::size_t const begin = at + name.size() + 3;
    return element.substr(begin, element.find('"', begin) - begin);
}

inline std::string decoded(std::string text) {
    for (auto const& [entity, character] : {std::pair<std::string, std::string>{"&#160;", "\u00A0"},
                                            {"&#45;", "-"},
                                            {"&#39;", "'"},
                                            {"&lt;", "<"},
                                            {"&gt;", ">"},
                                            {"&quot;", "\""},
                                            {"&amp;", "&"}}) {
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
            text.replace(at, entity.size(), character);
        }
    }
    return text;
}

inline DrawnText drawn_text(std::string const& element, std::string const& words) {
    bool const bold = attribute(element, "font-weight") == "bold",
               italic = attribute(element, "font-style") == "italic";
    DrawnText text{std::stod(attribute(element, "x")), std::stod(attribute(element, "y")),
                   std::stod(attribute(element, "font-size")), 0, decoded(words)};
    text.width = text_width(text.words, bold ? Face::bold : italic ? Face::italic : Face::regular, text.size);
    return text;
}

/// Nodes in file order.
inline std::vector<DrawnNode> drawn_nodes(std::string const& svg) {
    std::vector<DrawnNode> nodes;
    std::size_t at = 0;
    while ((at = svg.find("class=\"node", at)) != std::string::npos) {
        std::size_t const open = svg.rfind("<g ", at),
                          end = std::min(svg.find("class=\"node", at + 1), svg.find("class=\"edge", at + 1));
        std::string const group = svg.substr(open, end == std::string::npos ? end : end - open);
        std::string const head = group.substr(0, group.find('>'));
        DrawnNode node{attribute(head, "id"), attribute(head, "class"), {}, {}};
        for (std::size_t p = group.find("points=\""); p != std::string::npos; p = group.find("points=\"", p + 1)) {
            std::istringstream points(group.substr(p + 8, group.find('"', p + 8) - p - 8));
            double x = 0, y = 0;
            char comma = 0;
            while (points >> x >> comma >> y) node.box.add(x, y);
        }
        for (std::size_t t = group.find("<text"); t != std::string::npos; t = group.find("<text", t + 1)) {
            std::size_t const close = group.find('>', t);
            node.texts.push_back(
                drawn_text(group.substr(t, close - t), group.substr(close + 1, group.find("</text>", t) - close - 1)));
        }
        nodes.push_back(std::move(node));
        ++at;
    }
    return nodes;
}

inline std::string contents(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace dateline::test
