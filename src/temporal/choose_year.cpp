// Which year a month, a day, a season or a quarter belongs to that is named without one. It recurs yearly, and the
// recurrence is chosen on the side to which its sentence leans ("in May" looked back to from February is last year's),
// after asking the neighbour in a range ("from May to June 1940") and, in a narrative, how far the story has come.
#include <algorithm>

#include "resolver.hpp"

namespace dateline {

namespace {

bool same_shape(TimeExpression const& a, TimeExpression const& b) {
    return b.says == Says::date && (a.month != 0) == (b.month != 0) && (a.quarter != 0) == (b.quarter != 0) &&
           (a.season != 0) == (b.season != 0);
}

}  // namespace

std::optional<std::int32_t> Resolver::year_said(TimeExpression const& e, Time& out) {
    if (e.has_year()) {
        if (!e.two_digits) return e.year;
        // "'98" looks back; in "01/25/26" the nearest such year is meant.
        std::int32_t const now = anchor_.published ? to_date(*anchor_.published).year : 2020;
        std::int32_t const ahead = e.numeric_year ? 40 : 5, year = now / 100 * 100 + e.year;
        return year > now + ahead ? year - 100 : year <= now + ahead - 100 ? year + 100 : year;
    }
    if (!e.has_year_shift) return std::nullopt;
    if ((e.year_of_discourse || manner_ == Manner::narrative) && told_) {
        out.anchored_by = AnchoredBy::discourse;
        bool const pointed = e.year_of_discourse && e.year_shift == 0;  // "of that year"
        out.anchor = pointed ? named_by_ : told_by_;
        return to_date(pointed ? named_->first : told_->first).year + e.year_shift;
    }
    if (!anchor_.published) return std::nullopt;
    out.anchored_by = AnchoredBy::publication;
    return to_date(*anchor_.published).year + e.year_shift;
}

std::optional<std::int32_t> Resolver::year_of_neighbour(TimeExpression const& e) const {
    if (i_ + 1 >= expressions_.size()) return std::nullopt;
    TimeExpression const& next = expressions_[i_ + 1];
    if (!next.has_year() || next.two_digits || !same_shape(e, next) || next.first < e.last || next.first - e.last > 2)
        return std::nullopt;
    for (std::uint32_t t = e.last; t < next.first; ++t) {  // joined by "to", "and", a dash: nothing else between
        Token const& token = tokens_[t];
        bool const joins =
            token.is(U'-') || token.is(U'\u2013') || token.is(U'/') || token.is(U',') || marker_at(t) != Marker::none;
        if (!joins) return std::nullopt;
    }
    bool const year_turns = e.month > next.month && next.month != 0;
    return next.year - (year_turns ? 1 : 0);
}

/// "Under a June agreement": the month belongs to a noun.
bool Resolver::of_a_thing(TimeExpression const& e) const {
    if (e.first == 0 || e.last >= tokens_.size() || e.mod != Mod::none) return false;
    Marker const article = marker_at(e.first - 1);
    bool const determined = article == Marker::a || article == Marker::the || article == Marker::possessive;
    Token const& behind = tokens_[e.last];
    return determined && behind.is_word() && !behind.has(TokenFlag::capital) &&
           syntax_.at(e.last).words[e.last].part == PartOfSpeech::noun;
}

/// Is it a verb whose object may lie ahead: announced, scheduled, agreed, moved?
bool Resolver::looks_on(std::uint32_t verb) const {
    using namespace time_class;
    constexpr Mask ahead = foretelling | promising | rescheduling | agreeing | dealing | allowing | announcing;
    return (lexicon_[tokens_[verb].word()].classes & ahead) != 0;
}

std::optional<Period> Resolver::choose_year(TimeExpression const& e, Recurrence in_year, Time& out) {
    if (auto const year = year_said(e, out)) {
        if (out.anchored_by == AnchoredBy::nothing) out.anchored_by = AnchoredBy::itself;
        return in_year(*year);
    }
    if (auto const year = year_of_neighbour(e)) {
        note([] { return std::string("takes its year from the date after it"); });
        out.anchored_by = AnchoredBy::itself;
        return in_year(*year);
    }
    bool const of_the_story = manner_ == Manner::narrative || !anchor_.published;
    if (auto const year = year_of_echo(e); year && e.pointing == Pointing::none) {
        note([&] { return "its year is said soon after: " + std::to_string(*year); });
        out.anchored_by = AnchoredBy::discourse;
        return in_year(*year);
    }
    if (of_the_story && front_) {
        out.anchored_by = AnchoredBy::discourse;
        out.anchor = front_by_;
        if (e.pointing == Pointing::next) {  // "by next summer"
            std::int32_t const year_of_front = to_date(front_->last).year;
            auto const coming = in_year(year_of_front);
            return coming && coming->first > front_->last ? coming : in_year(year_of_front + 1);
        }
        note([&] { return "the nearest to how far the story has come, " + english(*front_); });
        return nearest_to_front(e, in_year);
    }
    if (auto const joined = joined_to_told(e, in_year)) {
        note([&] { return "the sentence goes on from " + english(*told_); });
        out.anchored_by = AnchoredBy::discourse;
        return joined;
    }
    if (!anchor_.published) return std::nullopt;
    Day const published = *anchor_.published;
    std::int32_t const year = to_date(published).year;
    out.anchored_by = AnchoredBy::publication;
    auto const latest = [&](auto&& fits) -> std::optional<Period> {
        for (std::int32_t y = year + 1; y >= year - 8; --y)
            if (auto const p = in_year(y); p && fits(*p)) return p;
        return std::nullopt;
    };
    auto const earliest = [&](auto&& fits) -> std::optional<Period> {
        for (std::int32_t y = year - 1; y <= year + 8; ++y)
            if (auto const p = in_year(y); p && fits(*p)) return p;
        return std::nullopt;
    };
    switch (e.pointing) {
        case Pointing::last:
        case Pointing::previous:
            note([&] { return "\"last\": the latest that ended before " + iso(published); });
            return latest([&](Period const& p) {  // the month just over would be "last month"
                bool const just_over = p.grain == Grain::month && contains(shift(p, 1), day_period(published));
                return p.last < published && !(just_over && to_date(p.first).year == year);
            });
        case Pointing::next:
        case Pointing::following:
            note([&] { return "\"next\": the first that begins after " + iso(published); });
            return earliest([&](Period const& p) { return p.first > published; });
        case Pointing::this_:
            if (auto const running = in_year(year - 1); running && contains(*running, day_period(published))) {
                note([&] { return "\"this\": the one that holds " + iso(published); });  // winter, in February
                return running;
            }
            note([&] { return "\"this\": in the year of publication, " + std::to_string(year); });
            return in_year(year);
        default:
            break;
    }
    bool const as_of = e.first > 1 && marker_at(e.first - 1) == Marker::of && marker_at(e.first - 2) == Marker::as;
    bool const told_of_another_year = !as_of && e.day == 0 && told_ && told_->grain == Grain::year &&
                                      e.sentence == told_sentence_ && to_date(told_->first).year <= year - 2;
    Leaning lean = leaning(e);
    if (as_of) lean.lean = Lean::unclear;
    if (told_of_another_year && lean.lean != Lean::ahead) {
        std::int32_t const told_year = to_date(told_->first).year;
        out.anchored_by = AnchoredBy::discourse;
        note([&] { return "the sentence tells of " + std::to_string(told_year); });
        return in_year(told_year);
    }
    auto const before = latest([&](Period const& p) { return p.first <= published; });
    auto const after = earliest([&](Period const& p) { return p.last >= published; });
    if (before && after && before->first != after->first) {
        // Days and quarters of another year are named with it; so the much nearer one is meant whatever the tense.
        std::int32_t const back = published - before->last, ahead = after->first - published;
        bool const day = before->grain == Grain::day, quarter = before->grain == Grain::quarter;
        if (lean.lean == Lean::ahead && ((day && ahead > 8 * back) || (quarter && ahead > 2 * back))) {
            note([] { return std::string("the one behind is much nearer"); });
            return before;
        }
        if (lean.lean == Lean::back && !lean.certain && day && back > 4 * ahead) {
            note([] { return std::string("the one ahead is much nearer"); });
            return after;
        }
        bool const month = before->grain == Grain::month;
        Marker const joint = e.first > 0 ? marker_at(e.first - 1) : Marker::none;
        bool const far_end = joint == Marker::until || joint == Marker::through;
        if (month && far_end && lean.lean != Lean::ahead && ahead < back) {
            note([] { return std::string("a stretch that lasts until then: the one ahead is nearer"); });
            return after;
        }
        auto const verb = verb_at(lean.because);
        bool const foretold = lean.lean == Lean::ahead && verb && verb->modality == Modality::future;
        if (month && lean.lean != Lean::back && !foretold && of_a_thing(e)) {
            note([] { return std::string("said of a thing, not by the verb: behind, or much nearer"); });
            return 2 * ahead < back ? after : before;
        }
        bool const near = lean.because + 2 >= e.first;  // "met in May", "met her in May", not "set talks in May"
        bool const of_the_verb = verb && verb->finite && (near || (joint == Marker::in && !looks_on(lean.because)));
        if (lean.lean != Lean::ahead && !lean.certain && !of_the_verb && month && ahead <= 31 && back > 270) {
            note([] { return std::string("the coming month: another year's would be named"); });
            return after;
        }
    }
    if (lean.lean == Lean::ahead) {
        note([&] { return "the first that does not end before " + iso(published); });
        return after;
    }
    note([&] { return "the latest that began on or before " + iso(published); });
    bool const single_day = before && before->grain == Grain::day;
    if (lean.lean == Lean::back || !single_day) return before;
    auto const ahead = earliest([&](Period const& p) { return p.first > published; });
    bool const much_nearer = ahead && (ahead->first - published) * 3 < published - before->last;
    if (!much_nearer) return before;
    note([] { return std::string("the next one is much nearer, and nothing says that it lies behind"); });
    return ahead;
}

}  // namespace dateline
