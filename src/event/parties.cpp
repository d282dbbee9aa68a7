// Who stands behind the words of a political act, as PLOVER codes it: the party that acted and the party acted on.
// Words for a party are often words for a part of it, an office or a deed of it: "foreign ministers of the Community",
// "members of the guild", "a stronghold of the rebels", "the union's decision"; the party named in or behind the phrase
// takes part too. Who is given something is acted on, as is whom something is taken from; the other party may stand in
// what is threatened, refused or demanded ("demanded that the mayor leave"), in what a protest is for ("a strike to
// protest against the law"), or where it happens ("lifted a curfew in the province"). A pronoun that goes on from who
// spoke stands for the speaker ("Vega said it would send grain").
#include <algorithm>

#include "roles.hpp"

namespace dateline::event {
namespace {

class Parties {
public:
    explicit Parties(Story& s) : s_(s) {}

    void all() {
        acts_.reserve(s_.drafts.size());
        for (Draft& d : s_.drafts) {
            name_speaker(d);
            if (!is_act(d)) continue;
            acts_.push_back(s_.number(d));
            take_actor(d);
        }
        for (auto d = s_.drafts.rbegin(); d != s_.drafts.rend(); ++d) {
            if (is_act(*d)) find_target(*d);
            if (d->phrase == nowhere && d->clause != nowhere) share_content(*d);
        }
        for (std::uint32_t const i : s_.verbs) hand_over(s_.drafts[i]);
        for (std::uint32_t const i : acts_) {
            if (!aims_at_party(s_.drafts[i])) aim_protest(s_.drafts[i]);
            if (!aims_at_party(s_.drafts[i])) aim_at_place(s_.drafts[i]);
        }
    }

private:
    bool is_act(Draft const& d) const noexcept { return type(d) != PloverType::none; }

    bool is_party_filler(Filler const& f) const noexcept {
        return is_party(s_, f.who) || is_somebody(s_, s_.words().phrase_at(f.head)) ||
               (f.who == EntityId::none && s_.words().words[f.head].part == PartOfSpeech::proper_noun);
    }

    bool is_pronoun(Filler const& f) const noexcept {
        std::uint32_t const phrase = s_.words().phrase_at(f.head);
        return phrase != nowhere && s_.phrase(phrase).pronoun;
    }

    bool aims_at_party(Draft const& d) const noexcept {
        return std::ranges::any_of(d.cast,
                                   [&](Filler const& f) { return f.role == RoleName::target && is_party_filler(f); });
    }

    void find_target(Draft& d) const {
        look_behind(d);
        aim_at_given(d);
        if (!aims_at_party(d)) aim_by_preposition(d);
        if (!aims_at_party(d) && type(d) == PloverType::demand) aim_by_that(d);
    }

    /// "Demanded that the bank close the yard", where the bare verb is taken for a noun: who stands right behind
    /// "that".
    void aim_by_that(Draft& d) const {
        constexpr std::uint32_t near = 3;
        if (d.phrase != nowhere || d.clause == nowhere) return;
        std::uint32_t const from = s_.group(d.clause).tokens.last;
        std::uint32_t const end = std::min(from + near, s_.tokens().sentences()[d.report.sentence].last);
        for (std::uint32_t i = from; i + 1 < end; ++i) {
            if (s_.key(i) != Key::that) continue;
            std::uint32_t const phrase = s_.words().phrase_at(i + 1);
            if (phrase == nowhere) return;
            auto const [first, last] = s_.mentions_in(s_.phrase(phrase).tokens);
            for (std::uint32_t m = first; m < last; ++m) {
                Mention const& name = s_.view.mentions.list[m];
                if (is_party(s_, name.who)) return d.cast.add({RoleName::target, name.who, m, name.tokens, name.head});
            }
            if (names_party(phrase)) add(d, RoleName::target, phrase);
            return;
        }
    }

    PloverType type(Draft const& d) const noexcept { return s_.kind(d).type; }

    /// Adds a phrase in a role; what is in the cast already as a circumstance comes up.
    void add(Draft& d, RoleName role, std::uint32_t phrase) const {
        std::uint32_t const head = s_.phrase(phrase).head;
        for (Filler& f : d.cast.items) {
            bool const around = f.role == RoleName::with || f.role == RoleName::place || f.role == RoleName::recipient;
            if (f.head == head && around) f.role = role;
        }
        add_phrase(s_, d.cast, role, phrase);
    }

    /// "Vega said it would send grain": who speaks, if that may be who acts.
    void name_speaker(Draft& d) const {
        if (d.phrase != nowhere || d.clause == nowhere) return;
        Clause const& c = s_.clause(d.clause);
        if (c.subject == nowhere || !s_.phrase(c.subject).pronoun ||
            !s_.word_has(s_.phrase(c.subject).head, word_flag::third_person))
            return;
        Draft const* const speech = speech_above(d.clause);
        if (speech == nullptr) return;
        Filler const* const speaker = speech->cast.first(RoleName::actor);
        Filler* const own = own_actor(d, s_.phrase(c.subject).head);
        if (speaker == nullptr || own == nullptr || is_pronoun(*speaker)) return;
        std::uint32_t const who_speaks = s_.words().phrase_at(speaker->head);
        if (who_speaks != nowhere && is_of_one(s_.phrase(who_speaks).possessor)) return;  // "his lawyer said"
        if (is_one_person(s_.phrase(c.subject).head) && !may_be_one_person(*speaker)) return;
        if (own->who != EntityId::none && speaker->who != EntityId::none &&
            !stands_for_other(s_, own->who, speaker->who))
            return;
        EntityId const who = own->who != EntityId::none ? own->who : speaker->who;
        RoleName const role = own->role;
        *own = *speaker;
        own->who = who;
        own->role = role;
    }

    /// "He", "she".
    bool is_one_person(std::uint32_t pronoun) const noexcept {
        return s_.word_has(pronoun, word_flag::male | word_flag::female);
    }
    /// Not a country, a company or the police.
    bool may_be_one_person(Filler const& f) const noexcept {
        if (f.who != EntityId::none) return s_.view.gazetteer.type(f.who) == EntityType::person;
        Word const& head = s_.words().words[f.head];
        bool const several = head.inflection == Inflection::plural || s_.word_has(f.head, word_flag::plural);
        return !several && s_.view.lexicon.entry(head.lemma).noun_sense != Sense::group;
    }

    static Filler* own_actor(Draft& d, std::uint32_t head) noexcept {
        for (Filler& f : d.cast.items) {
            if (f.head == head) return &f;
        }
        return nullptr;
    }

    Draft const* speech_above(std::uint32_t clause) const noexcept {
        std::uint32_t c = clause;
        for (int depth = 0; depth < 4 && c != nowhere; ++depth) {
            Clause const& k = s_.clause(c);
            if (k.link != ClauseLink::complement && k.link != ClauseLink::coordinate &&
                k.link != ClauseLink::infinitive)
                return nullptr;
            std::uint32_t const above = k.parent;
            if (above == nowhere || s_.at_clause[above] == nowhere) return nullptr;
            Draft const& d = s_.drafts[s_.at_clause[above]];
            bool const speaks = s_.has(d, trigger_flag::speech) || d.report.event_class == EventClass::reporting;
            if (k.link == ClauseLink::complement) return speaks ? &d : nullptr;
            c = above;
        }
        return nullptr;
    }

    /// "Renewed negotiations", "completed its investigation", "gathered for a rally": who acts in the clause.
    void take_actor(Draft& d) const {
        if (d.phrase == nowhere || d.clause == nowhere) return;
        Filler const* const own = d.cast.first(RoleName::actor);
        if (own != nullptr && !is_pronoun(*own)) return;
        Clause const& c = s_.clause(d.clause);
        Draft const* const verb = s_.of_clause(d.clause);
        bool const undergoes =
            s_.group(d.clause).passive || (verb != nullptr && verb->report.part != PartOfSpeech::verb);
        if (verb == nullptr || undergoes || is_act(*verb)) return;  // not "were wounded in an attack"
        std::uint32_t const preposition = s_.phrase(d.phrase).preposition;
        // "Completed its investigation", not "repulsed an attack"
        bool const undergone = s_.has(*verb, trigger_flag::receives) && s_.kind(d).passive_frame.names_target;
        bool const carries =
            !undergone && s_.has(*verb, trigger_flag::light | trigger_flag::aspect | trigger_flag::continues);
        bool const object = carries && (c.object == d.phrase || c.second_object == d.phrase);
        bool const purpose = s_.key(preposition) == Key::for_ || s_.links(preposition, link_word::setting);
        if (!object && !purpose) return;
        for (Filler f : verb->cast) {
            if (f.role == RoleName::actor && f.head != s_.phrase(d.phrase).head) d.cast.add(f);
        }
    }

    /// The other party is in what is threatened, demanded or protested for.
    void share_content(Draft& content) const {
        Clause const& c = s_.clause(content.clause);
        if (c.link == ClauseLink::adverbial) return share_condition(content, c);
        bool const said = c.link == ClauseLink::complement || c.link == ClauseLink::quoted;
        if (c.link != ClauseLink::infinitive && !said) return;
        Draft* const act = s_.of_clause(c.parent);
        if (act == nullptr || act->report.part != PartOfSpeech::verb || !is_act(*act) || aims_at_party(*act)) return;
        bool const asks = said && (type(*act) == PloverType::demand || type(*act) == PloverType::disapprove);
        if (asks && !s_.group(content.clause).passive)
            return add_all(s_, act->cast, RoleName::target, content.cast, RoleName::actor);
        for (RoleName const role : {RoleName::recipient, RoleName::target, RoleName::with, RoleName::place}) {
            for (Filler f : content.cast) {
                if (f.role != role || !is_party_filler(f)) continue;
                f.role = RoleName::target;
                act->cast.add(f);
            }
        }
        for (std::uint32_t const k : s_.words().adjuncts_of(c)) {
            if (s_.key(s_.phrase(k).preposition) == Key::from && names_party(k)) add(*act, RoleName::target, k);
        }
    }

    /// "Threatened to strike unless the bank paid": who is to fulfil the condition.
    void share_condition(Draft const& condition, Clause const& c) const {
        if (!s_.word_has(c.marker, word_flag::condition)) return;
        std::uint32_t above = c.parent;
        for (int depth = 0; depth < 3 && above != nowhere; ++depth, above = s_.clause(above).parent) {
            Draft* const act = s_.of_clause(above);
            if (act == nullptr || type(*act) != PloverType::threaten) continue;
            if (!aims_at_party(*act)) add_all(s_, act->cast, RoleName::target, condition.cast, RoleName::actor);
            return;
        }
    }

    /// "Vega called on the bank to pay": the bank is to pay.
    void hand_over(Draft& d) const {
        if (s_.clause(d.clause).link != ClauseLink::infinitive) return;
        Draft const* const asks = s_.of_clause(s_.clause(d.clause).parent);
        if (asks == nullptr || type(*asks) != PloverType::demand) return;
        for (Filler const& asked : asks->cast) {
            std::uint32_t const phrase = s_.words().phrase_at(asked.head);
            bool const beside = asked.role == RoleName::target && phrase != nowhere &&
                                s_.phrase(phrase).preposition != nowhere &&
                                s_.phrase(phrase).tokens.last == s_.group(d.clause).tokens.first;
            if (!beside) continue;
            for (Filler& f : d.cast.items) {
                Filler const* const asker = asks->cast.first(RoleName::actor);
                if (f.role != RoleName::actor || asker == nullptr || f.head != asker->head) continue;
                f = asked;
                f.role = RoleName::actor;
            }
            return;
        }
    }

    /// A protest is aimed at whom its sentence says it is against: "a rally to denounce the law of the council".
    void aim_protest(Draft& d) const {
        constexpr std::uint32_t most = 64;
        if (type(d) != PloverType::protest) return;
        for (std::uint32_t i = s_.number(d) + 1; i < s_.drafts.size() && i < s_.number(d) + most; ++i) {
            Draft const& e = s_.drafts[i];
            if (e.report.sentence != d.report.sentence) return;
            if (type(e) != PloverType::protest && type(e) != PloverType::disapprove && type(e) != PloverType::demand)
                continue;
            if (!aims_at_party(e)) continue;
            return add_all(s_, d.cast, RoleName::target, e.cast, RoleName::target);
        }
    }

    bool names_party(std::uint32_t phrase) const noexcept {
        if (s_.timed[s_.phrase(phrase).head]) return false;
        if (is_somebody(s_, phrase) || is_party(s_, who_is(s_, phrase).who)) return true;
        NounPhrase const& p = s_.phrase(phrase);
        auto const [first, last] = s_.mentions_in(p.tokens);
        for (std::uint32_t i = first; i < last; ++i) {
            if (is_party(s_, s_.view.mentions.list[i].who)) return true;
        }
        return s_.words().words[p.head].part == PartOfSpeech::proper_noun && !p.pronoun;
    }

    /// The parties in and behind the phrases of the cast.
    void look_behind(Draft& d) const {
        Cast const now = d.cast;
        for (Filler const& f : now) {
            if (f.role != RoleName::actor && f.role != RoleName::target) continue;
            std::uint32_t const phrase = s_.words().phrase_at(f.head);
            if (phrase == nowhere || s_.of_phrase(phrase) == &d) continue;
            add_behind(d, f.role, phrase, 0);
        }
        if (d.phrase != nowhere || d.clause == nowhere || s_.group(d.clause).passive) return;
        // "its forces in Borduria" are the actor's own and no target, but Borduria is.
        if (std::uint32_t const object = s_.clause(d.clause).object; object != nowhere) {
            if (!aims_at_party(d)) add_behind(d, RoleName::target, object, 0);
        }
    }

    void add_behind(Draft& d, RoleName role, std::uint32_t phrase, int depth) const {
        constexpr int deepest = 3;
        if (depth > deepest) return;
        NounPhrase const& p = s_.phrase(phrase);
        // "Germany's Angela Merkel" is not Germany, nor "his wife" he; "Germany's decision" is.
        bool const name = s_.words().words[p.head].part == PartOfSpeech::proper_noun;
        std::uint32_t const owner = name || is_of_one(p.possessor) ? nowhere : p.possessor;
        bool const person = name && p.apposed_to != nowhere && noun_sense(p.apposed_to) == Sense::person;
        std::uint32_t const same = person ? nowhere : p.apposed_to;  // not the treasurer beside his name
        for (std::uint32_t const other : {renamed(phrase), same, name_before(phrase), owner}) {
            if (other == nowhere || other == phrase || !names_party(other)) continue;
            add(d, role, other);
        }
        // "A member of the parliament, [Mohsen Amin],"
        if (name && p.apposed_to != nowhere && p.apposed_to < phrase) add_behind(d, role, p.apposed_to, depth + 1);
        bool const part = !names_party(phrase);
        std::uint32_t const rest = rest_of_name(s_, phrase);
        for (std::uint32_t k = s_.first_attached[phrase]; k != nowhere; k = s_.next_attached[k]) {
            if (k == rest || !leads_behind(role, s_.phrase(k).preposition)) continue;
            bool const where = role == RoleName::actor && s_.links(s_.phrase(k).preposition, link_word::place);
            if (names_party(k) || (part && is_part_of(k)))
                add(d, where ? by_type(s_, who_is(s_, k).who, role) : role, k);
            if (k > phrase) add_behind(d, role, k, depth + 1);
        }
        // "the demonstration staged by students"
        std::uint32_t const participle = s_.words().group_at(p.tokens.last);
        if (participle == nowhere || role != RoleName::target) return;
        Clause const& c = s_.clause(participle);
        if (c.link == ClauseLink::reduced && c.subject == phrase && c.agent != nowhere) add(d, role, c.agent);
    }

    Sense noun_sense(std::uint32_t phrase) const noexcept {
        return s_.view.lexicon.entry(s_.words().words[s_.phrase(phrase).head].lemma).noun_sense;
    }

    /// Is the owner one person that a pronoun stands for?
    bool is_of_one(std::uint32_t owner) const noexcept {
        return owner != nowhere && s_.phrase(owner).pronoun &&
               s_.word_has(s_.phrase(owner).head, word_flag::male | word_flag::female);
    }

    /// "A stronghold of the rebels", "offices of the newspaper"; not "an earthquake of magnitude 6".
    bool is_part_of(std::uint32_t phrase) const noexcept {
        if (s_.key(s_.phrase(phrase).preposition) != Key::of) return false;
        Sense const sense = s_.view.lexicon.entry(s_.words().words[s_.phrase(phrase).head].lemma).noun_sense;
        return sense != Sense::quantity && sense != Sense::attribute && sense != Sense::time;
    }

    bool leads_behind(RoleName role, std::uint32_t preposition) const noexcept {
        Key const key = s_.key(preposition);
        if (key == Key::of || key == Key::from) return true;
        if (role == RoleName::actor) return s_.links(preposition, link_word::place);
        return key == Key::with || key == Key::to || key == Key::for_ || key == Key::by ||
               s_.links(preposition, link_word::against | link_word::aim | link_word::over | link_word::place);
    }

    /// "The Teachers' Guild (TG)", "the Ceasefire Committee (CC) board": the phrase before the bracket.
    std::uint32_t renamed(std::uint32_t phrase) const noexcept {
        constexpr std::uint32_t longest = 8;
        std::uint32_t i = s_.phrase(phrase).tokens.first;
        if (i < 2) return nowhere;
        if (s_.tokens()[i - 1].is(U')')) {
            std::uint32_t const end = i - 1;
            for (--i; i > 0 && end - i < longest && !s_.tokens()[i].is(U'('); --i) {
            }
            ++i;
        }
        return i > 1 && s_.tokens()[i - 1].is(U'(') ? s_.words().phrase_at(i - 2) : nowhere;
    }

    /// "European Community [foreign ministers]".
    std::uint32_t name_before(std::uint32_t phrase) const noexcept {
        NounPhrase const& p = s_.phrase(phrase);
        if (phrase == 0 || p.preposition != nowhere) return nowhere;
        NounPhrase const& before = s_.phrase(phrase - 1);
        if (before.pronoun) return nowhere;  // "his wife"
        bool const apostrophe =
            before.tokens.last + 1 == p.tokens.first &&
            (s_.tokens()[before.tokens.last].is(U'\'') || s_.tokens()[before.tokens.last].is(U'\u2019'));
        bool const beside = before.tokens.last == p.tokens.first || apostrophe;
        return beside && before.sentence == p.sentence ? phrase - 1 : nowhere;
    }

    /// "Sent arms to Vega": of a political act the recipient is the party acted on.
    void aim_at_given(Draft& d) const {
        for (Filler& f : d.cast.items) {
            if (f.role == RoleName::recipient && is_party_filler(f)) f.role = RoleName::target;
        }
    }

    /// "Seized weapons from rebels", "closed its border with Borduria".
    void aim_by_preposition(Draft& d) const {
        if (d.clause == nowhere || d.phrase != nowhere) return;
        for (std::uint32_t const k : s_.words().adjuncts_of(s_.clause(d.clause))) {
            std::uint32_t const preposition = s_.phrase(k).preposition;
            Key const key = s_.key(preposition);
            bool const leads = key == Key::from || key == Key::with || key == Key::to || key == Key::for_ ||
                               s_.links(preposition, link_word::against | link_word::aim);
            Draft const* const asked = key == Key::at ? s_.of_phrase(k) : nullptr;
            bool const at_request = asked != nullptr && s_.kind(*asked).has(kind_trait::asks);  // of the mayor
            if (!leads || at_request || k == s_.clause(d.clause).agent) continue;
            if (names_party(k)) {
                add(d, RoleName::target, k);
            } else {
                add_behind(d, RoleName::target, k, 1);
            }
            if (Draft const* const deed = s_.of_phrase(k)) {
                add_all(s_, d.cast, RoleName::target, deed->cast, RoleName::target);
            }
        }
    }

    /// "Lifted a curfew in the province": where nobody else is aimed at, the place is. Not where two meet.
    void aim_at_place(Draft& d) const {
        auto const acts = [](Filler const& f) { return f.role == RoleName::actor || f.role == RoleName::with; };
        bool const mutual = s_.has(d, trigger_flag::mutual);
        auto const several = [&](Filler const& f) {
            return acts(f) && s_.words().words[f.head].inflection == Inflection::plural;
        };
        if (mutual && (std::ranges::count_if(d.cast, acts) > 1 || std::ranges::any_of(d.cast, several))) return;
        for (Filler& f : d.cast.items) {
            if (f.role != RoleName::place || (mutual && !is_party_filler(f))) continue;  // "a clash near the border"
            if (mutual && d.phrase != nowhere && s_.phrase(d.phrase).tokens.contains(f.head)) continue;  // "Oslo talks"
            if (is_seat_of_actor(d, f)) continue;
            f.role = RoleName::target;
            return;
        }
    }

    /// "Regulators in Oslo opened an inquiry": where who acts is, before what is done.
    bool is_seat_of_actor(Draft const& d, Filler const& place) const noexcept {
        std::uint32_t const subject = d.clause == nowhere ? nowhere : s_.clause(d.clause).subject;
        std::uint32_t const phrase = s_.words().phrase_at(place.head);
        return subject != nowhere && phrase != nowhere && !s_.group(d.clause).passive && phrase == subject + 1 &&
               s_.phrase(phrase).preposition == s_.phrase(subject).tokens.last;
    }

    Story& s_;
    std::vector<std::uint32_t> acts_;  // numbers of the drafts that are political acts
};

}  // namespace

void find_parties(Story& s) { Parties(s).all(); }

}  // namespace dateline::event
