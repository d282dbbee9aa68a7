// Decides which passages are the article: each passage's features have weights (gazetteers/page/weights.yaml), and
// beginning or leaving the article has a price, so a single bare line between paragraphs stays and a single sentence
// in a menu does not. The labelling of the whole page with the largest sum is found by Viterbi's algorithm over two
// states. A passage with a certain sign of furniture ("READ MORE: ...", a box of other stories) is out whatever stands
// around it, and the passages on either side of it are neighbours: a box between paragraphs does not end the article.
#include "body.hpp"

#include "features.hpp"

namespace dateline {
namespace {

/// A weight from here on down decides alone.
constexpr std::int32_t certain = -9000;

}  // namespace

using feature::operator""_f;

std::vector<bool> find_body(PassageFeatures const& features, std::span<std::int32_t const> weights) {
    auto const count = features.first.size() - 1;
    std::vector<bool> body(count);
    if (count == 0 || weights.size() != feature::count) return body;
    std::int64_t const leave = weights["in_to_out"_f], enter = weights["out_to_in"_f];
    std::int64_t in = enter, out = 0;
    std::vector<std::uint8_t> came_in(count), came_out(count);  // was the step into this state from "in"?
    std::vector<std::uint32_t> open;                            // the passages that are not decided alone
    for (std::uint32_t i = 0; i < count; ++i) {
        std::int64_t score = 0;
        bool is_certain = false;
        for (auto f = features.first[i]; f < features.first[i + 1]; ++f) {
            auto const weight = weights[features.active[f]];
            is_certain = is_certain || weight <= certain;
            score += weight;
        }
        if (is_certain) continue;
        open.push_back(i);
        if (open.size() > 1) {
            auto const stay_in = in, go_in = out + enter, stay_out = out, go_out = in + leave;
            came_in[i] = stay_in >= go_in;
            came_out[i] = go_out > stay_out;
            in = came_in[i] ? stay_in : go_in;
            out = came_out[i] ? go_out : stay_out;
        }
        in += score;
    }
    bool state = in > out;
    for (auto at = open.size(); at-- > 0;) {
        auto const i = open[at];
        body[i] = state;
        state = state ? came_in[i] != 0 : came_out[i] != 0;
    }
    return body;
}

}  // namespace dateline
