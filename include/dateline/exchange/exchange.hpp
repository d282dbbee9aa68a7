// A timeline as other tools read it. Every format is written whole from the timeline in memory; the same timeline
// gives the same bytes. What a format cannot hold (a calendar has no place for an event without a date, a table none
// for relations) is counted.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/event/report.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

enum class ExchangeFormat : std::uint8_t {
    json,        ///< one object: events as in JSON Lines, relations, sources
    json_lines,  ///< an event a line (`dateline events --format jsonl`)
    csv,         ///< RFC 4180, an event a row
    graphml,     ///< events and relations, for networkx, Gephi, Boost
    timelinejs,  ///< Knight Lab's TimelineJS 3
    icalendar,   ///< RFC 5545, whole days
    json_ld,     ///< SEM, OWL-Time and schema.org
    semeval      ///< SemEval-2015 task 4: order, date, doc-sentence-word
};

struct FormatName {
    ExchangeFormat format;
    std::string_view name;        ///< of --format
    std::string_view suffix;      ///< of a file; empty: none of its own
    std::string_view holds;       ///< of each event and of the timeline, as the manual says it
    std::string_view leaves_out;  ///< of what the store knows; empty: nothing
    std::string_view read_by;     ///< tools
};
/// All formats, in the order of the manual.
[[nodiscard]] std::vector<FormatName> const& exchange_formats();

/// What of this timeline a format has no place for.
struct Unwritten {
    std::size_t events = 0;
    std::string_view why = {};  ///< the events: "without a date"
    std::size_t relations = 0;  ///< between events
    std::size_t sentences = 0;  ///< besides the first of each event
};

Unwritten export_timeline(std::ostream& out, Timeline const& timeline, ExchangeFormat format, std::string const& title);

/// An event a line, as the machine output of `dateline events`.
void write_json_lines(std::ostream& out, Timeline const& timeline);

/// A field of a CSV row (RFC 4180), in quotes where it must be. One that a spreadsheet would compute, beginning with
/// = + - @ tab or carriage return behind any apostrophes, gets one apostrophe before it; take it off to read back.
[[nodiscard]] std::string csv_field(std::string_view text);

/// One article as TimeML 1.2.1: its text with TIMEX3 and EVENT inline, MAKEINSTANCE and TLINK behind. Furniture of a
/// page is left out. Its spans are those of read_timeml_layers().
[[nodiscard]] std::string timeml(std::string const& doc, ArticleView const& view, Reports const& reports);

[[nodiscard]] std::string_view timeml_tense(Tense tense) noexcept;  ///< "PAST", "PRESPART" ..., "NONE"

/// The annotations of a TimeML document; offsets in code points of the character data of <TEXT>.
struct TimemlLayers {
    struct Timex {
        std::uint32_t begin = 0, end = 0;
        std::string id, type, value, mod, quant, freq, begin_point, end_point, function, anchor;
        friend bool operator==(Timex const&, Timex const&) = default;
    };
    struct EventTag {
        std::uint32_t begin = 0, end = 0;
        std::string id, event_class;
        friend bool operator==(EventTag const&, EventTag const&) = default;
    };
    struct Instance {
        std::string id, event, tense, aspect, polarity, part;
        friend bool operator==(Instance const&, Instance const&) = default;
    };
    struct Link {
        std::string id, relation, from, to_time, to_event;
        friend bool operator==(Link const&, Link const&) = default;
    };
    std::string text;
    std::optional<Timex> created;  ///< the document's creation time
    std::vector<Timex> times;      ///< of the text
    std::vector<Timex> unnamed;    ///< empty ones that a beginPoint or endPoint leads to, of no words
    std::vector<EventTag> events;
    std::vector<Instance> instances;
    std::vector<Link> links;
};
/// Reads a TimeML document with entities and CDATA sections; Error (bad_material) with line and column when it is none.
[[nodiscard]] TimemlLayers read_timeml_layers(std::string const& bytes, std::string const& source);

}  // namespace dateline
