// Collects what is wrong with a file and shows each mistake with its line and a caret under it:
//
//   gazetteers/people.yaml:14:9: error: entity "musk" is defined twice
//      14 |   - id: musk
//         |         ^^^^
//   gazetteers/people.yaml:3:9: note: first defined here
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Severity : std::uint8_t { error, warning, note };

/// Where something stands in a file. Lines and columns count from 1; a column is a code point.
struct Place {
    std::string file;
    std::uint32_t line = 0;    ///< 0: the file as a whole
    std::uint32_t column = 0;  ///< 0: the line as a whole
};

struct Diagnostic {
    Severity severity = Severity::error;
    Place place;
    std::string message;
    std::string source_line;        ///< the line itself, without its newline; empty: none is shown
    std::uint32_t caret_width = 1;  ///< code points to underline
};

/// Mistakes of one run, in the order found. Not thread-safe: one list a thread.
class Diagnostics {
public:
    void add(Diagnostic d);
    void error(Place place, std::string message);
    void warning(Place place, std::string message);
    void note(Place place, std::string message);

    [[nodiscard]] std::size_t errors() const noexcept { return errors_; }
    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }
    [[nodiscard]] std::vector<Diagnostic> const& list() const noexcept { return list_; }
    void print(std::ostream& out) const;

private:
    std::vector<Diagnostic> list_;
    std::size_t errors_ = 0;
};

/// The caret line alone, without a newline, to be printed below `line` with the same indent: blanks (a tab
/// stays a tab), then carets. For mistakes in a query typed by hand. `column` and `width` count code points,
/// `column` from 1; both are cut to the line. underline("who:Musk sicne:2021", 10, 5) is "         ^^^^^".
[[nodiscard]] std::string underline(std::string_view line, std::uint32_t column, std::uint32_t width);

}  // namespace dateline
