// A selection as an SQL condition on table `event e`.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "dateline/timeline/selection.hpp"

namespace dateline {

struct SqlCondition {
    std::string with;  ///< "WITH ... " to stand before the SELECT; mostly empty
    std::string sql;   ///< never null: 0 or 1 for every event
    std::vector<std::variant<std::int64_t, std::string>> values;
};

[[nodiscard]] SqlCondition sql_condition(Selection const& selection);

}  // namespace dateline
