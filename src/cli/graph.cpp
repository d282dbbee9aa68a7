// dateline graph: the events that a query selects as a picture, by the suffix of the file. Without is: in the
// query, only what belongs on a picture (is:main) is drawn.
#include <ostream>
#include <sstream>

#include "asked_title.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/render/render.hpp"

namespace dateline {
namespace {

struct GraphOptions {
    StoreOptions store;
    std::string file, title;
    Style style = Style::automatic;
};

std::string suffix(std::string const& file) {
    std::vector<std::string> const known{".dot", ".svg", ".png", ".pdf", ".html"};
    std::string const got = std::filesystem::path(file).extension().string();
    for (std::string const& s : known) {
        if (s == got) return s.substr(1);
    }
    throw Error(Exit::bad_request,
                file + ": a picture is a .dot, .svg, .png, .pdf or .html file" + did_you_mean(got, known));
}

Style chosen_style(GraphOptions const& options, std::string const& type, std::size_t events) {
    if (options.style == Style::overview && type == "dot") {
        throw Error(Exit::bad_request,
                    options.file + ": an overview is drawn as .svg, .png, .pdf or .html, for it is no graph");
    }
    if (options.style != Style::automatic) return options.style;
    Style const style = style_for(events);
    return style == Style::overview && type == "dot" ? Style::ledger : style;
}

std::vector<ArticleSentence> article(Store const& store, std::string const& doc) {
    std::vector<ArticleSentence> out;
    for (Sentence& s : store.body(doc)) out.push_back({s.begin, s.paragraph, std::move(s.text)});
    return out;
}

Exit graph(GraphOptions const& options, Session& session) {
    std::string const type = suffix(options.file);
    Asked asked = ask(options.store, session.err);
    only_main_unless_said(asked.query.selection);
    Timeline const timeline = answer(asked);
    if (timeline.size() == 0) {
        session.err << "no event to draw; \"dateline graph is:all\" draws what is left out of a picture too\n";
        return Exit::no_match;
    }
    std::string const title = asked_title(options.title, asked, timeline);
    Style const style = chosen_style(options, type, timeline.size());
    bool const overview = style == Style::overview;
    bool const by_graphviz = !overview && (type == "svg" || type == "png" || type == "pdf");
    std::ostringstream drawing;
    if (type == "html") {
        write_html(drawing, timeline, title, [&](std::string const& doc) { return article(asked.store, doc); });
    } else if (style == Style::plain) {
        write_plain_dot(drawing, timeline, title);
    } else if (style == Style::lanes) {
        write_lanes_dot(drawing, timeline, title);
    } else if (style == Style::ledger) {
        write_ledger_dot(drawing, timeline, title);
    } else if (style == Style::overview) {
        write_overview_svg(drawing, timeline, title);
    } else {
        write_cards_dot(drawing, timeline, title);
    }
    if (by_graphviz) {
        run_graphviz(drawing.str(), type, options.file);
    } else if (overview && (type == "png" || type == "pdf")) {
        run_rsvg(drawing.str(), type, options.file);
    } else {
        write_file(options.file, drawing.str());
    }
    session.err << options.file << ": " << timeline.size() << (timeline.size() == 1 ? " event" : " events");
    if (options.style == Style::automatic && type != "html") session.err << ", style " << name(style);
    session.err << '\n';
    return Exit::done;
}

}  // namespace

void add_graph(CLI::App& program, Session& session) {
    static std::map<std::string, Style> const styles{{"auto", Style::automatic},    {"cards", Style::cards},
                                                     {"lanes", Style::lanes},       {"ledger", Style::ledger},
                                                     {"overview", Style::overview}, {"plain", Style::plain}};
    auto* const command = program.add_subcommand("graph", "the timeline as a picture: .dot .svg .png .pdf .html");
    auto options = std::make_shared<GraphOptions>();
    options->store.declare(*command, "which events; nothing: all that belong on a picture (is:main)");
    command->add_option("-o,--output", options->file, "the file; its suffix says what is drawn")
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--style", options->style,
                     "auto: cards for up to 40 events, a ledger for up to 200, then an overview; plain is what "
                     "boost::read_graphviz reads back")
        ->transform(CLI::CheckedTransformer(styles, CLI::ignore_case).description(""))
        ->type_name("auto|cards|lanes|ledger|overview|plain")
        ->envname("DATELINE_STYLE");
    command->add_option("--title", options->title, "the picture's title");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return graph(*options, session); }; });
}

}  // namespace dateline
