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

BOOST_AUTO_TEST_CASE(what_one_article_tells_twice_can_be_two_events_and_can_be_one_again) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Page page = article("a").on("2021-02-15");
    page.tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14").sentence(40, "She invited him."))
        .tells(report("open").by(ferro).on("2021-02-14").sentence(60, "Ferro opened."))
        .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14").sentence(90, "He was invited."));
    std::size_t const whole = fill(store, {page}).size();
    BOOST_TEST_REQUIRE(whole == 2u);
    auto const invitations = [](Timeline const& t) {
        std::vector<Event const*> out;
        for (Timeline::Vertex v = 0; v < t.size(); ++v) {
            if (t[v].kind == "invitation") out.push_back(&t[v]);
        }
        return out;
    };
    Timeline const before = store.timeline();
    EventKey const id = invitations(before).at(0)->id;
    BOOST_TEST(invitations(before).at(0)->evidence.size() == 2u);
    Correction const split{
        Correction::Action::split, id, std::string(Correction::sentences), {}, "ada", "2021-03-01", "", 0};
    for (int build = 0; build < 2; ++build) {
        BOOST_TEST(store.arrange_timeline({split}) == whole + 1);
        Timeline const after = store.timeline();
        std::vector<Event const*> const two = invitations(after);
        BOOST_TEST_REQUIRE(two.size() == 2u);
        BOOST_TEST(two[0]->id == id);
        BOOST_TEST(two[0]->evidence.at(0).sentence == "She invited him.");
        BOOST_TEST(two[1]->evidence.at(0).sentence == "He was invited.");
        for (Event const* e : two) {
            BOOST_TEST(e->evidence.size() == 1u);
            BOOST_TEST(e->roles.size() == 2u);
            BOOST_TEST(edtf(*e->when) == "2021-02-14");
        }
        BOOST_TEST(two[0]->corrections.size() == 1u);
        BOOST_TEST(store.corrections().at(0).problem.empty());
        Correction const later{
            Correction::Action::date, two[1]->id, "2021-01", parse_edtf("2021-01").value(), "", "", "", 0};
        store.arrange_timeline({split, later});
        Timeline const put_right = store.load({two[1]->id});
        BOOST_TEST(edtf(*put_right[0].when) == "2021-01");
    }
    BOOST_TEST(store.arrange_timeline() == whole);
}

BOOST_AUTO_TEST_SUITE_END()
