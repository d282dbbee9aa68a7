// dateline annotate, tag and times: the layers of each article, all of them for machines, or one for people.
#include <algorithm>
#include <ostream>
#include <sstream>

#include "articles.hpp"
#include "layers.hpp"

namespace dateline {
namespace {

struct LayerOptions {
    InputOptions input;
    FormatOption format;
    bool explain = false;
};

std::string annotation(AnalysedArticle const& a, Gazetteer const& gazetteer) {
    std::string line;
    JsonWriter json(line);
    Article const& article = a.article;
    SourceText const& text = a.tokens.text();
    json.begin_object().field("doc", a.document.id);
    json.field_or_null("published", article.published ? iso(*article.published) : "");
    json.field_or_null("title", article.title);
    json.key("sentences").begin_list();
    for (TokenRange const sentence : a.tokens.sentences()) {
        json.begin_object();
        write_span(json, text, a.tokens.span(sentence));
        json.end_object();
    }
    json.end_list().key("entities").begin_list();
    for (std::uint32_t i = 0; i < a.mentions.list.size(); ++i) {
        if (a.mentions.list[i].who != EntityId::none) write_mention(json, a, gazetteer, i);
    }
    json.end_list().key("times").begin_list();
    for (Time const& time : a.times.list) write_time(json, a, time);
    json.end_list().key("events").begin_list();
    for (Report const& report : a.reports.list) write_report(json, a, gazetteer, report);
    json.end_list();
    if (a.document.format == Format::html) json.field("text", text.bytes());
    json.end_object();
    return line;
}

/// A cell of a table: `width` columns, cut with an ellipsis.
std::string cell(std::string text, std::size_t width) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::size_t points = 0, i = 0;
    while (i < text.size()) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && points++ == width) break;
        ++i;
    }
    if (i < text.size()) {
        while (i > 0 && (static_cast<unsigned char>(text[i - 1]) & 0xC0) == 0x80) --i;
        text = text.substr(0, i - 1) + "…";
        points = width;
    }
    return text + std::string(width > points ? width - points : 0, ' ');
}

void write_names(std::ostream& out, AnalysedArticle const& a, Gazetteer const& gazetteer) {
    out << a.document.source << '\n';
    for (std::uint32_t i = 0; i < a.mentions.list.size(); ++i) {
        Mention const& mention = a.mentions.list[i];
        std::string const words{a.tokens.text().slice(a.tokens.span(mention.tokens))};
        std::string const who{mention.who == EntityId::none ? "?" : gazetteer.name(mention.who)};
        out << "  " << cell(words, 28) << "  " << cell(who, 24) << "  " << cell(std::string(name(mention.how)), 8)
            << "  " << why(a.mentions, i, a.tokens, gazetteer) << '\n';
    }
}

Derivation derivation(AnalysedArticle const& a, Time const& time) {
    Lexicons const& lexicons = bundled_lexicons();
    return derive(a.times, time.says, a.tokens, a.words, lexicons.times, a.article.anchor);
}

void write_times(std::ostream& out, AnalysedArticle const& a, bool explain) {
    out << a.document.source << '\n';
    for (Time const& time : a.times.list) {
        out << "  " << cell(std::string(a.tokens.text().slice(time.where)), 28) << "  "
            << cell(std::string(name(time.type)), 8) << "  "
            << cell(time.value + (time.mod.empty() ? "" : " " + time.mod), 20) << "  "
            << cell(time.means ? english(*time.means) : "", 24) << "  " << time.rule << '\n';
        if (!explain) continue;
        for (Derivation::Step const& step : derivation(a, time).steps) out << "      " << step.text << '\n';
    }
}

void write_mentions_json(std::ostream& out, AnalysedArticle const& a, Gazetteer const& gazetteer) {
    for (std::uint32_t i = 0; i < a.mentions.list.size(); ++i) {
        if (a.mentions.list[i].who == EntityId::none) continue;
        std::string line;
        JsonWriter json(line);
        json.begin_object().field("doc", a.document.id).key("mention");
        write_mention(json, a, gazetteer, i);
        json.field("why", why(a.mentions, i, a.tokens, gazetteer)).end_object();
        out << line << '\n';
    }
}

void write_times_json(std::ostream& out, AnalysedArticle const& a, bool explain) {
    for (Time const& time : a.times.list) {
        std::string line;
        JsonWriter json(line);
        json.begin_object().field("doc", a.document.id).field("text", a.tokens.text().slice(time.where)).key("time");
        write_time(json, a, time);
        if (explain) {
            json.key("why").begin_list();
            for (Derivation::Step const& step : derivation(a, time).steps) json.value(step.text);
            json.end_list();
        }
        json.end_object();
        out << line << '\n';
    }
}

enum class Layer { all, names, times };

Exit print(LayerOptions const& options, Layer layer, Session& session) {
    ChosenGazetteer const chosen(options.input.gazetteers, session.err);
    Gazetteer const& gazetteer = chosen.get();
    bool const table = options.format.resolved(session) == OutputFormat::table;
    Depth const depth = layer == Layer::times ? Depth::times : Depth::whole;
    return for_each_article(options.input, gazetteer, depth, session.err, {},
                            [&](AnalysedArticle&& a) {
                                std::ostringstream out;
                                if (layer == Layer::all) {
                                    out << annotation(a, gazetteer) << '\n';
                                } else if (layer == Layer::names) {
                                    table ? write_names(out, a, gazetteer) : write_mentions_json(out, a, gazetteer);
                                } else {
                                    table ? write_times(out, a, options.explain)
                                          : write_times_json(out, a, options.explain);
                                }
                                return [&, text = std::move(out).str()] { session.out << text; };
                            })
        .status(options.input.strict);
}

void add_layer(CLI::App& program, Session& session, char const* name, char const* what, Layer layer) {
    auto* const command = program.add_subcommand(name, what);
    auto options = std::make_shared<LayerOptions>();
    options->input.declare(*command, true);
    if (layer != Layer::all) options->format.declare(*command);
    if (layer == Layer::times)
        command->add_flag("--explain", options->explain, "below each time, the rule and the words behind its value");
    command->callback([options, layer, &session] {
        session.chosen = [options, layer, &session] { return print(*options, layer, session); };
    });
}

}  // namespace

void add_annotate(CLI::App& program, Session& session) {
    add_layer(program, session, "annotate", "every layer of each article as JSON Lines", Layer::all);
}

void add_tag(CLI::App& program, Session& session) {
    add_layer(program, session, "tag", "names found, whom they mean, and why", Layer::names);
}

void add_times(CLI::App& program, Session& session) {
    add_layer(program, session, "times", "time expressions and what they mean", Layer::times);
}

}  // namespace dateline
