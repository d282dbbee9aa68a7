// An event of the timeline: what the reports of one or many articles agree on. It stands on its own: names,
// sentences and offsets are copied from the articles, so that a stored timeline needs nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/calendar/period.hpp"
#include "dateline/event/report.hpp"

namespace dateline {

/// "e_" and eight or more hexadecimal digits: hash of the canonical first evidence (document id, offset, lemma).
using EventKey = std::string;

struct Participant {
    RoleName role = RoleName::actor;
    std::string entity;      ///< gazetteer id, or empty for somebody unlisted
    std::string name;        ///< full name as listed, or the words
    std::string short_name;  ///< "Musk"
    std::string type;        ///< "PERSON" ...
};

/// One sentence that tells the event.
struct Evidence {
    std::string doc;                    ///< document id
    std::uint32_t begin = 0, end = 0;   ///< trigger, code points of the document's text
    std::string trigger;                ///< its words
    std::string sentence;               ///< the whole sentence, white space as single blanks
    std::uint32_t sentence_begin = 0;   ///< code points
    std::uint32_t sentence_number = 0;  ///< of the document, from 0
    std::string said;                   ///< the words that carry the date; empty: none of its own
    DatedBy dated_by = DatedBy::said;
    std::string why;  ///< for explain, line by line; each ends with a line feed
};

/// Hands each line of Evidence::why over, as a std::string_view.
template <typename Take>
void each_reason(Evidence const& evidence, Take take) {
    std::string_view rest = evidence.why;
    for (std::size_t end; (end = rest.find('\n')) != std::string_view::npos; rest.remove_prefix(end + 1))
        take(rest.substr(0, end));
}

struct Event {
    EventKey id;
    std::string kind, family, type;  ///< "launch", "launch", PLOVER type or empty
    std::string lemma;
    EventClass event_class = EventClass::occurrence;
    std::string title;
    std::vector<Participant> roles;
    std::optional<Period> when;
    DatedBy dated_by = DatedBy::said;
    Factuality factuality = Factuality::asserted;
    bool main = false;          ///< belongs on a picture (CONTRACT, is:main)
    bool merged = false;        ///< rests on several reports
    bool contradicted = false;  ///< its articles give dates that exclude each other
    std::int32_t order = 0;     ///< 1, 2, ...; equal only for equal periods that the text does not order; 0: not placed
    std::vector<Evidence> evidence;        ///< by document order, then place; copies of texts last
    std::vector<EventKey> former_ids;      ///< ids of reports merged into it
    std::vector<std::string> merges;       ///< why each merge was made, in words
    std::vector<std::string> corrections;  ///< what an editor put right, in words
    bool hidden = false;                   ///< an editor took it off the timeline
};

/// What the timeline and its pictures need to know of an article.
struct Source {
    std::string doc;
    std::string title;
    std::string outlet, agency;  ///< names: "Mint", "Reuters"
    std::optional<Day> day;
    std::string published;     ///< iso(): "2021-02-15T13:41"
    std::string copy_of = {};  ///< id of the earliest article with the same text; empty: it is no copy
};

/// How one event stands to an earlier one.
enum class RelationKind : std::uint8_t { then, answered_by, causes, continued_by };
/// "then", "answered by", "causes", "continued by"
[[nodiscard]] std::string_view name(RelationKind kind) noexcept;

}  // namespace dateline
