// Sets up the commands, parses, runs the chosen one, and turns what went wrong into one message and an exit
// status. An unknown command or option is met with the nearest one that exists.
#include "dateline/cli/cli.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <ostream>

#include "command.hpp"
#include "dateline/diagnostics/suggest.hpp"

namespace dateline {
namespace {

char const* const synopsis =
    R"(Dateline turns news articles into a timeline: who did what, when, and which sentence says so.

  dateline build seeds                          read articles into out/timeline.db
  dateline events who:Musk since:2021-01        what a query selects, in order
  dateline graph -o out/timeline.svg            the timeline as a picture
  dateline when "on Sunday" --on 2021-02-15     what a phrase means
)";

std::vector<std::string> command_names(CLI::App const& program) {
    std::vector<std::string> names;
    for (CLI::App const* command : program.get_subcommands([](CLI::App const*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> option_names(CLI::App const& command) {
    std::vector<std::string> names;
    for (CLI::Option const* option : command.get_options()) {
        for (std::string const& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

/// The first argument that the parser did not know, with the nearest thing that it does know.
std::string unknown_argument(CLI::App const& program, std::vector<std::string> const& arguments) {
    std::vector<std::string> const commands = command_names(program);
    if (!arguments.empty() && !arguments.front().starts_with('-') &&
        std::find(commands.begin(), commands.end(), arguments.front()) == commands.end()) {
        return "dateline: there is no command \"" + arguments.front() + "\"" +
               did_you_mean(arguments.front(), commands);
    }
    CLI::App const* command = &program;
    for (CLI::App const* chosen : program.get_subcommands()) command = chosen;
    std::vector<std::string> const options = option_names(*command);
    for (std::string const& argument : arguments) {
        std::string const name = argument.substr(0, argument.find('='));
        if (name.starts_with("--") && std::find(options.begin(), options.end(), name) == options.end()) {
            return "dateline: " + command->get_name() + (command == &program ? "" : ": ") + "there is no option " +
                   name + did_you_mean(name, options);
        }
    }
    return "";
}

void look_at_terminal(Session& session) {
    session.terminal = isatty(STDOUT_FILENO) != 0;
    winsize size{};
    if (session.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        session.width = size.ws_col;
    char const* const no_colour = std::getenv("NO_COLOR");
    session.colour = session.terminal && (no_colour == nullptr || *no_colour == '\0');
}

/// "help" and "help COMMAND" are "--help" and "COMMAND --help".
void rewrite_help(std::vector<std::string>& arguments) {
    if (arguments.empty()) arguments = {"--help"};
    if (arguments.front() != "help") return;
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
}

}  // namespace

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
    Session session{out, err, {}};
    look_at_terminal(session);
    rewrite_help(arguments);

    CLI::App program{synopsis, "dateline"};
    program.set_version_flag("--version", "dateline " DATELINE_VERSION);
    program.require_subcommand(1);
    program.get_formatter()->column_width(34);
    add_build(program, session);
    add_read(program, session);
    add_tag(program, session);
    add_times(program, session);
    add_when(program, session);
    add_annotate(program, session);
    add_events(program, session);
    add_show(program, session);
    add_graph(program, session);
    add_export(program, session);
    add_explain(program, session);
    add_gazetteer(program, session);
    program.add_subcommand("help", "how to use the program or one command");

    std::vector<std::string> const as_typed = arguments;
    try {
        std::reverse(arguments.begin(), arguments.end());
        program.parse(arguments);
        Exit const status = session.chosen();
        out.flush();
        if (!out) throw Error(Exit::bad_material, "dateline: the output cannot be written: the disk may be full");
        return static_cast<int>(status);
    } catch (CLI::Success const& asked) {
        return program.exit(asked, out, err);
    } catch (CLI::ParseError const& error) {
        std::string const unknown = unknown_argument(program, as_typed);
        err << (unknown.empty() ? std::string("dateline: ") + error.what() : unknown) << '\n'
            << "Try \"dateline help\".\n";
        return static_cast<int>(Exit::bad_request);
    } catch (Error const& error) {
        err << error.what() << '\n';
        return static_cast<int>(error.status());
    } catch (std::bad_alloc const&) {
        err << "dateline: out of memory\n";
        return static_cast<int>(Exit::bad_material);
    } catch (std::exception const& error) {
        err << "dateline: " << error.what() << '\n';
        return static_cast<int>(Exit::bad_material);
    }
}

}  // namespace dateline
