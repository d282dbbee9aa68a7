// Weighs the dates on a page. A date stands well between the title and the first paragraph, near either of them, behind
// a label ("Published:", "Updated:"), beside a byline or a time of day. It stands badly in a list of other stories,
// which have dates of their own, in a copyright line, a caption, a sentence, an app's banner. Of two dates on one line
// the earlier one is the day of publication, and a page that shows the day of its last change only has none.
#include "visible_dates.hpp"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace dateline {
namespace {

namespace pc = page_class;
namespace bm = block_mark;

}  // namespace

/// What a phrase list says of the tokens in front of a date, or behind it: the label nearest to it.
VisibleDates::Label VisibleDates::label_of(std::uint32_t passage, TokenRange date, bool foreign) const {
    auto const& p = v_.passages[passage];
    auto const near = std::max(p.tokens.first, date.first > 6 ? date.first - 6 : 0);
    std::uint32_t classes = 0;
    for (auto t = near; t < date.first;) {
        auto const hit = v_.page.at(v_.tokens, t, date.first);
        if (hit.classes & (pc::published | pc::updated)) classes = hit.classes;
        t += std::max(1u, hit.length);
    }
    if (classes == 0 && date.first <= p.tokens.first + 1 && passage > 0) {
        auto const& before = v_.passages[passage - 1];
        if (before.words <= 4) classes = before.classes & (pc::published | pc::updated);
    }
    if (classes == 0)  // "3 Sept 2024 | Originally published", "wurde am 3. Dezember 2011 veröffentlicht und ..."
        for (auto t = date.last; t < p.tokens.last && t < date.last + 10; ++t) {
            auto const hit = v_.page.at(v_.tokens, t, p.tokens.last);
            auto const next = t + hit.length;
            bool const ends = next >= p.tokens.last || v_.tokens[next].is(U'.') || next + 1 == p.tokens.last;
            if (hit.length > 0 && (ends || (foreign && (!v_.body[passage] || passage + 4 > v_.body_last))))
                classes |= hit.classes & (pc::published | pc::updated);
        }
    bool const published = (classes & pc::published) != 0;
    return {published, !published && (classes & pc::updated) != 0};
}

double VisibleDates::place_score(std::uint32_t i) const {
    auto const first = v_.body_first, last = v_.body_last;
    double s = 0;
    if (follows_title_again(i)) {
        s += 2.5;
    } else if (v_.title && i >= title_first_ && i <= first + 1 && first >= *v_.title) {
        s += 3.5 - 0.03 * std::min(60u, i - title_first_);
    } else if (v_.title && i > *v_.title && i <= *v_.title + 3) {  // what was taken for the body begins above the title
        s += 3;
    } else if (v_.title && i < title_first_) {
        auto const d = title_first_ - i;
        s += d <= 3 ? 2.5 : d <= 8 ? 1.2 : d <= 20 ? -0.3 : -1.5;
    } else if (i < first) {
        s += first - i <= 6 ? 2 : 0;
    } else if (i < last) {
        bool const line_of_its_own = !v_.body[i] && v_.passages[i].words <= 8;  // below the standfirst
        s += i > first + 3 ? -2.5 : line_of_its_own ? 2 : 0.5;
    } else {
        s += i - last <= 6 ? -0.7 : -3;
    }
    return s;
}

/// The time of day that stands by the date, if any.
void VisibleDates::set_clock(std::uint32_t passage, std::uint32_t time, Publication& p) const {
    auto const& list = v_.times.list;
    if (auto const& means = *list[time].means; means.clock && means.grain == Grain::minute) {
        p.clock = *means.clock;
        return;
    }
    auto const& here = v_.passages[passage];
    auto const take = [&](Time const& t, bool close) {
        if (!close || t.type != TimeType::time || p.clock) return;
        if (t.means && t.means->clock && t.means->grain <= Grain::minute) {
            p.clock = *t.means->clock;
        } else if (auto const at = t.value.find('T');
                   at != t.value.npos && t.value.size() >= at + 6 && t.value[at + 3] == ':') {
            int const hour = std::atoi(t.value.c_str() + at + 1), minute = std::atoi(t.value.c_str() + at + 4);
            ClockTime clock;
            clock.minute = static_cast<std::int16_t>(hour * 60 + minute);
            if (clock.minute >= 0 && clock.minute < 1440) p.clock = clock;
        }
    };
    if (time + 1 < here.last_time) take(list[time + 1], list[time + 1].tokens.first - list[time].tokens.last <= 4);
    if (time > here.first_time) take(list[time - 1], list[time].tokens.first - list[time - 1].tokens.last <= 4);
    // "Monday, 10 May 2021 - 14:20"
    auto const& tokens = v_.tokens;
    for (auto t = list[time].tokens.last; !p.clock && t + 2 < here.tokens.last && t < list[time].tokens.last + 3; ++t)
        if (tokens[t].is_number() && tokens[t].id < 24 && tokens[t + 1].is(U':') &&
            tokens[t + 1].has(TokenFlag::glued) && tokens[t + 2].is_number() && tokens[t + 2].length == 2 &&
            tokens[t + 2].id < 60)
            p.clock = ClockTime{static_cast<std::int16_t>(tokens[t].id * 60 + tokens[t + 2].id), -1, std::nullopt};
    if (!p.clock && passage + 1 < v_.passages.size() && here.words < 12) {
        auto const& next = v_.passages[passage + 1];
        if (next.words <= 5 && next.first_time < next.last_time) take(list[next.first_time], !next.dated);
    }
}

/// What else stands on its line and around it speaks for or against a date.
double VisibleDates::company_score(std::uint32_t i, bool labelled) const {
    auto const& p = v_.passages[i];
    double s = 0;
    if (p.words > 14) s -= labelled ? 0.5 : p.ends_stop ? 4 : p.words > 20 ? 3 : 1.5;
    if (v_.body[i] && p.prose) s -= 4;
    if (p.has(pc::copyright)) s -= 6;
    if (p.has(pc::caption) && !labelled) s -= 3;
    if (p.has(pc::issue)) s -= 2;
    if (p.has(pc::lead_in) || (p.has(pc::comments) && i > v_.body_first)) s -= 2;
    if (p.starts(pc::byline)) s += 1;
    if (i >= v_.body_last && p.words <= 12 && p.has(pc::byline))
        s += p.starts(pc::byline) ? 1 : 2;  // signed at its end
    if (p.has(pc::reading_time)) s += 0.5;
    if (i > 0 && v_.passages[i - 1].words <= 8 && v_.passages[i - 1].starts(pc::byline)) s += 0.7;
    if (v_.document.format == Format::html) {
        auto const beside = p.marks & ~body_marks_;
        if (beside & bm::comments) {
            s -= 3;
        } else if (beside & (bm::related | bm::footer | bm::aside | bm::navigation)) {
            s -= labelled ? 1 : beside_title(i) ? 0.5 : 3;
        }
        if (p.marks & (bm::dated | bm::byline)) s += 1;
    }
    // A list of other stories: dates keep coming, each with its headline.
    std::uint32_t others = 0;
    for (auto k = i > 8 ? i - 8 : 0; k <= i + 8 && k < v_.passages.size(); ++k)
        others += k != i && v_.passages[k].dated && v_.passages[k].words < 15 ? 1 : 0;
    if (others >= 3 && !follows_title_again(i)) s -= 2;
    if (p.repeats > 2) s -= 1;
    return s;
}

void VisibleDates::add(std::uint32_t i, std::uint32_t t) {
    auto const& p = v_.passages[i];
    auto const& time = v_.times.list[t];
    VisibleDate found;
    found.passage = i;
    auto const label = label_of(i, time.tokens, !habits_.english);
    bool const signed_line = p.starts(pc::byline) && p.words <= 14;  // "Author: Bo Ek, 3 May 2021, 13:36"
    bool const published = label.published, labelled = published || label.updated || signed_line;
    bool const opening = opens_body(i, time.tokens);
    if (p.words > 40 && !labelled && !opening) return;
    found.updated = label.updated;
    double const place = labelled ? std::max(place_score(i), -1.0) : place_score(i);
    found.score = opening ? 2.2 : place + company_score(i, labelled) + (published ? 4 : label.updated ? 2.5 : 0);
    auto const& means = *time.means;
    found.publication.day = means.first;
    if (auto const at = figures(v_.tokens, time)) set_by_figures(*at, found);
    set_clock(i, t, found.publication);
    if (found.publication.clock) {
        found.score += 0.7;
        set_zone(time, *found.publication.clock, found.publication.day);
    }
    auto const year = to_date(found.publication.day).year;
    if (year < 1990 || year > 2100) return;
    found.publication.words = singly_spaced(v_.tokens.text().slice(time.where));
    bool const near_title = v_.title && i + 10 > *v_.title && i <= v_.body_first + 1;
    found.publication.from = std::string("text") +
                             (published       ? ", published"
                              : found.updated ? ", updated"
                                              : "") +
                             (near_title ? " near title" : "");
    found.publication.sure = !found.updated && !found.ambiguous;
    // The day of a change without its minute speaks for a page only from the head of it, or where markup says whose
    // foot it is.
    bool const at_head = place >= 0.5;
    if (found.updated && !found.publication.clock && !at_head) {
        if (v_.document.format != Format::html || i >= v_.body_last + 12) return;
        found.score = std::min(found.score, last_resort);
    }
    list_.push_back(std::move(found));
}

/// "03.11.2021" is November everywhere; "03/11/2021" is what the outlet, its country or the page's other dates say.
void VisibleDates::set_by_figures(std::uint32_t first, VisibleDate& found) const {
    auto const& tokens = v_.tokens;
    auto d = to_date(found.publication.day);
    // Two figures of a year that the grammar took for the last century's.
    if (d.year < 1970 && first + 4 < tokens.size() && tokens[first + 4].length == 2) d.year += 100;
    bool const dots = tokens[first + 1].is(U'.');
    bool const four_first = tokens[first].length == 4;
    if (!four_first && tokens[first].id <= 12 && tokens[first + 2].id <= 12 &&
        tokens[first].id != tokens[first + 2].id) {
        bool day_first = dots || habits_.day_first;
        if (!dots && !habits_.order_known) {  // the news of March names March
            auto const named = [&](std::uint32_t figure) {
                return std::ranges::count(months_named_, d.year * 12 + static_cast<int>(figure));
            };
            auto const month_first = named(tokens[first].id), month_second = named(tokens[first + 2].id);
            if (month_first != month_second) day_first = month_second > month_first;
        }
        d.day = static_cast<std::uint8_t>(tokens[first + (day_first ? 0 : 2)].id);
        d.month = static_cast<std::uint8_t>(tokens[first + (day_first ? 2 : 0)].id);
        found.ambiguous = !dots && !habits_.order_known;
        if (found.ambiguous) found.score -= 0.3;
    }
    if (is_date(d.year, d.month, d.day)) found.publication.day = to_day(d);
}

bool VisibleDates::beside_title(std::uint32_t i) const noexcept {
    return v_.title && i + 2 >= title_first_ && i <= *v_.title + 2;
}

/// The title's entry in a list of stories ("Latest news"): the date below it is the article's own.
bool VisibleDates::follows_title_again(std::uint32_t i) const noexcept {
    if (!v_.title || i == 0 || i - 1 == *v_.title || i - 1 == title_first_) return false;
    return v_.passages[i - 1].hash == v_.passages[*v_.title].hash;
}

/// "27.1.2022 - The mayor ...": the first paragraph opens with its day.
bool VisibleDates::opens_body(std::uint32_t i, TokenRange date) const {
    auto const& p = v_.passages[i];
    if (i < v_.body_first || i > v_.body_first + 8 || !v_.body[i]) return false;
    auto const before = std::count(v_.body.begin() + v_.body_first, v_.body.begin() + i, true);
    return before <= 1 && date.first == p.tokens.first && date.last < p.tokens.last &&
           !v_.tokens[date.last].is_word() && !v_.tokens[date.last].is(U',');
}

VisibleDates::VisibleDates(PageView const& view, DateHabits const& habits) : v_(view), habits_(habits) {
    for (std::uint32_t const mark : {bm::related, bm::comments, bm::footer, bm::aside, bm::navigation}) {
        std::size_t with = 0, without = 0;
        for (std::uint32_t i = v_.body_first; i < v_.body_last; ++i) {
            if (v_.body[i]) ++(v_.passages[i].marks & mark ? with : without);
        }
        if (with > without) body_marks_ |= mark;
    }
    read_months();
    if (view.title) {  // it may stand twice, with the stamp in front of the second
        title_first_ = *view.title;
        for (auto i = *view.title; i > 0 && i + 12 > *view.title; --i)
            if (view.passages[i - 1].hash == view.passages[*view.title].hash) title_first_ = i - 1;
    }
    for (std::uint32_t i = 0; i < v_.passages.size(); ++i) {
        auto const& p = v_.passages[i];
        if (!p.dated) {
            if (p.foreign_month || !habits_.english) add_foreign(i);
            add_short_year(i);
            add_glued(i);
            continue;
        }
        for (auto t = p.first_time; t < p.last_time; ++t)
            if (is_full_date(v_.times.list[t])) add(i, t);
        add_glued(i);
    }
    weigh_together();
}

/// The months that sentences of the page name with their year: "on 25 March 2026".
void VisibleDates::read_months() {
    for (auto const& p : v_.passages) {
        if (!p.prose) continue;
        for (auto t = p.first_time; t < p.last_time; ++t) {
            auto const& value = v_.times.list[t].value;  // "2026-03", "2026-03-25"
            int const year = std::atoi(value.c_str()), month = value.size() < 7 ? 0 : std::atoi(value.c_str() + 5);
            if (year > 0 && month >= 1 && month <= 12 && !figures(v_.tokens, v_.times.list[t]))
                months_named_.push_back(year * 12 + month);
        }
    }
}

void VisibleDates::weigh_together() {
    // Two dates on one line: the earlier one is the day of publication, the later that of a change.
    for (std::size_t i = 0; i + 1 < list_.size(); ++i) {
        auto &a = list_[i], &b = list_[i + 1];
        if (a.passage != b.passage || a.publication.day == b.publication.day) continue;
        auto &earlier = a.publication.day < b.publication.day ? a : b, &later = &earlier == &a ? b : a;
        later.score = later.updated && !earlier.updated ? std::min(later.score, earlier.score) - 1 : later.score - 1;
    }
    // The only day that the page shows, on a line of its own, is hardly another story's.
    bool const one_day = std::ranges::all_of(
        list_, [&](VisibleDate const& a) { return a.publication.day == list_.front().publication.day; });
    for (auto& a : list_)
        if (auto const& p = v_.passages[a.passage];
            one_day && p.words <= 4 && a.score < 1 && a.passage > v_.body_first) {
            a.score = 1;
            a.publication.sure = false;
        }
    // One day in several places of the head confirms itself.
    std::unordered_map<std::int32_t, std::uint32_t> places;
    auto const number = [](VisibleDate const& a) { return a.publication.day - Day{}; };
    for (auto const& a : list_)
        if (a.score > -1) ++places[static_cast<std::int32_t>(number(a))];
    for (auto& a : list_) {
        auto const others = places[static_cast<std::int32_t>(number(a))] - (a.score > -1 ? 1 : 0);
        a.score += std::min(0.4 * others, 0.8);
    }
}

bool VisibleDates::shows(Day day) const noexcept {
    return std::ranges::any_of(
        list_, [&](VisibleDate const& a) { return a.publication.day == day && !a.ambiguous && a.score > 0; });
}

VisibleDate const* VisibleDates::best(double at_least) const {
    VisibleDate const* found = nullptr;
    for (auto const& a : list_)
        if (a.score >= at_least && (!found || a.score > found->score)) found = &a;
    if (!found || !found->updated) return found;
    // The day of a change gives way to an earlier one in a place of its own.
    VisibleDate const* first = nullptr;
    for (auto const& a : list_) {
        bool const earlier = !a.updated && a.publication.day < found->publication.day;
        if (earlier && a.score >= well_placed && (!first || a.score > first->score)) first = &a;
    }
    return first ? first : found;
}

}  // namespace dateline
