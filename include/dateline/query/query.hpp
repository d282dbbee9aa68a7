// The query language that people type:   who:Musk since:2021-01 not type:statement "Crew Dragon"
//
//   1. parse   text -> terms with their places       (Spirit X3)
//   2. check   terms -> Selection; all mistakes at once, each with a caret and the nearest valid word
//
// Terms side by side must all hold; "or", "not" (or "-") and parentheses combine them; bare words and
// "phrases" search the evidence.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/selection.hpp"

namespace dateline {

/// What checking needs to know from outside.
struct QueryContext {
    /// Whom a name, alias, role or id may mean, with full names for messages; empty: nobody by that name. A role means
    /// its holder on the day of each event, unless two held it at one time.
    struct Meaning {
        std::string entity, name;
        /// When the name is a role: the terms in which they held it. Empty: the name is theirs at all times.
        std::vector<Period> held;
    };
    std::function<std::vector<Meaning>(std::string_view name)> who;
    std::function<std::vector<std::string>()> known_names;  ///< for suggestions; asked only for an unknown name
    std::function<std::vector<std::string>()> known_kinds;
    std::function<std::vector<std::string>()> known_types;  ///< of PLOVER, refined: "COERCE.arrest"
    std::function<std::vector<std::string>()> known_outlets;
    /// Reads a date phrase ("last May", "2021-01") as the article grammar does, on the day of `now`.
    std::function<std::optional<Period>(std::string_view phrase)> date;
    std::function<std::optional<std::string>(std::string_view id)> event;  ///< a full event id
};

/// The fields of the language, as its manual and the shell's completion list them.
struct QueryField {
    std::string_view names;    ///< "on: in:"
    std::string_view meaning;  ///< "events whose period overlaps this one"
    std::string_view example;  ///< "on:2021-02-14"
};
[[nodiscard]] std::vector<QueryField> const& query_fields();
/// What is: and sure: take.
[[nodiscard]] std::vector<std::string_view> is_values();
[[nodiscard]] std::vector<std::string_view> sure_values();

struct QueryMistake {
    std::uint32_t column = 1, width = 1;  ///< code points in the query
    std::string message;                  ///< with its hint
    bool unknown_name = false;            ///< only this: the query matches nothing (status 1), it is not wrong
};

/// Bytes that a query may have: a longer one is one mistake.
constexpr std::size_t longest_query = 16'384;

struct CheckedQuery {
    Selection selection;
    std::vector<QueryMistake> mistakes;  ///< empty: the selection is good
};

[[nodiscard]] CheckedQuery read_query(std::string_view text, QueryContext const& context);
/// How the query was read, in plain words: "events in which Elon Musk takes part, since January 2021".
[[nodiscard]] std::string in_words(Selection const& selection,
                                   std::function<std::string(std::string const&)> const& entity_name);

}  // namespace dateline
