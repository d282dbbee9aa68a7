// RSS 2.0, RSS 1.0 and Atom: each item is an article of its own, with title, day and address. Its text is the longest
// that it has (content:encoded, content, description, summary), which is HTML written as text; tags are taken out, a
// paragraph stays one.
#include "ascii.hpp"
#include "dateline/article/xml_tree.hpp"
#include "html_page.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

using xml::attribute;
using xml::view;

/// All text in an element, without white space at the ends.
std::string content(xmlNode const* node) {
    std::unique_ptr<xmlChar, void (*)(void*)> const text(xmlNodeGetContent(node), [](void* p) { xmlFree(p); });
    return std::string(trimmed(view(text.get())));
}

Document document_of(xmlNode const* item, std::string const& channel, std::string const& source) {
    Document d;
    d.format = Format::json_lines;
    d.trusted_body = true;
    d.site_name = channel;
    std::string html, updated;
    for (auto const* n = item->children; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE) continue;
        auto const name = view(n->name);
        if (name == "title") {
            d.title_hint = parse_html(content(n)).text;
        } else if (name == "link") {
            std::string const href = attribute(n, "href"), rel = attribute(n, "rel");
            if (d.url.empty() || rel == "alternate") d.url = href.empty() ? content(n) : href;
        } else if (name == "guid" || name == "id") {
            d.id = content(n);
        } else if (name == "pubDate" || name == "published" || name == "date") {
            d.dates.push_back({"feed " + std::string(name), content(n), Trust::given});
        } else if (name == "updated") {
            updated = content(n);
        } else if (name == "creator" || name == "author") {
            if (auto author = content(n); !author.empty()) d.authors.push_back(std::move(author));
        } else if (name == "encoded" || name == "content" || name == "description" || name == "summary") {
            if (auto text = content(n); text.size() > html.size()) html = std::move(text);
        }
    }
    if (d.dates.empty() && !updated.empty()) d.dates.push_back({"feed updated", updated, Trust::modified});
    if (d.id.empty()) d.id = d.url;
    d.source = source;
    d.text = std::make_shared<SourceText const>(parse_html(html).text);
    return d;
}

}  // namespace

bool looks_like_feed(std::string_view lower_head) {
    if (!lower_head.starts_with('<')) return false;
    return lower_head.find("<rss") != lower_head.npos || lower_head.find("<rdf:rdf") != lower_head.npos ||
           (lower_head.find("<feed") != lower_head.npos && lower_head.find("/atom") != lower_head.npos);
}

std::size_t read_feed(std::string const& bytes, std::string const& source, TakeDocument const& take,
                      Diagnostics& diagnostics) {
    xml::Tree const tree(bytes, XML_PARSE_RECOVER);
    auto const* const root = tree.root();
    if (auto const* error = tree.error(); error != nullptr) {
        diagnostics.error({source, static_cast<std::uint32_t>(error->line), static_cast<std::uint32_t>(error->int2)},
                          "is not well-formed XML: " + std::string(trimmed(error->message ? error->message : "")));
    }
    if (!root) return 0;
    std::size_t taken = 0;
    std::string channel;
    auto const read_items = [&](xmlNode const* parent, auto const& self) -> void {
        for (auto const* n = parent->children; n; n = n->next) {
            if (n->type != XML_ELEMENT_NODE) continue;
            auto const name = view(n->name);
            if (name == "channel") {
                self(n, self);
            } else if (name == "title" && channel.empty()) {
                channel = content(n);
            } else if (name == "item" || name == "entry") {
                std::string const place = source + ":" + std::to_string(xmlGetLineNo(n));
                Document d = document_of(n, channel, place);
                if (d.text->size() == 0) {
                    diagnostics.error({source, static_cast<std::uint32_t>(xmlGetLineNo(n)), 0},
                                      "the item has no text: expected content, description or summary");
                    continue;
                }
                take(std::move(d));
                ++taken;
            }
        }
    };
    read_items(root, read_items);
    return taken;
}

}  // namespace dateline
