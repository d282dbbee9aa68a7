// A telling stands under what happened, to whom and when: "invitation, elon-musk, 14 February 2021". A day also stands
// inside its month and its year, so that "in May" finds "on 30 May" and the other way round; days are sought on either
// side as well. Of an article without a date it stands besides under the most telling words of the article's story.
#include "shelf_keys.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

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

/// So many at most, in the order in which they are added.
template <std::size_t most>
struct Spots {
    std::array<Spot, most> list;
    std::size_t size = 0;

    void add(Shelf shelf, std::int32_t number) { list[size++] = {shelf, number}; }
    [[nodiscard]] auto begin() const noexcept { return list.begin(); }
    [[nodiscard]] auto end() const noexcept { return list.begin() + size; }
};

/// Of a stock those bits among which a shelf has its own.
template <typename Stock>
auto& bits_for(Spot at, Stock& stock) noexcept {
    return at.shelf == Shelf::day ? stock.days : stock.others;
}

std::uint64_t what(Telling const& t) noexcept {
    std::uint64_t const hash = t.manner == Manner::utterance ? 2 : t.kind != 0 ? t.kind : t.lemma ^ 1;
    return hash * 0x9E3779B97F4A7C15u;
}

/// What happened to somebody, or in a story.
std::uint64_t key(std::uint64_t what, std::uint64_t who) noexcept {
    std::uint64_t const h = (what ^ (what >> 29) ^ who) * 0xBF58476D1CE4E5B9u;
    return h ^ (h >> 32);
}

/// Whatever numbers are added, the smallest of them, ascending, each once.
class Smallest {
public:
    void add(std::uint64_t number) noexcept {
        std::size_t at = size_;
        while (at > 0 && list_[at - 1] > number) --at;
        if ((at > 0 && list_[at - 1] == number) || at == list_.size()) return;
        size_ = std::min(size_ + 1, list_.size());
        for (std::size_t i = size_ - 1; i > at; --i) list_[i] = list_[i - 1];
        list_[at] = number;
    }
    [[nodiscard]] std::span<std::uint64_t> all() noexcept { return std::span(list_).first(size_); }

private:
    std::array<std::uint64_t, most_people> list_;
    std::size_t size_ = 0;
};

/// What happened to each actor and target, and to those they speak for.
Smallest keys(std::uint64_t what, Telling const& t, Tellings const& all) noexcept {
    Smallest out;
    std::span<Part const> const parts = all.parts_of(t);
    bool const listed = std::ranges::any_of(parts, [](Part const& p) { return p.listed; });
    for (Part const& p : parts) {
        if (listed && !p.listed) continue;
        out.add(p.who);
        for (std::uint64_t const body : all.bodies_of(p)) out.add(body);
    }
    for (std::uint64_t& who : out.all()) who = key(what, who);
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
    Spots<2 * slip + 3> sought;
    Spots<3> stood_on;
    if (Period const* const when = tellings_.when(t); when == nullptr) {
        sought.add(Shelf::none, 0);
        stood_on.add(Shelf::none, 0);
    } else {
        auto const [year, month] = begins_[t.date];
        std::int32_t const days = when->last - when->first + 1, first = number(when->first);
        if (days == 1) {
            for (std::int32_t d = -slip; d <= slip; ++d) sought.add(Shelf::day, first + d);
            stood_on.add(Shelf::day, first);
            stood_on.add(Shelf::inside_month, month);
        } else if (days <= 31) {
            sought.add(Shelf::inside_month, month);
            stood_on.add(Shelf::month, month);
        } else {
            sought.add(Shelf::inside_year, year);
        }
        if (days <= 31) sought.add(Shelf::month, month);
        sought.add(Shelf::year, year);
        stood_on.add(days <= 31 ? Shelf::inside_year : Shelf::year, year);
    }
    std::uint64_t const what = dateline::what(t);
    Smallest under = keys(what, t, tellings_);
    Stock any;
    for (std::uint64_t const key : under.all()) {
        any.days |= stock(key).days;
        any.others |= stock(key).others;
    }
    for (Spot const at : sought) {
        if ((bits_for(at, any) & at.bit()) == 0) continue;
        for (std::uint64_t const key : under.all()) {
            if ((bits_for(at, stock(key)) & at.bit()) != 0) search.push_back(at.under(key));
        }
    }
    auto const put = [&](std::uint64_t key, Spot at) {
        bits_for(at, stock(key)) |= at.bit();
        stand.push_back(at.under(key));
    };
    for (Spot const at : stood_on) {
        for (std::uint64_t const key : under.all()) put(key, at);
    }
    for (std::uint32_t const word : stories_.keys(t.article)) {
        Spot const story{Shelf::story, 0};
        std::uint64_t const key = dateline::key(what, word);
        if ((bits_for(story, stock(key)) & story.bit()) != 0) search.push_back(story.under(key));
        put(key, story);
    }
}

ShelfNumbers shelf_numbers(Telling const& t, Tellings const& all, Stories const& stories) {
    enum Length : ShelfNumber { one_day, to_a_month, longer, undated, in_story };
    constexpr int period_bits = 22, length_bits = 3;
    constexpr ShelfNumber middle = ShelfNumber{1} << (period_bits - 1);
    struct Stretch {
        Length length;
        ShelfNumber first, last;
    };
    std::vector<Stretch> sought;
    Stretch stood_on{undated, 0, 0};
    if (Period const* const when = all.when(t); when == nullptr) {
        sought.push_back({undated, 0, 0});
    } else {
        Date const begin = to_date(when->first);
        ShelfNumber const first = number(when->first), days = when->last - when->first + 1;
        ShelfNumber const year = begin.year, january = year * 12 + 1, month = year * 12 + begin.month;
        auto const day = [](Date date) { return ShelfNumber{number(to_day(date))}; };
        if (days == 1) {
            for (ShelfNumber d = first - slip; d <= first + slip; ++d) sought.push_back({one_day, d, d});
        } else if (days <= 31) {
            ShelfNumber const past = days_in_month(begin.year, begin.month);
            ShelfNumber const at = day({begin.year, begin.month, 1});
            sought.push_back({one_day, at, at + past - 1});
        } else {
            sought.push_back({one_day, day({begin.year, 1, 1}), day({begin.year, 12, 31})});
            sought.push_back({to_a_month, january, january + 11});
        }
        if (days <= 31) sought.push_back({to_a_month, month, month});
        sought.push_back({longer, year, year});
        stood_on.length = days == 1 ? one_day : days <= 31 ? to_a_month : longer;
        stood_on.first = days == 1 ? first : days <= 31 ? month : year;
    }
    ShelfNumbers out;
    auto const numbered = [](std::uint64_t key, Length length, ShelfNumber period) {
        auto const base = static_cast<ShelfNumber>(key >> (period_bits + length_bits + 1));
        return ((base << length_bits | length) << period_bits) + period + middle;
    };
    std::uint64_t const what = dateline::what(t);
    Smallest under = keys(what, t, all);
    for (std::uint64_t const key : under.all()) {
        ShelfNumber const own = numbered(key, stood_on.length, stood_on.first);
        out.stands_on.push_back(own);
        for (Stretch const& at : sought) {
            bool const on_own = at.length <= stood_on.length;  // a longer period is sought inside a month or a year
            out.searched.push_back({numbered(key, at.length, at.first), numbered(key, at.length, at.last),
                                    on_own ? std::optional(own) : std::nullopt});
        }
    }
    for (std::uint32_t const word : stories.keys(t.article)) {
        ShelfNumber const own = numbered(dateline::key(what, word), in_story, 0);
        out.stands_on.push_back(own);
        out.searched.push_back({own, own, own});
    }
    return out;
}

}  // namespace dateline
