// Which articles are copies of one another: the same page twice, its AMP and print versions, an agency's report in ten
// newspapers. A fingerprint is a sample of an article's runs of five words (bottom-k sketch: Cohen and Kaplan 2007,
// after Broder 1997); two texts with the same runs have the same sample.
#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "dateline/text/tokens.hpp"

namespace dateline {

struct Fingerprint {
    std::vector<std::uint32_t> sample;  ///< the smallest hashes of runs, ascending, each once, at most sample_size
    std::uint32_t runs = 0;             ///< how many different runs the text has
    static constexpr std::size_t sample_size = 64;
};

/// Of the paragraphs of an article, without the title. Case and punctuation do not count. Linear in the tokens.
[[nodiscard]] Fingerprint fingerprint_of(Tokens const& tokens, std::span<Span const> body);

/// Of all runs that either text has, the share that both have (Jaccard), 0 to 1; estimated, exact for short texts.
[[nodiscard]] double likeness(Fingerprint const& a, Fingerprint const& b) noexcept;

/// Has `later` next to nothing that `earlier` has not? A text cut by an editor is a copy of the longer one; a longer
/// version is none of the shorter one. Texts of fewer than about 40 words are nobody's copies.
[[nodiscard]] bool is_copy(Fingerprint const& later, Fingerprint const& earlier) noexcept;

/// Under which numbers, less than 2^63, an article stands and is sought: it is a copy only of one with which it shares
/// one, and of those only the latest of each, copies_looked_at at most, are looked at. None: it is nobody's copy.
[[nodiscard]] std::vector<std::uint64_t> copy_keys(Fingerprint const& print);
inline constexpr std::size_t copies_looked_at = 24;

/// Finds copies among articles that come one by one. Holds about 600 bytes an article; linear. Not for several threads.
class CopyFinder {
public:
    /// The number of the first article (from 0, in the order of the calls) of which this is a copy. An article that is
    /// none is remembered.
    std::optional<std::uint32_t> add(Fingerprint print);
    [[nodiscard]] std::uint32_t copies() const noexcept { return copies_; }

private:
    /// The bits that the hashes of a sample choose. Two samples share at most as many hashes as bits, and as many more
    /// as chose a bit that another of their own sample chose too.
    struct Sketch {
        explicit Sketch(Fingerprint const& print) noexcept;
        [[nodiscard]] std::uint32_t most_shared(Sketch const& other) const noexcept;
        std::array<std::uint64_t, 8> bits{};
        std::uint32_t doubled = 0;  ///< hashes whose bit was chosen before
    };
    struct Kept {
        std::uint32_t number;
        std::uint32_t compared_with;  ///< the latest article that was compared with it
        Sketch sketch;
        Fingerprint print;
    };
    /// A kept article has this key, and so has that of an earlier place in holders_; nobody: none has.
    struct Holder {
        std::uint32_t place, earlier;
    };
    std::vector<Kept> kept_;
    std::vector<Holder> holders_;
    static constexpr std::uint32_t nobody = ~0u;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> by_key_;  ///< to the latest place in holders_
    std::uint32_t added_ = 0, copies_ = 0;
};

}  // namespace dateline
