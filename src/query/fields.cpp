// The fields of the query language in words: the manual, `dateline help query` and the shells' completion all list
// them from here, and a test reads each example.
#include "check_query.hpp"

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

std::string_view example_of(Selection::Kind kind) noexcept {
    switch (kind) {
        case Selection::Kind::who:
        case Selection::Kind::role:
            return "who:Musk or who:\"Steve Jobs\"";
        case Selection::Kind::type:
            return "type:launch";
        case Selection::Kind::from:
            return "from:Reuters";
        case Selection::Kind::sure:
            return "sure:planned";
        case Selection::Kind::is:
            return "is:main";
        case Selection::Kind::text:
            return "text:\"press conference\"";
        default:
            return "2021-02-14, 2021-02 or \"last May\"";
    }
}

std::string_view several_of(Selection::Kind kind) noexcept {
    switch (kind) {
        case Selection::Kind::who:
        case Selection::Kind::role:
            return "who:Musk,Putin";
        case Selection::Kind::type:
            return "type:invitation,post";
        case Selection::Kind::from:
            return "from:Reuters,BBC";
        case Selection::Kind::sure:
            return "sure:planned,possible";
        case Selection::Kind::is:
            return "is:merged,vague";
        case Selection::Kind::text:
            return "text:rocket,\"press conference\"";
        default:
            return "on:2021-02,2021-04";
    }
}

}  // namespace dateline
