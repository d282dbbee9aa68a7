// The seven events that a careful reader finds in the two seed articles, built by hand: what the pictures of the tests
// show.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline::test {

struct Cited {
    std::string doc, trigger, sentence, said;
    std::uint32_t begin = 0;
};

inline Participant participant(RoleName role, std::string entity, std::string name, std::string short_name,
                               std::string type = "PERSON") {
    return {role, std::move(entity), std::move(name), std::move(short_name), std::move(type)};
}

inline Timeline::Vertex add_event(Timeline& timeline, std::string id, std::string kind, std::string family,
                                  std::string title, std::optional<Period> when, std::vector<Participant> roles,
                                  std::vector<Cited> const& told, DatedBy by = DatedBy::said) {
    Event event;
    event.id = std::move(id);
    event.kind = std::move(kind);
    event.family = std::move(family);
    event.title = std::move(title);
    event.when = when;
    event.roles = std::move(roles);
    event.dated_by = by;
    event.main = true;
    event.merged = told.size() > 1;
    event.order = when ? static_cast<std::int32_t>(timeline.size() + 1) : 0;
    for (Cited const& t : told) {
        Evidence evidence;
        evidence.doc = t.doc;
        evidence.begin = t.begin;
        evidence.end = t.begin + static_cast<std::uint32_t>(t.trigger.size());
        evidence.trigger = t.trigger;
        evidence.sentence = t.sentence;
        evidence.said = t.said;
        evidence.dated_by = by;
        event.evidence.push_back(std::move(evidence));
    }
    return timeline.add(std::move(event));
}

inline void relate(Timeline& timeline, Timeline::Vertex from, Timeline::Vertex to, RelationKind kind, std::string why) {
    std::string const label = kind == RelationKind::then ? "then" : "answered by";
    timeline.relate(from, to, Relation{kind, label, std::move(why)});
}

inline Timeline seven_events() {
    Timeline t;
    t.sources = {{"rt", "Kremlin ‘interested’ in conversation with Elon Musk", "RT", "", to_day({2021, 2, 15}),
                  "2021-02-15T13:41"},
                 {"mint", "Musk's invitation to chat with Putin on Clubhouse?", "Mint", "Reuters",
                  to_day({2021, 2, 15}), "2021-02-15T19:50+05:30"}};
    Participant const musk = participant(RoleName::actor, "musk", "Elon Musk", "Musk");
    std::string const launch_sentence =
        "In May, following the successful launch of SpaceX’s Crew Dragon, he also took to Twitter to thank Russian "
        "space "
        "agency Roscosmos chief Dmitry Rogozin for his congratulations.";
    add_event(t, "e_00000009", "launch", "launch", "Clubhouse is launched", year_period(2020),
              {participant(RoleName::target, "clubhouse", "Clubhouse", "Clubhouse", "PRODUCT")},
              {{"mint", "launched",
                "Clubhouse, a San Francisco-based app that was launched last year requires newcomers to be "
                "invited by existing users before they can join.",
                "last year", 700}});
    auto const dragon =
        add_event(t, "e_00000008", "launch", "launch", "SpaceX launches Crew Dragon", month_period(2020, 5),
                  {participant(RoleName::actor, "spacex", "SpaceX", "SpaceX", "ORG"),
                   participant(RoleName::target, "", "Crew Dragon", "Crew Dragon", "")},
                  {{"rt", "launch", launch_sentence, "following the successful launch", 2100}}, DatedBy::context);
    auto const thanks =
        add_event(t, "e_00000007", "thanks", "statement", "Musk thanks Rogozin of Roscosmos", month_period(2020, 5),
                  {musk, participant(RoleName::target, "rogozin", "Dmitry Rogozin", "Rogozin"),
                   participant(RoleName::with, "roscosmos", "Roscosmos", "Roscosmos", "ORG")},
                  {{"rt", "thank", launch_sentence, "In May", 2150}});
    add_event(t, "e_00000006", "post", "post", "Musk praises Korolev as “amazing”", month_period(2021, 1),
              {musk, participant(RoleName::target, "korolev", "Sergey Korolev", "Korolev")},
              {{"rt", "tweeted",
                "In January, the SpaceX entrepreneur tweeted praise for lead Soviet rocket engineer Sergey "
                "Korolev, calling him “amazing.”",
                "In January", 1900}});
    auto const invitation = add_event(
        t, "e_00000001", "invitation", "invitation", "Musk invites Putin to Clubhouse",
        day_period(to_day({2021, 2, 14})),
        {musk, participant(RoleName::target, "putin", "Vladimir Putin", "Putin"),
         participant(RoleName::place, "clubhouse", "Clubhouse", "Clubhouse", "PRODUCT")},
        {{"rt", "inviting",
          "On Sunday afternoon, a tweet from billionaire Elon Musk inviting Russian President Vladimir Putin "
          "to an online conversation went viral.",
          "On Sunday afternoon", 63},
         {"rt", "proposed", "Musk proposed a discussion between himself and Putin on the much-discussed Clubhouse app.",
          "", 400},
         {"mint", "tagged", "Musk tagged the Kremlin's Twitter account on Sunday.", "Sunday", 300}});
    auto const follow_up = add_event(
        t, "e_00000002", "post", "post", "Musk: “a great honor” (in Russian)", day_period(to_day({2021, 2, 14})),
        {musk},
        {{"rt", "followed",
          "He followed it up with a tweet in Russian, revealing that it would be a “great honor” to speak to "
          "the president.",
          "", 500},
         {"mint", "added", "\"It would be a great honour\", he added in a follow-up tweet in Russian.", "", 420}},
        DatedBy::inherited);
    auto const answer = add_event(
        t, "e_00000004", "statement", "statement", "Peskov: “a very interesting proposal”",
        day_period(to_day({2021, 2, 15})), {participant(RoleName::actor, "peskov", "Dmitry Peskov", "Peskov")},
        {{"rt", "said",
          "“In general, it is a very interesting proposal, but we need to first understand what he means, what is "
          "proposed,” Peskov said on Monday.",
          "Peskov said on Monday", 800},
         {"mint", "said", "The Kremlin said on Monday it was very interested.", "Monday", 200}});
    relate(t, dragon, thanks, RelationKind::then, "following the successful launch");
    relate(t, invitation, follow_up, RelationKind::then, "followed it up with a tweet");
    relate(t, invitation, answer, RelationKind::answered_by, "has responded");
    return t;
}

}  // namespace dateline::test
