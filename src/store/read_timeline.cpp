// Reads events back, all or some. A row says which articles tell an event; their reports are read once each, and
// realise() makes the event of them as a build in memory does. The relations of a part are those of subset(): what
// lies between kept events over dropped ones counts, so the relations are followed from the kept events on, over
// bare vertices.
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "bytes.hpp"
#include "corrections.hpp"
#include "event_rows.hpp"
#include "schema.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

struct TellerRow {
    std::int64_t article = 0;
    std::size_t telling = 0;
    std::uint32_t like = nowhere;
    bool both_after = false, one_story = false;
    bool repeats = false;  ///< a copy's
    ReportedEvent report = {};
    Arena words = {};  ///< in which it is told
};

struct EventRow {
    std::int64_t number = 0, place = 0, rank = 0;  ///< place: of its slot
    Placement placement;
    bool main = false;
    std::vector<TellerRow> tellers;
};

constexpr char const* row_columns =
    "SELECT e.number, s.place, e.rank, e.id, e.slot, e.inherited, e.main, e.article, e.telling ";

/// Articles in canonical order.
constexpr char const* of_copies =
    "SELECT r.article, r.telling FROM repeated r CROSS JOIN article a ON a.number = r.article WHERE r.event = ? "
    "ORDER BY a.day IS NULL, a.day, a.published, a.id, r.telling";

/// Reads events without their words.
class RowReader {
public:
    explicit RowReader(Database const& db)
        : db_(db),
          members_(db.prepare(
              "SELECT article, telling, alike, both_after, one_story FROM member WHERE event = ? ORDER BY place")),
          repeated_(db.prepare(of_copies)),
          any_repeated_(db.number("SELECT EXISTS (SELECT 1 FROM repeated)") != 0) {}

    /// In timeline order.
    std::vector<EventRow> all() {
        Statement rows = db_.prepare(std::string(row_columns) +
                                     "FROM slot s CROSS JOIN event e ON e.slot = s.number ORDER BY " + timeline_order);
        while (rows.step()) take(rows);
        return std::move(rows_);
    }
    std::vector<EventRow> of(std::vector<EventKey> const& ids) {
        Statement row = db_.prepare(std::string(row_columns) +
                                    "FROM event e CROSS JOIN slot s ON s.number = e.slot WHERE e.id = ?");
        for (EventKey const& id : ids) {
            row.bind(id);
            if (row.step()) take(row);
            row.reset();
        }
        std::ranges::sort(rows_, {}, [](EventRow const& e) {
            return std::tuple<std::int64_t, std::int64_t, std::string_view>(e.place, e.rank, e.placement.id);
        });
        auto const same = [](EventRow const& a, EventRow const& b) { return a.number == b.number; };
        rows_.erase(std::unique(rows_.begin(), rows_.end(), same), rows_.end());
        return std::move(rows_);
    }

private:
    void take(Statement const& row) {
        EventRow e;
        e.number = row.integer(0);
        e.place = row.integer(1);
        e.rank = row.integer(2);
        e.placement.id = row.text(3);
        if (row.integer(4) != no_slot) e.placement.order = static_cast<std::int32_t>(e.place);
        if (!row.is_null(5)) e.placement.inherited = read_period(row.blob(5), db_.file());
        e.main = row.integer(6) != 0;
        if (!row.is_null(8)) {
            e.tellers.push_back(
                {row.integer(7), static_cast<std::size_t>(row.integer(8)), nowhere, false, false, false});
        } else {
            members_.reset();
            members_.bind(e.number);
            while (members_.step()) {
                std::uint32_t const like =
                    members_.is_null(2) ? nowhere : static_cast<std::uint32_t>(members_.integer(2));
                e.tellers.push_back({members_.integer(0), static_cast<std::size_t>(members_.integer(1)), like,
                                     members_.integer(3) != 0, members_.integer(4) != 0, false});
            }
        }
        if (any_repeated_) {
            repeated_.reset();
            repeated_.bind(e.number);
            while (repeated_.step()) {
                e.tellers.push_back({repeated_.integer(0), static_cast<std::size_t>(repeated_.integer(1)), nowhere,
                                     false, false, true});
            }
        }
        rows_.push_back(std::move(e));
    }

    Database const& db_;
    Statement members_, repeated_;
    bool any_repeated_;
    std::vector<EventRow> rows_;
};

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
            t->report = told.events[t->telling];
            t->words = told.words;
        }
    }
    return out;
}

Event event_of(EventRow const& row) {
    std::vector<Member> members;
    for (TellerRow const& t : row.tellers) members.push_back({&t.report, t.like, t.both_after, t.one_story, t.repeats});
    Event event = realise(members, row.placement);
    event.main = row.main;
    return event;
}

struct Edge {
    std::int64_t from, to;  ///< numbers of events
    Relation relation;
};

/// The relations that lead from these events on, however far.
std::vector<Edge> relations_from(std::vector<std::int64_t> events, Database const& db) {
    std::vector<Edge> out;
    Statement rows = db.prepare("SELECT later, kind, why FROM relation WHERE earlier = ? ORDER BY rowid");
    std::unordered_set<std::int64_t> seen(events.begin(), events.end());
    while (!events.empty()) {
        std::int64_t const from = events.back();
        events.pop_back();
        rows.reset();
        rows.bind(from);
        while (rows.step()) {
            RelationKind const kind = static_cast<RelationKind>(rows.integer(1));
            out.push_back({from, rows.integer(0), {kind, std::string(name(kind)), rows.text(2)}});
            if (seen.insert(out.back().to).second) events.push_back(out.back().to);
        }
    }
    return out;
}

/// Orders that cannot be true, of these events.
std::vector<Contradiction> read_contradictions(Database const& db, std::vector<EventRow> const& events) {
    std::vector<Contradiction> out;
    std::unordered_set<std::int64_t> wanted;
    for (EventRow const& e : events) wanted.insert(e.number);
    Statement row = db.prepare(
        "SELECT (SELECT id FROM event WHERE number = c.earlier), (SELECT id FROM event WHERE "
        "number = c.later), c.why, (SELECT id FROM article WHERE number = c.article), (SELECT id FROM article WHERE "
        "number = c.against) FROM contradiction c WHERE c.rowid = ?");
    Statement pairs = db.prepare("SELECT rowid, earlier, later FROM contradiction ORDER BY rowid");
    while (pairs.step()) {
        if (!wanted.contains(pairs.integer(1)) && !wanted.contains(pairs.integer(2))) continue;
        row.bind(pairs.integer(0));
        row.step();
        out.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        row.reset();
    }
    return out;
}

Timeline read_events(Database const& db, std::vector<EventRow> events) {
    std::vector<std::int64_t> const articles = read_reports_of(events, db);
    std::vector<std::int64_t> numbers;
    std::unordered_map<std::int64_t, Timeline::Vertex> vertex;  // the events in timeline order, then bare ones
    for (EventRow const& e : events) {
        numbers.push_back(e.number);
        vertex.emplace(e.number, vertex.size());
    }
    std::vector<Edge> edges = relations_from(std::move(numbers), db);
    for (Edge const& e : edges) vertex.emplace(e.to, vertex.size());
    std::ranges::sort(edges, {}, [&](Edge const& e) { return std::pair(vertex.at(e.from), vertex.at(e.to)); });
    Timeline touched;
    touched = Timeline(vertex.size());
    std::vector<Timeline::Vertex> keep(events.size());
    std::iota(keep.begin(), keep.end(), Timeline::Vertex{0});
    CorrectionReader const corrections(db);
    for (Timeline::Vertex const v : keep) {
        touched[v] = event_of(events[v]);
        corrections.apply(touched[v]);
    }
    for (Edge& e : edges) touched.relate(vertex.at(e.from), vertex.at(e.to), std::move(e.relation));
    touched.sources = read_sources(db, articles);
    touched.contradictions = read_contradictions(db, events);
    std::ranges::sort(touched.contradictions);
    return keep.size() == touched.size() ? std::move(touched) : subset(touched, keep);
}

}  // namespace

Timeline read_timeline(Database const& db) {
    Snapshot const snapshot(db);
    return read_events(db, RowReader(db).all());
}

Timeline read_part(Database const& db, std::vector<EventKey> const& ids) {
    Snapshot const snapshot(db);
    return read_events(db, RowReader(db).of(ids));
}

}  // namespace dateline
