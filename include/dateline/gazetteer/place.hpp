// Where a place lies, as far as a newspaper's clock goes.
#pragma once

#include <string_view>

#include "dateline/gazetteer/gazetteer.hpp"

namespace dateline {

/// The IANA zone of a place ("Asia/Kolkata" for New Delhi): its own, else its capital's, else that of what it is part
/// of; empty when the lists give none.
[[nodiscard]] std::string_view zone_of(Gazetteer const& gazetteer, EntityId place) noexcept;

}  // namespace dateline
