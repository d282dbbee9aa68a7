// Articles without a date tell of one event when they tell one story: when they share so many words, names above all,
// that they cannot speak of different things.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The stories of all articles; of a dated article none is kept.
class Stories {
public:
    /// `words` as ArticleReports::story has them.
    void add(std::span<std::uint32_t const> words);
    /// The words under which an article's events are looked up: the most telling ones; none without a story.
    [[nodiscard]] std::span<std::uint32_t const> keys(std::uint32_t article) const noexcept;
    /// How far two articles tell one story, 0 to 1000: the weight of the words they share, in per mille of that of the
    /// shorter one's; four tenths of it for what their leads share.
    [[nodiscard]] int likeness(std::uint32_t a, std::uint32_t b) const noexcept;

private:
    std::vector<std::uint32_t> words_;              ///< of each article: its keys, then all of them sorted
    std::vector<std::uint32_t> begin_{0}, sorted_;  ///< where an article's begin, and its sorted ones
};

}  // namespace dateline
