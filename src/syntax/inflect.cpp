// English inflects by three habits of spelling: a final e is dropped ("invite", "inviting"), a final
// consonant and y become i ("deny", "denied"), and a single consonant after a single stressed vowel is
// doubled ("plan", "planned"). Stress is not spelt, so only words of one syllable are doubled here; the
// others ("referred", "permitted") stand in WordNet's exception lists.
#include "inflect.hpp"

namespace dateline {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends(std::string_view word, std::string_view tail) { return word.ends_with(tail); }

int syllables(std::string_view word) {
    int n = 0;
    bool before = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        bool const vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
        if (vowel && !before) ++n;
        before = vowel;
    }
    if (n > 1 && ends(word, "e") && !ends(word, "le") && !is_vowel(word[word.size() - 2])) --n;
    return n;
}

bool consonant_and_y(std::string_view word) {
    return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool doubles(std::string_view word) {
    auto const n = word.size();
    if (n < 3 || syllables(word) != 1) return false;
    char const last = word[n - 1];
    if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y') return false;
    if (!is_vowel(word[n - 2])) return false;
    return !is_vowel(word[n - 3]) || (word[n - 3] == 'u' && n > 3 && word[n - 4] == 'q');
}

std::string stem(std::string_view word) {
    std::string out(word);
    if (doubles(word)) out += word.back();
    return out;
}

}  // namespace

std::string with_s(std::string_view lemma) {
    std::string out(lemma);
    if (consonant_and_y(lemma)) {
        out.back() = 'i';
        return out + "es";
    }
    bool const hissing =
        ends(lemma, "s") || ends(lemma, "x") || ends(lemma, "z") || ends(lemma, "ch") || ends(lemma, "sh");
    bool const on_o = lemma.size() > 1 && lemma.back() == 'o' && !is_vowel(lemma[lemma.size() - 2]);
    return out + (hissing || on_o ? "es" : "s");
}

std::string with_ed(std::string_view verb) {
    if (verb.empty()) return {};
    if (verb.back() == 'e') return std::string(verb) + "d";
    if (consonant_and_y(verb)) return std::string(verb.substr(0, verb.size() - 1)) + "ied";
    return stem(verb) + "ed";
}

std::string with_ing(std::string_view verb) {
    if (verb.empty()) return {};
    if (ends(verb, "ie")) return std::string(verb.substr(0, verb.size() - 2)) + "ying";
    bool const silent =
        verb.size() > 2 && verb.back() == 'e' && !ends(verb, "ee") && !ends(verb, "oe") && !ends(verb, "ye");
    if (silent) return std::string(verb.substr(0, verb.size() - 1)) + "ing";
    return stem(verb) + "ing";
}

std::string comparison_stem(std::string_view adjective) {
    if (adjective.size() < 3) return {};
    auto const n = syllables(adjective);
    if (n > 2 || (n == 2 && !consonant_and_y(adjective))) return {};
    if (adjective.back() == 'e') return std::string(adjective.substr(0, adjective.size() - 1));
    if (consonant_and_y(adjective)) return std::string(adjective.substr(0, adjective.size() - 1)) + "i";
    return stem(adjective);
}

}  // namespace dateline
