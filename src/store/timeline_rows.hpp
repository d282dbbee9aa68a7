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

/// Puts the articles that were saved or saved anew since the timeline was arranged on it, when they are few and touch
/// little: the events that they touch are written anew. False: the timeline is to be arranged anew. Inside a
/// transaction.
[[nodiscard]] bool mend_timeline(Database const& db, std::vector<Correction> const& corrections);
/// ... and takes articles off it, which keep their other rows. `articles`: numbers of some that are on it.
[[nodiscard]] bool take_off_timeline(Database const& db, std::vector<std::int64_t> const& articles);

/// The events of these ids in timeline order; relations as subset() gives them.
[[nodiscard]] Timeline read_part(Database const& db, std::vector<EventKey> const& ids);
[[nodiscard]] Timeline read_timeline(Database const& db);

}  // namespace dateline
