// Spells periods as values of TIMEX3 (TimeML 1.2.1, after TIDES 2005): "Sunday afternoon" 2021-02-14TAF, "the
// third week of February 1998" 1998-W08, "that weekend" 1998-W08-WE, "summer 2020" 2020-SU, "the 1980s" 198,
// "fiscal 1989" FY1989, "336 BC" BC0336. Zones are left out, as annotators do; marks are TIMEX3's `mod`.
#include "dateline/calendar/period.hpp"
#include "digits.hpp"

namespace dateline {

namespace {

std::string_view code(PartOfDay part) noexcept {
    switch (part) {
        case PartOfDay::morning:
            return "MO";
        case PartOfDay::midday:
            return "MI";
        case PartOfDay::afternoon:
            return "AF";
        case PartOfDay::evening:
            return "EV";
        case PartOfDay::night:
            return "NI";
        case PartOfDay::daytime:
            return "DT";
        case PartOfDay::none:
            break;
    }
    return "";
}

std::string_view code(Season season) noexcept {
    switch (season) {
        case Season::spring:
            return "SP";
        case Season::summer:
            return "SU";
        case Season::autumn:
            return "FA";
        case Season::winter:
            return "WI";
        case Season::none:
            break;
    }
    return "";
}

/// "1998", "BC0336" (year -335).
std::string spell_year(std::int32_t year) {
    if (year > 0) return iso_year(year);
    std::string out = "BC";
    append_digits(out, 1 - year, 4);
    return out;
}

void append_two(std::string& out, char before, std::int32_t value) {
    out += before;
    append_digits(out, value, 2);
}

std::string spell_day(Day day) {
    Date const date = to_date(day);
    std::string out = spell_year(date.year);
    append_two(out, '-', date.month);
    append_two(out, '-', date.day);
    return out;
}

std::string spell_week(Day day) {
    IsoWeek const week = iso_week(day);
    std::string out = spell_year(week.year) + "-W";
    append_digits(out, week.week, 2);
    return out;
}

}  // namespace

std::string timex3(Period const& p) {
    Date const first = to_date(p.first);
    std::string const year = spell_year(first.year);
    switch (p.grain) {
        case Grain::minute:
        case Grain::hour: {
            std::string out = spell_day(p.first);
            if (!p.clock) return out;
            append_two(out, 'T', p.clock->minute / 60);
            if (p.grain == Grain::minute) append_two(out, ':', p.clock->minute % 60);
            if (p.grain == Grain::minute && p.clock->second >= 0) append_two(out, ':', p.clock->second);
            return out;
        }
        case Grain::part_of_day:
            return spell_day(p.first) + 'T' + std::string(code(p.part));
        case Grain::day:
            return spell_day(p.first);
        case Grain::weekend:
            return spell_week(p.first) + "-WE";
        case Grain::week:
            return spell_week(p.first);
        case Grain::month:
            return spell_day(p.first).substr(0, year.size() + 3);
        case Grain::season:
            return year + '-' + std::string(code(p.season));
        case Grain::quarter:
            return year + "-Q" + std::to_string((first.month - 1) / 3 + 1);
        case Grain::half_year:
            return year + "-H" + std::to_string((first.month - 1) / 6 + 1);
        case Grain::year:
            return p.fiscal ? "FY" + year : year;
        // Before Christ the first year is the greatest number, and its digits name the stretch all the same.
        case Grain::decade:
            return year.substr(0, year.size() - 1);
        case Grain::century:
            return spell_year(to_date(p.last).year).substr(0, year.size() - 2);
        case Grain::millennium:
            return year.substr(0, year.size() - 3);
        case Grain::interval:
            break;
    }
    return spell_day(p.first) + '/' + spell_day(p.last);
}

}  // namespace dateline
