// How offices and roles are called, for those who ask for somebody by one.
#pragma once

#include <string>
#include <vector>

#include "dateline/gazetteer/gazetteer.hpp"

namespace dateline {

/// One spelling of a role.
struct RoleWords {
    std::string text;
    bool whole = false;  ///< "Russian President" says whose; "president" needs "of Russia"
};

/// Of each role or office, by HeldRole::role. One pass over the gazetteer's words.
[[nodiscard]] std::vector<std::vector<RoleWords>> role_words(Gazetteer const& gazetteer);

}  // namespace dateline
