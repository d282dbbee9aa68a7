// From a query as typed to a selection.
#pragma once

#include "dateline/query/query.hpp"
#include "query_tree.hpp"

namespace dateline {

/// Checks one term, adds what is wrong with it to `mistakes` (places are bytes of the query here), gives what it
/// selects.
[[nodiscard]] Selection check_field(QueryNode const& field, QueryContext const& context,
                                    std::vector<QueryMistake>& mistakes);
[[nodiscard]] Selection check_text(QueryNode const& text, std::vector<QueryMistake>& mistakes);

/// The kind or type of events that a folded name calls: "launch", "COERCE.arrest".
[[nodiscard]] std::optional<std::string> kind_called(std::string const& folded, QueryContext const& context);
[[nodiscard]] std::vector<std::string> kinds_and_types(QueryContext const& context);
/// "; COERCE is refined to COERCE.arrest and COERCE.ban"; empty when there is no such type.
[[nodiscard]] std::string refinements(std::string const& folded, QueryContext const& context);
/// "a, b or c"
[[nodiscard]] std::string listed(std::vector<std::string> const& words, char const* last);
/// How a field of this kind is written: "type:launch"; with several values: "type:launch,landing".
[[nodiscard]] std::string_view example_of(Selection::Kind kind) noexcept;
[[nodiscard]] std::string_view several_of(Selection::Kind kind) noexcept;

}  // namespace dateline
