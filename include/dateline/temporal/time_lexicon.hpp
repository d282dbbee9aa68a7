// The words of time expressions: months, weekdays, units, numbers, holidays, zones. They are data
// (gazetteers/time/*.yaml); the grammar asks only for a word's classes and value, so a further language
// is a further list and a further grammar file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "dateline/calendar/period.hpp"
#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/text/image.hpp"
#include "dateline/text/vocabulary.hpp"

namespace dateline {

/// Sections "time.*" of an image. Time words have the lowest WordIds, 1..count().
class TimeLexicon {
public:
    /// Classes are bits, since "second", "may" and "fall" are several things; see src/temporal/time_words.hpp.
    struct Entry {
        std::uint64_t classes = 0;
        std::int32_t value = 0;         ///< month number, unit, cardinal ...
        std::int32_t second_value = 0;  ///< of a second class, or a row of a side table (holidays, zones)
    };
    /// A named day: fixed month and day, nth weekday of a month, or days from Easter.
    struct NamedDay {
        std::int8_t month, day, nth;
        std::uint8_t weekday;
        std::int16_t from_easter;
        std::int16_t year;
    };
    struct Zone {
        std::int16_t offset_minutes;
        std::uint8_t ambiguous;
        std::uint8_t reserved;
    };

    TimeLexicon() = default;
    explicit TimeLexicon(ImageView const& image);
    [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
    [[nodiscard]] Entry const& operator[](WordId id) const noexcept;  ///< an empty entry for any other word
    [[nodiscard]] std::span<NamedDay const> named_days() const noexcept { return named_days_; }
    [[nodiscard]] std::span<Zone const> zones() const noexcept { return zones_; }

private:
    std::span<Entry const> entries_;
    std::span<NamedDay const> named_days_;
    std::span<Zone const> zones_;
};

/// Build time: reads gazetteers/time/*.yaml and adds the words to the vocabulary, which must be empty.
void compile_time_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                        Diagnostics& diagnostics);

}  // namespace dateline
