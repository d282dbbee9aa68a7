// How much room a text takes, and where it must be cut so that it fits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/render/columns.hpp"
#include "dateline/text/source_text.hpp"

namespace dateline {

enum class Face : std::uint8_t { regular, bold, italic };

/// Width in the unit of `size` of a line set in Inter; generous by some percent, so that what is measured to fit does.
[[nodiscard]] double text_width(std::string_view utf8, Face face, double size);

/// A line of a broken text: the bytes it shows, and whether the text was cut after it.
struct Line {
    Span shows;
    bool cut = false;
    friend bool operator==(Line const&, Line const&) = default;
};
/// Breaks at blanks (and anywhere between Chinese, Japanese and Korean characters) into at most `most` lines of
/// `width`; the last is cut so that an ellipsis still fits. `bold` are the bytes set in bold, sorted. A word longer
/// than a line is broken inside.
[[nodiscard]] std::vector<Line> break_lines(std::string_view text, std::vector<Span> const& bold, Face face,
                                            double size, double width, std::size_t most);
/// One line of at most `width`, cut at a word and ended by "…" when it is longer.
[[nodiscard]] std::string cut_to_width(std::string_view text, Face face, double size, double width);

}  // namespace dateline
