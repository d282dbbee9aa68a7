// Writes imported entries as a name list, one a line, each with the place it came from:
//
//   - {id: "geonames-2950159", name: "Berlin", type: PLACE, zone: "Europe/Berlin", source: "cities.txt:12"}
//
// Texts stand in double quotes, in which YAML and JSON agree, so that no name ("Yes", "Null: The Band") is read as
// something else.
#include "dateline/gazetteer/import.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <ostream>

#include "dateline/diagnostics/error.hpp"
#include "dateline/text/fold.hpp"
#include "dateline/text/json_writer.hpp"
#include "import_entry.hpp"

namespace dateline {
namespace {

constexpr std::uint64_t progress_every = 50000;
constexpr std::size_t longest_name = 200;  // bytes; longer ones are descriptions

constexpr std::array<std::pair<std::string_view, std::string_view>, 32> type_words{
    {{"person", "PERSON"},    {"people", "PERSON"},    {"per", "PERSON"},       {"human", "PERSON"},
     {"org", "ORG"},          {"organization", "ORG"}, {"organisation", "ORG"}, {"company", "ORG"},
     {"agency", "ORG"},       {"party", "ORG"},        {"team", "ORG"},         {"club", "ORG"},
     {"outlet", "ORG"},       {"place", "PLACE"},      {"loc", "PLACE"},        {"location", "PLACE"},
     {"gpe", "PLACE"},        {"fac", "PLACE"},        {"facility", "PLACE"},   {"city", "PLACE"},
     {"country", "PLACE"},    {"region", "PLACE"},     {"product", "PRODUCT"},  {"software", "PRODUCT"},
     {"vehicle", "PRODUCT"},  {"app", "PRODUCT"},      {"event", "EVENT"},      {"work", "WORK"},
     {"work_of_art", "WORK"}, {"film", "WORK"},        {"book", "WORK"},        {"song", "WORK"}}};

}  // namespace

std::string_view imported_type(std::string_view word) noexcept {
    auto const same = [&](std::string_view other) {
        return std::equal(word.begin(), word.end(), other.begin(), other.end(), [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
        });
    };
    auto const at = std::find_if(type_words.begin(), type_words.end(), [&](auto const& w) { return same(w.first); });
    return at == type_words.end() ? std::string_view{} : at->second;
}

std::string id_of_name(std::string_view name) {
    std::string id;
    for (char const c : fold(name)) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain)
            id += c;
        else if (!id.empty() && id.back() != '-' && c != '\'' && c != '.')
            id += '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

std::string quoted(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

ImportWriter::ImportWriter(std::string source, std::ostream& out, ImportListener const& listener)
    : source_(std::move(source)), out_(out), listener_(listener) {}

void ImportWriter::read() {
    if (++counts.read % progress_every == 0 && listener_.progress) listener_.progress(counts.read);
}

void ImportWriter::reject(std::uint64_t line, std::string const& reason) {
    ++counts.rejected;
    if (listener_.rejected) listener_.rejected(line, reason);
}

void ImportWriter::begin_section() {
    if (counts.written == 0) out_ << "entities:\n";
}

void ImportWriter::write(ImportedEntry entry) {
    counts.roles_left_out += std::erase_if(entry.roles, [](ImportedEntry::Role const& r) {
        auto const absurd = [](std::string const& date) { return !date.empty() && date < "1000"; };
        return absurd(r.from) || absurd(r.to) || (!r.from.empty() && !r.to.empty() && r.to < r.from);
    });
    if (entry.name.empty()) return reject(entry.line, "it has no name");
    if (entry.name.size() > longest_name) return reject(entry.line, "its name is longer than a name");
    if (entry.name.find('\n') != std::string::npos) return reject(entry.line, "its name has several lines");
    if (entry.type.empty()) return reject(entry.line, "it has no type; say one with --type");
    std::string_view const type = imported_type(entry.type);
    if (type.empty()) return reject(entry.line, "\"" + entry.type + "\" is no type that the news speaks of");
    if (entry.id.empty()) entry.id = id_of_name(entry.name);
    if (entry.id.empty()) return reject(entry.line, "no id can be made of its name");
    if (!ids_.insert(word_hash(entry.id)).second) return reject(entry.line, "the id \"" + entry.id + "\" came before");
    begin_section();
    out_ << "  - {id: " << quoted(entry.id) << ", name: " << quoted(entry.name) << ", type: " << type;
    auto const text = [&](std::string_view key, std::string const& value) {
        if (!value.empty()) out_ << ", " << key << ": " << quoted(value);
    };
    text("wikidata", entry.wikidata);
    if (entry.gender == "male" || entry.gender == "female") out_ << ", gender: " << entry.gender;
    text("zone", entry.zone);
    char const* between = ", aliases: [";
    std::vector<std::string> given{entry.name};
    for (ImportedEntry::Alias const& alias : entry.aliases) {
        bool const usable = !alias.text.empty() && alias.text.size() <= longest_name &&
                            alias.text.find('\n') == std::string::npos &&
                            std::find(given.begin(), given.end(), alias.text) == given.end();
        if (!usable) continue;
        given.push_back(alias.text);
        out_ << between;
        between = ", ";
        if (alias.letter_case.empty())
            out_ << quoted(alias.text);
        else
            out_ << "{text: " << quoted(alias.text) << ", case: " << alias.letter_case << '}';
    }
    if (given.size() > 1) out_ << ']';
    for (std::size_t i = 0; i < entry.demonyms.size(); ++i)
        out_ << (i == 0 ? ", demonym: [" : ", ") << quoted(entry.demonyms[i])
             << (i + 1 == entry.demonyms.size() ? "]" : "");
    for (std::size_t i = 0; i < entry.roles.size(); ++i) {
        ImportedEntry::Role const& r = entry.roles[i];
        out_ << (i == 0 ? ", roles: [{" : ", {") << (r.office.empty() ? "role: " : "office: ")
             << quoted(r.office.empty() ? r.role : r.office);
        if (r.office.empty()) out_ << ", of: " << quoted(r.of);
        if (!r.from.empty()) out_ << ", from: " << r.from;
        if (!r.to.empty()) out_ << ", to: " << r.to;
        out_ << (i + 1 == entry.roles.size() ? "}]" : "}");
        ++counts.roles;
    }
    out_ << ", source: " << quoted(source_ + ':' + std::to_string(entry.line)) << "}\n";
    ++counts.written;
}

ImportCounts import_list(std::filesystem::path const& file, ImportOptions const& options, std::ostream& out,
                         ImportListener const& listener) {
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file)) throw Error(Exit::bad_material, file.string() + ": cannot be read");
    out << "gazetteer: 1\n# Made from " << file.filename().string() << " by dateline gazetteer import.\n";
    ImportWriter writer(file.filename().string(), out, listener);
    switch (options.format) {
        case ListFormat::csv:
        case ListFormat::tsv:
            import_table(in, options, writer);
            break;
        case ListFormat::wikidata:
            import_wikidata(in, options, writer, out);
            break;
        case ListFormat::entityruler:
            import_entityruler(in, options, writer);
            break;
        case ListFormat::geonames:
            import_geonames(in, options, writer);
            break;
    }
    return writer.counts;
}

}  // namespace dateline
