// Articles that nobody wrote: random people, kinds, days and links, the same for the same seed.
#pragma once

#include <random>

#include "unit/timeline/reports.hpp"

namespace dateline::test {

class RandomArticles {
public:
    explicit RandomArticles(std::uint32_t seed, std::uint32_t people = 12) : random_(seed), people_(people) {}

    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

    Somebody somebody() {
        std::uint32_t const n = below(people_);
        if (n == 0) return unlisted("somebody");
        std::string const id = "e" + std::to_string(n);
        std::vector<std::string> const speaks_for =
            n % 3 == 0 ? std::vector<std::string>{"e1"} : std::vector<std::string>{};
        return n % 2 == 0 ? body(id, "Body " + id) : person(id, "First " + id, speaks_for);
    }

    Period period() {
        Day const day = to_day({2020, 1, 1}) + static_cast<std::int32_t>(below(500));
        Period p = chance(60) ? day_period(day) : period_of(day, chance(50) ? Grain::month : Grain::year);
        p.approximate = chance(5);
        p.open_begin = chance(3);
        p.open_end = !p.open_begin && chance(3);
        return p;
    }

    ArticleReports article(std::uint32_t number, std::uint32_t reports) {
        static char const* const kinds[] = {"invitation", "launch", "visit", "statement", "post", "reply", ""};
        static char const* const words[] = {"bridge", "harbour", "ferry", "crane", "lock", "quay"};
        Page page = test::article("doc" + std::to_string(number));
        if (chance(90)) page.on(iso(to_day({2020, 6, 1}) + static_cast<std::int32_t>(below(400))));
        page.in("Paper " + std::to_string(below(4)), chance(30) ? "Wire" : "");
        for (std::uint32_t i = 0; i < reports; ++i) {
            std::string const kind = kinds[below(7)];
            Told told = report(kind.empty() ? words[below(6)] : kind, kind);
            if (chance(90)) told.by(somebody());
            if (chance(60)) told.to(somebody());
            if (chance(20)) told.with(somebody());
            if (chance(70)) told.dated(period(), static_cast<DatedBy>(below(4)), chance(40) ? "that day" : "");
            if (chance(10)) told.sure(static_cast<Factuality>(below(4)));
            if (chance(10)) told.definite();
            if (i > 0 && chance(20)) told.after(below(i));
            if (i > 0 && chance(10)) told.answers(below(i));
            std::string const a = words[below(6)], b = words[below(6)];
            told.about({a, b}).sentence(
                0, "The " + a + " and the " + b + " of Zürich, number " + std::to_string(below(9)) + ".");
            page.tells(told);
        }
        return page;
    }

    /// Some of them tell what an earlier one tells, in nearly its words.
    std::vector<ArticleReports> articles_and_copies(std::uint32_t count, std::uint32_t reports) {
        std::vector<ArticleReports> articles = this->articles(count, reports);
        std::vector<std::vector<std::uint32_t>> texts;
        for (std::size_t a = 0; a < articles.size(); ++a) {
            std::vector<std::uint32_t> runs(50 + below(20));
            for (std::uint32_t& run : runs) run = below(2000000);
            if (a > 0 && chance(60)) {  // what an earlier one tells, a little changed
                std::size_t const model = below(static_cast<std::uint32_t>(a));
                runs = texts[model];
                for (std::uint32_t changes = below(14); changes > 0; --changes)
                    runs[below(static_cast<std::uint32_t>(runs.size()))] = below(2000000);
                Source const source = articles[a].source;
                articles[a] = articles[model];
                articles[a].source = source;
                if (chance(50)) articles[a].events.pop_back();
            }
            texts.push_back(runs);
            std::ranges::sort(runs);
            runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
            articles[a].print.runs = static_cast<std::uint32_t>(runs.size());
            articles[a].print.sample = runs;
        }
        return articles;
    }

    std::vector<ArticleReports> articles(std::uint32_t count, std::uint32_t reports) {
        std::vector<ArticleReports> out;
        for (std::uint32_t i = 0; i < count; ++i) out.push_back(article(i, reports));
        return out;
    }

private:
    std::mt19937 random_;
    std::uint32_t people_;
};

}  // namespace dateline::test
