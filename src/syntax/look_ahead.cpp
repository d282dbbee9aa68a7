// What the tagger sees to the right of a word: can a noun phrase begin there, is the next word a verb, does a
// finite verb come before the clause ends? Only shapes are known there, not tags, so the answers are cautious:
// in "The satellite launched in May exploded", "exploded" counts as a verb because "May" can end a phrase and
// "launched" lacks its object. Every look is bounded.
#include <algorithm>

#include "tagger.hpp"

namespace dateline::syntax {

namespace {

/// A past or third person that can be nothing else.
bool is_clear_verb(std::uint32_t shapes) {
    if ((shapes & (can_be::past_participle | can_be::preposition | can_be::adjective)) != 0) return false;
    if ((shapes & (can_be::past | can_be::verb_third)) == 0) return false;
    return (shapes & can_be::any_noun) == 0 || (shapes & can_be::rarely_noun) != 0;
}

bool mostly_or_no_noun(std::uint32_t shapes) {
    return (shapes & (can_be::mostly_noun | can_be::mostly_adjective)) == 0;
}

}  // namespace

namespace {

bool is_month_of_may(Parse const& p, std::uint32_t i) noexcept {
    return p.key(i) == Key::may && p.tokens[i].has(TokenFlag::capital);
}

}  // namespace

bool may_be_noun(Parse const& p, std::uint32_t i, TokenRange s) noexcept {
    if (i >= s.last) return false;
    auto const& t = p.tokens[i];
    if (t.is_number()) return true;
    if (!t.is_word()) return t.is(U'$') || t.is(U'€') || t.is(U'£');
    auto const shapes = p.looks[i].shapes;
    if (shapes == 0) return true;
    if ((shapes & closed_shapes) != 0) return (shapes & can_be::number) != 0 || is_month_of_may(p, i);
    return t.has(TokenFlag::capital) || (shapes & can_be::any_noun) != 0 ||
           ((shapes & can_be::adjective) != 0 && (shapes & can_be::mostly_adverb) == 0);
}

/// "More than 150", "at least 20".
bool begins_inexact_number(Parse const& p, std::uint32_t i, TokenRange s) noexcept {
    auto const key = p.key(i);
    if (key == Key::none || i + 2 >= s.last) return false;
    auto const next = p.key(i + 1);
    bool const inexact = ((key == Key::more || key == Key::less) && next == Key::than) ||
                         (key == Key::at && (next == Key::least || next == Key::most)) ||
                         (key == Key::up && next == Key::to);
    return inexact && (p.tokens[i + 2].is_number() || p.can(i + 2, can_be::number));
}

bool begins_phrase(Parse const& p, std::uint32_t i, TokenRange s) noexcept {
    if (i >= s.last) return false;
    auto const& t = p.tokens[i];
    if (t.is_number()) return true;
    if (!t.is_word()) return t.is(U'$') || t.is(U'€') || t.is(U'£');
    if (begins_inexact_number(p, i, s)) return true;
    auto const shapes = p.looks[i].shapes;
    if ((shapes & (can_be::determiner | can_be::pronoun | can_be::number)) != 0) return true;
    if ((shapes & closed_shapes) != 0) return is_month_of_may(p, i);
    if (t.has(TokenFlag::capital)) return true;
    return (shapes & (can_be::any_noun | can_be::adjective)) != 0 &&
           (shapes & (can_be::any_verb | can_be::adverb)) == 0;
}

/// An unambiguous finite verb to the right, before the clause can have ended.
bool Tagger::verb_ahead(std::uint32_t i) const {
    return verb_ahead(i, (p_.looks[i].shapes & can_be::needs_object) != 0);
}

/// `waits`: what stands here lacks something, so that a form that may be a past or a participle counts as well.
bool Tagger::verb_ahead(std::uint32_t i, bool waits) const {
    auto const end = std::min(s_.last, i + 16);
    for (auto j = i + 1; j < end; ++j) {
        auto const& t = tokens_[j];
        if (t.is_number()) continue;
        if (!t.is_word()) {
            if (t.is(U'-') || t.is(U'$') || t.is(U'.') || t.is(U'\'') || t.is(U'’') || t.is(U'%')) continue;
            return false;
        }
        auto const shapes = p_.looks[j].shapes;
        if ((shapes & (can_be::subordinator | can_be::conjunction)) != 0) return false;
        if (p_.has(j, word_flag::clause_linker)) return false;
        if ((shapes & can_be::pronoun) != 0 && p_.has(j, word_flag::relative | word_flag::subject_form)) return false;
        if (p_.key(j) == Key::whose) return false;
        if (p_.key(j) == Key::s || t.has(TokenFlag::capital)) continue;
        if ((shapes & can_be::modal) != 0) return true;
        if ((shapes & can_be::auxiliary) != 0) return p_.key(j - 1) != Key::to;
        if (is_clear_verb(shapes)) return true;
        // "launched in May exploded": a verb that lacks its object waits for another one
        if (waits && (shapes & can_be::past) != 0 && (shapes & can_be::preposition) == 0 && mostly_or_no_noun(shapes) &&
            follows_head(j) && !(j + 1 < s_.last && p_.key(j + 1) == Key::by))
            return true;
        if (waits && p_.has(j - 1, word_flag::calendar) && tokens_[j - 1].has(TokenFlag::capital) && takes_over(j))
            return true;
    }
    return false;
}

/// "Armed [men] stormed", "Suspected [Islamist militants] killed": a plural, modified at most once, and its verb.
bool Tagger::is_plural_subject(std::uint32_t i) const {
    if (i + 1 >= s_.last || !tokens_[i].is_word() || p_.can(i, closed_shapes)) return false;
    bool const modified = !p_.can(i, can_be::plural_noun) && (may_be_noun(p_, i, s_)) && !verb_next(i);
    std::uint32_t const noun = modified ? i + 1 : i;
    return p_.can(noun, can_be::plural_noun) && !p_.can(noun, can_be::rarely_noun | can_be::verb_third) &&
           verb_next(noun);
}

/// "The man arrested Saturday faces a hearing", "the law adopted in May bans smoking": a third person behind a date,
/// with what can only be its object.
bool Tagger::takes_over(std::uint32_t j) const {
    auto const shapes = p_.looks[j].shapes;
    if ((shapes & can_be::verb_third) == 0 || (shapes & can_be::rarely_verb) != 0 || j + 1 >= s_.last) return false;
    if (p_.can(j + 1, can_be::determiner) || tokens_[j + 1].has(TokenFlag::capital)) return true;
    return (shapes & can_be::mostly_noun) == 0 && may_be_noun(p_, j + 1, s_);
}

/// Does the token come right after a word that can end a noun phrase?
bool Tagger::follows_head(std::uint32_t j) const {
    auto const& before = tokens_[j - 1];
    if (before.is_number() || (before.is_word() && before.has(TokenFlag::capital))) return true;
    return before.is_word() && p_.can(j - 1, can_be::any_noun) && !p_.can(j - 1, closed_shapes | can_be::rarely_noun);
}

/// Is the next word a verb, unless it is a rare noun or adjective?
bool Tagger::verb_next(std::uint32_t i) const {
    auto n = i + 1;
    while (n < s_.last && tokens_[n].is_word() && p_.can(n, can_be::adverb) && !p_.can(n, noun_like | can_be::any_verb))
        ++n;
    if (n + 1 < s_.last && p_.has(n, word_flag::calendar) && tokens_[n].has(TokenFlag::capital))
        ++n;  // "forces Thursday launched"
    if (n >= s_.last || !tokens_[n].is_word() || tokens_[n].has(TokenFlag::capital)) return false;
    auto const shapes = p_.looks[n].shapes;
    if ((shapes & can_be::modal) != 0 || ((shapes & can_be::auxiliary) != 0 && p_.key(n) != Key::s)) return true;
    if ((shapes & (can_be::mostly_noun | can_be::mostly_adjective | can_be::preposition)) != 0 &&
        (shapes & can_be::any_noun) != 0)
        return false;
    if ((shapes & can_be::past) != 0)
        return (shapes & can_be::mostly_adjective) == 0 && !(n + 1 < s_.last && p_.key(n + 1) == Key::by);
    if (is_clear_verb(shapes)) return true;
    bool const object = n + 1 < s_.last && (p_.can(n + 1, can_be::determiner | can_be::pronoun | can_be::number) ||
                                            tokens_[n + 1].is_number());
    bool const clear = object || (shapes & can_be::rarely_noun) != 0;  // "shares jump"
    return (shapes & can_be::verb_base) != 0 && clear && (p_.looks[i].shapes & can_be::plural_noun) != 0;
}

/// "The app, launched last year, grew": a finite verb after the next comma.
bool Tagger::verb_past_comma(std::uint32_t i) const {
    auto const end = std::min(s_.last, i + 20);
    for (auto j = i + 1; j < end; ++j)
        if (tokens_[j].is(U',')) {
            if (verb_next(j) || (verb_ahead(j) && !begins_phrase(p_, j + 1, s_))) return true;
            // "identified as John Miller, 34, of Dayton, was charged"
            bool const aside = j + 1 < end && (tokens_[j + 1].is_number() || tokens_[j + 1].has(TokenFlag::capital) ||
                                               p_.key(j + 1) == Key::of);
            if (!aside) return false;
        }
    return false;
}

/// After a verb: does its object, or a prepositional phrase or infinitive, follow?
bool Tagger::phrase_follows(std::uint32_t i) const { return begins_phrase(p_, i + 1, s_); }

/// "Orders release of": the next word would want an object as a verb and has none, so it is a noun.
bool Tagger::object_follows(std::uint32_t i) const {
    auto const next = i + 1;
    constexpr auto verb = can_be::verb_base | can_be::needs_object;
    if (next >= s_.last || (p_.looks[next].shapes & verb) != verb || !p_.can(next, can_be::noun)) return false;
    return next + 1 >= s_.last || (p_.can(next + 1, can_be::preposition) && p_.key(next + 1) != Key::by);
}

/// "Found dead in", "was pronounced dead shortly after".
bool Tagger::quality_follows(std::uint32_t i) const {
    auto const next = i + 1;
    bool const adjective = next < s_.last && p_.can(next, can_be::adjective) &&
                           (!p_.can(next, can_be::any_noun) || p_.can(next, can_be::mostly_adjective));
    return adjective && (next + 1 >= s_.last || p_.can(next + 1, can_be::preposition) || !tokens_[next + 1].is_word() ||
                         (p_.can(next + 1, can_be::adverb) && !p_.can(next + 1, can_be::any_noun)));
}

/// "Russian [shelling] killed five", "heavy [fighting] broke out": a deed that is told as a noun has its verb behind
/// it.
bool Tagger::deed_acts(std::uint32_t i) const {
    auto const next = i + 1;
    constexpr auto deed = can_be::present_participle | can_be::noun;
    if ((p_.looks[i].shapes & deed) != deed || next + 1 >= s_.last || !p_.can(next, can_be::past)) return false;
    if (p_.can(next, can_be::any_noun | can_be::preposition) || p_.key(next + 1) == Key::by) return false;
    return !p_.can(next, can_be::past_participle) ||
           (begins_phrase(p_, next + 1, s_) && !p_.has(next + 1, word_flag::calendar));
}

/// "Charged Monday", "freed a week later".
bool Tagger::time_follows(std::uint32_t i) const {
    return (i + 1 < s_.last && p_.has(i + 1, word_flag::calendar)) ||
           (i + 2 < s_.last && p_.has(i + 2, word_flag::calendar));
}

bool Tagger::noun_follows(std::uint32_t i) const {
    if (i + 1 >= s_.last) return false;
    if (tokens_[i + 1].is(U'-')) return false;
    if (!may_be_noun(p_, i + 1, s_)) return false;
    bool const inside = left_ == Tag::determiner || left_ == Tag::adjective || left_ == Tag::number;
    auto const shapes = p_.looks[i + 1].shapes;
    bool const adverb =
        (shapes & can_be::adverb) != 0 &&
        ((shapes & can_be::any_noun) == 0 || mostly(shapes, can_be::mostly_adverb | can_be::mostly_adjective)) &&
        left_ != Tag::determiner;
    bool const ends = i + 2 < s_.last && (p_.can(i + 2, can_be::preposition) || tokens_[i + 2].is(U'.'));
    if (adverb && ends && !tokens_[i + 1].has(TokenFlag::capital)) return false;  // "stranded overnight at the gate"
    bool const led = i + 2 < s_.last && p_.can(i + 2, can_be::particle) && !may_be_noun(p_, i + 2, s_);
    if (led && (shapes & can_be::past) != 0 && (shapes & can_be::any_noun) == 0)
        return false;  // "closed down 70 points"
    return !mostly(shapes, inside ? can_be::mostly_adverb : can_be::mostly_verb | can_be::mostly_adverb);
}

bool Tagger::complement_may_follow(std::uint32_t i) const {
    auto const n = i + 1;
    if (n >= s_.last) return false;
    if (begins_phrase(p_, n, s_)) return true;
    return p_.can(n, can_be::to | can_be::preposition | can_be::particle | can_be::subordinator) ||
           (p_.can(n, can_be::adverb) && !p_.can(n, can_be::any_noun));
}

}  // namespace dateline::syntax
