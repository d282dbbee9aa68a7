// The tables of a store.
#pragma once

#include "sqlite.hpp"
#include "store_format.hpp"

namespace dateline {

constexpr std::int64_t store_application = 0x444C494E;  // "DLIN", as `file` shows it

/// Events in timeline order, where they are `e` and their slots `s`.
constexpr char const* timeline_order = "s.place, e.rank, e.id";

/// Tables of tables.hpp whose names end in the suffix.
[[nodiscard]] std::string with_suffix(std::string_view tables, std::string_view suffix);

/// The tables of the merged timeline, emptied; their indexes are made when they are full, which is quicker.
void empty_timeline_tables(Database const& db);
void index_timeline_tables(Database const& db);

/// Takes the sentences of new articles into the index of words.
void index_sentences(Database const& db);

/// Makes the documented views.
void make_views(Database const& db);

/// Makes the tables in an empty file; of another it checks that it is a store of this format, or makes it one of an
/// older format that is known. Throws Error otherwise.
void prepare_schema(Database const& db, bool may_create);

/// From format 4 or later. The timeline is empty until it is arranged; articles whose mentions the older format did not
/// hold are read again by the next build that is given them.
void bring_up_to_date(Database const& db, std::int64_t format);

}  // namespace dateline
