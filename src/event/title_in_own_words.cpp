// A title in the words of the text: who does what, or the noun with whose it is. What stands behind the verb keeps the
// preposition that the text sets before it: "imposes sanctions on Iran", "meet in Berlin".
#include "title_writer.hpp"

namespace dateline::event {

void TitleWriter::add_verb(RoleName subject) {
    std::string_view const lemma = v_.vocabulary != nullptr ? v_.vocabulary->spelling(own_lemma()) : std::string_view();
    if (lemma.empty()) return out_.add(v_.tokens.slice(r_.head));
    std::size_t const begin = out_.size();
    bool const several = cast_.several(subject);
    if (several) {
        out_.add(lemma);
    } else {
        TitleVerb const verb = third_person(lemma);
        out_.add(verb.stem);
        out_.add(verb.ending);
    }
    verb_ = {begin, out_.size(), lemma, several};
}

void TitleWriter::add_being(RoleName role) {
    bool const several = cast_.several(role);
    out_.add(std::string_view(several ? " are" : " is"));
    verb_ = {out_.size() - (several ? 3 : 2), out_.size(), "be", several};
    out_.add(' ');
}

/// Without a frame, or when its names are missing: who does what, or the bare noun with whose it is.
bool TitleWriter::plain(bool whole) {
    std::string_view const actor = cast_.name_of(RoleName::actor), target = cast_.name_of(RoleName::target);
    std::string_view const head = v_.tokens.slice(r_.head);
    begin(actor);
    if (r_.part == PartOfSpeech::noun) {
        if (!actor.empty()) out_.add(": ");
        out_.add(head);
        if (whole && !target.empty()) {
            out_.add(" (");
            out_.add(target);
            out_.add(')');
        } else if (whole && actor.empty()) {
            add_place_of_noun();
        }
    } else if (r_.part == PartOfSpeech::adjective) {
        if (actor.empty()) return false;
        add_being(RoleName::actor);
        out_.add(head);
    } else if (actor.empty()) {
        if (target.empty()) return false;
        add_undergoing(target, head);
    } else {
        out_.add(' ');
        add_verb();
        add_particle();
        if (whole) add_complement();
    }
    begin_with_capital();
    return true;
}

/// "Fall [in profit]".
void TitleWriter::add_place_of_noun() {
    std::string_view const place = cast_.name_of(RoleName::place);
    if (place.empty() || cast_.named(RoleName::place).who != EntityId::none) return;
    std::string_view const preposition = cast_.preposition_of(cast_.named(RoleName::place));
    std::uint32_t const phrase = v_.words.phrase_at(cast_.named(RoleName::place).head);
    if (preposition.empty() || v_.words.phrases[phrase].preposition != r_.head + 1) return;
    add_behind(preposition);
    add_behind(place);
}

/// "The bridge is closed"; of "it would cut 500 jobs", where nobody was found for "it": "Cut 500 jobs".
void TitleWriter::add_undergoing(std::string_view target, std::string_view head) {
    bool const undergoes = is_participle();
    bool const does = (v_.lexicon.shapes(v_.tokens[r_.head].word()) & can_be::never_passive) != 0;
    if (undergoes && does) return add_doing(target);
    if (!undergoes) {
        std::string_view const lemma = v_.vocabulary != nullptr ? v_.vocabulary->spelling(own_lemma()) : head;
        out_.add(lemma.empty() ? head : lemma);
        add_particle();
        return add_complement();
    }
    out_.add(target);
    add_being(RoleName::target);
    add_in_small_letters(r_.head);  // "Asked on Monday ..., she said"
    add_particle();
}

/// A verb is written so, also where it begins a sentence or stands in a headline.
void TitleWriter::add_in_small_letters(std::uint32_t token) {
    std::size_t const begin = out_.size();
    out_.add(v_.tokens.slice(token));
    if (out_.size() > begin && out_[begin] >= 'A' && out_[begin] <= 'Z')
        out_[begin] = static_cast<char>(out_[begin] + 32);
}

/// "The rain that's lasted", whatever the text seems to do to it: "Rain lasts".
void TitleWriter::add_doing(std::string_view target) {
    out_.add(target);
    out_.add(' ');
    add_verb(RoleName::target);
    add_particle();
}

bool TitleWriter::is_participle() const {
    Inflection const form = v_.words.words[r_.head].inflection;
    std::uint32_t const group = v_.words.group_at(r_.head);
    bool const acts = group != nowhere && v_.words.groups[group].finite && !v_.words.groups[group].passive;
    return !acts && (form == Inflection::past_participle || form == Inflection::past);  // not "they threw bombs"
}

/// An adjective that belongs to no phrase: "positive" behind "tests".
bool TitleWriter::is_quality(std::uint32_t token) const {
    return token < v_.tokens.size() && v_.words.words[token].part == PartOfSpeech::adjective &&
           v_.words.phrase_at(token) == nowhere;
}

/// "carries [out]", "tests [positive]".
void TitleWriter::add_particle() {
    std::uint32_t const group = v_.words.group_at(r_.head);
    std::uint32_t particle = group == nowhere ? nowhere : v_.words.clauses[group].particle;
    bool const worded = (r_.flags & trigger_flag::worded) != 0 && r_.head + 1 < v_.tokens.size();
    if (particle == nowhere && worded && v_.words.words[r_.head + 1].part == PartOfSpeech::adverb &&
        (v_.lexicon.shapes(v_.tokens[r_.head + 1].word()) & can_be::particle) != 0)
        particle = r_.head + 1;  // "talks break down"
    bool const so = worded || (group != nowhere && v_.words.groups[group].passive);
    if (particle == nowhere && so && is_quality(r_.head + 1))
        particle = r_.head + 1;  // "tests positive", "feared dead"
    if (particle != nowhere && r_.part == PartOfSpeech::verb) add_behind(v_.tokens.slice(particle));
}

/// The object with the listed target behind it, or else the target, with whom, to whom or where; behind the
/// preposition that the text has: "imposes sanctions on Iran", "meet in Berlin".
void TitleWriter::add_complement() {
    std::size_t const object = cast_.object_of_verb();
    bool const own = cast_.owns_object() && (object == none || cast_.filler(object).who == EntityId::none);
    if (object != none && !own) {  // not "reopens [its] base in Oslo"
        add_behind(cast_.short_name_of(object));
        if (only_object_) return;
        std::string_view const name = cast_.name_of(RoleName::target);
        if (std::string_view const so = cast_.complement_of_object(); !so.empty()) add_behind(so);
        if (name.empty() || cast_.filler(object).who != EntityId::none) return;
        if (cast_.named(RoleName::target).who != EntityId::none) add_led(cast_.named(RoleName::target), name);
        return;
    }
    std::uint32_t const counted = cast_.head_of_object();
    if (std::string_view const name = cast_.name_of(RoleName::target);
        counted != nowhere && !name.empty() && cast_.named(RoleName::target).head != counted &&
        cast_.named(RoleName::target).tokens.contains(counted)) {
        return add_behind(name);  // "dozens of houses", of which the verb has "dozens"
    }
    if (std::string_view const words = cast_.words_of_object(); !words.empty()) add_behind(words);
    for (RoleName const role : {RoleName::target, RoleName::with, RoleName::recipient, RoleName::place}) {
        std::string_view const name = cast_.name_of(role);
        if (name.empty() || !cast_.is_complement(cast_.named(role))) continue;
        if (own && object != none && cast_.named(role).head == cast_.filler(object).head) continue;
        if (is_led_by_agent(cast_.named(role))) continue;
        return add_led(cast_.named(role), name);
    }
}

/// "Fined the firm after a complaint [by Vega]" is of the complaint.
bool TitleWriter::is_led_by_agent(Filler const& f) const {
    std::uint32_t const phrase = v_.words.phrase_at(f.head);
    std::uint32_t const word = phrase == nowhere ? nowhere : v_.words.phrases[phrase].preposition;
    return word != nowhere && v_.lexicon.entry(v_.tokens[word].word()).key == Key::by;
}

void TitleWriter::add_led(Filler const& f, std::string_view name) {
    std::string_view const preposition = cast_.preposition_of(f);
    if (!cast_.is_complement(f) || preposition.empty()) return;
    add_deed_before(f);
    add_behind(preposition);
    add_behind(name);
}

/// "Calls [for attacks] on Norway": the event between the verb and whom it is aimed at.
void TitleWriter::add_deed_before(Filler const& f) {
    std::uint32_t const own = v_.words.phrases[v_.words.phrase_at(f.head)].preposition;
    std::uint32_t const phrase = own == 0 ? nowhere : v_.words.phrase_at(own - 1);
    if (phrase == nowhere || v_.words.phrases[phrase].head + 1 != own) return;
    NounPhrase const& p = v_.words.phrases[phrase];
    if (p.preposition == nowhere || p.preposition != r_.head + 1) return;
    Trigger const* const deed = v_.triggers.find(v_.words.words[p.head].lemma, PartOfSpeech::noun);
    if (deed == nullptr || (deed->flags & trigger_flag::never) != 0) return;
    add_behind(v_.tokens.slice(p.preposition));
    add_behind(v_.tokens.slice(p.head));
}

}  // namespace dateline::event
