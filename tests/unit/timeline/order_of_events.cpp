// Events are dealt out to their periods and taken one by one; the order is that of the plain way, which looks at every
// event that waits for no other one each time and takes the first by period.
#include <boost/test/unit_test.hpp>
#include <random>

#include "order_events.hpp"

using namespace dateline;

namespace {

Sequence taken_plainly(Periods const& events, std::vector<Tie> const& ties) {
    std::uint32_t const count = static_cast<std::uint32_t>(events.size());
    std::vector<bool> placed(count);
    Sequence out;
    out.order.assign(count, 0);
    std::vector<std::int32_t> at_least(count, 1);
    std::int32_t number = 0;
    Period const* latest = nullptr;
    auto const first = [&](std::uint32_t a, std::uint32_t b) {
        if (events[a] == nullptr || events[b] == nullptr) return events[a] == nullptr && events[b] != nullptr;
        return timeline_less(*events[a], *events[b]);
    };
    for (std::uint32_t n = 0; n < count; ++n) {
        std::uint32_t next = nowhere;
        for (std::uint32_t e = 0; e < count; ++e) {
            bool const waits = std::ranges::any_of(ties, [&](Tie const& t) { return t.to == e && !placed[t.from]; });
            if (!placed[e] && !waits && (next == nowhere || first(e, next))) next = e;
        }
        placed[next] = true;
        std::int32_t floor_of_next = at_least[next];
        if (Period const* const when = events[next]) {
            bool const at_once = latest && !timeline_less(*latest, *when) && !timeline_less(*when, *latest);
            if (!at_once || at_least[next] > number) ++number;
            latest = when;
            out.order[next] = number;
            out.events.push_back(next);
            floor_of_next = number + 1;
        }
        for (Tie const& t : ties) {
            if (t.from == next) at_least[t.to] = std::max(at_least[t.to], floor_of_next);
        }
    }
    for (std::uint32_t e = 0; e < count; ++e) {
        if (events[e] == nullptr) out.events.push_back(e);
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(order_of_events)

BOOST_AUTO_TEST_CASE(any_events_and_ties_come_in_the_order_of_the_plain_way) {
    std::mt19937 random(7);
    auto const below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    for (int round = 0; round < 200; ++round) {
        std::vector<Period> periods;
        for (int i = 0; i < 8; ++i) {
            Day const day = to_day({2020, 3, 28}) + static_cast<std::int32_t>(below(8));
            periods.push_back(below(3) == 0 ? period_of(day, below(2) == 0 ? Grain::month : Grain::week)
                                            : day_period(day));
        }
        Periods events;
        std::uint32_t const count = 1 + below(24);
        for (std::uint32_t e = 0; e < count; ++e) events.push_back(below(5) == 0 ? nullptr : &periods[below(8)]);
        std::vector<Tie> ties;
        for (std::uint32_t n = below(12); n > 0; --n) {
            std::uint32_t const a = below(count), b = below(count);
            // From the higher number to the lower: no circle.
            if (a != b) ties.push_back({std::max(a, b), std::min(a, b), {}, 0});
        }
        Sequence const found = order_events(events, ties), plain = taken_plainly(events, ties);
        BOOST_TEST(found.events == plain.events, boost::test_tools::per_element());
        BOOST_TEST(found.order == plain.order, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
