// Keeps one document and answers where a byte offset lies in the reader's terms. The machine output of
// "Kremlin ‘interested’ in conversation" counts characters, the program counts bytes; the two differ by
// four behind the second quotation mark. Code points before every 64th byte and line ends before every
// 4096th are counted once, so an answer looks at a few dozen bytes only, and an all-ASCII text, where
// both counts agree, needs no table. Bytes that are not UTF-8 are repaired on the way in.
#include "dateline/text/source_text.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "eight_bytes.hpp"

namespace dateline {
namespace {

constexpr std::size_t point_block = 64, line_block = 4096;

/// Sum of eight bytes, below 256.
constexpr std::uint32_t sum_of_bytes(std::uint64_t bytes) noexcept {
    return static_cast<std::uint32_t>((bytes * each_byte) >> 56);
}

/// A bit for each byte that goes on with a character.
constexpr std::uint64_t continuations(std::uint64_t bytes) noexcept { return (bytes >> 7) & ~(bytes >> 6) & each_byte; }

/// Bytes that begin a character, of fewer than a block. The last of them are read together with those before.
std::uint32_t count_few_points(char const* text, std::size_t begin, std::size_t end) noexcept {
    std::uint64_t counts = 0;
    std::size_t i = begin;
    for (; i + 8 <= end; i += 8) counts += continuations(eight_bytes(text + i));
    std::size_t const rest = end - i;
    std::uint32_t last = 0;
    if (rest != 0 && end >= 8) {
        counts += continuations(eight_bytes(text + end - 8) >> (8 * (8 - rest)));
    } else {
        for (; i < end; ++i) last += is_continuation(text[i]) ? 1 : 0;
    }
    return static_cast<std::uint32_t>(end - begin) - sum_of_bytes(counts) - last;
}

/// Bytes that begin a character.
std::uint32_t count_points(std::string_view bytes) noexcept {
    std::size_t others = 0, i = 0;
    while (i + 8 <= bytes.size()) {
        constexpr std::size_t most_words = 31;  // whose counts, at most eight each, add up in a byte
        std::size_t const end = std::min(i + 8 * most_words, bytes.size() & ~std::size_t{7});
        std::uint64_t counts = 0;
        for (; i < end; i += 8) {
            std::uint64_t const word = eight_bytes(bytes.data() + i);
            counts += continuations(word);
        }
        others += sum_of_bytes(counts);
    }
    for (; i < bytes.size(); ++i) others += is_continuation(bytes[i]) ? 1 : 0;
    return static_cast<std::uint32_t>(bytes.size() - others);
}

std::uint32_t count_lines(std::string_view bytes) noexcept {
    std::size_t ends = 0, i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t const differs = eight_bytes(bytes.data() + i) ^ (each_byte * '\n');
        std::uint64_t const low = each_byte * 0x7F;
        std::uint64_t const nonzero = ((differs & low) + low) | differs;  // bit 7 of each byte that is not '\n'
        ends += sum_of_bytes((~nonzero & (each_byte << 7)) >> 7);
    }
    for (; i < bytes.size(); ++i) ends += bytes[i] == '\n' ? 1 : 0;
    return static_cast<std::uint32_t>(ends);
}

/// What a running count has reached before each block of a text.
template <class Count>
std::vector<std::uint32_t> running_counts(std::string_view text, std::size_t block, Count count) {
    std::vector<std::uint32_t> before;
    before.reserve(text.size() / block + 1);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i <= text.size(); i += block) {
        before.push_back(sum);
        sum += count(text.substr(i, block));
    }
    return before;
}

/// Offset of the first ill-formed sequence, or the size.
std::size_t well_formed_prefix(std::string_view bytes) noexcept {
    for (std::size_t i = 0; i < bytes.size();) {
        i += ascii_prefix(bytes.substr(i));
        while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) >= 0x80) {
            Character const c = character_at(bytes, i);
            if (!c.well_formed) return i;
            i += c.length;
        }
    }
    return bytes.size();
}

/// Replaces each ill-formed sequence and returns how many there were.
std::size_t repair(std::string& bytes) {
    std::size_t const good = well_formed_prefix(bytes);
    if (good == bytes.size()) return 0;
    std::size_t count = 0;
    std::string repaired = bytes.substr(0, good);
    for (std::size_t i = good; i < bytes.size();) {
        Character const c = character_at(bytes, i);
        if (c.well_formed) {
            repaired.append(bytes, i, c.length);
        } else {
            repaired += "\uFFFD";
            ++count;
        }
        i += c.length;
    }
    bytes = std::move(repaired);
    return count;
}

void check_size(std::size_t size) {
    if (size <= std::numeric_limits<std::uint32_t>::max()) return;
    throw Error(Exit::bad_material, "a text of " + std::to_string(size) + " bytes is too large: 4 GiB - 1 is the most");
}

}  // namespace

SourceText::SourceText(std::string bytes) {
    check_size(bytes.size());
    repaired_ = repair(bytes);
    check_size(bytes.size());
    bytes_ = std::move(bytes);
    if (ascii_prefix(bytes_) < bytes_.size()) points_ = running_counts(bytes_, point_block, count_points);
    if (bytes_.size() >= line_block) lines_ = running_counts(bytes_, line_block, count_lines);
}

std::uint32_t SourceText::code_points(std::uint32_t offset) const noexcept {
    std::size_t const at = std::min<std::size_t>(offset, bytes_.size());
    if (points_.empty()) return static_cast<std::uint32_t>(at);
    std::size_t const block = at / point_block;
    std::size_t const from = block * point_block;
    return points_[block] + count_few_points(bytes_.data(), from, at);
}

SourceText::LineColumn SourceText::line_column(std::uint32_t offset) const {
    std::size_t const at = std::min<std::size_t>(offset, bytes_.size());
    std::size_t const block = lines_.empty() ? 0 : at / line_block;
    std::size_t const from = block * line_block;
    std::uint32_t const ends = (lines_.empty() ? 0 : lines_[block]) + count_lines(bytes().substr(from, at - from));
    std::size_t const last_end = bytes().substr(0, at).rfind('\n');
    std::size_t const line_start = last_end == std::string_view::npos ? 0 : last_end + 1;
    std::uint32_t const before = code_points(static_cast<std::uint32_t>(line_start));
    // An offset inside a character lies in that character's column.
    bool const inside = at < bytes_.size() && is_continuation(bytes_[at]);
    return {ends + 1, code_points(static_cast<std::uint32_t>(at)) - before + (inside ? 0 : 1)};
}

}  // namespace dateline
