// Teams are called by their place or nickname alone in the news of sport. What words a club's name is built of is a
// word list (sports.yaml); the rest of the name is what the reports say:
//
//   Northfield F.C.                   Northfield                     football
//   Norland national football team    Norland                        football
//   Southport Town A.F.C.             Southport Town; Southport      football
//   Easton Yankees                    Easton; Yankees                baseball
//   Borussia Southport                Borussia; Southport            any sport
//
// A place or nickname alone is marked: outside the news of sport it means the place, or nobody (decide_teams.cpp).
#include <algorithm>

#include "short_spellings.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t every_sport = 0xFFFFFFFFu;

bool ends_in(std::string_view name, std::string_view words) {
    return name.size() > words.size() + 1 && name.ends_with(words) && name[name.size() - words.size() - 1] == ' ';
}
bool begins_with(std::string_view name, std::string_view words) {
    return name.size() > words.size() + 1 && name.starts_with(words) && name[words.size()] == ' ';
}
/// The longest of the phrases that ends the name after another word.
std::string_view ending(std::vector<std::string> const& phrases, std::string_view name) {
    std::string_view longest;
    for (std::string const& phrase : phrases)
        if (phrase.size() > longest.size() && ends_in(name, phrase)) longest = phrase;
    return longest;
}

}  // namespace

/// Takes the words off that only teams bear, and answers the sports that they leave.
std::uint32_t TeamNames::strip_team_words(std::string& name) const {
    auto const& sports = spellings_.lists.sports;
    std::uint32_t found = 0;
    for (bool again = true; again;) {
        again = false;
        std::string_view longest;
        bool at_end = false;
        std::uint32_t of = 0;
        for (std::size_t i = 0; i < sports.size(); ++i) {
            for (std::string const& words : sports[i].teams) {
                bool const end = ends_in(name, words);
                if (words == longest) of |= 1u << i;
                if (words.size() <= longest.size() || (!end && !begins_with(name, words))) continue;
                longest = words;
                at_end = end;
                of = sports[i].shared ? every_sport : 1u << i;
                again = true;
            }
        }
        if (!again) break;
        if (found == 0 || of != every_sport) found = of;
        name = at_end ? name.substr(0, name.size() - longest.size() - 1) : name.substr(longest.size() + 1);
    }
    return found;
}

/// A country's team under its other words and the country's other names: "U.S." for "United States men's soccer team".
void TeamNames::other_phrases(ListedEntity& e, std::string const& stem, std::string const& name) {
    auto const small = [](std::string_view words) { return words[0] >= 'a' && words[0] <= 'z'; };
    if (!small(std::string_view(name).substr(stem.size() + 1))) return;
    std::vector<std::string> places = spellings_.other_names(stem);
    for (std::string const& place : places) spellings_.add(e, place, AliasKind::short_form, true);
    places.push_back(stem);
    for (std::size_t i = 0; i < spellings_.lists.sports.size(); ++i) {
        ListedSport const& sport = spellings_.lists.sports[i];
        if (sport.shared || (e.sports >> i & 1u) == 0) continue;
        for (std::string const& words : sport.teams)
            if (small(words))
                for (std::string const& place : places) spellings_.add(e, place + ' ' + words, AliasKind::alias);
    }
}

void TeamNames::derive(ListedEntity& e, std::string const& name) {
    std::string stem = name;
    std::uint32_t sports = strip_team_words(stem);
    std::uint32_t by_nickname = 0;
    std::string_view nickname;
    for (std::size_t i = 0; i < spellings_.lists.sports.size(); ++i) {
        std::string_view const found = ending(spellings_.lists.sports[i].nicknames, stem);
        if (found.empty() || found.size() < nickname.size()) continue;
        by_nickname = found == nickname ? by_nickname | 1u << i : 1u << i;
        nickname = found;
    }
    auto const& openers = spellings_.lists.openers;
    bool const opened = std::any_of(openers.begin(), openers.end(),
                                    [&](std::string const& opener) { return begins_with(stem, opener); });
    if (sports == 0) sports = opened && nickname.empty() ? every_sport : by_nickname;
    if (sports == 0) return;
    e.sports = sports;
    std::string_view const last = nickname.empty() ? ending(spellings_.lists.clubs, stem) : nickname;
    bool const whole = !last.empty() || opened;
    if (stem != name) spellings_.add(e, stem, whole ? AliasKind::alias : AliasKind::short_form, !whole);
    if (stem != name && name.starts_with(stem)) other_phrases(e, stem, name);
    if (last.empty()) return first_and_last(e, stem);
    spellings_.add(e, stem.substr(0, stem.size() - last.size() - 1), AliasKind::short_form, true);
    if (!nickname.empty()) spellings_.add(e, std::string(nickname), AliasKind::short_form, true);
}

/// "Rotor" and "Southport" of "Rotor Southport", unless they are words.
void TeamNames::first_and_last(ListedEntity& e, std::string const& stem) {
    std::size_t const first = stem.find(' '), last = stem.rfind(' ');
    if (first == std::string::npos) return;
    for (std::string word : {stem.substr(0, first), stem.substr(last + 1)})
        if (word[0] < 'a' && (spellings_.known(word) || !spellings_.ordinary(word)))
            spellings_.add(e, std::move(word), AliasKind::short_form, true);
}

}  // namespace dateline
