// Open addressing with linear probing; keys are hashes already, so their low bits choose the slot.
#include "shelves.hpp"

#include <bit>

namespace dateline {

Shelves::Shelves(std::size_t expected) : slots_(std::bit_ceil(expected + 16)) {}

void Shelves::stand(std::uint32_t key, std::uint32_t number) {
    if (4 * (taken_ + 1) > 3 * slots_.size()) grow();
    Slot& s = slots_[slot(key)];
    if (s.last == nowhere) {
        ++taken_;
        s = {key, number | alone};
        return;
    }
    if ((s.last & alone) != 0) {
        s.last = add_board({nowhere, {s.last & ~alone, number, nowhere}});
        return;
    }
    for (std::uint32_t& place : board(s.last).numbers) {
        if (place == nowhere) {
            place = number;
            return;
        }
    }
    s.last = add_board({s.last, {number, nowhere, nowhere}});
}

std::uint32_t Shelves::add_board(Board const& filled) {
    if ((boards_ & in_block) == 0) blocks_.push_back(std::make_unique_for_overwrite<Board[]>(in_block + 1));
    board(boards_) = filled;
    return boards_++;
}

void Shelves::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot const& s : old) {
        if (s.last != nowhere) slots_[slot(s.key)] = s;
    }
}

}  // namespace dateline
