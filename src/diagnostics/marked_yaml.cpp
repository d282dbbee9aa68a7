// Builds a small tree from yaml-cpp's events, or hands a long list over item by item, and keeps the place of every key
// and value, so that
//
//   aliases: [Putin, {text: V. Putin, knid: surname}]
//                                     ^^^^ unknown key "knid", did you mean "kind"?
//
// can be said with line, column and caret. yaml-cpp counts columns in bytes from 0 (turned into code
// points from 1 here) and puts an absent value where the next word begins (put at its key here). What
// YAML allows but a word list does not need, because it hides mistakes, is a mistake: a key given
// twice, an alias of an anchor, a key that is not a word, a second document.
#include "dateline/diagnostics/marked_yaml.hpp"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/stream.hpp>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <unordered_map>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view line_at(std::string_view text, std::vector<std::size_t> const& starts, std::size_t line) {
    if (line == 0 || line > starts.size()) return {};
    std::size_t const begin = starts[line - 1];
    std::size_t const end = line < starts.size() ? starts[line] - 1 : text.size();
    std::string_view const whole = text.substr(begin, end - begin);
    return whole.ends_with('\r') ? whole.substr(0, whole.size() - 1) : whole;
}

struct Mistake {
    Severity severity;
    YamlNode where;
    std::string message;
};

/// A container under construction, with the key that waits for its value.
struct Open {
    YamlNode node;
    std::optional<YamlNode> key;
    std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>> first_places;  // of the keys of a mapping
};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, std::vector<std::size_t> const& starts, YamlStream const& stream)
        : text_(text), starts_(starts), stream_(stream) {}

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t) override {
        YamlNode node = at(mark);
        if (!open_.empty() && open_.back().key && open_.back().key->line != node.line) {
            node.line = open_.back().key->line;
            node.column = open_.back().key->column;
        }
        finish(std::move(node));
    }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override {
        YamlNode node = at(mark);
        complain(node, "an alias (*name) is not used in word lists: write the value out");
        finish(std::move(node));
    }
    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t, std::string const& value) override {
        YamlNode node = at(mark);
        node.kind = YamlNode::Kind::scalar;
        node.scalar = value;
        node.quoted = tag == "!";
        finish(std::move(node));
    }
    void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        begin(at(mark), YamlNode::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        begin(at(mark), YamlNode::Kind::map);
    }
    void OnMapEnd() override { close(); }

    /// A node of no kind at a place that yaml-cpp names.
    [[nodiscard]] YamlNode at(YAML::Mark const& mark) const {
        YamlNode node;
        node.line = static_cast<std::uint32_t>(mark.line + 1);
        std::string_view const line = line_at(text_, starts_, node.line);
        std::size_t const bytes = std::min(line.size(), static_cast<std::size_t>(std::max(mark.column, 0)));
        node.column = static_cast<std::uint32_t>(count_characters(line.substr(0, bytes)) + 1);
        return node;
    }
    /// The tree so far: containers that a syntax error left open are closed.
    YamlNode take() {
        while (!open_.empty()) close();
        return std::move(root_);
    }
    [[nodiscard]] std::vector<Mistake> const& mistakes() const { return mistakes_; }
    [[nodiscard]] bool broken() const { return broken_; }
    /// Reports what made the text unreadable; what follows from it is not reported.
    void stop(YAML::Exception const& mistake) {
        bool const too_deep = dynamic_cast<YAML::DeepRecursion const*>(&mistake) != nullptr;
        complain(at(mistake.mark), too_deep ? "this is nested too deeply" : mistake.msg);
        broken_ = true;
    }
    void complain(YamlNode const& where, std::string message, Severity severity = Severity::error) {
        if (broken_) return;
        YamlNode place;  // a copy without children
        place.kind = where.kind;
        place.line = where.line;
        place.column = where.column;
        place.scalar = where.scalar;
        place.quoted = where.quoted;
        mistakes_.push_back({severity, std::move(place), std::move(message)});
    }

private:
    void begin(YamlNode node, YamlNode::Kind kind) {
        node.kind = kind;
        open_.push_back({std::move(node), {}, {}});
    }
    void close() {
        YamlNode node = std::move(open_.back().node);
        open_.pop_back();
        finish(std::move(node));
    }
    void finish(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == YamlNode::Kind::list) {
            if (is_streamed()) return stream_.take(node);
            parent.node.list.push_back(std::move(node));
        } else if (!parent.key) {
            if (node.kind != YamlNode::Kind::scalar) complain(node, "a key must be a word");
            parent.key = std::move(node);
        } else {
            add_entry(parent, std::move(node));
        }
    }
    /// Is the innermost open container the list that is not kept?
    [[nodiscard]] bool is_streamed() const {
        return stream_.take && open_.size() == 2 && open_.front().key && open_.front().key->scalar == stream_.key;
    }
    void add_entry(Open& parent, YamlNode value) {
        YamlNode key = std::move(*parent.key);
        parent.key.reset();
        auto const [first, is_new] = parent.first_places.try_emplace(key.scalar, key.line, key.column);
        if (is_new) {
            parent.node.map.push_back({std::move(key), std::move(value)});
            return;
        }
        complain(key, "key \"" + key.scalar + "\" is given twice");
        key.line = first->second.first;
        key.column = first->second.second;
        complain(key, "first given here", Severity::note);
    }

    std::string_view text_;
    std::vector<std::size_t> const& starts_;
    YamlStream const& stream_;
    std::vector<Open> open_;
    YamlNode root_;
    std::vector<Mistake> mistakes_;
    bool broken_ = false;
};

void check_encoding(std::string_view text, TreeBuilder& tree) {
    std::size_t line_start = 0;
    int line = 0;
    for (std::size_t i = 0; i < text.size();) {
        Character const c = character_at(text, i);
        if (!c.well_formed) {
            YAML::Mark mark;
            mark.line = line;
            mark.column = static_cast<int>(i - line_start);
            tree.complain(tree.at(mark), "this byte is not UTF-8");
            i = std::min(text.find('\n', i), text.size());  // one report a line
            continue;
        }
        i += c.length;
        if (c.point == U'\n') {
            line_start = i;
            ++line;
        }
    }
}

/// Reads one document into the tree; false when there is none. After a syntax error there is none.
bool read_document(YAML::Parser& parser, TreeBuilder& tree) {
    if (tree.broken()) return false;
    try {
        return parser.HandleNextDocument(tree);
    } catch (YAML::Exception const& mistake) {
        tree.stop(mistake);
        return false;
    }
}

/// The bytes of a file, and who owns them: mapped, or of what is no plain file (a pipe) read whole.
std::pair<std::shared_ptr<void const>, std::string_view> bytes_of(std::filesystem::path const& path) {
    namespace ipc = boost::interprocess;
    std::error_code failed;
    bool const folder = std::filesystem::is_directory(path, failed);
    std::ifstream file(path, std::ios::binary);
    if (folder || !file) {
        std::error_code const why(folder ? EISDIR : errno, std::generic_category());
        throw Error(Exit::bad_material, path.string() + ": error: cannot be opened: " + why.message());
    }
    if (std::filesystem::is_regular_file(path, failed) && std::filesystem::file_size(path, failed) != 0) {
        auto const region =
            std::make_shared<ipc::mapped_region const>(ipc::file_mapping(path.c_str(), ipc::read_only), ipc::read_only);
        return {region, {static_cast<char const*>(region->get_address()), region->get_size()}};
    }
    auto const text =
        std::make_shared<std::string const>(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    return {text, *text};
}

}  // namespace

YamlNode const* YamlNode::find(std::string_view key) const noexcept {
    for (Entry const& entry : map) {
        if (entry.key.scalar == key) return &entry.value;
    }
    return nullptr;
}

std::string_view YamlNode::text(std::string_view key) const noexcept {
    YamlNode const* const value = find(key);
    return value == nullptr ? std::string_view() : std::string_view(value->scalar);
}

YamlFile YamlFile::open(std::filesystem::path const& path) {
    YamlFile file;
    file.name_ = path.string();
    auto [owner, text] = bytes_of(path);
    file.owner_ = std::move(owner);
    file.find_lines(text);
    return file;
}

YamlFile YamlFile::of_text(std::string_view text, std::string name) {
    auto const bytes = std::make_shared<std::string const>(text);
    YamlFile file;
    file.name_ = std::move(name);
    file.owner_ = bytes;
    file.find_lines(*bytes);
    return file;
}

void YamlFile::find_lines(std::string_view text) {
    text_ = text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
    line_starts_.push_back(0);
    for (std::size_t i = text_.find('\n'); i != std::string_view::npos; i = text_.find('\n', i + 1))
        line_starts_.push_back(i + 1);
}

void YamlFile::read_tree(Diagnostics& diagnostics, YamlStream const& stream) {
    TreeBuilder tree(text_, line_starts_, stream);
    check_encoding(text_, tree);
    boost::iostreams::stream<boost::iostreams::array_source> in(text_.data(), text_.size());
    YAML::Parser parser(in);
    read_document(parser, tree);
    root_ = tree.take();
    if (read_document(parser, tree)) tree.complain(tree.take(), "a word list is one document");
    for (Mistake const& m : tree.mistakes()) report(diagnostics, m.severity, m.where, m.message);
}

YamlFile YamlFile::read(std::filesystem::path const& path, Diagnostics& diagnostics) {
    YamlFile file = open(path);
    file.read_tree(diagnostics);
    return file;
}

YamlFile YamlFile::parse(std::string_view text, std::string name, Diagnostics& diagnostics) {
    YamlFile file = of_text(text, std::move(name));
    file.read_tree(diagnostics);
    return file;
}

void YamlFile::report(Diagnostics& diagnostics, Severity severity, YamlNode const& node, std::string message) const {
    std::size_t const width = count_characters(node.scalar) + (node.quoted ? 2 : 0);
    diagnostics.add({severity,
                     {name_, node.line, node.column},
                     std::move(message),
                     std::string(line_at(text_, line_starts_, node.line)),
                     static_cast<std::uint32_t>(std::max<std::size_t>(width, 1))});
}

void YamlFile::check_keys(Diagnostics& diagnostics, YamlNode const& map,
                          std::initializer_list<std::string_view> allowed) const {
    std::vector<std::string> const valid(allowed.begin(), allowed.end());
    for (YamlNode::Entry const& entry : map.map) {
        std::string const& key = entry.key.scalar;
        if (std::ranges::find(valid, key) != valid.end()) continue;
        std::string hint = did_you_mean(key, valid);
        if (hint.empty()) {
            hint = "; known are";
            for (std::string const& word : valid) hint += (&word == valid.data() ? " " : ", ") + word;
        }
        report(diagnostics, Severity::error, entry.key, "unknown key \"" + key + "\"" + hint);
    }
}

std::vector<std::filesystem::path> yaml_files(std::filesystem::path const& file_or_folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    if (!fs::is_directory(file_or_folder, failed)) {
        if (fs::exists(file_or_folder, failed)) return {file_or_folder};
        throw Error(Exit::bad_material, file_or_folder.string() + ": error: there is no such file or folder");
    }
    std::vector<fs::path> found;
    for (auto it = fs::recursive_directory_iterator(file_or_folder, failed); !failed && it != end(it);
         it.increment(failed)) {
        if (it->path().extension() == ".yaml" && it->is_regular_file()) found.push_back(it->path());
    }
    if (failed)
        throw Error(Exit::bad_material, file_or_folder.string() + ": error: cannot be read: " + failed.message());
    std::ranges::sort(found);
    return found;
}

}  // namespace dateline
