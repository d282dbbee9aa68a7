// What a query asks for, checked: a small tree of conditions on events. The store answers it in SQL, a timeline in
// memory by matches(); a law test holds both equal.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
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
    enum class Is : std::uint8_t { main, all, merged, vague, contradicted };

    Kind kind = Kind::all_of;
    std::vector<Selection> parts;     ///< of all_of, any_of, none_of
    std::vector<std::string> values;  ///< who, role: entity ids (any of them); type: kinds or PLOVER types; from:
                                      ///< outlet names; text: one folded phrase; sure
    RoleName role = RoleName::actor;  ///< of role
    Period period;                    ///< of on, since, until, after, before
    Is is = Is::all;

    friend bool operator==(Selection const&, Selection const&) = default;
};

[[nodiscard]] bool matches(Selection const& selection, Event const& event, Timeline const& timeline);
/// Vertices that match, in timeline order.
[[nodiscard]] std::vector<Timeline::Vertex> select(Selection const& selection, Timeline const& timeline);
/// Does the selection say is:main or is:all somewhere?
[[nodiscard]] bool says_which(Selection const& selection) noexcept;

}  // namespace dateline
