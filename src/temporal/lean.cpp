// The verb group that governs an expression decides whether "Sunday" lies behind or ahead: past and perfect look back;
// "will", "would", "may" and words like "due" or "scheduled" look ahead ("is due Friday"). An infinitive looks ahead
// after a verb that plans or promises ("agreed to resume Monday"), else where its parent looks ("met to mark the
// entry on Friday"), and so does a participle. What could not be done is over ("could not be reached Wednesday"). What
// is "ahead of" something or moved "to Friday" lies ahead whatever the verb. The group is the one of the innermost
// clause around the expression, so that "'I will go on Friday,' he said on Monday" has one of each.
#include "lean.hpp"

#include <algorithm>

#include "time_words.hpp"

namespace dateline {

namespace {

std::uint32_t governing_group(std::uint32_t token, TokenRange sentence, Words const& words) {
    std::uint32_t const clause = words.clause_at(token);
    if (clause != nowhere) return words.clauses[clause].verb_group;
    // No clause around it: the last group of the sentence before it, else the first one after.
    std::uint32_t const next = words.groups_begun(token);
    auto const stands_here = [&](std::uint32_t g) { return sentence.contains(words.groups[g].tokens.first); };
    if (next > 0 && stands_here(next - 1)) return next - 1;
    return next < words.groups.size() && stands_here(next) ? next : nowhere;
}

bool is(std::uint32_t token, time_class::Mask mask, Tokens const& tokens, TimeLexicon const& lexicon) {
    return tokens[token].is_word() && (lexicon[tokens[token].word()].classes & mask) != 0;
}

bool is(std::uint32_t token, Marker marker, Tokens const& tokens, TimeLexicon const& lexicon) {
    return is(token, time_class::marker, tokens, lexicon) &&
           lexicon[tokens[token].word()].second_value == static_cast<std::int32_t>(marker);
}

/// The tense in which somebody is quoted says nothing of what he says.
std::uint32_t parent_of(std::uint32_t g, Words const& words) {
    if (g >= words.clauses.size() || words.clauses[g].link == ClauseLink::quoted) return nowhere;
    std::uint32_t const parent = words.clauses[g].parent;
    if (parent == nowhere || parent >= words.clauses.size()) return nowhere;
    std::uint32_t const group = words.clauses[parent].verb_group;
    return group == g ? nowhere : group;
}

/// "The first three countries to accede".
bool of_the_first(VerbGroup const& infinitive, Tokens const& tokens, TimeLexicon const& lexicon) {
    constexpr std::uint32_t reach = 6;
    std::uint32_t const begin = infinitive.tokens.first;
    for (std::uint32_t n = 1; n <= reach && n <= begin; ++n) {
        if (!tokens[begin - n].is_word()) return false;
        if (is(begin - n, Marker::first, tokens, lexicon)) return n > 1;
    }
    return false;
}

/// "Could not be reached", "could hear cries", "would not comment": over, though the helper alone would look ahead.
bool was_or_was_not_done(VerbGroup const& group, Tokens const& tokens, TimeLexicon const& lexicon) {
    auto const helper = [&](time_class::Mask mask) {
        for (std::uint32_t i = group.tokens.first; i < group.tokens.last; ++i)
            if (is(i, mask, tokens, lexicon)) return true;
        return false;
    };
    if (is(group.head, time_class::perceiving, tokens, lexicon) || group.negative) {
        if (helper(time_class::ability)) return true;
    }
    return group.negative && is(group.head, time_class::uttering, tokens, lexicon) && helper(time_class::refusal);
}

/// "Unable to reach her", "too ill to attend".
bool is_achieved(VerbGroup const& infinitive, TokenRange sentence, Tokens const& tokens, TimeLexicon const& lexicon) {
    std::uint32_t const begin = infinitive.tokens.first;
    if (begin <= sentence.first) return false;
    if (is(begin - 1, time_class::achieving, tokens, lexicon)) return true;
    return begin >= sentence.first + 2 && is(begin - 2, time_class::excess, tokens, lexicon);
}

Lean lean_of_group(std::uint32_t g, Tokens const& tokens, Words const& words, TimeLexicon const& lexicon, int depth) {
    using time_class::allowing, time_class::foretelling, time_class::promising;
    VerbGroup const& group = words.groups[g];
    if (group.modality == Modality::future || group.tense == Tense::future) return Lean::ahead;
    if (group.aspect == Aspect::perfective || group.aspect == Aspect::perfective_progressive) return Lean::back;
    if (is(group.head, foretelling, tokens, lexicon)) return Lean::ahead;
    if (was_or_was_not_done(group, tokens, lexicon)) return Lean::back;
    if (group.modality != Modality::asserted) return group.tense == Tense::past ? Lean::unclear : Lean::ahead;
    std::uint32_t const parent = depth < 4 ? parent_of(g, words) : nowhere;
    switch (group.tense) {
        case Tense::past:
        case Tense::past_participle:
            return Lean::back;
        case Tense::infinitive: {
            if (parent != nowhere && of_the_first(group, tokens, lexicon))
                return lean_of_group(parent, tokens, words, lexicon, depth + 1);
            if (parent == nowhere) return Lean::ahead;
            TokenRange const sentence = tokens.sentences()[group.sentence];
            if (words.groups[parent].copula && !is_achieved(group, sentence, tokens, lexicon)) return Lean::ahead;
            // "Had been expected to march": it has come to pass, or not, by now.
            VerbGroup const& above = words.groups[parent];
            bool const promised = is(above.head, foretelling | promising, tokens, lexicon);
            bool const over = above.tense == Tense::past && above.aspect == Aspect::perfective;
            if (promised && !over && !is(above.head, allowing, tokens, lexicon)) return Lean::ahead;
            return lean_of_group(parent, tokens, words, lexicon, depth + 1) == Lean::back ? Lean::back : Lean::ahead;
        }
        case Tense::present:
            return group.copula ? Lean::unclear : Lean::ahead;
        case Tense::present_participle:
        case Tense::none:
        case Tense::future:
            break;
    }
    return parent == nowhere ? Lean::unclear : lean_of_group(parent, tokens, words, lexicon, depth + 1);
}

/// "due Friday", "scheduled for release on Monday", "set to resume Monday", "gave them until Monday"; not "announced
/// plans Friday", "had been due Friday", "as planned Saturday".
std::uint32_t foretold_by(TimeExpression const& e, TokenRange sentence, Tokens const& tokens, Words const& words,
                          TimeLexicon const& lexicon) {
    constexpr std::uint32_t reach = 4;
    bool const until = e.first > sentence.first && is(e.first - 1, Marker::until, tokens, lexicon);
    for (std::uint32_t n = 2; until && n <= reach + 2 && e.first >= sentence.first + n; ++n)
        if (is(e.first - n, time_class::allowing, tokens, lexicon)) return e.first - n;
    for (std::uint32_t n = 1; n <= reach && e.first >= sentence.first + n; ++n) {
        std::uint32_t const i = e.first - n;
        if (!tokens[i].is_word()) break;
        bool const leads =
            i + 1 < e.first && (is(i + 1, Marker::to, tokens, lexicon) || is(i + 1, Marker::for_, tokens, lexicon) ||
                                is(i + 1, Marker::until, tokens, lexicon));
        if (is(i, time_class::promising, tokens, lexicon) && leads) return i;
        if (!is(i, time_class::foretelling, tokens, lexicon)) continue;
        if (words.words[i].part == PartOfSpeech::noun && !leads) continue;
        bool const as_foretold = i > sentence.first && (is(i - 1, Marker::as, tokens, lexicon) ||
                                                        is(i - 1, Marker::earlier, tokens, lexicon));
        if (!as_foretold) return i;
    }
    return nowhere;
}

/// "Remains in hospital after a crash on Saturday": what came before a present state.
bool comes_before(TimeExpression const& e, TokenRange sentence, VerbGroup const& group, Tokens const& tokens,
                  Words const& words, TimeLexicon const& lexicon) {
    constexpr std::uint32_t reach = 7;
    if (group.tense != Tense::present || group.modality != Modality::asserted) return false;
    for (std::uint32_t n = 2; n <= reach && e.first >= sentence.first + n; ++n) {
        std::uint32_t const i = e.first - n;
        if (!tokens[i].is_word() || words.group_at(i) != nowhere) return false;
        if (is(i, Marker::after, tokens, lexicon) || is(i, Marker::since, tokens, lexicon)) return true;
    }
    return false;
}

/// "Ahead of elections on Sunday", "on the eve of Friday's vote".
std::uint32_t heralded_by(TimeExpression const& e, TokenRange sentence, Tokens const& tokens, Words const& words,
                          TimeLexicon const& lexicon) {
    constexpr std::uint32_t reach = 7;
    auto const leads_to = [&](std::uint32_t i) {
        return is(i, Marker::of, tokens, lexicon) || is(i, Marker::to, tokens, lexicon) ||
               is(i, Marker::for_, tokens, lexicon);
    };
    for (std::uint32_t n = 2; n <= reach && e.first >= sentence.first + n; ++n) {
        std::uint32_t const i = e.first - n;
        if (!tokens[i].is_word() || words.group_at(i) != nowhere) break;
        if (is(i, time_class::heralding, tokens, lexicon) && leads_to(i + 1)) return i;
    }
    return nowhere;
}

/// A weekday for which something is appointed: "the vote is on Tuesday", "Monday is a holiday"; "called a strike for
/// Monday", "a vote is likely Friday"; behind a verb that promises, "moved to Friday", "prepared for Saturday's race".
bool is_appointed(TimeExpression const& e, TokenRange sentence, bool possessive, VerbGroup const& group,
                  Tokens const& tokens, Words const& words, TimeLexicon const& lexicon) {
    auto const led_by = [&](Marker marker) {
        return e.first > sentence.first && is(e.first - 1, marker, tokens, lexicon);
    };
    bool const plainly = group.copula && group.tense == Tense::present && group.aspect == Aspect::none &&
                         group.modality == Modality::asserted;
    std::uint32_t const begin = led_by(Marker::on) ? e.first - 1 : e.first;
    if (plainly && (group.tokens.last == begin || group.tokens.first == e.last)) return true;
    if (led_by(Marker::for_) && !possessive) return true;
    bool const likely = group.copula && e.first > group.tokens.last &&
                        words.words[e.first - 1].part == PartOfSpeech::adjective &&
                        is(e.first - 1, time_class::promising, tokens, lexicon);
    if (likely) return true;
    return (led_by(Marker::to) || led_by(Marker::for_)) &&
           is(group.head, time_class::promising | time_class::rescheduling, tokens, lexicon);
}

/// "Called an election for July 23": a day of a month behind what was called.
bool is_called_for(TimeExpression const& e, TokenRange sentence, VerbGroup const& group, Tokens const& tokens,
                   Words const& words, TimeLexicon const& lexicon) {
    if (e.day == 0 || e.month == 0 || e.first < sentence.first + 2 || group.tense != Tense::past) return false;
    bool const behind_noun = is(e.first - 1, Marker::for_, tokens, lexicon) &&
                             words.words[e.first - 2].part == PartOfSpeech::noun && e.first > group.tokens.last;
    bool const inside = e.last < sentence.last && words.words[e.last].part == PartOfSpeech::noun;
    return behind_noun && !inside;
}

/// "Agreed to buy the bank on Monday": agreed on Monday.
bool is_struck(std::uint32_t g, Tokens const& tokens, Words const& words, TimeLexicon const& lexicon) {
    std::uint32_t const parent = parent_of(g, words);
    return words.groups[g].tense == Tense::infinitive && parent != nowhere &&
           words.groups[parent].tense == Tense::past &&
           is(words.groups[parent].head, time_class::agreeing, tokens, lexicon) &&
           is(words.groups[g].head, time_class::dealing, tokens, lexicon);
}

}  // namespace

Leaning lean_of(TimeExpression const& e, Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon) {
    TokenRange const sentence =
        tokens.sentences().empty() ? TokenRange{0, tokens.size()} : tokens.sentences()[e.sentence];
    if (e.first > sentence.first && is(e.first - 1, Marker::since, tokens, lexicon))
        return {Lean::back, e.first - 1, true};
    if (e.way == Way::hence) return {Lean::ahead, e.first, true};  // "two weeks from Monday"
    Words const& words = syntax.at(e.first);
    if (std::uint32_t const word = foretold_by(e, sentence, tokens, words, lexicon); word != nowhere) {
        std::uint32_t g = words.group_at(word);
        if (g == nowhere && word > sentence.first) g = words.group_at(word - 1);  // "had been due"
        bool const over =
            g != nowhere && words.groups[g].tense == Tense::past && words.groups[g].aspect == Aspect::perfective;
        return {over ? Lean::back : Lean::ahead, word};
    }
    if (std::uint32_t const word = heralded_by(e, sentence, tokens, words, lexicon); word != nowhere)
        return {Lean::ahead, word};
    std::uint32_t const g = governing_group(e.first, sentence, words);
    if (g == nowhere) return {};
    std::uint32_t const because = words.groups[g].head;
    bool const possessive = e.last < sentence.last && is(e.last, Marker::possessive, tokens, lexicon);
    if (is_called_for(e, sentence, words.groups[g], tokens, words, lexicon)) return {Lean::ahead, because};
    if (e.weekday != 0 && is_appointed(e, sentence, possessive, words.groups[g], tokens, words, lexicon))
        return {Lean::ahead, because};
    if (comes_before(e, sentence, words.groups[g], tokens, words, lexicon)) return {Lean::back, because};
    if (e.weekday != 0 && is_struck(g, tokens, words, lexicon)) return {Lean::back, because};
    // "Tuesday's ruling" is over unless the sentence is about the future.
    if (possessive && words.groups[g].modality != Modality::future) return {Lean::back, e.last};
    // "Announced an agreement to acquire the bank in January", but "an offer to buy it Friday" may be of Friday.
    std::uint32_t const opening = words.groups[g].tokens.first;
    bool const undertaken = words.groups[g].tense == Tense::infinitive && opening > sentence.first && e.weekday == 0 &&
                            e.says == Says::date && is(opening - 1, time_class::undertaking, tokens, lexicon);
    if (undertaken) return {Lean::ahead, opening - 1};
    return {lean_of_group(g, tokens, words, lexicon, 0), because};
}

}  // namespace dateline
