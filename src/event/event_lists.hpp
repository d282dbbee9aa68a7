// What gazetteers/events/*.yaml say, read and checked, with words still as words.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dateline/event/trigger_lexicon.hpp"

namespace dateline {

/// What a word is instead that tells no kind of event there.
inline constexpr std::string_view no_kind = "nothing";

struct ListedKind {
    std::string id, family, plover, active, passive;
    EventClass event_class = EventClass::occurrence;
    std::uint32_t flags = 0;
    bool statement = false;
    std::uint32_t type = 0;               ///< PloverType
    std::uint32_t traits = 0;             ///< bits of kind_trait
    std::array<std::string, 15> instead;  ///< id of the kind that it is by who takes part, as in EventKind; or empty
};

/// One listing of a lemma: under a kind, a class, a flag or `never`.
struct ListedWord {
    std::string lemma;
    PartOfSpeech part = PartOfSpeech::verb;
    std::optional<std::size_t> kind;
    std::optional<EventClass> event_class;
    std::uint32_t flags = 0;
};

/// A frame of several words; an item is its alternatives, none for "_". The anchor of a noun's frame is its last
/// item, of any other its first. `part` unknown: a wording of speech.
struct ListedFrame {
    std::vector<std::vector<std::string>> items;
    PartOfSpeech part = PartOfSpeech::verb;
    std::size_t kind = 0;
    std::uint32_t flags = 0;  ///< trigger_flag, besides those of its kind
};

struct EventLists {
    std::vector<ListedKind> kinds;
    std::vector<ListedWord> words;
    std::vector<ListedFrame> frames;
    std::map<std::string, std::uint32_t> links;  ///< word -> bits of link_word
};

/// Reads every list under `folder`; mistakes go to `diagnostics` with their place, and the rest is read.
[[nodiscard]] EventLists read_event_lists(std::filesystem::path const& folder, Diagnostics& diagnostics);

}  // namespace dateline
