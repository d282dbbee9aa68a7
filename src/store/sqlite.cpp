// Turns what SQLite answers into what a person can act on: "out/timeline.db: the disk is full; nothing of this
// step was kept". Statements are prepared once and bound by place; SQLite copies what is bound, except where a
// writer of many rows lends it.
#include "sqlite.hpp"

#include <utility>

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

[[noreturn]] void fail(sqlite3* db, std::string const& file, int status) {
    std::string const said = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(status);
    switch (status & 0xFF) {
        case SQLITE_FULL:
            throw Error(Exit::bad_material, file +
                                                ": the disk is full; what was stored before is kept: make room and "
                                                "build again");
        case SQLITE_NOTADB:
            throw Error(Exit::bad_material, file + ": is no timeline store (not an SQLite file); name another --db");
        case SQLITE_CORRUPT:
            throw Error(Exit::bad_material,
                        file + ": is damaged (" + said + "); move it away and build the timeline again");
        case SQLITE_READONLY:
            throw Error(Exit::bad_material, file + ": may not be written; change its permissions or name another --db");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Error(Exit::bad_material, file + ": another build is writing it; try again when that one has ended");
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            throw Error(Exit::bad_material, file + ": cannot be opened (" + said + "); check the path and permissions");
        case SQLITE_IOERR:
            throw Error(Exit::bad_material,
                        file + ": cannot be read or written (" + said + "); check the disk and build again");
        default:
            throw Error(Exit::bad_material, file + ": " + said + "; move it away and build the timeline again");
    }
}

/// SQLite counts what it allocates under a lock unless it is told not to before its first use.
void count_no_memory() {
    static int const once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
}

/// A path as a URI: only there can SQLite be told that a file never changes.
std::string as_uri(std::string const& path, char const* query) {
    std::string out = "file:";
    for (char const c : path) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr char const* hex = "0123456789ABCDEF";
            out += '%';
            out += hex[(c >> 4) & 15];
            out += hex[c & 15];
        } else {
            out += c;
        }
    }
    return out + query;
}

}  // namespace

Statement::Statement(sqlite3* db, std::string const& file, std::string_view sql) : db_(db), file_(&file) {
    check(sqlite3_prepare_v3(db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_,
                             nullptr));
}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement::Statement(Statement&& other) noexcept
    : db_(other.db_), file_(other.file_), statement_(std::exchange(other.statement_, nullptr)), bound_(other.bound_) {}

void Statement::check(int status) const {
    if (status != SQLITE_OK) fail(db_, *file_, status);
}

Statement& Statement::bind(std::int64_t value) {
    check(sqlite3_bind_int64(statement_, ++bound_, value));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    check(sqlite3_bind_text64(statement_, ++bound_, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_, ++bound_, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::lend(std::string_view text) {
    check(sqlite3_bind_text64(statement_, ++bound_, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::lend_blob(std::string_view bytes) {
    check(sqlite3_bind_blob64(statement_, ++bound_, bytes.empty() ? "" : bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_null() {
    check(sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

bool Statement::step() {
    int const status = sqlite3_step(statement_);
    if (status == SQLITE_ROW) return true;
    if (status == SQLITE_DONE) return false;
    int const extended = sqlite3_extended_errcode(db_);
    fail(db_, *file_, extended != SQLITE_OK ? extended : status);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() noexcept {
    sqlite3_reset(statement_);
    bound_ = 0;
}

std::int64_t Statement::integer(int column) const noexcept { return sqlite3_column_int64(statement_, column); }

std::string Statement::text(int column) const {
    auto const* const bytes = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
    if (bytes == nullptr) return {};
    return std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::string_view Statement::blob(int column) const noexcept {
    auto const* const bytes = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

bool Statement::is_null(int column) const noexcept { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Database::Database(std::filesystem::path const& file, Access access) : file_(file.string()) {
    int flags = SQLITE_OPEN_NOMUTEX;
    std::string path = file_;
    if (access == Access::write) {
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    } else {
        flags |= SQLITE_OPEN_READONLY;
    }
    if (access == Access::immutable) {
        flags |= SQLITE_OPEN_URI;
        path = as_uri(std::filesystem::absolute(file).string(), "?immutable=1");
    }
    count_no_memory();
    int const status = sqlite3_open_v2(path.c_str(), &db_, flags, nullptr);
    if (status != SQLITE_OK) {
        sqlite3* const failed = std::exchange(db_, nullptr);
        std::string const said = failed != nullptr ? sqlite3_errmsg(failed) : "out of memory";
        sqlite3_close_v2(failed);
        throw Error(Exit::bad_material, file_ + ": cannot be opened (" + said + "); check the path and permissions");
    }
    sqlite3_busy_timeout(db_, 10'000);
}

Database::~Database() { sqlite3_close_v2(db_); }

void Database::execute(std::string const& sql) const {
    int const status = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
    if (status != SQLITE_OK) fail(db_, file_, status);
}

std::int64_t Database::number(std::string_view sql) const {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Database::try_execute(char const* sql) const noexcept {
    return sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool Database::read_only() const noexcept { return sqlite3_db_readonly(db_, "main") == 1; }

bool Database::in_transaction() const noexcept { return sqlite3_get_autocommit(db_) == 0; }

Transaction::Transaction(Database const& db) : db_(db), nested_(db.in_transaction()) {
    if (nested_) return;
    db_.execute("BEGIN IMMEDIATE");
    db_.half_done_ = false;
}

Transaction::~Transaction() {
    if (!open_) return;
    if (nested_) {
        db_.half_done_ = true;
    } else {
        db_.try_execute("ROLLBACK");  // fails when SQLite has rolled back by itself, as it does when the disk is full
    }
}

void Transaction::commit() {
    if (!nested_) {
        if (db_.half_done_)
            throw Error(Exit::bad_material, db_.file() + ": a step of this work failed; nothing of it was kept");
        db_.execute("COMMIT");
    }
    open_ = false;
}

Snapshot::Snapshot(Database const& db) : db_(db) { db_.execute("SAVEPOINT snapshot"); }

Snapshot::~Snapshot() { db_.try_execute("RELEASE snapshot"); }

}  // namespace dateline
