// A timeline as rows of the store's tables and back.
#pragma once

#include <vector>

#include "dateline/timeline/timeline.hpp"
#include "sqlite.hpp"

namespace dateline {

void replace_timeline(Database const& db, Timeline const& timeline);  ///< inside a transaction
[[nodiscard]] Timeline read_timeline(Database const& db);
/// The events of these ids in timeline order; relations as subset() gives them.
[[nodiscard]] Timeline read_part(Database const& db, std::vector<EventKey> const& ids);
[[nodiscard]] std::vector<Source> read_sources(Database const& db);

}  // namespace dateline
