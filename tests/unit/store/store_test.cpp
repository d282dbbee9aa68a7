#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "dateline/diagnostics/error.hpp"
#include "dateline/store/store.hpp"
#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for each test.
struct Folder {
    Folder() {
        path =
            fs::temp_directory_path() / ("dateline-store-" + std::to_string(::getpid()) + "-" + std::to_string(next++));
        fs::create_directories(path);
    }
    ~Folder() {
        std::error_code error;
        fs::permissions(path, fs::perms::owner_all, error);
        fs::remove_all(path, error);
    }
    fs::path file(std::string const& name = "timeline.db") const { return path / name; }
    fs::path path;
    static inline int next = 0;
};

std::vector<ArticleReports> two_articles() {
    Page one = article("a").on("2021-02-15").in("The Harbour", "Wire");
    one.tells(report("invite", "invitation")
                  .by(mayor)
                  .to(inventor)
                  .on("2021-02-14")
                  .about({"bridge", "chat"})
                  .sentence(40, "Mayor Anna Berg's tweet invited Ivo Stein."))
        .tells(report("tweet", "post").by(mayor).after(0))
        .tells(report("respond", "reply").by(speaker).on("2021-02-15").answers(0));
    one.reports.events[0].event.evidence[0].why = {"said: on Sunday", "weekday before the publication"};
    Page two = article("b").on("2021-02-16").in("Inland");
    two.tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
        .tells(report("open").by(ferro).dated(parse_edtf("2020~").value(), DatedBy::context));
    return {one, two};
}

StoredArticle stored(ArticleReports const& a) {
    return {a.source.doc, "in/" + a.source.doc, "hash of " + a.source.doc, a};
}

/// Saves articles as a build does and returns the same timeline made in memory.
Timeline fill(Store& store, std::vector<ArticleReports> const& articles) {
    for (ArticleReports const& a : articles) {
        StoredArticle one = stored(a);
        one.reports = tell_once(a);
        store.save(one);
    }
    std::size_t const events = store.arrange_timeline();
    BOOST_TEST(events == store.timeline().size());
    return build_timeline(articles);
}

std::string message_of(fs::path const& file, Store::Open how) {
    try {
        Store const store(file, how);
    } catch (Error const& e) {
        BOOST_TEST((e.status() == Exit::bad_material));
        return e.what();
    }
    return "no error";
}

bool says(std::string const& message, std::string const& words) { return message.find(words) != std::string::npos; }

void same_event(Event const& a, Event const& b) {
    BOOST_TEST(a.id == b.id);
    BOOST_TEST(a.title == b.title);
    BOOST_TEST((a.when == b.when));
    BOOST_TEST(a.order == b.order);
    BOOST_TEST(a.roles.size() == b.roles.size());
    BOOST_TEST(a.former_ids == b.former_ids, boost::test_tools::per_element());
    BOOST_TEST(a.merges == b.merges, boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(a.evidence.size() == b.evidence.size());
    for (std::size_t i = 0; i < a.evidence.size(); ++i) {
        BOOST_TEST(a.evidence[i].sentence == b.evidence[i].sentence);
        BOOST_TEST(a.evidence[i].begin == b.evidence[i].begin);
        BOOST_TEST(a.evidence[i].why == b.evidence[i].why, boost::test_tools::per_element());
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(store)

BOOST_AUTO_TEST_CASE(an_article_saved_twice_in_one_build_tells_what_it_told_last) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    std::vector<ArticleReports> const articles = two_articles();
    StoredArticle first = stored(articles[0]), last = stored(articles[1]);
    last.id = last.reports.source.doc = first.id;
    for (StoredArticle* const a : {&first, &last}) {
        a->reports = tell_once(std::move(a->reports));
        store.save(*a);
    }
    BOOST_TEST(store.arrange_timeline() == last.reports.events.size());
}

BOOST_AUTO_TEST_CASE(a_batch_that_was_not_committed_leaves_nothing_on_the_timeline) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    std::vector<ArticleReports> const articles = two_articles();
    StoredArticle kept = stored(articles[0]);
    kept.reports = tell_once(std::move(kept.reports));
    store.save(kept);
    {
        Store::Batch const batch(store);
        store.save(stored(tell_once(articles[1])));
    }
    BOOST_TEST(store.arrange_timeline() == kept.reports.events.size());
}

BOOST_AUTO_TEST_CASE(an_article_is_kept_as_it_was_saved) {
    Folder const folder;
    std::vector<ArticleReports> const articles = two_articles();
    {
        Store store(folder.file(), Store::Open::write);
        for (ArticleReports const& a : articles) store.save(stored(a));
    }
    Store const store(folder.file(), Store::Open::read);
    std::vector<ArticleReports> const back = store.reports();
    BOOST_TEST_REQUIRE(back.size() == 2u);
    BOOST_TEST(back[0].source.outlet == "The Harbour");
    BOOST_TEST((back[0].source.day == articles[0].source.day));
    BOOST_TEST_REQUIRE(back[0].events.size() == 3u);
    BOOST_TEST(back[0].events[1].after == 0u);
    BOOST_TEST(back[0].events[0].answers == nowhere);
    BOOST_TEST(back[0].events[0].content == articles[0].events[0].content, boost::test_tools::per_element());
    BOOST_TEST(back[0].events[0].represents == articles[0].events[0].represents);
    BOOST_TEST((back[1].events[1].event.when == articles[1].events[1].event.when));
    BOOST_TEST(back[0].events[0].event.evidence[0].why.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_changed_article_replaces_itself_and_keeps_its_place) {
    Folder const folder;
    std::vector<ArticleReports> articles = two_articles();
    Store store(folder.file(), Store::Open::write);
    for (ArticleReports const& a : articles) store.save(stored(a));
    BOOST_TEST(store.holds("a", "hash of a"));
    BOOST_TEST(!store.holds("a", "another hash"));
    BOOST_TEST(!store.holds("c", "hash of c"));
    articles[0].events.resize(1);
    StoredArticle changed = stored(articles[0]);
    changed.content_hash = "new";
    store.save(changed);
    BOOST_TEST(store.holds("a", "new"));
    BOOST_TEST(store.reports()[0].events.size() == 3u);  // readers see the old one until the timeline is made of it
    store.arrange_timeline();
    BOOST_TEST_REQUIRE(store.reports().size() == 2u);
    BOOST_TEST(store.reports()[0].source.doc == "a");
    BOOST_TEST(store.reports()[0].events.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_timeline_comes_back_whole) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, two_articles());
    store.save_names({{"anna-berg", "Berg", "PERSON", "Anna Berg", 2}});
    Timeline const back = store.timeline();
    BOOST_TEST_REQUIRE(back.size() == timeline.size());
    for (Timeline::Vertex v = 0; v < back.size(); ++v) same_event(back[v], timeline[v]);
    BOOST_TEST(back.relations().size() == timeline.relations().size());
    BOOST_TEST(back.sources.size() == 2u);
    BOOST_TEST_REQUIRE(store.names().size() == 1u);
    BOOST_TEST(store.names()[0].name == "Anna Berg");
    BOOST_TEST(store.sources()[0].agency == "Wire");
    BOOST_TEST(store.arrange_timeline() == timeline.size());
    store.save_names({});
    BOOST_TEST(store.names().empty());
}

BOOST_AUTO_TEST_CASE(articles_of_one_story_are_one_event_in_the_store_as_in_memory) {
    Folder const folder;
    std::vector<ArticleReports> articles;
    for (char const* const doc : {"a", "b"}) {
        articles.push_back(article(doc).tells(report("strike", "disaster")));
        articles.back().story = {0x101, 0x201, 0x300};
    }
    Store store(folder.file(), Store::Open::write);
    Timeline const expected = fill(store, articles);
    Timeline const got = store.timeline();
    BOOST_TEST_REQUIRE(got.size() == 1u);
    same_event(got[0], expected[0]);
    BOOST_TEST(got[0].merges.at(0).ends_with("both articles tell one story"));
}

BOOST_AUTO_TEST_CASE(a_part_has_the_relations_of_subset) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, {article("a")
                                               .tells(report("sing").by(singer).on("2021-02-14"))
                                               .tells(report("bow").by(singer).after(0))
                                               .tells(report("leave").by(singer).after(1))});
    Timeline const part = store.load({timeline[2].id, timeline[0].id});
    BOOST_TEST_REQUIRE(part.size() == 2u);
    same_event(part[0], timeline[0]);
    BOOST_TEST(part.relations().size() == 1u);
    BOOST_TEST(store.load({}).size() == 0u);
    BOOST_TEST(store.load({"e_nobody"}).size() == 0u);
}

BOOST_AUTO_TEST_CASE(an_id_is_found_by_itself_its_beginning_or_a_former_one) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, two_articles());
    Event const merged = of_kind(timeline, "invitation").at(0);
    BOOST_TEST(store.resolve(merged.id).value() == merged.id);
    BOOST_TEST(store.resolve(merged.id.substr(0, 7)).value() == merged.id);
    BOOST_TEST(store.resolve(merged.former_ids.at(0)).value() == merged.id);
    BOOST_TEST(!store.resolve(merged.id.substr(0, 5)).has_value());
    BOOST_TEST(!store.resolve("e_xxxx").has_value());
    BOOST_TEST(!store.resolve("").has_value());
}

BOOST_AUTO_TEST_CASE(what_a_batch_does_not_commit_is_not_kept) {
    Folder const folder;
    std::vector<ArticleReports> const articles = two_articles();
    Store store(folder.file(), Store::Open::write);
    {
        Store::Batch batch(store);
        store.save(stored(articles[0]));
        batch.commit();
    }
    {
        Store::Batch const batch(store);
        store.save(stored(articles[1]));
    }
    BOOST_TEST(store.reports().size() == 1u);
    store.save(stored(articles[1]));
    BOOST_TEST(store.reports().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_reader_reads_the_old_timeline_while_a_build_writes) {
    Folder const folder;
    Store writer(folder.file(), Store::Open::write);
    fill(writer, two_articles());
    Store const reader(folder.file(), Store::Open::read);
    std::size_t const before = reader.timeline().size();
    Store::Batch const batch(writer);
    writer.save(stored(article("c").tells(report("sing").by(singer).on("2021-02-14"))));
    writer.arrange_timeline();
    BOOST_TEST(reader.timeline().size() == before);
}

BOOST_AUTO_TEST_CASE(views_are_there_for_whoever_opens_the_file) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, two_articles());
    }
    sqlite3* db = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_open(folder.file().c_str(), &db) == SQLITE_OK);
    auto const value = [&](char const* sql) {
        sqlite3_stmt* statement = nullptr;
        BOOST_TEST_REQUIRE(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK);
        std::string out;
        if (sqlite3_step(statement) == SQLITE_ROW)
            out = reinterpret_cast<char const*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return out;
    };
    BOOST_TEST(value("SELECT actor FROM events WHERE kind = 'invitation'") == "Anna Berg");
    BOOST_TEST(value("SELECT first FROM events WHERE kind = 'invitation'") == "2021-02-14");
    BOOST_TEST(value("SELECT count(*) FROM evidence WHERE outlet = 'The Harbour'") == "3");
    BOOST_TEST(value("SELECT name FROM entities WHERE entity = 'ivo-stein'") == "Ivo Stein");
    sqlite3_close(db);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(store_errors)

BOOST_AUTO_TEST_CASE(a_missing_store_says_how_to_make_one) {
    Folder const folder;
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "dateline build"));
    BOOST_TEST(!fs::exists(folder.file()));
}

BOOST_AUTO_TEST_CASE(a_folder_is_no_store) {
    Folder const folder;
    BOOST_TEST(says(message_of(folder.path, Store::Open::read), "is a folder"));
    BOOST_TEST(says(message_of(folder.path, Store::Open::write), "is a folder"));
    BOOST_TEST(says(message_of(folder.path / "none" / "t.db", Store::Open::write), "no such folder"));
}

BOOST_AUTO_TEST_CASE(a_text_file_is_no_store_and_stays_as_it_is) {
    Folder const folder;
    std::ofstream(folder.file()) << std::string(5000, 'x');
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "not an SQLite file"));
    BOOST_TEST(says(message_of(folder.file(), Store::Open::write), "not an SQLite file"));
    BOOST_TEST(fs::file_size(folder.file()) == 5000u);
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_filled_by_a_build_and_no_store_for_a_reader) {
    Folder const folder;
    std::ofstream(folder.file()).flush();
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "is empty"));
    BOOST_TEST(message_of(folder.file(), Store::Open::write) == "no error");
    BOOST_TEST(message_of(folder.file(), Store::Open::read) == "no error");
}

BOOST_AUTO_TEST_CASE(another_programs_database_stays_untouched) {
    Folder const folder;
    sqlite3* db = nullptr;
    sqlite3_open(folder.file().c_str(), &db);
    sqlite3_exec(db, "CREATE TABLE bookmarks (url TEXT)", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    BOOST_TEST(says(message_of(folder.file(), Store::Open::write), "another program"));
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "another program"));
}

/// Makes a store what an older dateline would have written; what it was asked to do then.
void make_older(std::filesystem::path const& file, std::string const& changes) {
    sqlite3* db = nullptr;
    sqlite3_open(file.c_str(), &db);
    BOOST_TEST(sqlite3_exec(db, changes.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

BOOST_AUTO_TEST_CASE(a_store_of_an_older_format_is_brought_up_to_date_by_a_build_and_says_so_to_readers) {
    std::string const format_5 =
        "DROP TABLE unindexed; DROP TRIGGER sentence_goes;"
        "CREATE TRIGGER sentence_comes AFTER INSERT ON sentence BEGIN INSERT INTO sentence_words (rowid, searched) "
        "VALUES (new.article << 32 | new.first, new.searched); END;"
        "CREATE TRIGGER sentence_goes AFTER DELETE ON sentence BEGIN INSERT INTO sentence_words (sentence_words, "
        "rowid, "
        "searched) VALUES ('delete', old.article << 32 | old.first, old.searched); END; PRAGMA user_version = 5;";
    std::string const format_4 =
        "DROP TRIGGER sentence_goes; DROP TABLE unindexed; DROP TABLE sentence_words; DROP TABLE told_anew;"
        "DROP TABLE sentence_anew; DROP TABLE known_name; DROP TABLE correction; DROP TABLE note;"
        "DROP TABLE hidden; DROP INDEX article_by_day; DROP INDEX article_by_outlet; DROP INDEX article_by_agency;"
        "DROP INDEX role_by_event; CREATE TABLE known_name (place INTEGER PRIMARY KEY, entity TEXT NOT NULL, text TEXT "
        "NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, events INTEGER NOT NULL) STRICT;"
        "UPDATE sentence SET searched = ''; PRAGMA user_version = 4;";
    for (std::string const& older : {format_4, format_5}) {
        Folder const folder;
        {
            Store store(folder.file(), Store::Open::write);
            fill(store, two_articles());
        }
        make_older(folder.file(), older);
        BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "brings it up to date"));
        Store store(folder.file(), Store::Open::write);
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

BOOST_AUTO_TEST_CASE(what_editors_put_right_holds_in_every_arrangement) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    fill(store, two_articles());
    Timeline const before = store.timeline();
    auto const told_twice = [](Timeline const& t) {
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            if (t[v].evidence.size() > 1 && t[v].evidence.front().doc != t[v].evidence.back().doc) return v;
        }
        return t.size();
    };
    Timeline::Vertex const invitation = told_twice(before);
    BOOST_TEST_REQUIRE(invitation < before.size());
    EventKey const id = before[invitation].id;
    Correction date{
        Correction::Action::date, id, "2021-02-10", parse_edtf("2021-02-10").value(), "ada", "2021-03-01", "", 0};
    Correction title{Correction::Action::title, id, "Talk", {}, "ada", "2021-03-01", "shorter", 0};
    Correction gone{Correction::Action::hide, "e_00000000", "", {}, "", "", "", 0};
    for (int build = 0; build < 2; ++build) {
        store.arrange_timeline({date, title, gone});
        Timeline const after = store.load({id});
        Event const& e = after[after.find(id)];
        BOOST_TEST(e.title == "Talk");
        BOOST_TEST(edtf(*e.when) == "2021-02-10");
        BOOST_TEST(e.corrections.size() == 2u);
        BOOST_TEST(e.corrections.at(1) == "title: Talk (ada, 2021-03-01: shorter)");
        BOOST_TEST(store.corrections().at(0).problem.empty());
        BOOST_TEST(says(store.corrections().at(2).problem, "no article tells an event e_00000000"));
    }
    BOOST_TEST(store.select({}).front() == store.select({}, {Listing::By::place, false, 1}).front());
    std::vector<EventKey> const order = store.select({});
    auto const place = [&](EventKey const& wanted) {
        return std::find(order.begin(), order.end(), wanted) - order.begin();
    };
    for (EventKey const& other : order) {  // put among the events of its corrected day
        Timeline const one = store.load({other});
        if (other != id && one[0].when && date.period.last < one[0].when->first) BOOST_TEST(place(id) < place(other));
    }

    store.arrange_timeline({{Correction::Action::split, id, "", {}, "", "", "", 0}});
    Timeline const split = store.timeline();
    BOOST_TEST(told_twice(split) == split.size());
    BOOST_TEST(split.size() == before.size() + 1);
    EventKey other;
    for (Timeline::Vertex v = 0; v < split.size(); ++v) {
        if (split[v].kind == "invitation" && split[v].id != id) other = split[v].id;
    }
    store.arrange_timeline({{Correction::Action::split, id, "", {}, "", "", "", 0},
                            {Correction::Action::merge, id, other, {}, "", "", "", 0}});
    BOOST_TEST(store.timeline().size() == before.size());
    store.arrange_timeline();
    BOOST_TEST(store.timeline()[invitation].corrections.empty());
}

BOOST_AUTO_TEST_CASE(an_article_that_is_removed_takes_along_what_only_it_tells) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    std::vector<ArticleReports> const articles = two_articles();
    fill(store, articles);
    BOOST_TEST(store.remove("in/b").size() == 1u);
    BOOST_TEST(store.remove("in/b").empty());
    store.arrange_timeline();
    BOOST_TEST(store.timeline().size() == build_timeline({articles[0]}).size());
    BOOST_TEST(store.remove("in").size() == 1u);  // the folder
    BOOST_TEST(store.status().articles == 0u);
}

BOOST_AUTO_TEST_CASE(events_are_grouped_by_time_and_by_who_takes_part) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    fill(store, two_articles());
    std::uint32_t sum = 0;
    for (EventGroup const& g : store.groups({}, EventGroup::By::month)) sum += g.events;
    BOOST_TEST(sum == store.count({}));
    bool const vague = std::ranges::any_of(store.groups({}, EventGroup::By::day), &EventGroup::vague);
    BOOST_TEST(vague);  // "about 2020"
    for (EventGroup const& g : store.groups({}, EventGroup::By::entity)) {
        Selection who;
        who.kind = Selection::Kind::who;
        who.values = {g.entity};
        BOOST_TEST(store.count(who) == g.events);
    }
    BOOST_TEST(store.groups({}, EventGroup::By::week).front().events > 0u);
}

BOOST_AUTO_TEST_CASE(a_newer_store_asks_for_a_newer_dateline) {
    Folder const folder;
    { Store const store(folder.file(), Store::Open::write); }
    sqlite3* db = nullptr;
    sqlite3_open(folder.file().c_str(), &db);
    sqlite3_exec(db, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    BOOST_TEST(says(message_of(folder.file(), Store::Open::read), "newer dateline"));
}

BOOST_AUTO_TEST_CASE(a_damaged_article_is_one_message) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        store.save(stored(two_articles()[0]));
    }
    sqlite3* db = nullptr;
    sqlite3_open(folder.file().c_str(), &db);
    sqlite3_exec(db, "UPDATE told SET reports = substr(reports, 1, 40)", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    Store const store(folder.file(), Store::Open::read);
    BOOST_CHECK_EXCEPTION((void)store.reports(), Error, [](Error const& e) { return says(e.what(), "is damaged"); });
}

BOOST_AUTO_TEST_CASE(a_full_disk_loses_nothing_that_was_stored) {
    Folder const folder;
    ArticleReports big = two_articles()[1];
    big.source.doc = "big";
    big.source.title.assign(8'000'000, 'x');
    {
        Store store(folder.file(), Store::Open::write);
        store.save(stored(two_articles()[0]));
    }
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    {
        Store store(folder.file(), Store::Open::write);
        rlimit const small{2'000'000, old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        BOOST_CHECK_THROW(store.save(stored(big)), Error);
        setrlimit(RLIMIT_FSIZE, &old);
    }
    std::signal(SIGXFSZ, handler);
    Store store(folder.file(), Store::Open::write);
    BOOST_TEST(store.reports().size() == 1u);
    store.save(stored(two_articles()[1]));
    BOOST_TEST(store.reports().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_folder_that_may_not_be_written_is_read) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, two_articles());
    }
    fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
    Store const store(folder.file(), Store::Open::read);
    BOOST_TEST(store.timeline().size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
