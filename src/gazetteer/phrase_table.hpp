// A set of phrases (sequences of token hashes) that is walked token by token, so that the longest phrase at
// a place is found without trying lengths. All steps of all phrases share one flat hash table; a filter of two
// bits a bucket turns away nearly every token that begins nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "dateline/text/image.hpp"

namespace dateline {

/// A view into an image (sections "<prefix>.slots", ".first", ".filter").
class PhraseTable {
public:
    struct Slot {
        std::uint32_t check = 0;  ///< high half of the step's key
        std::uint32_t node = 0;   ///< 0: empty slot
    };
    /// Where a walk stands after a step: node 0 is "no such phrase".
    struct Step {
        std::uint32_t node = 0;
        bool ends = false;  ///< a phrase ends here
        bool more = false;  ///< a longer one goes on
    };

    PhraseTable() = default;
    PhraseTable(ImageView const& image, std::string const& prefix);

    /// May a phrase begin with this token? Never says no wrongly.
    [[nodiscard]] bool may_begin(std::uint64_t hash, bool capital) const noexcept {
        std::uint64_t const bit = hash >> 32 & filter_mask_;
        std::uint64_t const half = half_ & (std::uint64_t{capital} - 1);  // no branch: nobody can foretell capitals
        return (filter_[(bit >> 6) + half] >> (bit & 63) & 1) != 0;
    }
    /// Asks the memory for the slot of a phrase's first step.
    void expect(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[mix(0, hash) & mask_]); }
    /// The step from `node` (0: the start) by a token.
    [[nodiscard]] Step step(std::uint32_t node, std::uint64_t hash) const noexcept {
        std::uint64_t const key = mix(node, hash);
        auto const check = static_cast<std::uint32_t>(key >> 32);
        for (std::uint64_t at = key & mask_;; at = (at + 1) & mask_) {
            Slot const slot = slots_[at];
            if (slot.node == 0) return {};
            if (slot.check == check) return {slot.node & number_bits, (slot.node & ends) != 0, (slot.node & more) != 0};
        }
    }
    /// Range of the owner's records that belong to the phrase ending at `node`.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> records(std::uint32_t node) const noexcept {
        return {first_[node], first_[node + 1]};
    }
    /// Node of a whole phrase, 0 when it is not in the table.
    [[nodiscard]] std::uint32_t find(std::span<std::uint64_t const> phrase) const noexcept;

    static constexpr std::uint32_t ends = 0x80000000u, more = 0x40000000u, number_bits = 0x3FFFFFFFu;
    /// The key of a step; of the first one the token's hash.
    [[nodiscard]] static constexpr std::uint64_t mix(std::uint32_t node, std::uint64_t hash) noexcept {
        if (node == 0) return hash;
        std::uint64_t x = hash ^ (std::uint64_t{node} * 0x9E3779B97F4A7C15u);
        x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93u;
        return x ^ (x >> 29);
    }

private:
    std::span<Slot const> slots_;
    std::span<std::uint32_t const> first_;
    std::span<std::uint64_t const> filter_;  ///< first half: tokens with a capital; second half: all others
    std::uint64_t mask_ = 0, filter_mask_ = 0, half_ = 0;
};

class PhraseTableBuilder {
public:
    PhraseTableBuilder();
    /// Adds a phrase of at least one token; `any_case`: it may begin with a token that has no capital.
    /// Returns its node, the same for equal phrases.
    std::uint32_t add(std::span<std::uint64_t const> phrase, bool any_case);
    /// Writes the sections. `nodes` are the nodes of the owner's records, sorted ascending.
    void write(ImageWriter& image, std::string const& prefix, std::span<std::uint32_t const> nodes) const;

private:
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t node = 0;
    };
    [[nodiscard]] Entry& place(std::uint64_t key) noexcept;
    void grow();

    std::vector<Entry> entries_;          ///< open addressing while building
    std::vector<std::uint8_t> has_more_;  ///< by node
    std::vector<std::pair<std::uint64_t, bool>> beginnings_;
    std::uint32_t nodes_ = 0;
};

}  // namespace dateline
