// A record of a scraper or a corpus: its fields under one of the few names that are usual, whatever the record was
// written in (a JSON object, a row of CSV). The body is the string exactly as decoded: offsets count in it. A scraper
// that writes None for nothing, or nests the body in sections and paragraphs, is understood.
#include "record.hpp"

#include <boost/json/value.hpp>

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
    for (char const* key : body_fields) {
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

std::optional<Document> document_of(json::object const& record, std::string const& source, std::uint32_t line) {
    auto body = body_of(record);
    if (!body) return std::nullopt;
    Document d;
    d.format = Format::json_lines;
    d.source = source + ":" + std::to_string(line);
    d.trusted_body = true;
    d.id = first_of(record, {"id", "_id", "uuid", "doc_id"});
    if (auto title = first_of(record, {"title", "headline"}); !title.empty()) d.title_hint = std::move(title);
    if (auto date =
            first_of(record, {"date", "date_publish", "publishing_date", "datePublished", "published", "pub_date"});
        !date.empty())
        d.dates.push_back({"record date", std::move(date), Trust::given});
    d.url = first_of(record, {"url", "link", "source_url"});
    d.site_name = first_of(record, {"publisher", "site_name", "outlet", "source_domain"});
    d.language = first_of(record, {"language", "lang"});
    d.authors = authors_of(record);
    d.text = std::make_shared<SourceText const>(std::move(*body));
    return d;
}

}  // namespace dateline
