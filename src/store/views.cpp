// What whoever opens a store with sqlite3 reads: the views `events`, `evidence` and `entities`. The columns of `events`
// are the fields of event_fields.hpp that have a name there, in their order, so that a field is called in SQL what the
// manual says. Days are ISO dates here, numbers in the tables.
#include "dateline/timeline/event_fields.hpp"
#include "schema.hpp"

namespace dateline {
namespace {

/// A day as an ISO date, where SQLite knows it.
std::string iso_day(std::string const& day) {
    return "CASE WHEN " + day + " BETWEEN -719528 AND 2932896 THEN date(" + day + " * 86400, 'unixepoch') END";
}

/// How the view `events` gets a field from the tables; the names are those of event_fields.
std::string column_of(EventField::What what) {
    using What = EventField::What;
    switch (what) {
        case What::order:
            return "e.position";
        case What::first:
            return iso_day("e.first_day");
        case What::last:
            return iso_day("e.last_day");
        case What::kind:
            return "k.kind";
        case What::type:
            return "k.type";
        case What::sure:
            return "CASE e.sure WHEN 0 THEN 'asserted' WHEN 1 THEN 'planned' WHEN 2 THEN 'possible' ELSE 'denied' END";
        default:
            return "e." + std::string(event_field(what).view);
    }
}

std::string events_view() {
    std::string columns;
    for (EventField const& field : event_fields) {
        if (field.view.empty()) continue;
        columns += (columns.empty() ? "" : ", ") + column_of(field.what) + " AS " + std::string(field.view);
    }
    return "CREATE VIEW events AS SELECT " + columns +
           " FROM event e JOIN kind k ON k.number = e.kind WHERE e.id NOT IN (SELECT event FROM hidden) ORDER BY "
           "e.place;";
}

constexpr char const* other_views = R"sql(
CREATE VIEW evidence AS
  SELECT e.id AS event, a.id AS doc, nullif(a.outlet, '') AS outlet,
         t.first AS "begin", t.past AS "end", t.trigger, t.said, s.text AS sentence
  FROM telling t JOIN event e ON e.number = t.event JOIN article a ON a.number = t.article
  JOIN sentence s ON s.article = t.article AND s.first = t.sentence
  WHERE e.id NOT IN (SELECT event FROM hidden) ORDER BY e.place, t.article, t.first;
CREATE VIEW entities AS
  SELECT n.id AS entity, n.name, n.type, count(DISTINCT r.event) AS events,
         CASE WHEN min(e.first_day) BETWEEN -719528 AND 2932896 THEN date(min(e.first_day) * 86400, 'unixepoch') END
           AS first,
         CASE WHEN max(e.last_day) BETWEEN -719528 AND 2932896 THEN date(max(e.last_day) * 86400, 'unixepoch') END
           AS last
  FROM role r JOIN entity n ON n.number = r.entity JOIN event e ON e.number = r.event
  WHERE e.id NOT IN (SELECT event FROM hidden) GROUP BY r.entity ORDER BY events DESC, n.id;
)sql";

}  // namespace

void make_views(Database const& db) {
    db.execute(events_view());
    db.execute(other_views);
}

}  // namespace dateline
