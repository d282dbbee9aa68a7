// The fields of an event and the names by which they go in every output. This is the one list: the writers of CSV, JSON
// and GraphML, the heads of tables and the manual take the names from here, and tests hold the schema of JSON and the
// view `events` of the store to it. A name that was published stays.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline {

struct EventField {
    enum class What : std::uint8_t {
        id,
        order,
        date,
        first,
        last,
        grain,
        dated_by,
        kind,
        type,
        title,
        event_class,
        sure,
        main,
        merged,
        vague,
        contradicted,
        actor,
        target,
        with,
        place,
        sources,
        sentence,
        corrections
    };
    What what;
    std::string_view name;  ///< on the manual's page
    std::string_view json;  ///< "date.edtf": `edtf` of the object `date`; empty: not there
    std::string_view csv, view, graphml;
    std::string_view meaning;
};

/// In the order of CSV's columns, each at the number of its `what`.
inline constexpr std::array<EventField, 23> event_fields{{
    {EventField::What::id, "id", "id", "id", "id", "id",
     "e_ and eight or more hexadecimal digits; stays as long as the telling it comes from"},
    {EventField::What::order, "order", "order", "order", "position", "order",
     "place on the timeline: smaller is earlier, equal simultaneous, 0 not placed"},
    {EventField::What::date, "date", "date.edtf", "date", "date", "date",
     "the period in EDTF (ISO 8601-2): 2021-02-14, 2020-05, 2020~"},
    {EventField::What::first, "first", "date.first", "first", "first", "first", "its first day"},
    {EventField::What::last, "last", "date.last", "last", "last", "last", "its last day"},
    {EventField::What::grain, "grain", "date.grain", "grain", "", "grain",
     "how exactly it is known: minute, day, month, year ..."},
    {EventField::What::dated_by, "dated_by", "date.how", "dated_by", "", "dated_by",
     "said, context, inherited or publication"},
    {EventField::What::kind, "kind", "kind", "kind", "kind", "kind", "launch, invitation, statement ..."},
    {EventField::What::type, "type", "type", "type", "type", "type", "PLOVER type: AGREE, COERCE.arrest ..."},
    {EventField::What::title, "title", "title", "title", "title", "title", "a headline of at most 60 characters"},
    {EventField::What::event_class, "class", "class", "", "", "",
     "TimeML class of the trigger: OCCURRENCE, REPORTING ..."},
    {EventField::What::sure, "sure", "sure", "sure", "sure", "sure", "asserted, planned, possible or denied"},
    {EventField::What::main, "main", "is_main", "", "main", "", "belongs on a picture"},
    {EventField::What::merged, "merged", "", "", "merged", "", "told more than once"},
    {EventField::What::vague, "vague", "", "", "vague", "", "known less exactly than to the day"},
    {EventField::What::contradicted, "contradicted", "", "", "contradicted", "",
     "its articles give dates that exclude each other"},
    {EventField::What::actor, "actor", "roles", "actor", "actor", "actor",
     "who does it; names in one cell are parted by \"; \", the view has the first"},
    {EventField::What::target, "target", "roles", "target", "target", "target", "to whom it is done"},
    {EventField::What::with, "with", "roles", "with", "", "with", "who takes part besides"},
    {EventField::What::place, "place", "roles", "place", "", "place", "where"},
    {EventField::What::sources, "sources", "evidence", "sources", "", "sources",
     "the articles that tell it; see also the view \"evidence\""},
    {EventField::What::sentence, "sentence", "evidence", "sentence", "", "sentence",
     "the sentence that tells it; of several a cell has the first"},
    {EventField::What::corrections, "corrections", "corrections", "corrections", "", "",
     "what an editor put right, when there is any"},
}};

[[nodiscard]] constexpr EventField const& event_field(EventField::What what) noexcept {
    return event_fields[static_cast<std::size_t>(what)];
}

/// Its name within its object of JSON: "edtf" of "date.edtf".
[[nodiscard]] constexpr std::string_view json_key(EventField::What what) noexcept {
    std::string_view const path = event_field(what).json;
    return path.substr(path.find('.') + 1);
}

}  // namespace dateline
