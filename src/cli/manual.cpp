// Builds a page from the parser's own options, so that no option can be missing, and from the texts written about it;
// pages of topics list what the program itself goes by (fields of queries, exit codes, settings).
#include "manual.hpp"

#include <algorithm>
#include <map>

#include "dateline/query/query.hpp"
#include "dateline/store/views.hpp"
#include "dateline/timeline/event_fields.hpp"
#include "settings.hpp"

namespace dateline {
namespace {

using Kind = ManualBlock::Kind;

void add_text(ManualPage& page, std::string_view text) {
    while (!text.empty()) {
        std::size_t const end = std::min(text.find("\n\n"), text.size());
        std::string block{text.substr(0, end)};
        while (!block.empty() && block.front() == '\n') block.erase(0, 1);
        bool const verbatim = !block.empty() && block.front() == ' ';
        if (!verbatim) std::ranges::replace(block, '\n', ' ');
        if (!block.empty()) page.blocks.push_back({verbatim ? Kind::verbatim : Kind::paragraph, block, {}});
        text.remove_prefix(std::min(end + 2, text.size()));
    }
}

ManualText const* text_of(std::string_view name) {
    auto const found = std::ranges::find(manual_texts(), name, &ManualText::name);
    return found == manual_texts().end() ? nullptr : &*found;
}

std::string usage(CLI::App const& command, std::string const& name) {
    std::string out = "dateline" + (name.empty() ? "" : ' ' + name);
    if (!listed_commands(command).empty()) return out + " COMMAND ...";
    for (CLI::Option const* p : positionals_of(command)) out += ' ' + spelling(*p);
    for (CLI::Option const* o : options_of(command)) {
        if (o->get_required()) out += ' ' + spelling(*o);
    }
    return out + " [OPTION]...";
}

void add_options(ManualPage& page, CLI::App const& command) {
    for (CLI::Option const* p : positionals_of(command)) item(page, spelling(*p), p->get_description());
    for (CLI::Option const* o : options_of(command)) item(page, spelling(*o), o->get_description());
}

void add_examples(ManualPage& page, ManualText const* text) {
    if (text == nullptr || text->examples.empty()) return;
    heading(page, "EXAMPLES");
    std::string_view const examples = text->examples;
    std::size_t const begin = examples.find_first_not_of('\n');
    page.blocks.push_back({Kind::verbatim, std::string(examples.substr(begin)), {}});
}

void add_exit_codes(ManualPage& page) {
    item(page, "0", "done, or something matched");
    item(page, "1", "nothing matched: no event, no such name, no time expression");
    item(page, "2", "the request is wrong: an unknown option, a misspelt field, a query that cannot be read");
    item(page, "3", "the material is wrong or missing: a file that cannot be read, a store that is none, a full disk");
    item(page, "130", "interrupted by ^C; what was committed is kept");
}

void add_fields(ManualPage& page) {
    heading(page, "FIELDS OF AN EVENT");
    for (EventField const& f : event_fields) {
        std::string where;
        auto const add = [&](char const* format, std::string_view name) {
            if (!name.empty()) where += (where.empty() ? "" : ", ") + std::string(format) + ' ' + std::string(name);
        };
        add("JSON", f.json);
        add("CSV", f.csv);
        add("SQL", f.view);
        item(page, std::string(f.name), std::string(f.meaning) + " (" + where + ")");
    }
}

void add_views(ManualPage& page) {
    heading(page, "VIEWS");
    for (StoreView const& v : store_views) {
        std::string columns;
        for (char const c : v.columns) columns += c == ' ' ? std::string(", ") : std::string(1, c);
        item(page, std::string(v.name), std::string(v.meaning) + (columns.empty() ? "" : ". Columns: " + columns));
    }
}

ManualPage topic_page(std::string const& name) {
    ManualText const* const text = text_of(name);
    ManualPage page{"dateline-" + name, std::string(text->title), 7, {}};
    heading(page, "DESCRIPTION");
    add_text(page, text->about);
    if (name == "query") {
        heading(page, "FIELDS");
        for (QueryField const& f : query_fields()) {
            item(page, std::string(f.names), std::string(f.meaning) + "; " + std::string(f.example));
        }
    } else if (name == "formats") {
        add_formats(page);
        add_fields(page);
    } else if (name == "store") {
        add_views(page);
    } else if (name == "exit-codes") {
        heading(page, "CODES");
        add_exit_codes(page);
    } else if (name == "config") {
        heading(page, "KEYS");
        for (SettingKey const& key : setting_keys()) {
            item(page, std::string(key.name), std::string(key.meaning) + "; " + environment_name(key.name));
        }
    }
    add_examples(page, text);
    return page;
}

CLI::App const* find_command(CLI::App const& program, std::string const& name) {
    CLI::App const* at = &program;
    std::string rest = name;
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(' '), rest.size());
        std::string const word = rest.substr(0, end);
        rest.erase(0, end == rest.size() ? end : end + 1);
        auto const commands = at->get_subcommands([&](CLI::App const* c) { return c->get_name() == word; });
        if (commands.empty()) return nullptr;
        at = commands.front();
    }
    return at;
}

}  // namespace

void heading(ManualPage& page, std::string text) { page.blocks.push_back({Kind::heading, std::move(text), {}}); }
void item(ManualPage& page, std::string term, std::string text) {
    page.blocks.push_back({Kind::item, std::move(text), std::move(term)});
}

std::vector<std::string> topics() { return {"query", "dates", "formats", "store", "exit-codes", "config"}; }

std::vector<CLI::App const*> listed_commands(CLI::App const& app) {
    return app.get_subcommands([](CLI::App const*) { return true; });
}

std::vector<CLI::Option const*> positionals_of(CLI::App const& command) {
    return command.get_options([](CLI::Option const* o) { return o->get_positional(); });
}

std::vector<CLI::Option const*> options_of(CLI::App const& command) {
    return command.get_options([](CLI::Option const* o) { return !o->get_positional() && !o->get_group().empty(); });
}

std::string spelling(CLI::Option const& option) {
    if (option.get_positional()) {
        bool const many = option.get_items_expected_max() > 1;
        std::string const name = option.get_name() + (many ? "..." : "");
        return option.get_required() ? name : '[' + name + ']';
    }
    std::string out;
    for (std::string const& s : option.get_snames()) out += (out.empty() ? "-" : ", -") + s;
    for (std::string const& l : option.get_lnames()) out += (out.empty() ? "--" : ", --") + l;
    bool const flag = option.get_expected_max() == 0;
    std::string const type = option.get_type_name();
    return flag || type.empty() ? out : out + ' ' + type;
}

std::vector<std::string> page_names(CLI::App const& program) {
    std::vector<std::string> out{""};
    for (CLI::App const* c : listed_commands(program)) out.push_back(c->get_name());
    for (std::string const& t : topics()) out.push_back(t);
    return out;
}

std::optional<ManualPage> manual_page(CLI::App const& program, std::string const& name) {
    std::vector<std::string> const all = topics();
    if (std::ranges::find(all, name) != all.end()) return topic_page(name);
    CLI::App const* const command = find_command(program, name);
    if (command == nullptr) return std::nullopt;
    ManualText const* const text = text_of(name);
    std::string hyphened = name.empty() ? "" : '-' + name;
    std::ranges::replace(hyphened, ' ', '-');
    ManualPage page{
        "dateline" + hyphened, name.empty() ? "news articles into timelines" : command->get_description(), 1, {}};
    heading(page, "SYNOPSIS");
    page.blocks.push_back({Kind::verbatim, ' ' + usage(*command, name), {}});
    if (text != nullptr) {
        heading(page, "DESCRIPTION");
        add_text(page, text->about);
    }
    std::vector<CLI::App const*> const below = listed_commands(*command);
    if (!below.empty()) heading(page, "COMMANDS");
    for (CLI::App const* c : below) {
        item(page, (name.empty() ? "" : name + ' ') + c->get_name(), c->get_description());
        if (!name.empty()) add_options(page, *c);
    }
    heading(page, "OPTIONS");
    add_options(page, *command);
    add_examples(page, text);
    heading(page, "EXIT STATUS");
    add_exit_codes(page);
    heading(page, "SEE ALSO");
    std::string others;
    for (std::string const& t : topics()) others += (others.empty() ? "" : ", ") + ("dateline help " + t);
    page.blocks.push_back({Kind::paragraph, others, {}});
    return page;
}

}  // namespace dateline
