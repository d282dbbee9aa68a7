// Brings a store that an older dateline wrote up to date, all in one transaction: 4 knew no corrections and had another
// search form, 5 indexed each sentence as it came, 6 knew nothing of copies, 7 held of an article only the sentences
// that tell events, 8 numbered the events of its timeline by their places, 9 did not say how many somebody unlisted is,
// 10 did not keep who told an event before an editor put it right (the timeline stays, if nobody put one right) nor
// when an article was published before it said another date. Nothing is lost: the timeline's tables are emptied, and
// whoever opens the store to write arranges it anew from the reports; what formats up to 7 did not hold (mentions,
// times, the rest of the body) comes with the next build that is given the article, which reads it again because its
// hash is taken away here.
#include "bytes.hpp"
#include "dateline/store/views.hpp"
#include "dateline/timeline/selection.hpp"
#include "schema.hpp"
#include "tables.hpp"
#include "text_rows.hpp"

namespace dateline {
namespace {

constexpr char const* copies = R"sql(
ALTER TABLE article ADD COLUMN copy_of INTEGER;
ALTER TABLE told ADD COLUMN print BLOB NOT NULL DEFAULT x'';
)sql";
constexpr char const* copies_anew = "ALTER TABLE told_anew ADD COLUMN print BLOB NOT NULL DEFAULT x''";

constexpr char const* whole_articles = R"sql(
ALTER TABLE sentence ADD COLUMN paragraph INTEGER;
UPDATE article SET hash = '';
DROP TRIGGER IF EXISTS sentence_comes; DROP TRIGGER IF EXISTS sentence_goes;
)sql";

/// The search form of sentences has changed since format 4.
void write_search_forms(Database const& db) {
    Statement rows = db.prepare("SELECT article, first, text FROM sentence");
    Statement write = db.prepare("UPDATE sentence SET searched = ? WHERE article = ? AND first = ?");
    while (rows.step()) write.bind(search_form(rows.text(2))).bind(rows.integer(0)).bind(rows.integer(1)).run();
    db.execute("INSERT INTO unindexed SELECT number FROM article");
    index_sentences(db);
}

/// Up to format 5 reports spell their links otherwise, up to 9 they do not say how many somebody unlisted is.
void write_reports_anew(Database const& db, std::string const& table, std::int64_t format) {
    Statement rows = db.prepare("SELECT article, reports FROM " + table);
    Statement write = db.prepare("UPDATE " + table + " SET reports = ? WHERE article = ?");
    while (rows.step()) {
        std::string const reports = reports_bytes(read_reports(rows.blob(1), db.file(), format));
        write.lend_blob(reports).bind(rows.integer(0)).run();
    }
}

/// Up to format 7 the reasons of merges stood among the others.
void write_merges_apart(Database const& db, std::string const& suffix, std::int64_t format) {
    Statement rows = db.prepare("SELECT article, reports, reasons FROM told" + suffix);
    Statement write = db.prepare("UPDATE told" + suffix + " SET reasons = ? WHERE article = ?");
    MergingWriter merging(db, suffix);
    while (rows.step()) {
        ArticleReports told = read_reports(rows.blob(1), db.file(), format);
        read_reasons(rows.blob(2), told, db.file(), format);
        merging.write(rows.integer(0), told);
        std::string const reasons = reasons_bytes(told);
        write.lend_blob(reasons).bind(rows.integer(0)).run();
    }
    merging.flush();
}

/// Formats 4 to 7.
void hold_whole_articles(Database const& db, std::int64_t format) {
    if (format == 4) {
        db.execute("DROP TABLE known_name");
        db.execute(other_tables);
    }
    if (format < 6) db.execute(unindexed_table);
    if (format < 7) {
        db.execute(copies);
        if (format > 4) db.execute(copies_anew);
    }
    db.execute(whole_articles);
    db.execute(listed_table);
    db.execute(with_suffix(mention_tables, ""));
    db.execute(with_suffix(mention_tables, "_anew"));
    write_merges_apart(db, "", format);
    if (format == 4) {
        db.execute(with_suffix(sentence_tables, "_anew"));
        write_search_forms(db);
    } else {
        db.execute("ALTER TABLE sentence_anew ADD COLUMN paragraph INTEGER");
        write_merges_apart(db, "_anew", format);
    }
    db.execute(sentence_trigger);
}

void change_articles(Database const& db, std::int64_t format) {
    for (StoreView const& view : store_views) db.execute("DROP VIEW IF EXISTS " + std::string(view.name));
    if (format < 8) hold_whole_articles(db, format);
    if (format < 10) {
        for (char const* const table : {"told", "told_anew"}) write_reports_anew(db, table, format);
    }
}

}  // namespace

void bring_up_to_date(Database const& db, std::int64_t format) {
    Transaction transaction(db);
    db.execute(redated_table);
    bool const as_it_was = format == 10 && db.number("SELECT count(*) FROM correction") == 0;
    if (as_it_was) {
        db.execute(as_told_table);
    } else {
        change_articles(db, format);
        empty_timeline_tables(db);
        index_timeline_tables(db);
        make_views(db);
        db.execute(
            "DELETE FROM note WHERE key = 'arranged articles'; INSERT OR REPLACE INTO note VALUES ('to be arranged "
            "anew', 1)");
    }
    db.execute("PRAGMA user_version = " + std::to_string(store_format));
    transaction.commit();
}

}  // namespace dateline
