// A seat of power speaks: in "the Kremlin said" and "a deal between Washington and Beijing" a place acts, and who acts
// is the body that the lists say it stands for. The mention keeps the place as its entity and is marked, so that both
// are known. In "met in the Kremlin" and "left Washington" it is a place:
//
//   Downing Street denied it          a metonym of the British government
//   crowds outside Downing Street     a street
#include <algorithm>

#include "story.hpp"

namespace dateline {
namespace {

class MetonymDecider {
public:
    MetonymDecider(Story const& story, Mentions& mentions) : story_(story), mentions_(mentions) {}

    void decide() {
        for (Mention& m : mentions_.list) {
            bool const named = m.how == How::name || m.how == How::alias;
            if (named && m.who != EntityId::none && story_.gazetteer.type(m.who) == EntityType::place &&
                story_.gazetteer.stands_for(m.who) != EntityId::none && acts(m))
                m.how = How::metonym;
        }
    }

private:
    bool serves(std::uint32_t token, GrammarUse use) const {
        return token < story_.tokens.size() && story_.tables.grammar.is(story_.tokens.hashes()[token], use);
    }
    bool acts(Mention const& m) const {
        std::uint32_t before = m.tokens.first;
        if (before > 0 && serves(before - 1, GrammarUse::definite)) --before;
        if (before > 0 && story_.in_zone(before - 1) && serves(before - 1, GrammarUse::place) && !by_agent(m))
            return false;
        std::uint32_t const phrase = story_.words.phrase_at(m.head);
        if (phrase == nowhere || story_.words.phrases[phrase].head != m.head) return follows_act(m);
        return std::any_of(story_.words.clauses.begin() + first_clause(m.head), story_.words.clauses.end(),
                           [&, left = 24](Clause const& c) mutable {
                               return left-- > 0 && (c.subject == phrase || c.object == phrase || c.agent == phrase) &&
                                      is_act(c.verb_group);
                           }) ||
               follows_act(m);
    }
    /// Clauses are in text order; one that has the phrase for a subject or an object begins a few before it at most.
    std::ptrdiff_t first_clause(std::uint32_t token) const {
        auto const& groups = story_.words.groups;
        auto const at = std::partition_point(groups.begin(), groups.end(),
                                             [&](VerbGroup const& g) { return g.tokens.first < token; });
        return std::max<std::ptrdiff_t>(0, at - groups.begin() - 4);
    }
    bool is_act(std::uint32_t group) const {
        return group != nowhere && serves(story_.words.groups[group].head, GrammarUse::act);
    }
    bool by_agent(Mention const& m) const {
        std::uint32_t const phrase = story_.words.phrase_at(m.head);
        return phrase != nowhere &&
               std::any_of(story_.words.clauses.begin() + first_clause(m.head), story_.words.clauses.end(),
                           [&](Clause const& c) { return c.agent == phrase; });
    }
    /// "..., the Kremlin said" and "said the Kremlin" where the sentence was not understood; "the Kremlin's denial".
    bool follows_act(Mention const& m) const {
        std::uint32_t const next = m.tokens.last;
        if (next < story_.tokens.size() && story_.in_zone(next) && !story_.tokens[next].has(TokenFlag::blank_before)) {
            if (serves(next, GrammarUse::act)) return true;
            if (serves(next, GrammarUse::possessive) && serves(next + 1, GrammarUse::act)) return true;
        }
        std::uint32_t before = m.tokens.first;
        if (before > 0 && serves(before - 1, GrammarUse::definite)) --before;
        return before > 0 && story_.in_zone(before - 1) && !story_.tokens[before].has(TokenFlag::blank_before) &&
               serves(before - 1, GrammarUse::act);
    }

    Story const& story_;
    Mentions& mentions_;
};

}  // namespace

void decide_metonyms(Story const& story, Mentions& mentions) { MetonymDecider(story, mentions).decide(); }

}  // namespace dateline
