// dateline completion: a script for bash, zsh or fish, made of the parser's own commands and options, so that it never
// lags behind. Within a query the names of fields are offered, and what is: and sure: take.
//
//   source <(dateline completion bash)
#include <ostream>

#include "command.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/query/query.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

std::vector<std::string> query_words() {
    std::vector<std::string> out;
    for (QueryField const& f : query_fields()) {
        std::string names{f.names};
        for (std::size_t at = 0; at < names.size();) {
            std::size_t const end = std::min(names.find(' ', at), names.size());
            out.push_back(names.substr(at, end - at));
            at = end + 1;
        }
    }
    for (std::string_view const v : is_values()) out.push_back("is:" + std::string(v));
    for (std::string_view const v : sure_values()) out.push_back("sure:" + std::string(v));
    return out;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (std::string const& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
}

bool takes_query(CLI::App const& command) {
    for (CLI::Option const* p : positionals_of(command)) {
        if (p->get_name() == "QUERY") return true;
    }
    return false;
}

/// What may follow the command: options, and the words of a query or of the help.
std::vector<std::string> words_of(CLI::App const& program, CLI::App const& command) {
    std::vector<std::string> out;
    for (CLI::Option const* o : options_of(command)) {
        for (std::string const& l : o->get_lnames()) out.push_back("--" + l);
        for (std::string const& s : o->get_snames()) out.push_back("-" + s);
    }
    for (CLI::App const* c : listed_commands(command)) out.push_back(c->get_name());
    if (takes_query(command)) {
        for (std::string& w : query_words()) out.push_back(std::move(w));
    }
    if (command.get_name() == "help") {
        for (std::string const& p : page_names(program)) {
            if (!p.empty()) out.push_back(p);
        }
    }
    if (command.get_name() == "completion") out.insert(out.end(), {"bash", "zsh", "fish"});
    return out;
}

bool takes_files(CLI::App const& command) { return !takes_query(command) && command.get_name() != "help"; }

/// A text in single quotes of a shell.
std::string quoted(std::string text) {
    std::string out = "'";
    for (char const c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string commands_of(CLI::App const& program) {
    std::vector<std::string> names;
    for (CLI::App const* c : listed_commands(program)) names.push_back(c->get_name());
    return joined(names);
}

void bash(std::ostream& out, CLI::App const& program) {
    out << "# bash completion of dateline\n_dateline() {\n"
           "  local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words files=\n"
           "  # a colon parts words in bash: put \"is:\" and \"ma\" together again\n"
           "  local line=${COMP_LINE:0:COMP_POINT}\n  line=${line##*[[:blank:]]}\n"
           "  if [ \"$COMP_CWORD\" -le 1 ]; then\n    COMPREPLY=($(compgen -W "
        << quoted(commands_of(program)) << " -- \"$cur\"))\n    return\n  fi\n  case $command in\n";
    for (CLI::App const* c : listed_commands(program)) {
        out << "    " << c->get_name() << ") words=" << quoted(joined(words_of(program, *c)))
            << (takes_files(*c) ? " files=yes" : "") << " ;;\n";
    }
    out << "  esac\n  case ${COMP_WORDS[COMP_CWORD-1]} in\n"
           "    --db|--output|-o|--gazetteer) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n"
           "    --format) COMPREPLY=($(compgen -W 'table jsonl json csv ids' -- \"$cur\")); return ;;\n  esac\n"
           "  COMPREPLY=($(compgen -W \"$words\" -- \"$line\"))\n"
           "  [ -n \"$files\" ] && COMPREPLY+=($(compgen -f -- \"$cur\"))\n"
           "  case $line in *:*) COMPREPLY=(\"${COMPREPLY[@]#\"${line%:*}:\"}\") ;; esac\n"
           "  case ${COMPREPLY[0]-} in *:) compopt -o nospace 2>/dev/null ;; esac\n"
           "}\ncomplete -o filenames -F _dateline dateline\n";
}

void zsh(std::ostream& out, CLI::App const& program) {
    out << "#compdef dateline\n# zsh completion of dateline\n_dateline() {\n"
           "  local command=$words[2]\n  local -a offered\n  if (( CURRENT == 2 )); then\n    offered=(";
    for (CLI::App const* c : listed_commands(program)) {
        out << "\n      " << quoted(c->get_name() + ":" + c->get_description());
    }
    out << ")\n    _describe command offered\n    return\n  fi\n  case $command in\n";
    for (CLI::App const* c : listed_commands(program)) {
        out << "    " << c->get_name() << ") offered=(";
        for (std::string const& w : words_of(program, *c)) out << ' ' << quoted(w);
        out << " ) ;;\n";
    }
    out << "  esac\n  compadd -S '' -- ${(M)offered:#*:}\n  compadd -- ${offered:#*:}\n";
    std::string with_files;
    for (CLI::App const* c : listed_commands(program)) {
        if (takes_files(*c)) with_files += (with_files.empty() ? "" : "|") + c->get_name();
    }
    out << "  case $command in (" << with_files << ") _files ;; esac\n}\n_dateline \"$@\"\n";
}

void fish(std::ostream& out, CLI::App const& program) {
    out << "# fish completion of dateline\ncomplete -c dateline -f\n";
    for (CLI::App const* c : listed_commands(program)) {
        out << "complete -c dateline -n __fish_use_subcommand -a " << c->get_name() << " -d "
            << quoted(c->get_description()) << '\n';
    }
    for (CLI::App const* c : listed_commands(program)) {
        std::string const on = "-n " + quoted("__fish_seen_subcommand_from " + c->get_name());
        for (CLI::Option const* o : options_of(*c)) {
            out << "complete -c dateline " << on;
            for (std::string const& l : o->get_lnames()) out << " -l " << l;
            for (std::string const& s : o->get_snames()) out << " -s " << s;
            if (o->get_expected_max() != 0) out << " -r";
            out << " -d " << quoted(o->get_description()) << '\n';
        }
        std::vector<std::string> words;
        for (std::string const& w : words_of(program, *c)) {
            if (!w.starts_with('-')) words.push_back(w);
        }
        if (!words.empty()) out << "complete -c dateline " << on << " -a " << quoted(joined(words)) << '\n';
        if (takes_files(*c)) out << "complete -c dateline " << on << " -F\n";
    }
}

}  // namespace

void add_completion(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("completion", "a completion script for bash, zsh or fish");
    auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash, zsh or fish")->required();
    command->callback([shell, &program, &session] {
        session.chosen = [shell, &program, &session] {
            if (*shell == "bash") {
                bash(session.out, program);
            } else if (*shell == "zsh") {
                zsh(session.out, program);
            } else if (*shell == "fish") {
                fish(session.out, program);
            } else {
                std::vector<std::string> const known{"bash", "zsh", "fish"};
                std::string hint = did_you_mean(*shell, known);
                if (hint.empty()) hint = "; it knows bash, zsh and fish";
                throw Error(Exit::bad_request, "completion: no shell is called \"" + *shell + '"' + hint);
            }
            return Exit::done;
        };
    });
}

}  // namespace dateline
