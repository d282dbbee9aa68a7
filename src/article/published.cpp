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

#include "date_habits.hpp"
#include "dateline/calendar/zone.hpp"
#include "page_view.hpp"
#include "stamp.hpp"
#include "visible_dates.hpp"
#include "weekday_votes.hpp"

namespace dateline {
namespace {

namespace bm = block_mark;

class PublicationFinder {
public:
    PublicationFinder(PageView const& view, std::optional<EntityId> outlet)
        : v_(view), habits_(learn_habits(view, outlet)), visible_(view, habits_) {}
    [[nodiscard]] std::optional<Publication> run() const;

private:
    [[nodiscard]] std::optional<Publication> from_metadata(Trust at_least, Trust at_most) const;
    [[nodiscard]] std::optional<Publication> from_marked(Trust trust) const;
    [[nodiscard]] bool is_in_head(MarkedDate const& t) const;
    [[nodiscard]] Publication from_stamp(Stamp const& stamp, RawDate const& raw) const;
    void add_hour(Publication& p) const;
    void set_local_day(Publication& p) const;
    [[nodiscard]] bool is_after_crawl(Day day) const;
    void hear_weekdays(Publication& p) const;

    PageView const& v_;
    DateHabits const habits_;
    VisibleDates const visible_;
};

Publication PublicationFinder::from_stamp(Stamp const& stamp, RawDate const& raw) const {
    Publication p;
    p.day = stamp.day;
    p.clock = stamp.clock;
    p.from = raw.source;
    p.words = raw.text;
    p.sure = raw.trust > Trust::modified && !stamp.ambiguous;
    auto const date = to_date(stamp.day);
    if (stamp.ambiguous && visible_.shows(to_day({date.year, date.day, date.month}))) {
        p.day = to_day({date.year, date.day, date.month});  // "03-09-2026" of a page that shows "March 9, 2026"
        p.sure = true;
    }
    return p;
}

std::optional<Publication> PublicationFinder::from_metadata(Trust at_least, Trust at_most) const {
    for (auto const& raw : v_.document.dates) {
        if (raw.trust < at_least || raw.trust > at_most) continue;
        if (auto const stamp = parse_stamp(raw.text, habits_.day_first)) return from_stamp(*stamp, raw);
    }
    return std::nullopt;
}

/// A date that is a bare day has the hour of another one that tells the same day: of the metadata, of an element in the
/// article's head, of the line below the title. Midnight is what content systems write when they know no hour.
void PublicationFinder::add_hour(Publication& p) const {
    if (p.clock) return;
    auto const take = [&](Stamp const& stamp) {
        if (stamp.day == p.day && stamp.clock && stamp.clock->minute != 0) p.clock = stamp.clock;
        return p.clock.has_value();
    };
    auto const tells_publication = [](Trust trust) { return trust >= Trust::hint && trust != Trust::url; };
    for (RawDate const& raw : v_.document.dates) {
        if (!tells_publication(raw.trust)) continue;
        if (auto const stamp = parse_stamp(raw.text, habits_.day_first); stamp && take(*stamp)) return;
    }
    for (MarkedDate const& t : v_.document.times) {
        if (!tells_publication(t.date.trust) || !is_in_head(t)) continue;
        if (auto const stamp = parse_stamp(t.date.text, habits_.day_first); stamp && take(*stamp)) return;
    }
    if (auto const* const seen = visible_.best(well_placed); seen && !seen->updated)
        take({seen->publication.day, seen->publication.clock});
}

/// A stamp in UTC tells the instant; which day that was for the publisher the address, the visible date or the outlet's
/// zone says.
void PublicationFinder::set_local_day(Publication& p) const {
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
    if (auto const* seen = visible_.best(2.5); seen && !seen->updated && std::abs(seen->publication.day - p.day) <= 1) {
        move(seen->publication.day);
        return;
    }
    if (habits_.zone.empty() || *p.clock->offset != 0) return;
    if (auto const offset = zone_offset(habits_.zone, p.day)) {
        int const minute = p.clock->minute + *offset;
        if (minute < 0) move(p.day - 1);
        if (minute >= 1440) move(p.day + 1);
    }
}

/// Nobody fetches a page before it is published; a day is left for zones.
bool PublicationFinder::is_after_crawl(Day day) const {
    for (auto const& raw : v_.document.dates) {
        if (raw.trust != Trust::upper_bound) continue;
        auto const crawled = parse_stamp(raw.text, false);
        if (crawled && day > crawled->day + 1) return true;
    }
    return false;
}

/// The weekdays that the body names may speak against the day: it is then less sure, and says so.
void PublicationFinder::hear_weekdays(Publication& p) const {
    auto const votes = weekday_votes(v_, p.day);
    if (votes.against > votes.fitting) {
        p.sure = false;
        p.from += std::string(doubt_mark) + "the weekdays of " + std::to_string(votes.against) +
                  (votes.against == 1 ? " date" : " dates") + " in the text belong to another year";
    } else if (auto const named = stale_weekday(v_, p.day)) {
        p.sure = false;
        p.from += std::string(doubt_mark) + "the text speaks of " + std::string(english(*named)) + ", and this is a " +
                  std::string(english(weekday(p.day)));
    }
}

/// A date that markup vouches for. Elements that agree on a day are believed wherever they stand; of several days that
/// in the article's own head (comments and lists of stories have dates of their own).
std::optional<Publication> PublicationFinder::from_marked(Trust trust) const {
    constexpr std::uint32_t own = bm::article | bm::body, head = own | bm::byline | bm::header | bm::title;
    std::optional<Stamp> chosen, in_head;
    MarkedDate const* where = nullptr;
    MarkedDate const* where_in_head = nullptr;
    bool agree = true;
    for (auto const& t : v_.document.times) {
        if (t.date.trust != trust) continue;
        auto const stamp = parse_stamp(t.date.text, habits_.day_first);
        if (!stamp) continue;
        if (chosen && chosen->day != stamp->day) agree = false;
        bool const marked = trust != Trust::article && (t.marks & head) != 0;
        if (!chosen || (marked && !(where->marks & bm::article))) {
            chosen = stamp;
            where = &t;
        }
        if (!in_head && is_in_head(t)) {
            in_head = stamp;
            where_in_head = &t;
        }
    }
    if (!chosen) return std::nullopt;
    if (in_head) return from_stamp(*in_head, where_in_head->date);
    if (auto const* seen = visible_.best(well_placed);
        trust == Trust::article && seen && !seen->updated && std::abs(seen->publication.day - chosen->day) > 1)
        return std::nullopt;
    if (agree) return from_stamp(*chosen, where->date);
    return (where->marks & own) != 0 ? std::optional(from_stamp(*chosen, where->date)) : std::nullopt;
}

/// Between the title and the first paragraph, or a little above the title.
bool PublicationFinder::is_in_head(MarkedDate const& t) const {
    if (v_.body_first >= v_.passages.size() || t.block >= v_.document.blocks.size()) return false;
    auto const at = v_.document.blocks[t.block].where.begin;
    auto const first = v_.title ? *v_.title : v_.body_first;
    auto const from = v_.passages[first > 4 ? first - 4 : 0].where.begin;
    return at >= from && at <= v_.passages[v_.body_first].where.begin;
}

std::optional<Publication> PublicationFinder::run() const {
    auto const in_its_place = [&]() -> std::optional<Publication> {
        auto const* const seen = visible_.best(well_placed);
        return seen && !seen->updated ? std::optional(seen->publication) : std::nullopt;
    };
    auto const shown_at_least = [&](double score) -> std::optional<Publication> {
        auto const* const seen = visible_.best(score);
        return seen ? std::optional(seen->publication) : std::nullopt;
    };
    auto found = from_metadata(Trust::published, Trust::given);
    if (!found) found = from_metadata(Trust::article, Trust::article);
    if (!found) found = from_marked(Trust::article);
    if (!found) found = from_metadata(Trust::url, Trust::url);
    if (!found) found = in_its_place();
    if (!found) found = from_metadata(Trust::page, Trust::page);
    if (!found) found = from_marked(Trust::hint);
    if (!found) found = shown_at_least(v_.document.format == Format::html ? 2.0 : 1.0);
    if (!found) found = from_metadata(Trust::hint, Trust::hint);
    if (!found) found = from_metadata(Trust::modified, Trust::modified);
    if (!found) found = from_marked(Trust::modified);
    if (!found && v_.document.format == Format::html) found = shown_at_least(last_resort);
    if (found) add_hour(*found);
    if (found) set_local_day(*found);
    if (found && is_after_crawl(found->day)) return std::nullopt;
    if (found) hear_weekdays(*found);
    return found;
}

}  // namespace

std::optional<Publication> find_publication(PageView const& view, std::optional<EntityId> outlet) {
    return PublicationFinder(view, outlet).run();
}

}  // namespace dateline
