// What the store's rows know of an arranged timeline, for whoever adds articles to it.
#pragma once

#include "article_rows.hpp"
#include "dateline/timeline/mending.hpp"
#include "sqlite.hpp"

namespace dateline {

/// Articles and events by the numbers of their rows. An article that no row of `telling` names is not arranged.
class ArrangedRows : public Arranged {
public:
    explicit ArrangedRows(Database const& db);

    ArticleReports reports(std::int64_t article) override { return reader_.reports(article); }
    Source source(std::int64_t article) override;
    std::vector<std::int64_t> events_of(std::int64_t article) override;
    std::vector<Member> members_of(std::int64_t event) override;
    std::vector<Teller> standing(std::int64_t first, std::int64_t last) override;
    Fingerprint print(std::int64_t article) override { return reader_.print(article); }
    std::vector<std::int64_t> sharing(std::uint64_t copy_key) override;
    std::optional<std::int64_t> copy_of(std::int64_t article) override;
    std::vector<std::int64_t> copies_of(std::int64_t article) override;

private:
    std::string const& file_;
    ArticleReader reader_;
    Statement source_, events_of_, only_teller_, members_, repeated_, standing_, sharing_, copy_of_, copies_of_;
};

}  // namespace dateline
