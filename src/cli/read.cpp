// dateline read: what an article is: its title, its day and where that came from, its body.
#include <ostream>
#include <sstream>

#include "articles.hpp"
#include "dateline/article/explanation.hpp"
#include "dateline/article/fingerprint.hpp"
#include "dateline/article/language.hpp"
#include "dateline/text/json_writer.hpp"

namespace dateline {
namespace {

struct ReadOptions {
    InputOptions input;
    FormatOption format;
    bool explain = false;
};

/// White space as single blanks, so that a wrapped paragraph is one line.
std::string one_line(std::string_view text) {
    std::string out;
    for (char const c : text) {
        bool const blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

Explanation explain(AnalysedArticle const& a, Gazetteer const& gazetteer) {
    return explain_article(a.document, a.tokens, a.names, a.times, gazetteer, bundled_lexicons().page, a.article);
}

/// Of an article that is not English, from which no events are read; else empty.
std::string foreign_language(AnalysedArticle const& a) {
    std::string language = language_of(a.document, a.tokens, a.article, bundled_lexicons().page);
    return language == "en" ? std::string() : language;
}

std::string body(AnalysedArticle const& a) {
    std::string text;
    for (Span const paragraph : a.article.body) {
        if (!text.empty()) text += '\n';
        text += one_line(a.document.text->slice(paragraph));
    }
    return text;
}

/// At most `most` bytes, cut at a blank.
std::string beginning(std::string_view text, std::size_t most) {
    std::string line = one_line(text.substr(0, most * 2));
    if (line.size() <= most) return line;
    auto const cut = line.rfind(' ', most);
    line.resize(cut == line.npos || cut == 0 ? 0 : cut);
    return line + " ...";
}

std::string joined(std::vector<std::string_view> const& parts) {
    std::string text;
    for (auto const part : parts) (text += text.empty() ? "" : ", ") += part;
    return text;
}

void write_reasons(JsonWriter& json, AnalysedArticle const& a, Explanation const& why) {
    json.field_or_null("title_from", why.title_from);
    if (a.article.published) json.field("date_sure", a.article.published->sure);
    json.key("dates_seen").begin_list();
    for (SeenDate const& d : why.dates)
        json.begin_object()
            .field("date", iso(d.day))
            .field("words", one_line(d.words))
            .field("from", d.from)
            .field("taken", d.taken)
            .end_object();
    json.end_list().key("left_out").begin_list();
    for (LeftOut const& l : why.left_out)
        json.begin_object()
            .field("text", one_line(a.document.text->slice(l.where)))
            .field("passages", l.passages)
            .field("why", joined(l.why))
            .end_object();
    json.end_list();
}

void write_reasons(std::ostream& out, AnalysedArticle const& a, Explanation const& why) {
    if (!why.title_from.empty()) out << "  title from: " << why.title_from << "\n\n";
    if (!why.dates.empty()) out << "  dates seen\n";
    for (SeenDate const& d : why.dates)
        out << "    " << iso(d.day) << (d.taken ? "  taken  " : "         ") << '"' << beginning(d.words, 40) << "\"  "
            << d.from << '\n';
    if (!why.left_out.empty()) out << (why.dates.empty() ? "" : "\n") << "  left out\n";
    for (LeftOut const& l : why.left_out) {
        auto const first = a.document.text->line_column(l.where.begin).line;
        out << "    line " << first << ": \"" << beginning(a.document.text->slice(l.where), 50) << '"';
        if (l.passages > 1) out << " and " << l.passages - 1 << " more";
        out << ": " << joined(l.why) << '\n';
    }
    out << '\n';
}

void write_json(std::ostream& out, AnalysedArticle const& a, Explanation const* why) {
    std::string line;
    JsonWriter json(line);
    Article const& article = a.article;
    json.begin_object().field("id", a.document.id);
    json.field_or_null("date", article.published ? iso(article.published->day) : "");
    json.field_or_null("datetime", article.published ? iso(*article.published) : "");
    json.field_or_null("date_from", article.published ? article.published->from : "");
    json.field_or_null("title", article.title);
    json.key("author").begin_list();
    for (std::string const& author : article.authors) json.value(author);
    json.end_list();
    if (auto const language = foreign_language(a); !language.empty()) json.field("language", language);
    json.field("body", body(a));
    if (why) write_reasons(json, a, *why);
    json.end_object();
    out << line << '\n';
}

void write_page(std::ostream& out, AnalysedArticle const& a, Gazetteer const& gazetteer) {
    Article const& article = a.article;
    out << a.document.source << '\n';
    out << "  title      " << (article.title.empty() ? "none found" : article.title) << '\n';
    if (article.published) {
        out << "  published  " << iso(*article.published) << "   (" << (article.published->sure ? "" : "not sure; ")
            << article.published->from << ": \"" << one_line(article.published->words) << "\")\n";
    } else {
        out << "  published  unknown\n";
    }
    if (article.outlet) out << "  outlet     " << gazetteer.name(*article.outlet) << '\n';
    if (article.agency) out << "  agency     " << gazetteer.name(*article.agency) << '\n';
    for (std::string const& author : article.authors) out << "  author     " << author << '\n';
    if (auto const language = foreign_language(a); !language.empty())
        out << "  language   " << (language == "und" ? "not English" : language) << "   (no events are read from it)\n";
    out << '\n' << body(a) << "\n\n";
}

}  // namespace

void add_read(CLI::App& program, Session& session) {
    auto* const command =
        program.add_subcommand("read", "what an article is: title, date and where it came from, body");
    auto options = std::make_shared<ReadOptions>();
    options->input.declare(*command, true);
    options->format.declare(*command);
    command->add_flag("--explain", options->explain, "say what was left out and why, and which dates were seen");
    command->callback([options, &session] {
        session.chosen = [options, &session] {
            ChosenGazetteer const gazetteer(options->input.gazetteers, session.err);
            bool const table = options->format.resolved(session) == OutputFormat::table;
            CopyFinder copies;
            std::vector<std::string> ids;
            return for_each_article(options->input, gazetteer.get(), Depth::page, session.err, {},
                                    [&](AnalysedArticle&& a) {
                                        std::ostringstream out;
                                        std::optional<Explanation> why;
                                        if (options->explain) why = explain(a, gazetteer.get());
                                        if (table) {
                                            write_page(out, a, gazetteer.get());
                                            if (why) write_reasons(out, a, *why);
                                        } else {
                                            write_json(out, a, why ? &*why : nullptr);
                                        }
                                        return [&, text = std::move(out).str(), id = a.document.id,
                                                print = fingerprint_of(a.tokens, a.article.body)]() mutable {
                                            session.out << text;
                                            ids.push_back(id);
                                            if (auto const first = copies.add(std::move(print)))
                                                session.err << id << ": a copy of " << ids[*first] << '\n';
                                        };
                                    })
                .status(options->input.strict);
        };
    });
}

}  // namespace dateline
