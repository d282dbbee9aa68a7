// A small gazetteer of real people and bodies, and a way to ask in one line who is meant in a sentence.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/gazetteer/names.hpp"

namespace dateline::test {

/// WordNet's words and the function words, compiled once for all tests.
struct Language {
    Language();
    std::vector<std::byte> image;
    Vocabulary vocabulary;
    WordLexicon lexicon;
};
Language const& english();

/// Compiles YAML that must be right; its messages fail the test otherwise.
Gazetteer gazetteer(std::string_view yaml);
/// The messages of wrong YAML, printed.
std::string mistakes(std::string_view yaml);
/// The small words of the bundled lists, as a list of its own: key `grammar`.
extern std::string_view const grammar;
/// People, bodies and offices that most tests share.
Gazetteer const& newsroom();

/// An article read: `on` is its day or empty.
class Read {
public:
    Read(std::string text, std::string_view on = "", Gazetteer const& g = newsroom());

    /// Id of whom the n-th mention spelt like this means; "?" ambiguous, "-" no such mention.
    [[nodiscard]] std::string who(std::string_view words, int n = 1) const;
    [[nodiscard]] std::string how(std::string_view words, int n = 1) const;
    [[nodiscard]] std::string why(std::string_view words, int n = 1) const;
    /// Spellings found by find_names, joined by " | ".
    [[nodiscard]] std::string found() const;

    Gazetteer const& list;
    Tokens tokens;
    Words words;
    Names names;
    Mentions mentions;

private:
    [[nodiscard]] std::uint32_t mention(std::string_view spelling, int n) const;
};

}  // namespace dateline::test
