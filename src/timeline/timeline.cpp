// The way from articles to a timeline in memory: each article's reports are told once (tell_once), the articles are
// gathered and arranged (arrangement), and the arranged events get their words back (realise) and stand in a graph.
// The store goes the same way with the words on disk.
#include "dateline/timeline/timeline.hpp"

#include <algorithm>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {
namespace {

/// Every event's tellings, in canonical order.
std::vector<std::vector<Member>> members_of(Arrangement const& arrangement, std::vector<ArticleReports> const& told) {
    std::vector<std::vector<Member>> members(arrangement.events.size());
    std::vector<std::uint32_t> place(arrangement.event_of.size());  // of each telling in its event
    for (std::uint32_t const article : arrangement.canonical) {
        std::uint32_t telling = arrangement.first_of_article[article];
        for (ReportedEvent const& r : told[article].events) {
            std::vector<Member>& event = members[arrangement.event_of[telling]];
            place[telling++] = static_cast<std::uint32_t>(event.size());
            event.push_back({&r});
            event.back().repeats = arrangement.is_repeated(telling - 1);
        }
    }
    for (Arrangement::Joined const& j : arrangement.joined) {
        Member& member = members[arrangement.event_of[j.telling]][place[j.telling]];
        member.like = place[j.like];
        member.both_after = j.both_after;
        member.one_story = j.one_story;
    }
    return members;
}

}  // namespace

std::string_view name(RelationKind kind) noexcept {
    switch (kind) {
        case RelationKind::then:
            return "then";
        case RelationKind::answered_by:
            return "answered by";
        case RelationKind::causes:
            return "causes";
        case RelationKind::continued_by:
            return "continued by";
    }
    return {};
}

Timeline build_timeline(std::vector<ArticleReports> articles) {
    Gathering gathering;
    for (ArticleReports& a : articles) {
        a = tell_once(std::move(a));
        gathering.add(a);
    }
    Arrangement arrangement = std::move(gathering).arrange();
    std::vector<std::vector<Member>> const members = members_of(arrangement, articles);

    Timeline out;
    out = Timeline(arrangement.events.size());
    std::vector<Timeline::Vertex> vertex(arrangement.events.size());
    for (std::size_t v = 0; v < arrangement.sequence.size(); ++v) {
        std::uint32_t const e = arrangement.sequence[v];
        out[v] = realise(members[e], arrangement.placement(e));
        vertex[e] = v;
    }
    for (Tie& t : arrangement.ties) out.relate(vertex[t.from], vertex[t.to], std::move(t.relation));
    out.sources.reserve(articles.size());
    for (ArticleReports& a : articles) out.sources.push_back(std::move(a.source));
    for (std::size_t a = 0; a < arrangement.copy_of.size(); ++a) {
        if (std::uint32_t const first = arrangement.copy_of[a]; first != nowhere)
            out.sources[a].copy_of = out.sources[first].doc;
    }
    for (Arrangement::Dropped const& d : arrangement.dropped) {
        out.contradictions.push_back({out[vertex[d.tie.from]].id, out[vertex[d.tie.to]].id, d.tie.relation.why,
                                      out.sources[d.tie.article].doc,
                                      d.against == nowhere ? "" : out.sources[d.against].doc});
    }
    return out;
}

}  // namespace dateline
