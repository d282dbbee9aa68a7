// Distances are told as a reader would: days where both dates are days, else as roughly as the vaguer of the two is
// known. From May 2020 to January 2021 are "≈ 8 months"; "2020" and May 2020 overlap, so nothing can be said.
#include "spine.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace dateline {
namespace {

bool within_a_day(Grain grain) noexcept { return grain <= Grain::day; }

Period on_the_spine(Period const& period) {
    if (!within_a_day(period.grain) || period.first != period.last) return period;
    Period day = day_period(period.first);
    day.approximate = period.approximate;
    day.uncertain = period.uncertain;
    day.open_begin = period.open_begin;
    day.open_end = period.open_end;
    return day;
}

std::string counted(std::int32_t count, char const* unit) {
    return std::to_string(count) + ' ' + unit + (count == 1 ? "" : "s");
}

}  // namespace

std::vector<Stop> spine(Timeline const& timeline) {
    std::map<std::string, Stop> by_key;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        if (!timeline[v].when) continue;
        Period const period = on_the_spine(*timeline[v].when);
        std::string key = edtf(period) + (period.fiscal ? " fiscal" : "");
        auto const [at, added] = by_key.try_emplace(key, Stop{period, key, {}});
        at->second.events.push_back(v);
    }
    std::vector<Stop> stops;
    for (auto& [key, stop] : by_key) stops.push_back(std::move(stop));
    std::stable_sort(stops.begin(), stops.end(),
                     [](Stop const& a, Stop const& b) { return timeline_less(a.period, b.period); });
    return stops;
}

std::vector<Timeline::Vertex> undated(Timeline const& timeline) {
    std::vector<Timeline::Vertex> list;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        if (!timeline[v].when) list.push_back(v);
    }
    return list;
}

bool is_exact(Period const& p) noexcept {
    return within_a_day(p.grain) && p.first == p.last && !p.approximate && !p.uncertain && !p.open_begin && !p.open_end;
}

std::string stop_name(Period const& period) {
    Date const first = to_date(period.first);
    bool const plain = !period.approximate && !period.uncertain && !period.open_begin && !period.open_end;
    if (period.grain == Grain::month && plain && first.year >= 1000) {
        return std::string(english_month(first.month)) + ' ' + std::to_string(first.year);
    }
    return english(period);
}

std::string stop_note(Period const& period, std::vector<Source> const& sources) {
    if (is_exact(period)) {
        bool const published = std::any_of(sources.begin(), sources.end(),
                                           [&](Source const& source) { return source.day == period.first; });
        return std::string(english(weekday(period.first))) + (published ? " · published" : "");
    }
    if (period.open_begin) return "then or before";
    if (period.open_end) return "then or later";
    if (period.approximate || period.uncertain) return "about then";
    if (within_a_day(period.grain) || period.grain == Grain::interval) return "sometime between";
    return "sometime that " + std::string(name(period.grain));
}

std::string distance(Period const& from, Period const& to) {
    if (overlap(from, to) || from.open_end || to.open_begin) return {};
    std::int32_t const days = to.first - (is_exact(from) ? from.first : from.last);
    if (days <= 0) return {};
    if (is_exact(from) && is_exact(to) && days <= 31) return days == 1 ? "next day" : counted(days, "day") + " later";
    Date const a = to_date(from.first), b = to_date(to.first);
    auto const is_coarse = [](Grain grain) { return grain >= Grain::year && grain != Grain::interval; };
    std::int32_t const months = (b.year - a.year) * 12 + b.month - a.month;
    if (is_coarse(from.grain) || is_coarse(to.grain)) {
        return "≈ " +
               counted(std::max(1, from.grain > Grain::year ? b.year - to_date(from.last).year : b.year - a.year),
                       "year");
    }
    bool const by_month = from.grain >= Grain::month || to.grain >= Grain::month;
    if (!by_month && days <= 13) return "≈ " + counted(days, "day");
    if (!by_month && days < 45) return "≈ " + counted((days + 3) / 7, "week");
    if (months < 24) return "≈ " + counted(std::max(1, months), "month");
    return "≈ " + counted((months + 6) / 12, "year");
}

}  // namespace dateline
