// Base noun phrases: determiner, modifiers, head. "the highly successful launch", "a San Francisco-based app",
// "Russian space agency Roscosmos chief Dmitry Rogozin" and "$3.5 billion" are one each. A possessor is a
// phrase of its own: "SpaceX's Crew Dragon" is [SpaceX] 's [Crew Dragon], "his tweet" [his] [tweet]. A
// calendar word after a head begins a new one: "told [reporters] [Monday]". The preposition right before a
// phrase governs it.
#include "parse.hpp"

namespace dateline::syntax {
namespace {

template <class... Keys>
constexpr std::uint64_t set_of(Keys... keys) {
    return ((1ull << static_cast<unsigned>(keys)) | ...);
}
/// Words that an inexact number may begin with.
constexpr std::uint64_t hedging_keys =
    set_of(Key::more, Key::less, Key::at, Key::up, Key::as, Key::about_number, Key::about);

class Chunker {
public:
    explicit Chunker(Parse const& p) : p_(p), tokens_(p.tokens) {}

    void run(Stretch const& s) {
        auto const sentences = tokens_.sentences();
        for (auto n = s.first_sentence; n < s.last_sentence; ++n) {
            s_ = sentences[n];
            number_ = n;
            preposition_ = possessor_ = nowhere;
            for (auto i = s_.first; i < s_.last;) i = step(i);
        }
    }

private:
    [[nodiscard]] bool is_free(std::uint32_t i) const { return i < s_.last && p_.group_of[i] == nowhere; }
    [[nodiscard]] Tag tag_at(std::uint32_t i) const { return is_free(i) ? p_.tags[i] : Tag::none; }
    [[nodiscard]] bool is_calendar(std::uint32_t i) const { return p_.is_calendar(i); }

    /// Words before a number that only say how exact it is: "more than", "at least", "up to", "about", "as many as".
    [[nodiscard]] std::uint32_t number_after(std::uint32_t i) const {
        if (((hedging_keys >> static_cast<unsigned>(p_.key(i))) & 1) == 0) return i;
        auto const key = [&](std::uint32_t at) { return at < s_.last ? p_.key(at) : Key::none; };
        auto j = i;
        if ((key(i) == Key::more || key(i) == Key::less) && key(i + 1) == Key::than)
            j = i + 2;
        else if (key(i) == Key::at && (key(i + 1) == Key::least || key(i + 1) == Key::most))
            j = i + 2;
        else if (key(i) == Key::up && key(i + 1) == Key::to)
            j = i + 2;
        else if (key(i) == Key::as && key(i + 1) == Key::many && key(i + 2) == Key::as)
            j = i + 3;
        else if (key(i) == Key::about_number || key(i) == Key::about)
            j = i + 1;
        if (j == i || j >= s_.last) return i;
        auto const& t = tokens_[j];
        return p_.tags[j] == Tag::number || t.is(U'$') || t.is(U'€') || t.is(U'£') ? j : i;
    }

    /// "Fined the company [1.8 billion] euros", but "flight 447".
    [[nodiscard]] bool is_sum(std::uint32_t i) const {
        auto j = i + 1;
        while (j + 1 < s_.last && tokens_[j].is(U'.') && tokens_[j + 1].is_number()) j += 2;
        return tag_at(j) == Tag::number && !tokens_[j].is_number();
    }

    /// "Gave Vega [60 days]".
    [[nodiscard]] bool is_length(std::uint32_t i) const { return tag_at(i + 1) == Tag::noun && is_calendar(i + 1); }

    /// Behind the region of a town that a phrase holds: "its Janesville, Wisconsin, [plant]"; else nowhere.
    [[nodiscard]] std::uint32_t past_region(std::uint32_t comma, std::uint32_t town) const {
        if (!tokens_[comma].is(U',') || town == nowhere || p_.tags[town] != Tag::name || is_calendar(town))
            return nowhere;
        auto i = comma + 1;
        while (tag_at(i) == Tag::name && i < comma + 3) ++i;
        bool const enclosed = i > comma + 1 && i + 1 < s_.last && tokens_[i].is(U',');
        return enclosed && is_one_of(tag_at(i + 1), tags_of(Tag::noun, Tag::nouns)) ? i + 1 : nowhere;
    }

    /// "[EU antitrust regulators] said", "withheld [US military aid]": a name may lead a quality, but not where it may
    /// be whom something is given.
    [[nodiscard]] bool is_led(std::uint32_t begin, std::uint32_t quality) const {
        if (p_.tags[begin] == Tag::determiner || preposition_ != nowhere) return p_.tags[begin] == Tag::determiner;
        if (begin == s_.first || p_.group_of[begin - 1] == nowhere) return true;
        if (!p_.verb_has(p_.out.groups[p_.group_of[begin - 1]].head, verb_trait::gives)) return true;
        return tokens_[begin].has(TokenFlag::all_capitals) && is_passed_on(quality);
    }
    /// "Sent US military aid [to] Kenya": who gets it stands behind.
    [[nodiscard]] bool is_passed_on(std::uint32_t quality) const {
        auto i = quality;
        while (is_one_of(tag_at(i), tags_of(Tag::adjective, Tag::noun, Tag::nouns))) ++i;
        return i < s_.last && p_.key(i) == Key::to;
    }

    std::uint32_t step(std::uint32_t i) {
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
    /// "Thanks to", "according to", which is known by its first word.
    [[nodiscard]] bool ends_preposition(std::uint32_t i) const {
        if (i == s_.first) return false;
        return p_.key(i - 1) == Key::thanks || (p_.key(i - 1) == Key::according && preposition_ == i - 1);
    }
    void forget() { preposition_ = possessor_ = nowhere; }

    /// "Swedish" in "Swedish foreign minister": a name that is an adjective by its ending.
    [[nodiscard]] bool is_demonym(std::uint32_t i) const {
        auto const word = tokens_.slice(i);
        for (auto const* ending : {"ish", "ese", "an", "ch", "eek", "raqi", "aeli", "stani"})
            if (word.size() > 4 && word.ends_with(ending)) return true;
        return false;
    }

    /// "Russian [and] Syrian jets", "U.S. [and] British troops": two that one noun behind the second belongs to.
    [[nodiscard]] bool joins_lands(std::uint32_t i) const {
        if (p_.key(i) == Key::but || i == s_.first || i + 2 >= s_.last || tag_at(i + 2) == Tag::none) return false;
        auto const land = [&](std::uint32_t n) {
            return tag_at(n) == Tag::name &&
                   (is_demonym(n) || tokens_[n].has(TokenFlag::dotted) || tokens_[n].has(TokenFlag::all_capitals));
        };
        bool const whole = i < s_.first + 2 || !is_one_of(tag_at(i - 2), tags_of(Tag::name, Tag::noun, Tag::nouns));
        return whole && land(i - 1) && land(i + 1) && is_one_of(tag_at(i + 2), tags_of(Tag::noun, Tag::nouns)) &&
               !is_calendar(i + 2);
    }

    /// Adverbs lead on to an adjective or number of a phrase: "more than 20 people", "very good news".
    [[nodiscard]] bool modifier_follows(std::uint32_t i) const {
        auto j = i;
        while (tag_at(j) == Tag::adverb && j < i + 4) ++j;
        auto const t = tag_at(j);
        return t == Tag::number || (t == Tag::adjective && head_follows(j));
    }
    [[nodiscard]] bool head_follows(std::uint32_t i) const {
        for (auto j = i + 1; j < s_.last && j < i + 6; ++j) {
            auto const t = tag_at(j);
            if (is_noun(t)) return true;
            if (t != Tag::adjective && t != Tag::adverb && t != Tag::number && t != Tag::conjunction &&
                !(t == Tag::mark && (tokens_[j].is(U'-') || tokens_[j].is(U','))))
                return false;
        }
        return false;
    }

    /// "Vega [foreign] policy", not "Vega [last] Sunday".
    [[nodiscard]] bool thing_follows(std::uint32_t i) const {
        if (!head_follows(i)) return false;
        while (i < s_.last && !is_noun(tag_at(i))) ++i;
        return !is_calendar(i);
    }

    /// "Two large ships"; but not "on June 3 new rules" nor "in 1998 new rules".
    [[nodiscard]] bool counts(std::uint32_t number, std::uint32_t begin) const {
        constexpr std::uint32_t digits_of_year = 4;
        if (number > begin && is_calendar(number - 1)) return false;
        return !tokens_[number].is_number() || tokens_[number].length != digits_of_year;
    }

    std::uint32_t pronoun(std::uint32_t i) {
        bool const owns = p_.tags[i] == Tag::determiner;
        add({i, i + 1}, i, true, !owns);
        if (owns) {
            possessor_ = last();
            return i + 1;
        }
        forget();
        return i + 1;
    }

    [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(p_.out.phrases.size() - 1); }

    void add(TokenRange tokens, std::uint32_t head, bool is_pronoun, bool governed) {
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

    /// "[Last week] lawmakers approved", "On [Tuesday] protesters blocked"; but "Tuesday protests ended".
    [[nodiscard]] bool opens_sentence(std::uint32_t begin) const {
        if (preposition_ != nowhere) return preposition_ == s_.first && begin == s_.first + 1;
        bool const article = p_.tags[begin] == Tag::determiner && !p_.can(begin, can_be::pronoun);
        return begin == s_.first && !is_calendar(begin) && !article;  // "The Sunday papers reported"
    }
    /// "Said [Sunday] Norland would not agree": a day right behind a verb that takes a clause.
    [[nodiscard]] bool is_day_of_telling(std::uint32_t begin) const {
        if (!is_calendar(begin) || p_.tags[begin] != Tag::name || begin == s_.first) return false;
        auto const verb = p_.group_of[begin - 1];
        return verb != nowhere && p_.verb_has(p_.out.groups[verb].head, verb_trait::takes_clause);
    }
    /// Somebody, or several of what the word means, right before a verb.
    [[nodiscard]] bool begins_subject(std::uint32_t i) const {
        auto const sense = p_.looks[i].noun_sense;
        bool const acts = p_.tags[i] != Tag::noun || sense == Sense::person || sense == Sense::group;
        while (i < s_.last && is_noun(tag_at(i))) ++i;
        return acts && i < s_.last && p_.group_of[i] != nowhere;
    }

    /// "4", "109"
    [[nodiscard]] bool is_points(std::uint32_t i) const {
        return tokens_[i].is_number() &&
               (tokens_[i].length < 3 || (tokens_[i].length == 3 && tokens_.slice(i)[0] == '1'));
    }

    /// "4-1", "109-98"
    [[nodiscard]] bool is_score(std::uint32_t i) const {
        return i + 2 < s_.last && is_points(i) && (tokens_[i + 1].is(U'-') || tokens_[i + 1].is(U'–')) &&
               is_points(i + 2);
    }

    /// "The letter [Lund sent on Monday] angered the board": the verb behind the name lacks its object and is not the
    /// clause's last.
    [[nodiscard]] bool opens_contact_clause(std::uint32_t name) const {
        constexpr std::uint32_t near = 12;
        while (tag_at(name) == Tag::name) ++name;
        if (name >= s_.last || p_.group_of[name] == nowhere) return false;
        auto const& g = p_.out.groups[p_.group_of[name]];
        auto i = g.tokens.last;
        if (!g.finite || g.passive || g.copula || !p_.can(g.head, can_be::needs_object) || i >= s_.last) return false;
        bool const quality = p_.can(i, can_be::adjective | can_be::determiner) && i + 1 < s_.last;
        bool const time = is_calendar(quality ? i + 1 : i);  // "gave last month"
        if (!time && tag_at(i) != Tag::preposition) return false;
        auto const end = std::min(s_.last, i + near);
        for (++i; i < end; ++i) {
            if (p_.group_of[i] != nowhere) return p_.out.groups[p_.group_of[i]].finite;
            constexpr auto inside = tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::adjective, Tag::number,
                                            Tag::preposition, Tag::determiner);
            if (!is_one_of(p_.tags[i], inside)) return false;
        }
        return false;
    }

    std::uint32_t phrase(std::uint32_t begin);
    [[nodiscard]] std::uint32_t skip_joint(std::uint32_t i, std::uint32_t head, Tag before) const;
    /// Behind the unit that a sum is of: "$50 [a barrel]", "12 cents [a share]"; nowhere when there is none.
    [[nodiscard]] std::uint32_t unit_behind(std::uint32_t end, std::uint32_t head, bool money) const {
        bool const sum = money || (head > s_.first && p_.looks[head].noun_sense == Sense::quantity &&
                                   p_.tags[head - 1] == Tag::number);
        if (!sum || tag_at(end) != Tag::determiner || !p_.has(end, word_flag::indefinite)) return nowhere;
        bool const noun = tag_at(end + 1) == Tag::noun && !is_calendar(end + 1) && !is_noun(tag_at(end + 2));
        return noun ? end + 2 : nowhere;
    }
    [[nodiscard]] bool head_is_calendar(std::uint32_t head) const { return head != nowhere && is_calendar(head); }

    Parse p_;
    TokenRow tokens_;
    TokenRange s_;
    std::uint32_t number_ = 0;
    std::uint32_t preposition_ = nowhere, possessor_ = nowhere;
};

/// A mark or "and" inside a phrase: where it goes on, or nowhere.
std::uint32_t Chunker::skip_joint(std::uint32_t i, std::uint32_t head, Tag before) const {
    auto const& t = tokens_[i];
    auto const next = i + 1;
    if (next >= s_.last || !is_free(next)) return nowhere;
    bool const tight = t.has(TokenFlag::glued) && tokens_[next].has(TokenFlag::glued);
    if (t.is_word()) {  // "beneficial and prosperous cooperation", "Science & Technology"
        if (p_.tags[i] != Tag::conjunction) return nowhere;
        if (joins_lands(i)) return next;
        if (before != Tag::adjective || head != nowhere) return nowhere;
        if (p_.tags[next] == Tag::adjective && head_follows(next)) return next;
        // "the foreign and defence ministers"
        return p_.tags[next] == Tag::noun && tag_at(next + 1) == Tag::nouns ? next : nowhere;
    }
    if (tight && (t.is(U'-') || t.is(U'/'))) return next;
    if (t.is(U'-') && t.has(TokenFlag::glued)) return nowhere;
    if (t.is(U'.') && t.has(TokenFlag::glued)) {
        if (tight && before == Tag::number && tokens_[next].is_number()) return next;
        bool const short_form = before == Tag::name && (is_noun(p_.tags[next]) || tokens_[next].is_number()) &&
                                (tokens_[i - 1].length <= 5 || tokens_[i - 1].has(TokenFlag::all_capitals));
        return short_form ? next : nowhere;
    }
    if (t.is(U'&')) return before == Tag::name && p_.tags[next] == Tag::name ? next : nowhere;
    if (t.is(U':')) return tight && before == Tag::number && tokens_[next].is_number() ? next : nowhere;
    if (t.is(U','))
        return before == Tag::adjective && head == nowhere && p_.tags[next] == Tag::adjective && head_follows(next)
                   ? next
                   : nowhere;
    if (t.is(U'$') || t.is(U'€') || t.is(U'£')) {  // "US$5 million", but "fined Vega $5 million"
        bool const behind = head != nowhere && !t.has(TokenFlag::glued);
        return tokens_[next].is_number() && !behind ? next : nowhere;
    }
    bool const quote = is_double_quote(t) || is_single_quote(t);
    if (quote && head == nowhere && (before == Tag::determiner || before == Tag::adjective) &&
        tokens_[next].has(TokenFlag::glued)) {
        // scare quotes inside a phrase: a "great honor"
        auto const q = p_.out.quotation_at(next);
        return q != nowhere && p_.out.quotations[q].tokens.size() < 4 && p_.out.quotations[q].tokens.first == next
                   ? next
                   : nowhere;
    }
    return nowhere;
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

}  // namespace

void chunk_nouns(Parse const& p, Stretch const& s) { Chunker(p).run(s); }

}  // namespace dateline::syntax
