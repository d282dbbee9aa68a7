// An editor says "these two are one" or "this is not one event". An event is found by its id, which is the head of the
// hash of one of its tellings: as long as any article still tells it as it did, the correction finds it, whatever else
// was merged into it since. What cannot be found, or is so already, is said and left.
//
//   merge e_b5f55967 e_02c41d88   the tellings of the second go to the first
//   split e_b5f55967              every article's telling is an event of its own
//
// What one article's sentences tell is taken apart before (tell_apart.cpp).
#include "correct_groups.hpp"

#include <algorithm>
#include <numeric>

namespace dateline {
namespace {

class Corrector {
public:
    Corrector(Seeds const& seeds, Groups& groups) : seeds_(seeds), groups_(groups), by_key_(seeds.list.size()) {
        std::iota(by_key_.begin(), by_key_.end(), 0u);
        std::ranges::sort(by_key_, {}, [&](std::uint32_t s) { return seeds_.list[s].key; });
    }

    std::vector<CorrectionOutcome> apply(std::vector<Correction> const& corrections) {
        std::vector<CorrectionOutcome> out(corrections.size());
        std::vector<std::uint32_t> target(corrections.size(), nowhere);
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            Correction const& c = corrections[i];
            std::uint32_t const seed = find(c.event, out[i].problem);
            if (seed == nowhere) continue;
            if (c.action == Correction::Action::merge) merge(seed, c.value, out[i].problem);
            if (c.action == Correction::Action::split && c.value.empty()) split(seed, out[i].problem);
            if (out[i].problem.empty()) target[i] = seed;
        }
        number_anew();
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            if (target[i] != nowhere) out[i].event = groups_.group_of[target[i]];
        }
        return out;
    }

private:
    static constexpr std::size_t shortest = 4, longest = 16;  // digits

    /// A seed of the event that an id means.
    std::uint32_t find(EventKey const& id, std::string& problem) const {
        std::string digits = id.starts_with("e_") ? id.substr(2) : std::string();
        if (digits.size() >= shortest && digits.size() <= longest) {
            EventKey low = id, high = id;
            low.append(longest - digits.size(), '0');
            high.append(longest - digits.size(), 'f');
            auto const key = [&](std::uint32_t s) { return seeds_.list[s].key; };
            auto const begin = std::ranges::lower_bound(by_key_, event_key(low), {}, key);
            auto const end = std::ranges::upper_bound(by_key_, event_key(high), {}, key);
            bool const one = begin != end && std::all_of(begin, end, [&](std::uint32_t s) {
                                 return groups_.group_of[s] == groups_.group_of[*begin];
                             });
            if (one) return *begin;
            if (begin != end) {
                problem = "more than one event's id begins with " + id;
                return nowhere;
            }
        }
        problem = "no article tells an event " + id + " any more";
        return nowhere;
    }

    void merge(std::uint32_t seed, EventKey const& other_id, std::string& problem) {
        std::uint32_t const other = find(other_id, problem);
        if (other == nowhere) return;
        std::uint32_t const into = groups_.group_of[seed], from = groups_.group_of[other];
        if (into == from) {
            problem = other_id + " is the same event already";
            return;
        }
        for (std::uint32_t& group : groups_.group_of) {
            if (group == from) group = into;
        }
    }

    void split(std::uint32_t seed, std::string& problem) {
        std::uint32_t const whole = groups_.group_of[seed];
        if (std::ranges::count(groups_.group_of, whole) == 1) {
            problem = "one article alone tells it: there is nothing to split";
            return;
        }
        for (std::uint32_t const article : seeds_.canonical) {
            for (std::uint32_t s = seeds_.first_of_article[article]; s < seeds_.first_of_article[article + 1]; ++s) {
                if (groups_.group_of[s] == whole && s != seed) groups_.group_of[s] = groups_.count++;
            }
        }
        std::erase_if(groups_.joined, [&](Arrangement::Joined const& j) {
            return groups_.group_of[j.telling] != groups_.group_of[j.like];
        });
    }

    /// Closes the gaps that merging left; the order of the others stays.
    void number_anew() {
        std::vector<std::uint32_t> number(groups_.count, nowhere);
        for (std::uint32_t const group : groups_.group_of) number[group] = 0;
        groups_.count = 0;
        for (std::uint32_t& n : number) {
            if (n != nowhere) n = groups_.count++;
        }
        for (std::uint32_t& group : groups_.group_of) group = number[group];
    }

    Seeds const& seeds_;
    Groups& groups_;
    std::vector<std::uint32_t> by_key_;
};

}  // namespace

std::vector<CorrectionOutcome> correct_groups(std::vector<Correction> const& corrections, Seeds const& seeds,
                                              Groups& groups) {
    if (corrections.empty()) return {};
    return Corrector(seeds, groups).apply(corrections);
}

}  // namespace dateline
