// Reads events back, all or some. Every table is walked once in the order of the events; for some events a
// temporary table of their numbers is joined to each. The relations of a part are those of subset(): what
// lies between kept events over dropped ones counts, so the events that relations touch are walked too, as
// bare vertices.
#include <algorithm>
#include <unordered_map>

#include "bytes.hpp"
#include "dateline/diagnostics/error.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

Event event_of(Statement const& row, std::string const& file) {
    Event e;
    e.id = row.text(1);
    e.kind = row.text(2);
    e.family = row.text(3);
    e.type = row.text(4);
    e.lemma = row.text(5);
    e.event_class = static_cast<EventClass>(row.integer(6));
    e.title = row.text(7);
    if (!row.is_null(11)) e.when = read_period(row.blob(11), file);
    e.dated_by = static_cast<DatedBy>(row.integer(12));
    e.factuality = factuality_named(row.text(13)).value_or(Factuality::asserted);
    e.main = row.integer(14) != 0;
    e.merged = row.integer(15) != 0;
    e.contradicted = row.integer(17) != 0;
    e.order = static_cast<std::int32_t>(row.integer(18));
    e.merges = read_strings(row.blob(19), file);
    return e;
}

Evidence evidence_of(Statement const& row, std::string const& file) {
    Evidence x;
    x.doc = row.text(2);
    x.begin = static_cast<std::uint32_t>(row.integer(3));
    x.end = static_cast<std::uint32_t>(row.integer(4));
    x.trigger = row.text(5);
    x.sentence = row.text(6);
    x.sentence_begin = static_cast<std::uint32_t>(row.integer(7));
    x.said = row.text(8);
    x.dated_by = static_cast<DatedBy>(row.integer(9));
    x.why = read_strings(row.blob(10), file);
    return x;
}

struct Rows {
    std::vector<std::int64_t> numbers;  ///< ascending
    std::vector<Event> events;          ///< parallel
};

/// All events, or those whose numbers stand in temp.wanted.
Rows read_rows(Database const& db, bool some) {
    auto const from = [&](char const* table, char const* key, char const* order) {
        std::string sql = std::string("SELECT t.* FROM ");
        if (some)
            sql +=
                std::string("temp.wanted w CROSS JOIN ") + table + " t ON t." + key + " = w.number ORDER BY w.number";
        if (!some) sql += std::string(table) + " t ORDER BY t." + key;
        return sql + order;
    };
    Rows out;
    std::unordered_map<std::int64_t, std::size_t> place;
    Statement rows = db.prepare(from("event", "number", ""));
    while (rows.step()) {
        place.emplace(rows.integer(0), out.events.size());
        out.numbers.push_back(rows.integer(0));
        out.events.push_back(event_of(rows, db.file()));
    }
    auto const event = [&](std::int64_t number) -> Event& {
        auto const found = place.find(number);
        if (found == place.end()) {
            throw Error(Exit::bad_material, db.file() + ": is damaged; move it away and build the timeline again");
        }
        return out.events[found->second];
    };
    Statement roles = db.prepare(from("role", "event", ", t.place"));
    while (roles.step()) {
        event(roles.integer(0))
            .roles.push_back({role_named(roles.text(2)).value_or(RoleName::with), roles.text(3), roles.text(4),
                              roles.text(5), roles.text(6)});
    }
    Statement tellings = db.prepare(from("telling", "event", ", t.place"));
    while (tellings.step()) event(tellings.integer(0)).evidence.push_back(evidence_of(tellings, db.file()));
    Statement former = db.prepare(from("former_id", "event", ", t.id"));
    while (former.step()) event(former.integer(1)).former_ids.push_back(former.text(0));
    return out;
}

Relation relation_of(Statement const& row) {
    return {static_cast<RelationKind>(row.integer(2)), row.text(3), row.text(4)};
}

}  // namespace

std::vector<Source> read_sources(Database const& db) {
    std::vector<Source> out;
    Statement rows = db.prepare("SELECT doc, title, outlet, agency, day, published FROM source ORDER BY place");
    while (rows.step()) {
        Source s;
        s.doc = rows.text(0);
        s.title = rows.text(1);
        s.outlet = rows.text(2);
        s.agency = rows.text(3);
        if (!rows.is_null(4)) s.day = Day{static_cast<std::int32_t>(rows.integer(4))};
        s.published = rows.text(5);
        out.push_back(std::move(s));
    }
    return out;
}

Timeline read_timeline(Database const& db) {
    Snapshot const snapshot(db);
    Rows rows = read_rows(db, false);
    Timeline out;
    out.graph = Timeline::Graph(rows.events.size());
    for (std::size_t v = 0; v < rows.events.size(); ++v) out.graph[v] = std::move(rows.events[v]);
    Statement relations = db.prepare("SELECT * FROM relation ORDER BY rowid");
    while (relations.step()) {
        boost::add_edge(static_cast<std::size_t>(relations.integer(0)), static_cast<std::size_t>(relations.integer(1)),
                        relation_of(relations), out.graph);
    }
    out.sources = read_sources(db);
    return out;
}

Timeline read_part(Database const& db, std::vector<EventKey> const& ids) {
    Snapshot const snapshot(db);
    db.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (number INTEGER PRIMARY KEY); DELETE FROM temp.wanted");
    Statement want = db.prepare("INSERT OR IGNORE INTO temp.wanted SELECT number FROM event WHERE id = ?");
    for (EventKey const& id : ids) want.bind(id).run();
    Rows rows = read_rows(db, true);

    struct Edge {
        std::int64_t from, to;
        Relation relation;
    };
    std::vector<Edge> edges;
    std::vector<std::int64_t> numbers = rows.numbers;
    Statement relations = db.prepare("SELECT * FROM relation ORDER BY rowid");
    while (relations.step()) {
        edges.push_back({relations.integer(0), relations.integer(1), relation_of(relations)});
        numbers.push_back(edges.back().from);
        numbers.push_back(edges.back().to);
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    auto const vertex = [&](std::int64_t number) {
        return static_cast<std::size_t>(std::lower_bound(numbers.begin(), numbers.end(), number) - numbers.begin());
    };
    Timeline touched;
    touched.graph = Timeline::Graph(numbers.size());
    std::vector<Timeline::Vertex> keep;
    for (std::size_t i = 0; i < rows.numbers.size(); ++i) {
        keep.push_back(vertex(rows.numbers[i]));
        touched.graph[keep.back()] = std::move(rows.events[i]);
    }
    for (Edge& e : edges) boost::add_edge(vertex(e.from), vertex(e.to), std::move(e.relation), touched.graph);
    touched.sources = read_sources(db);
    return subset(touched, keep);
}

}  // namespace dateline
