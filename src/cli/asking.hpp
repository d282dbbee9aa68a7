// What the commands that ask a store have in common: opening it, reading the query against what it holds.
#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "dateline/query/query.hpp"
#include "dateline/store/store.hpp"

namespace dateline {

/// A query read against a store.
struct Asked {
    Store store;
    CheckedQuery query;
    std::string text;      ///< the query as typed
    bool nothing = false;  ///< a name nobody knows: matches nothing; the hint has been printed
};

/// Opens the store and reads the query. A wrong query is an Error (bad_request) that shows all its mistakes.
[[nodiscard]] Asked ask(StoreOptions const& options, std::ostream& err);
/// What a picture or an export shows: without is: in the query only what belongs on a picture.
void only_main_unless_said(Selection& selection);
/// The events that the query selects, with their relations.
[[nodiscard]] Timeline answer(Asked const& asked);
[[nodiscard]] std::string entity_name(std::vector<KnownName> const& names, std::string const& id);

}  // namespace dateline
