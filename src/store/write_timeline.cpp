// Writes an arranged timeline, article by article in the order of the store: an event is written where its last
// teller comes, so only the events of several articles wait in memory. Every table is filled in the order of its key,
// so that SQLite only appends, and indexed at the end.
#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "bytes.hpp"
#include "dateline/timeline/selection.hpp"
#include "rows.hpp"
#include "schema.hpp"
#include "timeline_rows.hpp"

namespace dateline {
namespace {

std::int64_t as_number(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string_view first_in(Event const& e, RoleName role) {
    for (Participant const& p : e.roles) {
        if (p.role == role) return p.name;
    }
    return {};
}

class TimelineWriter {
public:
    TimelineWriter(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles)
        : db_(db),
          all_(arrangement),
          articles_(articles),
          reader_(db),
          doc_(db.prepare("SELECT id FROM article WHERE number = ?")),
          events_(db, "INSERT OR FAIL INTO event", 19),
          tellings_(db, "INSERT OR IGNORE INTO telling", 7),
          members_(db, "INSERT OR FAIL INTO member", 8),
          repeated_(db, "INSERT OR FAIL INTO repeated", 4),
          former_(db, "INSERT OR IGNORE INTO former_id", 2) {
        row_of_.assign(all_.events.size(), nowhere);
        place_of_.resize(all_.events.size());
        for (std::uint32_t p = 0; p < all_.sequence.size(); ++p) place_of_[all_.sequence[p]] = p;
        canonical_place_.resize(all_.canonical.size());
        for (std::uint32_t p = 0; p < all_.canonical.size(); ++p) canonical_place_[all_.canonical[p]] = p;
        for (std::uint32_t t = 0; t < all_.event_of.size(); ++t) {
            std::uint32_t const e = all_.event_of[t];
            if (all_.events[e].merged && !all_.is_repeated(t)) ++waiting_[e].expected;
        }
    }

    void write() {
        std::vector<std::uint32_t> by_number(articles_.size());
        std::iota(by_number.begin(), by_number.end(), 0u);
        std::ranges::sort(by_number, {}, [&](std::uint32_t a) { return articles_[a]; });
        for (std::uint32_t const a : by_number) write_article(a);
        for (Rows* const rows : {&events_, &tellings_, &members_, &repeated_, &former_}) rows->flush();
        write_names();
        write_relations();
        write_contradictions();
    }

private:
    struct Teller {
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
    void write_article(std::uint32_t a) {
        ArticleReports const told = reader_.reports(articles_[a]);
        write_evidence(a, told);
        for (std::uint32_t i = 0; i < told.events.size(); ++i) {
            std::uint32_t const t = all_.first_of_article[a] + i, e = all_.event_of[t];
            if (all_.is_repeated(t)) {
                repeated_.bind(std::int64_t{row_of_[e]}).bind(std::int64_t{canonical_place_[a]}).bind(articles_[a]);
                repeated_.bind(std::int64_t{i}).run();
                EventKey const former = event_id(told.events[i].key, former_digits);
                former_.bind(former).bind(std::int64_t{row_of_[e]}).run();
            } else if (!all_.events[e].merged) {
                write_event(e, realise(told.events[i], all_.placement(e)), a, i);
            } else {
                wait(e, {a, i, report_bytes(told.events[i])});
            }
        }
    }

    /// Every sentence that tells an event, by its place; gives the events their rows.
    void write_evidence(std::uint32_t a, ArticleReports const& told) {
        struct Row {
            std::uint32_t event;
            ReportedEvidence const* evidence;
        };
        std::vector<Row> rows;
        for (std::uint32_t i = 0; i < told.events.size(); ++i) {
            std::uint32_t& row = row_of_[all_.event_of[all_.first_of_article[a] + i]];
            if (row == nowhere) row = rows_++;
            for (ReportedEvidence const& x : told.events[i].evidence) rows.push_back({row, &x});
        }
        std::ranges::sort(
            rows, {}, [](Row const& r) { return std::tuple(r.evidence->sentence_begin, r.event, r.evidence->begin); });
        for (Row const& r : rows) {
            ReportedEvidence const& x = *r.evidence;
            tellings_.bind(articles_[a]).bind(std::int64_t{x.sentence_begin}).bind(std::int64_t{r.event});
            tellings_.bind(std::int64_t{x.begin}).bind(std::int64_t{x.end}).bind(x.trigger);
            if (x.said.empty()) {
                tellings_.bind_null();
            } else {
                tellings_.bind(x.said);
            }
            tellings_.run();
        }
    }

    /// Keeps a teller until the last one is there.
    void wait(std::uint32_t e, Kept&& kept) {
        Waiting& waiting = waiting_.at(e);
        waiting.tellers.push_back(std::move(kept));
        if (waiting.tellers.size() < waiting.expected) return;
        std::vector<Teller> tellers;
        for (Kept const& k : waiting.tellers)
            tellers.push_back({k.article, k.number, read_report(k.report, doc_of(k.article), db_.file())});
        std::ranges::sort(tellers, {},
                          [&](Teller const& t) { return std::pair(canonical_place_[t.article], t.number); });
        std::vector<Member> members;
        for (Teller const& t : tellers) members.push_back({&t.report.events.front()});
        for (std::size_t m = 0; m < tellers.size(); ++m) join(tellers, m, members[m]);
        Event const event = realise(members, all_.placement(e));
        write_event(e, event, tellers.front().article, nowhere);
        auto why =
            event.merges.end() - std::ranges::count_if(members, [](Member const& m) { return m.like != nowhere; });
        for (std::size_t m = 0; m < tellers.size(); ++m) {
            members_.bind(std::int64_t{row_of_[e]}).bind(as_number(m)).bind(articles_[tellers[m].article]);
            members_.bind(std::int64_t{tellers[m].number});
            if (members[m].like == nowhere) {
                members_.bind_null();
            } else {
                members_.bind(std::int64_t{members[m].like});
            }
            members_.bind(std::int64_t{members[m].both_after}).bind(std::int64_t{members[m].one_story});
            if (members[m].like == nowhere) {
                members_.bind_null();
            } else {
                members_.bind(*why++);
            }
            members_.run();
        }
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
    void join(std::vector<Teller> const& tellers, std::size_t m, Member& member) const {
        auto const telling = [&](Teller const& t) { return all_.first_of_article[t.article] + t.number; };
        auto const joined =
            std::ranges::lower_bound(all_.joined, telling(tellers[m]), {}, &Arrangement::Joined::telling);
        if (joined == all_.joined.end() || joined->telling != telling(tellers[m])) return;
        member.both_after = joined->both_after;
        member.one_story = joined->one_story;
        for (std::uint32_t k = 0; k < tellers.size(); ++k) {
            if (telling(tellers[k]) == joined->like) member.like = k;
        }
    }

    void write_event(std::uint32_t e, Event const& event, std::uint32_t article, std::uint32_t telling) {
        std::int64_t const row = row_of_[e];
        events_.bind(row).bind(event.id).bind(std::int64_t{place_of_[e]}).bind(std::int64_t{event.order});
        events_.bind(kind_number(event)).bind(event.title);
        for (RoleName const role : {RoleName::actor, RoleName::target}) {
            std::string_view const name = first_in(event, role);
            if (name.empty()) {
                events_.bind_null();
            } else {
                events_.bind(name);
            }
        }
        if (event.when) {
            Reach const days = reach(*event.when);
            events_.bind(edtf(*event.when)).bind(std::int64_t{days.first}).bind(std::int64_t{days.last});
        } else {
            events_.bind_null().bind_null().bind_null();
        }
        events_.bind(static_cast<std::int64_t>(event.factuality)).bind(std::int64_t{event.main});
        events_.bind(std::int64_t{event.merged}).bind(std::int64_t{is_vague(event)});
        events_.bind(std::int64_t{event.contradicted}).bind(articles_[article]);
        if (telling == nowhere) {
            events_.bind_null();
        } else {
            events_.bind(std::int64_t{telling});
        }
        if (all_.events[e].inherits == nowhere) {
            events_.bind_null();
        } else {
            events_.bind_blob(period_bytes(all_.inherited[all_.events[e].inherits]));
        }
        events_.run();
        for (EventKey const& former : event.former_ids) former_.bind(former).bind(row).run();
        for (Participant const& p : event.roles) {
            if (!p.entity.empty()) roles_.push_back({entity_number(p), row_of_[e], p.role});
        }
    }

    std::int64_t kind_number(Event const& e) {
        std::string key = e.kind + '\n' + e.family + '\n' + e.type;
        return as_number(kinds_.try_emplace(std::move(key), kinds_.size()).first->second);
    }

    std::uint32_t entity_number(Participant const& p) {
        auto const [found, is_new] = entities_.try_emplace(p.entity, static_cast<std::uint32_t>(listed_.size()));
        if (is_new) listed_.push_back({p.entity, p.name, p.type});
        return found->second;
    }

    void write_names() {
        Statement kind = db_.prepare("INSERT INTO kind VALUES (?,?,?,?)");
        for (auto const& [key, number] : kinds_) {
            std::size_t const first = key.find('\n'), second = key.rfind('\n');
            kind.bind(as_number(number)).bind(key.substr(0, first)).bind(key.substr(first + 1, second - first - 1));
            kind.bind(key.substr(second + 1)).run();
        }
        Statement entity = db_.prepare("INSERT INTO entity VALUES (?,?,?,?)");
        for (std::size_t n = 0; n < listed_.size(); ++n) {
            entity.bind(as_number(n)).bind(listed_[n].id).bind(listed_[n].name).bind(listed_[n].type).run();
        }
        std::ranges::sort(roles_, {}, [](Role const& r) { return std::tuple(r.entity, r.event, r.role); });
        Rows roles(db_, "INSERT OR IGNORE INTO role", 3);
        for (Role const& r : roles_) {
            roles.bind(std::int64_t{r.entity}).bind(std::int64_t{r.event}).bind(static_cast<std::int64_t>(r.role));
            roles.run();
        }
        roles.flush();
    }

    void write_relations() {
        Rows relations(db_, "INSERT OR FAIL INTO relation", 4);
        for (Tie const& t : all_.ties) {
            relations.bind(std::int64_t{place_of_[t.from]}).bind(std::int64_t{place_of_[t.to]});
            relations.bind(static_cast<std::int64_t>(t.relation.kind)).bind(t.relation.why).run();
        }
        relations.flush();
    }

    void write_contradictions() {
        Statement row = db_.prepare("INSERT INTO contradiction VALUES (?,?,?,?,?)");
        for (Arrangement::Dropped const& d : all_.dropped) {
            row.bind(std::int64_t{row_of_[d.tie.from]}).bind(std::int64_t{row_of_[d.tie.to]}).bind(d.tie.relation.why);
            row.bind(articles_[d.tie.article]);
            if (d.against == nowhere) {
                row.bind_null();
            } else {
                row.bind(articles_[d.against]);
            }
            row.run();
        }
    }

    struct Role {
        std::uint32_t entity, event;
        RoleName role;
    };
    struct Listed {
        std::string id, name, type;
    };

    Database const& db_;
    Arrangement const& all_;
    std::vector<std::int64_t> const& articles_;
    ArticleReader reader_;
    Statement doc_;
    Rows events_, tellings_, members_, repeated_, former_;
    std::vector<std::uint32_t> row_of_, place_of_;  ///< of each event
    std::vector<std::uint32_t> canonical_place_;    ///< of each article
    std::uint32_t rows_ = 0;
    std::unordered_map<std::uint32_t, Waiting> waiting_;  ///< events of several articles
    std::unordered_map<std::string, std::size_t> kinds_;
    std::unordered_map<std::string, std::uint32_t> entities_;
    std::vector<Listed> listed_;
    std::vector<Role> roles_;
};

}  // namespace

void write_timeline(Database const& db, Arrangement const& arrangement, std::vector<std::int64_t> const& articles) {
    empty_timeline_tables(db);
    TimelineWriter(db, arrangement, articles).write();
    index_timeline_tables(db);
}

}  // namespace dateline
