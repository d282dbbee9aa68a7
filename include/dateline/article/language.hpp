// The language of an article. The rooms that find events know English; an article in another language has a day and
// names, and no events rather than false ones.
#pragma once

#include <string>

#include "dateline/article/article.hpp"

namespace dateline {

/// ISO 639-1: "en", "de", "zh"; "und" when it is certainly not English and no more is known. Told by the small words of
/// its paragraphs (gazetteers/page), by their letters, and where there are too few of them by what the page says.
[[nodiscard]] std::string language_of(Document const& document, Tokens const& tokens, Article const& article,
                                      PageLexicon const& page);

}  // namespace dateline
