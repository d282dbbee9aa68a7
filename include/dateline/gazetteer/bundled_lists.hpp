// A reader's own name lists beside those that the program carries. His lists know whom he looks for; the bundled ones
// know the words around names ("presidential spokesman", "Mr", that "Target" alone is a common word) and, where he
// wants them, everybody else.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "dateline/gazetteer/gazetteer.hpp"

namespace dateline {

class WordLexicon;

/// Build time: names and texts of all lists in files and folders, for compile_own_lists().
[[nodiscard]] std::vector<std::byte> pack_lists(std::span<std::filesystem::path const> files_or_folders);

enum class Bundled : std::uint8_t {
    words,      ///< prefixes, modifiers, role words, blocked spellings; offices and ambiguities of listed entities
    everything  ///< the entities, too
};

/// Compiles own lists over the bundled ones (as packed). What both define is as the own lists say. Short names that
/// the own lists leave out are derived: surnames of persons, companies without "Inc.". Mistakes of the own lists go to
/// `diagnostics`; with an error among them the result is empty.
[[nodiscard]] std::vector<std::byte> compile_own_lists(std::span<std::filesystem::path const> own, Bytes packed,
                                                       Bundled take, Vocabulary const& vocabulary,
                                                       Diagnostics& diagnostics);

/// What compile_own_lists() would report, and warnings of what is no mistake but may surprise: a spelling that is also
/// a common word of the language ("Target"). Returns the number of own entities.
std::size_t check_own_lists(std::span<std::filesystem::path const> own, Bytes packed, Vocabulary const& vocabulary,
                            WordLexicon const& words, Diagnostics& diagnostics);

}  // namespace dateline
