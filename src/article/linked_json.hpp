// JSON-LD: what a page says of itself in schema.org's words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One object of JSON-LD that describes an article or the page.
struct LinkedArticle {
    bool article = false;  ///< NewsArticle, BlogPosting ...; else WebPage
    std::string headline, published, modified, created, publisher, url, language, body;
    std::vector<std::string> authors;
};

/// All article and page objects of one <script type="application/ld+json">, in order, `@graph` and lists of the top
/// level opened; none from lists of other stories, videos, comments. Control characters, comments and trailing commas,
/// which real pages have, are forgiven; what is still no JSON gives nothing.
[[nodiscard]] std::vector<LinkedArticle> read_linked_json(std::string_view script);

}  // namespace dateline
