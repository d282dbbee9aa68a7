// The rows of events that have changed go and come anew, all others stay.
#include "mended_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "event_rows.hpp"
#include "relation_rows.hpp"
#include "slot_rows.hpp"

namespace dateline {
namespace {

class Mending {
public:
    Mending(Database const& db, ArrangedRows& known, Mended& mended, std::span<std::int64_t const> leaving)
        : db_(db), known_(known), mended_(mended), leaving_(leaving), slots_(db), events_(db) {
        numbers_.assign(part().events.size(), -1);
        std::int64_t next = db.number("SELECT coalesce(max(number), -1) + 1 FROM event");
        for (Mended::Whole const& w : mended_.events) numbers_[w.event] = w.number ? *w.number : next++;
    }

    void write() {
        forget();
        shorten_ids_that_share_a_head();
        write_who_stands_where();
        take_out_those_who_leave();
        write_events();
        write_evidence();
        events_.finish();
        slots_.finish();
        std::vector<std::int64_t> from = numbers_;
        for (Mended::Whole const& w : mended_.before) from[w.event] = *w.number;
        write_relations(db_, part(), mended_.articles, from, numbers_);
        db_.execute("DELETE FROM entity WHERE NOT EXISTS (SELECT 1 FROM role WHERE entity = number)");
    }

private:
    /// An event that shares the head of its id with others.
    struct Sharing {
        Arrangement::Event event;
        std::int64_t number = 0;
        std::uint32_t whole = nowhere;  ///< ... of the part
    };

    [[nodiscard]] Arrangement& part() noexcept { return mended_.arrangement; }

    /// The rows of events that go or come anew.
    void forget() {
        std::vector<std::int64_t> events = mended_.gone;
        Statement ties = db_.prepare("DELETE FROM relation WHERE earlier = ?");
        Statement contradictions = db_.prepare("DELETE FROM contradiction WHERE earlier = ?");
        for (std::int64_t const gone : mended_.gone) {
            ties.bind(gone).run();
            contradictions.bind(gone).run();
        }
        for (Mended::Whole const& w : mended_.events) {
            if (w.number) events.push_back(*w.number);
        }
        Statement row = db_.prepare("SELECT id, slot FROM event WHERE number = ?");
        std::vector<Statement> rows;
        for (char const* const where :
             {"member WHERE event", "repeated WHERE event", "role WHERE event", "former_id WHERE event",
              "relation WHERE later", "contradiction WHERE later", "event WHERE number"})
            rows.push_back(db_.prepare(std::string("DELETE FROM ") + where + " = ?"));
        for (std::int64_t const event : events) {
            row.bind(event);
            if (row.step()) {
                heads_.insert(head(row.text(0)));
                slots_.left(row.integer(1));
            }
            row.reset();
            for (Statement& r : rows) r.bind(event).run();
        }
    }

    /// As much of an id as the shortest ones have.
    static EventKey head(EventKey const& id) { return id.substr(0, event_id(0, former_digits).size()); }

    /// Where an event comes or goes, others whose ids begin alike may get longer or shorter ones.
    void shorten_ids_that_share_a_head() {
        std::multimap<EventKey, std::uint32_t> whole;
        for (Mended::Whole const& w : mended_.events) {
            EventKey const its = event_id(part().events[w.event].key, former_digits);
            heads_.insert(its);
            whole.emplace(its, w.event);
        }
        Statement stored = db_.prepare("SELECT number, rank FROM event WHERE id BETWEEN ?1 AND ?1 || '~'");
        Statement rename = db_.prepare("UPDATE event SET id = ? WHERE number = ?");
        for (EventKey const& its : heads_) {
            std::vector<Sharing> all;
            stored.bind(its);
            while (stored.step()) {
                Sharing& s = all.emplace_back();
                s.number = stored.integer(0);
                s.event.rank = stored.integer(1);
                Teller const first = known_.members_of(s.number).front().teller;
                s.event.key = known_.reports(first.article).events.at(first.telling).key;
            }
            stored.reset();
            auto const [begin, end] = whole.equal_range(its);
            for (auto w = begin; w != end; ++w) all.push_back({part().events[w->second], 0, w->second});
            std::vector<Arrangement::Event> events;
            for (Sharing const& s : all) events.push_back(s.event);
            shorten_ids(events);
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (all[i].whole != nowhere) part().events[all[i].whole].digits = events[i].digits;
            }
            for (bool const lastly : {false, true}) {  // no two have one id in between
                for (std::size_t i = 0; i < all.size(); ++i) {
                    EventKey const id = event_id(events[i].key, events[i].digits);
                    if (all[i].whole != nowhere) continue;
                    rename.bind(lastly ? id : id + '~').bind(all[i].number).run();
                }
            }
        }
    }

    void write_events() {
        std::vector<std::vector<std::uint32_t>> tellings(part().events.size());
        for (std::uint32_t const a : part().canonical) {
            for (std::uint32_t t = part().first_of_article[a]; t < part().first_of_article[a + 1]; ++t) {
                if (numbers_[part().event_of[t]] >= 0) tellings[part().event_of[t]].push_back(t);
            }
        }
        for (Mended::Whole const& w : mended_.events) write_event(w.event, tellings[w.event]);
    }

    void write_event(std::uint32_t e, std::vector<std::uint32_t> const& tellings) {
        Arrangement::Event const& event = part().events[e];
        std::int64_t const slot = event.slot == nowhere ? no_slot : slots_.number_of(part().slots[event.slot]);
        EventAt const at{numbers_[e], slot, event.rank, part().placement(e)};
        std::vector<std::uint32_t> own;
        for (std::uint32_t const t : tellings) {
            if (part().is_repeated(t)) {
                events_.write_repeated(at.number, report(t), teller(t));
            } else {
                own.push_back(t);
            }
        }
        if (own.size() == 1) return events_.write(at, report(own.front()), teller(own.front()));
        std::vector<Member> members;
        std::vector<Teller> tellers;
        for (std::uint32_t const t : own) {
            members.push_back({&report(t)});
            tellers.push_back(teller(t));
            auto const joined = std::ranges::lower_bound(part().joined, t, {}, &Arrangement::Joined::telling);
            if (joined == part().joined.end() || joined->telling != t) continue;
            members.back().both_after = joined->both_after;
            members.back().one_story = joined->one_story;
            members.back().like = static_cast<std::uint32_t>(std::ranges::find(own, joined->like) - own.begin());
        }
        events_.write(at, members, tellers);
    }

    [[nodiscard]] std::uint32_t article_of(std::uint32_t telling) {
        auto const past = std::ranges::upper_bound(part().first_of_article, telling);
        return static_cast<std::uint32_t>(past - part().first_of_article.begin() - 1);
    }
    [[nodiscard]] Teller teller(std::uint32_t telling) {
        std::uint32_t const a = article_of(telling);
        return {mended_.articles[a], telling - part().first_of_article[a]};
    }
    ArticleReports const& reports_of(std::int64_t article) {
        auto const [found, is_new] = reports_.try_emplace(article);
        if (is_new) found->second = known_.reports(article);
        return found->second;
    }
    ReportedEvent const& report(std::uint32_t telling) {
        Teller const its = teller(telling);
        return reports_of(its.article).events.at(its.telling);
    }

    /// Sentences that tell another event than before, or that are new.
    void write_evidence() {
        std::set<std::uint32_t> new_articles;
        Statement move = db_.prepare("UPDATE telling SET event = ? WHERE article = ? AND report = ?");
        for (std::uint32_t const t : mended_.moved) {
            std::uint32_t const a = article_of(t);
            Teller const its = teller(t);
            if (known_.events_of(its.article).empty()) {
                new_articles.insert(a);
            } else {
                move.bind(numbers_[part().event_of[t]]).bind(its.article).bind(std::int64_t{its.telling}).run();
            }
        }
        for (std::uint32_t const a : new_articles) {
            std::vector<std::int64_t> events;
            for (std::uint32_t t = part().first_of_article[a]; t < part().first_of_article[a + 1]; ++t)
                events.push_back(numbers_[part().event_of[t]]);
            events_.write_evidence(mended_.articles[a], reports_of(mended_.articles[a]), events);
        }
    }

    void take_out_those_who_leave() {
        Statement copy_key = db_.prepare("DELETE FROM copy_key WHERE key = ? AND article = ?");
        Statement copy = db_.prepare("UPDATE article SET copy_of = NULL WHERE number = ?");
        Statement telling = db_.prepare("DELETE FROM telling WHERE article = ?");
        for (std::int64_t const article : leaving_) {
            stand_nowhere(article);
            for (std::uint64_t const key : copy_keys(known_.print(article)))
                copy_key.bind(static_cast<std::int64_t>(key)).bind(article).run();
            copy.bind(article).run();
            telling.bind(article).run();
        }
    }

    void stand_nowhere(std::int64_t article) {
        for (Standing const& s : standings(reports_of(article), article))
            leave_.bind(s.shelf).bind(s.teller.article).bind(std::int64_t{s.teller.telling}).run();
    }

    /// Which articles are copies, and where new ones are found by those that come.
    void write_who_stands_where() {
        Statement copy = db_.prepare("UPDATE article SET copy_of = ? WHERE number = ?");
        std::vector<std::pair<std::uint64_t, std::int64_t>> keys;
        for (auto const& [article, original] : mended_.copy_of) {
            if (original) {
                copy.bind(*original);
            } else {
                copy.bind_null();
            }
            copy.bind(article).run();
            for (std::uint64_t const key : copy_keys(known_.print(article))) keys.emplace_back(key, article);
            if (!known_.events_of(article).empty()) stand_nowhere(article);  // otherwise it is new
        }
        write_standing(db_, std::move(mended_.standing));
        write_copy_keys(db_, std::move(keys));
    }

    Database const& db_;
    ArrangedRows& known_;
    Mended& mended_;
    std::span<std::int64_t const> leaving_;
    Statement leave_ = db_.prepare("DELETE FROM standing WHERE shelf = ? AND article = ? AND telling = ?");
    SlotRows slots_;
    EventRows events_;
    std::vector<std::int64_t> numbers_;  ///< of each event of the part its row's; -1: it is not written
    std::set<EventKey> heads_;           ///< of ids that come or go
    std::map<std::int64_t, ArticleReports> reports_;
};

}  // namespace

void write_mended(Database const& db, ArrangedRows& known, Mended& mended, std::span<std::int64_t const> leaving) {
    Mending(db, known, mended, leaving).write();
}

}  // namespace dateline
