// The way from articles to a timeline in memory: each article's reports are told once (tell_once), the articles are
// gathered and arranged (arrangement), and the arranged events get their words back (realise) and stand in a graph.
// The store goes the same way with the words on disk.
#include "dateline/timeline/timeline.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {
namespace {

/// Every event's tellings, in canonical order.
class Members {
public:
    Members(Arrangement const& arrangement, std::vector<ArticleReports> const& told)
        : begin_(arrangement.events.size() + 2, 0), list_(arrangement.event_of.size()) {
        for (std::uint32_t const event : arrangement.event_of) ++begin_[event + 2];
        std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
        std::vector<std::uint32_t> place(list_.size());  // of each telling in the list
        for (std::uint32_t const article : arrangement.canonical) {
            std::uint32_t telling = arrangement.first_of_article[article];
            for (ReportedEvent const& r : told[article].events) {
                place[telling] = begin_[arrangement.event_of[telling] + 1]++;
                Member& member = list_[place[telling]];
                member.report = &r;
                member.repeats = arrangement.is_repeated(telling++);
            }
        }
        for (Arrangement::Joined const& j : arrangement.joined) {
            Member& member = list_[place[j.telling]];
            member.like = place[j.like] - begin_[arrangement.event_of[j.telling]];
            member.both_after = j.both_after;
            member.one_story = j.one_story;
        }
    }
    [[nodiscard]] std::span<Member const> of(std::uint32_t event) const {
        return {list_.data() + begin_[event], list_.data() + begin_[event + 1]};
    }

private:
    std::vector<std::uint32_t> begin_;  ///< of each event
    std::vector<Member> list_;
};

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

Timeline realise(Arrangement arrangement, std::vector<ArticleReports> articles) {
    Members const members(arrangement, articles);

    Timeline out(arrangement.events.size());
    std::vector<Timeline::Vertex> vertex(arrangement.events.size());
    for (std::size_t v = 0; v < arrangement.sequence.size(); ++v) vertex[arrangement.sequence[v]] = v;
    std::vector<bool> is_there(arrangement.events.size());
    for (std::uint32_t const e : arrangement.event_of) {  // article by article
        if (is_there[e]) continue;
        is_there[e] = true;
        out[vertex[e]] = realise(members.of(e), arrangement.placement(e));
    }
    std::ranges::sort(arrangement.ties, {}, [&](Tie const& t) { return std::pair(vertex[t.from], vertex[t.to]); });
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
    std::ranges::sort(out.contradictions);
    return out;
}

Timeline build_timeline(std::vector<ArticleReports> articles) {
    Gathering gathering;
    for (ArticleReports& a : articles) {
        a = tell_once(std::move(a));
        gathering.add(a);
    }
    return realise(std::move(gathering).arrange(), std::move(articles));
}

}  // namespace dateline
