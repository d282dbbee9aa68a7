// How much speaks for it that two reports of one article tell one event.
#pragma once

#include "likeness.hpp"

namespace dateline {

inline constexpr int enough_in_article = 6;  ///< points that make two reports one event

struct Circumstances {
    bool one_breath = false;  ///< one sentence tells both
    bool alone = false;       ///< no other report tells the earlier one's event: what is not enough may be said as 0
};

/// Negative: the two cannot be one event. They are complete and of the same standing.
[[nodiscard]] int points_in_article(Telling const& earlier, Telling const& later, Tellings const& all,
                                    Circumstances how) noexcept;

/// Are both mere utterances? Then only who spoke and when counts.
[[nodiscard]] inline bool both_said(Telling const& a, Telling const& b) noexcept {
    return a.manner == Manner::utterance && b.manner == Manner::utterance;
}

/// May it be told together with the post by which it was done, or be that post?
[[nodiscard]] bool may_ride(Telling const& telling) noexcept;

}  // namespace dateline
