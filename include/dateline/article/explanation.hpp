// Why an article is what it is: what was left out of a page and why, which dates were seen, where the title came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"

namespace dateline {

/// A run of passages that are no part of the body, for one reason.
struct LeftOut {
    Span where;                         ///< bytes, from the first passage to the end of the last
    std::uint32_t passages = 0;         ///< how many
    std::vector<std::string_view> why;  ///< in words, what weighed most first; never empty
};

/// A day that the page or its metadata gives.
struct SeenDate {
    Day day{};
    std::string words;   ///< as written
    std::string from;    ///< as in Publication::from, and where on the page it stands
    bool taken = false;  ///< this is the day of publication
};

struct Explanation {
    std::string title_from;         ///< "heading of the page, as in og:title"; empty: no title
    std::vector<SeenDate> dates;    ///< metadata first, best first; then as they stand on the page
    std::vector<LeftOut> left_out;  ///< in text order
};

/// Decides once more what read_article decided of the same page, and keeps the reasons. `times` may be resolved or not.
[[nodiscard]] Explanation explain_article(Document const& document, Tokens const& tokens, Names const& names,
                                          Times const& times, Gazetteer const& gazetteer, PageLexicon const& page,
                                          Article const& article);

}  // namespace dateline
