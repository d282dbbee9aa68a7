// What is known of a word form apart from its sentence: which lemmas it can be a form of, as which part
// of speech, how often as each (WordNet's tag counts), and what kind of thing its commonest senses mean
// (WordNet's lexicographer files). Function words come from gazetteers/words/*.yaml.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/text/image.hpp"
#include "dateline/text/vocabulary.hpp"

namespace dateline {

enum class PartOfSpeech : std::uint8_t {
    unknown,
    noun,
    proper_noun,
    verb,
    auxiliary,  // be, have, do as helpers; also "get" passives
    modal,      // will, would, may, ...
    adjective,
    adverb,
    determiner,    // the, a, this, possessive pronouns, possessive 's
    pronoun,       // he, who, himself
    preposition,   // of, in, after; also as subordinator
    conjunction,   // and, or, but
    subordinator,  // that, because, if, while
    to,            // infinitive marker or preposition
    particle,      // up, out after a verb
    number,
    punctuation
};

/// Which inflected form a reading is.
enum class Inflection : std::uint8_t {
    base,
    plural,
    third_person,
    past,
    past_participle,
    present_participle,
    comparative,
    superlative
};

struct Reading {
    WordId lemma = WordId::none;
    PartOfSpeech part = PartOfSpeech::unknown;
    Inflection inflection = Inflection::base;
    std::uint16_t weight = 0;  ///< relative frequency of this reading of the form, at least 1
};

/// WordNet's lexicographer files of verbs and nouns that tell events from things.
enum class Sense : std::uint8_t {
    none,
    act,
    animal,
    artifact,
    attribute,
    body,
    cognition,
    communication,
    event,
    feeling,
    food,
    group,
    location,
    motive,
    object,
    person,
    phenomenon,
    plant,
    possession,
    process,
    quantity,
    relation,
    shape,
    state,
    substance,
    time,
    change,
    competition,
    consumption,
    contact,
    creation,
    emotion,
    motion,
    perception,
    social,
    stative,
    weather
};

/// Closed-class facts about a function word (gazetteers/words/english.yaml); bits of WordFacts::flags. Those of a
/// verb (plans, object_control, speech, before_verb) stand at its lemma only.
namespace word_flag {
constexpr std::uint32_t negation = 1u << 0;  // not, n't, never, no, without
constexpr std::uint32_t be = 1u << 1;        // is, was, been, 's
constexpr std::uint32_t have = 1u << 2;
constexpr std::uint32_t do_ = 1u << 3;
constexpr std::uint32_t future_modal = 1u << 4;    // will, shall, 'll
constexpr std::uint32_t possible_modal = 1u << 5;  // may, might, could, can, would, should
constexpr std::uint32_t relative = 1u << 6;        // who, which, that, whose, where
constexpr std::uint32_t question = 1u << 7;        // who, what, why, how
constexpr std::uint32_t possessive = 1u << 8;      // his, her, its, their, 's
constexpr std::uint32_t reflexive = 1u << 9;
constexpr std::uint32_t male = 1u << 10;
constexpr std::uint32_t female = 1u << 11;
constexpr std::uint32_t neuter = 1u << 12;
constexpr std::uint32_t plural = 1u << 13;
constexpr std::uint32_t first_person = 1u << 14;
constexpr std::uint32_t second_person = 1u << 15;
constexpr std::uint32_t third_person = 1u << 16;
constexpr std::uint32_t subject_form = 1u << 17;   // he, she, they
constexpr std::uint32_t definite = 1u << 18;       // the, this, that
constexpr std::uint32_t indefinite = 1u << 19;     // a, an, some, any
constexpr std::uint32_t hedge = 1u << 20;          // perhaps, possibly, allegedly, reportedly
constexpr std::uint32_t condition = 1u << 21;      // if, unless, whether
constexpr std::uint32_t clause_linker = 1u << 22;  // after, before, since, while, because, as, although
constexpr std::uint32_t quantifier = 1u << 23;     // many, several, all
constexpr std::uint32_t habitual = 1u << 24;       // usually, often, always
constexpr std::uint32_t past_form = 1u << 25;      // was, were, had, did, would, could
constexpr std::uint32_t plans =
    1u << 26;  // plan, intend, expect, want, hope ... + to: the infinitive is not yet a fact
constexpr std::uint32_t sequence = 1u << 27;  // then, later, subsequently, afterwards
constexpr std::uint32_t calendar = 1u << 28;  // Monday, May, today, yesterday: a phrase of them is a time
constexpr std::uint32_t object_control = 1u
                                         << 29;  // ask, invite, order ... somebody to leave: the object is who leaves
constexpr std::uint32_t speech =
    1u << 30;  // say, tell, tweet: may follow or precede a quotation, subject on either side
constexpr std::uint32_t before_verb = 1u << 31;  // begin, stop, keep, avoid: an -ing form right after has its subject
}  // namespace word_flag

/// The few words that grammar has a rule of its own for ("used" to, "by" an agent); one word may be several
/// spellings ("'s", "’s" are one after folding). Named in gazetteers/words/*.yaml under `keys`.
enum class Key : std::uint8_t {
    none,
    of,
    by,
    to,
    that,
    than,
    as,
    for_,
    from,
    with,
    about,
    going,
    used,
    there,
    and_,
    or_,
    but,
    not_,
    no,
    who,
    what,
    which,
    whose,
    where,
    when,
    how,
    it,
    so,
    like,
    let,
    get,
    s,  // 's: possessive, is or has
    d,  // 'd: had or would
    able,
    likely,
    set,
    due,
    after,
    according,
    such,
    both,
    more,
    most,
    less,
    her,
    may,
    help,
    per,          // "10 per cent" is a figure
    bare_helper,  // be, have, do
    been,
    being,
    having,
    had,
    would,
    nor,
    at,
    up,
    many,
    least,
    thanks,
    rate,          // rate, pace: what is measured, though WordNet counts it among times
    about_number,  // over, nearly, some: before a number they say "about"
    inside         // in, near, outside: what they govern is a place or a time
};

/// What a form can be, as bits: the tagger's first look at a word.
namespace can_be {
constexpr std::uint32_t noun = 1u << 0;
constexpr std::uint32_t plural_noun = 1u << 1;
constexpr std::uint32_t verb_base = 1u << 2;
constexpr std::uint32_t verb_third = 1u << 3;
constexpr std::uint32_t past = 1u << 4;
constexpr std::uint32_t past_participle = 1u << 5;
constexpr std::uint32_t present_participle = 1u << 6;
constexpr std::uint32_t adjective = 1u << 7;
constexpr std::uint32_t adverb = 1u << 8;
constexpr std::uint32_t determiner = 1u << 9;
constexpr std::uint32_t pronoun = 1u << 10;
constexpr std::uint32_t preposition = 1u << 11;
constexpr std::uint32_t conjunction = 1u << 12;
constexpr std::uint32_t subordinator = 1u << 13;
constexpr std::uint32_t modal = 1u << 14;
constexpr std::uint32_t auxiliary = 1u << 15;
constexpr std::uint32_t to = 1u << 16;
constexpr std::uint32_t particle = 1u << 17;
constexpr std::uint32_t number = 1u << 18;
constexpr std::uint32_t proper_noun = 1u << 19;
constexpr std::uint32_t comparison = 1u << 20;        // comparative or superlative
constexpr std::uint32_t never_passive = 1u << 21;     // a verb without object ("died")
constexpr std::uint32_t needs_object = 1u << 22;      // a verb that always has one ("launched")
constexpr std::uint32_t done_to_somebody = 1u << 23;  // a verb listed so ("injured"); it always has one too
constexpr std::uint32_t mostly_noun = 1u << 24;       // the readings of this part weigh at least half of all
constexpr std::uint32_t mostly_verb = 1u << 25;
constexpr std::uint32_t mostly_adjective = 1u << 26;
constexpr std::uint32_t mostly_adverb = 1u << 27;
constexpr std::uint32_t rarely_noun = 1u << 28;  // less than a twelfth
constexpr std::uint32_t rarely_verb = 1u << 29;
constexpr std::uint32_t rarely_adjective = 1u << 30;
constexpr std::uint32_t any_verb = verb_base | verb_third | past | past_participle | present_participle;
constexpr std::uint32_t any_noun = noun | plural_noun;
}  // namespace can_be

struct WordFacts {
    std::uint32_t flags = 0;
    Sense noun_sense = Sense::none;  ///< of the commonest sense as a noun
    Sense verb_sense = Sense::none;  ///< of the commonest sense as a verb
    std::uint8_t noun_event_share =
        0;  ///< 0 to 100: share of its noun senses (by tag count) that are acts, events, processes, communications
    Key key = Key::none;
    WordId verb = WordId::none;  ///< of a noun derived from a verb: the verb's lemma ("announcement" -> announce); of
                                 ///< an agent noun none
};

/// What is known of the verb that a form is most often a form of (of a form that is no verb's, of itself).
namespace verb_trait {
constexpr std::uint8_t speaks = 1u << 0;        // word_flag::speech
constexpr std::uint8_t thinks = 1u << 1;        // speaks, or is a verb of communication or cognition
constexpr std::uint8_t controls = 1u << 2;      // word_flag::object_control
constexpr std::uint8_t helps = 1u << 3;         // help, let: a bare infinitive may follow its object
constexpr std::uint8_t can_be_help = 1u << 4;   // be it rarely, a form of "help"
constexpr std::uint8_t gives = 1u << 5;         // may take two objects: "handed the mayor a letter"
constexpr std::uint8_t takes_clause = 1u << 6;  // may take what "that" opens: "said that shares fell"
}  // namespace verb_trait

/// All that the grammar asks of a form, in one place of the memory: a text of rare words waits once a word.
struct alignas(8) WordEntry {
    std::uint32_t shapes;  ///< what the form can be, bits of can_be
    std::uint32_t flags;   ///< word_flag bits, as in WordFacts
    Key key;
    Sense noun_sense, verb_sense;      ///< as in WordFacts
    std::uint8_t verb;                 ///< verb_trait bits
    std::uint32_t first_reading : 24;  ///< in the row of all readings
    std::uint32_t readings : 8;        ///< how many
};
static_assert(sizeof(WordEntry) == 16);

/// A verb of two words: "put off" a vote.
struct PhrasalVerb {
    WordId verb = WordId::none, particle = WordId::none;
    WordId synonym = WordId::none;  ///< the one verb that says the same ("postpone"), if there is one

    friend auto operator<=>(PhrasalVerb const&, PhrasalVerb const&) = default;
};

/// Read-only view into an image (sections "words.*"); indexed by WordId.
class WordLexicon {
public:
    WordLexicon() = default;
    explicit WordLexicon(ImageView const& image);
    /// Empty for unknown words.
    [[nodiscard]] WordEntry const& entry(WordId form) const noexcept {
        auto const i = index(form);
        return entries_[i < entries_.size() ? i : 0];
    }
    /// Commonest first; empty for unknown words.
    [[nodiscard]] std::span<Reading const> readings(WordId form) const noexcept { return readings(entry(form)); }
    [[nodiscard]] std::span<Reading const> readings(WordEntry const& entry) const noexcept {
        return {readings_.data() + entry.first_reading, entry.readings};
    }
    /// Asks the memory for the readings, so that they are there when they are wanted.
    void expect_readings(WordEntry const& entry) const noexcept {
        __builtin_prefetch(readings_.data() + entry.first_reading);
    }
    /// Of the form itself.
    [[nodiscard]] WordFacts const& facts(WordId form) const noexcept {
        auto const i = index(form);
        return i < facts_.size() ? facts_[i] : no_facts;
    }
    /// What the form can be, bits of can_be; 0 for unknown words.
    [[nodiscard]] std::uint32_t shapes(WordId form) const noexcept { return entry(form).shapes; }
    [[nodiscard]] bool has(WordId form, std::uint32_t flag) const noexcept { return (entry(form).flags & flag) != 0; }
    /// What a verb and a particle, both lemmas, are together, if WordNet lists them as a verb with an object.
    [[nodiscard]] PhrasalVerb const* phrasal_verb(WordId verb, WordId particle) const noexcept;
    /// Lemma of a form as a part of speech; the form itself where there is no such reading.
    [[nodiscard]] WordId lemma(WordId form, PartOfSpeech part) const noexcept;

private:
    static constexpr WordFacts no_facts{};
    static constexpr WordEntry no_entries[1]{};
    std::span<WordEntry const> entries_{no_entries};  ///< of WordId::none first
    std::span<Reading const> readings_;
    std::span<WordFacts const> facts_;
    std::span<PhrasalVerb const> phrasal_verbs_;  ///< ascending
};

/// Build time. Adds the function words of `folder` (gazetteers/words) to the vocabulary; call first so that they get
/// low ids.
void add_function_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, Diagnostics& diagnostics);
/// Build time. Adds every one-word form that WordNet's files in `wordnet` give (inflected by its rules and exception
/// lists), and writes the sections "words.*". Call last, when the vocabulary holds all else.
void compile_words(std::filesystem::path const& folder, std::filesystem::path const& wordnet,
                   VocabularyBuilder& vocabulary, ImageWriter& image, Diagnostics& diagnostics);

}  // namespace dateline
