// What is asked of the keeper is asked once.
#include "mend_part.hpp"

#include <algorithm>

#include "mend_copies.hpp"

namespace dateline {

PartInHand::PartInHand(Arranged& arranged, Change const& change)
    : copy_of_anew(mend_copies(arranged, change)),
      leaving(change.leaving.begin(), change.leaving.end()),
      arranged_(arranged) {}

std::uint32_t PartInHand::take(std::int64_t article) {
    auto const [found, is_new] = numbers_.try_emplace(article, static_cast<std::uint32_t>(articles.size()));
    if (!is_new) return found->second;
    std::uint32_t const number = found->second;
    ArticleReports const told = arranged_.reports(article);
    std::vector<std::int64_t> const events = arranged_.events_of(article);
    seeds.add(told);
    articles.push_back(article);
    keys.push_back(canonical_key(told.source));
    ranks.push_back(rank_of(told.source, 0));
    copy_of.push_back(nowhere);
    event_before.resize(seeds.list.size());
    is_placed_again.resize(seeds.list.size(), false);
    std::copy(events.begin(), events.end(), event_before.end() - static_cast<std::ptrdiff_t>(events.size()));
    if (leaving.contains(article)) return number;
    auto const anew = copy_of_anew.find(article);
    if (auto const original = anew != copy_of_anew.end() ? anew->second : arranged_.copy_of(article)) {
        std::uint32_t const its = take(*original);
        copy_of[number] = its;
    }
    return number;
}

std::uint32_t PartInHand::article_of(std::uint32_t seed) const {
    auto const past = std::ranges::upper_bound(seeds.first_of_article, seed);
    return static_cast<std::uint32_t>(past - seeds.first_of_article.begin() - 1);
}

Teller PartInHand::teller(std::uint32_t seed) const {
    std::uint32_t const article = article_of(seed);
    return {articles[article], seed - seeds.first_of_article[article]};
}

CanonicalKey const& PartInHand::key_of(std::int64_t article) {
    auto const [found, is_new] = known_keys_.try_emplace(article);
    if (is_new) found->second = canonical_key(arranged_.source(article));
    return found->second;
}

std::vector<Arranged::Member> const& PartInHand::members_of(std::int64_t event) {
    auto const [found, is_new] = members_.try_emplace(event);
    if (is_new) found->second = arranged_.members_of(event);
    return found->second;
}

std::vector<Teller> PartInHand::standing(ShelfNumber first, ShelfNumber last) {
    std::vector<Teller> out = arranged_.standing(first, last);
    if (!leaving.empty()) std::erase_if(out, [&](Teller const& t) { return leaving.contains(t.article); });
    return out;
}

std::vector<std::int64_t> PartInHand::copies_of(std::uint32_t seed) {
    std::vector<std::int64_t> out = arranged_.copies_of(articles[article_of(seed)]);
    std::erase_if(out, [&](std::int64_t copy) { return leaving.contains(copy); });
    return out;
}

ShelfNumbers PartInHand::shelves_of(std::uint32_t seed) const {
    std::uint32_t const telling = seeds.list[seed].telling;
    if (telling == nowhere) return {};
    return shelf_numbers(seeds.tellings.list[telling], seeds.tellings, seeds.stories);
}

std::span<Link const> PartInHand::links_of(std::uint32_t seed) const {
    std::uint32_t const article = article_of(seed);
    std::vector<std::uint32_t> const& first = seeds.first_of_article;
    auto const begin = std::ranges::lower_bound(seeds.links, first[article], {}, &Link::to);
    return {begin, std::ranges::lower_bound(begin, seeds.links.end(), first[article + 1], {}, &Link::to)};
}

}  // namespace dateline
