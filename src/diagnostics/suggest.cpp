// Finds the valid word that a person most likely meant. The distance counts insertions, deletions,
// replacements and transpositions of neighbours (optimal string alignment), so "sicne" is one step from
// "since" and "untill" one step from "until"; "banana" is near to neither and gets no suggestion.
#include "dateline/diagnostics/suggest.hpp"

#include <algorithm>
#include <vector>

#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) {
        Character const c = character_at(word, at);
        letters.push_back(c.point >= U'A' && c.point <= U'Z' ? c.point + 32 : c.point);
        at += c.length;
    }
    return letters;
}

/// Optimal string alignment distance; at most `limit` + 1, which means "farther".
std::size_t distance(std::u32string const& a, std::u32string const& b, std::size_t limit) {
    std::size_t const farther = limit + 1;
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return farther;
    std::vector<std::size_t> two_up(b.size() + 1), up(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) up[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const change = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, up[j] + 1, row[j - 1] + 1});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > farther) return farther;
        two_up.swap(up);
        up.swap(row);
    }
    return std::min(up[b.size()], farther);
}

}  // namespace

std::string nearest(std::string_view word, std::span<std::string const> candidates) {
    std::u32string const wanted = letters_of(word);
    if (wanted.empty() || wanted.size() > 100) return {};
    std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::string const* best = nullptr;
    for (std::string const& candidate : candidates) {
        std::size_t const d = distance(wanted, letters_of(candidate), limit);
        // A one-letter word that changes wholly resembles nothing.
        if (d > limit || d >= wanted.size() + (d == 0)) continue;
        best = &candidate;
        if (d == 0) break;
        limit = d - 1;
    }
    return best == nullptr ? std::string() : *best;
}

std::string did_you_mean(std::string_view word, std::span<std::string const> candidates) {
    std::string const guess = nearest(word, candidates);
    return guess.empty() ? guess : ", did you mean \"" + guess + "\"?";
}

}  // namespace dateline
