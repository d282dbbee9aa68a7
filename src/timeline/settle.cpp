// Groups become events: each takes the best date of its members (merge_reports), one without a date that follows a
// dated one takes its period, what the texts say about the order is made consistent (relate), and the events are put in
// order (order_events). Nothing here looks further than ties lead; so of a part of a timeline the same comes out as of
// the whole, as far as everything is there that ties lead to.
#include "settle.hpp"

#include <algorithm>
#include <utility>

#include "canonical.hpp"
#include "merge_reports.hpp"
#include "order_events.hpp"
#include "relate.hpp"

namespace dateline {
namespace {

/// Each event's best date among its members', as a number of the table; nowhere: it has none.
std::vector<std::uint32_t> dates_of(Seeds const& seeds, Groups const& groups, Arrangement const& out,
                                    PeriodTable& table) {
    std::vector<std::uint32_t> date_of(groups.count, nowhere);
    std::vector<DatedBy> dated_by(groups.count);
    std::vector<Dating> two;
    for (std::uint32_t const article : seeds.canonical) {
        for (std::uint32_t s = seeds.first_of_article[article]; s < seeds.first_of_article[article + 1]; ++s) {
            Seed const& seed = seeds.list[s];
            if (seed.date == nowhere || out.is_repeated(s)) continue;
            std::uint32_t const event = groups.group_of[s];
            std::uint32_t& date = date_of[event];
            if (date == nowhere) {
                date = seed.date;
                dated_by[event] = seed.dated_by;
            } else {
                two = {{table[date], dated_by[event]}, {table[seed.date], seed.dated_by}};
                Dating const best = *best_date(two);
                date = table.number(best.when);
                dated_by[event] = best.by;
            }
        }
    }
    return date_of;
}

/// What articles tell about the order of their events, between groups, in canonical order.
std::vector<Tie> told_ties(Seeds const& seeds, Groups const& groups, Arrangement const& arrangement) {
    std::vector<Tie> out;
    for (std::uint32_t const article : seeds.canonical) {
        auto const begin = std::ranges::lower_bound(seeds.links, seeds.first_of_article[article], {}, &Link::to);
        auto const end = std::ranges::lower_bound(seeds.links, seeds.first_of_article[article + 1], {}, &Link::to);
        for (auto link = begin; link != end; ++link) {
            if (arrangement.is_repeated(link->to) && arrangement.is_repeated(link->from)) continue;
            if (groups.group_of[link->from] == groups.group_of[link->to]) continue;  // an editor made them one
            out.push_back({groups.group_of[link->from],
                           groups.group_of[link->to],
                           {link->kind, std::string(name(link->kind)), link->words},
                           article});
        }
    }
    return out;
}

/// An undated event that follows a dated one, perhaps in another article, takes its period.
void inherit_dates(std::vector<Tie> const& ties, Periods& when, Arrangement& out) {
    std::vector<std::uint32_t> predecessor(when.size(), nowhere);
    std::vector<std::uint32_t> followers;
    for (Tie const& t : ties) {
        if (predecessor[t.to] != nowhere || t.relation.kind == RelationKind::continued_by) continue;
        predecessor[t.to] = t.from;
        followers.push_back(t.to);
    }
    std::ranges::sort(followers);
    out.inherited.reserve(followers.size());  // `when` points into it
    std::vector<std::uint32_t> chain;
    for (std::uint32_t const e : followers) {
        chain.clear();
        std::uint32_t at = e;
        while (at != nowhere && when[at] == nullptr && chain.size() <= followers.size()) {
            chain.push_back(at);
            at = predecessor[at];
        }
        if (at == nowhere || when[at] == nullptr) continue;
        for (std::uint32_t const follower : chain) {
            out.events[follower].inherits = static_cast<std::uint32_t>(out.inherited.size());
            out.inherited.push_back(*when[at]);
            when[follower] = &out.inherited.back();
        }
    }
}

/// The events by rank.
std::vector<std::uint32_t> listed(Seeds const& seeds, Groups const& groups,
                                  std::vector<std::uint32_t> const& first_telling,
                                  std::vector<std::int64_t> const& ranks) {
    std::vector<std::uint32_t> articles = seeds.canonical, out;
    std::ranges::stable_sort(articles, {}, [&](std::uint32_t a) { return ranks[a]; });
    out.reserve(groups.count);
    for (std::uint32_t const article : articles) {
        for (std::uint32_t s = seeds.first_of_article[article]; s < seeds.first_of_article[article + 1]; ++s) {
            if (first_telling[groups.group_of[s]] == s) out.push_back(groups.group_of[s]);
        }
    }
    return out;
}

/// Which event each seed tells, whether it repeats what an original tells, and of each event the first telling, its key
/// and its rank. Returns the first tellings.
std::vector<std::uint32_t> name_events(Seeds const& seeds, Groups const& groups, std::vector<std::int64_t> const& ranks,
                                       Arrangement& out) {
    out.repeats.resize(seeds.original.size());
    for (std::uint32_t s = 0; s < seeds.original.size(); ++s) {  // unless an editor parted the two
        std::uint32_t const same = seeds.original[s];
        out.repeats[s] = same != nowhere && groups.group_of[same] == groups.group_of[s];
    }
    out.events.resize(groups.count);
    std::vector<std::uint32_t> first_telling(groups.count, nowhere);
    for (std::uint32_t const article : seeds.canonical) {
        std::uint32_t const first = seeds.first_of_article[article];
        for (std::uint32_t s = first; s < seeds.first_of_article[article + 1]; ++s) {
            std::uint32_t const e = groups.group_of[s];
            if (out.is_repeated(s)) continue;
            if (first_telling[e] != nowhere) {
                out.events[e].merged = true;
            } else {
                first_telling[e] = s;
                out.events[e].key = seeds.list[s].key;
                out.events[e].rank = telling_rank(ranks[article], s - first);
            }
        }
    }
    shorten_ids(out.events);
    return first_telling;
}

}  // namespace

void settle(Seeds& seeds, PeriodTable& table, Groups& groups, std::vector<std::int64_t> const& ranks,
            std::vector<Correction> const& corrections, Arrangement& out) {
    std::vector<std::uint32_t> const first_telling = name_events(seeds, groups, ranks, out);
    std::vector<std::uint32_t> const date_of = dates_of(seeds, groups, out, table);
    Periods when(groups.count, nullptr);
    for (std::uint32_t e = 0; e < groups.count; ++e) {
        if (date_of[e] != nowhere) when[e] = &table[date_of[e]];
    }
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (corrections[i].action == Correction::Action::date && out.corrected[i].event != nowhere) {
            when[out.corrected[i].event] = &corrections[i].period;
        }
    }
    std::vector<Tie> ties = told_ties(seeds, groups, out);
    for (Tie const& t : ties) {
        if (t.relation.kind == RelationKind::answered_by) out.events[t.to].answers = true;
    }
    inherit_dates(ties, when, out);
    Consistent order = consistent(std::move(ties), when);
    ties = std::move(order.ties);
    out.dropped = std::move(order.dropped);
    Sequence sequence = order_events(when, ties, listed(seeds, groups, first_telling, ranks));
    for (std::uint32_t e = 0; e < groups.count; ++e) out.events[e].slot = sequence.slot_of[e];
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (corrections[i].action != Correction::Action::date || out.corrected[i].event == nowhere) continue;
        out.events[out.corrected[i].event].inherits = static_cast<std::uint32_t>(out.inherited.size());
        out.inherited.push_back(corrections[i].period);
    }
    out.slots = std::move(sequence.slots);
    out.sequence = std::move(sequence.events);
    out.ties = reduce(std::move(ties));
    out.joined = std::move(groups.joined);
    out.event_of = std::move(groups.group_of);
}

}  // namespace dateline
