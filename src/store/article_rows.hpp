// What articles say, as rows of the store's tables and back.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "dateline/store/store.hpp"
#include "dateline/timeline/arrangement.hpp"
#include "dateline/timeline/tell_apart.hpp"
#include "sqlite.hpp"
#include "text_rows.hpp"

namespace dateline {

/// Writes articles; prepared once for many. Inside a transaction.
class ArticleWriter {
public:
    explicit ArticleWriter(Database const& db);
    /// Replaces what is stored under the article's id, once take_what_was_told_anew() is called; its number stays.
    /// Returns the number.
    std::int64_t write(StoredArticle const& article);

private:
    struct Tables {
        Tables(Database const& db, std::string const& suffix);
        Statement told;
        TextWriter text;
    };
    /// When it was published.
    struct Dated {
        std::optional<std::int64_t> day;
        std::string published;
        friend bool operator==(Dated const&, Dated const&) = default;
    };
    std::optional<Dated> told_on(std::string const& id);
    static Statement& bind(Statement& row, Dated const& dated);
    std::int64_t write_source(StoredArticle const& article, Dated const& dated);

    Statement article_, told_on_, redated_, unindexed_;
    std::vector<Statement> forget_;  ///< what an article told anew
    ListedWriter listed_;
    Tables first_time_, anew_;
};

/// Replaces what articles told by what they tell anew. Inside the transaction that makes the timeline anew.
void take_what_was_told_anew(Database const& db);

/// Notes which articles are copies. `articles`: their numbers, in the arrangement's order.
void write_copies(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles);

/// Ids of the tellings that editors say are several events.
[[nodiscard]] std::set<EventKey> told_apart(Database const& db);
/// ... and their keys.
[[nodiscard]] std::vector<Apart> sentences_apart(Database const& db);

/// Reads articles' reports by number; tellings that editors took apart are several reports, the others keep their
/// numbers.
class ArticleReader {
public:
    explicit ArticleReader(Database const& db);
    /// Without sentences and reasons.
    [[nodiscard]] ArticleReports reports(std::int64_t number);
    [[nodiscard]] ArticleReports reports_in_words(std::int64_t number);
    [[nodiscard]] Fingerprint print(std::int64_t number);

private:
    ArticleReports as_told(std::int64_t number);

    std::string const& file_;
    Statement told_, print_, reasons_, merging_, sentences_;
    std::vector<Apart> apart_;
};

/// The numbers of all articles, in the order in which they were first saved.
[[nodiscard]] std::vector<std::int64_t> article_numbers(Database const& db);
[[nodiscard]] std::vector<Source> read_sources(Database const& db);
/// Of these articles, in this order.
[[nodiscard]] std::vector<Source> read_sources(Database const& db, std::vector<std::int64_t> const& numbers);

}  // namespace dateline
