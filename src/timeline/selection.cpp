// Answers a selection from a timeline in memory, event by event; the store answers the same in SQL, and a law
// test holds both equal. "since:2021-01 who:Musk" takes an event of 2021 known to the year as well: its period
// reaches past the first of January, so it may be meant.
#include "dateline/timeline/selection.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

class Matcher {
public:
    explicit Matcher(Timeline const& timeline) : timeline_(timeline) {}

    bool matches(Selection const& s, Event const& e) {
        using Kind = Selection::Kind;
        switch (s.kind) {
            case Kind::all_of:
                return std::ranges::all_of(s.parts, [&](Selection const& p) { return matches(p, e); });
            case Kind::any_of:
                return std::ranges::any_of(s.parts, [&](Selection const& p) { return matches(p, e); });
            case Kind::none_of:
                return std::ranges::none_of(s.parts, [&](Selection const& p) { return matches(p, e); });
            case Kind::who:
                return std::ranges::any_of(e.roles, [&](Participant const& p) { return listed(s, p.entity); });
            case Kind::role:
                return std::ranges::any_of(
                    e.roles, [&](Participant const& p) { return p.role == s.role && listed(s, p.entity); });
            case Kind::type:
                return std::ranges::any_of(s.values, [&](std::string const& v) { return is_of_type(e, v); });
            case Kind::from:
                return std::ranges::any_of(e.evidence, [&](Evidence const& x) { return told_by(s, x.doc); });
            case Kind::sure:
                return std::ranges::find(s.values, name(e.factuality)) != s.values.end();
            case Kind::is:
                return is(s.is, e);
            case Kind::text:
                return std::ranges::any_of(s.values, [&](std::string const& v) { return says(e, v); });
            case Kind::before_event:
            case Kind::after_event:
                return beside_event(s, e);
            case Kind::on:
            case Kind::since:
            case Kind::until:
            case Kind::after:
            case Kind::before:
                return e.when && in_time(s, *e.when);
        }
        return false;
    }

private:
    static bool listed(Selection const& s, std::string const& entity) {
        return !entity.empty() && std::ranges::find(s.values, entity) != s.values.end();
    }

    static bool is_of_type(Event const& e, std::string const& value) {
        if (value.empty()) return false;
        bool const refined = e.type.size() > value.size() && e.type[value.size()] == '.' && e.type.starts_with(value);
        return e.kind == value || e.family == value || e.type == value || refined;
    }

    bool told_by(Selection const& s, std::string const& doc) {
        if (source_of_.empty()) {
            for (Source const& source : timeline_.sources) source_of_.try_emplace(source.doc, &source);
        }
        auto const found = source_of_.find(doc);
        if (found == source_of_.end()) return false;
        return std::ranges::any_of(s.values, [&](std::string const& v) {
            return !v.empty() && (found->second->outlet == v || found->second->agency == v);
        });
    }

    static bool is(Selection::Is what, Event const& e) noexcept {
        switch (what) {
            case Selection::Is::main:
                return e.main;
            case Selection::Is::all:
                return true;
            case Selection::Is::merged:
                return e.merged;
            case Selection::Is::vague:
                return is_vague(e);
            case Selection::Is::contradicted:
                return e.contradicted;
            case Selection::Is::corrected:
                return !e.corrections.empty();
            case Selection::Is::hidden:
                return e.hidden;
        }
        return false;
    }

    static bool says(Event const& e, std::string const& phrase) {
        std::string const wanted = searched(phrase);
        if (wanted.empty()) return false;
        return std::ranges::any_of(
            e.evidence, [&](Evidence const& x) { return search_form(x.sentence).find(wanted) != std::string::npos; });
    }

    static bool in_time(Selection const& s, Period const& when) noexcept {
        Reach const event = reach(when), asked = reach(s.period);
        switch (s.kind) {
            case Selection::Kind::on:
                return event.first <= asked.last && asked.first <= event.last;
            case Selection::Kind::since:
                return event.last >= asked.first;
            case Selection::Kind::until:
                return event.first <= asked.last;
            case Selection::Kind::after:
                return event.last > asked.last;
            case Selection::Kind::before:
                return event.first < asked.first;
            default:
                return false;
        }
    }

    bool beside_event(Selection const& s, Event const& e) {
        return e.order != 0 && std::ranges::any_of(s.values, [&](std::string const& id) {
                   auto const [found, is_new] = order_of_.try_emplace(id, 0);
                   if (is_new) {
                       Timeline::Vertex const v = timeline_.find(id);
                       if (v != timeline_.size()) found->second = timeline_[v].order;
                   }
                   std::int32_t const order = found->second;
                   if (order == 0) return false;
                   return s.kind == Selection::Kind::before_event ? e.order < order : e.order > order;
               });
    }

    Timeline const& timeline_;
    std::unordered_map<std::string, Source const*> source_of_;
    std::unordered_map<std::string, std::int32_t> order_of_;
};

}  // namespace

bool is_vague(Event const& event) noexcept {
    if (!event.when) return false;
    Period const& p = *event.when;
    return p.first != p.last || p.approximate || p.uncertain || p.open_begin || p.open_end;
}

Reach reach(Period const& period) noexcept {
    Reach out{number(period.first), number(period.last)};
    if (period.open_begin) out.first = std::numeric_limits<std::int32_t>::min();
    if (period.open_end) out.last = std::numeric_limits<std::int32_t>::max();
    return out;
}

namespace {

/// Punctuation beyond ASCII: quotation marks, ellipses, bullets; ideographic stops.
bool parts_words(char32_t point) noexcept {
    return (point >= 0x80 && point <= 0xBF) || (point >= 0x2000 && point <= 0x206F) ||
           (point >= 0x2190 && point <= 0x2BFF) || (point >= 0x3000 && point <= 0x303F) || point == 0xFFFD;
}

}  // namespace

std::string search_form(std::string_view text) {
    std::string const folded = fold(text);
    std::string out(folded.size() + 2, ' ');
    std::size_t size = 1;
    for (std::size_t i = 0; i < folded.size();) {
        char const c = folded[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out[size++] = c;
            ++i;
            continue;
        }
        Character const wide = character_at(folded, i);
        if (wide.point >= 0x80 && !parts_words(wide.point)) {
            size += folded.copy(out.data() + size, wide.length, i);
        } else if (c != '\'' && out[size - 1] != ' ') {
            ++size;
        }
        i += wide.length;
    }
    out.resize(size + (out[size - 1] != ' ' ? 1 : 0));
    return out;
}

std::string searched(std::string_view phrase) {
    std::string out = search_form(phrase);
    out.pop_back();
    return out;
}

bool matches(Selection const& selection, Event const& event, Timeline const& timeline) {
    return (!event.hidden || says_hidden(selection)) && Matcher(timeline).matches(selection, event);
}

std::vector<Timeline::Vertex> select(Selection const& selection, Timeline const& timeline) {
    Matcher matcher(timeline);
    bool const hidden_too = says_hidden(selection);
    std::vector<Timeline::Vertex> out;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        if (timeline[v].hidden && !hidden_too) continue;
        if (matcher.matches(selection, timeline[v])) out.push_back(v);
    }
    return out;
}

bool says_which(Selection const& selection) noexcept {
    bool const main_or_all = selection.is == Selection::Is::main || selection.is == Selection::Is::all;
    return (selection.kind == Selection::Kind::is && main_or_all) || std::ranges::any_of(selection.parts, says_which);
}

bool says_hidden(Selection const& selection) noexcept {
    return (selection.kind == Selection::Kind::is && selection.is == Selection::Is::hidden) ||
           std::ranges::any_of(selection.parts, says_hidden);
}

}  // namespace dateline
