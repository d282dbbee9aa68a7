// The version of a store: of its tables and of the bytes in them.
#pragma once

#include <cstdint>

namespace dateline {

constexpr std::int64_t store_format = 11;

}  // namespace dateline
