// The words that tell an article's story: names, nouns, verbs and adjectives of its title and body, names first, then
// those that stand there most often, then those that stand first.
#include "story_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace dateline {
namespace {

constexpr std::size_t most_words = 256;

bool tells(PartOfSpeech part) noexcept {
    return part == PartOfSpeech::noun || part == PartOfSpeech::proper_noun || part == PartOfSpeech::verb ||
           part == PartOfSpeech::adjective;
}

struct Counted {
    std::uint32_t word = 0, times = 0, first = 0;
};

}  // namespace

std::vector<std::uint32_t> story_words(AnalysedArticle const& a) {
    std::unordered_map<std::uint32_t, Counted> counted;
    for (TokenRange const zone : reading_zones(a.article, a.tokens)) {
        for (std::uint32_t t = zone.first; t < zone.last; ++t) {
            if (!a.tokens[t].is_word() || a.tokens[t].length < 3 || !tells(a.words.words[t].part)) continue;
            std::uint32_t const hash = static_cast<std::uint32_t>(a.tokens.hashes()[t] >> 32) & ~1u;
            Counted& c = counted.try_emplace(hash, Counted{hash, 0, t}).first->second;
            ++c.times;
            if (a.tokens[t].has(TokenFlag::capital)) c.word |= 1u;
        }
    }
    std::vector<Counted> words;
    for (auto const& [hash, c] : counted) words.push_back(c);
    std::ranges::sort(words, [](Counted const& x, Counted const& y) {
        return std::tuple(y.word & 1u, y.times, x.first) < std::tuple(x.word & 1u, x.times, y.first);
    });
    if (words.size() > most_words) words.resize(most_words);
    std::vector<std::uint32_t> out;
    for (Counted const& c : words) out.push_back(c.word);
    return out;
}

}  // namespace dateline
