// Events of an arranged timeline change: what ties say comes after them is dated and put in order anew; for that all is
// looked at that comes before. Who changes them is the caller's: articles that come and leave (mend.cpp), or an editor
// (mend_corrected.cpp).
//
//   today's article tells the launch that yesterday's told  ->  the launch, and what follows it in some article
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "dateline/timeline/mending.hpp"
#include "mend_placing.hpp"

namespace dateline {

class Mender {
public:
    using Number = Placing::Number;

    Mender(Arranged& arranged, Change const& change, Placing::Way way = {})
        : part_(arranged, change), placing_(part_, std::move(way)) {}

    /// Places what the change can touch. Nothing, when it would take more articles than so many.
    [[nodiscard]] std::optional<Mended> mend(std::size_t most);
    /// Has the way group anew all that tell these events, which count as changed. `corrections`: what else holds of
    /// them, and `outcomes` of which events; read when the way has been asked.
    [[nodiscard]] Mended regroup(std::span<std::int64_t const> events, std::vector<Correction> const& corrections,
                                 std::vector<CorrectionOutcome> const& outcomes);

private:
    [[nodiscard]] bool is_as_before(std::uint32_t seed);
    bool take_what_is_tied(std::size_t most);
    [[nodiscard]] std::vector<std::uint32_t> tellers_of(Number event);
    [[nodiscard]] Mended settled(std::vector<Correction> const& corrections,
                                 std::vector<CorrectionOutcome> const& outcomes);
    void keep_joined(Number event);

    PartInHand part_;
    Placing placing_;
    std::set<Number> changed_;      ///< events that have changed or come after one that has
    std::set<Number> leads_there_;  ///< ... and those that come before them
};

}  // namespace dateline
