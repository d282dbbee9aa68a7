// Speed of finding names, given tokens, and of deciding who is meant: made-up gazetteers of 10,000 and 100,000
// people and organisations, and made-up news that speaks of them about as often as news does.
#include <benchmark/benchmark.h>

#include <random>

#include "dateline/gazetteer/names.hpp"

using namespace dateline;

namespace {

std::string word(std::mt19937& dice) {
    constexpr std::string_view hard = "bdfgklmnprstvz", soft = "aeiou";
    std::string w;
    for (auto syllables = 2 + dice() % 2; syllables > 0; --syllables) {
        w += hard[dice() % hard.size()];
        w += soft[dice() % soft.size()];
    }
    return w;
}
std::string capital(std::string w) {
    w[0] = static_cast<char>(w[0] - 'a' + 'A');
    return w;
}

struct World {
    std::vector<std::string> names;
    std::string yaml = "gazetteer: 1\nentities:\n";
    std::string text;

    World(std::size_t entities, std::size_t bytes) {
        std::mt19937 dice(11);
        for (std::size_t i = 0; i < entities; ++i) {
            std::string const first = capital(word(dice)), last = capital(word(dice));
            bool const person = i % 3 != 0;
            names.push_back(person ? first + ' ' + last : first + ' ' + last + " Group");
            yaml += "  - {id: n" + std::to_string(i) + ", name: " + names.back() +
                    (person ? ", type: PERSON, aliases: [{text: " + last + ", kind: surname}]}\n" : ", type: ORG}\n");
        }
        while (text.size() < bytes) {
            for (int words = 0; words < 14; ++words) {
                bool const name = dice() % 14 == 0;
                std::string const next = name ? names[dice() % names.size()] : word(dice);
                text += words == 0 && !name ? capital(next) : next;
                text += ' ';
            }
            text.back() = '.';
            text += dice() % 6 == 0 ? "\n\n" : " ";
        }
    }
};

Gazetteer compiled(World const& w) {
    Diagnostics diagnostics;
    return Gazetteer(compile_gazetteer_text(w.yaml, "bench.yaml", Vocabulary{}, diagnostics), "bench.yaml");
}

void find(benchmark::State& state) {
    World const w(static_cast<std::size_t>(state.range(0)), 4u << 20);
    Gazetteer const g = compiled(w);
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(w.text), Vocabulary{});
    for (auto _ : state) benchmark::DoNotOptimize(find_names(tokens, g).matches.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * w.text.size()));
}
BENCHMARK(find)->Name("names/find")->Arg(10'000)->Arg(100'000);

void decide(benchmark::State& state) {
    World const w(static_cast<std::size_t>(state.range(0)), 4u << 10);
    Gazetteer const g = compiled(w);
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(w.text), Vocabulary{});
    Names const names = find_names(tokens, g);
    std::vector<TokenRange> const zones{{0, tokens.size()}};
    for (auto _ : state)
        benchmark::DoNotOptimize(decide_who(tokens, Words{}, names, g, std::nullopt, zones).list.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * w.text.size()));
}
BENCHMARK(decide)->Name("names/decide")->Arg(10'000);

void compile(benchmark::State& state) {
    World const w(static_cast<std::size_t>(state.range(0)), 1);
    Diagnostics diagnostics;
    for (auto _ : state)
        benchmark::DoNotOptimize(compile_gazetteer_text(w.yaml, "bench.yaml", Vocabulary{}, diagnostics).size());
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(compile)->Name("names/compile")->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
