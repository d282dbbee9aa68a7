// Two papers on one earthquake share "Aceh", "Indonesia", "magnitude", "tremor"; two on different ones share
// "magnitude" and "tremor". So a name weighs three words, and what is shared is weighed against the shorter article: a
// short notice tells the story of a long report. Nothing is counted over all articles, so what is one story stays one
// whichever articles come later.
#include "story.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t looked_up = 8;  // words
constexpr std::uint32_t weight_of_name = 3;

std::uint32_t weight(std::uint32_t word) noexcept { return (word & 1u) != 0 ? weight_of_name : 1; }

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

bool Stories::same(std::uint32_t a, std::uint32_t b) const noexcept {
    std::uint32_t shared = 0, of_a = 0, of_b = 0;
    std::uint32_t i = sorted_[a], k = sorted_[b];
    while (i < begin_[a + 1] || k < begin_[b + 1]) {
        if (k == begin_[b + 1] || (i < begin_[a + 1] && words_[i] < words_[k])) {
            of_a += weight(words_[i++]);
        } else if (i == begin_[a + 1] || words_[k] < words_[i]) {
            of_b += weight(words_[k++]);
        } else {
            shared += weight(words_[i]);
            of_a += weight(words_[i++]);
            of_b += weight(words_[k++]);
        }
    }
    return shared != 0 && 10 * shared >= 3 * std::min(of_a, of_b);
}

}  // namespace dateline
