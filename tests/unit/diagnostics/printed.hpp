// What the user would see of mistakes.
#pragma once

#include <sstream>
#include <string>

#include "dateline/diagnostics/diagnostics.hpp"

namespace dateline::test {

inline std::string printed(Diagnostics const& diagnostics) {
    std::ostringstream out;
    diagnostics.print(out);
    return out.str();
}

}  // namespace dateline::test
