// Reads a list of one entity a line, each a JSON object with the keys of a YAML entry. JSON is read many times faster
// than YAML, so this is the form for lists that a program has made:
//
//   {"id": "acme", "name": "Acme Holdings", "type": "ORG", "aliases": ["Acme"]}
//
// A line is turned into the tree that YAML gives, so both forms know the same keys and the same mistakes. No line is
// kept.
#include <array>
#include <boost/json.hpp>
#include <fstream>

#include "dateline/diagnostics/error.hpp"
#include "list_fields.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

constexpr std::size_t deepest = 8;

YamlNode tree(json::value const& value, std::uint32_t line, std::size_t depth) {
    YamlNode node;
    node.line = line;
    node.column = 1;
    if (depth > deepest) return node;
    switch (value.kind()) {
        case json::kind::object:
            node.kind = YamlNode::Kind::map;
            node.map.reserve(value.get_object().size());
            for (auto const& [key, item] : value.get_object()) {
                YamlNode name;
                name.kind = YamlNode::Kind::scalar;
                name.line = line;
                name.column = 1;
                name.scalar = key;
                node.map.push_back({std::move(name), tree(item, line, depth + 1)});
            }
            break;
        case json::kind::array:
            node.kind = YamlNode::Kind::list;
            node.list.reserve(value.get_array().size());
            for (json::value const& item : value.get_array()) node.list.push_back(tree(item, line, depth + 1));
            break;
        case json::kind::null:
            break;
        case json::kind::string:
            node.kind = YamlNode::Kind::scalar;
            node.scalar = value.get_string();
            break;
        default:
            node.kind = YamlNode::Kind::scalar;
            node.scalar = json::serialize(value);
            break;
    }
    return node;
}

}  // namespace

void read_json_lines(std::filesystem::path const& path, Lists& lists, Diagnostics& diagnostics) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(Exit::bad_material, path.string() + ": error: cannot be opened");
    lists.files.push_back(YamlFile::parse({}, path.string(), diagnostics));
    YamlFile const& file = lists.files.back();
    std::string text;
    std::array<unsigned char, 16384> buffer;
    for (std::uint32_t line = 1; std::getline(in, text); ++line) {
        if (text.empty() || text == "\r") continue;
        boost::system::error_code broken;
        json::monotonic_resource memory(buffer.data(), buffer.size());
        json::value const value = json::parse(text, broken, &memory);
        if (broken) {
            diagnostics.error({path.string(), line, 1}, "this line is not JSON: " + broken.message());
            continue;
        }
        read_entity(tree(value, line, 0), file, lists, diagnostics);
    }
}

}  // namespace dateline
