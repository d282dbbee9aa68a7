// The views of store_views as SQL. The columns of `events` are the fields of event_fields.hpp that have a name there,
// in their order, so that a field is called in SQL what the manual says. The words of a mention ("the Kremlin") are cut
// out of the sentence that holds it.
#include "dateline/store/views.hpp"

#include <algorithm>
#include <initializer_list>

#include "dateline/event/report.hpp"
#include "dateline/timeline/event_fields.hpp"
#include "dateline/timeline/timeline.hpp"
#include "schema.hpp"

namespace dateline {
namespace {

/// A day as an ISO date, where SQLite knows it.
std::string iso_day(std::string const& day) {
    return "CASE WHEN " + day + " BETWEEN -719528 AND 2932896 THEN date(" + day + " * 86400, 'unixepoch') END";
}

/// The names of an enumeration, from its first value on, for the numbers of a column.
std::string in_words(std::string const& column, std::initializer_list<std::string_view> names) {
    std::string out = "CASE " + column;
    int number = 0;
    for (std::string_view const name : names)
        out.append(" WHEN ").append(std::to_string(number++)).append(" THEN '").append(name).append("'");
    return out + " END";
}

template <typename Enumeration>
std::string in_words(std::string const& column, Enumeration last) {
    std::string out = "CASE " + column;
    for (int number = 0; number <= static_cast<int>(last); ++number) {
        out +=
            " WHEN " + std::to_string(number) + " THEN '" + std::string(name(static_cast<Enumeration>(number))) + '\'';
    }
    return out + " END";
}

/// How the view `events` gets a field from the tables; the names are those of event_fields.
std::string column_of(EventField::What what) {
    using What = EventField::What;
    switch (what) {
        case What::order:
            return "CASE WHEN e.slot <> 0 THEN s.place ELSE 0 END";
        case What::first:
            return iso_day("e.first_day");
        case What::last:
            return iso_day("e.last_day");
        case What::kind:
            return "k.kind";
        case What::type:
            return "k.type";
        case What::sure:
            return in_words("e.sure", Factuality::denied);
        default:
            return "e." + std::string(event_field(what).view);
    }
}

constexpr char const* shown = "e.id NOT IN (SELECT event FROM hidden)";

std::string events_view() {
    std::string columns;
    for (EventField const& field : event_fields) {
        if (field.view.empty()) continue;
        columns += (columns.empty() ? "" : ", ") + column_of(field.what) + " AS " + std::string(field.view);
    }
    return "CREATE VIEW events AS SELECT " + columns +
           " FROM event e JOIN kind k ON k.number = e.kind JOIN slot s ON s.number = e.slot WHERE " + shown +
           " ORDER BY " + timeline_order + ';';
}

// <...> is filled in.
constexpr char const* other_views = R"sql(
CREATE VIEW evidence AS
  SELECT e.id AS event, a.id AS doc, nullif(a.outlet, '') AS outlet,
         t.first AS "begin", t.past AS "end", t.trigger, t.said, x.text AS sentence
  FROM telling t JOIN event e ON e.number = t.event JOIN slot s ON s.number = e.slot
    JOIN article a ON a.number = t.article JOIN sentence x ON x.article = t.article AND x.first = t.sentence
  WHERE <shown> ORDER BY <timeline order>, t.article, t.first;
CREATE VIEW roles AS
  SELECT e.id AS event, <role> AS role, n.id AS entity, n.name, n.type
  FROM role r JOIN entity n ON n.number = r.entity JOIN event e ON e.number = r.event
    JOIN slot s ON s.number = e.slot
  WHERE <shown> ORDER BY <timeline order>, r.role, n.id;
CREATE VIEW entities AS
  SELECT n.id AS entity, n.name, n.type, count(DISTINCT r.event) AS events, <first> AS first, <last> AS last
  FROM role r JOIN entity n ON n.number = r.entity JOIN event e ON e.number = r.event
  WHERE <shown> GROUP BY r.entity ORDER BY events DESC, n.id;
CREATE VIEW relations AS
  SELECT e.id AS earlier, l.id AS later, <relation> AS relation, r.why
  FROM relation r JOIN event e ON e.number = r.earlier JOIN slot s ON s.number = e.slot
    JOIN event l ON l.number = r.later JOIN slot d ON d.number = l.slot
  WHERE <shown> AND l.id NOT IN (SELECT event FROM hidden)
  ORDER BY <timeline order>, d.place, l.rank, l.id;
CREATE VIEW merges AS
  SELECT e.id AS event, a.id AS doc, g.why FROM event e
    JOIN merging g ON g.article = e.article AND g.telling = e.telling JOIN article a ON a.number = g.article
  UNION ALL SELECT e.id, a.id, g.why FROM event e JOIN member m ON m.event = e.number
    JOIN merging g ON g.article = m.article AND g.telling = m.telling JOIN article a ON a.number = g.article
  UNION ALL SELECT e.id, a.id, m.why FROM event e JOIN member m ON m.event = e.number
    JOIN article a ON a.number = m.article WHERE m.why IS NOT NULL;
CREATE VIEW articles AS
  SELECT a.id AS doc, a.path, nullif(a.title, '') AS title, nullif(a.outlet, '') AS outlet,
         nullif(a.agency, '') AS agency, nullif(a.published, '') AS published, o.id AS copy_of
  FROM article a LEFT JOIN article o ON o.number = a.copy_of ORDER BY a.number;
CREATE VIEW sentences AS
  SELECT a.id AS doc, s.paragraph, s.first AS "begin", s.text AS sentence
  FROM article a JOIN sentence s ON s.article = a.number ORDER BY a.number, s.first;
CREATE VIEW mentions AS
  SELECT a.id AS doc, m.first AS "begin", m.past AS "end", <words> AS text, n.id AS entity, n.name, n.type,
         <how> AS how, m.leans_on
  FROM article a JOIN mention m ON m.article = a.number LEFT JOIN listed n ON n.number = m.entity
  ORDER BY a.number, m.first, m.past DESC;
CREATE VIEW times AS
  SELECT a.id AS doc, m.first AS "begin", m.past AS "end", <words> AS text, <type> AS type, m.value, m.mod,
         <first of time> AS first, <last of time> AS last, m.rule, <anchor> AS anchor, m.counted_from
  FROM article a JOIN time m ON m.article = a.number ORDER BY a.number, m.first;
CREATE VIEW names AS
  SELECT n.id AS entity, n.name, <words> AS text, <how> AS how, count(*) AS uses,
         count(DISTINCT m.article) AS articles, <first article> AS first, <last article> AS last
  FROM mention m JOIN listed n ON n.number = m.entity JOIN article a ON a.number = m.article
  WHERE m.how NOT IN (<no name>) GROUP BY 1, 3, 4 ORDER BY n.id, uses DESC, 3;
)sql";

/// What stands there for <...>.
std::string filling(std::string_view name) {
    if (name == "shown") return shown;
    if (name == "timeline order") return timeline_order;
    if (name == "role") return in_words("r.role", RoleName::with);
    if (name == "relation") return in_words("r.kind", RelationKind::continued_by);
    if (name == "how") return in_words("m.how", How::metonym);
    if (name == "no name") {
        return std::to_string(static_cast<int>(How::nominal)) + ", " + std::to_string(static_cast<int>(How::pronoun));
    }
    if (name == "type") return in_words("m.type", {"DATE", "TIME", "DURATION", "SET"});
    if (name == "anchor") return in_words("m.anchored", {"nothing", "itself", "publication", "discourse"});
    if (name == "first") return iso_day("min(e.first_day)");
    if (name == "last") return iso_day("max(e.last_day)");
    if (name == "first of time") return iso_day("m.first_day");
    if (name == "last of time") return iso_day("m.last_day");
    if (name == "first article") return iso_day("min(a.day)");
    if (name == "last article") return iso_day("max(a.day)");
    return "coalesce(m.words, (SELECT substr(s.text, m.first - s.first + 1, m.past - m.first) FROM sentence s "
           "WHERE s.article = m.article AND s.first <= m.first ORDER BY s.first DESC LIMIT 1))";
}

std::string filled(std::string_view sql) {
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t const open = std::min(sql.find('<', at), sql.size());
        out += sql.substr(at, open - at);
        bool const gap = open + 1 < sql.size() && sql[open + 1] >= 'a' && sql[open + 1] <= 'z';
        std::size_t const close = gap ? sql.find('>', open) : open;
        if (gap) {
            out += filling(sql.substr(open + 1, close - open - 1));
        } else {
            out += sql.substr(open, 1);
        }
        at = close + 1;
    }
    return out;
}

}  // namespace

void make_views(Database const& db) {
    db.execute(events_view());
    db.execute(filled(other_views));
}

}  // namespace dateline
