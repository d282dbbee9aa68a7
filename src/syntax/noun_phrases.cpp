// Base noun phrases: determiner, modifiers, head. "the highly successful launch", "a San Francisco-based app",
// "Russian space agency Roscosmos chief Dmitry Rogozin" and "$3.5 billion" are one each. A possessor is a
// phrase of its own: "SpaceX's Crew Dragon" is [SpaceX] 's [Crew Dragon], "his tweet" [his] [tweet]. A
// calendar word after a head begins a new one: "told [reporters] [Monday]". The preposition right before a
// phrase governs it.
#include "chunker.hpp"

namespace dateline::syntax {

void Chunker::run(Stretch const& s) {
    auto const sentences = tokens_.sentences();
    for (auto n = s.first_sentence; n < s.last_sentence; ++n) {
        s_ = sentences[n];
        number_ = n;
        preposition_ = possessor_ = nowhere;
        for (auto i = s_.first; i < s_.last;) i = step(i);
    }
}

std::uint32_t Chunker::step(std::uint32_t i) {
    auto const t = tag_at(i);
    constexpr auto openers = tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::adjective, Tag::number);
    if (is_one_of(t, openers)) return phrase(i);
    if (t == Tag::none) {
        forget();
        return i + 1;
    }
    if (number_after(i) > i) return phrase(i);
    switch (t) {
        case Tag::preposition:
        case Tag::to:
            if (!ends_preposition(i)) preposition_ = i;
            return i + 1;
        case Tag::pronoun:
            return pronoun(i);
        case Tag::determiner:
            if (p_.has(i, word_flag::possessive) && p_.key(i) != Key::s && tokens_[i].is_word()) return pronoun(i);
            return phrase(i);
        case Tag::adverb:
            if (modifier_follows(i)) return phrase(i);
            return i + 1;
        case Tag::mark:
            if (tokens_[i].is(U'$') || tokens_[i].is(U'€') || tokens_[i].is(U'£')) return phrase(i);
            if (!is_double_quote(tokens_[i]) && !is_single_quote(tokens_[i])) forget();
            return i + 1;
        default:
            forget();
            return i + 1;
    }
}

std::uint32_t Chunker::pronoun(std::uint32_t i) {
    bool const owns = p_.tags[i] == Tag::determiner;
    add({i, i + 1}, i, true, !owns);
    if (owns) {
        possessor_ = last();
        return i + 1;
    }
    forget();
    return i + 1;
}

void Chunker::add(TokenRange tokens, std::uint32_t head, bool is_pronoun, bool governed) {
    NounPhrase np;
    np.tokens = tokens;
    np.head = head;
    np.pronoun = is_pronoun;
    np.sentence = number_;
    np.possessor = possessor_;
    if (governed) np.preposition = preposition_;
    possessor_ = nowhere;
    auto const number = static_cast<std::uint32_t>(p_.out.phrases.size());
    for (auto i = tokens.first; i < tokens.last; ++i) p_.phrase_of[i] = number;
    p_.out.phrases.push_back(np);
}

std::uint32_t Chunker::phrase(std::uint32_t begin) {
    std::uint32_t head = nowhere, end = begin, last_modifier = nowhere, tail = begin;
    bool determined = false;
    Tag before = Tag::none;
    auto i = number_after(begin);
    bool const alone = is_score(begin) && !(begin + 3 < s_.last && is_noun(tag_at(begin + 3)));  // no "3-0 defeat"
    if (alone) {
        forget();
        return begin + 3;
    }
    bool const money_first = i < s_.last && !tokens_[i].is_word() && !tokens_[i].is_number();
    if (money_first) ++i;
    while (is_free(i)) {
        auto const t = p_.tags[i];
        bool const calendar = is_calendar(i) && t != Tag::determiner;
        if (is_noun(t) && !calendar) {
            if (head_is_calendar(head) && opens_sentence(begin) && begins_subject(i)) break;
            if (head == begin && t == Tag::name && is_day_of_telling(begin)) break;
            bool const thing = t == Tag::name && determined && is_one_of(before, tags_of(Tag::noun, Tag::nouns)) &&
                               p_.looks[head].noun_sense != Sense::person && p_.looks[head].noun_sense != Sense::group;
            if (thing && opens_contact_clause(i)) break;
            head = i;
            before = t;
            end = ++i;
            continue;
        }
        if (!tokens_[i].is_word() && !tokens_[i].is_number()) {
            if (t == Tag::determiner) break;  // a possessive mark
            if (tokens_[i].is(U'%') && before == Tag::number) {
                head = i;
                end = ++i;
                continue;
            }
            auto next = skip_joint(i, head, before);
            if (next == nowhere && (determined || possessor_ != nowhere)) next = past_region(i, head);
            if (next == nowhere) break;
            i = next;
            continue;
        }
        if (t == Tag::conjunction) {
            auto const next = skip_joint(i, head, before);
            if (next == nowhere) break;
            i = next;
            continue;
        }
        bool const percent = before == Tag::number && p_.key(i) == Key::per && is_free(i + 1) &&
                             p_.looks[i + 1].noun_sense == Sense::quantity;
        if (percent) {  // "10 per cent"
            head = i + 1;
            before = Tag::noun;
            end = i += 2;
            continue;
        }
        bool const joined = i > begin && tokens_[i - 1].is(U'-');
        bool const ordinal =
            t == Tag::adjective && before == Tag::number && tokens_[i].has(TokenFlag::glued);  // "31st"
        if (ordinal || (joined && !is_noun(t) && t != Tag::adjective && t != Tag::number)) {   // "start-up"
            end = ++i;
            if (head != nowhere) tail = end;
            continue;
        }
        if (t == Tag::determiner) {
            if (head != nowhere || last_modifier != nowhere || p_.has(i, word_flag::possessive)) break;
            determined = true;
        } else if (t == Tag::adjective) {
            bool const of_country = head != nowhere && before == Tag::name && is_demonym(head) && head_follows(i);
            bool const counted = head != nowhere && before == Tag::number && counts(head, begin) && head_follows(i);
            bool const of_body = head != nowhere && before == Tag::name && is_led(begin, i) && thing_follows(i);
            bool const of_compound = head != nowhere && before == Tag::noun && head > begin + 1 &&
                                     tokens_[head - 1].is(U'-') && head_follows(i);  // "a third-quarter net loss"
            bool const of_year = head != nowhere && before == Tag::number && determined && head_follows(i);
            bool const led_by_noun =
                head != nowhere && joined && before == Tag::noun && head_follows(i);  // "eco-friendly"
            bool const goes_on = of_country || counted || of_body || of_compound || of_year || led_by_noun;
            if (head != nowhere && !joined && !goes_on) break;
            if (goes_on)
                head = nowhere;
            else if (joined && head != nowhere)
                head = i;  // "a 34-year-old"
            last_modifier = i;
        } else if (t == Tag::adverb) {
            if (head != nowhere || !modifier_follows(i)) break;
        } else if (t == Tag::number) {
            if (before == Tag::name && !joined && (is_sum(i) || is_score(i)))
                break;  // "fined Google 2.4 billion euros", "beat Roma 4-1"
            if (head != nowhere && before != Tag::name && before != Tag::number && !joined &&
                !(before == Tag::noun && i + 1 < s_.last && tokens_[i].is_number() && !is_sum(i)))
                break;
            bool const figure = before == Tag::name && tokens_[i].is_number() && !tokens_[i].has(TokenFlag::glued);
            if (figure && (is_sum(i) || is_length(i))) break;
            head = i;
        } else if (is_noun(t)) {
            bool const new_time = calendar && head != nowhere && !head_is_calendar(head) && !joined &&
                                  t != Tag::nouns && before != Tag::number &&
                                  (t == Tag::name || p_.can(i, can_be::adverb));
            if (new_time) break;
            if (head != nowhere && before == Tag::nouns && t == Tag::noun && !joined && calendar) break;
            head = i;
        } else {
            break;
        }
        before = t;
        end = ++i;
    }
    if (head == nowhere) {
        bool const noun_missing = last_modifier != nowhere && determined;  // "the wounded"
        if (!noun_missing && !(determined && end == begin + 1 && p_.can(begin, can_be::pronoun))) {
            if (!determined || preposition_ == nowhere) forget();
            return end > begin ? end : begin + 1;
        }
        head = noun_missing ? last_modifier : begin;
    }
    // what stands after the head's last token is no part of the phrase
    if (tail > head + 1)
        end = tail;
    else if (end > head + 1 && !(tokens_[end - 1].is_number() || is_noun(p_.tags[end - 1])))
        end = head + 1;
    if (auto const unit = unit_behind(end, head, money_first); unit != nowhere) end = unit;
    bool const owns = tag_at(end) == Tag::determiner && (p_.key(end) == Key::s || !tokens_[end].is_word());
    add({begin, end}, head, false, !owns);
    if (owns) {
        possessor_ = last();
        return end + 1;
    }
    forget();
    return end;
}

void chunk_nouns(Parse const& p, Stretch const& s) { Chunker(p).run(s); }

}  // namespace dateline::syntax
