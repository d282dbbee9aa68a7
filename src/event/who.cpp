// Who is behind a phrase: the mention whose head is the phrase's head or whose words cover it; else the
// one that it renames ("Clubhouse, [an app that was launched last year]"); else, of a thing, its owner:
// "the Kremlin's Twitter account" is the Kremlin's. And the quick questions that several passes ask of a draft.
#include <algorithm>

#include "story.hpp"

namespace dateline::event {
namespace {

Named mention_at(Story const& s, NounPhrase const& p) noexcept {
    auto const [first, last] = s.mentions_in({p.head, p.head + 1});
    Named best;
    for (std::uint32_t i = first; i < last; ++i) {
        Mention const& m = s.view.mentions.list[i];
        if (m.who == EntityId::none) continue;
        if (m.head == p.head) return {m.who, i};
        if (best.mention == nowhere && m.tokens.contains(p.head)) best = {m.who, i};
    }
    return best;
}

/// Is the noun a thing that stands for its owner when something is done to it: an account, a proposal, a shop?
bool is_belonging(Story const& s, NounPhrase const& p) noexcept {
    switch (s.view.lexicon.entry(s.words().words[p.head].lemma).noun_sense) {
        case Sense::person:
        case Sense::event:
        case Sense::location:
        case Sense::animal:
            return false;
        default:
            return s.words().words[p.head].part == PartOfSpeech::noun;
    }
}

/// "the Clubhouse app", "its Model S cars": the product named right before what it is; with the signs that say which
/// one: "A350-900", "A220s", "A320neo jets".
Named product_before(Story const& s, NounPhrase const& p) noexcept {
    if (p.tokens.first == p.head) return {};
    bool const sign = s.tokens()[p.head].has(TokenFlag::glued);
    if (!sign && s.words().words[p.head].part != PartOfSpeech::noun) return {};
    auto const [first, last] = s.mentions_in({p.tokens.first, p.head});
    for (std::uint32_t i = first; i < last; ++i) {
        Mention const& m = s.view.mentions.list[i];
        bool const product = m.who != EntityId::none && s.view.gazetteer.type(m.who) == EntityType::product;
        std::uint32_t end = m.tokens.last;
        while (end <= p.head && s.tokens()[end].has(TokenFlag::glued)) ++end;
        if (product && end >= p.head && m.tokens.first >= p.tokens.first) return {m.who, i};
    }
    return {};
}

/// "Clubhouse, an app": a name, a comma, and an indefinite phrase.
bool is_renaming(Story const& s, std::uint32_t number) noexcept {
    if (number == 0) return false;
    NounPhrase const& p = s.phrase(number);
    NounPhrase const& name = s.phrase(number - 1);
    bool const beside = name.tokens.last + 1 == p.tokens.first && s.tokens()[name.tokens.last].is(U',');
    return beside && p.preposition == nowhere && s.word_has(p.tokens.first, word_flag::indefinite);
}

/// "The chancellor, Weiss", but no other place is "Lyon, France".
bool may_be_renamed(Story const& s, std::uint32_t number, Named name) noexcept {
    if (name.who == EntityId::none) return false;
    bool const proper = s.words().words[s.phrase(number).head].part == PartOfSpeech::proper_noun;
    return !proper || s.view.gazetteer.type(name.who) != EntityType::place;
}

/// Who the phrase means when no mention stands at its head.
Named by_neighbours(Story const& s, std::uint32_t number, std::span<Named const> at_head) noexcept {
    NounPhrase const& p = s.phrase(number);
    if (p.pronoun) return {};
    if (p.apposed_to != nowhere && may_be_renamed(s, number, at_head[p.apposed_to])) return at_head[p.apposed_to];
    if (number + 1 < s.words().phrases.size() && s.phrase(number + 1).apposed_to == number &&
        may_be_renamed(s, number, at_head[number + 1]))
        return at_head[number + 1];
    if (is_renaming(s, number) && at_head[number - 1].who != EntityId::none) return at_head[number - 1];
    if (Named const n = product_before(s, p); n.who != EntityId::none) return n;
    if (p.possessor != nowhere && is_belonging(s, p)) return at_head[p.possessor];
    return {};
}

}  // namespace

void name_phrases(Story& s) {
    auto const count = static_cast<std::uint32_t>(s.words().phrases.size());
    std::vector<Named> at_head(count);
    for (std::uint32_t i = 0; i < count; ++i) at_head[i] = mention_at(s, s.phrase(i));
    s.named = at_head;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (at_head[i].who == EntityId::none) s.named[i] = by_neighbours(s, i, at_head);
    }
}

bool stands_for_other(Story const& s, EntityId a, EntityId b) noexcept {
    if (a == EntityId::none || b == EntityId::none) return false;
    if (a == b) return true;
    std::optional<Day> day;
    if (s.view.article.published) day = s.view.article.published->day;
    Gazetteer const& g = s.view.gazetteer;
    return g.speaks_for(a, b, day) || g.speaks_for(b, a, day) || g.stands_for(a) == b || g.stands_for(b) == a;
}

bool same_actor(Story const& s, Draft const& a, Draft const& b) noexcept {
    Filler const* const x = a.cast.first(RoleName::actor);
    Filler const* const y = b.cast.first(RoleName::actor);
    if (x == nullptr || y == nullptr) return false;
    if (x->who != EntityId::none || y->who != EntityId::none) return stands_for_other(s, x->who, y->who);
    WordId const head = s.words().words[x->head].lemma;
    return head != WordId::none && head == s.words().words[y->head].lemma &&
           !s.word_has(x->head, word_flag::third_person);
}

bool begins_with_time(Story const& s, std::uint32_t phrase) noexcept {
    if (phrase == nowhere) return false;
    NounPhrase const& p = s.phrase(phrase);
    if (p.preposition == nowhere || p.tokens.empty() || s.timed[p.head] || !s.timed[p.tokens.first]) return false;
    if (s.words().words[p.head].part != PartOfSpeech::proper_noun && who_is(s, phrase).who == EntityId::none)
        return false;
    std::uint32_t const verb = s.words().group_at(p.tokens.last);
    return verb != nowhere && s.group(verb).finite && s.clause(verb).subject == nowhere;
}

bool is_main(Story const& s, Draft const& d) noexcept {
    if (d.clause == nowhere || d.phrase != nowhere) return false;
    if (d.finite_past) return true;
    constexpr int longest_chain = 64;
    std::uint32_t c = d.clause;
    for (int up = 0; up < longest_chain; ++up) {
        if (s.clause(c).link != ClauseLink::coordinate || s.clause(c).parent >= c) break;  // also nowhere
        c = s.clause(c).parent;
    }
    return s.clause(c).link == ClauseLink::main || s.clause(c).link == ClauseLink::coordinate;
}

}  // namespace dateline::event
