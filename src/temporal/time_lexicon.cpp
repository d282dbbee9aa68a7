// The time words as they lie in the image: an array of entries by WordId (time words have the lowest ids), the
// named days, their names as short rows of tokens, and the zones.
#include "dateline/temporal/time_lexicon.hpp"

#include <algorithm>

#include "time_words.hpp"

namespace dateline {

TimeLexicon::TimeLexicon(ImageView const& image)
    : entries_(image.array<Entry>("time.entries")),
      named_days_(image.array<NamedDay>("time.named_days")),
      phrases_(image.array<Phrase>("time.phrases")),
      zones_(image.array<Zone>("time.zones")) {}

TimeLexicon::Entry const TimeLexicon::none_{};

std::uint32_t TimeLexicon::cardinal(WordId id) const noexcept {
    constexpr time_class::Mask counts = time_class::cardinal, loosely = time_class::vague;
    Entry const& e = (*this)[id];
    return (e.classes & (counts | loosely)) == counts ? static_cast<std::uint32_t>(e.value) : 0;
}

std::span<TimeLexicon::Phrase const> TimeLexicon::phrases_from(std::uint32_t first_part) const noexcept {
    auto const part = [](Phrase const& p) { return p.parts[0]; };
    return {std::ranges::lower_bound(phrases_, first_part, {}, part),
            std::ranges::upper_bound(phrases_, first_part, {}, part)};
}

}  // namespace dateline
