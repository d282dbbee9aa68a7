// The words that tell an article's story: names, figures, nouns, verbs and adjectives of its title and body, names
// first, then those that stand there most often, then those that stand first. The two lowest bits of a word say that it
// is a name and that the first sentences have it, which tell what an article is about.
#include "story_words.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

namespace dateline {
namespace {

constexpr std::size_t most_words = 256;
constexpr std::uint32_t name_bit = 1, lead_bit = 2;
constexpr std::uint32_t lead_sentences = 4;  // the title's among them

bool tells(PartOfSpeech part) noexcept {
    return part == PartOfSpeech::noun || part == PartOfSpeech::proper_noun || part == PartOfSpeech::verb ||
           part == PartOfSpeech::adjective;
}

struct Counted {
    std::uint32_t word = 0, times = 0, first = 0;
};

/// A word and its place among the others: names, then the most often told, then the first, as one number.
struct Placed {
    std::uint64_t place = 0;
    std::uint32_t word = 0;
};

Placed placed(Counted const& c) noexcept {
    std::uint64_t const name = c.word & name_bit, seldom = 0x7FFFFFFFu - c.times;
    return {(1 - name) << 63 | seldom << 32 | c.first, c.word};
}

}  // namespace

std::vector<std::uint32_t> story_words(AnalysedArticle const& a) {
    boost::unordered_flat_map<std::uint32_t, Counted> counted;
    counted.reserve(std::min<std::size_t>(a.tokens.size() / 4, 4 * most_words));
    std::uint32_t sentences = 0;
    TokenRange sentence;
    for (TokenRange const zone : reading_zones(a.article, a.tokens)) {
        for (std::uint32_t t = zone.first; t < zone.last; ++t) {
            if (!sentence.contains(t)) {
                sentence = a.tokens.sentences()[a.tokens.sentence_of(t)];
                ++sentences;
            }
            bool const figure = a.tokens[t].is_number();
            bool const word = a.tokens[t].is_word() && a.tokens[t].length > 2 && tells(a.words.words[t].part);
            if (!figure && !word) continue;
            std::uint32_t const hash = static_cast<std::uint32_t>(a.tokens.hashes()[t] >> 32) & ~(name_bit | lead_bit);
            Counted& c = counted.try_emplace(hash, Counted{hash, 0, t}).first->second;
            ++c.times;
            if (figure || a.tokens[t].has(TokenFlag::capital)) c.word |= name_bit;
            if (sentences <= lead_sentences) c.word |= lead_bit;
        }
    }
    std::vector<Placed> words;
    words.reserve(counted.size());
    for (auto const& [hash, c] : counted) words.push_back(placed(c));
    auto const last = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), most_words));
    if (last != words.end()) std::ranges::nth_element(words, last, {}, &Placed::place);
    words.erase(last, words.end());
    std::ranges::sort(words, {}, &Placed::place);
    std::vector<std::uint32_t> out;
    out.reserve(words.size());
    for (Placed const& p : words) out.push_back(p.word);
    return out;
}

}  // namespace dateline
