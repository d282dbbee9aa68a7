// Reads subjects and objects off the clauses of the syntax room. In a text that was not parsed nothing is known,
// and every token plays the part "other".
#include "sentence_roles.hpp"

#include <algorithm>

namespace dateline {

SentenceRoles::SentenceRoles(Story const& story)
    : story_(story), phrase_roles_(story.words.phrases.size(), SentenceRole::other) {
    for (NounPhrase const& p : story.words.phrases)
        if (p.possessor != nowhere) phrase_roles_[p.possessor] = SentenceRole::possessor;
    for (Clause const& c : story.words.clauses) {
        if (c.object != nowhere) phrase_roles_[c.object] = SentenceRole::object;
        if (c.subject == nowhere) continue;
        if (c.link == ClauseLink::main || c.link == ClauseLink::coordinate || c.link == ClauseLink::complement ||
            c.link == ClauseLink::quoted || c.link == ClauseLink::adverbial)
            phrase_roles_[c.subject] = SentenceRole::subject;
        if (c.link == ClauseLink::main || c.link == ClauseLink::coordinate)
            subject_heads_.push_back(story.words.phrases[c.subject].head);
    }
    if (!std::is_sorted(subject_heads_.begin(), subject_heads_.end()))
        std::sort(subject_heads_.begin(), subject_heads_.end());
}

SentenceRole SentenceRoles::of(std::uint32_t token) const noexcept {
    std::uint32_t const phrase = story_.words.phrase_at(token);
    if (phrase == nowhere || phrase >= phrase_roles_.size()) return SentenceRole::other;
    return story_.words.phrases[phrase].head == token ? phrase_roles_[phrase] : SentenceRole::other;
}

std::uint32_t SentenceRoles::clause_subject(std::uint32_t token) const noexcept {
    std::uint32_t const clause = story_.words.clause_at(token);
    return clause == nowhere ? nowhere : story_.words.clauses[clause].subject;
}

std::uint32_t SentenceRoles::last_subject_head(std::uint32_t token, std::uint32_t sentences) const noexcept {
    auto const after = std::lower_bound(subject_heads_.begin(), subject_heads_.end(), token);
    if (after == subject_heads_.begin()) return nowhere;
    std::uint32_t const head = *std::prev(after);
    return story_.tokens.sentence_of(token) - story_.tokens.sentence_of(head) <= sentences ? head : nowhere;
}

std::uint32_t SentenceRoles::quotation(std::uint32_t token) const noexcept {
    std::uint32_t const q = story_.words.quotation_at(token);
    return q == nowhere || story_.words.quotations[q].scare ? nowhere : q;
}

bool SentenceRoles::empty_it(std::uint32_t token) const noexcept {
    std::uint32_t const clause = story_.words.clause_at(token);
    if (clause == nowhere) return false;
    VerbGroup const& group = story_.words.groups[story_.words.clauses[clause].verb_group];
    if (!group.copula) return false;
    std::uint32_t const end = std::min(story_.tokens.size(), group.tokens.last + 9);
    for (std::uint32_t t = group.tokens.last; t < end; ++t) {
        if (story_.tokens[t].is(U'.') || story_.tokens[t].is(U',') || story_.tokens[t].is(U';')) break;
        if (story_.tables.grammar.is(story_.tokens.hashes()[t], GrammarUse::real_subject)) return true;
    }
    return false;
}

}  // namespace dateline
