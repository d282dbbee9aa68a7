// TimeML documents: the text is all character data inside <TEXT>, tags gone, entities decoded, nothing trimmed, so that
// offsets count from the newline behind the tag. The day is the value of the TIMEX3 that is the document's creation
// time, the title that of <TITLE>. Entities of the document's own are not expanded and nothing is fetched.
#include "ascii.hpp"
#include "dateline/article/xml_tree.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

using xml::attribute;
using xml::view;

/// The node after `node` in document order, without those outside `root`. No recursion: depth is the writer's choice.
xmlNode const* next(xmlNode const* node, xmlNode const* root) {
    if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (node && node != root && !node->next) node = node->parent;
    return !node || node == root ? nullptr : node->next;
}

std::string text_of(xmlNode const* root) {
    std::string text;
    for (auto const* n = root; n; n = next(n, root))
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) text += view(n->content);
    return text;
}

}  // namespace

std::optional<Document> read_timeml(std::string const& bytes, std::string const& source, Diagnostics& diagnostics) {
    xml::Tree const tree(bytes);
    auto const* const root = tree.root();
    if (!root) {
        auto const* const error = tree.error();
        Place place{source, 0, 0};
        std::string message = "is not well-formed XML";
        if (error) {
            place.line = static_cast<std::uint32_t>(error->line);
            place.column = static_cast<std::uint32_t>(error->int2);
            if (error->message) message += ": " + std::string(trimmed(error->message));
        }
        diagnostics.error(place, message);
        return std::nullopt;
    }
    Document d;
    d.format = Format::timeml;
    d.source = source;
    d.trusted_body = true;
    bool found = false;
    for (auto const* n = root; n; n = next(n, root)) {
        if (n->type != XML_ELEMENT_NODE) continue;
        auto const name = view(n->name);
        if (name == "TEXT" && !found) {
            d.text = std::make_shared<SourceText const>(text_of(n));
            found = true;
        } else if (name == "TITLE") {
            d.title_hint = std::string(trimmed(text_of(n)));
        } else if (name == "TIMEX3" && attribute(n, "functionInDocument") == "CREATION_TIME" && d.dates.empty()) {
            d.dates.push_back({"TimeML DCT", attribute(n, "value"), Trust::given});
        }
    }
    if (!found) {
        diagnostics.error({source, 0, 0}, "has no <TEXT> element");
        return std::nullopt;
    }
    return d;
}

}  // namespace dateline
