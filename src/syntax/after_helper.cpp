// The word that a helper waits for: "had been [told]", "will [launch]", "to [lower] tariffs" - or what stands there
// instead, as in "due to lower sales", "taken to court", "is open".
#include "tagger.hpp"

namespace dateline::syntax {

/// "Agreed to lower tariffs", not "led to lower sales": who plans something means the verb.
bool Tagger::is_aim(std::uint32_t i) const {
    if (last_ != Tag::to || i < s_.first + 2 || !p_.can(i, can_be::needs_object) || !noun_follows(i)) return false;
    bool const noun = is_noun(p_.tags[i - 2]);  // "an agreement to fund pensions"
    WordId const lemma = p_.lexicon.lemma(tokens_[i - 2].word(), noun ? PartOfSpeech::noun : PartOfSpeech::verb);
    WordId const from = noun ? p_.lexicon.facts(lemma).verb : lemma;
    return (noun || is_verb(p_.tags[i - 2])) && p_.lexicon.has(from, word_flag::plans);
}

/// "Was taken to court, charged and jailed": what would want an object as a verb and has none.
bool Tagger::is_place_gone_to(std::uint32_t i) const {
    constexpr auto noun = can_be::noun | can_be::mostly_noun;
    auto const shapes = p_.looks[i].shapes;
    if (last_ != Tag::to || i < s_.first + 2 || (shapes & noun) != noun) return false;
    constexpr auto moved = tags_of(Tag::past, Tag::participle);
    bool const brought = verb_at_ != nowhere && verb_at_ + 2 < i && is_noun(p_.tags[i - 2]) &&
                         !p_.verb_has(verb_at_, verb_trait::controls);  // "took the drug to market"
    auto const by = brought ? verb_at_ : i - 2;
    bool const goes = is_one_of(p_.tags[by], moved) && (shapes & can_be::needs_object) != 0;
    if (!(brought || goes) || phrase_follows(i) || noun_follows(i) || verb_next(i)) return false;
    WordId const verb = p_.lexicon.lemma(tokens_[by].word(), PartOfSpeech::verb);
    return !p_.lexicon.has(verb, word_flag::plans);
}

/// After a form of be, have, do, a modal or "to", adverbs and an inverted subject between.
Tag Tagger::after_helper(std::uint32_t i, std::uint32_t shapes) const {
    if (helper_ != Helper::to && (last_ == Tag::determiner || last_ == Tag::adjective || last_ == Tag::number))
        return Tag::none;
    switch (helper_) {
        case Helper::modal:
        case Helper::do_:
            return (shapes & can_be::verb_base) != 0 ? Tag::base : Tag::none;
        case Helper::to: {
            if ((shapes & can_be::verb_base) == 0) return Tag::none;
            if (is_aim(i)) return Tag::base;
            bool const owing = last_ == Tag::to && i >= s_.first + 2 && p_.key(i - 2) == Key::due;
            if (owing && (shapes & can_be::adjective) != 0 && noun_follows(i))
                return Tag::none;  // "due to lower sales"
            if (is_place_gone_to(i)) return Tag::none;
            if ((shapes & can_be::any_noun) == 0 || !mostly(shapes, can_be::rarely_verb)) {
                bool const noun_only = mostly(shapes, can_be::mostly_noun) && last_ == Tag::to && i + 1 < s_.last &&
                                       !complement_may_follow(i) && p_.can(i + 1, noun_like);
                return noun_only && !p_.can(i + 1, can_be::determiner) ? Tag::none : Tag::base;
            }
            return phrase_follows(i) ? Tag::base : Tag::none;
        }
        case Helper::have:
            if ((shapes & can_be::past_participle) != 0 &&
                (last_ == Tag::helper || last_ == Tag::adverb || last_ == Tag::pronoun || inverted()))
                return Tag::participle;
            return Tag::none;
        case Helper::be:
            if ((shapes & can_be::present_participle) != 0) {
                bool const thing = mostly(shapes, can_be::rarely_verb) && !phrase_follows(i);
                bool const quality = mostly(shapes, can_be::mostly_adjective) && !phrase_follows(i);
                return thing ? Tag::noun : quality ? Tag::adjective : Tag::ing;
            }
            if ((shapes & can_be::past_participle) != 0) {
                bool const by = i + 1 < s_.last && p_.key(i + 1) == Key::by;
                bool const quality =
                    mostly(shapes, can_be::mostly_adjective) && !by && (shapes & can_be::done_to_somebody) == 0;
                bool const newly =
                    last_ == Tag::adverb && !tokens_[i - 1].is(U'-');  // "newly elected", not "re-elected"
                bool const whole =
                    newly && noun_follows(i) && !p_.can(i + 1, can_be::mostly_adjective);  // not "later found dead"
                if (quality || whole) return Tag::adjective;
                if ((shapes & can_be::verb_base) != 0 && mostly(shapes, can_be::rarely_verb)) return Tag::none;
                return Tag::participle;
            }
            if ((shapes & can_be::adjective) != 0) {
                bool const adverb = (shapes & can_be::mostly_adverb) != 0 && !noun_follows(i);
                return adverb ? Tag::adverb : Tag::adjective;
            }
            return Tag::none;
        case Helper::none:
            break;
    }
    return Tag::none;
}

/// The forms that the helper to the left waits for.
std::uint32_t Tagger::helped_shapes() const {
    switch (helper_) {
        case Helper::modal:
        case Helper::do_:
        case Helper::to:
            return can_be::verb_base;
        case Helper::have:
            return can_be::past_participle;
        case Helper::be:
            return can_be::past_participle | can_be::present_participle;
        case Helper::none:
            break;
    }
    return 0;
}

bool Tagger::helped_next(std::uint32_t i) const {
    if (i + 1 >= s_.last || !p_.can(i + 1, helped_shapes())) return false;
    return helper_ != Helper::be || !p_.can(i + 1, can_be::mostly_adjective);
}

}  // namespace dateline::syntax
