// One page that needs nothing else: the overview, then every event with the sentences that tell it. The skeleton, style
// and script are files of their own (src/render/page); here their places are filled in. What articles say stands in one
// block of JSON that browsers never run, and in a few places of the skeleton, escaped; the page's policy lets its own
// script and style run, known by their hashes, and nothing else. So an article that says "<script>" shows it.
#include <ostream>

#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "overview.hpp"
#include "page_json.hpp"
#include "page_parts.hpp"

namespace dateline {

void write_html(std::ostream& out, Timeline const& timeline, std::string const& title, ArticleBody const& body,
                std::size_t most_text) {
    DrawnOverview const overview = draw_overview(timeline, title, OverviewHead::legend);
    auto const fill = [&](std::string_view place) -> std::string {
        if (place == "title") return markup(title);
        if (place == "style") return std::string(page::style);
        if (place == "script") return std::string(page::script);
        if (place == "style hash") return std::string(page::style_hash);
        if (place == "script hash") return std::string(page::script_hash);
        if (place == "overview") return overview.columns.empty() ? std::string() : overview.svg;
        if (place == "timeline") return page_json(timeline, overview, body, most_text);
        return markup(overview.says);
    };
    std::string_view rest = page::skeleton;
    for (std::size_t open = rest.find("{{"); open != std::string_view::npos; open = rest.find("{{")) {
        std::size_t const close = rest.find("}}", open);
        out << rest.substr(0, open) << fill(rest.substr(open + 2, close - open - 2));
        rest.remove_prefix(close + 2);
    }
    out << rest;
}

}  // namespace dateline
