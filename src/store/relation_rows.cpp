// Ties are written as the arrangement has them; rows that are found by a key, in its order.
#include "relation_rows.hpp"

#include <algorithm>

#include "rows.hpp"

namespace dateline {

void write_relations(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles,
                     std::vector<std::int64_t> const& from, std::vector<std::int64_t> const& to) {
    Rows relations(db, "INSERT OR FAIL INTO relation", 4);
    for (Tie const& t : arrangement.ties) {
        if (to[t.to] < 0) continue;
        relations.bind(from[t.from]).bind(to[t.to]);
        relations.bind(static_cast<std::int64_t>(t.relation.kind)).bind(t.relation.why).run();
    }
    relations.flush();
    Rows contradictions(db, "INSERT OR FAIL INTO contradiction", 5);
    for (Arrangement::Dropped const& d : arrangement.dropped) {
        if (to[d.tie.to] < 0) continue;
        contradictions.bind(from[d.tie.from]).bind(to[d.tie.to]).bind(d.tie.relation.why);
        contradictions.bind(articles[d.tie.article]);
        if (d.against == nowhere) {
            contradictions.bind_null();
        } else {
            contradictions.bind(articles[d.against]);
        }
        contradictions.run();
    }
    contradictions.flush();
}

void write_standing(Database const& db, std::vector<Standing> standing) {
    std::ranges::sort(standing, {}, [](Standing const& s) { return std::pair(s.shelf, s.teller); });
    Rows rows(db, "INSERT OR IGNORE INTO standing", 3);
    for (Standing const& s : standing)
        rows.bind(s.shelf).bind(s.teller.article).bind(std::int64_t{s.teller.telling}).run();
    rows.flush();
}

void write_copy_keys(Database const& db, std::vector<std::pair<std::uint64_t, std::int64_t>> keys) {
    std::ranges::sort(keys);
    Rows rows(db, "INSERT OR IGNORE INTO copy_key", 2);
    for (auto const& [key, article] : keys) rows.bind(static_cast<std::int64_t>(key)).bind(article).run();
    rows.flush();
}

}  // namespace dateline
