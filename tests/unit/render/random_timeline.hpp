// Timelines made of a seed, with everything that breaks writers: quotes, backslashes, markup, braces, line feeds, NUL,
// marks that turn the direction, other scripts, keywords of DOT, words of ten thousand letters. The same seed gives the
// same timeline.
#pragma once

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

#include "unit/render/seven_events.hpp"

namespace dateline::test {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(engine_() % n); }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

private:
    std::mt19937 engine_;
};

inline std::string nasty_word(Dice& dice) {
    using namespace std::string_view_literals;
    constexpr std::array words = {"\""sv,       "\\"sv,
                                  "\\\""sv,     "\\\\\""sv,
                                  "\\n"sv,      "\n"sv,
                                  "<b>"sv,      "</b>"sv,
                                  "&amp;"sv,    "&"sv,
                                  "{|}"sv,      "node"sv,
                                  "digraph"sv,  "."sv,
                                  "-"sv,        "-."sv,
                                  "3.14"sv,     "'"sv,
                                  "]]>"sv,      "--"sv,
                                  "//"sv,       "/*"sv,
                                  "#x"sv,       "Musk"sv,
                                  "Путин"sv,    "馬斯克訪問北京"sv,
                                  "محمد"sv,     "é"sv,
                                  "🚀"sv,        "\\N"sv,
                                  "\\l"sv,      "\t"sv,
                                  "\r"sv,       "\x01"sv,
                                  "<script>"sv, "\u202E"sv,
                                  "“quoted”"sv, "a;b"sv,
                                  "[x=1]"sv,    "->"sv,
                                  "&#60;"sv,    "&notin;"sv,
                                  ""sv,         "supercalifragilisticexpialidociousandthensomemoreofthesame"sv,
                                  "\0"sv,       "</script>"sv,
                                  "<!--"sv,     "-->"sv,
                                  "\u2028"sv,   "\uFFFE"sv,
                                  "{{data}}"sv, "END:VEVENT"sv,
                                  "=1+1"sv,     "\x7F"sv};
    if (dice.one_in(400)) return std::string(10'000, 'W');
    return std::string(words[dice.below(static_cast<std::uint32_t>(words.size()))]);
}

inline std::string nasty_text(Dice& dice, std::uint32_t most) {
    std::string text;
    for (std::uint32_t n = dice.below(most + 1); n > 0; --n) {
        text += nasty_word(dice);
        if (!dice.one_in(3)) text += ' ';
    }
    return text;
}

inline std::optional<Period> random_period(Dice& dice) {
    Day const day = to_day({2019, 1, 1}) + static_cast<std::int32_t>(dice.below(900));
    Date const date = to_date(day);
    switch (dice.below(9)) {
        case 0:
            return std::nullopt;
        case 1:
            return month_period(date.year, date.month);
        case 2:
            return year_period(date.year);
        case 3:
            return week_period(day);
        case 4:
            return interval_period(day, day + 20);
        case 5: {
            Period about = day_period(day);
            about.approximate = true;
            return about;
        }
        default:
            return day_period(to_day({2020, 3, 1}) + static_cast<std::int32_t>(dice.below(6)));
    }
}

/// Events in timeline order, undated ones last; relations point to any later event.
inline Timeline random_timeline(std::uint32_t seed, std::uint32_t events) {
    constexpr std::array<char const*, 13> families = {"invitation", "post",  "statement", "launch",  "business",
                                                      "people",     "legal", "politics",  "meeting", "conflict",
                                                      "disaster",   "other", ""};
    Dice dice(seed);
    std::vector<std::optional<Period>> periods;
    for (std::uint32_t i = 0; i < events; ++i) periods.push_back(random_period(dice));
    std::stable_sort(periods.begin(), periods.end(), [](auto const& a, auto const& b) {
        return a && b ? timeline_less(*a, *b) : a.has_value() && !b.has_value();
    });
    Timeline timeline;
    for (std::uint32_t i = 0; i < 3; ++i) {
        timeline.sources.push_back({"doc" + std::to_string(i), nasty_text(dice, 6), nasty_text(dice, 2), "",
                                    to_day({2020, 3, 2}), "2020-03-02T08:00"});
    }
    for (std::uint32_t i = 0; i < events; ++i) {
        std::string const family = families[dice.below(13)], name = nasty_text(dice, 2), title = nasty_text(dice, 9);
        std::vector<Cited> told;
        for (std::uint32_t n = dice.below(3) + 1; n > 0; --n) {
            told.push_back({"doc" + std::to_string(dice.below(4)), nasty_word(dice), nasty_text(dice, 20),
                            nasty_text(dice, 3), i});
        }
        add_event(timeline, "e_" + std::to_string(10000000 + i), dice.one_in(4) ? nasty_text(dice, 2) : "visit", family,
                  name + ' ' + title, periods[i], {participant(RoleName::actor, name, name, name)}, told,
                  static_cast<DatedBy>(dice.below(4)));
        Event& event = timeline[i];
        event.factuality = dice.one_in(4) ? static_cast<Factuality>(dice.below(4)) : Factuality::asserted;
        event.contradicted = dice.one_in(6);
        if (dice.one_in(9)) event.corrections = {nasty_text(dice, 6)};
    }
    for (std::uint32_t i = 0; i + 1 < events; ++i) {
        if (!dice.one_in(3)) continue;
        auto const to = i + 1 + dice.below(std::min(4u, events - i - 1));
        auto const kind = static_cast<RelationKind>(dice.below(4));
        relate(timeline, i, to, kind, nasty_text(dice, 2));
    }
    return timeline;
}

}  // namespace dateline::test
