// Gives each token a part of speech, left to right, from what the word can be (WordNet's counts), what stands
// to its left, and one or two looks ahead. "plans" after "Musk" is a verb when a phrase or "to" follows and no
// other verb does: "Musk plans a launch", but "Musk's plans were". "launched" after a helper is a participle,
// after a subject a past, and after a noun that already has its verb a reduced clause: "praised a rocket
// launched in May". A capital inside a sentence makes a name, except in headlines, where every word has one.
#include "tagger.hpp"

namespace dateline::syntax {

void Tagger::run() {
    for (auto const s : tokens_.sentences()) note_names(s);
    for (auto const s : tokens_.sentences()) tag_sentence(s);
}

bool Tagger::opens(std::uint32_t i) const {
    if (i == s_.first) return true;
    auto const& t = tokens_[i - 1];
    return !t.is_word() && !t.is_number() &&
           (is_double_quote(t) || is_single_quote(t) || t.is(U':') || t.is(U'*') || t.is(U'•') || t.is(U'(') ||
            i - 1 == s_.first);
}

bool Tagger::is_headline(TokenRange s) const {
    std::uint32_t capitals = 0, small = 0;
    for (auto i = s.first; i < s.last; ++i) {
        auto const& t = tokens_[i];
        if (!t.is_word() || t.length < 4 || p_.can(i, closed_shapes)) continue;
        (t.has(TokenFlag::capital) ? capitals : small) += 1;
    }
    return capitals >= 3 && small * 4 <= capitals && s.size() > 4;
}

void Tagger::note_names(TokenRange s) {
    if (is_headline(s)) return;
    s_ = s;
    for (auto i = s.first + 1; i < s.last; ++i)
        if (tokens_[i].is_word() && tokens_[i].has(TokenFlag::capital) && !opens(i)) names_.add(tokens_.hashes()[i]);
}

void Tagger::tag_sentence(TokenRange s) {
    s_ = s;
    headline_ = is_headline(s);
    left_ = last_ = Tag::none;
    helper_ = Helper::none;
    finite_ = false;
    for (auto i = s.first; i < s.last; ++i) {
        auto const chosen = choose(i);
        p_.tags[i] = chosen;
        note(i, chosen);
    }
}

void Tagger::note(std::uint32_t i, Tag t) {
    switch (t) {
        case Tag::helper:
            if (p_.has(i, word_flag::be))
                helper_ = Helper::be;
            else if (p_.has(i, word_flag::have))
                helper_ = Helper::have;
            else
                helper_ = Helper::do_;
            if (p_.key(i) == Key::s) helper_ = Helper::be;
            helper_at_ = i;
            finite_ = true;
            break;
        case Tag::modal:
            helper_ = Helper::modal;
            helper_at_ = i;
            finite_ = true;
            break;
        case Tag::to:
            helper_ = Helper::to;
            break;
        case Tag::adverb:
            break;
        case Tag::past:
        case Tag::third:
            finite_ = true;
            helper_ = Helper::none;
            break;
        case Tag::base:
            if (helper_ != Helper::to) finite_ = true;
            helper_ = Helper::none;
            break;
        case Tag::conjunction:
            before_conjunction_ = left_;
            finite_ = false;
            helper_ = Helper::none;
            break;
        case Tag::subordinator:
            finite_ = false;
            helper_ = Helper::none;
            break;
        case Tag::mark:
            if (tokens_[i].is(U'-')) return;  // compounds are transparent
            if (is_double_quote(tokens_[i]) || is_single_quote(tokens_[i])) {
                finite_ = finite_ && !tokens_[i].has(TokenFlag::glued);
                return;
            }
            if (tokens_[i].is(U':') || tokens_[i].is(U';') || tokens_[i].is(U',')) finite_ = false;
            if (!tokens_[i].is(U'.')) helper_ = Helper::none;
            break;
        default:
            // "Would you like", "Did the board agree": the helper waits for its verb
            if (!(inverted() && t != Tag::preposition)) helper_ = Helper::none;
            if (t == Tag::pronoun && p_.has(i, word_flag::relative)) finite_ = false;
    }
    if (t == Tag::adverb && left_ != Tag::none) {
        last_ = t;
        return;
    }
    left_ = last_ = t;
    if (is_verb(t) || t == Tag::helper) verb_at_ = i;
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
    auto const shapes = p_.looks[i].shapes;
    bool const capital = t.has(TokenFlag::capital) && !headline_;
    if (capital && is_name(i, shapes)) return Tag::name;
    if (i > s_.first && t.has(TokenFlag::glued) && tokens_[i - 1].is_number() && (shapes & closed_shapes) == 0)
        return Tag::adjective;  // "21st", "5pm", "3bn"
    if ((shapes & closed_shapes) != 0 && !open_wins(i, shapes)) {
        auto const closed_tag = tag_function_word(p_, i, s_, left_);
        if (closed_tag != Tag::none) return closed_tag;
    }
    if (hyphen_follows(i)) return compound_part(i, shapes);
    if (shapes == 0) return unknown(i, t.has(TokenFlag::capital));
    return open_word(i, shapes);
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
            return date;
        }
        if (shapes == 0) return !regular_ending(i);
        if ((shapes & can_be::proper_noun) != 0) return true;
        if ((shapes & (can_be::any_noun | can_be::adjective)) == 0) return false;
        if (names_.has(tokens_.hashes()[i])) return (shapes & can_be::adverb) == 0;
        auto const next = i + 1;
        return next < s_.last && tokens_[next].is_word() && tokens_[next].has(TokenFlag::capital) &&
               !p_.can(next, closed_shapes) && (shapes & (can_be::adverb | can_be::past_participle)) == 0;
    }
    if ((shapes & closed_shapes) != 0) {
        if (t.length == 1) return false;  // "I", "A"
        if (all) return (shapes & (can_be::pronoun | can_be::auxiliary)) != 0;
        return (shapes & can_be::modal) != 0 && !p_.has(i, word_flag::negation) && !opens(i);
    }
    return true;
}

bool Tagger::regular_ending(std::uint32_t i) const {
    auto const word = tokens_.slice(i);
    return word.size() > 5 && word.ends_with("ly");
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

Tag Tagger::compound_part(std::uint32_t, std::uint32_t shapes) const {
    if ((shapes & can_be::adjective) != 0 && (shapes & can_be::mostly_noun) == 0) return Tag::adjective;
    return (shapes & can_be::any_noun) != 0 ? Tag::noun : Tag::adjective;
}

void tag(Parse& p) { Tagger(p).run(); }

}  // namespace dateline::syntax
