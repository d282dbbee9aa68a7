// How a phrase becomes a participant. Private to the room.
#pragma once

#include "story.hpp"

namespace dateline::event {

/// Adds a phrase, and the phrases that "and" joins to it, in a role.
void add_phrase(Story const& story, Cast& cast, RoleName role, std::uint32_t phrase) noexcept;
/// The phrase that goes on a name which no list has: "the Archbishop [of Canterbury]", "the Gulf [of Aden]". nowhere
/// where the phrase is none.
[[nodiscard]] std::uint32_t rest_of_name(Story const& story, std::uint32_t phrase) noexcept;
/// Adds everybody in a role of another cast in a role of this one; of "himself" who acts there.
void add_all(Story const& story, Cast& cast, RoleName role, Cast const& from, RoleName from_role) noexcept;
/// A product, organisation or place that a phrase around the event names ("on the Clubhouse app"), with the phrases
/// that hang on it.
void add_setting(Story const& story, Cast& cast, std::uint32_t phrase, int depth = 0) noexcept;
/// "Each other", "one another", whichever word is the head; else nothing.
[[nodiscard]] TokenRange reciprocal_at(ArticleView const& view, std::uint32_t head) noexcept;
/// "By 228 votes", "by two points": says by how much, not by whom.
[[nodiscard]] bool is_measure(Story const& story, std::uint32_t phrase) noexcept;
/// What a party of a deed would be called by its type: a place is where, all else takes part.
[[nodiscard]] RoleName by_type(Story const& story, EntityId who, RoleName otherwise) noexcept;
[[nodiscard]] bool is_party(Story const& story, EntityId who) noexcept;  ///< a person, an organisation or a state
[[nodiscard]] bool is_somebody(Story const& story, std::uint32_t phrase) noexcept;  ///< so, or a word for people

}  // namespace dateline::event
