// The time expression that a clause shares with a clause beside it. Private to the room.
#pragma once

#include "noun_times.hpp"

namespace dateline::event {

/// "Prices will rise next year, [analysts said]": what leads such a sentence is of what is said.
[[nodiscard]] bool follows_content(Story const& s, std::uint32_t clause);

/// Answers are numbers of time expressions, or nowhere.
class KinTimes {
public:
    KinTimes(Story const& story, TimePlaces const& places) : s_(story), places_(places) {}

    /// Of the clause that this one shares its time with.
    [[nodiscard]] std::uint32_t of_kin(std::uint32_t clause, int depth = 0) const;
    /// "Two were killed and ten hurt when a train derailed on Sunday": the day of the circumstance.
    [[nodiscard]] std::uint32_t of_circumstance(Draft const& d) const noexcept;
    /// "Began printing on Monday": that of what begins.
    [[nodiscard]] std::uint32_t of_begun(Draft const& d) const noexcept;
    /// "Friday's raid killed three": the day of the event that acts.
    [[nodiscard]] std::uint32_t of_subject(Draft const& d) const noexcept;
    /// Does the expression at the head of the sentence hold for this clause?
    [[nodiscard]] bool led_by(std::uint32_t clause, std::uint32_t lead) const;

private:
    /// What was done by what was asserted: "took to Twitter to thank".
    [[nodiscard]] bool is_purpose(std::uint32_t clause) const;

    Story const& s_;
    TimePlaces const& places_;
};

}  // namespace dateline::event
