// Reads JSON-LD as news pages write it: one object, a list of objects, or {"@graph": [...]}. An object whose @type
// ends in "Article", "Posting" or "Report" is an article; "WebPage" speaks for the page and may hold the article as
// its mainEntity. Objects deeper down (itemListElement, video, comment, hasPart) are other things and are not opened.
#include "linked_json.hpp"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

namespace dateline {
namespace {

namespace json = boost::json;

std::string text_of(json::value const& v) {
    if (auto const* s = v.if_string()) return std::string(s->data(), s->size());
    if (auto const* a = v.if_array(); a && !a->empty()) return text_of(a->front());
    if (auto const* o = v.if_object())
        for (char const* key : {"@value", "name", "@id", "url"})
            if (auto const* inner = o->if_contains(key)) return text_of(*inner);
    return {};
}

std::string text_of(json::object const& object, char const* key) {
    auto const* const v = object.if_contains(key);
    return v ? text_of(*v) : std::string{};
}

bool article_type(std::string_view type) {
    if (auto const slash = type.rfind('/'); slash != type.npos) type.remove_prefix(slash + 1);
    return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "Review";
}

bool page_type(std::string_view type) { return type.ends_with("WebPage") || type == "ItemPage"; }

/// Is any of the object's types accepted by `wanted`?
bool is(json::object const& object, bool (*wanted)(std::string_view)) {
    auto const* const type = object.if_contains("@type");
    if (!type) return false;
    if (auto const* s = type->if_string()) return wanted({s->data(), s->size()});
    if (auto const* list = type->if_array())
        return std::ranges::any_of(*list, [&](json::value const& v) {
            auto const* s = v.if_string();
            return s && wanted({s->data(), s->size()});
        });
    return false;
}

void read_authors(json::value const& v, std::vector<std::string>& authors) {
    if (auto const* list = v.if_array()) {
        for (auto const& one : *list) read_authors(one, authors);
        return;
    }
    if (auto const* o = v.if_object()) {
        if (auto const* name = o->if_contains("name")) read_authors(*name, authors);
        return;
    }
    auto name = text_of(v);
    if (!name.empty() && name.size() < 100 && !name.starts_with("http")) authors.push_back(std::move(name));
}

void walk(json::value const& value, int depth, std::vector<LinkedArticle>& found) {
    if (depth > 4 || found.size() > 200) return;
    if (auto const* list = value.if_array()) {
        for (auto const& v : *list) walk(v, depth + 1, found);
        return;
    }
    auto const* const object = value.if_object();
    if (!object) return;
    bool const article = is(*object, article_type);
    if (article || is(*object, page_type)) {
        LinkedArticle a;
        a.article = article;
        a.headline = text_of(*object, "headline");
        if (a.headline.empty()) a.headline = text_of(*object, "name");
        a.published = text_of(*object, "datePublished");
        a.modified = text_of(*object, "dateModified");
        a.created = text_of(*object, "dateCreated");
        a.publisher = text_of(*object, "publisher");
        a.url = text_of(*object, "url");
        if (a.url.empty()) a.url = text_of(*object, "mainEntityOfPage");
        a.language = text_of(*object, "inLanguage");
        a.body = text_of(*object, "articleBody");
        if (auto const* author = object->if_contains("author")) read_authors(*author, a.authors);
        found.push_back(std::move(a));
    }
    for (char const* key : {"@graph", "mainEntity", "mainEntityOfPage"})
        if (auto const* inner = object->if_contains(key)) walk(*inner, depth + 1, found);
}

/// Without comment and CDATA wrappers, and with the line breaks inside strings that JSON forbids made blanks.
std::string cleaned(std::string_view script) {
    for (std::string_view const open : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["})
        if (auto const at = script.find(open); at != script.npos && at < 40) script.remove_prefix(at + open.size());
    if (auto const end = script.find_last_of("}]"); end != script.npos) {
        auto const tail = script.substr(end);
        if (tail.find("]]>") == 0) {
            script = script.substr(0, script.find_last_of('}') + 1);
        } else {
            script = script.substr(0, end + 1);
        }
    }
    std::string s(script);
    for (char& c : s)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    while (!s.empty() && (s.front() == ' ' || s.front() == ';')) s.erase(s.begin());
    return s;
}

}  // namespace

std::vector<LinkedArticle> read_linked_json(std::string_view script) {
    std::vector<LinkedArticle> found;
    json::parse_options options;
    options.allow_comments = options.allow_trailing_commas = options.allow_invalid_utf8 = true;
    options.max_depth = 64;
    boost::system::error_code error;
    auto const text = cleaned(script);
    if (text.empty()) return found;
    auto const value = json::parse(text, error, {}, options);
    if (!error) walk(value, 0, found);
    // Broken, or of a type of its own: the first date that it gives is the page's.
    if (found.empty()) {
        static constexpr std::string_view key = "\"datePublished\"";
        auto at = text.find(key);
        if (at != text.npos) at = text.find_first_not_of(" :", at + key.size());
        if (at != text.npos && text[at] == '"') {
            LinkedArticle page;
            page.published = text.substr(at + 1, std::min<std::size_t>(text.find('"', at + 1) - at - 1, 60));
            found.push_back(std::move(page));
        }
    }
    return found;
}

}  // namespace dateline
