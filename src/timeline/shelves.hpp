// Where merging looks up events: under a key (kind, participant, period) stand the numbers of the events told so far.
// One table and one list for all keys: eight bytes a key and eight a number, no allocation a key. Keys are hashes of 32
// bits; two that share one share a shelf, whatever the table's size, and who looks there compares what he finds.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "dateline/syntax/words.hpp"

namespace dateline {

class Shelves {
public:
    /// Room for about so many numbers.
    explicit Shelves(std::size_t expected);

    void stand(std::uint32_t key, std::uint32_t number);
    /// Calls `look` with the latest numbers that stand under the key, at most `most`, the latest first.
    template <typename Look>
    void latest(std::uint32_t key, std::size_t most, Look look) const {
        for (std::uint32_t at = slots_[slot(key)].last; at != nowhere && most != 0; --most) {
            Entry const& e = entry(at);
            look(e.number);
            at = e.before;
        }
    }

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t last = nowhere;  ///< number of the entry; nowhere: the slot is free
    };
    struct Entry {
        std::uint32_t number, before;
    };
    static constexpr std::uint32_t block_bits = 14;
    static constexpr std::uint32_t in_block = (1u << block_bits) - 1;

    [[nodiscard]] Entry& entry(std::uint32_t number) const noexcept {
        return blocks_[number >> block_bits][number & in_block];
    }
    [[nodiscard]] std::size_t slot(std::uint32_t key) const noexcept {
        std::size_t const mask = slots_.size() - 1;
        std::size_t at = key & mask;
        while (slots_[at].last != nowhere && slots_[at].key != key) at = (at + 1) & mask;
        return at;
    }
    void grow();

    std::vector<Slot> slots_;                       ///< a power of two of them, at most three quarters taken
    std::vector<std::unique_ptr<Entry[]>> blocks_;  ///< to grow copies no entry
    std::uint32_t entries_ = 0;
    std::size_t taken_ = 0;
};

}  // namespace dateline
