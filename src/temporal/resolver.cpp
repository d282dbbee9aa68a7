// Walks the expressions in order and gives each its meaning. News leans on the day of publication; a narrative (many
// years named that lie far from that day, hardly a "yesterday") leans on the date told last: in a history of the war
// "In February" is the February of the year just told. What leans on a day that is not known stays open.
#include "resolver.hpp"

#include <algorithm>

#include "dateline/calendar/zone.hpp"

namespace dateline {

Manner manner_of(std::span<TimeExpression const> expressions, Anchor const& anchor) {
    std::uint32_t far = 0, near = 0, deictic = 0;
    constexpr std::size_t opening = 4;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        TimeExpression const& e = expressions[i];
        bool const pointed =
            e.says == Says::unit_ref &&
            (e.pointing == Pointing::last || e.pointing == Pointing::next || e.pointing == Pointing::this_);
        bool const of_the_paper = e.says == Says::day_word ||
                                  (e.says == Says::date && e.weekday != 0 && !e.has_year()) ||
                                  (pointed && e.unit == Unit::week);
        if (of_the_paper && i < opening) return Manner::news;  // "said on Friday", "this week" near the top
        if (of_the_paper || pointed || (e.says == Says::offset && e.way == Way::ago)) ++deictic;
        if (e.says != Says::date || !e.has_year()) continue;
        bool const recent = anchor.published && !e.two_digits && e.year_grain == Grain::year &&
                            std::abs(to_date(*anchor.published).year - e.year) <= 1;
        ++(recent ? near : far);
    }
    return far >= 6 && far > 2 * deictic + near / 2 ? Manner::narrative : Manner::news;
}

Resolver::Resolver(std::span<TimeExpression const> expressions, Tokens const& tokens, Syntax syntax,
                   TimeLexicon const& lexicon, Anchor const& anchor)
    : expressions_(expressions),
      tokens_(tokens),
      syntax_(syntax),
      lexicon_(lexicon),
      anchor_(anchor),
      manner_(manner_of(expressions, anchor)),
      front_until_(needs_front_until()) {}

void Resolver::resolve(std::uint32_t i, Time& out, Derivation* why) {
    TimeExpression const& e = expressions_[i];
    i_ = i;
    why_ = why;
    out.type = e.type;
    out.rule = rule_name(static_cast<Rule>(e.rule));
    out.mod = mod_value(e.mod);
    out.value.clear();
    out.means.reset();
    out.anchored_by = AnchoredBy::nothing;
    out.anchor = nowhere;
    out.ambiguous = false;
    out.other.reset();
    out.freq.clear();
    out.quant = "";
    out.begin_point = out.end_point = {};
    switch (e.says) {
        case Says::nothing:
            break;
        case Says::date:
            resolve_date(e, out);
            break;
        case Says::day_word:
            resolve_day_word(e, out);
            break;
        case Says::unit_ref:
            resolve_unit(e, out);
            break;
        case Says::offset:
            resolve_offset(e, out);
            break;
        case Says::clock:
            resolve_clock(e, out);
            break;
        case Says::duration:
            if (anchor_.published && lies_ahead(e)) {
                TimeExpression ahead = e;
                ahead.way = Way::hence;
                ahead.says = Says::offset;
                out.type = TimeType::date;
                resolve_offset(ahead, out);
                break;
            }
            if (is_some_day(e)) {
                out.type = TimeType::date;
                out.value = reference_value(1);
                note([] { return std::string("inside \"will ... be\": some day to come"); });
                break;
            }
            hear_of_months(e);
            out.value = duration_value(e);
            if (is_rate(e)) {
                out.type = TimeType::set;
                note([] { return std::string("so much for each: something that comes again and again"); });
                break;
            }
            place_length(e, out);
            note([] { return std::string("a length of time, which has no place in the calendar"); });
            break;
        case Says::set:
            out.value = set_value(e);
            out.quant = quant_value(e.quant);
            out.freq = freq_value(e);
            note([] { return std::string("something that comes again and again"); });
            break;
        case Says::reference:
            out.value = reference_value(e.nth);
            note([] { return std::string("points to the present, the past or the future without a date"); });
            break;
    }
    if (out.value.empty()) leave_open(e, out);
    if (out.means && closes_stretch(e)) out.begin_point.time = i_ - 1;
    why_ = nullptr;
}

void Resolver::settle(TimeExpression const& e, Period period, AnchoredBy by, Time& out) {
    if (by == AnchoredBy::discourse && out.anchor == nowhere) out.anchor = told_by_;
    bool const chapter = opens_chapter(e);
    if (period.grain >= Grain::day && i_ + 1 < front_until_ && (chapter || moves_the_front(e, period))) {
        front_ = period;
        front_by_ = i_;
    }
    if (period.grain >= Grain::day) {
        named_ = period;
        named_by_ = i_;
    }
    bool const aside = manner_ == Manner::news && period.grain >= Grain::month && compares(e);
    if (period.grain >= Grain::day && carries_the_story(e) && !aside) {
        told_ = period;
        told_by_ = i_;
        told_sentence_ = e.sentence;
    }
    remember_quarter(e, period);
    bool const one_day = period.first == period.last;
    if (one_day && e.has_clock()) {
        period.grain = Grain::minute;
        ClockTime clock;
        clock.minute = static_cast<std::int16_t>(e.minute % 1440);
        clock.second = e.clock_second;
        if (e.offset != TimeExpression::no_offset) clock.offset = offset_on(e, period.first, out);
        period.clock = clock;
    } else if (one_day && e.part != 0) {
        period.grain = Grain::part_of_day;
        period.part = static_cast<PartOfDay>(e.part);
    }
    period.approximate = e.mod == Mod::approx;
    out.value = timex3(period);
    period.fiscal = e.fiscal;
    out.means = period;
    out.anchored_by = by;
    note([&] { return "means " + english(period) + " (" + edtf(period) + ")"; });
}

/// "ET" is five hours behind in winter and four in summer; "IST" is what the outlet's own clock makes of it. The clock
/// that a night skips or repeats is the one before the change.
std::int16_t Resolver::offset_on(TimeExpression const& e, Day day, Time& out) {
    if (e.zone == TimeExpression::not_named) return e.offset;
    TimeLexicon::Zone const& zone = lexicon_.zones()[e.zone];
    if (zone.name[0] != '\0') {
        auto const wall = wall_clock(zone.name, day, static_cast<std::int16_t>(e.minute % 1440));
        if (!wall) return e.offset;
        if (wall->kind == WallClock::Kind::skipped)
            note([] { return std::string("clocks are put forward and skip this time: read as if they were not"); });
        if (wall->kind == WallClock::Kind::repeated) {
            out.ambiguous = true;
            note([] { return std::string("clocks are put back and show this time twice: the first is meant"); });
        }
        return wall->offset;
    }
    if (zone.ambiguous == 0) return e.offset;
    for (std::int16_t const other : zone.also)
        if (other != 0 && anchor_.zone_offset == other) {
            note([] { return std::string("the zone that has these letters where the paper is"); });
            return other;
        }
    out.ambiguous = anchor_.zone_offset != e.offset;
    if (out.ambiguous) note([] { return std::string("other zones have these letters too"); });
    return e.offset;
}

void Resolver::leave_open(TimeExpression const& e, Time& out) {
    out.value = open_value(e);
    out.means.reset();
    out.anchored_by = AnchoredBy::nothing;
    note([] { return std::string("no publication date and no date told before to count from: stays open"); });
}

Leaning Resolver::leaning(TimeExpression const& e) {
    Leaning const leaning = lean_of(e, tokens_, syntax_, lexicon_);
    note([&] {
        std::string const because =
            leaning.because == nowhere ? "no verb" : '"' + std::string(tokens_.slice(leaning.because)) + '"';
        switch (leaning.lean) {
            case Lean::back:
                return "looks back (" + because + ')';
            case Lean::ahead:
                return "looks ahead (" + because + ')';
            case Lean::unclear:
                break;
        }
        return "the sentence does not say whether it lies behind or ahead (" + because + "): read as behind";
    });
    return leaning;
}

std::optional<VerbGroup> Resolver::verb_at(std::uint32_t token) const {
    if (token == nowhere) return std::nullopt;
    Words const& words = syntax_.at(token);
    std::uint32_t const g = words.group_at(token);
    return g == nowhere ? std::nullopt : std::optional(words.groups[g]);
}

Marker Resolver::marker_at(std::uint32_t token) const {
    if (token >= tokens_.size()) return Marker::none;
    auto const& entry = lexicon_[tokens_[token].word()];
    return (entry.classes & time_class::marker) != 0 ? static_cast<Marker>(entry.second_value) : Marker::none;
}

/// "$33 million a year", "700 seats a week": behind a figure, its unit or what it counts.
bool Resolver::is_rate(TimeExpression const& e) const {
    bool const a_unit = e.amount == 100 && !e.plural && e.last - e.first == 2 && e.mod == Mod::none;
    if (!a_unit || e.first == 0 || tokens_[e.first].has(TokenFlag::sentence_start)) return false;
    if (marker_at(e.first) != Marker::a) return false;
    constexpr time_class::Mask counted = time_class::money | time_class::multiplier | time_class::cardinal;
    Token const& before = tokens_[e.first - 1];
    if (before.is_number()) return true;
    if (!before.is_word()) return false;
    if ((lexicon_[before.word()].classes & counted) != 0) return true;
    if (e.first == 1 || !tokens_[e.first - 2].is_number()) return false;
    Word const& things = syntax_.at(e.first - 1).words[e.first - 1];
    return things.part == PartOfSpeech::noun && things.inflection == Inflection::plural;
}

/// "It will one day be the largest": between a modal and its verb.
bool Resolver::is_some_day(TimeExpression const& e) const {
    bool const one_day = e.unit == Unit::day && e.amount == 100 && !e.plural && e.last - e.first == 2 && e.first > 0;
    if (!one_day || marker_at(e.first) == Marker::a || e.last >= tokens_.size()) return false;
    if (syntax_.at(e.first - 1).words[e.first - 1].part != PartOfSpeech::modal) return false;
    PartOfSpeech const behind = syntax_.at(e.last).words[e.last].part;
    return (behind == PartOfSpeech::verb || behind == PartOfSpeech::auxiliary);
}

}  // namespace dateline
