// The rules of open words: what "plans", "launched", "leading" or "public" is, given what the tagger knows
// of the words to its left. Each rule answers for one kind of left neighbour: the inside of a noun phrase ("the
// planned launch") or a border of a clause; a helper and a noun to the left have their own files, after_helper.cpp
// and verb_or_noun.cpp. WordNet's counts decide what is left.
#include <algorithm>

#include "tagger.hpp"

namespace dateline::syntax {

Tag Tagger::unknown(std::uint32_t i, bool capital) const {
    auto const word = tokens_.slice(i);
    bool const brand = !capital && std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (brand) return Tag::name;  // "iTunes"
    if (capital && (!headline_ || word.size() < 4)) return Tag::name;
    if (word.size() > 4) {
        if (word.ends_with("ly")) return Tag::adverb;
        if (word.ends_with("ing")) {
            if (helper_ == Helper::be || phrase_follows(i)) return Tag::ing;
            return Tag::noun;
        }
        if (word.ends_with("ed")) {
            if (helper_ == Helper::be || helper_ == Helper::have) return Tag::participle;
            if (last_ == Tag::determiner || (last_ == Tag::preposition && noun_follows(i))) return Tag::adjective;
            if (is_noun(left_) || left_ == Tag::pronoun) return finite_ ? Tag::participle : Tag::past;
            return Tag::participle;
        }
        for (auto const* tail : {"ous", "ful", "ive", "able", "ible", "ical", "less", "ish", "ian", "ese"})
            if (word.ends_with(tail)) return noun_follows(i) || helper_ == Helper::be ? Tag::adjective : Tag::noun;
    }
    if (capital) return Tag::name;
    if ((helper_ == Helper::to || helper_ == Helper::modal) && last_ != Tag::determiner && phrase_follows(i))
        return Tag::base;
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") ? Tag::nouns : Tag::noun;
}

Tag Tagger::noun_or_adjective(std::uint32_t i, std::uint32_t shapes) const {
    bool const adjective = (shapes & can_be::adjective) != 0;
    if (adjective && (shapes & can_be::any_noun) == 0) return Tag::adjective;
    auto const sense = p_.looks[i].noun_sense;
    bool const called = sense == Sense::person || (sense == Sense::group && left_ == Tag::noun);
    bool const title = adjective && called && i + 1 < s_.last && tokens_[i + 1].has(TokenFlag::capital) &&
                       !tokens_[i].has(TokenFlag::capital);
    if (title) return Tag::noun;  // "agency chief Dmitry Rogozin", "parent firm Vega"
    constexpr auto finite = tags_of(Tag::past, Tag::third, Tag::base);
    bool const wanted = is_one_of(left_, finite) && p_.can(left_at_, can_be::needs_object);  // "jails activist for"
    bool const with = i + 1 < s_.last && p_.key(i + 1) == Key::with;
    if (adjective && with && is_noun(left_) && mostly(shapes, can_be::mostly_adjective))
        return Tag::adjective;  // "people familiar with the matter"
    if (adjective && p_.looks[i].noun_sense == Sense::person && (is_noun(left_) || wanted || i == s_.first) &&
        !noun_follows(i))
        return Tag::noun;
    bool const ends_subject = (is_noun(left_) || i == s_.first) && !finite_ && (shapes & can_be::noun) != 0 &&
                              last_ != Tag::adverb && verb_next(i) && !noun_follows(i);
    if (adjective && ends_subject) return Tag::noun;  // "Brent crude fell", "Sterling sank"
    bool const joined = left_ == Tag::noun && last_ == Tag::noun && i >= s_.first + 2 && tokens_[i - 2].is(U'-') &&
                        tokens_[i - 1].has(TokenFlag::glued);
    if (joined && (shapes & can_be::noun) != 0 && !noun_follows(i)) return Tag::noun;  // "a five-year low"
    bool const sum = i + 1 < s_.last && (tokens_[i + 1].is_number() || tokens_[i + 1].is(U'$') ||
                                         tokens_[i + 1].is(U'\u20AC') || tokens_[i + 1].is(U'\u00A3'));
    if (adjective && sum && last_ == Tag::determiner) return Tag::adjective;  // "a record $5 billion"
    bool const compared = (shapes & can_be::comparison) != 0 && i + 1 < s_.last && p_.can(i + 1, can_be::any_noun);
    if (adjective && compared) return Tag::adjective;  // "better pay"
    if (adjective && noun_follows(i) && !mostly(shapes, can_be::mostly_noun)) return Tag::adjective;
    if (adjective && mostly(shapes, can_be::mostly_adjective) && !noun_follows(i) && left_ != Tag::determiner &&
        left_ != Tag::adjective && left_ != Tag::preposition)
        return Tag::adjective;
    if ((shapes & can_be::plural_noun) != 0 && ((shapes & can_be::noun) == 0 || (shapes & can_be::verb_third) != 0))
        return Tag::nouns;
    bool const bare = left_ != Tag::determiner && left_ != Tag::adjective && !is_noun(left_);
    if (bare && sense == Sense::group && p_.has(i, word_flag::plural)) return Tag::nouns;  // "Police question suspects"
    if ((shapes & can_be::noun) != 0) return Tag::noun;
    if ((shapes & can_be::plural_noun) != 0) return Tag::nouns;
    return adjective ? Tag::adjective : Tag::noun;
}

/// "For blocking rivals", "after selling most of it", "from reaching trapped miners"; not "in mining stocks".
bool Tagger::blocks_several(std::uint32_t i, std::uint32_t shapes) const {
    if (i + 1 >= s_.last || mostly(shapes, can_be::mostly_noun)) return false;
    bool const most = p_.has(i + 1, word_flag::quantifier) || p_.key(i + 1) == Key::most;
    if (most && i + 2 < s_.last && p_.key(i + 2) == Key::of) return true;
    auto before = i - 1;
    if (before > s_.first && last_ == Tag::adverb) --before;  // "for allegedly hiding money"
    auto const word = p_.key(before);
    bool const ground = word == Key::for_ || word == Key::by || word == Key::after || word == Key::from;
    bool const led = i + 2 < s_.last && p_.can(i + 1, can_be::past_participle) && !p_.can(i + 1, can_be::any_noun);
    return ground && (shapes & can_be::needs_object) != 0 && p_.can(led ? i + 2 : i + 1, can_be::plural_noun);
}

/// "Stop [accepting] coins", "began selling shares": right behind such a verb stands what is done.
bool Tagger::goes_on_doing(std::uint32_t i) const {
    if (verb_at_ == nowhere || verb_at_ + 1 != i || !p_.can(i, can_be::needs_object)) return false;
    return p_.lexicon.has(p_.lexicon.lemma(tokens_[verb_at_].word(), PartOfSpeech::verb), word_flag::before_verb);
}

/// "The remarks he made [last] week": not what somebody is made to do.
bool Tagger::begins_time(std::uint32_t i) const {
    return p_.can(i, can_be::adjective) && i + 1 < s_.last && p_.has(i + 1, word_flag::calendar);
}

/// "Went missing", "climbers missing since May": a participle that is a quality too, and would want an object.
bool Tagger::lacks_object(std::uint32_t i) const {
    constexpr auto both = can_be::present_participle | can_be::adjective | can_be::needs_object;
    return (p_.looks[i].shapes & both) == both && !phrase_follows(i) && !noun_follows(i);
}

/// After a determiner, a possessive, an adjective or a number: the phrase goes on to its head.
Tag Tagger::in_phrase(std::uint32_t i, std::uint32_t shapes) const {
    if (left_ == Tag::number && (shapes & can_be::past) != 0 && mostly(shapes, can_be::rarely_noun) &&
        !mostly(shapes, can_be::mostly_adjective) && !finite_)
        return past_or_participle(i, false);
    if (left_ == Tag::adjective && deed_acts(i)) return Tag::noun;
    bool const more = noun_follows(i) || (i + 1 < s_.last && tokens_[i + 1].is(U'-'));
    if ((shapes & can_be::adverb) != 0 && (shapes & noun_like) == 0 && (shapes & can_be::any_verb) == 0)
        return Tag::adverb;
    if ((shapes & can_be::mostly_adverb) != 0 && i + 1 < s_.last &&
        p_.can(i + 1, can_be::adjective | can_be::past_participle | can_be::present_participle))
        return Tag::adverb;
    bool const acts = last_ == Tag::determiner && !finite_ && i + 2 < s_.last && p_.can(i + 1, can_be::verb_third) &&
                      p_.can(i + 2, can_be::determiner) && !p_.can(i + 2, can_be::pronoun);
    if (acts && (shapes & can_be::noun) != 0) return Tag::noun;  // "the firm plans a sale"
    constexpr auto several = can_be::plural_noun | can_be::verb_third;
    bool const does =
        i + 1 < s_.last &&
        (p_.can(i + 1, can_be::past) ||
         (i + 2 < s_.last && (p_.looks[i + 1].shapes & several) == several && p_.can(i + 2, can_be::plural_noun)));
    bool const acted = last_ == Tag::determiner && !finite_ && does && p_.looks[i].noun_sense == Sense::group;
    if (acted && (shapes & can_be::noun) != 0) return Tag::noun;  // "the firm posted a loss", "the firm faces charges"
    bool const person = last_ == Tag::determiner && !finite_ && p_.looks[i].noun_sense == Sense::person &&
                        (shapes & can_be::noun) != 0 && i + 2 < s_.last && p_.can(i + 1, can_be::past);
    if (person && p_.can(i + 2, can_be::determiner | can_be::pronoun)) return Tag::noun;  // "the suspect shot a clerk"
    if (more) {
        if ((shapes & can_be::adjective) != 0 && !mostly(shapes, can_be::mostly_noun)) return Tag::adjective;
        if ((shapes & can_be::any_noun) != 0 && !(mostly(shapes, can_be::rarely_noun)))
            return noun_or_adjective(i, shapes);
        if ((shapes & (can_be::past_participle | can_be::present_participle)) != 0) return Tag::adjective;
        if ((shapes & can_be::adjective) != 0) return Tag::adjective;
    }
    if ((shapes & can_be::any_noun) != 0) return noun_or_adjective(i, shapes);
    if ((shapes & can_be::adjective) != 0) return Tag::adjective;
    if ((shapes & can_be::present_participle) != 0) return phrase_follows(i) ? Tag::ing : Tag::noun;
    if (left_ == Tag::number && (shapes & can_be::past) != 0) return past_or_participle(i, false);
    if ((shapes & can_be::past_participle) != 0) return Tag::adjective;
    if ((shapes & can_be::adverb) != 0) return Tag::adverb;
    return Tag::none;
}

/// "Says it [plans] to": does the pronoun stand right behind a verb that takes a clause?
bool Tagger::is_told_of() const {
    return left_at_ > s_.first && verb_at_ != nowhere && verb_at_ + 1 == left_at_ &&
           p_.verb_has(verb_at_, verb_trait::takes_clause);
}

/// At the start of a sentence or after a comma, a dash or a quotation mark.
Tag Tagger::at_border(std::uint32_t i, std::uint32_t shapes) const {
    bool const noun = (shapes & can_be::any_noun) != 0;
    bool const start = last_ == Tag::none || left_ == Tag::none;
    if ((shapes & can_be::adverb) != 0 && !mostly(shapes, can_be::mostly_noun) &&
        (mostly(shapes, can_be::mostly_adverb) || (shapes & can_be::any_verb) == 0) &&
        !((shapes & can_be::adjective) != 0 && noun_follows(i)) && (shapes & can_be::verb_base) == 0)
        return Tag::adverb;
    constexpr auto degree = can_be::adverb | can_be::comparison;
    if ((shapes & degree) == degree && i + 1 < s_.last && p_.can(i + 1, can_be::past_participle) &&
        !p_.can(i + 1, can_be::any_noun))
        return Tag::adverb;  // ", best known for his songs"
    bool const acts = start && noun && i + 1 < s_.last &&
                      p_.can(i + 1, can_be::verb_third | can_be::modal | can_be::auxiliary) &&
                      !p_.can(i + 1, can_be::noun) && tokens_[i].has(TokenFlag::capital);
    if (acts && (shapes & (can_be::past | can_be::past_participle)) != 0) return Tag::noun;  // "Fed raises rates"
    if ((shapes & can_be::present_participle) != 0) {
        if (noun && mostly(shapes, can_be::rarely_verb) && !phrase_follows(i)) return Tag::noun;
        if (noun && verb_ahead(i) && !complement_may_follow(i)) return Tag::noun;
        if ((shapes & can_be::adjective) != 0 && noun_follows(i) && mostly(shapes, can_be::mostly_adjective))
            return Tag::adjective;
        return Tag::ing;
    }
    if ((shapes & (can_be::past | can_be::past_participle)) != 0 && !(noun && mostly(shapes, can_be::mostly_noun))) {
        if (!start) {
            if (left_ == Tag::conjunction && before_conjunction_ == Tag::adjective && noun_follows(i) &&
                !phrase_follows(i))
                return Tag::adjective;
            if ((shapes & can_be::adjective) != 0 && mostly(shapes, can_be::mostly_adjective)) return Tag::adjective;
            bool const sources = i + 2 < s_.last && p_.can(i + 1, can_be::plural_noun) && p_.can(i + 2, can_be::past) &&
                                 p_.verb_has(i + 2, verb_trait::speaks);
            if (sources && (shapes & can_be::past_participle) != 0) return Tag::adjective;  // ", informed sources said"
            return past_or_participle(i, true);
        }
        if ((shapes & can_be::past_participle) == 0) return Tag::past;
        if ((noun_follows(i) && !phrase_follows(i)) || is_plural_subject(i + 1)) return Tag::adjective;
        return Tag::participle;
    }
    bool const says = !start && p_.verb_has(i, verb_trait::speaks);
    if (says && (shapes & can_be::verb_base) != 0 && mostly(shapes, can_be::mostly_verb) &&
        begins_phrase(p_, i + 1, s_))
        return Tag::base;
    if (infinitive_ && !start && (shapes & can_be::verb_base) != 0 && mostly(shapes, can_be::mostly_verb) &&
        complement_may_follow(i))
        return Tag::base;
    if ((shapes & can_be::verb_third) != 0 && !start && !main_finite_ && left_ == Tag::mark &&
        mostly(shapes, can_be::rarely_noun))
        return Tag::third;
    if ((shapes & can_be::verb_third) != 0 && !start && is_in_headline_row(i)) return Tag::third;
    if ((shapes & can_be::verb_third) != 0 && !start && !finite_ && phrase_follows(i) &&
        !mostly(shapes, can_be::mostly_noun))
        return Tag::third;
    if ((shapes & can_be::verb_base) != 0 &&
        (!noun || (mostly(shapes, can_be::mostly_verb) && phrase_follows(i) && !p_.can(i + 1, noun_like))))
        return (shapes & can_be::adjective) != 0 ? noun_or_adjective(i, shapes) : Tag::base;
    if (noun || (shapes & can_be::adjective) != 0) return noun_or_adjective(i, shapes);
    if ((shapes & can_be::verb_third) != 0) return Tag::third;
    return Tag::adverb;
}

Tag Tagger::open_word(std::uint32_t i, std::uint32_t shapes) {
    constexpr auto open = can_be::any_verb | noun_like | can_be::adverb;
    auto const kinds = shapes & open;
    bool const share = p_.key(i) == Key::most || p_.key(i) == Key::more || p_.key(i) == Key::less;
    if (share && i + 1 < s_.last && p_.key(i + 1) == Key::of && (shapes & can_be::noun) != 0) return Tag::noun;
    if (kinds == can_be::adverb) return Tag::adverb;
    if (helper_ != Helper::none) {
        if ((shapes & can_be::adverb) != 0 && (shapes & helped_shapes()) == 0 && helped_next(i)) return Tag::adverb;
        if (auto const t = after_helper(i, shapes); t != Tag::none) return t;
        if ((shapes & can_be::adverb) != 0 && mostly(shapes, can_be::mostly_adverb)) return Tag::adverb;
    }
    bool const hyphen = i > s_.first && tokens_[i - 1].is(U'-') && tokens_[i].has(TokenFlag::glued);
    if (hyphen && tokens_[i - 1].has(TokenFlag::glued)) {
        // "re-elected", "co-founded", "test-fired a rocket"
        bool const before = i >= 2 && tokens_[i - 2].is_word();
        bool const prefix =
            before && (tokens_[i - 2].length <= 3 || (p_.tags[i - 2] == Tag::adverb && !p_.can(i - 2, can_be::adverb)));
        if (!prefix) {
            if ((shapes & (can_be::past_participle | can_be::present_participle)) != 0 &&
                !mostly(shapes, can_be::mostly_noun))
                return Tag::adjective;
            return noun_or_adjective(i, shapes);
        }
        bool const object = (phrase_follows(i) && p_.tags[i - 2] == Tag::adverb) || !noun_follows(i);
        if ((shapes & can_be::past) != 0 && (shapes & noun_like) == 0 && object)
            return finite_ ? Tag::participle : Tag::past;
    }
    if (helper_ == Helper::none && is_gapped_passive(i, shapes)) return Tag::participle;
    bool const counted = left_ == Tag::number && (shapes & can_be::past_participle) != 0;  // "Three killed in crash"
    if (counted && is_headline_passive(i, phrase_follows(i) || noun_follows(i))) return Tag::participle;
    switch (left_) {
        case Tag::determiner:
        case Tag::adjective:
        case Tag::number:
            if (auto const t = in_phrase(i, shapes); t != Tag::none) return t;
            break;
        case Tag::noun:
        case Tag::nouns:
        case Tag::name:
            return after_noun(i, shapes);
        case Tag::pronoun:
            if ((shapes & can_be::past) != 0 && p_.has(left_at_, word_flag::subject_form) &&
                p_.key(left_at_) != Key::it)
                return Tag::past;
            if ((shapes & can_be::past) != 0)
                return finite_ && (shapes & can_be::past_participle) != 0 ? past_or_participle(i, false) : Tag::past;
            if ((shapes & can_be::verb_third) != 0 && (!finite_ || is_told_of())) return Tag::third;
            if ((shapes & can_be::past_participle) != 0) return Tag::participle;
            if ((shapes & can_be::present_participle) != 0) return Tag::ing;
            if ((shapes & can_be::verb_base) != 0 && !(mostly(shapes, can_be::mostly_adverb))) return Tag::base;
            break;
        case Tag::preposition:
            if ((shapes & can_be::present_participle) != 0) {
                if ((shapes & can_be::never_passive) != 0 && noun_follows(i))
                    return Tag::adjective;  // "by existing users"
                if ((shapes & can_be::noun) != 0 && mostly(shapes, can_be::rarely_verb)) return Tag::noun;
                if ((shapes & can_be::adjective) != 0 && noun_follows(i) && mostly(shapes, can_be::mostly_adjective))
                    return Tag::adjective;
                bool const object = complement_may_follow(i) || blocks_several(i, shapes);
                return (shapes & can_be::noun) != 0 && !object ? Tag::noun : Tag::ing;
            }
            if (auto const t = in_phrase(i, shapes); t != Tag::none) return t;
            break;
        case Tag::conjunction: {
            auto const with = before_conjunction_;
            constexpr auto either = can_be::past | can_be::past_participle;
            if (passive_at_ != nowhere && (shapes & either) == either) {
                // "was sent on Monday and opened by staff", but "was fired and fled the country"
                bool const object = (phrase_follows(i) || noun_follows(i)) && !quality_follows(i) && !time_follows(i);
                bool const wanted = (shapes & can_be::needs_object) != 0 && (shapes & can_be::any_noun) == 0;
                bool const wants_no_object = (shapes & can_be::never_passive) != 0;
                if (has_agent(i) || (wanted && !object && !wants_no_object)) return Tag::participle;
                if (wants_no_object || (i + 1 < s_.last && p_.can(i + 1, can_be::determiner))) return Tag::past;
            }
            if (is_noun(with) && (shapes & can_be::past) != 0 && (shapes & can_be::any_noun) == 0) return Tag::past;
            if (with == Tag::base && (shapes & can_be::verb_base) != 0) return Tag::base;
            if (with == Tag::participle && (shapes & can_be::past_participle) != 0) return Tag::participle;
            if (with == Tag::ing && (shapes & can_be::present_participle) != 0) return Tag::ing;
            if (with == Tag::third && (shapes & can_be::verb_third) != 0) return Tag::third;
            if (with == Tag::adjective && (shapes & can_be::adjective) != 0) return Tag::adjective;
            if ((shapes & can_be::past) != 0 && mostly(shapes, can_be::rarely_noun) &&
                (!mostly(shapes, can_be::mostly_adjective) || (last_ == Tag::adverb && phrase_follows(i))) &&
                !(noun_follows(i) && !phrase_follows(i)))
                return Tag::past;
            if ((shapes & can_be::verb_third) != 0 && !mostly(shapes, can_be::mostly_noun) &&
                (phrase_follows(i) || (i + 1 < s_.last && p_.can(i + 1, can_be::to))) && !verb_ahead(i))
                return Tag::third;
            if ((shapes & can_be::verb_base) != 0 && !verb_ahead(i) && !verb_next(i)) {
                bool const quality = mostly(shapes, can_be::mostly_adjective | can_be::mostly_adverb);
                if (infinitive_ && complement_may_follow(i) && !mostly(shapes, can_be::rarely_verb) && !quality)
                    return Tag::base;
                if (!mostly(shapes, can_be::mostly_noun) && !quality && phrase_follows(i)) return Tag::base;
            }
            break;
        }
        case Tag::base:
        case Tag::third:
        case Tag::past:
        case Tag::participle:
        case Tag::ing:
        case Tag::helper:
        case Tag::particle:
        case Tag::to:
        case Tag::modal:
            if ((shapes & can_be::present_participle) != 0) {
                if ((shapes & can_be::noun) != 0 && mostly(shapes, can_be::rarely_verb)) return Tag::noun;
                if (goes_on_doing(i) && !lacks_object(i)) return Tag::ing;
                if ((noun_follows(i) && !phrase_follows(i)) || lacks_object(i)) return Tag::adjective;
                return Tag::ing;
            }
            if ((shapes & can_be::verb_base) != 0 && last_ == Tag::base && i + 1 < s_.last &&
                p_.can(i + 1, can_be::pronoun) && !p_.can(i + 1, can_be::determiner) &&
                !p_.has(i + 1, word_flag::subject_form))
                return Tag::base;  // "go get him"
            if (verb_at_ != nowhere && p_.verb_has(verb_at_, verb_trait::can_be_help) &&
                (shapes & can_be::verb_base) != 0 && phrase_follows(i) && !begins_time(i))
                return Tag::base;
            if ((shapes & can_be::past) != 0 && waits() && helper_ == Helper::none)
                return Tag::past;  // "the letter that Lee sent angered"
            if ((shapes & can_be::past_participle) != 0 && (shapes & can_be::any_noun) == 0) {
                if (noun_follows(i)) return Tag::adjective;
                return mostly(shapes, can_be::mostly_adjective) ? Tag::adjective : Tag::participle;
            }
            if ((shapes & can_be::adverb) != 0 &&
                (!mostly(shapes, can_be::mostly_noun) && !mostly(shapes, can_be::mostly_adjective)) && !noun_follows(i))
                return Tag::adverb;
            if ((shapes & (noun_like)) != 0) return noun_or_adjective(i, shapes);
            break;
        default:
            return at_border(i, shapes);
    }
    return at_border(i, shapes);
}

}  // namespace dateline::syntax
