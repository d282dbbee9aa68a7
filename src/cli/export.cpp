// dateline export: the events that a query selects in a format of other tools, by --format or the suffix of the file.
// Like a picture it holds what belongs on one (is:main) unless the query says is:. TimeML is written of articles, not
// of the store: `dateline export --format tml FILE... -o FOLDER`, a file an article.
#include <filesystem>
#include <ostream>
#include <set>
#include <sstream>

#include "articles.hpp"
#include "asked_title.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"

namespace dateline {
namespace {

constexpr char const* timeml_name = "tml";

struct ExportOptions {
    StoreOptions store;
    std::string file, format, title;
};

std::optional<ExchangeFormat> wanted(std::string const& word, std::string_view FormatName::*spelling) {
    for (FormatName const& f : exchange_formats()) {
        if (!word.empty() && f.*spelling == word) return f.format;
    }
    return std::nullopt;
}

ExchangeFormat chosen_format(ExportOptions const& options) {
    std::vector<std::string> names{timeml_name};
    for (FormatName const& f : exchange_formats()) names.emplace_back(f.name);
    if (!options.format.empty()) {
        if (auto const format = wanted(options.format, &FormatName::name)) return *format;
        throw Error(Exit::bad_request,
                    "--format " + options.format + ": no such format" + did_you_mean(options.format, names));
    }
    std::string const suffix = std::filesystem::path(options.file).extension().string();
    if (auto const format = wanted(suffix, &FormatName::suffix)) return *format;
    std::string known;
    for (std::string const& name : names) known += (known.empty() ? "" : ", ") + name;
    throw Error(Exit::bad_request,
                (options.file.empty() ? "export" : options.file) + ": which format? name one with --format: " + known);
}

/// A file of its own for every article: an id may be an address ("http://example.org/a"), which is no file's name.
std::string file_name(std::string const& id, std::set<std::string>& taken) {
    std::string stem;
    for (char const c : id) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || (c == '.' && !stem.empty());
        stem += plain ? c : '_';
    }
    if (stem.size() > 200) stem.resize(200);
    std::string name = stem;
    for (int n = 2; !taken.insert(name).second; ++n) name = stem + '-' + std::to_string(n);
    return name + ".tml";
}

Exit export_articles(ExportOptions const& options, Session& session) {
    if (options.store.words.empty()) {
        throw Error(Exit::bad_request,
                    "export --format tml: names no article; TimeML is written of articles: "
                    "dateline export --format tml FILE... -o FOLDER");
    }
    std::filesystem::path const folder = options.file;
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) throw Error(Exit::bad_material, folder.string() + ": cannot be made: " + error.message());
    InputOptions input;
    input.inputs = options.store.words;
    Gazetteer const& gazetteer = bundled_gazetteer();
    Lexicons const& lexicons = bundled_lexicons();
    std::size_t written = 0;
    std::set<std::string> names;
    ArticleCounts const counts =
        for_each_article(input, gazetteer, Depth::whole, session.err, {}, [&](AnalysedArticle&& a) -> Finish {
            std::string text = timeml(a.document.id,
                                      {a.tokens, a.words, a.mentions, a.times, a.article, gazetteer, lexicons.words,
                                       lexicons.triggers, &lexicons.vocabulary},
                                      a.reports);
            return [&, text = std::move(text), id = a.document.id] {
                if (folder.empty()) {
                    session.out << text;
                } else {
                    write_file(folder / file_name(id, names), text);
                }
                ++written;
            };
        });
    if (!folder.empty()) {
        session.err << folder.string() << ": " << written << (written == 1 ? " article\n" : " articles\n");
    }
    return counts.status(false);
}

Exit export_events(ExportOptions const& options, Session& session) {
    if (options.format == timeml_name) return export_articles(options, session);
    ExchangeFormat const format = chosen_format(options);
    Asked asked = ask(options.store, session.err);
    Selection const whole = asked.query.selection;
    only_main_unless_said(asked.query.selection);
    Timeline const timeline = answer(asked);
    if (timeline.size() == 0) {
        session.err << "no event to export; \"dateline export is:all\" takes what is left out of a picture too\n";
        return Exit::no_match;
    }
    std::string const title = asked_title(options.title, asked, timeline);
    std::ostringstream text;
    Unwritten const left_out = export_timeline(text, timeline, format, title);
    std::string const bytes = std::move(text).str();
    if (options.file.empty() || options.file == "-") {
        session.out << bytes;
    } else {
        write_file(options.file, bytes);
    }
    auto const say = [&](std::size_t count, std::string what, std::string_view which) {
        if (count == 0) return;
        session.err << count << ' ' << what << (count == 1 ? "" : "s") << which << (count == 1 ? " is" : " are")
                    << " left out: the format has no place for " << (count == 1 ? "it" : "them") << '\n';
    };
    if (std::size_t const selected = asked.store.count(whole); selected > timeline.size()) {
        std::size_t const others = selected - timeline.size();
        session.err << others << " of the " << selected << " events that the query selects "
                    << (others == 1 ? "belongs on no picture and is left out; with is:all it is written too\n"
                                    : "belong on no picture and are left out; with is:all they are written too\n");
    }
    say(left_out.events, "event", ' ' + std::string(left_out.why));
    say(left_out.relations, "relation", " between events");
    say(left_out.sentences, "sentence", " besides the first of an event");
    return Exit::done;
}

}  // namespace

void add_export(CLI::App& program, Session& session) {
    auto* const command =
        program.add_subcommand("export", "the timeline for other tools: JSON, CSV, GraphML, iCalendar");
    auto options = std::make_shared<ExportOptions>();
    options->store.declare(*command,
                           "which events; nothing: all that belong on a picture (is:main); for tml: articles");
    command->add_option("-o,--output", options->file, "the file (for tml: the folder); default: standard output")
        ->type_name("FILE");
    std::string formats;
    for (FormatName const& f : exchange_formats()) formats += std::string(f.name) + '|';
    command->add_option("--format", options->format, "default: by the file's suffix")->type_name(formats + timeml_name);
    command->add_option("--title", options->title, "the timeline's title");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return export_events(*options, session); }; });
}

}  // namespace dateline
