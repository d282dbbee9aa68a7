// The name lists as read from YAML, before they are checked against each other and compiled.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/gazetteer/entity.hpp"
#include "tables.hpp"

namespace dateline {

class Vocabulary;
class WordLexicon;

/// Where a scalar stands: enough to report a mistake found later.
struct Site {
    std::uint32_t file = 0, line = 0, column = 0, width = 1;
};

/// An id written somewhere, to be looked up when all files are read.
struct Reference {
    std::string id;
    Site site;
    [[nodiscard]] bool given() const noexcept { return !id.empty(); }
};

struct ListedAlias {
    std::string text;
    Site site;
    AliasKind kind = AliasKind::alias;
    AliasCase letter_case = AliasCase::smart;
    bool of_team = false;  ///< as AliasRecord::of_team
};

struct ListedRole {
    Reference role;  ///< of an office or a word group
    Reference of;    ///< of a word group only
    bool office = false;
    std::optional<Day> from, to;
    Site site;
};

struct ListedOutlet {
    std::vector<std::string> domains;
    std::string zone, country;
    bool day_first = false, agency = false;
};

/// What most entities of a large list do not have.
struct ListedExtras {
    std::string wikidata, iso, zone;
    std::string source;  ///< of an imported entry: "cities.txt:12"
    Reference stands_for, part_of, capital;
    std::vector<ListedRole> roles;
    std::vector<std::string> kinds;
    std::optional<ListedOutlet> outlet;
    float prior = MoreRecord::default_prior;
};

struct ListedEntity {
    std::string id, name;
    std::vector<ListedAlias> aliases;
    std::unique_ptr<ListedExtras> extras;
    Site site;
    EntityType type = EntityType::person;
    Gender gender = Gender::unknown;
    std::uint32_t sports = 0;  ///< as MoreRecord::sports
};

struct ListedRoleKind {
    std::string id;
    Site site;
    bool office = false, exclusive = false, speaks = false, leads = false;
    std::vector<std::string> names, titles, adjectives;
    Reference of;
};

struct ListedPrefix {
    std::string text;
    Gender gender = Gender::unknown;
    bool first_name = false;  ///< stands before a first name alone: "King Hedwig"
};

struct ListedModifier {
    std::string text;
    Modifier means = Modifier::former;
};

struct ListedCandidate {
    Reference entity;
    std::vector<std::string> near;
};

struct ListedAmbiguity {
    std::string text;
    Site site;
    std::vector<ListedCandidate> candidates;
    Reference otherwise;  ///< empty: stays ambiguous
};

struct ListedBlock {
    std::string text;
    bool unless_next_capital = false;
};

struct ListedSport {
    std::string id;
    std::vector<std::string> names;      ///< "soccer": names it
    std::vector<std::string> words;      ///< "striker": is said in its news
    std::vector<std::string> teams;      ///< "F.C.", "national football team": stand around the name of a team
    std::vector<std::string> nicknames;  ///< "Yankees": name a team with its place and alone
    bool shared = false;                 ///< its words and teams may be of every sport
};

struct ListedPronoun {
    std::string text;
    std::uint32_t form = 0;  ///< as PronounForm::number()
};

/// Everything that one run of the compiler has read.
struct Lists {
    std::deque<YamlFile> files;
    std::vector<ListedEntity> entities;
    std::vector<ListedRoleKind> role_kinds;
    std::vector<ListedPrefix> prefixes;
    std::vector<ListedModifier> modifiers;
    std::vector<ListedAmbiguity> ambiguous;
    std::vector<ListedBlock> blocked;
    std::vector<std::string> suffixes;  ///< "Inc."
    std::vector<GrammarWord> grammar;   ///< sorted by hash
    std::vector<std::pair<GrammarUse, std::string>> grammar_texts;
    std::vector<ListedSport> sports;
    std::vector<std::string> openers;          ///< "Borussia": begin one's name
    std::vector<std::string> clubs;            ///< "Rovers": name one only with its place
    std::vector<std::string> elsewhere;        ///< spellings of bundled entities that the reader does not take
    std::size_t own_file = 0, own_entity = 0;  ///< the first that is the reader's own; bundled ones stand before

    std::vector<std::string> regions;  ///< "Illinois": stand behind a town to say which
    std::vector<ListedPronoun> pronouns;
    std::vector<std::vector<std::string>> first_names;  ///< "Robert", "Bob": one for the other

    void add_grammar(std::string_view word, GrammarUse use);
    /// "Spaniards" of "Spaniard"; of "Dutch" and "Swiss", which end in what the use `unchanged` lists, nothing.
    [[nodiscard]] std::string plural_of_people(std::string_view demonym) const;
    void report(Diagnostics& diagnostics, Severity severity, Site site, std::string message) const;
};

/// Reads one file into `lists`; mistakes inside the file go to `diagnostics`.
void read_list(std::filesystem::path const& file, Lists& lists, Diagnostics& diagnostics);
/// The same for JSON Lines, one entity a line.
void read_json_lines(std::filesystem::path const& path, Lists& lists, Diagnostics& diagnostics);
/// The same for text at hand (tests); `name` stands in messages.
void read_list_text(std::string_view text, std::string name, Lists& lists, Diagnostics& diagnostics);
/// Mistakes between entries: ids defined twice, references to nobody, two holders of an exclusive office.
void check_lists(Lists const& lists, Diagnostics& diagnostics);
/// Warns of the reader's spellings that are common words of the language, unless `ambiguous` or their case settles it.
void warn_of_common_words(Lists const& lists, Vocabulary const& vocabulary, WordLexicon const& words,
                          Diagnostics& diagnostics);
/// Adds short names to the reader's own entities.
void derive_names(Lists& lists, Vocabulary const& vocabulary);
/// Compiles checked lists into an image.
[[nodiscard]] std::vector<std::byte> compile_lists(Lists const& lists, Vocabulary const& vocabulary);
/// The YAML files of a list of files and folders; of a folder, the subfolders with other word lists are left out.
[[nodiscard]] std::vector<std::filesystem::path> list_files(std::span<std::filesystem::path const> files_or_folders);

}  // namespace dateline
