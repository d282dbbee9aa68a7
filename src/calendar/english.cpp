// Spells periods for people: "14 Feb 2021", "14 Feb 2021 13:41", "14 Feb 2021, afternoon", "week of 15 Feb 2021",
// "May 2020", "summer 2020", "winter 2020-21", "1st quarter of 1989", "the 1980s", "the 4th century BC", "336 BC".
// An approximate period is "about", an open one "until" or "from".
#include "dateline/calendar/period.hpp"
#include "digits.hpp"

namespace dateline {

namespace {

std::string spell_year(std::int32_t year) {
    if (year <= 0) return std::to_string(1 - year) + " BC";
    return year < 1000 ? "AD " + std::to_string(year) : std::to_string(year);
}

std::string spell_month(Date date) {
    return std::string(english_month(date.month).substr(0, 3)) + ' ' + spell_year(date.year);
}

std::string spell_day(Day day) {
    Date const date = to_date(day);
    return std::to_string(date.day) + ' ' + spell_month(date);
}

std::string ordinal(std::int32_t n) {
    std::int32_t const tens = n % 100 / 10, ones = n % 10;
    std::string_view const ending = tens == 1 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
    return std::to_string(n) + std::string(ending);
}

std::string spell_clock(ClockTime const& clock) {
    std::string out;
    append_digits(out, clock.minute / 60, 2);
    out += ':';
    append_digits(out, clock.minute % 60, 2);
    return out;
}

std::string_view word(PartOfDay part) noexcept {
    switch (part) {
        case PartOfDay::morning:
            return "morning";
        case PartOfDay::midday:
            return "midday";
        case PartOfDay::afternoon:
            return "afternoon";
        case PartOfDay::evening:
            return "evening";
        case PartOfDay::night:
            return "night";
        case PartOfDay::daytime:
            return "daytime";
        case PartOfDay::none:
            break;
    }
    return "";
}

std::string_view word(Season season) noexcept {
    switch (season) {
        case Season::spring:
            return "spring";
        case Season::summer:
            return "summer";
        case Season::autumn:
            return "autumn";
        case Season::winter:
            return "winter";
        case Season::none:
            break;
    }
    return "";
}

std::string spell_season(Period const& p, std::int32_t year) {
    std::string out = std::string(word(p.season)) + ' ' + spell_year(year);
    if (to_date(p.last).year != year && year > 0) append_digits(out += '-', (year + 1) % 100, 2);
    return out;
}

std::string spell_decade(std::int32_t year) {
    if (year > 0) return "the " + std::to_string(year) + 's';
    return "the " + std::to_string((1 - year) / 10 * 10) + "s BC";
}

std::string spell_century(std::int32_t year) {
    if (year > 0) return "the " + ordinal(year / 100 + 1) + " century";
    return "the " + ordinal(-year / 100 + 1) + " century BC";
}

std::string spell_millennium(std::int32_t year) {
    if (year >= 0) return "the " + ordinal(year / 1000 + 1) + " millennium";
    return "the " + ordinal(-(year + 1) / 1000 + 1) + " millennium BC";
}

std::string spell_closed(Period const& p) {
    Date const first = to_date(p.first);
    switch (p.grain) {
        case Grain::minute:
        case Grain::hour:
            return p.clock ? spell_day(p.first) + ' ' + spell_clock(*p.clock) : spell_day(p.first);
        case Grain::part_of_day:
            return spell_day(p.first) + ", " + std::string(word(p.part));
        case Grain::day:
            return spell_day(p.first);
        case Grain::weekend:
            return "weekend of " + spell_day(p.first);
        case Grain::week:
            return "week of " + spell_day(p.first);
        case Grain::month:
            return spell_month(first);
        case Grain::season:
            return spell_season(p, first.year);
        case Grain::quarter:
            return ordinal((first.month - 1) / 3 + 1) + " quarter of " + spell_year(first.year);
        case Grain::half_year:
            return ordinal((first.month - 1) / 6 + 1) + " half of " + spell_year(first.year);
        case Grain::year:
            return (p.fiscal ? "fiscal " : "") + spell_year(first.year);
        case Grain::decade:
            return spell_decade(first.year);
        case Grain::century:
            return spell_century(first.year);
        case Grain::millennium:
            return spell_millennium(first.year);
        case Grain::interval:
            break;
    }
    if (p.first == p.last) return spell_day(p.first);
    return spell_day(p.first) + " to " + spell_day(p.last);
}

}  // namespace

std::string english(Period const& p) {
    std::string out;
    if (p.open_begin) out += "until ";
    if (p.open_end && !p.open_begin) out += "from ";
    if (p.approximate) out += "about ";
    out += spell_closed(p);
    if (p.uncertain) out += '?';
    return out;
}

}  // namespace dateline
