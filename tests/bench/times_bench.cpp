// How fast times are found and resolved. The text is made up of newspaper sentences in which about one in three holds a
// time, repeated with other figures to 4 MB; MB/s are bytes of the text. The adversarial texts are a megabyte of
// nothing but words that could begin an expression: their speed must not depend on their length.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

constexpr std::size_t text_bytes = 4 << 20;

std::string newspaper() {
    std::string text;
    for (std::size_t i = 0; text.size() < text_bytes; ++i) {
        std::string const n = std::to_string(i % 28 + 1), year = std::to_string(1960 + i % 60);
        text += "The minister told reporters on Monday that the plant near the river would reopen after the repairs. ";
        text += "Its owner, a maker of engine parts for the car industry, has " + n + "00 workers and no debts. ";
        text += "Union leaders welcomed the decision but asked the company to publish its plans for the site. ";
        text += "Profit rose " + n + "% in the third quarter from a year earlier, helped by exports to the region. ";
        text += "The dispute began on March " + n + ", " + year + ", when the board closed two of the five halls.\n\n";
    }
    return text;
}

std::string flood(std::string_view piece) {
    std::string text;
    while (text.size() < (1 << 20)) text += piece;
    return text;
}

struct Parsed {
    Tokens tokens;
    Words words;
};

Parsed parse(std::string text) {
    Lexicons const& lexicons = bundled_lexicons();
    Tokens tokens = tokenize(std::make_shared<SourceText const>(std::move(text)), lexicons.vocabulary);
    Words words = parse_words(tokens, lexicons.words);
    return {std::move(tokens), std::move(words)};
}

void measure_times(benchmark::State& state, std::string text) {
    TimeLexicon const& lexicon = bundled_lexicons().times;
    std::size_t const bytes = text.size();
    Parsed const parsed = parse(std::move(text));
    Anchor anchor;
    anchor.published = parse_iso_day("2021-02-15");
    std::size_t found = 0;
    for (auto _ : state) {
        Times times = find_times(parsed.tokens, parsed.words, lexicon, {});
        resolve(times, parsed.tokens, parsed.words, lexicon, anchor);
        found = times.list.size();
        benchmark::DoNotOptimize(times.list.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
    state.counters["times"] = static_cast<double>(found);
}

void times_of_a_newspaper(benchmark::State& state) { measure_times(state, newspaper()); }
void times_of_next_next_next(benchmark::State& state) { measure_times(state, flood("next ")); }
void times_of_slashed_figures(benchmark::State& state) { measure_times(state, flood("1/")); }
void times_of_number_words(benchmark::State& state) { measure_times(state, flood("two hundred and ")); }

template <typename Grammar>
void measure_from_text(benchmark::State& state, Grammar grammar_of) {
    Lexicons const& lexicons = bundled_lexicons();
    auto const text = std::make_shared<SourceText const>(newspaper());
    Anchor anchor;
    anchor.published = parse_iso_day("2021-02-15");
    for (auto _ : state) {
        Tokens const tokens = tokenize(text, lexicons.vocabulary);
        auto grammar = grammar_of(tokens, lexicons.words);
        Times times = find_times(tokens, grammar, lexicons.times, {});
        resolve(times, tokens, grammar, lexicons.times, anchor);
        benchmark::DoNotOptimize(times.list.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text->size()));
}

void tokens_words_and_times(benchmark::State& state) { measure_from_text(state, parse_words); }

/// The same times, with the grammar of the sentences that they ask about.
void tokens_and_times_alone(benchmark::State& state) {
    measure_from_text(state,
                      [](Tokens const& tokens, WordLexicon const& words) { return SentenceParser(tokens, words); });
}

BENCHMARK(times_of_a_newspaper)->Unit(benchmark::kMillisecond);
BENCHMARK(times_of_next_next_next)->Unit(benchmark::kMillisecond);
BENCHMARK(times_of_slashed_figures)->Unit(benchmark::kMillisecond);
BENCHMARK(times_of_number_words)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_words_and_times)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_and_times_alone)->Unit(benchmark::kMillisecond);

}  // namespace
