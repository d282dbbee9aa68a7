// The fields of the query language in words: the manual, `dateline help query` and the shells' completion all list
// them from here, and a test reads each example.
#include "dateline/query/query.hpp"

namespace dateline {

std::vector<QueryField> const& query_fields() {
    static std::vector<QueryField> const all{
        {"who: with:", "in which this person, body or place takes part", "who:Musk,Putin"},
        {"actor:", "done by them", "actor:Musk"},
        {"target:", "done to them", "target:Putin"},
        {"place:", "that take place there", "place:Texas"},
        {"type: kind:", "of this kind, or of a PLOVER type", "type:invitation,post"},
        {"from:", "reported by this outlet or agency", "from:Reuters"},
        {"on: in:", "whose period overlaps this one", "in:2021-02"},
        {"since: until:", "from, or up to, this period; it is included", "since:\"last May\""},
        {"after: before:", "after, or before, this period or this event; it is excluded", "before:2021-02-15"},
        {"sure:", "asserted, planned, possible or denied", "sure:planned,possible"},
        {"is:", "main (what a picture shows), all, merged, vague, contradicted, corrected or hidden", "is:main"},
        {"text:", "whose sentences say this; bare words and \"phrases\" do the same", "text:\"press conference\""}};
    return all;
}

}  // namespace dateline
