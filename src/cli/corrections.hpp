// What editors put right, on the command line: read before a timeline is arranged, reported after.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "dateline/store/corrections_file.hpp"
#include "dateline/store/store.hpp"

namespace dateline {

/// The corrections beside a store. A mistake in the file is an Error (bad_material); all of them are printed before.
[[nodiscard]] std::vector<Correction> corrections_of(std::filesystem::path const& store, std::ostream& err);

/// Arranges the timeline with them and says of each that does not apply any more why; returns the number of events.
/// With `say_so` a line on the terminal says so meanwhile.
std::size_t arrange_corrected(Store& store, std::filesystem::path const& file,
                              std::vector<Correction> const& corrections, std::ostream& err, bool say_so = false);

}  // namespace dateline
