// dateline explain: how a query is read, or why an event has its date and its people.
#include <ostream>

#include "asking.hpp"

namespace dateline {
namespace {

void explain_event(Event const& event, std::ostream& out) {
    out << event.id << "  " << (event.when ? english(*event.when) : "no date") << "  " << event.title << '\n';
    if (event.when) {
        out << "date     " << edtf(*event.when) << ", " << name(event.dated_by) << '\n';
    }
    out << "sure     " << name(event.factuality) << '\n';
    for (Participant const& p : event.roles) {
        out << name(p.role) << std::string(9 - std::min<std::size_t>(8, name(p.role).size()), ' ') << p.name
            << (p.entity.empty() ? "" : "  (" + p.entity + ")") << '\n';
    }
    for (Evidence const& evidence : event.evidence) {
        out << "\n  " << evidence.doc << ", code points " << evidence.begin << " to " << evidence.end << ": \""
            << evidence.trigger << "\"\n    " << evidence.sentence << '\n';
        each_reason(evidence, [&](std::string_view why) { out << "    - " << why << '\n'; });
    }
    if (!event.merges.empty()) out << "\nmerged\n";
    for (std::string const& merge : event.merges) out << "  - " << merge << '\n';
    if (!event.corrections.empty()) out << "\nput right by an editor" << (event.hidden ? ", and hidden" : "") << '\n';
    for (std::string const& correction : event.corrections) out << "  - " << correction << '\n';
}

Exit explain(StoreOptions const& options, Session& session) {
    if (options.words.size() == 1 && options.words.front().starts_with("e_")) {
        Store const store(options.db, Store::Open::read);
        EventKey const id = known_event(store, options.words.front());
        Timeline const timeline = store.load({id});
        explain_event(timeline[timeline.find(id)], session.out);
        return Exit::done;
    }
    Asked const asked = ask(options, session.err);
    if (asked.nothing) return Exit::no_match;
    session.out << how_it_was_read(asked) << '\n';
    std::size_t const count = asked.store.count(asked.query.selection);
    session.out << count << (count == 1 ? " event matches\n" : " events match\n");
    return count == 0 ? Exit::no_match : Exit::done;
}

}  // namespace

void add_explain(CLI::App& program, Session& session) {
    auto* const command =
        program.add_subcommand("explain", "how a query is read; why an event has its date and people");
    auto options = std::make_shared<StoreOptions>();
    options->declare(*command, "an event's id, or a query");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return explain(*options, session); }; });
}

}  // namespace dateline
