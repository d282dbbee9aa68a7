// The merged timeline as rows of the store's tables and back.
#pragma once

#include <vector>

#include "article_rows.hpp"
#include "dateline/timeline/arrangement.hpp"
#include "sqlite.hpp"

namespace dateline {

/// Replaces the timeline by what the arrangement says; `articles` are the numbers of its articles, in the order in
/// which they were gathered. Inside a transaction.
void write_timeline(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles);

/// The articles that were saved since the timeline was arranged, when they are so few that they are better added to it;
/// else, or when anything but new articles is to be taken in, none.
[[nodiscard]] std::vector<std::int64_t> articles_to_mend_with(Database const& db,
                                                              std::vector<Correction> const& corrections);
/// Adds them: the events that they touch are written anew. Inside a transaction.
void mend_timeline(Database const& db, std::vector<std::int64_t> const& added);

/// The events of these ids in timeline order; relations as subset() gives them.
[[nodiscard]] Timeline read_part(Database const& db, std::vector<EventKey> const& ids);
[[nodiscard]] Timeline read_timeline(Database const& db);

}  // namespace dateline
