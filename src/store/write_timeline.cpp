// Writes an arranged timeline, article by article in the order of the store: an event is written where its last
// teller comes, so only the events of several articles wait in memory. Every table is filled in the order of its key,
// so that SQLite only appends, and indexed at the end.
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "bytes.hpp"
#include "event_rows.hpp"
#include "relation_rows.hpp"
#include "schema.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

class TimelineWriter {
public:
    TimelineWriter(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles)
        : db_(db),
          all_(arrangement),
          articles_(articles),
          reader_(db),
          doc_(db.prepare("SELECT id FROM article WHERE number = ?")),
          events_(db) {
        row_of_.assign(all_.events.size(), nowhere);
        canonical_place_.resize(all_.canonical.size());
        for (std::uint32_t p = 0; p < all_.canonical.size(); ++p) canonical_place_[all_.canonical[p]] = p;
        for (std::uint32_t t = 0; t < all_.event_of.size(); ++t) {
            std::uint32_t const e = all_.event_of[t];
            if (all_.events[e].merged && !all_.is_repeated(t)) ++waiting_[e].expected;
        }
    }

    void write() {
        write_slots();
        std::vector<std::uint32_t> by_number(articles_.size());
        std::iota(by_number.begin(), by_number.end(), 0u);
        std::ranges::sort(by_number, {}, [&](std::uint32_t a) { return articles_[a]; });
        for (std::uint32_t const a : by_number) write_article(a);
        events_.finish();
        std::vector<std::int64_t> const rows(row_of_.begin(), row_of_.end());
        write_relations(db_, all_, articles_, rows, rows);
        write_shelves();
        write_copy_keys(db_, std::move(copy_keys_));
    }

private:
    struct Waiter {
        std::uint32_t article = 0, number = 0;  ///< in the arrangement; of its article's reports
        ArticleReports report;                  ///< alone
    };
    struct Kept {
        std::uint32_t article = 0, number = 0;
        std::string report;  ///< as bytes, a tenth of its size
    };
    struct Waiting {
        std::size_t expected = 0;
        std::vector<Kept> tellers;
    };

    void write_slots() {
        Rows slots(db_, "INSERT OR FAIL INTO slot", 5);
        for (std::size_t i = 0; i < all_.slots.size(); ++i) {
            Slot const& s = all_.slots[i];
            std::int64_t const place = static_cast<std::int64_t>(i) + 1;
            slots.bind(place).bind(place).bind_blob(period_bytes(s.reached)).bind(std::int64_t{s.level});
            slots.bind_blob(period_bytes(s.own)).run();
        }
        slots.flush();
    }

    void write_article(std::uint32_t a) {
        ArticleReports const told = reader_.reports(articles_[a]);
        for (std::uint64_t const key : copy_keys(told.print)) copy_keys_.emplace_back(key, articles_[a]);
        events_.write_evidence(articles_[a], told, rows_of(a, told.events.size()));
        for (std::uint32_t i = 0; i < told.events.size(); ++i) {
            std::uint32_t const t = all_.first_of_article[a] + i, e = all_.event_of[t];
            if (all_.is_repeated(t)) {
                events_.write_repeated(row_of_[e], told.events[i], {articles_[a], i});
            } else if (!all_.events[e].merged) {
                events_.write(at(e), told.events[i], {articles_[a], i});
            } else {
                wait(e, {a, i, report_bytes(told.events[i])});
            }
        }
    }

    void write_shelves() {
        std::vector<Standing> standing;
        standing.reserve(all_.shelved.size());
        std::uint32_t a = 0;
        for (Arrangement::Shelved const& s : all_.shelved) {
            while (all_.first_of_article[a + 1] <= s.telling) ++a;
            standing.push_back({s.shelf, {articles_[a], s.telling - all_.first_of_article[a]}});
        }
        write_standing(db_, std::move(standing));
    }

    /// Where the event is written.
    EventAt at(std::uint32_t e) const {
        std::uint32_t const slot = all_.events[e].slot;
        return {row_of_[e], slot == nowhere ? no_slot : std::int64_t{slot} + 1, all_.events[e].rank, all_.placement(e)};
    }

    /// Gives the events of an article their rows, unless another one told them: the number of each report's.
    std::vector<std::int64_t> rows_of(std::uint32_t a, std::size_t reports) {
        std::vector<std::int64_t> out;
        for (std::uint32_t i = 0; i < reports; ++i) {
            std::uint32_t& row = row_of_[all_.event_of[all_.first_of_article[a] + i]];
            if (row == nowhere) row = rows_++;
            out.push_back(row);
        }
        return out;
    }

    /// Keeps a teller until the last one is there.
    void wait(std::uint32_t e, Kept&& kept) {
        Waiting& waiting = waiting_.at(e);
        waiting.tellers.push_back(std::move(kept));
        if (waiting.tellers.size() < waiting.expected) return;
        std::vector<Waiter> waiters;
        for (Kept const& k : waiting.tellers)
            waiters.push_back({k.article, k.number, read_report(k.report, doc_of(k.article), db_.file())});
        std::ranges::sort(waiters, {},
                          [&](Waiter const& w) { return std::pair(canonical_place_[w.article], w.number); });
        std::vector<Member> members;
        std::vector<Teller> tellers;
        for (Waiter const& w : waiters) {
            members.push_back({&w.report.events.front()});
            tellers.push_back({articles_[w.article], w.number});
        }
        for (std::size_t m = 0; m < waiters.size(); ++m) join(waiters, m, members[m]);
        events_.write(at(e), members, tellers);
        waiting_.erase(e);
    }

    std::string doc_of(std::uint32_t article) {
        doc_.bind(articles_[article]);
        if (!doc_.step()) damaged(db_.file());
        std::string doc = doc_.text(0);
        doc_.reset();
        return doc;
    }

    /// Says which of the tellers the one of this number is like.
    void join(std::vector<Waiter> const& tellers, std::size_t m, Member& member) const {
        auto const telling = [&](Waiter const& t) { return all_.first_of_article[t.article] + t.number; };
        auto const joined =
            std::ranges::lower_bound(all_.joined, telling(tellers[m]), {}, &Arrangement::Joined::telling);
        if (joined == all_.joined.end() || joined->telling != telling(tellers[m])) return;
        member.both_after = joined->both_after;
        member.one_story = joined->one_story;
        for (std::uint32_t k = 0; k < tellers.size(); ++k) {
            if (telling(tellers[k]) == joined->like) member.like = k;
        }
    }

    Database const& db_;
    Arrangement const& all_;
    std::vector<std::int64_t> const& articles_;
    ArticleReader reader_;
    Statement doc_;
    EventRows events_;
    std::vector<std::uint32_t> row_of_;           ///< of each event
    std::vector<std::uint32_t> canonical_place_;  ///< of each article
    std::uint32_t rows_ = 0;
    std::vector<std::pair<std::uint64_t, std::int64_t>> copy_keys_;  ///< each with the article that has it
    std::unordered_map<std::uint32_t, Waiting> waiting_;             ///< events of several articles
};

}  // namespace

void write_timeline(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles) {
    empty_timeline_tables(db);
    TimelineWriter(db, arrangement, articles).write();
    index_timeline_tables(db);
}

}  // namespace dateline
