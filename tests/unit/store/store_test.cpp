#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

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

BOOST_AUTO_TEST_CASE(what_another_build_wrote_meanwhile_is_arranged_as_it_stands_in_the_file) {
    Folder const folder;
    Store one(folder.file(), Store::Open::write), other(folder.file(), Store::Open::write);
    std::vector<ArticleReports> const articles = two_articles();
    StoredArticle first = stored(articles[0]), last = stored(articles[1]);
    last.id = last.reports.source.doc = first.id;
    for (StoredArticle* const a : {&first, &last}) a->reports = tell_once(std::move(a->reports));
    BOOST_TEST_REQUIRE(first.reports.events.size() != last.reports.events.size());
    one.save(first);
    other.save(last);
    BOOST_TEST(one.arrange_timeline() == last.reports.events.size());
    BOOST_TEST(one.timeline().size() == last.reports.events.size());
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
    BOOST_TEST(back[0].events[1].follows_by(RelationKind::then) == 0u);
    BOOST_TEST(back[0].events[0].follows.empty());
    BOOST_TEST(back[0].events[0].content == articles[0].events[0].content, boost::test_tools::per_element());
    BOOST_TEST(back[0].events[0].roles[1].who->represents == articles[0].events[0].roles[1].who->represents,
               boost::test_tools::per_element());
    BOOST_TEST((back[1].events[1].when == articles[1].events[1].when));
    BOOST_TEST(back[0].events[0].evidence[0].why == test::two_reasons);
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

BOOST_AUTO_TEST_CASE(an_order_that_cannot_be_true_comes_back_with_its_events) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, {article("a")
                                               .tells(report("launch").by(ferro).on("2020-05-20"))
                                               .tells(report("start").by(ferro).on("2020-05-18").after(0))
                                               .tells(report("rest").by(singer))});
    BOOST_TEST_REQUIRE(timeline.contradictions.size() == 1u);
    Timeline const part = store.load({timeline[0].id});
    BOOST_TEST_REQUIRE(part.contradictions.size() == 1u);
    BOOST_TEST(part.contradictions.front().earlier == timeline[1].id);
    BOOST_TEST(part.contradictions.front().words == "followed it up");
    BOOST_TEST(store.load({timeline[2].id}).contradictions.empty());
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

BOOST_AUTO_TEST_CASE(what_one_reading_finds_is_there_until_its_end) {
    Folder const folder;
    Store writer(folder.file(), Store::Open::write);
    fill(writer, two_articles());
    Store const reader(folder.file(), Store::Open::read);
    std::vector<EventKey> ids;
    {
        Store::Reading const reading(reader);
        ids = reader.select({});
        writer.remove("b");
        writer.arrange_timeline();
        BOOST_TEST(reader.load(ids).size() == ids.size());
    }
    BOOST_TEST(reader.load(ids).size() < ids.size());
}

BOOST_AUTO_TEST_CASE(views_are_there_for_whoever_opens_the_file) {
    Folder const folder;
    {
        Store store(folder.file(), Store::Open::write);
        fill(store, two_articles());
    }
    auto const value = [&](char const* sql) { return sql_value(folder.file(), sql); };
    BOOST_TEST(value("SELECT actor FROM events WHERE kind = 'invitation'") == "Anna Berg");
    BOOST_TEST(value("SELECT first FROM events WHERE kind = 'invitation'") == "2021-02-14");
    BOOST_TEST(value("SELECT count(*) FROM evidence WHERE outlet = 'The Harbour'") == "3");
    BOOST_TEST(value("SELECT name FROM entities WHERE entity = 'ivo-stein'") == "Ivo Stein");
    BOOST_TEST(value("SELECT group_concat(role || ' ' || entity) FROM roles JOIN events ON id = event WHERE kind = "
                     "'invitation'") == "actor anna-berg,target ivo-stein");
    BOOST_TEST(value("SELECT count(*) FROM relations WHERE relation IN ('then', 'answered by') AND why <> ''") == "2");
    BOOST_TEST(value("SELECT outlet FROM articles WHERE doc = 'b' AND copy_of IS NULL") == "Inland");
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

BOOST_AUTO_TEST_CASE(what_other_rules_arranged_is_arranged_anew_and_not_mended) {
    for (bool const other_rules : {false, true}) {
        Folder const folder;
        {
            Store store(folder.file(), Store::Open::write);
            fill(store, two_articles());
        }
        sql_value(folder.file(), "UPDATE event SET title = 'as it was'");
        if (other_rules) sql_value(folder.file(), "UPDATE note SET value = 0 WHERE key = 'rules of arranging'");
        Store store(folder.file(), Store::Open::write);
        BOOST_TEST(store.arrange_timeline() == store.timeline().size());
        BOOST_TEST((sql_value(folder.file(), "SELECT title FROM event LIMIT 1") == "as it was") == !other_rules);
    }
}

BOOST_AUTO_TEST_SUITE_END()
