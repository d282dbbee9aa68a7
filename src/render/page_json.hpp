// A timeline as the script of the HTML page reads it.
#pragma once

#include <string>

#include "dateline/render/render.hpp"
#include "overview.hpp"

namespace dateline {

/// JSON without "<", so that it can stand in a script element whatever the articles say. Texts are drawable
/// (escape.hpp) and in one line, offsets count UTF-16 units of them, days are numbers from 1970-01-01:
///
///   events     in order of the page: id, title, names (bold stretches), kind, stop, days [first, last], date, by,
///              dated (words), state, disagree, who [role, person], told [sentence, trigger, said, why], merges
///   sentences  that tell, each once: source, begin (code points), number, text
///   sources    doc, outlet, published, title; body: paragraphs, each a list of numbers of sentences and of texts that
///              tell nothing; headed: the first of them is the title
///   people, kinds, families, stops, reasons
///   relations  from, to (numbers of events), kind, why
///   columns, lines    of the overview: [first, last] ISO day, name
[[nodiscard]] std::string page_json(Timeline const& timeline, DrawnOverview const& overview, ArticleBody const& body,
                                    std::size_t most_text);

}  // namespace dateline
