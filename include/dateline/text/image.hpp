// Compiled tables live in one flat, position-independent block of bytes: built once (at compile time
// for the bundled lists), then used where it lies, embedded in the program or mapped from a file,
// without parsing. A block is a header, a directory of named sections, and the sections, 8-aligned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dateline {

using Bytes = std::span<std::byte const>;

class ImageWriter {
public:
    void add(std::string name, std::vector<std::byte> bytes);
    /// A section that is an array of trivially copyable records.
    template <class T>
    void add_array(std::string name, std::span<T const> items) {
        static_assert(std::is_trivially_copyable_v<T>);
        auto const raw = std::as_bytes(items);
        add(std::move(name), {raw.begin(), raw.end()});
    }
    /// The whole block: magic, format version, checksum (XXH3 of all that follows), directory, sections.
    [[nodiscard]] std::vector<std::byte> finish() const;

private:
    std::vector<std::pair<std::string, std::vector<std::byte>>> sections_;
};

class ImageView {
public:
    ImageView() = default;
    /// Checks magic, version, checksum and directory; throws Error (bad_material) saying which is wrong,
    /// with `name` as the file. The bytes must outlive the view and be 8-aligned.
    ImageView(Bytes bytes, std::string_view name);
    [[nodiscard]] bool has(std::string_view section) const noexcept;
    /// Error when it is not there, or is not a whole number of records of `record` bytes.
    [[nodiscard]] Bytes section(std::string_view section, std::size_t record = 1) const;
    template <class T>
    [[nodiscard]] std::span<T const> array(std::string_view name) const {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
        Bytes const raw = section(name, sizeof(T));
        return {reinterpret_cast<T const*>(raw.data()), raw.size() / sizeof(T)};
    }

private:
    struct Entry {
        std::string_view name;
        Bytes bytes;
    };
    std::vector<Entry> entries_;
    std::string name_;
};

}  // namespace dateline
