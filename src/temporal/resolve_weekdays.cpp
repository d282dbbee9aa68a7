// Weekdays without a date. A weekday is the nearest one on the side to which its sentence leans: "on Sunday" with
// "said" in a Monday's paper is yesterday, with "will" six days ahead. In a story without a day of publication, and
// behind "the following" or "the previous", it is counted from the date told last; in "between Monday and Wednesday"
// the second day follows the first.
#include "resolver.hpp"

namespace dateline {

/// "Between Monday and Wednesday", "from Friday to Sunday": the day before this one, when the two make a stretch.
std::optional<Day> Resolver::begin_of_range(TimeExpression const& e) const {
    if (i_ == 0) return std::nullopt;
    TimeExpression const& begin = expressions_[i_ - 1];
    bool const beside = begin.weekday != 0 && begin.says == Says::date && begin.last + 1 == e.first;
    if (!beside || !told_ || told_->first != told_->last || begin.first == 0 || begin.part != 0) return std::nullopt;
    Marker const opened = marker_at(begin.first - 1), joined = marker_at(begin.last);
    bool const stretch =
        (opened == Marker::between && joined == Marker::and_) ||
        (opened == Marker::from && (joined == Marker::to || joined == Marker::through || joined == Marker::until));
    return stretch ? std::optional(told_->first) : std::nullopt;
}

std::optional<Period> Resolver::of_weekday(TimeExpression const& e, Time& out) {
    auto const wanted = static_cast<std::int32_t>(e.weekday);
    auto const on_or_before = [&](Day day) { return day - (static_cast<std::int32_t>(weekday(day)) - wanted + 7) % 7; };
    auto const on_or_after = [&](Day day) { return day + (wanted - static_cast<std::int32_t>(weekday(day)) + 7) % 7; };
    bool const of_the_story = manner_ == Manner::narrative || !anchor_.published || e.pointing == Pointing::following ||
                              e.pointing == Pointing::previous || e.pointing == Pointing::that ||
                              e.pointing == Pointing::same;
    if (of_the_story && told_ && told_->grain <= Grain::week) {
        out.anchored_by = AnchoredBy::discourse;
        note([&] { return "counted from the date told last, " + english(*told_); });
        if (e.pointing == Pointing::previous) return day_period(on_or_before(told_->first - 1));
        if (e.pointing == Pointing::following) return day_period(on_or_after(told_->last + 1));
        return day_period(on_or_after(told_->first));
    }
    if (!anchor_.published) return std::nullopt;
    Day const published = *anchor_.published;
    out.anchored_by = AnchoredBy::publication;
    if (auto const begun = begin_of_range(e)) {
        note([&] { return "the other end of a stretch from " + iso(*begun); });
        return day_period(on_or_after(*begun));
    }
    switch (e.pointing) {
        case Pointing::last:
            note([&] { return "\"last\": the latest before " + iso(published); });
            return day_period(on_or_before(published - 1) + 7 * e.nth);
        case Pointing::next:
            if (e.nth > 0 && e.last - e.first == 2) {  // Monday week
                note([&] {
                    return std::string(e.nth > 1 ? "two weeks" : "a week") + " after the first on or after " +
                           iso(published);
                });
                return day_period(on_or_after(published) + 7 * e.nth);
            }
            note([&] { return "\"next\": the first after " + iso(published); });
            return day_period(on_or_after(published + 1) + 7 * e.nth);
        default:
            break;
    }
    if (static_cast<std::int32_t>(weekday(published)) == wanted) {
        note([&] { return "the day of publication, " + iso(published); });
        return day_period(published);
    }
    Leaning const lean = leaning(e);
    bool const ahead = lean.lean == Lean::ahead || (e.pointing == Pointing::this_ && lean.lean != Lean::back);
    std::string_view const day_name = english(static_cast<Weekday>(e.weekday));
    if (ahead) {
        note([&] { return "the first " + std::string(day_name) + " on or after " + iso(published); });
        return day_period(on_or_after(published));
    }
    note([&] { return "the last " + std::string(day_name) + " on or before " + iso(published); });
    return day_period(on_or_before(published));
}

}  // namespace dateline
