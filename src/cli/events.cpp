// dateline events: what a query selects, in order; how many; or how many a day, a person, a kind, with bars.
#include <algorithm>
#include <charconv>
#include <ostream>

#include "asking.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/render/render.hpp"
#include "dateline/text/json_writer.hpp"
#include "text_table.hpp"

namespace dateline {
namespace {

struct EventsOptions {
    StoreOptions store;
    FormatOption format;
    std::string sort, group_by;
    std::optional<std::size_t> limit;
    bool count = false;
};

template <typename Value>
struct Named {
    std::string_view name;
    Value value;
};
constexpr Named<Listing::By> sorts[] = {{"date", Listing::By::place},
                                        {"title", Listing::By::title},
                                        {"kind", Listing::By::kind},
                                        {"sources", Listing::By::sources}};
constexpr Named<EventGroup::By> groupings[] = {{"day", EventGroup::By::day},
                                               {"week", EventGroup::By::week},
                                               {"month", EventGroup::By::month},
                                               {"entity", EventGroup::By::entity},
                                               {"type", EventGroup::By::type}};

/// The value of a name; an error that lists what the option takes otherwise.
template <typename Value, std::size_t N>
Value chosen(char const* option, std::string const& word, Named<Value> const (&all)[N]) {
    std::vector<std::string> names;
    for (Named<Value> const& n : all) {
        if (n.name == word) return n.value;
        names.emplace_back(n.name);
    }
    std::string hint = did_you_mean(word, names);
    if (hint.empty()) {
        for (std::string const& n : names) hint += (hint.empty() ? "; it takes " : ", ") + n;
    }
    throw Error(Exit::bad_request, std::string("events: ") + option + " does not know \"" + word + '"' + hint);
}

/// "day|week|month": what an option takes, for help and completion.
template <typename Value, std::size_t N>
std::string either(Named<Value> const (&all)[N]) {
    std::string out;
    for (Named<Value> const& n : all) out += (out.empty() ? "" : "|") + std::string(n.name);
    return out;
}

Listing listing(EventsOptions const& options) {
    Listing out;
    std::string word = options.sort.empty() ? "date" : options.sort;
    out.descending = word.starts_with('-');
    if (out.descending) word.erase(0, 1);
    out.by = chosen("--sort", word, sorts);
    out.most = options.limit;
    return out;
}

void write_groups(std::vector<EventGroup> const& groups, std::string const& by, OutputFormat format, Session& session) {
    if (format == OutputFormat::table) {
        std::uint32_t most = 1, name_room = 5;
        for (EventGroup const& g : groups) most = std::max(most, g.events);
        for (EventGroup const& g : groups)
            name_room = std::max(name_room, static_cast<std::uint32_t>(g.name.size()) + 2);
        std::uint32_t const others = std::min(name_room, 40u) + 12;
        std::uint32_t const room = session.width > others + 8 ? session.width - others : 8;
        std::string head = by;
        for (char& c : head) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        TextTable table({{head, false, 1}, {"EVENTS", true, 0}, {"", false, 0}});
        for (EventGroup const& g : groups) {
            auto const eighths = static_cast<std::uint32_t>(std::uint64_t{g.events} * room * 8 / most);
            table.add({(g.vague ? "~ " : "") + g.name, std::to_string(g.events), bar(std::max(1u, eighths))});
        }
        return table.write(session.out, session.width);
    }
    if (format == OutputFormat::csv) session.out << by << ",events\r\n";
    std::string text;
    JsonWriter json(text);
    if (format == OutputFormat::json) json.begin_list();
    for (EventGroup const& g : groups) {
        if (format == OutputFormat::csv) {
            session.out << csv_field(g.name) << ',' << g.events << "\r\n";
            continue;
        }
        std::string line;
        JsonWriter one(line);
        JsonWriter& row = format == OutputFormat::json ? json : one;
        row.begin_object().field(by, g.name);
        if (!g.entity.empty()) row.field("id", g.entity);
        row.field("events", g.events);
        if (g.vague) row.field("vague", true);
        row.end_object();
        if (format == OutputFormat::jsonl) session.out << line << '\n';
    }
    if (format == OutputFormat::json) {
        json.end_list();
        session.out << text << '\n';
    }
}

Exit grouped(EventsOptions const& options, Asked const& asked, OutputFormat format, Session& session) {
    EventGroup::By const by = chosen("--group-by", options.group_by, groupings);
    if (!options.sort.empty() && options.sort != "events" && options.sort != "-events") {
        throw Error(Exit::bad_request,
                    "events: --sort " + options.sort +
                        " does not go with --group-by; groups are sorted by --sort events or -events");
    }
    std::vector<EventGroup> groups;
    if (!asked.nothing) groups = asked.store.groups(asked.query.selection, by);
    if (options.sort == "events") std::ranges::stable_sort(groups, {}, &EventGroup::events);
    if (options.sort == "-events") std::ranges::stable_sort(groups, std::greater<>{}, &EventGroup::events);
    if (options.limit && groups.size() > *options.limit) groups.resize(*options.limit);
    if (groups.empty()) return Exit::no_match;
    if (format == OutputFormat::ids) {
        for (EventGroup const& g : groups) session.out << (g.entity.empty() ? g.name : g.entity) << '\n';
    } else {
        write_groups(groups, options.group_by, format, session);
    }
    return Exit::done;
}

Exit events(EventsOptions const& options, Session& session) {
    OutputFormat const format = options.format.resolved(session);
    if (options.count && !options.group_by.empty()) {
        throw Error(Exit::bad_request, "events: --count and --group-by exclude each other; --group-by counts");
    }
    Asked const asked = ask(options.store, session.err);
    if (!options.group_by.empty()) return grouped(options, asked, format, session);
    Listing const how = listing(options);
    if (options.count) {
        std::size_t const count = asked.nothing ? 0 : asked.store.count(asked.query.selection);
        session.out << count << '\n';
        return count == 0 ? Exit::no_match : Exit::done;
    }
    if (format == OutputFormat::ids) {
        std::vector<EventKey> ids;
        if (!asked.nothing) ids = asked.store.select(asked.query.selection, how);
        for (EventKey const& id : ids) session.out << id << '\n';
        return ids.empty() ? Exit::no_match : Exit::done;
    }
    Timeline const timeline = answer(asked, how);
    switch (format) {
        case OutputFormat::jsonl:
            write_json_lines(session.out, timeline);
            break;
        case OutputFormat::json:
            export_timeline(session.out, timeline, ExchangeFormat::json, default_title(timeline));
            break;
        case OutputFormat::csv:
            export_timeline(session.out, timeline, ExchangeFormat::csv, "");
            break;
        default:
            write_table(session.out, timeline, {session.width, session.colour});
    }
    if (timeline.size() != 0) return Exit::done;
    if (format == OutputFormat::table && !asked.nothing) session.notes() << "no event matches\n";
    return Exit::no_match;
}

}  // namespace

void add_events(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("events", "events that match a query, in order");
    auto options = std::make_shared<EventsOptions>();
    options->store.declare(*command, "which events (dateline help query); nothing: all");
    options->format.declare(
        *command, {OutputFormat::table, OutputFormat::jsonl, OutputFormat::json, OutputFormat::csv, OutputFormat::ids});
    command->add_flag("--count", options->count, "only how many match");
    command->add_option("--limit", options->limit, "at most so many")
        ->type_name("N")
        ->envname("DATELINE_LIMIT")
        ->check(count_of_rows());
    command
        ->add_option("--sort", options->sort,
                     "in which order; sources: how many articles tell it; with - before it the other way round")
        ->type_name(either(sorts));
    command->add_option("--group-by", options->group_by, "how many there are of each")->type_name(either(groupings));
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return events(*options, session); }; });
}

}  // namespace dateline
