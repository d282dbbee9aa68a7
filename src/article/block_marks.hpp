// Which marks of the elements around a block are believed of it.
#pragma once

#include <cstdint>
#include <vector>

#include "html_page.hpp"

namespace dateline {

/// An element with marks: the blocks that it reaches, [first, last), and its own stretch of the text, [begin, end).
struct MarkScope {
    std::uint32_t first, last, marks, begin, end;
};

/// Gives each block, and each dated element, the marks of the elements around it. Linear in blocks and scopes.
void spread_marks(HtmlPage& page, std::vector<MarkScope>& scopes);

}  // namespace dateline
