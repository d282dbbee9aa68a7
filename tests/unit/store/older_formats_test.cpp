#include <sqlite3.h>

#include "bytes.hpp"
#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Makes a store what an older dateline would have written.
void make_older(fs::path const& file, std::string const& changes, std::vector<ArticleReports> const& told,
                std::int64_t format) {
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    BOOST_TEST(sqlite3_exec(db, changes.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_stmt* write = nullptr;
    sqlite3_prepare_v2(
        db, "UPDATE told SET reports = ?, reasons = ? WHERE article = (SELECT number FROM article WHERE id = ?)", -1,
        &write, nullptr);
    for (ArticleReports const& a : told) {
        std::string const bytes = reports_bytes(a, format);
        sqlite3_bind_blob(write, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        std::string const reasons = reasons_bytes(a, format);
        sqlite3_bind_blob(write, 2, reasons.data(), static_cast<int>(reasons.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(write, 3, a.source.doc.c_str(), -1, SQLITE_TRANSIENT);
        BOOST_TEST(sqlite3_step(write) == SQLITE_DONE);
        sqlite3_reset(write);
    }
    sqlite3_finalize(write);
    sqlite3_close(db);
}

/// As format 8 had the timeline.
std::string const format_8 =
    "DROP TABLE as_told; DROP TABLE redated; DROP VIEW events; DROP VIEW evidence; DROP VIEW entities; DROP VIEW "
    "roles; DROP VIEW relations;"
    "DROP VIEW merges; CREATE VIEW events AS SELECT 1 FROM event ORDER BY place; DROP TABLE slot; DROP TABLE event;"
    "DROP TABLE standing; DROP TABLE copy_key; DROP INDEX article_by_copy_of;"
    "CREATE TABLE event (number INTEGER PRIMARY KEY, id TEXT NOT NULL, place INTEGER NOT NULL, position INTEGER NOT "
    "NULL); ALTER TABLE telling DROP COLUMN report; PRAGMA user_version = 8;";

void the_timeline_alone_is_made_anew(std::int64_t format, std::string const& changes) {
    Folder const folder;
    Timeline before;
    std::vector<ArticleReports> told;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, two_articles());
        before = store.timeline();
        told = store.reports();
    }
    make_older(folder.file(), changes, told, format);
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "brings it up to date"));
    Store store(folder.file(), Store::Open::write);
    BOOST_TEST(store.holds("a", "hash of a"));
    BOOST_TEST(store.status().waiting == 2u);
    BOOST_TEST(store.count({}) == 0u);
    store.arrange_timeline();
    BOOST_TEST(store.status().waiting == 0u);
    Timeline const timeline = store.timeline();
    BOOST_TEST_REQUIRE(timeline.size() == before.size());
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) same_event(timeline[v], before[v]);
    BOOST_TEST(timeline.relations().size() == before.relations().size());
    BOOST_TEST(sql_value(folder.file(), "SELECT count(*) FROM events") == std::to_string(before.size()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stores_of_older_formats)

BOOST_AUTO_TEST_CASE(a_store_of_an_older_format_is_brought_up_to_date_by_a_build_and_says_so_to_readers) {
    std::string const format_7 =
        format_8 +
        "DROP TRIGGER sentence_goes;"
        "CREATE TRIGGER sentence_goes AFTER DELETE ON sentence WHEN old.article NOT IN (SELECT article FROM unindexed) "
        "BEGIN INSERT INTO sentence_words (sentence_words, rowid, searched) VALUES ('delete', old.article << 32 | "
        "old.first, old.searched); END;"
        "DROP VIEW articles; DROP VIEW sentences;"
        "DROP VIEW mentions; DROP VIEW times; DROP VIEW names;"
        "DROP TABLE mention; DROP TABLE mention_anew; DROP TABLE time; DROP TABLE time_anew;"
        "DROP TABLE merging; DROP TABLE merging_anew; DROP TABLE listed;"
        "ALTER TABLE sentence DROP COLUMN paragraph; ALTER TABLE sentence_anew DROP COLUMN paragraph;"
        "ALTER TABLE member DROP COLUMN why; PRAGMA user_version = 7;";
    std::string const format_6 =
        format_7 +
        "DROP TABLE repeated; ALTER TABLE article DROP COLUMN copy_of; ALTER TABLE told DROP COLUMN print;"
        "ALTER TABLE told_anew DROP COLUMN print; PRAGMA user_version = 6;";
    std::string const format_5 =
        format_6 +
        "DROP TABLE unindexed; DROP TABLE contradiction; DROP TRIGGER sentence_goes;"
        "CREATE TRIGGER sentence_comes AFTER INSERT ON sentence BEGIN INSERT INTO sentence_words (rowid, searched) "
        "VALUES (new.article << 32 | new.first, new.searched); END;"
        "CREATE TRIGGER sentence_goes AFTER DELETE ON sentence BEGIN INSERT INTO sentence_words (sentence_words, "
        "rowid, "
        "searched) VALUES ('delete', old.article << 32 | old.first, old.searched); END; PRAGMA user_version = 5;";
    std::string const format_4 =
        format_6 +
        "DROP TRIGGER sentence_goes; DROP TABLE unindexed; DROP TABLE contradiction; DROP TABLE sentence_words; DROP "
        "TABLE told_anew;"
        "DROP TABLE sentence_anew; DROP TABLE known_name; DROP TABLE correction; DROP TABLE note;"
        "DROP TABLE hidden; DROP INDEX article_by_day; DROP INDEX article_by_outlet; DROP INDEX article_by_agency;"
        "DROP INDEX role_by_event; CREATE TABLE known_name (place INTEGER PRIMARY KEY, entity TEXT NOT NULL, text TEXT "
        "NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, events INTEGER NOT NULL) STRICT;"
        "UPDATE sentence SET searched = ''; PRAGMA user_version = 4;";
    std::int64_t format = 3;
    for (std::string const& older : {format_4, format_5, format_6, format_7}) {
        ++format;
        Folder const folder;
        std::string_view const why = "one speaker, one day";
        std::vector<ArticleReports> told;
        {
            Store store(folder.file(), Store::Open::write);
            fill(store, two_articles());
            told = store.reports();
            told.at(0).events.at(0).merges = {&why, 1};
        }
        make_older(folder.file(), older, told, format);
        BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "brings it up to date"));
        Store store(folder.file(), Store::Open::write);
        BOOST_TEST(store.reports().at(0).events.at(1).follows_by(RelationKind::then) == 0u);
        BOOST_TEST(store.reports().at(0).events.at(0).follows_by(RelationKind::answered_by) == nowhere);
        BOOST_TEST(store.reports().at(0).events.at(0).merges.front() == why);
        BOOST_TEST(store.reports().at(0).events.at(0).evidence.front().why == test::two_reasons);
        BOOST_TEST(!store.holds("a", "hash of a"));  // the next build reads it again
        BOOST_TEST(store.body("a").empty());
        store.arrange_timeline();
        BOOST_TEST(store.count({}) == build_timeline(two_articles()).size());
        Selection words;
        words.kind = Selection::Kind::text;
        words.values = {"invited ivo"};
        BOOST_TEST(store.count(words) == 1u);
        BOOST_TEST(!store.remove("a").empty());
        store.arrange_timeline();
        fill(store, two_articles());
        BOOST_TEST(store.count(words) == 1u);
    }
}

BOOST_AUTO_TEST_CASE(the_timeline_of_format_8_is_arranged_anew_though_no_article_is_read_again) {
    the_timeline_alone_is_made_anew(8, format_8);
}

BOOST_AUTO_TEST_CASE(and_of_format_9) {
    the_timeline_alone_is_made_anew(9, "DROP TABLE as_told; DROP TABLE redated; PRAGMA user_version = 9");
}

BOOST_AUTO_TEST_CASE(and_of_format_10_where_an_editor_put_something_right) {
    the_timeline_alone_is_made_anew(
        10,
        "INSERT INTO correction (event, action, value, author, made_on, why, problem) "
        "VALUES ('e_0badc0de', 'hide', '', "
        "'', '', '', 'no article tells it'); DROP TABLE as_told; DROP TABLE redated; PRAGMA user_version = 10");
}

BOOST_AUTO_TEST_CASE(where_nobody_did_the_timeline_of_format_10_stays) {
    Folder const folder;
    std::size_t events = 0;
    {
        Store store(folder.file(), Store::Open::write);
        events = fill(store, two_articles()).size();
    }
    make_older(folder.file(), "DROP TABLE as_told; DROP TABLE redated; PRAGMA user_version = 10", {}, 10);
    Store store(folder.file(), Store::Open::write);
    BOOST_TEST(store.status().waiting == 0u);
    BOOST_TEST(store.count({}) == events);
    store.arrange_timeline({{Correction::Action::hide, store.select({}).front(), "", {}, "", "", "", 0}});
    BOOST_TEST(store.corrections().at(0).problem.empty());
}

BOOST_AUTO_TEST_SUITE_END()
