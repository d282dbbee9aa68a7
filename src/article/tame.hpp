// Markup that would make an HTML parser slow.
#pragma once

#include <string>

namespace dateline {

/// Blanks what a tag has behind its first thousand words (names, values): libxml2 compares each attribute with all
/// before it. Scripts and comments stay as they are. Linear.
void tame_tags(std::string& html);

}  // namespace dateline
