// What queries ask for is copied from an event's words: its names, title, days and how sure it is. The names of kinds
// and entities, some hundred, are known here, so that a row only bears their numbers. Roles wait until the end, for
// their table is kept by entity and they come by event.
#include "event_rows.hpp"

#include <algorithm>
#include <tuple>

#include "bytes.hpp"
#include "dateline/timeline/selection.hpp"

namespace dateline {
namespace {

std::string_view first_in(Event const& e, RoleName role) {
    for (Participant const& p : e.roles) {
        if (p.role == role) return p.name;
    }
    return {};
}

void bind_text_or_null(Rows& rows, std::string_view text) {
    if (text.empty()) {
        rows.bind_null();
    } else {
        rows.bind(text);
    }
}

std::string kind_key(std::string_view kind, std::string_view family, std::string_view type) {
    return std::string(kind).append(1, '\n').append(family).append(1, '\n').append(type);
}

}  // namespace

EventRows::EventRows(Database const& db)
    : db_(db),
      events_(db, "INSERT OR FAIL INTO event", 19),
      members_(db, "INSERT OR FAIL INTO member", 8),
      repeated_(db, "INSERT OR FAIL INTO repeated", 3),
      former_(db, "INSERT OR IGNORE INTO former_id", 2),
      tellings_(db, "INSERT OR IGNORE INTO telling", 8),
      new_kinds_(db, "INSERT OR FAIL INTO kind", 4),
      new_entities_(db, "INSERT OR FAIL INTO entity", 4) {
    Statement kinds = db.prepare("SELECT number, kind, family, type FROM kind ORDER BY number");
    while (kinds.step()) {
        kinds_.of.emplace(kind_key(kinds.text(1), kinds.text(2), kinds.text(3)), kinds.integer(0));
        kinds_.next = kinds.integer(0) + 1;
    }
    Statement entities = db.prepare("SELECT number, id FROM entity ORDER BY number");
    while (entities.step()) {
        entities_.of.emplace(entities.text(1), entities.integer(0));
        entities_.next = entities.integer(0) + 1;
    }
}

void EventRows::write(EventAt const& at, ReportedEvent const& report, Teller teller) {
    write_event(at, realise(report, at.placement), teller, true);
}

void EventRows::write(EventAt const& at, std::span<Member const> members, std::span<Teller const> tellers) {
    Event const event = realise(members, at.placement);
    write_event(at, event, tellers.front(), false);
    auto why = event.merges.end() - std::ranges::count_if(members, [](Member const& m) { return m.like != nowhere; });
    for (std::size_t m = 0; m < members.size(); ++m) {
        members_.bind(at.number).bind(static_cast<std::int64_t>(m)).bind(tellers[m].article);
        members_.bind(std::int64_t{tellers[m].telling});
        bool const alike = members[m].like != nowhere;
        if (alike) {
            members_.bind(std::int64_t{members[m].like});
        } else {
            members_.bind_null();
        }
        members_.bind(std::int64_t{members[m].both_after}).bind(std::int64_t{members[m].one_story});
        if (alike) {
            members_.bind(*why++);
        } else {
            members_.bind_null();
        }
        members_.run();
    }
}

void EventRows::write_repeated(std::int64_t event, ReportedEvent const& report, Teller teller) {
    repeated_.bind(event).bind(teller.article).bind(std::int64_t{teller.telling}).run();
    former_.bind(event_id(report.key, former_digits)).bind(event).run();
}

void EventRows::write_evidence(std::int64_t article, ArticleReports const& told, std::span<std::int64_t const> events) {
    struct Row {
        std::int64_t event;
        std::uint32_t report;
        ReportedEvidence const* evidence;
    };
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < told.events.size(); ++i) {
        for (ReportedEvidence const& x : told.events[i].evidence) rows.push_back({events[i], i, &x});
    }
    std::ranges::sort(rows, {}, [](Row const& r) {
        return std::tuple(r.evidence->sentence_begin, r.event, r.evidence->begin, r.report);
    });
    for (Row const& r : rows) {
        ReportedEvidence const& x = *r.evidence;
        tellings_.bind(article).bind(std::int64_t{x.sentence_begin}).bind(r.event).bind(std::int64_t{r.report});
        tellings_.bind(std::int64_t{x.begin}).bind(std::int64_t{x.end}).bind(x.trigger);
        bind_text_or_null(tellings_, x.said);
        tellings_.run();
    }
}

void EventRows::finish() {
    for (Rows* const rows : {&events_, &members_, &repeated_, &former_, &tellings_, &new_kinds_, &new_entities_})
        rows->flush();
    std::ranges::sort(roles_, {}, [](Role const& r) { return std::tuple(r.entity, r.event, r.role); });
    Rows roles(db_, "INSERT OR IGNORE INTO role", 3);
    for (Role const& r : roles_) {
        roles.bind(r.entity).bind(r.event).bind(static_cast<std::int64_t>(r.role)).run();
    }
    roles.flush();
    roles_.clear();
}

void EventRows::write_event(EventAt const& at, Event const& event, Teller teller, bool alone) {
    events_.bind(at.number).bind(event.id).bind(at.slot).bind(at.rank);
    events_.bind(kind_number(event)).bind(event.title);
    for (RoleName const role : {RoleName::actor, RoleName::target}) bind_text_or_null(events_, first_in(event, role));
    if (event.when) {
        Reach const days = reach(*event.when);
        events_.bind(edtf(*event.when)).bind(std::int64_t{days.first}).bind(std::int64_t{days.last});
    } else {
        events_.bind_null().bind_null().bind_null();
    }
    events_.bind(static_cast<std::int64_t>(event.factuality)).bind(std::int64_t{event.main});
    events_.bind(std::int64_t{event.merged}).bind(std::int64_t{is_vague(event)});
    events_.bind(std::int64_t{event.contradicted}).bind(teller.article);
    if (alone) {
        events_.bind(std::int64_t{teller.telling});
    } else {
        events_.bind_null();
    }
    if (at.placement.inherited) {
        events_.bind_blob(period_bytes(*at.placement.inherited));
    } else {
        events_.bind_null();
    }
    events_.run();
    for (EventKey const& former : event.former_ids) former_.bind(former).bind(at.number).run();
    for (Participant const& p : event.roles) {
        if (!p.entity.empty()) roles_.push_back({entity_number(p), at.number, p.role});
    }
}

std::int64_t EventRows::kind_number(Event const& event) {
    auto const [found, is_new] = kinds_.of.try_emplace(kind_key(event.kind, event.family, event.type), kinds_.next);
    if (is_new) new_kinds_.bind(kinds_.next++).bind(event.kind).bind(event.family).bind(event.type).run();
    return found->second;
}

std::int64_t EventRows::entity_number(Participant const& who) {
    auto const [found, is_new] = entities_.of.try_emplace(who.entity, entities_.next);
    if (is_new) new_entities_.bind(entities_.next++).bind(who.entity).bind(who.name).bind(who.type).run();
    return found->second;
}

}  // namespace dateline
