// The ids by which people call events.
#pragma once

#include <vector>

#include "dateline/timeline/arrangement.hpp"

namespace dateline {

/// Sets Event::digits from the keys: ids as short as they are unlike those of all earlier events. Linear.
void shorten_ids(std::vector<Arrangement::Event>& events);

}  // namespace dateline
