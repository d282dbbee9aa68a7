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
#include <span>
#include <utility>

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

/// What ties say: who waits for whom. The events that they speak of, few among many, have numbers of their own.
class Waiting {
public:
    Waiting(std::vector<Tie> const& ties, std::size_t events) : number_of_(events, nowhere), targets_(ties.size()) {
        for (Tie const& t : ties) {
            ++tied(t.from).ties;
            Tied& to = tied(t.to);
            ++to.waits_for;
            to.waits = true;
        }
        std::uint32_t sum = 0;
        for (Tied& t : tied_) t.first_tie = std::exchange(sum, sum + t.ties);
        std::vector<std::uint32_t> filled(tied_.size());
        for (Tie const& t : ties) {
            std::uint32_t const from = number_of_[t.from];
            targets_[tied_[from].first_tie + filled[from]++] = t.to;
        }
    }
    /// Waits the event for another one, or did it?
    [[nodiscard]] bool waits(std::uint32_t event) const noexcept {
        return number_of_[event] != nowhere && tied_[number_of_[event]].waits;
    }
    /// The smallest number that the predecessors allow.
    [[nodiscard]] std::int32_t at_least(std::uint32_t event) const noexcept {
        return number_of_[event] == nowhere ? 1 : tied_[number_of_[event]].at_least;
    }
    /// What comes after the event has that number or a greater one. Hands over what waits for nothing else.
    template <typename Release>
    void placed(std::uint32_t event, std::int32_t floor_of_next, Release release) {
        if (number_of_[event] == nowhere) return;
        Tied const& from = tied_[number_of_[event]];
        for (std::uint32_t const next : std::span(targets_).subspan(from.first_tie, from.ties)) {
            Tied& to = tied_[number_of_[next]];
            to.at_least = std::max(to.at_least, floor_of_next);
            if (--to.waits_for == 0) release(next);
        }
    }

private:
    struct Tied {
        std::uint32_t ties = 0, first_tie = 0, waits_for = 0;
        std::int32_t at_least = 1;
        bool waits = false;
    };
    Tied& tied(std::uint32_t event) {
        std::uint32_t& number = number_of_[event];
        if (number == nowhere) {
            number = static_cast<std::uint32_t>(tied_.size());
            tied_.emplace_back();
        }
        return tied_[number];
    }
    std::vector<std::uint32_t> number_of_;  ///< of each event, in tied_; nowhere: no tie speaks of it
    std::vector<Tied> tied_;
    std::vector<std::uint32_t> targets_;  ///< where the ties of each end
};

}  // namespace

Sequence order_events(Periods const& events, std::vector<Tie> const& ties) {
    std::uint32_t const count = static_cast<std::uint32_t>(events.size());
    std::vector<std::uint32_t> const place = places_of(events), sorted = sorted_by(place);
    Waiting waiting(ties, count);
    Sequence out;
    out.order.assign(count, 0);
    out.events.resize(count);
    std::uint32_t* next = out.events.data();
    std::int32_t number = 0;
    std::uint32_t latest = 0;                              // place of the event placed last
    using Rank = std::pair<std::uint32_t, std::uint32_t>;  // a place, and in it an event
    std::priority_queue<Rank, std::vector<Rank>, std::greater<>> released;
    auto const put = [&](std::uint32_t event, std::uint32_t at) {
        std::int32_t const at_least = waiting.at_least(event);
        if (at != 0) {
            if (at != latest || at_least > number) ++number;
            latest = at;
            out.order[event] = number;
            *next++ = event;
        }
        waiting.placed(event, at != 0 ? number + 1 : at_least,
                       [&](std::uint32_t freed) { released.emplace(place[freed], freed); });
    };
    auto const put_released = [&] {
        Rank const first = released.top();
        released.pop();
        put(first.second, first.first);
    };
    for (std::uint32_t const event : sorted) {
        if (waiting.waits(event)) continue;  // until it is released
        while (!released.empty() && released.top() < Rank{place[event], event}) put_released();
        put(event, place[event]);
    }
    while (!released.empty()) put_released();
    for (std::uint32_t e = 0; e < count; ++e) {
        if (place[e] == 0) *next++ = e;
    }
    return out;
}

}  // namespace dateline
