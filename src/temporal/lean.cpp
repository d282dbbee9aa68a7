// The verb group that governs an expression decides whether "Sunday" lies behind or ahead: past and perfect look back;
// "will", "would", "may", an infinitive and words like "due" or "scheduled" look ahead ("is due Friday", "plans to
// resume Monday"). A participle looks where its clause's parent looks. The group is the one of the innermost clause
// around the expression, so that "'I will go on Friday,' he said on Monday" has one of each.
#include "lean.hpp"

#include <algorithm>

#include "time_words.hpp"

namespace dateline {

namespace {

std::uint32_t governing_group(std::uint32_t token, TokenRange sentence, Words const& words) {
    std::uint32_t const clause = words.clause_at(token);
    if (clause != nowhere) return words.clauses[clause].verb_group;
    // No clause around it: the last group of the sentence before it, else the first one after.
    auto const from =
        std::ranges::lower_bound(words.groups, sentence.first, {}, [](VerbGroup const& g) { return g.tokens.first; });
    std::uint32_t nearest = nowhere;
    for (auto group = from; group != words.groups.end() && group->tokens.first < sentence.last; ++group) {
        if (nearest != nowhere && group->tokens.first > token) break;
        nearest = static_cast<std::uint32_t>(group - words.groups.begin());
    }
    return nearest;
}

Lean lean_of_group(std::uint32_t g, Words const& words, int depth) {
    VerbGroup const& group = words.groups[g];
    if (group.aspect == Aspect::perfective || group.aspect == Aspect::perfective_progressive) return Lean::back;
    if (group.modality == Modality::future || group.tense == Tense::future) return Lean::ahead;
    if (group.modality != Modality::asserted) return group.tense == Tense::past ? Lean::unclear : Lean::ahead;
    switch (group.tense) {
        case Tense::past:
            return Lean::back;
        case Tense::past_participle:
            return Lean::back;
        case Tense::infinitive:
            return Lean::ahead;
        case Tense::present:
            return group.copula ? Lean::unclear : Lean::ahead;
        case Tense::present_participle:
        case Tense::none:
        case Tense::future:
            break;
    }
    std::uint32_t const parent = g < words.clauses.size() ? words.clauses[g].parent : nowhere;
    if (depth < 4 && parent != nowhere && parent < words.clauses.size() && words.clauses[parent].verb_group != g)
        return lean_of_group(words.clauses[parent].verb_group, words, depth + 1);
    return Lean::unclear;
}

}  // namespace

Leaning lean_of(TimeExpression const& e, Tokens const& tokens, Words const& words, TimeLexicon const& lexicon) {
    TokenRange const sentence =
        tokens.sentences().empty() ? TokenRange{0, tokens.size()} : tokens.sentences()[tokens.sentence_of(e.first)];
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t n = 1; n <= reach && e.first >= sentence.first + n; ++n) {
        std::uint32_t const i = e.first - n;
        if (!tokens[i].is_word()) break;
        if ((lexicon[tokens[i].word()].classes & time_class::foretelling) != 0) return {Lean::ahead, i};
    }
    std::uint32_t const g = governing_group(e.first, sentence, words);
    if (g == nowhere) return {};
    return {lean_of_group(g, words, 0), words.groups[g].head};
}

}  // namespace dateline
