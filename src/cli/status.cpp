// dateline status: what a store holds, and whether it is up to date; its articles with --articles.
#include <filesystem>
#include <ostream>

#include "command.hpp"
#include "dateline/store/corrections_file.hpp"
#include "dateline/store/store.hpp"
#include "dateline/text/json_writer.hpp"
#include "text_table.hpp"

namespace dateline {
namespace {

struct StatusOptions {
    StoreOptions store;
    FormatOption format;
    bool articles = false;
};

std::string days(std::optional<Day> first, std::optional<Day> last) {
    if (!first || !last) return "none";
    return *first == *last ? iso(*first) : iso(*first) + " to " + iso(*last);
}

std::string megabytes(std::uintmax_t bytes) {
    std::uintmax_t const tenths = bytes / 100'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " MB";
}

std::size_t idle(StoreStatus const& s) {
    std::size_t count = 0;
    for (AppliedCorrection const& c : s.corrections) count += c.problem.empty() ? 0 : 1;
    return count;
}

void write_table(std::ostream& out, StoreStatus const& s, std::string const& db, std::uintmax_t bytes) {
    auto const line = [&](char const* what, std::string const& value) {
        out << what << std::string(14 - std::string_view(what).size(), ' ') << value << '\n';
    };
    line("store", db + ", " + megabytes(bytes) + ", format " + std::to_string(s.format));
    std::string const copies =
        s.copies == 0 ? "" : ", of which " + std::to_string(s.copies) + (s.copies == 1 ? " is a copy" : " are copies");
    line("articles", std::to_string(s.articles) + copies + ", published " + days(s.first_published, s.last_published));
    line("events", std::to_string(s.events) + ": " + std::to_string(s.main) + " main, " + std::to_string(s.merged) +
                       " told more than once, " + std::to_string(s.undated) + " without a date");
    line("dated", days(s.first_event, s.last_event));
    line("who", std::to_string(s.entities) + (s.entities == 1 ? " entity" : " entities"));
    line("sentences", std::to_string(s.sentences));
    if (!s.corrections.empty()) {
        line("corrections",
             std::to_string(s.corrections.size()) + ", of which " + std::to_string(idle(s)) + " do not apply any more");
    }
    if (s.hidden != 0) line("hidden", std::to_string(s.hidden) + " events, by corrections");
    for (AppliedCorrection const& c : s.corrections) {
        if (!c.problem.empty()) out << "  " << in_words(c.correction) << ": " << c.problem << '\n';
    }
    if (s.waiting != 0) {
        line("waiting", std::to_string(s.waiting) + (s.waiting == 1 ? " article is" : " articles are") +
                            " stored but not on the timeline yet; the next `dateline build` puts them there");
    }
}

void write_json(std::ostream& out, StoreStatus const& s, std::string const& db, std::uintmax_t bytes) {
    std::string text;
    JsonWriter json(text);
    auto const number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    auto const day = [](std::optional<Day> d) { return d ? iso(*d) : std::string(); };
    json.begin_object().field("store", db).field("bytes", static_cast<std::int64_t>(bytes)).field("format", s.format);
    json.field("articles", number(s.articles)).field("copies", number(s.copies)).field("waiting", number(s.waiting));
    json.field_or_null("first_published", day(s.first_published))
        .field_or_null("last_published", day(s.last_published));
    json.field("events", number(s.events)).field("main", number(s.main)).field("merged", number(s.merged));
    json.field("undated", number(s.undated)).field("hidden", number(s.hidden));
    json.field_or_null("first", day(s.first_event)).field_or_null("last", day(s.last_event));
    json.field("entities", number(s.entities)).field("sentences", number(s.sentences));
    json.field("corrections", number(s.corrections.size())).field("idle_corrections", number(idle(s))).end_object();
    out << text << '\n';
}

void write_articles(Store const& store, OutputFormat format, Session& session) {
    TextTable table({{"ID", false, 2},
                     {"PUBLISHED", false, 0},
                     {"OUTLET", false, 1},
                     {"EVENTS", true, 0},
                     {"TITLE", false, 4},
                     {"PATH", false, 3}});
    for (ArticleLine const& a : store.articles()) {
        if (format == OutputFormat::table) {
            table.add({a.id, a.source.day ? iso(*a.source.day) : "", a.source.outlet, std::to_string(a.events),
                       a.source.title, a.path});
            continue;
        }
        std::string line;
        JsonWriter json(line);
        json.begin_object().field("id", a.id).field_or_null("published", a.source.published);
        json.field_or_null("outlet", a.source.outlet).field_or_null("agency", a.source.agency);
        json.field("events", a.events).field_or_null("title", a.source.title).field("path", a.path).end_object();
        session.out << line << '\n';
    }
    if (format == OutputFormat::table) table.write(session.out, session.width);
}

Exit status(StatusOptions const& options, Session& session) {
    OutputFormat const format = options.format.resolved(session);
    Store const store(options.store.db, Store::Open::read);
    if (options.articles) {
        write_articles(store, format, session);
        return Exit::done;
    }
    std::error_code error;
    std::uintmax_t const bytes = std::filesystem::file_size(options.store.db, error);
    auto const write = format == OutputFormat::table ? write_table : write_json;
    write(session.out, store.status(), options.store.db, error ? 0 : bytes);
    return Exit::done;
}

}  // namespace

void add_status(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("status", "what the store holds, and whether it is up to date");
    auto options = std::make_shared<StatusOptions>();
    options->store.declare(*command, nullptr);
    options->format.declare(*command);
    command->add_flag("--articles", options->articles, "the articles instead, one a line");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return status(*options, session); }; });
}

}  // namespace dateline
