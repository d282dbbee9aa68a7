// Time expressions in a text: recognised by a grammar over tokens, first as what the words say
// ("weekday Sunday, no direction"), then resolved to what they mean on the article's day.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/calendar/period.hpp"
#include "dateline/syntax/words.hpp"
#include "dateline/temporal/time_lexicon.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

enum class TimeType : std::uint8_t { date, time, duration, set };

/// What the words say, nothing resolved. A plain struct that the grammar copies freely; the fields and their
/// unset values are documented where they stand. Kept small on purpose.
struct TimeExpression;

/// How a time came by its meaning.
struct Derivation {
    struct Step {
        std::string text;
    };  ///< one sentence, e.g. "past tense ("said"): the last Sunday on or before 2021-02-15"
    std::vector<Step> steps;
};

/// Where a resolved time got its anchor.
enum class AnchoredBy : std::uint8_t { nothing, itself, publication, discourse };

/// One end of a length that lies somewhere ("the past three months", "two weeks from Monday"): another time of the
/// text, the day of publication, or a period that no words name.
struct TimePoint {
    static constexpr std::uint32_t publication = nowhere - 1;
    std::uint32_t time = nowhere;   ///< number in Times::list, or publication
    std::optional<Period> unnamed;  ///< counted off from the other end
    [[nodiscard]] bool known() const noexcept { return time != nowhere || unnamed.has_value(); }
    friend bool operator==(TimePoint const&, TimePoint const&) = default;
};

struct Time {
    Span where;  ///< bytes
    TokenRange tokens;
    TimeType type = TimeType::date;
    std::string value;                 ///< TIMEX3 value: "2021-02-14TAF", "PXW", "PRESENT_REF"
    std::string mod;                   ///< TIMEX3 mod or empty: "APPROX", "START", "MID", "END", "MORE_THAN" ...
    std::string freq;                  ///< TIMEX3 freq of a set: "2X" of "twice a week", "3D" of "three days a month"
    char const* quant = "";            ///< TIMEX3 quant of a set: "EVERY", "EACH", "EVERY OTHER", "SOME"
    std::optional<Period> means;       ///< of dates and times that resolve to a place in the calendar
    TimePoint begin_point, end_point;  ///< of lengths: TIMEX3 beginPoint and endPoint
    AnchoredBy anchored_by = AnchoredBy::nothing;
    std::uint32_t anchor = nowhere;  ///< by discourse: number of the time it is counted from, where that is one
    bool ambiguous = false;       ///< "01/02/2021" of an unknown outlet, "5 p.m. IST": another reading is possible too
    std::optional<Period> other;  ///< that other reading, of a date: 1 February beside 2 January
    char const* rule = "";        ///< name of the grammar rule: "weekday", "full date"
    std::uint32_t says = 0;       ///< number in Times::expressions
};

class Times;

/// The day that the words of a time name, as far as they do: of "Sunday, February 14" all three.
struct NamedDay {
    std::optional<Weekday> weekday;
    std::uint8_t month = 0, day = 0;  ///< 0: not named
    bool more = false;                ///< the words say more: a year, an hour, "last", "morning"
};
/// `number` of Times::list.
[[nodiscard]] NamedDay named_day(Times const& times, std::uint32_t number) noexcept;

/// The length of the stretch that a date closes (its begin_point) as a TIMEX3 value, both ends included: "May 3-5" P3D,
/// "from 2001 to 2009" P9Y; in days where the two are known to different grains. Empty when either has no place.
[[nodiscard]] std::string stretch_value(Time const& opening, Time const& closing);

class Times {
public:
    Times();
    ~Times();
    Times(Times&&) noexcept;
    Times& operator=(Times&&) noexcept;

    std::vector<Time> list;  ///< in text order, not overlapping
    /// The expressions as the grammar left them, for resolving again under another anchor.
    [[nodiscard]] std::span<TimeExpression const> expressions() const noexcept;
    /// Number of the time that holds a token, or nowhere. Logarithmic.
    [[nodiscard]] std::uint32_t at(std::uint32_t token) const noexcept;

private:
    friend Times find_times(Tokens const&, Syntax, TimeLexicon const&, std::span<TokenRange const>);
    friend void resolve(Times&, Tokens const&, Syntax, TimeLexicon const&, Anchor const&);
    friend Derivation derive(Times const&, std::uint32_t, Tokens const&, Syntax, TimeLexicon const&, Anchor const&);
    std::vector<TimeExpression> expressions_;
};

/// Recognises; `taken` are token ranges that a name has taken ("the Daily Mail", "Friday Night Lights"), sorted.
/// Explicit dates have their meaning already; the rest waits for resolve(). Few sentences are asked for their grammar,
/// so for times alone a SentenceParser does, and the times are the same.
[[nodiscard]] Times find_times(Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon,
                               std::span<TokenRange const> taken);

/// A date that no calendar has, where a date is read ("31 February"); find_times passes over it.
[[nodiscard]] std::optional<TokenRange> find_impossible_date(Tokens const& tokens, TimeLexicon const& lexicon);

/// Gives every time its value and meaning under an anchor. May be called again with another anchor.
void resolve(Times& times, Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon, Anchor const& anchor);

/// Why time number `i` means what it means, for explain: computed on demand, not stored.
[[nodiscard]] Derivation derive(Times const& times, std::uint32_t i, Tokens const& tokens, Syntax syntax,
                                TimeLexicon const& lexicon, Anchor const& anchor);

}  // namespace dateline
