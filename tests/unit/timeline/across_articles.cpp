#include <boost/test/unit_test.hpp>

#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(across_articles)

BOOST_AUTO_TEST_CASE(two_papers_tell_one_invitation) {
    Timeline const t = build_timeline(
        {article("b").on("2021-02-15").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14")),
         article("a")
             .on("2021-02-15")
             .tells(report("invitation", "invitation").by(mayor).to(inventor).on("2021-02-14T15:00").nominal())});
    BOOST_TEST_REQUIRE(t.size() == 1u);
    Event const& e = t[0];
    BOOST_TEST(e.evidence.size() == 2u);
    BOOST_TEST(e.former_ids.size() == 1u);
    BOOST_TEST(t.find(e.former_ids[0]) == 0u);
    BOOST_TEST(e.merges.at(0).find("Anna Berg") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_year_is_another_event) {
    Timeline const t =
        build_timeline({article("a").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14")),
                        article("b").tells(report("invite", "invitation").by(mayor).to(inventor).on("2020-02-14"))});
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_day_within_a_month_is_one_event_when_people_agree) {
    Timeline const t =
        build_timeline({article("a").tells(report("launch", "launch").by(ferro).to(boat).on("2020-05")),
                        article("b").tells(report("launch", "launch").by(ferro).to(boat).on("2020-05-30"))});
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(edtf(*t[0].when) == "2020-05-30");
}

BOOST_AUTO_TEST_CASE(two_full_names_that_no_list_has_are_two_people) {
    auto const events = [](char const* one, char const* other) {
        auto const told = [](char const* who) {
            return report("arrest", "arrest").by(mayor).to(unlisted(who)).on("2021-02-14").about({"ferry", "dawn"});
        };
        return build_timeline({article("a").tells(told(one)), article("b").tells(told(other))}).size();
    };
    BOOST_TEST(events("Otto Wirth", "the harbour clerk Otto Wirth") == 1u);
    BOOST_TEST(events("Otto Wirth", "Karl Lund") == 2u);
}

BOOST_AUTO_TEST_CASE(who_beats_and_who_is_beaten_by_another_are_not_one_event) {
    Timeline const t = build_timeline(
        {article("a").tells(
             report("beat", "result").by(unlisted("Otto Wirth")).to(singer).on("2021-02-14").about({"final", "court"})),
         article("b").tells(report("beat", "result").by(singer).on("2021-02-14").about({"final", "court"}))});
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(who_is_killed_in_one_paper_dies_in_the_other) {
    auto const events = [](Somebody const& dead) {
        Told const died = report("die", "death").flag(trigger_flag::dying).by(dead).on("2021-02-14");
        Told const killed = report("kill", "killing").flag(trigger_flag::fatal).to(mayor).on("2021-02-14");
        return build_timeline({article("a").tells(died), article("b").tells(killed)}).size();
    };
    BOOST_TEST(events(mayor) == 1u);
    BOOST_TEST(events(singer) == 2u);
}

BOOST_AUTO_TEST_CASE(numbers_of_people_tell_events_apart) {
    auto const events = [](std::uint32_t one, std::uint32_t other) {
        auto const told = [](std::uint32_t how_many) {
            return report("kill", "killing")
                .to(unlisted("people", how_many))
                .on("2021-02-14")
                .about({"people", "kill"});
        };
        return build_timeline({article("a").tells(told(one)), article("b").tells(told(other))}).size();
    };
    BOOST_TEST(events(21, 4) == 2u);
    BOOST_TEST(events(3, 4) == 2u);
    BOOST_TEST(events(14, 16) == 1u);
    BOOST_TEST(events(0, 26) == 1u);
    BOOST_TEST(events(1200, 1700) == 1u);
}

BOOST_AUTO_TEST_CASE(what_happens_elsewhere_is_another_event) {
    Somebody const harbour{"harbour", "Harbour", "PLACE", {}}, hills{"hills", "Hills", "PLACE", {}};
    auto const events = [](Somebody const& one, Somebody const& other) {
        auto const told = [](Somebody const& where) {
            return report("kill", "killing")
                .to(unlisted("three people"))
                .role(RoleName::place, where)
                .on("2021-02-14")
                .about({"people", "kill"});
        };
        return build_timeline({article("a").tells(told(one)), article("b").tells(told(other))}).size();
    };
    BOOST_TEST(events(harbour, hills) == 2u);
    BOOST_TEST(events(harbour, harbour) == 1u);
}

BOOST_AUTO_TEST_CASE(an_undated_event_does_not_cross_articles_that_bear_dates) {
    Timeline const t = build_timeline(
        {article("a").on("2021-01-01").tells(report("launch", "launch").by(ferro).to(boat)),
         article("b").on("2021-01-01").tells(report("launch", "launch").by(ferro).to(boat).on("2020-12-30"))});
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(articles_without_any_date_merge_when_both_ends_of_the_frame_agree) {
    Timeline const t = build_timeline(
        {article("a").tells(report("buy", "purchase").by(ferro).to(boat)).tells(report("say", "statement").by(mayor)),
         article("b")
             .tells(report("acquire", "purchase").by(ferro).to(boat).about({"price"}))
             .tells(report("buy", "purchase").by(ferro)),
         article("c").tells(report("buy", "purchase").by(ferro).to(boat))});
    BOOST_TEST(of_kind(t, "purchase").size() == 3u);  // "acquire" says too little beside the frame
}

BOOST_AUTO_TEST_CASE(a_follow_up_of_both_papers_merges_with_itself_and_not_with_the_invitation) {
    Timeline const t =
        build_timeline({article("a")
                            .on("2021-02-15")
                            .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
                            .tells(report("tweet", "post").by(mayor).after(0).about({"honor", "great", "speak"})),
                        article("b")
                            .on("2021-02-15")
                            .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
                            .tells(report("add", "post").by(mayor).after(0).about({"honour", "great", "world"}))});
    BOOST_TEST_REQUIRE(t.size() == 2u);
    BOOST_TEST(t[0].kind == "invitation");
    BOOST_TEST(t[1].kind == "post");
    BOOST_TEST(t[1].evidence.size() == 2u);
    BOOST_TEST(t[1].order == 2);
}

BOOST_AUTO_TEST_CASE(two_posts_of_one_day_stay_two_across_papers) {
    Timeline const t =
        build_timeline({article("a").tells(report("tweet", "post").by(singer).on("2021-02-14").about({"tour"})),
                        article("b").tells(report("tweet", "post").by(singer).on("2021-02-14").about({"cat"}))});
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(statements_of_one_day_merge_when_they_are_about_one_matter) {
    std::vector<std::string> const bridge{"bridge", "stay", "closed", "june"};
    Timeline const t = build_timeline(
        {article("a").tells(report("say", "statement").by(speaker).on("2021-02-15").about(bridge)),
         article("b").tells(report("tell", "statement").by(city).on("2021-02-15").about(bridge)),
         article("c").tells(report("say", "statement").by(speaker).on("2021-02-15").about({"budget", "vote"}))});
    BOOST_TEST(t.size() == 2u);
    BOOST_TEST(has(t[0], RoleName::actor, speaker));
}

BOOST_AUTO_TEST_CASE(two_events_of_one_article_never_merge_through_another_article) {
    Timeline const t =
        build_timeline({article("a").tells(report("visit", "visit").by(mayor).to(ferro).on("2021-03-01")),
                        article("b")
                            .tells(report("visit", "visit").by(mayor).to(unlisted("the docks")).on("2021-03-01"))
                            .tells(report("visit", "visit").by(mayor).to(unlisted("a school")).on("2021-03-01"))});
    BOOST_TEST(t.size() >= 2u);
}

BOOST_AUTO_TEST_CASE(dates_that_differ_by_a_day_are_kept_as_a_contradiction_when_all_else_agrees) {
    std::vector<std::string> const words{"slipway", "brass", "band", "rain"};
    Timeline const t = build_timeline(
        {article("a").tells(report("launch", "launch").by(ferro).to(boat).with(singer).on("2021-03-01").about(words)),
         article("b").tells(report("launch", "launch").by(ferro).to(boat).with(singer).on("2021-03-02").about(words))});
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(t[0].contradicted);
}

BOOST_AUTO_TEST_CASE(a_kindless_verb_needs_more_than_the_same_people) {
    Timeline const t = build_timeline({article("a").tells(report("paint").by(ferro).on("2021-03-01")),
                                       article("b").tells(report("paint").by(ferro).on("2021-03-01"))});
    BOOST_TEST(t.size() == 1u);
    Timeline const other =
        build_timeline({article("a").tells(report("paint").by(ferro).to(unlisted("a fence")).on("2021-03-01")),
                        article("b").tells(report("paint").by(ferro).to(unlisted("the hall")).on("2021-03-01"))});
    BOOST_TEST(other.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_timeline_does_not_depend_on_which_article_came_first) {
    std::vector<ArticleReports> articles{
        article("c").on("2021-02-16").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14")),
        article("a").on("2021-02-15").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14")),
        article("b")
            .on("2021-02-15")
            .tells(report("say", "statement").by(speaker).on("2021-02-15"))
            .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02"))};
    Timeline const one = build_timeline(articles);
    std::swap(articles[0], articles[2]);
    Timeline const two = build_timeline(articles);
    BOOST_TEST_REQUIRE(one.size() == two.size());
    for (Timeline::Vertex v = 0; v < one.size(); ++v) {
        BOOST_TEST(one[v].id == two[v].id);
        BOOST_TEST(one[v].evidence.size() == two[v].evidence.size());
    }
}

BOOST_AUTO_TEST_CASE(an_id_is_e_and_eight_digits_and_stays_when_an_article_is_added) {
    ArticleReports const first =
        article("a").on("2021-02-15").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"));
    ArticleReports const second =
        article("b").on("2021-02-16").tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"));
    EventKey const id = build_timeline({first})[0].id;
    BOOST_TEST(id.size() == 10u);
    BOOST_TEST(id.starts_with("e_"));
    BOOST_TEST(build_timeline({second, first})[0].id == id);
    EventKey const alone = build_timeline({second})[0].id;
    BOOST_TEST(build_timeline({first, second}).find(alone) == 0u);
}

BOOST_AUTO_TEST_CASE(no_articles_make_an_empty_timeline) {
    BOOST_TEST(build_timeline({}).size() == 0u);
    BOOST_TEST(build_timeline({article("a")}).size() == 0u);
    BOOST_TEST(build_timeline({article("a")}).sources.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
