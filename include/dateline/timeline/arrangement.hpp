// Everything of a timeline but its words: which events of which articles are one, in what order they stand and how
// they are related. It is made of numbers, about a hundred bytes an event, so that the articles' sentences can stay on
// disk while millions of events are merged; realise() gives an event its words back.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/timeline/correction.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// One event comes after, answers, continues another or is its effect; numbers of events.
struct Tie {
    std::uint32_t from = 0, to = 0;
    Relation relation;
    std::uint32_t article = nowhere;  ///< that tells it, as the articles were added
};

/// What an arrangement says of an event, besides its members.
struct Placement {
    EventKey id;
    std::int32_t order = 0;
    std::optional<Period> inherited;
    bool answers = false;
};

/// Where an event stands: by the period to which what comes before it pushes it, then by how many events of that period
/// come before it one after the other, then by its own period.
struct Slot {
    Period reached, own;
    std::uint32_t level = 0;
};

[[nodiscard]] bool slot_less(Slot const& a, Slot const& b) noexcept;

struct Arrangement {
    struct Event {
        std::uint64_t key = 0;             ///< its id is the first digits of it
        std::int64_t rank = 0;             ///< rank_of() its first telling
        std::uint32_t slot = nowhere;      ///< nowhere: not placed
        std::uint32_t inherits = nowhere;  ///< number in `inherited`: the date of what it follows
        std::uint8_t digits = 8;
        bool answers = false;  ///< answers another event
        bool merged = false;   ///< told by several articles
    };
    /// A telling is one event with another, because it is like that one.
    struct Joined {
        std::uint32_t telling = 0, like = 0;
        bool both_after = false;  ///< ... and both come after the same event
        bool one_story = false;   ///< ... because their articles, which bear no date, tell one story
    };
    /// A tie that cannot be true with the others.
    struct Dropped {
        Tie tie;
        std::uint32_t against = nowhere;  ///< article that tells a tie against it; nowhere: the dates are
    };

    /// Tellings are numbered as the articles were added: of article a those from first_of_article[a] on.
    std::vector<std::uint32_t> first_of_article;
    std::vector<std::uint32_t> canonical;  ///< articles by publication, then by document id: the order of evidence
    std::vector<std::uint32_t> copy_of;    ///< of each article: the first one with the same text, or nowhere
    std::vector<std::uint32_t> event_of;   ///< of each telling
    /// Of each telling: whether its article is a copy and the original tells the same event in the same words; then it
    /// is evidence and nothing else. Empty: there are no copies.
    std::vector<bool> repeats;
    std::vector<Event> events;
    std::vector<Slot> slots;              ///< in order; dateline::Event::order is the number of its event's, from 1 on
    std::vector<std::uint32_t> sequence;  ///< events as a timeline lists them: placed ones in order, then the others
    std::vector<Period> inherited;
    std::vector<Joined> joined;  ///< by telling
    std::vector<Tie> ties;       ///< reduced
    std::vector<Dropped> dropped;
    std::vector<CorrectionOutcome> corrected;  ///< of each correction
    /// Where a telling stands, so that others of its event are found (standings() of mending.hpp).
    struct Shelved {
        std::int64_t shelf = 0;
        std::uint32_t telling = 0;
    };
    std::vector<Shelved> shelved;  ///< empty, unless it is asked for

    [[nodiscard]] bool is_repeated(std::uint32_t telling) const { return !repeats.empty() && repeats[telling]; }
    [[nodiscard]] Placement placement(std::uint32_t event) const;
};

inline constexpr unsigned former_digits = 8;  ///< of a former id, hexadecimal
/// "e_" and eight or more of the key's hexadecimal digits.
[[nodiscard]] EventKey event_id(std::uint64_t key, unsigned digits);
/// Events of one slot are listed by the rank of their first telling: by the day on which it was published, article by
/// article (in the order of a hash of their ids), as each tells them. So a rank is the same whatever other articles
/// there are. 0 or more; `telling`: number of the article's event.
[[nodiscard]] std::int64_t rank_of(Source const& article, std::uint32_t telling) noexcept;
/// Gives each event as few digits as tell its id from those of lower rank. Linear.
void shorten_ids(std::vector<Arrangement::Event>& events);
/// The number that an id of sixteen digits spells; 0 for what is no such id.
[[nodiscard]] std::uint64_t event_key(EventKey const& id) noexcept;

/// Takes articles whose events are told once each (tell_once) and arranges them.
class Gathering {
public:
    Gathering();
    ~Gathering();
    Gathering(Gathering&&) noexcept;
    Gathering& operator=(Gathering&&) noexcept;

    void add(ArticleReports const& told);
    /// The result depends on the articles, not on the order in which they were added. Uses the gathering up.
    enum class Shelves : std::uint8_t { forget, keep };
    [[nodiscard]] Arrangement arrange(std::vector<Correction> const& corrections = {},
                                      Shelves shelves = Shelves::forget) &&;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// One of the tellings that an event is made of.
struct Member {
    ReportedEvent const* report = nullptr;
    std::uint32_t like = nowhere;  ///< number of the member that it is like; nowhere: it opened the event
    bool both_after = false, one_story = false;
    bool repeats = false;  ///< a copy's: evidence only
};
/// The event with all its words. `members` in canonical order.
[[nodiscard]] Event realise(std::span<Member const> members, Placement const& placement);
/// ... of one telling alone.
[[nodiscard]] Event realise(ReportedEvent const& only, Placement const& placement);
/// All events with their words, in a graph. `told`: the articles, as the gathering was given them.
[[nodiscard]] Timeline realise(Arrangement arrangement, std::vector<ArticleReports> told);

}  // namespace dateline
