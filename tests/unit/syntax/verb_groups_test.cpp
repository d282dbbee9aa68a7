#include <boost/test/unit_test.hpp>

#include "sentence.hpp"

using namespace dateline;
using dateline::test::Sentence;

namespace {
int as_int(Tense t) { return int(t); }
int as_int(Aspect a) { return int(a); }
int as_int(Modality m) { return int(m); }
}  // namespace

BOOST_AUTO_TEST_CASE(a_simple_past_and_a_simple_present) {
    Sentence const r("The court rejected the appeal. The law protects tenants.");
    BOOST_TEST(as_int(r.group("rejected").tense) == as_int(Tense::past));
    BOOST_TEST(as_int(r.group("protects").tense) == as_int(Tense::present));
    BOOST_TEST(r.group("protects").finite);
}

BOOST_AUTO_TEST_CASE(will_makes_a_future) {
    Sentence const r("The bank will probably cut rates.");
    BOOST_TEST(as_int(r.group("cut").tense) == as_int(Tense::future));
    BOOST_TEST(as_int(r.group("cut").modality) == as_int(Modality::future));
    BOOST_TEST(r.verbs("cut") == "will probably cut");
}

BOOST_AUTO_TEST_CASE(going_to_and_is_to_make_one_future_group) {
    Sentence const r("She is going to resign. The king is to visit Japan. The ship is about to sink.");
    for (auto const* head : {"resign", "visit", "sink"}) {
        BOOST_TEST(as_int(r.group(head).tense) == as_int(Tense::future));
        BOOST_TEST(!r.group(head).copula);
    }
    BOOST_TEST(r.verbs("resign") == "is going to resign");
    BOOST_TEST(r.words.groups.size() == 3u);
}

BOOST_AUTO_TEST_CASE(used_to_is_a_past_and_has_to_an_obligation) {
    Sentence const r("Farmers used to burn the fields. The club has to pay.");
    BOOST_TEST(as_int(r.group("burn").tense) == as_int(Tense::past));
    BOOST_TEST(as_int(r.group("pay").modality) == as_int(Modality::possible));
}

BOOST_AUTO_TEST_CASE(here_to_tell_is_no_future) {
    Sentence const r("I am here to tell the truth.");
    BOOST_TEST(as_int(r.group("tell").tense) == as_int(Tense::infinitive));
    BOOST_TEST(r.group("am").copula);
}

BOOST_AUTO_TEST_CASE(perfect_and_progressive_are_aspects) {
    Sentence const r("Rebels have seized the port. Crews were searching the hills. He has been waiting for years.");
    BOOST_TEST(as_int(r.group("seized").aspect) == as_int(Aspect::perfective));
    BOOST_TEST(as_int(r.group("seized").tense) == as_int(Tense::present));
    BOOST_TEST(as_int(r.group("searching").aspect) == as_int(Aspect::progressive));
    BOOST_TEST(as_int(r.group("searching").tense) == as_int(Tense::past));
    BOOST_TEST(as_int(r.group("waiting").aspect) == as_int(Aspect::perfective_progressive));
}

BOOST_AUTO_TEST_CASE(an_adverb_may_stand_inside_a_group) {
    Sentence const r("The minister had just ended a call. He has since sold his stake.");
    BOOST_TEST(r.verbs("ended") == "had just ended");
    BOOST_TEST(r.verbs("sold") == "has since sold");
}

BOOST_AUTO_TEST_CASE(an_aside_may_stand_between_helper_and_verb) {
    Sentence const r("The firm has, however, denied the claim. The club has for years sold its players.");
    BOOST_TEST(as_int(r.group("denied").aspect) == as_int(Aspect::perfective));
    BOOST_TEST(as_int(r.group("sold").aspect) == as_int(Aspect::perfective));
    BOOST_TEST(r.words.groups.size() == 2u);
}

BOOST_AUTO_TEST_CASE(be_and_a_participle_make_a_passive) {
    Sentence const r("Three miners were rescued. The road has not been cleared. It is being rebuilt.");
    for (auto const* head : {"rescued", "cleared", "rebuilt"}) BOOST_TEST(r.group(head).passive);
    BOOST_TEST(r.group("cleared").negative);
    BOOST_TEST(as_int(r.group("cleared").aspect) == as_int(Aspect::perfective));
    BOOST_TEST(!r.group("rescued").negative);
}

BOOST_AUTO_TEST_CASE(a_chain_of_two_verbs_is_two_groups) {
    Sentence const r("The pope had been expected to visit Iraq.");
    BOOST_TEST(r.words.groups.size() == 2u);
    BOOST_TEST(r.verbs("expected") == "had been expected");
    BOOST_TEST(r.verbs("visit") == "to visit");
}

BOOST_AUTO_TEST_CASE(not_never_and_no_longer_negate) {
    Sentence const r("He didn't sign. She never signed it. The party no longer supports him. They signed.");
    BOOST_TEST(r.group("sign").negative);
    BOOST_TEST(r.group("signed", 1).negative);
    BOOST_TEST(r.group("supports").negative);
    BOOST_TEST(!r.group("signed", 2).negative);
}

BOOST_AUTO_TEST_CASE(modals_say_how_sure) {
    Sentence const r("The talks could fail. He would resign. Storms may return.");
    BOOST_TEST(as_int(r.group("fail").modality) == as_int(Modality::possible));
    BOOST_TEST(as_int(r.group("resign").modality) == as_int(Modality::conditional));
    BOOST_TEST(as_int(r.group("return").modality) == as_int(Modality::possible));
    BOOST_TEST(as_int(r.group("fail").tense) == as_int(Tense::none));
}

BOOST_AUTO_TEST_CASE(clitic_helpers_are_part_of_the_group) {
    Sentence const r("We'll win, they've lost and he'd gone.");
    BOOST_TEST(as_int(r.group("win").tense) == as_int(Tense::future));
    BOOST_TEST(as_int(r.group("lost").aspect) == as_int(Aspect::perfective));
    BOOST_TEST(r.is_verb("gone"));
}

BOOST_AUTO_TEST_CASE(the_second_of_two_participles_shares_the_helpers) {
    Sentence const r("The banker was arrested and charged.");
    BOOST_TEST(r.group("charged").passive);
    BOOST_TEST(r.group("charged").finite);
    BOOST_TEST(as_int(r.group("charged").tense) == as_int(Tense::past));
}

BOOST_AUTO_TEST_CASE(a_question_has_its_subject_inside_the_group) {
    Sentence const r("Did the board approve the merger?");
    BOOST_TEST(r.group("approve").question);
    BOOST_TEST(as_int(r.group("approve").tense) == as_int(Tense::past));
    BOOST_TEST(r.subject("approve") == "the board");
    BOOST_TEST(r.object("approve") == "the merger");
}

BOOST_AUTO_TEST_CASE(participles_and_infinitives_are_not_finite) {
    Sentence const r("Speaking in Rome, she asked banks to lend money seized in May.");
    BOOST_TEST(as_int(r.group("Speaking").tense) == as_int(Tense::present_participle));
    BOOST_TEST(as_int(r.group("lend").tense) == as_int(Tense::infinitive));
    BOOST_TEST(as_int(r.group("seized").tense) == as_int(Tense::past_participle));
    for (auto const* head : {"Speaking", "lend", "seized"}) BOOST_TEST(!r.group(head).finite);
}

BOOST_AUTO_TEST_CASE(a_bare_infinitive_follows_help_and_let) {
    Sentence const r("Engineers helped build the dam. The judge let him leave.");
    BOOST_TEST(as_int(r.group("build").tense) == as_int(Tense::infinitive));
    BOOST_TEST(as_int(r.group("leave").tense) == as_int(Tense::infinitive));
    BOOST_TEST(r.subject("build") == "Engineers");
    BOOST_TEST(r.subject("leave") == "him");
}
