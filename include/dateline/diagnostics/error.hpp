// Error says "cannot go on": it is thrown where the mistake is found and caught in two places only,
// in main and in the loop over input files. Diagnostics (diagnostics.hpp) says "your file has three
// mistakes" and lets the reader go on to find the fourth.
#pragma once

#include <stdexcept>
#include <string>

namespace dateline {

/// Exit status of the program; an Error carries the one it leads to.
enum class Exit : int { done = 0, no_match = 1, bad_request = 2, bad_material = 3, interrupted = 130 };

class Error : public std::runtime_error {
public:
    /// `message` is one line for a person: file, line and column where there are any, what was
    /// expected, and a hint. It does not end in a newline.
    Error(Exit status, std::string const& message) : std::runtime_error(message), status_(status) {}
    [[nodiscard]] Exit status() const noexcept { return status_; }

private:
    Exit status_;
};

}  // namespace dateline
