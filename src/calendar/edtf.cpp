// Spells periods as EDTF (ISO 8601-2, level 1 and of level 2 the codes of quarters and half-years) and reads
// them back: read(spell(p)) covers the days of p and, but for weeks, weekends, parts of the day and
// years before Christ longer than a year (which EDTF can only write as intervals or days), is p itself.
//   "14 Feb 2021" 2021-02-14 · "summer 2020" 2020-22 · "Q3 1989" 1989-35 · "the 1980s" 198X · "until May" ../2020-05
#include "dateline/calendar/period.hpp"
#include "digits.hpp"

namespace dateline {

namespace {

constexpr std::int32_t first_quarter_code = 33, first_half_code = 40;

void append_two(std::string& out, char before, std::int32_t value) {
    out += before;
    append_digits(out, value, 2);
}

void append_clock(std::string& out, ClockTime const& clock, bool with_minutes) {
    append_two(out, 'T', clock.minute / 60);
    if (with_minutes) append_two(out, ':', clock.minute % 60);
    if (with_minutes && clock.second >= 0) append_two(out, ':', clock.second);
    if (!clock.offset) return;
    std::int32_t const size = *clock.offset < 0 ? -*clock.offset : *clock.offset;
    append_two(out, *clock.offset < 0 ? '-' : '+', size / 60);
    append_two(out, ':', size % 60);
}

std::string with_code(std::int32_t year, std::int32_t code) { return iso_year(year) + '-' + std::to_string(code); }

std::string_view marks(Period const& p) noexcept {
    if (p.approximate && p.uncertain) return "%";
    if (p.approximate) return "~";
    return p.uncertain ? "?" : "";
}

std::string spell_interval(Period const& p) {
    std::string out = iso(p.first);
    out += marks(p);
    out += '/';
    out += iso(p.last);
    return out += marks(p);
}

/// "198X", "19XX": the year's digits with the last ones unknown.
std::string spell_years(Period const& p, std::size_t unknown) {
    std::int32_t const year = to_date(p.first).year;
    bool const spellable = year >= 0 && year <= 9999;
    if (!spellable) return {};
    std::string out = iso_year(year);
    return out.replace(4 - unknown, unknown, unknown, 'X');
}

std::string spell_closed(Period const& p) {
    Date const first = to_date(p.first);
    std::string out;
    switch (p.grain) {
        case Grain::minute:
        case Grain::hour:
            out = iso(p.first);
            if (p.clock) append_clock(out, *p.clock, p.grain == Grain::minute);
            break;
        case Grain::part_of_day:
        case Grain::day:
            out = iso(p.first);
            break;
        case Grain::month:
            out = iso(p.first).substr(0, iso(p.first).size() - 3);
            break;
        case Grain::season:
            out = with_code(first.year, (is_southern(p) ? 28 : 20) + static_cast<std::int32_t>(p.season));
            break;
        case Grain::quarter:
            out = with_code(first.year, first_quarter_code + (first.month - 1) / 3);
            break;
        case Grain::half_year:
            out = with_code(first.year, first_half_code + (first.month - 1) / 6);
            break;
        case Grain::year:
            out = iso_year(first.year);
            break;
        case Grain::decade:
            out = spell_years(p, 1);
            break;
        case Grain::century:
            out = spell_years(p, 2);
            break;
        case Grain::millennium:
            out = spell_years(p, 3);
            break;
        case Grain::weekend:
        case Grain::week:
        case Grain::interval:
            break;
    }
    if (out.empty()) return spell_interval(p);
    return out += marks(p);
}

// ---- reading ----

/// The `X`s at the end of "198X": how many, and the digits before them.
std::optional<Period> read_unknown_digits(std::string_view text) noexcept {
    if (text.size() != 4) return std::nullopt;
    std::size_t const digits = text.find('X');
    if (digits == std::string_view::npos || digits == 0) return std::nullopt;
    if (text.find_first_not_of('X', digits) != std::string_view::npos) return std::nullopt;
    auto const head = take_digits(text, digits);
    if (!head) return std::nullopt;
    if (digits == 3) return decade_period(*head * 10);
    if (digits == 2) return century_period(*head + 1);
    return period_of(to_day({*head * 1000, 1, 1}), Grain::millennium);
}

std::optional<Period> read_clock(std::string_view text, Day day) noexcept {
    auto const hour = take_digits(text, 2);
    if (!hour || *hour > 23) return std::nullopt;
    Period p = day_period(day);
    p.grain = Grain::hour;
    ClockTime clock;
    std::int32_t minutes = *hour * 60;
    if (take(text, ':')) {
        auto const minute = take_digits(text, 2);
        if (!minute || *minute > 59) return std::nullopt;
        minutes += *minute;
        p.grain = Grain::minute;
        if (take(text, ':')) {
            auto const second = take_digits(text, 2);
            if (!second || *second > 60) return std::nullopt;
            clock.second = static_cast<std::int8_t>(*second == 60 ? 59 : *second);  // a leap second
        }
    }
    clock.minute = static_cast<std::int16_t>(minutes);
    if (take(text, 'Z')) {
        clock.offset = std::int16_t{0};
    } else if (!text.empty()) {
        bool const west = take(text, '-');
        if (!west && !take(text, '+')) return std::nullopt;
        auto const hours = take_digits(text, 2);
        take(text, ':');
        auto const rest = text.empty() ? std::optional<std::int32_t>(0) : take_digits(text, 2);
        if (!hours || !rest || *hours > 18 || *rest > 59) return std::nullopt;
        std::int32_t const offset = *hours * 60 + *rest;
        clock.offset = static_cast<std::int16_t>(west ? -offset : offset);
    }
    if (!text.empty()) return std::nullopt;
    p.clock = clock;
    return p;
}

std::optional<Period> read_code(std::int32_t year, std::int32_t code) noexcept {
    if (code >= 1 && code <= 12) return month_period(year, static_cast<std::uint8_t>(code));
    if (code >= 21 && code <= 24) return season_period(year, static_cast<Season>(code - 20));
    if (code >= 29 && code <= 32) return season_period(year, static_cast<Season>(code - 28), true);
    if (code >= first_quarter_code && code < first_quarter_code + 4)
        return quarter_period(year, code - first_quarter_code + 1);
    if (code >= first_half_code && code < first_half_code + 2)
        return half_year_period(year, code - first_half_code + 1);
    return std::nullopt;
}

std::optional<Period> read_date(std::string_view text) noexcept {
    if (auto const years = read_unknown_digits(text)) return years;
    auto const year = take_iso_year(text);
    if (!year) return std::nullopt;
    if (text.empty()) return year_period(*year);
    if (!take(text, '-')) return std::nullopt;
    auto const code = take_digits(text, 2);
    if (!code) return std::nullopt;
    if (text.empty()) return read_code(*year, *code);
    if (!take(text, '-')) return std::nullopt;
    auto const day = take_digits(text, 2);
    if (!day || !is_date(*year, *code, *day)) return std::nullopt;
    Day const date = to_day({*year, static_cast<std::uint8_t>(*code), static_cast<std::uint8_t>(*day)});
    if (text.empty()) return day_period(date);
    if (!take(text, 'T')) return std::nullopt;
    return read_clock(text, date);
}

std::optional<Period> read_closed(std::string_view text) noexcept {
    if (text.empty()) return std::nullopt;
    char const mark = text.back();
    bool const marked = mark == '?' || mark == '~' || mark == '%';
    if (marked) text.remove_suffix(1);
    auto p = read_date(text);
    if (p && marked) {
        p->approximate = mark != '?';
        p->uncertain = mark != '~';
    }
    return p;
}

std::optional<Period> read_interval(std::string_view begin, std::string_view end) noexcept {
    bool const open_begin = begin == ".." || begin.empty(), open_end = end == ".." || end.empty();
    if (open_begin && open_end) return std::nullopt;
    if (open_begin || open_end) {
        auto p = read_closed(open_begin ? end : begin);
        if (!p) return std::nullopt;
        p->open_begin = open_begin;
        p->open_end = open_end;
        return p;
    }
    auto const a = read_closed(begin), b = read_closed(end);
    if (!a || !b || a->first > b->last) return std::nullopt;
    Period p = interval_period(a->first, b->last);
    p.approximate = a->approximate || b->approximate;
    p.uncertain = a->uncertain || b->uncertain;
    return p;
}

}  // namespace

std::string edtf(Period const& p) {
    std::string out;
    if (p.open_begin) out = "../";
    out += spell_closed(p);
    if (p.open_end && !p.open_begin) out += "/..";
    return out;
}

std::optional<Period> parse_edtf(std::string_view text) {
    if (std::size_t const slash = text.find('/'); slash != std::string_view::npos)
        return read_interval(text.substr(0, slash), text.substr(slash + 1));
    return read_closed(text);
}

}  // namespace dateline
