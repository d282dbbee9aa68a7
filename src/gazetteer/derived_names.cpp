// Adds the short names that an own list leaves out, so that nobody has to write them for a thousand entries:
//
//   Wanda Jadwiga Kowalska        Wanda Kowalska, W. J. Kowalska; the surnames Kowalska and Jadwiga Kowalska, which
//   count when the
//                                 article introduces her or when nobody else can be meant
//   Robert Lund                   Bob Lund, by the list `first_names`
//   Otto von Wirth Jr.            Otto von Wirth; von Wirth, Wirth
//   J. K. Berg                    J.K. Berg
//   Kim Seung-ho                  Kim Seung Ho
//   Hedwig II of Arcadia          Hedwig II; Queen Hedwig, with the prefixes that stand before first names
//   Springfield, Illinois (city)  Springfield, Illinois; Springfield: what stands in brackets only tells entries apart
//   Province of Norland           Norland, when nobody else is called so
//   Easton power plant            Easton, when nobody else is called so and it is no word
//   Formula One                   Formula 1
//   The Harbour Lights            Harbour Lights
//
// An entry that lists short names itself gets no surname, and what some entry lists stays that entry's alone.
// Organisations: body_names.cpp; teams: team_names.cpp.
#include <algorithm>

#include "name_parts.hpp"
#include "short_spellings.hpp"

namespace dateline {

ShortSpellings::ShortSpellings(Lists& all, Vocabulary const& vocabulary)
    : lists(all),
      vocabulary_(vocabulary),
      grammar_(all.grammar),
      elsewhere_(all.elsewhere.begin(), all.elsewhere.end()) {
    for (std::size_t i = 0; i < all.entities.size(); ++i) {
        for (ListedAlias const& a : all.entities[i].aliases) {
            listed_.insert(a.text);
            if (all.entities[i].type == EntityType::place && a.kind != AliasKind::demonym) places_.emplace(a.text, i);
        }
    }
}

std::vector<std::string> ShortSpellings::other_names(std::string const& place) const {
    std::vector<std::string> names;
    auto const at = places_.find(place);
    if (at == places_.end()) return names;
    for (ListedAlias const& a : lists.entities[at->second].aliases)
        if (a.text != place && a.kind != AliasKind::demonym && a.kind != AliasKind::surname) names.push_back(a.text);
    return names;
}

std::vector<std::string> ShortSpellings::demonyms(std::string const& place) const {
    std::vector<std::string> names;
    auto const at = places_.find(place);
    if (at == places_.end()) return names;
    for (ListedAlias const& a : lists.entities[at->second].aliases)
        if (a.kind == AliasKind::demonym) names.push_back(a.text);
    return names;
}

void ShortSpellings::add(ListedEntity& e, std::string text, AliasKind kind, bool of_team) {
    if (text.size() < 2 || (listed_.contains(text) && !of_team)) return;
    bool const twice =
        std::any_of(e.aliases.begin(), e.aliases.end(), [&](ListedAlias const& a) { return a.text == text; });
    if (twice) return;
    ListedAlias alias;
    alias.text = std::move(text);
    alias.site = e.site;
    alias.kind = kind;
    alias.of_team = of_team;
    e.aliases.push_back(std::move(alias));
}

bool ShortSpellings::ordinary(std::string_view word) const { return vocabulary_.find(fold(word)) != WordId::none; }

namespace {

class NameDeriver {
public:
    NameDeriver(Lists& lists, Vocabulary const& vocabulary)
        : lists_(lists), spellings_(lists, vocabulary), bodies_(spellings_), teams_(spellings_) {
        for (std::size_t i = 0; i < lists_.first_names.size(); ++i)
            for (std::string const& name : lists_.first_names[i]) first_names_.emplace(name, i);
    }

    void derive() {
        for (std::size_t i = lists_.own_entity; i < lists_.entities.size(); ++i) {
            ListedEntity& e = lists_.entities[i];
            std::string const name(without_brackets(e.name));
            if (name != e.name) add(e, name, AliasKind::full);
            switch (e.type) {
                case EntityType::person:
                    person(e, name);
                    break;
                case EntityType::organization:
                    bodies_.derive(e, name);
                    teams_.derive(e, name);
                    break;
                case EntityType::place:
                    if (institution(name))
                        bodies_.derive(e, name);
                    else
                        place(e, name);
                    break;
                case EntityType::event:
                    bodies_.derive_event(e, name);
                    break;
                default:
                    break;
            }
            if (e.type != EntityType::person) {
                without_article(e, name);
                other_numerals(e, name);
            }
            without_hyphens(e, name);
        }
    }

private:
    static std::string_view without_brackets(std::string_view name) {
        std::size_t const open = name.rfind(" (");
        return open != std::string_view::npos && open > 0 && name.back() == ')' ? name.substr(0, open) : name;
    }
    void add(ListedEntity& e, std::string text, AliasKind kind) { spellings_.add(e, std::move(text), kind); }
    bool serves(std::string_view word, GrammarUse use) const { return spellings_.grammar().is(word, use); }

    void without_article(ListedEntity& e, std::string const& name) {
        std::size_t const space = name.find(' ');
        if (space != std::string::npos && serves(std::string_view(name).substr(0, space), GrammarUse::definite))
            add(e, name.substr(space + 1), AliasKind::short_form);
    }
    /// "Formula 1" of "Formula One" and "Formula One" of "Formula 1": `numeral` lists the words in order.
    void other_numerals(ListedEntity& e, std::string const& name) {
        std::size_t const space = name.rfind(' ');
        if (space == std::string::npos) return;
        std::string_view const last = std::string_view(name).substr(space + 1);
        int number = 0;
        for (auto const& [use, word] : lists_.grammar_texts) {
            if (use != GrammarUse::numeral) continue;
            ++number;
            std::string const digits = std::to_string(number);
            if (last == word) add(e, name.substr(0, space + 1) + digits, AliasKind::alias);
            if (last == digits) add(e, name.substr(0, space + 1) + word, AliasKind::alias);
        }
    }
    /// "Harbour Institute for Trade" is a body also where a list has it as a place.
    bool institution(std::string const& name) const {
        for (std::size_t at = 0; at < name.size();) {
            std::size_t const end = std::min(name.find(' ', at), name.size());
            if (serves(std::string_view(name).substr(at, end - at), GrammarUse::institution)) return true;
            at = end + 1;
        }
        return false;
    }
    void without_hyphens(ListedEntity& e, std::string const& name) {
        std::string open = name;
        std::replace(open.begin(), open.end(), '-', ' ');
        if (open != name && open.find("  ") == std::string::npos) add(e, std::move(open), AliasKind::alias);
    }

    void place(ListedEntity& e, std::string const& name) {
        if (auto const comma = name.find(", "); comma != std::string::npos)
            add(e, name.substr(0, comma), AliasKind::alias);
        std::size_t const first = name.find(' '), last = name.rfind(' ');
        if (first == std::string::npos) return;
        std::string_view const whole(name);
        bool const small_behind = name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", first) == std::string::npos;
        if (small_behind && name.find_first_of(",0123456789", first) == std::string::npos)
            return bare_place(e, name.substr(0, first));  // "Easton" of "Easton power plant"
        if (serves(whole.substr(last + 1), GrammarUse::bare)) return bare_place(e, name.substr(0, last));
        if (!serves(whole.substr(0, first), GrammarUse::bare)) return;
        std::size_t const second = name.find(' ', first + 1);
        bool const of =
            second != std::string::npos && serves(whole.substr(first + 1, second - first - 1), GrammarUse::of);
        bare_place(e, name.substr((of ? second : first) + 1));
    }
    void bare_place(ListedEntity& e, std::string text) {
        if (text.find(' ') != std::string::npos || spellings_.known(text) || spellings_.ordinary(text)) return;
        add(e, std::move(text), AliasKind::short_form);
    }

    void person(ListedEntity& e, std::string const& full) {
        if (noble(e, full)) return;
        std::string_view const last = surname_of(full, spellings_.grammar());
        auto const end = static_cast<std::size_t>(last.data() + last.size() - full.data());
        std::string const name = full.substr(0, end);  // without "Jr."
        if (name != full) add(e, name, AliasKind::alias);
        if (last.size() >= name.size()) return;
        joined_initials(e, name);
        initials(e, name, std::string(last));
        bool const given = std::any_of(e.aliases.begin(), e.aliases.end(), [](ListedAlias const& a) {
            return a.kind == AliasKind::surname || a.kind == AliasKind::short_form;
        });
        std::string const first = name.substr(0, name.find(' '));
        for (std::string const& other : other_first_names(first))
            add(e, other + ' ' + std::string(last), AliasKind::alias);
        bool const more = first.size() + 1 + last.size() < name.size();
        if (more && first.find('.') == std::string::npos && first.size() > 2)
            add(e, first + ' ' + std::string(last), AliasKind::alias);
        if (given) return;
        add(e, std::string(last), AliasKind::surname);
        if (auto const space = last.rfind(' '); space != std::string_view::npos)
            return add(e, std::string(last.substr(space + 1)), AliasKind::surname);
        if (!more) return;
        std::size_t const middle = name.rfind(' ', name.size() - last.size() - 2);
        if (name.find('.', middle) == std::string::npos) add(e, name.substr(middle + 1), AliasKind::surname);
    }

    /// "Hedwig II, Countess of Arcadia" and "Hedwig II of Arcadia" have no surname.
    bool noble(ListedEntity& e, std::string const& full) {
        std::size_t end = std::string::npos;
        for (std::size_t space = full.find(' '); space != std::string::npos && end == std::string::npos;) {
            std::size_t const next = std::min(full.find(' ', space + 1), full.size());
            auto const word = std::string_view(full).substr(space + 1, next - space - 1);
            bool const comma = full[space - 1] == ',';
            if (comma ? !is_generation(word, spellings_.grammar()) : serves(word, GrammarUse::of))
                end = comma ? space - 1 : space;
            space = next == full.size() ? std::string::npos : next;
        }
        std::string const name = full.substr(0, end);
        std::size_t const space = name.find(' ');
        if (end != std::string::npos && space != std::string::npos) add(e, name, AliasKind::alias);
        bool const numbered = space != std::string::npos && space == name.rfind(' ') &&
                              is_generation(std::string_view(name).substr(space + 1), spellings_.grammar());
        if (numbered || (end != std::string::npos && space == std::string::npos))
            for (ListedPrefix const& p : lists_.prefixes)
                if (p.first_name && (e.gender == Gender::unknown || p.gender == e.gender)) {
                    add(e, p.text + ' ' + name.substr(0, space), AliasKind::alias);
                    add(e, p.text + ' ' + name, AliasKind::alias);
                }
        return end != std::string::npos;
    }

    /// "J. K. Berg" is also printed "J.K. Berg".
    void joined_initials(ListedEntity& e, std::string const& name) {
        std::string joined;
        for (std::size_t i = 0; i < name.size(); ++i) {
            bool const between =
                name[i] == ' ' && i > 0 && name[i - 1] == '.' && i + 2 < name.size() && name[i + 2] == '.';
            if (!between) joined.push_back(name[i]);
        }
        if (joined != name) add(e, std::move(joined), AliasKind::alias);
    }

    /// "Bob" and "Bobby" of "Robert".
    std::vector<std::string> other_first_names(std::string const& first) const {
        std::vector<std::string> others;
        auto const [begin, end] = first_names_.equal_range(first);
        for (auto at = begin; at != end; ++at)
            for (std::string const& name : lists_.first_names[at->second])
                if (name != first) others.push_back(name);
        return others;
    }
    /// "W. J. Kowalska" and "W.J. Kowalska" of "Wanda Jadwiga Kowalska".
    void initials(ListedEntity& e, std::string const& name, std::string const& surname) {
        std::string spaced, joined;
        int count = 0;
        for (std::size_t at = 0; at + surname.size() < name.size(); ++count) {
            std::size_t const end = name.find(' ', at);
            bool const word = name[at] >= 'A' && name[at] <= 'Z' && end - at > 2 && name[end - 1] != '.';
            if (!word || end == std::string::npos) return;
            (joined += name[at]) += '.';
            ((spaced += name[at]) += '.') += ' ';
            at = end + 1;
        }
        if (count < 2 || count > 4) return;
        add(e, spaced + surname, AliasKind::alias);
        add(e, joined + ' ' + surname, AliasKind::alias);
    }

    Lists& lists_;
    ShortSpellings spellings_;
    BodyNames bodies_;
    TeamNames teams_;
    std::unordered_multimap<std::string_view, std::size_t> first_names_;
};

}  // namespace

void derive_names(Lists& lists, Vocabulary const& vocabulary) {
    NameDeriver(lists, vocabulary).derive();
    std::unordered_set<std::string_view> of_teams;  // these wait for the news of sport anyhow
    for (std::size_t i = lists.own_entity; i < lists.entities.size(); ++i)
        for (ListedAlias const& a : lists.entities[i].aliases)
            if (a.of_team) of_teams.insert(a.text);
    std::erase_if(lists.blocked, [&](ListedBlock const& b) { return of_teams.contains(b.text); });
}

}  // namespace dateline
