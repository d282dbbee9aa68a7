// Notices what speaks for or against a passage being part of the article, first what the passage is in itself: how long
// it is, how it begins and ends, which phrases of furniture it holds.
//
//   "READ MORE: Why the pipe took twenty years"  ->  words_5, ends_bare, lead_in
//   "We have tested every valve," he said.       ->  words_5, ends_stop, begins_quote, quote_inside
#include "features.hpp"

#include "observer.hpp"

namespace dateline {
namespace {

using feature::operator""_f;
namespace pc = page_class;

struct ClassFeature {
    std::uint32_t bit;
    std::uint8_t number;
};
constexpr ClassFeature start_features[] = {
    {pc::lead_in, "lead_in"_f},       {pc::published, "published"_f}, {pc::updated, "updated"_f},
    {pc::byline, "byline"_f},         {pc::comments, "comments"_f},   {pc::ending, "ending"_f},
    {pc::disclaimer, "disclaimer"_f}, {pc::advert, "advert"_f},
};
constexpr ClassFeature whole_features[] = {
    {pc::menu, "menu"_f}, {pc::section, "section"_f}, {pc::share, "share"_f}, {pc::media, "media"_f}};
constexpr ClassFeature any_features[] = {
    {pc::role, "role"_f}, {pc::reading_time, "reading_time"_f}, {pc::copyright, "copyright"_f}};

}  // namespace

void Observer::shape(Passage const& p) {
    put(p.words >= 80   ? "words_80"_f
        : p.words >= 40 ? "words_40"_f
        : p.words >= 20 ? "words_20"_f
        : p.words >= 10 ? "words_10"_f
        : p.words >= 5  ? "words_5"_f
        : p.words >= 2  ? "words_2"_f
                        : "words_1"_f);
    if (p.ends_ellipsis) {
        put("ends_ellipsis"_f);
    } else if (p.last_character == U'?') {
        put("ends_question"_f);
    } else if (p.ends_stop) {
        put("ends_stop"_f);
    } else if (p.ends_quote) {
        put("ends_quote"_f);
    } else if (p.last_character == U':') {
        put("ends_colon"_f);
    } else {
        put("ends_bare"_f);
    }
    put_if(p.begins_lower, "begins_lower"_f);
    auto const c = p.first_character;
    bool const opens = c == U'“' || c == U'"' || c == U'‘' || c == U'\'';
    put_if(opens, "begins_quote"_f);
    put_if(p.bullet, "begins_bullet"_f);
    put_if(c >= U'0' && c <= U'9', "begins_digit"_f);
    put_if(!opens && !p.bullet && c < 128 && !p.begins_lower && !p.begins_capital && !(c >= U'0' && c <= U'9'),
           "begins_mark"_f);
    put_if(p.bar, "bar_or_arrow"_f);
    put_if(p.address, "address"_f);
    put_if(p.all_capitals, "all_capitals"_f);
    put_if(p.sentences >= 2, "sentences_2"_f);
    put_if(p.sentences >= 4, "sentences_4"_f);
    put_if(p.quotes, "quote_inside"_f);
    put_if(p.blank_before, "blank_line_before"_f);
    put_if(p.indented, "indented"_f);
    if (p.words >= 5) {
        auto const share = p.common * 10 / p.words;
        put(share >= 4   ? "common_40"_f
            : share == 3 ? "common_30"_f
            : share == 2 ? "common_20"_f
            : share == 1 ? "common_10"_f
                         : "common_0"_f);
        put_if(p.capitals * 10 >= p.words * 7, "capitals_70"_f);
        put_if(p.capitals * 10 >= p.words * 4 && p.capitals * 10 < p.words * 7, "capitals_40"_f);
    }
    put_if(p.digits * 5 >= p.words, "digits_20"_f);
    put_if(p.repeats == 2, "repeated_2"_f);
    put_if(p.repeats >= 3, "repeated_3"_f);
    put_if(!titles_.empty() && titles_.contains(p.hash), "is_title"_f);
    put_if(p.dated && p.words < 15, "dated_short"_f);
    put_if(p.clocked && p.words < 15, "clock_short"_f);
}

void Observer::phrases(Passage const& p) {
    for (auto const& [bit, number] : start_features)
        put_if(p.starts(bit) && (p.words < 60 || bit == pc::disclaimer), number);
    for (auto const& [bit, number] : whole_features) put_if((p.whole_classes & bit) != 0, number);
    for (auto const& [bit, number] : any_features) put_if(p.has(bit) && p.words < 40, number);
    if (p.has(pc::plea)) put(p.words < 25 ? "plea"_f : "plea_long"_f);
    if (p.has(pc::caption)) put(p.words < 30 ? "caption"_f : "caption_long"_f);
    if (p.starts(pc::plain_lead_in) && p.start_length < p.tokens.size()) {
        auto word = p.tokens.first;
        while (word < p.tokens.last && tokens_[word].kind == TokenKind::punctuation) ++word;
        auto const next = word + p.start_length;
        put_if(next < p.tokens.last && (tokens_[next].is(U':') || tokens_[next].is(U'|') || tokens_[next].is(U'>')),
               "plain_lead_in"_f);
    }
    auto const strong = p.classes & (pc::lead_in | pc::section | pc::plea | pc::share | pc::copyright | pc::comments |
                                     pc::ending | pc::advert | pc::media | pc::reading_time);
    put_if((strong & (strong - 1)) != 0, "two_classes"_f);
    put_if(p.has(pc::share) && p.words < 25 && !(p.whole_classes & pc::share), "share_word"_f);
    put_if(p.asks_reader && p.has(pc::share) && p.words < 25 && !p.quotes, "asks_reader"_f);
    put_if(is_stamp_line(p), "stamp_line"_f);
    if (p.starts(pc::host)) {  // "Also on example.com ..."
        auto t = p.tokens.first;
        while (t < p.tokens.last && tokens_[t].kind == TokenKind::punctuation) ++t;
        t += p.start_length;
        put_if(t + 2 < p.tokens.last && tokens_[t].is_word() && tokens_[t + 1].is(U'.') &&
                   tokens_[t + 1].has(TokenFlag::glued) && tokens_[t + 2].is_word() &&
                   tokens_[t + 2].has(TokenFlag::glued),
               "host_lead_in"_f);
    }
}

PassageFeatures Observer::run() {
    out_.first.reserve(count_ + 1);
    out_.active.reserve(count_ * 24);
    find_section_blocks();
    find_region();
    sum_prose();
    find_dateline();
    bool const html = document_.format == Format::html;
    if (html) {
        weigh_containers();
        read_declared();
    }
    for (std::size_t i = 0; i < count_; ++i) {
        out_.first.push_back(static_cast<std::uint32_t>(out_.active.size()));
        put("bias"_f);
        shape(p_[i]);
        phrases(p_[i]);
        neighbours(i);
        region(i);
        put_if(out_.section_block[i], "section_block"_f);
        put_if(i < dateline_ && i + 4 >= dateline_, "before_dateline"_f);
        if (html) markup(p_[i]);
    }
    out_.first.push_back(static_cast<std::uint32_t>(out_.active.size()));
    return std::move(out_);
}

PassageFeatures notice_features(Document const& document, Tokens const& tokens, std::vector<Passage> const& passages) {
    return Observer(document, tokens, passages).run();
}

}  // namespace dateline
