// YAML that remembers where it stood. yaml-cpp's events are turned into a small tree in which every
// key and value has its line and column, so that a mistake in a word list is shown at its place, and
// duplicate keys (which yaml-cpp 0.7 takes silently) are mistakes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"

namespace dateline {

class YamlFile;

/// One scalar, list or mapping of a YAML file. Columns count code points from 1.
struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, list, map };
    struct Entry;

    Kind kind = Kind::null;
    std::uint32_t line = 0, column = 0;
    std::string scalar;  ///< of a scalar, as written, quotes taken off
    bool quoted = false;
    std::vector<YamlNode> list;  ///< of a list
    std::vector<Entry> map;      ///< of a mapping, in the file's order

    [[nodiscard]] YamlNode const* find(std::string_view key) const noexcept;
    [[nodiscard]] std::string_view text(std::string_view key) const noexcept;  ///< scalar under key, or empty
};

struct YamlNode::Entry {
    YamlNode key, value;
};

/// A list under a key of the root that is not kept: each item is handed over and forgotten once it is read.
struct YamlStream {
    std::string_view key;
    std::function<void(YamlNode const& item)> take;
};

/// A YAML file: its tree and its lines (for showing a mistake). A file on disk is mapped, not copied.
class YamlFile {
public:
    /// Opens `path`, without a tree yet. A file that cannot be opened is an Error (bad_material).
    static YamlFile open(std::filesystem::path const& path);
    static YamlFile of_text(std::string_view text, std::string name);
    /// Reads the tree. Syntax errors and duplicate keys go to `diagnostics`; the tree then holds what could be read.
    void read_tree(Diagnostics& diagnostics, YamlStream const& stream = {});

    static YamlFile read(std::filesystem::path const& path, Diagnostics& diagnostics);
    static YamlFile parse(std::string_view text, std::string name, Diagnostics& diagnostics);

    [[nodiscard]] YamlNode const& root() const noexcept { return root_; }
    [[nodiscard]] std::string const& name() const noexcept { return name_; }

    /// Reports a mistake at `node`, with its line and a caret as wide as the scalar.
    void report(Diagnostics& diagnostics, Severity severity, YamlNode const& node, std::string message) const;
    /// Reports each key of `map` that is not one of `allowed`, with a suggestion.
    void check_keys(Diagnostics& diagnostics, YamlNode const& map,
                    std::initializer_list<std::string_view> allowed) const;

private:
    void find_lines(std::string_view text);

    std::string name_;
    std::shared_ptr<void const> owner_;  ///< of the bytes of text_
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    YamlNode root_;
};

/// All `.yaml` files under a file or folder, sorted by path.
[[nodiscard]] std::vector<std::filesystem::path> yaml_files(std::filesystem::path const& file_or_folder);

}  // namespace dateline
