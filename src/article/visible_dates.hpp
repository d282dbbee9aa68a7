// The dates that stand on a page, each with how well it stands for the day of publication.
#pragma once

#include <vector>

#include "date_habits.hpp"
#include "page_view.hpp"

namespace dateline {

/// The score of a date beside title or byline, without a label.
constexpr double well_placed = 2.9;

/// The score of a day of change at the foot of a page.
constexpr double last_resort = 0.1;

struct VisibleDate {
    Publication publication;
    double score = 0;           ///< 4: labelled or in the title's company; below 1: somebody else's
    std::uint32_t passage = 0;  ///< where it stands
    bool updated = false;       ///< labelled as the day of a change
    bool ambiguous = false;     ///< day and month could be the other way round
};

class VisibleDates {
public:
    VisibleDates(PageView const& view, DateHabits const& habits);
    [[nodiscard]] std::vector<VisibleDate> const& all() const noexcept { return list_; }
    /// The best date of at least this score, or none.
    [[nodiscard]] VisibleDate const* best(double at_least) const;
    /// Does the page show this day, in a way that can be read in one way only?
    [[nodiscard]] bool shows(Day day) const noexcept;

private:
    struct Label {
        bool published = false, updated = false;
    };
    void add(std::uint32_t passage, std::uint32_t time);
    void add_glued(std::uint32_t passage);
    void add_foreign(std::uint32_t passage);
    void weigh_together();
    void read_months();
    void set_by_figures(std::uint32_t first, VisibleDate& found) const;
    void set_zone(Time const& time, ClockTime& clock, Day day) const;
    void set_clock(std::uint32_t passage, std::uint32_t time, Publication& p) const;
    [[nodiscard]] double place_score(std::uint32_t passage) const;
    [[nodiscard]] double company_score(std::uint32_t passage, bool labelled) const;
    [[nodiscard]] Label label_of(std::uint32_t passage, TokenRange date, bool foreign) const;
    [[nodiscard]] bool beside_title(std::uint32_t passage) const noexcept;
    [[nodiscard]] bool follows_title_again(std::uint32_t passage) const noexcept;
    [[nodiscard]] bool opens_body(std::uint32_t passage, TokenRange date) const;
    void add_short_year(std::uint32_t passage);

    PageView const& v_;
    DateHabits const& habits_;
    std::uint32_t title_first_ = 0;  ///< the passage where the title stands first near its place
    std::uint32_t body_marks_ = 0;   ///< marks that most of the body bears too, so that they tell nothing
    std::vector<int> months_named_;  ///< in sentences, as year * 12 + month
    std::vector<VisibleDate> list_;
};

}  // namespace dateline
