// Dates that the time grammar does not see: in other languages, glued to their neighbours by scraping, and zones that
// only the outlet settles.
#include <algorithm>

#include "dateline/calendar/zone.hpp"
#include "stamp.hpp"
#include "visible_dates.hpp"

namespace dateline {
namespace {

namespace pc = page_class;
namespace bm = block_mark;

/// Scraping glued two words or numbers together: "AllisonJanuary", "20197".
bool is_glued(Tokens const& tokens, std::uint32_t t) {
    if (tokens[t].is_number()) return tokens[t].length > 4 && tokens[t].length < 8;
    auto const word = tokens.slice(t);
    for (std::size_t i = 2; i < word.size(); ++i)
        if ('A' <= word[i] && word[i] <= 'Z' && 'a' <= word[i - 1] && word[i - 1] <= 'z') return true;
    return false;
}

}  // namespace

/// "IST" is Irish in Dublin and Indian in Mumbai, "PT" is an hour more in summer: the outlet's zone settles it. "GMT+1"
/// is an hour east of Greenwich.
void VisibleDates::set_zone(Time const& time, ClockTime& clock, Day day) const {
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
    if (habits_.zone.empty() || !(time.ambiguous || either_season)) return;
    if (auto const offset = zone_offset(habits_.zone, day)) clock.offset = offset;
}

/// "28. Januar 2022", "30 septembre 2018", "Juli 12, 2017", "2020年4月17日": the time grammar is English.
void VisibleDates::add_foreign(std::uint32_t i) {
    auto const& p = v_.passages[i];
    auto const& tokens = v_.tokens;
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
        TokenRange where{t, t + 1};
        std::uint32_t month = page_class::month_of(v_.page.at(tokens, t, t + 1).classes), day = 0;
        if (month != 0) {
            auto before = t;
            while (before > p.tokens.first && (tokens[before - 1].is(U'.') || tokens.slice(before - 1) == "de"))
                --before;
            auto const after = skip(t + 1);
            if (before > p.tokens.first && number(before - 1, 1, 31) && number(after, 1990, 2100)) {
                day = tokens[before - 1].id;
                year = static_cast<std::int32_t>(tokens[after].id);
                where = {before - 1, after + 1};
            } else if (number(after, 1, 31) && number(skip(after + 1), 1990, 2100)) {
                day = tokens[after].id;
                year = static_cast<std::int32_t>(tokens[skip(after + 1)].id);
                where = {t, skip(after + 1) + 1};
            }
        } else if (tokens.slice(t) == "年" && t > p.tokens.first && number(t - 1, 1990, 2100) && number(t + 1, 1, 12) &&
                   number(t + 3, 1, 31)) {
            year = static_cast<std::int32_t>(tokens[t - 1].id);
            month = tokens[t + 1].id;
            day = tokens[t + 3].id;
        }
        if (year == 0 || !is_date(year, static_cast<std::int32_t>(month), static_cast<std::int32_t>(day))) continue;
        auto const label = label_of(i, where, true);
        bool const labelled = label.published || label.updated;
        if (p.words > 40 && !labelled) return;
        VisibleDate found;
        found.passage = i;
        found.updated = label.updated;
        double const place = labelled ? std::max(place_score(i), -1.0) : place_score(i);
        found.score = place + company_score(i, labelled) + (label.published ? 4 : label.updated ? 2.5 : 0);
        found.publication.day = to_day({year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
        found.publication.words = singly_spaced(v_.text(p).substr(0, 80));
        found.publication.from = label.published ? "text, published" : label.updated ? "text, updated" : "text";
        if (found.updated) {
            found.publication.sure = false;
            if (place < 0.5) found.score = std::min(found.score, last_resort);
        }
        list_.push_back(std::move(found));
        return;
    }
}

/// "8.5.12", "31.10.23" beside an author's name: day, month and two figures of a year.
void VisibleDates::add_short_year(std::uint32_t i) {
    auto const& p = v_.passages[i];
    auto const& tokens = v_.tokens;
    if (p.words > 12) return;
    auto const number = [&](std::uint32_t t, std::uint32_t low, std::uint32_t high) {
        return tokens[t].is_number() && tokens[t].length <= 2 && tokens[t].id >= low && tokens[t].id <= high;
    };
    for (auto t = p.tokens.first; t + 4 < p.tokens.last; ++t) {
        bool const shape = number(t, 1, 31) && tokens[t + 1].is(U'.') && number(t + 2, 1, 12) &&
                           tokens[t + 3].is(U'.') && number(t + 4, 0, 99) && tokens[t + 4].length == 2;
        bool const version = t + 6 < p.tokens.last && tokens[t + 5].is(U'.') && tokens[t + 6].is_number();
        bool const alone = !version && (t == p.tokens.first || !tokens[t - 1].is(U'.'));
        auto const year = static_cast<std::int32_t>(tokens[t + 4].id) + (tokens[t + 4].id < 70 ? 2000 : 1900);
        auto const month = static_cast<std::uint8_t>(tokens[t + 2].id), day = static_cast<std::uint8_t>(tokens[t].id);
        if (!shape || !alone || !is_date(year, month, day)) continue;
        VisibleDate found;
        found.passage = i;
        found.score = place_score(i) + company_score(i, false) - 0.5;
        found.publication.day = to_day({year, month, day});
        found.publication.words = singly_spaced(v_.text(p).substr(0, 80));
        found.publication.from = "text";
        list_.push_back(std::move(found));
        return;
    }
}

/// Scraping glues what stood apart: "Conor AllisonJanuary 14, 202620 Mins Read", "Nov 19 20197:05 AM". The time grammar
/// sees no date there; a line near the title that holds a month's name and a run of digits is cut again.
void VisibleDates::add_glued(std::uint32_t i) {
    auto const& p = v_.passages[i];
    auto const is_glued_line = [&](Passage const& line) {
        if (line.words > 30 || line.digits == 0) return false;
        for (auto t = line.tokens.first; t < line.tokens.last; ++t)
            if (is_glued(v_.tokens, t)) return true;
        return false;
    };
    bool at_end = i + 1 >= v_.body_last && i < v_.body_last + 8 && p.words <= 14 && !p.prose;
    if (i + 40 < v_.body_first || (i > v_.body_first + 1 && !at_end) || !is_glued_line(p)) return;
    for (auto k = i > 8 ? i - 8 : 0; k <= i + 8 && k < v_.passages.size() && at_end; ++k)  // a list of other stories
        at_end = k == i || !(v_.passages[k].words < 15 && (v_.passages[k].dated || is_glued_line(v_.passages[k])));
    auto const stamp = parse_stamp(v_.text(p), habits_.day_first);
    if (!stamp || stamp->ambiguous) return;
    for (auto const& other : list_)
        if (other.passage == i && other.publication.day == stamp->day) return;
    VisibleDate found;
    found.passage = i;
    bool const published = p.starts(pc::published);
    found.updated = p.starts(pc::updated);
    found.score = at_end ? 1.3 : place_score(i) + (published ? 4 : 0.5);
    if (p.has(pc::copyright)) found.score -= 6;
    found.publication.day = stamp->day;
    found.publication.clock = stamp->clock;
    found.publication.words = singly_spaced(v_.text(p));
    found.publication.from = published ? "text, published near title" : "text near title";
    if (found.updated && !stamp->clock) return;
    list_.push_back(std::move(found));
}

}  // namespace dateline
