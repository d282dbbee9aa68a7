// Drawing a timeline: as a table, DOT (plain, by Boost.Graph; cards, our own), SVG and PNG
// (Graphviz's dot, run as a program) and one self-contained HTML page. Same timeline, same bytes.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

enum class Style : std::uint8_t { automatic, cards, lanes, ledger, overview, plain };

/// What `automatic` stands for: cards for up to 40 events, a ledger for up to 200, an overview beyond.
[[nodiscard]] Style style_for(std::size_t events) noexcept;
[[nodiscard]] std::string_view name(Style style) noexcept;  ///< "cards" ...

struct TableOptions {
    std::uint32_t width = 100;  ///< columns of the terminal
    bool colour = false;
};

void write_table(std::ostream& out, Timeline const& timeline, TableOptions const& options);
/// One event in full: people, date, every quote.
void write_event(std::ostream& out, Timeline const& timeline, Timeline::Vertex v, TableOptions const& options);

/// By default the title of the entities or event that take most part.
[[nodiscard]] std::string default_title(Timeline const& timeline);
/// boost::write_graphviz; read back by read_plain_dot().
void write_plain_dot(std::ostream& out, Timeline const& timeline, std::string const& title);
void write_cards_dot(std::ostream& out, Timeline const& timeline, std::string const& title);
/// A lane for each of those who do most, beside the dates.
void write_lanes_dot(std::ostream& out, Timeline const& timeline, std::string const& title);
/// A line an event, by date.
void write_ledger_dot(std::ostream& out, Timeline const& timeline, std::string const& title);
/// Who takes part how often and when, as SVG; needs no Graphviz.
void write_overview_svg(std::ostream& out, Timeline const& timeline, std::string const& title);
/// A sentence of an article as the page shows it.
struct ArticleSentence {
    std::uint32_t begin = 0;      ///< code points of the document's text: Evidence::sentence_begin
    std::uint32_t paragraph = 0;  ///< of the body, from 1; 0: the title
    std::string text;
};
/// All sentences of an article (by Evidence::doc) in text order; none where they are not known.
using ArticleBody = std::function<std::vector<ArticleSentence>(std::string const& doc)>;

/// One self-contained page: the overview, and every event with its sentences, to be filtered and searched; around each
/// sentence its article, as long as all of them take less than `most_text` bytes besides the sentences that tell.
void write_html(std::ostream& out, Timeline const& timeline, std::string const& title, ArticleBody const& body = {},
                std::size_t most_text = 8'000'000);

/// What read_graphviz gets back from a plain DOT: the law is that it equals what was written.
struct PlainVertex {
    std::string id, label, date, kind, tooltip;
    bool operator==(PlainVertex const&) const = default;
};
struct PlainEdge {
    std::string from, to, kind, label;
    bool operator==(PlainEdge const&) const = default;
};
struct PlainGraph {
    std::vector<PlainVertex> vertices;
    std::vector<PlainEdge> edges;
    bool operator==(PlainGraph const&) const = default;
};
[[nodiscard]] PlainGraph read_plain_dot(std::string const& dot);
[[nodiscard]] PlainGraph plain_graph(Timeline const& timeline);

/// Draws DOT with Graphviz's `dot` into a file of type "svg", "png" or "pdf", within `seconds`. Errors: dot is absent
/// (says how to get it), fails or takes too long; a file that cannot be written.
void run_graphviz(std::string const& dot, std::string_view type, std::filesystem::path const& out, int seconds = 60);

/// Turns an overview's SVG into a file of type "png" or "pdf" with librsvg's `rsvg-convert`, within `seconds`. Errors
/// as of run_graphviz().
void run_rsvg(std::string const& svg, std::string_view type, std::filesystem::path const& out, int seconds = 60);

/// Writes a file whole or not at all (a temporary beside it, then rename). Error when the disk is full or read-only.
void write_file(std::filesystem::path const& path, std::string_view bytes);

}  // namespace dateline
