// One input as it came: its text, what its wrapping says (metadata of HTML, JSON Lines or TimeML), and
// where its blocks lie. Nothing is decided yet; article.hpp decides.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/text/source_text.hpp"

namespace dateline {

enum class Format : std::uint8_t { scraped_text, html, json_lines, timeml };

/// How far a date of the metadata is to be believed, from worst to best.
enum class Trust : std::uint8_t {
    upper_bound,   ///< the crawl's day: the page is not younger
    modified,      ///< when it was last changed, not when it was published
    hint,          ///< a <time> somewhere, a meta of no known standard
    page,          ///< of the web page as a whole: dc.date, WebPage, parsely
    url,           ///< /2021/02/15/ in the address: the publisher's own day, no time
    article,       ///< itemprop, <time> with pubdate in the article
    published,     ///< article:published_time
    json_article,  ///< datePublished of the article in JSON-LD
    given          ///< the record's own field (JSON Lines, TimeML)
};

/// A date as metadata writes it, not yet read: "json-ld datePublished", "meta article:published_time", "time element",
/// "url", "record date", "TimeML DCT".
struct RawDate {
    std::string source;
    std::string text;
    Trust trust = Trust::hint;
};

/// What tags, classes and ids around an HTML block say about it; bits of HtmlBlock::marks.
namespace block_mark {
constexpr std::uint32_t article = 1u << 0;     // <article>, <main>
constexpr std::uint32_t body = 1u << 1;        // itemprop=articleBody, class "story-body", "entry-content" ...
constexpr std::uint32_t navigation = 1u << 2;  // <nav>, class "menu", "breadcrumb"
constexpr std::uint32_t aside = 1u << 3;       // <aside>, class "sidebar", "rail"
constexpr std::uint32_t footer = 1u << 4;
constexpr std::uint32_t header = 1u << 5;
constexpr std::uint32_t caption = 1u << 6;    // <figure>, <figcaption>, class "caption", "credit"
constexpr std::uint32_t form = 1u << 7;       // <form>, <button>, <label>, <select>
constexpr std::uint32_t related = 1u << 8;    // class "related", "recommended", "more-stories", "promo"
constexpr std::uint32_t share = 1u << 9;      // class "share", "social"
constexpr std::uint32_t comments = 1u << 10;  // class "comment", "disqus", "replies"
constexpr std::uint32_t hidden = 1u << 11;    // hidden, display:none, class "screen-reader"
constexpr std::uint32_t plea = 1u << 12;      // class "newsletter", "subscribe", "paywall", "cookie", "popup"
constexpr std::uint32_t byline = 1u << 13;    // class "byline", "author", rel=author
constexpr std::uint32_t dated = 1u << 14;     // <time>, class "date", "timestamp", "published"
constexpr std::uint32_t summary = 1u << 15;   // class "standfirst", "dek", "subtitle", "excerpt"
constexpr std::uint32_t quote = 1u << 16;     // <blockquote>
constexpr std::uint32_t list = 1u << 17;      // <li>, <dl>
constexpr std::uint32_t table = 1u << 18;     // <table>
constexpr std::uint32_t heading = 1u << 19;   // <h1> to <h6>
constexpr std::uint32_t advert = 1u << 20;    // class "ad", "sponsored"
constexpr std::uint32_t tags = 1u << 21;      // class "tags", "topics", "keywords"
constexpr std::uint32_t title = 1u << 22;     // <h1>, class "headline", itemprop=headline
}  // namespace block_mark

/// A block of an HTML page in its extracted text.
struct HtmlBlock {
    Span where;
    std::string_view tag;          ///< "p", "h1", "li", "div" ...: a literal or a name of the document's own
    std::uint32_t link_bytes = 0;  ///< how much of it is link text
    std::uint16_t depth = 0;
    std::uint32_t container = 0;  ///< number of the block element around it
    std::uint32_t outer = 0;      ///< number of the block element around that
    bool in_article = false;      ///< inside <article>, <main> or itemprop=articleBody
    bool in_furniture = false;    ///< inside nav, aside, footer, form, figure ... or a class that says so
    std::uint32_t marks = 0;      ///< see block_mark
};

/// A date in the page itself that its markup vouches for: a <time> element, itemprop=datePublished.
struct MarkedDate {
    RawDate date;
    std::uint32_t block = 0;  ///< number of the block it stands in or before
    std::uint32_t marks = 0;  ///< see block_mark
};

/// A headline that metadata gives: "json-ld headline", "og:title", "title element".
struct Headline {
    std::string source;
    std::string text;
};

struct Document {
    std::string id;      ///< file stem, or "id" of a JSON line
    std::string source;  ///< path or "-" and line, for messages
    Format format = Format::scraped_text;
    SourceTextPtr text;
    bool trusted_body = false;  ///< the whole text is the article (JSON Lines, TimeML)
    std::optional<std::string> title_hint;
    std::vector<Headline> headlines;  ///< from HTML's metadata, best first
    std::vector<RawDate> dates;       ///< from metadata, best first
    std::vector<MarkedDate> times;    ///< from HTML's elements, in order
    std::string declared_body;        ///< what JSON-LD gives as articleBody, for comparing
    std::string url, site_name, language;
    std::vector<std::string> authors;  ///< from metadata
    std::vector<HtmlBlock> blocks;     ///< of HTML, in order
};

/// Reads one file, or standard input for "-", sniffs its format by content, and hands each document to `take` (JSON
/// Lines, CSV, feeds and web archives have many; gzip is unpacked). A document that cannot be read is reported in
/// `diagnostics` with file, line and column and left out; the rest goes on. Returns how many were handed over.
std::size_t read_documents(std::filesystem::path const& file, std::function<void(Document&&)> const& take,
                           Diagnostics& diagnostics);

/// Files of a list of files and folders (folders recursively, those with a known ending, sorted). A missing path or a
/// folder without readable articles is reported in `diagnostics`.
[[nodiscard]] std::vector<std::filesystem::path> article_files(std::vector<std::string> const& inputs,
                                                               Diagnostics& diagnostics);

/// Documents of one stem get the shortest path that tells them apart: {"a/x.txt", "b/x.txt"} -> {"a/x", "b/x"}.
[[nodiscard]] std::vector<std::string> document_ids(std::vector<std::filesystem::path> const& files);

}  // namespace dateline
