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

}  // namespace dateline
