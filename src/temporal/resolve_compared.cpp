// Reports of business compare. "The quarter", "the latest period" is the quarter spoken of, or the one that ended last;
// "a year earlier", "the year-ago period", "the 1988 period" is the same quarter of the other year ("earned $2 million
// in the third quarter, up from $1 million a year earlier"), unless the months of a whole year so far were spoken of
// since
// ("for the nine months ... a year earlier": the year before). "The quarter ended Sept. 30" says which one it is.
#include "resolver.hpp"

namespace dateline {

bool Resolver::near_quarter(TimeExpression const& e) const {
    return told_quarter_.has_value() && e.sentence <= quarter_sentence_ + 4;
}

/// So many years before the quarter spoken of, or before the year whose months were.
Period Resolver::years_before_quarter(std::int32_t years) const {
    if (months_compared_) return year_period(to_date(told_quarter_->first).year - years);
    return shift(*told_quarter_, -4 * years);
}

bool Resolver::compares(TimeExpression const& e) const {
    return e.says == Says::offset || e.pointing == Pointing::year_ago ||
           (e.says == Says::date && e.unit == Unit::period);
}

/// Nothing is compared with a quarter that is yet to come, a forecast, or with one before the quarter spoken of.
void Resolver::remember_quarter(TimeExpression const& e, Period const& period) {
    if (period.grain != Grain::quarter) return;
    if (compares(e)) {
        if (near_quarter(e)) quarter_sentence_ = e.sentence;
        return;
    }
    bool const over = !anchor_.published || period.last < *anchor_.published;
    bool const forecast =
        !over && (period.first > *anchor_.published || lean_of(e, tokens_, syntax_, lexicon_).lean == Lean::ahead);
    if (forecast) return;
    bool const reported = told_quarter_ && (!anchor_.published || told_quarter_->last < *anchor_.published);
    bool const glance = reported && period.last < told_quarter_->first && near_quarter(e) && !e.fiscal;
    quarter_sentence_ = e.sentence;
    if (glance) return;
    told_quarter_ = period;
    quarter_by_ = i_;
    told_quarter_->fiscal = e.fiscal;
    months_compared_ = false;
}

/// "The nine months", "the first six months": so much of a year.
void Resolver::hear_of_months(TimeExpression const& e) {
    bool const part_of_year = e.unit == Unit::month && e.has_amount() && e.amount > 300 && e.amount < 1200;
    bool const definite = marker_at(e.first) == Marker::the || e.pointing == Pointing::latest;
    if (part_of_year && definite && !e.adjective) months_compared_ = true;
}

/// "The quarter ended Sept. 30": the quarter that the day closes, told by the date behind it.
std::optional<Period> Resolver::quarter_ended(TimeExpression const& e) const {
    if (i_ + 1 >= expressions_.size() || marker_at(e.last) != Marker::ended) return std::nullopt;
    if (told_quarter_ && told_quarter_->fiscal) return std::nullopt;  // it has its number already
    TimeExpression const& close = expressions_[i_ + 1];
    bool const beside = close.first == e.last + 1 && close.says == Says::date && close.month != 0;
    if (!beside || (!close.has_year() && !anchor_.published)) return std::nullopt;
    constexpr std::int32_t half_the_quarter = 45;
    std::int32_t year = close.has_year() ? close.year : to_date(*anchor_.published).year;
    auto const month = static_cast<std::uint8_t>(close.month);
    if (!close.has_year() && month_period(year, month).first > *anchor_.published) --year;
    Period const end = month_period(year, month);
    Day const last = close.day != 0 ? end.first + (close.day - 1) : end.last;
    return period_of(last - half_the_quarter, Grain::quarter);
}

bool Resolver::resolve_business(TimeExpression const& e, Grain grain, Time& out) {
    bool const pointed =
        e.pointing == Pointing::definite || e.pointing == Pointing::latest || e.pointing == Pointing::year_ago;
    if (!pointed || (grain != Grain::quarter && e.unit != Unit::period)) return false;
    if (auto const ended = quarter_ended(e)) {
        note([&] { return std::string("the quarter that the day behind it closes"); });
        settle(e, *ended, AnchoredBy::publication, out);
        return true;
    }
    std::optional<Period> base = told_quarter_;
    AnchoredBy by = AnchoredBy::discourse;
    bool const ahead = base && anchor_.published && base->last >= *anchor_.published;
    if ((!base || (ahead && e.pointing == Pointing::latest)) && anchor_.published) {
        base = shift(period_of(*anchor_.published, Grain::quarter), -1);
        by = AnchoredBy::publication;
    }
    if (!base) {
        leave_open(e, out);
        return true;
    }
    base->fiscal = false;
    if (by == AnchoredBy::discourse) out.anchor = quarter_by_;
    note([&] { return "the quarter spoken of, " + english(*base); });
    settle(e, e.pointing == Pointing::year_ago ? shift(*base, -4) : *base, by, out);
    return true;
}

}  // namespace dateline
