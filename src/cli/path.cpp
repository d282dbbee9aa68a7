// dateline path: how two people are linked by events. Musk invites Putin; Peskov speaks for Putin: Musk and Peskov are
// two events apart. People and bodies are the vertices of a Boost.Graph, an event joins all who take part in it; places
// join nobody, or everybody who was ever in Moscow would know each other. The distances to the goal (breadth first)
// guide a search that meets the links by their length, each only once.
#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <ostream>
#include <sstream>

#include "asking.hpp"
#include "dateline/text/json_writer.hpp"
#include "text_table.hpp"

namespace dateline {
namespace {

struct PathOptions {
    StoreOptions store;
    FormatOption format;
    std::string from, to;
    std::size_t limit = 5;
};

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
constexpr std::size_t most_steps = 2'000'000;  // of one search, on any store
constexpr std::uint32_t longest = 12;          // events of a link

/// People are the first vertices, events the others: a link leads from person to event to person.
class Links {
public:
    Links(Cast const& cast, std::uint32_t from, std::uint32_t to, std::size_t most)
        : graph_(cast.people.size() + cast.events.size()), from_(from), to_(to), most_(most) {
        people_ = cast.people.size();
        for (Cast::Part const& p : cast.parts) {
            bool const joins = cast.people[p.person].type == "PERSON" || cast.people[p.person].type == "ORG";
            if (joins || p.person == from || p.person == to) boost::add_edge(p.person, people_ + p.event, graph_);
        }
        distance_.assign(boost::num_vertices(graph_), unreachable);
        distance_[to] = 0;
        auto const record = boost::make_bfs_visitor(boost::record_distances(distance_.data(), boost::on_tree_edge()));
        boost::breadth_first_search(graph_, to, boost::visitor(record));
        used_.assign(distance_.size(), false);
    }

    /// Vertices of each link, shortest first; equally long ones by the order of their events.
    std::vector<std::vector<std::size_t>> find() {
        if (distance_[from_] == unreachable) return {};
        std::size_t before = 0;
        for (std::uint32_t length = distance_[from_]; length <= 2 * longest && found_.size() < most_; length += 2) {
            path_.assign(1, from_);
            used_[from_] = true;
            search(length);
            used_[from_] = false;
            std::sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end());
            before = found_.size();
            if (steps_ >= most_steps) break;
        }
        return std::move(found_);
    }

private:
    static constexpr std::uint32_t unreachable = 0xFFFFFFFFu;

    /// All links of exactly `left` more steps; as deep as `longest` events.
    void search(std::uint32_t left) {
        std::size_t const at = path_.back();
        if (at == to_) {
            if (left == 0) found_.push_back(path_);
            return;
        }
        for (auto [v, end] = boost::adjacent_vertices(at, graph_); v != end; ++v) {
            if (found_.size() >= most_ || ++steps_ >= most_steps) return;
            if (used_[*v] || distance_[*v] == unreachable || distance_[*v] + 1 > left) continue;
            used_[*v] = true;
            path_.push_back(*v);
            search(left - 1);
            path_.pop_back();
            used_[*v] = false;
        }
    }

    Graph graph_;
    std::size_t people_ = 0, from_, to_, most_, steps_ = 0;
    std::vector<std::uint32_t> distance_;
    std::vector<bool> used_;
    std::vector<std::size_t> path_;
    std::vector<std::vector<std::size_t>> found_;
};

/// The one whom a name means among those who take part.
std::optional<std::uint32_t> person(Cast const& cast, StoreOptions const& options, std::string const& name,
                                    std::ostream& err) {
    StoreOptions one = options;
    one.words = {"who:\"" + name + '"'};
    Asked const asked = ask(one, err);
    if (asked.nothing) return std::nullopt;
    std::string const id = asked.query.selection.values.empty() ? "" : asked.query.selection.values.front();
    for (std::uint32_t p = 0; p < cast.people.size(); ++p) {
        if (cast.people[p].entity == id) return p;
    }
    err << name << ": takes part in no event that the query selects\n";
    return std::nullopt;
}

void write_link(std::ostream& out, Cast const& cast, std::vector<std::size_t> const& link, Timeline const& timeline,
                std::uint32_t width) {
    std::string chain;
    TextTable table({{"", false, 0}, {"", false, 1}, {"", false, 2}});
    std::size_t const people = cast.people.size();
    for (std::size_t const v : link) {
        if (v < people) {
            chain += (chain.empty() ? "" : " — ") + cast.people[v].name;
            continue;
        }
        Event const& e = timeline[timeline.find(cast.events[v - people])];
        table.add({"  " + e.id, e.when ? english(*e.when) : "no date", e.title});
    }
    out << chain << '\n';
    std::ostringstream rows;
    table.write(rows, width);
    std::string const text = std::move(rows).str();
    out << text.substr(text.find('\n') + 1);
}

void write_link_json(JsonWriter& json, Cast const& cast, std::vector<std::size_t> const& link,
                     Timeline const& timeline) {
    std::size_t const people = cast.people.size();
    json.begin_object().field("events", static_cast<std::uint32_t>(link.size() / 2)).key("link").begin_list();
    for (std::size_t const v : link) {
        json.begin_object();
        if (v < people) {
            json.field("entity", cast.people[v].entity).field("name", cast.people[v].name);
        } else {
            Event const& e = timeline[timeline.find(cast.events[v - people])];
            json.field("event", e.id).field_or_null("date", e.when ? edtf(*e.when) : "").field("title", e.title);
        }
        json.end_object();
    }
    json.end_list().end_object();
}

Exit path(PathOptions const& options, Session& session) {
    OutputFormat const format = options.format.resolved(session);
    Asked const asked = ask(options.store, session.err);
    if (asked.nothing) return Exit::no_match;
    Cast const cast = asked.store.cast(asked.query.selection);
    auto const from = person(cast, options.store, options.from, session.err);
    auto const to = person(cast, options.store, options.to, session.err);
    if (!from || !to) return Exit::no_match;
    if (*from == *to) {
        throw Error(Exit::bad_request, "path: both names mean " + cast.people[*from].name + "; name two");
    }
    auto const links = Links(cast, *from, *to, options.limit).find();
    if (links.empty()) {
        session.err << "no chain of events links " << cast.people[*from].name << " and " << cast.people[*to].name
                    << '\n';
        return Exit::no_match;
    }
    std::vector<EventKey> ids;
    for (auto const& link : links) {
        for (std::size_t const v : link) {
            if (v >= cast.people.size()) ids.push_back(cast.events[v - cast.people.size()]);
        }
    }
    Timeline const timeline = asked.store.load(ids);
    std::string text;
    for (auto const& link : links) {
        if (format == OutputFormat::table) {
            if (&link != &links.front()) session.out << '\n';
            write_link(session.out, cast, link, timeline, session.width);
            continue;
        }
        JsonWriter json(text);
        write_link_json(json, cast, link, timeline);
        text += '\n';
    }
    session.out << text;
    return Exit::done;
}

}  // namespace

void add_path(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("path", "how two people are linked by events, shortest first");
    auto options = std::make_shared<PathOptions>();
    command->add_option("FROM", options->from, "a name, short form or id")->required();
    command->add_option("TO", options->to, "another")->required();
    options->store.declare(*command, "only over these events; nothing: all");
    options->format.declare(*command);
    command->add_option("--limit", options->limit, "at most so many links; default 5")
        ->type_name("N")
        ->envname("DATELINE_LIMIT")
        ->check(count_of_rows(1));
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return path(*options, session); }; });
}

}  // namespace dateline
