// What a feature says against a passage, in words for people.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::feature {

/// Empty for a feature that says nothing by itself ("words_20").
[[nodiscard]] std::string_view words_of(std::uint8_t number) noexcept;

}  // namespace dateline::feature
