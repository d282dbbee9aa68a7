// One immutable document and the positions in it. Everything the program says about a text is a Span
// of bytes into its SourceText; people, and the machine output, are told code points.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Half-open range of bytes of one SourceText. A text has at most 4 GiB - 1 bytes.
struct Span {
    std::uint32_t begin = 0, end = 0;
    [[nodiscard]] constexpr std::uint32_t length() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
    [[nodiscard]] constexpr bool contains(Span other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
    friend constexpr bool operator==(Span, Span) = default;
};

/// Valid UTF-8, immutable, shared between threads without a lock.
class SourceText {
public:
    /// Takes any bytes. Each maximal ill-formed sequence becomes one U+FFFD (Unicode 15, 3.9, "substitution
    /// of maximal subparts"); how many there were is kept. Throws Error (bad_material) above 4 GiB - 1.
    explicit SourceText(std::string bytes);

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::string_view slice(Span s) const noexcept {
        return std::string_view(bytes_).substr(s.begin, s.length());
    }
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(bytes_.size()); }
    [[nodiscard]] std::size_t repaired() const noexcept { return repaired_; }  ///< ill-formed sequences replaced

    /// Code points before byte `offset`. An offset inside a character counts that character.
    [[nodiscard]] std::uint32_t code_points(std::uint32_t offset) const noexcept;
    /// Line (from 1) and column (code points, from 1) of a byte offset. Lines end at "\n".
    /// An offset inside a character has that character's column.
    struct LineColumn {
        std::uint32_t line, column;
    };
    [[nodiscard]] LineColumn line_column(std::uint32_t offset) const;

private:
    std::string bytes_;
    std::vector<std::uint32_t> points_;  ///< code points before every 64th byte; empty when all is ASCII
    std::vector<std::uint32_t> lines_;   ///< line ends before every 4096th byte; empty for a short text
    std::size_t repaired_ = 0;
};

using SourceTextPtr = std::shared_ptr<SourceText const>;

}  // namespace dateline
