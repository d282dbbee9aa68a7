// What an editor puts right and keeps right: a correction names an event by its id and says what holds instead. It is
// applied to every timeline that is arranged; one whose event is no longer told is reported, never dropped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/timeline/event.hpp"

namespace dateline {

struct Correction {
    enum class Action : std::uint8_t {
        date,   ///< the event's period is `period`
        title,  ///< its title is `value`
        merge,  ///< it and the event `value` are one
        split,  ///< what different articles tell are different events; with `sentences`: what one article's sentences
                ///< tell
        hide    ///< it is not on the timeline
    };
    static constexpr std::string_view sentences = "sentences";
    Action action = Action::date;
    EventKey event;  ///< the id that it had: any id or unique beginning that names one of its tellings
    std::string
        value;      ///< as written: EDTF, a title, another event's id; empty for hide; of split empty or `sentences`
    Period period;  ///< of date
    std::string author;      ///< who
    std::string made_on;     ///< ISO day
    std::string why;         ///< may be empty
    std::uint32_t line = 0;  ///< in its file
};
[[nodiscard]] std::string_view name(Correction::Action action) noexcept;  ///< "date" ... as in the file
[[nodiscard]] std::optional<Correction::Action> action_named(std::string_view name) noexcept;
/// One line for people: "date: 2021-02-13 (anna, 2021-03-01: the Kremlin's page says so)".
[[nodiscard]] std::string in_words(Correction const& correction);

/// What became of a correction in an arrangement.
struct CorrectionOutcome {
    std::uint32_t event = 0xFFFFFFFFu;  ///< number of the event it applies to; none when it does not apply
    std::string problem;                ///< why it does not apply; empty: it does
};

}  // namespace dateline
