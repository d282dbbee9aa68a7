// dateline events and show: what a query selects, in order; and one event in full.
#include <ostream>

#include "asking.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"

namespace dateline {
namespace {

struct EventsOptions {
    StoreOptions store;
    FormatOption format;
};

TableOptions table(Session const& session) { return {session.width, session.colour}; }

Exit events(EventsOptions const& options, Session& session) {
    Asked const asked = ask(options.store, session.err);
    Timeline const timeline = answer(asked);
    switch (options.format.resolved(session)) {
        case OutputFormat::jsonl:
            write_json_lines(session.out, timeline);
            break;
        case OutputFormat::ids:
            for (auto const v : boost::make_iterator_range(boost::vertices(timeline.graph))) {
                session.out << timeline.graph[v].id << '\n';
            }
            break;
        default:
            write_table(session.out, timeline, table(session));
    }
    return timeline.size() == 0 ? Exit::no_match : Exit::done;
}

struct ShowOptions {
    StoreOptions store;
    std::string event;
    FormatOption format;
};

Exit show(ShowOptions const& options, Session& session) {
    Store const store(options.store.db, Store::Open::read);
    std::optional<EventKey> const id = store.resolve(options.event);
    if (!id) {
        session.err << options.event << ": no event of this id; \"dateline events --format ids\" lists them\n";
        return Exit::no_match;
    }
    Timeline const timeline = store.load({*id});
    if (options.format.resolved(session) == OutputFormat::jsonl) {
        write_json_lines(session.out, timeline);
    } else {
        write_event(session.out, timeline, timeline.find(*id), table(session));
    }
    return Exit::done;
}

}  // namespace

void add_events(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("events", "events that match a query, in order");
    auto options = std::make_shared<EventsOptions>();
    options->store.declare(*command, "who:Musk since:2021-01 not type:statement \"Crew Dragon\"; nothing: all events");
    options->format.declare(*command);
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return events(*options, session); }; });
}

void add_show(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("show", "one event: people, date, every quote");
    auto options = std::make_shared<ShowOptions>();
    command->add_option("EVENT", options->event, "an event's id, or its first digits")->required();
    options->store.declare(*command, nullptr);
    options->format.declare(*command);
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return show(*options, session); }; });
}

}  // namespace dateline
