// What options are set to when the command line does not say: DATELINE_* before dateline.yaml of the project's folder
// (this one or the nearest above it that has one) before the user's own config.yaml.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// An option that may be set: "db" is --db, DATELINE_DB and `db:`.
struct SettingKey {
    std::string_view name, meaning;
    bool is_path = false;  ///< relative to the folder of the file that says it
    bool is_list = false;
};
[[nodiscard]] std::vector<SettingKey> const& setting_keys();
[[nodiscard]] std::string environment_name(std::string_view key);  ///< "db" -> "DATELINE_DB"

struct Setting {
    std::string key;
    std::vector<std::string> values;
    std::string from;  ///< "DATELINE_DB", "dateline.yaml:3"
};

/// One of each key that is set, the strongest. Mistakes of a file (unknown keys with a suggestion) are printed, all of
/// them, and then an Error (bad_request).
[[nodiscard]] std::vector<Setting> read_settings(std::ostream& err);

}  // namespace dateline
