// Tells why an article is what it is. The page is settled once more, as read_article did it, and what weighed against
// each passage outside the body is put into words: a certain sign of furniture alone, else the two or three heaviest.
//
//   "READ MORE: Why the pipe took twenty years"    ->  leads to another story
//   "Home", "World", "Sport"                       ->  above the article, words of a menu (3 lines)
#include "dateline/article/explanation.hpp"

#include <algorithm>

#include "date_habits.hpp"
#include "feature_words.hpp"
#include "features.hpp"
#include "page_view.hpp"
#include "stamp.hpp"
#include "visible_dates.hpp"
#include "weekday_votes.hpp"

namespace dateline {
namespace {

using feature::operator""_f;

constexpr std::size_t most_reasons = 2;
constexpr std::int32_t certain = -9000;  // as in body.cpp: a weight that decides alone
constexpr std::int32_t heavy = -300;     // thousandths: what weighs less is no reason

/// What weighed against a passage, heaviest first.
std::vector<std::string_view> reasons(PassageFeatures const& features, std::uint32_t passage,
                                      std::span<std::int32_t const> weights) {
    std::vector<std::pair<std::int32_t, std::string_view>> against;
    for (auto f = features.first[passage]; f < features.first[passage + 1]; ++f) {
        auto const number = features.active[f];
        auto const words = feature::words_of(number);
        if (!words.empty() && weights[number] <= heavy) against.emplace_back(weights[number], words);
    }
    std::ranges::stable_sort(against, {}, &std::pair<std::int32_t, std::string_view>::first);
    std::vector<std::string_view> why;
    for (auto const& [weight, words] : against) {
        if (std::ranges::find(why, words) != why.end()) continue;
        why.push_back(words);
        if (weight <= certain || why.size() == most_reasons) break;
    }
    return why;
}

std::string_view place_words(PageView const& v, std::uint32_t passage) {
    if (passage < v.body_first) return "above the article";
    return passage >= v.body_last ? "below the article" : "no sentence among the paragraphs";
}

std::string place_of_date(PageView const& v, std::uint32_t passage) {
    if (v.body[passage]) return "in a paragraph";
    if (passage >= v.body_last) return "below the article";
    if (passage >= v.body_first) return "among the paragraphs";
    return v.title && passage >= *v.title ? "below the title" : "above the article";
}

void add_dates(PageView const& v, Article const& article, Explanation& out) {
    auto const habits = learn_habits(v, article.outlet);
    for (auto const& raw : v.document.dates) {
        auto const stamp = parse_stamp(raw.text, habits.day_first);
        if (!stamp) continue;
        bool const crawl = raw.trust == Trust::upper_bound;
        out.dates.push_back({stamp->day, raw.text, raw.source + (crawl ? ", not after this day" : ""), false});
    }
    VisibleDates const visible(v, habits);
    for (auto const& seen : visible.all())
        out.dates.push_back({seen.publication.day, seen.publication.words,
                             seen.publication.from + ", " + place_of_date(v, seen.passage), false});
    if (!article.published) return;
    std::string_view const from = article.published->from;
    auto const taken = std::ranges::find_if(out.dates, [&](SeenDate const& d) {
        return d.words == article.published->words && d.from.starts_with(from.substr(0, from.find(doubt_mark)));
    });
    if (taken != out.dates.end()) taken->taken = true;
}

}  // namespace

Explanation explain_article(Document const& document, Tokens const& tokens, Names const& names, Times const& times,
                            Gazetteer const& gazetteer, PageLexicon const& page, Article const& article) {
    Explanation out;
    if (document.trusted_body) {
        out.title_from = document.title_hint ? "the record's own field" : "";
        for (auto const& raw : document.dates)
            if (auto const stamp = parse_stamp(raw.text, false))
                out.dates.push_back(
                    {stamp->day, raw.text, raw.source, article.published && article.published->words == raw.text});
        return out;
    }
    SettledPage const settled = settle_page(document, tokens, names, times, gazetteer, page);
    auto const& v = settled.view;
    auto const weights =
        v.page.weights(document.format == Format::html ? PageLexicon::Weights::html : PageLexicon::Weights::text);
    out.title_from = settled.title.from;
    for (std::uint32_t i = 0; i < v.passages.size(); ++i) {
        if (v.body[i]) continue;
        auto const& p = v.passages[i];
        auto why = reasons(settled.features, i, weights);
        if (v.title && p.hash == v.passages[*v.title].hash) why = {"the title"};
        if (std::ranges::find(article.kept_apart, p.where) != article.kept_apart.end())
            why = {"a standfirst or caption: read, but no report of its own"};
        if (why.empty()) why = {place_words(v, i)};
        bool const adjoins = i > 0 && !v.body[i - 1] && !out.left_out.empty();
        if (adjoins && out.left_out.back().why.front() == why.front()) {
            out.left_out.back().where.end = p.where.end;
            ++out.left_out.back().passages;
        } else {
            out.left_out.push_back({p.where, 1, std::move(why)});
        }
    }
    add_dates(v, article, out);
    return out;
}

}  // namespace dateline
