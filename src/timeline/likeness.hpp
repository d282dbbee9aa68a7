// How alike two tellings are: whether anything forbids that they tell one event, and how much speaks for it.
#pragma once

#include <optional>
#include <string>

#include "telling.hpp"

namespace dateline {

/// Two tellings' participants in one place of the frame.
enum class Who : std::uint8_t {
    same,         // the same entity
    represented,  // one speaks or stands for the other
    alike,        // in no list, called by the same word
    open,         // missing on one side, or not listed
    different     // two entities that have nothing to do with each other
};

enum class When : std::uint8_t {
    equal,
    within,    // one period contains the other
    open,      // one has none, or only the day of publication for want of a better one
    exclusive  // they share no day
};

struct Likeness {
    Who actor = Who::open, target = Who::open;
    When when = When::open;
    bool one_name = false;       ///< a target alike that one of them calls by a full name: "Otto Wirth" and "Wirth"
    bool other_targets = false;  ///< both have unlisted targets, and other ones
    bool elsewhere = false;      ///< both say where, and no name is in common
    std::uint32_t company = 0;   ///< named participants in common besides actor and target
    std::uint32_t words = 0;     ///< content words in common
    std::uint32_t share = 0;     ///< of the shorter one's content words, per cent
    bool forbidden = false;      ///< something excludes that they are one event
};

[[nodiscard]] Who compare(Part const& a, Part const& b, Tellings const& all) noexcept;
/// The actor of one and the actor of the other, whatever else differs.
[[nodiscard]] Who compare_actors(Telling const& a, Telling const& b, Tellings const& all) noexcept;
[[nodiscard]] When compare_dates(Telling const& a, Telling const& b, Tellings const& all) noexcept;
/// Kind is the caller's business; factuality, quoting, participants and words are looked at here.
[[nodiscard]] Likeness compare(Telling const& a, Telling const& b, Tellings const& all) noexcept;
/// ... all but the words, which take the most time and bring at most most_for_words points. Of what is forbidden no
/// more is said than why. `when` is what compare_dates() says.
[[nodiscard]] Likeness compare_frames(Telling const& a, Telling const& b, When when, Tellings const& all) noexcept;
void compare_words(Telling const& a, Telling const& b, Tellings const& all, Likeness& out) noexcept;
inline constexpr int most_for_words = 3;
/// Asserted, planned, possible and denied never mix, nor do quoted, habitual and plain.
[[nodiscard]] inline bool same_standing(Telling const& a, Telling const& b) noexcept {
    return a.standing == b.standing;
}
/// Takes surely nobody part in both, nor anybody who speaks for somebody?
[[nodiscard]] inline bool are_of_others(Telling const& a, Telling const& b) noexcept {
    return (a.people & b.people) == 0 && !a.has_bodies && !b.has_bodies;
}
/// Is something acted on in both? Who dies is known by many words, which tell no deaths apart.
[[nodiscard]] inline bool have_targets(Telling const& a, Telling const& b) noexcept {
    return a.has_target && b.has_target && (a.flags & b.flags & trigger_flag::dying) == 0;
}
/// The same kind, or without kinds the same lemma.
[[nodiscard]] inline bool same_kind(Telling const& a, Telling const& b) noexcept {
    if (a.kind != 0 || b.kind != 0) return a.kind == b.kind;
    return a.lemma == b.lemma && a.manner == b.manner;
}

/// What participants and lemma speak for one event, in points (see the .cpp); dates are the caller's business.
[[nodiscard]] int points(Likeness const& frames, Telling const& a, Telling const& b) noexcept;
/// ... and what the words do: 0 to most_for_words.
[[nodiscard]] int points_for_words(Likeness const& likeness) noexcept;

/// What two tellings of articles without a date have in common besides their articles' story, in per mille of likeness
/// to be added to that of the stories, at most most_in_story. What cannot reach `least` is said to be less, no matter
/// how much.
[[nodiscard]] int in_story(Telling const& a, Telling const& b, Tellings const& all, int least) noexcept;
inline constexpr int most_in_story = 470;

/// The reason in words: "the same kind (invitation), the same actor (Elon Musk), 4 words in common".
[[nodiscard]] std::string in_words(Likeness const& likeness, ReportedEvent const& a, ReportedEvent const& b);

}  // namespace dateline
