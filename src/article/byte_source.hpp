// The bytes of a file or of standard input, read forward only and unpacked on the way when they are gzip. What is too
// long for an article is passed over without being held.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

class ByteSource {
public:
    /// "-" is standard input. Error (bad_material) when it cannot be opened; the message has no file name.
    explicit ByteSource(std::filesystem::path const& file);
    ~ByteSource();

    /// The next bytes, up to `n` of them, without taking them; fewer only at the end.
    [[nodiscard]] std::string_view peek(std::size_t n);
    [[nodiscard]] bool at_end() { return peek(1).empty(); }
    /// Takes up to `n` bytes; what is beyond `keep` is counted but not kept. Returns how many were taken.
    std::uint64_t take(std::uint64_t n, std::string& into, std::size_t keep);
    /// Takes a line without its line feed, which is taken too; false at the end. Returns in `length` how long it was:
    /// more than into.size() when it was longer than `keep`.
    bool line(std::string& into, std::size_t keep, std::uint64_t& length);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// A gzip or zlib stream unpacked, up to `most` bytes; nothing when it is damaged before its first byte or longer.
[[nodiscard]] std::string unpacked(std::string_view packed, std::size_t most, bool& whole);

}  // namespace dateline
