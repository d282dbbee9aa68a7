// Where merging looks up events: under a key (kind, participant, period) stand the numbers of the events told so far.
// One table and one list for all keys: eight bytes a key and eight a number, no allocation a key. Keys are hashes of 32
// bits; two that share one share a shelf, whatever the table's size, and who looks there compares what he finds.
#pragma once

#include <boost/container/deque.hpp>
#include <cstdint>
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
            look(entries_[at].number);
            at = entries_[at].before;
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
    [[nodiscard]] std::size_t slot(std::uint32_t key) const noexcept;
    void grow();

    std::vector<Slot> slots_;  ///< a power of two of them, at most three quarters taken
    using Blocks = boost::container::deque_options_t<boost::container::block_size<1u << 14>>;
    boost::container::deque<Entry, void, Blocks> entries_;  ///< in blocks: to grow copies nothing
    std::size_t taken_ = 0;
};

}  // namespace dateline
