// dateline gazetteer: what one does with name lists. `check` reports every mistake in one run, with file, line, column
// and a suggestion; the other verbs have files of their own.
#include "gazetteer.hpp"

#include <algorithm>
#include <ostream>

#include "dateline/gazetteer/bundled_lists.hpp"
#include "dateline/pipeline.hpp"

namespace dateline {

std::vector<std::filesystem::path> existing_lists(std::vector<std::string> const& lists) {
    std::vector<std::filesystem::path> files;
    for (std::string const& list : lists) {
        if (!std::filesystem::exists(list)) throw Error(Exit::bad_material, list + ": no such file or folder");
        files.emplace_back(list);
    }
    return files;
}

std::string counted(std::uint64_t count, char const* one, char const* several) {
    return std::to_string(count) + ' ' + (count == 1 ? one : several);
}

namespace {

Exit check(std::vector<std::string> const& lists, Session& session) {
    Diagnostics diagnostics;
    Lexicons const& lexicons = bundled_lexicons();
    std::size_t const entities =
        check_own_lists(existing_lists(lists), bundled_lists(), lexicons.vocabulary, lexicons.words, diagnostics);
    diagnostics.print(session.err);
    auto const warnings =
        static_cast<std::uint64_t>(std::count_if(diagnostics.list().begin(), diagnostics.list().end(),
                                                 [](Diagnostic const& d) { return d.severity == Severity::warning; }));
    std::string const also = warnings == 0 ? std::string{} : ", " + counted(warnings, "warning", "warnings");
    if (diagnostics.errors() != 0) {
        session.err << counted(diagnostics.errors(), "mistake", "mistakes") << also << '\n';
        return Exit::bad_material;
    }
    session.out << counted(entities, "entity", "entities") << ", no mistake" << also << '\n';
    return Exit::done;
}

}  // namespace

void add_gazetteer(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("gazetteer", "check, compile, import and suggest name lists");
    command->require_subcommand(1);
    auto* const checking = command->add_subcommand("check", "report every mistake of YAML name lists");
    checking->footer("Example: dateline gazetteer check my-names/");
    auto lists = std::make_shared<std::vector<std::string>>();
    checking->add_option("LIST", *lists, "YAML files or folders")->required();
    checking->callback([lists, &session] { session.chosen = [lists, &session] { return check(*lists, session); }; });
    add_gazetteer_compile(*command, session);
    add_gazetteer_import(*command, session);
    add_gazetteer_suggest(*command, session);
}

}  // namespace dateline
