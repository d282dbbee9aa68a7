// The personal pronouns of English: a closed class of the grammar, not a word list that grows.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/text/tokens.hpp"

namespace dateline {

enum class PronounOf : std::uint8_t { he, she, it, they, speaker };
enum class PronounCase : std::uint8_t { subject, object, possessive, reflexive };

struct PronounForm {
    std::string_view word;
    PronounOf of = PronounOf::he;
    PronounCase grammar = PronounCase::subject;
    bool plural = false;
};

inline constexpr std::uint32_t no_pronoun = 0xFFFFFFFFu;
/// Number of a token's form, or no_pronoun.
[[nodiscard]] std::uint32_t pronoun_at(Tokens const& tokens, std::uint32_t token) noexcept;
[[nodiscard]] PronounForm const& pronoun_form(std::uint32_t number) noexcept;

}  // namespace dateline
