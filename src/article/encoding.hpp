// The characters of a web page: which encoding its bytes are in.
#pragma once

#include <string>

namespace dateline {

/// UTF-8 of an HTML file's bytes: by byte order mark, else as UTF-8 when they are valid UTF-8, else by
/// `<meta charset>`, else as windows-1252. Never fails; what cannot be read becomes U+FFFD. No NUL is left.
[[nodiscard]] std::string html_to_utf8(std::string bytes);

}  // namespace dateline
