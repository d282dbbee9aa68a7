// Two kinds of tables, named in the singular. What an article says (article, sentence, told) stays until the
// article changes. The merged timeline (event and the rest) is made anew by each build; it is an index: an event's
// words are in the articles that tell it, and only what queries ask for is copied. Whoever opens the file with
// sqlite3 reads the views:
//
//   events     one row an event in timeline order: the fields of event_fields.hpp that a view has
//   evidence   one row a sentence that tells an event: event, doc, outlet, begin, end, trigger, said, sentence
//   entities   who takes part: entity, name, type, events, first, last
//
//   sqlite3 out/timeline.db "SELECT date, title FROM events WHERE main AND actor = 'Elon Musk'"
//
// Days are numbers from 1970-01-01 in the tables (an open end reaches as far as numbers do), ISO dates in the views.
#include "schema.hpp"

#include "bytes.hpp"
#include "dateline/diagnostics/error.hpp"
#include "dateline/timeline/selection.hpp"

namespace dateline {
namespace {

/// What an article tells: its sentences and its reports; with "_anew" what waits for the next timeline.
std::string tables_of_tellings(std::string const& suffix) {
    return "CREATE TABLE sentence" + suffix + R"sql( (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  first INTEGER NOT NULL,
  text TEXT NOT NULL,
  searched TEXT NOT NULL,
  PRIMARY KEY (article, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE told)sql" +
           suffix + R"sql( (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  reports BLOB NOT NULL,
  reasons BLOB NOT NULL,
  print BLOB NOT NULL DEFAULT x''
) STRICT;
)sql";
}

// Which articles the index of words does not hold yet; of the others it forgets the sentences that go.
constexpr char const* sentence_index = R"sql(
CREATE TABLE unindexed (article INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER sentence_goes AFTER DELETE ON sentence WHEN old.article NOT IN (SELECT article FROM unindexed) BEGIN
  INSERT INTO sentence_words (sentence_words, rowid, searched)
    VALUES ('delete', old.article << 32 | old.first, old.searched);
END;
)sql";

// Orders that cannot be true, of two events.
constexpr char const* contradiction_table = R"sql(
CREATE TABLE contradiction (
  earlier INTEGER NOT NULL,
  later INTEGER NOT NULL,
  why TEXT NOT NULL,
  article INTEGER NOT NULL,
  against INTEGER
) STRICT;
)sql";

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
  published TEXT NOT NULL,
  copy_of INTEGER
) STRICT;
)sql";

// What stands beside the articles: an index of the sentences' words (FTS5), by article and place in one number, which
// takes in the articles of `unindexed` all at once, for it is slow to take them in row by row; an article that is
// stored already and was read anew waits in `told_anew` for the next timeline, so that readers see the old one whole
// until then; the names by which queries may call people; and what editors put right (corrections.cpp), with the events
// that they hide.
constexpr char const* other_tables = R"sql(
CREATE TABLE known_name (
  place INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  events INTEGER NOT NULL
) STRICT;
CREATE TABLE correction (
  place INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  action TEXT NOT NULL,
  value TEXT NOT NULL,
  author TEXT NOT NULL,
  made_on TEXT NOT NULL,
  why TEXT NOT NULL,
  target TEXT,
  problem TEXT NOT NULL
) STRICT;
CREATE TABLE note (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE hidden (event TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE sentence_words USING fts5(searched, content='', detail=none, columnsize=0, tokenize='ascii');
CREATE INDEX known_name_by_text ON known_name (folded);
CREATE INDEX known_name_by_entity ON known_name (entity);
CREATE INDEX correction_by_target ON correction (target);
CREATE INDEX article_by_day ON article (day);
CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX article_by_agency ON article (agency);
)sql";

// What a store of format 4 lacks.
constexpr char const* from_4 = R"sql(
DROP TABLE known_name; DROP VIEW events; DROP VIEW evidence; DROP VIEW entities;
)sql";

// Format 5 indexed each sentence as it came.
constexpr char const* from_5 = R"sql(
DROP TRIGGER sentence_comes;
DROP TRIGGER sentence_goes;
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
CREATE TABLE repeated (
  event INTEGER NOT NULL,
  place INTEGER NOT NULL,
  article INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  PRIMARY KEY (event, place, telling)
) STRICT, WITHOUT ROWID;
CREATE TABLE former_id (
  id TEXT PRIMARY KEY,
  event INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr char const* timeline_indexes = R"sql(
CREATE UNIQUE INDEX event_by_id ON event (id);
CREATE UNIQUE INDEX event_by_place ON event (place);
CREATE INDEX event_by_first_day ON event (first_day) WHERE first_day IS NOT NULL;
CREATE INDEX role_by_event ON role (event);
CREATE INDEX relation_by_earlier ON relation (earlier);
CREATE INDEX relation_by_later ON relation (later);
)sql";

constexpr char const* dropped = R"sql(
DROP TABLE IF EXISTS kind; DROP TABLE IF EXISTS entity; DROP TABLE IF EXISTS event; DROP TABLE IF EXISTS member;
DROP TABLE IF EXISTS telling; DROP TABLE IF EXISTS role; DROP TABLE IF EXISTS relation; DROP TABLE IF EXISTS former_id;
DROP TABLE IF EXISTS contradiction; DROP TABLE IF EXISTS repeated;
)sql";

// Before format 7 nothing was known of copies.
constexpr char const* from_6 = R"sql(
ALTER TABLE article ADD COLUMN copy_of INTEGER;
ALTER TABLE told ADD COLUMN print BLOB NOT NULL DEFAULT x'';
CREATE TABLE repeated (
  event INTEGER NOT NULL, place INTEGER NOT NULL, article INTEGER NOT NULL, telling INTEGER NOT NULL
) STRICT;
)sql";
constexpr char const* anew_from_6 = "ALTER TABLE told_anew ADD COLUMN print BLOB NOT NULL DEFAULT x''";

/// The search form of sentences has changed since format 4.
void write_search_forms(Database const& db) {
    Statement rows = db.prepare("SELECT article, first, text FROM sentence");
    Statement write = db.prepare("UPDATE sentence SET searched = ? WHERE article = ? AND first = ?");
    while (rows.step()) write.bind(search_form(rows.text(2))).bind(rows.integer(0)).bind(rows.integer(1)).run();
    db.execute("INSERT INTO unindexed SELECT number FROM article");
    index_sentences(db);
}

/// Reports of formats 4 and 5 spell their links otherwise, and their timeline has no contradictions.
void write_links_anew(Database const& db, std::string const& table) {
    Statement rows = db.prepare("SELECT article, reports FROM " + table);
    Statement write = db.prepare("UPDATE " + table + " SET reports = ? WHERE article = ?");
    while (rows.step()) {
        std::string const reports = reports_bytes(read_reports(rows.blob(1), db.file(), true));
        write.lend_blob(reports).bind(rows.integer(0)).run();
    }
}

}  // namespace

void empty_timeline_tables(Database const& db) {
    db.execute(dropped);
    db.execute(timeline_tables);
    db.execute(contradiction_table);
}

void index_sentences(Database const& db) {
    db.execute(
        "INSERT INTO sentence_words (rowid, searched) SELECT s.article << 32 | s.first, s.searched FROM unindexed u "
        "CROSS JOIN sentence s ON s.article = u.article;"
        "DELETE FROM unindexed");
}

void index_timeline_tables(Database const& db) { db.execute(timeline_indexes); }

void prepare_schema(Database const& db, bool may_create) {
    std::int64_t const application = db.number("PRAGMA application_id");
    std::int64_t const format = db.number("PRAGMA user_version");
    bool const empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (application == store_application && format == store_format && !empty) return;
    bool const older = application == store_application && format >= 4 && format < store_format && !empty;
    if (older && may_create) {
        Transaction transaction(db);
        if (format == 4) {
            db.execute(from_4);
            db.execute(tables_of_tellings("_anew"));
            db.execute(other_tables);
            db.execute(sentence_index);
            write_search_forms(db);
            make_views(db);
        } else if (format == 5) {
            db.execute(from_5);
            db.execute(sentence_index);
        }
        if (format < 6) {
            db.execute(contradiction_table);
            write_links_anew(db, "told");
            if (format == 5) write_links_anew(db, "told_anew");
        }
        db.execute(from_6);
        if (format > 4) db.execute(anew_from_6);
        db.execute("PRAGMA user_version = " + std::to_string(store_format));
        return transaction.commit();
    }
    if (older) {
        throw Error(Exit::bad_material, db.file() + ": was written by an older dateline (store format " +
                                            std::to_string(format) +
                                            "); `dateline build` with any article brings it up to date");
    }
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
        db.execute(tables_of_tellings(""));
        db.execute(tables_of_tellings("_anew"));
        db.execute(other_tables);
        db.execute(sentence_index);
        empty_timeline_tables(db);
        index_timeline_tables(db);
        make_views(db);
        db.execute("PRAGMA application_id = " + std::to_string(store_application) +
                   "; PRAGMA user_version = " + std::to_string(store_format));
    }
    transaction.commit();
}

}  // namespace dateline
