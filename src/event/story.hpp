// What the passes of extract_events() share: the reports under construction, each with its clause, its
// phrase and its cast, and the quick questions that every pass asks of the article.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "dateline/event/report.hpp"

namespace dateline::event {

/// A list of few participants that lies where it is, its length before it: passes that ask whether anybody acts read
/// one place of the memory.
class Fillers {
public:
    static constexpr std::size_t most = 12;

    Fillers() noexcept {}
    Fillers(Fillers const& other) noexcept : size_(other.size_) { std::copy_n(other.room_, size_, room_); }
    Fillers& operator=(Fillers const& other) noexcept {
        size_ = other.size_;
        std::copy_n(other.room_, this == &other ? 0 : size_, room_);
        return *this;
    }
    ~Fillers() = default;

    [[nodiscard]] Filler* begin() noexcept { return room_; }
    [[nodiscard]] Filler* end() noexcept { return room_ + size_; }
    [[nodiscard]] Filler const* begin() const noexcept { return room_; }
    [[nodiscard]] Filler const* end() const noexcept { return room_ + size_; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    /// Nothing where there is no room.
    void add(Filler const& filler) noexcept {
        if (size_ < most) room_[size_++] = filler;
    }
    /// Takes out what is from there on.
    void cut(Filler const* from) noexcept { size_ = static_cast<std::uint32_t>(from - room_); }

private:
    std::uint32_t size_ = 0;
    union {
        Filler room_[most];  // what is behind the last was never made
    };
};

/// Who takes part in a report under construction. A twelfth participant is the last.
struct Cast {
    Fillers items;

    [[nodiscard]] Filler const* begin() const noexcept { return items.begin(); }
    [[nodiscard]] Filler const* end() const noexcept { return items.end(); }
    [[nodiscard]] Filler const* first(RoleName role) const noexcept {
        for (Filler const& f : *this) {
            if (f.role == role) return &f;
        }
        return nullptr;
    }
    [[nodiscard]] bool has(RoleName role) const noexcept { return first(role) != nullptr; }
    [[nodiscard]] bool has(EntityId who) const noexcept {
        for (Filler const& f : *this) {
            if (f.who == who && who != EntityId::none) return true;
        }
        return false;
    }
    /// Adds somebody who is not yet in it, as the same entity or the same head word.
    void add(Filler const& filler) noexcept {
        for (Filler const& f : items) {
            bool const same = filler.who != EntityId::none ? f.who == filler.who : f.head == filler.head;
            if (same) return;
        }
        items.add(filler);
    }
};

/// What is known of a report besides what it says.
struct Draft {
    Report report;
    std::uint32_t clause = nowhere;     ///< of a verb its own, of a noun the innermost around it
    std::uint32_t phrase = nowhere;     ///< of a noun
    std::uint32_t idiom_end = nowhere;  ///< last token of the idiom that it is the verb of: "up" in "set up"
    bool finite_past = false;           ///< a past tense that looks like a participle
    bool perfect = false;               ///< a finite verb in the present perfect
    Cast cast;                          ///< behind what every pass asks: most of it is room
};

/// The entity that a phrase means, with the mention that says so; none for somebody unlisted.
struct Named {
    EntityId who = EntityId::none;
    std::uint32_t mention = nowhere;
};

struct Story {
    explicit Story(ArticleView const& article) noexcept : view(article) {}

    ArticleView const& view;
    std::vector<Draft> drafts;                                 ///< in text order of heads
    std::vector<std::uint32_t> verbs, nouns;                   ///< numbers of drafts, without and with a phrase
    std::vector<std::uint32_t> at_clause;                      ///< draft of each clause, or nowhere
    std::vector<std::uint32_t> at_phrase;                      ///< draft of each phrase, or nowhere
    std::vector<std::uint32_t> first_attached, next_attached;  ///< phrases that modify a phrase, as lists
    std::vector<char> has_joined;                              ///< of each phrase: "and" joins another one to it
    /// Of each verb group, from two words before it to the one behind it.
    struct Near {
        std::uint32_t flags = 0;  ///< that some word has
        bool links = false;       ///< some word is link_word::bygone or again
    };
    std::vector<Near> near_verb;
    std::vector<std::uint32_t> event_above;  ///< of each phrase: that of the event noun it was found to hang on
    std::vector<std::uint32_t> carrier;      ///< of each quotation: the draft that says it, or nowhere
    std::vector<std::uint32_t> paragraph;    ///< of each sentence: number of its zone, or nowhere
    std::vector<std::uint32_t> ordinal;      ///< of each sentence: its number among those that are read
    std::vector<TokenRange> zones;
    std::uint32_t title_zone = nowhere;
    std::vector<Named> named;                   ///< of each phrase: who_is()
    std::vector<char> timed;                    ///< of each token: it stands in a time expression
    std::vector<std::uint32_t> mentions_begun;  ///< of each token: number of mentions that begin before it

    [[nodiscard]] Words const& words() const noexcept { return view.words; }
    [[nodiscard]] Tokens const& tokens() const noexcept { return view.tokens; }
    [[nodiscard]] Clause const& clause(std::uint32_t i) const noexcept { return view.words.clauses[i]; }
    [[nodiscard]] VerbGroup const& group(std::uint32_t i) const noexcept { return view.words.groups[i]; }
    [[nodiscard]] NounPhrase const& phrase(std::uint32_t i) const noexcept { return view.words.phrases[i]; }
    [[nodiscard]] Key key(std::uint32_t token) const noexcept {
        return token == nowhere ? Key::none : view.lexicon.entry(view.tokens[token].word()).key;
    }
    [[nodiscard]] bool word_has(std::uint32_t token, std::uint32_t flag) const noexcept {
        return token != nowhere && view.lexicon.has(view.tokens[token].word(), flag);
    }
    /// Flags of the lemma of a verb ("plans" stands there).
    [[nodiscard]] bool verb_has(std::uint32_t token, std::uint32_t flag) const noexcept {
        return view.lexicon.has(view.words.words[token].lemma, flag);
    }
    /// Does the preposition or subordinator at a token link events in one of these ways?
    [[nodiscard]] bool links(std::uint32_t token, std::uint32_t how) const noexcept {
        return token != nowhere && view.triggers.links(view.tokens[token].word(), how);
    }
    [[nodiscard]] bool has(Draft const& d, std::uint32_t flag) const noexcept { return (d.report.flags & flag) != 0; }
    [[nodiscard]] Draft* of_clause(std::uint32_t clause) noexcept {
        return clause == nowhere || at_clause[clause] == nowhere ? nullptr : &drafts[at_clause[clause]];
    }
    [[nodiscard]] Draft* of_phrase(std::uint32_t phrase) noexcept {
        return phrase == nowhere || at_phrase[phrase] == nowhere ? nullptr : &drafts[at_phrase[phrase]];
    }
    [[nodiscard]] std::uint32_t number(Draft const& d) const noexcept {
        return static_cast<std::uint32_t>(&d - drafts.data());
    }
    /// Mentions whose head or tokens lie in a range, as Mentions::in().
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> mentions_in(TokenRange range) const noexcept {
        constexpr std::uint32_t nested_at_most = 4;
        std::uint32_t const first = mentions_begun[range.first];
        std::uint32_t begin = first;
        for (std::uint32_t back = first; back > 0 && first - back < nested_at_most;) {
            if (range.contains(view.mentions.list[--back].head)) begin = back;
        }
        return {begin, mentions_begun[std::max(range.first, range.last)]};
    }
    /// What the lists say of a noun, as it is written ("talks") or by its lemma; nullptr: nothing.
    [[nodiscard]] Trigger const* noun_trigger(std::uint32_t token) const noexcept {
        Trigger const* const as_written = view.triggers.find(tokens()[token].word(), PartOfSpeech::noun);
        if (as_written != nullptr) return as_written;
        return view.triggers.find(words().words[token].lemma, PartOfSpeech::noun);
    }
    [[nodiscard]] EventKind const& kind(Draft const& d) const noexcept { return view.triggers.kind(d.report.kind); }
    [[nodiscard]] bool is_statement(KindId kind) const noexcept { return view.triggers.kind(kind).statement; }
};

[[nodiscard]] inline Named who_is(Story const& story, std::uint32_t phrase) noexcept {
    return phrase == nowhere ? Named{} : story.named[phrase];
}
/// Two entities that a newspaper may use for one another: the same, or a body and one who speaks for it.
[[nodiscard]] bool stands_for_other(Story const& story, EntityId a, EntityId b) noexcept;
/// Do the actors of two drafts agree: the same entity, one speaking for the other, or the same unlisted head word?
[[nodiscard]] bool same_actor(Story const& story, Draft const& a, Draft const& b) noexcept;

/// "In May 2020 Vega launched": a phrase that begins with a time and ends in a name, right before a verb without a
/// subject, is two: the name acts.
[[nodiscard]] bool begins_with_time(Story const& story, std::uint32_t phrase) noexcept;

/// Is the verb that of a main clause, or joined to one by "and"?
[[nodiscard]] bool is_main(Story const& story, Draft const& draft) noexcept;

// The passes, in this order.
void name_phrases(Story& story);   // who.cpp: fills `named`
void find_triggers(Story& story);  // triggers.cpp, nominals.cpp
void find_nominals(Story& story, TokenRange zone);
[[nodiscard]] bool opens_behind(Quotation const& quotation,
                                std::uint32_t verb) noexcept;  // quotations.cpp: right behind
void give_quotations(Story& story);     // quotations.cpp: who carries which, and what the wording performs
void settle_classes(Story& story);      // class_in_context.cpp
void cast_nouns(Story& story);          // noun_roles.cpp
void cast_verbs(Story& story);          // verb_roles.cpp
void settle_kinds(Story& story);        // kind_in_context.cpp: took over Kabul, took over a bank
void share_roles(Story& story);         // shared_roles.cpp: light verbs, "tweeted praise", "a tweet inviting"
void find_parties(Story& story);        // parties.cpp: who stands behind a political act
void judge(Story& story);               // factuality.cpp
void link_causes(Story& story);         // causes.cpp: caused_by
void link_continuations(Story& story);  // continues
void join_statements(Story& story);     // statements.cpp: two verbs of speech, one statement
void mark_embedded(Story& story);       // embedding.cpp
void link_reports(Story& story);        // discourse.cpp: same_as, after, answers
void date_reports(Story& story);        // dating.cpp
void retell(Story& story);              // retelling.cpp: undated tellings of what is dated elsewhere in the article

}  // namespace dateline::event
