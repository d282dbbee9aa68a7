// Some words tell two kinds of event, and who takes part says which: who takes over Kabul seizes it, who takes over a
// bank buys it; shares that rally rise; of two names the one that beats the other wins; sales that grow rise, a crowd
// that grows has no price. The lists say of such a kind what it is instead, which may be nothing.
#include <algorithm>

#include "roles.hpp"

namespace dateline::event {
namespace {

bool is_place(Story const& s, Filler const& f) noexcept {
    if (f.who != EntityId::none) return s.view.gazetteer.type(f.who) == EntityType::place;
    return s.view.lexicon.entry(s.words().words[f.head].lemma).noun_sense == Sense::location;
}

bool is_name(Story const& s, Filler const& f) noexcept {
    if (f.who != EntityId::none) return true;
    for (std::uint32_t i = f.tokens.first; i < f.tokens.last; ++i) {  // "Roma 4-1"
        if (s.words().words[i].part == PartOfSpeech::proper_noun) return true;
    }
    return false;
}

bool is_person(Story const& s, Filler const& f) noexcept {
    if (f.who != EntityId::none) return s.view.gazetteer.type(f.who) == EntityType::person;
    if (s.word_has(f.head, word_flag::male | word_flag::female)) return true;
    return s.view.lexicon.entry(s.words().words[f.head].lemma).noun_sense == Sense::person;
}

/// "Kirk was fired", "the coach Dale Kirk": somebody whom no list names, to whom something is done; no "Scud", which
/// has an article.
bool is_named_person(Story const& s, Filler const& target) noexcept {
    if (target.who != EntityId::none || target.tokens.empty()) return false;
    if (s.words().words[target.head].part != PartOfSpeech::proper_noun) return false;
    bool names_only = true;
    for (std::uint32_t i = target.tokens.first; i < target.tokens.last; ++i) {
        Word const& word = s.words().words[i];
        if (word.part == PartOfSpeech::proper_noun) continue;
        if (s.view.lexicon.entry(word.lemma).noun_sense == Sense::person) return true;
        names_only = false;
    }
    return names_only;
}

bool is_body(Story const& s, Filler const& f) noexcept {
    return f.who != EntityId::none && s.view.gazetteer.type(f.who) == EntityType::organization;
}

/// Something without a name that can be made or used, or a listed product; but "the release of the boy" is a deed.
bool is_stuff(Story const& s, Filler const& f) noexcept {
    if (f.who != EntityId::none && s.view.gazetteer.type(f.who) == EntityType::product) return true;
    if (s.words().words[f.head].part != PartOfSpeech::noun) return false;  // but "its vaccine", which is Vega's
    Trigger const* const deed = s.view.triggers.find(s.words().words[f.head].lemma, PartOfSpeech::noun);
    if (deed != nullptr && deed->event_class != EventClass::state && deed->kind != KindId::none) return false;
    Sense const sense = s.view.lexicon.entry(s.words().words[f.head].lemma).noun_sense;
    return sense == Sense::artifact || sense == Sense::substance || sense == Sense::plant || sense == Sense::food;
}

/// "Trials of a drug for diabetics".
bool acts_on_stuff(Story const& s, Draft const& d) noexcept {
    return std::ranges::any_of(d.cast, [&](Filler const& f) { return f.role == RoleName::target && is_stuff(s, f); });
}

/// Something that can be touched, or somebody without a name.
bool is_thing(Story const& s, Filler const& f) noexcept {
    if (is_name(s, f)) return false;
    switch (s.view.lexicon.entry(s.words().words[f.head].lemma).noun_sense) {
        case Sense::animal:
        case Sense::artifact:
        case Sense::body:
        case Sense::object:
        case Sense::person:
            return true;
        default:
            return false;
    }
}

bool is_listed(Story const& s, std::uint32_t token, std::uint32_t link) noexcept {
    return s.links(token, link) || s.view.triggers.links(s.words().words[token].lemma, link);
}

constexpr std::uint32_t in_figures = link_word::priced | link_word::figure;

/// What cannot be touched and does nothing by itself: a rule, a fear, the weather, costs, a decision.
bool is_idea(Story const& s, Filler const* f) noexcept {
    if (f == nullptr || s.words().words[f->head].part != PartOfSpeech::noun) return false;
    bool const owned = f->mention != nowhere && !s.view.mentions.list[f->mention].tokens.contains(f->head);
    if (is_name(s, *f) && !(owned && f->role == RoleName::target)) return false;  // "its targets" are no body
    if (is_listed(s, f->head, in_figures)) return f->role == RoleName::actor;     // costs demand a plan, but are paid
    switch (s.view.lexicon.entry(s.words().words[f->head].lemma).noun_sense) {
        case Sense::attribute:
        case Sense::cognition:
        case Sense::feeling:
        case Sense::motive:
        case Sense::phenomenon:
        case Sense::process:
        case Sense::relation:
        case Sense::shape:
        case Sense::state:
        case Sense::time:
            return true;
        case Sense::act:
        case Sense::communication:
        case Sense::event: {
            Trigger const* const deed = s.noun_trigger(f->head);
            return deed != nullptr && (deed->flags & trigger_flag::never) == 0;
        }
        default:
            return false;
    }
}

/// Shares, "the Dow", "2 percent": what has a price, or says by how much it has changed.
bool has_price(Story const& s, Filler const* f, std::uint32_t link = link_word::priced) noexcept {
    if (f == nullptr) return false;
    if (is_listed(s, f->head, link)) return true;
    if (f->mention == nowhere || s.view.gazetteer.type(f->who) == EntityType::person) return false;
    for (std::uint32_t i = f->tokens.first; i < f->tokens.last; ++i) {  // "the FTSE 100"
        if (is_listed(s, i, link)) return true;
    }
    return false;
}

/// "Percent", "%", the sign of dollars.
bool is_measure_of_price(Story const& s, std::uint32_t token) noexcept {
    Token const& t = s.tokens()[token];
    return t.is(U'%') || t.is(U'$') || t.is(U'\u20AC') || t.is(U'\u00A3') || is_listed(s, token, link_word::priced);
}

/// "4 percent", "10%", "$3 a share".
bool says_how_much(Story const& s, std::uint32_t phrase) noexcept {
    if (phrase == nowhere) return false;
    TokenRange const range = s.phrase(phrase).tokens;
    std::uint32_t const end = std::min(range.last + 1, s.tokens().size());  // the sign may stand behind the phrase
    bool measured = false, counted = false;
    for (std::uint32_t i = range.first; i < end; ++i) {
        bool const within = i < range.last || s.tokens()[i].has(TokenFlag::glued);
        measured = measured || (within && is_measure_of_price(s, i));
        counted = counted || s.words().words[i].part == PartOfSpeech::number || s.word_has(i, word_flag::indefinite);
    }
    return measured && counted &&
           (s.words().words[s.phrase(phrase).head].part != PartOfSpeech::noun ||
            is_measure_of_price(s, s.phrase(phrase).head));
}

/// "A 4 percent rise", "the fall in sales": of what the noun tells, its own words and what hangs on it speak.
bool tells_figure(Story const& s, std::uint32_t phrase) noexcept {
    NounPhrase const& p = s.phrase(phrase);
    for (std::uint32_t i = p.tokens.first; i < p.head; ++i) {
        if (is_listed(s, i, in_figures) || is_measure_of_price(s, i)) return true;
    }
    if (p.possessor != nowhere && is_listed(s, s.phrase(p.possessor).head, in_figures)) return true;
    for (std::uint32_t k = s.first_attached[phrase]; k != nowhere; k = s.next_attached[k]) {
        if (is_listed(s, s.phrase(k).head, in_figures) || says_how_much(s, k)) return true;
    }
    return false;
}

/// Does something change that is told in figures, or is said by how much?
bool has_figure(Story const& s, Draft const& d, Filler const* actor, Filler const* target) noexcept {
    if (has_price(s, actor, in_figures) || has_price(s, target, in_figures)) return true;
    if (d.phrase != nowhere) return tells_figure(s, d.phrase);
    Clause const& c = s.clause(d.clause);
    if (says_how_much(s, c.object)) return true;
    auto const adjuncts = s.words().adjuncts_of(c);
    return std::ranges::any_of(adjuncts, [&](std::uint32_t k) {  // not "in a crowded market"
        return !s.links(s.phrase(k).preposition, link_word::place) && says_how_much(s, k);
    });
}

/// "Added 200 jobs", "the talks were concluded", of which nothing is quoted; not "maintained the view that".
bool acts_on_object(Story const& s, Draft const& d) noexcept {
    if (d.phrase != nowhere || d.report.part != PartOfSpeech::verb || d.report.quotation != nowhere) return false;
    Clause const& c = s.clause(d.clause);
    std::uint32_t const object = s.group(d.clause).passive ? c.subject : c.object;
    if (object == nowhere || s.phrase(object).pronoun || s.timed[s.phrase(object).head]) return false;
    std::uint32_t const next = s.phrase(object).tokens.last;
    return next >= s.tokens().size() || s.key(next) != Key::that;
}

/// "Charged that the mayor lied", "charged: 'He lied'": what is said stands right behind the verb.
bool says_words(Story const& s, Draft const& d) noexcept {
    if (d.phrase != nowhere || d.report.part != PartOfSpeech::verb || s.group(d.clause).passive) return false;
    std::uint32_t const next = s.group(d.clause).tokens.last;
    if (next < s.tokens().size() && s.key(next) == Key::that && s.clause(d.clause).object == nowhere) return true;
    return d.report.quotation != nowhere && opens_behind(s.words().quotations[d.report.quotation], d.report.head);
}

/// The target; of a noun also the place that it is aimed at: "a strike on Kyiv".
Filler const* acted_on(Story const& s, Draft const& d) noexcept {
    Filler const* const target = d.cast.first(RoleName::target);
    if (target != nullptr || d.phrase == nowhere) return target;
    Filler const* const place = d.cast.first(RoleName::place);
    std::uint32_t const phrase = place == nullptr ? nowhere : s.words().phrase_at(place->head);
    if (phrase == nowhere) return nullptr;
    return s.links(s.phrase(phrase).preposition, link_word::aim) ? place : nullptr;
}

/// "Came to power".
Filler const* led_to(Story const& s, Draft const& d) noexcept {
    Filler const* const with = d.cast.first(RoleName::with);
    std::uint32_t const phrase = with == nullptr ? nowhere : s.words().phrase_at(with->head);
    return phrase != nowhere && s.key(s.phrase(phrase).preposition) == Key::to ? with : nullptr;
}

std::uint32_t object_head(Story const& s, Draft const& d) noexcept {
    std::uint32_t const object = d.clause == nowhere ? nowhere : s.clause(d.clause).object;
    return object == nowhere ? nowhere : s.phrase(object).head;
}

/// "A Norland strike" is Norland's, "a Norland rail strike" the railway's.
bool is_done_by_place(Story const& s, Draft const& d) noexcept {
    Filler const* const actor = d.cast.first(RoleName::actor);
    if (actor == nullptr || actor->who == EntityId::none) return false;
    if (s.view.gazetteer.type(actor->who) != EntityType::place) return false;
    std::uint32_t const noun = d.phrase != nowhere             ? d.report.head
                               : s.has(d, trigger_flag::light) ? object_head(s, d)
                                                               : nowhere;
    if (noun == nowhere || noun == 0) return false;
    return s.words().words[noun - 1].part != PartOfSpeech::noun;
}

KindId instead(Story const& s, Draft const& d, EventKind const& kind) noexcept {
    if (!kind.varies()) return KindId::none;
    Filler const* const actor = d.cast.first(RoleName::actor);
    Filler const* const target = acted_on(s, d);
    if (kind.of_price != KindId::none && (has_price(s, actor) || has_price(s, target))) return kind.of_price;
    if (kind.of_figure != KindId::none && has_figure(s, d, actor, target)) return kind.of_figure;
    if (kind.of_object != KindId::none && acts_on_object(s, d)) return kind.of_object;
    if (kind.of_words != KindId::none && says_words(s, d)) return kind.of_words;
    if (kind.by_nobody != KindId::none && actor == nullptr) return kind.by_nobody;
    if (kind.by_idea != KindId::none && is_idea(s, actor)) return kind.by_idea;
    Filler const* const end = target != nullptr ? target : led_to(s, d);
    bool const own = end != nullptr && end->head == d.idiom_end;  // "took control", whose phrase it is
    if (kind.of_idea != KindId::none && !own && is_idea(s, end)) return kind.of_idea;
    if (kind.of_place != KindId::none && target != nullptr && is_place(s, *target)) return kind.of_place;
    if (kind.by_place != KindId::none && is_done_by_place(s, d)) return kind.by_place;
    bool const names = actor != nullptr && target != nullptr && is_name(s, *actor) && is_name(s, *target);
    if (kind.of_names != KindId::none && names) return kind.of_names;
    if (Filler const* const whose = target != nullptr ? target : actor; whose != nullptr) {
        bool const person = is_person(s, *whose) || (whose == target && is_named_person(s, *whose));
        if (kind.of_person != KindId::none && person) return kind.of_person;
        if (kind.of_body != KindId::none && is_body(s, *whose)) return kind.of_body;
    }
    if (kind.of_stuff != KindId::none && acts_on_stuff(s, d)) return kind.of_stuff;
    if (kind.of_thing != KindId::none && (target == nullptr || is_thing(s, *target))) return kind.of_thing;
    return kind.of_others;
}

/// The senate's trial of a judge: who tries is not tried, though whose trial it is commonly is.
void let_try(Story const& s, Draft& d) noexcept {
    if (d.phrase == nowhere || !s.has(d, trigger_flag::undergoes) || d.cast.has(RoleName::actor)) return;
    for (Filler& f : d.cast.items) {
        if (f.role != RoleName::target) continue;
        std::uint32_t const phrase = s.words().phrase_at(f.head);
        bool const of = phrase != nowhere && s.key(s.phrase(phrase).preposition) == Key::of;
        bool tries = false;
        for (std::uint32_t i = f.tokens.first; i < f.tokens.last; ++i)
            tries = tries || is_listed(s, i, link_word::tries);
        if (tries && !of) f.role = RoleName::actor;
    }
}

/// Who was thought to be told something is acted on.
void unsay(Story const& s, Draft& d) noexcept {
    if (!s.has(d, trigger_flag::speech)) return;
    d.report.flags &= ~trigger_flag::speech;
    for (Filler& f : d.cast.items) {
        if (f.role == RoleName::recipient && f.head == object_head(s, d)) f.role = RoleName::target;
    }
}

}  // namespace

void settle_kinds(Story& s) {
    for (Draft& d : s.drafts) {
        let_try(s, d);
        KindId const other = instead(s, d, s.kind(d));
        if (other == KindId::none) continue;
        d.report.kind = other == KindId::nothing ? KindId::none : other;
        if (other == KindId::nothing) unsay(s, d);
    }
}

}  // namespace dateline::event
