// A query as typed: terms, how they are combined, and where each stands. Places are bytes of the query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct QueryValue {
    std::uint32_t begin = 0, end = 0;  ///< quotes included
    std::string text;                  ///< without quotes
    bool closed = true;                ///< false: the closing quote is missing
};

struct QueryNode {
    enum class Kind : std::uint8_t { all, any, none, field, text, mistake };
    Kind kind = Kind::all;
    std::uint32_t begin = 0, end = 0;
    std::string name;                ///< of a field: "who"
    std::uint32_t name_end = 0;      ///< of a field: where the name ends
    std::vector<QueryValue> values;  ///< of a field or text
    bool in_brackets = false;        ///< of a field: a bracket stands where its value should
    std::vector<QueryNode> parts;    ///< of all, any, none
    std::string message;             ///< of a mistake
};

/// Reads any text; what cannot be read becomes a node of kind `mistake`.
[[nodiscard]] QueryNode parse_query(std::string_view text);

}  // namespace dateline
