// dateline read: what an article is: its title, its day and where that came from, its body.
#include <ostream>
#include <sstream>

#include "articles.hpp"
#include "dateline/text/json_writer.hpp"

namespace dateline {
namespace {

struct ReadOptions {
    InputOptions input;
    FormatOption format;
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

std::string body(AnalysedArticle const& a) {
    std::string text;
    for (Span const paragraph : a.article.body) {
        if (!text.empty()) text += '\n';
        text += one_line(a.document.text->slice(paragraph));
    }
    return text;
}

void write_json(std::ostream& out, AnalysedArticle const& a) {
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
    json.end_list().field("body", body(a)).end_object();
    out << line << '\n';
}

void write_page(std::ostream& out, AnalysedArticle const& a, Gazetteer const& gazetteer) {
    Article const& article = a.article;
    out << a.document.source << '\n';
    out << "  title      " << (article.title.empty() ? "none found" : article.title) << '\n';
    if (article.published) {
        out << "  published  " << iso(*article.published) << "   (" << article.published->from << ": \""
            << one_line(article.published->words) << "\")\n";
    } else {
        out << "  published  unknown\n";
    }
    if (article.outlet) out << "  outlet     " << gazetteer.name(*article.outlet) << '\n';
    if (article.agency) out << "  agency     " << gazetteer.name(*article.agency) << '\n';
    for (std::string const& author : article.authors) out << "  author     " << author << '\n';
    out << '\n' << body(a) << "\n\n";
}

}  // namespace

void add_read(CLI::App& program, Session& session) {
    auto* const command =
        program.add_subcommand("read", "what an article is: title, date and where it came from, body");
    auto options = std::make_shared<ReadOptions>();
    options->input.declare(*command, true);
    options->format.declare(*command);
    command->callback([options, &session] {
        session.chosen = [options, &session] {
            ChosenGazetteer const gazetteer(options->input.gazetteers, session.err);
            bool const table = options->format.resolved(session) == OutputFormat::table;
            return for_each_article(options->input, gazetteer.get(), Depth::page, session.err, {},
                                    [&](AnalysedArticle&& a) {
                                        std::ostringstream out;
                                        if (table) {
                                            write_page(out, a, gazetteer.get());
                                        } else {
                                            write_json(out, a);
                                        }
                                        return [&, text = std::move(out).str()] { session.out << text; };
                                    })
                .status(options->input.strict);
        };
    });
}

}  // namespace dateline
