// The word after a noun: verb or noun, past or participle? This decides most of what is found in a sentence.
// "Musk plans a launch" has its verb in "plans", "Musk's plans were" later; "praised a rocket launched in May"
// has a participle, "said Putin agreed" a past. The answer hangs on whether the clause has its finite verb
// already, whether one is still to come, and whether an object follows.
#include <algorithm>

#include "tagger.hpp"

namespace dateline::syntax {

/// Is there a finite verb at a token, of saying or of thinking, that may govern a clause? Not "criticised".
bool Tagger::says_or_thinks(std::uint32_t verb) const {
    constexpr auto finite = tags_of(Tag::past, Tag::third, Tag::base);
    if (verb == nowhere || !is_one_of(p_.tags[verb], finite)) return false;
    auto const sense = p_.looks[verb].verb_sense;
    bool const speaks = sense == Sense::communication || sense == Sense::cognition;
    return speaks && p_.verb_has(verb, verb_trait::takes_clause | verb_trait::speaks);
}

/// "Quake hits Pisa, dozens hurt": does the phrase to the left stand right behind a comma?
bool Tagger::is_after_comma(std::uint32_t i) const {
    constexpr auto phrase = tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::number, Tag::adjective, Tag::determiner);
    auto j = i;
    while (j > s_.first && is_one_of(p_.tags[j - 1], phrase)) --j;
    return j > s_.first && j < i && (tokens_[j - 1].is(U',') || tokens_[j - 1].is(U';'));
}

/// "Man, 34, shot dead": does somebody with his age stand to the left?
bool Tagger::is_after_age(std::uint32_t i) const {
    return i >= s_.first + 4 && tokens_[i - 1].is(U',') && tokens_[i - 2].is_number() && tokens_[i - 3].is(U',') &&
           is_noun(p_.tags[i - 4]);
}

/// "Mayor arrested after protest", "Bank fined $5bn by regulator": in a headline a verb that wants an object and has
/// none is passive.
bool Tagger::is_headline_passive(std::uint32_t i, bool object) const {
    if (finite_ || !is_line(p_, s_)) return false;
    bool const led = is_noun(left_) || left_ == Tag::number;
    if (!(led ? !main_finite_ || is_after_comma(i) : !main_finite_ && is_after_age(i))) return false;
    auto const next = i + 1;
    if (next >= s_.last) return (p_.looks[i].shapes & can_be::needs_object) != 0;  // "Three killed"
    bool const by = p_.key(next) == Key::by && !(next + 1 < s_.last && p_.has(next + 1, word_flag::calendar));
    if (by && !tokens_[std::min(next + 1, s_.last - 1)].is_number()) return true;  // not "rose by 5 percent"
    if ((p_.looks[i].shapes & can_be::needs_object) == 0) return false;
    if (p_.can(next, can_be::particle) && !p_.can(next, can_be::preposition) && !two_words(i))
        return false;                              // "tickets sold out", but "strike called off"
    if (two_words(i)) return !noun_follows(next);  // "rebels shot down drone"
    if (!object || quality_follows(i)) return true;
    bool const money = tokens_[next].is(U'$') || tokens_[next].is(U'\u20AC') || tokens_[next].is(U'\u00A3');
    for (auto j = next + 1; money && j < s_.last && j < next + 5; ++j) {
        if (p_.key(j) == Key::by) return true;
    }
    return false;
}

/// "In a letter seen by the agency, he ...", "a plan backed by the union failed"; but "won by 50 votes", "moved by
/// train", "helped by paying".
bool Tagger::has_agent(std::uint32_t i) const {
    auto j = i + 2;
    if (j >= s_.last || p_.key(i + 1) != Key::by || two_words(i) || p_.can(j, can_be::present_participle)) return false;
    if (tokens_[j].is_number() || p_.has(j, word_flag::calendar)) return false;
    if (p_.can(i, can_be::needs_object)) return true;
    constexpr auto before_noun = can_be::determiner | can_be::adjective | can_be::number;
    while (j < s_.last && p_.can(j, before_noun) && !p_.can(j, can_be::any_noun)) ++j;
    while (j + 1 < s_.last && p_.can(j, can_be::any_noun) && p_.can(j + 1, can_be::any_noun)) ++j;
    auto const sense = j < s_.last ? p_.looks[j].noun_sense : Sense::none;
    return j < s_.last && (tokens_[j].has(TokenFlag::capital) || sense == Sense::person || sense == Sense::group);
}

/// "Was sent", "the drug, made by"; not "has sent".
bool Tagger::is_passive(std::uint32_t verb) const {
    constexpr std::uint32_t apart = 3;
    if (verb == nowhere || p_.tags[verb] != Tag::participle) return false;
    bool const helped = helper_at_ < verb && verb - helper_at_ <= apart && p_.tags[helper_at_] == Tag::helper;
    return !helped || p_.has(helper_at_, word_flag::be);
}

/// "Hamas, a group [linked] to Iran, claimed": behind what a subject is called, before its verb.
bool Tagger::in_apposition(std::uint32_t i) const {
    constexpr auto named = tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::adjective);
    if (main_finite_ || !is_one_of(p_.tags[s_.first], named | tags_of(Tag::determiner))) return false;
    auto j = i;
    while (j > s_.first && is_one_of(p_.tags[j - 1], named)) --j;
    if (j < s_.first + 2 || p_.tags[j - 1] != Tag::determiner || !tokens_[j - 2].is(U',')) return false;
    return verb_past_comma(i);
}

/// "Rescued 18 sailors", but not "signed 2010".
bool Tagger::counts_things(std::uint32_t number) const {
    auto const next = number + 1;
    return next < s_.last && p_.can(next, can_be::plural_noun) && !p_.has(next, word_flag::calendar);
}

/// "Five were killed and 30 others wounded": so does one that has a subject of its own behind "and".
bool Tagger::is_gapped_passive(std::uint32_t i, std::uint32_t shapes) const {
    constexpr auto wanted = can_be::past | can_be::past_participle | can_be::needs_object;
    if ((shapes & wanted) != wanted || verb_at_ == nowhere || verb_at_ != passive_at_) return false;
    constexpr auto phrase =
        tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::number, Tag::adjective, Tag::determiner, Tag::pronoun);
    auto j = i;
    while (j > s_.first && is_one_of(p_.tags[j - 1], phrase)) --j;
    if (j == i || j == s_.first || p_.tags[j - 1] != Tag::conjunction) return false;
    return i + 1 >= s_.last || p_.has(i + 1, word_flag::calendar) || !(phrase_follows(i) || noun_follows(i));
}

/// "After Haas, the mayor of Rhodes, [called] for a vote", "It rains, Haas, the mayor, [said] on Monday": behind what
/// renames a name that such a word governs, or that a mark parts from what is said.
bool Tagger::is_behind_renaming(std::uint32_t i) const {
    constexpr auto inside =
        tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::adjective, Tag::determiner, Tag::number, Tag::preposition);
    auto j = i - 1;
    while (j > s_.first && is_one_of(p_.tags[j - 1], inside)) --j;
    bool const says = p_.verb_has(i, verb_trait::speaks);
    bool const renames = says || (j + 1 < i && p_.tags[j] == Tag::determiner);
    if (j == s_.first || !tokens_[j - 1].is(U',') || j >= i - 1 || !renames) return false;
    auto k = j - 1;
    while (k > s_.first && p_.tags[k - 1] == Tag::name) --k;
    if (k + 1 >= j || k == s_.first) return false;
    return p_.has(k - 1, word_flag::clause_linker) || (says && p_.tags[k - 1] == Tag::mark);
}

/// "In a letter [sent] to the mayor, Haas said", "according to figures [released] on Friday, ...": what a preposition
/// at the head of a sentence governs acts on nothing.
bool Tagger::is_in_opening_phrase(std::uint32_t i) const {
    auto j = i - 1;
    if (!is_one_of(p_.tags[j], tags_of(Tag::noun, Tag::nouns)) || p_.has(j, word_flag::calendar)) return false;
    while (j > s_.first && p_.tags[j - 1] == Tag::adjective) --j;
    if (j > s_.first && p_.tags[j - 1] == Tag::determiner) --j;
    if (j == s_.first) return false;
    auto const lead = p_.key(j - 1) == Key::to && j > s_.first + 1 ? j - 2 : j - 1;
    bool const governs = p_.tags[lead] == Tag::preposition && !p_.has(lead, word_flag::clause_linker);
    return lead == s_.first && governs && (p_.looks[i].shapes & can_be::needs_object) != 0;
}

/// One form for past and participle, after a noun: which?
Tag Tagger::past_or_participle(std::uint32_t i, bool after_comma) const {
    auto const shapes = p_.looks[i].shapes;
    if ((shapes & can_be::past_participle) == 0) return Tag::past;
    if ((shapes & can_be::past) == 0) return Tag::participle;
    if ((shapes & can_be::never_passive) != 0) return Tag::past;
    auto const next = i + 1;
    if (next >= s_.last) {
        bool const passive = finite_ || (after_comma && main_finite_) || is_headline_passive(i, false);
        return passive ? Tag::participle : Tag::past;
    }
    bool const counted = i >= s_.first + 2 && p_.tags[i - 2] == Tag::number;
    bool const ends = counted && main_finite_ && tokens_[next].is(U'.') && next + 1 >= s_.last;
    if (ends && (shapes & can_be::needs_object) != 0) return Tag::participle;  // "foils attack, 26 pirates arrested."
    bool const by = p_.key(next) == Key::by;
    // "The minister rejected calls": a verb that wants an object, and what may be one
    constexpr auto either = can_be::plural_noun | can_be::verb_third;
    bool const wanted = (shapes & can_be::needs_object) != 0 && (p_.looks[next].shapes & either) == either &&
                        (!p_.can(next, can_be::rarely_noun) ||
                         (next + 1 < s_.last && p_.can(next + 1, can_be::preposition | can_be::to)));
    if (wanted && !finite_ && !after_comma) return Tag::past;
    bool const object = (phrase_follows(i) || noun_follows(i)) && !by && !p_.has(next, word_flag::calendar) &&
                        (!tokens_[next].is_number() || counts_things(next));
    if (is_headline_passive(i, object)) return Tag::participle;
    bool const says = p_.verb_has(i, verb_trait::speaks);
    if (after_comma) {
        if (is_double_quote(tokens_[i - 1]) || is_single_quote(tokens_[i - 1])) return Tag::past;
        if (says && object) return Tag::past;
        if (!by && is_behind_renaming(i)) return Tag::past;
        if (!main_finite_) return verb_past_comma(i) ? Tag::participle : Tag::past;
        return object || tokens_[next].is(U'.') ? Tag::past : Tag::participle;
    }
    if (object && !p_.has(next, word_flag::sequence)) return Tag::past;
    bool const thinks = p_.verb_has(i, verb_trait::thinks);
    if (!finite_) {
        if (has_agent(i) || in_apposition(i) || is_in_opening_phrase(i)) return Tag::participle;
        if (!verb_ahead(i)) return Tag::past;
        return thinks && !by && (noun_follows(i) || p_.has(next, word_flag::calendar)) ? Tag::past : Tag::participle;
    }
    // "doctors who performed abortions declined": the sentence waits for its verb
    if (waits()) return verb_ahead(i) || by ? Tag::participle : Tag::past;
    // "Peskov said Putin agreed": a clause without "that"
    if (!by && says_or_thinks(verb_at_) && i > verb_at_ + 1) {
        bool direct = true;
        for (auto j = verb_at_ + 1; j < i && direct; ++j)
            direct = p_.tags[j] != Tag::preposition && p_.tags[j] != Tag::mark && p_.tags[j] != Tag::to &&
                     p_.tags[j] != Tag::particle;
        if (direct) return Tag::past;
    }
    return Tag::participle;
}

/// "The bank plans cuts": a plural behind a plural would not have the verb of one.
bool Tagger::has_plural_object(std::uint32_t i) const {
    constexpr std::uint32_t either = can_be::plural_noun | can_be::verb_third;
    if (finite_ || counted_ || i + 1 >= s_.last || tokens_[i + 1].has(TokenFlag::capital)) return false;
    bool const plural = (p_.looks[i + 1].shapes & either) == either;
    return plural && !mostly(p_.looks[i].shapes, can_be::rarely_verb) && !verb_next(i + 1) && !verb_ahead(i + 1);
}

/// "Demanded that the mayor step down": what "that" opens has no other verb.
bool Tagger::is_demanded(std::uint32_t i) const {
    bool const wants_verb = inside_ && !inside_finite_ && !adverbial_ && left_ == Tag::noun && determined_;
    if (!wants_verb || i + 1 >= s_.last || verb_ahead(i) || verb_next(i)) return false;
    return p_.can(i + 1, can_be::particle | can_be::determiner | can_be::pronoun);
}

/// "Sending shares lower": a quality at the end of what a participle does.
bool Tagger::ends_complement(std::uint32_t i) const {
    if ((p_.looks[i].shapes & can_be::adjective) == 0 || verb_at_ == nowhere || p_.tags[verb_at_] != Tag::ing)
        return false;
    return i + 1 >= s_.last || !(tokens_[i + 1].is_word() || tokens_[i + 1].is_number());
}

/// Behind a name that a preposition governs, and not one that may open a clause.
bool Tagger::is_governed_name(std::uint32_t i) const {
    auto j = i;
    while (j > s_.first && p_.tags[j - 1] == Tag::name) --j;
    return j < i && j > s_.first && p_.tags[j - 1] == Tag::preposition && !p_.has(j - 1, word_flag::clause_linker);
}

/// "Apple unveils phone, [cuts] prices and [hires] staff": one more verb of a headline, with its object.
bool Tagger::is_in_headline_row(std::uint32_t i) const {
    if (verb_at_ == nowhere || p_.tags[verb_at_] != Tag::third || !is_line(p_, s_)) return false;
    bool const joined = tokens_[i - 1].is(U',') || p_.tags[i - 1] == Tag::conjunction;
    return joined && !mostly(p_.looks[i].shapes, can_be::rarely_verb) && (noun_follows(i) || phrase_follows(i)) &&
           !verb_ahead(i);
}

/// "Storm [hits] coast, kills five": so it is with the first of them.
bool Tagger::begins_headline_row(std::uint32_t i) const {
    constexpr std::uint32_t reach = 6;
    if (finite_ || !is_line(p_, s_) || mostly(p_.looks[i].shapes, can_be::rarely_verb)) return false;
    for (auto j = i + 1; j + 1 < s_.last && j < i + reach; ++j) {
        if (tokens_[j].is(U',')) {
            auto const next = j + 1;
            return j > i + 1 && p_.can(next, can_be::verb_third) &&
                   !(next + 1 < s_.last && p_.can(next + 1, can_be::past_participle)) &&
                   !mostly(p_.looks[next].shapes, can_be::rarely_verb);
        }
        if (!p_.can(j, noun_like | can_be::determiner | can_be::number) && !tokens_[j].has(TokenFlag::capital))
            return false;
    }
    return false;
}

Tag Tagger::after_noun(std::uint32_t i, std::uint32_t shapes) const {
    bool const noun = (shapes & can_be::any_noun) != 0;
    if ((shapes & can_be::adverb) != 0 && (shapes & can_be::any_verb) == 0 && !finite_ && verb_next(i))
        return Tag::adverb;
    constexpr auto quality = can_be::adjective | can_be::verb_base;
    bool const to = (shapes & quality) == quality && i + 1 < s_.last && p_.key(i + 1) == Key::to;
    if (to && (main_finite_ || verb_ahead(i, true))) return Tag::adjective;  // "people close to the talks said"
    bool const adverb_between = last_ == Tag::adverb;
    if ((shapes & can_be::verb_third) != 0) {
        if (!noun) return Tag::third;
        if (counted_ && left_ == Tag::noun) return Tag::nouns;  // "3,500 job cuts"
        if (mostly(shapes, can_be::rarely_noun)) return Tag::third;
        if (left_ == Tag::nouns) return Tag::nouns;
        // "The court which Lee leads rejected", not "while US markets were closed"
        bool const lacks_verb = inside_ && !inside_finite_;
        if (lacks_verb && p_.key(left_at_ - 1) == Key::whose && !verb_next(i) && complement_may_follow(i))
            return Tag::third;  // "whose term ends in May"
        bool const relative = lacks_verb && left_ == Tag::name && !(adverbial_ && (verb_next(i) || verb_ahead(i)));
        if (relative && !counted_ && !mostly(shapes, can_be::rarely_verb)) return Tag::third;
        if (has_plural_object(i) || begins_headline_row(i)) return Tag::third;
        if (main_finite_ && is_governed_name(i)) return Tag::nouns;  // "profits below Wall Street estimates"
        bool const wants_it = lacks_verb && determined_ && left_ == Tag::noun && !counted_;
        bool const thing = i + 1 < s_.last && p_.can(i + 1, can_be::any_noun);
        if (wants_it && thing && mostly(shapes, can_be::mostly_verb) && !verb_ahead(i + 1))
            return Tag::third;  // "if the firm cuts pay"
        if (verb_next(i) || counted_) return Tag::nouns;
        if (left_ == Tag::noun && !determined_ && !phrase_follows(i) && !object_follows(i) &&
            !p_.can(std::min(i + 1, s_.last - 1), can_be::to))
            return Tag::nouns;
        if (adverb_between && !mostly(shapes, can_be::rarely_verb)) return Tag::third;
        bool const ahead = verb_ahead(i);
        if (ahead || finite_) {
            bool const said =
                finite_ && !ahead && left_ == Tag::name && phrase_follows(i) && !mostly(shapes, can_be::mostly_noun);
            return said ? Tag::third : Tag::nouns;
        }
        bool const two = i + 1 < s_.last && p_.can(i + 1, can_be::particle) && !begins_phrase(p_, i + 2, s_);
        if (two && determined_ && left_ == Tag::noun) return Tag::third;  // "until the mayor steps down"
        if (mostly(shapes, can_be::rarely_verb)) return Tag::nouns;
        if (inside_ && !inside_finite_) return Tag::third;
        if (complement_may_follow(i) || object_follows(i)) {
            bool const object = phrase_follows(i) || object_follows(i) || p_.can(i + 1, can_be::to);
            return object || !mostly(shapes, can_be::mostly_noun) || left_ == Tag::name ? Tag::third : Tag::nouns;
        }
        return mostly(shapes, can_be::mostly_noun) ? Tag::nouns : Tag::third;
    }
    bool const compound = i >= s_.first + 2 && tokens_[i - 1].is(U'-') && tokens_[i - 1].has(TokenFlag::glued) &&
                          tokens_[i].has(TokenFlag::glued);
    if (compound && p_.tags[i - 2] == Tag::name && (shapes & can_be::past_participle) != 0)
        return Tag::adjective;  // "a Norland-listed bank"
    if ((shapes & can_be::past) != 0 || (shapes & can_be::past_participle) != 0) {
        bool const listed_noun = noun && !mostly(shapes, can_be::rarely_noun);
        bool const quality = (shapes & can_be::adjective) != 0 && mostly(shapes, can_be::mostly_adjective);
        if (listed_noun || (quality && noun)) {
            if (finite_ || verb_ahead(i) || verb_next(i)) return noun_or_adjective(i, shapes);
            if (mostly(shapes, can_be::mostly_noun) && !complement_may_follow(i)) return Tag::noun;
        }
        if (quality && finite_ && noun_follows(i)) return Tag::adjective;
        return past_or_participle(i, false);
    }
    if ((shapes & can_be::present_participle) != 0) {
        if (left_ == Tag::name && deed_acts(i)) return Tag::noun;
        if (lacks_object(i)) return Tag::adjective;
        if (adverb_between) return Tag::ing;
        bool const counted = tokens_[i - 1].has(TokenFlag::glued) && i >= s_.first + 3 && tokens_[i - 2].is(U'-') &&
                             p_.tags[i - 3] == Tag::number;
        if (counted && noun_follows(i) && !phrase_follows(i)) return Tag::adjective;  // "a nine-game losing streak"
        if (noun && mostly(shapes, can_be::rarely_verb)) return Tag::noun;
        if (noun && mostly(shapes, can_be::mostly_noun) && !phrase_follows(i)) return Tag::noun;
        if (noun && left_ == Tag::noun && !complement_may_follow(i)) return Tag::noun;
        bool const many = i + 1 < s_.last && p_.can(i + 1, can_be::plural_noun) && !p_.can(i + 1, can_be::noun);
        if (many && !mostly(shapes, can_be::rarely_verb)) return Tag::ing;  // "a bill banning imports"
        if (noun && left_ != Tag::nouns && determined_ && !phrase_follows(i) && !mostly(shapes, can_be::rarely_noun))
            return Tag::noun;
        return Tag::ing;
    }
    bool const helped = verb_at_ != nowhere && p_.verb_has(verb_at_, verb_trait::can_be_help) && verb_at_ + 1 < i;
    if (helped && (shapes & can_be::verb_base) != 0 && left_ == Tag::name && phrase_follows(i) && !verb_ahead(i))
        return Tag::base;  // "helped Vega end a strike"
    if ((shapes & can_be::verb_base) != 0) {
        bool const has_object =
            (shapes & can_be::needs_object) != 0 && i + 1 < s_.last && p_.can(i + 1, can_be::determiner);
        bool const plural_subject = (left_ == Tag::nouns || plural_) && !finite_ && !ends_complement(i) &&
                                    (!mostly(shapes, can_be::rarely_verb) || has_object);
        if (plural_subject && has_object && (shapes & can_be::adjective) != 0) return Tag::base;
        if (plural_subject && (mostly(shapes, can_be::rarely_noun) || (!verb_ahead(i) && !verb_next(i)))) {
            if (!noun && (shapes & can_be::adjective) == 0) return Tag::base;
            if (left_ == Tag::nouns || mostly(shapes, can_be::rarely_noun)) {
                if (adverb_between || phrase_follows(i) || mostly(shapes, can_be::mostly_verb)) return Tag::base;
                bool const several = i + 1 < s_.last && p_.can(i + 1, can_be::plural_noun) && !verb_next(i + 1);
                if (several && (is_line(p_, s_) || (!main_finite_ && !inside_ && (shapes & can_be::needs_object) != 0)))
                    return Tag::base;  // "Troops question villagers"
                if (complement_may_follow(i) && !mostly(shapes, can_be::mostly_noun)) return Tag::base;
            }
        }
        if (is_demanded(i)) return Tag::base;
        if (noun || (shapes & can_be::adjective) != 0) return noun_or_adjective(i, shapes);
        if ((shapes & can_be::adverb) != 0) return Tag::adverb;
        return Tag::base;
    }
    if ((shapes & can_be::adverb) != 0 && (!noun || mostly(shapes, can_be::rarely_noun))) {
        if ((shapes & can_be::adjective) == 0) return Tag::adverb;
        return noun_follows(i) ? Tag::adjective : Tag::adverb;
    }
    return noun_or_adjective(i, shapes);
}

}  // namespace dateline::syntax
