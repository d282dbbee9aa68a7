// When the page was published. Metadata and visible dates are candidates, each with its source and weight; the best one
// wins if it is good enough, else the day is unknown, which is better than wrong.
//
// Metadata win by their kind (Trust). A visible date wins by where it stands and what stands beside it: a label
// ("Published:", "Updated:"), a byline, a place between title and first paragraph. Dates of other stories stand in
// lists with their own headlines, those of a masthead or an app's banner above the menu, those of a copyright line
// below all else; a date inside a sentence is news. The publisher's calendar day is what the page shows: a UTC stamp
// that falls on the day after the visible date anchors "Monday" to the visible one.
#include <algorithm>
#include <cstdlib>

#include "dateline/calendar/zone.hpp"
#include "page_view.hpp"
#include "stamp.hpp"

namespace dateline {
namespace {

namespace pc = page_class;
namespace bm = block_mark;

struct Visible {
    Publication publication;
    double score = 0;
    std::uint32_t passage = 0;
    bool updated = false;
    bool ambiguous = false;
};

/// The first of the three figures of "01/02/2021" or "21:17 18.11.2019"; nothing where a month has its name.
std::optional<std::uint32_t> figures(Tokens const& tokens, Time const& time) {
    auto const mark = [&](std::uint32_t t) { return tokens[t].is(U'.') || tokens[t].is(U'/') || tokens[t].is(U'-'); };
    for (auto t = time.tokens.first; t + 4 < time.tokens.last; ++t)
        if (tokens[t].is_number() && mark(t + 1) && tokens[t + 2].is_number() && mark(t + 3) &&
            tokens[t + 4].is_number())
            return t;
    return std::nullopt;
}

/// Scraping glued two words or numbers together: "AllisonJanuary", "20197".
bool is_glued(Tokens const& tokens, std::uint32_t t) {
    if (tokens[t].is_number()) return tokens[t].length > 4 && tokens[t].length < 8;
    auto const word = tokens.slice(t);
    for (std::size_t i = 2; i < word.size(); ++i)
        if ('A' <= word[i] && word[i] <= 'Z' && 'a' <= word[i - 1] && word[i - 1] <= 'z') return true;
    return false;
}

class DateFinder {
public:
    DateFinder(PageView const& view, std::optional<EntityId> outlet) : v_(view) {
        if (outlet)
            if (auto const facts = view.gazetteer.outlet(*outlet)) {
                day_first_ = facts->day_first;
                order_known_ = !facts->country.empty();
                zone_ = facts->zone;
            }
        auto const& language = view.document.language;
        english_ = language.empty() || language.starts_with("en");
        learn_order();
        if (!view.title) return;
        // The title may stand twice, with the stamp in front of the second.
        title_first_ = *view.title;
        for (auto i = *view.title; i > 0 && i + 12 > *view.title; --i)
            if (view.passages[i - 1].hash == view.passages[*view.title].hash) title_first_ = i - 1;
    }
    std::optional<Publication> run();

private:
    void read_visible();
    void add_visible(std::uint32_t passage, std::uint32_t time);
    void add_glued(std::uint32_t passage);
    void add_foreign(std::uint32_t passage);
    void set_by_figures(std::uint32_t first, Visible& found) const;
    void set_zone(Time const& time, ClockTime& clock, Day day) const;
    void learn_order();
    [[nodiscard]] double place_score(std::uint32_t passage) const;
    [[nodiscard]] double label_score(std::uint32_t passage, Time const& time, bool& updated, bool& published) const;
    void add_clock(std::uint32_t passage, std::uint32_t time, ClockTime const* own, Publication& p) const;
    [[nodiscard]] std::optional<Publication> from_metadata(Trust at_least, Trust at_most) const;
    [[nodiscard]] Publication from_stamp(Stamp const& stamp, RawDate const& raw) const;
    void set_local_day(Publication& p) const;
    [[nodiscard]] Visible const* best_visible(double at_least) const;

    PageView const& v_;
    bool day_first_ = false, order_known_ = false, english_ = true;
    std::string_view zone_;
    std::uint32_t title_first_ = 0;  ///< the passage where the title stands first near its place
    std::vector<Visible> visible_;
};

/// What a phrase list says of the tokens in front of a date: the label nearest to it.
double DateFinder::label_score(std::uint32_t passage, Time const& time, bool& updated, bool& published) const {
    auto const& p = v_.passages[passage];
    auto const near = std::max(p.tokens.first, time.tokens.first > 6 ? time.tokens.first - 6 : 0);
    std::uint32_t classes = 0;
    for (auto t = near; t < time.tokens.first;) {
        auto const hit = v_.page.at(v_.tokens, t, time.tokens.first);
        if (hit.classes & (pc::published | pc::updated)) classes = hit.classes;
        t += std::max(1u, hit.length);
    }
    if (classes == 0 && time.tokens.first <= p.tokens.first + 1 && passage > 0) {
        auto const& before = v_.passages[passage - 1];
        if (before.words <= 4) classes = before.whole_classes & (pc::published | pc::updated);
    }
    if (classes == 0)  // "3 Sept 2024 | Originally published"
        for (auto t = time.tokens.last; t < p.tokens.last && t < time.tokens.last + 2; ++t)
            if (auto const hit = v_.page.at(v_.tokens, t, p.tokens.last); t + hit.length == p.tokens.last)
                classes |= hit.classes & (pc::published | pc::updated);
    updated = (classes & pc::updated) != 0 && !(classes & pc::published);
    published = (classes & pc::published) != 0;
    return published ? 4 : updated ? 2.5 : 0;
}

double DateFinder::place_score(std::uint32_t i) const {
    auto const first = v_.body_first, last = v_.body_last;
    double s = 0;
    if (v_.title && i >= title_first_ && i <= first + 1 && first >= *v_.title) {
        s += 3.5 - 0.03 * std::min(60u, i - title_first_);
    } else if (v_.title && i < title_first_) {
        auto const d = title_first_ - i;
        s += d <= 3 ? 2.5 : d <= 8 ? 1.2 : d <= 20 ? -0.3 : -1.5;
    } else if (i < first) {
        s += first - i <= 6 ? 2 : 0;
    } else if (i < last) {
        s += i <= first + 3 ? 0.5 : -2.5;
    } else {
        s += i - last <= 6 ? -0.7 : -3;
    }
    return s;
}

/// The time of day that stands by the date, if any.
void DateFinder::add_clock(std::uint32_t passage, std::uint32_t time, ClockTime const* own, Publication& p) const {
    auto const& list = v_.times.list;
    if (own) {
        p.clock = *own;
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
    if (!p.clock && passage + 1 < v_.passages.size() && here.words < 12) {
        auto const& next = v_.passages[passage + 1];
        if (next.words <= 5 && next.first_time < next.last_time) take(list[next.first_time], !next.dated);
    }
}

void DateFinder::add_visible(std::uint32_t i, std::uint32_t t) {
    auto const& p = v_.passages[i];
    auto const& time = v_.times.list[t];
    Visible found;
    found.passage = i;
    bool published = false;
    found.score = place_score(i) + label_score(i, time, found.updated, published);
    bool const labelled = published || found.updated;
    if (p.words > 40 && !labelled) return;
    if (p.words > 14) found.score -= labelled ? 0.5 : p.ends_stop ? 4 : 1.5;
    if (v_.body[i] && p.prose) found.score -= 4;
    if (p.has(pc::copyright)) found.score -= 6;
    if (p.has(pc::caption) && !labelled) found.score -= 3;
    if (p.has(pc::issue)) found.score -= 2;
    if (p.has(pc::lead_in) || (p.has(pc::comments) && i > v_.body_first)) found.score -= 2;
    if (p.starts(pc::byline)) found.score += 1;
    if (p.has(pc::reading_time)) found.score += 0.5;
    if (i > 0 && v_.passages[i - 1].words <= 8 && v_.passages[i - 1].starts(pc::byline)) found.score += 0.7;
    if (v_.document.format == Format::html) {
        if (p.marks & (bm::related | bm::comments | bm::footer | bm::aside | bm::navigation)) found.score -= 3;
        if (p.marks & (bm::dated | bm::byline)) found.score += 1;
    }
    // A list of other stories: dates keep coming, each with its headline.
    std::uint32_t others = 0;
    for (auto k = i > 8 ? i - 8 : 0; k <= i + 8 && k < v_.passages.size(); ++k)
        others += k != i && v_.passages[k].dated && v_.passages[k].words < 15 ? 1 : 0;
    if (others >= 3) found.score -= 2;
    if (p.repeats > 2) found.score -= 1;
    auto const& means = *time.means;
    found.publication.day = means.first;
    if (auto const at = figures(v_.tokens, time)) set_by_figures(*at, found);
    add_clock(i, t, means.clock && means.grain == Grain::minute ? &*means.clock : nullptr, found.publication);
    if (found.publication.clock) {
        found.score += 0.7;
        set_zone(time, *found.publication.clock, found.publication.day);
    }
    auto const year = to_date(found.publication.day).year;
    if (year < 1990 || year > 2100) return;
    found.publication.words = squeezed(v_.tokens.text().slice(time.where));
    bool const near_title = v_.title && i + 10 > *v_.title && i <= v_.body_first + 1;
    found.publication.from = std::string("text") +
                             (published       ? ", published"
                              : found.updated ? ", updated"
                                              : "") +
                             (near_title ? " near title" : "");
    found.publication.sure = !found.updated && !found.ambiguous;
    // Pages that live for years show the day of the last change only; news shows its minute.
    if (found.updated && !found.publication.clock) return;
    visible_.push_back(std::move(found));
}

/// "03.11.2021" is November everywhere; "03/11/2021" is what the outlet, its country or the page's other dates say.
void DateFinder::set_by_figures(std::uint32_t first, Visible& found) const {
    auto const& tokens = v_.tokens;
    auto d = to_date(found.publication.day);
    // Two figures of a year that the grammar took for the last century's.
    if (d.year < 1970 && first + 4 < tokens.size() && tokens[first + 4].length == 2) d.year += 100;
    bool const dots = tokens[first + 1].is(U'.');
    bool const four_first = tokens[first].length == 4;
    if (!four_first && tokens[first].id <= 12 && tokens[first + 2].id <= 12 &&
        tokens[first].id != tokens[first + 2].id) {
        bool const day_first = dots || day_first_;
        d.day = static_cast<std::uint8_t>(tokens[first + (day_first ? 0 : 2)].id);
        d.month = static_cast<std::uint8_t>(tokens[first + (day_first ? 2 : 0)].id);
        found.ambiguous = !dots && !order_known_;
        if (found.ambiguous) found.score -= 0.3;
    }
    if (is_date(d.year, d.month, d.day)) found.publication.day = to_day(d);
}

/// "IST" is Irish in Dublin and Indian in Mumbai, "PT" is an hour more in summer: the outlet's zone settles it. "GMT+1"
/// is an hour east of Greenwich.
void DateFinder::set_zone(Time const& time, ClockTime& clock, Day day) const {
    if (!clock.offset) return;
    auto const& tokens = v_.tokens;
    auto const next = time.tokens.last;
    if (*clock.offset == 0 && next + 1 < tokens.size() && (tokens[next].is(U'+') || tokens[next].is(U'-')) &&
        tokens[next].has(TokenFlag::glued) && tokens[next + 1].is_number() && tokens[next + 1].id <= 14) {
        auto const minutes = static_cast<std::int16_t>(tokens[next + 1].id * 60);
        clock.offset = tokens[next].is(U'+') ? minutes : static_cast<std::int16_t>(-minutes);
        return;
    }
    auto const last = tokens.slice(next - 1);
    bool const either_season = last.size() == 2 && last[1] == 'T';  // PT, ET
    if (zone_.empty() || !(time.ambiguous || either_season)) return;
    if (auto const offset = zone_offset(zone_, day)) clock.offset = offset;
}

/// Which of day and month comes first here: by the outlet, the country of the address, the language, or a date on the
/// page that can be read in one way only ("25/03/2026").
void DateFinder::learn_order() {
    if (order_known_) return;
    auto const& language = v_.document.language;
    if (!language.empty() && !language.starts_with("en")) day_first_ = order_known_ = true;
    std::string_view host = v_.document.url;
    if (auto const scheme = host.find("://"); scheme != host.npos) host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    auto const dot = host.rfind('.');
    if (dot != host.npos && host.size() - dot == 3) {
        auto const country = host.substr(dot + 1);
        static constexpr std::string_view not_by_country[] = {"us", "io", "co", "tv", "me", "ca",
                                                              "ph", "ai", "fm", "ly", "gg"};
        if (std::ranges::find(not_by_country, country) == std::end(not_by_country)) day_first_ = order_known_ = true;
    }
    for (auto const& t : v_.times.list) {
        auto const at = order_known_ ? std::nullopt : figures(v_.tokens, t);
        if (!at || v_.tokens[*at].length > 2) continue;
        auto const a = v_.tokens[*at].id, b = v_.tokens[*at + 2].id;
        if (a > 12 && a <= 31 && b <= 12) day_first_ = order_known_ = true;
        if (b > 12 && b <= 31 && a <= 12) order_known_ = true;
    }
}

/// "28. Januar 2022", "30 septembre 2018", "Juli 12, 2017", "2020年4月17日": the time grammar is English.
void DateFinder::add_foreign(std::uint32_t i) {
    auto const& p = v_.passages[i];
    auto const& tokens = v_.tokens;
    if (p.words > 40) return;
    auto const number = [&](std::uint32_t t, std::uint32_t low, std::uint32_t high) {
        return t < p.tokens.last && tokens[t].is_number() && tokens[t].id >= low && tokens[t].id <= high;
    };
    auto const skip = [&](std::uint32_t t) {  // ".", ",", "de"
        while (t < p.tokens.last &&
               (tokens[t].is(U'.') || tokens[t].is(U',') || (tokens[t].is_word() && tokens.slice(t) == "de")))
            ++t;
        return t;
    };
    for (auto t = p.tokens.first; t < p.tokens.last; ++t) {
        if (!tokens[t].is_word()) continue;
        std::int32_t year = 0;
        std::uint32_t month = page_class::month_of(v_.page.at(tokens, t, t + 1).classes), day = 0;
        if (month != 0) {
            auto before = t;
            while (before > p.tokens.first && (tokens[before - 1].is(U'.') || tokens.slice(before - 1) == "de"))
                --before;
            auto const after = skip(t + 1);
            if (before > p.tokens.first && number(before - 1, 1, 31) && number(after, 1990, 2100)) {
                day = tokens[before - 1].id;
                year = static_cast<std::int32_t>(tokens[after].id);
            } else if (number(after, 1, 31) && number(skip(after + 1), 1990, 2100)) {
                day = tokens[after].id;
                year = static_cast<std::int32_t>(tokens[skip(after + 1)].id);
            }
        } else if (tokens.slice(t) == "年" && t > p.tokens.first && number(t - 1, 1990, 2100) && number(t + 1, 1, 12) &&
                   number(t + 3, 1, 31)) {
            year = static_cast<std::int32_t>(tokens[t - 1].id);
            month = tokens[t + 1].id;
            day = tokens[t + 3].id;
        }
        if (year == 0 || !is_date(year, static_cast<std::int32_t>(month), static_cast<std::int32_t>(day))) continue;
        Visible found;
        found.passage = i;
        found.score = place_score(i) + (p.words > 14 ? -1.5 : 0) + (p.marks & (bm::dated | bm::byline) ? 1 : 0);
        if (p.has(pc::copyright)) found.score -= 6;
        if (p.marks & (bm::related | bm::comments | bm::footer | bm::aside | bm::navigation)) found.score -= 3;
        found.publication.day = to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
        found.publication.words = squeezed(v_.text(p).substr(0, 80));
        found.publication.from = "text";
        visible_.push_back(std::move(found));
        return;
    }
}

/// Scraping glues what stood apart: "Conor AllisonJanuary 14, 202620 Mins Read", "Nov 19 20197:05 AM". The time grammar
/// sees no date there; a line near the title that holds a month's name and a run of digits is cut again.
void DateFinder::add_glued(std::uint32_t i) {
    auto const& p = v_.passages[i];
    if (p.words > 30 || p.digits == 0 || i > v_.body_first + 1 || i + 40 < v_.body_first) return;
    bool glued = false;
    for (auto t = p.tokens.first; t < p.tokens.last && !glued; ++t) glued = is_glued(v_.tokens, t);
    if (!glued) return;
    auto const stamp = parse_stamp(v_.text(p), day_first_);
    if (!stamp || stamp->ambiguous) return;
    for (auto const& other : visible_)
        if (other.passage == i && other.publication.day == stamp->day) return;
    Visible found;
    found.passage = i;
    bool const published = p.starts(pc::published);
    found.updated = p.starts(pc::updated);
    found.score = place_score(i) + (published ? 4 : 0.5);
    if (p.has(pc::copyright)) found.score -= 6;
    found.publication.day = stamp->day;
    found.publication.clock = stamp->clock;
    found.publication.words = squeezed(v_.text(p));
    found.publication.from = published ? "text, published near title" : "text near title";
    if (found.updated && !stamp->clock) return;
    visible_.push_back(std::move(found));
}

void DateFinder::read_visible() {
    for (std::uint32_t i = 0; i < v_.passages.size(); ++i) {
        auto const& p = v_.passages[i];
        if (!p.dated) {
            if (p.foreign_month || !english_) add_foreign(i);
            add_glued(i);
            continue;
        }
        for (auto t = p.first_time; t < p.last_time; ++t)
            if (is_full_date(v_.times.list[t])) add_visible(i, t);
        add_glued(i);
    }
    // Two dates on one line: the earlier one is the day of publication, the later that of a change.
    for (std::size_t i = 0; i + 1 < visible_.size(); ++i) {
        auto &a = visible_[i], &b = visible_[i + 1];
        if (a.passage != b.passage || a.publication.day == b.publication.day) continue;
        (a.publication.day < b.publication.day ? b : a).score -= 1;
    }
    // One day in several places of the head confirms itself.
    for (auto& a : visible_) {
        double more = 0;
        for (auto const& b : visible_)
            if (&a != &b && a.publication.day == b.publication.day && b.score > -1) more += 0.4;
        a.score += std::min(more, 0.8);
    }
}

Visible const* DateFinder::best_visible(double at_least) const {
    Visible const* best = nullptr;
    for (auto const& a : visible_)
        if (a.score >= at_least && (!best || a.score > best->score)) best = &a;
    return best;
}

Publication DateFinder::from_stamp(Stamp const& stamp, RawDate const& raw) const {
    Publication p;
    p.day = stamp.day;
    p.clock = stamp.clock;
    p.from = raw.source;
    p.words = raw.text;
    p.sure = raw.trust > Trust::modified && !stamp.ambiguous;
    return p;
}

std::optional<Publication> DateFinder::from_metadata(Trust at_least, Trust at_most) const {
    for (auto const& raw : v_.document.dates) {
        if (raw.trust < at_least || raw.trust > at_most) continue;
        if (auto const stamp = parse_stamp(raw.text, day_first_)) return from_stamp(*stamp, raw);
    }
    return std::nullopt;
}

/// A stamp in UTC tells the instant; which day that was for the publisher the address, the visible date or the outlet's
/// zone says.
void DateFinder::set_local_day(Publication& p) const {
    if (!p.clock || !p.clock->offset) return;
    auto const move = [&](Day day) {
        // From San Francisco (UTC-8) to Auckland (UTC+13).
        bool const possible =
            *p.clock->offset != 0 || (day < p.day ? p.clock->minute < 8 * 60 : p.clock->minute >= 11 * 60);
        if (possible && std::abs(day - p.day) == 1) {
            p.clock_day = p.day;
            p.day = day;
        }
    };
    for (auto const& raw : v_.document.dates)
        if (raw.trust == Trust::url) {
            if (auto const stamp = parse_stamp(raw.text, true)) move(stamp->day);
            return;
        }
    if (auto const* seen = best_visible(2.5); seen && !seen->updated && std::abs(seen->publication.day - p.day) <= 1) {
        move(seen->publication.day);
        return;
    }
    if (zone_.empty() || *p.clock->offset != 0) return;
    if (auto const offset = zone_offset(zone_, p.day)) {
        int const minute = p.clock->minute + *offset;
        if (minute < 0) move(p.day - 1);
        if (minute >= 1440) move(p.day + 1);
    }
}

std::optional<Publication> DateFinder::run() {
    read_visible();
    auto found = from_metadata(Trust::published, Trust::given);
    if (!found) found = from_metadata(Trust::article, Trust::article);
    if (!found) {
        for (auto const& t : v_.document.times)
            if (!found && t.date.trust == Trust::article)
                if (auto const stamp = parse_stamp(t.date.text, day_first_)) found = from_stamp(*stamp, t.date);
    }
    if (!found) found = from_metadata(Trust::url, Trust::url);
    if (!found)
        if (auto const* seen = best_visible(4); seen && !seen->updated) found = seen->publication;
    if (!found) found = from_metadata(Trust::page, Trust::page);
    if (!found) {
        std::optional<Stamp> only;
        MarkedDate const* first = nullptr;
        bool agree = true;
        for (auto const& t : v_.document.times) {
            if (t.date.trust != Trust::hint) continue;
            auto const stamp = parse_stamp(t.date.text, day_first_);
            if (!stamp) continue;
            bool const header = (t.marks & (bm::article | bm::body | bm::byline | bm::header | bm::title)) != 0;
            if (only && only->day != stamp->day) agree = false;
            if (!only || (header && !(first->marks & bm::article))) {
                only = stamp;
                first = &t;
            }
        }
        if (only && (agree || first->marks & (bm::article | bm::body))) found = from_stamp(*only, first->date);
    }
    if (!found)
        if (auto const* seen = best_visible(v_.document.format == Format::html ? 2.0 : 1.0)) found = seen->publication;
    if (!found) {
        found = from_metadata(Trust::hint, Trust::hint);
    }
    if (found) set_local_day(*found);
    return found;
}

}  // namespace

std::optional<Publication> find_publication(PageView const& view, std::optional<EntityId> outlet) {
    return DateFinder(view, outlet).run();
}

}  // namespace dateline
