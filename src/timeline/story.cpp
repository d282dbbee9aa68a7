// Two papers on one earthquake share "Aceh", "Indonesia", "magnitude", "tremor"; two on different ones share
// "magnitude" and "tremor". So a name weighs three words, and what is shared is weighed against the shorter article: a
// short notice tells the story of a long report. What the first sentences share counts once more: there an article says
// what it is about, and below what else there is to say. Nothing is counted over all articles, so what is one story
// stays one whichever articles come later.
#include "story.hpp"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

constexpr std::size_t looked_up = 8;  // words
constexpr std::uint32_t weight_of_name = 3;
constexpr std::uint32_t name = 1, lead = 2;  // bits of a word
constexpr int of_lead = 400;                 // per mille

std::uint32_t weight(std::uint32_t word) noexcept { return (word & name) != 0 ? weight_of_name : 1; }

int per_mille(std::uint32_t both, std::uint32_t a, std::uint32_t b) noexcept {
    std::uint32_t const shorter = std::min(a, b);
    return shorter == 0 ? 0 : static_cast<int>(1000 * both / shorter);
}

}  // namespace

void Stories::add(std::span<std::uint32_t const> words) {
    words_.insert(words_.end(), words.begin(), words.end());
    begin_.push_back(static_cast<std::uint32_t>(words_.size()));
    Weight& sum = weights_.emplace_back();
    for (std::uint32_t const w : words) {
        sum.all += weight(w);
        if ((w & lead) != 0) sum.lead += weight(w);
    }
}

std::span<std::uint32_t const> Stories::keys(std::uint32_t article) const noexcept {
    std::span<std::uint32_t const> const all = words(article);
    return all.first(std::min(all.size(), looked_up));
}

std::size_t StoryInHand::slot(std::uint32_t word) const noexcept {
    std::size_t const mask = words_.size() - 1;
    std::size_t at = (word >> 2) & mask;
    while (words_[at] != 0 && words_[at] >> 2 != word >> 2) at = (at + 1) & mask;
    return at;
}

void StoryInHand::take(std::uint32_t article) {
    std::span<std::uint32_t const> const words = all_.words(article);
    article_ = article;
    words_.assign(std::bit_ceil(4 * words.size() + 1), 0);
    may_have_.fill(0);
    for (std::uint32_t const w : words) {
        words_[slot(w)] = w;
        may_have_[bit(w) / 64] |= std::uint64_t{1} << bit(w) % 64;
    }
}

int StoryInHand::likeness(std::uint32_t other) {
    std::span<std::uint32_t const> const words = all_.words(other);
    may_share_.resize(words.size());
    std::size_t size = 0;
    for (std::uint32_t const w : words) {  // without a branch, which could not be foreseen
        may_share_[size] = w;
        size += may_have_[bit(w) / 64] >> bit(w) % 64 & 1;
    }
    Stories::Weight both;
    for (std::uint32_t const w : std::span(may_share_).first(size)) {
        std::uint32_t const same = words_[slot(w)];
        std::uint32_t const shared = same == 0 ? 0 : std::min(weight(w), weight(same));
        both.all += shared;
        both.lead += (w & same & lead) != 0 ? shared : 0;
    }
    Stories::Weight const &a = all_.weights_[article_], &b = all_.weights_[other];
    int const whole = per_mille(both.all, a.all, b.all);
    if (a.lead == 0 || b.lead == 0) return whole;
    return ((1000 - of_lead) * whole + of_lead * per_mille(both.lead, a.lead, b.lead)) / 1000;
}

}  // namespace dateline
