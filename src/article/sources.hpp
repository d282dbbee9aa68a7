// The wrappings a document comes in. Each reader turns bytes into documents without deciding anything.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "dateline/article/document.hpp"

namespace dateline {

using TakeDocument = std::function<void(Document&&)>;

/// One HTML page; `bytes` in any encoding.
[[nodiscard]] Document read_html(std::string bytes, std::string const& source, Diagnostics& diagnostics);
/// One TimeML document; nothing when it is not well-formed XML, which is reported.
[[nodiscard]] std::optional<Document> read_timeml(std::string const& bytes, std::string const& source,
                                                  Diagnostics& diagnostics);
/// Each line an object. A line that is none, or has no body, is reported and left out. Returns how many were taken.
std::size_t read_json_lines(std::string_view bytes, std::string const& source, TakeDocument const& take,
                            Diagnostics& diagnostics);

}  // namespace dateline
