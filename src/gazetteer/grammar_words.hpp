// Small words by what they do around names ("the" makes definite, "of" leads to a body, "River" is a noun that names
// end in): the list `grammar`, looked up by the hash of a token.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "dateline/text/fold.hpp"

namespace dateline {

enum class GrammarUse : std::uint32_t {
    definite,
    indefinite,
    pointing,
    of,
    body,
    purpose,
    joint,
    infinitive,
    real_subject,
    generation,
    head,
    bare,
    party,
    place,
    site,
    opponent,
    form,
    seated,
    part_of,
    institution,
    numeral,
    possessive,
    act,
    unchanged,
    forename,
    rank,
    calendar
};
inline constexpr std::array<std::pair<std::string_view, GrammarUse>, 27> grammar_uses{
    {{"definite", GrammarUse::definite},
     {"indefinite", GrammarUse::indefinite},
     {"pointing", GrammarUse::pointing},
     {"of", GrammarUse::of},
     {"body", GrammarUse::body},
     {"purpose", GrammarUse::purpose},
     {"joint", GrammarUse::joint},
     {"infinitive", GrammarUse::infinitive},
     {"real_subject", GrammarUse::real_subject},
     {"generation", GrammarUse::generation},
     {"head", GrammarUse::head},
     {"bare", GrammarUse::bare},
     {"party", GrammarUse::party},
     {"place", GrammarUse::place},
     {"site", GrammarUse::site},
     {"opponent", GrammarUse::opponent},
     {"form", GrammarUse::form},
     {"seated", GrammarUse::seated},
     {"part_of", GrammarUse::part_of},
     {"institution", GrammarUse::institution},
     {"numeral", GrammarUse::numeral},
     {"possessive", GrammarUse::possessive},
     {"act", GrammarUse::act},
     {"unchanged", GrammarUse::unchanged},
     {"forename", GrammarUse::forename},
     {"rank", GrammarUse::rank},
     {"calendar", GrammarUse::calendar}}};

struct GrammarWord {
    std::uint64_t hash = 0;
    std::uint32_t uses = 0;  ///< a bit for each GrammarUse
    std::uint32_t spare = 0;
};

/// A view of words sorted by hash. Nearly every token is none of them, which one look into a small table tells.
class GrammarWords {
public:
    GrammarWords() = default;
    explicit GrammarWords(std::span<GrammarWord const> words) : words_(words) {
        for (GrammarWord const& w : words) heads_[head(w.hash) / 64] |= std::uint64_t{1} << head(w.hash) % 64;
    }

    [[nodiscard]] bool is(std::uint64_t hash, GrammarUse use) const noexcept {
        if ((heads_[head(hash) / 64] >> head(hash) % 64 & 1u) == 0) return false;
        auto const at =
            std::partition_point(words_.begin(), words_.end(), [&](GrammarWord const& w) { return w.hash < hash; });
        return at != words_.end() && at->hash == hash && (at->uses >> static_cast<std::uint32_t>(use) & 1u) != 0;
    }
    [[nodiscard]] bool is(std::string_view word, GrammarUse use) const { return is(word_hash(fold(word)), use); }

private:
    static constexpr std::uint64_t head(std::uint64_t hash) noexcept { return hash >> 52; }

    std::span<GrammarWord const> words_;
    std::array<std::uint64_t, 64> heads_{};  ///< a bit for each beginning of a hash that a word has
};

}  // namespace dateline
