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
/// The events that the query selects, with their relations; as listed.
[[nodiscard]] Timeline answer(Asked const& asked, Listing const& listing = {});
/// The same events in the order of these ids.
[[nodiscard]] Timeline in_order(Timeline const& timeline, std::vector<EventKey> const& ids);
/// The whole id of an event; an Error (no_match) when there is none.
[[nodiscard]] EventKey known_event(Store const& store, std::string const& id);
/// "events in which Elon Musk takes part, since May 2020".
[[nodiscard]] std::string how_it_was_read(Asked const& asked);
/// EDTF, or any phrase of the article grammar.
[[nodiscard]] std::optional<Period> read_date(std::string_view phrase, Anchor const& anchor);
/// The day of --now: by default the latest publication in the store.
[[nodiscard]] std::optional<Day> now_of(std::string const& option, Store const& store);
/// The clock's day: for --now today and for the day on which a correction was made.
[[nodiscard]] Day today();

}  // namespace dateline
