// Notices where a passage lies: its neighbours, boxes of other stories, the dateline, and the stretch of the page that
// holds most prose (Kadane's maximum: prose adds its words, anything else takes some away, so that an inserted box does
// not end the article but a list of forty headlines does). In HTML also its containers and marks, and whether the
// metadata's copy of the article holds its words.
#include <algorithm>

#include "dateline/text/fold.hpp"
#include "observer.hpp"

namespace dateline {
namespace {

using feature::operator""_f;
namespace pc = page_class;
namespace bm = block_mark;

struct MarkFeature {
    std::uint32_t mark;
    std::uint8_t number;
};
constexpr MarkFeature mark_features[] = {
    {bm::article, "mark_article"_f}, {bm::body, "mark_body"_f},         {bm::navigation, "mark_navigation"_f},
    {bm::aside, "mark_aside"_f},     {bm::footer, "mark_footer"_f},     {bm::header, "mark_header"_f},
    {bm::caption, "mark_caption"_f}, {bm::form, "mark_form"_f},         {bm::related, "mark_related"_f},
    {bm::share, "mark_share"_f},     {bm::comments, "mark_comments"_f}, {bm::hidden, "mark_hidden"_f},
    {bm::plea, "mark_plea"_f},       {bm::byline, "mark_byline"_f},     {bm::dated, "mark_dated"_f},
    {bm::summary, "mark_summary"_f}, {bm::quote, "mark_quote"_f},       {bm::list, "mark_list"_f},
    {bm::table, "mark_table"_f},     {bm::advert, "mark_advert"_f},     {bm::tags, "mark_tags"_f},
    {bm::title, "mark_title"_f},
};

std::uint64_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return (a * 3 ^ b * 0x9E3779B97F4A7C15u) + c * 0xC2B2AE3D27D4EB4Fu;
}

}  // namespace

bool is_stamp_line(Passage const& p) {
    bool const timed = p.dated || p.clocked;
    if (!timed || p.ends_stop) return false;
    return (p.has(pc::reading_time) && p.words <= 30) ||
           (p.starts(pc::published | pc::updated | pc::byline) && p.words <= 30);
}

void Observer::find_region() {
    double sum = 0, best = 0;
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < count_; ++i) {
        auto const& p = p_[i];
        if (out_.section_block[i]) continue;
        double const value = p.prose && p.repeats == 1 ? static_cast<double>(std::min(p.words, 120u))
                             : p.words >= 8            ? -6.0
                                                       : -4.0;
        if (sum <= 0) {
            sum = 0;
            first = i;
        }
        sum += value;
        if (sum > best) {
            best = sum;
            out_.region_first = first;
            out_.region_last = i + 1;
        }
    }
}

void Observer::sum_prose() {
    prose_before_.assign(count_ + 1, 0);
    words_before_.assign(count_ + 1, 0);
    for (std::size_t i = 0; i < count_; ++i) {
        prose_before_[i + 1] = prose_before_[i] + (p_[i].prose ? p_[i].words : 0);
        words_before_[i + 1] = words_before_[i] + p_[i].words + 3;
    }
}

void Observer::weigh_containers() {
    std::uint32_t all = 0, in_body = 0, in_article = 0;
    for (auto const& p : p_) {
        if (!p.prose) continue;
        all += p.words;
        if (p.marks & bm::body) in_body += p.words;
        if (p.marks & bm::article) in_article += p.words;
        if (!p.prose || p.marks & (bm::comments | bm::footer | bm::aside | bm::related | bm::hidden)) continue;
        container_words_[p.container] += p.words;
        container_words_[p.outer] += p.words / 2;
    }
    any_body_ = in_body * 2 >= all && in_body > 0;
    any_article_ = in_article * 2 >= all && in_article > 0;
    for (auto const& [container, words] : container_words_)
        if (words > best_words_ || (words == best_words_ && container < best_container_)) {
            best_words_ = words;
            best_container_ = container;
        }
}

/// "MORE FROM THIS SECTION" and what follows it: headlines, summaries and stamps of other stories, up to the first
/// paragraph with a full stop that has no stamp right behind it.
void Observer::find_section_blocks() {
    out_.section_block.assign(count_, false);
    for (std::size_t i = 0; i < count_; ++i) {
        auto const& p = p_[i];
        bool const heading = p.words <= 12 && !p.ends_stop && p.starts(pc::section) && p.start_length >= 2;
        bool const lead_in = p.starts(pc::lead_in) && p.tokens.size() <= p.start_length + 2;
        if (lead_in && !heading) {  // "Read also", and the headlines that it leads to on lines of their own
            auto const linked = [&](std::size_t k) {
                auto const& n = p_[k];
                bool const boxed = n.marks & (bm::related | bm::aside | bm::list) && n.outer == p_[i].outer;
                bool const beside = n.container == p_[i].container || n.outer == p_[i].container;
                return n.link_bytes * 10 >= n.where.length() * 9 ||
                       ((boxed || (beside && n.tag != "p")) && !n.ends_stop && n.words < 30);
            };
            out_.section_block[i] = true;
            if (document_.format == Format::html) {
                while (i + 1 < count_ && linked(i + 1)) out_.section_block[++i] = true;
            } else if (i + 1 < count_ && !p_[i + 1].ends_stop && p_[i + 1].words < 30) {
                out_.section_block[++i] = true;
            }
            continue;
        }
        if (!heading) continue;
        out_.section_block[i] = true;
        auto const last = std::min(count_, i + 60);
        for (++i; i < last; ++i) {
            bool const ends = (p_[i].prose && (p_[i].ends_stop || p_[i].ends_quote)) || p_[i].words >= 60;
            bool stamped = false;
            for (auto k = i + 1; k <= i + 2 && k < count_; ++k) stamped = stamped || is_stamp_line(p_[k]);
            if (ends && !stamped) break;
            out_.section_block[i] = true;
        }
        --i;
    }
}

/// "MOSCOW :", "BERLIN (Reuters) -" at the head of one of the first passages of the region.
void Observer::find_dateline() {
    std::uint32_t prose_before = 0;
    for (std::size_t i = out_.region_first; i < out_.region_last && prose_before < 2; ++i) {
        auto const& p = p_[i];
        if (p.prose) ++prose_before;
        if (p.words < 10 || p.start_classes != 0) continue;
        auto t = p.tokens.first;
        bool capitals = false;
        while (t < p.tokens.last && tokens_[t].is_word() && tokens_[t].has(TokenFlag::capital)) {
            capitals = tokens_[t].has(TokenFlag::all_capitals);
            if (!capitals) break;
            ++t;
        }
        if (!capitals || t >= p.tokens.last || t - p.tokens.first > 4) continue;
        if (tokens_[t].is(U'(')) {
            auto const close = std::min(p.tokens.last, t + 6);
            while (t < close && !tokens_[t].is(U')')) ++t;
            ++t;
        }
        if (t < p.tokens.last &&
            (tokens_[t].is(U':') || tokens_[t].is(U'-') || tokens_[t].is(U'–') || tokens_[t].is(U'—'))) {
            dateline_ = static_cast<std::uint32_t>(i);
            return;
        }
    }
}

/// Three words in a row of what JSON-LD gives as the article's body; words cut as plain runs of letters and digits.
void Observer::read_declared() {
    if (document_.declared_body.size() < 200) return;
    std::uint64_t a = 0, b = 0;
    std::string const folded = fold(document_.declared_body);
    auto const word_byte = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    };
    for (std::size_t i = 0; i < folded.size();) {
        if (!word_byte(folded[i])) {
            ++i;
            continue;
        }
        auto const begin = i;
        while (i < folded.size() && word_byte(folded[i])) ++i;
        auto const c = word_hash(std::string_view(folded).substr(begin, i - begin));
        if (a && b) declared_.insert(mix(a, b, c));
        a = b;
        b = c;
    }
}

void Observer::declared(Passage const& p) {
    if (declared_.empty() || p.words < 4) return;
    std::uint64_t a = 0, b = 0;
    std::uint32_t in = 0, all = 0;
    for (auto i = p.tokens.first; i < p.tokens.last; ++i) {
        auto const& t = tokens_[i];
        if (t.kind == TokenKind::punctuation) continue;
        auto const c = tokens_.hashes()[i];
        if (a && b) {
            ++all;
            in += declared_.contains(mix(a, b, c)) ? 1 : 0;
        }
        a = b;
        b = c;
    }
    put(in * 2 >= all ? "declared"_f : "not_declared"_f);
}

void Observer::neighbours(std::size_t at) {
    auto const i = static_cast<std::ptrdiff_t>(at);
    auto const& p = p_[at];
    put_if(prose(i - 1), "previous_prose"_f);
    put_if(prose(i + 1), "next_prose"_f);
    put_if(prose(i - 2), "previous_2_prose"_f);
    put_if(prose(i + 2), "next_2_prose"_f);
    put_if(prose(i - 1) && prose(i + 1), "between_prose"_f);
    put_if(at > 0 && p_[at - 1].words < 4, "previous_short"_f);
    put_if(at + 1 < count_ && p_[at + 1].words < 4, "next_short"_f);
    put_if(at + 1 < count_ && p_[at + 1].begins_lower && !p.ends_stop, "previous_lower_next"_f);
    put_if(last_lead_in_ != SIZE_MAX && at - last_lead_in_ == 1, "after_lead_in"_f);
    if (last_section_ != SIZE_MAX) {
        put_if(at - last_section_ <= 4, "after_section"_f);
        put_if(at - last_section_ > 4 && at - last_section_ <= 14, "near_section"_f);
    }
    bool reading = false, share = false;
    for (auto k = std::max<std::ptrdiff_t>(0, i - 2); k <= i + 2 && k < static_cast<std::ptrdiff_t>(count_); ++k) {
        auto const& n = p_[static_cast<std::size_t>(k)];
        if (k == i) continue;
        reading = reading || (n.words < 15 && (n.has(pc::reading_time) || n.clocked));
        share = share || (n.whole_classes & pc::share);
    }
    put_if(reading, "near_reading_time"_f);
    put_if(share, "near_share"_f);
    bool stamp = false;
    for (auto k = at + 1; k <= at + 2 && k < count_; ++k)
        stamp = stamp || (p_[k].words < 15 && (p_[k].dated || p_[k].clocked));
    put_if(stamp, "next_stamp"_f);
    auto const first = at < 4 ? 0 : at - 4, last = std::min(count_, at + 5);
    auto const own_prose = p.prose ? p.words : 0;
    auto const prose_words = prose_before_[last] - prose_before_[first] - own_prose;
    auto const all_words = words_before_[last] - words_before_[first] - p.words;
    auto const share_of_prose = prose_words * 100 / std::max(1u, all_words);
    put(share_of_prose >= 75   ? "near_75"_f
        : share_of_prose >= 50 ? "near_50"_f
        : share_of_prose >= 25 ? "near_25"_f
                               : "near_0"_f);
    bool const alone = p.start_length > 0 && p.tokens.size() <= p.start_length + 2;
    if (p.starts(pc::lead_in) && alone) last_lead_in_ = at;
    if (p.words <= 10 && (p.whole_classes & pc::section || (p.starts(pc::section) && p.start_length >= 2)))
        last_section_ = at;
    if (prose(i) && prose(i - 1) && prose(i - 2)) last_section_ = SIZE_MAX;
}

void Observer::region(std::size_t at) {
    auto const i = static_cast<std::uint32_t>(at);
    if (i < out_.region_first) {
        auto const d = out_.region_first - i;
        put(d == 1 ? "before_region_1"_f : d <= 4 ? "before_region_4"_f : "before_region_far"_f);
    } else if (i >= out_.region_last) {
        auto const d = i - out_.region_last;
        put(d == 0 ? "after_region_1"_f : d < 4 ? "after_region_4"_f : "after_region_far"_f);
    } else {
        put("in_region"_f);
        put_if(i == out_.region_first, "region_begins"_f);
        put_if(i + 1 == out_.region_last, "region_ends"_f);
    }
    auto const& p = p_[at];
    auto const all = prose_before_[std::min<std::size_t>(out_.region_last, count_)] - prose_before_[out_.region_first];
    auto const passed = i < out_.region_first ? 0 : prose_before_[at] - prose_before_[out_.region_first];
    bool const late = i >= out_.region_first && passed * 10 >= all * 6;
    put_if(ended_, "ended"_f);
    put_if(ended_comments_, "ended_comments"_f);
    put_if(ended_copyright_, "ended_copyright"_f);
    if (late && p.words <= 8 && (p.starts(pc::ending) || (p.whole_classes & pc::section))) ended_ = true;
    if (late && p.words <= 10 && p.starts(pc::comments)) ended_comments_ = true;
    if (late && p.words <= 40 && p.has(pc::copyright)) ended_copyright_ = true;
}

void Observer::markup(Passage const& p) {
    put(p.tag == "p"            ? "tag_p"_f
        : p.marks & bm::heading ? "tag_heading"_f
        : p.tag == "li"         ? "tag_list"_f
        : p.tag == "div"        ? "tag_div"_f
        : p.tag == "td"         ? "tag_td"_f
                                : "tag_other"_f);
    auto const links = p.link_bytes * 100 / std::max(1u, p.where.length());
    put(links == 0    ? "link_none"_f
        : links >= 95 ? "link_all"_f
        : links >= 70 ? "link_90"_f
        : links >= 30 ? "link_50"_f
                      : "link_20"_f);
    auto const own = container_words_.find(p.container), outer = container_words_.find(p.outer);
    auto const words = own == container_words_.end() ? 0 : own->second;
    put(p.container == best_container_ && words > 0 ? "container_best"_f
        : words * 3 >= best_words_ && words > 0     ? "container_good"_f
        : words * 20 >= best_words_ && words > 0    ? "container_some"_f
                                                    : "container_none"_f);
    put_if(p.outer == best_container_, "deeper_best"_f);
    put_if(outer != container_words_.end() && outer->second * 2 >= best_words_, "same_depth"_f);
    for (auto const& [mark, number] : mark_features) put_if((p.marks & mark) != 0, number);
    put_if(any_body_ && !(p.marks & bm::body), "body_elsewhere"_f);
    put_if(any_article_ && !(p.marks & bm::article), "article_elsewhere"_f);
    declared(p);
}

}  // namespace dateline
