// Of a hundred thousand keys of 64 bits one or two share their first 32. So first every event sets a bit of a large
// table, and only those whose bit another one has set too are sorted and compared.
#include <algorithm>
#include <bit>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {
namespace {

constexpr unsigned shortest_id = 8, longest_id = 16;  // digits

/// The events whose ids of the shortest length may be those of others too: few, for most are seen to be alone in a
/// table of bits.
std::vector<std::uint32_t> perhaps_of_one_id(std::vector<Arrangement::Event> const& events) {
    constexpr std::size_t bits_an_event = 16;
    std::size_t const places = std::bit_ceil(events.size() * bits_an_event + 64);
    std::vector<std::uint64_t> met(places / 64), met_again(places / 64);
    auto const place = [&](Arrangement::Event const& e) { return e.key >> (64 - 4 * shortest_id) & (places - 1); };
    for (Arrangement::Event const& e : events) {
        std::uint64_t const bit = std::uint64_t{1} << place(e) % 64;
        std::uint64_t& word = met[place(e) / 64];
        if ((word & bit) != 0) met_again[place(e) / 64] |= bit;
        word |= bit;
    }
    std::vector<std::uint32_t> out;
    for (std::uint32_t e = 0; e < events.size(); ++e) {
        if ((met_again[place(events[e]) / 64] >> place(events[e]) % 64 & 1) != 0) out.push_back(e);
    }
    return out;
}

}  // namespace

void shorten_ids(std::vector<Arrangement::Event>& events) {
    auto const head = [&](std::uint32_t e, unsigned digits) { return events[e].key >> (64 - 4 * digits); };
    static_assert(4 * shortest_id == 32);
    std::vector<std::uint64_t> sorted;  // the shortest heads, and behind each the event
    for (std::uint32_t const e : perhaps_of_one_id(events)) sorted.push_back(head(e, shortest_id) << 32 | e);
    std::ranges::sort(sorted);
    auto const event_at = [&](std::size_t i) { return static_cast<std::uint32_t>(sorted[i]); };
    for (std::size_t begin = 0, end; begin < sorted.size(); begin = end) {
        end = begin + 1;
        while (end < sorted.size() && sorted[end] >> 32 == sorted[begin] >> 32) ++end;
        std::sort(sorted.begin() + static_cast<std::ptrdiff_t>(begin),
                  sorted.begin() + static_cast<std::ptrdiff_t>(end), [&](std::uint64_t a, std::uint64_t b) {
                      return events[static_cast<std::uint32_t>(a)].rank < events[static_cast<std::uint32_t>(b)].rank;
                  });
        for (std::size_t i = begin; i < end; ++i) {
            unsigned digits = shortest_id;
            auto const taken = [&](std::size_t j) {
                std::uint32_t const other = event_at(j), own = event_at(i);
                return events[other].digits == digits && head(other, digits) == head(own, digits);
            };
            auto const any_taken = [&] {
                for (std::size_t j = begin; j < i; ++j) {
                    if (taken(j)) return true;
                }
                return false;
            };
            while (digits < longest_id && any_taken()) ++digits;
            events[event_at(i)].digits = static_cast<std::uint8_t>(digits);
        }
    }
}

}  // namespace dateline
