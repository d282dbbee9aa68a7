// Tables are named in the singular; whoever opens the file with sqlite3 reads the views:
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

constexpr char const* tables = R"sql(
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  reports BLOB NOT NULL
) STRICT;
CREATE TABLE source (
  place INTEGER PRIMARY KEY,
  doc TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  agency TEXT NOT NULL,
  day INTEGER,
  published TEXT NOT NULL
) STRICT;
CREATE INDEX source_by_doc ON source (doc);
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  family TEXT NOT NULL,
  type TEXT NOT NULL,
  lemma TEXT NOT NULL,
  class INTEGER NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  first_day INTEGER,
  last_day INTEGER,
  period BLOB,
  dated_by INTEGER NOT NULL,
  sure TEXT NOT NULL,
  main INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  vague INTEGER NOT NULL,
  contradicted INTEGER NOT NULL,
  position INTEGER NOT NULL,
  merges BLOB NOT NULL
) STRICT;
CREATE INDEX event_by_first_day ON event (first_day);
CREATE INDEX event_by_last_day ON event (last_day);
CREATE INDEX event_by_kind ON event (kind);
CREATE TABLE role (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  place INTEGER NOT NULL,
  role TEXT NOT NULL,
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_by_entity ON role (entity, event);
CREATE TABLE telling (
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  place INTEGER NOT NULL,
  doc TEXT NOT NULL,
  first INTEGER NOT NULL,
  past INTEGER NOT NULL,
  trigger TEXT NOT NULL,
  sentence TEXT NOT NULL,
  sentence_first INTEGER NOT NULL,
  said TEXT NOT NULL,
  dated_by INTEGER NOT NULL,
  why BLOB NOT NULL,
  searched TEXT NOT NULL,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX telling_by_doc ON telling (doc, event);
CREATE TABLE relation (
  earlier INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  later INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  label TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
CREATE INDEX relation_by_earlier ON relation (earlier);
CREATE INDEX relation_by_later ON relation (later);
CREATE TABLE former_id (
  id TEXT PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX former_id_by_event ON former_id (event);
CREATE TABLE known_name (
  place INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  events INTEGER NOT NULL
) STRICT;
)sql";

constexpr char const* views = R"sql(
CREATE VIEW events AS
  SELECT e.id, e.position, e.date,
         CASE WHEN e.first_day BETWEEN -719528 AND 2932896 THEN date(e.first_day * 86400, 'unixepoch') END AS first,
         CASE WHEN e.last_day BETWEEN -719528 AND 2932896 THEN date(e.last_day * 86400, 'unixepoch') END AS last,
         e.kind, e.type, e.title,
         (SELECT name FROM role r WHERE r.event = e.number AND r.role = 'actor' ORDER BY place LIMIT 1) AS actor,
         (SELECT name FROM role r WHERE r.event = e.number AND r.role = 'target' ORDER BY place LIMIT 1) AS target,
         e.sure, e.main, e.merged, e.vague, e.contradicted
  FROM event e ORDER BY e.number;
CREATE VIEW evidence AS
  SELECT e.id AS event, t.doc,
         (SELECT nullif(outlet, '') FROM source s WHERE s.doc = t.doc LIMIT 1) AS outlet,
         t.first AS "begin", t.past AS "end", t.trigger, nullif(t.said, '') AS said, t.sentence
  FROM telling t JOIN event e ON e.number = t.event ORDER BY t.event, t.place;
CREATE VIEW entities AS
  SELECT r.entity, min(r.name) AS name, min(r.type) AS type, count(DISTINCT r.event) AS events,
         CASE WHEN min(e.first_day) BETWEEN -719528 AND 2932896 THEN date(min(e.first_day) * 86400, 'unixepoch') END
           AS first,
         CASE WHEN max(e.last_day) BETWEEN -719528 AND 2932896 THEN date(max(e.last_day) * 86400, 'unixepoch') END
           AS last
  FROM role r JOIN event e ON e.number = r.event WHERE r.entity <> '' GROUP BY r.entity ORDER BY events DESC, r.entity;
)sql";

}  // namespace

void prepare_schema(Database const& db, bool may_create) {
    std::int64_t const application = db.number("PRAGMA application_id");
    std::int64_t const format = db.number("PRAGMA user_version");
    bool const empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (application == store_application && format == store_format && !empty) return;
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
        db.execute(tables);
        db.execute(views);
        db.execute("PRAGMA application_id = " + std::to_string(store_application) +
                   "; PRAGMA user_version = " + std::to_string(store_format));
    }
    transaction.commit();
}

}  // namespace dateline
