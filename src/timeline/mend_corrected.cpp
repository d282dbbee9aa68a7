// What editors put right is put on an arranged timeline that knows nothing of it, and taken off again: the groups of
// the events that corrections name are those that correct_groups() makes, or those that the articles told. So articles
// are always placed among events as they are told, and a correction costs what its events and their followers do.
//
//   merge e_b5f55967 e_02c41d88   ->  all who told the two tell one event, under the number of the earlier
//   taken off                     ->  those who told the second tell an event again, under a new number
#include <algorithm>
#include <map>
#include <utility>

#include "correct_groups.hpp"
#include "mender.hpp"

namespace dateline {
namespace {

/// An event that is told first by whom it was told first keeps its number; what else there is gets a new one.
Groups with_known_numbers(Groups groups, Seeds const& seeds, Known const& known) {
    std::vector<std::uint32_t> number(groups.count, nowhere);
    std::uint32_t next = known.count;
    for (std::uint32_t const article : seeds.canonical) {
        for (std::uint32_t s = seeds.first_of_article[article]; s < seeds.first_of_article[article + 1]; ++s) {
            std::uint32_t& its = number[groups.group_of[s]];
            if (its == nowhere && known.group_of[s] != nowhere) its = known.group_of[s];
            if (its == nowhere) its = known.opened[s] != nowhere ? known.opened[s] : next++;
        }
    }
    for (std::uint32_t& group : groups.group_of) group = number[group];
    groups.count = next;
    return groups;
}

/// Each seed in the group of the event that it tells.
Groups as_they_are(PartInHand const& part, Known const& known) {
    Groups out;
    out.group_of = known.group_of;
    out.count = known.count;
    std::map<std::int64_t, std::uint32_t> group_of;
    for (std::uint32_t s = 0; s < known.opened.size(); ++s) {
        if (known.opened[s] != nowhere) group_of[*part.event_before[s]] = known.opened[s];
    }
    for (std::uint32_t s = 0; s < out.group_of.size(); ++s) {
        if (out.group_of[s] == nowhere) out.group_of[s] = group_of.at(*part.event_before[s]);
    }
    return out;
}

void add_joined(PartInHand& part, std::vector<Arranged::Member> const& members, Groups& groups) {
    for (Arranged::Member const& m : members) {
        if (m.like == nowhere) continue;
        std::uint32_t const like = part.take(members[m.like].teller);
        groups.joined.push_back({part.take(m.teller), like, m.both_after, m.one_story});
    }
}

}  // namespace

Mended put_right(Arranged& arranged, std::span<std::int64_t const> events, std::vector<Correction> const& corrections) {
    std::vector<CorrectionOutcome> outcomes;
    Mender mender(arranged, {}, [&](PartInHand& part, Known const& known) {
        Groups groups = as_they_are(part, known);
        for (std::int64_t const event : events) add_joined(part, part.members_of(event), groups);
        std::ranges::sort(groups.joined, {}, &Arrangement::Joined::telling);
        outcomes = correct_groups(corrections, part.seeds, groups);
        std::vector<std::uint32_t> const corrected = groups.group_of;
        groups = with_known_numbers(std::move(groups), part.seeds, known);
        for (CorrectionOutcome& o : outcomes) {
            if (o.event == nowhere) continue;
            auto const one = std::ranges::find(corrected, o.event) - corrected.begin();
            o.event = groups.group_of[static_cast<std::size_t>(one)];
        }
        return groups;
    });
    return mender.regroup(events, corrections, outcomes);
}

Mended take_back(Arranged& arranged, std::span<std::vector<Arranged::Member> const> as_told) {
    std::set<std::int64_t> events;
    for (std::vector<Arranged::Member> const& members : as_told) {
        for (Arranged::Member const& m : members) events.insert(arranged.events_of(m.teller.article)[m.teller.telling]);
    }
    Mender mender(arranged, {}, [&](PartInHand& part, Known const& known) {
        Groups groups;
        groups.group_of = known.group_of;
        groups.count = known.count;
        for (std::vector<Arranged::Member> const& members : as_told) {
            for (Arranged::Member const& m : members) groups.group_of[part.take(m.teller)] = groups.count;
            ++groups.count;
            add_joined(part, members, groups);
        }
        std::ranges::sort(groups.joined, {}, &Arrangement::Joined::telling);
        return with_known_numbers(std::move(groups), part.seeds, known);
    });
    return mender.regroup(std::vector<std::int64_t>(events.begin(), events.end()), {}, {});
}

}  // namespace dateline
