// A picture of some events keeps what the whole timeline says about their order: when "invitation then
// follow-up then answer" loses the follow-up, "invitation then answer" is left. From every kept event the
// graph is walked through dropped ones only; what is reached first is tied, and the ties are reduced again.
#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "dateline/timeline/timeline.hpp"
#include "relate.hpp"

namespace dateline {

Timeline subset(Timeline const& timeline, std::vector<Timeline::Vertex> const& keep) {
    std::vector<Timeline::Vertex> kept = keep;
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    std::vector<std::uint32_t> number(timeline.size(), nowhere);
    Timeline out;
    out = Timeline(kept.size());
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
        number[kept[i]] = i;
        out[i] = timeline[kept[i]];
    }
    std::vector<Tie> ties;
    std::vector<std::uint32_t> seen_by(timeline.size(), nowhere);
    std::vector<Timeline::Vertex> open;
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
        open.assign(1, kept[i]);
        while (!open.empty()) {
            Timeline::Vertex const at = open.back();
            open.pop_back();
            for (Timeline::Edge const& edge : timeline.relations_from(at)) {
                Timeline::Vertex const next = edge.to;
                bool const direct = at == kept[i];
                if (number[next] != nowhere) {
                    Relation relation = edge.relation;
                    if (!direct) relation = {RelationKind::then, std::string(dateline::name(RelationKind::then)), {}};
                    ties.push_back({i, number[next], std::move(relation), nowhere});
                } else if (seen_by[next] != i) {
                    seen_by[next] = i;
                    open.push_back(next);
                }
            }
        }
    }
    Periods events;
    events.reserve(kept.size());
    for (Timeline::Vertex v = 0; v < kept.size(); ++v) {
        std::optional<Period> const& when = out[v].when;
        events.push_back(when ? &*when : nullptr);
    }
    ties = reduce(consistent(std::move(ties), events).ties);
    std::ranges::sort(ties, {}, [](Tie const& t) { return std::pair(t.from, t.to); });
    for (Tie& t : ties) {
        out.relate(t.from, t.to, std::move(t.relation));
    }
    out.sources = timeline.sources;
    if (timeline.contradictions.empty()) return out;
    std::unordered_set<std::string_view> ids;
    for (Timeline::Vertex v = 0; v < out.size(); ++v) ids.insert(out[v].id);
    for (Contradiction const& c : timeline.contradictions) {
        if (ids.contains(c.earlier) || ids.contains(c.later)) out.contradictions.push_back(c);
    }
    return out;
}

}  // namespace dateline
