// Events are dealt out to their slots; the order is that of the plain way, which asks for each event what comes before
// it and sorts.
#include <boost/test/unit_test.hpp>
#include <functional>
#include <numeric>
#include <optional>
#include <random>
#include <tuple>

#include "order_events.hpp"

using namespace dateline;

namespace {

/// Each event after the other: its slot is the largest of its own period's and of those behind what comes before it.
Sequence taken_plainly(Periods const& events, std::vector<Tie> const& ties, std::vector<std::uint32_t> const& listed) {
    using Key = std::tuple<Period, std::uint32_t, Period>;
    auto const less = [](Key const& a, Key const& b) {
        auto const& [p, m, x] = a;
        auto const& [q, n, y] = b;
        if (timeline_less(p, q) || timeline_less(q, p)) return timeline_less(p, q);
        return m != n ? m < n : timeline_less(x, y);
    };
    std::function<std::optional<Key>(std::uint32_t)> floor, key;
    floor = [&](std::uint32_t e) {
        std::optional<Key> out;
        for (Tie const& t : ties) {
            if (t.to != e) continue;
            std::optional<Key> before = floor(t.from);
            if (auto const at = key(t.from)) before = Key{std::get<0>(*at), std::get<1>(*at) + 1, Period{}};
            if (before && (!out || less(*out, *before))) out = before;
        }
        return out;
    };
    key = [&](std::uint32_t e) -> std::optional<Key> {
        if (events[e] == nullptr) return std::nullopt;
        Period const& own = *events[e];
        std::optional<Key> const before = floor(e);
        if (!before || timeline_less(std::get<0>(*before), own)) return Key{own, 0, own};
        return Key{std::get<0>(*before), std::get<1>(*before), own};
    };
    std::vector<std::optional<Key>> keys;
    for (std::uint32_t e = 0; e < events.size(); ++e) keys.push_back(key(e));
    Sequence out;
    out.events = listed;
    std::ranges::stable_sort(out.events, [&](std::uint32_t a, std::uint32_t b) {
        return keys[a] && (!keys[b] || less(*keys[a], *keys[b]));
    });
    out.slot_of.assign(events.size(), nowhere);
    std::optional<Key> latest;
    for (std::uint32_t const e : out.events) {
        if (!keys[e]) continue;
        if (!latest || less(*latest, *keys[e]))
            out.slots.push_back(
                {std::get<0>(*keys[e]), events[e] == nullptr ? Period{} : *events[e], std::get<1>(*keys[e])});
        latest = keys[e];
        out.slot_of[e] = static_cast<std::uint32_t>(out.slots.size() - 1);
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
        std::vector<std::uint32_t> listed(count);
        std::iota(listed.begin(), listed.end(), 0u);
        std::ranges::shuffle(listed, random);
        Sequence const found = order_events(events, ties, listed), plain = taken_plainly(events, ties, listed);
        BOOST_TEST(found.events == plain.events, boost::test_tools::per_element());
        BOOST_TEST(found.slot_of == plain.slot_of, boost::test_tools::per_element());
        BOOST_REQUIRE_EQUAL(found.slots.size(), plain.slots.size());
        for (std::size_t s = 0; s < found.slots.size(); ++s) {
            BOOST_TEST(found.slots[s].level == plain.slots[s].level);
            BOOST_TEST(edtf(found.slots[s].reached) == edtf(plain.slots[s].reached));
            BOOST_TEST(edtf(found.slots[s].own) == edtf(plain.slots[s].own));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
