// Gives each token a part of speech, left to right, from what the word can be (WordNet's counts), what stands
// to its left, and one or two looks ahead. "plans" after "Musk" is a verb when a phrase or "to" follows and no
// other verb does: "Musk plans a launch", but "Musk's plans were". "launched" after a helper is a participle,
// after a subject a past, and after a noun that already has its verb a reduced clause: "praised a rocket
// launched in May". A capital inside a sentence makes a name, except in headlines, where every word has one.
#include "tagger.hpp"

namespace dateline::syntax {

Tagger::Tagger(Parse const& p, std::span<std::uint32_t const> capitals) : p_(p), tokens_(p.tokens) {
    auto const sentences = tokens_.sentences();
    headlines_.resize(sentences.size());
    auto capital = capitals.begin();
    for (std::size_t n = 0; n < sentences.size(); ++n) {
        auto const first = capital;
        while (capital != capitals.end() && *capital < sentences[n].last) ++capital;
        headlines_[n] = is_headline(sentences[n]);
        if (!headlines_[n]) note_names(sentences[n], {first, capital});
    }
}

bool Tagger::opens(std::uint32_t i) const {
    if (i == s_.first) return true;
    auto const& t = tokens_[i - 1];
    return !t.is_word() && !t.is_number() &&
           (is_double_quote(t) || is_single_quote(t) || t.is(U'`') || t.is(U':') || t.is(U'*') || t.is(U'•') ||
            t.is(U'(') || i - 1 == s_.first);
}

bool Tagger::is_headline(TokenRange s) const {
    if (s.size() < 5 || tokens_[s.last - 1].is(U'.')) return false;
    std::uint32_t capitals = 0, small = 0;
    for (auto i = s.first; i < s.last; ++i) {
        auto const& t = tokens_[i];
        if (!t.is_word() || t.length < 4 || (p_.lexicon.shapes(t.word()) & closed_shapes) != 0) continue;
        (t.has(TokenFlag::capital) ? capitals : small) += 1;
        if (small == 4 && capitals < 16) return false;
    }
    return capitals >= 3 && small * 4 <= capitals;
}

void Tagger::note_names(TokenRange s, std::span<std::uint32_t const> capitals) {
    s_ = s;
    for (auto const i : capitals)
        if (!opens(i)) names_.add(tokens_.hashes()[i]);
}

void Tagger::tag(Stretch const& s) {
    for (auto n = s.first_sentence; n < s.last_sentence; ++n) {
        headline_ = headlines_[n];
        tag_sentence(tokens_.sentences()[n]);
    }
}

void Tagger::tag_sentence(TokenRange s) {
    s_ = s;
    verb_at_ = passive_at_ = nowhere;
    linked_ = false;
    aside_until_ = s.first;
    left_ = last_ = Tag::none;
    helper_ = Helper::none;
    helper_before_ = Helper::none;
    enclosing_waits_ = finite_ = any_finite_ = main_finite_ = inside_ = inside_finite_ = plural_ = determined_ =
        infinitive_ = counted_ = adverbial_ = false;
    for (auto i = s_.first; i < s_.last; ++i) {
        if (i >= aside_until_ && (last_ == Tag::helper || last_ == Tag::modal)) aside_until_ = aside_end(p_, i, s_);
        auto const chosen = choose(i);
        p_.tags[i] = chosen;
        if (i >= aside_until_) note(i, chosen);
    }
    if (!any_finite_ && !headline_) give_verb();
}

void Tagger::note_finite() {
    if (inside_ && !inside_finite_)
        inside_finite_ = true;
    else if (enclosing_waits_)
        enclosing_waits_ = false;
    else {
        main_finite_ = true;
        inside_ = false;
    }
    finite_ = any_finite_ = true;
}

void Tagger::open_clause() {
    enclosing_waits_ = enclosing_waits_ || (inside_ && !inside_finite_);
    inside_ = true;
    inside_finite_ = finite_ = plural_ = infinitive_ = adverbial_ = false;
    helper_ = Helper::none;
}

/// What a word does to the state of its clause. Most do no more than stand to the left of the next.
void Tagger::note(std::uint32_t i, Tag t) {
    constexpr auto nouns = tags_of(Tag::noun, Tag::nouns, Tag::name);
    constexpr auto modifiers = tags_of(Tag::determiner, Tag::adjective);
    constexpr auto plain = nouns | modifiers | tags_of(Tag::participle, Tag::ing, Tag::adverb, Tag::number);
    constexpr auto acts = tags_of(Tag::base, Tag::third, Tag::past, Tag::participle, Tag::ing, Tag::helper);
    constexpr auto several = word_flag::plural | word_flag::quantifier;
    if (t == Tag::mark) return note_mark(i);
    bool const whose = t == Tag::determiner && p_.key(i) == Key::whose;
    if (helper_ != Helper::none || !is_one_of(t, plain) || whose) turn_clause(i, t);
    if (t == Tag::nouns && left_ != Tag::preposition && !finite_) plural_ = true;
    helper_before_ = helper_;
    bool const goes_on = is_one_of(t, nouns) && is_one_of(left_, nouns | modifiers);
    determined_ = is_one_of(t, modifiers) || (determined_ && goes_on);
    counted_ = t == Tag::number || (t == Tag::determiner && (p_.looks[i].flags & several) == several) ||
               (counted_ && is_one_of(t, tags_of(Tag::adjective, Tag::noun)));
    last_ = t;
    if (is_one_of(t, acts)) verb_at_ = i;
    if (t == Tag::participle && is_passive(i))
        passive_at_ = i;
    else if (is_one_of(t, tags_of(Tag::past, Tag::third, Tag::modal, Tag::subordinator)))
        passive_at_ = nowhere;
    if (t == Tag::adverb && left_ != Tag::none) return;
    left_ = t;
    left_at_ = i;
}

void Tagger::turn_clause(std::uint32_t i, Tag t) {
    switch (t) {
        case Tag::helper:
            if (p_.has(i, word_flag::be))
                helper_ = Helper::be;
            else
                helper_ = p_.has(i, word_flag::have) ? Helper::have : Helper::do_;
            helper_at_ = i;
            infinitive_ = infinitive_ || helper_ == Helper::do_;  // "did not reply or say when"
            if (last_ != Tag::to && helper_before_ == Helper::none) note_finite();
            break;
        case Tag::modal:
            helper_ = Helper::modal;
            helper_at_ = i;
            infinitive_ = true;
            note_finite();
            break;
        case Tag::to:
            helper_ = Helper::to;
            break;
        case Tag::adverb:
            break;
        case Tag::past:
        case Tag::third:
            if (linked_ && inside_ && inside_finite_ && verb_past_comma(i)) {
                finite_ = true;  // "who had waited since it broke, quit": the main verb is still to come
            } else {
                note_finite();
            }
            linked_ = false;
            helper_ = Helper::none;
            break;
        case Tag::base:
            if (helper_ == Helper::none && left_ != Tag::conjunction) note_finite();
            infinitive_ = infinitive_ || helper_ == Helper::to;
            helper_ = Helper::none;
            break;
        case Tag::conjunction:
            before_conjunction_ = left_;
            finite_ = false;
            plural_ = true;
            helper_ = Helper::none;
            break;
        case Tag::subordinator:
            open_clause();
            adverbial_ = p_.key(i) != Key::that;
            break;
        case Tag::preposition:
            linked_ = p_.has(i, word_flag::clause_linker);
            if (linked_) finite_ = plural_ = false;
            helper_ = Helper::none;
            break;
        default:
            // "Would you like", "Did the board agree": the helper waits for its verb
            if (!inverted()) helper_ = Helper::none;
            if ((t == Tag::pronoun && p_.has(i, word_flag::relative | word_flag::question)) || p_.key(i) == Key::whose)
                open_clause();
    }
}

void Tagger::note_mark(std::uint32_t i) {
    auto const& mark = tokens_[i];
    if (mark.is(U'-')) return;  // compounds are transparent
    if (mark.is(U'.') && mark.has(TokenFlag::glued) && i + 1 < s_.last) return;
    if (is_double_quote(mark) || is_single_quote(mark) || mark.is(U'`')) {
        if (!mark.has(TokenFlag::glued)) finite_ = false;
        return;
    }
    inside_ = finite_ = counted_ = determined_ = enclosing_waits_ = false;
    plural_ = plural_ && !main_finite_ && mark.is(U',');
    if (!mark.is(U',')) main_finite_ = infinitive_ = false;
    helper_ = helper_before_ = Helper::none;
    left_ = last_ = Tag::mark;
}

bool Tagger::inverted() const {
    if (helper_ == Helper::none || helper_ == Helper::to) return false;
    auto const h = helper_at_;
    if (opens(h)) return true;
    auto const& t = p_.looks[h - 1];
    return (t.flags & word_flag::question) != 0 && tokens_[s_.last - 1].is(U'?');
}

Tag Tagger::choose(std::uint32_t i) {
    auto const& t = tokens_[i];
    if (t.is_number()) return Tag::number;
    if (!t.is_word()) return is_possessive_mark(i) ? Tag::determiner : Tag::mark;
    if ((t.has(TokenFlag::capital) || t.has(TokenFlag::glued)) && is_designation(i)) return Tag::name;
    auto const shapes = p_.looks[i].shapes;
    bool const capital = t.has(TokenFlag::capital) && !headline_;
    if (capital && is_name(i, shapes)) return Tag::name;
    if (i > s_.first && t.has(TokenFlag::glued) && tokens_[i - 1].is_number() && (shapes & closed_shapes) == 0)
        return Tag::adjective;  // "21st", "5pm", "3bn"
    bool const linked = i > s_.first && tokens_[i - 1].is(U'-') && tokens_[i - 1].has(TokenFlag::glued) &&
                        t.has(TokenFlag::glued);  // "door-to-door sales"
    bool const part =
        last_ == Tag::determiner || (shapes & can_be::preposition) != 0 || ((shapes & can_be::to) != 0 && linked);
    if (part && (shapes & can_be::number) == 0 && hyphen_follows(i))
        return compound_part(i, shapes);  // "a no-fly zone", "in-person voting"
    if (backs(i)) return Tag::base;
    if ((shapes & closed_shapes) != 0 && !open_wins(i, shapes)) {
        auto const closed_tag = tag_function_word(p_, i, s_, left_);
        if (closed_tag != Tag::none) return closed_tag;
    }
    if (hyphen_follows(i)) return compound_part(i, shapes);
    if (p_.key(i) == Key::thanks && i + 1 < s_.last && p_.key(i + 1) == Key::to) return Tag::preposition;
    if ((shapes & can_be::any_noun) != 0 && is_owner(i)) return noun_or_adjective(i, shapes & can_be::any_noun);
    if (shapes == 0) return unknown(i, t.has(TokenFlag::capital));
    return open_word(i, shapes);
}

/// The letters of "A320neo", "C919": a short word in capitals that digits are glued to, and what is glued to these.
bool Tagger::is_designation(std::uint32_t i) const {
    auto const glued_number = [&](std::uint32_t n) {
        return n < s_.last && tokens_[n].is_number() && tokens_[n].has(TokenFlag::glued);
    };
    auto const letters = [&](std::uint32_t n) {
        bool const capitals = tokens_[n].has(TokenFlag::all_capitals) || tokens_[n].length == 1;
        return tokens_[n].is_word() && tokens_[n].has(TokenFlag::capital) && capitals && tokens_[n].length <= 3;
    };
    if (letters(i) && glued_number(i + 1)) return true;
    return i >= s_.first + 2 && tokens_[i].has(TokenFlag::glued) && glued_number(i - 1) && letters(i - 2);
}

/// Does a possessive "'s" stand behind it: "Japan's"?
bool Tagger::is_owner(std::uint32_t i) const {
    return i + 1 < s_.last && p_.key(i + 1) == Key::s && tokens_[i + 1].has(TokenFlag::glued) && p_.key(i) != Key::let;
}

bool Tagger::is_possessive_mark(std::uint32_t i) const {
    auto const& t = tokens_[i];
    if (!(t.is(U'\'') || t.is(U'\u2019')) || i == s_.first || !t.has(TokenFlag::glued)) return false;
    if (!is_noun(left_) || !tokens_.slice(i - 1).ends_with('s') || i + 1 >= s_.last) return false;
    return tokens_[i + 1].is_word() && !tokens_[i + 1].has(TokenFlag::glued) &&
           p_.out.quotation_at(i + 1) == p_.out.quotation_at(i - 1);
}

bool Tagger::is_name(std::uint32_t i, std::uint32_t shapes) const {
    auto const& t = tokens_[i];
    bool const all = t.has(TokenFlag::all_capitals);
    if (opens(i)) {
        if ((shapes & closed_shapes) != 0) {
            if (all && t.length > 1 && p_.key(i) != Key::it) return (shapes & can_be::pronoun) != 0;
            bool const date =
                p_.key(i) == Key::may && i + 1 < s_.last && (tokens_[i + 1].is_number() || tokens_[i + 1].is(U','));
            bool const asked = tokens_[s_.last - 1].is(U'?');
            bool const forename = p_.has(i, word_flag::future_modal) && !asked && !headline_ && i + 1 < s_.last &&
                                  tokens_[i + 1].is_word() && tokens_[i + 1].has(TokenFlag::capital);
            return date || forename;  // "“No,” Will Haas said"
        }
        if (shapes == 0) return true;
        if ((shapes & can_be::proper_noun) != 0) return true;
        if ((shapes & can_be::any_noun) == 0 && is_owner(i)) return true;  // "Google's purchase"
        if ((shapes & (can_be::any_noun | can_be::adjective)) == 0) return false;
        if (names_.has(tokens_.hashes()[i])) return (shapes & can_be::adverb) == 0;
        auto const next = i + 1;
        return next < s_.last && tokens_[next].is_word() && tokens_[next].has(TokenFlag::capital) &&
               !p_.can(next, closed_shapes) && (shapes & (can_be::adverb | can_be::past_participle)) == 0;
    }
    if ((shapes & closed_shapes) != 0) {
        if (t.length == 1) return false;  // "I", "A"
        bool const joined = all && i + 1 < s_.last && tokens_[i + 1].is(U'&') && tokens_[i + 1].has(TokenFlag::glued);
        if (joined) return true;  // "AT&T"
        if (all) return (shapes & (can_be::pronoun | can_be::auxiliary)) != 0;
        return (shapes & can_be::modal) != 0 && !p_.has(i, word_flag::negation) && !opens(i);
    }
    return true;
}

bool Tagger::open_wins(std::uint32_t i, std::uint32_t shapes) const {
    if ((shapes & (can_be::any_noun | can_be::any_verb)) == 0) return false;
    if (p_.key(i) == Key::s || p_.key(i) == Key::d) return false;
    bool const wants_verb = (helper_ == Helper::modal || helper_ == Helper::do_ || helper_ == Helper::to) &&
                            (shapes & can_be::verb_base) != 0 && (shapes & can_be::auxiliary) == 0;
    if (wants_verb) return last_ != Tag::to || (shapes & can_be::preposition) == 0 || left_ == Tag::to;
    bool const after_determiner = last_ == Tag::determiner && (shapes & (can_be::auxiliary | can_be::number)) == 0;
    if (after_determiner && (shapes & can_be::modal) != 0) return (shapes & can_be::noun) != 0;
    if ((shapes & can_be::particle) != 0 && last_ == Tag::determiner) return (shapes & can_be::any_noun) != 0;
    if (helper_ == Helper::be && (shapes & can_be::present_participle) != 0 && (shapes & can_be::preposition) != 0)
        return true;
    if (p_.key(i) == Key::like && left_ == Tag::pronoun) return last_ == Tag::pronoun;
    return false;
}

bool Tagger::hyphen_follows(std::uint32_t i) const {
    return i + 2 < s_.last && tokens_[i + 1].is(U'-') && tokens_[i + 1].has(TokenFlag::glued) &&
           tokens_[i + 2].has(TokenFlag::glued) && tokens_[i + 2].is_word();
}

Tag Tagger::compound_part(std::uint32_t i, std::uint32_t shapes) const {
    constexpr auto verbs = can_be::past | can_be::past_participle | can_be::present_participle;
    bool const waits = helper_ == Helper::to || helper_ == Helper::modal;
    bool const verb = p_.can(i + 2, waits ? verbs | can_be::verb_base : verbs);
    if (verb && (shapes & can_be::adverb) != 0 && last_ != Tag::determiner) return Tag::adverb;  // "was re-elected"
    bool const object = i + 3 < s_.last && (p_.can(i + 3, can_be::determiner) || tokens_[i + 3].is_number() ||
                                            p_.can(i + 3, can_be::number));
    bool const small = !tokens_[i].has(TokenFlag::capital) && tokens_[i].is_word();
    if (object && small && !finite_ && is_noun(last_) && p_.can(i + 2, can_be::past))
        return Tag::adverb;  // "test-fired a rocket"
    if ((shapes & can_be::adjective) != 0 && (shapes & can_be::mostly_noun) == 0) return Tag::adjective;
    return (shapes & can_be::any_noun) != 0 ? Tag::noun : Tag::adjective;
}

}  // namespace dateline::syntax
