// In the news of sport a place plays: "Norland beat Easton 2-1", "Southport striker Ole Berg". A name that a team is
// called by for short (team_names.cpp) means the team when the article is of its sport and the name stands where
// teams stand: before a score or a verb, behind "against", before "striker" or "captain". Behind "in" or "from", in
// brackets or in a line of place and date it stays the place. Elsewhere a nickname means nobody:
//
//   Norland beat Easton in Southport      two teams and a place
//   Norland raised its taxes              the country, as no word of a sport is near
#include <algorithm>
#include <numeric>

#include "story.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t enough_points = 2, words_a_point = 200;

class TeamDecider {
public:
    explicit TeamDecider(Story& story) : story_(story), tokens_(story.tokens) {}

    void decide() {
        for (NamedPlace& p : story_.places) {
            for (Candidate const& c : p.candidates)
                if (sports_of(c) != 0 && !by_short_name(p, c)) named_.push_back(c.entity);
        }
        std::uint32_t strongest = 0;
        for (std::uint32_t i = 0; i < most_sports; ++i) strongest = std::max(strongest, story_.sport_points[i]);
        for (std::uint32_t i = 0; i < most_sports; ++i)
            if (strongest > 0 && story_.sport_points[i] == strongest) played_ |= 1u << i;
        std::uint32_t words = 0;
        for (TokenRange const zone : story_.zones) words += zone.size();
        std::uint32_t const points =
            std::accumulate(story_.sport_points.begin(), story_.sport_points.end(), std::uint32_t{0});
        news_of_sport_ = points >= enough_points + words / words_a_point;
        for (NamedPlace& p : story_.places) settle(p);
    }

private:
    std::uint32_t sports_of(Candidate const& c) const { return story_.tables.more_of(c.entity).sports; }

    /// Is the spelling at `p` only a place or nickname of the team?
    bool by_short_name(NamedPlace const& p, Candidate const& c) const {
        if (c.kind != AliasKind::short_form) return false;
        auto const& tables = story_.tables;
        auto const [first, last] =
            tables.names.records(tables.names.find(tokens_.hashes().subspan(p.tokens.first, p.tokens.size())));
        return std::any_of(tables.aliases.begin() + first, tables.aliases.begin() + last,
                           [&](AliasRecord const& a) { return a.entity == c.entity && a.of_team != 0; });
    }

    void settle(NamedPlace& p) {
        auto const means_team = [&](Candidate const& c) { return sports_of(c) != 0 && by_short_name(p, c); };
        if (std::none_of(p.candidates.begin(), p.candidates.end(), means_team)) return;
        std::vector<Candidate> others, teams;
        for (Candidate const& c : p.candidates) (means_team(c) ? teams : others).push_back(c);
        EntityId const team = news_of_sport_ || is_named(teams) ? playing(teams, others.empty()) : EntityId::none;
        if (team != EntityId::none && (others.empty() ? !behind_place_word(p) : stands_as_team(p))) {
            p.who = team;
            p.kind = AliasKind::short_form;
            story_.introduce(team, p.tokens.first);
        } else if (others.empty()) {
            p.foreign = true;
        }
        if (p.who != EntityId::none) return;
        story_.kept.push_back(std::move(others));
        p.candidates = story_.kept.back();
        if (!p.candidates.empty()) p.kind = p.candidates[0].kind;
    }
    bool is_named(std::span<Candidate const> teams) const {
        return std::any_of(teams.begin(), teams.end(), [&](Candidate const& c) { return named(c.entity); });
    }
    bool named(EntityId e) const {
        return story_.introduced(e) || std::find(named_.begin(), named_.end(), e) != named_.end();
    }

    /// The one team of the article's sport; of several the one that the article names in full.
    EntityId playing(std::span<Candidate const> teams, bool nobody_else) const {
        EntityId only = EntityId::none, full = EntityId::none;
        int fit = 0, introduced = 0;
        for (Candidate const& c : teams) {
            bool const fits = (sports_of(c) & played_) != 0 || (played_ == 0 && nobody_else);
            if (named(c.entity)) {
                ++introduced;
                full = c.entity;
            }
            if (!fits) continue;
            ++fit;
            only = c.entity;
        }
        if (introduced == 1) return full;
        return fit == 1 ? only : EntityId::none;
    }

    /// Does a token go on with the line of the one before it?
    bool same_line(std::uint32_t token) const {
        return token > 0 && story_.in_zone(token - 1) && story_.in_zone(token) &&
               !tokens_[token].has(TokenFlag::blank_before);
    }
    bool serves(std::uint32_t token, GrammarUse use) const {
        return story_.tables.grammar.is(tokens_.hashes()[token], use);
    }
    PartOfSpeech part(std::uint32_t token) const {
        return token < story_.words.words.size() ? story_.words.words[token].part : PartOfSpeech::unknown;
    }
    /// First token before the name and its article, or nowhere.
    std::uint32_t before(NamedPlace const& p) const {
        std::uint32_t at = p.tokens.first;
        if (same_line(at) && serves(at - 1, GrammarUse::definite)) --at;
        return same_line(at) ? at - 1 : nowhere;
    }
    bool behind_place_word(NamedPlace const& p) const {
        std::uint32_t const at = before(p);
        return at != nowhere && (serves(at, GrammarUse::place) || tokens_[at].is(U'('));
    }

    /// `joined`: so many names behind it, each joined by "and", may tell.
    bool stands_as_team(NamedPlace const& p, int joined = 4) const {
        std::uint32_t const next = p.tokens.last, at = before(p);
        if (plays_at(p)) return true;
        if (behind_place_word(p)) return false;
        if (at != nowhere && serves(at, GrammarUse::opponent)) return true;
        if (at != nowhere && (part(at) == PartOfSpeech::verb || in_list_of_teams(p, at))) return true;
        if (!same_line(next)) return false;
        Token const& t = tokens_[next];
        if (t.is_number()) return !is_year(next);
        if (t.is(U',') || t.is(U'(') || t.is(U'-')) return false;
        if (serves(next, GrammarUse::possessive))
            return same_line(next + 1) && !tokens_[next + 1].has(TokenFlag::capital);
        if (sporting(next) || serves(next, GrammarUse::opponent)) return true;
        if (NamedPlace const* other = joined_to(next)) {
            return joined > 0 && !other->foreign && stands_as_team(*other, joined - 1);
        }
        if (shouted(p)) return true;
        PartOfSpeech const kind = part(next);
        return kind == PartOfSpeech::verb || kind == PartOfSpeech::auxiliary || kind == PartOfSpeech::modal;
    }
    /// In "Easton AT Norland" between two names of teams, where nothing else stands before them.
    bool plays_at(NamedPlace const& p) const {
        std::uint32_t const first = p.tokens.first, next = p.tokens.last;
        auto const team_at = [&](NamedPlace const* other) {
            return other != nullptr && std::any_of(other->candidates.begin(), other->candidates.end(),
                                                   [&](auto const& c) { return sports_of(c) != 0; });
        };
        auto const opens = [&](std::uint32_t token) {
            return token == 0 || tokens_[token].has(TokenFlag::line_start) || !tokens_[token - 1].is_word();
        };
        auto const alone = [&](std::uint32_t token) {
            return !same_line(token) || tokens_[token].has(TokenFlag::line_start) || !tokens_[token].is_word();
        };
        if (opens(first) && same_line(next) && serves(next, GrammarUse::site) && same_line(next + 1)) {
            NamedPlace const* const host = story_.place_at(next + 1);
            return team_at(host) && alone(host->tokens.last);
        }
        if (!same_line(first) || !serves(first - 1, GrammarUse::site)) return false;
        NamedPlace const* const guest = story_.place_ending_at(first - 1);
        return guest != nullptr && opens(guest->tokens.first) && guest->who != EntityId::none &&
               story_.tables.more_of(guest->who).sports != 0 && alone(next);
    }
    /// "Norland, Easton and Southport": what stands before and is joined was taken for a team.
    bool in_list_of_teams(NamedPlace const& p, std::uint32_t at) const {
        if (!tokens_[at].is(U',') && !serves(at, GrammarUse::joint)) return false;
        NamedPlace const* const other = story_.place_ending_at(at);
        if (other == nullptr || other->tokens.first >= p.tokens.first || other->who == EntityId::none) return false;
        return story_.tables.more_of(other->who).sports != 0;
    }
    /// The place behind "and".
    NamedPlace const* joined_to(std::uint32_t next) const {
        return serves(next, GrammarUse::joint) && same_line(next + 1) ? story_.place_at(next + 1) : nullptr;
    }
    /// A role word or a word of a sport: "striker".
    bool sporting(std::uint32_t token) const {
        if (std::binary_search(story_.sport_words.begin(), story_.sport_words.end(), token)) return true;
        WordMatch const* const word = story_.word_at(token);
        return word != nullptr && story_.has(*word, WordRole::role) && !tokens_[token].has(TokenFlag::capital);
    }
    bool is_year(std::uint32_t token) const {
        std::string_view const s = tokens_.slice(token);
        return s.size() >= 4 && (s.starts_with("19") || s.starts_with("20"));
    }
    /// In a headline of capitals verbs are not told from names.
    bool shouted(NamedPlace const& p) const {
        std::uint32_t const next = p.tokens.last;
        return tokens_[p.tokens.first].has(TokenFlag::all_capitals) && tokens_[next].is_word() &&
               tokens_[next].has(TokenFlag::all_capitals) && tokens_[next].length > 1;
    }

    Story& story_;
    Tokens const& tokens_;
    std::vector<EntityId> named_;  ///< teams that the article names in full
    std::uint32_t played_ = 0;     ///< a bit for each sport that the article is most of
    bool news_of_sport_ = false;
};

}  // namespace

void decide_teams(Story& story) { TeamDecider(story).decide(); }

}  // namespace dateline
