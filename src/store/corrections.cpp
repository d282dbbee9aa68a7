// Corrections are few: each time articles come, all are taken off the timeline and put on again behind them. Who told
// the events that they name is kept meanwhile (as_told), so that articles find events as they are told. An event that
// was put right says so ("title: Musk asks Putin to talk (anna, 2021-03-01)"), a corrected date counts as said, and a
// hidden event stays in the tables, so that `dateline explain` can still show why it is not on the timeline.
#include "corrections.hpp"

#include <algorithm>
#include <iterator>

#include "mended_rows.hpp"

namespace dateline {
namespace {

bool takes_sentences_apart(Correction const& c) {
    return c.action == Correction::Action::split && c.value == Correction::sentences;
}

/// The events of which a telling's id begins as one of these.
std::vector<std::int64_t> events_named(Database const& db, std::set<EventKey> const& ids) {
    constexpr std::size_t shortest = 6;  // "e_" and four digits
    std::set<std::int64_t> out;
    Statement named = db.prepare(
        "SELECT number FROM event WHERE id BETWEEN ?1 AND ?1 || '~' UNION "
        "SELECT event FROM former_id WHERE id BETWEEN ?1 AND ?1 || '~'");  // '~' sorts behind every digit
    for (EventKey const& id : ids) {
        EventKey const head = id.substr(0, event_id(0, former_digits).size());
        if (head.size() < shortest || !head.starts_with("e_")) continue;
        named.bind(head);
        while (named.step()) out.insert(named.integer(0));
        named.reset();
    }
    return {out.begin(), out.end()};
}

void write_as_told(Database const& db, ArrangedRows& known, std::vector<std::int64_t> const& events) {
    Statement row = db.prepare("INSERT INTO as_told VALUES (?,?,?,?,?,?,?)");
    for (std::int64_t const event : events) {
        std::int64_t place = 0;
        for (Arranged::Member const& m : known.members_of(event)) {
            row.bind(event).bind(place++).bind(m.teller.article).bind(std::int64_t{m.teller.telling});
            if (m.like == nowhere) {
                row.bind_null();
            } else {
                row.bind(std::int64_t{m.like});
            }
            row.bind(std::int64_t{m.both_after}).bind(std::int64_t{m.one_story}).run();
        }
    }
}

std::vector<std::vector<Arranged::Member>> read_as_told(Database const& db) {
    std::vector<std::vector<Arranged::Member>> out;
    Statement rows =
        db.prepare("SELECT article, telling, alike, both_after, one_story, place FROM as_told ORDER BY event, place");
    while (rows.step()) {
        if (rows.integer(5) == 0) out.emplace_back();
        Arranged::Member& m = out.back().emplace_back();
        m.teller = {rows.integer(0), static_cast<std::uint32_t>(rows.integer(1))};
        if (!rows.is_null(2)) m.like = static_cast<std::uint32_t>(rows.integer(2));
        m.both_after = rows.integer(3) != 0;
        m.one_story = rows.integer(4) != 0;
    }
    return out;
}

/// What became of each, and titles and hiding; dates, merges and splits are in the arrangement.
void write_outcomes(Database const& db, std::vector<Correction> const& corrections, Arrangement const& arrangement) {
    db.execute("DELETE FROM correction");
    Statement row = db.prepare(
        "INSERT INTO correction (event, action, value, author, made_on, why, target, problem) VALUES "
        "(?,?,?,?,?,?,?,?)");
    Statement title = db.prepare("UPDATE event SET title = ? WHERE id = ?");
    Statement date = db.prepare("UPDATE event SET contradicted = 0 WHERE id = ?");
    Statement hide = db.prepare("INSERT OR IGNORE INTO hidden VALUES (?)");
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        Correction const& c = corrections[i];
        CorrectionOutcome const& outcome = arrangement.corrected[i];
        row.bind(c.event).bind(name(c.action)).bind(c.value).bind(c.author).bind(c.made_on).bind(c.why);
        if (outcome.event == nowhere) {
            row.bind_null().bind(outcome.problem).run();
            continue;
        }
        EventKey const target = arrangement.placement(outcome.event).id;
        row.bind(target).bind(outcome.problem).run();
        if (c.action == Correction::Action::title) title.bind(c.value).bind(target).run();
        if (c.action == Correction::Action::date) date.bind(target).run();
        if (c.action == Correction::Action::hide) hide.bind(target).run();
    }
}

}  // namespace

void expect_corrections(Database const& db, std::vector<Correction> const& corrections) {
    db.execute("DELETE FROM correction; DELETE FROM hidden");
    Statement row = db.prepare(
        "INSERT INTO correction (event, action, value, author, made_on, why, problem) VALUES "
        "(?,'split',?,'','','','')");
    for (Correction const& c : corrections) {
        if (takes_sentences_apart(c)) row.bind(c.event).bind(c.value).run();
    }
}

std::set<std::int64_t> told_apart_otherwise(Database const& db, std::vector<Correction> const& corrections) {
    std::set<EventKey> const before = told_apart(db);
    std::set<EventKey> now, changed;
    for (Correction const& c : corrections) {
        if (takes_sentences_apart(c)) now.insert(c.event);
    }
    std::ranges::set_symmetric_difference(before, now, std::inserter(changed, changed.end()));
    std::set<std::int64_t> articles;
    if (changed.empty()) return articles;
    ArrangedRows known(db);
    for (std::int64_t const event : events_named(db, changed)) {
        for (Arranged::Member const& m : known.members_of(event)) articles.insert(m.teller.article);
    }
    return articles;
}

bool are_applied(Database const& db, std::vector<Correction> const& corrections) {
    Statement rows = db.prepare("SELECT event, action, value, author, made_on, why FROM correction ORDER BY place");
    for (Correction const& c : corrections) {
        if (!rows.step()) return false;
        int column = 0;
        for (std::string_view const said :
             {std::string_view(c.event), name(c.action), std::string_view(c.value), std::string_view(c.author),
              std::string_view(c.made_on), std::string_view(c.why)}) {
            if (rows.text(column++) != said) return false;
        }
    }
    return !rows.step();
}

void put_corrections_on(Database const& db, std::vector<Correction> const& corrections) {
    if (corrections.empty()) return;
    std::set<EventKey> ids;
    for (Correction const& c : corrections) {
        ids.insert(c.event);
        if (c.action == Correction::Action::merge) ids.insert(c.value);
    }
    ArrangedRows known(db);
    std::vector<std::int64_t> const events = events_named(db, ids);
    Mended mended = put_right(known, events, corrections);
    write_as_told(db, known, events);
    write_mended(db, known, mended);
    write_outcomes(db, corrections, mended.arrangement);
}

void take_corrections_off(Database const& db) {
    std::vector<std::vector<Arranged::Member>> const told = read_as_told(db);
    if (!told.empty()) {
        ArrangedRows known(db);
        Mended mended = take_back(known, told);
        write_mended(db, known, mended);
    }
    db.execute(
        "DELETE FROM as_told; DELETE FROM hidden; DELETE FROM correction WHERE action <> 'split' OR value = '';"
        "UPDATE correction SET target = NULL");
}

CorrectionReader::CorrectionReader(Database const& db) {
    Statement rows = db.prepare(
        "SELECT target, action, value, author, made_on, why FROM correction WHERE target IS NOT NULL ORDER BY place");
    while (rows.step()) {
        Correction c;
        c.action = action_named(rows.text(1)).value_or(Correction::Action::hide);
        c.value = rows.text(2);
        c.author = rows.text(3);
        c.made_on = rows.text(4);
        c.why = rows.text(5);
        by_event_[rows.text(0)].push_back(std::move(c));
    }
}

void CorrectionReader::apply(Event& event) const {
    auto const found = by_event_.find(event.id);
    if (found == by_event_.end()) return;
    for (Correction const& c : found->second) {
        event.corrections.push_back(in_words(c));
        switch (c.action) {
            case Correction::Action::title:
                event.title = c.value;
                break;
            case Correction::Action::date:
                event.dated_by = DatedBy::said;
                event.contradicted = false;
                break;
            case Correction::Action::hide:
                event.hidden = true;
                break;
            default:
                break;
        }
    }
}

}  // namespace dateline
