// Reads the patterns of spaCy's EntityRuler, one JSON object a line:
//
//   {"label": "ORG", "pattern": "Acme Holdings", "id": "acme"}
//   {"label": "ORG", "pattern": [{"LOWER": "acme"}, {"LOWER": "group"}], "id": "acme"}
//
// Lines of one id that follow each other are one entity, the first its name. A pattern of tokens is taken when each
// token says its text; patterns with operators, shapes or regular expressions match more than names and are left out.
#include <boost/json.hpp>
#include <istream>
#include <optional>

#include "import_entry.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

struct Spelling {
    std::string text, letter_case;
};

std::optional<std::string> text_of(json::object const& object, std::string_view key) {
    json::value const* const value = object.if_contains(key);
    if (value == nullptr || !value->is_string()) return std::nullopt;
    return std::string(value->get_string());
}

/// The text of a pattern; nothing when it matches more than one text.
std::optional<Spelling> spelling_of(json::value const& pattern) {
    if (pattern.is_string()) return Spelling{std::string(pattern.get_string()), "exact"};
    if (!pattern.is_array() || pattern.get_array().empty()) return std::nullopt;
    Spelling spelling;
    for (json::value const& token : pattern.get_array()) {
        if (!token.is_object() || token.get_object().size() != 1) return std::nullopt;
        json::object const& object = token.get_object();
        std::optional<std::string> const lower = text_of(object, "LOWER");
        std::optional<std::string> exact = text_of(object, "TEXT");
        if (!exact) exact = text_of(object, "ORTH");
        if (!lower && !exact) return std::nullopt;
        if (lower) spelling.letter_case = "any";
        if (!spelling.text.empty()) spelling.text += ' ';
        spelling.text += lower ? *lower : *exact;
    }
    return spelling;
}

std::string type_of(std::string_view label) {
    std::string_view const type = imported_type(label);
    return std::string(type.empty() ? label : type);
}

}  // namespace

void import_entityruler(std::istream& in, ImportOptions const& options, ImportWriter& writer) {
    ImportedEntry open;
    auto const close = [&] {
        if (!open.name.empty()) writer.write(std::move(open));
        open = {};
    };
    std::string line;
    for (std::uint64_t number = 1; std::getline(in, line); ++number) {
        if (line.empty() || line == "\r") continue;
        writer.read();
        boost::system::error_code broken;
        json::value const value = json::parse(line, broken);
        if (broken || !value.is_object()) {
            writer.reject(number, "it is not a JSON object");
            continue;
        }
        json::object const& object = value.get_object();
        json::value const* const pattern = object.if_contains("pattern");
        std::optional<Spelling> spelling = pattern == nullptr ? std::nullopt : spelling_of(*pattern);
        if (!spelling) {
            writer.reject(number, "its pattern is not the text of one name");
            continue;
        }
        std::string id = text_of(object, "id").value_or(std::string{});
        if (id.empty()) id = id_of_name(spelling->text);
        if (id == open.id) {
            open.aliases.push_back({std::move(spelling->text), std::move(spelling->letter_case)});
            continue;
        }
        close();
        open.id = std::move(id);
        open.name = std::move(spelling->text);
        open.type = type_of(text_of(object, "label").value_or(options.type));
        open.line = number;
    }
    close();
}

}  // namespace dateline
