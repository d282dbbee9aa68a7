// How fast a timeline is written: JSON Lines is what an archive of a hundred thousand events goes through.
#include <benchmark/benchmark.h>

#include <sstream>

#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;

namespace {

Timeline many(std::int64_t events) {
    Timeline const seven = test::seven_events();
    Timeline timeline;
    timeline.sources = seven.sources;
    for (std::int64_t i = 0; i < events; ++i) {
        Event event = seven[static_cast<std::size_t>(i % 7)];
        event.id = "e_" + std::to_string(10000000 + i);
        event.when = day_period(to_day({1990, 1, 1}) + static_cast<std::int32_t>(i / 3));
        timeline.add(std::move(event));
    }
    return timeline;
}

template <class Write>
void measure(benchmark::State& state, Write const& write) {
    Timeline const timeline = many(state.range(0));
    std::size_t bytes = 0;
    for (auto _ : state) {
        std::ostringstream out;
        write(out, timeline);
        bytes += out.str().size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void jsonl(benchmark::State& state) { measure(state, write_json_lines); }
void table(benchmark::State& state) {
    measure(state, [](std::ostream& out, Timeline const& t) { write_table(out, t, {}); });
}
void html(benchmark::State& state) {
    measure(state, [](std::ostream& out, Timeline const& t) { write_html(out, t, "A title"); });
}
void cards(benchmark::State& state) {
    measure(state, [](std::ostream& out, Timeline const& t) { write_cards_dot(out, t, "A title"); });
}
void plain(benchmark::State& state) {
    measure(state, [](std::ostream& out, Timeline const& t) { write_plain_dot(out, t, "A title"); });
}

BENCHMARK(jsonl)->Arg(1000)->Arg(100000);
BENCHMARK(table)->Arg(1000)->Arg(100000);
BENCHMARK(html)->Arg(1000)->Arg(10000);
BENCHMARK(cards)->Arg(40)->Arg(1000);
BENCHMARK(plain)->Arg(40)->Arg(1000);

}  // namespace
