// Options that several commands have, each declared in one place: the parser, the help, the manual and the completion
// all come from here. What they are set to when they are not given stands in settings.cpp.
#include <algorithm>

#include "command.hpp"
#include "dateline/diagnostics/suggest.hpp"

namespace dateline {

namespace {

struct FormatWord {
    char const* word;
    OutputFormat format;
};
constexpr FormatWord format_words[] = {{"table", OutputFormat::table},
                                       {"jsonl", OutputFormat::jsonl},
                                       {"json", OutputFormat::json},
                                       {"csv", OutputFormat::csv},
                                       {"ids", OutputFormat::ids}};

std::string listed(std::vector<OutputFormat> const& formats, char const* comma = ", ", char const* last = " or ") {
    std::string out;
    std::size_t n = 0;
    for (FormatWord const& f : format_words) {
        if (std::ranges::find(formats, f.format) == formats.end()) continue;
        if (n++ != 0) out += n == formats.size() ? last : comma;
        out += f.word;
    }
    return out;
}

}  // namespace

void FormatOption::declare(CLI::App& app, std::vector<OutputFormat> formats) {
    takes = std::move(formats);
    command = app.get_name();
    auto const read = [this](std::string const& word) {
        std::vector<std::string> names;
        for (FormatWord const& f : format_words) {
            if (f.word == word) {
                format = f.format;
                return;
            }
            if (std::ranges::find(takes, f.format) != takes.end()) names.emplace_back(f.word);
        }
        throw Error(Exit::bad_request, command + ": --format " + word + ": no such format" + did_you_mean(word, names) +
                                           "; it takes " + listed(takes));
    };
    app.add_option_function<std::string>("--format", read, "default: table on a terminal, jsonl in a pipe")
        ->type_name(listed(takes, "|", "|"))
        ->envname("DATELINE_FORMAT");
}

OutputFormat FormatOption::resolved(Session const& session) const {
    if (std::ranges::find(takes, format) != takes.end()) return format;
    if (format != OutputFormat::automatic && !session.format_was_set) {
        for (FormatWord const& f : format_words) {
            if (f.format != format) continue;
            throw Error(Exit::bad_request,
                        command + ": --format " + f.word + " is not written here; it takes " + listed(takes));
        }
    }
    return session.terminal ? OutputFormat::table : OutputFormat::jsonl;
}

CLI::Validator count_of_rows(unsigned least) {
    return CLI::Validator(
        [least](std::string& text) {
            bool const number = !text.empty() && text.size() <= 9 &&
                                std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
            return number && std::stoul(text) >= least
                       ? std::string()
                       : '"' + text + "\" is no number from " + std::to_string(least) + " to 999999999";
        },
        "");
}

void InputOptions::declare(CLI::App& command, bool inputs_required) {
    auto* const files = command.add_option("FILE", inputs, "articles: files, folders, or - for standard input");
    if (inputs_required) files->required();
    command
        .add_option("--gazetteer", gazetteers,
                    "own name lists (YAML file or folder) instead of the bundled names, or with `bundled` beside them; "
                    "may be repeated")
        ->type_name("LIST")
        ->envname("DATELINE_GAZETTEER")
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
        ->type_name("DATE")
        ->envname("DATELINE_NOW");
}

}  // namespace dateline
