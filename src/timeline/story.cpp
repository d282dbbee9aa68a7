// Two papers on one earthquake share "Aceh", "Indonesia", "magnitude", "tremor"; two on different ones share
// "magnitude" and "tremor". So a name weighs three words, and what is shared is weighed against the shorter article: a
// short notice tells the story of a long report. What the first sentences share counts once more: there an article says
// what it is about, and below what else there is to say. Nothing is counted over all articles, so what is one story
// stays one whichever articles come later.
#include "story.hpp"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t looked_up = 8;  // words
constexpr std::uint32_t weight_of_name = 3;
constexpr std::uint32_t name = 1, lead = 2;  // bits of a word
constexpr int of_lead = 400;                 // per mille

std::uint32_t weight(std::uint32_t word) noexcept { return (word & name) != 0 ? weight_of_name : 1; }

/// Sums of weights.
struct Shared {
    std::uint32_t both = 0, a = 0, b = 0;
    [[nodiscard]] int per_mille() const noexcept {
        std::uint32_t const shorter = std::min(a, b);
        return shorter == 0 ? 0 : static_cast<int>(1000 * both / shorter);
    }
};

}  // namespace

void Stories::add(std::span<std::uint32_t const> words) {
    words_.insert(words_.end(), words.begin(),
                  words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), looked_up)));
    sorted_.push_back(static_cast<std::uint32_t>(words_.size()));
    words_.insert(words_.end(), words.begin(), words.end());
    std::sort(words_.begin() + sorted_.back(), words_.end());
    begin_.push_back(static_cast<std::uint32_t>(words_.size()));
}

std::span<std::uint32_t const> Stories::keys(std::uint32_t article) const noexcept {
    return {words_.data() + begin_[article], words_.data() + sorted_[article]};
}

int Stories::likeness(std::uint32_t a, std::uint32_t b) const noexcept {
    Shared all, leads;
    std::uint32_t i = sorted_[a], k = sorted_[b];
    while (i < begin_[a + 1] || k < begin_[b + 1]) {
        std::uint32_t const none = ~0u, x = i < begin_[a + 1] ? words_[i] : none,
                            y = k < begin_[b + 1] ? words_[k] : none;
        bool const in_a = k == begin_[b + 1] || (i < begin_[a + 1] && x >> 2 <= y >> 2);
        bool const in_b = i == begin_[a + 1] || (k < begin_[b + 1] && y >> 2 <= x >> 2);
        for (auto const& [which, bit] : {std::pair{&all, 0u}, std::pair{&leads, lead}}) {
            bool const of_a = in_a && (x & bit) == bit, of_b = in_b && (y & bit) == bit;
            if (of_a) which->a += weight(x);
            if (of_b) which->b += weight(y);
            if (of_a && of_b) which->both += std::min(weight(x), weight(y));
        }
        if (in_a) ++i;
        if (in_b) ++k;
    }
    if (leads.a == 0 || leads.b == 0) return all.per_mille();
    return ((1000 - of_lead) * all.per_mille() + of_lead * leads.per_mille()) / 1000;
}

}  // namespace dateline
