// Writes and checks the block in which compiled word lists lie. Its bytes are used where they are, so
// everything is little-endian and 8-aligned:
//
//   magic "DATELINE" | version, number of sections | size of the block | XXH3 of all that follows
//   directory: offset, size, offset and length of the name, for each section
//   names | sections
//
// A file cut short, of another version, or with one flipped bit is refused with the reason.
#include "dateline/text/image.hpp"

#include <array>
#include <bit>

#include "dateline/diagnostics/error.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

static_assert(std::endian::native == std::endian::little, "compiled word lists are little-endian");

constexpr std::array<char, 8> magic{'D', 'A', 'T', 'E', 'L', 'I', 'N', 'E'};
constexpr std::uint32_t format_version = 2;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version, sections;
    std::uint64_t size;
    std::uint64_t checksum;
};

struct DirectoryEntry {
    std::uint64_t offset, size;
    std::uint32_t name_offset, name_length;
};

constexpr std::size_t aligned(std::size_t size) { return (size + 7) / 8 * 8; }

std::uint64_t checksum(Bytes block) {
    Bytes const rest = block.subspan(sizeof(Header));
    return word_hash({reinterpret_cast<char const*>(rest.data()), rest.size()});
}

bool inside(std::uint64_t offset, std::uint64_t size, std::size_t whole) {
    return offset <= whole && size <= whole - offset;
}

}  // namespace

void ImageWriter::add(std::string name, std::vector<std::byte> bytes) {
    sections_.emplace_back(std::move(name), std::move(bytes));
}

std::vector<std::byte> ImageWriter::finish() const {
    std::size_t const names_at = sizeof(Header) + sections_.size() * sizeof(DirectoryEntry);
    std::vector<DirectoryEntry> directory;
    std::string names;
    for (auto const& [name, bytes] : sections_) {
        directory.push_back({0, bytes.size(), static_cast<std::uint32_t>(names_at + names.size()),
                             static_cast<std::uint32_t>(name.size())});
        names += name;
    }
    std::size_t size = aligned(names_at + names.size());
    for (DirectoryEntry& entry : directory) {
        entry.offset = size;
        size += aligned(entry.size);
    }

    std::vector<std::byte> block(size);
    auto const put = [&](std::size_t at, void const* from, std::size_t length) {
        if (length > 0) std::memcpy(block.data() + at, from, length);
    };
    put(sizeof(Header), directory.data(), directory.size() * sizeof(DirectoryEntry));
    put(names_at, names.data(), names.size());
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        put(directory[i].offset, sections_[i].second.data(), sections_[i].second.size());
    }
    Header const header{magic, format_version, static_cast<std::uint32_t>(sections_.size()), size, checksum(block)};
    put(0, &header, sizeof header);
    return block;
}

ImageView::ImageView(Bytes bytes, std::string_view name) : name_(name) {
    auto const refuse = [&](std::string const& why) {
        throw Error(Exit::bad_material, name_ + ": error: not a usable compiled word list: " + why);
    };
    Header header;
    if (bytes.size() < sizeof header) refuse("it is too short");
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8 != 0) refuse("it does not lie on an 8-byte border");
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != magic) refuse("it does not begin with DATELINE");
    if (header.version != format_version) {
        refuse("it has format version " + std::to_string(header.version) + ", this program reads " +
               std::to_string(format_version));
    }
    if (header.size != bytes.size()) {
        refuse("it has " + std::to_string(bytes.size()) + " bytes and should have " + std::to_string(header.size));
    }
    if (header.checksum != checksum(bytes)) refuse("its checksum is wrong");
    if (!inside(sizeof header, std::uint64_t{header.sections} * sizeof(DirectoryEntry), bytes.size())) {
        refuse("its directory is damaged");
    }
    for (std::size_t i = 0; i < header.sections; ++i) {
        DirectoryEntry entry;
        std::memcpy(&entry, bytes.data() + sizeof header + i * sizeof entry, sizeof entry);
        if (!inside(entry.offset, entry.size, bytes.size()) || entry.offset % 8 != 0 ||
            !inside(entry.name_offset, entry.name_length, bytes.size())) {
            refuse("its directory is damaged");
        }
        auto const* const name_begin = reinterpret_cast<char const*>(bytes.data()) + entry.name_offset;
        entries_.push_back({{name_begin, entry.name_length}, bytes.subspan(entry.offset, entry.size)});
    }
}

bool ImageView::has(std::string_view section) const noexcept {
    for (Entry const& entry : entries_) {
        if (entry.name == section) return true;
    }
    return false;
}

Bytes ImageView::section(std::string_view section, std::size_t record) const {
    for (Entry const& entry : entries_) {
        if (entry.name != section) continue;
        if (entry.bytes.size() % record == 0) return entry.bytes;
        throw Error(Exit::bad_material,
                    name_ + ": error: section \"" + std::string(section) + "\" ends in half a record");
    }
    throw Error(Exit::bad_material, name_ + ": error: it has no section \"" + std::string(section) + "\"");
}

}  // namespace dateline
