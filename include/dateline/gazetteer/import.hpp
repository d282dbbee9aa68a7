// Turns lists that others keep into name lists: tables with named columns, Wikidata's JSON lines, spaCy's EntityRuler
// patterns, GeoNames. Entries go from input to output one at a time, so that a list of any length needs little memory;
// what cannot be an entry is told with its line and reason, and left out. Each entry keeps where it came from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>

namespace dateline {

enum class ListFormat : std::uint8_t {
    csv,          ///< RFC 4180, the first row names the columns
    tsv,          ///< the same with tabs, nothing quoted
    wikidata,     ///< an item a line, as in Wikidata's JSON dumps (the lines "[" and "]" may stand around them)
    entityruler,  ///< spaCy's JSONL: {"label": "ORG", "pattern": "Acme", "id": "acme"}
    geonames      ///< the tables of geonames.org
};

struct ImportOptions {
    ListFormat format = ListFormat::csv;
    /// Of a table: which column holds id, name, type, aliases (several in one cell by "|"), wikidata, gender, demonym;
    /// columns of these names need not be said.
    std::map<std::string, std::string> columns;
    std::string type;                  ///< PERSON, ORG, ... of rows that do not say
    std::string language = "en";       ///< of Wikidata's labels and aliases
    std::uint64_t min_population = 0;  ///< of GeoNames' populated places
};

struct ImportCounts {
    std::uint64_t read = 0, written = 0, rejected = 0;
    std::uint64_t roles = 0;           ///< dated roles and offices written
    std::uint64_t roles_left_out = 0;  ///< whose body or office is not in the list
};

struct ImportListener {
    std::function<void(std::uint64_t line, std::string const& reason)> rejected;
    std::function<void(std::uint64_t read)> progress;  ///< now and then
};

/// Reads `file` and writes a name list (YAML) to `out`. Throws Error (bad_material) when the file cannot be read, and
/// (bad_request) when a table has no such column.
ImportCounts import_list(std::filesystem::path const& file, ImportOptions const& options, std::ostream& out,
                         ImportListener const& listener);

}  // namespace dateline
