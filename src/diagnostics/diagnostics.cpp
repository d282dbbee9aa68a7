// Prints mistakes the way a compiler does, so that editors can jump to them:
//
//   gazetteers/people.yaml:14:9: error: entity "musk" is defined twice
//      14 |   - id: musk
//         |         ^^^^
//
// The parts that are not known are left out: a mistake of the whole file has no line, one of the whole
// line no column. A line of megabytes is shown only around its caret.
#include "dateline/diagnostics/diagnostics.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

constexpr std::size_t longest_shown = 160;  // code points of a line that are shown

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::note:
            return "note";
    }
    return "error";
}

struct Excerpt {
    std::string line;
    std::uint32_t column;
};

/// The line, or the part of it around the column, with its column there.
Excerpt excerpt(std::string_view line, std::uint32_t column) {
    if (count_characters(line) <= longest_shown) return {std::string(line), column};
    std::size_t const before = column > longest_shown / 2 ? column - longest_shown / 2 : 0;
    std::size_t const from = offset_of_character(line, before);
    std::size_t const length = offset_of_character(line.substr(from), longest_shown);
    Excerpt shown{before > 0 ? "…" : "", column};
    if (before > 0) shown.column = static_cast<std::uint32_t>(column - before + 1);
    shown.line += line.substr(from, length);
    if (from + length < line.size()) shown.line += "…";
    return shown;
}

void print_source(std::ostream& out, Diagnostic const& d) {
    std::string number = std::to_string(d.place.line);
    if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
    auto const [line, column] = excerpt(d.source_line, d.place.column);
    out << number << " | " << line << '\n';
    if (column > 0) out << std::string(number.size(), ' ') << " | " << underline(line, column, d.caret_width) << '\n';
}

}  // namespace

void Diagnostics::add(Diagnostic d) {
    if (d.severity == Severity::error) ++errors_;
    list_.push_back(std::move(d));
}

void Diagnostics::error(Place place, std::string message) {
    add({Severity::error, std::move(place), std::move(message), {}, 1});
}

void Diagnostics::warning(Place place, std::string message) {
    add({Severity::warning, std::move(place), std::move(message), {}, 1});
}

void Diagnostics::note(Place place, std::string message) {
    add({Severity::note, std::move(place), std::move(message), {}, 1});
}

void Diagnostics::print(std::ostream& out) const {
    for (Diagnostic const& d : list_) {
        if (!d.place.file.empty()) out << d.place.file << ':';
        if (d.place.line > 0) out << d.place.line << ':';
        if (d.place.line > 0 && d.place.column > 0) out << d.place.column << ':';
        if (!d.place.file.empty() || d.place.line > 0) out << ' ';
        out << name_of(d.severity) << ": " << d.message << '\n';
        if (d.place.line > 0 && !d.source_line.empty()) print_source(out, d);
    }
}

std::string underline(std::string_view line, std::uint32_t column, std::uint32_t width) {
    if (column == 0) return {};
    std::size_t const length = count_characters(line);
    std::size_t const blanks = std::min<std::size_t>(column - 1, length);
    std::size_t const carets = std::clamp<std::size_t>(width, 1, std::max<std::size_t>(length - blanks, 1));
    std::string carets_below;
    for (char const c : line.substr(0, offset_of_character(line, blanks))) {
        if (!is_continuation(c)) carets_below.push_back(c == '\t' ? '\t' : ' ');
    }
    return carets_below.append(carets, '^');
}

}  // namespace dateline
