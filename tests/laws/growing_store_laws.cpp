// A store to which articles come one after the other, in any order, of which some are taken out again or read anew with
// other words, holds the timeline of one that was built at once: every row of it, but for the numbers that rows have.
#include <sqlite3.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <set>

#include "dateline/text/fold.hpp"
#include "laws/random_articles.hpp"
#include "unit/store/stores.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

char const* const all_rows[] = {
    "SELECT e.id, e.rank, s.place, title, actor, target, date, sure, main, merged, vague, contradicted, "
    "hex(inherited), "
    "k.kind, k.type FROM event e JOIN slot s ON s.number = e.slot JOIN kind k ON k.number = e.kind",
    "SELECT e.id, a.id, t.sentence, t.report, t.first, t.past, t.trigger, t.said FROM telling t JOIN event e ON "
    "e.number "
    "= t.event JOIN article a ON a.number = t.article",
    "SELECT e.id, m.place, a.id, m.telling, m.alike, m.both_after, m.one_story, m.why FROM member m JOIN event e ON "
    "e.number = m.event JOIN article a ON a.number = m.article",
    "SELECT e.id, a.id, r.telling FROM repeated r JOIN event e ON e.number = r.event JOIN article a ON a.number = "
    "r.article",
    "SELECT e.id, n.id, r.role FROM role r JOIN event e ON e.number = r.event JOIN entity n ON n.number = r.entity",
    "SELECT e.id, l.id, r.kind, r.why FROM relation r JOIN event e ON e.number = r.earlier JOIN event l ON l.number = "
    "r.later",
    "SELECT e.id, l.id, c.why, a.id, o.id FROM contradiction c JOIN event e ON e.number = c.earlier JOIN event l ON "
    "l.number = c.later JOIN article a ON a.number = c.article LEFT JOIN article o ON o.number = c.against",
    "SELECT place, hex(reached), level, hex(own) FROM slot",
    "SELECT f.id, e.id FROM former_id f JOIN event e ON e.number = f.event",
    "SELECT shelf, a.id, telling FROM standing JOIN article a ON a.number = article",
    "SELECT key, a.id FROM copy_key JOIN article a ON a.number = article",
    "SELECT a.id, o.id FROM article a JOIN article o ON o.number = a.copy_of",
    "SELECT id, name, type FROM entity",
    "SELECT event, action, value, target, problem FROM correction",
    "SELECT event FROM hidden",
};

std::multiset<std::string> rows_of(fs::path const& file, char const* query) {
    sqlite3* db = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
    sqlite3_stmt* rows = nullptr;
    BOOST_TEST_REQUIRE(sqlite3_prepare_v2(db, query, -1, &rows, nullptr) == SQLITE_OK, sqlite3_errmsg(db));
    std::multiset<std::string> out;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        std::string row;
        for (int c = 0; c < sqlite3_column_count(rows); ++c) {
            unsigned char const* const text = sqlite3_column_text(rows, c);
            row += text == nullptr ? "-" : reinterpret_cast<char const*>(text);
            row += '|';
        }
        out.insert(row);
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return out;
}

void save(Store& store, ArticleReports const& article) {
    StoredArticle one = stored(article);
    one.reports = tell_once(article);
    for (ReportedEvent& event : one.reports.events)  // no two articles have one id
        event.key = (event.key ^ word_hash(article.source.doc)) * 0x9E3779B97F4A7C15u;
    store.save(one);
}

void build_at_once(fs::path const& file, std::vector<ArticleReports> const& articles,
                   std::vector<Correction> const& corrections = {}) {
    Store store(file, Store::Open::write);
    for (ArticleReports const& article : articles) save(store, article);
    store.arrange_timeline(corrections);
}

/// Two of its sentences tell one event.
ArticleReports telling_twice(std::uint32_t number, RandomArticles& random) {
    std::string const day = iso(to_day({2020, 6, 1}) + static_cast<std::int32_t>(random.below(400)));
    Page page = article("twice" + std::to_string(number));
    Somebody const who = random.somebody();
    page.on(day)
        .tells(report("invite", "invitation").by(who).on(day).sentence(40, "The mayor was invited."))
        .tells(report("launch").by(random.somebody()).on(day).sentence(60, "A ferry was launched.").after(0))
        .tells(report("invite", "invitation").by(who).on(day).sentence(90, "She invited the mayor."));
    return page;
}

/// Of an event that there is, mostly; or of one whose id nobody tells.
Correction correction(Store const& store, RandomArticles& random) {
    std::vector<EventKey> const ids = store.select({});
    auto const some_id = [&] {
        EventKey const id =
            ids.empty() || random.chance(5) ? "e_0badc0de" : ids[random.below(static_cast<std::uint32_t>(ids.size()))];
        return random.chance(10) ? id.substr(0, 7) : id;
    };
    Correction c;
    c.action = static_cast<Correction::Action>(random.below(5));
    c.event = some_id();
    if (c.action == Correction::Action::date) {
        c.period = random.period();
        c.value = edtf(c.period);
    }
    if (c.action == Correction::Action::split && random.chance(50)) c.value = Correction::sentences;
    if (c.action == Correction::Action::title) c.value = "Called otherwise";
    if (c.action == Correction::Action::merge) c.value = some_id();
    return c;
}

void compare_stores(fs::path const& grown, fs::path const& anew) {
    for (char const* const query : all_rows) {
        std::multiset<std::string> const expected = rows_of(anew, query), found = rows_of(grown, query);
        BOOST_TEST_CONTEXT(query) BOOST_TEST(found == expected, boost::test_tools::per_element());
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(growing_store_laws)

BOOST_AUTO_TEST_CASE(articles_that_come_later_make_the_rows_that_they_make_at_once) {
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        RandomArticles random(seed, 4);
        std::vector<ArticleReports> const all = random.articles_and_copies(76, 7);
        Folder const folder;
        fs::path const anew = folder.file("anew.db"), grown = folder.file("grown.db");
        build_at_once(anew, all);
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
        for (std::size_t there = 0, next = 66; there < all.size(); next = std::min(next + 1 + seed % 2, all.size())) {
            Store store(grown, Store::Open::write);
            for (; there < next; ++there) save(store, all[order[there]]);
            store.arrange_timeline();
        }
        compare_stores(grown, anew);
    }
}

BOOST_AUTO_TEST_CASE(articles_that_are_taken_out_or_changed_leave_no_row_behind) {
    for (std::uint32_t seed = 20; seed < 26; ++seed) {
        RandomArticles random(seed, 4);
        std::vector<ArticleReports> there = random.articles_and_copies(80, 7);
        Folder const folder;
        fs::path const anew = folder.file("anew.db"), grown = folder.file("grown.db");
        build_at_once(grown, there);
        for (std::uint32_t step = 0; step < 12; ++step) {
            Store store(grown, Store::Open::write);
            std::uint32_t const at = random.below(static_cast<std::uint32_t>(there.size()));
            if (random.chance(50)) {
                BOOST_TEST(store.remove(there[at].source.doc).size() == 1u);
                there.erase(there.begin() + at);
            } else {
                std::size_t const model = random.below(static_cast<std::uint32_t>(there.size()));
                bool const copies = there[model].print.runs != 0 && random.chance(50);
                ArticleReports other = copies ? there[model] : random.article(at, 7);
                Source const source = there[at].source;
                if (random.chance(70)) {
                    other.source = source;
                } else {
                    other.source.doc = source.doc;  // on another day
                }
                there[at] = other;
                save(store, other);
            }
            store.arrange_timeline();
        }
        build_at_once(anew, there);
        compare_stores(grown, anew);
    }
}

BOOST_AUTO_TEST_CASE(what_editors_put_right_in_between_makes_the_rows_that_it_makes_at_the_end) {
    for (std::uint32_t seed = 40; seed < 52; ++seed) {
        RandomArticles random(seed, 4);
        std::vector<ArticleReports> all;
        for (std::uint32_t n = 0; n < 40; ++n) all.push_back(telling_twice(n, random));
        for (ArticleReports const& article : random.articles_and_copies(60, 7)) all.push_back(article);
        std::vector<ArticleReports> there(all.begin(), all.begin() + 90);
        std::vector<Correction> corrections;
        Folder const folder;
        fs::path const grown = folder.file("grown.db");
        build_at_once(grown, there);
        for (std::size_t next = 90; next < all.size(); ++next) {
            Store store(grown, Store::Open::write);
            for (std::uint32_t n = random.below(4); n > 0; --n) corrections.push_back(correction(store, random));
            if (random.chance(30) && !corrections.empty())
                corrections.erase(corrections.begin() + random.below(static_cast<std::uint32_t>(corrections.size())));
            if (random.chance(30)) {
                std::uint32_t const gone = random.below(static_cast<std::uint32_t>(there.size()));
                store.remove(there[gone].source.doc);
                there.erase(there.begin() + gone);
            }
            if (random.chance(70)) {
                there.push_back(all[next]);
                save(store, all[next]);
            }
            store.arrange_timeline(corrections);
            if (next % 3 != 0) continue;
            fs::path const anew = folder.file("anew" + std::to_string(next) + ".db");
            build_at_once(anew, there, corrections);
            BOOST_TEST_CONTEXT("seed " << seed << ", step " << next) compare_stores(grown, anew);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
