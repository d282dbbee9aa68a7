// The words of time expressions: months, weekdays, units, numbers, holidays, zones. They are data
// (gazetteers/time/*.yaml); the grammar asks only for a word's classes and value, so a further language
// is a further list and a further grammar file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "dateline/calendar/lunar.hpp"
#include "dateline/calendar/period.hpp"
#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/text/image.hpp"
#include "dateline/text/tokens.hpp"
#include "dateline/text/vocabulary.hpp"

namespace dateline {

/// Sections "time.*" of an image. Time words have the lowest WordIds, 1..count().
class TimeLexicon {
public:
    /// Classes are bits, since "second", "may" and "fall" are several things; see src/temporal/time_words.hpp.
    struct Entry {
        std::uint64_t classes = 0;
        std::int16_t value = 0;         ///< month number, unit, cardinal ...
        std::int16_t second_value = 0;  ///< of a second class, or a row of a side table (holidays, zones)
        std::uint8_t may_begin = 0;     ///< 1: a word that can begin an expression (src/temporal/gate.hpp)
        std::uint8_t measures = 0;      ///< 1: such a word stands in every length and whatever is counted
        std::uint16_t unused = 0;
    };
    /// A named day: fixed month and day (perhaps of a lunar calendar), nth weekday of a month, or days from Easter.
    struct NamedDay {
        std::int8_t month, day, nth;
        std::uint8_t weekday;
        static constexpr std::int16_t not_movable = -32768;
        std::int16_t from_easter;  ///< days; not_movable: the other fields say when
        std::int16_t year;         ///< 0: every year
        LunarCalendar calendar;    ///< whose month and day
        std::uint8_t dark_moon;    ///< 1: the dark moon on or after month and day
        std::int8_t plus;          ///< days after what the other fields say ("Black Friday")
        std::uint8_t days;         ///< how many days it lasts, at least 1
        std::uint8_t common;       ///< 1: of everyday words, written small and behind "the" ("the holidays")
    };
    /// A name of a day as a row of tokens, longest first among those of one beginning.
    struct Phrase {
        std::uint32_t parts[6];  ///< see part_of
        std::uint32_t length;
        std::uint32_t row;  ///< of named_days()
    };
    /// A token as it stands in a Phrase: a word's id, a number or a mark, told apart by the two highest bits.
    [[nodiscard]] static constexpr std::uint32_t part_of(TokenKind kind, std::uint32_t id) noexcept {
        return (static_cast<std::uint32_t>(kind) << 30) | (id & 0x3FFFFFFFu);
    }
    struct Zone {
        std::int16_t offset_minutes;
        std::int16_t also[2];  ///< other meanings of the letters, minutes east of UTC; 0: none
        std::uint8_t ambiguous;
        char name[25];  ///< IANA zone with summer time ("America/New_York"), or empty: the offset holds all year
    };

    TimeLexicon() = default;
    explicit TimeLexicon(ImageView const& image);
    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
    /// An empty entry for any word that is no time word.
    [[nodiscard]] Entry const& operator[](WordId id) const noexcept {
        std::size_t const i = index(id);
        return i < entries_.size() ? entries_[i] : none_;
    }
    /// Of "three" 3; 0: the word is none, or counts loosely ("couple", "dozen").
    [[nodiscard]] std::uint32_t cardinal(WordId id) const noexcept;
    [[nodiscard]] std::span<NamedDay const> named_days() const noexcept { return named_days_; }
    [[nodiscard]] std::span<Zone const> zones() const noexcept { return zones_; }
    /// The names of days that begin with a token (as part_of writes it).
    [[nodiscard]] std::span<Phrase const> phrases_from(std::uint32_t first_part) const noexcept;

private:
    static Entry const none_;
    std::span<Entry const> entries_;
    std::span<NamedDay const> named_days_;
    std::span<Phrase const> phrases_;
    std::span<Zone const> zones_;
};

/// Build time: reads gazetteers/time/*.yaml and adds the words to the vocabulary, which must be empty.
void compile_time_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                        Diagnostics& diagnostics);

}  // namespace dateline
