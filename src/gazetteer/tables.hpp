// A compiled gazetteer as it lies in memory: records of fixed size, strings by offset, two phrase tables
// ("names": every listed spelling; "words": role words, titles, honorifics, kinds and context words).
// Everything is a view into the image; nothing is parsed when it is opened.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/gazetteer/gazetteer.hpp"
#include "grammar_words.hpp"
#include "phrase_table.hpp"

namespace dateline {

/// Offset of a string in the section "strings"; 0 is the empty string.
using StringRef = std::uint32_t;
inline constexpr std::uint32_t no_record = 0xFFFFFFFFu;
/// Sports have numbers from 0 to this, in the order of the list `sports`.
inline constexpr std::uint32_t most_sports = 32;

struct EntityRecord {
    StringRef id = 0, name = 0;
    std::uint32_t first_alias = 0;  ///< in Tables::entity_aliases; the next entity's is the end
    std::uint32_t line = 0;
    std::uint32_t more = no_record;  ///< in Tables::more
    std::uint16_t file = 0;          ///< in Tables::files
    EntityType type = EntityType::person;
    Gender gender = Gender::unknown;
};

/// Where an imported entity comes from; sorted by entity.
struct SourceRecord {
    EntityId entity = EntityId::none;
    StringRef source = 0;
};

/// What most entities of a large list do not have.
struct MoreRecord {
    StringRef short_name = 0, wikidata = 0, iso = 0, zone = 0;
    EntityId stands_for = EntityId::none, part_of = EntityId::none, capital = EntityId::none;
    std::uint32_t first_role = 0, roles = 0;
    std::uint32_t first_kind = 0, kinds = 0;  ///< in Tables::entity_kinds
    std::uint32_t outlet = no_record;
    std::uint32_t sports = 0;  ///< of a team: a bit for each sport it may play
    float prior = default_prior;

    static constexpr float default_prior = 0.3F;  ///< of an entity whose list does not say
};

enum class AliasCase : std::uint8_t { smart, exact, any };

/// What a token of an alias asks of the text's token under the rule "smart"; two bits a token, the first lowest.
enum class TokenShape : std::uint8_t { free, capital, all_capitals, inner_capital };
inline constexpr std::uint32_t shaped_tokens = 16;

struct AliasRecord {
    StringRef text = 0;
    EntityId entity = EntityId::none;  ///< none: a blocked spelling
    std::uint32_t shapes = 0;
    AliasKind kind = AliasKind::full;
    AliasCase letter_case = AliasCase::smart;
    std::uint8_t unless_next_capital = 0;  ///< of a blocked spelling: allowed before a capital
    std::uint8_t of_team = 0;              ///< a team's place or nickname alone: names it only in the news of sport
};

struct RoleRecord {
    std::uint32_t role = 0;
    EntityId of = EntityId::none;
    std::int32_t from = 0, to = 0;
    std::uint32_t has_from = 0, has_to = 0;
};

/// A held role seen from its body: sorted by role, then body, then entity.
struct HolderRecord {
    std::uint32_t role = 0;
    EntityId of = EntityId::none, who = EntityId::none;
    std::uint32_t held = 0;  ///< in Tables::roles
};

/// A word group of `roles` ("chief") or an office ("president-ru"); one numbering, groups first.
struct RoleKind {
    StringRef id = 0, title = 0;
    EntityId of = EntityId::none;                                   ///< of an office
    std::uint8_t office = 0, exclusive = 0, speaks = 0, leads = 0;  ///< leads: is itself the body's head
};

struct OutletRecord {
    StringRef zone = 0, country = 0;
    std::uint32_t day_first = 0, agency = 0;
};

/// A web host or a folded printed name of an outlet, sorted by hash.
struct OutletKey {
    std::uint64_t hash = 0;
    StringRef text = 0;
    EntityId entity = EntityId::none;
};

/// What a phrase of the table "words" is.
enum class WordRole : std::uint8_t {
    role,       ///< names a word group: "boss"; number: the role
    office,     ///< names an office whole: "Russian President"; number: the role
    title,      ///< title of one or more offices: "president"; number: a role
    adjective,  ///< of a title or group: "presidential"; number: a role
    prefix,     ///< honorific before a name: "Mr"; number: Gender
    modifier,   ///< "former", "then"; number: Modifier
    kind,       ///< noun that refers back: "app"; number: the kind
    near,       ///< context word; number: in Tables::near
    sport,      ///< names a sport: "soccer"; number of the sport
    of_sport,   ///< a word of a sport: "striker"
    region,     ///< stands behind a town to say which: "Illinois"
    pronoun     ///< number: its PronounForm, see pronoun_forms.hpp
};
enum class Modifier : std::uint32_t { former, acting, elect, other };

struct WordRecord {
    StringRef text = 0;
    std::uint32_t number = 0;
    WordRole role = WordRole::role;
    std::uint8_t spare[3] = {};
};

/// An entry of `ambiguous`, found by the node of its spelling; sorted by node.
struct AmbiguousRecord {
    std::uint32_t node = 0;
    EntityId otherwise = EntityId::none;
};
struct NearRecord {
    std::uint32_t ambiguous = 0;  ///< number of the AmbiguousRecord
    EntityId entity = EntityId::none;
};

struct Gazetteer::Tables {
    explicit Tables(ImageView const& image);

    std::span<char const> strings;
    std::span<EntityRecord const> entities;  ///< one more at the end
    std::span<MoreRecord const> more;
    std::span<StringRef const> files;
    std::span<SourceRecord const> sources;
    std::span<AliasRecord const> aliases;           ///< in order of PhraseTable::records of `names`
    std::span<std::uint32_t const> entity_aliases;  ///< numbers of aliases, by entity, as listed
    std::span<EntityId const> by_id;                ///< sorted by id
    std::span<RoleRecord const> roles;              ///< by entity
    std::span<HolderRecord const> holders;
    std::span<RoleKind const> role_kinds;
    std::span<std::uint32_t const> entity_kinds;
    std::span<StringRef const> kinds;
    std::span<OutletRecord const> outlets;
    std::span<OutletKey const> outlet_keys;
    std::span<WordRecord const> words;  ///< in order of PhraseTable::records of `phrases`
    std::span<AmbiguousRecord const> ambiguous;
    std::span<NearRecord const> near;
    GrammarWords grammar;
    PhraseTable names, phrases;
    std::vector<HeldRole> held;  ///< `roles` as the public type, parallel

    [[nodiscard]] std::string_view string(StringRef ref) const noexcept;
    [[nodiscard]] MoreRecord const& more_of(EntityId e) const noexcept;
    [[nodiscard]] bool has_kind(EntityId e, std::uint32_t kind) const noexcept;
};

/// Is a role held on a day? Without a day: is it not said to have ended?
[[nodiscard]] bool held_on(HeldRole const& role, std::optional<Day> on) noexcept;
/// Two bodies that the news names for each other: one stands for, or is part of, the other, in any number of steps.
[[nodiscard]] bool related(Gazetteer const& gazetteer, EntityId a, EntityId b) noexcept;

}  // namespace dateline
