// A gazetteer compiled into a file, for lists of any size: one image (text/image.hpp) that is mapped and used where it
// lies. It holds offsets only, so that nothing is parsed or moved when it is opened, and a stamp of the word lists that
// it was compiled with.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "dateline/gazetteer/gazetteer.hpp"

namespace dateline {

/// Writes an image of compile_own_lists() with the stamp of the program's word lists. The file appears whole or not at
/// all. Throws Error (bad_material) when it cannot be written.
void write_compiled_gazetteer(std::filesystem::path const& file, std::vector<std::byte> image, std::string_view stamp);

/// Does the file begin as a compiled gazetteer does? A file that cannot be read does not.
[[nodiscard]] bool is_compiled_gazetteer(std::filesystem::path const& file);

/// A mapped file; the gazetteer lives as long as it.
class CompiledGazetteer {
public:
    /// Throws Error (bad_material) when the file is cut short, damaged, of another format version, or stale: compiled
    /// with other word lists than `stamp` names.
    CompiledGazetteer(std::filesystem::path const& file, std::string_view stamp);
    ~CompiledGazetteer();
    CompiledGazetteer(CompiledGazetteer const&) = delete;
    CompiledGazetteer& operator=(CompiledGazetteer const&) = delete;

    [[nodiscard]] Gazetteer const& get() const noexcept { return *gazetteer_; }
    /// Of its bytes, as the file's head says (checked when it was opened).
    [[nodiscard]] std::string checksum() const;

private:
    struct Mapping;
    std::unique_ptr<Mapping> mapping_;
    std::unique_ptr<Gazetteer> gazetteer_;
};

}  // namespace dateline
