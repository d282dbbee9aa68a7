// Decides what an article is, in this order: the passages that are its body, its title, its outlet, its day, its
// credits. Each decision leans on the ones before it: a date is that of publication because it stands between the
// title and the first paragraph. A document whose body is trusted (JSON Lines, TimeML) is all body.
#include "dateline/article/article.hpp"

#include <algorithm>
#include <utility>

#include "ascii.hpp"
#include "body.hpp"
#include "dateline/calendar/zone.hpp"
#include "dateline/gazetteer/place.hpp"
#include "dateline/text/fold.hpp"
#include "page_view.hpp"
#include "stamp.hpp"

namespace dateline {
namespace {

namespace pc = page_class;
namespace bm = block_mark;

/// Passages of the body, and between them only what was left out.
PassageFeatures settle_body(PageView& view) {
    auto features = notice_features(view.document, view.tokens, view.passages);
    auto const which = view.document.format == Format::html ? PageLexicon::Weights::html : PageLexicon::Weights::text;
    view.body = find_body(features, view.page.weights(which));
    view.other_stories = features.section_block;
    // Where the markup misleads (a page inside a "modal"), the stretch with most prose speaks for itself.
    std::uint32_t chosen = 0, in_region = 0;
    for (std::uint32_t i = 0; i < view.passages.size(); ++i) {
        if (view.body[i]) chosen += view.passages[i].words;
        if (i >= features.region_first && i < features.region_last && view.passages[i].prose)
            in_region += view.passages[i].words;
    }
    if (chosen * 4 < in_region)
        for (auto i = features.region_first; i < features.region_last; ++i)
            view.body[i] = view.body[i] || view.passages[i].prose;
    bool any = false;
    for (std::uint32_t i = 0; i < view.passages.size(); ++i) {
        if (!view.body[i]) continue;
        if (!any) view.body_first = i;
        any = true;
        view.body_last = i + 1;
    }
    if (!any) {  // no paragraph at all: decisions about place lean on the prose there is
        view.body_first = features.region_first;
        view.body_last = features.region_first;
    }
    return features;
}

/// What is left of the body once the title's lines are taken out, and the little that stands above the title.
void take_title_out(PageView& view) {
    if (!view.title) return;
    std::uint32_t above = 0, all = 0;
    for (std::uint32_t i = view.body_first; i < view.body_last; ++i) {
        if (!view.body[i]) continue;
        all += view.passages[i].words;
        if (i < *view.title) above += view.passages[i].words;
    }
    if (above * 8 < all)
        for (std::uint32_t i = view.body_first; i < std::min(*view.title, view.body_last); ++i) view.body[i] = false;
    auto const hash = view.passages[*view.title].hash;
    for (std::uint32_t i = 0; i < view.passages.size(); ++i)
        if (view.passages[i].hash == hash) view.body[i] = false;
    while (view.body_first < view.body_last && !view.body[view.body_first]) ++view.body_first;
}

/// A page of which nothing weighs enough to be a paragraph, as a headline, a day and one sentence do not: the sentences
/// below its title, or its first ones when it has none, are the article.
void take_what_there_is(PageView& view) {
    constexpr std::uint32_t fewest_words = 5, reach = 6;
    constexpr std::uint32_t furniture = pc::plea | pc::lead_in | pc::section | pc::reading_time | pc::share |
                                        pc::caption | pc::copyright | pc::comments | pc::advert | pc::disclaimer;
    if (std::ranges::find(view.body, true) != view.body.end()) return;
    auto const count = static_cast<std::uint32_t>(view.passages.size());
    std::uint32_t const first = view.title ? *view.title + 1 : 0;
    bool any = false;
    for (auto i = first; i < std::min(count, first + reach); ++i) {
        Passage const& p = view.passages[i];
        bool const sentence = p.words >= fewest_words && p.ends_stop && !p.begins_lower &&
                              (count == 1 || (p.common * 8 >= p.words && !p.has(furniture))) &&
                              (p.marks & (bm::caption | bm::navigation | bm::footer)) == 0 &&
                              (!view.title || p.hash != view.passages[*view.title].hash);
        if (!sentence) {
            if (any) break;
            continue;
        }
        view.body[i] = true;
        if (!any) view.body_first = i;
        any = true;
        view.body_last = i + 1;
    }
}

/// Standfirsts and captions: sentences between title and first paragraph, and captions among the paragraphs.
std::vector<Span> find_kept_apart(PageView const& view) {
    std::vector<Span> kept;
    auto const first = view.title ? *view.title + 1 : view.body_first;
    for (auto i = first; i < view.body_last; ++i) {
        auto const& p = view.passages[i];
        if (view.body[i] || p.words < 5) continue;
        if (view.title && p.hash == view.passages[*view.title].hash) continue;
        bool const caption = p.has(pc::caption) || (p.marks & bm::caption) != 0;
        bool const standfirst = i < view.body_first && p.words >= 8 && p.common * 8 >= p.words &&
                                !p.has(pc::plea | pc::lead_in | pc::reading_time | pc::share) && !p.dated;
        if (caption || standfirst) kept.push_back(p.where);
    }
    return kept;
}

/// Where the text of a trusted document repeats its title: as its first lines.
std::optional<Span> repeated_title(Document const& document, std::vector<Passage> const& passages,
                                   SourceText const& text) {
    if (!document.title_hint) return std::nullopt;
    auto const wanted = fold(singly_spaced(*document.title_hint));
    if (wanted.empty()) return std::nullopt;
    for (std::size_t i = 0; i < std::min<std::size_t>(passages.size(), 8); ++i) {
        auto const& p = passages[i];
        if (p.where.length() > wanted.size() * 4 + 64) continue;
        char const first = ascii_lower(text.bytes().substr(p.where.begin, 1)).front();
        if ('a' <= first && first <= 'z' && first != wanted.front()) continue;
        auto const line = fold(singly_spaced(text.slice(p.where)));
        if (line == wanted || line == wanted + ".") return p.where;
    }
    return std::nullopt;
}

/// The zone of the place that a dateline names; where several places have the name, of the best known.
std::string_view zone_at(PageView const& view, Span place) noexcept {
    Candidate best;
    best.prior = -1;
    for (NameMatch const& m : view.names.matches) {
        Span const where = view.tokens.span(m.tokens);
        if (where.begin >= place.end) break;
        if (where.begin < place.begin) continue;
        for (std::uint32_t i = 0; i < m.candidates; ++i) {
            Candidate const& c = view.names.candidates[m.first_candidate + i];
            if (view.gazetteer.type(c.entity) == EntityType::place && c.prior > best.prior) best = c;
        }
    }
    return best.entity == EntityId::none ? std::string_view() : zone_of(view.gazetteer, best.entity);
}

/// Where the article was written, by its dateline before its outlet: "SYDNEY (Reuters) -" has Sydney's clock and
/// summer. The order of day and month is the outlet's.
Anchor anchor_of(Article const& article, PageView const& view) {
    Anchor anchor;
    if (article.published) {
        anchor.published = article.published->day;
        if (!article.published->clock_day) anchor.clock = article.published->clock;
    }
    Day const day = anchor.published.value_or(Day{});
    auto const outlet = article.outlet ? view.gazetteer.outlet(*article.outlet) : std::nullopt;
    if (outlet) {
        anchor.day_first = outlet->day_first;
        if (!outlet->zone.empty()) anchor.zone_offset = zone_offset(outlet->zone, day);
        anchor.southern = southern_country(outlet->country);
    }
    std::string_view const zone = article.dateline_place ? zone_at(view, *article.dateline_place) : std::string_view();
    if (auto const offset = zone.empty() ? std::nullopt : zone_offset(zone, day)) {
        anchor.zone_offset = offset;
        anchor.southern = southern_country(zone_country(zone));
    }
    if (!anchor.zone_offset && article.published && article.published->clock && article.published->clock->offset &&
        *article.published->clock->offset != 0)
        anchor.zone_offset = article.published->clock->offset;
    return anchor;
}

/// A page in passages, of which nothing is decided; of those of a trusted body nothing is noticed, either.
SettledPage cut_page(Document const& document, Tokens const& tokens, Names const& names, Times const& times,
                     Gazetteer const& gazetteer, PageLexicon const& page) {
    PageView view{document, tokens, names, times, gazetteer, page, {}, {}, {}, 0, 0, {}};
    view.passages = document.trusted_body ? cut_only(document, tokens) : cut_passages(document, tokens, times, page);
    return {std::move(view), {}, {}};
}

}  // namespace

SettledPage settle_page(Document const& document, Tokens const& tokens, Names const& names, Times const& times,
                        Gazetteer const& gazetteer, PageLexicon const& page) {
    SettledPage settled = cut_page(document, tokens, names, times, gazetteer, page);
    PageView& view = settled.view;
    settled.features = settle_body(view);
    settled.title = find_title(view);
    view.title = settled.title.passage;
    take_title_out(view);
    take_what_there_is(view);
    if (view.body_first == view.body_last && view.title)  // a page of pictures: its stamp stands below its title
        view.body_first = view.body_last = std::min(*view.title + 4, static_cast<std::uint32_t>(view.passages.size()));
    return settled;
}

Article read_article(Document const& document, Tokens const& tokens, Names const& names, Times const& times,
                     Gazetteer const& gazetteer, PageLexicon const& page, std::optional<Publication> const& given) {
    Article article;
    SettledPage settled = document.trusted_body ? cut_page(document, tokens, names, times, gazetteer, page)
                                                : settle_page(document, tokens, names, times, gazetteer, page);
    PageView& view = settled.view;
    if (document.trusted_body) {
        view.body.assign(view.passages.size(), true);
        view.body_last = static_cast<std::uint32_t>(view.passages.size());
        article.title_span = repeated_title(document, view.passages, tokens.text());
        if (document.title_hint) article.title = singly_spaced(*document.title_hint);
        for (auto const& p : view.passages) article.body.push_back(p.where);
        article.authors = document.authors;
        article.outlet = find_outlet(view);
        for (auto const& raw : document.dates) {
            bool const day_first = article.outlet && gazetteer.outlet(*article.outlet)->day_first;
            if (auto const stamp = parse_stamp(raw.text, day_first)) {
                article.published = Publication{stamp->day, {}, stamp->clock, raw.source, raw.text, !stamp->ambiguous};
                break;
            }
        }
    } else {
        article.title = settled.title.text;
        article.title_span = settled.title.where;
        for (std::size_t i = 0; i < view.passages.size(); ++i)
            if (view.body[i]) article.body.push_back(view.passages[i].where);
        article.kept_apart = find_kept_apart(view);
        article.outlet = find_outlet(view);
        article.published = find_publication(view, article.outlet);
        auto credits = find_credits(view, article.outlet);
        article.authors = std::move(credits.authors);
        article.agency = credits.agency;
    }
    for (std::size_t i = view.body_first; i < view.body_last; ++i) {
        if (document.trusted_body) describe(view.passages[i], tokens, page);
        if (!view.body[i] || view.passages[i].words < 8) continue;
        if (auto const dateline = find_dateline(view, view.passages[i])) {
            article.dateline_place = dateline->place;
            if (dateline->agency && dateline->agency != article.outlet && !article.agency)
                article.agency = dateline->agency;
        }
        break;
    }
    if (given) article.published = given;
    article.anchor = anchor_of(article, view);
    return article;
}

std::vector<TokenRange> reading_zones(Article const& article, Tokens const& tokens) {
    std::vector<Span> spans;
    spans.reserve(article.body.size() + 1);
    spans = article.body;
    if (article.title_span && std::ranges::none_of(spans, [&](Span s) { return s.contains(*article.title_span); }))
        spans.push_back(*article.title_span);
    std::ranges::sort(spans, {}, &Span::begin);
    std::vector<TokenRange> zones;
    zones.reserve(spans.size());
    for (auto const& s : spans) {
        TokenRange const range{tokens.token_at(s.begin), tokens.token_at(s.end)};
        if (!range.empty()) zones.push_back(range);
    }
    return zones;
}

std::string iso(Publication const& published) {
    std::string text = iso(published.clock_day.value_or(published.day));
    if (!published.clock) return text;
    auto const two = [&](int n) {
        text += static_cast<char>('0' + n / 10);
        text += static_cast<char>('0' + n % 10);
    };
    auto const& clock = *published.clock;
    text += 'T';
    two(clock.minute / 60);
    text += ':';
    two(clock.minute % 60);
    if (clock.second > 0) {
        text += ':';
        two(clock.second);
    }
    if (clock.offset) {
        int const offset = *clock.offset;
        text += offset < 0 ? '-' : '+';
        two(std::abs(offset) / 60);
        text += ':';
        two(std::abs(offset) % 60);
    }
    return text;
}

}  // namespace dateline
