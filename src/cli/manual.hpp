// The manual: one page a command or topic, made of what the parser knows (usage, options) and of what is written about
// it (manual_text.cpp). The same page is shown as text (`--help`, `dateline help`) and written as a man page.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What is written about a command or a topic.
struct ManualText {
    std::string_view name;      ///< "events", "query"; "" is the program
    std::string_view title;     ///< of a topic; a command's is its description
    std::string_view about;     ///< paragraphs, parted by empty lines; lines that begin with a blank stand as they are
    std::string_view examples;  ///< "$ command" lines, each with what it prints; "..." stands for any lines
};
[[nodiscard]] std::vector<ManualText> const& manual_texts();
[[nodiscard]] ManualText formats_text();  ///< of the topic "formats"

/// Pages of the manual besides commands: "query", "dates", "formats", "store", "exit-codes", "config".
[[nodiscard]] std::vector<std::string> topics();

struct ManualBlock {
    enum class Kind : std::uint8_t { heading, paragraph, verbatim, item };
    Kind kind = Kind::paragraph;
    std::string text;  ///< of an item: what it says
    std::string term;  ///< of an item
};
struct ManualPage {
    std::string name;   ///< "dateline-events"
    std::string title;  ///< one line
    int section = 1;    ///< commands 1, topics 7
    std::vector<ManualBlock> blocks;
};
void heading(ManualPage& page, std::string text);
void item(ManualPage& page, std::string term, std::string text);
/// What each picture and each export holds, leaves out and is read by.
void add_formats(ManualPage& page);

/// The page of a command ("", "events", "gazetteer check") or topic; nothing when there is none.
[[nodiscard]] std::optional<ManualPage> manual_page(CLI::App const& program, std::string const& name);
/// Everything that has a page of its own, the program first.
[[nodiscard]] std::vector<std::string> page_names(CLI::App const& program);

[[nodiscard]] std::string as_text(ManualPage const& page, std::uint32_t width);
[[nodiscard]] std::string as_roff(ManualPage const& page);
/// What -h shows: usage and options of a command, or the commands; one screen.
[[nodiscard]] std::string short_help(CLI::App const& program, CLI::App const& command, std::uint32_t width);

/// Commands that are listed, in the order of the manual.
[[nodiscard]] std::vector<CLI::App const*> listed_commands(CLI::App const& app);
/// "--format FORMAT", "-o, --output FILE"; of a positional "[QUERY...]".
[[nodiscard]] std::string spelling(CLI::Option const& option);
/// The options of a command that the manual lists: all but positionals.
[[nodiscard]] std::vector<CLI::Option const*> options_of(CLI::App const& command);
[[nodiscard]] std::vector<CLI::Option const*> positionals_of(CLI::App const& command);

}  // namespace dateline
