// When an event that a noun tells was, by the words around it. Private to the room.
#pragma once

#include "time_places.hpp"

namespace dateline::event {

[[nodiscard]] inline bool is_state(Draft const& d) noexcept {
    return d.report.event_class == EventClass::state || d.report.event_class == EventClass::i_state ||
           (d.report.flags & trigger_flag::state) != 0;
}

/// Number of the time expression of a participle that tells no more than the noun ("an agreement reached in 1991"), or
/// nowhere.
[[nodiscard]] std::uint32_t time_of_participle(Story const& story, TimePlaces const& places,
                                               Draft const& noun) noexcept;
/// Did what the noun tells happen when its clause says: as the subject or the new object of the deed `verb`, or in it
/// ("in his speech, he said")?
[[nodiscard]] bool shares_time(Story const& story, Draft const& noun, Draft const* verb) noexcept;
[[nodiscard]] bool is_setting(Story const& story, Draft const& noun) noexcept;
/// The dated telling that the noun points at: one before it ("Vega said it would close. The announcement ..."), of a
/// headline's noun the one below; nullptr for none.
[[nodiscard]] Draft const* pointed_at(Story const& story, Draft const& noun) noexcept;

}  // namespace dateline::event
