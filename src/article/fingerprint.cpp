// Copies are found by the smallest hashes of their runs of five words. A text of which nine tenths stand in another has
// most of its own smallest hashes among that one's; so the few smallest of each text are keys to it, and only texts
// that share a key are compared. A key that many texts share is no help, and the next smallest serves instead; the same
// text twice is found even where everything in it is a phrase of everybody's.
//
//   "The mayor resigned on Monday after ..." in ten papers, one of which cut the last paragraph  ->  one article
//   the same report an hour later with six new paragraphs                                        ->  an article of its
//   own
#include "dateline/article/fingerprint.hpp"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::size_t run_length = 5;    // words
constexpr std::size_t keys = 12;         // hashes by which a text is found
constexpr std::size_t crowd = 24;        // a key of so many texts is a phrase of everybody's
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

}  // namespace

Fingerprint fingerprint_of(Tokens const& tokens, std::span<Span const> body) {
    std::vector<std::uint32_t> hashes;
    std::uint64_t window[run_length] = {};
    std::size_t seen = 0;
    for (Span const paragraph : body) {
        for (auto t = tokens.token_at(paragraph.begin); t < tokens.size() && tokens[t].begin < paragraph.end; ++t) {
            if (tokens[t].kind == TokenKind::punctuation) continue;
            window[seen++ % run_length] = tokens.hashes()[t];
            if (seen < run_length) continue;
            std::uint64_t run = 0;
            for (std::size_t k = 0; k < run_length; ++k) run = mixed(run + window[(seen + k) % run_length]);
            hashes.push_back(static_cast<std::uint32_t>(run >> 32));
        }
    }
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    Fingerprint print;
    print.runs = static_cast<std::uint32_t>(hashes.size());
    hashes.resize(std::min(hashes.size(), Fingerprint::sample_size));
    hashes.shrink_to_fit();
    print.sample = std::move(hashes);
    return print;
}

double likeness(Fingerprint const& a, Fingerprint const& b) noexcept {
    std::size_t i = 0, k = 0, both = 0, all = 0;
    while (all < Fingerprint::sample_size && (i < a.sample.size() || k < b.sample.size())) {
        bool const from_a = k == b.sample.size() || (i < a.sample.size() && a.sample[i] <= b.sample[k]);
        bool const from_b = i == a.sample.size() || (k < b.sample.size() && b.sample[k] <= a.sample[i]);
        both += from_a && from_b ? 1 : 0;
        i += from_a ? 1 : 0;
        k += from_b ? 1 : 0;
        ++all;
    }
    return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

bool is_copy(Fingerprint const& later, Fingerprint const& earlier) noexcept {
    if (later.runs < shortest || earlier.runs < shortest) return false;
    double const j = likeness(later, earlier);
    double const in_common = j * (double(later.runs) + double(earlier.runs)) / (1 + j);
    return j >= 0.25 && in_common >= least_in_common * double(later.runs);
}

std::optional<std::uint32_t> CopyFinder::add(Fingerprint print) {
    auto const number = added_++;
    std::uint64_t const whole = hash_of(print);
    std::optional<std::uint32_t> original;
    if (auto const same = by_whole_.find(whole); same != by_whole_.end()) {
        Kept const& other = kept_[same->second];
        if (is_copy(print, other.print)) original = other.number;
    }
    for (auto const key : print.sample) {
        if (original) break;
        auto const [begin, end] = by_hash_.equal_range(key);
        for (auto at = begin; at != end; ++at) {
            Kept const& other = kept_[at->second];
            if ((!original || other.number < *original) && is_copy(print, other.print)) original = other.number;
        }
    }
    if (original) {
        ++copies_;
        return original;
    }
    auto const place = static_cast<std::uint32_t>(kept_.size());
    by_whole_.emplace(whole, place);
    std::size_t taken = 0;
    for (auto key = print.sample.begin(); key != print.sample.end() && taken < keys; ++key) {
        if (by_hash_.count(*key) >= crowd) continue;
        by_hash_.emplace(*key, place);
        ++taken;
    }
    kept_.push_back({number, std::move(print)});
    return std::nullopt;
}

}  // namespace dateline
