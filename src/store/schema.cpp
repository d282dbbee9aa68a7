// Makes a store's tables, and says what a file is that is not a store of this format: older, newer, another program's
// ("is an SQLite file of another program and stays untouched; name another --db").
#include "schema.hpp"

#include "dateline/diagnostics/error.hpp"
#include "tables.hpp"

namespace dateline {

std::string with_suffix(std::string_view tables, std::string_view suffix) {
    std::string out;
    for (char const c : tables) {
        if (c == '@') {
            out += suffix;
        } else {
            out += c;
        }
    }
    return out;
}

void empty_timeline_tables(Database const& db) {
    db.execute(dropped);
    for (char const* const tables : {timeline_tables, contradiction_table, as_told_table}) db.execute(tables);
}

void index_sentences(Database const& db) {
    db.execute(
        "INSERT INTO sentence_words (rowid, searched) SELECT s.article << 32 | s.first, s.searched FROM unindexed u "
        "CROSS JOIN sentence s ON s.article = u.article WHERE s.searched <> '';"
        "DELETE FROM unindexed");
}

void index_timeline_tables(Database const& db) { db.execute(timeline_indexes); }

void prepare_schema(Database const& db, bool may_create) {
    std::int64_t const application = db.number("PRAGMA application_id");
    std::int64_t const format = db.number("PRAGMA user_version");
    bool const empty = db.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (application == store_application && format == store_format && !empty) return;
    bool const older = application == store_application && format >= 4 && format < store_format && !empty;
    if (older && may_create) return bring_up_to_date(db, format);
    if (older) {
        throw Error(Exit::bad_material, db.file() + ": was written by an older dateline (store format " +
                                            std::to_string(format) +
                                            "); `dateline build` with any article brings it up to date");
    }
    if (application == store_application && format < store_format && !empty) {
        throw Error(Exit::bad_material, db.file() + ": was written by an older dateline (store format " +
                                            std::to_string(format) + "); remove it and build again");
    }
    if (application == store_application && format > store_format) {
        throw Error(Exit::bad_material, db.file() + ": was written by a newer dateline (store format " +
                                            std::to_string(format) + ", this one knows " +
                                            std::to_string(store_format) + "); update dateline or name another --db");
    }
    if (!empty) {
        throw Error(Exit::bad_material,
                    db.file() + ": is an SQLite file of another program and stays untouched; name another --db");
    }
    if (!may_create) {
        throw Error(Exit::bad_material, db.file() + ": is empty; fill it with `dateline build`");
    }
    Transaction transaction(db);
    if (db.number("SELECT count(*) FROM sqlite_schema") == 0) {  // another build may have been quicker
        db.execute(article_tables);
        for (char const* const suffix : {"", "_anew"}) {
            db.execute(with_suffix(sentence_tables, suffix));
            db.execute(with_suffix(mention_tables, suffix));
        }
        for (char const* const tables : {other_tables, listed_table, unindexed_table, redated_table, sentence_trigger})
            db.execute(tables);
        empty_timeline_tables(db);
        index_timeline_tables(db);
        make_views(db);
        db.execute("PRAGMA application_id = " + std::to_string(store_application) +
                   "; PRAGMA user_version = " + std::to_string(store_format));
    }
    transaction.commit();
}

}  // namespace dateline
