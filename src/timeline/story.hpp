// Articles without a date tell of one event when they tell one story: when they share so many words, names above all,
// that they cannot speak of different things.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The stories of all articles; of a dated article none is kept.
class Stories {
public:
    /// `words` as ArticleReports::story has them: of a word the two lowest bits say what it is, the others which.
    void add(std::span<std::uint32_t const> words);
    /// The words under which an article's events are looked up: the most telling ones; none without a story.
    [[nodiscard]] std::span<std::uint32_t const> keys(std::uint32_t article) const noexcept;

private:
    friend class StoryInHand;
    /// Sums of the words' weights, of all and of those that stand in the lead.
    struct Weight {
        std::uint32_t all = 0, lead = 0;
    };
    [[nodiscard]] std::span<std::uint32_t const> words(std::uint32_t article) const noexcept {
        return {words_.data() + begin_[article], words_.data() + begin_[article + 1]};
    }
    std::vector<std::uint32_t> words_;     ///< of each article, the most telling first
    std::vector<std::uint32_t> begin_{0};  ///< where an article's begin
    std::vector<Weight> weights_;
};

/// One article's story, held against those of others.
class StoryInHand {
public:
    explicit StoryInHand(Stories const& all) : all_(all) {}
    void take(std::uint32_t article);
    /// How far the other article tells the story in hand, 0 to 1000: the weight of the words they share, in per mille
    /// of that of the shorter one's; four tenths of it for what their leads share.
    [[nodiscard]] int likeness(std::uint32_t other);

private:
    [[nodiscard]] std::size_t slot(std::uint32_t word) const noexcept;
    static constexpr std::size_t bits = 8192;
    [[nodiscard]] static std::size_t bit(std::uint32_t word) noexcept { return (word >> 2) % bits; }

    Stories const& all_;
    std::uint32_t article_ = 0;
    std::vector<std::uint32_t> words_;  ///< a table: each stands at the slot that its bits choose or behind; 0: free
    std::array<std::uint64_t, bits / 64> may_have_{};  ///< without the bit of a word it has not that word
    std::vector<std::uint32_t> may_share_;             ///< of the article held against it, those that have their bit
};

}  // namespace dateline
