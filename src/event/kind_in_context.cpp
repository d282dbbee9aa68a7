// Some words tell two kinds of event, and who takes part says which: who takes over Kabul seizes it, who takes over a
// bank buys it; of two names the one that beats the other wins. The lists say of such a kind what it is instead.
#include <algorithm>

#include "roles.hpp"

namespace dateline::event {
namespace {

bool is_place(Story const& s, Filler const& f) noexcept {
    if (f.who != EntityId::none) return s.view.gazetteer.type(f.who) == EntityType::place;
    return s.view.lexicon.facts(s.words().words[f.head].lemma).noun_sense == Sense::location;
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
    return s.view.lexicon.facts(s.words().words[f.head].lemma).noun_sense == Sense::person;
}

bool is_body(Story const& s, Filler const& f) noexcept {
    return f.who != EntityId::none && s.view.gazetteer.type(f.who) == EntityType::organization;
}

/// Something that can be touched, or somebody without a name.
bool is_thing(Story const& s, Filler const& f) noexcept {
    if (is_name(s, f)) return false;
    switch (s.view.lexicon.facts(s.words().words[f.head].lemma).noun_sense) {
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

KindId instead(Story const& s, Draft const& d, EventKind const& kind) noexcept {
    Filler const* const actor = d.cast.first(RoleName::actor);
    Filler const* const target = d.cast.first(RoleName::target);
    if (kind.of_place != KindId::none && target != nullptr && is_place(s, *target)) return kind.of_place;
    if (Filler const* const whose = target != nullptr ? target : actor; whose != nullptr) {
        if (kind.of_person != KindId::none && is_person(s, *whose)) return kind.of_person;
        if (kind.of_body != KindId::none && is_body(s, *whose)) return kind.of_body;
    }
    if (kind.of_thing != KindId::none && (target == nullptr || is_thing(s, *target))) return kind.of_thing;
    bool const names = actor != nullptr && target != nullptr && is_name(s, *actor) && is_name(s, *target);
    if (kind.of_names != KindId::none && names) return kind.of_names;
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
