// Events stand by their periods: "May 2020" before "20 May 2020", since the coarser one begins first. What the
// text orders is kept even then: "in May, after the launch on the 20th, he thanked the agency" puts the
// thanks behind the launch. So events are taken one by one (Kahn 1962), always the first by period among those
// whose predecessors are placed. Events of one period that no text orders share a number.
#include "order_events.hpp"

#include <algorithm>
#include <numeric>
#include <queue>

namespace dateline {

Sequence order_events(Periods const& events, std::vector<Tie> const& ties) {
    std::uint32_t const count = static_cast<std::uint32_t>(events.size());
    std::vector<std::uint32_t> sorted(count), rank(count);
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) {
        bool const dated_a = events[a] != nullptr, dated_b = events[b] != nullptr;
        if (!dated_a || !dated_b) return !dated_a && dated_b;  // undated ones only pass order on: the sooner the better
        return timeline_less(*events[a], *events[b]);
    });
    for (std::uint32_t i = 0; i < count; ++i) rank[sorted[i]] = i;

    std::vector<std::uint32_t> first_tie(count + 1, 0), waits_for(count, 0), targets(ties.size());
    for (Tie const& t : ties) {
        ++first_tie[t.from + 1];
        ++waits_for[t.to];
    }
    std::partial_sum(first_tie.begin(), first_tie.end(), first_tie.begin());
    std::vector<std::uint32_t> fill(first_tie.begin(), first_tie.end() - 1);
    for (Tie const& t : ties) targets[fill[t.from]++] = t.to;

    Sequence out;
    out.order.assign(count, 0);
    out.events.reserve(count);
    std::vector<std::int32_t> at_least(count, 1);  // the smallest number that the predecessors allow
    std::vector<std::uint32_t> undated;
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::uint32_t e = 0; e < count; ++e) {
        if (waits_for[e] == 0) ready.push(rank[e]);
    }
    std::int32_t number = 0;
    Period const* period = nullptr;
    while (!ready.empty()) {
        std::uint32_t const e = sorted[ready.top()];
        ready.pop();
        std::int32_t floor_of_next = at_least[e];
        if (events[e] != nullptr) {
            Period const& when = *events[e];
            bool const simultaneous =
                period != nullptr && !timeline_less(*period, when) && !timeline_less(when, *period);
            if (!simultaneous || at_least[e] > number) ++number;
            period = &when;
            out.order[e] = number;
            out.events.push_back(e);
            floor_of_next = number + 1;
        } else {
            undated.push_back(e);
        }
        for (std::uint32_t t = first_tie[e]; t < first_tie[e + 1]; ++t) {
            std::uint32_t const next = targets[t];
            at_least[next] = std::max(at_least[next], floor_of_next);
            if (--waits_for[next] == 0) ready.push(rank[next]);
        }
    }
    std::sort(undated.begin(), undated.end());
    out.events.insert(out.events.end(), undated.begin(), undated.end());
    return out;
}

}  // namespace dateline
