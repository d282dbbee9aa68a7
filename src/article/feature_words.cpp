// The reasons that `dateline read --explain` gives for what was left out, a sentence part for each feature that can
// speak against a passage alone. A feature without words here (lengths, neighbours) is not given as a reason.
#include "feature_words.hpp"

#include <array>

#include "features.hpp"

namespace dateline::feature {
namespace {

struct Reason {
    std::uint8_t number;
    std::string_view words;
};

constexpr Reason reasons[] = {
    {"lead_in"_f, "leads to another story"},
    {"plain_lead_in"_f, "leads to another story"},
    {"host_lead_in"_f, "leads to another story of the outlet"},
    {"section"_f, "heads a list of other stories"},
    {"section_block"_f, "a box of other stories"},
    {"after_lead_in"_f, "follows a lead to another story"},
    {"after_section"_f, "in a list of other stories"},
    {"near_section"_f, "in a list of other stories"},
    {"plea"_f, "asks the reader to subscribe, log in or agree"},
    {"plea_long"_f, "asks the reader to subscribe, log in or agree"},
    {"asks_reader"_f, "asks the reader to share it"},
    {"menu"_f, "words of a menu"},
    {"share"_f, "share buttons"},
    {"share_word"_f, "share buttons"},
    {"near_share"_f, "beside share buttons"},
    {"stamp_line"_f, "dates or signs the article"},
    {"dated_short"_f, "a short line with a date"},
    {"clock_short"_f, "a short line with a time of day"},
    {"next_stamp"_f, "a headline with a date of its own"},
    {"reading_time"_f, "a reading time"},
    {"near_reading_time"_f, "beside a reading time"},
    {"published"_f, "says when it was published"},
    {"updated"_f, "says when it was updated"},
    {"byline"_f, "a byline"},
    {"role"_f, "an author's role"},
    {"caption"_f, "a caption or credit"},
    {"caption_long"_f, "a caption or credit"},
    {"copyright"_f, "a copyright line"},
    {"ended_copyright"_f, "below the copyright line"},
    {"comments"_f, "heads the comments"},
    {"ended_comments"_f, "comments"},
    {"ending"_f, "topics, tags or the author's note"},
    {"ended"_f, "below the end of the article"},
    {"advert"_f, "an advertisement"},
    {"disclaimer"_f, "a disclaimer"},
    {"media"_f, "belongs to a video or gallery"},
    {"before_dateline"_f, "above the dateline"},
    {"before_region_1"_f, "above the article"},
    {"before_region_4"_f, "above the article"},
    {"before_region_far"_f, "above the article"},
    {"after_region_1"_f, "below the article"},
    {"after_region_4"_f, "below the article"},
    {"after_region_far"_f, "below the article"},
    {"repeated_3"_f, "stands three times on the page"},
    {"is_title"_f, "the title"},
    {"address"_f, "an address"},
    {"all_capitals"_f, "all in capitals"},
    {"capitals_70"_f, "all words in capitals"},
    {"capitals_40"_f, "many words in capitals"},
    {"ends_ellipsis"_f, "breaks off"},
    {"begins_mark"_f, "begins with a mark"},
    {"words_1"_f, "a single word"},
    {"words_2"_f, "a few words"},
    {"ends_bare"_f, "no sentence"},
    {"link_90"_f, "a link"},
    {"link_all"_f, "a link"},
    {"link_50"_f, "mostly links"},
    {"container_none"_f, "in a part of the page without paragraphs"},
    {"mark_navigation"_f, "marked as navigation"},
    {"mark_footer"_f, "marked as footer"},
    {"mark_header"_f, "marked as page header"},
    {"mark_caption"_f, "marked as caption"},
    {"mark_form"_f, "part of a form"},
    {"mark_related"_f, "marked as other stories"},
    {"mark_share"_f, "marked as share buttons"},
    {"mark_comments"_f, "marked as comments"},
    {"mark_hidden"_f, "hidden"},
    {"mark_plea"_f, "marked as newsletter, login or cookies"},
    {"mark_byline"_f, "marked as byline"},
    {"mark_dated"_f, "marked as date"},
    {"mark_quote"_f, "marked as quotation"},
    {"mark_advert"_f, "marked as advertisement"},
    {"mark_tags"_f, "marked as tags"},
    {"mark_title"_f, "marked as headline"},
    {"body_elsewhere"_f, "outside the element of the article's text"},
    {"article_elsewhere"_f, "outside the article's element"},
    {"not_declared"_f, "not in the metadata's copy of the text"},
};

constexpr auto by_number = [] {
    std::array<std::string_view, count> words{};
    for (auto const& r : reasons) words[r.number] = r.words;
    return words;
}();

}  // namespace

std::string_view words_of(std::uint8_t number) noexcept { return number < count ? by_number[number] : ""; }

}  // namespace dateline::feature
