// Speed of finding events, given everything below: tokens, words, times and mentions of made-up news.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

/// Sentences with much to decide: passives, quotations, nouns that tell events, dates of several kinds.
std::string news(std::size_t bytes) {
    constexpr std::string_view sentences[] = {
        "On Sunday, a letter from Angela Merkel inviting Tim Cook to a conference in Berlin was published. ",
        "\u201CWe look forward to a very interesting meeting with the company,\u201D she said on Monday.\n\n",
        "In May, following the launch of a new factory, Apple agreed to sell its old plant to Siemens. ",
        "The union has rejected the offer and threatened to strike unless talks resume next week. ",
        "Boeing, which was founded in Seattle, might buy its rival, officials told reporters.\n\n",
        "The minister resigned in January after the arrest of two generals by the police. "};
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i) text += sentences[(i * 7 + i / 5) % std::size(sentences)];
    return text;
}

void extract(benchmark::State& state) {
    Document document;
    document.id = "bench";
    document.trusted_body = true;
    document.text = std::make_shared<SourceText const>(news(static_cast<std::size_t>(state.range(0))));
    Publication published;
    published.day = to_day({2021, 3, 10});
    Lexicons const& lexicons = bundled_lexicons();
    Gazetteer const& gazetteer = bundled_gazetteer();
    AnalysedArticle const a = analyse(document, lexicons, gazetteer, {published});
    for (auto _ : state) {
        Reports const reports = extract_events({a.tokens, a.words, a.mentions, a.times, a.article, gazetteer,
                                                lexicons.words, lexicons.triggers, &lexicons.vocabulary});
        benchmark::DoNotOptimize(reports.list.data());
    }
    state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK(extract)->Name("events/extract")->Arg(3'000)->Arg(1'000'000);

}  // namespace
