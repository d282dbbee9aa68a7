#include "event_rows.hpp"

#include "schema.hpp"
#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(rows_of_events)

BOOST_AUTO_TEST_CASE(a_report_of_an_article_leads_to_the_event_that_it_tells) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    fill(store, two_articles());
    auto const event_told = [&](char const* article, int report) {
        std::string const sql =
            "SELECT group_concat(DISTINCT event) FROM telling WHERE article = (SELECT number FROM article WHERE id = "
            "'" +
            std::string(article) + "') AND report = " + std::to_string(report);
        return sql_value(folder.file(), sql.c_str());
    };
    std::string const invitation =
        sql_value(folder.file(), "SELECT e.number FROM event e JOIN events v USING (id) WHERE v.kind = 'invitation'");
    BOOST_TEST(event_told("a", 0) == invitation);
    BOOST_TEST(event_told("b", 0) == invitation);
    for (auto const& [article, report] : {std::pair("a", 1), std::pair("a", 2), std::pair("b", 1)}) {
        BOOST_TEST(event_told(article, report) != invitation);
        BOOST_TEST(!event_told(article, report).empty());
    }
}

BOOST_AUTO_TEST_CASE(the_slots_say_in_which_order_the_events_stand) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, two_articles());
    Database const db(folder.file(), Database::Access::read);
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Statement row =
            db.prepare("SELECT s.number, s.place FROM event e JOIN slot s ON s.number = e.slot WHERE e.id = ?");
        row.bind(timeline[v].id);
        BOOST_TEST_REQUIRE(row.step());
        bool const placed = timeline[v].order != 0;
        BOOST_TEST((row.integer(0) != no_slot) == placed);
        if (placed) BOOST_TEST(row.integer(1) == timeline[v].order);
    }
}

BOOST_AUTO_TEST_CASE(who_reads_the_first_events_of_the_view_waits_for_no_sorting_of_all) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    fill(store, two_articles());
    Database const db(folder.file(), Database::Access::read);
    Statement plan = db.prepare("EXPLAIN QUERY PLAN SELECT * FROM events LIMIT 5");
    BOOST_TEST_REQUIRE(plan.step());
    BOOST_TEST(plan.text(3) == "SCAN s USING COVERING INDEX slot_by_place");
}

BOOST_AUTO_TEST_CASE(a_timeline_reads_the_same_whatever_numbers_its_events_and_slots_have) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const before = fill(store, two_articles());
    Selection later;
    later.kind = Selection::Kind::after_event;
    later.values = {before[0].id};
    EventKey const earlier = before[before.relations().front().from].id;
    std::vector<EventKey> const after = store.select(later), related = store.related(earlier);
    BOOST_TEST(!after.empty());
    BOOST_TEST(!related.empty());
    {
        Database const db(folder.file(), Database::Access::write);
        db.execute(
            "UPDATE slot SET number = 1000 - 7 * number WHERE number <> 0;"
            "UPDATE event SET number = 500 - 3 * number, slot = CASE WHEN slot <> 0 THEN 1000 - 7 * slot ELSE 0 END;"
            "UPDATE relation SET earlier = 500 - 3 * earlier, later = 500 - 3 * later;"
            "UPDATE member SET event = 500 - 3 * event; UPDATE telling SET event = 500 - 3 * event;"
            "UPDATE role SET event = 500 - 3 * event; UPDATE former_id SET event = 500 - 3 * event;");
    }
    Timeline const timeline = store.timeline();
    BOOST_TEST_REQUIRE(timeline.size() == before.size());
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) same_event(timeline[v], before[v]);
    BOOST_TEST(timeline.relations().size() == before.relations().size());
    for (std::size_t i = 0; i < timeline.relations().size(); ++i) {
        BOOST_TEST(timeline.relations()[i].from == before.relations()[i].from);
        BOOST_TEST(timeline.relations()[i].to == before.relations()[i].to);
    }
    BOOST_TEST(store.select(later) == after, boost::test_tools::per_element());
    BOOST_TEST(store.related(earlier) == related, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_event_that_comes_to_a_full_store_shares_the_kinds_and_entities_that_are_there) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, two_articles());
    }
    auto const count = [&](char const* table) {
        return std::stoi(sql_value(folder.file(), ("SELECT count(*) FROM " + std::string(table)).c_str()));
    };
    int const kinds = count("kind"), entities = count("entity"), events = count("event");
    Page page = article("c").on("2021-02-17");
    page.tells(report("invite", "invitation").by(mayor).to(ferro));
    page.tells(report("sink", "sinking").by(mayor).to(body("harbour-ferry", "Harbour Ferry")));
    ArticleReports const told = page;
    {
        Database const db(folder.file(), Database::Access::write);
        EventRows rows(db);
        rows.write({100, no_slot, 1, {"e_00000100", 0, {}, false}}, told.events[0], {3, 0});
        rows.write({101, no_slot, 2, {"e_00000101", 0, {}, false}}, told.events[1], {3, 1});
        rows.finish();
    }
    BOOST_TEST(count("event") == events + 2);
    BOOST_TEST(count("kind") == kinds + 1);
    BOOST_TEST(count("entity") == entities + 1);
    BOOST_TEST(
        sql_value(folder.file(), "SELECT group_concat(id) FROM (SELECT id FROM events WHERE kind = 'invitation')")
            .ends_with(",e_00000100"));
    BOOST_TEST(sql_value(folder.file(), "SELECT entity FROM roles WHERE event = 'e_00000101' AND role = 'target'") ==
               "harbour-ferry");
}

BOOST_AUTO_TEST_SUITE_END()
