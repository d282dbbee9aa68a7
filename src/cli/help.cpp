// dateline help: the manual of the program, a command or a topic. --man gives the page as roff for man(1); with a
// folder, every page goes into it, as the installation wants them.
#include <filesystem>
#include <ostream>

#include "command.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/render/render.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

struct HelpOptions {
    std::vector<std::string> words;
    std::string folder;
    bool man = false;
};

std::string file_name(ManualPage const& page) { return page.name + '.' + std::to_string(page.section); }

Exit help(HelpOptions const& options, CLI::App const& program, Session& session) {
    if (!options.folder.empty()) {
        std::error_code error;
        std::filesystem::create_directories(options.folder, error);
        for (std::string const& name : page_names(program)) {
            ManualPage const page = *manual_page(program, name);
            write_file(std::filesystem::path(options.folder) / file_name(page), as_roff(page));
        }
        return Exit::done;
    }
    std::string name;
    for (std::string const& word : options.words) name += (name.empty() ? "" : " ") + word;
    std::optional<ManualPage> const page = manual_page(program, name);
    if (!page) {
        std::string const hint = did_you_mean(name, page_names(program));
        throw Error(Exit::bad_request, "help: there is no page \"" + name + '"' + hint);
    }
    session.out << (options.man ? as_roff(*page) : as_text(*page, session.width));
    return Exit::done;
}

}  // namespace

void add_help(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("help", "the manual: of the program, a command or a topic");
    auto options = std::make_shared<HelpOptions>();
    command->add_option("PAGE", options->words, "a command, or query, dates, formats, store, exit-codes, config");
    command->add_flag("--man", options->man, "as a man page");
    command->add_option("--man-pages", options->folder, "all man pages into this folder")->type_name("FOLDER");
    command->callback([options, &program, &session] {
        session.chosen = [options, &program, &session] { return help(*options, program, session); };
    });
}

}  // namespace dateline
