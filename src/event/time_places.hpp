// Where the time expressions of an article stand in its grammar. Private to the room.
#pragma once

#include "story.hpp"

namespace dateline::event {

/// Numbers of time expressions, or nowhere.
struct TimePlaces {
    std::vector<std::uint32_t> of_clause;  ///< of each clause: the nearest of its own
    std::vector<std::uint32_t> aside;      ///< of each clause: what only tells things apart inside a noun phrase of it
                                           ///< ("at this year's fair")
    std::vector<std::uint32_t> of_phrase;  ///< of each event noun: the one that it holds ("last Friday's raids")
    std::vector<std::uint32_t> lead;       ///< of each sentence: the one at its head
    std::vector<char> timed;               ///< of each sentence: one has a place in it
    std::vector<bool> vague;  ///< of each clause: one in it means no place in the calendar ("once", "for years")
};

[[nodiscard]] TimePlaces place_times(Story const& story);

}  // namespace dateline::event
