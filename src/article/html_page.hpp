// What libxml2's HTML parser hands over of a page, in one pass and without building a tree: the text of its
// blocks, and the raw pieces of metadata.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/document.hpp"

namespace dateline {

/// A piece of metadata as the page writes it.
struct PageMeta {
    std::string key;    ///< lower case: "og:title", "article:published_time", "itemprop datepublished"
    std::string value;  ///< trimmed
    std::uint32_t marks = 0;
};

/// A <time> element or an element of itemprop datePublished.
struct PageTime {
    std::string value;  ///< datetime attribute, else its text
    std::uint32_t marks = 0;
    std::uint32_t block = 0;  ///< number of the block it stands in
    bool published = false;   ///< pubdate, itemprop=datePublished, class "published"
    bool modified = false;    ///< itemprop=dateModified, class "updated"
    bool written = false;     ///< from the attribute, not the text
};

struct HtmlPage {
    std::string text;               ///< blocks, an empty line between them
    std::vector<HtmlBlock> blocks;  ///< in order
    std::string title;              ///< <title>
    std::string language;           ///< <html lang>
    std::string canonical;          ///< <link rel=canonical>
    std::string base_url;           ///< what the page says of where it was saved from: rel=alternate, og:url
    std::vector<PageMeta> metas;
    std::vector<PageTime> times;
    std::vector<std::string> json;  ///< contents of <script type="application/ld+json">
    bool too_deep = false;          ///< reading ended at absurdly nested tags
};

/// `utf8` is valid UTF-8 without NUL. Linear in its size; scripts are not run and nothing is fetched.
[[nodiscard]] HtmlPage parse_html(std::string_view utf8);

}  // namespace dateline
