// Writes a merged timeline row by row. The tables are emptied first and filled in the order of their keys, so
// that SQLite only appends; a hundred thousand events take a few seconds.
#include "bytes.hpp"
#include "dateline/timeline/selection.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

std::int64_t as_number(std::size_t n) { return static_cast<std::int64_t>(n); }

class TimelineWriter {
public:
    explicit TimelineWriter(Database const& db)
        : event_(db.prepare("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
          role_(db.prepare("INSERT INTO role VALUES (?,?,?,?,?,?,?)")),
          telling_(db.prepare("INSERT INTO telling VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")),
          former_(db.prepare("INSERT OR IGNORE INTO former_id VALUES (?,?)")),
          relation_(db.prepare("INSERT INTO relation VALUES (?,?,?,?,?)")),
          source_(db.prepare("INSERT INTO source (doc, title, outlet, agency, day, published) VALUES (?,?,?,?,?,?)")) {}

    void write(std::int64_t number, Event const& e) {
        event_.bind(number).bind(e.id).bind(e.kind).bind(e.family).bind(e.type).bind(e.lemma);
        event_.bind(static_cast<std::int64_t>(e.event_class)).bind(e.title);
        if (e.when) {
            Reach const days = reach(*e.when);
            event_.bind(edtf(*e.when)).bind(std::int64_t{days.first}).bind(std::int64_t{days.last});
            event_.bind_blob(period_bytes(*e.when));
        } else {
            event_.bind_null().bind_null().bind_null().bind_null();
        }
        event_.bind(static_cast<std::int64_t>(e.dated_by)).bind(name(e.factuality));
        event_.bind(std::int64_t{e.main}).bind(std::int64_t{e.merged}).bind(std::int64_t{is_vague(e)});
        event_.bind(std::int64_t{e.contradicted}).bind(std::int64_t{e.order}).bind_blob(strings_bytes(e.merges));
        event_.run();
        for (std::size_t i = 0; i < e.roles.size(); ++i) {
            Participant const& p = e.roles[i];
            role_.bind(number).bind(as_number(i)).bind(name(p.role)).bind(p.entity).bind(p.name).bind(p.short_name);
            role_.bind(p.type).run();
        }
        for (std::size_t i = 0; i < e.evidence.size(); ++i) {
            Evidence const& x = e.evidence[i];
            telling_.bind(number).bind(as_number(i)).bind(x.doc).bind(std::int64_t{x.begin}).bind(std::int64_t{x.end});
            telling_.bind(x.trigger).bind(x.sentence).bind(std::int64_t{x.sentence_begin}).bind(x.said);
            telling_.bind(static_cast<std::int64_t>(x.dated_by)).bind_blob(strings_bytes(x.why));
            telling_.bind(search_form(x.sentence)).run();
        }
        for (EventKey const& former : e.former_ids) former_.bind(former).bind(number).run();
    }

    void write(std::int64_t earlier, std::int64_t later, Relation const& r) {
        relation_.bind(earlier).bind(later).bind(static_cast<std::int64_t>(r.kind)).bind(r.label).bind(r.why).run();
    }

    void write(Source const& s) {
        source_.bind(s.doc).bind(s.title).bind(s.outlet).bind(s.agency);
        if (s.day) {
            source_.bind(std::int64_t{number(*s.day)});
        } else {
            source_.bind_null();
        }
        source_.bind(s.published).run();
    }

private:
    Statement event_, role_, telling_, former_, relation_, source_;
};

}  // namespace

void replace_timeline(Database const& db, Timeline const& timeline) {
    db.execute(
        "DELETE FROM relation; DELETE FROM former_id; DELETE FROM telling; DELETE FROM role; DELETE FROM event; DELETE "
        "FROM source");
    TimelineWriter writer(db);
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) writer.write(as_number(v), timeline.graph[v]);
    for (auto [e, end] = boost::edges(timeline.graph); e != end; ++e) {
        writer.write(as_number(boost::source(*e, timeline.graph)), as_number(boost::target(*e, timeline.graph)),
                     timeline.graph[*e]);
    }
    for (Source const& s : timeline.sources) writer.write(s);
}

}  // namespace dateline
