// Where a length lies, as TimeML's beginPoint and endPoint say it. "The past three months" ends and "the coming weeks"
// begins on the day of publication, in a narrative on the date told last; "the six months ended June 30" ends on the
// date behind it, "three days from Monday" begins there. The other end is counted off where a number is given. A date
// that closes a stretch ("from 2001 to 2009", "May 3-5") begins where the date before it stands.
#include "resolver.hpp"

namespace dateline {

/// "The past three months", "recent weeks", "the coming year or two": which way the words inside point.
Pointing Resolver::pointing_in(TimeExpression const& e) const {
    if (e.pointing != Pointing::none) return e.pointing;
    for (std::uint32_t token = e.first; token < e.last && token < e.first + 3; ++token) {
        if (marker_at(token) == Marker::recent) return Pointing::last;
        auto const& entry = lexicon_[tokens_[token].word()];
        if ((entry.classes & time_class::direction) != 0) return static_cast<Pointing>(entry.value);
    }
    return Pointing::none;
}

void Resolver::place_length(TimeExpression const& e, Time& out) const {
    if (i_ + 1 < expressions_.size() && expressions_[i_ + 1].first == e.last + 1) {
        Marker const joint = marker_at(e.last);
        bool const a_date = expressions_[i_ + 1].says == Says::date || expressions_[i_ + 1].says == Says::day_word;
        if (a_date && joint == Marker::ended) out.end_point.time = i_ + 1;
        if (a_date && joint == Marker::from) out.begin_point.time = i_ + 1;
        if (out.end_point.known() || out.begin_point.known()) return;
    }
    Pointing const pointing = pointing_in(e);
    bool const back = pointing == Pointing::last || pointing == Pointing::previous || pointing == Pointing::latest,
               ahead = pointing == Pointing::next || pointing == Pointing::following;
    if (!back && !ahead) return;
    bool const of_the_story =
        manner_ == Manner::narrative || pointing == Pointing::previous || pointing == Pointing::following;
    std::optional<Day> base;
    TimePoint here;
    if (of_the_story ? told_.has_value() : anchor_.published.has_value()) {
        here.time = of_the_story ? told_by_ : TimePoint::publication;
        base = of_the_story ? told_->first : *anchor_.published;
    }
    if (!base) return;
    TimePoint there;
    auto const grain = grain_of(e.unit);
    bool const whole = !e.vague && e.has_amount() && e.amount % 100 == 0 && grain && *grain >= Grain::day;
    if (whole && *grain < Grain::decade) {
        std::int32_t const steps = e.amount / 100 * (e.unit == Unit::fortnight ? 2 : 1);
        there.unnamed = shift(period_of(*base, *grain), back ? -steps : steps);
    }
    (back ? out.end_point : out.begin_point) = here;
    (back ? out.begin_point : out.end_point) = there;
}

/// "From A to B", "between A and B", "A-B": two dates with nothing but the words of a stretch about them.
bool Resolver::closes_stretch(TimeExpression const& e) const {
    if (i_ == 0 || e.says != Says::date) return false;
    TimeExpression const& opening = expressions_[i_ - 1];
    if (opening.says != Says::date || opening.last + 1 != e.first) return false;
    Token const& joint = tokens_[opening.last];
    if (joint.is(U'-') || joint.is(U'\u2013')) return true;
    Marker const joined = marker_at(opening.last);
    if (joined == Marker::through) return true;
    if (opening.first == 0) return false;
    Marker const opened = marker_at(opening.first - 1);
    return opened == Marker::between ? joined == Marker::and_
                                     : opened == Marker::from && (joined == Marker::to || joined == Marker::until);
}

std::string stretch_value(Time const& opening, Time const& closing) {
    if (!opening.means || !closing.means || opening.means->first > closing.means->last) return {};
    Period const &from = *opening.means, &to = *closing.means;
    Date const first = to_date(from.first), last = to_date(to.last);
    std::int32_t const years = last.year - first.year, months = years * 12 + last.month - first.month;
    if (from.grain == to.grain) {
        if (from.grain == Grain::year || from.grain == Grain::decade || from.grain == Grain::century)
            return 'P' + std::to_string(years + 1) + 'Y';
        if (from.grain == Grain::month) return 'P' + std::to_string(months + 1) + 'M';
        if (from.grain == Grain::quarter) return 'P' + std::to_string((months + 1) / 3) + 'Q';
    }
    return 'P' + std::to_string(to.last - from.first + 1) + 'D';
}

}  // namespace dateline
