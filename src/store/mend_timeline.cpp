// Adds articles to a timeline that is stored, or takes some out. Articles come to events as they are told: what editors
// put right is taken off before and put on again behind.
#include <algorithm>

#include "corrections.hpp"
#include "mended_rows.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

/// Is the timeline what these rules make of the articles that are on it?
bool may_be_mended(Database const& db) {
    return db.number("SELECT count(*) FROM note WHERE key = 'to be arranged anew'") == 0 &&
           db.number("SELECT coalesce((SELECT value FROM note WHERE key = 'rules of arranging'), 0)") ==
               rules_of_arranging;
}

// Whatever comes after an article may have to be looked at; from some third of all on it is quicker to arrange all.
std::size_t most_articles(Database const& db) {
    constexpr std::size_t part = 3, small = 1000;
    return std::max(static_cast<std::size_t>(db.number("SELECT count(*) FROM article")) / part, small);
}

/// False: it is quicker to arrange all.
bool mend_rows(Database const& db, Change const& change) {
    if (change.added.empty() && change.leaving.empty()) return true;
    constexpr std::int64_t few = 32;
    if (std::ssize(change.added) + std::ssize(change.leaving) > db.number("SELECT count(*) FROM article") / few)
        return false;
    ArrangedRows known(db);
    std::optional<Mended> mended = mend(known, change, most_articles(db));
    if (!mended) return false;
    write_mended(db, known, *mended, change.leaving);
    return true;
}

std::vector<std::int64_t> first_column(Database const& db, std::string const& sql) {
    std::vector<std::int64_t> out;
    Statement rows = db.prepare(sql);
    while (rows.step()) out.push_back(rows.integer(0));
    return out;
}

}  // namespace

bool mend_timeline(Database const& db, std::vector<Correction> const& corrections) {
    if (!may_be_mended(db) || !sentences_stay_apart(db, corrections)) return false;
    std::vector<std::int64_t> const changed =
        first_column(db, "SELECT article FROM told_anew WHERE article NOT IN (SELECT article FROM unindexed)");
    std::vector<std::int64_t> const added = first_column(db, "SELECT article FROM unindexed");
    if (changed.empty() && added.empty() && are_applied(db, corrections)) return true;
    take_corrections_off(db);
    if (!mend_rows(db, {.leaving = changed})) return false;
    take_what_was_told_anew(db);
    if (!mend_rows(db, {.added = first_column(db, "SELECT article FROM unindexed ORDER BY article")})) return false;
    put_corrections_on(db, corrections);
    return true;
}

bool take_off_timeline(Database const& db, std::vector<std::int64_t> const& articles) {
    if (!may_be_mended(db)) return false;
    take_corrections_off(db);
    return mend_rows(db, {.leaving = articles});
}

}  // namespace dateline
