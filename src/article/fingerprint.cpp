// Copies are found by the smallest hashes of their runs of five words. A text of which nine tenths stand in another has
// most of its own smallest hashes among that one's; so the few smallest of each text are keys to it, and only texts
// that share a key are compared. Of the many texts that share a phrase of everybody's the latest are; the same text
// twice is found even where everything in it is such a phrase. Whether a text is a copy depends on those that share a
// key only.
//
//   "The mayor resigned on Monday after ..." in ten papers, one of which cut the last paragraph  ->  one article
//   the same report an hour later with six new paragraphs                                        ->  an article of its
//   own
#include "dateline/article/fingerprint.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t run_length = 5;    // words
constexpr std::size_t keys = 16;         // hashes by which a text is found, besides that of the whole
constexpr std::uint32_t shortest = 36;   // runs
constexpr double least_in_common = 0.8;  // share of the later text's runs that the earlier has

std::uint64_t mixed(std::uint64_t h) noexcept {  // the finaliser of splitmix64
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
    return h ^ (h >> 31);
}

std::uint64_t hash_of(Fingerprint const& print) noexcept {
    std::uint64_t all = print.runs;
    for (std::uint32_t const run : print.sample) all = mixed(all + run);
    return all;
}

/// Hashes, each once. A hash's high bits choose its place, and where that is taken it stands behind, so that the
/// smallest stand in front.
class HashTable {
public:
    /// Room for so many.
    explicit HashTable(std::size_t most)
        : bits_(static_cast<int>(std::bit_width(most + most / 2))),
          places_((std::size_t{1} << bits_) + most + 1, free) {}

    void add(std::uint32_t hash) {
        if (hash == free) {  // of all the last
            has_last_ = true;
            return;
        }
        std::size_t at = (std::uint64_t{hash} << bits_) >> 32;
        while (places_[at] != free && places_[at] != hash) ++at;
        count_ += places_[at] == free ? 1 : 0;
        places_[at] = hash;
    }
    [[nodiscard]] std::uint32_t count() const noexcept { return count_ + (has_last_ ? 1 : 0); }
    /// In order. Of what stands in a row, nothing is larger than what stands behind its end.
    [[nodiscard]] std::vector<std::uint32_t> smallest(std::size_t most) const {
        std::size_t const all = std::min<std::size_t>(most, count_);
        std::vector<std::uint32_t> out;
        out.reserve(2 * all + 1);
        for (auto at = places_.begin(); out.size() < all || (all != 0 && *at != free); ++at) {
            if (*at != free) out.push_back(*at);
        }
        std::ranges::sort(out);
        out.resize(all);
        if (has_last_ && all < most) out.push_back(free);
        return out;
    }

private:
    static constexpr std::uint32_t free = ~0u;
    int bits_;
    std::vector<std::uint32_t> places_;
    std::uint32_t count_ = 0;
    bool has_last_ = false;
};

/// What likeness() must be at least for a copy.
double least_likeness(std::uint32_t later_runs, std::uint32_t earlier_runs) noexcept {
    return std::max(least_in_common * later_runs / ((1 - least_in_common) * later_runs + earlier_runs), 0.25);
}

/// Of so many hashes of a union's smallest, all but so many must be in both texts for that likeness.
std::size_t most_alone(double likeness) noexcept {
    constexpr double rounding = 0.001;
    return static_cast<std::size_t>(std::max(1 - likeness, 0.0) * Fingerprint::sample_size + rounding);
}

/// Is likeness() surely less than asked for? Seen as soon as too many hashes are one text's alone.
bool less_alike(Fingerprint const& a, Fingerprint const& b, std::size_t most_alone) noexcept {
    std::size_t i = 0, k = 0, all = 0, both = 0;
    for (; all < Fingerprint::sample_size && i < a.sample.size() && k < b.sample.size(); ++all) {
        std::uint32_t const x = a.sample[i], y = b.sample[k];
        both += x == y ? 1 : 0;
        i += x <= y ? 1 : 0;
        k += y <= x ? 1 : 0;
        if (all + 1 - both > most_alone) return true;
    }
    return false;
}

}  // namespace

Fingerprint fingerprint_of(Tokens const& tokens, std::span<Span const> body) {
    std::vector<std::uint64_t> words(tokens.size());
    std::size_t count = 0;
    for (Span const paragraph : body) {
        for (auto t = tokens.token_at(paragraph.begin); t < tokens.size() && tokens[t].begin < paragraph.end; ++t) {
            if (count == words.size()) words.resize(2 * count);  // paragraphs that overlap
            words[count] = tokens.hashes()[t];
            count += tokens[t].kind != TokenKind::punctuation ? 1 : 0;
        }
    }
    // Runs are many multiplications deep: nothing but their hashes here, so that those of several overlap.
    std::vector<std::uint32_t> runs(count < run_length ? 0 : count - run_length + 1);
    for (std::size_t first = 0; first < runs.size(); ++first) {
        std::uint64_t run = 0;
        for (std::size_t i = 0; i < run_length; ++i) run = mixed(run + words[first + i]);
        runs[first] = static_cast<std::uint32_t>(run >> 32);
    }
    HashTable hashes(runs.size());
    for (std::uint32_t const run : runs) hashes.add(run);
    Fingerprint print;
    print.runs = hashes.count();
    print.sample = hashes.smallest(Fingerprint::sample_size);
    return print;
}

double likeness(Fingerprint const& a, Fingerprint const& b) noexcept {
    std::size_t i = 0, k = 0, both = 0, all = 0;
    for (; all < Fingerprint::sample_size && i < a.sample.size() && k < b.sample.size(); ++all) {
        std::uint32_t const x = a.sample[i], y = b.sample[k];
        both += x == y ? 1 : 0;
        i += x <= y ? 1 : 0;
        k += y <= x ? 1 : 0;
    }
    all = std::min(Fingerprint::sample_size, all + (a.sample.size() - i) + (b.sample.size() - k));
    return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

bool is_copy(Fingerprint const& later, Fingerprint const& earlier) noexcept {
    if (later.runs < shortest || earlier.runs < shortest) return false;
    if (less_alike(later, earlier, most_alone(least_likeness(later.runs, earlier.runs)))) return false;
    double const j = likeness(later, earlier);
    double const in_common = j * (double(later.runs) + double(earlier.runs)) / (1 + j);
    return j >= 0.25 && in_common >= least_in_common * double(later.runs);
}

std::vector<std::uint64_t> copy_keys(Fingerprint const& print) {
    if (print.runs < shortest) return {};
    std::vector<std::uint64_t> out(
        print.sample.begin(), print.sample.begin() + static_cast<std::ptrdiff_t>(std::min(keys, print.sample.size())));
    constexpr std::uint64_t of_whole = std::uint64_t{1} << 62;
    out.push_back(hash_of(print) % of_whole + of_whole);
    return out;
}

CopyFinder::Sketch::Sketch(Fingerprint const& print) noexcept {
    for (std::uint32_t const hash : print.sample) {
        std::uint64_t const bit = std::uint64_t{1} << hash % 64;
        std::uint64_t& word = bits[hash / 64 % bits.size()];
        doubled += (word & bit) != 0 ? 1 : 0;
        word |= bit;
    }
}

std::uint32_t CopyFinder::Sketch::most_shared(Sketch const& other) const noexcept {
    int both = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) both += std::popcount(bits[i] & other.bits[i]);
    return static_cast<std::uint32_t>(both) + std::min(doubled, other.doubled);
}

std::optional<std::uint32_t> CopyFinder::add(Fingerprint print) {
    auto const number = added_++;
    Sketch const sketch(print);
    auto const may_be_copy = [&](Kept const& other) {
        std::size_t const shorter = std::min(print.sample.size(), other.print.sample.size());
        std::size_t const alone = shorter - std::min<std::size_t>(shorter, sketch.most_shared(other.sketch));
        return alone <= most_alone(least_likeness(print.runs, other.print.runs));
    };
    std::vector<std::uint64_t> const under = copy_keys(print);
    std::optional<std::uint32_t> original;
    for (std::uint64_t const key : under) {
        auto const found = by_key_.find(key);
        std::uint32_t at = found == by_key_.end() ? nobody : found->second;
        for (std::size_t left = copies_looked_at; at != nobody && left != 0; --left) {
            auto const [place, earlier] = holders_[at];
            at = earlier;
            Kept& other = kept_[place];
            if (original && *original < other.number) continue;
            if (std::exchange(other.compared_with, number) == number) continue;  // and it is none, or it would be found
            if (may_be_copy(other) && is_copy(print, other.print)) original = other.number;
        }
    }
    if (original) {
        ++copies_;
        return original;
    }
    auto const place = static_cast<std::uint32_t>(kept_.size());
    for (std::uint64_t const key : under) {
        auto const [latest, is_new] = by_key_.try_emplace(key, nobody);
        holders_.push_back({place, latest->second});
        latest->second = static_cast<std::uint32_t>(holders_.size() - 1);
    }
    kept_.push_back({number, number, sketch, std::move(print)});
    return std::nullopt;
}

}  // namespace dateline
