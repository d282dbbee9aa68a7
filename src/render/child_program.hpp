// Another program that draws for us.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct ChildProgram {
    std::string name;                    ///< "Graphviz's dot", for messages
    std::string to_get;                  ///< "apt-get install graphviz", for whoever lacks it
    std::string to_try;                  ///< when it does not end in time: "a smaller query, another style"
    std::vector<std::string> arguments;  ///< the program first; it is looked for on PATH
};

/// What the program writes when it reads `input`. Error (bad_material): it is absent (says how to get it), fails or
/// takes longer than `seconds`.
[[nodiscard]] std::string run_program(ChildProgram const& program, std::string const& input, int seconds);

}  // namespace dateline
