// Runs the passes over a text, in order, and answers which group, phrase, quotation or clause holds a token.
// Quotations come before the tags, since a word right after an opening mark begins a sentence; whether a
// quotation says anything ("scare" quotes do not) is settled once the verbs are known.
#include "dateline/syntax/words.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "parse.hpp"

namespace dateline {
namespace {

/// Of each token: the number of groups that begin up to it.
std::vector<std::uint32_t> count_begun(std::span<VerbGroup const> groups, std::uint32_t tokens) {
    std::vector<std::uint32_t> begun(tokens);
    for (VerbGroup const& g : groups) begun[g.tokens.first] = 1;
    std::partial_sum(begun.begin(), begun.end(), begun.begin());
    return begun;
}

void settle_scare_quotes(Words& words, syntax::Parse const& p) {
    for (auto& q : words.quotations) {
        auto const at = std::partition_point(words.groups.begin(), words.groups.end(),
                                             [&](VerbGroup const& g) { return g.tokens.last <= q.tokens.first; });
        bool verb = at != words.groups.end() && at->tokens.first < q.tokens.last;
        if (verb && at->tokens.size() == 1) {  // a lone "interested" says nothing
            auto const tag = p.tag(at->head);
            bool const form = tag == syntax::Tag::past || tag == syntax::Tag::participle || tag == syntax::Tag::ing;
            verb = !form || at->head > q.tokens.first;
        }
        q.scare = q.tokens.size() < 4 && !verb;
    }
}

}  // namespace

std::uint32_t Words::quotation_at(std::uint32_t token) const noexcept {
    auto const after = std::partition_point(quotations.begin(), quotations.end(),
                                            [&](auto const& q) { return q.tokens.first <= token; });
    if (after == quotations.begin()) return nowhere;
    auto const number = static_cast<std::uint32_t>(after - quotations.begin() - 1);
    return quotations[number].tokens.contains(token) ? number : nowhere;
}

/// A clause lies in one sentence, whose clauses stand around the last group that begins up to the token.
std::uint32_t Words::clause_at(std::uint32_t token) const noexcept {
    constexpr std::uint32_t reach = 40;  // clauses of one sentence
    auto const all = static_cast<std::uint32_t>(clauses.size());
    std::uint32_t const near = token < groups_begun_.size() ? groups_begun_[token] : all;
    std::uint32_t first = near, last = near;
    while (first > 0 && near - first < reach && groups[first - 1].sentence == groups[near - 1].sentence) --first;
    while (last < all && last - near < reach && groups[last].sentence == groups[near].sentence) ++last;
    std::uint32_t best = nowhere;
    for (auto c = first; c < last; ++c)
        if (clauses[c].extent.contains(token) &&
            (best == nowhere || clauses[c].extent.size() < clauses[best].extent.size()))
            best = c;
    return best;
}

Words parse_words(Tokens const& tokens, WordLexicon const& lexicon) {
    Words out;
    auto const looks = std::make_unique_for_overwrite<WordEntry[]>(tokens.size());
    auto const rows = std::make_unique_for_overwrite<std::uint32_t[]>(2 * std::size_t{tokens.size()});
    std::vector<syntax::Tag> tags(tokens.size(), syntax::Tag::none);
    std::vector<std::uint32_t> group_of(tokens.size(), nowhere);
    out.phrase_of_.assign(tokens.size(), nowhere);
    syntax::Parse p{syntax::TokenRow(tokens), lexicon, out, looks.get(), tags.data(), group_of.data(),
                    out.phrase_of_.data(),    {},      {}};
    out.groups.reserve(tokens.size() / 8 + 4);
    out.phrases.reserve(tokens.size() / 4 + 4);
    syntax::look_up(p, rows.get());
    syntax::find_quotations(p);
    syntax::tag(p);
    syntax::group_verbs(p);
    settle_scare_quotes(out, p);
    syntax::chunk_nouns(p);
    syntax::link_phrases(p);
    syntax::link_clauses(p);
    syntax::name_words(p);
    out.groups_begun_ = count_begun(out.groups, tokens.size());
    return out;
}

}  // namespace dateline
