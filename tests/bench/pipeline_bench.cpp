// The whole way, stage by stage and in one piece, on generated articles of news-like words.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "dateline/pipeline.hpp"

namespace {

using namespace dateline;

/// Articles of about 2.5 KB each; deterministic.
std::vector<std::string> const& articles() {
    static std::vector<std::string> const made = [] {
        std::vector<std::string> const people{"Elon Musk", "Angela Merkel", "Tim Cook", "Vladimir Putin", "Joe Biden"};
        std::vector<std::string> const does{"met", "thanked", "praised", "called", "invited", "criticised"};
        std::vector<std::string> const times{"on Sunday",     "in January",      "last May",
                                             "two weeks ago", "on 3 March 2020", "yesterday"};
        std::vector<std::string> const tails{
            "after talks about the price of gas in the region, officials said.",
            "and said that the company would open a factory near Berlin next year.",
            "at the end of a conference in Geneva, where he also spoke to reporters.",
            "because the agreement, which was signed in Paris, had not been kept by the other side."};
        std::vector<std::string> out;
        std::uint32_t n = 7;
        auto const pick = [&](std::vector<std::string> const& from) {
            return from[(n = n * 1664525u + 1013904223u) / 65536 % from.size()];
        };
        for (int i = 0; i < 200; ++i) {
            std::string text = "Leaders meet again\n\n15 Feb 2021 13:41\n\n";
            for (int s = 0; s < 22; ++s) {
                text += pick(people) + " " + pick(does) + " " + pick(people) + " " + pick(times) + " " + pick(tails);
                text += s % 3 == 2 ? "\n\n" : " ";
            }
            out.push_back(std::move(text));
        }
        return out;
    }();
    return made;
}

Document document(std::string const& text) {
    Document d;
    d.id = "bench";
    d.text = std::make_shared<SourceText const>(text);
    return d;
}

template <class Work>
void over_articles(benchmark::State& state, Work work) {
    std::int64_t bytes = 0;
    for (auto _ : state) {
        for (std::string const& text : articles()) {
            work(text);
            bytes += static_cast<std::int64_t>(text.size());
        }
    }
    state.SetBytesProcessed(bytes);
}

void page(benchmark::State& state) {
    over_articles(state, [](std::string const& text) {
        benchmark::DoNotOptimize(read_page(document(text), bundled_lexicons(), bundled_gazetteer()));
    });
}
BENCHMARK(page)->Unit(benchmark::kMillisecond);

void whole_way(benchmark::State& state) {
    over_articles(state, [](std::string const& text) {
        benchmark::DoNotOptimize(analyse(document(text), bundled_lexicons(), bundled_gazetteer()));
    });
}
BENCHMARK(whole_way)->Unit(benchmark::kMillisecond);

void whole_way_to_timeline(benchmark::State& state) {
    std::int64_t bytes = 0;
    for (auto _ : state) {
        std::vector<ArticleReports> reports;
        for (std::string const& text : articles()) {
            reports.push_back(to_reports(analyse(document(text), bundled_lexicons(), bundled_gazetteer()),
                                         bundled_lexicons(), bundled_gazetteer()));
            bytes += static_cast<std::int64_t>(text.size());
        }
        benchmark::DoNotOptimize(build_timeline(reports));
    }
    state.SetBytesProcessed(bytes);
}
BENCHMARK(whole_way_to_timeline)->Unit(benchmark::kMillisecond);

}  // namespace
