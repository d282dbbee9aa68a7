// One writer a format; exchange.cpp chooses.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/exchange/exchange.hpp"
#include "dateline/text/json_writer.hpp"
#include "dateline/timeline/event_fields.hpp"

namespace dateline::exchange {

/// CONTRACT's object of one event; appended to what `json` writes.
void write_event(JsonWriter& json, Event const& event);

void write_json(std::string& out, Timeline const& timeline, std::string const& title);
void write_csv(std::string& out, Timeline const& timeline);
void write_graphml(std::string& out, Timeline const& timeline);
Unwritten write_timelinejs(std::string& out, Timeline const& timeline, std::string const& title);
Unwritten write_icalendar(std::string& out, Timeline const& timeline, std::string const& title);
void write_json_ld(std::string& out, Timeline const& timeline, std::string const& title);
Unwritten write_semeval(std::string& out, Timeline const& timeline, std::string const& title);

/// What a cell says of a field, as text; empty for a field that no cell has.
[[nodiscard]] std::string field_text(Event const& event, EventField::What what);
/// Names of those who take part in one of the roles, listed ones and others, parted by "; ".
[[nodiscard]] std::string names_in(Event const& event, RoleName role);
/// "Answered by: Peskov calls it interesting (“the Kremlin said”)".
[[nodiscard]] std::string relation_words(Timeline const& timeline, Timeline::Edge const& edge);
/// The articles of a timeline by their document ids.
class Sources {
public:
    explicit Sources(Timeline const& timeline);
    [[nodiscard]] Source const* find(std::string const& doc) const;
    /// "RT"; the document's id when its outlet is unknown.
    [[nodiscard]] std::string const& outlet(Evidence const& evidence) const;

private:
    std::unordered_map<std::string_view, Source const*> by_doc_;
};

/// Text for XML: markup escaped, characters that XML 1.0 has no place for replaced by U+FFFD.
void append_xml(std::string& out, std::string_view utf8);

}  // namespace dateline::exchange
