// A number counts where it stands among the first words of the phrase, alone: one that goes on ("3.5", "25-year-old",
// "two dozen", "21 million") counts nobody exactly.
#include "count_in.hpp"

#include <algorithm>

namespace dateline {
namespace {

bool joins(Token const& t) noexcept { return t.kind == TokenKind::punctuation && t.has(TokenFlag::glued); }

}  // namespace

std::uint32_t count_in(TokenRange phrase, Tokens const& tokens, Words const& words,
                       TimeLexicon const& numbers) noexcept {
    constexpr std::uint32_t tokens_looked_at = 3, tens = 20;
    std::uint32_t const last = std::min(phrase.last, tokens.size());
    std::uint32_t at = phrase.first, count = 0;
    for (; at < std::min(last, phrase.first + tokens_looked_at) && count == 0; ++at)
        count = tokens[at].is_number() ? tokens[at].id : numbers.cardinal(tokens[at].word());
    if (count == 0) return 0;
    if (count >= tens && at + 1 < last && joins(tokens[at]) && tokens[at - 1].is_word()) {  // "twenty-three"
        count += numbers.cardinal(tokens[at + 1].word());
        at += 2;
    }
    bool const goes_on = at < last && (joins(tokens[at]) || words.words[at].part == PartOfSpeech::number);
    return goes_on ? 0 : count;
}

}  // namespace dateline
