// Cuts a person's name by its shape alone: the surname is the last word that is no generation mark, with the
// small words before it ("de Gaulle", "von der Leyen"), never the first word. Which words are small is seen from
// their letter case, so no list of particles is needed.
#include "name_parts.hpp"

#include <algorithm>

namespace dateline {

bool is_generation(std::string_view word, GrammarWords const& grammar) noexcept {
    if (grammar.is(word, GrammarUse::generation)) return true;
    return word.size() >= 1 && word.size() <= 5 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

std::string_view surname_of(std::string_view name, GrammarWords const& grammar) noexcept {
    auto const last_word = [](std::string_view s) {
        auto const space = s.rfind(' ');
        return space == std::string_view::npos ? s : s.substr(space + 1);
    };
    while (name.find(' ') != std::string_view::npos && is_generation(last_word(name), grammar)) {
        name = name.substr(0, name.rfind(' '));
        while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.remove_suffix(1);
    }
    std::size_t begin = name.rfind(' ');
    if (begin == std::string_view::npos) return name;
    ++begin;
    while (begin > 1) {
        auto const space = name.substr(0, begin - 1).rfind(' ');
        if (space == std::string_view::npos) break;
        char const first = name[space + 1];
        if (first < 'a' || first > 'z') break;
        begin = space + 1;
    }
    return name.substr(begin);
}

}  // namespace dateline
