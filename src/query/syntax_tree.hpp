// A query as typed: terms with their places, not yet held against fields and names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

/// Bytes of the query text, half-open.
struct Place {
    std::uint32_t begin = 0, end = 0;
};

struct Value {
    std::string text;
    bool quoted = false;
    Place place;
};

/// Something typed; `mistake` is set where the typing itself is wrong ("a quotation mark that is never closed").
struct Node {
    enum class Kind : std::uint8_t { every, any, none, term, words, mistake };
    Kind kind = Kind::every;
    std::vector<Node> parts;    ///< of every, any, none
    std::string field;          ///< of a term: "who"; empty for words
    std::vector<Value> values;  ///< of a term or words
    std::string mistake;
    Place place;  ///< of a term: its field; of a mistake: where it is
};

/// Never fails: what cannot be understood becomes a node of kind mistake.
[[nodiscard]] Node parse(std::string_view text);

}  // namespace dateline::query
