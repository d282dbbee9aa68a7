// Any words in any place of a timeline: what is written for browsers and other tools stays one document. The plain DOT
// is read back by Boost.Graph, JSON by Boost.JSON, XML by libxml2; a page has its own two scripts and no other; lines
// of cards and lanes stay balanced. The input is cut at its bytes 0xFF into titles, names, sentences and reasons.
#include <libxml/parser.h>

#include <boost/json.hpp>
#include <cstdint>
#include <cstdlib>
#include <sstream>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"

namespace {

using namespace dateline;

/// The writers' input is text that an article had: valid UTF-8.
std::string valid(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        Character const c = character_at(bytes, at);
        text += c.well_formed ? bytes.substr(at, c.length) : "\xEF\xBF\xBD";
        at += c.length;
    }
    return text;
}

/// Gives out the pieces between 0xFF bytes, over and over.
class Pieces {
public:
    explicit Pieces(std::string_view input) : input_(input) {}
    std::string next() {
        if (at_ >= input_.size()) at_ = 0;
        std::size_t const end = std::min(input_.find('\xFF', at_), input_.size());
        std::string const piece = valid(input_.substr(at_, end - at_));
        at_ = end + 1;
        return piece;
    }

private:
    std::string_view input_;
    std::size_t at_ = 0;
};

Timeline timeline_of(Pieces& words, std::uint32_t shape) {
    Timeline t;
    t.sources = {{words.next(), words.next(), words.next(), words.next(), Day{18000}, "2021-02-15T13:41"}};
    for (std::uint32_t i = 0; i < 4; ++i) {
        Event event;
        event.id = "e_0000000" + std::to_string(i);
        event.kind = words.next();
        event.family = i % 2 == 0 ? "launch" : words.next();
        event.title = words.next();
        event.order = static_cast<std::int32_t>(i);
        if ((shape >> i & 1) != 0)
            event.when = i == 2 ? month_period(2020, 5) : day_period(Day{18000 + static_cast<int>(i)});
        event.factuality = (shape >> (4 + i) & 1) != 0 ? Factuality::planned : Factuality::asserted;
        event.contradicted = i == 3;
        std::string const name = words.next();
        event.roles.push_back({RoleName::actor, i == 1 ? "" : words.next(), name, words.next(), "PERSON"});
        Evidence evidence;
        evidence.doc = t.sources[0].doc;
        evidence.trigger = words.next();
        evidence.sentence = words.next() + evidence.trigger + words.next();
        evidence.said = words.next();
        evidence.why = {words.next()};
        event.evidence.push_back(evidence);
        event.merges = {words.next()};
        if (i == 2) event.corrections = {words.next()};
        t.add(event);
    }
    for (RelationKind const kind :
         {RelationKind::then, RelationKind::answered_by, RelationKind::causes, RelationKind::continued_by}) {
        Timeline::Vertex const from = kind == RelationKind::then ? 0 : static_cast<Timeline::Vertex>(kind) - 1;
        t.relate(from, 3, Relation{kind, std::string(name(kind)), words.next()});
    }
    return t;
}

void check(bool holds) {
    if (!holds) std::abort();
}

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

/// Parses DOT's strings and HTML-like labels: each must end, and "<" of a label must be closed.
bool is_balanced_dot(std::string const& dot) {
    bool quoted = false;
    int depth = 0;
    for (std::size_t i = 0; i < dot.size(); ++i) {
        char const c = dot[i];
        if (depth == 0 && c == '"') quoted = !quoted;
        if (quoted) {
            if (c == '\\') ++i;
        } else if (c == '<') {
            ++depth;
        } else if (c == '>' && depth > 0) {
            --depth;
        }
    }
    return !quoted && depth == 0;
}

void check_xml(std::string const& xml) {
    xmlDocPtr const document =
        xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "fuzz", nullptr,
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    check(document != nullptr);
    xmlFreeDoc(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 2) return 0;
    Pieces words(std::string_view(reinterpret_cast<char const*>(data) + 1, size - 1));
    Timeline const t = timeline_of(words, data[0]);
    std::string const title = words.next();
    for (auto const write : {write_cards_dot, write_lanes_dot, write_ledger_dot}) {
        std::ostringstream dot;
        write(dot, t, title);
        check(is_balanced_dot(dot.str()));
    }
    std::ostringstream plain, overview, page;
    write_plain_dot(plain, t, title);
    check(read_plain_dot(plain.str()) == plain_graph(t));
    write_overview_svg(overview, t, title);
    check_xml(overview.str());
    std::vector<ArticleSentence> article{{0, 0, words.next()}, {9, 1, words.next()}};
    for (Timeline::Vertex v = 0; v < t.size(); ++v) article.push_back({0, 2, t[v].evidence[0].sentence});
    write_html(page, t, title, [&](std::string const&) { return article; });
    std::string const html = page.str();
    check(count(html, "<script") == 2 && count(html, "</script") == 2 && count(html, "<!--") == 0);
    std::size_t const begin = html.find("id=\"timeline\">") + 14;
    boost::json::value const shown = boost::json::parse(html.substr(begin, html.find("</script", begin) - begin));
    check(shown.at("sources").at(0).as_object().contains("body"));
    for (ExchangeFormat const format : {ExchangeFormat::json, ExchangeFormat::timelinejs, ExchangeFormat::json_ld}) {
        std::ostringstream json;
        export_timeline(json, t, format, title);
        static_cast<void>(boost::json::parse(json.str()));
    }
    std::ostringstream graphml;
    export_timeline(graphml, t, ExchangeFormat::graphml, title);
    check_xml(graphml.str());
    return 0;
}
