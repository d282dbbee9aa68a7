// Open addressing with linear probing; keys are hashes already, so their low bits choose the slot.
#include "shelves.hpp"

#include <bit>

namespace dateline {

Shelves::Shelves(std::size_t expected) : slots_(std::bit_ceil(expected + 16)) {}

std::size_t Shelves::slot(std::uint32_t key) const noexcept {
    std::size_t const mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].last != nowhere && slots_[at].key != key) at = (at + 1) & mask;
    return at;
}

void Shelves::stand(std::uint32_t key, std::uint32_t number) {
    if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
    Slot& s = slots_[slot(key)];
    if (s.last == nowhere) ++taken_;
    s.key = key;
    entries_.push_back({number, s.last});
    s.last = static_cast<std::uint32_t>(entries_.size() - 1);
}

void Shelves::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot const& s : old) {
        if (s.last != nowhere) slots_[slot(s.key)] = s;
    }
}

}  // namespace dateline
