// Writes and maps compiled gazetteers. The file is an image with two sections: the stamp of the word lists that it was
// compiled with, and the gazetteer, itself an image. A newer program reads words otherwise ("then-" is a modifier now),
// so a file with another stamp is refused and says how to make it new:
//
//   names.dgz: error: it was compiled with other word lists; compile it again with `dateline gazetteer compile`
#include "dateline/gazetteer/compiled_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

constexpr std::string_view beginning = "DATELINE";

[[noreturn]] void refuse(std::filesystem::path const& file, std::string const& why) {
    throw Error(Exit::bad_material, file.string() + ": error: " + why);
}
[[noreturn]] void refuse_for_errno(std::filesystem::path const& file, std::string const& what) {
    refuse(file, what + ": " + std::error_code(errno, std::generic_category()).message());
}

}  // namespace

void write_compiled_gazetteer(std::filesystem::path const& file, std::vector<std::byte> image, std::string_view stamp) {
    ImageWriter outer;
    auto const words = std::as_bytes(std::span(stamp));
    outer.add("word_lists", {words.begin(), words.end()});
    outer.add("gazetteer", std::move(image));
    std::vector<std::byte> const bytes = outer.finish();
    std::filesystem::path part = file;
    part += ".part";
    std::ofstream out(part, std::ios::binary);
    out.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code failed;
    if (out) std::filesystem::rename(part, file, failed);
    if (!out || failed) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        refuse(file, "cannot be written");
    }
}

bool is_compiled_gazetteer(std::filesystem::path const& file) {
    std::array<char, beginning.size()> head{};
    std::ifstream in(file, std::ios::binary);
    return in.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == beginning;
}

/// The bytes of a file, read-only, as long as it lives.
struct CompiledGazetteer::Mapping {
    explicit Mapping(std::filesystem::path const& file) {
        int const handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (handle < 0) refuse_for_errno(file, "cannot be opened");
        struct stat status {};
        bool const known = ::fstat(handle, &status) == 0;
        size = known ? static_cast<std::size_t>(status.st_size) : 0;
        if (size > 0) begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, handle, 0);
        ::close(handle);
        if (size == 0) refuse(file, "it is empty");
        if (begin == MAP_FAILED) refuse_for_errno(file, "cannot be mapped");
    }
    ~Mapping() {
        if (begin != MAP_FAILED) ::munmap(begin, size);
    }
    Mapping(Mapping const&) = delete;
    Mapping& operator=(Mapping const&) = delete;

    void* begin = MAP_FAILED;
    std::size_t size = 0;
};

CompiledGazetteer::CompiledGazetteer(std::filesystem::path const& file, std::string_view stamp)
    : mapping_(std::make_unique<Mapping>(file)) {
    ImageView const outer({static_cast<std::byte const*>(mapping_->begin), mapping_->size}, file.string());
    Bytes const words = outer.section("word_lists");
    if (std::string_view(reinterpret_cast<char const*>(words.data()), words.size()) != stamp)
        refuse(file, "it was compiled with other word lists; compile it again with `dateline gazetteer compile`");
    gazetteer_ = std::make_unique<Gazetteer>(ImageView(outer.section("gazetteer"), file.string()));
}

CompiledGazetteer::~CompiledGazetteer() = default;

std::string CompiledGazetteer::checksum() const {
    constexpr std::size_t head = 32;  // magic, version, size, checksum: see text/image.cpp
    return {static_cast<char const*>(mapping_->begin), std::min(head, mapping_->size)};
}

}  // namespace dateline
