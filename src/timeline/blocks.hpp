// A list that grows without moving what it holds: a million tellings are written once. Only the first block moves, as
// long as it is small, so that a short list stays small.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace dateline {

template <typename T>
class Blocks {
public:
    /// Room for so many before anything moves.
    void reserve(std::size_t size) {
        if (size <= in_block) block_for_next().reserve(size);
    }
    template <typename... Made>
    T& emplace_back(Made&&... made) {
        std::vector<T>& block = block_for_next();
        ++size_;
        return block.emplace_back(std::forward<Made>(made)...);
    }
    [[nodiscard]] T& operator[](std::size_t n) noexcept { return blocks_[n / in_block][n % in_block]; }
    [[nodiscard]] T const& operator[](std::size_t n) const noexcept { return blocks_[n / in_block][n % in_block]; }
    [[nodiscard]] T const& back() const noexcept { return blocks_.back().back(); }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    static constexpr std::size_t in_block = 4096;

    std::vector<T>& block_for_next() {
        if (blocks_.size() * in_block == size_) {
            blocks_.emplace_back();
            if (blocks_.size() > 1) blocks_.back().reserve(in_block);
        }
        return blocks_.back();
    }
    std::vector<std::vector<T>> blocks_;
    std::size_t size_ = 0;
};

}  // namespace dateline
