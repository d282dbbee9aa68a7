// What a query asks for, checked: a small tree of conditions on events. The store answers it in SQL, a timeline in
// memory by matches(); a law test holds both equal.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

struct Selection {
    enum class Kind : std::uint8_t {
        all_of,
        any_of,
        none_of,
        who,
        role,
        type,
        from,
        on,
        since,
        until,
        after,
        before,
        before_event,
        after_event,
        sure,
        is,
        text
    };
    enum class Is : std::uint8_t { main, all, merged, vague, contradicted, corrected, hidden };

    Kind kind = Kind::all_of;
    std::vector<Selection> parts;     ///< of all_of, any_of, none_of
    std::vector<std::string> values;  ///< who, role: entity ids (any of them); type: kinds or PLOVER types; from:
                                      ///< outlet names; text: one folded phrase; sure
    RoleName role = RoleName::actor;  ///< of role
    Period period;                    ///< of on, since, until, after, before
    Is is = Is::all;

    friend bool operator==(Selection const&, Selection const&) = default;
};

/// A hidden event matches only when the selection says is:hidden somewhere.
[[nodiscard]] bool matches(Selection const& selection, Event const& event, Timeline const& timeline);
/// Vertices that match, in timeline order.
[[nodiscard]] std::vector<Timeline::Vertex> select(Selection const& selection, Timeline const& timeline);
/// Known less exactly than to the day, or only about. An undated event is not vague: nothing is known.
[[nodiscard]] bool is_vague(Event const& event) noexcept;
/// First and last day that a period may cover; an open end reaches as far as days go.
struct Reach {
    std::int32_t first = 0, last = 0;  ///< numbers of days
};
[[nodiscard]] Reach reach(Period const& period) noexcept;
/// A sentence or a phrase as text: searches it: folded, words parted by single blanks, a blank before each word
/// and after the last. A phrase is found where it begins at a word's begin: "launch" finds "launched".
[[nodiscard]] std::string search_form(std::string_view text);
/// The search form of a phrase without the blank at its end: what is looked for.
[[nodiscard]] std::string searched(std::string_view phrase);

/// Does the selection say is:main or is:all somewhere?
[[nodiscard]] bool says_which(Selection const& selection) noexcept;
/// Does it say is:hidden somewhere?
[[nodiscard]] bool says_hidden(Selection const& selection) noexcept;

}  // namespace dateline
