// Lists, counts and groups what a selection takes, straight from the tables: "how many launches a month" reads two days
// and a number an event. By time an event belongs to the group that holds its whole period; one known less exactly ("in
// 2020", asked by day) makes a group of its own period and is marked vague. Timeline order has two ways: where an index
// leads to the events asked for, they are fetched and sorted, otherwise the slots are walked, so that the first twenty
// of millions are there at once; backwards, those without a slot come last all the same.
#include "questions.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

#include "dateline/text/fold.hpp"
#include "schema.hpp"
#include "select_sql.hpp"

namespace dateline {
namespace {

/// A statement whose text ends in the selection's condition and what follows it. `explain`: asks how it is answered.
Statement asking(Database const& db, std::string const& before, Selection const& selection, std::string const& behind,
                 std::string const& explain = {}) {
    SqlCondition const condition = sql_condition(selection);
    Statement rows = db.prepare(explain + condition.with + before + " WHERE " + condition.sql + behind);
    for (auto const& value : condition.values) {
        if (std::holds_alternative<std::int64_t>(value)) {
            rows.bind(std::get<std::int64_t>(value));
        } else {
            rows.bind(std::get<std::string>(value));
        }
    }
    return rows;
}

constexpr char const* events_first = "event e CROSS JOIN slot s ON s.number = e.slot";
constexpr char const* slots_first = "slot s CROSS JOIN event e ON e.slot = s.number";

/// Events and their slots, joined the quicker way to have the selected ones in timeline order.
std::string joined_in_order(Database const& db, Selection const& selection) {
    Statement plan = asking(db, "SELECT e.id FROM event e", selection, "", "EXPLAIN QUERY PLAN ");
    constexpr int parent = 1, detail = 3;
    while (plan.step()) {
        if (plan.integer(parent) == 0 && (plan.text(detail) + ' ').starts_with("SCAN e ")) return slots_first;
    }
    return events_first;
}

std::string order_of(Listing const& listing) {
    std::string const down = listing.descending ? " DESC" : "", then = std::string(", ") + timeline_order;
    switch (listing.by) {
        case Listing::By::place:
            if (listing.descending) return "s.place DESC, e.rank DESC, e.id DESC";
            break;
        case Listing::By::title:
            return "e.title COLLATE NOCASE" + down + then;
        case Listing::By::kind:
            return "(SELECT kind FROM kind WHERE number = e.kind)" + down + then;
        case Listing::By::sources:
            return "(CASE WHEN e.telling IS NULL THEN (SELECT count(DISTINCT article) FROM member WHERE event = "
                   "e.number) ELSE 1 END)" +
                   down + then;
    }
    return timeline_order;
}

bool known(std::int64_t day) noexcept {
    return day != std::numeric_limits<std::int32_t>::min() && day != std::numeric_limits<std::int32_t>::max();
}

std::optional<Day> day_at(Statement const& row, int column) {
    if (row.is_null(column) || !known(row.integer(column))) return std::nullopt;
    return Day{static_cast<std::int32_t>(row.integer(column))};
}

Period period_around(Day day, EventGroup::By by) {
    return period_of(day, by == EventGroup::By::day    ? Grain::day
                          : by == EventGroup::By::week ? Grain::week
                                                       : Grain::month);
}

std::string spelt(Period const& group) {
    if (group.grain != Grain::week) return edtf(group);
    IsoWeek const week = iso_week(group.first);
    return std::to_string(week.year) + "-W" + (week.week < 10 ? "0" : "") + std::to_string(week.week);
}

std::vector<EventGroup> by_time(Database const& db, Selection const& selection, EventGroup::By by) {
    struct Place {
        std::int64_t first, last;
        bool vague;
        std::string name;
        auto operator<=>(Place const&) const = default;
    };
    std::map<Place, std::uint32_t> groups;
    std::uint32_t undated = 0;
    Statement rows = asking(db, "SELECT e.first_day, e.last_day, e.date, count(*) FROM event e", selection,
                            " GROUP BY e.first_day, e.last_day, e.date");
    while (rows.step()) {
        auto const count = static_cast<std::uint32_t>(rows.integer(3));
        if (rows.is_null(0)) {
            undated += count;
            continue;
        }
        std::int64_t const first = rows.integer(0), last = rows.integer(1);
        Place place{first, -last, true, rows.text(2)};
        if (known(first) && known(last)) {
            Period const group = period_around(Day{static_cast<std::int32_t>(first)}, by);
            if (number(group.last) >= last) place = {number(group.first), -number(group.last), false, spelt(group)};
        }
        groups[place] += count;
    }
    std::vector<EventGroup> out;
    for (auto const& [place, count] : groups) out.push_back({place.name, {}, count, place.vague});
    if (undated != 0) out.push_back({"no date", {}, undated, false});
    return out;
}

std::vector<Cast::Part> parts_of(Database const& db, Selection const& selection, std::vector<EventKey>& events,
                                 std::vector<std::int64_t>& entities, std::vector<Cast::Person>& people) {
    std::unordered_map<std::int64_t, std::uint32_t> person_of, event_of;
    std::vector<Cast::Part> out;
    Statement names = db.prepare("SELECT id, name, type FROM entity WHERE number = ?");
    Statement rows = asking(db,
                            "SELECT e.number, e.id, r.entity, e.first_day, e.last_day FROM " +
                                joined_in_order(db, selection) + " CROSS JOIN role r ON r.event = e.number",
                            selection, " ORDER BY " + std::string(timeline_order) + ", r.entity");
    while (rows.step()) {
        auto const [event, new_event] =
            event_of.try_emplace(rows.integer(0), static_cast<std::uint32_t>(events.size()));
        if (new_event) events.push_back(rows.text(1));
        auto const [person, new_person] =
            person_of.try_emplace(rows.integer(2), static_cast<std::uint32_t>(people.size()));
        if (new_person) {
            names.bind(rows.integer(2));
            names.step();
            people.push_back({names.text(0), names.text(1), names.text(2), 0, {}, {}});
            names.reset();
            entities.push_back(rows.integer(2));
        }
        if (!out.empty() && out.back().event == event->second && out.back().person == person->second) continue;
        out.push_back({event->second, person->second});
        Cast::Person& who = people[person->second];
        ++who.events;
        std::optional<Day> const first = day_at(rows, 3), last = day_at(rows, 4);
        if (first && (!who.first || *first < *who.first)) who.first = first;
        if (last && (!who.last || *who.last < *last)) who.last = last;
    }
    return out;
}

}  // namespace

std::vector<EventKey> select_events(Database const& db, Selection const& selection, Listing const& listing) {
    bool const by_place = listing.by == Listing::By::place;
    std::string const from = by_place ? joined_in_order(db, selection) : events_first;
    std::vector<std::string> parts{""};
    if (by_place && listing.descending) parts = {" AND +s.number <> 0", " AND +s.number = 0"};
    std::vector<EventKey> out;
    for (std::string const& part : parts) {
        std::string behind = part + " ORDER BY " + order_of(listing);
        if (listing.most) behind += " LIMIT " + std::to_string(*listing.most - out.size());
        Statement rows = asking(db, "SELECT e.id FROM " + from, selection, behind);
        while (rows.step()) out.push_back(rows.text(0));
    }
    return out;
}

std::size_t count_events(Database const& db, Selection const& selection) {
    Statement rows = asking(db, "SELECT count(*) FROM event e", selection, "");
    rows.step();
    return static_cast<std::size_t>(rows.integer(0));
}

std::vector<EventGroup> group_events(Database const& db, Selection const& selection, EventGroup::By by) {
    if (by != EventGroup::By::entity && by != EventGroup::By::type) return by_time(db, selection, by);
    std::vector<EventGroup> out;
    if (by == EventGroup::By::entity) {
        for (Cast::Person& who : cast_of(db, selection).people) {
            out.push_back({std::move(who.name), std::move(who.entity), who.events, false});
        }
        return out;
    }
    Statement rows = asking(db, "SELECT k.kind, count(*) AS n FROM event e JOIN kind k ON k.number = e.kind", selection,
                            " GROUP BY k.kind ORDER BY n DESC, k.kind");
    while (rows.step()) {
        std::string const kind = rows.text(0);
        out.push_back({kind.empty() ? "event" : kind, {}, static_cast<std::uint32_t>(rows.integer(1)), false});
    }
    return out;
}

Cast cast_of(Database const& db, Selection const& selection) {
    Cast out;
    std::vector<std::int64_t> entities;
    std::vector<Cast::Person> people;
    out.parts = parts_of(db, selection, out.events, entities, people);
    std::vector<std::uint32_t> order(people.size()), rank(people.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (people[a].events != people[b].events) return people[a].events > people[b].events;
        return people[a].entity < people[b].entity;
    });
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
        out.people.push_back(std::move(people[order[i]]));
    }
    for (Cast::Part& p : out.parts) p.person = rank[p.person];
    return out;
}

std::vector<KnownName> names_called(Database const& db, std::string_view name) {
    std::vector<KnownName> out;
    Statement rows =
        db.prepare("SELECT entity, text, type, name, events FROM known_name WHERE folded = ? OR entity = ?");
    rows.bind(fold(name)).bind(name);
    while (rows.step()) {
        out.push_back(
            {rows.text(0), rows.text(1), rows.text(2), rows.text(3), static_cast<std::uint32_t>(rows.integer(4))});
    }
    return out;
}

std::vector<ArticleLine> list_articles(Database const& db) {
    std::vector<ArticleLine> out;
    Statement rows = db.prepare(
        "SELECT a.id, a.path, a.title, a.outlet, a.agency, a.day, a.published, (SELECT count(DISTINCT event) FROM "
        "telling "
        "WHERE article = a.number) FROM article a ORDER BY a.number");
    while (rows.step()) {
        ArticleLine a;
        a.id = a.source.doc = rows.text(0);
        a.path = rows.text(1);
        a.source.title = rows.text(2);
        a.source.outlet = rows.text(3);
        a.source.agency = rows.text(4);
        a.source.day = day_at(rows, 5);
        a.source.published = rows.text(6);
        a.events = static_cast<std::uint32_t>(rows.integer(7));
        out.push_back(std::move(a));
    }
    return out;
}

std::vector<AppliedCorrection> applied_corrections(Database const& db) {
    std::vector<AppliedCorrection> out;
    Statement rows =
        db.prepare("SELECT event, action, value, author, made_on, why, problem FROM correction ORDER BY place");
    while (rows.step()) {
        AppliedCorrection c;
        c.correction.event = rows.text(0);
        c.correction.action = action_named(rows.text(1)).value_or(Correction::Action::hide);
        c.correction.value = rows.text(2);
        c.correction.author = rows.text(3);
        c.correction.made_on = rows.text(4);
        c.correction.why = rows.text(5);
        c.problem = rows.text(6);
        out.push_back(std::move(c));
    }
    return out;
}

StoreStatus status_of(Database const& db) {
    Snapshot const snapshot(db);
    StoreStatus out;
    auto const count = [&](char const* sql) { return static_cast<std::size_t>(db.number(sql)); };
    out.format = db.number("PRAGMA user_version");
    out.articles = count("SELECT count(*) FROM article");
    out.copies = count("SELECT count(*) FROM article WHERE copy_of IS NOT NULL");
    std::size_t const arranged = count("SELECT value FROM note WHERE key = 'arranged articles'");
    out.waiting = out.articles - std::min(out.articles, arranged) + count("SELECT count(*) FROM told_anew");
    out.hidden = count("SELECT count(*) FROM event WHERE id IN (SELECT event FROM hidden)");
    out.events = count("SELECT count(*) FROM event") - out.hidden;
    out.main = count("SELECT count(*) FROM event WHERE main AND id NOT IN (SELECT event FROM hidden)");
    out.merged = count("SELECT count(*) FROM event WHERE merged AND id NOT IN (SELECT event FROM hidden)");
    out.undated = count("SELECT count(*) FROM event WHERE first_day IS NULL AND id NOT IN (SELECT event FROM hidden)");
    out.entities = count("SELECT count(*) FROM entity");
    out.sentences = count("SELECT count(*) FROM sentence");
    Statement days = db.prepare(
        "SELECT (SELECT min(day) FROM article), (SELECT max(day) FROM article), (SELECT min(first_day) FROM event "
        "WHERE "
        "first_day > -2147483648), (SELECT max(last_day) FROM event WHERE last_day < 2147483647)");
    days.step();
    out.first_published = day_at(days, 0);
    out.last_published = day_at(days, 1);
    out.first_event = day_at(days, 2);
    out.last_event = day_at(days, 3);
    out.corrections = applied_corrections(db);
    return out;
}

std::vector<std::string> texts(Database const& db, std::string_view sql) {
    std::vector<std::string> out;
    Statement rows = db.prepare(sql);
    while (rows.step()) out.push_back(rows.text(0));
    return out;
}

}  // namespace dateline
