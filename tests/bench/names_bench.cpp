// Speed of names at the size of newspapers' lists and of Wikidata's: made-up gazetteers of 10,000 and 1,000,000
// entities and made-up news that speaks of them (../shared/data/names beside the project, or the folder that
// DATELINE_NAMES names). Measured are tokenising with matching, as the program does both, and beside it, where it was
// built, a plain Aho-Corasick over the same spellings and bytes, without word borders, letter case and entities. Every
// match is verified once: its bytes are a listed spelling.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <unordered_set>

#include "dateline/article/document.hpp"
#include "dateline/gazetteer/compiled_file.hpp"
#include "dateline/gazetteer/names.hpp"
#include "dateline/pipeline.hpp"
#include "dateline/text/fold.hpp"

#ifdef DATELINE_AHO_CORASICK
extern "C" {
void* aho_corasick_new(char const* patterns, std::size_t length);
std::size_t aho_corasick_count(void const* automaton, char const* text, std::size_t length);
void aho_corasick_free(void* automaton);
}
#endif

using namespace dateline;
namespace fs = std::filesystem;

namespace {

constexpr int megabytes = 20;

fs::path generator() {
    char const* const said = std::getenv("DATELINE_NAMES");
    return said != nullptr ? fs::path(said) : fs::path(DATELINE_SOURCE_DIR) / ".." / "shared" / "data" / "names";
}

/// The generator's files for so many names, made once a run.
struct World {
    fs::path names, compiled;
    std::vector<std::shared_ptr<SourceText const>> texts;
    std::size_t bytes = 0, spellings = 0;
    std::string patterns;  ///< each ended by a newline

    explicit World(std::size_t count) {
        fs::path const folder = fs::temp_directory_path() / "dateline-names-bench";
        fs::create_directories(folder);
        std::string const n = std::to_string(count);
        names = folder / (n + ".jsonl");
        compiled = folder / (n + ".dgz");
        fs::path const text = folder / (n + "-text.jsonl");
        std::string const made = (folder / (n + ".yaml")).string();
        auto const run = [](std::string const& command) { return std::system(command.c_str()) == 0; };
        std::string const python = "python3 \"" + generator().string() + "/";
        bool const ready =
            (fs::exists(names) || run(python + "make_names.py\" " + n + " 1 " + made + ' ' + names.string())) &&
            (fs::exists(text) ||
             run(python + "make_text.py\" " + std::to_string(megabytes) + " 2 " + text.string() + " --names " + n));
        if (!ready) return;
        Diagnostics diagnostics;
        read_documents(
            text,
            [&](Document&& d) {
                bytes += d.text->size();
                texts.push_back(d.text);
            },
            diagnostics);
        std::vector<fs::path> const lists{names};
        write_compiled_gazetteer(compiled, compile_gazetteer(lists, bundled_lexicons().vocabulary, diagnostics),
                                 "bench");
        CompiledGazetteer const made_file(compiled, "bench");
        Gazetteer const& g = made_file.get();
        for (std::uint32_t e = 0; e < g.size(); ++e) {
            for (Gazetteer::Alias const& alias : g.aliases(EntityId{e})) {
                patterns.append(alias.text).push_back('\n');
                ++spellings;
            }
        }
    }
};

World const& world(std::size_t count) {
    static std::map<std::size_t, World> all;
    return all.try_emplace(count, count).first->second;
}
bool missing(World const& w, benchmark::State& state) {
    if (w.texts.empty()) state.SkipWithError("no generator of names; say where with DATELINE_NAMES");
    return w.texts.empty();
}

/// Are the bytes of every match a listed spelling, but for what folding makes alike?
bool verified(World const& w, Gazetteer const& g) {
    std::unordered_set<std::string> listed;
    for (std::size_t at = 0; at < w.patterns.size();) {
        std::size_t const end = w.patterns.find('\n', at);
        std::string folded = fold(std::string_view(w.patterns).substr(at, end - at));
        std::erase(folded, ' ');
        listed.insert(std::move(folded));
        at = end + 1;
    }
    for (auto const& text : w.texts) {
        Tokens const tokens = tokenize(text, bundled_lexicons().vocabulary);
        for (NameMatch const& m : find_names(tokens, g).matches) {
            std::string folded;
            for (std::uint32_t t = m.tokens.first; t < m.tokens.last; ++t) folded += fold(tokens.slice(t));
            std::erase(folded, ' ');
            if (!listed.contains(folded)) return false;
        }
    }
    return true;
}

void find(benchmark::State& state) {
    World const& w = world(static_cast<std::size_t>(state.range(0)));
    if (missing(w, state)) return;
    CompiledGazetteer const file(w.compiled, "bench");
    if (!verified(w, file.get())) return state.SkipWithError("a match is no listed spelling");
    std::size_t matches = 0;
    for (auto _ : state) {
        matches = 0;
        for (auto const& text : w.texts)
            matches += find_names(tokenize(text, bundled_lexicons().vocabulary), file.get()).matches.size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * w.bytes));
    state.counters["matches"] = static_cast<double>(matches);
}
BENCHMARK(find)->Name("names/tokenize_and_find")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void match(benchmark::State& state) {
    World const& w = world(static_cast<std::size_t>(state.range(0)));
    if (missing(w, state)) return;
    CompiledGazetteer const file(w.compiled, "bench");
    std::vector<Tokens> tokens;
    for (auto const& text : w.texts) tokens.push_back(tokenize(text, bundled_lexicons().vocabulary));
    for (auto _ : state)
        for (Tokens const& t : tokens) benchmark::DoNotOptimize(find_names(t, file.get()).matches.size());
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * w.bytes));
}
BENCHMARK(match)->Name("names/find_alone")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

#ifdef DATELINE_AHO_CORASICK
void plain(benchmark::State& state) {
    World const& w = world(static_cast<std::size_t>(state.range(0)));
    if (missing(w, state)) return;
    void* const automaton = aho_corasick_new(w.patterns.data(), w.patterns.size());
    std::size_t matches = 0;
    for (auto _ : state) {
        matches = 0;
        for (auto const& text : w.texts)
            matches += aho_corasick_count(automaton, text->bytes().data(), text->bytes().size());
    }
    aho_corasick_free(automaton);
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * w.bytes));
    state.counters["matches"] = static_cast<double>(matches);
}
BENCHMARK(plain)->Name("names/plain_aho_corasick")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
#endif

void compile(benchmark::State& state) {
    World const& w = world(static_cast<std::size_t>(state.range(0)));
    if (missing(w, state)) return;
    std::vector<fs::path> const lists{w.names};
    std::size_t size = 0;
    for (auto _ : state) {
        Diagnostics diagnostics;
        size = compile_gazetteer(lists, bundled_lexicons().vocabulary, diagnostics).size();
    }
    state.counters["bytes_a_name"] = static_cast<double>(size) / static_cast<double>(w.spellings);
}
BENCHMARK(compile)->Name("names/compile")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void load(benchmark::State& state) {
    World const& w = world(static_cast<std::size_t>(state.range(0)));
    if (missing(w, state)) return;
    for (auto _ : state) benchmark::DoNotOptimize(CompiledGazetteer(w.compiled, "bench").get().size());
}
BENCHMARK(load)->Name("names/load")->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
