// How merging, storing and asking grow with the number of events: reports of random articles, ten an article,
// about a thousand people and bodies.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>

#include "dateline/store/store.hpp"
#include "laws/random_articles.hpp"

namespace {

using namespace dateline;

std::vector<ArticleReports> const& articles(std::int64_t reports) {
    static std::vector<ArticleReports> list;
    if (static_cast<std::int64_t>(list.size()) * 10 != reports) {
        list.clear();
        test::RandomArticles random(1, 1000);
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(reports / 10); ++i)
            list.push_back(random.article(i, 10));
    }
    return list;
}

void merge_reports_of_articles(benchmark::State& state) {
    std::vector<ArticleReports> const& input = articles(state.range(0));
    for (auto _ : state) benchmark::DoNotOptimize(build_timeline(input).size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(merge_reports_of_articles)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

std::filesystem::path store_file() {
    return std::filesystem::temp_directory_path() / ("dateline-bench-" + std::to_string(::getpid()) + ".db");
}

void save(Store& store, std::vector<ArticleReports> const& articles) {
    Store::Batch batch(store);
    for (ArticleReports const& a : articles) store.save(StoredArticle{a.source.doc, "", "hash", tell_once(a)});
    batch.commit();
}

void save_articles(benchmark::State& state) {
    std::vector<ArticleReports> const& input = articles(state.range(0));
    for (auto _ : state) {
        std::filesystem::remove(store_file());
        Store store(store_file(), Store::Open::write);
        save(store, input);
    }
    std::filesystem::remove(store_file());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(save_articles)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void arrange_stored_timeline(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        std::filesystem::remove(store_file());
        Store store(store_file(), Store::Open::write);
        save(store, articles(state.range(0)));
        state.ResumeTiming();
        benchmark::DoNotOptimize(store.arrange_timeline());
    }
    std::filesystem::remove(store_file());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(arrange_stored_timeline)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// One more article of ten reports, of any day.
void add_article_to_stored_timeline(benchmark::State& state) {
    std::filesystem::remove(store_file());
    Store store(store_file(), Store::Open::write);
    save(store, articles(state.range(0)));
    store.arrange_timeline();
    test::RandomArticles random(2, 1000);
    std::uint32_t next = static_cast<std::uint32_t>(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        save(store, {random.article(next++, 10)});
        state.ResumeTiming();
        benchmark::DoNotOptimize(store.arrange_timeline());
    }
    std::filesystem::remove(store_file());
}
BENCHMARK(add_article_to_stored_timeline)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Each time another event gets another title: the corrections of before are taken off and all are put on.
void put_right_on_stored_timeline(benchmark::State& state) {
    std::filesystem::remove(store_file());
    Store store(store_file(), Store::Open::write);
    save(store, articles(state.range(0)));
    store.arrange_timeline();
    std::vector<EventKey> const ids = store.select({});
    std::vector<Correction> corrections(10);
    std::size_t next = 0;
    for (auto _ : state) {
        Correction& c = corrections[next % corrections.size()];
        c.action = Correction::Action::title;
        c.value = "Called otherwise";
        c.event = ids[next++ * 7919 % ids.size()];
        benchmark::DoNotOptimize(store.arrange_timeline(corrections));
    }
    std::filesystem::remove(store_file());
}
BENCHMARK(put_right_on_stored_timeline)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void select_who_and_when(benchmark::State& state) {
    std::filesystem::remove(store_file());
    Store store(store_file(), Store::Open::write);
    save(store, articles(state.range(0)));
    store.arrange_timeline();
    Selection who, since, both;
    who.kind = Selection::Kind::who;
    who.values = {"e7"};
    since.kind = Selection::Kind::on;
    since.period = month_period(2020, 8);
    both.parts = {who, since};
    for (auto _ : state) benchmark::DoNotOptimize(store.select(both).size());
    std::filesystem::remove(store_file());
}
BENCHMARK(select_who_and_when)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
