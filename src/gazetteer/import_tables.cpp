// Reads tables: CSV (RFC 4180: a cell in double quotes may hold commas, line breaks and doubled quotes), TSV, and those
// of GeoNames, which have no header. Only one row is held at a time. The first row names the columns:
//
//   id,name,type,aliases
//   acme,Acme Holdings,company,Acme|Acme Group
#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>
#include <utility>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "import_entry.hpp"

namespace dateline {
namespace {

constexpr std::size_t longest_row = 1u << 20;  // bytes; a quote that nobody closes ends here

class RowReader {
public:
    RowReader(std::istream& in, char separator, bool quotes) : in_(in), separator_(separator), quotes_(quotes) {}

    enum class Found : std::uint8_t { row, broken, end };
    /// The next row that is not empty. After a row with an open quote or of more than a megabyte reading goes on
    /// with the next line.
    Found next(std::vector<std::string>& cells) {
        std::string text;
        for (;;) {
            if (!std::getline(in_, text)) return Found::end;
            line_ = ++lines_;
            if (line_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
            if (text != "\r" && !text.empty()) break;
        }
        cells.clear();
        std::string cell;
        bool inside = false;
        std::size_t bytes = 0;
        for (;;) {
            if (text.ends_with('\r')) text.pop_back();
            bytes += text.size();
            if (bytes > longest_row) return Found::broken;
            for (std::size_t i = 0; i < text.size(); ++i) {
                char const c = text[i];
                if (inside && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
                    cell += text[++i];
                else if (quotes_ && c == '"' && (inside || cell.empty()))
                    inside = !inside;
                else if (!inside && c == separator_)
                    cells.push_back(std::exchange(cell, {}));
                else
                    cell += c;
            }
            if (!inside) break;
            cell += '\n';
            if (!std::getline(in_, text)) return Found::broken;
            ++lines_;
        }
        cells.push_back(std::move(cell));
        return Found::row;
    }
    [[nodiscard]] std::uint64_t line() const noexcept { return line_; }  ///< in which the last row began

private:
    std::istream& in_;
    char separator_;
    bool quotes_;
    std::uint64_t line_ = 0, lines_ = 0;
};

std::string trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return std::string(text);
}

template <class Take>
void each_part(std::string_view cell, char separator, Take take) {
    while (!cell.empty()) {
        std::size_t const end = std::min(cell.find(separator), cell.size());
        if (std::string part = trimmed(cell.substr(0, end)); !part.empty()) take(std::move(part));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

/// Where the columns of an entry stand.
class Columns {
public:
    Columns(std::vector<std::string> const& header, ImportOptions const& options) {
        for (char const* const field : {"id", "name", "type", "aliases", "wikidata", "gender", "demonym", "zone"}) {
            auto const said = options.columns.find(field);
            std::string const& wanted = said == options.columns.end() ? std::string(field) : said->second;
            auto const at = std::find(header.begin(), header.end(), wanted);
            if (at != header.end()) {
                places_[field] = static_cast<std::size_t>(at - header.begin());
            } else if (said != options.columns.end() || wanted == "name") {
                throw Error(
                    Exit::bad_request,
                    "the table has no column \"" + wanted + "\"" + did_you_mean(wanted, header) +
                        (said == options.columns.end() ? "; say which column holds it: --columns name=..." : ""));
            }
        }
    }
    [[nodiscard]] std::string of(std::vector<std::string> const& cells, char const* field) const {
        auto const at = places_.find(field);
        return at == places_.end() || at->second >= cells.size() ? std::string{} : trimmed(cells[at->second]);
    }

private:
    std::map<std::string, std::size_t, std::less<>> places_;
};

std::uint64_t number_of(std::string_view text) {
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

void import_table(std::istream& in, ImportOptions const& options, ImportWriter& writer) {
    bool const csv = options.format == ListFormat::csv;
    RowReader rows(in, csv ? ',' : '\t', csv);
    std::vector<std::string> cells;
    if (rows.next(cells) != RowReader::Found::row) throw Error(Exit::bad_material, "the table is empty");
    for (std::string& cell : cells) cell = trimmed(cell);
    std::size_t const width = cells.size();
    Columns const columns(cells, options);
    for (;;) {
        RowReader::Found const found = rows.next(cells);
        if (found == RowReader::Found::end) break;
        writer.read();
        if (found == RowReader::Found::broken) {
            writer.reject(rows.line(), "a quote in it is not closed");
            continue;
        }
        if (cells.size() != width) {
            writer.reject(rows.line(),
                          "it has " + std::to_string(cells.size()) + " cells, the header has " + std::to_string(width));
            continue;
        }
        ImportedEntry entry;
        entry.line = rows.line();
        entry.id = columns.of(cells, "id");
        entry.name = columns.of(cells, "name");
        entry.type = columns.of(cells, "type");
        if (entry.type.empty()) entry.type = options.type;
        entry.wikidata = columns.of(cells, "wikidata");
        entry.gender = columns.of(cells, "gender");
        entry.zone = columns.of(cells, "zone");
        each_part(columns.of(cells, "aliases"), '|', [&](std::string alias) {
            entry.aliases.push_back({std::move(alias), {}});
        });
        each_part(columns.of(cells, "demonym"), '|',
                  [&](std::string word) { entry.demonyms.push_back(std::move(word)); });
        writer.write(std::move(entry));
    }
}

/// The columns of geonames.org's readme: geonameid, name, asciiname, alternatenames, latitude, longitude, feature
/// class, feature code, country, cc2, admin1 to 4, population, elevation, dem, timezone, modification date.
void import_geonames(std::istream& in, ImportOptions const& options, ImportWriter& writer) {
    constexpr std::size_t columns = 19;
    RowReader rows(in, '\t', false);
    std::vector<std::string> cells;
    while (rows.next(cells) == RowReader::Found::row) {
        writer.read();
        if (cells.size() != columns) {
            writer.reject(rows.line(), "it has " + std::to_string(cells.size()) + " cells, a row of GeoNames has 19");
            continue;
        }
        std::string const& feature = cells[6];
        if (feature != "P" && feature != "A" && feature != "H" && feature != "L" && feature != "T") {
            writer.reject(rows.line(), "feature class " + feature + " is no place that the news names");
            continue;
        }
        if (feature == "P" && number_of(cells[14]) < options.min_population) {
            writer.reject(rows.line(), "it has fewer people than --min-population");
            continue;
        }
        ImportedEntry entry;
        entry.line = rows.line();
        entry.id = "geonames-" + cells[0];
        entry.name = cells[1];
        entry.type = "PLACE";
        entry.zone = cells[17];
        if (cells[2] != cells[1]) entry.aliases.push_back({cells[2], {}});
        writer.write(std::move(entry));
    }
}

}  // namespace dateline
