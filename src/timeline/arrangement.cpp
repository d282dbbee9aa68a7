// From articles to an arrangement: the articles' events are grouped (group_tellings), dated, related and put in order
// (settle). Articles go in by their dates, so that the same articles give the same timeline whichever came first.
#include "dateline/timeline/arrangement.hpp"

#include <algorithm>
#include <utility>

#include "canonical.hpp"
#include "correct_groups.hpp"
#include "dateline/text/fold.hpp"
#include "group_tellings.hpp"
#include "settle.hpp"
#include "shelf_keys.hpp"

namespace dateline {
namespace {

/// Of each article: the first in canonical order of which it is a copy, or nowhere.
std::vector<std::uint32_t> find_copies(std::vector<Fingerprint> prints, std::vector<std::uint32_t> const& canonical) {
    std::vector<std::uint32_t> copy_of(canonical.size(), nowhere);
    CopyFinder finder;
    for (std::uint32_t const article : canonical) {
        if (auto const first = finder.add(std::move(prints[article]))) copy_of[article] = canonical[*first];
    }
    return copy_of;
}

/// Of a copy what its original tells stands nowhere.
std::vector<Arrangement::Shelved> shelved(Seeds const& seeds) {
    std::vector<Arrangement::Shelved> out;
    for (std::uint32_t t = 0; t < seeds.tellings.list.size(); ++t) {
        std::uint32_t const seed = seeds.seed_of[t];
        if (seeds.original_of(seed) != nowhere) continue;
        for (ShelfNumber const shelf : shelf_numbers(seeds.tellings.list[t], seeds.tellings, seeds.stories).stands_on)
            out.push_back({shelf, seed});
    }
    return out;
}

}  // namespace

bool slot_less(Slot const& a, Slot const& b) noexcept {
    if (timeline_less(a.reached, b.reached)) return true;
    if (timeline_less(b.reached, a.reached)) return false;
    return a.level != b.level ? a.level < b.level : timeline_less(a.own, b.own);
}

Placement Arrangement::placement(std::uint32_t number) const {
    Event const& event = events[number];
    std::int32_t const order = event.slot == nowhere ? 0 : static_cast<std::int32_t>(event.slot + 1);
    Placement out{event_id(event.key, event.digits), order, {}, event.answers};
    if (event.inherits != nowhere) out.inherited = inherited[event.inherits];
    return out;
}

std::int64_t rank_of(Source const& article, std::uint32_t telling) noexcept {
    constexpr int hash_bits = 23, day_bits = 22;
    constexpr std::int64_t days = std::int64_t{1} << day_bits, middle = days / 2;
    std::int64_t const day =
        article.day ? std::clamp(number(*article.day) + middle, std::int64_t{0}, days - 2) : days - 1;
    std::int64_t const hash = static_cast<std::int64_t>(word_hash(article.doc) >> (64 - hash_bits));
    return telling_rank((day << hash_bits | hash) << telling_bits, telling);
}

struct Gathering::Inside {
    Seeds seeds;
    std::vector<CanonicalKey> keys;   ///< of each article
    std::vector<Fingerprint> prints;  ///< of each article
    std::vector<std::int64_t> ranks;  ///< of each article's first telling
};

Gathering::Gathering() : inside_(std::make_unique<Inside>()) {}
Gathering::~Gathering() = default;
Gathering::Gathering(Gathering&&) noexcept = default;
Gathering& Gathering::operator=(Gathering&&) noexcept = default;

void Gathering::add(ArticleReports const& told) {
    inside_->seeds.add(told);
    inside_->prints.push_back(told.print);
    inside_->ranks.push_back(rank_of(told.source, 0));
    inside_->keys.push_back(canonical_key(told.source));
}

Arrangement Gathering::arrange(std::vector<Correction> const& corrections, Shelves shelves) && {
    Seeds& seeds = inside_->seeds;
    Arrangement out;
    seeds.canonical = in_canonical_order(std::exchange(inside_->keys, {}));
    out.copy_of = find_copies(std::exchange(inside_->prints, {}), seeds.canonical);
    seeds.original = find_originals(seeds, out.copy_of);
    Groups groups = group_tellings(seeds);
    out.corrected = correct_groups(corrections, seeds, groups);
    if (shelves == Shelves::keep) out.shelved = shelved(seeds);
    PeriodTable table = std::move(seeds.tellings.dates);
    seeds.tellings = {};
    seeds.seed_of = {};
    settle(seeds, table, groups, inside_->ranks, corrections, out);
    out.canonical = std::move(seeds.canonical);
    out.first_of_article = std::move(seeds.first_of_article);
    return out;
}

}  // namespace dateline
