// WordNet's files, read for what the word tables need: one-word lemmas with tag counts and senses, and verbs of two
// words.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/syntax/word_lexicon.hpp"

namespace dateline::wordnet {

enum Part : std::uint8_t { noun, verb, adjective, adverb };
inline constexpr std::array<char const*, 4> part_names{"noun", "verb", "adj", "adv"};

/// One lemma as one part of speech.
struct Lemma {
    std::string text;
    Part part = noun;
    std::uint32_t count = 0;       ///< times tagged in WordNet's corpora, all senses
    Sense sense = Sense::none;     ///< lexicographer file of the commonest sense
    std::uint8_t event_share = 0;  ///< 0 to 100, of nouns
    bool never_passive = false;    ///< of a verb: no sense that is met takes an object ("die")
    bool needs_object = false;     ///< of a verb: none is met without one ("launch")
    bool gives = false;            ///< of a verb: one that is met takes two objects ("hand")
    bool takes_clause = false;     ///< of a verb: one that is met takes what "that" opens ("say")
    std::string verb;              ///< of a noun that names the doing of a verb: that verb
};

struct Exception {
    std::string form, lemma;
};

/// A verb of two words that takes an object behind them: "put off", "carry out".
struct PhrasalVerb {
    std::string verb, particle;
    std::string synonym;  ///< the commonest verb of one word that says the same ("postpone"), or none
};

struct Dictionary {
    std::vector<Lemma> lemmas;
    std::vector<PhrasalVerb> phrasal_verbs;
    std::array<std::vector<Exception>, 4> exceptions;
};

/// Reads index.*, data.*, *.exc and cntlist.rev of a folder; a file that is not there is an Error.
[[nodiscard]] Dictionary read(std::filesystem::path const& folder);

}  // namespace dateline::wordnet
