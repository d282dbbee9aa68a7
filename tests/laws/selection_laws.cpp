// The store's SQL and matches() answer every selection alike, on random timelines and random selections; and
// what a store loads of a timeline is what subset() cuts out of it.
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <random>

#include "dateline/store/store.hpp"
#include "laws/random_articles.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

using Kind = Selection::Kind;

Selection random_selection(RandomArticles& random, Timeline const& timeline, int depth) {
    Selection s;
    auto const entity = [&] { return "e" + std::to_string(random.below(13)); };
    auto const id = [&]() -> std::string {
        if (timeline.size() == 0 || random.chance(5)) return "e_none";
        Event const& e = timeline[random.below(static_cast<std::uint32_t>(timeline.size()))];
        return !e.former_ids.empty() && random.chance(30) ? e.former_ids[0] : e.id;
    };
    static char const* const types[] = {"launch", "visit", "statement", "AGREE", "COERCE", ""};
    static char const* const phrases[] = {"bridge",           "the ferry", "zurich", "number 7",
                                          "crane and the lo", "idge",      "",       "?"};
    static char const* const outlets[] = {"Paper 1", "Paper 2", "Wire", "", "Nobody"};
    static char const* const sure[] = {"asserted", "planned", "possible", "denied", "else"};
    s.kind = static_cast<Kind>(random.below(depth > 0 ? 17 : 14) + (depth > 0 ? 0 : 3));
    switch (s.kind) {
        case Kind::all_of:
        case Kind::any_of:
        case Kind::none_of:
            for (std::uint32_t i = random.below(4); i > 0; --i)
                s.parts.push_back(random_selection(random, timeline, depth - 1));
            break;
        case Kind::role:
            s.role = static_cast<RoleName>(random.below(7));
            [[fallthrough]];
        case Kind::who:
            for (std::uint32_t i = random.below(3); i > 0; --i) s.values.push_back(entity());
            break;
        case Kind::type:
            s.values.push_back(types[random.below(6)]);
            break;
        case Kind::from:
            s.values.push_back(outlets[random.below(5)]);
            break;
        case Kind::text:
            s.values.push_back(phrases[random.below(8)]);
            break;
        case Kind::sure:
            for (std::uint32_t i = random.below(3); i > 0; --i) s.values.push_back(sure[random.below(5)]);
            break;
        case Kind::is:
            s.is = static_cast<Selection::Is>(random.below(7));
            break;
        case Kind::before_event:
        case Kind::after_event:
            s.values.push_back(id());
            break;
        default:
            s.period = random.period();
    }
    return s;
}

struct TemporaryStore {
    TemporaryStore() : path(std::filesystem::temp_directory_path() / ("dateline-law-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path);
    }
    ~TemporaryStore() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
    std::filesystem::path path;
};

void fill(Store& store, std::vector<ArticleReports> const& articles) {
    for (ArticleReports const& a : articles) store.save(StoredArticle{a.source.doc, "", "hash", tell_once(a)});
    store.arrange_timeline();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(selection_laws)

BOOST_AUTO_TEST_CASE(the_store_holds_the_timeline_that_memory_makes_whatever_the_order_of_the_articles) {
    TemporaryStore const folder;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        RandomArticles random(seed, 6);
        std::vector<ArticleReports> articles = random.articles(40, 10);
        Timeline const timeline = build_timeline(articles);
        std::shuffle(articles.begin(), articles.end(), std::mt19937(seed));
        Store store(folder.path / ("whole" + std::to_string(seed) + ".db"), Store::Open::write);
        fill(store, articles);
        Timeline const stored = store.timeline();
        BOOST_TEST_REQUIRE(stored.size() == timeline.size());
        BOOST_TEST(stored.relations().size() == timeline.relations().size());
        std::size_t merged = 0;
        for (Timeline::Vertex v = 0; v < stored.size(); ++v) {
            Event const &a = stored[v], &b = timeline[v];
            BOOST_TEST_REQUIRE(a.id == b.id);
            BOOST_TEST(a.title == b.title);
            BOOST_TEST((a.when == b.when));
            BOOST_TEST((a.dated_by == b.dated_by));
            BOOST_TEST(a.order == b.order);
            BOOST_TEST(a.main == b.main);
            BOOST_TEST(a.contradicted == b.contradicted);
            BOOST_TEST(a.merges == b.merges, boost::test_tools::per_element());
            BOOST_TEST(a.former_ids == b.former_ids, boost::test_tools::per_element());
            BOOST_TEST_REQUIRE(a.evidence.size() == b.evidence.size());
            for (std::size_t i = 0; i < a.evidence.size(); ++i) {
                BOOST_TEST(a.evidence[i].doc == b.evidence[i].doc);
                BOOST_TEST(a.evidence[i].sentence == b.evidence[i].sentence);
            }
            if (a.evidence.size() > 1 && a.evidence.front().doc != a.evidence.back().doc) ++merged;
        }
        BOOST_TEST(merged > 5u);  // the law says something
    }
}

BOOST_AUTO_TEST_CASE(groups_deep_inside_groups_and_rows_of_thousands_are_selected_alike) {
    TemporaryStore const folder;
    RandomArticles random(3);
    std::vector<ArticleReports> const articles = random.articles(30, 10);
    Store store(folder.path / "deep.db", Store::Open::write);
    fill(store, articles);
    Timeline const timeline = build_timeline(articles);
    auto const same = [&](Selection const& s) {
        std::vector<EventKey> expected;
        for (Timeline::Vertex const v : select(s, timeline)) expected.push_back(timeline[v].id);
        BOOST_TEST(store.select(s) == expected, boost::test_tools::per_element());
        return expected.size();
    };
    Selection deep = random_selection(random, timeline, 0);
    for (int level = 0; level < 150; ++level) {
        Selection around;
        around.kind = level % 3 == 0 ? Kind::any_of : level % 3 == 1 ? Kind::all_of : Kind::none_of;
        around.parts = {std::move(deep), random_selection(random, timeline, 0)};
        deep = std::move(around);
        if (level % 10 == 0 || level == 149) same(deep);
    }
    for (Kind const kind : {Kind::any_of, Kind::all_of, Kind::none_of}) {
        Selection wide, types;
        wide.kind = kind;
        types.kind = Kind::type;
        for (int i = 0; i < 3000; ++i) {
            wide.parts.push_back(random_selection(random, timeline, 0));
            types.values.push_back(i == 2500 ? "launch" : "kind " + std::to_string(i));
        }
        same(wide);
        BOOST_TEST(same(types) != 0u);
    }
}

BOOST_AUTO_TEST_CASE(sql_selects_what_memory_selects) {
    TemporaryStore const folder;
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        RandomArticles random(seed);
        std::vector<ArticleReports> articles = random.articles(30, 10);
        for (ArticleReports& a : articles) {
            for (ReportedEvent& r : a.events) {
                if (random.chance(10)) r.type = random.chance(50) ? "COERCE.arrest" : "AGREE";
            }
        }
        Store store(folder.path / (std::to_string(seed) + ".db"), Store::Open::write);
        fill(store, articles);
        Timeline timeline = build_timeline(articles);
        std::vector<Correction> corrections;
        for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
            if (!random.chance(10)) continue;
            Event& e = timeline[v];
            e.hidden = random.chance(50);
            corrections.push_back({});
            corrections.back().action = e.hidden ? Correction::Action::hide : Correction::Action::title;
            corrections.back().event = e.id;
            corrections.back().value = e.hidden ? "" : "Another title";
            e.corrections.push_back(in_words(corrections.back()));
        }
        store.arrange_timeline(corrections);
        std::size_t some = 0;
        for (int n = 0; n < 500; ++n) {
            Selection const s = random_selection(random, timeline, 3);
            std::vector<EventKey> in_memory;
            for (Timeline::Vertex const v : select(s, timeline)) in_memory.push_back(timeline[v].id);
            std::vector<EventKey> const in_sql = store.select(s);
            BOOST_TEST_REQUIRE(store.count(s) == in_memory.size());
            BOOST_TEST_REQUIRE(in_sql == in_memory,
                               "seed " << seed << ", selection " << n << " of kind " << static_cast<int>(s.kind));
            if (!in_sql.empty() && in_sql.size() < timeline.size()) ++some;
        }
        BOOST_TEST(some > 100u);  // the law says something
    }
}

BOOST_AUTO_TEST_CASE(what_is_loaded_is_the_subset) {
    TemporaryStore const folder;
    RandomArticles random(77);
    std::vector<ArticleReports> const articles = random.articles(30, 12);
    Timeline const timeline = build_timeline(articles);
    Store store(folder.path / "part.db", Store::Open::write);
    fill(store, articles);
    for (int n = 0; n < 40; ++n) {
        std::vector<Timeline::Vertex> keep;
        std::vector<EventKey> ids;
        for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
            if (!random.chance(40)) continue;
            keep.push_back(v);
            ids.push_back(timeline[v].id);
        }
        Timeline const loaded = store.load(ids), cut = subset(timeline, keep);
        BOOST_TEST_REQUIRE(loaded.size() == cut.size());
        for (Timeline::Vertex v = 0; v < cut.size(); ++v) BOOST_TEST(loaded[v].id == cut[v].id);
        auto const edges = [](Timeline const& t) {
            std::vector<std::string> out;
            for (auto const& [from, to, relation] : t.relations()) {
                out.push_back(t[from].id + relation.label + t[to].id);
            }
            std::sort(out.begin(), out.end());
            return out;
        };
        BOOST_TEST(edges(loaded) == edges(cut), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
