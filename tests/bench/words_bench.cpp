// Speed of tagging and parsing, given tokens: made-up news in which every rule has work, in bytes of text a second.
#include <benchmark/benchmark.h>

#include "dateline/pipeline.hpp"
#include "dateline/syntax/words.hpp"

using namespace dateline;

namespace {

std::string news(std::size_t bytes) {
    constexpr std::string_view sentences[] = {
        "On Sunday afternoon, a letter from banker Otto Haas inviting President Mara Bauer to a debate went missing. ",
        "Speaking to the press, spokesman Ivo Lang revealed that the court might be open to the idea.\n\n",
        "“First, we need to understand what is meant,” Lang said on Monday. “Then we will act.” ",
        "The rocket, which the agency launched in May, exploded after it had reached the station. ",
        "Police arrested a man suspected of stabbing a teacher and injuring two students at a school near Lyon. ",
        "The talks between Peru and Chile failed, officials said, despite warnings from several capitals.\n\n",
        "Shares of the bank, based in Zurich, fell 3.5 percent when regulators opened an inquiry into its accounts. "};
    std::string text;
    for (std::size_t i = 0; text.size() < bytes; ++i) text += sentences[i % std::size(sentences)];
    return text;
}

void parse(benchmark::State& state) {
    auto const& lexicons = bundled_lexicons();
    auto const text = std::make_shared<SourceText const>(news(static_cast<std::size_t>(state.range(0))));
    auto const tokens = tokenize(text, lexicons.vocabulary);
    for (auto _ : state) benchmark::DoNotOptimize(parse_words(tokens, lexicons.words));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text->size()));
}
BENCHMARK(parse)->Name("parse_words")->Arg(4 << 10)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

}  // namespace
