// dateline gazetteer import: other people's lists as ours. Entries are written as they are read; on standard error
// stand the first rejects with their lines, how often each reason came, and the counts:
//
//   dateline gazetteer import companies.csv --columns name=Company,id=Ticker --type ORG -o companies.yaml
#include <algorithm>
#include <fstream>
#include <map>
#include <ostream>

#include "dateline/gazetteer/import.hpp"
#include "gazetteer.hpp"

namespace dateline {
namespace {

constexpr std::uint64_t rejects_told = 10;

struct ImportCommand {
    std::string file, out, format;
    std::vector<std::string> columns;
    ImportOptions import;
};

std::map<std::string, ListFormat> const& formats() {
    static std::map<std::string, ListFormat> const all{{"csv", ListFormat::csv},
                                                       {"tsv", ListFormat::tsv},
                                                       {"wikidata", ListFormat::wikidata},
                                                       {"entityruler", ListFormat::entityruler},
                                                       {"geonames", ListFormat::geonames}};
    return all;
}

ListFormat format_of(ImportCommand const& c) {
    if (!c.format.empty()) return formats().at(c.format);
    std::string const ending = std::filesystem::path(c.file).extension().string();
    if (ending == ".csv") return ListFormat::csv;
    if (ending == ".tsv") return ListFormat::tsv;
    throw Error(Exit::bad_request,
                c.file + ": say what it is with --format csv, tsv, wikidata, entityruler or geonames");
}

std::map<std::string, std::string> columns_of(std::vector<std::string> const& said) {
    std::map<std::string, std::string> columns;
    for (std::string const& pair : said) {
        std::size_t const equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Error(Exit::bad_request, "--columns " + pair + ": write it as name=Column");
        columns[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return columns;
}

Exit import(ImportCommand const& c, Session& session) {
    ImportOptions options = c.import;
    options.format = format_of(c);
    options.columns = columns_of(c.columns);
    std::ofstream file;
    if (!c.out.empty()) {
        file.open(c.out, std::ios::binary);
        if (!file) throw Error(Exit::bad_material, c.out + ": cannot be written");
    }
    std::ostream& out = c.out.empty() ? session.out : file;
    std::map<std::string, std::uint64_t> reasons;
    std::uint64_t told = 0;
    ImportListener listener;
    listener.rejected = [&](std::uint64_t line, std::string const& reason) {
        ++reasons[reason.substr(0, reason.find('"'))];
        if (told++ < rejects_told) session.err << c.file << ':' << line << ": left out: " << reason << '\n';
    };
    if (session.terminal)
        listener.progress = [&](std::uint64_t read) { session.err << '\r' << read << " read" << std::flush; };
    ImportCounts const counts = import_list(c.file, options, out, listener);
    if (!out.flush())
        throw Error(Exit::bad_material, (c.out.empty() ? "standard output" : c.out) + ": cannot be written");
    if (session.terminal) session.err << '\r';
    if (told > rejects_told)
        for (auto const& [reason, count] : reasons) session.err << "  " << count << " left out: " << reason << '\n';
    session.err << counts.read << " read, " << counts.written << " written, " << counts.rejected << " left out";
    if (counts.roles + counts.roles_left_out > 0)
        session.err << "; " << counted(counts.roles, "role", "roles") << ", " << counts.roles_left_out << " left out";
    session.err << '\n';
    return counts.written == 0 ? Exit::no_match : Exit::done;
}

}  // namespace

void add_gazetteer_import(CLI::App& gazetteer, Session& session) {
    auto* const command =
        gazetteer.add_subcommand("import", "make a name list of a table, Wikidata, EntityRuler, GeoNames");
    command->footer(
        "Example: dateline gazetteer import companies.csv --columns name=Company --type ORG -o companies.yaml");
    auto c = std::make_shared<ImportCommand>();
    std::string known;
    for (auto const& [word, format] : formats()) known += (known.empty() ? "" : "|") + word;
    command->add_option("FILE", c->file, "the list to import")->required();
    command->add_option("--format", c->format, "default: by the file's ending")
        ->check(CLI::IsMember(formats()).description(""))
        ->type_name(known);
    command
        ->add_option("--columns", c->columns, "of a table: name=COLUMN, also id, type, aliases, wikidata, gender, zone")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("FIELD=COLUMN");
    command->add_option("--type", c->import.type, "of its names, where the list does not say")
        ->type_name("PERSON|ORG|PLACE|PRODUCT|EVENT|WORK");
    command->add_option("--language", c->import.language, "of Wikidata's labels; default en");
    command->add_option("--min-population", c->import.min_population, "leave out smaller towns of GeoNames");
    command->add_option("-o,--output", c->out, "the name list; default: standard output")->type_name("FILE");
    command->callback([c, &session] { session.chosen = [c, &session] { return import(*c, session); }; });
}

}  // namespace dateline
