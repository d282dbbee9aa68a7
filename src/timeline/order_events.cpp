// Events stand by their periods: "May 2020" before "20 May 2020", since the coarser one begins first. What the
// text orders is kept even then: "in May, after the launch on the 20th, he thanked the agency" puts the
// thanks behind the launch. So each event has a slot: the period that it is pushed to, which is its own where nothing
// before it is later; how many events of that period come one after the other before it; and its own period. A slot
// follows from the event and what comes before it, whatever else the timeline tells. Events of one slot share a number.
#include "order_events.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

namespace dateline {
namespace {

/// timeline_less(), which begins with the first day, and mostly ends there.
bool earlier(Period const& a, Period const& b) noexcept {
    return a.first != b.first ? a.first < b.first : timeline_less(a, b);
}

/// How surely a period is known makes no order.
Period plainly(Period period) noexcept {
    period.approximate = period.uncertain = period.fiscal = false;
    return period;
}

/// The periods of the events in order, and of each event the place of its own; equal ones share it.
struct Places {
    explicit Places(Periods const& events) : of(events.size(), nowhere) {
        boost::unordered_flat_map<Period const*, std::uint32_t> numbers;
        std::vector<Period const*> periods;
        for (std::size_t e = 0; e < events.size(); ++e) {
            if (events[e] == nullptr) continue;
            auto const [found, is_new] = numbers.try_emplace(events[e], static_cast<std::uint32_t>(periods.size()));
            if (is_new) periods.push_back(events[e]);
            of[e] = found->second;
        }
        std::vector<std::uint32_t> by_time(periods.size()), place(periods.size());
        std::iota(by_time.begin(), by_time.end(), 0u);
        std::ranges::sort(by_time, earlier, [&](std::uint32_t n) -> Period const& { return *periods[n]; });
        for (std::uint32_t const n : by_time) {
            if (sorted.empty() || earlier(*sorted.back(), *periods[n])) sorted.push_back(periods[n]);
            place[n] = static_cast<std::uint32_t>(sorted.size() - 1);
        }
        for (std::uint32_t& p : of) {
            if (p != nowhere) p = place[p];
        }
    }
    std::vector<Period const*> sorted;
    std::vector<std::uint32_t> of;
};

/// A slot in places.
struct Stand {
    std::uint32_t reached, level, own;
    friend auto operator<=>(Stand const&, Stand const&) = default;
};

/// The stands of the events that come after others, few among many.
class Pushed {
public:
    Pushed(std::vector<Tie> const& ties, std::vector<std::uint32_t> const& places) : places_(places) {
        for (Tie const& t : ties) {
            tied(t.from).next.push_back(t.to);
            ++tied(t.to).waits_for;
        }
        std::vector<std::uint32_t> open;
        for (auto const& [event, tied] : tied_) {
            if (tied.waits_for == 0) open.push_back(event);
        }
        while (!open.empty()) {
            std::uint32_t const event = open.back();
            open.pop_back();
            Tied const& from = tied_.at(event);
            Floor const after = floor_after(event, from.floor);
            for (std::uint32_t const next : from.next) {
                Tied& to = tied_.at(next);
                to.floor = std::max(to.floor, after);
                if (--to.waits_for == 0) open.push_back(next);
            }
        }
    }
    [[nodiscard]] std::vector<std::pair<std::uint32_t, Stand>> stands() const {
        std::vector<std::pair<std::uint32_t, Stand>> out;
        for (auto const& [event, tied] : tied_) {
            if (places_[event] != nowhere) out.emplace_back(event, stand(event, tied.floor));
        }
        return out;
    }

private:
    using Floor = std::pair<std::uint32_t, std::uint32_t>;  ///< a place, or behind the last level of one
    struct Tied {
        std::vector<std::uint32_t> next;
        std::uint32_t waits_for = 0;
        Floor floor{0, 0};  ///< before which it cannot stand
    };
    Tied& tied(std::uint32_t event) { return tied_[event]; }
    [[nodiscard]] Stand stand(std::uint32_t event, Floor floor) const {
        auto const [reached, level] = std::max(floor, Floor{places_[event], 0});
        return {reached, level, places_[event]};
    }
    /// What comes after the event stands no earlier. An event without a date only passes order on.
    [[nodiscard]] Floor floor_after(std::uint32_t event, Floor floor) const {
        if (places_[event] == nowhere) return floor;
        Stand const at = stand(event, floor);
        return {at.reached, at.level + 1};
    }
    std::vector<std::uint32_t> const& places_;
    boost::unordered_flat_map<std::uint32_t, Tied> tied_;
};

}  // namespace

Sequence order_events(Periods const& events, std::vector<Tie> const& ties, std::vector<std::uint32_t> const& listed) {
    Places const places(events);
    auto const pushed = Pushed(ties, places.of).stands();
    std::vector<Stand> stands;
    for (std::uint32_t p = 0; p < places.sorted.size(); ++p) stands.push_back({p, 0, p});
    for (auto const& [event, stand] : pushed) stands.push_back(stand);
    std::ranges::sort(stands);
    stands.erase(std::unique(stands.begin(), stands.end()), stands.end());
    auto const number_of = [&](Stand const& stand) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(stands, stand) - stands.begin());
    };
    Sequence out;
    out.slot_of = places.of;
    std::vector<std::uint32_t> plain(places.sorted.size());
    for (std::uint32_t p = 0; p < plain.size(); ++p) plain[p] = number_of({p, 0, p});
    for (std::uint32_t& slot : out.slot_of) {
        if (slot != nowhere) slot = plain[slot];
    }
    for (auto const& [event, stand] : pushed) out.slot_of[event] = number_of(stand);
    // Slots that nothing stands in are left out; the others are dealt their events.
    std::vector<std::uint32_t> begin(stands.size() + 1, 0), number(stands.size(), nowhere);
    std::uint32_t unplaced = 0;
    for (std::uint32_t const slot : out.slot_of) ++(slot == nowhere ? unplaced : begin[slot + 1]);
    for (std::uint32_t s = 0; s < stands.size(); ++s) {
        if (begin[s + 1] == 0) continue;
        number[s] = static_cast<std::uint32_t>(out.slots.size());
        out.slots.push_back(
            {plainly(*places.sorted[stands[s].reached]), plainly(*places.sorted[stands[s].own]), stands[s].level});
    }
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    out.events.resize(events.size());
    std::uint32_t last = begin.back();
    for (std::uint32_t const e : listed) {
        std::uint32_t const slot = out.slot_of[e];
        out.events[slot == nowhere ? last++ : begin[slot]++] = e;
    }
    for (std::uint32_t& slot : out.slot_of) {
        if (slot != nowhere) slot = number[slot];
    }
    return out;
}

}  // namespace dateline
