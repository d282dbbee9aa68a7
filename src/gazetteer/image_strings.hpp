// The strings of an image being built: each distinct one once, its length before it (LEB128).
#pragma once

#include <cstring>
#include <string_view>
#include <vector>

#include "dateline/text/fold.hpp"
#include "tables.hpp"

namespace dateline {

class ImageStrings {
public:
    ImageStrings() : bytes_(1, '\0'), seen_(1024, 0) {}

    /// Makes room for so many strings.
    void reserve(std::size_t count) {
        while (count * 10 >= seen_.size() * 6) grow();
    }
    StringRef add(std::string_view text) {
        if (text.empty()) return 0;
        if (count_ * 10 >= seen_.size() * 6) grow();
        StringRef& slot = place(text);
        if (slot == 0) {
            slot = static_cast<StringRef>(bytes_.size());
            ++count_;
            std::size_t length = text.size();
            for (; length >= 0x80; length >>= 7) bytes_.push_back(static_cast<char>(length | 0x80));
            bytes_.push_back(static_cast<char>(length));
            bytes_.insert(bytes_.end(), text.begin(), text.end());
        }
        return slot;
    }
    [[nodiscard]] std::vector<char> const& bytes() const noexcept { return bytes_; }

private:
    [[nodiscard]] std::string_view at(StringRef ref) const noexcept {
        std::size_t length = 0;
        unsigned shift = 0;
        for (;; shift += 7) {
            auto const byte = static_cast<unsigned char>(bytes_[ref++]);
            length |= std::size_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) return {bytes_.data() + ref, length};
        }
    }
    StringRef& place(std::string_view text) noexcept {
        std::size_t i = word_hash(text) & (seen_.size() - 1);
        while (seen_[i] != 0 && at(seen_[i]) != text) i = (i + 1) & (seen_.size() - 1);
        return seen_[i];
    }
    void grow() {
        std::vector<StringRef> old(seen_.size() * 2, 0);
        old.swap(seen_);
        for (StringRef const ref : old)
            if (ref != 0) place(at(ref)) = ref;
    }

    std::vector<char> bytes_;
    std::vector<StringRef> seen_;  ///< open addressing
    std::size_t count_ = 0;
};

}  // namespace dateline
