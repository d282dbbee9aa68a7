// Lays the time classes beside the tokens and finds the names of days: "New Year's Day" is marked at "New" with the
// row of its rule and its length, so that the grammar takes it in one step. Only words that begin such a name
// look further; all others cost one table look-up.
#include "time_tokens.hpp"

namespace dateline {

namespace {

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

bool is_the(TimeLexicon::Entry const& e) {
    return (e.classes & time_class::marker) != 0 && e.second_value == static_cast<std::int16_t>(Marker::the);
}

}  // namespace

// Words and marks follow each other as they like, and half of the words have classes: what is asked of every token is
// asked without a branch. The walk goes backward, so that a token knows its measure from the one behind it.
TimeTokens time_tokens(Tokens const& tokens, TimeLexicon const& text_lexicon) {
    TimeLexicon const lexicon = text_lexicon;  // a view of our own: known not to change by what is written
    auto const all = tokens.all();
    std::uint32_t const size = tokens.size();
    TimeTokens out{std::make_unique_for_overwrite<TimeToken[]>(size + std::size_t{3}), size,
                   std::make_unique_for_overwrite<std::uint32_t[]>(size), size};
    TimeToken* const row = out.row.get();
    std::uint32_t* const openers = out.openers_row.get();
    auto const entry_of = [&](Token const& token) -> TimeLexicon::Entry const& {
        return lexicon[WordId{token.id & (0u - static_cast<std::uint32_t>(token.is_word()))}];
    };
    for (std::uint32_t i = 0; i < 3; ++i) row[size + i] = no_token;
    std::uint32_t first_opener = size;
    std::uint8_t to_measure = 255;
    for (std::uint32_t i = size; i-- > 0;) {
        Token const& token = all[i];
        TimeLexicon::Entry const& entry = entry_of(token);
        to_measure = static_cast<std::uint8_t>((to_measure + (to_measure != 255)) & (entry.measures - 1));
        TimeToken& t = row[i];
        t.classes = entry.classes;
        t.length = token.length;
        t.kind = token.kind;
        t.flags = token.flags;
        t.id = token.id;
        t.value = entry.value;
        t.second_value = entry.second_value;
        t.named_row = 0;
        t.named_length = 0;
        t.named_common = false;
        t.to_measure = to_measure;
        if ((entry.classes & time_class::named) != 0) {
            bool const behind_the = i > 0 && is_the(entry_of(all[i - 1]));
            if (t.capital() || behind_the) find_named_day(all, i, text_lexicon, behind_the, t);
        } else if (token.is_number() && row[i + 1].mark(U'/')) {
            find_named_day(all, i, text_lexicon, false, t);
        }
        openers[first_opener - 1] = i;
        bool const quote = (token.kind == TokenKind::punctuation) &
                           ((token.id == U'\'') | (token.id == U'\u2019') | (token.id == U'\u2018'));
        first_opener -= entry.may_begin | static_cast<unsigned>(quote | token.is_number() | (t.named_length != 0));
    }
    out.first_opener = first_opener;
    return out;
}

}  // namespace dateline
