// dateline entities: who takes part in the events that a query selects, how often, from when to when, and with whom
// most.
#include <algorithm>
#include <ostream>

#include "asking.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/text/json_writer.hpp"
#include "text_table.hpp"

namespace dateline {
namespace {

struct EntitiesOptions {
    StoreOptions store;
    FormatOption format;
    std::vector<std::string> with;
    std::optional<std::size_t> limit;
};

constexpr std::size_t companions_shown = 3;

struct Companion {
    std::uint32_t person = 0, events = 0;
};

/// With whom each of the first `shown` people shares most events. The parts of an event lie side by side.
std::vector<std::vector<Companion>> companions(Cast const& cast, std::size_t shown) {
    std::vector<std::vector<std::uint32_t>> events_of(shown);
    std::vector<std::size_t> first_part(cast.events.size() + 1, cast.parts.size());
    for (std::size_t i = cast.parts.size(); i-- > 0;) {
        first_part[cast.parts[i].event] = i;
        if (cast.parts[i].person < shown) events_of[cast.parts[i].person].push_back(cast.parts[i].event);
    }
    std::vector<std::uint32_t> count(cast.people.size());
    std::vector<std::vector<Companion>> out(shown);
    for (std::uint32_t p = 0; p < shown; ++p) {
        std::vector<std::uint32_t> met;
        for (std::uint32_t const e : events_of[p]) {
            for (std::size_t i = first_part[e]; i < cast.parts.size() && cast.parts[i].event == e; ++i) {
                std::uint32_t const other = cast.parts[i].person;
                if (other != p && count[other]++ == 0) met.push_back(other);
            }
        }
        std::ranges::sort(
            met, [&](std::uint32_t a, std::uint32_t b) { return count[a] != count[b] ? count[a] > count[b] : a < b; });
        for (std::size_t i = 0; i < std::min(companions_shown, met.size()); ++i)
            out[p].push_back({met[i], count[met[i]]});
        for (std::uint32_t const other : met) count[other] = 0;
    }
    return out;
}

void write_json(JsonWriter& json, Cast const& cast, Cast::Person const& who, std::vector<Companion> const& with) {
    json.begin_object().field("entity", who.entity).field("name", who.name).field("type", who.type);
    json.field("events", who.events).field_or_null("first", who.first ? iso(*who.first) : "");
    json.field_or_null("last", who.last ? iso(*who.last) : "").key("with").begin_list();
    for (Companion const& c : with) {
        json.begin_object().field("entity", cast.people[c.person].entity).field("name", cast.people[c.person].name);
        json.field("events", c.events).end_object();
    }
    json.end_list().end_object();
}

Exit entities(EntitiesOptions const& options, Session& session) {
    OutputFormat const format = options.format.resolved(session);
    StoreOptions asked_for = options.store;
    for (std::string const& name : options.with) asked_for.words.push_back("with:\"" + name + '"');
    if (asked_for.words.size() > options.with.size() && !options.with.empty()) {
        asked_for.words.front().insert(0, "(");  // --with holds for all of the query
        asked_for.words[options.store.words.size() - 1] += ")";
    }
    Asked const asked = ask(asked_for, session.err);
    if (asked.nothing) return Exit::no_match;
    Cast const cast = asked.store.cast(asked.query.selection);
    if (cast.people.empty()) return Exit::no_match;
    std::size_t const shown = std::min(cast.people.size(), options.limit.value_or(cast.people.size()));
    std::vector<std::vector<Companion>> const with = companions(cast, shown);
    TextTable table({{"NAME", false, 1}, {"TYPE"}, {"EVENTS", true}, {"FIRST"}, {"LAST"}, {"MOST WITH", false, 2}});
    std::string text;
    JsonWriter list(text);
    if (format == OutputFormat::json) list.begin_list();
    if (format == OutputFormat::csv) session.out << "entity,name,type,events,first,last\r\n";
    for (std::size_t i = 0; i < shown; ++i) {
        Cast::Person const& who = cast.people[i];
        std::string const first = who.first ? iso(*who.first) : "", last = who.last ? iso(*who.last) : "";
        if (format == OutputFormat::table) {
            std::string others;
            for (Companion const& c : with[i]) {
                others += (others.empty() ? "" : ", ") + cast.people[c.person].name + ' ' + std::to_string(c.events);
            }
            table.add({who.name, who.type, std::to_string(who.events), first, last, others});
        } else if (format == OutputFormat::ids) {
            session.out << who.entity << '\n';
        } else if (format == OutputFormat::csv) {
            session.out << csv_field(who.entity) << ',' << csv_field(who.name) << ',' << who.type << ',' << who.events
                        << ',' << first << ',' << last << "\r\n";
        } else if (format == OutputFormat::json) {
            write_json(list, cast, who, with[i]);
        } else {
            std::string line;
            JsonWriter json(line);
            write_json(json, cast, who, with[i]);
            session.out << line << '\n';
        }
    }
    if (format == OutputFormat::table) table.write(session.out, session.width);
    if (format == OutputFormat::json) {
        list.end_list();
        session.out << text << '\n';
    }
    return Exit::done;
}

}  // namespace

void add_entities(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("entities", "who takes part, how often, with whom");
    auto options = std::make_shared<EntitiesOptions>();
    options->store.declare(*command, "in which events; nothing: all");
    options->format.declare(
        *command, {OutputFormat::table, OutputFormat::jsonl, OutputFormat::json, OutputFormat::csv, OutputFormat::ids});
    command->add_option("--with", options->with, "only events in which this one takes part; may be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command->add_option("--limit", options->limit, "at most so many")
        ->type_name("N")
        ->envname("DATELINE_LIMIT")
        ->check(count_of_rows());
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return entities(*options, session); }; });
}

}  // namespace dateline
