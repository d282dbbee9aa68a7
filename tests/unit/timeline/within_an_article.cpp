#include <boost/test/unit_test.hpp>

#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {
Timeline timeline(Page const& page) { return build_timeline({page}); }
}  // namespace

BOOST_AUTO_TEST_SUITE(within_an_article)

BOOST_AUTO_TEST_CASE(what_the_text_equates_is_one_event) {
    Timeline const t =
        timeline(article("a").tells(report("sign", "signing").by(mayor)).tells(report("step").same_as(0)));
    BOOST_TEST(t.size() == 1u);
    BOOST_TEST(t[0].evidence.size() == 2u);
    BOOST_TEST(t[0].merged);
    BOOST_TEST(t[0].merges.size() == 1u);
}

BOOST_AUTO_TEST_CASE(headline_and_body_tell_one_invitation_and_the_body_dates_it) {
    Timeline const t = timeline(
        article("a")
            .on("2021-02-15")
            .tells(
                report("invite", "invitation").by(mayor).to(inventor).headline().on("2021-02-15", DatedBy::publication))
            .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14")));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(edtf(*t[0].when) == "2021-02-14");
    BOOST_TEST(t[0].main);
}

BOOST_AUTO_TEST_CASE(nobody_dies_twice_also_under_a_shorter_name) {
    auto const events = [](char const* one, char const* other) {
        auto const died = [](char const* who) {
            return report("die", "death").flag(trigger_flag::dying).by(unlisted(who));
        };
        return timeline(article("a")
                            .on("2021-02-15")
                            .tells(died(one).on("2021-02-15", DatedBy::publication))
                            .tells(died(other).on("2021-02-14")))
            .size();
    };
    BOOST_TEST(events("Paul Benson", "Benson") == 1u);
    BOOST_TEST(events("a guest", "the other guest") == 2u);
}

BOOST_AUTO_TEST_CASE(one_kind_by_other_people_stays_apart) {
    Timeline const t = timeline(article("a")
                                    .tells(report("visit", "visit").by(mayor).to(ferro))
                                    .tells(report("visit", "visit").by(singer).to(ferro)));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(one_kind_with_other_targets_stays_apart) {
    Timeline const t = timeline(article("a")
                                    .tells(report("praise", "praise").by(mayor).to(singer))
                                    .tells(report("praise", "praise").by(mayor).to(inventor)));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(two_days_are_two_events) {
    Timeline const t = timeline(article("a")
                                    .tells(report("meet", "meeting").by(mayor).to(inventor).on("2021-03-01"))
                                    .tells(report("meet", "meeting").by(mayor).to(inventor).on("2021-03-04")));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_planned_event_never_merges_with_one_that_took_place) {
    Timeline const t = timeline(article("a")
                                    .tells(report("meet", "meeting").by(mayor).to(inventor).sure(Factuality::planned))
                                    .tells(report("meet", "meeting").by(mayor).to(inventor)));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_quoted_or_habitual_stays_apart_from_the_fact) {
    Timeline const t = timeline(article("a")
                                    .tells(report("visit", "visit").by(mayor).to(ferro).quoted())
                                    .tells(report("visit", "visit").by(mayor).to(ferro))
                                    .tells(report("visit", "visit").by(mayor).to(ferro).habitual()));
    BOOST_TEST(t.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_definite_noun_refers_back_to_the_event) {
    Timeline const t = timeline(article("a")
                                    .tells(report("launch", "launch").by(ferro).on("2021-03-01"))
                                    .tells(report("launch", "launch").by(ferro).definite()));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(edtf(*t[0].when) == "2021-03-01");
}

BOOST_AUTO_TEST_CASE(the_same_actor_alone_is_not_enough) {
    Timeline const t = timeline(article("a")
                                    .tells(report("buy", "purchase").by(ferro).to(unlisted("a shipyard")))
                                    .tells(report("buy", "purchase").by(ferro).to(unlisted("two tugs"))));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(words_in_common_make_a_kindless_verb_one_event) {
    Timeline const t =
        timeline(article("a")
                     .tells(report("repaint").by(ferro).to(boat).about({"hull", "silver", "dock"}))
                     .tells(report("repaint").by(ferro).to(boat).about({"hull", "silver", "paint", "dock"})));
    BOOST_TEST(t.size() == 1u);
}

BOOST_AUTO_TEST_CASE(one_speaker_on_one_day_speaks_once) {
    Timeline const t =
        timeline(article("a")
                     .on("2021-02-15")
                     .tells(report("reveal", "statement").by(speaker))
                     .tells(report("say", "statement").by(speaker).on("2021-02-15"))
                     .tells(report("add", "statement").by(speaker).on("2021-02-15", DatedBy::publication)));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(t[0].evidence.size() == 3u);
}

BOOST_AUTO_TEST_CASE(one_speaker_on_two_days_speaks_twice) {
    Timeline const t = timeline(article("a")
                                    .tells(report("say", "statement").by(speaker).on("2021-02-12"))
                                    .tells(report("say", "statement").by(speaker).on("2021-02-15")));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_body_speaks_through_its_spokesman) {
    Timeline const t = timeline(article("a")
                                    .tells(report("respond", "reply").by(city).on("2021-02-15", DatedBy::publication))
                                    .tells(report("say", "statement").by(speaker).on("2021-02-15")));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(has(t[0], RoleName::actor, speaker));
    BOOST_TEST(has(t[0], RoleName::with, city));
}

BOOST_AUTO_TEST_CASE(two_people_of_one_body_are_two_speakers) {
    Timeline const t = timeline(article("a")
                                    .tells(report("say", "statement").by(city).on("2021-02-15"))
                                    .tells(report("say", "statement").by(speaker).on("2021-02-15"))
                                    .tells(report("say", "statement").by(mayor).on("2021-02-15")));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_post_is_the_vehicle_of_the_deed_in_its_sentence) {
    Timeline const t = timeline(
        article("a")
            .tells(report("tweet", "post").by(mayor).nominal().sentence(50, "A tweet from Berg inviting Stein."))
            .tells(report("invite", "invitation")
                       .by(mayor)
                       .to(inventor)
                       .sentence(50, "A tweet from Berg inviting Stein.")
                       .on("2021-02-14")
                       .titled("Berg invites Stein")));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(t[0].kind == "invitation");
    BOOST_TEST(t[0].title == "Berg invites Stein");
}

BOOST_AUTO_TEST_CASE(a_post_in_another_sentence_is_a_post_of_its_own) {
    Timeline const t = timeline(article("a")
                                    .tells(report("tweet", "post").by(mayor))
                                    .tells(report("invite", "invitation").by(mayor).to(inventor)));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(two_posts_of_one_person_on_one_day_are_two) {
    Timeline const t =
        timeline(article("a")
                     .tells(report("tweet", "post").by(singer).on("2021-02-14").about({"tour", "rome"}))
                     .tells(report("tweet", "post").by(singer).on("2021-02-14").about({"dinner", "cat"})));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_follower_is_never_what_it_follows) {
    Timeline const t =
        timeline(article("a")
                     .tells(report("tweet", "post").by(singer).about({"tour", "rome", "may"}).on("2021-02-14"))
                     .tells(report("tweet", "post").by(singer).about({"tour", "rome", "may"}).definite().after(0)));
    BOOST_TEST(t.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_undated_follower_inherits_the_date_and_comes_later) {
    Timeline const t = timeline(article("a")
                                    .on("2021-02-15")
                                    .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
                                    .tells(report("tweet", "post").by(mayor).after(0)));
    BOOST_TEST_REQUIRE(t.size() == 2u);
    Event const post = of_kind(t, "post").at(0);
    BOOST_TEST(edtf(post.when.value()) == "2021-02-14");
    BOOST_TEST((post.dated_by == DatedBy::inherited));
    BOOST_TEST(post.order > of_kind(t, "invitation").at(0).order);
}

BOOST_AUTO_TEST_CASE(a_chain_of_followers_inherits_from_its_first) {
    Timeline const t = timeline(article("a")
                                    .tells(report("tweet", "post").by(singer).on("2021-02-14"))
                                    .tells(report("post").by(singer).after(0))
                                    .tells(report("appear").by(singer).after(1)));
    BOOST_TEST_REQUIRE(t.size() == 3u);
    BOOST_TEST(edtf(t[2].when.value()) == "2021-02-14");
    BOOST_TEST(t[2].order == 3);
}

BOOST_AUTO_TEST_CASE(followers_in_a_circle_stay_undated) {
    Timeline const t =
        timeline(article("a").tells(report("appear").by(singer).after(1)).tells(report("vanish").by(singer).after(0)));
    BOOST_TEST(t.size() == 2u);
    BOOST_TEST(t[0].order == 0);
    BOOST_TEST(t.relations().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_finer_date_within_a_said_one_wins) {
    Timeline const t = timeline(article("a")
                                    .tells(report("launch", "launch").by(ferro).to(boat).on("2020-05"))
                                    .tells(report("launch", "launch").by(ferro).to(boat).definite().on("2020-05-30")));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(edtf(*t[0].when) == "2020-05-30");
}

BOOST_AUTO_TEST_CASE(an_unlisted_actor_is_left_out_when_the_same_place_has_a_name) {
    Timeline const t =
        timeline(article("a")
                     .tells(report("launch", "launch").by(ferro).to(boat))
                     .tells(report("launch", "launch").by(unlisted("the shipyard")).to(boat).definite().same_as(0)));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(t[0].roles.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_title_is_that_of_the_report_that_names_most) {
    Timeline const t =
        timeline(article("a")
                     .tells(report("launch", "launch").by(ferro).nominal().headline().titled("Ferro launches"))
                     .tells(report("launch", "launch").by(ferro).to(boat).definite().titled("Ferro launches Eel")));
    BOOST_TEST_REQUIRE(t.size() == 1u);
    BOOST_TEST(t[0].title == "Ferro launches Eel");
}

BOOST_AUTO_TEST_CASE(a_thousand_reports_of_one_kind_stay_as_they_are) {
    Page page = article("a");
    for (int i = 0; i < 1000; ++i) {
        page.tells(report("visit", "visit").by(person("p" + std::to_string(i), "P " + std::to_string(i))).to(ferro));
    }
    BOOST_TEST(timeline(page).size() == 1000u);
}

BOOST_AUTO_TEST_CASE(in_an_article_without_dates_the_word_tells_events_apart) {
    auto const two = [](char const* first, char const* second) {
        return build_timeline({article("a").tells(report(first, "attack").by(mayor)).tells(report(second, "attack"))});
    };
    BOOST_TEST(two("stab", "stab").size() == 1u);
    BOOST_TEST(two("stab", "shoot").size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
