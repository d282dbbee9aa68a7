// The spellings that are worked out for an own list: kept apart from what somebody lists.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "dateline/text/vocabulary.hpp"
#include "lists.hpp"

namespace dateline {

/// Adds spellings to entities of one set of lists. What an entry lists stays that entry's alone.
class ShortSpellings {
public:
    ShortSpellings(Lists& lists, Vocabulary const& vocabulary);

    void add(ListedEntity& e, std::string text, AliasKind kind, bool of_team = false);
    /// Is a spelling listed by anybody, the bundled lists included?
    [[nodiscard]] bool known(std::string const& text) const {
        return listed_.contains(text) || elsewhere_.contains(text);
    }
    /// A word of the language ("Red"), which alone names nothing.
    [[nodiscard]] bool ordinary(std::string_view word) const;
    /// What else a place of this name is called: "U.S." for "United States".
    [[nodiscard]] std::vector<std::string> other_names(std::string const& place) const;
    /// Its adjectives: "Spanish" for "Spain".
    [[nodiscard]] std::vector<std::string> demonyms(std::string const& place) const;
    [[nodiscard]] GrammarWords const& grammar() const noexcept { return grammar_; }

    Lists& lists;

private:
    Vocabulary const& vocabulary_;
    GrammarWords grammar_;
    std::unordered_set<std::string> listed_, elsewhere_;
    std::unordered_map<std::string, std::size_t> places_;  ///< number of the entity of a name
};

/// Short names of organisations: without legal form, turned round, their acronyms.
class BodyNames {
public:
    explicit BodyNames(ShortSpellings& spellings) : spellings_(spellings) {}
    void derive(ListedEntity& e, std::string const& name);
    void derive_event(ListedEntity& e, std::string const& name) { without_federation(e, name); }

private:
    void without_form(ListedEntity& e, std::string_view name);
    void cut_before(ListedEntity& e, std::string_view name, GrammarUse use, std::size_t words);
    void after_comma(ListedEntity& e, std::string_view name);
    void turned(ListedEntity& e, std::string_view name);
    void of_country(ListedEntity& e, std::string_view name);
    void named_before_of(ListedEntity& e, std::string_view name);
    void without_federation(ListedEntity& e, std::string_view name);
    void members(ListedEntity& e, std::string_view name);
    void acronym(ListedEntity& e, std::string_view name);
    void other_place_names(ListedEntity& e, std::string const& name);

    ShortSpellings& spellings_;
};

/// A team as its name shows it: the sport, and what its news calls it for short.
class TeamNames {
public:
    explicit TeamNames(ShortSpellings& spellings) : spellings_(spellings) {}
    /// Adds the short names of a team and marks its sport; of anybody else nothing.
    void derive(ListedEntity& e, std::string const& name);

private:
    void other_phrases(ListedEntity& e, std::string const& stem, std::string const& name);
    void first_and_last(ListedEntity& e, std::string const& stem);
    [[nodiscard]] std::uint32_t strip_team_words(std::string& name) const;

    ShortSpellings& spellings_;
};

}  // namespace dateline
