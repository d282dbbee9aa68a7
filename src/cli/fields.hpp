// The names by which an event's fields go in every output. They are stable: tests compare them with what the formats
// write and with the columns of the store's view.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

struct EventField {
    std::string_view name, json, csv, view;  ///< empty: not there
    std::string_view meaning;
};
[[nodiscard]] std::vector<EventField> const& event_fields();

}  // namespace dateline
