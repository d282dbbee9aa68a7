// What an arena keeps lies still, is aligned, and outlives the arena where another one shares it.
#include "dateline/text/arena.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string>
#include <vector>

using dateline::Arena;

BOOST_AUTO_TEST_SUITE(arena)

BOOST_AUTO_TEST_CASE(what_is_kept_lies_still_and_apart) {
    Arena arena;
    std::vector<std::string> texts;
    std::vector<std::string_view> kept;
    for (std::size_t n = 0; n < 300; ++n) {
        texts.emplace_back(n * n % 1000, static_cast<char>('a' + n % 26));
        kept.push_back(arena.keep(texts.back()));
        std::span<std::uint64_t> const numbers = arena.list<std::uint64_t>(n % 5);
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(numbers.data()) % alignof(std::uint64_t) == 0u);
        for (std::uint64_t& number : numbers) {
            BOOST_TEST(number == 0u);
            number = ~std::uint64_t{0};
        }
    }
    BOOST_TEST(kept == texts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_text_larger_than_a_block_is_kept_whole) {
    Arena arena;
    std::string const large(1'000'000, 'x');
    BOOST_TEST(arena.keep("before") == "before");
    BOOST_TEST((arena.keep(large) == large));
    BOOST_TEST(arena.keep("") == "");
}

BOOST_AUTO_TEST_CASE(of_what_is_written_the_rest_of_the_room_stays_free) {
    Arena arena;
    std::string_view const word = arena.keep_written(100, [](char* out) {
        *out = 'a';
        return std::size_t{1};
    });
    std::string_view const next = arena.keep("b");
    BOOST_TEST(word == "a");
    BOOST_TEST(next.data() == word.data() + 1);
}

BOOST_AUTO_TEST_CASE(a_copy_holds_what_was_there_and_goes_its_own_way) {
    Arena copy, other;
    std::string_view word;
    std::span<int const> numbers;
    {
        Arena arena;
        word = arena.keep("bridge");
        copy = arena;
        std::string_view const later = arena.keep("later"), apart = copy.keep("apart");
        BOOST_TEST(later == "later");
        BOOST_TEST(apart == "apart");
        other.share(arena);
        numbers = other.keep_list(std::vector<int>{1, 2, 3});
        Arena const moved = std::move(arena);
        BOOST_TEST(arena.keep("anew") == "anew");
    }
    BOOST_TEST(word == "bridge");
    BOOST_TEST(numbers == (std::vector<int>{1, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
