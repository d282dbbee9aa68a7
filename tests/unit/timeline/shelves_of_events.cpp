// Numbers stand on shelves in blocks of three; what is read from them is what a plain list of each key says, the latest
// first, however many are asked for and although the table grows.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <map>
#include <random>
#include <vector>

#include "shelves.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(shelves_of_events)

BOOST_AUTO_TEST_CASE(a_shelf_shows_its_latest_numbers_the_latest_first) {
    std::mt19937 random(1);
    Shelves shelves(4);
    std::map<std::uint32_t, std::vector<std::uint32_t>> plain;
    for (std::uint32_t number = 0; number < 50'000; ++number) {
        auto const key = static_cast<std::uint32_t>(random() % 3 == 0 ? random() % 50 : random());
        shelves.stand(key, number);
        plain[key].push_back(number);
    }
    for (auto const& [key, numbers] : plain) {
        for (std::size_t const most : {std::size_t{1}, std::size_t{4}, std::size_t{24}, numbers.size() + 1}) {
            std::vector<std::uint32_t> seen;
            shelves.latest(key, most, [&](std::uint32_t n) { seen.push_back(n); });
            std::vector<std::uint32_t> expected(numbers.rbegin(), numbers.rend());
            expected.resize(std::min(most, numbers.size()));
            BOOST_TEST(seen == expected);
        }
    }
    shelves.latest(50, 24, [](std::uint32_t) { BOOST_ERROR("nothing stands here"); });
}

BOOST_AUTO_TEST_SUITE_END()
