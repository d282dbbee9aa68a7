// The command line: reads arguments, calls the rooms, prints. Results go to `out`, everything else to `err`.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

/// Runs one command; `arguments` are without the program's name. Returns the exit status (diagnostics/error.hpp).
int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace dateline
