// What the page shows is written once: names, sentences and reasons have numbers, and an event refers to them, for one
// sentence often tells several events and one reason ("asserted") stands behind thousands. Where a word stands in its
// sentence is found here, in the text as the page shows it: "On Sunday he <tweeted>" is [13, 20].
#include "page_json.hpp"

#include <algorithm>
#include <unordered_map>

#include "card.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/json_writer.hpp"
#include "dateline/timeline/selection.hpp"
#include "escape.hpp"
#include "page_bodies.hpp"
#include "palette.hpp"
#include "sources.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

std::int64_t utf16_units(std::string_view utf8) {
    std::int64_t units = 0;
    for (char const c : utf8) {
        auto const byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80 ? 1 : 0;
        units += byte >= 0xF0 ? 1 : 0;
    }
    return units;
}

/// Things that get the numbers 0, 1, 2 ... when they first occur.
class Numbered {
public:
    /// The number of a thing, and whether it is new.
    std::pair<std::uint32_t, bool> of(std::string const& thing) {
        auto const [at, added] = numbers_.try_emplace(thing, static_cast<std::uint32_t>(numbers_.size()));
        return {at->second, added};
    }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// A list of the page that grows while events are written.
struct Table {
    Numbered numbers;
    std::string list;
    void begin_row() {
        if (!list.empty()) list += ',';
    }
};

/// Where `words` stand in `text`: the place nearest to `expected` (bytes); npos when nowhere.
std::size_t nearest(std::string_view text, std::string_view words, std::size_t expected) {
    std::size_t best = std::string_view::npos;
    if (words.empty()) return best;
    auto const off = [expected](std::size_t at) { return at > expected ? at - expected : expected - at; };
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        if (best == std::string_view::npos || off(at) < off(best)) best = at;
    }
    return best;
}

class PageJson {
public:
    PageJson(Timeline const& timeline, DrawnOverview const& overview, ArticleBody const& body, std::size_t most_text)
        : timeline_(timeline),
          overview_(overview),
          sources_(timeline),
          place_(timeline.size()),
          bodies_(body, sources_.list().size(), most_text) {}

    std::string write() {
        std::string stops;
        append_stops(stops);
        std::string out = "{\"events\":[" + events_ + "],\"stops\":[" + stops;
        out += "],\"sentences\":[" + sentences_.list + "],\"people\":[" + people_.list + "],\"kinds\":[" + kinds_.list;
        out += "],\"families\":[" + families_.list + "],\"reasons\":[" + reasons_.list + "],\"sources\":[";
        for (std::size_t i = 0; i < sources_.list().size(); ++i) append_source(out, i);
        out += "],";
        append_relations(out);
        append_cells(out);
        out += '}';
        return without_markup(out);
    }

private:
    /// "<" occurs in JSON only inside strings.
    static std::string without_markup(std::string const& json) {
        std::string out;
        out.reserve(json.size());
        for (char const c : json) {
            if (c == '<') {
                out += "\\u003c";
            } else {
                out += c;
            }
        }
        return out;
    }

    void append_stops(std::string& out) {
        std::uint32_t number = 0;
        auto const append = [&](std::string const& name, std::string const& note, bool exact,
                                std::vector<Timeline::Vertex> const& events) {
            if (number > 0) out += ',';
            JsonWriter(out)
                .begin_object()
                .field("name", one_line(name))
                .field("note", note)
                .field("exact", exact)
                .end_object();
            for (Timeline::Vertex const v : events) append_event(v, number);
            ++number;
        };
        for (Stop const& stop : spine(timeline_)) {
            append(stop_name(stop.period), stop_note(stop.period, sources_.list()), is_exact(stop.period), stop.events);
        }
        std::vector<Timeline::Vertex> const rest = undated(timeline_);
        if (!rest.empty()) append("no date", "the articles do not say when", false, rest);
    }

    void append_event(Timeline::Vertex v, std::uint32_t stop) {
        Event const& event = timeline_[v];
        place_[v] = written_++;
        if (!events_.empty()) events_ += ',';
        JsonWriter json(events_);
        json.begin_object().field("id", one_line(event.id)).field("kind", kind(event)).field("stop", stop);
        write_title(json, event);
        if (event.when) {
            Reach const days = reach(*event.when);
            json.key("days").begin_list().value(days.first).value(days.last).end_list();
            json.field("date", english(*event.when)).field("by", name(event.dated_by));
        }
        std::string const words = one_line(dating_words(timeline_, v));
        if (!words.empty()) json.field("dated", words);
        if (!reservation(event).empty()) json.field("state", reservation(event));
        if (event.contradicted) json.field("disagree", true);
        if (!event.corrections.empty()) {
            json.key("corrections").begin_list();
            for (std::string const& correction : event.corrections) json.value(one_line(correction));
            json.end_list();
        }
        json.key("who").begin_list();
        for (Participant const& who : event.roles) {
            json.begin_list().value(name(who.role)).value(person(who)).end_list();
        }
        json.end_list().key("told").begin_list();
        for (Evidence const* evidence : sources_.reports(event)) write_telling(json, *evidence);
        json.end_list();
        if (!event.merges.empty()) {
            json.key("merges").begin_list();
            for (std::string const& merge : event.merges) json.value(one_line(merge));
            json.end_list();
        }
        json.end_object();
    }

    static void write_title(JsonWriter& json, Event const& event) {
        Event shown = event;
        shown.title = one_line(event.title.empty() ? kind_word(event) : std::string_view(event.title));
        json.field("title", shown.title).key("names").begin_list();
        for (Span const name : names_in_title(shown)) {
            std::int64_t const from = utf16_units(std::string_view(shown.title).substr(0, name.begin));
            std::int64_t const to = from + utf16_units(std::string_view(shown.title).substr(name.begin, name.length()));
            json.begin_list().value(from).value(to).end_list();
        }
        json.end_list();
    }

    void write_telling(JsonWriter& json, Evidence const& evidence) {
        std::string_view const text = evidence.sentence;
        std::size_t const before =
            evidence.begin > evidence.sentence_begin ? evidence.begin - evidence.sentence_begin : 0;
        std::size_t const trigger = nearest(text, evidence.trigger, offset_of_character(text, before));
        std::size_t const said = nearest(text, evidence.said, trigger == std::string_view::npos ? 0 : trigger);
        json.begin_object().field("sentence", sentence(evidence));
        write_place(json, "trigger", text, trigger, evidence.trigger.size());
        write_place(json, "said", text, said, evidence.said.size());
        json.key("why").begin_list();
        each_reason(evidence, [&](std::string_view why) { json.value(reason(std::string(why))); });
        json.end_list().end_object();
    }

    static void write_place(JsonWriter& json, std::string_view key, std::string_view text, std::size_t at,
                            std::size_t length) {
        if (at == std::string_view::npos) return;
        std::int64_t const from = utf16_units(one_line(text.substr(0, at)));
        std::int64_t const to = from + utf16_units(one_line(text.substr(at, length)));
        json.key(key).begin_list().value(from).value(to).end_list();
    }

    /// What an article and its copies say in the same words is one sentence.
    std::uint32_t sentence(Evidence const& evidence) {
        std::size_t const source = sources_.number(evidence.doc) - 1;
        auto const [number, added] = sentences_.numbers.of(std::to_string(source) + '\n' + evidence.sentence);
        if (!added) return number;
        sentences_.begin_row();
        JsonWriter(sentences_.list)
            .begin_object()
            .field("source", static_cast<std::uint32_t>(source))
            .field("begin", evidence.sentence_begin)
            .field("number", evidence.sentence_number)
            .field("text", one_line(evidence.sentence))
            .end_object();
        bodies_.tells(source, evidence.sentence, number);
        return number;
    }

    std::uint32_t reason(std::string const& why) {
        auto const [number, added] = reasons_.numbers.of(why);
        if (!added) return number;
        reasons_.begin_row();
        append_json_string(reasons_.list, one_line(why));
        return number;
    }

    std::uint32_t person(Participant const& who) {
        auto const [number, added] = people_.numbers.of(who.entity + '\n' + who.name);
        if (!added) return number;
        people_.begin_row();
        JsonWriter json(people_.list);
        json.begin_object().field("name", one_line(who.name));
        if (!who.type.empty()) json.field("type", one_line(who.type));
        json.end_object();
        return number;
    }

    std::uint32_t kind(Event const& event) {
        Look const& look = look_of(event.family);
        auto const [family, new_family] = families_.numbers.of(std::string(look.family));
        if (new_family) {
            families_.begin_row();
            JsonWriter(families_.list)
                .begin_object()
                .field("name", look.family)
                .field("glyph", look.glyph)
                .field("bar", look.bar)
                .field("ink", look.text)
                .end_object();
        }
        auto const [number, added] = kinds_.numbers.of(std::to_string(family) + ' ' + std::string(kind_word(event)));
        if (!added) return number;
        kinds_.begin_row();
        JsonWriter(kinds_.list)
            .begin_object()
            .field("word", one_line(kind_word(event)))
            .field("family", family)
            .end_object();
        return number;
    }

    void append_source(std::string& out, std::size_t number) {
        Source const& source = sources_.list()[number];
        if (number != 0) out += ',';
        JsonWriter json(out);
        json.begin_object().field("doc", one_line(source.doc));
        json.field("outlet", one_line(outlet_name(source) + other_addresses(sources_.copies(number + 1))));
        json.field("published", publication_words(source)).field("title", one_line(source.title));
        bodies_.write(json, number, source.doc);
        json.end_object();
    }

    void append_relations(std::string& out) const {
        out += "\"relations\":[";
        bool first = true;
        for (Timeline::Edge const& edge : timeline_.relations()) {
            if (!first) out += ',';
            first = false;
            Relation const& relation = edge.relation;
            JsonWriter(out)
                .begin_object()
                .field("from", place_[edge.from])
                .field("to", place_[edge.to])
                .field("kind", name(relation.kind))
                .field("why", one_line(relation.why))
                .end_object();
        }
        out += "],";
    }

    void append_cells(std::string& out) const {
        out += "\"columns\":[";
        for (std::size_t c = 0; c < overview_.columns.size(); ++c) {
            if (c > 0) out += ',';
            JsonWriter(out)
                .begin_list()
                .value(iso(overview_.columns[c].first))
                .value(iso(overview_.columns[c].last))
                .end_list();
        }
        out += "],\"lines\":[";
        for (std::size_t r = 0; r < overview_.lines.size(); ++r) {
            if (r > 0) out += ',';
            append_json_string(out, one_line(overview_.lines[r]));
        }
        out += ']';
    }

    Timeline const& timeline_;
    DrawnOverview const& overview_;
    CitedSources sources_;
    std::vector<std::uint32_t> place_;  ///< on the page, of each vertex
    std::uint32_t written_ = 0;
    std::string events_;
    PageBodies bodies_;
    Table sentences_, people_, kinds_, families_, reasons_;
};

}  // namespace

std::string page_json(Timeline const& timeline, DrawnOverview const& overview, ArticleBody const& body,
                      std::size_t most_text) {
    return PageJson(timeline, overview, body, most_text).write();
}

}  // namespace dateline
