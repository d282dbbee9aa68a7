// What every reader of name lists asks of a YAML node: a text that must be there, a list of texts, a word of a closed
// list, a date. A mistake is reported at its place and the reading goes on.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>

#include "dateline/diagnostics/suggest.hpp"
#include "lists.hpp"

namespace dateline {

class ListFields {
public:
    using Keys = std::initializer_list<std::string_view>;

    ListFields(Lists& lists, YamlFile const& file, Diagnostics& diagnostics)
        : lists_(lists), file_(file), diagnostics_(diagnostics) {}

protected:
    void error(YamlNode const& node, std::string message) const;
    [[nodiscard]] Site site(YamlNode const& node) const;

    /// Hands each item of the list under `key` over; nothing when there is no such key.
    void each(YamlNode const& map, std::string_view key, std::function<void(YamlNode const&)> const& take) const;
    /// Is it a mapping? Keys that are not allowed are reported.
    [[nodiscard]] bool is_map(YamlNode const& node, Keys allowed) const;
    /// A text of one line; nothing (and a message) when it is missing.
    [[nodiscard]] std::string required(YamlNode const& map, std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(YamlNode const& map, std::string_view key) const;
    [[nodiscard]] Reference reference(YamlNode const& map, std::string_view key) const;
    [[nodiscard]] bool truth(YamlNode const& map, std::string_view key) const;
    /// First day of "2012-05-07", "2012-05" or "2012".
    [[nodiscard]] std::optional<Day> day(YamlNode const& map, std::string_view key) const;
    [[nodiscard]] Gender gender(YamlNode const& map) const;
    /// The value of a word of a closed list; the first value when the word is unknown (and reported) or missing.
    template <class T, std::size_t N>
    [[nodiscard]] T one_of(YamlNode const& map, std::string_view key,
                           std::array<std::pair<std::string_view, T>, N> const& words) const {
        YamlNode const* node = map.find(key);
        if (node == nullptr) return words[0].second;
        for (auto const& [word, value] : words)
            if (node->scalar == word) return value;
        std::vector<std::string> valid;
        for (auto const& [word, value] : words) valid.emplace_back(word);
        error(*node, "unknown " + std::string(key) + " \"" + node->scalar + "\"" + did_you_mean(node->scalar, valid));
        return words[0].second;
    }

    Lists& lists_;
    YamlFile const& file_;
    Diagnostics& diagnostics_;
};

/// Reads one entry of `entities` into the lists.
void read_entity(YamlNode const& node, YamlFile const& file, Lists& lists, Diagnostics& diagnostics);

}  // namespace dateline
