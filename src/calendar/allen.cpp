// Compares periods by the days they cover (Allen 1983; "meets" is "the next day begins the other"). An
// open end counts as endless: "until May 2020" contains any day before. Below a day, "14 Feb, afternoon"
// contains 14:30 of that day but not the day itself.
#include <limits>
#include <tuple>

#include "dateline/calendar/period.hpp"

namespace dateline {

namespace {

struct Reach {
    std::int64_t first, last;
};

Reach reach(Period const& p) noexcept {
    constexpr std::int64_t endless = std::numeric_limits<std::int32_t>::max();
    return {p.open_begin ? -endless : number(p.first), p.open_end ? endless : number(p.last)};
}

/// Minutes of the day [first, last] that a part of the day covers, as TIMEX3 readers take them.
struct Minutes {
    int first, last;
};

Minutes minutes_of(PartOfDay part) noexcept {
    switch (part) {
        case PartOfDay::morning:
            return {5 * 60, 12 * 60 - 1};
        case PartOfDay::midday:
            return {11 * 60, 14 * 60 - 1};
        case PartOfDay::afternoon:
            return {12 * 60, 18 * 60 - 1};
        case PartOfDay::evening:
            return {17 * 60, 24 * 60 - 1};
        case PartOfDay::night:
            return {20 * 60, 24 * 60 - 1};
        case PartOfDay::daytime:
            return {6 * 60, 20 * 60 - 1};
        case PartOfDay::none:
            break;
    }
    return {0, 24 * 60 - 1};
}

/// A grain by its length: an interval is as coarse as the shortest grain that is at least as long.
Grain coarseness(Period const& p) noexcept {
    if (p.grain != Grain::interval) return p.grain;
    std::int32_t const days = p.last - p.first + 1;
    if (days <= 1) return Grain::day;
    if (days <= 2) return Grain::weekend;
    if (days <= 7) return Grain::week;
    if (days <= 31) return Grain::month;
    if (days <= 92) return Grain::quarter;
    if (days <= 184) return Grain::half_year;
    if (days <= 366) return Grain::year;
    if (days <= 3653) return Grain::decade;
    return days <= 36'525 ? Grain::century : Grain::millennium;
}

int time_of_day(Period const& p) noexcept {
    if (p.clock) return p.clock->minute * 61 + p.clock->second + 1;
    return p.part == PartOfDay::none ? -1 : minutes_of(p.part).first * 61;
}

bool day_holds(Period const& outer, Period const& inner) noexcept {
    if (outer.grain >= Grain::day) return true;
    if (inner.grain >= Grain::day) return false;
    if (outer.grain == Grain::part_of_day && inner.clock) {
        Minutes const part = minutes_of(outer.part);
        return part.first <= inner.clock->minute && inner.clock->minute <= part.last;
    }
    if (outer.grain == Grain::hour && outer.clock && inner.clock)
        return outer.clock->minute / 60 == inner.clock->minute / 60;
    return outer.part == inner.part && outer.clock == inner.clock;
}

}  // namespace

Allen allen(Period const& a, Period const& b) noexcept {
    Reach const x = reach(a), y = reach(b);
    if (x.last + 1 < y.first) return Allen::before;
    if (y.last + 1 < x.first) return Allen::after;
    if (x.last + 1 == y.first) return Allen::meets;
    if (y.last + 1 == x.first) return Allen::met_by;
    if (x.first == y.first) {
        if (x.last == y.last) return Allen::equal;
        return x.last < y.last ? Allen::starts : Allen::started_by;
    }
    if (x.last == y.last) return x.first > y.first ? Allen::finishes : Allen::finished_by;
    if (x.first < y.first) return x.last > y.last ? Allen::contains : Allen::overlaps;
    return x.last < y.last ? Allen::during : Allen::overlapped_by;
}

bool overlap(Period const& a, Period const& b) noexcept {
    Reach const x = reach(a), y = reach(b);
    return x.first <= y.last && y.first <= x.last;
}

bool contains(Period const& outer, Period const& inner) noexcept {
    Reach const x = reach(outer), y = reach(inner);
    return x.first <= y.first && y.last <= x.last && day_holds(outer, inner);
}

std::optional<Period> intersect(Period const& a, Period const& b) noexcept {
    if (!overlap(a, b)) return std::nullopt;
    Reach const x = reach(a), y = reach(b);
    bool const b_in_a = x.first <= y.first && y.last <= x.last, a_in_b = y.first <= x.first && x.last <= y.last;
    if (a_in_b && b_in_a) return a.grain <= b.grain ? a : b;
    if (b_in_a) return b;
    if (a_in_b) return a;
    Period const &later = x.first > y.first ? a : b, &earlier = x.first > y.first ? b : a;
    Period p = interval_period(later.first, earlier.last);  // they overlap without one holding the other
    p.approximate = a.approximate || b.approximate;
    p.uncertain = a.uncertain || b.uncertain;
    return p;
}

bool timeline_less(Period const& a, Period const& b) noexcept {
    auto const key = [](Period const& p) {
        int const openness = p.open_begin ? 0 : p.open_end ? 2 : 1;
        return std::tuple(p.first, -static_cast<int>(coarseness(p)), p.last, time_of_day(p), openness);
    };
    return key(a) < key(b);
}

}  // namespace dateline
