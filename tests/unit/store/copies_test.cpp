// What a store knows of articles with one text, whether one build read them or several.
#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string original_of(Store const& store, std::string const& doc) {
    for (Source const& s : store.sources()) {
        if (s.doc == doc) return s.copy_of;
    }
    return "no such article";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(copies_in_a_store)

BOOST_AUTO_TEST_CASE(a_copy_is_known_for_one_though_a_later_build_reads_it) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, {printed("evening", "2023-05-09", 1), printed("other", "2023-05-09", 2)});
        BOOST_TEST(store.copies() == 0u);
    }
    Store store(folder.file(), Store::Open::write);
    fill(store, {printed("agency", "2023-05-08", 1)});
    BOOST_TEST(store.copies() == 1u);
    BOOST_TEST(store.status().copies == 1u);
    BOOST_TEST(original_of(store, "evening") == "agency");
    BOOST_TEST(original_of(store, "agency").empty());
    BOOST_TEST(store.timeline().sources.at(0).copy_of == "agency");
}

BOOST_AUTO_TEST_CASE(what_copies_tell_reads_the_same_from_a_store_as_from_memory) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    auto const page = [](std::string const& doc, std::string const& day) {
        ArticleReports a = article(doc)
                               .on(day)
                               .in("The " + doc)
                               .tells(report("fear").by(unlisted("fishermen")))
                               .tells(report("open", "launch").by(mayor).on("2023-05-08"));
        a.print = print_of(1);
        return a;
    };
    Timeline const made = fill(store, {page("late", "2023-05-10"), page("agency", "2023-05-08"),
                                       page("evening", "2023-05-09"), two_articles()[0]});
    Timeline const read = store.timeline();
    BOOST_REQUIRE(read.size() == made.size());
    for (Timeline::Vertex v = 0; v < read.size(); ++v) {
        same_event(read[v], made[v]);
        BOOST_REQUIRE(read[v].evidence.size() == made[v].evidence.size());
        for (std::size_t i = 0; i < made[v].evidence.size(); ++i)
            BOOST_TEST(read[v].evidence[i].doc == made[v].evidence[i].doc);
    }
    Selection outlet;
    outlet.kind = Selection::Kind::from;
    outlet.values = {"The late"};
    BOOST_TEST(store.count(outlet) == 2u);
}

BOOST_AUTO_TEST_CASE(a_copy_whose_original_goes_or_changes_is_none_any_more) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    fill(store,
         {printed("agency", "2023-05-08", 1), printed("evening", "2023-05-09", 1), printed("late", "2023-05-10", 1)});
    BOOST_TEST(store.copies() == 2u);
    BOOST_TEST(!store.remove("agency").empty());
    store.arrange_timeline();
    BOOST_TEST(original_of(store, "evening").empty());
    BOOST_TEST(original_of(store, "late") == "evening");
    fill(store, {printed("evening", "2023-05-09", 3)});
    BOOST_TEST(store.copies() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
