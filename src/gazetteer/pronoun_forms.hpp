// A pronoun's form, packed into the number of its record in the phrase table: whom it can stand for and the part it
// plays. The words are data (gazetteers/pronouns.yaml).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace dateline {

enum class PronounOf : std::uint8_t { he, she, it, they, speaker };
enum class PronounCase : std::uint8_t { subject, object, possessive, reflexive };

struct PronounForm {
    PronounOf of = PronounOf::he;
    PronounCase grammar = PronounCase::subject;

    [[nodiscard]] constexpr std::uint32_t number() const noexcept {
        return static_cast<std::uint32_t>(of) << 2 | static_cast<std::uint32_t>(grammar);
    }
    [[nodiscard]] static constexpr PronounForm of_number(std::uint32_t number) noexcept {
        return {static_cast<PronounOf>(number >> 2), static_cast<PronounCase>(number & 3u)};
    }
};

inline constexpr std::array<std::pair<std::string_view, PronounOf>, 5> pronoun_owners{
    {{"he", PronounOf::he},
     {"she", PronounOf::she},
     {"it", PronounOf::it},
     {"they", PronounOf::they},
     {"speaker", PronounOf::speaker}}};
inline constexpr std::array<std::pair<std::string_view, PronounCase>, 4> pronoun_cases{
    {{"subject", PronounCase::subject},
     {"object", PronounCase::object},
     {"possessive", PronounCase::possessive},
     {"reflexive", PronounCase::reflexive}}};

}  // namespace dateline
