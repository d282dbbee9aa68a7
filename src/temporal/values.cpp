// Spells what has a length or a rhythm but no place in the calendar as TIMEX3 does: "three months" P3M, "a few weeks"
// PXW, "16 hours" PT16H, "two decades" P20Y, "every Thursday" XXXX-WXX-4, and the open ends of what could not be
// resolved: "Sunday" without a publication date XXXX-WXX-7.
#include <array>

#include "resolver.hpp"

namespace dateline {

namespace {

struct Letter {
    std::string_view prefix, letter;
    std::int32_t factor;
};

Letter letter_of(Unit unit) noexcept {
    switch (unit) {
        case Unit::second:
            return {"PT", "S", 1};
        case Unit::minute:
            return {"PT", "M", 1};
        case Unit::hour:
            return {"PT", "H", 1};
        case Unit::day:
        case Unit::night:
            return {"P", "D", 1};
        case Unit::weekend:
            return {"P", "WE", 1};
        case Unit::week:
            return {"P", "W", 1};
        case Unit::fortnight:
            return {"P", "W", 2};
        case Unit::month:
            return {"P", "M", 1};
        case Unit::quarter:
            return {"P", "Q", 1};
        case Unit::half_year:
            return {"P", "M", 6};
        case Unit::season:
            return {"P", "SN", 1};
        case Unit::year:
            return {"P", "Y", 1};
        case Unit::decade:
            return {"P", "Y", 10};
        case Unit::century:
            return {"P", "Y", 100};
        case Unit::millennium:
            return {"P", "Y", 1000};
        case Unit::none:
        case Unit::moment:
        case Unit::period:
            break;
    }
    return {"P", "X", 1};
}

std::string_view vague_letter(Unit unit) noexcept {
    if (unit == Unit::century) return "C";
    if (unit == Unit::fortnight) return "W";
    return letter_of(unit).letter;
}

std::string two(std::int32_t n) { return n < 10 ? "0" + std::to_string(n) : std::to_string(n); }

std::string_view code_of(PartOfDay part) noexcept {
    constexpr std::array<std::string_view, 7> codes = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
    return codes[static_cast<std::size_t>(part)];
}

std::string_view code_of(Season season) noexcept {
    constexpr std::array<std::string_view, 5> codes = {"", "SP", "SU", "FA", "WI"};
    return codes[static_cast<std::size_t>(season)];
}

std::string hundredths(std::int32_t n) {
    if (n % 100 == 0) return std::to_string(n / 100);
    std::string out = std::to_string(n / 100) + '.';
    out += n % 10 == 0 ? std::to_string(n % 100 / 10) : two(n % 100);
    return out;
}

}  // namespace

std::string duration_value(TimeExpression const& e) {
    Letter const letter = letter_of(e.unit);
    if (e.vague || !e.has_amount()) return std::string(letter.prefix) + 'X' + std::string(vague_letter(e.unit));
    std::int32_t const amount = e.amount * letter.factor, whole = amount / 100, rest = amount % 100;
    std::string out(letter.prefix);
    if (rest == 50 && e.unit == Unit::hour) {
        if (whole > 0) out += std::to_string(whole) + 'H';
        return out + "30M";
    }
    if (rest == 50 && e.unit == Unit::minute) {
        if (whole > 0) out += std::to_string(whole) + 'M';
        return out + "30S";
    }
    if (rest == 50 && e.unit == Unit::year) return whole == 0 ? "P6M" : 'P' + std::to_string(whole) + "Y6M";
    return out + hundredths(amount) + std::string(letter.letter);
}

std::string set_value(TimeExpression const& e) {
    if (e.weekday != 0)
        return "XXXX-WXX-" + std::to_string(e.weekday) + std::string(code_of(static_cast<PartOfDay>(e.part)));
    if (e.unit == Unit::weekend) return "XXXX-WXX-WE";
    if (e.month != 0) return "XXXX-" + two(e.month);
    if (e.season != 0) return "XXXX-" + std::string(code_of(static_cast<Season>(e.season)));
    if (e.part != 0) return "XXXX-XX-XX" + std::string(code_of(static_cast<PartOfDay>(e.part)));
    if (e.vague) return duration_value(e);
    TimeExpression one = e;
    if (!one.has_amount()) one.amount = 100;
    return duration_value(one);
}

std::string freq_value(TimeExpression const& e) {
    if (e.quantity == 0) return {};
    std::string const unit = e.quantity_unit == Unit::none ? "X" : std::string(letter_of(e.quantity_unit).letter);
    return std::to_string(e.quantity) + unit;
}

char const* quant_value(Quant quant) noexcept {
    constexpr std::array<char const*, 4> said = {"", "EVERY", "EACH", "EVERY OTHER"};
    return said[static_cast<std::size_t>(quant)];
}

std::string open_value(TimeExpression const& e) {
    std::string const part(code_of(static_cast<PartOfDay>(e.part)));
    std::string time = part;
    if (e.has_clock()) time = "T" + two(e.minute / 60) + ':' + two(e.minute % 60);
    if (e.says == Says::unit_ref) {
        switch (e.unit) {
            case Unit::weekend:
                return "XXXX-WXX-WE";
            case Unit::week:
                return "XXXX-WXX";
            case Unit::month:
                return "XXXX-XX";
            case Unit::quarter:
                return "XXXX-QX";
            case Unit::year:
                return "XXXX";
            default:
                return "XXXX-XX-XX" + time;
        }
    }
    if (e.says == Says::offset || e.says == Says::day_word || e.says == Says::clock) return "XXXX-XX-XX" + time;
    std::string const year = "XXXX-";
    if (e.weekday != 0 && e.day == 0) return year + "WXX-" + std::to_string(e.weekday) + time;
    if (e.quarter != 0) return year + 'Q' + std::to_string(e.quarter);
    if (e.half != 0) return year + 'H' + std::to_string(e.half);
    if (e.season != 0) return year + std::string(code_of(static_cast<Season>(e.season)));
    if (e.only_day) return year + "XX-" + two(e.day) + time;
    if (e.month != 0 && e.day != 0) return year + two(e.month) + '-' + two(e.day) + time;
    if (e.month != 0) return year + two(e.month);
    return "XXXX";
}

std::string reference_value(std::int8_t direction) {
    return direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

char const* mod_value(Mod mod) noexcept {
    switch (mod) {
        case Mod::none:
            return "";
        case Mod::start:
            return "START";
        case Mod::mid:
            return "MID";
        case Mod::end:
            return "END";
        case Mod::approx:
            return "APPROX";
        case Mod::less_than:
            return "LESS_THAN";
        case Mod::more_than:
            return "MORE_THAN";
        case Mod::equal_or_less:
            return "EQUAL_OR_LESS";
        case Mod::equal_or_more:
            return "EQUAL_OR_MORE";
        case Mod::before:
            return "BEFORE";
        case Mod::after:
            return "AFTER";
        case Mod::on_or_before:
            return "ON_OR_BEFORE";
        case Mod::on_or_after:
            return "ON_OR_AFTER";
    }
    return "";
}

std::optional<Grain> grain_of(Unit unit) noexcept {
    switch (unit) {
        case Unit::second:
        case Unit::minute:
            return Grain::minute;
        case Unit::hour:
            return Grain::hour;
        case Unit::day:
        case Unit::night:
            return Grain::day;
        case Unit::weekend:
            return Grain::weekend;
        case Unit::week:
        case Unit::fortnight:
            return Grain::week;
        case Unit::month:
            return Grain::month;
        case Unit::quarter:
            return Grain::quarter;
        case Unit::half_year:
            return Grain::half_year;
        case Unit::season:
            return Grain::season;
        case Unit::year:
            return Grain::year;
        case Unit::decade:
            return Grain::decade;
        case Unit::century:
            return Grain::century;
        case Unit::millennium:
            return Grain::millennium;
        case Unit::none:
        case Unit::moment:
        case Unit::period:
            break;
    }
    return std::nullopt;
}

char const* rule_name(Rule rule) noexcept {
    switch (rule) {
        case Rule::none:
            return "";
        case Rule::full_date:
            return "full date";
        case Rule::numeric_date:
            return "date in figures";
        case Rule::month_and_day:
            return "month and day";
        case Rule::month_and_year:
            return "month and year";
        case Rule::month:
            return "month";
        case Rule::weekday:
            return "weekday";
        case Rule::year:
            return "year";
        case Rule::decade:
            return "decade";
        case Rule::century:
            return "century";
        case Rule::quarter:
            return "quarter";
        case Rule::half_year:
            return "half year";
        case Rule::season:
            return "season";
        case Rule::named_day:
            return "named day";
        case Rule::day_of_month:
            return "day of the month";
        case Rule::day_word:
            return "day word";
        case Rule::unit_reference:
            return "pointed unit";
        case Rule::offset:
            return "so long ago or later";
        case Rule::clock_time:
            return "clock time";
        case Rule::part_of_day:
            return "part of the day";
        case Rule::duration:
            return "length";
        case Rule::set:
            return "repetition";
        case Rule::reference:
            return "now, then or soon";
        case Rule::iso_date:
            return "ISO date";
    }
    return "";
}

}  // namespace dateline
