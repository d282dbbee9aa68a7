// Some words tell two kinds of event, and who takes part says which: who takes over Kabul seizes it, who takes over a
// bank buys it; shares that rally rise; of two names the one that beats the other wins. The lists say of such a kind
// what it is instead.
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

/// Shares, "the Dow", "2 percent": what has a price, or says by how much it has changed.
bool has_price(Story const& s, Filler const* f) noexcept {
    if (f == nullptr) return false;
    auto const priced = [&](std::uint32_t i) {
        return s.links(i, link_word::priced) || s.view.triggers.links(s.words().words[i].lemma, link_word::priced);
    };
    if (priced(f->head)) return true;
    if (f->mention == nowhere || s.view.gazetteer.type(f->who) != EntityType::organization) return false;
    for (std::uint32_t i = f->tokens.first; i < f->tokens.last; ++i) {  // "the FTSE 100"
        if (priced(i)) return true;
    }
    return false;
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
    if (kind.of_place != KindId::none && target != nullptr && is_place(s, *target)) return kind.of_place;
    if (kind.by_place != KindId::none && is_done_by_place(s, d)) return kind.by_place;
    bool const names = actor != nullptr && target != nullptr && is_name(s, *actor) && is_name(s, *target);
    if (kind.of_names != KindId::none && names) return kind.of_names;
    if (Filler const* const whose = target != nullptr ? target : actor; whose != nullptr) {
        bool const person = is_person(s, *whose) || (whose == target && is_named_person(s, *whose));
        if (kind.of_person != KindId::none && person) return kind.of_person;
        if (kind.of_body != KindId::none && is_body(s, *whose)) return kind.of_body;
    }
    if (kind.of_stuff != KindId::none && target != nullptr && is_stuff(s, *target)) return kind.of_stuff;
    if (kind.of_thing != KindId::none && (target == nullptr || is_thing(s, *target))) return kind.of_thing;
    return kind.of_others;
}

}  // namespace

void settle_kinds(Story& s) {
    for (Draft& d : s.drafts) {
        KindId const other = instead(s, d, s.kind(d));
        if (other != KindId::none) d.report.kind = other;
    }
}

}  // namespace dateline::event
