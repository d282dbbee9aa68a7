// JSON by appending. Whether a comma is due is all there is to know: after any value, unless a list or an object has
// just been opened or a key has just been written. The string is made longer in large steps, the bytes of
// {"begin": 120, "end": 127} are put down one by one, and what was too long is cut off when all is closed.
#include "dateline/text/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t longest_escape = 6;  // \u0001

/// What is not written as it stands.
constexpr std::array<bool, 256> special = [] {
    std::array<bool, 256> marks{};
    for (std::size_t c = 0; c < 0x20; ++c) marks[c] = true;
    marks['"'] = marks['\\'] = true;
    return marks;
}();

/// Is any of the bytes special?
template <class Integer>
bool any_special(Integer bytes) noexcept {
    constexpr Integer each_byte = static_cast<Integer>(0x0101010101010101), high_bits = each_byte * 0x80;
    constexpr auto has_zero = [](Integer x) { return (x - each_byte) & ~x & high_bits; };
    return (has_zero(bytes & (each_byte * 0xE0)) | has_zero(bytes ^ (each_byte * '"')) |
            has_zero(bytes ^ (each_byte * '\\'))) != 0;
}

char* write_escape(char* to, char c) noexcept {
    constexpr std::string_view hex = "0123456789abcdef";
    *to++ = '\\';
    switch (c) {
        case '"':
        case '\\':
            *to++ = c;
            break;
        case '\n':
            *to++ = 'n';
            break;
        case '\r':
            *to++ = 'r';
            break;
        case '\t':
            *to++ = 't';
            break;
        default:
            *to++ = 'u';
            *to++ = '0';
            *to++ = '0';
            *to++ = hex[static_cast<unsigned char>(c) >> 4];
            *to++ = hex[static_cast<unsigned char>(c) & 15];
    }
    return to;
}

/// Copies as many bytes as one or two Integers have, unless some are special: then false.
template <class Integer>
bool copy_short(char* to, char const* from, std::size_t size) noexcept {
    Integer first, last;
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
    if (any_special(first) || any_special(last)) return false;
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - sizeof last, &last, sizeof last);
    return true;
}

bool copy_short(char* to, std::string_view utf8) noexcept {
    std::size_t const size = utf8.size();
    if (size < 4 || size > 16) return false;
    return size >= 8 ? copy_short<std::uint64_t>(to, utf8.data(), size)
                     : copy_short<std::uint32_t>(to, utf8.data(), size);
}

/// Writes a string with its quotation marks; returns where it ends.
char* write_string(char* to, std::string_view utf8) noexcept {
    char const* from = utf8.data();
    char const* const end = from + utf8.size();
    *to++ = '"';
    if (copy_short(to, utf8)) {
        to += utf8.size();
        from = end;
    }
    while (from != end) {
        std::uint64_t bytes;
        while (end - from >= 8 && (std::memcpy(&bytes, from, 8), !any_special(bytes))) {
            std::memcpy(to, &bytes, 8);
            from += 8;
            to += 8;
        }
        char const* const stop = end - from >= 8 ? from + 8 : end;
        for (; from != stop; ++from) {
            if (special[static_cast<unsigned char>(*from)]) {
                to = write_escape(to, *from);
            } else {
                *to++ = *from;
            }
        }
    }
    *to++ = '"';
    return to;
}

std::size_t room_for(std::string_view utf8) noexcept { return utf8.size() * longest_escape + 2; }

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
    std::size_t const used = out.size();
    out.resize(used + room_for(utf8));
    char const* const end = write_string(out.data() + used, utf8);
    out.resize(static_cast<std::size_t>(end - out.data()));
}

/// Twice what this object has so far, so that all of it is moved a few times only.
void JsonWriter::make_room(std::size_t bytes) { out_.resize(used_ + bytes + (used_ - begin_) + 256); }

inline char* JsonWriter::begin(std::size_t bytes) {
    constexpr std::size_t comma = 2;
    if (depth_ == 0) begin_ = used_ = out_.size();
    if (out_.size() - used_ < bytes + comma) make_room(bytes + comma);
    char* to = out_.data() + used_;
    if (!first_) {
        *to++ = ',';
        *to++ = ' ';
    }
    first_ = false;
    return to;
}

inline void JsonWriter::done(char const* end) {
    used_ = static_cast<std::size_t>(end - out_.data());
    if (depth_ == 0) out_.resize(used_);
}

JsonWriter& JsonWriter::open(char mark) {
    char* const to = begin(1);
    *to = mark;
    ++depth_;
    done(to + 1);
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char mark) {
    first_ = true;  // no comma before it
    char* const to = begin(1);
    *to = mark;
    --depth_;
    done(to + 1);
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    char* to = write_string(begin(room_for(name) + 2), name);
    *to++ = ':';
    *to++ = ' ';
    done(to);
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::field(std::string_view name, std::string_view text) {
    char* to = write_string(begin(room_for(name) + room_for(text) + 2), name);
    *to++ = ':';
    *to++ = ' ';
    done(write_string(to, text));
    return *this;
}

JsonWriter& JsonWriter::field(std::string_view name, std::uint32_t number) {
    constexpr std::size_t longest = 10;
    char* to = write_string(begin(room_for(name) + longest + 2), name);
    *to++ = ':';
    *to++ = ' ';
    done(std::to_chars(to, to + longest, number).ptr);
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    done(write_string(begin(room_for(text)), text));
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    constexpr std::size_t longest = 24;
    char* const to = begin(longest);
    done(std::to_chars(to, to + longest, number).ptr);
    return *this;
}

JsonWriter& JsonWriter::bare(std::string_view word) {
    done(std::ranges::copy(word, begin(word.size())).out);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) { return bare(truth ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return bare("null"); }

}  // namespace dateline
