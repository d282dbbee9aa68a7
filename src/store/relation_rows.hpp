// What stands between events, and where articles' tellings are found by those that may tell the same.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "dateline/timeline/mending.hpp"
#include "sqlite.hpp"

namespace dateline {

/// Writes the relations and the contradictions that lead to an arrangement's events. `articles`, `from` and `to`: the
/// numbers of their rows; -1: what leads there is not to be written.
void write_relations(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles,
                     std::vector<std::int64_t> const& from, std::vector<std::int64_t> const& to);

/// Adds rows in the order of their key.
void write_standing(Database const& db, std::vector<Standing> standing);
/// ... `keys`: of copy_keys(), each with the article.
void write_copy_keys(Database const& db, std::vector<std::pair<std::uint64_t, std::int64_t>> keys);

}  // namespace dateline
