// A sentence that was left without a finite verb gets one, where a word that was taken for a noun can be it: "Leeds
// play Everton", "The ceasefire ends at midnight". It stands right behind a noun that may act, agrees with it, and has
// something behind it that may be its object or place. So may a participle behind a name that ends like a possessive:
// "Moody's downgraded Italy". A caption ("Reports on Friday.") stays without, and a headline gets one only where it is
// plain: "Police arrest 20".
#include "tagger.hpp"

namespace dateline::syntax {

namespace {

constexpr std::uint32_t shortest = 4;  // tokens of a sentence, its stop included

}  // namespace

/// Is the noun before this token fit to be a subject: a name, a plural, or one with a determiner?
bool Tagger::may_act(std::uint32_t i) const {
    Tag const subject = p_.tags[i - 1];
    if (subject == Tag::name || subject == Tag::nouns || subject == Tag::ing) return true;
    if (p_.can(i - 1, can_be::plural_noun)) return true;
    if (subject != Tag::noun) return false;
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t n = 2; n <= reach && i >= s_.first + n; ++n) {
        Tag const before = p_.tags[i - n];
        if (before == Tag::determiner) return true;
        if (before != Tag::adjective && before != Tag::noun) return false;
    }
    return false;
}

/// "Moody's downgraded Italy": of a name that ends like a possessive, the word behind it may be its verb.
bool Tagger::acts_with_s(std::uint32_t i) const {
    bool const noun = p_.tags[i] == Tag::noun && i + 1 < s_.last && p_.tags[i + 1] == Tag::determiner;
    bool const taken = noun || p_.tags[i] == Tag::participle || p_.tags[i] == Tag::adjective;
    return taken && i >= s_.first + 2 && p_.tags[i - 1] == Tag::determiner && p_.key(i - 1) == Key::s &&
           p_.tags[i - 2] == Tag::name && p_.can(i, can_be::past) && !p_.can(i, can_be::rarely_verb) &&
           complement_may_follow(i);
}

/// Is it one verb with the particle behind it: "strikes down"?
bool Tagger::two_words(std::uint32_t i) const {
    WordId const verb = p_.lexicon.lemma(tokens_[i].word(), PartOfSpeech::verb);
    return p_.can(i + 1, can_be::particle) && p_.lexicon.phrasal_verb(verb, tokens_[i + 1].word()) != nullptr;
}

void Tagger::give_verb() {
    if (s_.size() > 2 && is_line(p_, s_)) return give_line_verb();
    if (s_.size() < shortest) return;
    for (std::uint32_t i = s_.first + 1; i + 1 < s_.last; ++i) {
        if (acts_with_s(i)) {
            p_.tags[i] = Tag::past;
            return;
        }
        if (!is_taken_for_noun(i)) continue;
        bool const object = p_.tags[i + 1] == Tag::nouns && p_.tags[i] == Tag::nouns;  // "faces charges"
        if (!may_act(i) && !(object && i == s_.first + 1)) continue;                   // "Gap closes stores"
        auto const shapes = p_.looks[i].shapes;
        if ((shapes & can_be::rarely_verb) != 0 || !(object || complement_may_follow(i))) continue;
        bool const team = p_.tags[i - 1] == Tag::name, many = !team && p_.can(i - 1, can_be::plural_noun);
        if ((shapes & can_be::verb_third) != 0 && !many) {
            p_.tags[i] = Tag::third;
        } else if ((shapes & can_be::verb_base) != 0 && (many || team)) {
            p_.tags[i] = Tag::base;
        } else {
            continue;
        }
        return;
    }
}

bool Tagger::is_taken_for_noun(std::uint32_t i) const {
    bool const noun = p_.tags[i] == Tag::noun || p_.tags[i] == Tag::nouns;
    return noun && !tokens_[i].has(TokenFlag::capital) && !hyphen_follows(i);
}

/// "Banks face probe", "Protesters clash with police", "Airbus, Boeing report losses": does the line begin with
/// several, and may the word behind them act on what follows?
bool Tagger::opens_with_several(std::uint32_t i) const {
    bool const pair = i == s_.first + 3 && tokens_[i - 2].is(U',') && tokens_[i - 1].has(TokenFlag::capital) &&
                      p_.tags[i - 1] == Tag::name && is_noun(p_.tags[s_.first]);
    bool const people = p_.looks[s_.first].noun_sense == Sense::person;
    bool const many = i == s_.first + 1 && p_.tags[s_.first] == Tag::nouns;
    bool const police = many && p_.has(s_.first, word_flag::plural);                    // "police station fire"
    bool const taken = p_.tags[i] == Tag::adjective && p_.can(i, can_be::mostly_verb);  // "sign"
    if (!(is_taken_for_noun(i) || taken) || !(pair || many)) return false;
    if (p_.can(i, can_be::rarely_verb) && !people) return false;
    bool const led = p_.can(i + 1, can_be::preposition) && p_.key(i + 1) != Key::of &&
                     (p_.looks[i].shapes & can_be::needs_object) == 0;
    return led || (!police && is_noun(p_.tags[i + 1])) || p_.tags[i + 1] == Tag::adjective;
}

/// "Leeds sign Berg for record fee": a team, the verb of several, and a name.
bool Tagger::signs_name(std::uint32_t i) const {
    if (i != s_.first + 1 || p_.tags[s_.first] != Tag::name || tokens_[i].has(TokenFlag::capital)) return false;
    constexpr auto taken = tags_of(Tag::noun, Tag::adjective);
    return is_one_of(p_.tags[i], taken) && p_.can(i, can_be::mostly_verb) && p_.tags[i + 1] == Tag::name;
}

/// "Shell reports record profit": a plural seldom stands before the head of a phrase, so where a line begins with one
/// noun it is the verb of it.
bool Tagger::splits_nouns(std::uint32_t i) const {
    if (i != s_.first + 1 || p_.tags[i] != Tag::nouns || !p_.can(i, can_be::verb_third)) return false;
    bool const whose = p_.tags[s_.first] == Tag::noun && !p_.can(s_.first, can_be::plural_noun);
    return whose && !mostly(p_.looks[i].shapes, can_be::mostly_noun) &&
           is_one_of(p_.tags[i + 1], tags_of(Tag::noun, Tag::nouns, Tag::adjective));
}

/// "Ministers back plan", "Talks near end": a small word that is a verb where a line begins with several.
bool Tagger::backs(std::uint32_t i) const {
    constexpr auto small = can_be::adverb | can_be::particle | can_be::preposition;
    if (i != s_.first + 1 || left_ != Tag::nouns || !p_.can(i, can_be::verb_base) || !p_.can(i, small)) return false;
    if (i + 1 >= s_.last || !is_line(p_, s_) || !p_.can(i + 1, can_be::noun) || verb_ahead(i + 1)) return false;
    if (p_.can(i + 1, can_be::adverb | closed_shapes) || p_.has(i + 1, word_flag::calendar)) return false;
    return i + 2 >= s_.last || p_.can(i + 2, can_be::preposition | can_be::to | can_be::noun);
}

/// "Oil slides below $40", "GM sales drop in June": a way to go, and how far or when.
bool Tagger::moves_to(std::uint32_t i, bool many) const {
    auto const shapes = p_.looks[i].shapes;
    bool const agrees = many ? (shapes & can_be::verb_base) != 0 : (shapes & can_be::verb_third) != 0;
    if (!agrees || i + 2 >= s_.last || p_.looks[i].verb_sense != Sense::motion || p_.tags[i + 1] != Tag::preposition ||
        p_.key(i + 1) == Key::of)
        return false;
    auto const& next = tokens_[i + 2];
    bool const figure = next.is_number() || next.is(U'$') || next.is(U'\u20AC') || next.is(U'\u00A3');
    return figure || (many && p_.has(i + 2, word_flag::calendar));
}

/// "Bus plunges off cliff", "Ferry sinks near Naxos": one thing that begins the line, and where it goes.
bool Tagger::moves_somewhere(std::uint32_t i) const {
    auto const sense = p_.looks[i].verb_sense;
    bool const moves = sense == Sense::motion || sense == Sense::change || sense == Sense::contact;
    bool const one = i == s_.first + 1 && p_.tags[s_.first] == Tag::noun && !p_.has(s_.first, word_flag::plural);
    return one && moves && !two_words(i) && p_.can(i, can_be::verb_third) && !p_.can(i, can_be::mostly_noun) &&
           i + 2 < s_.last && p_.can(i + 1, can_be::preposition) && p_.key(i + 1) != Key::of &&
           p_.key(i + 1) != Key::for_;
}

/// A line without a stop, be it a headline or a caption, gets one only where the word agrees with somebody right before
/// and has its object behind: "Judge orders release", "Police arrest 20", "Court strikes down law".
void Tagger::give_line_verb() {
    constexpr auto opens = tags_of(Tag::name, Tag::number, Tag::determiner, Tag::adjective);
    for (std::uint32_t i = s_.first + 1; i + 1 < s_.last; ++i) {
        auto const shapes = p_.looks[i].shapes;
        if ((shapes & can_be::verb_base) != 0 && (opens_with_several(i) || signs_name(i))) {
            p_.tags[i] = Tag::base;
            return;
        }
        bool const plural = p_.can(i - 1, can_be::plural_noun);
        if (is_taken_for_noun(i) && (splits_nouns(i) || moves_to(i, plural))) {
            p_.tags[i] = plural ? Tag::base : Tag::third;
            return;
        }
        if (!is_taken_for_noun(i) || (shapes & can_be::rarely_verb) != 0) continue;
        if (moves_somewhere(i)) {
            p_.tags[i] = Tag::third;
            return;
        }
        auto const sense = p_.looks[i - 1].noun_sense;
        bool const name = p_.tags[i - 1] == Tag::name;
        bool const many = p_.has(i - 1, word_flag::plural) || p_.tags[i - 1] == Tag::nouns;
        bool const somebody = is_noun(p_.tags[i - 1]) && (sense == Sense::person || sense == Sense::group || many);
        bool const ends = i + 2 >= s_.last;
        bool const two = ends ? p_.can(i + 1, can_be::particle) : two_words(i) && noun_follows(i + 1);
        bool const clear =
            two || is_one_of(p_.tags[i + 1], opens) || phrase_follows(i) || !mostly(shapes, can_be::mostly_noun);
        bool const object = two || is_one_of(p_.tags[i + 1], opens) || is_noun(p_.tags[i + 1]) || phrase_follows(i);
        if (!object || !(somebody || name || (two && i == s_.first + 1))) continue;
        if ((shapes & can_be::verb_third) != 0 && !many && (clear || !name)) {
            p_.tags[i] = Tag::third;
        } else if ((shapes & can_be::verb_base) != 0 && many && clear) {
            p_.tags[i] = Tag::base;
        } else {
            continue;
        }
        if (two) p_.tags[i + 1] = Tag::particle;
        return;
    }
}

}  // namespace dateline::syntax
