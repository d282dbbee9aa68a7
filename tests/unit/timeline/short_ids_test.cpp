// Ids are as short as they are unlike all of lower rank, also when many keys begin alike, in whatever order they come.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>

#include "dateline/timeline/arrangement.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(short_ids)

BOOST_AUTO_TEST_CASE(are_what_comparing_every_event_with_all_earlier_ones_gives) {
    std::mt19937_64 random(5);
    for (unsigned const alike : {0u, 28u, 32u, 40u, 64u}) {  // bits at the beginning
        std::vector<Arrangement::Event> events(500);
        for (Arrangement::Event& e : events) {
            e.key = random();
            if (alike == 64) e.key = random() % 3;
            if (alike != 0 && alike != 64 && random() % 4 != 0) e.key = 0xABCDEF01u + (e.key >> alike);
        }
        for (std::size_t i = 0; i < events.size(); ++i) events[i].rank = static_cast<std::int64_t>(i);
        std::vector<Arrangement::Event> plain = events;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            unsigned digits = 8;
            auto const taken = [&](Arrangement::Event const& other) {
                return other.digits == digits && (other.key ^ plain[i].key) >> (64 - 4 * digits) == 0;
            };
            while (digits < 16 && std::any_of(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(i), taken))
                ++digits;
            plain[i].digits = static_cast<std::uint8_t>(digits);
        }
        shorten_ids(events);
        for (std::size_t i = 0; i < events.size(); ++i) BOOST_TEST(events[i].digits == plain[i].digits);
        std::ranges::shuffle(events, random);
        shorten_ids(events);
        for (Arrangement::Event const& e : events)
            BOOST_TEST(e.digits == plain[static_cast<std::size_t>(e.rank)].digits);
    }
}

BOOST_AUTO_TEST_SUITE_END()
