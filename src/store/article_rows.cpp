// An article is three kinds of rows: where it comes from, its words (text_rows.cpp), and its reports as one blob. What
// an article that is stored already tells anew waits apart until the next timeline is made of it: who reads "The bridge
// is closed" beside its event meanwhile does not find another article around it.
#include "article_rows.hpp"

#include <array>
#include <unordered_map>

#include "bytes.hpp"

namespace dateline {
namespace {

std::string const source_columns =
    "SELECT a.id, a.title, a.outlet, a.agency, a.day, a.published, o.id "
    "FROM article a LEFT JOIN article o ON o.number = a.copy_of ";

/// Those that hold what it says, besides where it comes from.
constexpr std::array<char const*, 5> tables_of_an_article{"sentence", "mention", "time", "merging", "told"};

Source source_of(Statement const& row) {
    Source s;
    s.doc = row.text(0);
    s.title = row.text(1);
    s.outlet = row.text(2);
    s.agency = row.text(3);
    if (!row.is_null(4)) s.day = Day{static_cast<std::int32_t>(row.integer(4))};
    s.published = row.text(5);
    if (!row.is_null(6)) s.copy_of = row.text(6);
    return s;
}

}  // namespace

ArticleWriter::ArticleWriter(Database const& db)
    : article_(db.prepare(
          "INSERT INTO article (id, path, hash, title, outlet, agency, day, published) VALUES (?,?,?,?,?,?,?,?) ON "
          "CONFLICT (id) DO UPDATE SET path = excluded.path, hash = excluded.hash, title = excluded.title, outlet = "
          "excluded.outlet, agency = excluded.agency, day = excluded.day, published = excluded.published RETURNING "
          "number")),
      told_on_(db.prepare("SELECT day, published FROM article JOIN told ON told.article = number WHERE id = ?")),
      redated_(db.prepare("INSERT INTO redated VALUES (?,?,?)")),
      unindexed_(db.prepare("INSERT OR IGNORE INTO unindexed VALUES (?)")),
      listed_(db),
      first_time_(db, ""),
      anew_(db, "_anew") {
    for (char const* const table : tables_of_an_article)
        forget_.push_back(db.prepare("DELETE FROM " + std::string(table) + "_anew WHERE article = ?"));
    forget_.push_back(db.prepare("DELETE FROM redated WHERE article = ?"));
}

ArticleWriter::Tables::Tables(Database const& db, std::string const& suffix)
    : told(db.prepare("INSERT INTO told" + suffix + " (article, reports, reasons, print) VALUES (?,?,?,?)")),
      text(db, suffix) {}

/// When the article was published, as the timeline has it; nothing: it tells nothing yet.
std::optional<ArticleWriter::Dated> ArticleWriter::told_on(std::string const& id) {
    std::optional<Dated> out;
    told_on_.bind(id);
    if (told_on_.step()) {
        out.emplace();
        if (!told_on_.is_null(0)) out->day = told_on_.integer(0);
        out->published = told_on_.text(1);
    }
    told_on_.reset();
    return out;
}

Statement& ArticleWriter::bind(Statement& row, Dated const& dated) {
    if (dated.day) {
        row.bind(*dated.day);
    } else {
        row.bind_null();
    }
    return row.bind(dated.published);
}

/// The article's number.
std::int64_t ArticleWriter::write_source(StoredArticle const& article, Dated const& dated) {
    Source const& s = article.reports.source;
    article_.lend(article.id).lend(article.path).lend(article.content_hash);
    article_.lend(s.title).lend(s.outlet).lend(s.agency);
    bind(article_, dated).step();
    std::int64_t const number = article_.integer(0);
    article_.run();
    return number;
}

std::int64_t ArticleWriter::write(StoredArticle const& article) {
    Source const& s = article.reports.source;
    Dated const now{s.day ? std::optional(std::int64_t{number(*s.day)}) : std::nullopt, s.published};
    std::optional<Dated> const before = told_on(article.id);
    std::int64_t const number = write_source(article, before.value_or(now));
    bool const is_told = before.has_value();
    if (is_told) {
        for (Statement& forget : forget_) forget.bind(number).run();
        if (*before != now) bind(redated_.bind(number), now).run();
    } else {
        unindexed_.bind(number).run();
    }
    Tables& tables = is_told ? anew_ : first_time_;
    tables.text.write(number, article.text, article.reports, listed_.numbers(article.text.entities));
    std::string const reports = reports_bytes(article.reports), reasons = reasons_bytes(article.reports);
    std::string const print = print_bytes(article.reports.print);
    tables.told.bind(number).lend_blob(reports).lend_blob(reasons).lend_blob(print).run();
    return number;
}

void take_what_was_told_anew(Database const& db) {
    if (db.number("SELECT count(*) FROM told_anew") == 0) return;
    for (std::string const table : tables_of_an_article)
        db.execute("DELETE FROM " + table + " WHERE article IN (SELECT article FROM told_anew)");
    db.execute("INSERT OR IGNORE INTO unindexed SELECT article FROM told_anew");  // now that its old sentences are gone
    for (std::string const table : tables_of_an_article)
        db.execute("INSERT INTO " + table + " SELECT * FROM " + table + "_anew");
    for (std::string const table : tables_of_an_article) db.execute("DELETE FROM " + table + "_anew");
    db.execute(
        "UPDATE article SET (day, published) = (SELECT day, published FROM redated WHERE article = number) WHERE "
        "number "
        "IN (SELECT article FROM redated); DELETE FROM redated");
}

void write_copies(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles) {
    db.execute("UPDATE article SET copy_of = NULL WHERE copy_of IS NOT NULL");
    Statement write = db.prepare("UPDATE article SET copy_of = ? WHERE number = ?");
    for (std::size_t a = 0; a < arrangement.copy_of.size(); ++a) {
        if (std::uint32_t const first = arrangement.copy_of[a]; first != nowhere)
            write.bind(articles[first]).bind(articles[a]).run();
    }
}

std::set<EventKey> told_apart(Database const& db) {
    std::set<EventKey> out;
    Statement rows = db.prepare("SELECT event FROM correction WHERE action = 'split' AND value = ?");
    rows.bind(Correction::sentences);
    while (rows.step()) out.insert(rows.text(0));
    return out;
}

std::vector<Apart> sentences_apart(Database const& db) {
    std::vector<Apart> out;
    for (EventKey const& id : told_apart(db)) out.emplace_back(id);
    return out;
}

ArticleReader::ArticleReader(Database const& db)
    : file_(db.file()),
      told_(db.prepare("SELECT reports, print FROM told WHERE article = ?")),
      print_(db.prepare("SELECT print FROM told WHERE article = ?")),
      reasons_(db.prepare("SELECT reasons FROM told WHERE article = ?")),
      merging_(db.prepare("SELECT telling, why FROM merging WHERE article = ? ORDER BY telling, place")),
      sentences_(db.prepare("SELECT first, text FROM sentence WHERE article = ? AND searched <> ''")),
      apart_(sentences_apart(db)) {}

ArticleReports ArticleReader::reports(std::int64_t number) {
    ArticleReports told = as_told(number);
    if (!apart_.empty()) tell_apart(told, apart_);
    return told;
}

Fingerprint ArticleReader::print(std::int64_t number) {
    print_.reset();
    print_.bind(number);
    if (!print_.step()) damaged(file_);
    return read_print(print_.blob(0), file_);
}

ArticleReports ArticleReader::as_told(std::int64_t number) {
    told_.reset();
    told_.bind(number);
    if (!told_.step()) damaged(file_);
    ArticleReports told = read_reports(told_.blob(0), file_);
    told.print = read_print(told_.blob(1), file_);
    return told;
}

ArticleReports ArticleReader::reports_in_words(std::int64_t number) {
    ArticleReports told = as_told(number);
    reasons_.reset();
    reasons_.bind(number);
    if (!reasons_.step()) damaged(file_);
    read_reasons(reasons_.blob(0), told, file_);
    merging_.reset();
    merging_.bind(number);
    std::vector<std::vector<std::string_view>> merges(told.events.size());
    while (merging_.step()) {
        auto const telling = static_cast<std::size_t>(merging_.integer(0));
        if (telling >= told.events.size()) damaged(file_);
        merges[telling].push_back(told.words.keep(merging_.text(1)));
    }
    std::unordered_map<std::uint32_t, std::string_view> texts;
    sentences_.reset();
    sentences_.bind(number);
    while (sentences_.step())
        texts.emplace(static_cast<std::uint32_t>(sentences_.integer(0)), told.words.keep(sentences_.text(1)));
    for (std::size_t i = 0; i < told.events.size(); ++i) {
        ReportedEvent& r = told.events[i];
        std::span<ReportedEvidence> const evidence = told.words.keep_list(r.evidence);
        for (ReportedEvidence& x : evidence) x.sentence = texts[x.sentence_begin];
        r.evidence = evidence;
        r.merges = told.words.keep_list(merges[i]);
    }
    if (!apart_.empty()) tell_apart(told, apart_);
    return told;
}

std::vector<std::int64_t> article_numbers(Database const& db) {
    std::vector<std::int64_t> out;
    Statement rows = db.prepare("SELECT number FROM article ORDER BY number");
    while (rows.step()) out.push_back(rows.integer(0));
    return out;
}

std::vector<Source> read_sources(Database const& db) {
    std::vector<Source> out;
    Statement rows = db.prepare(source_columns + "ORDER BY a.number");
    while (rows.step()) out.push_back(source_of(rows));
    return out;
}

std::vector<Source> read_sources(Database const& db, std::vector<std::int64_t> const& numbers) {
    std::vector<Source> out;
    Statement row = db.prepare(source_columns + "WHERE a.number = ?");
    for (std::int64_t const number : numbers) {
        row.bind(number);
        if (row.step()) out.push_back(source_of(row));
        row.reset();
    }
    return out;
}

}  // namespace dateline
