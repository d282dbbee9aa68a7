// Expressions that count from another day. "Yesterday", "last week", "ago" count from the publication; "the following
// day", "that year", "two weeks earlier" from the date told last; "a year earlier" after a quarter is the same quarter
// of the year before ("earned $2 million in the third quarter, up from $1 million a year earlier").
#include <algorithm>

#include "resolver.hpp"

namespace dateline {

/// "For the year ended Sept. 30", but not "for the year".
bool Resolver::is_length(TimeExpression const& e) const {
    return marker_at(e.first + 1) != Marker::full && marker_at(e.last) == Marker::ended;
}

void Resolver::resolve_day_word(TimeExpression const& e, Time& out) {
    if (manner_ == Manner::narrative && e.nth == 0 && e.part == 0) {
        out.value = reference_value(0);
        note([] { return std::string("\"today\" in a narrative is the present, not a day"); });
        return;
    }
    if (!anchor_.published) return leave_open(e, out);
    note([&] {
        std::string const days = std::abs(e.nth) == 1 ? " day" : " days";
        return std::to_string(e.nth) + days + " from the day of publication, " + iso(*anchor_.published);
    });
    settle(e, counted_on(e, day_period(*anchor_.published + e.nth)), AnchoredBy::publication, out);
}

void Resolver::resolve_unit(TimeExpression const& e, Time& out) {
    if (e.pointing == Pointing::definite && e.unit == Unit::year && is_length(e)) {
        out.type = TimeType::duration;
        out.value = "P1Y";
        note([] { return std::string("\"the year ended\": a length, not a date"); });
        return;
    }
    bool const the = marker_at(e.first) == Marker::the;
    bool story = false;
    std::int32_t step = 0;
    switch (e.pointing) {
        case Pointing::last:
            step = -1;
            break;
        case Pointing::next:
            step = 1;
            story = the;
            break;
        case Pointing::previous:
            step = -1;
            story = true;
            break;
        case Pointing::following:
            step = 1;
            story = true;
            break;
        case Pointing::that:
        case Pointing::same:
            story = true;
            break;
        case Pointing::definite:
        case Pointing::latest:
        case Pointing::year_ago:
            story = e.unit != Unit::weekend;
            break;
        case Pointing::this_:
            story = manner_ == Manner::narrative;
            break;
        case Pointing::none:
            break;
    }
    step += e.nth;  // "the week before last"
    if (manner_ == Manner::narrative) story = true;
    if (e.of_history) {
        if (!told_) return leave_open(e, out);
        note([&] { return "the time told last, " + english(*told_); });
        return settle(e, *told_, AnchoredBy::discourse, out);
    }
    auto grain = grain_of(e.unit);
    if (e.unit == Unit::period) grain = told_ ? told_->grain : Grain::quarter;
    if (!grain) return leave_open(e, out);

    if (resolve_business(e, *grain, out)) return;
    if (story && told_) {
        bool const onward = manner_ == Manner::narrative && (step > 0 || e.pointing == Pointing::definite);
        bool const pointed = e.pointing == Pointing::that || e.pointing == Pointing::same;
        Period const& from = pointed ? *named_ : onward ? *front_ : *told_;
        out.anchor = pointed ? named_by_ : onward ? front_by_ : told_by_;
        note([&] { return "counted from the date told last, " + english(from); });
        Day const base = step > 0 ? from.last : from.first;
        bool const coarser = from.grain > *grain && from.grain != Grain::interval;
        if (coarser && e.pointing != Pointing::definite && *grain < Grain::month && e.part == 0)
            return leave_open(e, out);
        std::int32_t const years_back = e.pointing == Pointing::year_ago ? -1 : step;
        settle(e, shift(period_of(base, *grain), years_back), AnchoredBy::discourse, out);
        return;
    }
    if (!anchor_.published) return leave_open(e, out);
    Day const published = *anchor_.published;
    if (*grain == Grain::weekend) {
        Lean const lean = leaning(e).lean;
        bool const back =
            e.pointing == Pointing::last || (e.pointing == Pointing::this_ ? lean == Lean::back : lean != Lean::ahead);
        Period weekend = weekend_period(published);
        if (e.pointing == Pointing::next) {
            weekend = shift(weekend, 1);
        } else if (e.pointing == Pointing::last ? weekend.last >= published : back && weekend.first > published) {
            weekend = shift(weekend, -1);
        }
        settle(e, weekend, AnchoredBy::publication, out);
        return;
    }
    note([&] {
        std::string const which = step < 0 ? "the one before" : step > 0 ? "the one after" : "the one of";
        return std::string(name(*grain)) + ": " + which + " the publication, " + iso(published);
    });
    settle(e, shift(period_of(published, *grain), step), AnchoredBy::publication, out);
}

/// So long after or before a day that is said too: "two weeks from Monday", "the day before last Tuesday".
Period Resolver::counted_on(TimeExpression const& e, Period const& from) {
    auto const grain = grain_of(e.unit);
    if (e.way == Way::none || e.way == Way::ago || !e.has_amount() || !grain || *grain < Grain::day) return from;
    std::int32_t const sign = e.way == Way::earlier ? -1 : 1;
    std::int32_t const steps = sign * (e.amount / 100) * (e.unit == Unit::fortnight ? 2 : 1);
    note([&] { return "counted from " + english(from); });
    if (*grain == Grain::day || *grain == Grain::week)
        return day_period(from.first + steps * (*grain == Grain::week ? 7 : 1));
    Date const day = to_date(from.first);
    std::int32_t const months = steps * (*grain == Grain::month ? 1 : *grain == Grain::quarter ? 3 : 12);
    return day_period(to_day(add_months(day, months)));
}

/// "It will open in two weeks": a day ahead, where "the biggest rise in two weeks" and "built in two weeks" are
/// lengths.
bool Resolver::lies_ahead(TimeExpression const& e) {
    bool const counted =
        e.has_amount() && !e.vague && !e.adjective && grain_of(e.unit).value_or(Grain::minute) >= Grain::day;
    if (!counted || e.first == 0 || e.pointing != Pointing::none || marker_at(e.first - 1) != Marker::in) return false;
    TokenRange const sentence = tokens_.sentences()[e.sentence];
    if (sentence.first + 1 == e.first && sentence.last == e.last) return true;  // nothing else is said
    if (manner_ != Manner::news || marker_at(e.last) == Marker::of) return false;
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t i = std::max(sentence.first, e.first - std::min(e.first, reach)); i < e.first; ++i) {
        if (marker_at(i) == Marker::first) return false;
        if (syntax_.at(i).words[i].inflection == Inflection::superlative) return false;
    }
    auto const verb = verb_at(lean_of(e, tokens_, syntax_, lexicon_).because);
    if (!verb || verb->aspect == Aspect::perfective) return false;
    return verb->modality == Modality::future || verb->modality == Modality::conditional ||
           verb->tense == Tense::future;
}

void Resolver::resolve_offset(TimeExpression const& e, Time& out) {
    bool const back = e.way == Way::ago || e.way == Way::earlier;
    if (e.vague || !e.has_amount()) {
        out.value = reference_value(back ? std::int8_t{-1} : std::int8_t{1});
        note([] { return std::string("how long is not said"); });
        return;
    }
    auto const grain = grain_of(e.unit);
    if (!grain) return leave_open(e, out);
    bool const from_story = e.way == Way::earlier || e.way == Way::later || manner_ == Manner::narrative;
    std::int32_t const sign = back ? -1 : 1;
    std::int32_t const count = e.amount / 100;
    bool const year_on_year = back && e.unit == Unit::year && told_quarter_ && near_quarter(e);
    if (year_on_year) {
        note([&] { return "compared with " + english(*told_quarter_); });
        out.anchor = quarter_by_;
        settle(e, years_before_quarter(count), AnchoredBy::discourse, out);
        return;
    }
    std::optional<Day> base;
    AnchoredBy by = AnchoredBy::publication;
    if (from_story && told_) {
        base = told_->first;
        by = AnchoredBy::discourse;
        note([&] { return "counted from the date told last, " + english(*told_); });
    } else if (anchor_.published) {
        base = anchor_.published;
        note([&] { return "counted from the publication, " + iso(*anchor_.published); });
    }
    if (!base) return leave_open(e, out);
    if (*grain < Grain::day) {  // hours and minutes: a day at best
        std::int32_t const minutes = e.unit == Unit::hour ? e.amount * 60 / 100 : e.unit == Unit::minute ? count : 0;
        if (by == AnchoredBy::discourse || !anchor_.clock || minutes == 0) {
            out.type = TimeType::duration;
            out.value = duration_value(e);
            note([] { return std::string("no time of day to count from: only the length is known"); });
            return;
        }
        Period now = day_period(*base);
        now.grain = Grain::minute;
        now.clock = anchor_.clock;
        Period const then = shift(now, sign * minutes);
        TimeExpression timed = e;
        timed.minute = then.clock->minute;
        out.type = TimeType::time;
        settle(timed, day_period(then.first), by, out);
        return;
    }
    Period const unit = period_of(*base, *grain);
    if (*grain == Grain::decade || *grain == Grain::century || *grain == Grain::millennium) {
        std::int32_t const years = *grain == Grain::decade ? 10 : *grain == Grain::century ? 100 : 1000;
        settle(e, shift(period_of(*base, Grain::year), sign * count * years), by, out);
        return;
    }
    if (*grain == Grain::year && e.amount % 100 != 0) {
        settle(e, shift(period_of(*base, Grain::month), sign * e.amount * 12 / 100), by, out);
        return;
    }
    std::int32_t const steps = e.unit == Unit::fortnight ? 2 * count : count;
    bool const exact_weeks = *grain == Grain::week && (by == AnchoredBy::discourse && told_->grain == Grain::day);
    if (exact_weeks) {
        settle(e, day_period(*base + sign * 7 * steps), by, out);
        return;
    }
    settle(e, shift(unit, sign * steps), by, out);
}

}  // namespace dateline
