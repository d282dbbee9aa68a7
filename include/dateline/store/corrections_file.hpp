// Corrections as a small YAML file beside the store, made by `dateline fix` and by hand, kept under version control:
//
//   corrections:
//     - event: e_b5f55967
//       date: 2021-02-13
//       by: anna
//       on: 2021-03-01
//       why: "the Kremlin's page gives Saturday"
//
// Of date (EDTF), title, merge (another event's id), split and hide (true) each entry has one; `was`, what the event
// was called before, is for readers of the file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/timeline/correction.hpp"

namespace dateline {

/// out/timeline.db -> out/timeline.corrections.yaml
[[nodiscard]] std::filesystem::path corrections_beside(std::filesystem::path const& store);
/// In the file's order; none when there is no file. Mistakes go to `diagnostics`, their entries are left out.
[[nodiscard]] std::vector<Correction> read_corrections(std::filesystem::path const& file, Diagnostics& diagnostics);
/// Adds an entry at the end; the file is replaced whole or not at all. `was`: the event's date and title, for readers.
/// Error (bad_material) when it cannot be written.
void add_correction(std::filesystem::path const& file, Correction const& correction, std::string const& was);

}  // namespace dateline
