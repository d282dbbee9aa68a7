// JSON Lines of the common scrapers and of corpora: one object a line, its body under one of a few names.
//
//   {"id": "10718", "date": "2008-01-09", "title": "Apple to lower prices", "text": "Apple to lower prices\n\n..."}
//
// The body is the string exactly as decoded: offsets count in it. A scraper that writes None for nothing, or nests the
// body in sections and paragraphs, is understood.
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>

#include "sources.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

std::string_view view(json::string const& s) { return {s.data(), s.size()}; }

bool nothing(std::string_view s) { return s.empty() || s == "None" || s == "null" || s == "nan"; }

std::string text_of(json::value const& v) {
    if (auto const* s = v.if_string()) return nothing(view(*s)) ? std::string{} : std::string(view(*s));
    if (auto const* n = v.if_int64()) return std::to_string(*n);
    return {};
}

/// The first of `keys` that holds text.
std::string first_of(json::object const& object, std::initializer_list<char const*> keys) {
    for (char const* key : keys)
        if (auto const* v = object.if_contains(key))
            if (auto text = text_of(*v); !text.empty()) return text;
    return {};
}

/// The strings of a nested body, each a paragraph: {"summary": [..], "sections": [{"headline": .., "paragraphs":
/// [..]}]}.
void paragraphs(json::value const& v, std::string& text, int depth) {
    if (depth > 8) return;
    if (auto const* s = v.if_string()) {
        if (nothing(view(*s))) return;
        if (!text.empty()) text += "\n\n";
        text += view(*s);
    } else if (auto const* list = v.if_array()) {
        for (auto const& one : *list) paragraphs(one, text, depth + 1);
    } else if (auto const* object = v.if_object()) {
        for (char const* key : {"summary", "sections", "headline", "paragraphs", "text"})
            if (auto const* inner = object->if_contains(key)) paragraphs(*inner, text, depth + 1);
    }
}

std::optional<std::string> body_of(json::object const& object) {
    for (char const* key : {"text", "maintext", "plaintext", "articleBody", "body", "content", "raw_text"}) {
        auto const* const v = object.if_contains(key);
        if (!v || v->is_null()) continue;
        if (auto const* s = v->if_string()) {
            if (view(*s) == "None") continue;
            return std::string(view(*s));
        }
        std::string text;
        paragraphs(*v, text, 0);
        if (!text.empty()) return text;
    }
    return std::nullopt;
}

std::vector<std::string> authors_of(json::object const& object) {
    std::vector<std::string> authors;
    for (char const* key : {"authors", "author", "byline"}) {
        auto const* const v = object.if_contains(key);
        if (!v || !authors.empty()) continue;
        if (auto const* list = v->if_array()) {
            for (auto const& one : *list)
                if (auto name = text_of(one); !name.empty()) authors.push_back(std::move(name));
        } else if (auto name = text_of(*v); !name.empty()) {
            authors.push_back(std::move(name));
        }
    }
    return authors;
}

}  // namespace

std::size_t read_json_lines(std::string_view bytes, std::string const& source, TakeDocument const& take,
                            Diagnostics& diagnostics) {
    std::size_t taken = 0;
    std::uint32_t line = 0;
    json::parse_options options;
    options.max_depth = 64;
    options.allow_invalid_utf8 = true;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    while (!bytes.empty()) {
        auto const end = std::min(bytes.find('\n'), bytes.size());
        auto row = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++line;
        if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
        if (row.find_first_not_of(" \t") == row.npos) continue;
        if (row.size() > largest_article) {
            diagnostics.error({source, line, 0}, too_large(row.size()));
            continue;
        }
        json::error_code error;
        json::stream_parser parser({}, options);
        std::size_t const read = parser.write_some(row.data(), row.size(), error);
        if (!error && !parser.done()) parser.finish(error);
        auto const wrong = [&](std::size_t column, std::string message) {
            diagnostics.error({source, line, static_cast<std::uint32_t>(column)}, std::move(message));
        };
        if (error || row.find_first_not_of(" \t", read) != row.npos) {
            wrong(read + 1, error ? "is not a JSON object: " + error.message() : "something follows the JSON object");
            continue;
        }
        auto const value = parser.release();
        auto const* const object = value.if_object();
        if (!object) {
            wrong(1, "expected a JSON object");
            continue;
        }
        auto body = body_of(*object);
        if (!body) {
            wrong(1, "has no body: expected \"text\" (or maintext, plaintext, articleBody, body, content, raw_text)");
            continue;
        }
        Document d;
        d.format = Format::json_lines;
        d.source = source + ":" + std::to_string(line);
        d.trusted_body = true;
        d.id = first_of(*object, {"id", "_id", "uuid", "doc_id"});
        if (auto title = first_of(*object, {"title", "headline"}); !title.empty()) d.title_hint = std::move(title);
        if (auto date = first_of(*object,
                                 {"date", "date_publish", "publishing_date", "datePublished", "published", "pub_date"});
            !date.empty())
            d.dates.push_back({"record date", std::move(date), Trust::given});
        d.url = first_of(*object, {"url", "link", "source_url"});
        d.site_name = first_of(*object, {"publisher", "site_name", "outlet", "source_domain"});
        d.language = first_of(*object, {"language", "lang"});
        d.authors = authors_of(*object);
        d.text = std::make_shared<SourceText const>(std::move(*body));
        take(std::move(d));
        ++taken;
    }
    return taken;
}

}  // namespace dateline
