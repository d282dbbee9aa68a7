// The parts of a name as written: what is a surname, which words carry no name of their own.
#pragma once

#include <string_view>

#include "grammar_words.hpp"

namespace dateline {

/// "Peskov" of "Dmitry Peskov", "King" of "Martin Luther King Jr.", "von der Leyen" of "Ursula von der Leyen";
/// the whole of a name of one word.
[[nodiscard]] std::string_view surname_of(std::string_view name, GrammarWords const& grammar) noexcept;
/// "Jr.", "III" and the like, which follow a surname.
[[nodiscard]] bool is_generation(std::string_view word, GrammarWords const& grammar) noexcept;

}  // namespace dateline
