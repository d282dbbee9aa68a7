// SQLite, as much of it as the store needs: a connection and a prepared statement. A mistake of SQLite becomes an
// Error of one line that names the file and says what to do.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dateline {

class Statement {
public:
    Statement(sqlite3* db, std::string const& file, std::string_view sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(Statement const&) = delete;
    Statement& operator=(Statement const&) = delete;

    /// Next parameter, from the first after a reset.
    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);
    Statement& bind_blob(std::string_view bytes);
    Statement& bind_null();
    /// Without a copy: the bytes must stay as they are until run() or reset().
    Statement& lend(std::string_view text);
    Statement& lend_blob(std::string_view bytes);

    bool step();  ///< true: a row is there
    void run();   ///< steps to the end and resets
    void reset() noexcept;

    /// Columns of the row, from 0. The views hold until the next step.
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string_view blob(int column) const noexcept;
    [[nodiscard]] bool is_null(int column) const noexcept;

private:
    void check(int status) const;
    sqlite3* db_;
    std::string const* file_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

class Database {
public:
    enum class Access : std::uint8_t { read, immutable, write };
    Database(std::filesystem::path const& file, Access access);
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    [[nodiscard]] Statement prepare(std::string_view sql) const { return Statement(db_, file_, sql); }
    void execute(std::string const& sql) const;                     ///< one or several statements without results
    bool try_execute(char const* sql) const noexcept;               ///< false when it failed
    [[nodiscard]] std::int64_t number(std::string_view sql) const;  ///< the single value that it yields
    [[nodiscard]] bool read_only() const noexcept;
    [[nodiscard]] bool in_transaction() const noexcept;
    [[nodiscard]] std::string const& file() const noexcept { return file_; }

private:
    friend class Transaction;
    std::string file_;
    sqlite3* db_ = nullptr;
    mutable bool half_done_ = false;  ///< a step of the open transaction failed
};

/// Begins, or when one is open already, is a step of that one; rolls back unless committed. What consists of steps is
/// kept whole or not at all: when one was not committed, the commit of the whole throws. (Savepoints would keep the
/// others, but SQLite then copies each page that a step changes.)
class Transaction {
public:
    explicit Transaction(Database const& db);
    ~Transaction();
    Transaction(Transaction const&) = delete;
    Transaction& operator=(Transaction const&) = delete;
    void commit();

private:
    Database const& db_;
    bool nested_;
    bool open_ = true;
};

/// Several reads that see one state of the store, and temporary tables written quickly.
class Snapshot {
public:
    explicit Snapshot(Database const& db);
    ~Snapshot();
    Snapshot(Snapshot const&) = delete;
    Snapshot& operator=(Snapshot const&) = delete;

private:
    Database const& db_;
};

}  // namespace dateline
