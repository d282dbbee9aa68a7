// Events stand by their periods: "May 2020" before "20 May 2020", since the coarser one begins first. What the
// text orders is kept even then: "in May, after the launch on the 20th, he thanked the agency" puts the
// thanks behind the launch. So events are taken one by one (Kahn 1962), always the first by period among those
// whose predecessors are placed. Events of one period that no text orders share a number.
// Many events share few periods: the periods are sorted, and the events dealt out to them.
#include "order_events.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>
#include <queue>

namespace dateline {
namespace {

/// timeline_less(), which begins with the first day, and mostly ends there.
bool earlier(Period const& a, Period const& b) noexcept {
    return a.first != b.first ? a.first < b.first : timeline_less(a, b);
}

/// Of each event, the place of its period among all periods, from 1 on; equal ones share it. 0: undated, since such an
/// event only passes order on: the sooner the better.
std::vector<std::uint32_t> places_of(Periods const& events) {
    boost::unordered_flat_map<Period const*, std::uint32_t> numbers;
    std::vector<Period const*> periods;
    std::vector<std::uint32_t> out(events.size(), 0);
    for (std::size_t e = 0; e < events.size(); ++e) {
        if (events[e] == nullptr) continue;
        auto const [found, is_new] = numbers.try_emplace(events[e], static_cast<std::uint32_t>(periods.size() + 1));
        if (is_new) periods.push_back(events[e]);
        out[e] = found->second;
    }
    std::vector<std::uint32_t> sorted(periods.size()), place(periods.size() + 1, 0);
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::ranges::sort(sorted, earlier, [&](std::uint32_t n) -> Period const& { return *periods[n]; });
    std::uint32_t latest = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || earlier(*periods[sorted[i - 1]], *periods[sorted[i]])) ++latest;
        place[sorted[i] + 1] = latest;
    }
    for (std::uint32_t& number : out) number = place[number];
    return out;
}

/// The events by place, those of one place as they are numbered.
std::vector<std::uint32_t> sorted_by(std::vector<std::uint32_t> const& places) {
    std::uint32_t const last = places.empty() ? 0 : *std::ranges::max_element(places);
    std::vector<std::uint32_t> begin(last + 2, 0), out(places.size());
    for (std::uint32_t const p : places) ++begin[p + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    for (std::uint32_t e = 0; e < places.size(); ++e) out[begin[places[e]]++] = e;
    return out;
}

/// The events that wait for no other one, the first of all first.
class Ready {
public:
    /// `free`: those that never waited, in order.
    explicit Ready(std::vector<std::uint32_t> free) : free_(std::move(free)) {}
    void release(std::uint32_t rank) { released_.push(rank); }
    [[nodiscard]] bool empty() const noexcept { return next_ == free_.size() && released_.empty(); }
    std::uint32_t take() {
        if (released_.empty() || (next_ < free_.size() && free_[next_] < released_.top())) return free_[next_++];
        std::uint32_t const first = released_.top();
        released_.pop();
        return first;
    }

private:
    std::vector<std::uint32_t> free_;
    std::size_t next_ = 0;
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> released_;
};

}  // namespace

Sequence order_events(Periods const& events, std::vector<Tie> const& ties) {
    std::uint32_t const count = static_cast<std::uint32_t>(events.size());
    std::vector<std::uint32_t> const place = places_of(events), sorted = sorted_by(place);
    std::vector<std::uint32_t> rank(count);
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
    std::vector<std::uint32_t> free;
    free.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (waits_for[sorted[i]] == 0) free.push_back(i);
    }
    Ready ready(std::move(free));
    std::int32_t number = 0;
    std::uint32_t latest = 0;  // place of the event placed last
    while (!ready.empty()) {
        std::uint32_t const e = sorted[ready.take()];
        std::int32_t floor_of_next = at_least[e];
        if (place[e] != 0) {
            if (place[e] != latest || at_least[e] > number) ++number;
            latest = place[e];
            out.order[e] = number;
            out.events.push_back(e);
            floor_of_next = number + 1;
        }
        for (std::uint32_t t = first_tie[e]; t < first_tie[e + 1]; ++t) {
            std::uint32_t const next = targets[t];
            at_least[next] = std::max(at_least[next], floor_of_next);
            if (--waits_for[next] == 0) ready.release(rank[next]);
        }
    }
    for (std::uint32_t e = 0; e < count; ++e) {
        if (place[e] == 0) out.events.push_back(e);
    }
    return out;
}

}  // namespace dateline
