// Two kinds of tables, named in the singular. What an article says (article, sentence, told) stays until the
// article changes. The merged timeline (event and the rest) is made anew by each build; it is an index: an event's
// words are in the articles that tell it, and only what queries ask for is copied. Whoever opens the file with
// sqlite3 reads the views:
//
//   events     one row an event in timeline order: id, position, date, first, last, kind, title, actor, target, sure
//   evidence   one row a sentence that tells an event: event, doc, outlet, begin, end, trigger, said, sentence
//   entities   who takes part: entity, name, type, events, first, last
//
//   sqlite3 out/timeline.db "SELECT date, title FROM events WHERE main AND actor = 'Elon Musk'"
//
// Days are numbers from 1970-01-01 in the tables (an open end reaches as far as numbers do), ISO dates in the views.
#include "schema.hpp"

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

constexpr char const* article_tables = R"sql(
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  agency TEXT NOT NULL,
  day INTEGER,
  published TEXT NOT NULL
) STRICT;
CREATE TABLE sentence (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  first INTEGER NOT NULL,
  text TEXT NOT NULL,
  searched TEXT NOT NULL,
  PRIMARY KEY (article, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE told (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  reports BLOB NOT NULL,
  reasons BLOB NOT NULL
) STRICT;
CREATE TABLE known_name (
  place INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  events INTEGER NOT NULL
) STRICT;
)sql";

// Of an event that one article tells, `article` and `telling` say which of its reports it is; of others the rows of
// `member` do. `place` is its place in the timeline, from 0; `position` its order, 0: not placed.
constexpr char const* timeline_tables = R"sql(
CREATE TABLE kind (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  family TEXT NOT NULL,
  type TEXT NOT NULL
) STRICT;
CREATE TABLE entity (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL
) STRICT;
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  place INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  title TEXT NOT NULL,
  actor TEXT,
  target TEXT,
  date TEXT,
  first_day INTEGER,
  last_day INTEGER,
  sure INTEGER NOT NULL,
  main INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  vague INTEGER NOT NULL,
  contradicted INTEGER NOT NULL,
  article INTEGER NOT NULL,
  telling INTEGER,
  inherited BLOB
) STRICT;
CREATE TABLE member (
  event INTEGER NOT NULL,
  place INTEGER NOT NULL,
  article INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  alike INTEGER,
  both_after INTEGER NOT NULL,
  one_story INTEGER NOT NULL,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE telling (
  article INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  event INTEGER NOT NULL,
  first INTEGER NOT NULL,
  past INTEGER NOT NULL,
  trigger TEXT NOT NULL,
  said TEXT,
  PRIMARY KEY (article, sentence, event, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE role (
  entity INTEGER NOT NULL,
  event INTEGER NOT NULL,
  role INTEGER NOT NULL,
  PRIMARY KEY (entity, event, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE relation (
  earlier INTEGER NOT NULL,
  later INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE TABLE former_id (
  id TEXT PRIMARY KEY,
  event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr char const* timeline_indexes = R"sql(
CREATE UNIQUE INDEX event_by_id ON event (id);
CREATE UNIQUE INDEX event_by_place ON event (place);
CREATE INDEX event_by_first_day ON event (first_day) WHERE first_day IS NOT NULL;
CREATE INDEX relation_by_earlier ON relation (earlier);
)sql";

constexpr char const* dropped = R"sql(
DROP TABLE IF EXISTS kind; DROP TABLE IF EXISTS entity; DROP TABLE IF EXISTS event; DROP TABLE IF EXISTS member;
DROP TABLE IF EXISTS telling; DROP TABLE IF EXISTS role; DROP TABLE IF EXISTS relation; DROP TABLE IF EXISTS former_id;
)sql";

constexpr char const* views = R"sql(
CREATE VIEW events AS
  SELECT e.id, e.position, e.date,
         CASE WHEN e.first_day BETWEEN -719528 AND 2932896 THEN date(e.first_day * 86400, 'unixepoch') END AS first,
         CASE WHEN e.last_day BETWEEN -719528 AND 2932896 THEN date(e.last_day * 86400, 'unixepoch') END AS last,
         k.kind, k.type, e.title, e.actor, e.target,
         CASE e.sure WHEN 0 THEN 'asserted' WHEN 1 THEN 'planned' WHEN 2 THEN 'possible' ELSE 'denied' END AS sure,
         e.main, e.merged, e.vague, e.contradicted
  FROM event e JOIN kind k ON k.number = e.kind ORDER BY e.place;
CREATE VIEW evidence AS
  SELECT e.id AS event, a.id AS doc, nullif(a.outlet, '') AS outlet,
         t.first AS "begin", t.past AS "end", t.trigger, t.said, s.text AS sentence
  FROM telling t JOIN event e ON e.number = t.event JOIN article a ON a.number = t.article
  JOIN sentence s ON s.article = t.article AND s.first = t.sentence ORDER BY e.place, t.article, t.first;
CREATE VIEW entities AS
  SELECT n.id AS entity, n.name, n.type, count(DISTINCT r.event) AS events,
         CASE WHEN min(e.first_day) BETWEEN -719528 AND 2932896 THEN date(min(e.first_day) * 86400, 'unixepoch') END
           AS first,
         CASE WHEN max(e.last_day) BETWEEN -719528 AND 2932896 THEN date(max(e.last_day) * 86400, 'unixepoch') END
           AS last
  FROM role r JOIN entity n ON n.number = r.entity JOIN event e ON e.number = r.event
  GROUP BY r.entity ORDER BY events DESC, n.id;
)sql";

}  // namespace

void empty_timeline_tables(Database const& db) {
    db.execute(dropped);
    db.execute(timeline_tables);
}

void index_timeline_tables(Database const& db) { db.execute(timeline_indexes); }

void prepare_schema(Database const& db, bool may_create) {
    std::int64_t const application = db.number("PRAGMA application_id");
    std::int64_t const format = db.number("PRAGMA user_version");
    bool const empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (application == store_application && format == store_format && !empty) return;
    if (application == store_application && format < store_format && !empty) {
        throw Error(Exit::bad_material, db.file() + ": was written by an older dateline (store format " +
                                            std::to_string(format) + "); remove it and build again");
    }
    if (application == store_application && format > store_format) {
        throw Error(Exit::bad_material, db.file() + ": was written by a newer dateline (store format " +
                                            std::to_string(format) + ", this one knows " +
                                            std::to_string(store_format) + "); update dateline or name another --db");
    }
    if (!empty) {
        throw Error(Exit::bad_material,
                    db.file() + ": is an SQLite file of another program and stays untouched; name another --db");
    }
    if (!may_create) {
        throw Error(Exit::bad_material, db.file() + ": is empty; fill it with `dateline build`");
    }
    Transaction transaction(db);
    if (db.number("SELECT count(*) FROM sqlite_schema") == 0) {  // another build may have been quicker
        db.execute(article_tables);
        empty_timeline_tables(db);
        index_timeline_tables(db);
        db.execute(views);
        db.execute("PRAGMA application_id = " + std::to_string(store_application) +
                   "; PRAGMA user_version = " + std::to_string(store_format));
    }
    transaction.commit();
}

}  // namespace dateline
