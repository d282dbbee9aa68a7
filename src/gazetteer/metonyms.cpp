// A seat of power speaks: in "the Kremlin said" and "a deal between Washington and Beijing" a place acts, and who acts
// is the body that the lists say it stands for, or the country whose capital it is. The mention keeps the place as its
// entity and is marked; its candidates are the place and the body, so that both are known. In "met in the Kremlin" and
// "left Washington" it is a place:
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
            if (!named || m.who == EntityId::none || story_.gazetteer.type(m.who) != EntityType::place) continue;
            EntityId const body = body_of(m.who);
            if (body == EntityId::none || !acts(m)) continue;
            m.how = How::metonym;
            m.first_candidate = static_cast<std::uint32_t>(mentions_.candidates.size());
            m.candidates = 2;
            for (EntityId const e : {m.who, body}) mentions_.candidates.push_back({e, AliasKind::full, 0.5F});
        }
    }

private:
    /// Whom a seat stands for; of a capital its country.
    EntityId body_of(EntityId place) const {
        EntityId const listed = story_.gazetteer.stands_for(place);
        if (listed != EntityId::none) return listed;
        EntityId around = story_.gazetteer.part_of(place);
        for (int steps = 0; steps < 3 && around != EntityId::none; ++steps) {
            if (story_.tables.more_of(around).capital == place) return around;
            around = story_.gazetteer.part_of(around);
        }
        return EntityId::none;
    }
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
