// One SQLite file holds what was read of each article and the timeline that was merged from it. Writing is
// by transactions: an article is there whole or not at all, the timeline is changed whole or not at all. The
// journal is a write-ahead log, so that readers go on reading the old timeline while a build runs; it is
// synced at its checkpoints only, which costs no article when the program is killed and, after a power cut, at
// most the last ones, whole.
#include "dateline/store/store.hpp"

#include <unistd.h>

#include <unordered_set>
#include <utility>

#include "article_rows.hpp"
#include "corrections.hpp"
#include "dateline/diagnostics/error.hpp"
#include "dateline/text/fold.hpp"
#include "dateline/timeline/mending.hpp"
#include "questions.hpp"
#include "schema.hpp"
#include "text_rows.hpp"
#include "timeline_rows.hpp"

namespace dateline {

namespace {

/// Articles that were saved are gathered at once, so that a build need not read them again to arrange them.
class Gathered {
public:
    void add(std::int64_t number, ArticleReports const& told) {
        if (!numbers_.insert(number).second) replaced_ = true;
        if (replaced_) return;
        order.push_back(number);
        gathering.add(told);
    }
    [[nodiscard]] bool holds(std::int64_t number) const { return numbers_.contains(number); }
    /// One of them was saved twice: what was gathered is not what is stored.
    [[nodiscard]] bool is_stale() const { return replaced_; }

    Gathering gathering;
    std::vector<std::int64_t> order;  ///< their numbers, as they were added
    std::int64_t version = 0;         ///< of the file when the first was added: it changes when others write

private:
    std::unordered_set<std::int64_t> numbers_;
    bool replaced_ = false;
};

/// Changes with every commit of another connection, not with those of this one. Inside a transaction.
std::int64_t version_for_others(Database const& db) { return db.number("PRAGMA data_version"); }

}  // namespace

struct Store::Connection {
    Database db;
    std::optional<Statement> find_article;
    std::optional<ArticleWriter> articles;
    Gathered gathered;

    Connection(std::filesystem::path const& file, Database::Access access) : db(file, access) {}
};

namespace {

void need_file(std::filesystem::path const& file) {
    std::error_code error;
    std::filesystem::file_status const status = std::filesystem::status(file, error);
    if (std::filesystem::is_directory(status)) {
        throw Error(Exit::bad_material, file.string() + ": is a folder; --db names a file");
    }
    if (!std::filesystem::exists(status)) {
        throw Error(Exit::bad_material, file.string() + ": no store is here; make one with `dateline build`");
    }
}

void need_folder(std::filesystem::path const& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        throw Error(Exit::bad_material, file.string() + ": is a folder; --db names a file");
    }
    std::filesystem::path const folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (!std::filesystem::is_directory(folder, error)) {
        throw Error(Exit::bad_material, folder.string() + ": no such folder for the store; make it first");
    }
}

/// On read-only media SQLite cannot put its log beside the store; there nobody writes either.
bool is_for_ever(std::filesystem::path const& file) {
    std::filesystem::path const folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    std::filesystem::path log = file;
    log += "-wal";
    std::error_code error;
    return ::access(folder.c_str(), W_OK) != 0 && !std::filesystem::exists(log, error);
}

}  // namespace

Store::Store(std::filesystem::path const& file, Open how) {
    if (how == Open::write) {
        need_folder(file);
        db_ = std::make_unique<Connection>(file, Database::Access::write);
        Database const& db = db_->db;
        if (db.read_only()) {
            throw Error(Exit::bad_material,
                        file.string() + ": may not be written; change its permissions or name another --db");
        }
        db.execute("PRAGMA page_size = 16384");  // of a file that is made now: many rows are appended
        prepare_schema(db, true);
        db.execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = "
            "MEMORY; PRAGMA cache_size = -16384");
        return;
    }
    need_file(file);
    db_ = std::make_unique<Connection>(file, is_for_ever(file) ? Database::Access::immutable : Database::Access::read);
    prepare_schema(db_->db, false);
    // what is read once and here and there is quicker mapped than copied page by page
    db_->db.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA mmap_size = 2147418112");
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

struct Store::Reading::Open {
    Snapshot snapshot;
};

Store::Reading::Reading(Store const& store) : open_(new Open{Snapshot(store.db_->db)}) {}
Store::Reading::~Reading() = default;

/// While articles are saved: each of their rows is written under the number that the article itself was just given, so
/// SQLite need not look it up again for every one (a tenth of the time that saving takes).
class WithoutLookingUp {
public:
    explicit WithoutLookingUp(Database const& db) : db_(db) { db_.execute("PRAGMA foreign_keys = OFF"); }
    ~WithoutLookingUp() { db_.try_execute("PRAGMA foreign_keys = ON"); }
    WithoutLookingUp(WithoutLookingUp const&) = delete;
    WithoutLookingUp& operator=(WithoutLookingUp const&) = delete;

private:
    Database const& db_;
};

struct Store::Batch::Open {
    explicit Open(Connection& c) : connection(c), saving(c.db), transaction(c.db) {}
    ~Open() {
        if (committed) return;
        connection.gathered = {};
        connection.articles.reset();  // it knows numbers that are given back
    }
    Connection& connection;
    WithoutLookingUp saving;
    Transaction transaction;
    bool committed = false;
};

Store::Batch::Batch(Store& store) : open_(std::make_unique<Open>(*store.db_)) {}
Store::Batch::~Batch() = default;
void Store::Batch::commit() {
    open_->transaction.commit();
    open_->committed = true;
}

bool Store::holds(std::string const& id, std::string const& content_hash) const {
    std::optional<Statement>& find = db_->find_article;
    if (!find) find.emplace(db_->db.prepare("SELECT 1 FROM article WHERE id = ? AND hash = ?"));
    find->bind(id).bind(content_hash);
    bool const found = find->step();
    find->reset();
    return found;
}

/// A writer that was left at half an article knows numbers that are given back, and rows of it may wait.
class WholeArticle {
public:
    explicit WholeArticle(std::optional<ArticleWriter>& writer) : writer_(writer) {}
    ~WholeArticle() {
        if (!whole_) writer_.reset();
    }
    WholeArticle(WholeArticle const&) = delete;
    WholeArticle& operator=(WholeArticle const&) = delete;
    void is_written() { whole_ = true; }

private:
    std::optional<ArticleWriter>& writer_;
    bool whole_ = false;
};

void Store::save(StoredArticle const& article) {
    Transaction transaction(db_->db);
    WholeArticle whole(db_->articles);
    if (!db_->articles) db_->articles.emplace(db_->db);
    std::int64_t const number = db_->articles->write(article);
    if (db_->gathered.order.empty()) db_->gathered.version = version_for_others(db_->db);
    transaction.commit();
    whole.is_written();
    db_->gathered.add(number, article.reports);
}

std::vector<ArticleReports> Store::reports() const {
    std::vector<ArticleReports> out;
    ArticleReader reader(db_->db);
    for (std::int64_t const number : article_numbers(db_->db)) {
        out.push_back(reader.reports_in_words(number));
    }
    return out;
}

std::size_t Store::arrange_timeline(std::vector<Correction> const& corrections) {
    Transaction transaction(db_->db);
    if (mend_timeline(db_->db, corrections)) {
        db_->gathered = {};
        index_sentences(db_->db);
    } else {
        arrange_anew(corrections);
    }
    db_->db.execute(
        "DELETE FROM known_name WHERE entity NOT IN (SELECT id FROM entity);"
        "INSERT OR REPLACE INTO note SELECT 'arranged articles', count(*) FROM article");
    transaction.commit();
    return static_cast<std::size_t>(db_->db.number("SELECT count(*) FROM event"));
}

void Store::arrange_anew(std::vector<Correction> const& corrections) {
    take_what_was_told_anew(db_->db);
    index_sentences(db_->db);
    expect_corrections(db_->db, corrections);
    Gathered all = std::exchange(db_->gathered, {});
    if (all.is_stale() || all.version != version_for_others(db_->db) || !sentences_apart(db_->db).empty()) all = {};
    {
        ArticleReader reader(db_->db);
        for (std::int64_t const number : article_numbers(db_->db)) {
            if (!all.holds(number)) all.add(number, reader.reports(number));
        }
    }
    Arrangement const arrangement = std::move(all.gathering).arrange({}, Gathering::Shelves::keep);
    write_timeline(db_->db, arrangement, all.order);
    write_copies(db_->db, arrangement, all.order);
    put_corrections_on(db_->db, corrections);
    db_->db.execute(
        "DELETE FROM note WHERE key = 'to be arranged anew';"
        "INSERT OR REPLACE INTO note VALUES ('rules of arranging', " +
        std::to_string(rules_of_arranging) + ")");
}

std::vector<EntityCount> Store::entities() const {
    std::vector<EntityCount> out;
    Statement rows = db_->db.prepare(
        "SELECT n.id, count(DISTINCT r.event) FROM entity n JOIN role r ON r.entity = n.number GROUP BY n.number ORDER "
        "BY "
        "n.id");
    while (rows.step()) out.push_back({rows.text(0), static_cast<std::uint32_t>(rows.integer(1))});
    return out;
}

void Store::save_names(std::vector<KnownName> const& names) {
    Transaction transaction(db_->db);
    db_->db.execute("DELETE FROM known_name");
    Statement write =
        db_->db.prepare("INSERT INTO known_name (entity, text, folded, type, name, events) VALUES (?, ?, ?, ?, ?, ?)");
    for (KnownName const& known : names) {
        write.bind(known.entity).bind(known.text).bind(fold(known.text)).bind(known.type).bind(known.name);
        write.bind(std::int64_t{known.events}).run();
    }
    transaction.commit();
}

Timeline Store::timeline() const { return read_timeline(db_->db); }

std::vector<KnownName> Store::names() const {
    std::vector<KnownName> out;
    Statement rows = db_->db.prepare("SELECT entity, text, type, name, events FROM known_name ORDER BY place");
    while (rows.step()) {
        out.push_back(
            {rows.text(0), rows.text(1), rows.text(2), rows.text(3), static_cast<std::uint32_t>(rows.integer(4))});
    }
    return out;
}

std::vector<Sentence> Store::body(std::string const& article) const { return read_body(db_->db, article); }

std::vector<Source> Store::sources() const { return read_sources(db_->db); }

std::vector<EventKey> Store::select(Selection const& selection, Listing const& listing) const {
    return select_events(db_->db, selection, listing);
}

std::size_t Store::count(Selection const& selection) const { return count_events(db_->db, selection); }

std::vector<EventGroup> Store::groups(Selection const& selection, EventGroup::By by) const {
    return group_events(db_->db, selection, by);
}

Cast Store::cast(Selection const& selection) const { return cast_of(db_->db, selection); }

std::vector<KnownName> Store::called(std::string_view name) const { return names_called(db_->db, name); }

std::string Store::full_name(std::string const& entity) const {
    Statement row = db_->db.prepare("SELECT name FROM known_name WHERE entity = ? LIMIT 1");
    row.bind(entity);
    return row.step() ? row.text(0) : entity;
}

std::vector<std::string> Store::spellings() const {
    return texts(db_->db, "SELECT text FROM known_name UNION SELECT name FROM known_name");
}

std::vector<std::string> Store::outlets() const {
    return texts(db_->db,
                 "SELECT outlet FROM article WHERE outlet <> '' UNION SELECT agency FROM article WHERE agency <> ''");
}

std::optional<Day> Store::latest_day() const {
    Statement row = db_->db.prepare("SELECT max(day) FROM article");
    if (!row.step() || row.is_null(0)) return std::nullopt;
    return Day{static_cast<std::int32_t>(row.integer(0))};
}

std::vector<ArticleLine> Store::articles() const { return list_articles(db_->db); }
std::vector<AppliedCorrection> Store::corrections() const { return applied_corrections(db_->db); }
std::size_t Store::copies() const {
    return static_cast<std::size_t>(db_->db.number("SELECT count(*) FROM article WHERE copy_of IS NOT NULL"));
}

StoreStatus Store::status() const { return status_of(db_->db); }

std::vector<std::string> Store::remove(std::string const& id_or_path) {
    std::string folder = id_or_path;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    Transaction transaction(db_->db);
    Statement rows = db_->db.prepare(
        "SELECT id, number, EXISTS (SELECT 1 FROM unindexed WHERE article = number) FROM article WHERE id = ?1 OR path "
        "= ?1 OR substr(path, 1, length(?2)) = ?2 OR substr(path, 1, length(?3)) = ?3");
    rows.bind(id_or_path).bind(folder + '/').bind(id_or_path + ':');  // a file may hold many articles
    std::vector<std::string> out;
    std::vector<std::int64_t> all, arranged;
    while (rows.step()) {
        out.push_back(rows.text(0));
        all.push_back(rows.integer(1));
        if (rows.integer(2) == 0) arranged.push_back(rows.integer(1));
    }
    rows.reset();
    if (!take_off_timeline(db_->db, arranged))
        db_->db.execute("INSERT OR REPLACE INTO note VALUES ('to be arranged anew', 1)");
    Statement forget = db_->db.prepare("DELETE FROM article WHERE number = ?");
    for (std::int64_t const article : all) forget.bind(article).run();
    db_->db.execute(
        "DELETE FROM unindexed WHERE article NOT IN (SELECT number FROM article);"
        "UPDATE note SET value = value - " +
        std::to_string(arranged.size()) + " WHERE key = 'arranged articles'");
    db_->gathered = {};
    transaction.commit();
    return out;
}

std::vector<EventKey> Store::related(EventKey const& id) const {
    Statement rows = db_->db.prepare(
        "SELECT e.id FROM event e CROSS JOIN slot s ON s.number = e.slot WHERE e.number IN "
        "(SELECT r.later FROM event o JOIN relation r ON r.earlier = o.number WHERE o.id = ?1 "
        "UNION SELECT r.earlier FROM event o JOIN relation r ON r.later = o.number WHERE o.id = ?1) ORDER BY " +
        std::string(timeline_order));
    rows.bind(id);
    std::vector<EventKey> out;
    while (rows.step()) out.push_back(rows.text(0));
    return out;
}

Timeline Store::load(std::vector<EventKey> const& ids) const { return read_part(db_->db, ids); }

std::optional<EventKey> Store::resolve(std::string const& id) const {
    Statement exact = db_->db.prepare(
        "SELECT id FROM event WHERE id = ?1 UNION ALL SELECT * FROM (SELECT e.id FROM former_id f JOIN event e ON "
        "e.number = f.event WHERE f.id = ?1 ORDER BY e.rank, e.id) LIMIT 1");
    exact.bind(id);
    if (exact.step()) return exact.text(0);
    constexpr std::size_t shortest = 6;  // "e_" and four digits
    if (id.size() < shortest || !id.starts_with("e_")) return std::nullopt;
    // '~' sorts behind every digit
    Statement near = db_->db.prepare(
        "SELECT id FROM event WHERE id BETWEEN ?1 AND ?1 || '~' UNION SELECT e.id FROM former_id f JOIN event e "
        "ON e.number = f.event WHERE f.id BETWEEN ?1 AND ?1 || '~' LIMIT 2");
    near.bind(id);
    if (!near.step()) return std::nullopt;
    EventKey found = near.text(0);
    return near.step() ? std::nullopt : std::optional(std::move(found));
}

}  // namespace dateline
