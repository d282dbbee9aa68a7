// Two kinds of tables, named in the singular. What an article says (article, sentence, mention, time, told, merging)
// stays until the article changes. The merged timeline (event and the rest) is made anew by a build, or of it the
// events that new articles touch; it is an index: an event's words are in the articles that tell it, and only what
// queries ask for is copied. Whoever opens the file with sqlite3 reads the views (dateline/store/views.hpp):
//
//   sqlite3 out/timeline.db "SELECT date, title FROM events WHERE main AND actor = 'Elon Musk'"
//
// Days are numbers from 1970-01-01 in the tables (an open end reaches as far as numbers do), ISO dates in the views.
#pragma once

#include <string_view>

namespace dateline {

// What an article tells: its sentences, who and which times are in them, its reports and why some of them are one; with
// "_anew" for @ what waits for the next timeline. `searched` is empty where a sentence tells no event, and `paragraph`
// null where an older dateline stored it. `how`, `type` and `anchored` are numbers of enumerations (views.cpp has their
// names); `words` is there where white space was taken out of the sentence, so that they do not stand at their place.
inline constexpr std::string_view sentence_tables = R"sql(
CREATE TABLE sentence@ (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  first INTEGER NOT NULL,
  text TEXT NOT NULL,
  searched TEXT NOT NULL,
  paragraph INTEGER,
  PRIMARY KEY (article, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE told@ (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  reports BLOB NOT NULL,
  reasons BLOB NOT NULL,
  print BLOB NOT NULL DEFAULT x''
) STRICT;
)sql";

inline constexpr std::string_view mention_tables = R"sql(
CREATE TABLE mention@ (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  first INTEGER NOT NULL,
  past INTEGER NOT NULL,
  entity INTEGER REFERENCES listed,
  how INTEGER NOT NULL,
  leans_on INTEGER,
  words TEXT,
  PRIMARY KEY (article, first, past)
) STRICT, WITHOUT ROWID;
CREATE TABLE time@ (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  first INTEGER NOT NULL,
  past INTEGER NOT NULL,
  type INTEGER NOT NULL,
  value TEXT NOT NULL,
  mod TEXT,
  first_day INTEGER,
  last_day INTEGER,
  anchored INTEGER NOT NULL,
  counted_from INTEGER,
  rule TEXT NOT NULL,
  words TEXT,
  PRIMARY KEY (article, first, past)
) STRICT, WITHOUT ROWID;
CREATE TABLE merging@ (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  telling INTEGER NOT NULL,
  place INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (article, telling, place)
) STRICT, WITHOUT ROWID;
)sql";

// Everybody of the gazetteer whom a stored article mentioned.
inline constexpr char const* listed_table = R"sql(
CREATE TABLE listed (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL
) STRICT;
)sql";

// Which articles the index of words does not hold yet.
inline constexpr char const* unindexed_table = "CREATE TABLE unindexed (article INTEGER PRIMARY KEY) STRICT;";

// When articles were published that say another date since they were told: it holds from the next timeline on.
inline constexpr char const* redated_table = R"sql(
CREATE TABLE redated (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
  day INTEGER,
  published TEXT NOT NULL
) STRICT;
)sql";

// Of the others the index forgets the sentences that go.
inline constexpr char const* sentence_trigger = R"sql(
CREATE TRIGGER sentence_goes AFTER DELETE ON sentence
WHEN old.searched <> '' AND old.article NOT IN (SELECT article FROM unindexed) BEGIN
  INSERT INTO sentence_words (sentence_words, rowid, searched)
    VALUES ('delete', old.article << 32 | old.first, old.searched);
END;
)sql";

// Orders that cannot be true, of two events by number.
inline constexpr char const* contradiction_table = R"sql(
CREATE TABLE contradiction (
  earlier INTEGER NOT NULL,
  later INTEGER NOT NULL,
  why TEXT NOT NULL,
  article INTEGER NOT NULL,
  against INTEGER
) STRICT;
)sql";

// Who told the events that corrections name, as `member` said it before those were applied (corrections.cpp).
inline constexpr char const* as_told_table = R"sql(
CREATE TABLE as_told (
  event INTEGER NOT NULL,
  place INTEGER NOT NULL,
  article INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  alike INTEGER,
  both_after INTEGER NOT NULL,
  one_story INTEGER NOT NULL,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
)sql";

inline constexpr char const* article_tables = R"sql(
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
inline constexpr char const* other_tables = R"sql(
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

// The timeline lists events by the place of their slot, by rank in it, then by id; a slot's place, from 1 on, is the
// order of its events. Only places shift when an event comes between others: numbers of slots and events stay, and may
// leave gaps. Slot 0 is that of events without a place. Of an event that one article tells, `article` and `telling` say
// which of its reports it is; of others the rows of `member` do. `report` says which report of its article a telling
// belongs to: (article, report) leads to the event, whoever else tells it.
// `standing` says on which shelves tellings stand, and `copy_key` which articles may be copies of one another
// (mending.hpp, fingerprint.hpp): whoever adds an article finds there what it can touch.
inline constexpr char const* timeline_tables = R"sql(
CREATE TABLE kind (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  family TEXT NOT NULL,
  type TEXT NOT NULL,
  UNIQUE (kind, family, type)
) STRICT;
CREATE TABLE entity (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL
) STRICT;
CREATE TABLE slot (
  number INTEGER PRIMARY KEY,
  place INTEGER NOT NULL,
  reached BLOB NOT NULL,
  level INTEGER NOT NULL,
  own BLOB NOT NULL
) STRICT;
INSERT INTO slot VALUES (0, 1 << 40, x'', 0, x'');
CREATE TABLE event (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  slot INTEGER NOT NULL,
  rank INTEGER NOT NULL,
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
  why TEXT,
  PRIMARY KEY (event, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE telling (
  article INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  event INTEGER NOT NULL,
  report INTEGER NOT NULL,
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
  article INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  PRIMARY KEY (event, article, telling)
) STRICT, WITHOUT ROWID;
CREATE TABLE former_id (
  id TEXT NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (id, event)
) STRICT, WITHOUT ROWID;
CREATE TABLE standing (
  shelf INTEGER NOT NULL,
  article INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  PRIMARY KEY (shelf, article, telling)
) STRICT, WITHOUT ROWID;
CREATE TABLE copy_key (
  key INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (key, article)
) STRICT, WITHOUT ROWID;
)sql";

// Told how few slots there are, SQLite walks them where a view is read in its order, instead of sorting the events.
inline constexpr char const* timeline_indexes = R"sql(
CREATE UNIQUE INDEX event_by_id ON event (id);
CREATE INDEX event_by_slot ON event (slot, rank);
CREATE UNIQUE INDEX slot_by_place ON slot (place);
CREATE INDEX event_by_first_day ON event (first_day, last_day) WHERE first_day IS NOT NULL;
CREATE INDEX event_by_last_day ON event (last_day) WHERE last_day IS NOT NULL;
CREATE INDEX role_by_event ON role (event);
CREATE INDEX relation_by_earlier ON relation (earlier);
CREATE INDEX relation_by_later ON relation (later);
CREATE INDEX contradiction_by_earlier ON contradiction (earlier);
CREATE INDEX contradiction_by_later ON contradiction (later);
CREATE INDEX former_id_by_event ON former_id (event);
CREATE INDEX IF NOT EXISTS article_by_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;
ANALYZE slot;
)sql";

inline constexpr char const* dropped = R"sql(
DROP TABLE IF EXISTS kind; DROP TABLE IF EXISTS entity; DROP TABLE IF EXISTS event; DROP TABLE IF EXISTS member;
DROP TABLE IF EXISTS telling; DROP TABLE IF EXISTS role; DROP TABLE IF EXISTS relation; DROP TABLE IF EXISTS former_id;
DROP TABLE IF EXISTS contradiction; DROP TABLE IF EXISTS repeated; DROP TABLE IF EXISTS slot;
DROP TABLE IF EXISTS standing; DROP TABLE IF EXISTS as_told; DROP TABLE IF EXISTS copy_key;
)sql";

}  // namespace dateline
