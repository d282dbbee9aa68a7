// Text from articles goes into DOT, HTML labels and HTML pages only through these, so that no article can break a
// picture or run a script.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// What can be drawn: characters that no XML may hold, and marks that turn the direction of the text around them
/// (U+202A to U+202E, U+2066 to U+2069), become U+FFFD or vanish; tabs and carriage returns become blanks.
[[nodiscard]] std::string drawable(std::string_view utf8);
/// The same with line feeds as blanks: fit for a terminal's line and for measuring.
[[nodiscard]] std::string one_line(std::string_view utf8);

/// As one_line(), escaped for an element or a quoted attribute of HTML.
void append_markup(std::string& out, std::string_view utf8);
[[nodiscard]] std::string markup(std::string_view utf8);
/// The same for Graphviz's HTML-like labels.
void append_label(std::string& out, std::string_view utf8);

/// As drawable(), in Graphviz's escString, without quotes around: backslashes doubled, "&" as an entity (Graphviz
/// decodes entities in labels and tooltips), line feeds as \n. from_escaped() is the inverse, and takes \l for a line's
/// end as well.
[[nodiscard]] std::string to_escaped(std::string_view utf8);
[[nodiscard]] std::string from_escaped(std::string_view escaped);
/// A DOT string in double quotes that shows `utf8`.
void append_dot_string(std::string& out, std::string_view utf8);

}  // namespace dateline
