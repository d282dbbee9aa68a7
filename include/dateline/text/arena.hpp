// Memory for many small things that are let go together, such as the words and lists of one article's reports: a
// sentence costs a copy of its bytes and no more. What is kept lies still, so views of it hold as long as the arena or
// a copy of it. A copy shares what is there and keeps what comes later by itself; so copies may go on in other threads.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <ranges>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dateline {

class Arena {
public:
    Arena() = default;
    Arena(Arena const& other) : blocks_(other.blocks_) {}
    Arena(Arena&& other) noexcept
        : blocks_(std::move(other.blocks_)),
          at_(std::exchange(other.at_, nullptr)),
          left_(std::exchange(other.left_, 0)) {}
    Arena& operator=(Arena other) noexcept {
        blocks_.swap(other.blocks_);
        std::swap(at_, other.at_);
        std::swap(left_, other.left_);
        return *this;
    }
    ~Arena() = default;

    /// A copy of the text that holds as long as the arena.
    [[nodiscard]] std::string_view keep(std::string_view text) {
        char* const out = room(text.size(), 1);
        take(text.copy(out, text.size()));
        return {out, text.size()};
    }
    /// Text of at most so many bytes; `write` puts it where it is told and returns how many they are.
    template <typename Write>
    [[nodiscard]] std::string_view keep_written(std::size_t most, Write write) {
        char* const out = room(most, 1);
        std::size_t const size = write(out);
        take(size);
        return {out, size};
    }
    /// So many new things.
    template <typename T>
    [[nodiscard]] std::span<T> list(std::size_t size) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignof(std::uint64_t));
        T* const out = reinterpret_cast<T*>(room(size * sizeof(T), alignof(T)));
        std::uninitialized_value_construct_n(out, size);
        take(size * sizeof(T));
        return {out, size};
    }
    /// Copies of some.
    template <std::ranges::sized_range List, typename T = std::ranges::range_value_t<List>>
    [[nodiscard]] std::span<T> keep_list(List const& from) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignof(std::uint64_t));
        std::size_t const size = std::ranges::size(from);
        T* const out = reinterpret_cast<T*>(room(size * sizeof(T), alignof(T)));
        std::uninitialized_copy(std::ranges::begin(from), std::ranges::end(from), out);
        take(size * sizeof(T));
        return {out, size};
    }
    /// What lies in the other one now holds as long as this one.
    void share(Arena const& other) { blocks_.insert(blocks_.end(), other.blocks_.begin(), other.blocks_.end()); }

private:
    static constexpr std::size_t smallest_block = 4096, largest_block = 65536;  // bytes

    /// A place for so many bytes, which take() takes.
    [[nodiscard]] char* room(std::size_t bytes, std::size_t alignment) {
        std::size_t const gap = -reinterpret_cast<std::size_t>(at_) & (alignment - 1);
        if (left_ < bytes + gap) {
            grow(bytes);
        } else {
            take(gap);
        }
        return at_;
    }
    void take(std::size_t bytes) noexcept {
        at_ += bytes;
        left_ -= bytes;
    }
    void grow(std::size_t bytes) {
        std::size_t const usual = std::min(smallest_block << std::min<std::size_t>(blocks_.size(), 8), largest_block);
        left_ = std::max(bytes, usual);
        left_ = (left_ + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t) * sizeof(std::uint64_t);
        blocks_.push_back(std::make_shared_for_overwrite<std::uint64_t[]>(left_ / sizeof(std::uint64_t)));
        at_ = reinterpret_cast<char*>(blocks_.back().get());
    }

    std::vector<std::shared_ptr<std::uint64_t[]>> blocks_;
    char* at_ = nullptr;    ///< what is free of the last one
    std::size_t left_ = 0;  ///< bytes
};

}  // namespace dateline
