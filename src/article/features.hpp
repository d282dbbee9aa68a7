// What is noticed about a passage of a page when deciding whether it belongs to the article. Each feature has a
// weight in gazetteers/page/weights.yaml under its name; the sum decides, so a decision can be told in words.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::feature {

/// In the order of their numbers. "in" and "out" stand for being part of the article or not.
inline constexpr auto names = std::to_array<std::string_view>({
    "bias",
    // steps from a passage to the next
    "in_to_out",
    "out_to_in",
    // length in words
    "words_1",
    "words_2",
    "words_5",
    "words_10",
    "words_20",
    "words_40",
    "words_80",
    // shape
    "ends_stop",
    "ends_quote",
    "ends_colon",
    "ends_ellipsis",
    "ends_question",
    "ends_bare",
    "begins_lower",
    "begins_quote",
    "begins_mark",
    "begins_bullet",
    "begins_digit",
    "bar_or_arrow",
    "address",
    "all_capitals",
    "sentences_2",
    "sentences_4",
    "quote_inside",
    "blank_line_before",
    "indented",
    // common words, of lines with five words and more
    "common_0",
    "common_10",
    "common_20",
    "common_30",
    "common_40",
    "capitals_40",
    "capitals_70",
    "digits_20",
    // what its phrases say
    "lead_in",
    "plain_lead_in",
    "section",
    "plea",
    "plea_long",
    "menu",
    "published",
    "updated",
    "byline",
    "role",
    "caption",
    "caption_long",
    "reading_time",
    "copyright",
    "comments",
    "ending",
    "share",
    "advert",
    "disclaimer",
    "media",
    "two_classes",
    "dated_short",
    "clock_short",
    // how often its words stand on the page
    "repeated_2",
    "repeated_3",
    "is_title",
    // neighbours
    "previous_prose",
    "next_prose",
    "previous_2_prose",
    "next_2_prose",
    "between_prose",
    "previous_short",
    "next_short",
    "previous_lower_next",
    "after_lead_in",
    "after_section",
    "near_section",
    "near_reading_time",
    "near_share",
    "next_stamp",
    "near_0",
    "near_25",
    "near_50",
    "near_75",
    // the region with most prose
    "in_region",
    "before_region_1",
    "before_region_4",
    "before_region_far",
    "after_region_1",
    "after_region_4",
    "after_region_far",
    "region_begins",
    "region_ends",
    "ended",
    "ended_comments",
    "ended_copyright",
    // HTML
    "tag_p",
    "tag_heading",
    "tag_list",
    "tag_div",
    "tag_td",
    "tag_other",
    "link_none",
    "link_20",
    "link_50",
    "link_90",
    "link_all",
    "container_best",
    "container_good",
    "container_some",
    "container_none",
    "deeper_best",
    "same_depth",
    "mark_article",
    "mark_body",
    "mark_navigation",
    "mark_aside",
    "mark_footer",
    "mark_header",
    "mark_caption",
    "mark_form",
    "mark_related",
    "mark_share",
    "mark_comments",
    "mark_hidden",
    "mark_plea",
    "mark_byline",
    "mark_dated",
    "mark_summary",
    "mark_quote",
    "mark_list",
    "mark_table",
    "mark_advert",
    "mark_tags",
    "mark_title",
    "body_elsewhere",
    "article_elsewhere",
    "declared",
    "not_declared",
});

inline constexpr std::size_t count = names.size();

/// The number of a feature: a compile error for an unknown name.
consteval std::uint8_t operator""_f(char const* name, std::size_t length) {
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == std::string_view(name, length)) return static_cast<std::uint8_t>(i);
    throw "no such feature";
}

}  // namespace dateline::feature
