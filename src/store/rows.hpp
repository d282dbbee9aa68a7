// Many rows for one table. SQLite takes a third less time for them when it is given several at once: it opens the
// table, begins and ends a step once for all, and finds each row's place beside that of the one before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sqlite.hpp"

namespace dateline {

/// Rows for one table, written sixteen at a time; in between they wait here.
class Rows {
public:
    /// `insert` says how and where ("INSERT OR FAIL INTO event"; without OR, SQLite would note how to undo the others
    /// of the rows when one cannot be written). `db` must stay.
    Rows(Database const& db, std::string insert, std::size_t columns);

    /// The next column of the row. Texts are copied.
    Rows& bind(std::int64_t value);
    Rows& bind(std::string_view text);
    Rows& bind_blob(std::string_view bytes);
    Rows& bind_null();
    void run();    ///< the row is whole
    void flush();  ///< writes those that wait

private:
    struct Value {
        enum class Kind : std::uint8_t { null, integer, text, blob } kind = Kind::null;
        std::int64_t integer = 0;
        std::size_t begin = 0, size = 0;  ///< in bytes_
    };
    static constexpr std::size_t at_once = 16;

    Statement prepare(std::size_t rows) const;
    void write(Statement& statement, std::size_t first, std::size_t count);

    Database const& db_;
    std::string insert_;
    std::size_t columns_;
    std::optional<Statement> one_, many_;
    std::vector<Value> values_;
    std::string bytes_;  ///< of texts and blobs
};

}  // namespace dateline
