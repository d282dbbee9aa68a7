// Where a noun phrase ends and where it goes on: behind "more than", at a hyphen, a comma or "and", before a day, and
// where the next noun belongs to somebody else ("fined Vega $5 million", "a speech Lund gave last month angered").
#include <algorithm>

#include "chunker.hpp"

namespace dateline::syntax {
namespace {

template <class... Keys>
constexpr std::uint64_t set_of(Keys... keys) {
    return ((1ull << static_cast<unsigned>(keys)) | ...);
}
/// Words that an inexact number may begin with.
constexpr std::uint64_t hedging_keys =
    set_of(Key::more, Key::less, Key::at, Key::up, Key::as, Key::about_number, Key::about);

}  // namespace

/// Words before a number that only say how exact it is: "more than", "at least", "up to", "about", "as many as".
std::uint32_t Chunker::number_after(std::uint32_t i) const {
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
bool Chunker::is_sum(std::uint32_t i) const {
    auto j = i + 1;
    while (j + 1 < s_.last && tokens_[j].is(U'.') && tokens_[j + 1].is_number()) j += 2;
    return tag_at(j) == Tag::number && !tokens_[j].is_number();
}

/// Behind the region of a town that a phrase holds: "its Janesville, Wisconsin, [plant]"; else nowhere.
std::uint32_t Chunker::past_region(std::uint32_t comma, std::uint32_t town) const {
    if (!tokens_[comma].is(U',') || town == nowhere || p_.tags[town] != Tag::name || is_calendar(town)) return nowhere;
    auto i = comma + 1;
    while (tag_at(i) == Tag::name && i < comma + 3) ++i;
    bool const enclosed = i > comma + 1 && i + 1 < s_.last && tokens_[i].is(U',');
    return enclosed && is_one_of(tag_at(i + 1), tags_of(Tag::noun, Tag::nouns)) ? i + 1 : nowhere;
}

/// "[EU antitrust regulators] said", "withheld [US military aid]": a name may lead a quality, but not where it may
/// be whom something is given.
bool Chunker::is_led(std::uint32_t begin, std::uint32_t quality) const {
    if (p_.tags[begin] == Tag::determiner || preposition_ != nowhere) return p_.tags[begin] == Tag::determiner;
    if (begin == s_.first || p_.group_of[begin - 1] == nowhere) return true;
    if (!p_.verb_has(p_.out.groups[p_.group_of[begin - 1]].head, verb_trait::gives)) return true;
    return tokens_[begin].has(TokenFlag::all_capitals) && is_passed_on(quality);
}

/// "Sent US military aid [to] Kenya": who gets it stands behind.
bool Chunker::is_passed_on(std::uint32_t quality) const {
    auto i = quality;
    while (is_one_of(tag_at(i), tags_of(Tag::adjective, Tag::noun, Tag::nouns))) ++i;
    return i < s_.last && p_.key(i) == Key::to;
}

/// "Thanks to", "according to", which is known by its first word.
bool Chunker::ends_preposition(std::uint32_t i) const {
    if (i == s_.first) return false;
    return p_.key(i - 1) == Key::thanks || (p_.key(i - 1) == Key::according && preposition_ == i - 1);
}

/// "Swedish" in "Swedish foreign minister": a name that is an adjective by its ending.
bool Chunker::is_demonym(std::uint32_t i) const {
    auto const word = tokens_.slice(i);
    for (auto const* ending : {"ish", "ese", "an", "ch", "eek", "raqi", "aeli", "stani"})
        if (word.size() > 4 && word.ends_with(ending)) return true;
    return false;
}

/// "Russian [and] Syrian jets", "U.S. [and] British troops": two that one noun behind the second belongs to.
bool Chunker::joins_lands(std::uint32_t i) const {
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
bool Chunker::modifier_follows(std::uint32_t i) const {
    auto j = i;
    while (tag_at(j) == Tag::adverb && j < i + 4) ++j;
    auto const t = tag_at(j);
    return t == Tag::number || (t == Tag::adjective && head_follows(j));
}

bool Chunker::head_follows(std::uint32_t i) const {
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
bool Chunker::thing_follows(std::uint32_t i) const {
    if (!head_follows(i)) return false;
    while (i < s_.last && !is_noun(tag_at(i))) ++i;
    return !is_calendar(i);
}

/// "Two large ships"; but not "on June 3 new rules" nor "in 1998 new rules".
bool Chunker::counts(std::uint32_t number, std::uint32_t begin) const {
    constexpr std::uint32_t digits_of_year = 4;
    if (number > begin && is_calendar(number - 1)) return false;
    return !tokens_[number].is_number() || tokens_[number].length != digits_of_year;
}

/// "[Last week] lawmakers approved", "On [Tuesday] protesters blocked"; but "Tuesday protests ended".
bool Chunker::opens_sentence(std::uint32_t begin) const {
    if (preposition_ != nowhere) return preposition_ == s_.first && begin == s_.first + 1;
    bool const article = p_.tags[begin] == Tag::determiner && !p_.can(begin, can_be::pronoun);
    return begin == s_.first && !is_calendar(begin) && !article;  // "The Sunday papers reported"
}

/// "Said [Sunday] Norland would not agree": a day right behind a verb that takes a clause.
bool Chunker::is_day_of_telling(std::uint32_t begin) const {
    if (!is_calendar(begin) || p_.tags[begin] != Tag::name || begin == s_.first) return false;
    auto const verb = p_.group_of[begin - 1];
    return verb != nowhere && p_.verb_has(p_.out.groups[verb].head, verb_trait::takes_clause);
}

/// Somebody, or several of what the word means, right before a verb.
bool Chunker::begins_subject(std::uint32_t i) const {
    auto const sense = p_.looks[i].noun_sense;
    bool const acts = p_.tags[i] != Tag::noun || sense == Sense::person || sense == Sense::group;
    while (i < s_.last && is_noun(tag_at(i))) ++i;
    return acts && i < s_.last && p_.group_of[i] != nowhere;
}

/// "4", "109"
bool Chunker::is_points(std::uint32_t i) const {
    return tokens_[i].is_number() && (tokens_[i].length < 3 || (tokens_[i].length == 3 && tokens_.slice(i)[0] == '1'));
}

/// "4-1", "109-98"
bool Chunker::is_score(std::uint32_t i) const {
    return i + 2 < s_.last && is_points(i) && (tokens_[i + 1].is(U'-') || tokens_[i + 1].is(U'–')) && is_points(i + 2);
}

/// "The speech [Lund gave last month] angered voters": the verb behind the name lacks its object and is not the
/// clause's last.
bool Chunker::opens_contact_clause(std::uint32_t name) const {
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
        constexpr auto inside =
            tags_of(Tag::noun, Tag::nouns, Tag::name, Tag::adjective, Tag::number, Tag::preposition, Tag::determiner);
        if (!is_one_of(p_.tags[i], inside)) return false;
    }
    return false;
}

/// Behind the unit that a sum is of: "$50 [a barrel]", "12 cents [a share]"; nowhere when there is none.
std::uint32_t Chunker::unit_behind(std::uint32_t end, std::uint32_t head, bool money) const {
    bool const sum =
        money || (head > s_.first && p_.looks[head].noun_sense == Sense::quantity && p_.tags[head - 1] == Tag::number);
    if (!sum || tag_at(end) != Tag::determiner || !p_.has(end, word_flag::indefinite)) return nowhere;
    bool const noun = tag_at(end + 1) == Tag::noun && !is_calendar(end + 1) && !is_noun(tag_at(end + 2));
    return noun ? end + 2 : nowhere;
}

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

}  // namespace dateline::syntax
