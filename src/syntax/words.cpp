// Runs the passes over a text, in order, and answers which group, phrase, quotation or clause holds a token.
// Quotations come before the tags, since a word right after an opening mark begins a sentence; whether a
// quotation says anything ("scare" quotes do not) is settled once the verbs are known.
#include "dateline/syntax/words.hpp"

#include <algorithm>

#include "parse.hpp"

namespace dateline {
namespace {

template <class Items, class Range>
std::uint32_t holding(Items const& items, std::uint32_t token, Range range) noexcept {
    auto const after =
        std::partition_point(items.begin(), items.end(), [&](auto const& item) { return range(item).first <= token; });
    if (after == items.begin()) return nowhere;
    auto const number = static_cast<std::uint32_t>(after - items.begin() - 1);
    return range(items[number]).contains(token) ? number : nowhere;
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

std::uint32_t Words::group_at(std::uint32_t token) const noexcept {
    return holding(groups, token, [](VerbGroup const& g) { return g.tokens; });
}

std::uint32_t Words::phrase_at(std::uint32_t token) const noexcept {
    return holding(phrases, token, [](NounPhrase const& n) { return n.tokens; });
}

std::uint32_t Words::quotation_at(std::uint32_t token) const noexcept {
    return holding(quotations, token, [](Quotation const& q) { return q.tokens; });
}

std::uint32_t Words::clause_at(std::uint32_t token) const noexcept {
    auto const after =
        std::partition_point(groups.begin(), groups.end(), [&](VerbGroup const& g) { return g.tokens.first <= token; });
    auto const near = static_cast<std::uint32_t>(after - groups.begin());
    std::uint32_t best = nowhere;
    constexpr std::uint32_t reach = 40;  // clauses of one sentence
    auto const end = std::min(static_cast<std::uint32_t>(clauses.size()), near + reach);
    for (auto c = near > reach ? near - reach : 0; c < end; ++c)
        if (clauses[c].extent.contains(token) &&
            (best == nowhere || clauses[c].extent.size() < clauses[best].extent.size()))
            best = c;
    return best;
}

Words parse_words(Tokens const& tokens, WordLexicon const& lexicon) {
    Words out;
    syntax::Parse p{tokens, lexicon, out, {}, {}, {}, {}};
    out.groups.reserve(tokens.size() / 8 + 4);
    out.phrases.reserve(tokens.size() / 4 + 4);
    syntax::look_up(p);
    syntax::find_quotations(p);
    syntax::tag(p);
    syntax::group_verbs(p);
    settle_scare_quotes(out, p);
    syntax::chunk_nouns(p);
    syntax::link_phrases(p);
    syntax::link_clauses(p);
    syntax::name_words(p);
    return out;
}

}  // namespace dateline
