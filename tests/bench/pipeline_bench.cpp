// The whole way, stage by stage and in one piece, in bytes of text a second. The articles are made up, two or three
// kilobytes of news-like sentences each; with DATELINE_BENCH_TEXTS=FILE.jsonl they are those of a file.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "dateline/pipeline.hpp"
#include "dateline/timeline/arrangement.hpp"

namespace {

using namespace dateline;

/// Articles of about 2.5 KB each; deterministic.
std::vector<Document> make_articles() {
    std::vector<std::string> const people{"Elon Musk", "Angela Merkel", "Tim Cook", "Vladimir Putin", "Joe Biden"};
    std::vector<std::string> const does{"met", "thanked", "praised", "called", "invited", "criticised"};
    std::vector<std::string> const times{"on Sunday", "in January", "last May", "two weeks ago", "on 3 March 2020"};
    std::vector<std::string> const tails{
        "after talks about the price of gas in the region, officials said.",
        "and said that the company would open a factory near Berlin next year.",
        "at the end of a conference in Geneva, where he also spoke to reporters.",
        "because the agreement, which was signed in Paris, had not been kept by the other side.",
        "despite warnings from several capitals. “Nobody wants this to fail,” the minister added.",
        "while police arrested a man suspected of injuring two students. Shares of the bank fell 3.5 percent."};
    std::vector<Document> out;
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
        Document& d = out.emplace_back();
        d.id = "bench" + std::to_string(i);
        d.text = std::make_shared<SourceText const>(std::move(text));
    }
    return out;
}

std::vector<Document> const& articles() {
    static std::vector<Document> const all = [] {
        char const* const file = std::getenv("DATELINE_BENCH_TEXTS");
        if (file == nullptr) return make_articles();
        std::vector<Document> out;
        Diagnostics diagnostics;
        read_documents(
            std::filesystem::path(file), [&](Document&& d) { out.push_back(std::move(d)); }, diagnostics);
        return out;
    }();
    return all;
}

std::int64_t bytes_of_articles() {
    std::int64_t bytes = 0;
    for (Document const& d : articles()) bytes += d.text->size();
    return bytes;
}

std::vector<AnalysedArticle> const& analysed() {
    static std::vector<AnalysedArticle> const all = [] {
        std::vector<AnalysedArticle> out;
        for (Document const& d : articles()) out.push_back(analyse(d, bundled_lexicons(), bundled_gazetteer()));
        return out;
    }();
    return all;
}

/// Measures one stage, given all that the earlier ones made.
template <class Work>
void stage(benchmark::State& state, Work work) {
    std::vector<AnalysedArticle> const& all = analysed();
    for (auto _ : state) {
        for (AnalysedArticle const& a : all) work(a);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of_articles());
}

void stage_tokens(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        benchmark::DoNotOptimize(tokenize(a.document.text, bundled_lexicons().vocabulary));
    });
}
BENCHMARK(stage_tokens)->Unit(benchmark::kMillisecond);

void stage_words(benchmark::State& state) {
    stage(state,
          [](AnalysedArticle const& a) { benchmark::DoNotOptimize(parse_words(a.tokens, bundled_lexicons().words)); });
}
BENCHMARK(stage_words)->Unit(benchmark::kMillisecond);

void stage_find_names(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) { benchmark::DoNotOptimize(find_names(a.tokens, bundled_gazetteer())); });
}
BENCHMARK(stage_find_names)->Unit(benchmark::kMillisecond);

void stage_times(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        TimeLexicon const& lexicon = bundled_lexicons().times;
        Times times = find_times(a.tokens, a.words, lexicon, a.names.taken());
        resolve(times, a.tokens, a.words, lexicon, a.article.anchor);
        benchmark::DoNotOptimize(times.list.data());
    });
}
BENCHMARK(stage_times)->Unit(benchmark::kMillisecond);

void stage_read_article(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        benchmark::DoNotOptimize(read_article(a.document, a.tokens, a.names, a.times, bundled_gazetteer(),
                                              bundled_lexicons().page, std::nullopt));
    });
}
BENCHMARK(stage_read_article)->Unit(benchmark::kMillisecond);

void stage_decide_who(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        auto const day = a.article.published ? std::optional<Day>(a.article.published->day) : std::nullopt;
        benchmark::DoNotOptimize(
            decide_who(a.tokens, a.words, a.names, bundled_gazetteer(), day, reading_zones(a.article, a.tokens)));
    });
}
BENCHMARK(stage_decide_who)->Unit(benchmark::kMillisecond);

void stage_events(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        Lexicons const& lexicons = bundled_lexicons();
        benchmark::DoNotOptimize(extract_events({a.tokens, a.words, a.mentions, a.times, a.article, bundled_gazetteer(),
                                                 lexicons.words, lexicons.triggers, &lexicons.vocabulary}));
    });
}
BENCHMARK(stage_events)->Unit(benchmark::kMillisecond);

void stage_reports(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        benchmark::DoNotOptimize(to_reports(a, bundled_lexicons(), bundled_gazetteer()).events.data());
    });
}
BENCHMARK(stage_reports)->Unit(benchmark::kMillisecond);

std::vector<ArticleReports> const& reports() {
    static std::vector<ArticleReports> const all = [] {
        std::vector<ArticleReports> out;
        for (AnalysedArticle const& a : analysed())
            out.push_back(to_reports(a, bundled_lexicons(), bundled_gazetteer()));
        return out;
    }();
    return all;
}

/// Measures what is made of all reports; they are used up, and copied for it while the clock stands.
template <class Work>
void stage_of_reports(benchmark::State& state, Work work) {
    std::vector<ArticleReports> const& all = reports();
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<ArticleReports> copies = all;
        state.ResumeTiming();
        work(std::move(copies));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of_articles());
}

void stage_tell_once(benchmark::State& state) {
    stage_of_reports(state, [](std::vector<ArticleReports>&& all) {
        for (ArticleReports& a : all) a = tell_once(std::move(a));
        benchmark::DoNotOptimize(all.data());
    });
}
BENCHMARK(stage_tell_once)->Unit(benchmark::kMillisecond);

void stage_arrange(benchmark::State& state) {
    stage_of_reports(state, [](std::vector<ArticleReports>&& all) {
        Gathering gathering;
        for (ArticleReports& a : all) gathering.add(a = tell_once(std::move(a)));
        benchmark::DoNotOptimize(std::move(gathering).arrange().events.data());
    });
}
BENCHMARK(stage_arrange)->Unit(benchmark::kMillisecond);

void stage_timeline(benchmark::State& state) {
    stage_of_reports(state, [](std::vector<ArticleReports>&& all) {
        benchmark::DoNotOptimize(build_timeline(std::move(all)).size());
    });
}
BENCHMARK(stage_timeline)->Unit(benchmark::kMillisecond);

void tokens_words_and_times(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        Lexicons const& lexicons = bundled_lexicons();
        Tokens const tokens = tokenize(a.document.text, lexicons.vocabulary);
        Words const words = parse_words(tokens, lexicons.words);
        Times times = find_times(tokens, words, lexicons.times, {});
        resolve(times, tokens, words, lexicons.times, a.article.anchor);
        benchmark::DoNotOptimize(times.list.data());
    });
}
BENCHMARK(tokens_words_and_times)->Name("stage_tokens_words_times")->Unit(benchmark::kMillisecond);

/// The same times, with the grammar of the sentences that they ask about.
void tokens_and_times(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        Lexicons const& lexicons = bundled_lexicons();
        Tokens const tokens = tokenize(a.document.text, lexicons.vocabulary);
        SentenceParser parser(tokens, lexicons.words);
        Times times = find_times(tokens, parser, lexicons.times, {});
        resolve(times, tokens, parser, lexicons.times, a.article.anchor);
        benchmark::DoNotOptimize(times.list.data());
    });
}
BENCHMARK(tokens_and_times)->Name("stage_tokens_times_alone")->Unit(benchmark::kMillisecond);

void page(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        benchmark::DoNotOptimize(read_page(a.document, bundled_lexicons(), bundled_gazetteer()));
    });
}
BENCHMARK(page)->Name("whole_page")->Unit(benchmark::kMillisecond);

void whole_way(benchmark::State& state) {
    stage(state, [](AnalysedArticle const& a) {
        benchmark::DoNotOptimize(analyse(a.document, bundled_lexicons(), bundled_gazetteer()));
    });
}
BENCHMARK(whole_way)->Unit(benchmark::kMillisecond);

/// As `dateline build` goes, but for the store: 64 articles at once, step by step, and numbers are arranged.
void whole_way_arranged(benchmark::State& state) {
    constexpr std::size_t together = 64;
    for (auto _ : state) {
        Gathering gathering;
        for (std::span<Document const> left = articles(); !left.empty();) {
            std::span<Document const> const group = left.first(std::min(together, left.size()));
            std::vector<ArticleReports> told;
            for (AnalysedArticle const& a : analyse(group, bundled_lexicons(), bundled_gazetteer()))
                told.push_back(to_reports(a, bundled_lexicons(), bundled_gazetteer()));
            for (ArticleReports& reports : told) reports = tell_once(std::move(reports));
            for (ArticleReports const& reports : told) gathering.add(reports);
            left = left.subspan(group.size());
        }
        benchmark::DoNotOptimize(std::move(gathering).arrange().events.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of_articles());
}
BENCHMARK(whole_way_arranged)->Unit(benchmark::kMillisecond);

void whole_way_to_timeline(benchmark::State& state) {
    for (auto _ : state) {
        std::vector<ArticleReports> told;
        Gathering gathering;
        for (Document const& d : articles()) {
            told.push_back(tell_once(to_reports(analyse(d, bundled_lexicons(), bundled_gazetteer()), bundled_lexicons(),
                                                bundled_gazetteer())));
            gathering.add(told.back());
        }
        benchmark::DoNotOptimize(realise(std::move(gathering).arrange(), std::move(told)).size());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * bytes_of_articles());
}
BENCHMARK(whole_way_to_timeline)->Unit(benchmark::kMillisecond);

}  // namespace
