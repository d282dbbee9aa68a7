// Corrections are few: all of them are read when events are loaded. An event that was put right says so ("title: Musk
// asks Putin to talk (anna, 2021-03-01)"), a corrected date counts as said, and a hidden event stays in the tables, so
// that `dateline explain` can still show why it is not on the timeline.
#include "corrections.hpp"

namespace dateline {

void expect_corrections(Database const& db, std::vector<Correction> const& corrections) {
    db.execute("DELETE FROM correction");
    Statement row = db.prepare(
        "INSERT INTO correction (event, action, value, author, made_on, why, problem) VALUES "
        "(?,'split',?,'','','','')");
    for (Correction const& c : corrections) {
        if (c.action == Correction::Action::split && c.value == Correction::sentences) {
            row.bind(c.event).bind(c.value).run();
        }
    }
}

void apply_corrections(Database const& db, std::vector<Correction> const& corrections, Arrangement const& arrangement) {
    db.execute("DELETE FROM correction; DELETE FROM hidden");
    if (corrections.empty()) return;
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
