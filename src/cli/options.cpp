// Options that several commands have, each declared in one place: the parser, the help and the environment
// variables (DATELINE_...) all come from here.
#include <cstdlib>
#include <map>

#include "command.hpp"

namespace dateline {

void FormatOption::declare(CLI::App& command) {
    static std::map<std::string, OutputFormat> const names{
        {"table", OutputFormat::table}, {"jsonl", OutputFormat::jsonl}, {"ids", OutputFormat::ids}};
    command.add_option("--format", format, "table, jsonl or ids; default: table on a terminal, jsonl in a pipe")
        ->transform(CLI::CheckedTransformer(names, CLI::ignore_case).description(""))
        ->type_name("FORMAT")
        ->envname("DATELINE_FORMAT");
}

OutputFormat FormatOption::resolved(Session const& session) const {
    if (format != OutputFormat::automatic) return format;
    return session.terminal ? OutputFormat::table : OutputFormat::jsonl;
}

void InputOptions::declare(CLI::App& command, bool inputs_required) {
    auto* const files = command.add_option("FILE", inputs, "articles: files, folders, or - for standard input");
    if (inputs_required) files->required();
    command
        .add_option("--gazetteer", gazetteers,
                    "own name lists (YAML file or folder) instead of the bundled names, or with `bundled` beside them; "
                    "may be repeated")
        ->type_name("LIST")
        ->allow_extra_args(false);
    command.add_option("--published", published, "day of publication, whatever the page says")->type_name("DATE");
    command.add_option("--threads", threads, "threads to use; default: one a processor")
        ->type_name("N")
        ->envname("DATELINE_THREADS");
    command.add_flag("--strict", strict, "status 3 when any input cannot be read");
}

void StoreOptions::declare(CLI::App& command, char const* what) {
    if (what != nullptr) command.add_option("QUERY", words, what);
    command.add_option("--db", db, "the timeline's store; default out/timeline.db")
        ->type_name("FILE")
        ->envname("DATELINE_DB");
    command
        .add_option("--now", now, "day on which relative dates in the query are read; default: the latest publication")
        ->type_name("DATE");
}

}  // namespace dateline
