#include <boost/test/unit_test.hpp>
#include <set>

#include "unit/timeline/reports.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

bool related(Timeline const& t, std::string const& from, std::string const& to) {
    for (Timeline::Edge const& edge : t.relations()) {
        if (t[edge.from].lemma == from && t[edge.to].lemma == to) return true;
    }
    return false;
}

std::int32_t order(Timeline const& t, std::string const& lemma) { return of_kind(t, lemma).at(0).order; }

}  // namespace

BOOST_AUTO_TEST_SUITE(order_and_relations)

BOOST_AUTO_TEST_CASE(a_month_stands_before_its_days_and_undated_events_are_not_placed) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("rest").by(singer))
                                           .tells(report("sail").by(singer).on("2020-05-20"))
                                           .tells(report("tour").by(singer).on("2020-05"))
                                           .tells(report("sing").by(singer).on("2020-04-30"))});
    BOOST_TEST(t[0].lemma == "sing");
    BOOST_TEST(t[1].lemma == "tour");
    BOOST_TEST(t[2].lemma == "sail");
    BOOST_TEST(t[3].lemma == "rest");
    BOOST_TEST(t[2].order == 3);
    BOOST_TEST(t[3].order == 0);
    BOOST_TEST(!t[3].when.has_value());
}

BOOST_AUTO_TEST_CASE(equal_days_share_a_number_unless_the_text_orders_them) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("sing").by(singer).on("2021-02-14"))
                                           .tells(report("dance").by(mayor).on("2021-02-14"))
                                           .tells(report("bow").by(singer).on("2021-02-14").after(0))});
    BOOST_TEST(order(t, "sing") == 1);
    BOOST_TEST(order(t, "dance") == 1);
    BOOST_TEST(order(t, "bow") == 2);
}

BOOST_AUTO_TEST_CASE(the_text_puts_a_month_behind_a_day_of_it) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("launch", "launch").by(ferro).on("2020-05-20"))
                                           .tells(report("thank", "thanks").by(inventor).on("2020-05").after(0))});
    BOOST_TEST(order(t, "thank") > order(t, "launch"));
}

BOOST_AUTO_TEST_CASE(dates_overrule_the_words_of_the_text) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("land").by(ferro).on("2020-05-20"))
                                           .tells(report("start").by(ferro).on("2020-05-18").after(0))});
    BOOST_TEST(order(t, "start") == 1);
    BOOST_TEST(t.relations().size() == 0u);
}

BOOST_AUTO_TEST_CASE(an_answer_is_a_relation_of_its_own) {
    Timeline const t =
        build_timeline({article("a")
                            .tells(report("invite", "invitation").by(mayor).to(inventor).on("2021-02-14"))
                            .tells(report("respond", "reply").by(inventor).on("2021-02-15").answers(0))});
    BOOST_TEST_REQUIRE(t.relations().size() == 1u);
    Relation const& r = t.relations().front().relation;
    BOOST_TEST((r.kind == RelationKind::answered_by));
    BOOST_TEST(r.label == "answered by");
}

BOOST_AUTO_TEST_CASE(an_effect_and_what_goes_on_with_an_event_are_relations_of_their_own_kind) {
    Timeline const t = build_timeline(
        {article("a")
             .tells(report("flood").by(ferro).on("2021-02-14"))
             .tells(report("close").by(ferro).follows(RelationKind::causes, 0, "because"))
             .tells(report("talk").by(mayor).on("2021-02-10"))
             .tells(report("talk").by(mayor).to(inventor).follows(RelationKind::continued_by, 2, "resumed"))});
    BOOST_TEST_REQUIRE(t.relations().size() == 2u);
    std::set<std::string> labels;
    for (Timeline::Edge const& edge : t.relations()) {
        labels.insert(t[edge.from].lemma + ' ' + edge.relation.label + ' ' + t[edge.to].lemma + ": " +
                      edge.relation.why);
    }
    BOOST_TEST((labels == std::set<std::string>{"flood causes close: because", "talk continued by talk: resumed"}));
    for (Timeline::Vertex v = 0; v < t.size(); ++v) {
        if (t[v].lemma == "close") BOOST_TEST(edtf(t[v].when.value()) == "2021-02-14");  // an effect follows at once
        if (t[v].roles.size() == 2) BOOST_TEST(!t[v].when.has_value());                  // what is resumed may wait
    }
}

BOOST_AUTO_TEST_CASE(an_order_against_the_dates_is_left_out_and_reported) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("launch").by(ferro).on("2020-05-20"))
                                           .tells(report("start").by(ferro).on("2020-05-18").after(0))});
    BOOST_TEST_REQUIRE(t.contradictions.size() == 1u);
    Contradiction const& c = t.contradictions.front();
    BOOST_TEST(c.earlier == t[1].id);
    BOOST_TEST(c.later == t[0].id);
    BOOST_TEST(c.words == "followed it up");
    BOOST_TEST(c.doc == "a");
    BOOST_TEST(c.against.empty());
}

BOOST_AUTO_TEST_CASE(of_two_articles_that_tell_an_order_either_way_both_are_named) {
    auto const telling = [](std::string const& doc) {
        return article(doc).on("2021-02-15").tells(report("win", "result").by(singer).to(mayor).on("2021-02-14"));
    };
    Page one = telling("a"), two = telling("b");
    one.tells(report("sign", "deal").by(singer).to(ferro).on("2021-02-14").after(0));
    two.tells(report("sign", "deal").by(singer).to(ferro).on("2021-02-14"));
    Following const back{RelationKind::then, 1, "after"};
    two.reports.events[0].follows = {&back, 1};
    Timeline const t = build_timeline({one, two});
    BOOST_TEST(t.relations().size() == 1u);
    BOOST_TEST_REQUIRE(t.contradictions.size() == 1u);
    BOOST_TEST(t.contradictions.front().doc == "b");
    BOOST_TEST(t.contradictions.front().against == "a");
    Timeline const part = subset(t, {0});
    BOOST_TEST(part.contradictions.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_relation_that_others_imply_is_dropped) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("invite", "invitation").by(mayor).on("2021-02-14"))
                                           .tells(report("tweet", "post").by(mayor).after(0))
                                           .tells(report("leave").by(mayor).after(1)),
                                       article("b")
                                           .tells(report("invite", "invitation").by(mayor).on("2021-02-14"))
                                           .tells(report("leave").by(mayor).on("2021-02-14").after(0))});
    BOOST_TEST(related(t, "invite", "tweet"));
    BOOST_TEST(related(t, "tweet", "leave"));
    BOOST_TEST(!related(t, "invite", "leave"));
}

BOOST_AUTO_TEST_CASE(of_a_circle_the_relation_told_last_is_dropped) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("sing").by(singer).on("2021-02-14"))
                                           .tells(report("bow").by(singer).on("2021-02-14").after(0)),
                                       article("b")
                                           .tells(report("bow").by(singer).on("2021-02-14"))
                                           .tells(report("sing").by(singer).on("2021-02-14").after(0))});
    BOOST_TEST(t.size() == 2u);
    BOOST_TEST(related(t, "sing", "bow"));
    BOOST_TEST(!related(t, "bow", "sing"));
}

BOOST_AUTO_TEST_CASE(a_part_of_a_timeline_keeps_the_order_over_dropped_events) {
    Timeline const t = build_timeline({article("a")
                                           .tells(report("sing").by(singer).on("2021-02-14"))
                                           .tells(report("bow").by(singer).after(0))
                                           .tells(report("leave").by(singer).after(1))});
    BOOST_TEST_REQUIRE(t.size() == 3u);
    Timeline const part = subset(t, {2, 0});
    BOOST_TEST_REQUIRE(part.size() == 2u);
    BOOST_TEST(part[0].lemma == "sing");
    BOOST_TEST(related(part, "sing", "leave"));
    BOOST_TEST(part.sources.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(what_belongs_on_a_picture)

namespace {
bool is_main(Told const& told) { return build_timeline({article("a").on("2021-02-15").tells(told)})[0].main; }
}  // namespace

BOOST_AUTO_TEST_CASE(a_dated_deed_of_somebody_named_is_main) {
    BOOST_TEST(is_main(report("launch", "launch").by(ferro).on("2021-02-14")));
    BOOST_TEST(is_main(report("launch", "launch").by(ferro).on("2021-03-14").sure(Factuality::planned)));
}

BOOST_AUTO_TEST_CASE(without_a_date_or_a_name_it_is_not) {
    BOOST_TEST(!is_main(report("launch", "launch").by(ferro)));
    BOOST_TEST(!is_main(report("launch", "launch").by(unlisted("a shipyard")).on("2021-02-14")));
}

BOOST_AUTO_TEST_CASE(possible_and_denied_events_are_not) {
    BOOST_TEST(!is_main(report("launch", "launch").by(ferro).on("2021-02-14").sure(Factuality::possible)));
    BOOST_TEST(!is_main(report("launch", "launch").by(ferro).on("2021-02-14").sure(Factuality::denied)));
}

BOOST_AUTO_TEST_CASE(states_habits_aspects_headlines_and_quotes_are_not) {
    BOOST_TEST(!is_main(report("own").by(ferro).on("2021-02-14").of_class(EventClass::state)));
    BOOST_TEST(!is_main(report("gather").by(ferro).on("2021-02-14").habitual()));
    BOOST_TEST(!is_main(report("begin").by(ferro).on("2021-02-14").flag(trigger_flag::aspect)));
    BOOST_TEST(!is_main(report("launch", "launch").by(ferro).on("2021-02-14").headline()));
    BOOST_TEST(!is_main(report("launch", "launch").by(ferro).on("2021-02-14").quoted()));
}

BOOST_AUTO_TEST_CASE(a_mere_utterance_is_main_only_with_a_date_of_its_own_or_as_an_answer) {
    BOOST_TEST(!is_main(report("say", "statement").by(mayor).on("2021-02-15", DatedBy::publication)));
    BOOST_TEST(is_main(report("say", "statement").by(mayor).on("2021-02-15")));
    Timeline const t = build_timeline(
        {article("a")
             .tells(report("invite", "invitation").by(mayor).on("2021-02-14"))
             .tells(report("say", "statement").by(inventor).on("2021-02-15", DatedBy::publication).answers(0))});
    BOOST_TEST(of_kind(t, "statement").at(0).main);
}

BOOST_AUTO_TEST_SUITE_END()
