// What readers of XML documents ask of libxml2's nodes.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline::xml {

inline std::string_view view(xmlChar const* s) { return s ? reinterpret_cast<char const*>(s) : std::string_view{}; }

inline std::string attribute(xmlNode const* node, char const* name) {
    std::unique_ptr<xmlChar, void (*)(void*)> const value(xmlGetProp(node, reinterpret_cast<xmlChar const*>(name)),
                                                          [](void* p) { xmlFree(p); });
    return std::string(view(value.get()));
}

/// Without white space at the ends.
inline std::string trimmed(std::string const& s) {
    auto const first = s.find_first_not_of(" \t\r\n");
    return first == s.npos ? std::string{} : s.substr(first, s.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace dateline::xml
