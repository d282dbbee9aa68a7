// Lays the time classes beside the tokens and finds the names of days: "New Year's Day" is marked at "New" with the
// row of its rule and its length, so that the grammar takes it in one step. Only words that begin such a name
// look further; all others cost one table look-up.
#include "time_tokens.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr time_class::Mask measures =
    time_class::unit | time_class::weekday | time_class::part | time_class::day_word | time_class::stint;

void find_named_day(std::span<Token const> tokens, std::size_t i, TimeLexicon const& lexicon, bool behind_the,
                    TimeToken& out) {
    Token const& token = tokens[i];
    for (auto const& phrase : lexicon.phrases_from(TimeLexicon::part_of(token.kind, token.id))) {
        if (i + phrase.length > tokens.size()) continue;
        std::uint32_t n = 1;
        while (n < phrase.length) {
            Token const& next = tokens[i + n];
            // U+2019 folds to an apostrophe
            std::uint32_t const id = next.is(U'\u2019') ? U'\'' : next.id;
            if (TimeLexicon::part_of(next.kind, id) != phrase.parts[n]) break;
            ++n;
        }
        if (n != phrase.length) continue;
        bool const common = lexicon.named_days()[phrase.row].common != 0;
        if (common ? !behind_the : token.is_word() && !token.has(TokenFlag::capital)) continue;
        out.named_common = common;
        out.named_row = static_cast<std::uint8_t>(phrase.row);
        out.named_length = static_cast<std::uint8_t>(phrase.length);
        return;  // longest first
    }
}

}  // namespace

// Words and marks follow each other as they like, and half of the words have classes: what is asked of every token is
// asked without a branch.
std::vector<TimeToken> time_tokens(Tokens const& tokens, TimeLexicon const& lexicon) {
    auto const all = tokens.all();
    std::vector<TimeToken> out;
    out.reserve(all.size() + 3);
    std::uint32_t const listed = lexicon.count();
    std::size_t measured = 0;  // tokens that know their measure
    for (std::size_t i = 0; i < all.size(); ++i) {
        Token const& token = all[i];
        TimeToken& t = out.emplace_back();
        std::uint32_t const word = token.id & (0u - static_cast<std::uint32_t>(token.is_word()));
        auto const& entry = lexicon[WordId{word < listed ? word : 0}];
        t.id = token.id;
        t.length = token.length;
        t.kind = token.kind;
        t.flags = token.flags;
        t.classes = entry.classes;
        t.value = static_cast<std::int16_t>(entry.value);
        t.second_value = static_cast<std::int16_t>(entry.second_value);
        if (t.is(measures) | t.is(Marker::time) | t.is(Marker::half)) {
            std::size_t const near = std::max(measured, i - std::min<std::size_t>(i, 254));
            for (std::size_t k = near; k < i; ++k) out[k].to_measure = static_cast<std::uint8_t>(i - k);
            t.to_measure = 0;
            measured = i + 1;
        }
        if (t.is(time_class::named)) {
            bool const behind_the = i > 0 && out[i - 1].is(Marker::the);
            if (t.capital() || behind_the) find_named_day(all, i, lexicon, behind_the, t);
        } else if (token.is_number() && i + 1 < all.size() && all[i + 1].is(U'/')) {
            find_named_day(all, i, lexicon, false, t);
        }
    }
    out.resize(all.size() + 3);
    return out;
}

}  // namespace dateline
