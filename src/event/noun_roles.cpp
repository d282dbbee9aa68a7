// Who takes part in an event that a noun tells. The owner did it ("SpaceX's launch"), unless the noun is one that
// is undergone ("her arrest"); an of-phrase names what it was done to ("the launch of Crew Dragon"), or
// who did it where there is nothing to be done to ("the death of the queen"), and of a thing that is owned,
// both: "the launch of SpaceX's Crew Dragon". By and from name who did it, for, to, on and against to whom, between and
// with the parties, and a name before the noun who did it ("a U.S. request").
#include "roles.hpp"

namespace dateline::event {

RoleName by_type(Story const& s, EntityId who, RoleName otherwise) noexcept {
    return who != EntityId::none && s.view.gazetteer.type(who) == EntityType::place ? RoleName::place : otherwise;
}

bool is_party(Story const& s, EntityId who) noexcept {
    if (who == EntityId::none) return false;
    EntityType const type = s.view.gazetteer.type(who);
    return type == EntityType::person || type == EntityType::organization || type == EntityType::place;
}

namespace {

/// "North Korea's demand": the phrase and its owner before it.
TokenRange with_owner(Story const& s, NounPhrase const& p) noexcept {
    if (p.possessor == nowhere) return p.tokens;
    TokenRange const owner = s.phrase(p.possessor).tokens;
    return owner.last <= p.tokens.first && owner.last + 2 > p.tokens.first ? TokenRange{owner.first, p.tokens.last}
                                                                           : p.tokens;
}

/// "Kills [60]": the object of a verb that wants one.
bool is_wanted_object(Story const& s, std::uint32_t number) noexcept {
    std::uint32_t const clause = s.words().clause_at(s.phrase(number).head);
    if (clause == nowhere || s.clause(clause).object != number) return false;
    return (s.view.lexicon.shapes(s.tokens()[s.group(clause).head].word()) & can_be::needs_object) != 0;
}

/// "Shares of Skyline": the phrase of the company.
std::uint32_t owned_of(Story const& s, std::uint32_t number) noexcept {
    NounPhrase const& p = s.phrase(number);
    std::uint32_t const of = p.tokens.last;
    if (of + 1 >= s.tokens().size() || s.key(of) != Key::of) return nowhere;
    std::uint32_t const owner = s.words().phrase_at(of + 1);
    if (owner == nowhere || s.phrase(owner).preposition != of) return nowhere;
    bool const possession = s.view.lexicon.entry(s.words().words[p.head].lemma).noun_sense == Sense::possession;
    EntityId const who = who_is(s, owner).who;
    if (!possession || who == EntityId::none) return nowhere;
    EntityType const type = s.view.gazetteer.type(who);
    return type == EntityType::organization || type == EntityType::product ? owner : nowhere;
}

/// "Dozens of ministers", "five of the ministers", "none of them": the phrase of those who are counted.
std::uint32_t counted_by(Story const& s, std::uint32_t number) noexcept {
    NounPhrase const& p = s.phrase(number);
    std::uint32_t const of = p.tokens.last;
    if (of + 1 >= s.tokens().size() || s.key(of) != Key::of) return nowhere;
    std::uint32_t those = s.words().phrase_at(of + 1);
    if (those == nowhere) return nowhere;
    while (those + 1 < s.words().phrases.size() && s.phrase(those + 1).possessor == those)
        ++those;  // "the mayor's aides"
    if (s.phrase(those).preposition != of || s.phrase(those).pronoun) return nowhere;
    bool const count = s.view.lexicon.entry(s.words().words[p.head].lemma).noun_sense == Sense::quantity ||
                       s.words().words[p.head].part == PartOfSpeech::number ||
                       s.word_has(p.head, word_flag::quantifier | word_flag::negation);
    if (std::uint32_t const rest = counted_by(s, those); rest != nowhere)
        return rest;  // "hundreds of thousands of people"
    std::uint32_t const head = s.phrase(those).head;
    bool const several = s.words().words[head].inflection == Inflection::plural ||
                         s.word_has(head, word_flag::plural) ||
                         s.view.lexicon.entry(s.words().words[head].lemma).noun_sense == Sense::group;
    return count && several ? those : nowhere;
}

/// "The minister from Bavaria, [Hans Maier], resigned": the name, which no list has, that says who somebody is.
std::uint32_t name_of(Story const& s, std::uint32_t number) noexcept {
    constexpr std::uint32_t near = 4;
    NounPhrase const& p = s.phrase(number);
    if (s.words().words[p.head].part != PartOfSpeech::noun) return nowhere;
    bool const person = s.view.lexicon.entry(s.words().words[p.head].lemma).noun_sense == Sense::person;
    for (std::uint32_t k = number + 1; k < s.words().phrases.size() && k < number + near; ++k) {
        NounPhrase const& name = s.phrase(k);
        if (name.sentence != p.sentence) break;
        bool const proper = s.words().words[name.head].part == PartOfSpeech::proper_noun;
        if (name.apposed_to == number && proper && (person || name.tokens.size() > 1)) return k;
    }
    return nowhere;
}

/// "The Norlander won", not "the Norlanders" nor "the Dutch", a people that has no other plural.
bool is_one_of_people(Story const& s, NounPhrase const& p) noexcept {
    return p.head > p.tokens.first && s.word_has(p.tokens.first, word_flag::definite) &&
           !s.tokens().slice(p.head).ends_with('s') && !s.links(p.head, link_word::people);
}

/// "A Norlander", "two Norlanders", "the young Norlander": some of a nation are not the nation.
bool names_some(Story const& s, NounPhrase const& p, std::uint32_t mention) noexcept {
    if (mention == nowhere || s.view.mentions.list[mention].how != How::demonym) return false;
    if (s.view.mentions.list[mention].tokens.last != p.head + 1) return false;
    if (is_one_of_people(s, p)) return true;
    for (std::uint32_t i = p.tokens.first; i < p.head; ++i) {
        PartOfSpeech const part = s.words().words[i].part;
        if (s.word_has(i, word_flag::indefinite) || part == PartOfSpeech::number) return true;
        if (part == PartOfSpeech::adjective && i > p.tokens.first) return true;
    }
    return false;
}

/// "Closed its oldest plant": what the one who acts has is not himself.
bool is_own(Cast const& cast, RoleName role, Named n) noexcept {
    Filler const* const actor = cast.first(RoleName::actor);
    return role == RoleName::target && n.who != EntityId::none && actor != nullptr && actor->who == n.who;
}

}  // namespace

bool is_measure(Story const& s, std::uint32_t phrase) noexcept {
    if (phrase == nowhere || s.words().words[s.phrase(phrase).tokens.first].part != PartOfSpeech::number) return false;
    switch (s.view.lexicon.entry(s.words().words[s.phrase(phrase).head].lemma).noun_sense) {
        case Sense::act:
        case Sense::communication:
        case Sense::quantity:
        case Sense::time:
            return true;
        default:
            return false;
    }
}

TokenRange reciprocal_at(ArticleView const& v, std::uint32_t head) noexcept {
    auto const is = [&](std::uint32_t i) {
        return i < v.tokens.size() && v.triggers.links(v.tokens[i].word(), link_word::reciprocal);
    };
    if (!is(head)) return {};
    if (head > 0 && is(head - 1)) return {head - 1, head + 1};
    return is(head + 1) ? TokenRange{head, head + 2} : TokenRange{};
}

std::uint32_t rest_of_name(Story const& s, std::uint32_t number) noexcept {
    NounPhrase const& p = s.phrase(number);
    std::uint32_t const of = p.tokens.last;
    bool const name = s.words().words[p.head].part == PartOfSpeech::proper_noun && p.head + 1 == of;
    if (!name || of + 1 >= s.tokens().size() || s.key(of) != Key::of || who_is(s, number).who != EntityId::none)
        return nowhere;
    std::uint32_t const rest = s.words().phrase_at(of + 1);
    if (rest == nowhere || s.phrase(rest).preposition != of || s.timed[s.phrase(rest).head]) return nowhere;
    return s.words().words[s.phrase(rest).head].part == PartOfSpeech::proper_noun ? rest : nowhere;
}

void add_phrase(Story const& s, Cast& cast, RoleName role, std::uint32_t number) noexcept {
    if (number == nowhere) return;
    NounPhrase const& p = s.phrase(number);
    bool const figure =
        p.tokens.size() == 1 && s.tokens()[p.head].is_number() && !is_wanted_object(s, number);  // "voted 57 to 43"
    Key const led = p.preposition == nowhere ? Key::none : s.key(p.preposition);
    bool const when = (led == Key::for_ || led == Key::of) && s.word_has(p.head, word_flag::calendar);
    Named n = who_is(s, number);
    if (!reciprocal_at(s.view, p.head).empty()) return;
    // "for a second year", "a victory of the season"
    if (s.timed[p.head] || when || (figure && n.who == EntityId::none)) return;
    if (p.possessor != nowhere && s.phrase(p.possessor).pronoun && is_own(cast, role, n)) n = {};
    if (n.who != EntityId::none && names_some(s, p, n.mention)) n = {};
    std::uint32_t const counted = counted_by(s, number);
    std::uint32_t const owner = owned_of(s, number);
    if (std::uint32_t const rest = rest_of_name(s, number); rest != nowhere)
        return cast.add({role, EntityId::none, nowhere, {p.tokens.first, s.phrase(rest).tokens.last}, p.head});
    if (n.who == EntityId::none && owner != nowhere) {
        n = who_is(s, owner);
        return cast.add({role, n.who, n.mention, {p.tokens.first, s.phrase(owner).tokens.last}, p.head});
    }
    if (counted != nowhere && n.who == EntityId::none && who_is(s, counted).who == EntityId::none) {
        NounPhrase const& those = s.phrase(counted);
        cast.add({role, EntityId::none, nowhere, {p.tokens.first, those.tokens.last}, those.head});
    } else if (std::uint32_t const name = n.who == EntityId::none ? name_of(s, number) : nowhere; name != nowhere) {
        cast.add({role, EntityId::none, nowhere, s.phrase(name).tokens, s.phrase(name).head});
    } else {
        cast.add({role, n.who, n.mention, with_owner(s, p), p.head});
    }
    if (!s.has_joined[number]) return;
    std::uint32_t joined = number;
    for (std::uint32_t k = number + 1; k < s.words().phrases.size() && k < number + 8; ++k) {
        if (s.phrase(k).conjoined_to != joined && s.phrase(k).conjoined_to != number) continue;
        if (s.phrase(k).sentence != p.sentence) break;
        Named const m = who_is(s, k);
        cast.add({role, m.who, m.mention, s.phrase(k).tokens, s.phrase(k).head});
        joined = k;
    }
}

void add_all(Story const& s, Cast& cast, RoleName role, Cast const& from, RoleName from_role) noexcept {
    for (Filler f : from) {
        if (f.role != from_role) continue;
        Filler const* const self = s.word_has(f.head, word_flag::reflexive) ? from.first(RoleName::actor) : nullptr;
        if (self != nullptr) f = *self;  // "defended himself against the charges": who did is charged
        f.role = role;
        cast.add(f);
    }
}

void add_setting(Story const& s, Cast& cast, std::uint32_t number, int depth) noexcept {
    constexpr int deepest = 12;
    if (number == nowhere || depth > deepest) return;
    Key const key = s.key(s.phrase(number).preposition);
    if (key != Key::of && key != Key::than && key != Key::as && key != Key::about && key != Key::like &&
        key != Key::according) {
        Named const n = who_is(s, number);
        bool const language = n.mention != nowhere && s.view.mentions.list[n.mention].how == How::demonym;
        if (n.who != EntityId::none && !language && s.view.gazetteer.type(n.who) != EntityType::person) {
            bool const where =
                s.view.gazetteer.type(n.who) == EntityType::place && key != Key::with && key != Key::from;
            cast.add({where ? RoleName::place : RoleName::with, n.who, n.mention, s.phrase(number).tokens,
                      s.phrase(number).head});
        }
    }
    for (std::uint32_t k = s.first_attached[number]; k != nowhere; k = s.next_attached[k]) {
        if (k > number) add_setting(s, cast, k, depth + 1);
    }
}

namespace {

class NounCaster {
public:
    NounCaster(Story& s, Draft& d) : s_(s), d_(d), number_(d.phrase) {
        EventKind const& kind = s.view.triggers.kind(d.report.kind);
        transitive_ = kind.active.empty() || kind.active_frame.names_target;
    }

    void cast() {
        bool const undergone = s_.has(d_, trigger_flag::undergoes);
        std::uint32_t const owner = s_.phrase(number_).possessor;
        bool const has_of = attached_by(Key::of) != nowhere;
        bool const owner_acts = !undergone || has_of;
        if (owner != nowhere && !s_.timed[s_.phrase(owner).head]) {
            add_phrase(s_, d_.cast, owner_acts ? RoleName::actor : RoleName::target, owner);
        }
        for (std::uint32_t k = s_.first_attached[number_]; k != nowhere; k = s_.next_attached[k]) add_attached(k);
        add_names_before();
    }

private:
    std::uint32_t attached_by(Key key) const noexcept {
        for (std::uint32_t k = s_.first_attached[number_]; k != nowhere; k = s_.next_attached[k]) {
            if (s_.key(s_.phrase(k).preposition) == key) return k;
        }
        return nowhere;
    }

    void add_attached(std::uint32_t k) {
        NounPhrase const& p = s_.phrase(k);
        bool const measure = s_.key(p.preposition) == Key::of && p.tokens.size() > 1 &&
                             s_.tokens()[p.tokens.last - 1].is_number();  // "an earthquake of magnitude 6.1"
        if (p.preposition == nowhere || s_.timed[p.head] || measure) return;
        switch (s_.key(p.preposition)) {
            case Key::of:
                return add_of(k);
            case Key::by:
                if (is_measure(s_, k)) return;
                return add_phrase(s_, d_.cast, RoleName::actor, k);
            case Key::from: {
                bool const acts = d_.report.event_class != EventClass::occurrence ||
                                  s_.has(d_, trigger_flag::speech | trigger_flag::post);
                return add_phrase(s_, d_.cast, acts && !d_.cast.has(RoleName::actor) ? RoleName::actor : RoleName::with,
                                  k);
            }
            case Key::with:
                return add_phrase(s_, d_.cast, RoleName::target, k);
            case Key::to:
            case Key::for_:
                return add_phrase(s_, d_.cast, addressed(k), k);
            default:
                add_other(k);
        }
    }

    /// The role of a to- or for-phrase: whom an invitation or praise is for, where a visit leads.
    RoleName addressed(std::uint32_t k) const noexcept {
        if (d_.cast.has(RoleName::target)) return RoleName::recipient;
        Named const n = who_is(s_, k);
        if (n.who != EntityId::none && !is_party(s_, n.who)) return RoleName::with;
        return RoleName::target;
    }

    void add_of(std::uint32_t k) {
        NounPhrase const& p = s_.phrase(k);
        if (s_.kind(d_).has(kind_trait::alleges) && !is_somebody(s_, k)) return;  // "suspicion of fraud"
        if (!transitive_) return add_phrase(s_, d_.cast, RoleName::actor, k);
        bool const body = is_somebody(s_, k) || names_party(k);
        if (s_.kind(d_).has(kind_trait::asks) && body)  // "at the request of the mayor"
            return add_phrase(s_, d_.cast, RoleName::actor, k);
        if (p.possessor != nowhere && !d_.cast.has(RoleName::actor) && !s_.has(d_, trigger_flag::undergoes)) {
            Named const thing = who_is(s_, k), owner = who_is(s_, p.possessor);
            if (owner.who != EntityId::none && owner.who != thing.who)
                add_phrase(s_, d_.cast, RoleName::actor, p.possessor);
        }
        add_phrase(s_, d_.cast, RoleName::target, k);
    }

    /// "The Norland administration".
    bool names_party(std::uint32_t k) const noexcept {
        auto const [first, last] = s_.mentions_in(s_.phrase(k).tokens);
        for (std::uint32_t i = first; i < last; ++i) {
            if (is_party(s_, s_.view.mentions.list[i].who)) return true;
        }
        return false;
    }

    void add_other(std::uint32_t k) {
        NounPhrase const& p = s_.phrase(k);
        std::uint32_t const word = p.preposition;
        if (s_.links(word, link_word::among)) return add_parties(k);
        if (s_.links(word, link_word::against | link_word::aim | link_word::over)) {
            Named const n = who_is(s_, k);
            bool const thing = n.who != EntityId::none && s_.view.gazetteer.type(n.who) == EntityType::product;
            if (!d_.cast.has(RoleName::target) && !thing && transitive_)
                return add_phrase(s_, d_.cast, RoleName::target, k);
        }
        if (s_.view.lexicon.has(s_.tokens()[p.head].word(), word_flag::calendar)) return;
        add_setting(s_, d_.cast, k);
        Named const n = who_is(s_, k);
        if (n.who == EntityId::none && !s_.of_phrase(k) && s_.links(word, link_word::place))
            add_phrase(s_, d_.cast, RoleName::place, k);
    }

    /// "between A and B": A acts, B is the other party; "himself" among them goes to the actor by coreference.
    void add_parties(std::uint32_t k) {
        add_phrase(s_, d_.cast, RoleName::actor, k);
        bool first = true;
        for (Filler& f : d_.cast.items) {
            if (f.role != RoleName::actor) continue;
            if (!first) f.role = RoleName::target;
            first = false;
        }
    }

    /// "a U.S. request", "the Apple announcement".
    void add_names_before() {
        if (d_.cast.has(RoleName::actor)) return;
        NounPhrase const& p = s_.phrase(number_);
        auto const [first, last] = s_.mentions_in({p.tokens.first, p.head});
        for (std::uint32_t i = first; i < last; ++i) {
            Mention const& m = s_.view.mentions.list[i];
            if (m.tokens.last > p.head || m.tokens.first < p.tokens.first || !is_party(s_, m.who)) continue;
            bool const undergone = s_.has(d_, trigger_flag::undergoes) && !d_.cast.has(RoleName::target);
            RoleName const takes_part = undergone ? RoleName::target : RoleName::actor;
            d_.cast.add({happens_at(m) ? RoleName::place : takes_part, m.who, i, m.tokens, m.head});
            if (i + 1 < last) add_other_party(m, i + 1);
            return;
        }
    }

    /// "US-China talks": the other party, as behind "between".
    void add_other_party(Mention const& first, std::uint32_t other) {
        Mention const& m = s_.view.mentions.list[other];
        std::uint32_t const joint = first.tokens.last;
        bool const joined = m.tokens.first == joint + 1 && m.tokens.last <= s_.phrase(number_).head &&
                            !s_.tokens()[joint].is_word() && s_.tokens()[joint].has(TokenFlag::glued) &&
                            is_party(s_, m.who) && m.who != first.who;
        if (joined) d_.cast.add({RoleName::target, m.who, other, m.tokens, m.head});
    }

    /// "The Oslo trial", "the Norland floods": where it happened. But "Oslo's decision", "a Norland attack".
    bool happens_at(Mention const& m) const noexcept {
        Gazetteer const& g = s_.view.gazetteer;
        if (m.how == How::demonym || g.type(m.who) != EntityType::place) return false;
        std::string_view const family = s_.kind(d_).family;
        if (family == "disaster") return true;
        bool const within = g.part_of(m.who) != EntityId::none;  // not "Norland", which may act
        return within && (family == "conflict" || family == "legal" || family == "meeting");
    }

    Story& s_;
    Draft& d_;
    std::uint32_t number_;
    bool transitive_ = true;
};

}  // namespace

void cast_nouns(Story& s) {
    for (std::uint32_t const i : s.nouns) NounCaster(s, s.drafts[i]).cast();
}

}  // namespace dateline::event
