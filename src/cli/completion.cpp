// dateline completion: a script for bash, zsh or fish, made of the parser's own commands and options, so that it never
// lags behind. An option that takes one of some words ("--style auto|cards|...") is completed with them, one that takes
// a file with files; within a query the names of fields are offered, and what is: and sure: take.
//
//   source <(dateline completion bash)
#include <algorithm>
#include <ostream>

#include "command.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/query/query.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

Words parted(std::string_view text, char by) {
    Words out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(by), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string joined(Words const& words) {
    std::string out;
    for (std::string const& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
}

Words query_words() {
    Words out;
    for (QueryField const& f : query_fields()) std::ranges::copy(parted(f.names, ' '), std::back_inserter(out));
    for (std::string_view const v : is_values()) out.push_back("is:" + std::string(v));
    for (std::string_view const v : sure_values()) out.push_back("sure:" + std::string(v));
    return out;
}

bool takes_query(CLI::App const& command) {
    for (CLI::Option const* p : positionals_of(command)) {
        if (p->get_name() == "QUERY") return true;
    }
    return false;
}

bool takes_files(CLI::App const& command) { return !takes_query(command) && command.get_name() != "help"; }

/// An option with the spellings that lead to it.
struct Offered {
    CLI::Option const* option;
    Words spellings;  ///< "--output", "-o"
    Words values;     ///< the words that it takes, where they are told
    bool takes_file, takes_value;
};

/// The options of a command and of those below it, each spelling once.
std::vector<Offered> options_offered(CLI::App const& command) {
    std::vector<Offered> out;
    std::vector<CLI::App const*> commands{&command};
    for (CLI::App const* below : listed_commands(command)) commands.push_back(below);
    for (CLI::App const* c : commands) {
        for (CLI::Option const* o : options_of(*c)) {
            Offered offered{o, {}, {}, false, o->get_expected_max() != 0};
            for (std::string const& l : o->get_lnames()) offered.spellings.push_back("--" + l);
            for (std::string const& s : o->get_snames()) offered.spellings.push_back("-" + s);
            std::string const type = o->get_type_name();
            if (type.find('|') != std::string::npos) offered.values = parted(type, '|');
            offered.takes_file = type == "FILE" || type == "FOLDER" || type == "LIST";
            bool const there = std::ranges::any_of(
                out, [&](Offered const& other) { return other.spellings.front() == offered.spellings.front(); });
            if (!there) out.push_back(std::move(offered));
        }
    }
    return out;
}

/// What may follow the command besides options: the words of a query, the commands below it, the pages of the help.
Words plain_words(CLI::App const& program, CLI::App const& command) {
    Words out;
    for (CLI::App const* c : listed_commands(command)) out.push_back(c->get_name());
    if (takes_query(command)) std::ranges::copy(query_words(), std::back_inserter(out));
    if (command.get_name() == "help") {
        for (std::string const& p : page_names(program)) {
            if (!p.empty()) out.push_back(p);
        }
    }
    if (command.get_name() == "completion") out.insert(out.end(), {"bash", "zsh", "fish"});
    return out;
}

/// A text in single quotes of a shell.
std::string quoted(std::string const& text) {
    std::string out = "'";
    for (char const c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string either(Words const& words) {
    std::string out;
    for (std::string const& w : words) out += (out.empty() ? "" : "|") + w;
    return out;
}

void bash(std::ostream& out, CLI::App const& program) {
    Words names;
    for (CLI::App const* c : listed_commands(program)) names.push_back(c->get_name());
    out << "# bash completion of dateline\n_dateline() {\n"
           "  local cur=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} words files=\n"
           "  # a colon parts words in bash: put \"is:\" and \"ma\" together again\n"
           "  local line=${COMP_LINE:0:COMP_POINT}\n  line=${line##*[[:blank:]]}\n"
           "  if [ \"$COMP_CWORD\" -le 1 ]; then\n    COMPREPLY=($(compgen -W "
        << quoted(joined(names))
        << " -- \"$cur\"))\n    return\n  fi\n  case \"$command ${COMP_WORDS[COMP_CWORD-1]}\" in\n";
    for (CLI::App const* c : listed_commands(program)) {
        for (Offered const& o : options_offered(*c)) {
            if (!o.takes_value) continue;
            Words on = o.spellings;
            for (std::string& s : on) s = '"' + c->get_name() + ' ' + s + '"';
            out << "    " << either(on) << ") COMPREPLY=(";
            if (!o.values.empty()) out << "$(compgen -W " << quoted(joined(o.values)) << " -- \"$cur\")";
            if (o.takes_file) out << "$(compgen -f -- \"$cur\")";
            out << ')' << (o.takes_file ? "; compopt -o filenames 2>/dev/null" : "") << "; return ;;\n";
        }
    }
    out << "  esac\n  case $command in\n";
    for (CLI::App const* c : listed_commands(program)) {
        Words words;
        for (Offered const& o : options_offered(*c)) words.insert(words.end(), o.spellings.begin(), o.spellings.end());
        std::ranges::copy(plain_words(program, *c), std::back_inserter(words));
        out << "    " << c->get_name() << ") words=" << quoted(joined(words)) << (takes_files(*c) ? " files=yes" : "")
            << " ;;\n";
    }
    out << "  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$line\"))\n"
           "  if [ -n \"$files\" ]; then\n    COMPREPLY+=($(compgen -f -- \"$cur\"))\n    compopt -o filenames "
           "2>/dev/null\n  fi\n"
           "  case $line in *:*) COMPREPLY=(\"${COMPREPLY[@]#\"${line%:*}:\"}\") ;; esac\n"
           "  case ${COMPREPLY[0]-} in *:) compopt -o nospace 2>/dev/null ;; esac\n"
           "}\ncomplete -F _dateline dateline\n";
}

/// A word and what it means, as zsh's _describe takes them.
std::string described(std::string const& word, std::string const& meaning) {
    std::string out;
    for (char const c : word) out += c == ':' ? std::string("\\:") : std::string(1, c);
    return quoted(out + ':' + meaning);
}

void zsh(std::ostream& out, CLI::App const& program) {
    out << "#compdef dateline\n# zsh completion of dateline\n_dateline() {\n"
           "  local command=$words[2]\n  local -a offered options\n  if (( CURRENT == 2 )); then\n    offered=(";
    for (CLI::App const* c : listed_commands(program)) {
        out << "\n      " << described(c->get_name(), c->get_description());
    }
    out << ")\n    _describe command offered\n    return\n  fi\n  case \"$command $words[CURRENT-1]\" in\n";
    for (CLI::App const* c : listed_commands(program)) {
        for (Offered const& o : options_offered(*c)) {
            if (!o.takes_value) continue;
            Words on = o.spellings;
            for (std::string& s : on) s = '"' + c->get_name() + ' ' + s + '"';
            out << "    (" << either(on) << ") ";
            if (!o.values.empty()) out << "compadd -- " << joined(o.values) << "; ";
            if (o.takes_file) out << "_files; ";
            out << "return ;;\n";
        }
    }
    out << "  esac\n  case $command in\n";
    std::string with_files;
    for (CLI::App const* c : listed_commands(program)) {
        out << "    (" << c->get_name() << ")\n      options=(";
        for (Offered const& o : options_offered(*c)) {
            for (std::string const& s : o.spellings) out << "\n        " << described(s, o.option->get_description());
        }
        out << ")\n      offered=(";
        for (std::string const& w : plain_words(program, *c)) out << ' ' << quoted(w);
        out << " ) ;;\n";
        if (takes_files(*c)) with_files += (with_files.empty() ? "" : "|") + c->get_name();
    }
    out << "  esac\n  [[ $PREFIX == -* ]] && _describe -o option options\n"
           "  compadd -S '' -- ${(M)offered:#*:}\n  compadd -- ${offered:#*:}\n"
           "  case $command in ("
        << with_files << ") _files ;; esac\n}\n"
        << "if [[ $funcstack[1] == _dateline ]]; then _dateline \"$@\"; else compdef _dateline dateline; fi\n";
}

void fish(std::ostream& out, CLI::App const& program) {
    out << "# fish completion of dateline\ncomplete -c dateline -f\n";
    for (CLI::App const* c : listed_commands(program)) {
        out << "complete -c dateline -n __fish_use_subcommand -a " << c->get_name() << " -d "
            << quoted(c->get_description()) << '\n';
    }
    for (CLI::App const* c : listed_commands(program)) {
        std::string const on = "-n " + quoted("__fish_seen_subcommand_from " + c->get_name());
        for (Offered const& o : options_offered(*c)) {
            out << "complete -c dateline " << on;
            for (std::string const& l : o.option->get_lnames()) out << " -l " << l;
            for (std::string const& s : o.option->get_snames()) out << " -s " << s;
            if (o.takes_value) out << (o.takes_file ? " -r -F" : " -x");
            if (!o.values.empty()) out << " -a " << quoted(joined(o.values));
            out << " -d " << quoted(o.option->get_description()) << '\n';
        }
        Words const words = plain_words(program, *c);
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
