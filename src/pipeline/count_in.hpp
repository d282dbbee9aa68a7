// How many somebody unlisted says they are, which tells "four workers" from "nine workers".
#pragma once

#include <cstdint>

#include "dateline/syntax/words.hpp"
#include "dateline/temporal/time_lexicon.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

/// 21 of "at least 21 people", 4 of "four workers", 23 of "the twenty-three workers"; 0: it does not say, or only
/// roughly
/// ("two dozen people", "a 25-year-old"). Only the first three tokens of the phrase are looked at.
[[nodiscard]] std::uint32_t count_in(TokenRange phrase, Tokens const& tokens, Words const& words,
                                     TimeLexicon const& numbers) noexcept;

}  // namespace dateline
