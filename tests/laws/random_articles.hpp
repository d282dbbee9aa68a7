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
