// Which way a sentence leans at an expression: "met on Sunday" back, "will meet on Sunday" ahead.
#pragma once

#include <cstdint>
#include <string>

#include "dateline/syntax/words.hpp"
#include "dateline/temporal/time_lexicon.hpp"
#include "time_expression.hpp"

namespace dateline {

enum class Lean : std::uint8_t { unclear, back, ahead };

struct Leaning {
    Lean lean = Lean::unclear;
    std::uint32_t because = nowhere;  ///< token of the verb or foretelling word
    bool certain = false;             ///< said by a word of its own ("since"), not by the tense
};

[[nodiscard]] Leaning lean_of(TimeExpression const& e, Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon);

}  // namespace dateline
