// A page cut into passages: the blocks of an HTML page, the lines of a scraped text with broken lines joined again.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/article/document.hpp"
#include "dateline/article/page_words.hpp"
#include "dateline/temporal/times.hpp"

namespace dateline {

struct Passage {
    Span where;         ///< without white space at either end
    TokenRange tokens;  ///< at least one
    std::uint32_t words = 0, common = 0, capitals = 0, digits = 0, sentences = 0;
    std::uint32_t classes = 0;        ///< page_class bits of phrases anywhere in it
    std::uint32_t start_classes = 0;  ///< of the phrase that it begins with
    std::uint32_t whole_classes = 0;  ///< of a phrase that is nearly all of it
    std::uint32_t start_length = 0;   ///< tokens of the phrase that it begins with
    std::uint32_t repeats = 1;        ///< how often its words stand on the page as a passage
    std::uint64_t hash = 0;           ///< of its words
    std::uint32_t marks = 0, link_bytes = 0, container = 0, outer = 0, depth = 0;  ///< of HTML
    std::string_view tag;                                                          ///< of HTML
    std::uint32_t first_time = 0, last_time = 0;  ///< its times, as [first, last) of Times::list
    char32_t first_character = 0, last_character = 0;
    bool ends_stop = false, ends_quote = false, ends_ellipsis = false, begins_lower = false, begins_capital = false;
    bool bullet = false, blank_before = false, indented = false, quotes = false, address = false, bar = false;
    bool all_capitals = false;
    bool asks_reader = false;    ///< holds "you" or "your"
    bool dated = false;          ///< holds a full date
    bool clocked = false;        ///< holds a time of day
    bool foreign_month = false;  ///< holds a month's name in another language
    bool prose = false;          ///< reads like running text

    [[nodiscard]] bool starts(std::uint32_t page_classes) const noexcept { return (start_classes & page_classes) != 0; }
    [[nodiscard]] bool has(std::uint32_t page_classes) const noexcept { return (classes & page_classes) != 0; }
};

/// In text order; empty lines and lines of marks only are left out. Linear.
[[nodiscard]] std::vector<Passage> cut_passages(Document const& document, Tokens const& tokens, Times const& times,
                                                PageLexicon const& page);
/// The same, of which nothing is known but `where` and `tokens`.
[[nodiscard]] std::vector<Passage> cut_only(Document const& document, Tokens const& tokens);
/// Notes what a passage's words and phrases are.
void describe(Passage& passage, Tokens const& tokens, PageLexicon const& page);

/// Does a time say a whole day or finer, by itself ("15 Feb 2021", not "Monday")?
[[nodiscard]] bool is_full_date(Time const& time) noexcept;
/// A time of day without a date: "09:22 PM IST".
[[nodiscard]] bool is_clock(Time const& time) noexcept;

}  // namespace dateline
