// What a function word is in its place. "that" is a determiner before a noun ("that day"), opens a clause
// after a verb or a noun of saying ("revealed that Putin"), and is a pronoun otherwise ("the app that was
// launched"); "her" possesses when a noun may follow; "'s" is a verb after a pronoun ("he's gone") and a
// possessive after a noun; "up" is a particle after a verb unless a phrase follows that it governs.
#include <algorithm>

#include "parse.hpp"

namespace dateline::syntax {
namespace {

/// "That means", "this shows": no plural noun follows these.
bool third_follows(Parse const& p, std::uint32_t i) {
    return p.can(i, can_be::verb_third) && !p.can(i, can_be::noun | can_be::adjective) &&
           !p.tokens[i].has(TokenFlag::capital);
}

bool is_finite_start(Parse const& p, std::uint32_t i, TokenRange s) {
    while (i < s.last && p.can(i, can_be::adverb) && !p.can(i, can_be::any_noun | can_be::auxiliary)) ++i;
    if (i >= s.last) return false;
    if (p.can(i, can_be::modal | can_be::auxiliary)) return true;
    return p.can(i, can_be::past | can_be::verb_third) && !p.can(i, can_be::any_noun | can_be::adjective);
}

Tag that_word(Parse const& p, std::uint32_t i, TokenRange s, Tag left) {
    auto const next = i + 1;
    if (next >= s.last) return Tag::pronoun;
    bool const verb_next = is_finite_start(p, next, s) || third_follows(p, next);
    if (i == s.first || left == Tag::conjunction || left == Tag::preposition) {
        if (verb_next) return Tag::pronoun;
        auto head = next;
        while (head + 1 < s.last && p.can(head, can_be::adjective) && p.can(head + 1, can_be::any_noun)) ++head;
        if (p.can(head, can_be::plural_noun) && !p.can(head, can_be::noun))
            return Tag::subordinator;  // "and that elections be held"
        return p.can(next, can_be::noun | can_be::adjective) && !p.tokens[next].has(TokenFlag::capital)
                   ? Tag::determiner
                   : Tag::subordinator;
    }
    // "Said that shares rose": behind a verb a plural is rather the subject than a verb
    bool const plural = is_verb(left) && p.can(next, can_be::plural_noun) && !p.can(next, can_be::rarely_noun);
    if (verb_next && (!plural || is_finite_start(p, next, s))) return Tag::pronoun;
    if (is_verb(left) || left == Tag::adjective || left == Tag::helper || left == Tag::adverb) {
        bool const thinks = i > 0 && (p.looks[i - 1].verb_sense == Sense::communication ||
                                      p.looks[i - 1].verb_sense == Sense::cognition || left != Tag::base);
        bool const day = p.has(next, word_flag::calendar) && !p.tokens[next].has(TokenFlag::capital);
        return day || (!thinks && p.can(next, can_be::noun) && !p.can(next, can_be::pronoun)) ? Tag::determiner
                                                                                              : Tag::subordinator;
    }
    if (is_noun(left)) {
        auto const sense = p.looks[i - 1].noun_sense;
        bool told = false;  // "told reporters that"
        for (auto j = i; j > s.first && i - j < 6 && !told; --j) {
            if (p.tags[j - 1] == Tag::mark || p.tags[j - 1] == Tag::preposition || p.tags[j - 1] == Tag::subordinator)
                break;
            told = is_verb(p.tags[j - 1]) && p.looks[j - 1].verb_sense == Sense::communication &&
                   p.verb_has(j - 1, verb_trait::takes_clause | verb_trait::speaks);
        }
        if (told && (begins_phrase(p, next, s) || may_be_noun(p, next, s))) return Tag::subordinator;
        bool const bare =
            left == Tag::noun && i >= s.first + 2 && p.tags[i - 2] == Tag::preposition;  // "on condition that"
        bool const thought = sense == Sense::communication || sense == Sense::cognition || sense == Sense::feeling ||
                             left == Tag::name || bare;
        if (!begins_phrase(p, next, s) && !may_be_noun(p, next, s)) return Tag::pronoun;
        return thought ? Tag::subordinator : Tag::pronoun;
    }
    return begins_phrase(p, next, s) ? Tag::subordinator : Tag::pronoun;
}

Tag clitic_s(Parse const& p, std::uint32_t i, TokenRange s, Tag left) {
    if (i > s.first && p.key(i - 1) == Key::let) return Tag::pronoun;  // "let's talk"
    if (left == Tag::pronoun || left == Tag::subordinator || left == Tag::adverb) return Tag::helper;
    auto const next = i + 1;
    if (next >= s.last) return Tag::determiner;
    if (p.can(next, can_be::determiner) && !p.can(next, can_be::any_noun | can_be::adjective)) return Tag::helper;
    if (p.has(next, word_flag::negation) || p.tokens.slice(next) == "been") return Tag::helper;
    if (p.key(next) == Key::going) return Tag::helper;
    return Tag::determiner;
}

/// "Put off a vote": the two are one verb, and what follows is its object, unless it says when ("put off Monday").
bool ends_verb(Parse const& p, std::uint32_t i, TokenRange s) {
    if (i == s.first || p.has(i + 1, word_flag::calendar)) return false;
    auto const verb = p.lexicon.lemma(p.tokens[i - 1].word(), PartOfSpeech::verb);
    return p.lexicon.phrasal_verb(verb, p.tokens[i].word()) != nullptr;
}

Tag in_or_out(Parse const& p, std::uint32_t i, TokenRange s, Tag left) {
    auto const next = i + 1;
    if (left == Tag::helper && next < s.last && p.can(i, can_be::adverb) &&
        p.can(next, can_be::past_participle | can_be::present_participle) && !p.can(next, can_be::any_noun))
        return Tag::adverb;  // "has since sold"
    bool const quality = next + 1 < s.last && p.can(next, can_be::past_participle) &&
                         p.can(next + 1, can_be::any_noun) &&
                         !p.can(next + 1, can_be::determiner | can_be::preposition);  // "in collapsed buildings"
    bool const counts = next + 1 < s.last && p.can(next, can_be::adverb) && !p.can(next, can_be::any_noun) &&
                        (p.tokens[next + 1].is_number() || p.can(next + 1, can_be::number));  // "after just ten games"
    bool const governs =
        next < s.last && !p.can(next, can_be::preposition | can_be::to) &&
        (counts || begins_phrase(p, next, s) || p.tokens[next].is_number() || may_be_noun(p, next, s) || quality);
    if (p.can(i, can_be::preposition)) {
        if (!p.can(i, can_be::particle)) {
            if (governs) return Tag::preposition;
            bool const ing = next < s.last && p.can(next, can_be::present_participle | can_be::past_participle);
            if (ing || !p.can(i, can_be::adverb)) return Tag::preposition;
            return next < s.last && !is_verb(left) ? Tag::preposition : Tag::adverb;
        }
        bool const apart = p.can(i, can_be::adverb) && !p.has(i, word_flag::clause_linker);
        if (is_verb(left) && (!governs || ends_verb(p, i, s))) return Tag::particle;
        if (governs || !apart) return Tag::preposition;
        if (next < s.last && p.can(next, can_be::present_participle)) return Tag::preposition;
        return is_verb(left) ? Tag::particle : Tag::adverb;
    }
    return is_verb(left) ? Tag::particle : Tag::adverb;
}

/// "He neither called nor wrote", "they both agreed", "will either sell it or close it".
bool goes_with_verb(Parse const& p, std::uint32_t i, TokenRange s, Tag left) {
    auto const next = i + 1;
    constexpr auto lefts = tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::pronoun, Tag::helper, Tag::modal);
    if (next >= s.last || !p.can(i, can_be::adverb) || !is_one_of(left, lefts)) return false;
    return p.can(next, can_be::any_verb) && (!p.can(next, can_be::any_noun) || p.can(next, can_be::mostly_verb)) &&
           !p.can(next, can_be::mostly_adjective);
}

/// Words that are a determiner before their noun and a pronoun without one.
Tag this_or_all(Parse const& p, std::uint32_t i, TokenRange s) {
    auto const next = i + 1;
    bool const noun_follows =
        next < s.last && !p.can(next, can_be::modal | can_be::auxiliary | can_be::preposition | can_be::to) &&
        (may_be_noun(p, next, s) || p.can(next, can_be::determiner | can_be::number | can_be::adjective) ||
         p.tokens[next].is_number() || (p.can(next, can_be::past_participle | can_be::present_participle)));
    bool const participle = noun_follows && p.has(i, word_flag::plural) && p.can(next, can_be::past_participle) &&
                            !(next + 1 < s.last && may_be_noun(p, next + 1, s));
    if (participle) return Tag::pronoun;  // "those held in May"
    if (noun_follows && p.has(i, word_flag::definite) && !p.has(i, word_flag::plural) && third_follows(p, next))
        return Tag::pronoun;
    return noun_follows ? Tag::determiner : Tag::pronoun;
}

}  // namespace

std::uint32_t aside_end(Parse const& p, std::uint32_t i, TokenRange s) noexcept {
    auto j = i;
    bool const commas = j < s.last && p.tokens[j].is(U',');
    if (commas) ++j;
    if (j >= s.last || !p.tokens[j].is_word()) return i;
    if (p.can(j, can_be::preposition) && !p.has(j, word_flag::clause_linker)) {
        auto const limit = std::min(s.last, j + 5);
        for (++j; j < limit && !p.has(j, word_flag::calendar); ++j)
            if (!p.tokens[j].is_number() && !p.can(j, can_be::determiner | can_be::adjective | can_be::number))
                return i;
        if (j >= limit) return i;
        ++j;
    } else if (commas && p.can(j, can_be::mostly_adverb)) {
        ++j;
    } else {
        return i;
    }
    if (commas && !(j < s.last && p.tokens[j++].is(U','))) return i;
    bool const verb = j < s.last && p.can(j, can_be::past_participle | can_be::present_participle | can_be::auxiliary);
    return verb ? j : i;
}

Tag tag_function_word(Parse const& p, std::uint32_t i, TokenRange s, Tag left) {
    auto const shapes = p.looks[i].shapes;
    auto const next = i + 1;
    switch (p.key(i)) {
        case Key::that:
            return that_word(p, i, s, left);
        case Key::s:
            return clitic_s(p, i, s, left);
        case Key::d:
            return Tag::modal;
        case Key::to: {  // "according to police"
            bool const joined = i > s.first && (p.key(i - 1) == Key::according || p.key(i - 1) == Key::thanks);
            return joined ? Tag::preposition : Tag::to;
        }
        case Key::her:
            return next < s.last && (may_be_noun(p, next, s) || p.can(next, can_be::adjective)) &&
                           !p.can(next, can_be::preposition | can_be::to | can_be::determiner | can_be::subordinator)
                       ? Tag::determiner
                       : Tag::pronoun;
        case Key::there:
            return next < s.last && p.can(next, can_be::modal | can_be::auxiliary) ? Tag::pronoun : Tag::adverb;
        case Key::no:
            if (next < s.last && p.can(next, can_be::mostly_adverb)) return Tag::adverb;  // "no longer"
            if (next < s.last && p.tokens[next].is(U'-') && p.tokens[next].has(TokenFlag::glued)) return Tag::adjective;
            return next < s.last && (may_be_noun(p, next, s) || p.can(next, can_be::adjective)) ? Tag::determiner
                                                                                                : Tag::adverb;
        case Key::so:
            return Tag::adverb;
        case Key::what:
        case Key::which:
            if (next < s.last && p.key(i) == Key::what && may_be_noun(p, next, s) &&
                !p.can(next, can_be::pronoun | can_be::modal | can_be::auxiliary | can_be::any_verb) &&
                !p.tokens[next].has(TokenFlag::capital))
                return Tag::determiner;
            return Tag::pronoun;
        case Key::more:
        case Key::most:
        case Key::less:
            if (next < s.last && p.can(next, can_be::adjective | can_be::adverb | can_be::past_participle) &&
                !p.can(next, can_be::mostly_noun))
                return Tag::adverb;
            return next < s.last && (may_be_noun(p, next, s) || p.key(next) == Key::than) ? Tag::adjective
                                                                                          : Tag::adverb;
        default:
            break;
    }
    if ((shapes & can_be::number) != 0) return Tag::number;
    if ((shapes & can_be::modal) != 0) return Tag::modal;
    if ((shapes & can_be::auxiliary) != 0) return Tag::helper;
    if ((shapes & can_be::conjunction) != 0) {
        bool const after_helper = left == Tag::helper || (i > s.first && p.has(i - 1, word_flag::negation));
        return after_helper && (shapes & can_be::adverb) != 0 ? Tag::adverb : Tag::conjunction;  // "has not yet said"
    }
    if ((shapes & can_be::determiner) != 0) {
        if (goes_with_verb(p, i, s, left)) return Tag::adverb;
        if ((shapes & can_be::pronoun) != 0) return this_or_all(p, i, s);
        return Tag::determiner;
    }
    bool const counted = left == Tag::number && (shapes & can_be::any_noun) != 0;  // "two others"
    if ((shapes & can_be::pronoun) != 0) return counted ? Tag::nouns : Tag::pronoun;
    if ((shapes & can_be::preposition) != 0) {
        // "the following day", "is following him"
        if ((shapes & can_be::present_participle) != 0 && (left == Tag::helper || left == Tag::determiner))
            return Tag::ing;
        if (left == Tag::determiner && (shapes & can_be::adjective) != 0) return Tag::adjective;
        if (left == Tag::determiner && (shapes & can_be::noun) != 0) return Tag::noun;
        return in_or_out(p, i, s, left);
    }
    if ((shapes & can_be::subordinator) != 0) {
        bool const clause = next < s.last && (begins_phrase(p, next, s) || may_be_noun(p, next, s)) &&
                            left != Tag::pronoun && left != Tag::helper;
        return clause || (shapes & can_be::adverb) == 0 ? Tag::subordinator : Tag::adverb;  // "who once described"
    }
    if ((shapes & can_be::particle) != 0) {
        if (left == Tag::determiner && (shapes & (can_be::noun | can_be::adjective)) != 0) return Tag::adjective;
        return in_or_out(p, i, s, left);
    }
    return Tag::none;
}

}  // namespace dateline::syntax
