#include "dateline/store/views.hpp"
#include "stores.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// "Mayor Anna Berg's tweet  invited Ivo Stein." tells an event at code point 40 of `a`; around it a title, another
/// sentence and a paragraph.
StoredArticle with_words() {
    StoredArticle out = stored(tell_once(two_articles().front()));
    ArticleText& t = out.text;
    auto const add = [&](std::uint32_t begin, std::uint32_t paragraph, std::string const& words) {
        t.sentences.push_back(
            {begin, paragraph, static_cast<std::uint32_t>(t.words.size()), static_cast<std::uint32_t>(words.size())});
        t.words += words;
    };
    add(0, 0, "Berg invites Stein");
    add(20, 1, "It was cold on Sunday.");
    add(40, 1, "Mayor Anna Berg's tweet invited Ivo Stein.");
    add(90, 2, "Café Bleu said: \"She is late\".");
    t.entities = {{"anna-berg", "Anna Berg", "PERSON"}, {"cafe-bleu", "Café Bleu", "ORG"}};
    t.mentions = {{0, 4, 0, How::surname, nowhere, ""},
                  {40, 55, 0, How::role, nowhere, ""},
                  {73, 77, nowhere, How::surname, nowhere, "Ivo S"},
                  {90, 99, 1, How::name, nowhere, ""},
                  {107, 110, 0, How::pronoun, 40, ""}};
    t.times.resize(1);
    t.times[0] = {
        32,        41, TimeType::date, "2021-02-14", "", parse_edtf("2021-02-14"), AnchoredBy::publication, nowhere,
        "weekday", ""};
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(words_of_articles)

BOOST_AUTO_TEST_CASE(the_body_comes_back_whole_in_order_with_its_paragraphs_and_what_tells) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    store.save(with_words());
    std::vector<Sentence> const body = store.body("a");
    BOOST_TEST_REQUIRE(body.size() >= 4u);
    BOOST_TEST(body[0].text == "Berg invites Stein");
    BOOST_TEST(body[0].paragraph == 0u);
    BOOST_TEST(!body[1].tells);
    BOOST_TEST(body[2].tells);
    BOOST_TEST(body[2].begin == 40u);
    BOOST_TEST(body[2].paragraph == 1u);
    BOOST_TEST(body[3].paragraph == 2u);
    BOOST_TEST(store.body("nobody").empty());
}

BOOST_AUTO_TEST_CASE(words_are_searched_in_sentences_that_tell_an_event_only) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    store.save(with_words());
    store.arrange_timeline();
    Selection words;
    words.kind = Selection::Kind::text;
    words.values = {"invited ivo"};
    BOOST_TEST(store.count(words) == 1u);
    words.values = {"cold"};
    BOOST_TEST(store.count(words) == 0u);
}

BOOST_AUTO_TEST_CASE(mentions_and_times_are_rows_that_sql_reads) {
    Folder const folder;
    Store(folder.file(), Store::Open::write).save(with_words());
    auto const value = [&](char const* sql) { return sql_value(folder.file(), sql); };
    BOOST_TEST(value("SELECT count(*) FROM mentions WHERE doc = 'a'") == "5");
    BOOST_TEST(value("SELECT text FROM mentions WHERE how = 'role'") == "Mayor Anna Berg");
    BOOST_TEST(value("SELECT text FROM mentions WHERE \"begin\" = 90") == "Café Bleu");  // code points, not bytes
    BOOST_TEST(value("SELECT text || coalesce(entity, '?') FROM mentions WHERE \"begin\" = 73") == "Ivo S?");
    BOOST_TEST(value("SELECT text || name || leans_on FROM mentions WHERE how = 'pronoun'") == "SheAnna Berg40");
    BOOST_TEST(value("SELECT text || type || value || first || last || rule || anchor FROM times") ==
               "on SundayDATE2021-02-142021-02-142021-02-14weekdaypublication");
    BOOST_TEST(value("SELECT sentence FROM sentences WHERE paragraph = 2") == "Café Bleu said: \"She is late\".");
}

BOOST_AUTO_TEST_CASE(the_file_has_the_views_and_columns_that_the_manual_lists) {
    Folder const folder;
    { Store const made(folder.file(), Store::Open::write); }
    std::string views;
    for (StoreView const& v : store_views) {
        views += std::string(v.name) + ' ';
        std::string const columns =
            "SELECT group_concat(name, ' ') FROM pragma_table_info('" + std::string(v.name) + "')";
        if (!v.columns.empty()) BOOST_TEST(sql_value(folder.file(), columns.c_str()) == v.columns);
    }
    views.pop_back();
    BOOST_TEST(sql_value(folder.file(),
                         "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema WHERE type "
                         "= 'view' ORDER BY rowid)") == views);
}

BOOST_AUTO_TEST_CASE(names_are_listed_as_articles_used_them_without_pronouns) {
    Folder const folder;
    Store(folder.file(), Store::Open::write).save(with_words());
    BOOST_TEST(sql_value(folder.file(),
                         "SELECT group_concat(text || ' ' || uses, ', ') FROM names WHERE entity = "
                         "'anna-berg'") == "Berg 1, Mayor Anna Berg 1");
    BOOST_TEST(sql_value(folder.file(), "SELECT first FROM names WHERE text = 'Berg'") == "2021-02-15");
}

BOOST_AUTO_TEST_CASE(why_tellings_are_one_event_is_a_row_in_words) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    Timeline const timeline = fill(store, two_articles());
    Event const merged = of_kind(timeline, "invitation").at(0);
    BOOST_TEST_REQUIRE(merged.merges.size() == 1u);
    BOOST_TEST(sql_value(folder.file(), "SELECT why FROM merges JOIN events ON id = event WHERE kind = 'invitation'") ==
               merged.merges[0]);
    ArticleReports const twice = tell_once(article("c")
                                               .on("2021-03-01")
                                               .tells(report("launch", "launch").by(ferro).on("2021-02-20"))
                                               .tells(report("launch", "launch").by(ferro).on("2021-02-20")));
    BOOST_TEST_REQUIRE(twice.events.size() == 1u);
    store.save(stored(twice));
    store.arrange_timeline();
    BOOST_TEST(sql_value(folder.file(), "SELECT why FROM merges WHERE doc = 'c'") == twice.events[0].merges.front());
    ArticleReports const told = store.reports().back();
    BOOST_TEST(told.events[0].merges == twice.events[0].merges, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_an_article_says_goes_with_it_and_comes_anew_with_the_next_timeline) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    store.save(with_words());
    store.arrange_timeline();
    StoredArticle changed = with_words();
    changed.text.sentences.resize(2);
    changed.text.mentions.resize(1);
    changed.text.times.clear();
    store.save(changed);
    auto const rows = [&] {
        return sql_value(folder.file(),
                         "SELECT (SELECT count(*) FROM mentions) || ' ' || (SELECT count(*) FROM times)");
    };
    BOOST_TEST(rows() == "5 1");
    store.arrange_timeline();
    BOOST_TEST(rows() == "1 0");
    BOOST_TEST(store.remove("a").size() == 1u);
    BOOST_TEST(rows() == "0 0");
    BOOST_TEST(store.body("a").empty());
}

BOOST_AUTO_TEST_CASE(rows_that_a_batch_wrote_go_with_their_article_and_none_is_loose) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    {
        Store::Batch batch(store);
        store.save(with_words());
        batch.commit();
    }
    auto const value = [&](char const* sql) { return sql_value(folder.file(), sql); };
    BOOST_TEST(value("SELECT count(*) FROM mention") == "5");
    BOOST_TEST(value("SELECT count(*) FROM pragma_foreign_key_check") == "0");
    BOOST_TEST(store.remove("a").size() == 1u);
    BOOST_TEST(value("SELECT (SELECT count(*) FROM mention) + (SELECT count(*) FROM sentence)") == "0");
}

BOOST_AUTO_TEST_CASE(a_batch_that_is_given_up_takes_along_whom_it_listed) {
    Folder const folder;
    Store store(folder.file(), Store::Open::write);
    {
        Store::Batch const batch(store);
        store.save(with_words());
    }
    store.save(with_words());
    BOOST_TEST(sql_value(folder.file(), "SELECT name FROM mentions WHERE how = 'name'") == "Café Bleu");
}

BOOST_AUTO_TEST_SUITE_END()
