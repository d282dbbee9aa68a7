// What gazetteers/words/*.yaml say, read and checked.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "dateline/syntax/word_lexicon.hpp"

namespace dateline {

struct WordList {
    struct Entry {
        std::vector<PartOfSpeech> classes;  ///< commonest first
        std::uint32_t flags = 0;
        Key key = Key::none;
        bool keeps_open = false;  ///< WordNet's readings stand beside its classes
        bool abbreviation = false;
    };
    std::vector<std::string> order;  ///< the words, as met
    std::unordered_map<std::string, Entry> entries;
    std::vector<std::array<std::string, 3>> irregular_verbs;  ///< base, past, participle
    std::unordered_set<std::string> particles;                ///< that make one verb with the verb before them
    std::vector<std::pair<std::string, std::string>> verbs_of_two_words;  ///< verb and particle, besides WordNet's
    std::unordered_set<std::string> nouns_of_news;                        ///< lemmas of verbs that are nouns there too
    std::unordered_set<std::string> done_to_somebody;                     ///< verbs that have an object
    std::array<std::vector<std::string>, 4> added;                        ///< lemmas WordNet has not, by wordnet::Part
};

/// Mistakes go to `diagnostics` with their place; the rest is read.
[[nodiscard]] WordList read_word_lists(std::filesystem::path const& folder, Diagnostics& diagnostics);

}  // namespace dateline
