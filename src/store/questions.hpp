// What a store answers in SQL without reading an event's words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/store/store.hpp"
#include "sqlite.hpp"

namespace dateline {

[[nodiscard]] std::vector<EventKey> select_events(Database const& db, Selection const& selection,
                                                  Listing const& listing);
[[nodiscard]] std::size_t count_events(Database const& db, Selection const& selection);
[[nodiscard]] std::vector<EventGroup> group_events(Database const& db, Selection const& selection, EventGroup::By by);
[[nodiscard]] Cast cast_of(Database const& db, Selection const& selection);
[[nodiscard]] std::vector<KnownName> names_called(Database const& db, std::string_view name);
[[nodiscard]] std::vector<ArticleLine> list_articles(Database const& db);
[[nodiscard]] std::vector<AppliedCorrection> applied_corrections(Database const& db);
[[nodiscard]] StoreStatus status_of(Database const& db);
/// The values of a query's only column.
[[nodiscard]] std::vector<std::string> texts(Database const& db, std::string_view sql);

}  // namespace dateline
