// An article: which part of a page is its title, its body and its day of publication, and why we think so.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/article/document.hpp"
#include "dateline/article/page_words.hpp"
#include "dateline/calendar/period.hpp"
#include "dateline/gazetteer/names.hpp"
#include "dateline/temporal/times.hpp"

namespace dateline {

/// When an article was published: the publisher's calendar day, with the time where the page writes one.
struct Publication {
    Day day{};                       ///< on the publisher's calendar
    std::optional<Day> clock_day;    ///< the day of `clock` in its own zone, where that is another (a UTC stamp)
    std::optional<ClockTime> clock;  ///< offset only where the page writes one (as an offset or a zone abbreviation)
    std::string from;                ///< "text near title", "json-ld datePublished", "given", "TimeML DCT"
    std::string words;               ///< as written: "15 Feb, 2021 13:41"
    bool sure = true;
};

struct Article {
    std::string title;               ///< empty: none found
    std::optional<Span> title_span;  ///< where the title stands, if it stands in the text
    std::vector<Span> body;          ///< paragraphs, in order, furniture left out
    std::vector<Span> kept_apart;    ///< standfirst, captions: no furniture, but no report either
    std::optional<Publication> published;
    std::optional<EntityId> outlet;  ///< the publisher
    std::optional<EntityId> agency;  ///< "Reuters" in the byline of another outlet
    std::vector<std::string> authors;
    std::optional<Span> dateline_place;  ///< "MOSCOW" of "MOSCOW :" or "MOSCOW (Reuters) -"
    Anchor anchor;                       ///< for resolve()
};

/// Decides title, body, day, outlet. `times` come unresolved (explicit dates have their meaning); `given` is
/// --published.
[[nodiscard]] Article read_article(Document const& document, Tokens const& tokens, Names const& names,
                                   Times const& times, Gazetteer const& gazetteer, PageLexicon const& page,
                                   std::optional<Publication> const& given);

/// Token ranges of title (if it stands in the text) and body paragraphs, in text order.
[[nodiscard]] std::vector<TokenRange> reading_zones(Article const& article, Tokens const& tokens);

[[nodiscard]] std::string iso(
    Publication const& published);  ///< "2021-02-15T13:41", "2021-02-15T19:50+05:30", "2021-02-15"

}  // namespace dateline
