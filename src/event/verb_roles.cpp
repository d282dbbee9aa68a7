// Who takes part in an event that a verb tells, by the grammar of its clause: the subject acts on the
// object; of a passive the subject is acted on, and "by" says who acted. Who is told something is its recipient.
// Prepositions give the rest: where, with whom, against whom; the platforms, companies and places that are
// named around the deed come in with it ("on the Clubhouse app").
#include "roles.hpp"

namespace dateline::event {

bool is_somebody(Story const& s, std::uint32_t phrase) noexcept {
    if (phrase == nowhere) return false;
    Named const n = who_is(s, phrase);
    if (n.who != EntityId::none) return is_party(s, n.who);
    NounPhrase const& p = s.phrase(phrase);
    if (p.pronoun)
        return s.word_has(p.head, word_flag::male | word_flag::female | word_flag::plural | word_flag::first_person);
    Sense const sense = s.view.lexicon.entry(s.words().words[p.head].lemma).noun_sense;
    return sense == Sense::person || sense == Sense::group;
}

namespace {

class VerbCaster {
public:
    VerbCaster(Story& s, Draft& d)
        : s_(s), d_(d), c_(s.clause(d.clause)), g_(s.group(d.clause)), speech_(s.has(d, trigger_flag::speech)) {}

    void cast() {
        bool const undergone = s_.has(d_, trigger_flag::worded) && s_.has(d_, trigger_flag::receives);
        bool const passive = is_passive() || undergone;  // "stood trial"
        if (passive) {
            add_subject(RoleName::target);
            if (!is_measure(s_, c_.agent)) add_phrase(s_, d_.cast, RoleName::actor, c_.agent);
            if (c_.object != nowhere && !undergone) add_phrase(s_, d_.cast, RoleName::recipient, c_.object);
        } else {
            add_subject(RoleName::actor);
            add_objects();
        }
        for (std::uint32_t const k : s_.words().adjuncts_of(c_)) {
            bool const object = !passive && ends_idiom(s_.phrase(k).preposition);
            if (object) {
                add_phrase(s_, d_.cast, RoleName::target, k);
            } else {
                add_adjunct(k, passive);
            }
        }
        add_settings();
        if (speech_ && !s_.has(d_, trigger_flag::post)) add_spoken_for();
    }

private:
    bool is_passive() const noexcept {
        if (d_.report.part == PartOfSpeech::adjective || d_.finite_past) return false;
        if (is_accused()) return true;
        return g_.passive || (c_.link == ClauseLink::reduced && g_.tense == Tense::past_participle);
    }

    /// "Woman charged with murder", as headlines have it.
    bool is_accused() const noexcept {
        std::uint32_t const next = g_.tokens.last;
        bool const led = next < s_.tokens().size() && (s_.key(next) == Key::with || s_.key(next) == Key::of);
        return led && d_.report.in_title && g_.tense == Tense::past && c_.object == nowhere &&
               s_.kind(d_).has(kind_trait::alleges);
    }

    /// "Set up a plant": the preposition is the verb's.
    bool ends_idiom(std::uint32_t preposition) const noexcept {
        return preposition != nowhere && preposition == d_.idiom_end && preposition == g_.tokens.last;
    }

    /// A subject that is itself an event or a message hands over to who did it: "a tweet from Musk inviting Putin".
    void add_subject(RoleName role) {
        if (c_.subject == nowhere) return add_name_behind_time(role);
        if (s_.word_has(s_.phrase(c_.subject).head, word_flag::reflexive)) {  // "found himself isolated"
            Draft const* const above = s_.of_clause(c_.parent);
            if (above != nullptr) add_all(s_, d_.cast, role, above->cast, RoleName::target);
            return;
        }
        if (role == RoleName::actor) {
            Draft const* const message = s_.of_phrase(c_.subject);
            if (message != nullptr && message->cast.has(RoleName::actor) &&
                (s_.has(*message, trigger_flag::speech | trigger_flag::happens) ||
                 message->report.event_class == EventClass::reporting ||
                 message->report.event_class == EventClass::i_action)) {
                return add_all(s_, d_.cast, RoleName::actor, message->cast, RoleName::actor);
            }
        }
        add_phrase(s_, d_.cast, role, c_.subject);
    }

    /// "In May 2020 Vega launched".
    void add_name_behind_time(RoleName role) {
        if (!g_.finite || g_.tokens.first == 0) return;
        std::uint32_t const phrase = s_.words().phrase_at(g_.tokens.first - 1);
        if (!begins_with_time(s_, phrase)) return;
        NounPhrase const& p = s_.phrase(phrase);
        TokenRange name = p.tokens;
        while (s_.timed[name.first]) ++name.first;
        Named const n = who_is(s_, phrase);
        d_.cast.add({role, n.who, n.mention, name, p.head});
    }

    void add_objects() {
        if (c_.object == nowhere) return;
        if (s_.word_has(s_.phrase(c_.object).head, word_flag::reflexive)) return add_self(c_.object);
        bool const two = c_.second_object != nowhere;
        if (two && are_one_name()) {
            add_phrase(s_, d_.cast, RoleName::target, c_.second_object);
            return add_phrase(s_, d_.cast, RoleName::with, c_.object);
        }
        if (two && names_what_it_is()) return add_target(c_.object);
        bool const tells = speech_ && s_.view.triggers.kind(d_.report.kind).statement;
        if (two || (tells && is_somebody(s_, c_.object))) {
            add_phrase(s_, d_.cast, RoleName::recipient, c_.object);
            if (two) add_target(c_.second_object);
        } else {
            add_target(c_.object);
        }
    }

    /// "Named [him] [chief executive]", "called Berg a liar": somebody, and what he is to be.
    bool names_what_it_is() const noexcept {
        auto const is_person = [&](std::uint32_t phrase) {
            std::uint32_t const head = s_.phrase(phrase).head;
            return s_.words().words[head].part == PartOfSpeech::noun &&
                   s_.view.lexicon.entry(s_.words().words[head].lemma).noun_sense == Sense::person;
        };
        bool const name = s_.words().words[s_.phrase(c_.object).head].part == PartOfSpeech::proper_noun;
        return (name || is_somebody(s_, c_.object)) && is_person(c_.second_object);
    }

    /// "Shot himself in the cellar": who acts is acted on, and the cellar is not.
    void add_self(std::uint32_t phrase) {
        NounPhrase const& p = s_.phrase(phrase);
        Filler const* const actor = d_.cast.first(RoleName::actor);
        EntityId const who = actor == nullptr ? EntityId::none : actor->who;
        d_.cast.items.add({RoleName::target, who, nowhere, p.tokens, p.head});
    }

    /// Two objects side by side that are one: "thanked space agency [Roscosmos] [chief Dmitry Rogozin]".
    bool are_one_name() const noexcept {
        NounPhrase const& a = s_.phrase(c_.object);
        NounPhrase const& b = s_.phrase(c_.second_object);
        if (a.tokens.last != b.tokens.first || a.pronoun || b.pronoun) return false;
        Word const& begin = s_.words().words[b.tokens.first];
        bool const role =
            begin.part == PartOfSpeech::noun && s_.view.lexicon.entry(begin.lemma).noun_sense == Sense::person;
        return role && s_.words().words[a.head].part == PartOfSpeech::proper_noun;
    }

    /// What an event's noun is about stands in for it: "rejected the request of the union" is aimed at the union.
    void add_target(std::uint32_t phrase) {
        if (std::uint32_t const whole = bought_part(phrase); whole != nowhere) phrase = whole;
        add_phrase(s_, d_.cast, RoleName::target, phrase);
        Draft const* const deed = s_.of_phrase(phrase);
        if (deed == nullptr) return;
        add_all(s_, d_.cast, RoleName::target, deed->cast, RoleName::actor);
        add_all(s_, d_.cast, RoleName::target, deed->cast, RoleName::target);
    }

    /// "Took control of Vega", "bought a stake in Vega": the body or product behind the noun that ends an idiom.
    std::uint32_t bought_part(std::uint32_t phrase) const noexcept {
        NounPhrase const& p = s_.phrase(phrase);
        std::uint32_t const next = p.tokens.last;
        if (!s_.has(d_, trigger_flag::worded) || d_.idiom_end != p.head || next + 1 >= s_.tokens().size())
            return nowhere;
        std::uint32_t whole = s_.words().phrase_at(next + 1);
        if (whole == nowhere || s_.phrase(whole).preposition != next) return nowhere;
        while (whole + 1 < s_.words().phrases.size() && s_.phrase(whole + 1).possessor == whole) ++whole;
        EntityId const who = who_is(s_, whole).who;
        if (who == EntityId::none || s_.of_phrase(phrase) != nullptr) return nowhere;
        EntityType const type = s_.view.gazetteer.type(who);
        bool const of = s_.key(next) == Key::of;
        bool const inside = type == EntityType::organization || type == EntityType::product;
        return of || (inside && s_.links(next, link_word::setting)) ? whole : nowhere;
    }

    /// "Landed after a flight [from Oslo]": of the event that the adjunct before it tells.
    bool hangs_on_event(std::uint32_t k) const noexcept {
        std::uint32_t const preposition = s_.phrase(k).preposition;
        if (preposition == 0) return false;
        std::uint32_t const before = s_.words().phrase_at(preposition - 1);
        if (before == nowhere) return false;
        if (s_.key(s_.phrase(before).preposition) == Key::according)
            return true;  // "according to data [from the bank]"
        return s_.of_phrase(before) != nullptr &&
               s_.links(s_.phrase(before).preposition, link_word::after | link_word::before | link_word::setting);
    }

    void add_adjunct(std::uint32_t k, bool passive) {
        NounPhrase const& p = s_.phrase(k);
        if (k == c_.agent || s_.timed[p.head] || s_.word_has(p.head, word_flag::calendar)) return;
        Named const n = who_is(s_, k);
        bool const has_target = d_.cast.has(RoleName::target);
        switch (s_.key(p.preposition)) {
            case Key::to:
                return add_phrase(s_, d_.cast,
                                  speech_ || is_somebody(s_, k)
                                      ? (has_target || speech_ ? RoleName::recipient : RoleName::target)
                                      : by_type(s_, n.who, RoleName::with),
                                  k);
            case Key::with:
                if (s_.has(d_, trigger_flag::mutual) && !has_target)
                    return add_phrase(s_, d_.cast, RoleName::target, k);
                if (is_somebody(s_, k)) add_phrase(s_, d_.cast, RoleName::with, k);
                return;
            case Key::for_:
            case Key::from:
                if (hangs_on_event(k)) return;
                if (!has_target && !passive && is_somebody(s_, k)) add_phrase(s_, d_.cast, RoleName::target, k);
                return;
            case Key::of:
            case Key::about:
            case Key::as:
            case Key::than:
            case Key::like:
            case Key::according:
                return;
            case Key::by:
                if (passive && c_.agent == nowhere && !is_measure(s_, k)) add_phrase(s_, d_.cast, RoleName::actor, k);
                return;
            default:
                break;
        }
        std::uint32_t const word = p.preposition;
        if (s_.links(word, link_word::against) ||
            (!has_target && !passive && s_.links(word, link_word::aim) && is_party(s_, n.who) && !is_medium(k))) {
            add_phrase(s_, d_.cast, RoleName::target, k);
        } else if (s_.links(word, link_word::among)) {
            add_phrase(s_, d_.cast, RoleName::with, k);
        } else if (s_.links(word, link_word::means) && n.who != EntityId::none) {
            bool const way = s_.view.gazetteer.type(n.who) == EntityType::place;  // "marched through Leeds"
            add_phrase(s_, d_.cast, way ? RoleName::place : RoleName::instrument, k);
        } else if (s_.links(word, link_word::place) && n.who == EntityId::none && !s_.of_phrase(k) && may_be_place(p)) {
            add_phrase(s_, d_.cast, RoleName::place, k);
        }
    }

    /// "Announced on Facebook that she would leave": where it is said.
    bool is_medium(std::uint32_t k) const noexcept {
        std::uint32_t const next = d_.clause + 1;
        bool const content = next < s_.words().clauses.size() && s_.clause(next).parent == d_.clause &&
                             s_.clause(next).link == ClauseLink::complement && s_.group(next).finite;
        return s_.links(s_.phrase(k).preposition, link_word::platform) && (content || d_.report.quotation != nowhere);
    }

    /// "At the airport", "in Rivertown"; not "at the age of 40".
    bool may_be_place(NounPhrase const& p) const noexcept {
        if (s_.words().words[p.head].part == PartOfSpeech::proper_noun) return true;
        switch (s_.view.lexicon.entry(s_.words().words[p.head].lemma).noun_sense) {
            case Sense::location:
            case Sense::artifact:
            case Sense::object:
                return true;
            case Sense::group:  // "at the bank", not "at police"
                return !s_.word_has(p.head, word_flag::plural);
            default:
                return false;
        }
    }

    void add_settings() {
        for (std::uint32_t const object : {c_.object, c_.second_object}) {
            if (object == nowhere) continue;
            for (std::uint32_t k = s_.first_attached[object]; k != nowhere; k = s_.next_attached[k])
                add_setting(s_, d_.cast, k);
        }
        for (std::uint32_t const k : s_.words().adjuncts_of(c_)) {
            // "On Twitter, he proposed": the platform is the means.
            Named const n = s_.phrase(k).head < g_.tokens.first ? who_is(s_, k) : Named{};
            bool const platform = n.who != EntityId::none && s_.links(s_.phrase(k).preposition, link_word::platform) &&
                                  s_.tokens()[s_.phrase(k).preposition].has(TokenFlag::sentence_start) &&
                                  s_.view.gazetteer.type(n.who) != EntityType::place;
            if (hangs_on_event(k)) continue;
            if (platform) add_phrase(s_, d_.cast, RoleName::instrument, k);
            add_setting(s_, d_.cast, k);
        }
    }

    /// "Kremlin spokesman Dmitry Peskov said": the Kremlin takes part.
    void add_spoken_for() {
        Filler const* const actor = d_.cast.first(RoleName::actor);
        if (actor == nullptr || actor->who == EntityId::none) return;
        TokenRange around = actor->tokens;
        if (actor->mention != nowhere) {
            TokenRange const mention = s_.view.mentions.list[actor->mention].tokens;
            around = {std::min(around.first, mention.first), std::max(around.last, mention.last)};
        }
        auto const [first, last] = s_.mentions_in(around);
        EntityId const speaker = actor->who;
        for (std::uint32_t i = first; i < last; ++i) {
            Mention const& m = s_.view.mentions.list[i];
            if (m.who == speaker || m.who == EntityId::none || !stands_for_other(s_, speaker, m.who)) continue;
            d_.cast.add({RoleName::with, m.who, i, m.tokens, m.head});
        }
    }

    Story& s_;
    Draft& d_;
    Clause const& c_;
    VerbGroup const& g_;
    bool speech_;
};

}  // namespace

void cast_verbs(Story& s) {
    for (std::uint32_t const i : s.verbs) VerbCaster(s, s.drafts[i]).cast();
}

}  // namespace dateline::event
