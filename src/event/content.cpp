// The content words around an event: nouns, names, verbs, adjectives and numbers of its clause (of a noun: of its
// phrase and what hangs on it) and of the quotation it carries. A word counts as its lemma, a noun that comes from a
// verb as the verb ("announcement" as announce), so that two newspapers' wordings meet.
#include "content.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

constexpr std::uint32_t most = 48;  // words of one stretch; the rest of a long quotation adds little

/// Spreads a small number over 64 bits (splitmix64), so that lemmas and hashes of unknown forms share one space.
constexpr std::uint64_t spread(std::uint64_t x) noexcept {
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

bool is_content(Story const& s, std::uint32_t token) noexcept {
    switch (s.words().words[token].part) {
        case PartOfSpeech::noun:
        case PartOfSpeech::proper_noun:
        case PartOfSpeech::verb:
        case PartOfSpeech::adjective:
        case PartOfSpeech::unknown:
            return s.tokens()[token].is_word();
        case PartOfSpeech::number:
            return true;
        default:
            return false;
    }
}

/// What a token adds; 0 for nothing.
std::uint64_t content_code(Story const& s, std::uint32_t token) noexcept {
    if (!is_content(s, token)) return 0;
    Word const& word = s.words().words[token];
    if (word.lemma == WordId::none) return s.tokens().hashes()[token];
    WordId const verb = word.part == PartOfSpeech::noun ? s.view.lexicon.facts(word.lemma).verb : WordId::none;
    return spread(index(verb != WordId::none ? verb : word.lemma));
}

TokenRange around(Story const& s, Draft const& d) noexcept {
    if (d.phrase == nowhere) {
        Clause const& c = s.clause(d.clause);
        TokenRange range = c.extent.empty() ? s.group(d.clause).tokens : c.extent;
        TokenRange const sentence = s.tokens().sentences()[d.report.sentence];
        return {std::max(range.first, sentence.first), std::min(range.last, sentence.last)};
    }
    TokenRange range = s.phrase(d.phrase).tokens;
    std::uint32_t const owner = s.phrase(d.phrase).possessor;
    if (owner != nowhere) range.first = std::min(range.first, s.phrase(owner).tokens.first);
    for (std::uint32_t k = s.first_attached[d.phrase]; k != nowhere; k = s.next_attached[k]) {
        range.last = std::max(range.last, s.phrase(k).tokens.last);
    }
    return range;
}

}  // namespace

void Content::read(std::uint32_t sentence) {
    sentence_ = sentence;
    coded_.clear();
    TokenRange const tokens = s_.tokens().sentences()[sentence];
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        if (std::uint64_t const code = content_code(s_, i); code != 0) coded_.push_back({code, i});
    }
    std::ranges::sort(coded_, {}, &Coded::code);
}

void Content::add_words(TokenRange range, std::vector<std::uint64_t>& out) const {
    std::uint32_t const end = std::min(range.last, range.first + 2 * most);
    for (std::uint32_t i = range.first; i < end; ++i) {
        if (std::uint64_t const code = content_code(s_, i); code != 0) out.push_back(code);
    }
}

void Content::add(Draft& d, Reports& out) {
    std::size_t const first = out.content.size();
    TokenRange const words = around(s_, d);
    TokenRange const sentence = s_.tokens().sentences()[d.report.sentence];
    if (d.report.quotation == nowhere && sentence.first <= words.first && words.last <= sentence.last) {
        if (sentence_ != d.report.sentence) read(d.report.sentence);
        TokenRange const near{words.first, std::min(words.last, words.first + 2 * most)};
        std::uint64_t last = 0;
        for (auto const& [code, token] : coded_) {
            if (near.contains(token) && code != last) out.content.push_back(last = code);
        }
    } else {
        add_words(words, out.content);
        if (d.report.quotation != nowhere) add_words(s_.words().quotations[d.report.quotation].tokens, out.content);
        auto const begin = out.content.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, out.content.end());
        out.content.erase(std::unique(begin, out.content.end()), out.content.end());
    }
    d.report.first_content = static_cast<std::uint32_t>(first);
    d.report.contents = static_cast<std::uint32_t>(out.content.size() - first);
}

}  // namespace dateline::event
