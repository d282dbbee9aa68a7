// Stores in folders of their own, and two articles to fill them with.
#pragma once

#include <sqlite3.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "dateline/diagnostics/error.hpp"
#include "dateline/store/store.hpp"
#include "unit/timeline/reports.hpp"

namespace dateline::test {

namespace fs = std::filesystem;

inline std::string const two_reasons = "said: on Sunday\nweekday before the publication\n";

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

inline std::vector<ArticleReports> two_articles() {
    Page one = article("a").on("2021-02-15").in("The Harbour", "Wire");
    one.tells(report("invite", "invitation")
                  .by(mayor)
                  .to(inventor)
                  .on("2021-02-14")
                  .about({"bridge", "chat"})
                  .sentence(40, "Mayor Anna Berg's tweet invited Ivo Stein.")
                  .because(two_reasons))
        .tells(report("tweet", "post").by(mayor).after(0))
        .tells(report("respond", "reply").by(speaker).on("2021-02-15").answers(0));
    Page two = article("b").on("2021-02-16").in("Inland");
    two.tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
        .tells(report("open").by(ferro).dated(parse_edtf("2020~").value(), DatedBy::context));
    return {one, two};
}

inline StoredArticle stored(ArticleReports const& a) {
    return {a.source.doc, "in/" + a.source.doc, "hash of " + a.source.doc, a};
}

/// Saves articles as a build does and returns the same timeline made in memory.
inline Timeline fill(Store& store, std::vector<ArticleReports> const& articles) {
    for (ArticleReports const& a : articles) {
        StoredArticle one = stored(a);
        one.reports = tell_once(a);
        store.save(one);
    }
    std::size_t const events = store.arrange_timeline();
    BOOST_TEST(events == store.timeline().size());
    return build_timeline(articles);
}

inline std::string message_of(fs::path const& file, Store::Open how) {
    try {
        Store const store(file, how);
    } catch (Error const& e) {
        BOOST_TEST((e.status() == Exit::bad_material));
        return e.what();
    }
    return "no error";
}

/// What somebody with sqlite3 is answered: the first column of the first row.
inline std::string sql_value(fs::path const& file, char const* sql) {
    sqlite3* db = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    int const prepared = sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    BOOST_TEST_REQUIRE(prepared == SQLITE_OK, sqlite3_errmsg(db));
    std::string out;
    if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) != SQLITE_NULL)
        out = reinterpret_cast<char const*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return out;
}

inline bool says(std::string const& message, std::string const& words) {
    return message.find(words) != std::string::npos;
}

inline void same_event(Event const& a, Event const& b) {
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
        BOOST_TEST(a.evidence[i].why == b.evidence[i].why);
    }
}

}  // namespace dateline::test
