// The axis names round dates: of days all, or the Mondays, or the firsts of months; of months all, or those that begin
// a quarter, a year; of years every one, or every second, fifth, tenth ... The finest of these for which there is room
// is taken. What the label before says already is left out: "14 Feb 2021", "15", "16" ... "1 Mar". The first column
// has a label too unless the next one is too near.
#include "overview_axis.hpp"

#include <cstdint>

#include "measure.hpp"

namespace dateline {
namespace {

constexpr double type_size = 12, gap = 12;

/// Does the column begin something round at this level, 0 being the finest? Nothing is round beyond the last level.
bool is_round(Date date, Day day, Grain unit, std::size_t level) {
    std::int32_t const year = date.year > 0 ? date.year : 1 - date.year;
    if (unit >= Grain::year) {
        std::int32_t step = 1;  // 1, 2, 5, 10, 20, 50 ...
        for (std::size_t i = 0; i < level; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        return year % step == 0;
    }
    std::int32_t const first_days = unit == Grain::week ? 7 : 1;
    bool const month = unit == Grain::month || date.day <= first_days;
    if (unit == Grain::day && level == 1) return weekday(day) == Weekday::monday;
    std::size_t const months = unit == Grain::month ? level + 1 : unit == Grain::day ? level - 1 : level;
    if (unit != Grain::month && level == 0) return true;
    if (months <= 1) return month;
    if (months == 2) return month && date.month % 3 == 1;
    return month && date.month == 1 && year % (months == 3 ? 1 : 5) == 0;
}

constexpr std::size_t levels = 16;

std::string words_of(Date date, Grain unit, std::size_t level, Date const* before) {
    if (unit >= Grain::year) return date.year > 0 ? std::to_string(date.year) : std::to_string(1 - date.year) + " BC";
    bool const new_year = before == nullptr || before->year != date.year;
    bool const new_month = new_year || before->month != date.month;
    bool const days = unit == Grain::day ? level < 2 : unit == Grain::week && level == 0;
    std::string words;
    if (days) words = std::to_string(date.day);
    if (!days || new_month) words += (days ? " " : "") + std::string(english_month(date.month).substr(0, 3));
    if (new_year) words += ' ' + std::to_string(date.year);
    return words;
}

/// False when there is no room for all of a level; the first column, when it is not round, gives way.
bool label(std::vector<AxisLabel>& labels, std::vector<Day> const& columns, Grain unit, double step,
           std::size_t level) {
    labels.clear();
    Date before;
    double free_from = 0;
    bool first_is_guest = false;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        Date const date = to_date(columns[c]);
        bool const round = is_round(date, columns[c], unit, level);
        if (!round && c != 0) continue;
        double const x = step * static_cast<double>(c);
        if (x < free_from) {
            if (!first_is_guest) return false;
            labels.clear();
        }
        first_is_guest = c == 0 && !round;
        labels.push_back({c, words_of(date, unit, level, labels.empty() ? nullptr : &before)});
        free_from = x + text_width(labels.back().words, Face::regular, type_size) + gap;
        before = date;
    }
    return true;
}

}  // namespace

std::vector<AxisLabel> axis_labels(std::vector<Day> const& columns, Grain unit, double step) {
    std::vector<AxisLabel> labels;
    for (std::size_t level = 0; level < levels; ++level) {
        if (label(labels, columns, unit, step, level)) return labels;
    }
    return labels;
}

}  // namespace dateline
