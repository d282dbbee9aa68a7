// The word lists: what is compiled, and which mistakes are told.
#include <fstream>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "event_lists.hpp"
#include "newsroom.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

/// What is said of a word list with this text.
std::string mistakes(std::string_view yaml) {
    fs::path const folder = fs::temp_directory_path() / "dateline-event-lists";
    fs::create_directories(folder);
    fs::path const file = folder / "list.yaml";
    std::ofstream(file) << yaml;
    Diagnostics diagnostics;
    (void)read_event_lists(file, diagnostics);
    std::ostringstream out;
    diagnostics.print(out);
    fs::remove_all(folder);
    return out.str();
}

std::string kind(std::string_view lines) {
    return "events: 1\nkinds:\n  - id: dance\n    family: other\n    active: \"{actor} dances\"\n    passive: "
           "\"Dance\"\n    example: They danced.\n" +
           std::string(lines);
}

bool says(std::string const& messages, std::string_view words) { return messages.find(words) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(lists)

BOOST_AUTO_TEST_CASE(a_right_list_has_no_mistakes) { BOOST_TEST(mistakes(kind("    verbs: [dance]\n")) == ""); }

BOOST_AUTO_TEST_CASE(an_unknown_link_gets_a_suggestion) {
    BOOST_TEST(says(mistakes("events: 1\nlinks:\n  befor: [before]\n"), "unknown link \"befor\", did you mean"));
}

BOOST_AUTO_TEST_CASE(links_are_known_by_word) {
    TriggerLexicon const& triggers = test::english().triggers;
    WordId const during = test::english().vocabulary.find("during"), until = test::english().vocabulary.find("until");
    BOOST_TEST(triggers.links(during, link_word::setting));
    BOOST_TEST(!triggers.links(during, link_word::after | link_word::before));
    BOOST_TEST(!triggers.links(until, link_word::setting | link_word::meanwhile));
    BOOST_TEST(!triggers.links(WordId::none, ~0u));
}

BOOST_AUTO_TEST_CASE(an_unknown_key_gets_a_suggestion_and_its_place) {
    std::string const m = mistakes(kind("    verb: [dance]\n"));
    BOOST_TEST(says(m, "list.yaml:8:5: error: unknown key \"verb\", did you mean \"verbs\"?"));
}

BOOST_AUTO_TEST_CASE(an_unknown_family_is_a_mistake) {
    std::string const m =
        mistakes("events: 1\nkinds:\n  - {id: a, family: pepole, active: x, passive: y, example: z}\n");
    BOOST_TEST(says(m, "unknown family \"pepole\", did you mean \"people\"?"));
}

BOOST_AUTO_TEST_CASE(a_type_that_plover_lacks_is_a_mistake) {
    BOOST_TEST(says(mistakes(kind("    plover: SUPORT.dance\n")), "did you mean \"SUPPORT\"?"));
}

BOOST_AUTO_TEST_CASE(a_word_in_two_kinds_is_a_mistake) {
    std::string const two = kind(
        "    verbs: [dance]\n  - id: ball\n    family: other\n    active: a\n    passive: b\n    example: c\n    "
        "verbs: [dance]\n");
    BOOST_TEST(says(mistakes(two), "\"dance\" is listed under two kinds"));
}

BOOST_AUTO_TEST_CASE(a_title_may_ask_for_known_parts_only) {
    std::string const m =
        mistakes("events: 1\nkinds:\n  - {id: a, family: other, active: \"{acter} sings\", passive: y, example: z}\n");
    BOOST_TEST(says(m, "unknown part of a title \"acter\", did you mean \"actor\"?"));
}

BOOST_AUTO_TEST_CASE(an_unknown_trait_is_a_mistake) {
    BOOST_TEST(says(mistakes(kind("    traits: [undose]\n")), "unknown trait \"undose\", did you mean \"undoes\"?"));
}

BOOST_AUTO_TEST_CASE(a_kind_knows_its_political_type_and_its_traits) {
    auto const& lists = test::english().triggers;
    EventKind const rejection = lists.kind(*lists.kind_named("rejection"));
    BOOST_TEST((rejection.type == PloverType::reject));
    BOOST_TEST(rejection.has(kind_trait::undoes));
    BOOST_TEST(!rejection.has(kind_trait::commits));
    EventKind const launch = lists.kind(*lists.kind_named("launch"));
    BOOST_TEST((launch.type == PloverType::none));
    BOOST_TEST(launch.traits == 0u);
}

BOOST_AUTO_TEST_CASE(all_mistakes_are_told_in_one_run) {
    std::string const m = mistakes(kind("    plover: NOPE\n    verb: [dance]\n    flags: [lihgt]\n"));
    BOOST_TEST(says(m, "NOPE"));
    BOOST_TEST(says(m, "\"verb\""));
    BOOST_TEST(says(m, "did you mean \"light\"?"));
}

BOOST_AUTO_TEST_CASE(a_phrase_needs_two_words) {
    BOOST_TEST(says(mistakes(kind("    phrases: [dance]\n")), "at least two words"));
}

BOOST_AUTO_TEST_CASE(every_kind_has_a_family_a_frame_and_an_example) {
    TriggerLexicon const& lexicon = test::english().triggers;
    BOOST_TEST(lexicon.kinds() > 90u);
    for (std::size_t i = 0; i < lexicon.kinds(); ++i) {
        EventKind const k = lexicon.kind(KindId{static_cast<std::uint16_t>(i)});
        BOOST_TEST(!k.id.empty());
        BOOST_TEST(!k.family.empty());
        BOOST_TEST(!k.active.empty());
        BOOST_TEST(lexicon.kind_named(k.id).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_lemma_has_a_kind_of_its_own_as_a_noun_and_as_a_verb) {
    auto const& e = test::english();
    Trigger const* const verb = e.triggers.find(e.vocabulary.find("launch"), PartOfSpeech::verb);
    Trigger const* const noun = e.triggers.find(e.vocabulary.find("launch"), PartOfSpeech::noun);
    BOOST_REQUIRE(verb != nullptr);
    BOOST_REQUIRE(noun != nullptr);
    BOOST_TEST(e.triggers.kind(verb->kind).id == "launch");
    BOOST_TEST((e.triggers.find(e.vocabulary.find("launch"), PartOfSpeech::adjective) == nullptr));
}

BOOST_AUTO_TEST_CASE(names_of_enumerations_are_read_back) {
    for (auto const f : {Factuality::asserted, Factuality::planned, Factuality::possible, Factuality::denied}) {
        BOOST_TEST((factuality_named(name(f)) == f));
    }
    for (auto const r : {RoleName::actor, RoleName::target, RoleName::recipient, RoleName::instrument, RoleName::place,
                         RoleName::with}) {
        BOOST_TEST((role_named(name(r)) == r));
    }
    BOOST_TEST(!role_named("villain").has_value());
}

BOOST_AUTO_TEST_CASE(a_kind_that_another_names_is_one_of_some_file) {
    BOOST_TEST(mistakes(kind("    of_place: dance\n    verbs: [dance]\n")) == "");
    std::string const m = mistakes(kind("    of_place: dnce\n    verbs: [dance]\n"));
    BOOST_TEST(says(m, "list.yaml:8:15: error: unknown kind \"dnce\", did you mean \"dance\"?"));
}

BOOST_AUTO_TEST_SUITE_END()
