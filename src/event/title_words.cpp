// Picks the few words that a headline needs. A listed name is short ("Musk"); an unlisted phrase drops its article and
// is left out when it is long. Of a quotation, the phrase that a copula predicates tells most ("it is [a very
// interesting proposal]"), then any noun phrase with an adjective.
#include "title_words.hpp"

#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"
#include "roles.hpp"

namespace dateline::event {
namespace {

constexpr int longest_name = 5;  // words; "40-year-old" is one

int blanks_in(ArticleView const& v, TokenRange range) noexcept {
    int count = 0;
    for (std::uint32_t i = range.first + 1; i < range.last; ++i) count += v.tokens[i].has(TokenFlag::glued) ? 0 : 1;
    return count;
}

/// "Paul Benson" of "the veteran stage and film actor Paul Benson", whose head is "Benson"; all where no name ends it.
TokenRange name_at_end(ArticleView const& v, TokenRange range, std::uint32_t head) noexcept {
    std::uint32_t first = range.last;
    while (first > range.first && v.words.words[first - 1].part == PartOfSpeech::proper_noun) --first;
    return head + 1 == range.last && first + 1 < range.last ? TokenRange{first, range.last} : range;
}

std::string words_of(ArticleView const& v, TokenRange range) {
    std::string out;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        Token const& t = v.tokens[i];
        if (i > range.first && !t.has(TokenFlag::glued)) out += ' ';
        out += v.tokens.slice(i);
    }
    return out;
}

/// Do the words stand in the article as words_of() writes them?
bool is_set_well(ArticleView const& v, TokenRange range) noexcept {
    for (std::uint32_t i = range.first + 1; i < range.last; ++i) {
        Token const& t = v.tokens[i];
        std::uint32_t const end = v.tokens[i - 1].end();
        bool const one_blank = t.begin == end + 1 && v.tokens.text().bytes()[end] == ' ';
        if (t.has(TokenFlag::glued) ? t.begin != end : !one_blank) return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.back() == ',' || text.back() == '.')) text.remove_suffix(1);
    return text;
}

/// Number of the first quotation that ends behind a token.
std::size_t first_quotation_behind(ArticleView const& v, std::uint32_t token) noexcept {
    auto const at =
        std::ranges::upper_bound(v.words.quotations, token, {}, [](Quotation const& q) { return q.tokens.last; });
    return static_cast<std::size_t>(at - v.words.quotations.begin());
}

bool is_content_adjective(ArticleView const& v, std::uint32_t token) noexcept {
    return v.words.words[token].part == PartOfSpeech::adjective;
}

/// How much a noun phrase of a quotation tells; 0: not fit for a title.
int worth(ArticleView const& v, NounPhrase const& p, TokenRange quotation) noexcept {
    if (p.pronoun || p.tokens.size() < 2 || p.tokens.size() > 5) return 0;
    if (p.tokens.first < quotation.first || p.tokens.last > quotation.last) return 0;
    int score = 0;
    for (std::uint32_t i = p.tokens.first; i < p.tokens.last; ++i) {
        if (!v.tokens[i].is_word()) return 0;
        score += is_content_adjective(v, i) ? 3 : 0;
    }
    if (score == 0) return 0;
    std::uint32_t const group = p.tokens.first > 0 ? v.words.group_at(p.tokens.first - 1) : nowhere;
    if (group != nowhere && v.words.groups[group].copula) score += 4;
    if (p.preposition == nowhere) score += 1;
    return score + (p.tokens.size() > 2 ? 1 : 0);
}

/// He called it “absurd”, the crew was “exhausted”: a marked word that says what something is; no “gladly”.
bool is_predicated(ArticleView const& v, std::uint32_t token) noexcept {
    if (token < 2 || v.words.words[token].part == PartOfSpeech::adverb) return false;
    std::uint32_t const before = token - 2;  // behind it stands the mark
    std::uint32_t const group = v.words.group_at(before);
    return (group != nowhere && v.words.groups[group].copula) ||
           v.lexicon.entry(v.tokens[before].word()).key == Key::as;
}

/// "About 2:30 a.m.", which is nobody and nothing.
bool is_timed(ArticleView const& v, std::uint32_t token) noexcept {
    auto const behind = std::ranges::upper_bound(v.times.list, token, {}, [](Time const& t) { return t.tokens.first; });
    return behind != v.times.list.begin() && std::prev(behind)->tokens.contains(token);
}

/// "Google's purchase", "shares of Google", which stand for Google.
bool is_owned(Filler const& f, ArticleView const& v) noexcept {
    if (f.mention == nowhere) return false;
    TokenRange const owner = v.mentions.list[f.mention].tokens;
    std::uint32_t const phrase = v.words.phrase_at(f.head), of = v.words.phrase_at(owner.first);
    if (f.head < owner.first && f.tokens.contains(f.head) && f.tokens.contains(owner.first)) return true;
    return phrase != nowhere && of != nowhere && v.words.phrases[phrase].possessor == of && !f.tokens.empty() &&
           f.tokens.first <= owner.first;
}

}  // namespace

std::string_view short_name(Filler const& f, ArticleView const& v, std::forward_list<std::string>& composed) {
    bool const self = f.tokens.size() == 1 && v.lexicon.has(v.tokens[f.head].word(), word_flag::reflexive);
    if (self) return v.tokens.slice(f.head);  // "kills himself"
    if (f.who != EntityId::none && !is_owned(f, v)) return v.gazetteer.short_name(f.who);
    if (f.tokens.empty() || is_timed(v, f.head)) return {};
    if (TokenRange const both = event::reciprocal_at(v, f.head); !both.empty())
        return v.tokens.text().slice(v.tokens.span(both));  // "accuse each other"
    TokenRange range = f.tokens;
    bool const long_owned = f.who != EntityId::none && blanks_in(v, range) >= longest_name && f.tokens.contains(f.head);
    if (long_owned && v.words.words[f.head].part == PartOfSpeech::noun)  // "Vega shares"
        return composed.emplace_front(std::string(v.gazetteer.short_name(f.who)) + ' ' +
                                      (v.tokens[f.head].has(TokenFlag::sentence_start)
                                           ? fold(v.tokens.slice(f.head))
                                           : std::string(v.tokens.slice(f.head))));
    auto const droppable = [&](std::uint32_t i) {
        PartOfSpeech const part = v.words.words[i].part;
        Token const& t = v.tokens[i];
        bool const money = t.is(U'$') || t.is(U'\u20AC') || t.is(U'\u00A3');
        bool const denies = v.lexicon.has(t.word(), word_flag::negation);  // "no hostages"
        return (part == PartOfSpeech::determiner && !denies) || (t.kind == TokenKind::punctuation && !money);
    };
    while (range.first < range.last && droppable(range.first)) ++range.first;
    if (blanks_in(v, range) >= longest_name) range = name_at_end(v, range, f.head);
    if (range.empty() || blanks_in(v, range) >= longest_name) return {};
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        // "Nobody", "some of the guests"
        bool const says_who =
            v.lexicon.has(v.tokens[i].word(), word_flag::negation) || (i == range.first && range.size() > 1);
        if (v.words.words[i].part == PartOfSpeech::pronoun && !says_who) return {};
    }
    if (is_set_well(v, range)) return v.tokens.text().slice(v.tokens.span(range));
    return composed.emplace_front(words_of(v, range));
}

std::string organisation_of(Filler const& f, ArticleView const& v) {
    if (f.who == EntityId::none || v.gazetteer.type(f.who) != EntityType::person) return {};
    TokenRange around = f.tokens;
    if (f.mention != nowhere) {
        TokenRange const m = v.mentions.list[f.mention].tokens;
        around = {std::min(around.first, m.first), std::max(around.last, m.last)};
    }
    // The office may stand before the name: "Roscosmos chief Dmitry Rogozin".
    TokenRange const sentence = v.tokens.sentences()[v.tokens.sentence_of(f.head)];
    around.first = std::max(sentence.first, around.first > 3 ? around.first - 3 : 0);
    std::optional<Day> day;
    if (v.article.published) day = v.article.published->day;
    auto const [first, last] = v.mentions.in(around);
    for (std::uint32_t i = first; i < last; ++i) {
        EntityId const body = v.mentions.list[i].who;
        if (body == EntityId::none || v.gazetteer.type(body) != EntityType::organization) continue;
        if (v.gazetteer.speaks_for(f.who, body, day)) return " of " + std::string(v.gazetteer.short_name(body));
    }
    return {};
}

TitleVerb third_person(std::string_view lemma) noexcept {
    if (lemma == "be") return {"is", ""};
    if (lemma == "have") return {"has", ""};
    char const last = lemma.empty() ? ' ' : lemma.back();
    char const before = lemma.size() > 1 ? lemma[lemma.size() - 2] : ' ';
    if (last == 's' || last == 'x' || last == 'z' || last == 'o') return {lemma, "es"};
    if (last == 'h' && (before == 'c' || before == 's')) return {lemma, "es"};
    bool const consonant_y =
        last == 'y' && lemma.size() > 1 && std::string_view("aeiou").find(before) == std::string_view::npos;
    if (consonant_y) return {lemma.substr(0, lemma.size() - 1), "ies"};
    return {lemma, "s"};
}

std::string plural_verb(std::string_view verb) {
    if (verb == "is") return "are";
    if (verb == "has") return "have";
    if (verb.ends_with("ies") && verb.size() > 4) return std::string(verb.substr(0, verb.size() - 3)) + "y";
    for (std::string_view const tail : {"sses", "xes", "ches", "shes", "oes"}) {
        if (verb.ends_with(tail)) return std::string(verb.substr(0, verb.size() - 2));
    }
    return std::string(verb.ends_with('s') ? verb.substr(0, verb.size() - 1) : verb);
}

std::string marked_words(Report const& r, ArticleView const& v, bool telling) {
    TokenRange const sentence = v.tokens.sentences()[r.sentence];
    auto const& quotations = v.words.quotations;
    for (std::size_t i = first_quotation_behind(v, r.head); i < quotations.size(); ++i) {
        Quotation const& q = quotations[i];
        if (q.tokens.first >= sentence.last) break;
        if (!q.scare || q.tokens.first < r.head || q.tokens.size() > 6) continue;
        if (telling && q.tokens.size() == 1 && !is_predicated(v, q.tokens.first)) continue;
        return std::string(trimmed(words_of(v, q.tokens)));
    }
    return {};
}

std::string short_quotation(Report const& r, ArticleView const& v) {
    if (r.quotation == nowhere || v.words.quotations[r.quotation].tokens.size() > 4) return {};
    return std::string(trimmed(words_of(v, v.words.quotations[r.quotation].tokens)));
}

std::string telling_words(Report const& r, ArticleView const& v) {
    auto const& quotations = v.words.quotations;
    int best = 0;
    std::string words;
    // The quotation and those that follow it within its paragraph, up to three.
    for (std::uint32_t q = r.quotation; q != nowhere && q < quotations.size() && q < r.quotation + 3; ++q) {
        TokenRange const range = quotations[q].tokens;
        if (range.empty()) continue;
        if (q > r.quotation && v.tokens[range.first > 0 ? range.first - 1 : 0].has(TokenFlag::line_start)) break;
        auto const from = std::ranges::lower_bound(v.words.phrases, range.first, {},
                                                   [](NounPhrase const& p) { return p.tokens.first; });
        for (auto it = from; it != v.words.phrases.end() && it->tokens.first < range.last; ++it) {
            int const score = worth(v, *it, range);
            if (score <= best) continue;
            best = score;
            words = words_of(v, it->tokens);
        }
    }
    if (!words.empty()) return words;
    if (std::string marked = marked_words(r, v, true); !marked.empty()) return marked;
    // "Very interesting," the minister said: marked words right before the verb.
    TokenRange const sentence = v.tokens.sentences()[r.sentence];
    for (std::size_t i = first_quotation_behind(v, sentence.first); i < quotations.size(); ++i) {
        Quotation const& q = quotations[i];
        if (q.tokens.last > r.head) break;
        bool const tells = q.scare && q.tokens.size() >= 2 && q.tokens.size() <= 6;
        if (tells && q.tokens.first >= sentence.first && r.head - q.tokens.last < 8) {
            words = trimmed(words_of(v, q.tokens));
        }
    }
    return words;
}

std::string language_of(Report const& r, ArticleView const& v) {
    TokenRange const sentence = v.tokens.sentences()[r.sentence];
    auto const [first, last] = v.mentions.in({std::max(r.head, sentence.first + 1), sentence.last});
    for (std::uint32_t i = first; i < last; ++i) {
        Mention const& m = v.mentions.list[i];
        if (m.tokens.first < std::max(r.head, sentence.first + 1) || m.how != How::demonym || m.tokens.size() != 1)
            continue;
        bool const alone = m.tokens.last >= sentence.last || v.words.words[m.tokens.last].part != PartOfSpeech::noun;
        if (alone && v.tokens.slice(m.tokens.first - 1) == "in")
            return " (in " + std::string(v.tokens.slice(m.tokens.first)) + ")";
    }
    return {};
}

}  // namespace dateline::event
