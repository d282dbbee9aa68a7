// The names of corrections, and one as a line for people: "date: 2021-02-13 (anna, 2021-03-01: so the Kremlin says)".
#include "dateline/timeline/correction.hpp"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 5> names{"date", "title", "merge", "split", "hide"};

}  // namespace

std::string_view name(Correction::Action action) noexcept { return names[static_cast<std::size_t>(action)]; }

std::optional<Correction::Action> action_named(std::string_view name) noexcept {
    auto const found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Correction::Action>(found - names.begin());
}

std::string in_words(Correction const& c) {
    std::string out{name(c.action)};
    if (!c.value.empty()) out += ": " + c.value;
    std::string by = c.author;
    if (!c.made_on.empty()) by += (by.empty() ? "" : ", ") + c.made_on;
    if (!c.why.empty()) by += (by.empty() ? "" : ": ") + c.why;
    return by.empty() ? out : out + " (" + by + ')';
}

}  // namespace dateline
