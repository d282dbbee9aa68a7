// A stamp is cut into numbers, words and marks, and read by shape: the first three numbers (or two and a month's
// name) are the day, numbers around a colon are the clock, a sign or Z behind it is the offset.
//
//   2021-02-15T13:41:00.000Z    Mon, 15 Feb 2021 13:41:00 +0300    Feb 15, 2021 1:41 pm    1613396460
//
// "Mon" and "GMT" are words too; months are known by the first three letters that RFC 5322 fixes.
#include "stamp.hpp"

#include <array>
#include <charconv>

namespace dateline {
namespace {

constexpr bool digit(char c) { return '0' <= c && c <= '9'; }
constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool letter(char c) { return 'a' <= lower(c) && lower(c) <= 'z'; }

struct Piece {
    std::int64_t value = -1;  ///< of a number
    std::string_view text;
    char before = '\0';  ///< the mark in front of it
};

std::uint8_t month_named(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::uint8_t m = 1; m <= 12; ++m) {
        auto const name = english_month(m);
        std::size_t i = 0;
        while (i < word.size() && i < name.size() && lower(word[i]) == lower(name[i])) ++i;
        if (i == word.size() || (word.size() == 4 && i == 3 && m == 9)) return m;
    }
    return 0;
}

/// The first newspaper, the Relation of Strasbourg, was printed in 1605.
constexpr std::int64_t first_printed_year = 1605;

std::optional<Day> civil(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < first_printed_year || year > 2100) return std::nullopt;
    bool const unset = year == 1970 && month == 1 && day == 1;  // what a content system prints for "no date"
    if (unset) return std::nullopt;
    if (!is_date(static_cast<std::int32_t>(year), static_cast<std::int32_t>(month), static_cast<std::int32_t>(day)))
        return std::nullopt;
    return to_day({static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}

struct Pieces {
    std::array<Piece, 16> list;
    std::size_t count = 0;
};

Pieces cut(std::string_view text) {
    Pieces pieces;
    std::size_t i = 0;
    char before = '\0';
    while (i < text.size() && pieces.count < pieces.list.size()) {
        std::size_t const begin = i;
        auto const run = [&](bool (*kind)(char)) {
            while (i < text.size() && kind(text[i])) ++i;
        };
        if (digit(text[i])) {
            run([](char c) { return digit(c); });
            // "Nov 19 20197:05": a year with a clock or a count glued behind it
            bool const year = text.substr(begin, 2) == "19" || text.substr(begin, 2) == "20";
            if (year && i - begin > 4 && i - begin < 8 && pieces.count >= 2) i = begin + 4;
        } else if (letter(text[i])) {
            // "AllisonJanuary": a capital after a small letter begins a word
            ++i;
            while (i < text.size() && letter(text[i]) &&
                   !(lower(text[i]) != text[i] && lower(text[i - 1]) == text[i - 1]))
                ++i;
        } else {
            before = text[i++];
            continue;
        }
        Piece& p = pieces.list[pieces.count++];
        p.text = text.substr(begin, i - begin);
        p.before = before;
        before = '\0';
        if (digit(p.text[0]) && p.text.size() < 16)
            std::from_chars(p.text.data(), p.text.data() + p.text.size(), p.value);
    }
    return pieces;
}

std::optional<Stamp> since_1970(std::int64_t n) {
    if (n > 100'000'000'000) n /= 1000;
    if (n < 631'152'000 || n > 4'102'444'800) return std::nullopt;
    Stamp s;
    s.day = Day{static_cast<std::int32_t>(n / 86400)};
    auto const second = n % 86400;
    s.clock = ClockTime{static_cast<std::int16_t>(second / 60), static_cast<std::int8_t>(second % 60), 0};
    return s;
}

/// "13:41:00.000+05:30", "1:41 pm GMT" from piece `i` on.
std::optional<ClockTime> read_clock(Pieces const& p, std::size_t i) {
    if (i < p.count && p.list[i].text.size() == 1 && lower(p.list[i].text[0]) == 't') ++i;
    while (i < p.count && p.list[i].value < 0 && i + 1 < p.count && p.list[i + 1].before != ':') ++i;
    if (i + 1 >= p.count || p.list[i].value < 0 || p.list[i].value > 23 || p.list[i + 1].before != ':' ||
        p.list[i + 1].value < 0 || p.list[i + 1].value > 59)
        return std::nullopt;
    auto hour = p.list[i].value;
    auto const minute = p.list[i + 1].value;
    i += 2;
    ClockTime clock;
    if (i < p.count && p.list[i].before == ':' && p.list[i].value >= 0) {
        clock.second = static_cast<std::int8_t>(p.list[i].value % 60);
        ++i;
        if (i < p.count && (p.list[i].before == '.' || p.list[i].before == ',') && p.list[i].value >= 0) ++i;
    }
    if (i < p.count && p.list[i].text.size() == 2 && lower(p.list[i].text[1]) == 'm') {
        bool const pm = lower(p.list[i].text[0]) == 'p';
        hour = hour % 12 + (pm ? 12 : 0);
        ++i;
    }
    clock.minute = static_cast<std::int16_t>(hour * 60 + minute);
    if (i < p.count && p.list[i].value < 0) {
        auto const zone = p.list[i].text;
        if (zone == "Z" || zone == "z" || zone == "GMT" || zone == "UTC") {
            clock.offset = 0;
            ++i;
        }
    }
    if (i < p.count && (p.list[i].before == '+' || p.list[i].before == '-') && p.list[i].value >= 0) {
        auto const size = p.list[i].text.size();
        auto const value = p.list[i].value;
        std::int64_t minutes = -1;
        if (size == 4) minutes = value / 100 * 60 + value % 100;
        if (size <= 2) {
            minutes = value * 60;
            if (i + 1 < p.count && p.list[i + 1].before == ':') minutes += p.list[i + 1].value;
        }
        if (minutes >= 0 && minutes <= 15 * 60)
            clock.offset = static_cast<std::int16_t>(p.list[i].before == '-' ? -minutes : minutes);
    }
    return clock;
}

}  // namespace

std::optional<Stamp> parse_stamp(std::string_view text, bool day_first) {
    auto const p = cut(text.substr(0, 120));
    if (p.count == 0) return std::nullopt;
    if (p.count == 1 && p.list[0].value >= 0 && (p.list[0].text.size() == 10 || p.list[0].text.size() == 13))
        return since_1970(p.list[0].value);
    auto const& l = p.list;
    for (std::size_t i = 0; i < p.count; ++i) {
        Stamp s;
        std::optional<Day> day;
        std::size_t next = i + 3;
        auto const size = l[i].text.size();
        bool const three = i + 2 < p.count;
        if (l[i].value >= 0 && (size == 8 || size == 14) && l[i].text.substr(0, 2) >= "19") {
            auto const n = size == 8 ? l[i].value : l[i].value / 1'000'000;
            day = civil(n / 10000, n / 100 % 100, n % 100);
            next = i + 1;
        } else if (three && size == 4 && l[i].value >= 0 && l[i + 1].value >= 0 && l[i + 2].value >= 0) {
            day = civil(l[i].value, l[i + 1].value, l[i + 2].value);
        } else if (three && size <= 2 && l[i].value >= 0 && l[i + 1].value >= 0 && l[i + 2].text.size() == 4 &&
                   l[i + 1].before != ':') {
            bool const dots = l[i + 1].before == '.', dashes = l[i + 1].before == '-';
            bool const first = dots || dashes || day_first || l[i].value > 12;
            s.ambiguous = !dots && l[i].value <= 12 && l[i + 1].value <= 12 && l[i].value != l[i + 1].value;
            day = first ? civil(l[i + 2].value, l[i + 1].value, l[i].value)
                        : civil(l[i + 2].value, l[i].value, l[i + 1].value);
        } else if (three && size <= 2 && l[i].value >= 0 && month_named(l[i + 1].text) && l[i + 2].value >= 0) {
            day = civil(l[i + 2].value, month_named(l[i + 1].text), l[i].value);
        } else if (three && l[i].value < 0 && month_named(l[i].text) && l[i + 1].value >= 0) {
            bool const ordinal = l[i + 2].value < 0 && i + 3 < p.count;  // "15th"
            day = civil(l[i + 2 + ordinal].value, month_named(l[i].text), l[i + 1].value);
            next = i + 3 + ordinal;
            // "Mon Feb 15 13:41:00 GMT 2021": the year stands last
            if (!day && i + 4 < p.count && l[i + 3].before == ':') {
                day = civil(l[p.count - 1].value, month_named(l[i].text), l[i + 1].value);
                next = i + 2;
            }
        }
        if (!day) continue;
        s.day = *day;
        s.clock = read_clock(p, next);
        return s;
    }
    return std::nullopt;
}

std::optional<Day> day_in_url(std::string_view url) {
    if (auto const scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    if (auto const query = url.find_first_of("?#"); query != url.npos) url = url.substr(0, query);
    for (auto slash = url.find('/'); slash != url.npos; slash = url.find('/', slash + 1)) {
        auto const rest = url.substr(slash + 1);
        auto const run = [&](std::size_t from) {
            std::size_t n = 0;
            while (from + n < rest.size() && digit(rest[from + n])) ++n;
            return n;
        };
        auto const number = [&](std::size_t from, std::size_t n) {
            std::int64_t v = -1;
            std::from_chars(rest.data() + from, rest.data() + from + n, v);
            return v;
        };
        auto const first = run(0);
        if (first == 8) {
            if (auto const d = civil(number(0, 4), number(4, 2), number(6, 2))) return d;
        }
        if (first == 2 && rest.size() >= 10 && rest[2] == '-' && run(3) == 2 && rest[5] == '-' && run(6) == 4) {
            if (auto const d = civil(number(6, 4), number(3, 2), number(0, 2))) return d;  // "29-10-2021"
        }
        if (first != 4 || rest.size() < 8 || (rest[4] != '/' && rest[4] != '-')) continue;
        auto month_length = run(5);
        std::int64_t month = month_length == 0 || month_length > 2 ? -1 : number(5, month_length);
        if (month_length == 0) {
            while (5 + month_length < rest.size() && letter(rest[5 + month_length])) ++month_length;
            month = month_named(rest.substr(5, month_length));
        }
        auto const at = 5 + month_length;
        if (at + 1 >= rest.size() || (rest[at] != '/' && rest[at] != '-')) continue;
        auto const day_length = run(at + 1);
        if (day_length == 0 || day_length > 2) continue;
        if (auto const d = civil(number(0, 4), month, number(at + 1, day_length))) return d;
    }
    return std::nullopt;
}

}  // namespace dateline
