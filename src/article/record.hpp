// One article as a record of named fields.
#pragma once

#include <boost/json/fwd.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "dateline/article/document.hpp"

namespace dateline {

/// Names under which a record has its body, the best first.
inline constexpr char const* body_fields[] = {"text", "maintext", "plaintext", "articleBody",
                                              "body", "content",  "raw_text"};
inline constexpr char const* no_body =
    "has no body: expected \"text\" (or maintext, plaintext, articleBody, body, content, raw_text)";

/// Nothing when the record has no body.
[[nodiscard]] std::optional<Document> document_of(boost::json::object const& record, std::string const& source,
                                                  std::uint32_t line);

}  // namespace dateline
