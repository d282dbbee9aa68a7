// An arrangement that changes: articles come to an arranged timeline or leave it, and only what they can touch is
// looked at. What is arranged already is asked of whoever keeps it, bit by bit. The result is that of arranging all
// articles that are there then.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {

/// Of the rules by which reports are one event and stand in order: what was arranged by others is not mended, but
/// arranged anew. Whoever changes what the same articles make raises it.
inline constexpr std::int64_t rules_of_arranging = 3;

/// One of the events that an article tells; both are numbers that its keeper gave.
struct Teller {
    std::int64_t article = 0;
    std::uint32_t telling = 0;
    friend auto operator<=>(Teller const&, Teller const&) = default;
};

/// A telling stands on shelves, on which those that may tell the same event are found.
struct Standing {
    std::int64_t shelf = 0;
    Teller teller;
};
/// All the shelves on which an article's events could stand. `article`: the number to be said of it.
[[nodiscard]] std::vector<Standing> standings(ArticleReports const& told, std::int64_t article);

/// What is known of an arranged timeline.
class Arranged {
public:
    struct Member {
        Teller teller;
        std::uint32_t like = nowhere;  ///< number of the member that it is like; nowhere: it opened the event
        bool both_after = false, one_story = false;
        bool repeats = false;  ///< a copy's: evidence only
    };
    virtual ~Arranged() = default;
    /// An article's events, told once each.
    [[nodiscard]] virtual ArticleReports reports(std::int64_t article) = 0;
    /// Where an article comes from.
    [[nodiscard]] virtual Source source(std::int64_t article) = 0;
    /// The event of each of an article's tellings; empty: it is not arranged.
    [[nodiscard]] virtual std::vector<std::int64_t> events_of(std::int64_t article) = 0;
    /// Those who tell an event: in canonical order, behind them those of copies.
    [[nodiscard]] virtual std::vector<Member> members_of(std::int64_t event) = 0;
    /// Who stands on the shelves of a stretch; articles that are not arranged stand nowhere.
    [[nodiscard]] virtual std::vector<Teller> standing(std::int64_t first, std::int64_t last) = 0;
    [[nodiscard]] virtual Fingerprint print(std::int64_t article) = 0;
    /// The arranged articles that have this one of the copy_keys().
    [[nodiscard]] virtual std::vector<std::int64_t> sharing(std::uint64_t copy_key) = 0;
    /// The article of which this arranged one is a copy.
    [[nodiscard]] virtual std::optional<std::int64_t> copy_of(std::int64_t article) = 0;
    /// Arranged articles that are copies of this one.
    [[nodiscard]] virtual std::vector<std::int64_t> copies_of(std::int64_t article) = 0;
};

/// Articles that come to a timeline and leave it, each once.
struct Change {
    std::span<std::int64_t const> added{};    ///< none of them is arranged
    std::span<std::int64_t const> leaving{};  ///< all of them are
};

/// A part of a timeline: every event that these articles tell, told or change, and what comes after those.
struct Mended {
    Arrangement arrangement;             ///< of the part; of its events only those in `events` and `before` are whole
    std::vector<std::int64_t> articles;  ///< of the part, as the arrangement numbers them, with those that leave
    struct Whole {
        std::uint32_t event = 0;             ///< in the arrangement
        std::optional<std::int64_t> number;  ///< that it had before; nothing: it is new
    };
    std::vector<Whole> events;       ///< that are to be written anew, with the ties that lead to them
    std::vector<Whole> before;       ///< that are as they were; ties lead from them
    std::vector<std::int64_t> gone;  ///< events that nobody tells any more
    std::vector<std::uint32_t>
        moved;  ///< tellings of the arrangement that tell another event than before, or a new one
    /// Of the new articles and of those that stay and are a copy of another article than before: of which.
    std::map<std::int64_t, std::optional<std::int64_t>> copy_of;
    std::vector<Standing> standing;  ///< of the articles that copy_of names: who stands where now
};

/// Time and memory go with the events and articles that are touched, not with those that there are; nothing, when more
/// articles than `most` would have to be looked at.
[[nodiscard]] std::optional<Mended> mend(Arranged& arranged, Change const& change, std::size_t most);

/// Puts corrections on a timeline that knows none. `events`: all whose tellings have ids that begin as one that a
/// correction names; they count as changed. What becomes of each correction stands in Arrangement::corrected. Time and
/// memory go with those events and all that they are tied to.
[[nodiscard]] Mended put_right(Arranged& arranged, std::span<std::int64_t const> events,
                               std::vector<Correction> const& corrections);
/// Takes them off again. `as_told`: who told each of those events, as members_of() gave them before.
[[nodiscard]] Mended take_back(Arranged& arranged, std::span<std::vector<Arranged::Member> const> as_told);

}  // namespace dateline
