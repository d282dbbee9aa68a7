// The words that make events and the kinds of events they make: gazetteers/events/*.yaml, compiled. A verb
// that nobody listed still makes an event, without a kind (WordNet knows it is a verb).
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/event/title_frame.hpp"
#include "dateline/syntax/word_lexicon.hpp"
#include "dateline/text/image.hpp"
#include "dateline/text/vocabulary.hpp"

namespace dateline {

/// TimeML's classes of events.
enum class EventClass : std::uint8_t { occurrence, state, reporting, i_action, i_state, aspectual, perception };
[[nodiscard]] std::string_view name(EventClass c) noexcept;  ///< "OCCURRENCE" ...

/// Number of a kind of event ("invitation", "launch") in the lexicon; none: no kind of ours. What a kind is instead may
/// be nothing, no kind either.
enum class KindId : std::uint16_t { nothing = 0xFFFE, none = 0xFFFF };

/// A type of political act, by PLOVER's own order; none: the kind is no political act.
enum class PloverType : std::uint8_t {
    none,
    agree,
    aid,
    assault,
    coerce,
    concede,
    consult,
    cooperate,
    demand,
    disapprove,
    fight,
    investigate,
    mobilize,
    protest,
    reject,
    retreat,
    sanction,
    support,
    threaten
};

/// What a kind says of the events around it, as `traits` list it.
namespace kind_trait {
constexpr std::uint32_t causes = 1u << 0;       // what acts came before what it brings about
constexpr std::uint32_t undoes = 1u << 1;       // what is under it did not happen: rejected, denied, failed to
constexpr std::uint32_t commits = 1u << 2;      // an infinitive under it is planned: promised to
constexpr std::uint32_t takes_given = 1u << 3;  // its object exists already: praised the launch
constexpr std::uint32_t judges = 1u << 4;       // its title names what is judged, not the words: praise, criticism
constexpr std::uint32_t bare = 1u << 5;         // its title says nothing without the words that carry it: reply
constexpr std::uint32_t alleges = 1u << 6;      // what somebody is accused of or charged with need not have happened
constexpr std::uint32_t asks = 1u << 7;         // what it has for an object is not yet done: ordered the arrest
constexpr std::uint32_t decrees = 1u << 8;      // how long says how long its outcome lasts: jailed for two years
}  // namespace kind_trait

/// A kind of event as listed.
struct EventKind {
    std::string_view id;      ///< "launch"
    std::string_view family;  ///< what a picture tells apart by colour and glyph: "launch", "statement", "conflict" ...
    std::string_view plover;  ///< one of PLOVER's eighteen types, with a refinement after a dot, or empty
    std::string_view active;  ///< frame of a title: "{actor} launches {target}"
    std::string_view passive;  ///< frame without an actor: "{target} is launched"
    bool statement = false;    ///< mere utterance: said, told, added
    PloverType type = PloverType::none;
    std::uint32_t traits = 0;  ///< kind_trait
    // What it is instead, by who takes part; none: the same; nothing: no kind.
    KindId of_place = KindId::none;   ///< where a place is acted on: took over Kabul
    KindId by_place = KindId::none;   ///< where what a noun tells is done by one: a Norland strike
    KindId of_names = KindId::none;   ///< where both who acts and who is acted on have names: Lazio beat Roma
    KindId of_person = KindId::none;  ///< where it happens to a person: the mayor collapsed
    KindId of_body = KindId::none;    ///< where it happens to a listed organization: Lehman collapsed
    KindId of_stuff = KindId::none;   ///< where something without a name is acted on: a trial of a vaccine
    KindId of_thing = KindId::none;   ///< where a thing, an unnamed person or nothing is: attacked a convoy
    KindId of_price = KindId::none;   ///< where what has a price acts or is acted on: shares crashed
    KindId of_figure = KindId::none;  ///< where what is told in figures does, or by how much is said: sales grew
    KindId of_object = KindId::none;  ///< where a verb has an object and quotes nothing: added 200 jobs
    KindId by_nobody = KindId::none;  ///< where nobody acts: was left in ruins
    KindId by_idea = KindId::none;    ///< where what acts is an idea: the rules allow it
    KindId of_idea = KindId::none;    ///< where what is acted on is one: abused his office
    KindId of_words = KindId::none;   ///< where a verb says what is quoted or told behind it: charged that he lied
    KindId of_others = KindId::none;  ///< else: took over a bank, attacked the plan
    TitleFrame active_frame = TitleFrame(active), passive_frame = TitleFrame(passive);

    [[nodiscard]] bool has(std::uint32_t trait) const noexcept { return (traits & trait) != 0; }
    /// Is it another kind in some context?
    [[nodiscard]] bool varies() const noexcept {
        for (KindId const other : {of_place, by_place, of_names, of_person, of_body, of_stuff, of_thing, of_price,
                                   of_figure, of_object, by_nobody, by_idea, of_idea, of_words, of_others}) {
            if (other != KindId::none) return true;
        }
        return false;
    }
};

/// What a lemma, as a verb or as a noun, does as a trigger.
struct Trigger {
    WordId lemma = WordId::none;
    PartOfSpeech part = PartOfSpeech::verb;  ///< verb, noun or adjective
    EventClass event_class = EventClass::occurrence;
    KindId kind = KindId::none;
    std::uint32_t flags = 0;  ///< trigger_flag
};

namespace trigger_flag {
constexpr std::uint32_t light = 1u << 0;      // make (an announcement), take (to Twitter): the event is its object
constexpr std::uint32_t speech = 1u << 1;     // say, tell, tweet: may carry a quotation
constexpr std::uint32_t post = 1u << 2;       // tweet, post: speech on a platform
constexpr std::uint32_t proposes = 1u << 3;   // propose, suggest: its object is not yet a fact
constexpr std::uint32_t state = 1u << 4;      // own, live: no event of a timeline
constexpr std::uint32_t aspect = 1u << 5;     // begin, continue, end
constexpr std::uint32_t never = 1u << 6;      // a noun that is no event though WordNet thinks so
constexpr std::uint32_t follows = 1u << 7;    // follow up, respond: comes after another event
constexpr std::uint32_t answers = 1u << 8;    // respond, reply, reject: answers another party's event
constexpr std::uint32_t undergoes = 1u << 9;  // a noun whose possessor is its target: "her arrest"
constexpr std::uint32_t happens = 1u << 10;   // take place, occur: tells no more than its subject
constexpr std::uint32_t mutual = 1u << 11;    // meet, talks: "with" names the other party
constexpr std::uint32_t settles =
    1u << 12;  // pay, spend: as a participle part of the deal: "bought it, paying a million"
// Of reports only, never listed:
constexpr std::uint32_t embedded = 1u << 13;   // content or circumstance of a political act of its sentence: what is
                                               // agreed on, rejected, protested against; PLOVER codes the act, not this
constexpr std::uint32_t continues = 1u << 14;  // resume, renew: what it is about has been before
// Listed again:
constexpr std::uint32_t receives = 1u << 15;    // face (charges): its object is done to its subject
constexpr std::uint32_t fatal = 1u << 16;       // kill: a death, told of who brings it about
constexpr std::uint32_t dying = 1u << 17;       // die: ... of who dies
constexpr std::uint32_t keeps_from = 1u << 18;  // bar (from): what a participle behind "from" tells did not happen
constexpr std::uint32_t cites = 1u << 19;       // cite (a report): its object has been said by then
constexpr std::uint32_t worded = 1u << 30;      // its kind is that of several words: "stepped down"
}  // namespace trigger_flag

/// What a preposition or subordinator says of two events, or of an event and what takes part in it or surrounds it.
namespace link_word {
constexpr std::uint32_t meanwhile = 1u << 0;    // while, as, when: at the same time
constexpr std::uint32_t after = 1u << 1;        // after, following, since: what it governs came first
constexpr std::uint32_t before = 1u << 2;       // before: what it governs came later
constexpr std::uint32_t setting = 1u << 3;      // in, at, during (a conference): its noun's date is the clause's
constexpr std::uint32_t against = 1u << 4;      // its noun is the target
constexpr std::uint32_t aim = 1u << 5;          // into, at, on: the target when nothing else is
constexpr std::uint32_t over = 1u << 6;         // the dispute over: so behind a noun
constexpr std::uint32_t among = 1u << 7;        // between, among: the parties
constexpr std::uint32_t means = 1u << 8;        // via, through: the instrument
constexpr std::uint32_t platform = 1u << 9;     // on (Twitter, he said)
constexpr std::uint32_t place = 1u << 10;       // in, at, near
constexpr std::uint32_t bygone = 1u << 11;      // beside a verb: first, once, previously: not the news of the day
constexpr std::uint32_t cause = 1u << 12;       // because: what it governs brought the other about
constexpr std::uint32_t again = 1u << 13;       // again, anew: what it stands with has been before
constexpr std::uint32_t onward = 1u << 14;      // moved on (to talk), went ahead (to sign): what it leads to was done
constexpr std::uint32_t priced = 1u << 15;      // shares, oil, the Dow, 20 percent: what has a price or measures one
constexpr std::uint32_t reckoned = 1u << 16;    // (the worst) since: when it was last so, not when it is so again
constexpr std::uint32_t utmost = 1u << 17;      // first, worst: beside the superlatives, what a record is told with
constexpr std::uint32_t figure = 1u << 18;      // profit, sales, rates: what is told in figures
constexpr std::uint32_t tries = 1u << 19;       // court, senate, police: by whom somebody is tried
constexpr std::uint32_t apart = 1u << 20;       // by, for: what it leads is no part of the phrase of a verb before it
constexpr std::uint32_t reciprocal = 1u << 21;  // each (other), one (another): two of them side by side are nobody
constexpr std::uint32_t people = 1u << 22;      // the Dutch: many, though they have no ending
constexpr std::uint32_t topic = 1u << 23;       // when it comes (to taxes)
constexpr std::uint32_t occasion = 1u << 24;    // (for the second) time: counted within the time behind it
}  // namespace link_word

/// Read-only view (sections "events.*").
class TriggerLexicon {
public:
    TriggerLexicon() = default;
    explicit TriggerLexicon(ImageView const& image);
    /// nullptr: not listed.
    [[nodiscard]] Trigger const* find(WordId lemma, PartOfSpeech part) const noexcept {
        auto const i = index(lemma);
        if (i + 1 >= first_.size()) return nullptr;
        for (std::uint32_t k = first_[i]; k < first_[i + 1]; ++k) {
            if (triggers_[k].part == part) return &triggers_[k];
        }
        return nullptr;
    }
    /// Has it one of these link_word bits?
    [[nodiscard]] bool links(WordId word, std::uint32_t how) const noexcept { return (links_of(word) & how) != 0; }
    /// All of them. Which word has some cannot be foreseen: no branch.
    [[nodiscard]] std::uint32_t links_of(WordId word) const noexcept {
        return links_[index(word) < links_.size() ? index(word) : 0];
    }
    [[nodiscard]] std::size_t kinds() const noexcept { return kinds_.size() - 1; }
    /// An empty kind for none.
    [[nodiscard]] EventKind const& kind(KindId id) const noexcept {
        return kinds_[std::min(static_cast<std::size_t>(id), kinds())];
    }
    [[nodiscard]] std::optional<KindId> kind_named(std::string_view id) const noexcept;

private:
    friend struct TriggerPatterns;          ///< multi-word frames and speech acts; src/event/patterns.hpp
    std::span<Trigger const> triggers_;     ///< sorted by lemma, then part
    std::span<std::uint32_t const> first_;  ///< of each WordId's triggers, one more at the end
    std::vector<EventKind> kinds_ = std::vector<EventKind>(1);  ///< by KindId, the empty kind behind them
    /// Bits of link_word of each WordId; none of what is behind it or no word.
    std::vector<std::uint32_t> links_ = std::vector<std::uint32_t>(1);
    std::span<std::uint32_t const> patterns_;
    /// Of each 64 WordIds: a bit each, "frames of several words stand under it", and how many have one before.
    struct Anchors {
        std::uint64_t bits = 0, before = 0;
    };
    std::vector<Anchors> anchors_;
    std::vector<std::uint32_t> frames_;  ///< number of each anchor's first frame, one more at the end
    std::vector<std::uint64_t>
        next_words_;  ///< of each frame: a mark for each word that may come first beside its anchor
};

/// Build time: adds the trigger words to the vocabulary (after the function words, before WordNet's forms).
void add_trigger_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, Diagnostics& diagnostics);
/// Build time: writes the sections "events.*".
void compile_triggers(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                      Diagnostics& diagnostics);

}  // namespace dateline
