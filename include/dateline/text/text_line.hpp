// A text under construction from many small parts, such as a title or a reason: parts of a few bytes are copied on the
// spot, and what is built stays in one place from text to text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace dateline {

class TextLine {
public:
    /// Holds until the next part.
    [[nodiscard]] std::string_view text() const noexcept { return {room_.data(), size_}; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }  ///< bytes
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] char& operator[](std::size_t i) noexcept { return room_[i]; }

    void clear() noexcept { size_ = 0; }
    /// Keeps the first `size` bytes, of which there are as many.
    void cut(std::size_t size) noexcept { size_ = size; }

    void add(char c) {
        make_room(1);
        room_[size_++] = c;
    }
    /// A text that is not part of this one.
    void add(std::string_view part) {
        make_room(part.size());
        copy(part.data(), part.size(), room_.data() + size_);
        size_ += part.size();
    }
    /// Words whose number of bytes is known beforehand.
    template <std::size_t Size>
    void add(char const (&words)[Size]) {
        make_room(Size - 1);
        std::memcpy(room_.data() + size_, words, Size - 1);
        size_ += Size - 1;
    }

    /// From a byte on, one character for another.
    void replace(char from, char to, std::size_t begin) noexcept {
        while (auto* const at = static_cast<char*>(std::memchr(room_.data() + begin, from, size_ - begin))) *at = to;
    }

private:
    static void copy(char const* from, std::size_t size, char* to) noexcept {
        if (size > 16) {
            std::memcpy(to, from, size);
        } else if (size >= 8) {
            copy_ends<8>(from, size, to);
        } else if (size >= 4) {
            copy_ends<4>(from, size, to);
        } else if (size >= 2) {
            copy_ends<2>(from, size, to);
        } else if (size == 1) {
            *to = *from;
        }
    }
    /// The first and the last bytes, which meet or overlap.
    template <std::size_t Bytes>
    static void copy_ends(char const* from, std::size_t size, char* to) noexcept {
        char first[Bytes], last[Bytes];
        std::memcpy(first, from, Bytes);
        std::memcpy(last, from + size - Bytes, Bytes);
        std::memcpy(to, first, Bytes);
        std::memcpy(to + size - Bytes, last, Bytes);
    }
    void make_room(std::size_t bytes) {
        if (room_.size() - size_ < bytes) [[unlikely]]
            room_.resize(2 * (size_ + bytes));
    }

    std::string room_ = std::string(512, '\0');
    std::size_t size_ = 0;
};

}  // namespace dateline
