// From articles to an arrangement: the articles' events are grouped (group_tellings), each group takes the best
// date of its members (merge_reports), a group without one that follows a dated one takes its period, what the
// texts say about the order is made consistent (relate), and the events are put in order (order_events).
// Articles go in by their dates, so that the same articles give the same timeline whichever came first.
#include "dateline/timeline/arrangement.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "correct_groups.hpp"
#include "dateline/text/fold.hpp"
#include "group_tellings.hpp"
#include "merge_reports.hpp"
#include "order_events.hpp"
#include "relate.hpp"
#include "short_ids.hpp"

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

/// Of each article: the first in canonical order of which it is a copy, or nowhere.
std::vector<std::uint32_t> find_copies(std::vector<Fingerprint> prints, std::vector<std::uint32_t> const& canonical) {
    std::vector<std::uint32_t> copy_of(canonical.size(), nowhere);
    CopyFinder finder;
    for (std::uint32_t const article : canonical) {
        if (auto const first = finder.add(std::move(prints[article]))) copy_of[article] = canonical[*first];
    }
    return copy_of;
}

/// `kind` and `lemma` are the report's hashes, as a Telling has them.
std::uint64_t wording(ReportedEvidence const& e, std::uint64_t kind, std::uint64_t lemma) {
    std::uint64_t sum = e.begin - e.sentence_begin;
    for (std::uint64_t const hash : {lemma, kind, word_hash(e.trigger)}) sum = (sum ^ hash) * 0x9E3779B97F4A7C15u;
    return sum;
}

/// Seeds::original. The tellings of one wording are paired in text order.
std::vector<std::uint32_t> find_originals(Seeds const& seeds, std::vector<std::uint32_t> const& copy_of) {
    std::vector<std::uint32_t> out;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // original and copy
    for (std::uint32_t a = 0; a < copy_of.size(); ++a) {
        if (copy_of[a] != nowhere) pairs.emplace_back(copy_of[a], a);
    }
    if (pairs.empty()) return out;
    std::ranges::sort(pairs);
    out.assign(seeds.list.size(), nowhere);
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> told;  // by the original
    std::unordered_map<std::uint64_t, std::size_t> repeated;             // by the copy, of each wording
    std::uint32_t original = nowhere;
    for (auto const& [first, copy] : pairs) {
        if (first != original) {
            original = first;
            told.clear();
            for (std::uint32_t s = seeds.first_of_article[first]; s < seeds.first_of_article[first + 1]; ++s)
                told[seeds.list[s].wording].push_back(s);
        }
        repeated.clear();
        for (std::uint32_t s = seeds.first_of_article[copy]; s < seeds.first_of_article[copy + 1]; ++s) {
            auto const same = told.find(seeds.list[s].wording);
            if (same == told.end()) continue;
            std::size_t const n = repeated[same->first]++;
            if (n < same->second.size()) out[s] = same->second[n];
        }
    }
    return out;
}

constexpr int telling_bits = 18, hash_bits = 23, day_bits = 22;

std::int64_t ranked(std::int64_t article_rank, std::uint32_t telling) noexcept {
    return article_rank | std::min(telling, (1u << telling_bits) - 1);
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

using CanonicalKey = std::tuple<bool, Day, std::string, std::string>;

}  // namespace

Placement Arrangement::placement(std::uint32_t number) const {
    Event const& event = events[number];
    std::int32_t const order = event.slot == nowhere ? 0 : static_cast<std::int32_t>(event.slot + 1);
    Placement out{event_id(event.key, event.digits), order, {}, event.answers};
    if (event.inherits != nowhere) out.inherited = inherited[event.inherits];
    return out;
}

std::int64_t rank_of(Source const& article, std::uint32_t telling) noexcept {
    constexpr std::int64_t days = std::int64_t{1} << day_bits, middle = days / 2;
    std::int64_t const day =
        article.day ? std::clamp(number(*article.day) + middle, std::int64_t{0}, days - 2) : days - 1;
    std::int64_t const hash = static_cast<std::int64_t>(word_hash(article.doc) >> (64 - hash_bits));
    return ranked((day << hash_bits | hash) << telling_bits, telling);
}

struct Gathering::Inside {
    Seeds seeds;
    std::vector<CanonicalKey> keys;   ///< of each article
    std::vector<Fingerprint> prints;  ///< of each article
    std::vector<std::int64_t> ranks;  ///< of each article's first telling
};

Gathering::Gathering() : inside_(std::make_unique<Inside>()) { inside_->seeds.first_of_article.push_back(0); }
Gathering::~Gathering() = default;
Gathering::Gathering(Gathering&&) noexcept = default;
Gathering& Gathering::operator=(Gathering&&) noexcept = default;

void Gathering::add(ArticleReports const& told) {
    Seeds& seeds = inside_->seeds;
    Source const& source = told.source;
    seeds.stories.add(told.story);
    inside_->prints.push_back(told.print);
    inside_->ranks.push_back(rank_of(source, 0));
    inside_->keys.emplace_back(!source.day.has_value(), source.day.value_or(Day{0}), source.published, source.doc);
    std::uint32_t const article = static_cast<std::uint32_t>(inside_->keys.size() - 1);
    std::uint32_t const first = seeds.first_of_article.back();
    std::uint32_t number = first;
    for (ReportedEvent const& r : told.events) {
        Seed seed;
        seed.key = r.key;
        seed.dated_by = r.dated_by;
        if (may_be_told_elsewhere(r)) {
            seed.telling = static_cast<std::uint32_t>(seeds.tellings.list.size());
            seeds.tellings.add(r, article);
            seeds.seed_of.push_back(number);
            Telling const& telling = seeds.tellings.list.back();
            seed.date = telling.date;
            seed.wording = wording(r.evidence.front(), telling.kind, telling.lemma);
        } else {
            if (r.when) seed.date = seeds.tellings.dates.number(*r.when);
            seed.wording = wording(r.evidence.front(), kind_hash(r), word_hash(r.lemma));
        }
        for (Following const& f : r.follows) {
            if (f.of >= told.events.size()) continue;
            seed.linked = true;
            seeds.links.push_back({first + f.of, number, f.kind, std::string(f.words)});
        }
        seeds.list.emplace_back(seed);
        ++number;
    }
    seeds.first_of_article.push_back(number);
}

Arrangement Gathering::arrange(std::vector<Correction> const& corrections) && {
    Seeds& seeds = inside_->seeds;
    Arrangement out;
    seeds.canonical.resize(inside_->keys.size());
    std::iota(seeds.canonical.begin(), seeds.canonical.end(), 0u);
    std::ranges::stable_sort(seeds.canonical, {},
                             [&](std::uint32_t a) -> CanonicalKey const& { return inside_->keys[a]; });
    inside_->keys = {};
    out.copy_of = find_copies(std::exchange(inside_->prints, {}), seeds.canonical);
    seeds.original = find_originals(seeds, out.copy_of);
    Groups groups = group_tellings(seeds);
    out.corrected = correct_groups(corrections, seeds, groups);
    PeriodTable table = std::move(seeds.tellings.dates);
    seeds.tellings = {};
    seeds.seed_of = {};

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
                out.events[e].rank = ranked(inside_->ranks[article], s - first);
            }
        }
    }
    shorten_ids(out.events);
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
    Sequence sequence = order_events(when, ties, listed(seeds, groups, first_telling, inside_->ranks));
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
    out.canonical = std::move(seeds.canonical);
    out.first_of_article = std::move(seeds.first_of_article);
    return out;
}

}  // namespace dateline
