#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "dateline/diagnostics/error.hpp"
#include "inflect.hpp"
#include "sentence.hpp"
#include "word_list.hpp"

using namespace dateline;
using dateline::test::Tables;

namespace {

WordLexicon const& lexicon() { return Tables::bundled().lexicon; }
WordId word(std::string_view spelt) { return Tables::bundled().vocabulary.find(spelt); }
std::string spelling(WordId id) { return std::string(Tables::bundled().vocabulary.spelling(id)); }

/// A folder with one word list of this text, removed at the end.
struct Folder {
    std::filesystem::path path;
    explicit Folder(std::string const& yaml)
        : path(std::filesystem::temp_directory_path() /
               ("dateline-words-" + std::to_string(std::hash<std::string>{}(yaml)))) {
        std::filesystem::create_directories(path);
        std::ofstream(path / "list.yaml") << yaml;
    }
    ~Folder() { std::filesystem::remove_all(path); }
};

Diagnostics read(std::string const& yaml) {
    Folder const folder(yaml);
    Diagnostics diagnostics;
    (void)read_word_lists(folder.path, diagnostics);
    return diagnostics;
}

}  // namespace

BOOST_AUTO_TEST_CASE(closed_classes_are_marked_and_open_ones_are_not) {
    Vocabulary const& v = Tables::bundled().vocabulary;
    for (auto const* const spelt : {"the", "he", "in", "and", "if", "may", "was", "to"})
        BOOST_TEST(v.is_function_word(word(spelt)), spelt);
    for (auto const* const spelt : {"quickly", "rocket", "monday", "million", "launch"})
        BOOST_TEST(!v.is_function_word(word(spelt)), spelt);
}

BOOST_AUTO_TEST_CASE(no_is_an_abbreviation_only_before_a_number) {
    BOOST_TEST(test::Sentence("Sales of No. 5 fell.").tokens.sentences().size() == 1u);
    BOOST_TEST(test::Sentence("Lots nos. 5 and 6 were sold.").tokens.sentences().size() == 1u);
    BOOST_TEST(test::Sentence("She asked. He said no. Then they left.").tokens.sentences().size() == 3u);
}

BOOST_AUTO_TEST_CASE(an_abbreviation_ends_a_sentence_before_a_function_word_only) {
    BOOST_TEST(test::Sentence("It belongs to Acme Corp. The firm grew.").tokens.sentences().size() == 2u);
    BOOST_TEST(test::Sentence("They told Const. Smith and Msgr. Jones.").tokens.sentences().size() == 1u);
}

BOOST_AUTO_TEST_CASE(forms_are_inflected_by_the_habits_of_spelling) {
    BOOST_TEST(with_s("attack") == "attacks");
    BOOST_TEST(with_s("party") == "parties");
    BOOST_TEST(with_s("crash") == "crashes");
    BOOST_TEST(with_s("go") == "goes");
    BOOST_TEST(with_ed("plan") == "planned");
    BOOST_TEST(with_ed("deny") == "denied");
    BOOST_TEST(with_ed("visit") == "visited");
    BOOST_TEST(with_ing("invite") == "inviting");
    BOOST_TEST(with_ing("die") == "dying");
    BOOST_TEST(with_ing("flee") == "fleeing");
    BOOST_TEST(comparison_stem("big") == "bigg");
    BOOST_TEST(comparison_stem("happy") == "happi");
    BOOST_TEST(comparison_stem("important") == "");
}

BOOST_AUTO_TEST_CASE(a_form_leads_to_its_lemma) {
    BOOST_TEST(spelling(lexicon().lemma(word("planned"), PartOfSpeech::verb)) == "plan");
    BOOST_TEST(spelling(lexicon().lemma(word("took"), PartOfSpeech::verb)) == "take");
    BOOST_TEST(spelling(lexicon().lemma(word("women"), PartOfSpeech::noun)) == "woman");
    BOOST_TEST(spelling(lexicon().lemma(word("is"), PartOfSpeech::auxiliary)) == "be");
}

BOOST_AUTO_TEST_CASE(past_and_participle_of_irregular_verbs_are_told_apart) {
    BOOST_TEST((lexicon().shapes(word("went")) & can_be::past) != 0u);
    BOOST_TEST((lexicon().shapes(word("went")) & can_be::past_participle) == 0u);
    BOOST_TEST((lexicon().shapes(word("taken")) & can_be::past_participle) != 0u);
    BOOST_TEST((lexicon().shapes(word("taken")) & can_be::past) == 0u);
}

BOOST_AUTO_TEST_CASE(both_spellings_of_a_doubled_consonant_are_known) {
    BOOST_TEST((lexicon().shapes(word("traveled")) & can_be::past) != 0u);
    BOOST_TEST((lexicon().shapes(word("travelled")) & can_be::past) != 0u);
}

BOOST_AUTO_TEST_CASE(readings_stand_commonest_first) {
    auto const readings = lexicon().readings(word("talks"));
    BOOST_REQUIRE(readings.size() >= 2u);
    for (std::size_t i = 1; i < readings.size(); ++i) BOOST_TEST(readings[i - 1].weight >= readings[i].weight);
    BOOST_TEST(readings.back().weight >= 1);
}

BOOST_AUTO_TEST_CASE(a_function_word_loses_its_odd_noun_unless_it_keeps_it) {
    BOOST_TEST((lexicon().shapes(word("a")) & can_be::any_noun) == 0u);
    BOOST_TEST((lexicon().shapes(word("will")) & can_be::modal) != 0u);
    BOOST_TEST((lexicon().shapes(word("will")) & can_be::noun) != 0u);
}

BOOST_AUTO_TEST_CASE(names_alone_are_not_words) {
    BOOST_TEST(lexicon().readings(word("paris")).empty());
    BOOST_TEST(!lexicon().readings(word("city")).empty());
}

BOOST_AUTO_TEST_CASE(senses_tell_events_from_things) {
    BOOST_TEST(int(lexicon().facts(word("invitation")).noun_sense) == int(Sense::communication));
    BOOST_TEST(int(lexicon().facts(word("rocket")).noun_sense) == int(Sense::artifact));
    BOOST_TEST(int(lexicon().facts(word("say")).verb_sense) == int(Sense::communication));
    BOOST_TEST(lexicon().facts(word("explosion")).noun_event_share > 50);
    BOOST_TEST(lexicon().facts(word("table")).noun_event_share < 30);
}

BOOST_AUTO_TEST_CASE(a_noun_of_doing_knows_its_verb_and_an_agent_does_not) {
    BOOST_TEST(spelling(lexicon().facts(word("announcement")).verb) == "announce");
    BOOST_TEST(spelling(lexicon().facts(word("invitation")).verb) == "invite");
    BOOST_TEST(spelling(lexicon().facts(word("announcements")).verb) == "announce");
    BOOST_TEST(spelling(lexicon().facts(word("announcer")).verb) == "");
}

BOOST_AUTO_TEST_CASE(verbs_that_take_no_object_and_verbs_that_need_one_are_marked) {
    BOOST_TEST((lexicon().shapes(word("arrived")) & can_be::never_passive) != 0u);
    BOOST_TEST((lexicon().shapes(word("announced")) & can_be::never_passive) == 0u);
}

BOOST_AUTO_TEST_CASE(an_unknown_word_has_no_facts) {
    BOOST_TEST(lexicon().readings(WordId::none).empty());
    BOOST_TEST(lexicon().facts(WordId{0xFFFFFFF}).flags == 0u);
    BOOST_TEST(lexicon().shapes(WordId{0xFFFFFFF}) == 0u);
    BOOST_TEST(index(lexicon().lemma(WordId{0xFFFFFFF}, PartOfSpeech::noun)) == 0xFFFFFFFu);
}

BOOST_AUTO_TEST_CASE(flags_of_function_words_are_read) {
    BOOST_TEST(lexicon().has(word("she"), word_flag::female));
    BOOST_TEST(lexicon().has(word("n't"), word_flag::negation));
    BOOST_TEST(lexicon().has(word("allegedly"), word_flag::hedge));
    BOOST_TEST(lexicon().has(word("plan"), word_flag::plans));
    BOOST_TEST(lexicon().has(word("subsequently"), word_flag::sequence));
    BOOST_TEST(Tables::bundled().vocabulary.is_abbreviation(word("mr")));
}

BOOST_AUTO_TEST_CASE(an_unknown_flag_is_reported_at_its_place_with_a_suggestion) {
    auto const diagnostics = read("words: 1\nclasses:\n  - {class: adverb, flags: [negaton], words: [not]}\n");
    BOOST_REQUIRE(diagnostics.errors() == 1u);
    auto const& mistake = diagnostics.list().front();
    BOOST_TEST(mistake.place.line == 3u);
    BOOST_TEST(mistake.place.column == 29u);
    BOOST_TEST(mistake.message.find("negation") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(all_mistakes_of_a_list_are_reported_in_one_run) {
    auto const diagnostics = read(
        "words: 1\nclasses:\n  - {class: advrb, words: [not]}\n  - {class: adverb}\nkeys: {offf: of}\n"
        "irregular_verbs:\n  - go went\nnonsense: 1\n");
    BOOST_TEST(diagnostics.errors() == 5u);
}

BOOST_AUTO_TEST_CASE(the_bundled_word_list_has_no_mistakes) {
    Diagnostics diagnostics;
    (void)read_word_lists(std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / "words", diagnostics);
    for (auto const& d : diagnostics.list()) BOOST_TEST_MESSAGE(d.place.line << ": " << d.message);
    BOOST_TEST(diagnostics.list().empty());
}

BOOST_AUTO_TEST_CASE(without_wordnet_the_words_cannot_be_compiled) {
    VocabularyBuilder builder;
    ImageWriter writer;
    Diagnostics diagnostics;
    BOOST_CHECK_THROW(compile_words(std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / "words",
                                    "/nonexistent/wordnet", builder, writer, diagnostics),
                      Error);
}

BOOST_AUTO_TEST_CASE(the_entry_of_a_form_says_what_its_facts_and_its_verb_say) {
    std::size_t const words = Tables::bundled().vocabulary.size();
    for (std::uint32_t w = 1; w <= words; ++w) {
        WordId const form{w};
        WordEntry const& entry = lexicon().entry(form);
        WordFacts const& facts = lexicon().facts(form);
        WordFacts const* verb = nullptr;
        bool help = false;
        for (Reading const& r : lexicon().readings(form)) {
            if (r.part != PartOfSpeech::verb) continue;
            if (verb == nullptr) verb = &lexicon().facts(r.lemma);
            help = help || lexicon().facts(r.lemma).key == Key::help;
        }
        if (verb == nullptr) verb = &facts;
        bool const speaks = (verb->flags & word_flag::speech) != 0;
        bool const thinks = speaks || verb->verb_sense == Sense::communication || verb->verb_sense == Sense::cognition;
        bool const same = entry.flags == facts.flags && entry.key == facts.key &&
                          entry.noun_sense == facts.noun_sense && entry.verb_sense == facts.verb_sense;
        auto const has = [&](std::uint8_t trait) { return (entry.verb & trait) != 0; };
        bool const agrees = has(verb_trait::speaks) == speaks && has(verb_trait::thinks) == thinks &&
                            has(verb_trait::controls) == ((verb->flags & word_flag::object_control) != 0) &&
                            has(verb_trait::helps) == (verb->key == Key::help || verb->key == Key::let) &&
                            has(verb_trait::can_be_help) == help;
        if (!same || !agrees) BOOST_ERROR("the entry of \"" + spelling(form) + "\" says something else");
    }
}

BOOST_AUTO_TEST_CASE(a_word_that_no_table_holds_has_an_empty_entry) {
    for (WordEntry const& entry : {lexicon().entry(WordId::none), WordLexicon{}.entry(WordId{7})}) {
        BOOST_TEST(entry.shapes == 0u);
        BOOST_TEST(entry.flags == 0u);
        BOOST_TEST(entry.verb == 0u);
        BOOST_TEST(entry.readings == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_verb_and_a_particle_may_say_what_one_verb_says) {
    auto const synonym = [](std::string_view verb, std::string_view particle) {
        PhrasalVerb const* const both = lexicon().phrasal_verb(word(verb), word(particle));
        return both == nullptr ? std::string("no such verb") : spelling(both->synonym);
    };
    BOOST_TEST(synonym("put", "off") == "postpone");
    BOOST_TEST(synonym("close", "down") == "close");
    BOOST_TEST(synonym("walk", "up") == "no such verb");  // a way to go
    BOOST_TEST(synonym("live", "in") == "no such verb");  // "in" begins a phrase of its own
    BOOST_TEST(synonym("thank", "off") == "no such verb");
}
