// A telling stands under what happened, to whom and when: "invitation, elon-musk, 14 February 2021". A day also stands
// inside its month and its year, so that "in May" finds "on 30 May" and the other way round; days are sought on either
// side as well. Of an article without a date it stands besides under the most telling words of the article's story.
#include "shelf_keys.hpp"

#include <algorithm>
#include <bit>
#include <boost/container/static_vector.hpp>

namespace dateline {
namespace {

constexpr std::size_t most_people = 8;

/// Periods by which events are looked up: days, months and longer ones.
enum class Shelf : std::uint64_t { day = 1, month, inside_month, year, inside_year, none, story };

struct Spot {
    Shelf shelf;
    std::int32_t number;

    [[nodiscard]] std::uint32_t under(std::uint64_t key) const noexcept {
        std::uint64_t const at = (static_cast<std::uint64_t>(shelf) << 40) + static_cast<std::uint32_t>(number);
        return static_cast<std::uint32_t>(((key ^ at) * 0x94D049BB133111EBu) >> 32);
    }
    /// In a Stock.
    [[nodiscard]] std::uint64_t bit() const noexcept {
        std::uint64_t const n = static_cast<std::uint32_t>(number);
        return std::uint64_t{1} << (shelf == Shelf::day ? n : n * 8 + static_cast<std::uint64_t>(shelf)) % 64;
    }
};

/// What happened to somebody, or in a story.
std::uint64_t key(Telling const& t, std::uint64_t who) noexcept {
    std::uint64_t const what = t.manner == Manner::utterance ? 2 : t.kind != 0 ? t.kind : t.lemma ^ 1;
    std::uint64_t h = what * 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 29) ^ who) * 0xBF58476D1CE4E5B9u;
    return h ^ (h >> 32);
}

/// What happened to each actor and target, and to those they speak for.
using Keys = boost::container::small_vector<std::uint64_t, most_people>;
Keys keys(Telling const& t, Tellings const& all) {
    Keys out;
    std::span<Part const> const parts = all.parts_of(t);
    bool const listed = std::ranges::any_of(parts, &Part::listed);
    for (Part const& p : parts) {
        if (listed && !p.listed) continue;
        out.push_back(p.who);
        std::span<std::uint64_t const> const bodies = all.bodies_of(p);
        out.insert(out.end(), bodies.begin(), bodies.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > most_people) out.resize(most_people);
    for (std::uint64_t& who : out) who = key(t, who);
    return out;
}

}  // namespace

ShelfKeys::ShelfKeys(Tellings const& tellings, Stories const& stories)
    : tellings_(tellings), stories_(stories), stocks_(std::bit_ceil(tellings.list.size() / 2 + 16)) {
    begins_.reserve(tellings.dates.size());
    for (std::uint32_t n = 0; n < tellings.dates.size(); ++n) {
        Date const date = to_date(tellings.dates[n].first);
        begins_.push_back({date.year, date.year * 12 + date.month});
    }
}

void ShelfKeys::find(Telling const& t, List& search, List& stand) {
    search.clear();
    stand.clear();
    boost::container::static_vector<Spot, 2 * slip + 4> sought;
    boost::container::static_vector<Spot, 3> stood_on;
    if (Period const* const when = tellings_.when(t); when == nullptr) {
        sought = {{Shelf::none, 0}};
        stood_on = {{Shelf::none, 0}};
    } else {
        auto const [year, month] = begins_[t.date];
        std::int32_t const days = when->last - when->first + 1, first = number(when->first);
        if (days == 1) {
            for (std::int32_t d = -slip; d <= slip; ++d) sought.push_back({Shelf::day, first + d});
            stood_on = {{Shelf::day, first}, {Shelf::inside_month, month}};
        } else if (days <= 31) {
            sought.push_back({Shelf::inside_month, month});
            stood_on.push_back({Shelf::month, month});
        } else {
            sought.push_back({Shelf::inside_year, year});
        }
        if (days <= 31) sought.push_back({Shelf::month, month});
        sought.push_back({Shelf::year, year});
        stood_on.push_back({days <= 31 ? Shelf::inside_year : Shelf::year, year});
    }
    auto const stock = [&](std::uint64_t key) -> Stock& { return stocks_[key & (stocks_.size() - 1)]; };
    auto const bits_for = [](Stock& s, Spot at) -> std::uint64_t& {
        return at.shelf == Shelf::day ? s.days : s.others;
    };
    auto const look = [&](std::uint64_t key, Spot at) {
        if ((bits_for(stock(key), at) & at.bit()) != 0) search.push_back(at.under(key));
    };
    auto const put = [&](std::uint64_t key, Spot at) {
        bits_for(stock(key), at) |= at.bit();
        stand.push_back(at.under(key));
    };
    Keys const under = keys(t, tellings_);
    Stock any;
    for (std::uint64_t const key : under) {
        any.days |= stock(key).days;
        any.others |= stock(key).others;
    }
    for (Spot const at : sought) {
        if ((bits_for(any, at) & at.bit()) == 0) continue;
        for (std::uint64_t const key : under) look(key, at);
    }
    for (std::uint32_t const word : stories_.keys(t.article)) look(key(t, word), {Shelf::story, 0});
    for (Spot const at : stood_on) {
        for (std::uint64_t const key : under) put(key, at);
    }
    for (std::uint32_t const word : stories_.keys(t.article)) put(key(t, word), {Shelf::story, 0});
}

}  // namespace dateline
