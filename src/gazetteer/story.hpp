// What the steps of decide_who() share while one article is read.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "dateline/gazetteer/names.hpp"
#include "tables.hpp"

namespace dateline {

/// A phrase of the table "phrases" at a place: a role word, title, honorific, modifier or kind.
struct WordMatch {
    TokenRange tokens;
    std::uint32_t first_record = 0, last_record = 0;  ///< in Tables::words
};

/// A listed name in a zone and whom it was decided to mean.
struct NamedPlace {
    std::uint32_t match = 0;  ///< in Names::matches
    TokenRange tokens;
    EntityId who = EntityId::none;
    AliasKind kind = AliasKind::full;
    bool foreign =
        false;  ///< means nobody listed: the surname of a stranger ("Jerry" before "Brown"), a team's nickname
    std::span<Candidate const> candidates;  ///< those that the kind of news allows
};

class Story {
public:
    Story(Tokens const& tokens, Words const& words, Names const& names, Gazetteer const& gazetteer,
          std::optional<Day> on, std::span<TokenRange const> zones);

    Tokens const& tokens;
    Words const& words;
    Names const& names;
    Gazetteer const& gazetteer;
    Gazetteer::Tables const& tables;
    std::optional<Day> on;
    std::span<TokenRange const> zones;

    std::vector<WordMatch> word_matches;                        ///< by first token; the longest that begins there
    std::vector<NamedPlace> places;                             ///< names in zones, in text order
    std::vector<std::pair<std::uint32_t, int>> near_votes;      ///< (number in Tables::near, how often), by number
    std::array<std::uint32_t, most_sports + 1> sport_points{};  ///< by number; the last: words of all sports
    std::vector<std::uint32_t> sport_words;                     ///< first tokens of words of sports
    std::deque<std::vector<Candidate>> kept;                    ///< where NamedPlace::candidates is not all of a match

    [[nodiscard]] WordMatch const* word_at(std::uint32_t first) const noexcept;
    [[nodiscard]] WordMatch const* word_ending_at(std::uint32_t last, WordRole role) const noexcept;
    [[nodiscard]] NamedPlace const* place_at(std::uint32_t first) const noexcept;
    [[nodiscard]] NamedPlace const* place_ending_at(std::uint32_t last) const noexcept;
    [[nodiscard]] NamedPlace const* place_holding(std::uint32_t token) const noexcept;
    [[nodiscard]] std::span<WordRecord const> records(WordMatch const& m) const noexcept {
        return tables.words.subspan(m.first_record, m.last_record - m.first_record);
    }
    [[nodiscard]] bool has(WordMatch const& m, WordRole role) const noexcept;
    [[nodiscard]] bool in_zone(std::uint32_t token) const noexcept { return stands(token, Here::zone); }
    /// A word with a capital that the sentence's begin does not explain and no list knows: part of somebody's name.
    [[nodiscard]] bool unknown_name_word(std::uint32_t token) const noexcept;

    /// First token at which an entity is introduced by a name (or a role that is only his) in a zone.
    [[nodiscard]] bool introduced(EntityId e) const noexcept { return introductions_.contains(index(e)); }
    [[nodiscard]] std::uint32_t introduction(EntityId e) const noexcept;
    void introduce(EntityId e, std::uint32_t token);

private:
    /// What stands at a token, told at once; most questions end there.
    struct Here {
        static constexpr std::uint8_t zone = 1, name = 2, word_begins = 4, word_ended = 8;
    };
    [[nodiscard]] bool stands(std::uint32_t token, std::uint8_t what) const noexcept {
        return token < here_.size() && (here_[token] & what) != 0;
    }
    void note_here();

    struct SportWord {
        std::uint32_t node = 0, token = 0;
        WordRecord word;
    };
    void match_words();
    void count_sports(std::vector<SportWord>& found);
    std::vector<std::uint8_t> here_;  ///< of each token and of the text's end, see Here
    std::unordered_map<std::uint32_t, std::uint32_t> introductions_;
};

/// Settles whether a place or nickname that teams are called by means the team here; takes it from the candidates
/// where it does not.
void decide_teams(Story& story);

/// Settles each listed name: one candidate, context words, introductions, roles before it, prior.
void decide_names(Story& story);

/// A short form found by its entity's full name elsewhere in the article.
struct ShortForm {
    TokenRange tokens;
    std::vector<EntityId> candidates;
    AliasKind kind = AliasKind::surname;
};
/// Surnames, first names, shortened names of organisations and acronyms of introduced entities, outside listed names.
[[nodiscard]] std::vector<ShortForm> find_short_forms(Story const& story);

/// "the Russian president", "Tesla boss", "president of Russia": who it can be. `body` is the organisation or place.
struct RoleReference {
    TokenRange tokens;  ///< without determiner
    std::uint32_t head = 0;
    WordMatch const* word = nullptr;
    EntityId body = EntityId::none;
    Modifier modifier = Modifier::acting;
    bool definite = false;          ///< "the" before it
    bool indefinite = false;        ///< "a" before it
    std::uint32_t named = nowhere;  ///< first token of the name that follows directly
    bool names_unknown = false;     ///< somebody unlisted follows
};
/// The role reference around the role word `m`.
[[nodiscard]] RoleReference read_role(Story const& story, WordMatch const& m);
/// Who holds it on the article's day, best first: empty when nobody is known to.
[[nodiscard]] std::vector<EntityId> holders(Story const& story, RoleReference const& role);
/// Does `who` hold a role of these words (in its body, unless none)? Of former roles any day will do.
[[nodiscard]] bool fits_role(Story const& story, EntityId who, RoleReference const& role, bool office_only = false);

/// A role, noun or pronoun that may stand for somebody named elsewhere, before it is decided.
struct Pending {
    enum class Kind : std::uint8_t { role, bare_role, nominal, pronoun };
    TokenRange tokens;
    Kind kind = Kind::pronoun;
    std::uint32_t number = 0;          ///< of Story::word_matches, or of the pronoun's form
    std::vector<EntityId> candidates;  ///< of a role
};
/// References in the zones, in text order.
[[nodiscard]] std::vector<Pending> find_references(Story const& story);

/// Gives names the words that belong to them: initials, legal forms, the region behind a town.
void join_whole_names(Story const& story, std::vector<Mention>& list);

/// Marks places that act for the body they stand for: "the Kremlin said".
void decide_metonyms(Story const& story, Mentions& mentions);

/// Reads names and references from left to right and decides each reference by what stands before it.
[[nodiscard]] Mentions join_references(Story const& story, std::vector<Mention> const& names,
                                       std::vector<Pending> const& references);

}  // namespace dateline
