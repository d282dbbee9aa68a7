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
    bool updated = false;
    bool ambiguous = false;
};

class DateFinder {
public:
    DateFinder(PageView const& view, std::optional<EntityId> outlet) : v_(view) {
        if (outlet)
            if (auto const facts = view.gazetteer.outlet(*outlet)) {
                day_first_ = facts->day_first;
                zone_ = facts->zone;
            }
    }
    std::optional<Publication> run();

private:
    void read_visible();
    void add_visible(std::uint32_t passage, std::uint32_t time);
    [[nodiscard]] double place_score(std::uint32_t passage) const;
    [[nodiscard]] double label_score(std::uint32_t passage, Time const& time, bool& updated, bool& published) const;
    void add_clock(std::uint32_t passage, std::uint32_t time, ClockTime const* own, Publication& p) const;
    [[nodiscard]] std::optional<Publication> from_metadata(Trust at_least, Trust at_most) const;
    [[nodiscard]] Publication from_stamp(Stamp const& stamp, RawDate const& raw) const;
    void set_local_day(Publication& p) const;
    [[nodiscard]] Visible const* best_visible(double at_least) const;

    PageView const& v_;
    bool day_first_ = false;
    std::string_view zone_;
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
    updated = (classes & pc::updated) != 0 && !(classes & pc::published);
    published = (classes & pc::published) != 0;
    return published ? 4 : updated ? 2.5 : 0;
}

double DateFinder::place_score(std::uint32_t i) const {
    auto const first = v_.body_first, last = v_.body_last;
    double s = 0;
    if (v_.title && i > *v_.title && i <= first + 1 && first >= *v_.title) {
        s += 3.5 - 0.03 * std::min(60u, i - *v_.title);
    } else if (v_.title && i < *v_.title) {
        auto const d = *v_.title - i;
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
    bool published = false;
    found.score = place_score(i) + label_score(i, time, found.updated, published);
    bool const labelled = published || found.updated;
    if (p.words > 40 && !labelled) return;
    if (p.words > 14) found.score -= labelled ? 0.5 : p.ends_stop ? 4 : 1.5;
    if (v_.body[i] && p.prose) found.score -= 4;
    if (p.has(pc::copyright)) found.score -= 6;
    if (p.has(pc::issue)) found.score -= 2;
    if (p.has(pc::comments | pc::lead_in)) found.score -= 2;
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
    found.ambiguous = time.ambiguous;
    if (time.ambiguous) {
        auto const d = to_date(means.first);
        bool const swap = day_first_;
        if (swap && is_date(d.year, d.day, d.month)) found.publication.day = to_day({d.year, d.day, d.month});
        if (!swap) found.score -= 0.3;
    }
    add_clock(i, t, means.clock && means.grain == Grain::minute ? &*means.clock : nullptr, found.publication);
    if (found.publication.clock) found.score += 0.7;
    auto const year = to_date(found.publication.day).year;
    if (year < 1990 || year > 2100) return;
    found.publication.words = squeezed(v_.tokens.text().slice(time.where));
    bool const near_title = v_.title && i + 10 > *v_.title && i <= v_.body_first + 1;
    found.publication.from = std::string("text") +
                             (published       ? ", published"
                              : found.updated ? ", updated"
                                              : "") +
                             (near_title ? " near title" : "");
    found.publication.sure = !found.updated && !(time.ambiguous && !day_first_);
    visible_.push_back(std::move(found));
}

void DateFinder::read_visible() {
    for (std::uint32_t i = 0; i < v_.passages.size(); ++i) {
        auto const& p = v_.passages[i];
        if (!p.dated) continue;
        for (auto t = p.first_time; t < p.last_time; ++t)
            if (is_full_date(v_.times.list[t])) add_visible(i, t);
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
        if (day != p.day && std::abs(day - p.day) == 1) {
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
        if (!found) found = from_metadata(Trust::modified, Trust::modified);
    }
    if (found) set_local_day(*found);
    return found;
}

}  // namespace

std::optional<Publication> find_publication(PageView const& view, std::optional<EntityId> outlet) {
    return DateFinder(view, outlet).run();
}

}  // namespace dateline
