// Reads events back, all or some. A row says which articles tell an event; their reports are read once each, and
// realise() makes the event of them as a build in memory does. The relations of a part are those of subset(): what
// lies between kept events over dropped ones counts, so the relations are followed from the kept events on, over
// bare vertices.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "bytes.hpp"
#include "corrections.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

struct TellerRow {
    std::int64_t article = 0;
    std::size_t telling = 0;
    std::uint32_t like = nowhere;
    bool both_after = false, one_story = false;
    ReportedEvent report;
};

struct EventRow {
    std::int64_t number = 0, place = 0;
    Placement placement;
    bool main = false;
    std::vector<TellerRow> tellers;
};

/// The wanted events, in timeline order, without their words.
std::vector<EventRow> read_rows(Database const& db) {
    std::vector<EventRow> out;
    Statement rows = db.prepare(
        "SELECT e.number, e.place, e.id, e.position, e.inherited, e.main, e.article, e.telling FROM temp.wanted w "
        "CROSS JOIN event e ON e.number = w.number ORDER BY e.place");
    Statement members =
        db.prepare("SELECT article, telling, alike, both_after, one_story FROM member WHERE event = ? ORDER BY place");
    while (rows.step()) {
        EventRow e;
        e.number = rows.integer(0);
        e.place = rows.integer(1);
        e.placement.id = rows.text(2);
        e.placement.order = static_cast<std::int32_t>(rows.integer(3));
        if (!rows.is_null(4)) e.placement.inherited = read_period(rows.blob(4), db.file());
        e.main = rows.integer(5) != 0;
        if (!rows.is_null(7)) {
            e.tellers.push_back(
                {rows.integer(6), static_cast<std::size_t>(rows.integer(7)), nowhere, false, false, {}});
        } else {
            members.reset();
            members.bind(e.number);
            while (members.step()) {
                std::uint32_t const like =
                    members.is_null(2) ? nowhere : static_cast<std::uint32_t>(members.integer(2));
                e.tellers.push_back({members.integer(0),
                                     static_cast<std::size_t>(members.integer(1)),
                                     like,
                                     members.integer(3) != 0,
                                     members.integer(4) != 0,
                                     {}});
            }
        }
        out.push_back(std::move(e));
    }
    return out;
}

/// Each article is read once, whichever events it tells. Returns their numbers, ascending.
std::vector<std::int64_t> read_reports_of(std::vector<EventRow>& events, Database const& db) {
    std::map<std::int64_t, std::vector<TellerRow*>> by_article;
    for (EventRow& e : events) {
        for (TellerRow& t : e.tellers) by_article[t.article].push_back(&t);
    }
    ArticleReader reader(db);
    std::vector<std::int64_t> out;
    for (auto const& [article, tellers] : by_article) {
        out.push_back(article);
        ArticleReports told = reader.reports_in_words(article);
        for (TellerRow* t : tellers) {
            if (t->telling >= told.events.size()) damaged(db.file());
            t->report = std::move(told.events[t->telling]);
        }
    }
    return out;
}

Event event_of(EventRow& row) {
    Event event;
    if (row.tellers.size() == 1) {
        event = realise(std::move(row.tellers.front().report), row.placement);
    } else {
        std::vector<Member> members;
        for (TellerRow const& t : row.tellers) members.push_back({&t.report, t.like, t.both_after, t.one_story});
        event = realise(members, row.placement);
    }
    event.main = row.main;
    return event;
}

struct Edge {
    std::int64_t from, to;  ///< places
    Relation relation;
};

/// The relations that lead from these places on, however far.
std::vector<Edge> relations_from(std::vector<std::int64_t> places, Database const& db) {
    std::vector<Edge> out;
    Statement rows = db.prepare("SELECT later, kind, why FROM relation WHERE earlier = ? ORDER BY rowid");
    std::unordered_map<std::int64_t, bool> seen;
    for (std::int64_t const p : places) seen.emplace(p, true);
    while (!places.empty()) {
        std::int64_t const from = places.back();
        places.pop_back();
        rows.reset();
        rows.bind(from);
        while (rows.step()) {
            RelationKind const kind = static_cast<RelationKind>(rows.integer(1));
            out.push_back({from, rows.integer(0), {kind, std::string(name(kind)), rows.text(2)}});
            if (seen.emplace(out.back().to, true).second) places.push_back(out.back().to);
        }
    }
    return out;
}

/// Orders that cannot be true, of the wanted events.
std::vector<Contradiction> read_contradictions(Database const& db) {
    std::vector<Contradiction> out;
    Statement rows = db.prepare(
        "SELECT x.id, y.id, c.why, a.id, b.id FROM contradiction c JOIN event x ON x.number = c.earlier JOIN event y "
        "ON y.number = c.later JOIN article a ON a.number = c.article LEFT JOIN article b ON b.number = c.against "
        "WHERE c.earlier IN (SELECT number FROM temp.wanted) OR c.later IN (SELECT number FROM temp.wanted) "
        "ORDER BY c.rowid");
    while (rows.step()) {
        out.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.is_null(4) ? "" : rows.text(4)});
    }
    return out;
}

Timeline read_wanted(Database const& db) {
    std::vector<EventRow> events = read_rows(db);
    std::vector<std::int64_t> const articles = read_reports_of(events, db);
    std::vector<std::int64_t> places;
    for (EventRow const& e : events) places.push_back(e.place);
    std::vector<Edge> edges = relations_from(places, db);
    for (Edge const& e : edges) places.push_back(e.to);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    auto const vertex = [&](std::int64_t place) {
        return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), place) - places.begin());
    };
    Timeline touched;
    touched = Timeline(places.size());
    std::vector<Timeline::Vertex> keep;
    CorrectionReader const corrections(db);
    for (EventRow& e : events) {
        keep.push_back(vertex(e.place));
        touched[keep.back()] = event_of(e);
        corrections.apply(touched[keep.back()]);
    }
    for (Edge& e : edges) touched.relate(vertex(e.from), vertex(e.to), std::move(e.relation));
    touched.sources = read_sources(db, articles);
    touched.contradictions = read_contradictions(db);
    return keep.size() == places.size() ? std::move(touched) : subset(touched, keep);
}

void want(Database const& db) {
    db.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (number INTEGER PRIMARY KEY); DELETE FROM temp.wanted");
}

}  // namespace

Timeline read_timeline(Database const& db) {
    Snapshot const snapshot(db);
    want(db);
    db.execute("INSERT INTO temp.wanted SELECT number FROM event");
    return read_wanted(db);
}

Timeline read_part(Database const& db, std::vector<EventKey> const& ids) {
    Snapshot const snapshot(db);
    want(db);
    Statement wanted = db.prepare("INSERT OR IGNORE INTO temp.wanted SELECT number FROM event WHERE id = ?");
    for (EventKey const& id : ids) wanted.bind(id).run();
    return read_wanted(db);
}

}  // namespace dateline
