// Settles whom each listed name means. A name of one entity means it, and introduces it to the article. A name of
// several is decided by, in this order: context words of the list `ambiguous` ("Tbilisi" near "Georgia"), an
// introduction by another name, a clear prior. A surname goes to the person of that surname whom the article
// introduces (or whose first name it is: "Taylor" after "Taylor Swift"), else to the one whose role stands before it
// ("Tesla boss Musk"), else to whom `ambiguous` names, which may be nobody, or to a clear prior; a first name that no
// list knows before it ("Jerry Brown") makes it somebody else's, here and in the rest of the article.
#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "dateline/text/fold.hpp"
#include "story.hpp"

namespace dateline {
namespace {

constexpr float clear_share = 0.8F;
/// Others of the same name whom the list does not hold: keeps a surname without a listed prior below clear_share.
constexpr float unlisted_others = 0.1F;

class NameDecider {
public:
    explicit NameDecider(Story& story) : story_(story) {}

    void decide() {
        decide_teams(story_);
        for (NamedPlace& p : story_.places)
            if (p.who == EntityId::none && (joined_to_unlisted(p) || inside_unlisted_body(p) || names_team(p)))
                p.foreign = true;
        for (NamedPlace& p : story_.places)
            if (p.kind != AliasKind::surname) decide_sure(p);
        mark_foreign([](NamedPlace const& p) { return p.kind != AliasKind::surname && may_be_surname(p); });
        for (NamedPlace& p : story_.places)
            if (p.kind != AliasKind::surname && p.who == EntityId::none && !p.foreign) decide_shared(p);
        mark_foreign([](NamedPlace const& p) { return p.kind == AliasKind::surname; });
        for (NamedPlace& p : story_.places)
            if (p.kind == AliasKind::surname && !p.foreign) decide_surname(p, true);
        for (NamedPlace& p : story_.places)
            if (p.kind == AliasKind::surname && !p.foreign && p.who == EntityId::none) decide_surname(p, false);
    }

private:
    void introduce(NamedPlace& p, EntityId who) {
        p.who = who;
        for (Candidate const& c : p.candidates)
            if (c.entity == who) p.kind = c.kind;
        if (p.kind != AliasKind::demonym) story_.introduce(who, p.tokens.first);
    }

    /// "Norland-Ostwark": half of an unlisted name of two.
    bool joined_to_unlisted(NamedPlace const& p) const {
        auto const glued = [&](std::uint32_t t) {
            return t < story_.tokens.size() && story_.tokens[t].has(TokenFlag::glued) && story_.in_zone(t);
        };
        auto const unlisted = [&](std::uint32_t t) {
            return story_.tokens[t].word() == WordId::none && story_.unknown_name_word(t);
        };
        std::uint32_t const next = p.tokens.last, first = p.tokens.first;
        if (glued(next) && story_.tokens[next].is(U'-') && glued(next + 1) && unlisted(next + 1)) return true;
        return first >= 2 && glued(first) && story_.tokens[first - 1].is(U'-') && glued(first - 1) &&
               story_.in_zone(first - 2) && unlisted(first - 2);
    }

    /// "Norland" of "the Norland Observatory" and "the University of Norland": a place inside the name of a body that
    /// no list has. In headlines every word has a capital, so nothing is told there.
    bool inside_unlisted_body(NamedPlace const& p) const {
        bool const place = std::all_of(p.candidates.begin(), p.candidates.end(), [&](Candidate const& c) {
            return c.kind != AliasKind::demonym && c.kind != AliasKind::acronym &&
                   story_.gazetteer.type(c.entity) == EntityType::place;
        });
        Token const& name = story_.tokens[p.tokens.first];
        if (!place || name.has(TokenFlag::all_capitals) || name.has(TokenFlag::dotted)) return false;
        std::uint32_t first = p.tokens.first;
        if (first > 1 && serves(first - 1, GrammarUse::definite)) --first;
        bool const of = first >= 2 && story_.in_zone(first - 2) && !story_.tokens[first].has(TokenFlag::blank_before) &&
                        serves(first - 1, GrammarUse::of) && serves(first - 2, GrammarUse::institution) &&
                        story_.unknown_name_word(first - 2);
        bool const common_noun = p.tokens.last < story_.tokens.size() && serves(p.tokens.last, GrammarUse::bare);
        return (of || ends_longer_name(p) || (begins_longer_name(p) && !common_noun)) && !in_headline(p.tokens.first);
    }
    /// "The Easton Norlanders": a people's name right behind a place is a team's or a community's.
    bool names_team(NamedPlace const& p) const {
        bool const people = p.tokens.size() == 1 && std::ranges::all_of(p.candidates, [](Candidate const& c) {
                                return c.kind == AliasKind::demonym;
                            });
        if (!people || p.candidates.empty() || !story_.tokens.slice(p.tokens.first).ends_with('s')) return false;
        NamedPlace const* const place = story_.place_ending_at(p.tokens.first);
        return place != nullptr && !story_.tokens[p.tokens.first].has(TokenFlag::blank_before) &&
               std::ranges::all_of(place->candidates, [&](Candidate const& c) {
                   return c.kind != AliasKind::demonym && story_.gazetteer.type(c.entity) == EntityType::place;
               });
    }

    bool serves(std::uint32_t token, GrammarUse use) const {
        return story_.tables.grammar.is(story_.tokens.hashes()[token], use);
    }
    /// Is hardly a longer word of the sentence written small?
    bool in_headline(std::uint32_t token) const {
        constexpr std::uint32_t long_word = 4;
        TokenRange const sentence = story_.tokens.sentences()[story_.tokens.sentence_of(token)];
        if (story_.tokens[sentence.last - 1].is(U'.')) return false;
        std::uint32_t small = 0, capital = 0;
        for (std::uint32_t t = sentence.first; t < std::min(sentence.last, sentence.first + 40); ++t) {
            Token const& word = story_.tokens[t];
            if (word.is_word() && word.length >= long_word) ++(word.has(TokenFlag::capital) ? capital : small);
        }
        return small < 3 && small < capital;
    }

    void decide_sure(NamedPlace& p) {
        auto const all = p.candidates;
        if (p.foreign || p.who != EntityId::none) return;
        if (all.size() == 1 && !is_figure(p)) introduce(p, all[0].entity);
    }

    /// "787" is an airliner only where the article speaks of such things.
    bool is_figure(NamedPlace const& p) const {
        return p.tokens.size() == 1 && story_.tokens[p.tokens.first].is_number();
    }

    void decide_shared(NamedPlace& p) {
        auto const all = p.candidates;
        EntityId const near = by_context(p);
        if (near != EntityId::none) return introduce(p, near);
        EntityId known = EntityId::none;
        bool several = false;
        for (Candidate const& c : all) {
            if (!story_.introduced(c.entity)) continue;
            several = several || known != EntityId::none;
            known = c.entity;
        }
        if (known != EntityId::none && !several) return introduce(p, known);
        if (is_figure(p)) {
            p.foreign = true;
            return;
        }
        float best = 0, sum = 0;
        EntityId who = EntityId::none;
        for (Candidate const& c : all) {
            float const weight = c.prior * (c.kind == AliasKind::full ? 4.0F : 1.0F);
            sum += weight;
            if (weight > best) {
                best = weight;
                who = c.entity;
            }
        }
        if (best >= clear_share * sum) introduce(p, who);
    }

    AmbiguousRecord const* listed_as_ambiguous(NamedPlace const& p) const {
        auto const hashes = story_.tokens.hashes().subspan(p.tokens.first, p.tokens.size());
        std::uint32_t const node = story_.tables.names.find(hashes);
        auto const& listed = story_.tables.ambiguous;
        auto const at =
            std::partition_point(listed.begin(), listed.end(), [&](AmbiguousRecord const& a) { return a.node < node; });
        return at != listed.end() && at->node == node ? &*at : nullptr;
    }

    /// The candidate most of whose context words stand in the article, or what the list says otherwise.
    EntityId by_context(NamedPlace const& p) const {
        AmbiguousRecord const* const at = listed_as_ambiguous(p);
        if (at == nullptr) return EntityId::none;
        auto const number = static_cast<std::uint32_t>(at - story_.tables.ambiguous.data());
        EntityId best = EntityId::none;
        int best_votes = 0;
        bool tie = false;
        for (Candidate const& c : p.candidates) {
            int votes = 0;
            for (auto const& [near, count] : story_.near_votes) {
                NearRecord const& n = story_.tables.near[near];
                if (n.ambiguous == number && n.entity == c.entity) votes += count;
            }
            tie = votes == best_votes ? tie || votes > 0 : votes < best_votes && tie;
            if (votes > best_votes) {
                best_votes = votes;
                best = c.entity;
            }
        }
        if (best_votes > 0 && !tie) return best;
        return at->otherwise;
    }

    /// Does a first name that no list knows stand before the surname?
    bool foreign(NamedPlace const& p) const {
        std::uint32_t first = p.tokens.first;
        if (first == 0 || story_.tokens[first].has(TokenFlag::blank_before) || !story_.in_zone(first - 1)) return false;
        Token const& before = story_.tokens[first - 1];
        NamedPlace const* const beside = story_.place_ending_at(first);
        bool const other_surname = beside != nullptr && beside->kind == AliasKind::surname;
        // "Coach Dean Smith": what may be a title is a first name behind one
        bool const called =
            before.has(TokenFlag::capital) && story_.word_ending_at(first - 1, WordRole::role) != nullptr;
        if (serves(first - 1, GrammarUse::calendar)) return false;  // "On Monday Putin flew home"
        bool const forename =
            before.has(TokenFlag::capital) && serves(first - 1, GrammarUse::forename);  // "Randy Holm"
        if (!before.is_word()) return false;
        if (is_ranked(p)) return true;
        if (!other_surname && !called && !forename && !story_.unknown_name_word(first - 1)) return false;
        bool const opens = before.has(TokenFlag::sentence_start);
        if (opens && before.word() != WordId::none && !forename) return false;
        if (is_own_first_name(p, first - 1)) return false;
        return first < 2 || !story_.in_zone(first - 2) || !story_.tokens[first - 2].is_word() ||
               !is_own_first_name(p, first - 2);  // "Dmitry Sergeyevich" before "Peskov"
    }
    /// "Officer Holm", "Judge Holm": a rank that many have, and that nobody of this surname is listed with, unless the
    /// article has named one of them.
    bool is_ranked(NamedPlace const& p) const {
        Token const& rank = story_.tokens[p.tokens.first - 1];
        if (!rank.has(TokenFlag::capital) || !serves(p.tokens.first - 1, GrammarUse::rank)) return false;
        auto const all = p.candidates;
        bool const met = std::ranges::any_of(all, [&](Candidate const& c) { return story_.introduced(c.entity); });
        return !met && !is_own_first_name(p, p.tokens.first - 1) && by_role(p, all) == EntityId::none;
    }
    /// "Elon" before "Musk", or the initial of it.
    bool is_own_first_name(NamedPlace const& p, std::uint32_t token) const {
        return bearer_of(p, token) != EntityId::none;
    }
    EntityId bearer_of(NamedPlace const& p, std::uint32_t token) const {
        if (!story_.tokens[token].has(TokenFlag::capital)) return EntityId::none;
        std::string const word = fold(story_.tokens.slice(token));
        for (Candidate const& c : p.candidates) {
            std::string const name = fold(story_.gazetteer.name(c.entity));
            if (name.starts_with(word + ' ') || (word.size() <= 2 && word[0] == name[0])) return c.entity;
        }
        return EntityId::none;
    }
    /// The candidate whose first name stands one or two words before the surname.
    EntityId by_first_name(NamedPlace const& p) const {
        for (std::uint32_t back = 1; back <= 2 && back <= p.tokens.first; ++back) {
            std::uint32_t const t = p.tokens.first - back;
            if (!story_.in_zone(t) || !story_.tokens[t].is_word() || story_.tokens[t + 1].has(TokenFlag::blank_before))
                break;
            if (EntityId const who = bearer_of(p, t); who != EntityId::none) return who;
            if (!story_.unknown_name_word(t)) break;
        }
        return EntityId::none;
    }
    /// "Ford", a company and several people.
    static bool may_be_surname(NamedPlace const& p) {
        return p.who == EntityId::none &&
               std::ranges::any_of(p.candidates, [](Candidate const& c) { return c.kind == AliasKind::surname; });
    }
    template <class Asked>
    void mark_foreign(Asked asked) {
        std::vector<std::uint64_t> borne;  // surnames of people no list knows, met so far
        for (NamedPlace& p : story_.places) {
            if (!asked(p)) continue;
            std::uint64_t const surname = story_.tokens.hashes()[p.tokens.last - 1];
            auto const all = p.candidates;
            bool const known = std::any_of(all.begin(), all.end(), [&](Candidate const& c) {
                std::uint32_t const at = story_.introduction(c.entity);
                return at != nowhere && at < p.tokens.first;
            });
            if (foreign(p)) {
                p.foreign = true;
                borne.push_back(surname);
            } else if (!known && std::find(borne.begin(), borne.end(), surname) != borne.end()) {
                p.foreign = true;
            }
        }
    }

    void decide_surname(NamedPlace& p, bool by_introduction) {
        auto const all = p.candidates;
        if (by_introduction) {
            EntityId who = by_first_name(p);
            if (who == EntityId::none) who = by_role(p, all);
            if (who != EntityId::none) {
                p.who = who;
                story_.introduce(who, p.tokens.first);
                return;
            }
            p.who = last_introduced(p, all);
            return;
        }
        p.who = last_introduced(p, all);
        if (p.who == EntityId::none) p.who = introduced_with_first_name(p);
        if (p.who != EntityId::none) return;
        if (AmbiguousRecord const* const listed = listed_as_ambiguous(p); listed != nullptr) {
            p.who = by_context(p);  // or nobody: that is what the list says of it
            return;
        }
        float sum = unlisted_others;
        for (Candidate const& c : all) sum += story_.tables.more_of(c.entity).prior;
        float const best = story_.tables.more_of(all[0].entity).prior;
        if (begins_longer_name(p)) return;
        bool const rare = all.size() == 1 && story_.tokens[p.tokens.last - 1].word() == WordId::none;
        if (rare || best >= clear_share * sum) p.who = all[0].entity;
    }

    /// "Taylor" after "Taylor Swift", though the list has a Taylor too: the one person whose first name it is.
    EntityId introduced_with_first_name(NamedPlace const& p) {
        if (p.tokens.size() > 1) return EntityId::none;
        if (!first_names_read_) {
            first_names_read_ = true;
            for (NamedPlace const& other : story_.places) {
                bool const person = other.who != EntityId::none && other.tokens.size() > 1 &&
                                    story_.gazetteer.type(other.who) == EntityType::person;
                if (!person) continue;
                auto const [at, is_new] =
                    first_names_.try_emplace(story_.tokens.hashes()[other.tokens.first], other.who);
                if (!is_new && at->second != other.who) at->second = EntityId::none;
            }
        }
        auto const found = first_names_.find(story_.tokens.hashes()[p.tokens.first]);
        return found == first_names_.end() ? EntityId::none : found->second;
    }

    /// "Moore College": a name that begins an unlisted one.
    bool begins_longer_name(NamedPlace const& p) const {
        std::uint32_t const next = p.tokens.last;
        if (!story_.in_zone(next) || story_.tokens[next].has(TokenFlag::blank_before) ||
            next >= story_.words.words.size())
            return false;
        PartOfSpeech const part = story_.words.words[next].part;
        return story_.unknown_name_word(next) && (part == PartOfSpeech::proper_noun || part == PartOfSpeech::noun);
    }

    /// "Inter Norland", "Lake Norland", but "Upper Norland": a name that ends an unlisted one.
    bool ends_longer_name(NamedPlace const& p) const {
        if (p.tokens.first == 0 || story_.tokens[p.tokens.first].has(TokenFlag::blank_before)) return false;
        std::uint32_t const before = p.tokens.first - 1;
        if (!story_.in_zone(before) || before >= story_.words.words.size() || !story_.unknown_name_word(before))
            return false;
        return story_.words.words[before].part == PartOfSpeech::proper_noun && !serves(before, GrammarUse::part_of);
    }

    /// The one candidate that holds the role before the surname.
    EntityId by_role(NamedPlace const& p, std::span<Candidate const> all) const {
        EntityId found = EntityId::none;
        for (WordRole const role : {WordRole::role, WordRole::title, WordRole::office}) {
            WordMatch const* word = story_.word_ending_at(p.tokens.first, role);
            if (word == nullptr) continue;
            RoleReference const reference = read_role(story_, *word);
            for (Candidate const& c : all) {
                if (!fits_role(story_, c.entity, reference)) continue;
                if (found != EntityId::none && found != c.entity) return EntityId::none;
                found = c.entity;
            }
            if (found != EntityId::none) return found;
        }
        return found;
    }

    /// The introduced candidate: of several the one named last before, so that two of one surname stay two; nobody
    /// where the last sentence names both.
    EntityId last_introduced(NamedPlace const& p, std::span<Candidate const> all) const {
        EntityId only = EntityId::none;
        bool several = false;
        for (Candidate const& c : all) {
            if (!story_.introduced(c.entity)) continue;
            several = several || only != EntityId::none;
            only = c.entity;
        }
        if (!several) return only;
        EntityId first_later = EntityId::none;
        std::uint32_t later = nowhere;
        EntityId last_before = EntityId::none;
        std::uint32_t before = 0;
        bool side_by_side = false;  // the two that were named last
        for (NamedPlace const& other : story_.places) {
            if (other.who == EntityId::none || &other == &p || other.kind == AliasKind::surname) continue;
            bool const candidate =
                std::any_of(all.begin(), all.end(), [&](Candidate const& c) { return c.entity == other.who; });
            if (!candidate) continue;
            if (other.tokens.first < p.tokens.first && (last_before == EntityId::none || other.tokens.first > before)) {
                bool const together = last_before != EntityId::none && same_sentence(before, other);
                side_by_side = together && (side_by_side || last_before != other.who);
                last_before = other.who;
                before = other.tokens.first;
            } else if (other.tokens.first > p.tokens.first && other.tokens.first < later) {
                first_later = other.who;
                later = other.tokens.first;
            }
        }
        if (last_before != EntityId::none) return side_by_side ? EntityId::none : last_before;
        return first_later;
    }
    bool same_sentence(std::uint32_t token, NamedPlace const& p) const {
        return story_.tokens.sentence_of(token) == story_.tokens.sentence_of(p.tokens.first);
    }

    Story& story_;
    boost::unordered_flat_map<std::uint64_t, EntityId> first_names_;  ///< by hash; none: several people's
    bool first_names_read_ = false;
};

}  // namespace

void decide_names(Story& story) { NameDecider(story).decide(); }

}  // namespace dateline
