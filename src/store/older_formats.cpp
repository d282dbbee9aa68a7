// Brings a store that an older dateline wrote up to date, all in one transaction: 4 knew no corrections and had another
// search form, 5 indexed each sentence as it came, 6 knew nothing of copies, 7 held of an article only the sentences
// that tell events. Nothing is lost; what no older format held (mentions, times, the rest of the body) comes with the
// next build that is given the article, which reads it again because its hash is taken away here.
#include "bytes.hpp"
#include "dateline/timeline/selection.hpp"
#include "schema.hpp"
#include "tables.hpp"
#include "text_rows.hpp"

namespace dateline {
namespace {

constexpr char const* from_6 = R"sql(
ALTER TABLE article ADD COLUMN copy_of INTEGER;
ALTER TABLE told ADD COLUMN print BLOB NOT NULL DEFAULT x'';
CREATE TABLE repeated (
  event INTEGER NOT NULL, place INTEGER NOT NULL, article INTEGER NOT NULL, telling INTEGER NOT NULL
) STRICT;
)sql";
constexpr char const* anew_from_6 = "ALTER TABLE told_anew ADD COLUMN print BLOB NOT NULL DEFAULT x''";

constexpr char const* from_7 = R"sql(
ALTER TABLE sentence ADD COLUMN paragraph INTEGER;
ALTER TABLE member ADD COLUMN why TEXT;
UPDATE article SET hash = '';
DROP TRIGGER IF EXISTS sentence_comes; DROP TRIGGER IF EXISTS sentence_goes;
DROP VIEW IF EXISTS events; DROP VIEW IF EXISTS evidence; DROP VIEW IF EXISTS entities;
)sql";

/// The search form of sentences has changed since format 4.
void write_search_forms(Database const& db) {
    Statement rows = db.prepare("SELECT article, first, text FROM sentence");
    Statement write = db.prepare("UPDATE sentence SET searched = ? WHERE article = ? AND first = ?");
    while (rows.step()) write.bind(search_form(rows.text(2))).bind(rows.integer(0)).bind(rows.integer(1)).run();
    db.execute("INSERT INTO unindexed SELECT number FROM article");
    index_sentences(db);
}

/// Reports of formats 4 and 5 spell their links otherwise, and their timeline has no contradictions.
void write_links_anew(Database const& db, std::string const& table) {
    Statement rows = db.prepare("SELECT article, reports FROM " + table);
    Statement write = db.prepare("UPDATE " + table + " SET reports = ? WHERE article = ?");
    while (rows.step()) {
        std::string const reports = reports_bytes(read_reports(rows.blob(1), db.file(), true));
        write.lend_blob(reports).bind(rows.integer(0)).run();
    }
}

/// Up to format 7 the reasons of merges stood among the others.
void write_merges_apart(Database const& db, std::string const& suffix) {
    Statement rows = db.prepare("SELECT article, reports, reasons FROM told" + suffix);
    Statement write = db.prepare("UPDATE told" + suffix + " SET reasons = ? WHERE article = ?");
    MergingWriter merging(db, suffix);
    while (rows.step()) {
        ArticleReports told = read_reports(rows.blob(1), db.file());
        read_reasons(rows.blob(2), told, db.file(), true);
        merging.write(rows.integer(0), told);
        std::string const reasons = reasons_bytes(told);
        write.lend_blob(reasons).bind(rows.integer(0)).run();
    }
    merging.flush();
}

}  // namespace

void bring_up_to_date(Database const& db, std::int64_t format) {
    Transaction transaction(db);
    if (format == 4) {
        db.execute("DROP TABLE known_name");
        db.execute(other_tables);
    }
    if (format < 6) {
        db.execute(unindexed_table);
        db.execute(contradiction_table);
        write_links_anew(db, "told");
        if (format == 5) write_links_anew(db, "told_anew");
    }
    if (format < 7) {
        db.execute(from_6);
        if (format > 4) db.execute(anew_from_6);
    }
    db.execute(from_7);
    db.execute(listed_table);
    db.execute(with_suffix(mention_tables, ""));
    db.execute(with_suffix(mention_tables, "_anew"));
    write_merges_apart(db, "");
    if (format == 4) {
        db.execute(with_suffix(sentence_tables, "_anew"));
        write_search_forms(db);
    } else {
        db.execute("ALTER TABLE sentence_anew ADD COLUMN paragraph INTEGER");
        write_merges_apart(db, "_anew");
    }
    db.execute(sentence_trigger);
    make_views(db);
    db.execute("PRAGMA user_version = " + std::to_string(store_format));
    transaction.commit();
}

}  // namespace dateline
