#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(corrections_in_a_store)

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

BOOST_AUTO_TEST_SUITE_END()
