// How a page writes its dates: day or month first, in which language, in which zone.
#pragma once

#include <optional>
#include <string_view>

#include "page_view.hpp"

namespace dateline {

struct DateHabits {
    bool day_first = false;    ///< "03/11/2021" is November
    bool order_known = false;  ///< day_first is more than a guess
    bool english = true;
    std::string_view zone;  ///< IANA zone of the outlet, or empty
};

[[nodiscard]] DateHabits learn_habits(PageView const& view, std::optional<EntityId> outlet);

/// The first token of the three figures of "01/02/2021" or "21:17 18.11.2019"; nothing where a month has its name.
[[nodiscard]] std::optional<std::uint32_t> figures(Tokens const& tokens, Time const& time);

}  // namespace dateline
