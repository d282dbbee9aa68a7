// What is asked of the lists while they are read and held against each other: where a mistake stands, what a small
// word does ("of", "the"), how a people is called ("Spaniards"), which files of a folder are name lists.
#include "lists.hpp"

#include <algorithm>

namespace dateline {

std::string Lists::plural_of_people(std::string_view demonym) const {
    bool const same = demonym.empty() || std::any_of(grammar_texts.begin(), grammar_texts.end(), [&](auto const& word) {
                          return word.first == GrammarUse::unchanged && demonym.ends_with(word.second);
                      });
    return same ? std::string{} : std::string(demonym) + 's';
}

void Lists::add_grammar(std::string_view word, GrammarUse use) {
    grammar_texts.emplace_back(use, word);
    std::uint64_t const hash = word_hash(fold(word));
    auto const at =
        std::partition_point(grammar.begin(), grammar.end(), [&](GrammarWord const& w) { return w.hash < hash; });
    std::uint32_t const bit = 1u << static_cast<std::uint32_t>(use);
    if (at != grammar.end() && at->hash == hash)
        at->uses |= bit;
    else
        grammar.insert(at, {hash, bit});
}

void Lists::report(Diagnostics& diagnostics, Severity severity, Site site, std::string message) const {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.line = site.line;
    node.column = site.column;
    node.scalar.assign(site.width, 'x');
    files[site.file].report(diagnostics, severity, node, std::move(message));
}

std::vector<std::filesystem::path> list_files(std::span<std::filesystem::path const> files_or_folders) {
    constexpr std::array<std::string_view, 4> others{"time", "events", "words", "page"};
    std::vector<std::filesystem::path> all;
    for (auto const& path : files_or_folders) {
        for (auto const& file : yaml_files(path)) {
            auto const inside = file.lexically_relative(path);
            bool const other = std::distance(inside.begin(), inside.end()) > 1 &&
                               std::find(others.begin(), others.end(), inside.begin()->string()) != others.end();
            if (!other && std::find(all.begin(), all.end(), file) == all.end()) all.push_back(file);
        }
    }
    return all;
}

}  // namespace dateline
