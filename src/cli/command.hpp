// A command is a function that declares its options on the parser and sets what to do when it is chosen.
// What all commands share stands in Session.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "dateline/diagnostics/error.hpp"

namespace dateline {

enum class OutputFormat { automatic, table, jsonl, json, csv, ids };

struct Session {
    std::ostream& out;
    std::ostream& err;
    std::function<Exit()> chosen;  ///< set by the command that was given

    bool terminal = false;  ///< standard output is one
    unsigned width = 100;   ///< its columns
    bool colour = false;
    bool error_terminal = false;  ///< standard error is one: progress is shown there
    bool quiet = false, verbose = false;
    bool format_was_set = false;  ///< --format comes from a setting, not from the command line

    /// Where a command says what it did: standard error, or nowhere with --quiet.
    [[nodiscard]] std::ostream& notes() const;
};

/// Options that several commands have, declared once.
struct FormatOption {
    OutputFormat format = OutputFormat::automatic;
    std::vector<OutputFormat> takes;
    std::string command;
    void declare(CLI::App& command, std::vector<OutputFormat> formats = {OutputFormat::table, OutputFormat::jsonl});
    /// Tables on a terminal, JSON Lines in a pipe, unless --format says otherwise. A format that the command does not
    /// write is an Error on the command line; from a setting, which is for all commands, it is left aside.
    [[nodiscard]] OutputFormat resolved(Session const& session) const;
};

/// What --limit takes: a number of at most nine digits.
[[nodiscard]] CLI::Validator count_of_rows(unsigned least = 0);

struct InputOptions {
    std::vector<std::string> inputs;
    std::vector<std::string> gazetteers;
    std::string published;
    unsigned threads = 0;
    bool strict = false;
    bool progress = false;  ///< show it on the terminal
    void declare(CLI::App& command, bool inputs_required);
};

struct StoreOptions {
    std::string db = "out/timeline.db";
    std::vector<std::string> words;  ///< of the query, as typed
    std::string now;
    void declare(CLI::App& command, char const* what);
};

void add_build(CLI::App& program, Session& session);
void add_read(CLI::App& program, Session& session);
void add_tag(CLI::App& program, Session& session);
void add_times(CLI::App& program, Session& session);
void add_when(CLI::App& program, Session& session);
void add_annotate(CLI::App& program, Session& session);
void add_events(CLI::App& program, Session& session);
void add_show(CLI::App& program, Session& session);
void add_entities(CLI::App& program, Session& session);
void add_path(CLI::App& program, Session& session);
void add_status(CLI::App& program, Session& session);
void add_remove(CLI::App& program, Session& session);
void add_fix(CLI::App& program, Session& session);
void add_completion(CLI::App& program, Session& session);
void add_help(CLI::App& program, Session& session);
void add_graph(CLI::App& program, Session& session);
void add_export(CLI::App& program, Session& session);
void add_explain(CLI::App& program, Session& session);
void add_gazetteer(CLI::App& program, Session& session);

}  // namespace dateline
