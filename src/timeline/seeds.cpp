// An article's events become seeds: numbers only, and of those that other articles could tell too all that merging
// reads of them. What a copy of an article tells is what the article tells, word by word.
#include "seeds.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

/// `kind` and `lemma` are the report's hashes, as a Telling has them.
std::uint64_t wording(ReportedEvidence const& e, std::uint64_t kind, std::uint64_t lemma) {
    std::uint64_t sum = e.begin - e.sentence_begin;
    for (std::uint64_t const hash : {lemma, kind, word_hash(e.trigger)}) sum = (sum ^ hash) * 0x9E3779B97F4A7C15u;
    return sum;
}

}  // namespace

void Seeds::add(ArticleReports const& told) {
    stories.add(told.story);
    std::uint32_t const article = articles(), first = first_of_article.back();
    std::uint32_t number = first;
    for (ReportedEvent const& r : told.events) {
        Seed seed;
        seed.key = r.key;
        seed.dated_by = r.dated_by;
        if (may_be_told_elsewhere(r)) {
            seed.telling = static_cast<std::uint32_t>(tellings.list.size());
            tellings.add(r, article);
            seed_of.push_back(number);
            Telling const& telling = tellings.list.back();
            seed.date = telling.date;
            seed.wording = wording(r.evidence.front(), telling.kind, telling.lemma);
        } else {
            if (r.when) seed.date = tellings.dates.number(*r.when);
            seed.wording = wording(r.evidence.front(), kind_hash(r), word_hash(r.lemma));
        }
        for (Following const& f : r.follows) {
            if (f.of >= told.events.size()) continue;
            seed.linked = true;
            links.push_back({first + f.of, number, f.kind, std::string(f.words)});
        }
        list.emplace_back(seed);
        ++number;
    }
    first_of_article.push_back(number);
}

std::uint32_t Seeds::predecessor(std::uint32_t seed) const noexcept {
    if (!list[seed].linked) return nowhere;
    auto at = std::ranges::lower_bound(links, seed, {}, &Link::to);
    while (at != links.end() && at->to == seed && at->kind != RelationKind::then && at->kind != RelationKind::causes)
        ++at;
    return at != links.end() && at->to == seed ? at->from : nowhere;
}

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

}  // namespace dateline
