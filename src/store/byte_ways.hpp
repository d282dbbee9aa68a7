// Two ways that one description of a value takes: the Writer makes bytes of it, the Reader a value of them. Numbers are
// LEB128 (seven bits a byte); a string is its number among the strings so far (0: empty), and where it is a new one its
// length and bytes follow.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bytes.hpp"
#include "dateline/text/fold.hpp"
#include "dateline/timeline/arrangement.hpp"

namespace dateline::bytes {

class Writer {
public:
    std::string bytes;
    std::int64_t format = store_format;  ///< of the store that has the bytes

    template <typename T>
    void number(T const& value) {
        std::uint64_t n;
        if constexpr (std::is_enum_v<T>) {
            n = zigzag(static_cast<std::int64_t>(value));
        } else if constexpr (std::is_signed_v<T>) {
            n = zigzag(static_cast<std::int64_t>(value));
        } else {
            n = static_cast<std::uint64_t>(value);
        }
        char digits[10];
        std::size_t count = 0;
        for (; n >= 0x80; n >>= 7) digits[count++] = static_cast<char>((n & 0x7F) | 0x80);
        digits[count++] = static_cast<char>(n);
        bytes.append(digits, count);
    }
    /// Number of a report; `nowhere`, which most are, takes one byte.
    void link(std::uint32_t value) { number(value + 1); }
    void flag(bool const& value) { bytes.push_back(value ? '\1' : '\0'); }
    /// Up to eight flags in one byte, the first one in the lowest bit.
    template <typename... Flags>
    void flags(Flags const&... values) {
        unsigned byte = 0, bit = 1;
        ((byte |= values ? bit : 0u, bit <<= 1), ...);
        bytes.push_back(static_cast<char>(byte));
    }
    void text(std::string_view value) {
        if (value.empty()) return number(0u);
        std::size_t const slot = slot_of(value);
        if (slots_[slot] != 0) return number(slots_[slot]);
        number(strings_.size() + 1);
        once(value);
        strings_.push_back(value);
        slots_[slot] = static_cast<std::uint32_t>(strings_.size());
        if (2 * strings_.size() > slots_.size()) grow();
    }
    /// A string that hardly stands twice.
    void once(std::string_view value) {
        number(value.size());
        bytes += value;
    }
    /// Lines that each end with a line feed, line by line: many stand twice.
    void lines(std::string_view value) {
        number(static_cast<std::size_t>(std::ranges::count(value, '\n')));
        for (std::size_t end; (end = value.find('\n')) != std::string_view::npos; value.remove_prefix(end + 1))
            text(value.substr(0, end));
    }
    template <typename List>
    List const& list(List const& value) {
        number(value.size());
        return value;
    }
    template <typename T>
    bool there(std::optional<T> const& value) {
        flag(value.has_value());
        return value.has_value();
    }

private:
    /// Where the string is, or where it is to stand.
    std::size_t slot_of(std::string_view value) const {
        std::size_t at = static_cast<std::size_t>(word_hash(value)) & (slots_.size() - 1);
        while (slots_[at] != 0 && strings_[slots_[at] - 1] != value) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void grow() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::uint32_t i = 0; i < strings_.size(); ++i) slots_[slot_of(strings_[i])] = i + 1;
    }
    std::vector<std::string_view> strings_;                               // views into the value that is written
    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(512);  // numbers of strings from 1; 0: free

    static std::uint64_t zigzag(std::int64_t v) {
        return (static_cast<std::uint64_t>(v) << 1) ^ static_cast<std::uint64_t>(v >> 63);
    }
};

class Reader {
public:
    Reader(std::string_view bytes, std::string const& where) : bytes_(bytes), where_(where) {}

    Arena words;  ///< where words and lists lie that were read
    std::int64_t format = store_format;

    template <typename T>
    void number(T& value) {
        std::uint64_t n = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (at_ >= bytes_.size() || shift > 63) damaged();
            auto const byte = static_cast<unsigned char>(bytes_[at_++]);
            n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) break;
        }
        if constexpr (std::is_enum_v<T> || std::is_signed_v<T>) {
            value = static_cast<T>(static_cast<std::int64_t>((n >> 1) ^ (~(n & 1) + 1)));
        } else {
            value = static_cast<T>(n);
        }
    }
    void link(std::uint32_t& value) {
        number(value);
        --value;
    }
    void flag(bool& value) { flags(value); }
    template <typename... Flags>
    void flags(Flags&... values) {
        if (at_ >= bytes_.size()) damaged();
        auto const byte = static_cast<unsigned char>(bytes_[at_++]);
        unsigned bit = 1;
        ((values = (byte & bit) != 0, bit <<= 1), ...);
    }
    template <typename Text>
    void text(Text& value) {
        std::size_t which = 0;
        number(which);
        if (which > strings_.size() + 1) damaged();
        if (which > strings_.size()) strings_.push_back(words.keep(next()));
        value = which == 0 ? std::string_view() : strings_[which - 1];
    }
    void once(std::string_view& value) { value = words.keep(next()); }
    void lines(std::string_view& value) {
        std::vector<std::string_view> list(size());
        std::size_t bytes = 0;
        for (std::string_view& line : list) {
            text(line);
            bytes += line.size() + 1;
        }
        value = words.keep_written(bytes, [&](char* out) {
            for (std::string_view const line : list) {
                out = std::ranges::copy(line, out).out;
                *out++ = '\n';
            }
            return bytes;
        });
    }
    /// As many of these as were written.
    template <typename T>
    std::span<T> first_of(std::span<T> all) {
        std::size_t const n = size();
        if (n > all.size()) damaged();
        return all.first(n);
    }
    /// New elements, to be read.
    template <typename T>
    std::span<T> list(std::span<T const>& value) {
        std::span<T> const out = words.list<T>(size());
        value = out;
        return out;
    }
    template <typename T>
    std::vector<T>& list(std::vector<T>& value) {
        value.resize(size());
        return value;
    }
    template <typename T>
    bool there(std::optional<T>& value) {
        bool is = false;
        flag(is);
        if (is) value.emplace();
        return is;
    }
    void end() const {
        if (at_ != bytes_.size()) damaged();
    }

private:
    /// A number of bytes or of elements, which take a byte at least.
    std::size_t size() {
        std::size_t size = 0;
        number(size);
        if (size > bytes_.size() - at_) damaged();
        return size;
    }
    std::string_view next() {
        std::size_t const size = this->size();
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }
    [[noreturn]] void damaged() const { dateline::damaged(where_); }
    std::string_view bytes_;
    std::string const& where_;
    std::vector<std::string_view> strings_;
    std::size_t at_ = 0;
};

}  // namespace dateline::bytes
