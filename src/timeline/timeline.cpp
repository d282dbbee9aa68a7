// The way from articles to a timeline: each article's reports are told once (tell_once), the articles' events
// are grouped (group_tellings) and merged (merge_reports), what the texts say about their order is made
// consistent (relate), the events are put in order (order_events) and stand in a graph. Articles go in by
// their dates, so that the same articles give the same timeline whichever came first.
#include "dateline/timeline/timeline.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "group_tellings.hpp"
#include "merge_reports.hpp"
#include "order_events.hpp"
#include "relate.hpp"
#include "tell_once.hpp"

namespace dateline {
namespace {

constexpr std::size_t shortest_key = 10;  // "e_" and eight digits

ArticleReports with_ids(ArticleReports article) {
    for (ReportedEvent& r : article.events) r.event.id = event_key(r.event.evidence.front(), r.event.lemma);
    return article;
}

/// What articles tell about the order of their events, between groups.
std::vector<Tie> told_ties(Tellings const& tellings, std::vector<Group> const& groups) {
    std::vector<std::uint32_t> group_of(tellings.list.size());
    for (std::uint32_t g = 0; g < groups.size(); ++g) {
        for (std::uint32_t const member : groups[g].members) group_of[member] = g;
    }
    std::vector<Tie> out;
    for (std::uint32_t i = 0; i < tellings.list.size(); ++i) {
        ReportedEvent const& r = *tellings.list[i].report;
        std::uint32_t const first = tellings.first_of_article[tellings.list[i].article];
        std::uint32_t const end = tellings.first_of_article[tellings.list[i].article + 1];
        auto const tie = [&](std::uint32_t link, RelationKind kind) {
            if (link >= end - first) return;
            out.push_back({group_of[first + link], group_of[i], {kind, std::string(name(kind)), r.after_words}});
        };
        tie(r.answers, RelationKind::answered_by);
        tie(r.after, RelationKind::then);
    }
    return out;
}

/// An undated event that follows a dated one, perhaps in another article, takes its period.
void inherit_dates(std::vector<ReportedEvent>& events, std::vector<Tie> const& ties) {
    std::vector<std::uint32_t> predecessor(events.size(), nowhere);
    for (Tie const& t : ties) {
        if (predecessor[t.to] == nowhere) predecessor[t.to] = t.from;
    }
    std::vector<std::uint32_t> chain;
    for (std::uint32_t e = 0; e < events.size(); ++e) {
        chain.clear();
        std::uint32_t at = e;
        while (at != nowhere && !events[at].event.when && chain.size() <= events.size()) {
            chain.push_back(at);
            at = predecessor[at];
        }
        if (at == nowhere || !events[at].event.when) continue;
        for (std::uint32_t const follower : chain) {
            events[follower].event.when = events[at].event.when;
            events[follower].event.dated_by = DatedBy::inherited;
        }
    }
}

/// Ids as short as they are unlike all earlier ones; former ids that now name another event are dropped.
void shorten_ids(std::vector<ReportedEvent>& events) {
    std::unordered_set<std::string> taken;
    taken.reserve(events.size() * 2);
    for (ReportedEvent& r : events) {
        std::string const whole = r.event.id;
        std::size_t length = shortest_key;
        while (length < whole.size() && !taken.insert(whole.substr(0, length)).second) ++length;
        r.event.id = whole.substr(0, length);
    }
    for (ReportedEvent& r : events) {
        std::vector<EventKey> kept;
        for (EventKey const& former : r.event.former_ids) {
            std::string const key = former.substr(0, shortest_key);
            if (taken.insert(key).second) kept.push_back(key);
        }
        std::sort(kept.begin(), kept.end());
        r.event.former_ids = std::move(kept);
    }
}

}  // namespace

std::string_view name(RelationKind kind) noexcept { return kind == RelationKind::then ? "then" : "answered by"; }

Timeline build_timeline(std::vector<ArticleReports> const& articles) {
    std::vector<std::uint32_t> const canonical = canonical_order(articles);
    std::vector<ArticleReports> told;
    told.reserve(articles.size());
    for (std::uint32_t const a : canonical) told.push_back(tell_once(with_ids(articles[a])));
    std::vector<std::uint32_t> in_place(told.size());
    for (std::uint32_t i = 0; i < in_place.size(); ++i) in_place[i] = i;
    Tellings const tellings = read_tellings(told, in_place);
    std::vector<Group> const groups = group_tellings(tellings);
    std::vector<Tie> ties = told_ties(tellings, groups);

    std::vector<ReportedEvent> events;
    events.reserve(groups.size());
    std::vector<ReportedEvent const*> members;
    for (Group const& group : groups) {
        members.clear();
        for (std::uint32_t const m : group.members) members.push_back(tellings.list[m].report);
        ReportedEvent merged = merge_reports(members);
        merged.event.merges.insert(merged.event.merges.end(), group.merges.begin(), group.merges.end());
        merged.after = merged.answers = nowhere;
        events.push_back(std::move(merged));
    }
    for (Tie const& t : ties) {
        if (t.relation.kind == RelationKind::answered_by) events[t.to].answers = t.from;
    }
    inherit_dates(events, ties);
    shorten_ids(events);

    std::vector<Event const*> by_number;
    by_number.reserve(events.size());
    for (ReportedEvent& r : events) {
        r.event.main = is_main(r);
        by_number.push_back(&r.event);
    }
    ties = consistent(std::move(ties), by_number);
    Sequence const sequence = order_events(by_number, ties);
    ties = reduce(std::move(ties), events.size());

    Timeline out;
    out.graph = Timeline::Graph(events.size());
    std::vector<Timeline::Vertex> vertex(events.size());
    for (std::size_t v = 0; v < sequence.events.size(); ++v) {
        std::uint32_t const e = sequence.events[v];
        events[e].event.order = sequence.order[e];
        out.graph[v] = std::move(events[e].event);
        vertex[e] = v;
    }
    for (Tie& t : ties) boost::add_edge(vertex[t.from], vertex[t.to], std::move(t.relation), out.graph);
    out.sources.reserve(articles.size());
    for (ArticleReports const& a : articles) out.sources.push_back(a.source);
    return out;
}

Timeline::Vertex Timeline::find(std::string_view id) const {
    for (Vertex v = 0; v < size(); ++v) {
        if (graph[v].id == id) return v;
    }
    for (Vertex v = 0; v < size(); ++v) {
        std::vector<EventKey> const& former = graph[v].former_ids;
        if (std::find(former.begin(), former.end(), id) != former.end()) return v;
    }
    return size();
}

}  // namespace dateline
