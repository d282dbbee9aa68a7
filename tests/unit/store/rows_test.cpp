// Rows are written many at a time and the last ones singly; the table holds what was bound, in that order.
#include <boost/test/unit_test.hpp>

#include "rows.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(rows_of_a_table)

BOOST_AUTO_TEST_CASE(as_many_rows_as_were_bound_are_there_with_their_values) {
    for (std::int64_t const count : {0, 1, 15, 16, 17, 40}) {
        Database const db(":memory:", Database::Access::write);
        db.execute("CREATE TABLE word (number INTEGER PRIMARY KEY, text TEXT, bytes BLOB, mark TEXT) STRICT");
        Rows rows(db, "INSERT OR FAIL INTO word", 4);
        for (std::int64_t i = 0; i < count; ++i) {
            std::string text = "word " + std::to_string(i);
            rows.bind(i).bind(text).bind_blob(text);
            text.assign(text.size(), '-');  // what was bound is a copy
            if (i % 2 == 0) {
                rows.bind_null();
            } else {
                rows.bind("");
            }
            rows.run();
        }
        rows.flush();
        rows.flush();
        BOOST_TEST(db.number("SELECT count(*) FROM word") == count);
        BOOST_TEST(db.number("SELECT count(*) FROM word WHERE text = 'word ' || number AND bytes = CAST(text AS BLOB) "
                             "AND coalesce(mark, 'none') = CASE number % 2 WHEN 0 THEN 'none' ELSE '' END") == count);
    }
}

BOOST_AUTO_TEST_SUITE_END()
