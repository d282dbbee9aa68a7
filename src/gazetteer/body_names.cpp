// Short and other names of organisations, worked out from the listed one:
//
//   Acme Holdings, Inc.                      Acme Holdings: the legal form (`suffixes`) is seldom printed
//   Harbour Institute for Trade              Harbour Institute
//   School of Ships and Navigation Studies   School of Ships
//   University of Norland, Southport         University of Norland at Southport, University of Norland-Southport
//   Easton Conservatory of Music             Easton Conservatory
//   Communist Party of Norland               Norlandic Communist Party, by the adjectives of the country
//   University of Norland                    Norland University: nouns of the list `head` stand on either side
//   Norland Trade Union Congress             NTUC, N.T.U.C., when no other entry has these initials
//   Liberal Party                            Liberal, Liberals: its members
//   United States Navy                       U.S. Navy: by the other names of the place that it begins with
#include <algorithm>

#include "short_spellings.hpp"

namespace dateline {
namespace {

constexpr std::size_t shortest_acronym = 3;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
    return text;
}
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}
bool capital(std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; }

/// "NTUC" of "Norland Trade Union Congress": the words with a capital, each part of "Asia-Pacific" for itself.
std::string initials(std::string_view name) {
    std::string letters;
    for (std::string_view word : words_of(name)) {
        for (;;) {
            if (capital(word)) letters.push_back(word[0]);
            std::size_t const hyphen = word.find('-');
            if (hyphen == std::string_view::npos) break;
            word.remove_prefix(hyphen + 1);
        }
    }
    return letters;
}

}  // namespace

void BodyNames::derive(ListedEntity& e, std::string const& name) {
    without_form(e, name);
    cut_before(e, name, GrammarUse::purpose, 2);
    cut_before(e, name, GrammarUse::joint, 4);
    after_comma(e, name);
    turned(e, name);
    of_country(e, name);
    named_before_of(e, name);
    acronym(e, name);
    without_federation(e, name);
    members(e, name);
    other_place_names(e, name);
}

void BodyNames::without_form(ListedEntity& e, std::string_view name) {
    for (std::string const& form : spellings_.lists.suffixes) {
        if (name.size() < form.size() + 2 || !name.ends_with(form)) continue;
        if (name[name.size() - form.size() - 1] != ' ') continue;
        return spellings_.add(e, std::string(trimmed(name.substr(0, name.size() - form.size()))),
                              AliasKind::short_form);
    }
}

/// What stands before a small word, if that is so many words.
void BodyNames::cut_before(ListedEntity& e, std::string_view name, GrammarUse use, std::size_t words) {
    auto const all = words_of(name);
    for (std::size_t i = words; i < all.size(); ++i) {
        if (!spellings_.grammar().is(all[i], use)) continue;
        auto const end = static_cast<std::size_t>(all[i].data() - name.data());
        return spellings_.add(e, std::string(trimmed(name.substr(0, end))), AliasKind::alias);
    }
}

void BodyNames::after_comma(ListedEntity& e, std::string_view name) {
    std::size_t const comma = name.find(", ");
    if (comma == std::string_view::npos) return;
    std::string const before(name.substr(0, comma)), behind(name.substr(comma + 2));
    if (before.find(' ') == std::string::npos) return;
    spellings_.add(e, before, AliasKind::alias);
    if (behind.find(',') != std::string::npos) return;
    for (std::string_view const link : {"-", " "})
        spellings_.add(e, before + std::string(link) + behind, AliasKind::alias);
    for (auto const& [use, word] : spellings_.lists.grammar_texts)
        if (use == GrammarUse::body) spellings_.add(e, before + ' ' + word + ' ' + behind, AliasKind::alias);
}

/// "World Cup" of "IFFA World Cup": the initials of who holds it are seldom printed.
void BodyNames::without_federation(ListedEntity& e, std::string_view name) {
    auto const all = words_of(name);
    if (all.size() < 3 || all[0].size() < shortest_acronym) return;
    if (!std::all_of(all[0].begin(), all[0].end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return;
    if (!capital(all[1]) || !capital(all.back())) return;
    spellings_.add(e, std::string(name.substr(all[0].size() + 1)), AliasKind::short_form);
}

/// "Liberals" and "a Liberal" of the "Liberal Party".
void BodyNames::members(ListedEntity& e, std::string_view name) {
    auto const all = words_of(name);
    if (all.size() != 2 || !spellings_.grammar().is(all[1], GrammarUse::party)) return;
    spellings_.add(e, std::string(all[0]), AliasKind::demonym);
}

/// "University of Norland" and "Norland University", "Ministry of Trade" and "Trade Ministry".
void BodyNames::turned(ListedEntity& e, std::string_view name) {
    auto const all = words_of(name);
    GrammarWords const& grammar = spellings_.grammar();
    if (all.size() >= 3 && grammar.is(all[0], GrammarUse::head) && grammar.is(all[1], GrammarUse::of)) {
        std::size_t const from = grammar.is(all[2], GrammarUse::definite) ? 3 : 2;
        if (from == all.size()) return;
        std::string const whom(name.substr(static_cast<std::size_t>(all[from].data() - name.data())));
        if (whom.find(',') != std::string::npos || words_of(whom).size() > 3) return;
        spellings_.add(e, whom + ' ' + std::string(all[0]), AliasKind::alias);
    } else if (all.size() >= 2 && all.size() <= 4 && grammar.is(all.back(), GrammarUse::head)) {
        std::string const whom(trimmed(name.substr(0, name.size() - all.back().size())));
        bool const plain =
            std::all_of(all.begin(), all.end() - 1, [](std::string_view w) { return capital(w) || w[0] < 0; });
        if (!plain) return;
        for (auto const& [use, word] : spellings_.lists.grammar_texts)
            if (use == GrammarUse::of)
                spellings_.add(e, std::string(all.back()) + ' ' + word + ' ' + whom, AliasKind::alias);
    }
}

/// "Norlandic Communist Party" of "Communist Party of Norland".
void BodyNames::of_country(ListedEntity& e, std::string_view name) {
    auto const all = words_of(name);
    for (std::size_t i = 2; i + 1 < all.size(); ++i) {
        if (!spellings_.grammar().is(all[i], GrammarUse::of)) continue;
        auto const at = [&](std::size_t word) { return static_cast<std::size_t>(all[word].data() - name.data()); };
        std::string const body(trimmed(name.substr(0, at(i))));
        for (std::string const& people : spellings_.demonyms(std::string(name.substr(at(i + 1)))))
            spellings_.add(e, people + ' ' + body, AliasKind::alias);
        return;
    }
}

/// "Easton Conservatory" of "Easton Conservatory of Music" and "Reed College" of "Reed College at Easton": what bears a
/// name needs no field.
void BodyNames::named_before_of(ListedEntity& e, std::string_view name) {
    auto const all = words_of(name);
    for (std::size_t i = 2; i + 1 < all.size(); ++i) {
        bool const of = spellings_.grammar().is(all[i], GrammarUse::of);
        if (!of && !spellings_.grammar().is(all[i], GrammarUse::site)) continue;
        bool const names = !of || !spellings_.ordinary(all[0]);
        if (!names || !spellings_.grammar().is(all[i - 1], GrammarUse::institution)) return;
        auto const end = static_cast<std::size_t>(all[i].data() - name.data());
        return spellings_.add(e, std::string(trimmed(name.substr(0, end))), AliasKind::alias);
    }
}

void BodyNames::acronym(ListedEntity& e, std::string_view name) {
    std::string const letters = initials(name);
    if (letters.size() < shortest_acronym || letters.size() > 6) return;
    std::string dotted;
    for (char const c : letters) (dotted += c) += '.';
    spellings_.add(e, letters, AliasKind::acronym);
    spellings_.add(e, dotted, AliasKind::acronym);
}

void BodyNames::other_place_names(ListedEntity& e, std::string const& name) {
    for (std::size_t space = name.find(' '); space != std::string::npos; space = name.find(' ', space + 1)) {
        std::string const place = name.substr(0, space);
        if (place.find(' ') == std::string::npos) continue;
        for (std::string const& other : spellings_.other_names(place))
            spellings_.add(e, other + name.substr(space), AliasKind::alias);
    }
}

}  // namespace dateline
