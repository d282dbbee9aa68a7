// The tables of a store and its version.
#pragma once

#include "sqlite.hpp"

namespace dateline {

constexpr std::int64_t store_format = 7;
constexpr std::int64_t store_application = 0x444C494E;  // "DLIN", as `file` shows it

/// The tables of the merged timeline, emptied; their indexes are made when they are full, which is quicker.
void empty_timeline_tables(Database const& db);
void index_timeline_tables(Database const& db);

/// Takes the sentences of new articles into the index of words.
void index_sentences(Database const& db);

/// Makes the documented views.
void make_views(Database const& db);

/// Makes the tables in an empty file; of another it checks that it is a store of this format. Throws Error otherwise.
void prepare_schema(Database const& db, bool may_create);

}  // namespace dateline
