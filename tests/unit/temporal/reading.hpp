// Reads a sentence as an article of a given day would be read, with the project's own word lists.
#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/temporal/times.hpp"

namespace dateline::test {

inline constexpr char const* a_monday = "2021-02-15";

struct Tables {
    std::vector<std::byte> bytes;
    Vocabulary vocabulary;
    TimeLexicon times;
    WordLexicon words;
};
[[nodiscard]] Tables const& tables();

struct Reading {
    SourceTextPtr text;
    Tokens tokens;
    Words words;
    Times times;
    Anchor anchor;

    /// "phrase=value phrase=value", in text order.
    [[nodiscard]] std::string spelt() const;
    [[nodiscard]] Derivation why(std::uint32_t i) const;
};
/// `published`: an ISO day, or empty for an article without a date.
[[nodiscard]] Reading read(std::string sentence, std::string_view published);
[[nodiscard]] std::string values(std::string sentence, std::string_view published);

}  // namespace dateline::test
