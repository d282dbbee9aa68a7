// dateline show: one event in full: people, date, what it is related to, every quote, what was put right.
#include <ostream>

#include "asking.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"

namespace dateline {
namespace {

struct ShowOptions {
    StoreOptions store;
    std::string event;
    FormatOption format;
};

Exit show(ShowOptions const& options, Session& session) {
    OutputFormat const format = options.format.resolved(session);
    Store const store(options.store.db, Store::Open::read);
    Store::Reading const reading(store);
    EventKey const id = known_event(store, options.event);
    if (format == OutputFormat::jsonl) {
        write_json_lines(session.out, store.load({id}));
    } else if (format == OutputFormat::json) {
        Timeline const timeline = store.load({id});
        export_timeline(session.out, timeline, ExchangeFormat::json, default_title(timeline));
    } else {
        std::vector<EventKey> with_related = store.related(id);
        with_related.push_back(id);
        Timeline const around = store.load(with_related);
        Timeline::Vertex const v = around.find(id);
        write_event(session.out, around, v, {session.width, session.colour});
        if (!around[v].corrections.empty()) session.out << '\n';
        for (std::string const& c : around[v].corrections) session.out << "  put right   " << c << '\n';
    }
    return Exit::done;
}

}  // namespace

void add_show(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("show", "one event: people, date, every quote");
    auto options = std::make_shared<ShowOptions>();
    command->add_option("EVENT", options->event, "an event's id, or its first digits")->required();
    options->store.declare(*command, nullptr);
    options->format.declare(*command, {OutputFormat::table, OutputFormat::jsonl, OutputFormat::json});
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return show(*options, session); }; });
}

}  // namespace dateline
