// Adds articles to a timeline that is stored, or takes some out. Articles come to events as they are told: what editors
// put right is taken off before and put on again behind.
#include <algorithm>
#include <set>

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

std::set<std::int64_t> articles_in(Database const& db, std::string const& sql) {
    std::set<std::int64_t> out;
    Statement rows = db.prepare(sql);
    while (rows.step()) out.insert(rows.integer(0));
    return out;
}

}  // namespace

bool mend_timeline(Database const& db, std::vector<Correction> const& corrections) {
    if (!may_be_mended(db)) return false;
    char const* const new_ones = "SELECT article FROM unindexed";
    std::set<std::int64_t> changed =
        articles_in(db, "SELECT article FROM told_anew WHERE article NOT IN (SELECT article FROM unindexed)");
    if (changed.empty() && articles_in(db, new_ones).empty() && are_applied(db, corrections)) return true;
    take_corrections_off(db);
    changed.merge(told_apart_otherwise(db, corrections));
    if (!mend_rows(db, {.leaving = std::vector(changed.begin(), changed.end())})) return false;
    take_what_was_told_anew(db);
    expect_corrections(db, corrections);
    changed.merge(articles_in(db, new_ones));
    if (!mend_rows(db, {.added = std::vector(changed.begin(), changed.end())})) return false;
    put_corrections_on(db, corrections);
    return true;
}

bool take_off_timeline(Database const& db, std::vector<std::int64_t> const& articles) {
    if (!may_be_mended(db)) return false;
    take_corrections_off(db);
    return mend_rows(db, {.leaving = articles});
}

}  // namespace dateline
