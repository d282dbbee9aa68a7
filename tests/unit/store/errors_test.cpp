#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

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

BOOST_AUTO_TEST_CASE(a_batch_of_which_one_step_failed_keeps_nothing) {
    Folder const folder;
    std::vector<ArticleReports> const articles = two_articles();
    Store store(folder.file(), Store::Open::write);
    sqlite3* db = nullptr;
    sqlite3_open(folder.file().c_str(), &db);
    sqlite3_exec(db,
                 "CREATE TRIGGER stop AFTER INSERT ON told WHEN new.article > 1 BEGIN SELECT RAISE(ABORT, 'enough'); "
                 "END",
                 nullptr, nullptr, nullptr);
    sqlite3_close(db);
    {
        Store::Batch batch(store);
        store.save(stored(articles[0]));
        BOOST_CHECK_THROW(store.save(stored(articles[1])), Error);
        BOOST_CHECK_EXCEPTION(batch.commit(), Error,
                              [](Error const& e) { return says(e.what(), "nothing of it was kept"); });
    }
    BOOST_TEST(store.reports().empty());
}

BOOST_AUTO_TEST_SUITE_END()
