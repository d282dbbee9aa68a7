// dateline gazetteer check: every mistake of a name list in one run, with file, line, column and a suggestion.
#include <ostream>

#include "command.hpp"
#include "dateline/gazetteer/bundled_lists.hpp"
#include "dateline/pipeline.hpp"

namespace dateline {
namespace {

Exit check(std::vector<std::string> const& lists, Session& session) {
    std::vector<std::filesystem::path> files;
    for (std::string const& list : lists) {
        if (!std::filesystem::exists(list)) throw Error(Exit::bad_material, list + ": no such file or folder");
        files.emplace_back(list);
    }
    Diagnostics diagnostics;
    std::vector<std::byte> image =
        compile_own_lists(files, bundled_lists(), Bundled::words, bundled_lexicons().vocabulary, diagnostics);
    diagnostics.print(session.err);
    if (diagnostics.errors() != 0) return Exit::bad_material;
    Gazetteer const gazetteer(std::move(image), lists.front());
    session.out << gazetteer.size() << (gazetteer.size() == 1 ? " entity" : " entities") << ", no mistake\n";
    return Exit::done;
}

}  // namespace

void add_gazetteer(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("gazetteer", "check name lists");
    command->require_subcommand(1);
    auto* const checking = command->add_subcommand("check", "report every mistake of YAML name lists");
    auto lists = std::make_shared<std::vector<std::string>>();
    checking->add_option("LIST", *lists, "YAML files or folders")->required();
    checking->callback([lists, &session] { session.chosen = [lists, &session] { return check(*lists, session); }; });
}

}  // namespace dateline
