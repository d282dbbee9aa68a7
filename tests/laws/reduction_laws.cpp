// Transitive reduction loses no order: what could be reached before can be reached after, and no "then" that is
// left is implied by others. The order never runs against a relation, and the timeline never depends on which
// article came first.
#include <boost/test/unit_test.hpp>
#include <set>

#include "../../src/timeline/relate.hpp"
#include "laws/random_articles.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

using Reach = std::vector<std::set<std::uint32_t>>;

Reach closure(std::vector<Tie> const& ties, std::uint32_t events) {
    Reach out(events);
    for (Tie const& t : ties) out[t.from].insert(t.to);
    for (std::uint32_t k = 0; k < events; ++k) {
        for (std::uint32_t i = 0; i < events; ++i) {
            if (out[i].contains(k)) out[i].insert(out[k].begin(), out[k].end());
        }
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reduction_laws)

BOOST_AUTO_TEST_CASE(reduction_keeps_reachability_and_is_minimal) {
    for (std::uint32_t seed = 1; seed <= 200; ++seed) {
        RandomArticles random(seed);
        std::uint32_t const events = 2 + random.below(14);
        std::vector<Tie> ties;
        for (std::uint32_t i = random.below(40); i > 0; --i) {
            RelationKind const kind = random.chance(20) ? RelationKind::answered_by : RelationKind::then;
            ties.push_back({random.below(events), random.below(events), {kind, "", ""}, 0});
        }
        ties = consistent(std::move(ties), Periods(events, nullptr)).ties;
        Reach const before = closure(ties, events);
        for (std::uint32_t e = 0; e < events; ++e) BOOST_TEST(!before[e].contains(e));  // no circle is left
        std::vector<Tie> const reduced = reduce(ties);
        BOOST_TEST((closure(reduced, events) == before));
        for (std::size_t i = 0; i < reduced.size(); ++i) {
            if (reduced[i].relation.kind != RelationKind::then) continue;
            std::vector<Tie> others = reduced;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            BOOST_TEST(!closure(others, events)[reduced[i].from].contains(reduced[i].to));
        }
        std::size_t const answers = static_cast<std::size_t>(
            std::ranges::count_if(ties, [](Tie const& t) { return t.relation.kind == RelationKind::answered_by; }));
        BOOST_TEST(static_cast<std::size_t>(std::ranges::count_if(
                       reduced, [](Tie const& t) { return t.relation.kind == RelationKind::answered_by; })) == answers);
    }
}

BOOST_AUTO_TEST_CASE(the_order_never_runs_against_a_relation_or_the_dates) {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        RandomArticles random(seed);
        Timeline const t = build_timeline(random.articles(20, 12));
        for (Timeline::Edge const& edge : t.relations()) {
            Event const& from = t[edge.from];
            Event const& to = t[edge.to];
            if (from.order != 0 && to.order != 0) BOOST_TEST(from.order < to.order);
        }
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            BOOST_TEST((t[v].order != 0) == t[v].when.has_value());
            if (v > 0 && t[v].order != 0) BOOST_TEST(t[v - 1].order <= t[v].order);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_report_is_evidence_of_exactly_one_event) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        RandomArticles random(seed);
        std::vector<ArticleReports> const articles = random.articles(25, 9);
        Timeline const t = build_timeline(articles);
        std::multiset<std::string> told, evidence;
        for (ArticleReports const& a : articles) {
            for (ReportedEvent const& r : a.events) {
                told.insert(std::string(r.evidence[0].doc) + ":" + std::to_string(r.evidence[0].begin));
            }
        }
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            for (Evidence const& x : t[v].evidence) evidence.insert(x.doc + ":" + std::to_string(x.begin));
        }
        BOOST_TEST((told == evidence));
    }
}

BOOST_AUTO_TEST_CASE(any_order_of_arrival_gives_the_same_timeline) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        RandomArticles random(seed);
        std::vector<ArticleReports> articles = random.articles(25, 9);
        Timeline const one = build_timeline(articles);
        std::shuffle(articles.begin(), articles.end(), std::mt19937(seed));
        Timeline const two = build_timeline(articles);
        BOOST_TEST_REQUIRE(one.size() == two.size());
        for (Timeline::Vertex v = 0; v < one.size(); ++v) {
            BOOST_TEST(one[v].id == two[v].id);
            BOOST_TEST(one[v].title == two[v].title);
            BOOST_TEST(one[v].order == two[v].order);
            BOOST_TEST((one[v].when == two[v].when));
        }
        BOOST_TEST(one.relations().size() == two.relations().size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
