// Where merging looks up events: under a key (kind, participant, period) stand the numbers of the events told so far.
// One table and one list of small blocks for all keys: eight bytes a key and, from its second number on, sixteen for
// each three numbers; no allocation a key. Most keys have one number, which stands in the table. Keys are hashes of 32
// bits; two that share one share a shelf, whatever the table's size, and who looks there compares what he finds. Who
// will look at many shelves says so first, so that memory answers for all of them at once.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "dateline/syntax/words.hpp"

namespace dateline {

class Shelves {
public:
    /// Room for about so many keys.
    explicit Shelves(std::size_t expected);

    /// `number` is less than 2^31 - 1.
    void stand(std::uint32_t key, std::uint32_t number);
    /// Calls `look` with the latest numbers that stand under the key, at most `most`, the latest first.
    template <typename Look>
    void latest(std::uint32_t key, std::size_t most, Look look) const {
        std::uint32_t at = slots_[slot(key)].last;
        if (at != nowhere && (at & alone) != 0) {
            if (most != 0) look(at & ~alone);
            return;
        }
        while (at != nowhere) {
            Board const& board = this->board(at);
            for (auto number = board.numbers.rbegin(); number != board.numbers.rend(); ++number) {
                if (*number == nowhere) continue;
                if (most-- == 0) return;
                look(*number);
            }
            at = board.before;
        }
    }
    /// latest() or stand() will be asked for this key.
    void expect(std::uint32_t key) const noexcept { __builtin_prefetch(&slots_[key & (slots_.size() - 1)]); }

private:
    struct Slot {
        std::uint32_t key = 0;
        /// Number of the board; with the bit `alone` the only number; nowhere: the slot is free.
        std::uint32_t last = nowhere;
    };
    static constexpr std::uint32_t alone = 0x80000000u;
    struct Board {
        std::uint32_t before;                  ///< number of the board that was filled before it
        std::array<std::uint32_t, 3> numbers;  ///< nowhere: still free
    };
    static constexpr std::uint32_t block_bits = 13;
    static constexpr std::uint32_t in_block = (1u << block_bits) - 1;

    [[nodiscard]] Board& board(std::uint32_t number) const noexcept {
        return blocks_[number >> block_bits][number & in_block];
    }
    [[nodiscard]] std::size_t slot(std::uint32_t key) const noexcept {
        std::size_t const mask = slots_.size() - 1;
        std::size_t at = key & mask;
        while (slots_[at].last != nowhere && slots_[at].key != key) at = (at + 1) & mask;
        return at;
    }
    std::uint32_t add_board(Board const& filled);
    void grow();

    std::vector<Slot> slots_;                       ///< a power of two of them, at most three quarters taken
    std::vector<std::unique_ptr<Board[]>> blocks_;  ///< to grow copies no board
    std::uint32_t boards_ = 0;
    std::size_t taken_ = 0;
};

}  // namespace dateline
