// A newspaper writes "on Sunday, February 14" without the year, since everybody has the paper's date before his eyes. A
// page that claims to be of 3 May 2019 and says so three times is lying: that 14 February was a Thursday. The year of
// such a day is taken as the one that brings it nearest to the day of publication.
//
// A weekday alone votes too: what is told "on Monday" was mostly today's news, yesterday's or of the day before. A page
// that says nothing but "on Monday", again and again, and claims to be of a Friday or Saturday is doubtful.
#include "weekday_votes.hpp"

#include <array>
#include <cstdlib>

namespace dateline {
namespace {

/// That day of a month in the year that brings it nearest.
std::optional<Day> nearest(std::uint8_t month, std::uint8_t number, Day published) {
    std::optional<Day> best;
    auto const year = to_date(published).year;
    for (auto y = year - 1; y <= year + 1; ++y) {
        if (!is_date(y, month, number)) continue;
        Day const day = to_day({y, month, number});
        if (!best || std::abs(day - published) < std::abs(*best - published)) best = day;
    }
    return best;
}

template <class See>
void each_time_of_body(PageView const& view, See see) {
    for (std::size_t i = 0; i < view.passages.size(); ++i) {
        if (!view.body[i]) continue;
        Passage const& p = view.passages[i];
        for (auto t = p.first_time; t < p.last_time; ++t) see(named_day(view.times, t));
    }
}

}  // namespace

WeekdayVotes weekday_votes(PageView const& view, Day published) {
    WeekdayVotes votes;
    each_time_of_body(view, [&](NamedDay const& named) {
        if (!named.weekday || named.month == 0 || named.day == 0 || named.more) return;
        auto const day = nearest(named.month, named.day, published);
        if (!day) return;
        ++(weekday(*day) == *named.weekday ? votes.fitting : votes.against);
    });
    return votes;
}

std::optional<Weekday> stale_weekday(PageView const& view, Day published) {
    constexpr std::uint32_t enough = 3;
    constexpr int oldest_news = 2, nearest_plan = 5;  // days back; 5 days back is 2 days ahead
    std::array<std::uint32_t, 8> named_times{};
    std::uint32_t all = 0;
    each_time_of_body(view, [&](NamedDay const& named) {
        if (!named.weekday || named.month != 0 || named.day != 0 || named.more) return;
        ++named_times[static_cast<std::size_t>(*named.weekday)];
        ++all;
    });
    for (int back = 0; back < 7; ++back) {
        Weekday const day = weekday(published - back);
        if (named_times[static_cast<std::size_t>(day)] != all || all < enough) continue;
        bool const doubtful = back > oldest_news && back < nearest_plan;
        return doubtful ? std::optional(day) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace dateline
