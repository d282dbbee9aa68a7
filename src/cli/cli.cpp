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
#include "manual.hpp"
#include "settings.hpp"

namespace dateline {
namespace {

/// What a first run without arguments says.
constexpr char const* first_steps =
    R"(dateline build ARTICLES...    reads articles (files or folders) into out/timeline.db
dateline events              then lists what happened, and "dateline graph -o timeline.svg" draws it
dateline help                is the manual; -h after any command shows its options
)";

struct Command {
    std::string_view name;
    void (*add)(CLI::App& program, Session& session);
};
constexpr Command all_commands[] = {
    {"build", add_build},       {"status", add_status},       {"remove", add_remove},
    {"fix", add_fix},           {"events", add_events},       {"show", add_show},
    {"explain", add_explain},   {"entities", add_entities},   {"path", add_path},
    {"graph", add_graph},       {"export", add_export},       {"read", add_read},
    {"tag", add_tag},           {"times", add_times},         {"when", add_when},
    {"annotate", add_annotate}, {"gazetteer", add_gazetteer}, {"completion", add_completion},
    {"help", add_help}};

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
    session.error_terminal = isatty(STDERR_FILENO) != 0;
    winsize size{};
    if (session.terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        session.width = size.ws_col;
    char const* const no_colour = std::getenv("NO_COLOR");
    session.colour = session.terminal && (no_colour == nullptr || *no_colour == '\0');
}

/// The command that the arguments choose: the parser has not run yet.
CLI::App* chosen_command(CLI::App& program, std::vector<std::string> const& arguments) {
    for (std::string const& argument : arguments) {
        if (argument.starts_with('-')) continue;
        auto const found = program.get_subcommands([&](CLI::App* c) { return c->get_name() == argument; });
        return found.empty() ? nullptr : found.front();
    }
    return nullptr;
}

bool is_given(std::vector<std::string> const& arguments, std::string const& option) {
    return std::ranges::any_of(arguments,
                               [&](std::string const& a) { return a == option || a.starts_with(option + '='); });
}

/// Does the command have an option that the setting is for? Its environment name says so.
bool can_be_set(CLI::App const& command, std::string_view key) {
    std::vector<CLI::Option const*> const options = options_of(command);
    return std::ranges::any_of(options,
                               [&](CLI::Option const* o) { return o->get_envname() == environment_name(key); });
}

/// Declares the command that is the first argument, so that a short question does not wait for the options of all the
/// others; all of them when they are told about, or when it is none.
void declare_commands(CLI::App& program, Session& session, std::vector<std::string> const& arguments) {
    Command const* const one = std::ranges::find(all_commands, arguments.front(), &Command::name);
    bool const tells_of_all = is_given(arguments, "-h") || is_given(arguments, "--help") ||
                              one == std::end(all_commands) || one->add == add_help || one->add == add_completion;
    if (!tells_of_all) return one->add(program, session);
    for (Command const& command : all_commands) command.add(program, session);
}

/// Settings of options that the command has and the command line does not give, as if they stood behind it.
std::vector<Setting> add_settings(CLI::App& program, std::vector<std::string>& arguments, std::ostream& err) {
    std::vector<Setting> used;
    CLI::App const* const command = chosen_command(program, arguments);
    if (command == nullptr) return used;
    std::vector<std::string> added;
    for (Setting& s : read_settings(err)) {
        std::string const option = "--" + s.key;
        if (!can_be_set(*command, s.key) || is_given(arguments, option)) continue;
        for (std::string const& value : s.values) added.push_back(option + '=' + value);
        used.push_back(std::move(s));
    }
    auto const at = std::ranges::find(arguments, command->get_name());
    arguments.insert(at + 1, added.begin(), added.end());
    return used;
}

/// With --verbose: each option that can be set, and where its value comes from.
void tell_settings(CLI::App const& command, std::vector<std::string> const& as_typed, std::vector<Setting> const& used,
                   std::ostream& err) {
    for (SettingKey const& key : setting_keys()) {
        std::string const option = "--" + std::string(key.name);
        if (!can_be_set(command, key.name)) continue;
        auto const set = std::ranges::find(used, key.name, &Setting::key);
        err << key.name << ": ";
        if (is_given(as_typed, option)) {
            err << "from the command line\n";
        } else if (set != used.end()) {
            for (std::size_t i = 0; i < set->values.size(); ++i) err << (i == 0 ? "" : ", ") << set->values[i];
            err << " (" << set->from << ")\n";
        } else {
            err << "by default\n";
        }
    }
}

/// A message about an option that was set elsewhere says where.
std::string where_set(std::string const& message, std::vector<Setting> const& used) {
    for (Setting const& s : used) {
        if (message.find("--" + s.key) != std::string::npos) return s.from + ": ";
    }
    return {};
}

/// Query words such as -type:statement are no options: they are kept from the parser as `not`.
void keep_negations(std::vector<std::string>& arguments) {
    for (std::string& a : arguments) {
        bool const negated = a.size() > 2 && a[0] == '-' && a[1] != '-' && a.find(':') != std::string::npos;
        bool const grouped = a.size() > 2 && a[0] == '-' && (a[1] == '(' || a[1] == '"');
        if (negated || grouped) a = "not " + a.substr(1);
    }
}

}  // namespace

std::ostream& Session::notes() const {
    static std::ostream nobody(nullptr);
    return quiet ? nobody : err;
}

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err) {
    Session session{out, err, {}};
    look_at_terminal(session);
    if (arguments.empty()) {
        out << first_steps;
        return static_cast<int>(Exit::done);
    }

    CLI::App program{"", "dateline"};
    program.set_help_flag("-h", "one screen of help");
    program.set_help_all_flag("--help", "the manual");
    program.set_version_flag("--version", "dateline " DATELINE_VERSION, "the version");
    program.require_subcommand(1);
    declare_commands(program, session, arguments);
    for (CLI::App* command : program.get_subcommands([](CLI::App*) { return true; })) {
        command->add_flag("-q,--quiet", session.quiet, "say nothing but mistakes on standard error");
        command->add_flag("-v,--verbose", session.verbose, "say where each setting comes from");
    }

    std::vector<std::string> const as_typed = arguments;
    std::vector<Setting> used;
    auto const chosen = [&]() -> CLI::App const& {
        CLI::App const* command = &program;
        while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
        return *command;
    };
    try {
        bool const asks_for_help = is_given(arguments, "-h") || is_given(arguments, "--help");
        if (!asks_for_help) used = add_settings(program, arguments, err);
        session.format_was_set = std::ranges::find(used, "format", &Setting::key) != used.end();
        keep_negations(arguments);
        std::ranges::reverse(arguments);
        program.parse(arguments);
        if (session.verbose) tell_settings(chosen(), as_typed, used, err);
        Exit const status = session.chosen();
        out.flush();
        if (!out) throw Error(Exit::bad_material, "dateline: the output cannot be written: the disk may be full");
        return static_cast<int>(status);
    } catch (CLI::CallForHelp const&) {
        out << short_help(program, chosen(), session.width);
        return static_cast<int>(Exit::done);
    } catch (CLI::CallForAllHelp const&) {
        CLI::App const& command = chosen();
        bool const nested = command.get_parent() != nullptr && command.get_parent() != &program;
        std::string name = &command == &program ? "" : command.get_name();
        if (nested) name = command.get_parent()->get_name();
        out << as_text(*manual_page(program, name), session.width);
        return static_cast<int>(Exit::done);
    } catch (CLI::Success const& asked) {
        return program.exit(asked, out, err);
    } catch (CLI::ParseError const& error) {
        std::string const unknown = unknown_argument(program, as_typed);
        err << (unknown.empty() ? where_set(error.what(), used) + "dateline: " + error.what() : unknown) << '\n'
            << "Try \"dateline help\".\n";
        return static_cast<int>(Exit::bad_request);
    } catch (Error const& error) {
        err << where_set(error.what(), used) << error.what() << '\n';
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
