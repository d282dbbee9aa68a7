// Resolution in one walk through the text: what was dated last is remembered, so that "two weeks earlier" and "that
// year" have something to lean on.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "dateline/temporal/times.hpp"
#include "lean.hpp"
#include "time_expression.hpp"

namespace dateline {

/// How a document is read: news leans on its day of publication, a narrative on the date told last.
enum class Manner : std::uint8_t { news, narrative };
[[nodiscard]] Manner manner_of(std::span<TimeExpression const> expressions, Anchor const& anchor);

/// What comes again every year, as a function of the year; borrowed for the length of a call.
class Recurrence {
public:
    template <class InYear>
    Recurrence(InYear const& in_year) noexcept
        : what_(&in_year), ask_([](void const* what, std::int32_t year) -> std::optional<Period> {
              return (*static_cast<InYear const*>(what))(year);
          }) {}
    [[nodiscard]] std::optional<Period> operator()(std::int32_t year) const { return ask_(what_, year); }

private:
    void const* what_;
    std::optional<Period> (*ask_)(void const*, std::int32_t);
};

class Resolver {
public:
    Resolver(std::span<TimeExpression const> expressions, Tokens const& tokens, Syntax syntax,
             TimeLexicon const& lexicon, Anchor const& anchor);
    /// Resolves expression `i`; to be called for 0, 1, 2 ... in order. Steps are added to `why` when it is given.
    void resolve(std::uint32_t i, Time& out, Derivation* why);

private:
    void resolve_date(TimeExpression const& e, Time& out);
    void resolve_day_word(TimeExpression const& e, Time& out);
    void resolve_unit(TimeExpression const& e, Time& out);
    void resolve_offset(TimeExpression const& e, Time& out);
    void resolve_clock(TimeExpression const& e, Time& out);

    [[nodiscard]] std::optional<Period> named_day(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<Period> of_month(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<Period> of_weekday(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<Day> begin_of_range(TimeExpression const& e) const;
    [[nodiscard]] std::optional<Period> day_behind(TimeExpression const& e, Time& out) const;
    [[nodiscard]] std::optional<Period> counted_off(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<Period> of_week(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<Period> turn_of(TimeExpression const& e, Time& out);
    [[nodiscard]] Period counted_on(TimeExpression const& e, Period const& from);
    [[nodiscard]] bool lies_ahead(TimeExpression const& e);
    [[nodiscard]] std::optional<Period> of_year(TimeExpression const& e, Time& out);
    [[nodiscard]] std::optional<std::int32_t> year_said(TimeExpression const& e, Time& out);
    /// Among the yearly recurrences of something, the one that pointing, tense and anchor choose.
    [[nodiscard]] std::optional<Period> choose_year(TimeExpression const& e, Recurrence in_year, Time& out);
    /// The year that the sentence goes on in, or the next; nothing: its other verb does not say one.
    [[nodiscard]] std::optional<Period> joined_to_told(TimeExpression const& e, Recurrence in_year);
    [[nodiscard]] bool of_a_thing(TimeExpression const& e) const;
    [[nodiscard]] std::optional<std::int32_t> year_of_neighbour(TimeExpression const& e) const;

    [[nodiscard]] Leaning leaning(TimeExpression const& e);
    /// The verb group that holds a token; none also for a token that is nowhere.
    [[nodiscard]] std::optional<VerbGroup> verb_at(std::uint32_t token) const;
    /// The function word at a token; none: another word.
    [[nodiscard]] bool looks_on(std::uint32_t verb) const;
    [[nodiscard]] Marker marker_at(std::uint32_t token) const;
    [[nodiscard]] bool is_length(TimeExpression const& e) const;
    [[nodiscard]] bool is_some_day(TimeExpression const& e) const;
    [[nodiscard]] bool is_rate(TimeExpression const& e) const;
    [[nodiscard]] bool carries_the_story(TimeExpression const& e) const;
    [[nodiscard]] std::uint32_t needs_front_until() const;
    [[nodiscard]] bool moves_the_front(TimeExpression const& e, Period const& period);
    [[nodiscard]] bool opens_sentence(TimeExpression const& e) const;
    [[nodiscard]] bool opens_chapter(TimeExpression const& e);
    [[nodiscard]] bool behind_until(TimeExpression const& e) const;
    [[nodiscard]] bool comes_back(Period const& leap) const;
    [[nodiscard]] std::optional<std::int32_t> year_of_echo(TimeExpression const& e) const;
    [[nodiscard]] bool by_then(TimeExpression const& e) const;
    [[nodiscard]] bool looks_back_further(TimeExpression const& e);
    [[nodiscard]] std::optional<Period> nearest_to_front(TimeExpression const& e, Recurrence in_year);
    [[nodiscard]] bool near(
        TimeExpression const& e) const;  ///< the last date stands in this sentence or the two before
    [[nodiscard]] bool near_quarter(TimeExpression const& e) const;  ///< the last quarter is what is spoken of
    [[nodiscard]] bool compares(TimeExpression const& e) const;      ///< "a year earlier", "the 1988 period"
    [[nodiscard]] Period years_before_quarter(std::int32_t years) const;
    [[nodiscard]] std::optional<Period> quarter_ended(TimeExpression const& e) const;
    [[nodiscard]] bool resolve_business(TimeExpression const& e, Grain grain, Time& out);
    void remember_quarter(TimeExpression const& e, Period const& period);
    void hear_of_months(TimeExpression const& e);
    void place_length(TimeExpression const& e, Time& out) const;
    [[nodiscard]] Pointing pointing_in(TimeExpression const& e) const;
    [[nodiscard]] bool closes_stretch(TimeExpression const& e) const;
    void settle(TimeExpression const& e, Period period, AnchoredBy by, Time& out);
    [[nodiscard]] std::int16_t offset_on(TimeExpression const& e, Day day, Time& out);
    void leave_open(TimeExpression const& e, Time& out);
    template <class Words>
    void note(Words&& words) {
        if (why_ != nullptr) why_->steps.push_back({words()});
    }

    std::span<TimeExpression const> expressions_;
    Tokens const& tokens_;
    Syntax syntax_;
    TimeLexicon const& lexicon_;
    Anchor const& anchor_;
    Manner manner_;
    std::uint32_t front_until_;   ///< behind the last expression that may lean on the front
    std::optional<Period> told_;  ///< the last dated period
    std::uint32_t told_by_ = nowhere, named_by_ = nowhere, front_by_ = nowhere, quarter_by_ = nowhere;  ///< their times
    std::uint32_t told_sentence_ = 0;
    std::optional<Period> named_;          ///< the last date said at all, be it an aside: what "that year" points at
    std::optional<Period> front_;          ///< how far a narrative has come: `told_` without its asides
    std::optional<Period> aside_;          ///< the last year or date that was taken for an aside
    std::optional<std::int32_t> chapter_;  ///< of a narrative: the year of the heading above
    std::optional<Period> told_quarter_;   ///< the last quarter spoken of
    std::uint32_t quarter_sentence_ = 0;
    bool months_compared_ = false;  ///< since then "the nine months" were spoken of
    std::uint32_t i_ = 0;
    Derivation* why_ = nullptr;
};

/// TIMEX3 values of what has no place in the calendar: "P3M", "PXW", "XXXX-WXX-7", "PRESENT_REF".
[[nodiscard]] std::string duration_value(TimeExpression const& e);
[[nodiscard]] std::string set_value(TimeExpression const& e);
[[nodiscard]] std::string freq_value(TimeExpression const& e);
[[nodiscard]] char const* quant_value(Quant quant) noexcept;
[[nodiscard]] std::string open_value(TimeExpression const& e);
[[nodiscard]] std::string reference_value(std::int8_t direction);
[[nodiscard]] char const* mod_value(Mod mod) noexcept;
[[nodiscard]] std::optional<Grain> grain_of(Unit unit) noexcept;

}  // namespace dateline
