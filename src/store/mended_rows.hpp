// What has changed of a timeline, written into its rows.
#pragma once

#include <span>

#include "arranged_rows.hpp"

namespace dateline {

/// The rows of the events that are to be written anew, and of those that are gone, make room for the new ones; the
/// others get longer or shorter ids where they share the head of one. The store is then what writing the whole timeline
/// would make of it, but for the numbers of rows. `leaving`: articles that leave it; `mended`: its events get the
/// digits of their ids. Inside a transaction.
void write_mended(Database const& db, ArrangedRows& known, Mended& mended, std::span<std::int64_t const> leaving = {});

}  // namespace dateline
