// Articles that come one after the other, in any order, and some of which leave again, make the timeline that those
// that are there make at once: the same events told by the same articles for the same reasons, in the same order, with
// the same relations. What is arranged is kept here as simply as can be.
#include <boost/test/unit_test.hpp>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "dateline/timeline/mending.hpp"
#include "laws/random_articles.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

struct KeptEvent {
    std::vector<Arranged::Member> members;
    Placement placement;
    std::optional<Slot> slot;
    std::int64_t rank = 0;
    bool merged = false;
};
struct KeptTie {
    std::int64_t from, to;
    Relation relation;
};

std::uint32_t article_in(Arrangement const& part, std::uint32_t telling) {
    auto const past = std::ranges::upper_bound(part.first_of_article, telling);
    return static_cast<std::uint32_t>(past - part.first_of_article.begin() - 1);
}

/// A timeline in the plainest form.
class Kept : public Arranged {
public:
    explicit Kept(std::vector<ArticleReports> all) : all_(std::move(all)) {}

    ArticleReports reports(std::int64_t article) override { return all_[static_cast<std::size_t>(article)]; }
    Source source(std::int64_t article) override { return all_[static_cast<std::size_t>(article)].source; }
    std::vector<std::int64_t> events_of(std::int64_t article) override {
        auto const found = events_of_.find(article);
        return found == events_of_.end() ? std::vector<std::int64_t>{} : found->second;
    }
    std::vector<Member> members_of(std::int64_t event) override { return events.at(event).members; }
    std::vector<Teller> standing(std::int64_t first, std::int64_t last) override {
        std::vector<Teller> out;
        for (Standing const& s : standing_) {
            if (s.shelf >= first && s.shelf <= last) out.push_back(s.teller);
        }
        return out;
    }
    Fingerprint print(std::int64_t article) override { return reports(article).print; }
    std::vector<std::int64_t> sharing(std::uint64_t key) override {
        std::vector<std::int64_t> out;
        for (auto const& [article, events] : events_of_) {
            std::vector<std::uint64_t> const keys = copy_keys(print(article));
            if (!events.empty() && std::ranges::find(keys, key) != keys.end()) out.push_back(article);
        }
        return out;
    }
    std::optional<std::int64_t> copy_of(std::int64_t article) override {
        auto const found = copies.find(article);
        return found == copies.end() ? std::nullopt : std::optional(found->second);
    }
    std::vector<std::int64_t> copies_of(std::int64_t article) override {
        std::vector<std::int64_t> out;
        for (auto const& [copy, original] : copies) {
            if (original == article) out.push_back(copy);
        }
        return out;
    }

    void take(Mended const& mended, std::vector<std::int64_t> const& added,
              std::vector<std::int64_t> const& leaving = {}) {
        for (std::int64_t const article : leaving) {
            events_of_.erase(article);
            copies.erase(article);
            std::erase_if(standing_, [&](Standing const& s) { return s.teller.article == article; });
        }
        Arrangement const& part = mended.arrangement;
        std::map<std::uint32_t, std::int64_t> number;
        for (Mended::Whole const& w : mended.events) number[w.event] = w.number.value_or(next_ + std::ssize(number));
        next_ += std::ssize(number);
        std::set<std::int64_t> touched(mended.gone.begin(), mended.gone.end());
        for (auto const& [event, its] : number) touched.insert(its);
        for (std::int64_t const event : touched) events.erase(event);
        std::set<std::int64_t> const gone(mended.gone.begin(), mended.gone.end());
        std::erase_if(ties, [&](KeptTie const& t) { return gone.contains(t.from) || touched.contains(t.to); });
        std::erase_if(dropped, [&](KeptTie const& t) { return gone.contains(t.from) || touched.contains(t.to); });
        for (std::int64_t const article : added) events_of_[article].assign(reports(article).events.size(), -1);
        for (auto const& [article, original] : mended.copy_of) {
            copies.erase(article);
            if (original) copies[article] = *original;
            std::erase_if(standing_, [&](Standing const& s) { return s.teller.article == article; });
        }
        standing_.insert(standing_.end(), mended.standing.begin(), mended.standing.end());
        for (std::uint32_t const a : part.canonical) {
            for (std::uint32_t t = part.first_of_article[a]; t < part.first_of_article[a + 1]; ++t) {
                auto const found = number.find(part.event_of[t]);
                if (found == number.end()) continue;
                std::uint32_t const telling = t - part.first_of_article[a];
                events_of_[mended.articles[a]][telling] = found->second;
                KeptEvent& event = events[found->second];
                Member member{{mended.articles[a], telling}};
                member.repeats = part.is_repeated(t);
                event.members.push_back(member);
            }
        }
        for (auto const& [e, its] : number) std::ranges::stable_sort(events.at(its).members, {}, &Member::repeats);
        for (Arrangement::Joined const& j : part.joined) {
            auto const found = number.find(part.event_of[j.telling]);
            if (found == number.end() || part.is_repeated(j.telling)) continue;
            std::vector<Member>& members = events.at(found->second).members;
            auto const at = [&](std::uint32_t telling) {
                std::uint32_t const article = article_in(part, telling);
                Teller const teller{mended.articles[article], telling - part.first_of_article[article]};
                return std::ranges::find(members, teller, &Member::teller);
            };
            at(j.telling)->like = static_cast<std::uint32_t>(at(j.like) - members.begin());
            at(j.telling)->both_after = j.both_after;
            at(j.telling)->one_story = j.one_story;
        }
        for (auto const& [e, its] : number) {
            KeptEvent& event = events[its];
            event.placement = part.placement(e);
            event.merged = part.events[e].merged;
            event.rank = part.events[e].rank;
            if (part.events[e].slot != nowhere) event.slot = part.slots[part.events[e].slot];
        }
        std::map<std::uint32_t, std::int64_t> from = number;
        for (Mended::Whole const& w : mended.before) from[w.event] = *w.number;
        for (Tie const& t : part.ties) {
            if (number.contains(t.to)) ties.push_back({from.at(t.from), number.at(t.to), t.relation});
        }
        for (Arrangement::Dropped const& d : part.dropped) {
            if (number.contains(d.tie.to))
                dropped.push_back({from.at(d.tie.from), number.at(d.tie.to), d.tie.relation});
        }
    }

    std::map<std::int64_t, KeptEvent> events;
    std::vector<KeptTie> ties, dropped;
    std::map<std::int64_t, std::int64_t> copies;

private:
    std::vector<ArticleReports> all_;
    std::map<std::int64_t, std::vector<std::int64_t>> events_of_;
    std::vector<Standing> standing_;
    std::int64_t next_ = 0;
};

/// All that can be said of a timeline, one line each, whatever its events' numbers are.
std::multiset<std::string> lines(Kept const& kept) {
    std::set<Slot, decltype(&slot_less)> slots(slot_less);
    for (auto const& [number, event] : kept.events) {
        if (event.slot) slots.insert(*event.slot);
    }
    auto const name = [&](std::int64_t number) {
        Arranged::Member const& first = kept.events.at(number).members.front();
        return std::to_string(first.teller.article) + '.' + std::to_string(first.teller.telling);
    };
    std::multiset<std::string> out;
    for (auto const& [number, event] : kept.events) {
        std::string line = name(number) + ' ' + std::to_string(event.rank);
        if (event.slot) line += " order " + std::to_string(std::distance(slots.begin(), slots.find(*event.slot)));
        if (event.placement.inherited) line += " inherits " + edtf(*event.placement.inherited);
        if (event.placement.answers) line += " answers";
        if (event.merged) line += " merged";
        for (Arranged::Member const& m : event.members) {
            line += " | " + std::to_string(m.teller.article) + '.' + std::to_string(m.teller.telling);
            if (m.like != nowhere) line += " like " + std::to_string(m.like);
            if (m.both_after) line += " after";
            if (m.one_story) line += " story";
            if (m.repeats) line += " repeats";
        }
        out.insert(line);
    }
    for (auto const& [copy, original] : kept.copies)
        out.insert(std::to_string(copy) + " copy of " + std::to_string(original));
    for (KeptTie const& t : kept.ties)
        out.insert("tie " + name(t.from) + ' ' + name(t.to) + ' ' + t.relation.label + ' ' + t.relation.why);
    for (KeptTie const& t : kept.dropped)
        out.insert("dropped " + name(t.from) + ' ' + name(t.to) + ' ' + t.relation.label + ' ' + t.relation.why);
    return out;
}

/// All articles at once.
Mended arranged_anew(std::vector<ArticleReports> const& all, std::vector<std::int64_t> const& articles,
                     std::vector<Correction> const& corrections = {}) {
    Gathering gathering;
    for (std::int64_t const a : articles) gathering.add(all[static_cast<std::size_t>(a)]);
    Mended out;
    out.arrangement = std::move(gathering).arrange(corrections, Gathering::Shelves::keep);
    out.articles = articles;
    for (std::uint32_t e = 0; e < out.arrangement.events.size(); ++e) out.events.push_back({e, {}});
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
        std::uint32_t const original = out.arrangement.copy_of[a];
        auto& copy_of = out.copy_of[articles[a]];
        if (original != nowhere) copy_of = articles[original];
    }
    for (Arrangement::Shelved const& s : out.arrangement.shelved) {
        std::uint32_t const article = article_in(out.arrangement, s.telling);
        out.standing.push_back({s.shelf, {articles[article], s.telling - out.arrangement.first_of_article[article]}});
    }
    return out;
}

/// Takes some out of `from`.
std::vector<std::int64_t> draw(std::vector<std::int64_t>& from, std::size_t count, RandomArticles& random) {
    std::vector<std::int64_t> out;
    while (out.size() < count && !from.empty()) {
        std::swap(from[random.below(static_cast<std::uint32_t>(from.size()))], from.back());
        out.push_back(from.back());
        from.pop_back();
    }
    return out;
}

void compare_ways(std::vector<ArticleReports> const& all, std::size_t at_first, RandomArticles& random) {
    std::vector<std::int64_t> waiting(all.size());
    std::iota(waiting.begin(), waiting.end(), 0);
    std::vector<std::int64_t> there = draw(waiting, at_first, random);
    Kept grown(all);
    grown.take(arranged_anew(all, there), there);
    while (!waiting.empty()) {
        bool const some_leave = random.chance(30);
        std::vector<std::int64_t> const leaving = draw(there, some_leave ? 1 + random.below(3) : 0, random);
        std::vector<std::int64_t> const added =
            draw(waiting, some_leave ? random.below(2) : 1 + random.below(3), random);
        grown.take(mend(grown, {added, leaving}, all.size()).value(), added, leaving);
        there.insert(there.end(), added.begin(), added.end());
        if (random.chance(70)) waiting.insert(waiting.end(), leaving.begin(), leaving.end());
        Kept anew(all);
        anew.take(arranged_anew(all, there), there);
        std::multiset<std::string> const found = lines(grown), expected = lines(anew);
        BOOST_TEST(found == expected, boost::test_tools::per_element());
        if (found != expected) return;
    }
}

EventKey id_of(std::vector<ArticleReports> const& all, Teller const& teller) {
    std::uint64_t const key = all[static_cast<std::size_t>(teller.article)].events.at(teller.telling).key;
    return event_id(key, former_digits);
}

/// Of tellings that there are, mostly.
std::vector<Correction> corrections_of(std::vector<ArticleReports> const& all, RandomArticles& random) {
    auto const some_id = [&] {
        if (random.chance(5)) return EventKey("e_0badc0de");
        std::uint32_t const article = random.below(static_cast<std::uint32_t>(all.size()));
        auto const tellings = static_cast<std::uint32_t>(all[article].events.size());
        return id_of(all, {article, random.below(tellings)});
    };
    std::vector<Correction> out(1 + random.below(6));
    for (Correction& c : out) {
        c.action = static_cast<Correction::Action>(random.below(5));
        c.event = some_id();
        if (c.action == Correction::Action::date) c.period = random.period();
        if (c.action == Correction::Action::merge) c.value = some_id();
    }
    return out;
}

/// All whose tellings have an id that a correction names.
std::vector<std::int64_t> named(Kept const& kept, std::vector<ArticleReports> const& all,
                                std::vector<Correction> const& corrections) {
    std::vector<std::int64_t> out;
    for (auto const& [number, event] : kept.events) {
        if (std::ranges::any_of(event.members, [&](Arranged::Member const& m) {
                EventKey const id = id_of(all, m.teller);
                return std::ranges::any_of(corrections,
                                           [&](Correction const& c) { return c.event == id || c.value == id; });
            }))
            out.push_back(number);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mending_laws)

BOOST_AUTO_TEST_CASE(articles_that_come_one_after_the_other_make_the_timeline_that_they_make_at_once) {
    for (std::uint32_t seed = 0; seed < 24; ++seed) {
        RandomArticles random(seed, 3 + seed % 9);
        compare_ways(random.articles(20 + seed % 30, 8), seed % 20, random);
    }
}

BOOST_AUTO_TEST_CASE(so_they_do_where_many_tell_of_few_people) {
    for (std::uint32_t seed = 100; seed < 104; ++seed) {
        RandomArticles random(seed, 2);
        compare_ways(random.articles(120, 12), 100, random);
    }
}

BOOST_AUTO_TEST_CASE(so_they_do_where_what_comes_after_the_same_is_the_same) {
    static Somebody const people[] = {person("e1", "First Berg"), person("e2", "Second Lind"), unlisted("somebody"),
                                      unlisted("workers", 4), unlisted("workers", 9)};
    static char const* const words[] = {"bridge", "harbour", "ferry", "crane", "lock", "quay"};
    for (std::uint32_t seed = 300; seed < 318; ++seed) {
        RandomArticles random(seed);
        std::vector<ArticleReports> all;
        bool const crowded = seed >= 315;  // more on a shelf than are looked at
        for (std::uint32_t a = 0; a < (crowded ? 150 : 40); ++a) {
            Page page = article("doc" + std::to_string(a));
            page.on(iso(to_day({2020, 6, 1}) + static_cast<std::int32_t>(random.below(20))));
            for (std::uint32_t i = 0; i < 6; ++i) {
                Day const day = to_day({2020, 5, 10}) + static_cast<std::int32_t>(random.below(crowded ? 1 : 3));
                Told told = report(words[random.below(2)], random.chance(70) ? "" : "launch");
                told.by(people[random.below(5)]);
                if (random.chance(20)) told.to(people[random.below(2)]);
                told.dated(random.chance(50) ? day_period(day) : period_of(day, Grain::month), DatedBy::said);
                if (i > 0 && random.chance(70)) told.after(random.below(i));
                told.about({words[random.below(6)], words[random.below(6)]});
                page.tells(told);
            }
            all.push_back(page);
        }
        compare_ways(all, crowded ? 135 : 20, random);
    }
}

BOOST_AUTO_TEST_CASE(so_they_do_where_some_are_copies_of_others) {
    for (std::uint32_t seed = 200; seed < 230; ++seed) {
        RandomArticles random(seed, 4);
        compare_ways(random.articles_and_copies(40, 8), 10, random);
    }
}

BOOST_AUTO_TEST_CASE(what_is_put_right_afterwards_is_what_is_put_right_at_once_and_can_be_taken_back) {
    for (std::uint32_t seed = 400; seed < 440; ++seed) {
        RandomArticles random(seed, 4);
        std::vector<ArticleReports> const all = random.articles_and_copies(40, 8);
        std::vector<std::int64_t> there(all.size());
        std::iota(there.begin(), there.end(), 0);
        Kept kept(all);
        kept.take(arranged_anew(all, there), there);
        std::multiset<std::string> const as_told = lines(kept);
        std::vector<Correction> const corrections = corrections_of(all, random);
        std::vector<std::int64_t> const events = named(kept, all, corrections);
        std::vector<std::vector<Arranged::Member>> told;
        for (std::int64_t const event : events) told.push_back(kept.members_of(event));
        Mended const right = put_right(kept, events, corrections);
        kept.take(right, {});
        Mended const at_once = arranged_anew(all, there, corrections);
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            BOOST_TEST(right.arrangement.corrected[i].problem == at_once.arrangement.corrected[i].problem);
        }
        Kept anew(all);
        anew.take(at_once, there);
        BOOST_TEST_CONTEXT("seed " << seed) BOOST_TEST(lines(kept) == lines(anew), boost::test_tools::per_element());
        kept.take(take_back(kept, told), {});
        BOOST_TEST_CONTEXT("seed " << seed) BOOST_TEST(lines(kept) == as_told, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
