// One entry on its way from somebody else's list into ours.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "dateline/gazetteer/import.hpp"

namespace dateline {

struct ImportedEntry {
    struct Alias {
        std::string text, letter_case;  ///< letter_case: empty, "any" or "exact"
    };
    struct Role {
        std::string office, role, of;  ///< an office, or a role in a body
        std::string from, to;          ///< "2012-05-07", "2012-05", "2012" or empty
    };
    std::string id, name, type, wikidata, gender, zone, country;
    std::vector<Alias> aliases;
    std::vector<std::string> demonyms;
    std::vector<Role> roles;
    std::uint64_t line = 0;
};

/// "PERSON" of "person", "people" and "PER"; empty of a word that is no type.
[[nodiscard]] std::string_view imported_type(std::string_view word) noexcept;
/// "acme-holdings" of "Acme Holdings".
[[nodiscard]] std::string id_of_name(std::string_view name);
/// A text in double quotes, as YAML and JSON read it.
[[nodiscard]] std::string quoted(std::string_view text);

/// Writes entries, each id once, and counts.
class ImportWriter {
public:
    ImportWriter(std::string source, std::ostream& out, ImportListener const& listener);

    /// One more entry of the input was read.
    void read();
    /// Left out, with a reason, when it has no name, no type, or an id that was written before.
    void write(ImportedEntry entry);
    void reject(std::uint64_t line, std::string const& reason);
    ImportCounts counts;

private:
    void begin_section();
    std::string source_;
    std::ostream& out_;
    ImportListener const& listener_;
    std::unordered_set<std::uint64_t> ids_;  ///< hashes of those written
};

void import_table(std::istream& in, ImportOptions const& options, ImportWriter& writer);
void import_wikidata(std::istream& in, ImportOptions const& options, ImportWriter& writer, std::ostream& out);
void import_entityruler(std::istream& in, ImportOptions const& options, ImportWriter& writer);
void import_geonames(std::istream& in, ImportOptions const& options, ImportWriter& writer);

}  // namespace dateline
