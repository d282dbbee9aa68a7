// Reads the fields of an entry one by one. A wrong date, an unknown word or a text where a list should
// stand is told with its line and column, and the field counts as not given:
//
//   gazetteers/people.yaml:14:46: error: "2012-13" is not a date that can be
#include "list_fields.hpp"

#include <charconv>

namespace dateline {

void ListFields::error(YamlNode const& node, std::string message) const {
    file_.report(diagnostics_, Severity::error, node, std::move(message));
}

Site ListFields::site(YamlNode const& node) const {
    return {static_cast<std::uint32_t>(lists_.files.size() - 1), node.line, node.column,
            static_cast<std::uint32_t>(std::max<std::size_t>(1, node.scalar.size()))};
}

void ListFields::each(YamlNode const& map, std::string_view key,
                      std::function<void(YamlNode const&)> const& take) const {
    YamlNode const* node = map.find(key);
    if (node == nullptr || node->kind == YamlNode::Kind::null) return;
    if (node->kind != YamlNode::Kind::list) {
        error(*node, "\"" + std::string(key) + "\" must be a list");
        return;
    }
    for (YamlNode const& item : node->list) take(item);
}

bool ListFields::is_map(YamlNode const& node, Keys allowed) const {
    if (node.kind != YamlNode::Kind::map) {
        error(node, "expected a mapping such as {" + std::string(*allowed.begin()) + ": ...}");
        return false;
    }
    bool const known = std::all_of(node.map.begin(), node.map.end(), [&](YamlNode::Entry const& entry) {
        return std::find(allowed.begin(), allowed.end(), entry.key.scalar) != allowed.end();
    });
    if (!known) file_.check_keys(diagnostics_, node, allowed);
    return true;
}

std::string ListFields::required(YamlNode const& map, std::string_view key) const {
    YamlNode const* node = map.find(key);
    if (node == nullptr || node->kind != YamlNode::Kind::scalar || node->scalar.empty()) {
        error(node == nullptr ? map : *node, "\"" + std::string(key) + "\" is missing");
        return {};
    }
    return node->scalar;
}

std::vector<std::string> ListFields::texts(YamlNode const& map, std::string_view key) const {
    std::vector<std::string> all;
    YamlNode const* node = map.find(key);
    if (node == nullptr) return all;
    if (node->kind == YamlNode::Kind::scalar) return {node->scalar};
    each(map, key, [&](YamlNode const& n) {
        if (n.kind == YamlNode::Kind::scalar && !n.scalar.empty())
            all.push_back(n.scalar);
        else
            error(n, "expected a text");
    });
    return all;
}

Reference ListFields::reference(YamlNode const& map, std::string_view key) const {
    YamlNode const* node = map.find(key);
    return node == nullptr ? Reference{} : Reference{node->scalar, site(*node)};
}

bool ListFields::truth(YamlNode const& map, std::string_view key) const {
    YamlNode const* node = map.find(key);
    if (node == nullptr) return false;
    if (node->scalar != "true" && node->scalar != "false") error(*node, "expected true or false");
    return node->scalar == "true";
}

std::optional<Day> ListFields::day(YamlNode const& map, std::string_view key) const {
    YamlNode const* node = map.find(key);
    if (node == nullptr || node->kind == YamlNode::Kind::null) return std::nullopt;
    std::array<std::int32_t, 3> part{0, 1, 1};
    char const* at = node->scalar.data();
    char const* const end = at + node->scalar.size();
    std::size_t parts = 0;
    while (parts < 3 && at != end) {
        auto const [next, mistake] = std::from_chars(at, end, part[parts]);
        if (mistake != std::errc{} || part[parts] < 0) break;
        ++parts;
        at = next;
        if (at == end || *at != '-') break;
        ++at;
    }
    if (parts == 0 || at != end) {
        error(*node, "expected a date such as 2012-05-07, 2012-05 or 2012");
        return std::nullopt;
    }
    if (part[0] < 1000 || part[0] > 2200 || !is_date(part[0], part[1], part[2])) {
        error(*node, "\"" + node->scalar + "\" is not a date that can be");
        return std::nullopt;
    }
    return to_day({part[0], static_cast<std::uint8_t>(part[1]), static_cast<std::uint8_t>(part[2])});
}

Gender ListFields::gender(YamlNode const& node) const {
    constexpr std::array<std::pair<std::string_view, Gender>, 3> words{
        {{"unknown", Gender::unknown}, {"male", Gender::male}, {"female", Gender::female}}};
    return one_of(node, "gender", words);
}

}  // namespace dateline
