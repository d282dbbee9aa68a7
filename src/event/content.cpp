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

constexpr std::uint32_t bit(PartOfSpeech part) noexcept { return 1u << static_cast<unsigned>(part); }

/// What a token adds; 0 for nothing. Hardly a branch: which words count cannot be foreseen.
std::uint64_t content_code(Story const& s, std::uint32_t token) noexcept {
    constexpr std::uint32_t words = bit(PartOfSpeech::noun) | bit(PartOfSpeech::proper_noun) | bit(PartOfSpeech::verb) |
                                    bit(PartOfSpeech::adjective) | bit(PartOfSpeech::unknown);
    Word const& word = s.words().words[token];
    std::uint32_t const counts =
        s.tokens()[token].is_word() ? words | bit(PartOfSpeech::number) : bit(PartOfSpeech::number);
    WordId const noun = word.part == PartOfSpeech::noun ? word.lemma : WordId::none;
    WordId const verb = s.view.lexicon.facts(noun).verb;
    auto const where = [](bool so) { return 0 - std::uint64_t{so}; };
    std::uint64_t const known = spread(index(verb) | (index(word.lemma) & where(verb == WordId::none)));
    std::uint64_t const unknown = s.tokens().hashes()[token], no_lemma = where(word.lemma == WordId::none);
    std::uint64_t const code = (unknown & no_lemma) | (known & ~no_lemma);
    return code & (0 - std::uint64_t{(counts >> static_cast<unsigned>(word.part)) & 1});
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
    TokenRange const tokens = s_.tokens().sentences()[sentence];
    coded_.resize(tokens.size());
    std::size_t count = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
        coded_[count] = {content_code(s_, i), i};
        count += coded_[count].code != 0 ? 1 : 0;
    }
    coded_.resize(count);
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
    constexpr std::size_t long_sentence = 1000;  // tokens; of one that never ends only what is near is read
    bool const alone = d.report.quotation == nowhere && !words.empty() && sentence.size() < long_sentence;
    if (alone && sentence.first <= words.first && words.last <= sentence.last) {
        if (sentence_ != d.report.sentence) read(d.report.sentence);
        TokenRange const near{words.first, std::min(words.last, words.first + 2 * most)};
        near_.resize(coded_.size() + 1);
        std::size_t count = 0;
        std::uint64_t last = 0;  // no word's
        for (auto const& [code, token] : coded_) {
            near_[count] = code;
            bool const is_new = token - near.first < near.size() && code != last;
            count += is_new ? 1 : 0;
            last = is_new ? code : last;
        }
        out.content.insert(out.content.end(), near_.begin(), near_.begin() + static_cast<std::ptrdiff_t>(count));
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
