// An XML document as libxml2 reads it: entities of its own are not expanded, nothing is fetched.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline::xml {

class Tree {
public:
    /// `options` of libxml2 besides those above: XML_PARSE_RECOVER goes on behind a mistake.
    explicit Tree(std::string const& bytes, int options = 0)
        : context_(xmlNewParserCtxt(), xmlFreeParserCtxt),
          document_(xmlCtxtReadMemory(context_.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | options),
                    xmlFreeDoc) {}

    /// Null when nothing could be read.
    [[nodiscard]] xmlNode const* root() const { return document_ ? xmlDocGetRootElement(document_.get()) : nullptr; }
    /// The last mistake; null when the document is well-formed.
    [[nodiscard]] auto error() const { return xmlCtxtGetLastError(context_.get()); }

private:
    std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context_;
    std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document_;
};

inline std::string_view view(xmlChar const* s) { return s ? reinterpret_cast<char const*>(s) : std::string_view{}; }

/// Empty when the element has none of this name.
inline std::string attribute(xmlNode const* node, char const* name) {
    std::unique_ptr<xmlChar, void (*)(void*)> const value(xmlGetProp(node, reinterpret_cast<xmlChar const*>(name)),
                                                          [](void* p) { xmlFree(p); });
    return std::string(view(value.get()));
}

}  // namespace dateline::xml
