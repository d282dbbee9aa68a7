// The fields of an event, in the order of the manual. JSON's date and roles are objects: "date.edtf".
#include "fields.hpp"

namespace dateline {

std::vector<EventField> const& event_fields() {
    static std::vector<EventField> const all{
        {"id", "id", "id", "id", "e_ and eight or more hexadecimal digits; stays as long as the telling it comes from"},
        {"order", "order", "order", "position",
         "place on the timeline: smaller is earlier, equal simultaneous, 0 not placed"},
        {"date", "date.edtf", "date", "date", "the period in EDTF (ISO 8601-2): 2021-02-14, 2020-05, 2020~"},
        {"first", "date.first", "first", "first", "its first day"},
        {"last", "date.last", "last", "last", "its last day"},
        {"grain", "date.grain", "grain", "", "how exactly it is known: minute, day, month, year ..."},
        {"dated_by", "date.how", "dated_by", "", "said, context, inherited or publication"},
        {"kind", "kind", "kind", "kind", "launch, invitation, statement ..."},
        {"type", "type", "type", "type", "PLOVER type: AGREE, COERCE.arrest ..."},
        {"title", "title", "title", "title", "a headline of at most 60 characters"},
        {"class", "class", "", "", "TimeML class of the trigger: OCCURRENCE, REPORTING ..."},
        {"sure", "sure", "sure", "sure", "asserted, planned, possible or denied"},
        {"main", "is_main", "", "main", "belongs on a picture"},
        {"merged", "", "", "merged", "told more than once"},
        {"vague", "", "", "vague", "known less exactly than to the day"},
        {"contradicted", "", "", "contradicted", "its articles give dates that exclude each other"},
        {"actor", "roles", "actor", "actor",
         "who does it; names in one cell are parted by \"; \", the view has the first"},
        {"target", "roles", "target", "target", "to whom it is done"},
        {"with", "roles", "with", "", "who takes part besides"},
        {"place", "roles", "place", "", "where"},
        {"sources", "evidence", "sources", "", "the articles that tell it; see also the view \"evidence\""},
        {"sentence", "evidence", "sentence", "", "the sentence that tells it; of several a cell has the first"},
        {"corrections", "corrections", "", "", "what an editor put right, when there is any"}};
    return all;
}

}  // namespace dateline
