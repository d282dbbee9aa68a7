// The vocabulary of web pages: which tags break the line, and what tags and class names say about their text.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::markup {

enum class TagKind : std::uint8_t {
    inline_,     // <b>, <a>, <span>: text runs on
    block,       // <p>, <div>, <li>: text starts anew
    line_break,  // <br>
    unread       // <script>, <style>, <svg>: nothing of it is text
};

struct Tag {
    std::string_view name;  ///< a literal
    TagKind kind = TagKind::inline_;
    std::uint32_t marks = 0;  ///< see block_mark
};

/// A lower-case tag name; an unknown one is inline and has the name "span".
[[nodiscard]] Tag const& tag(std::string_view name) noexcept;

/// What the words of a class, id or role attribute say: "article-body", "relatedStories", "sr-only".
[[nodiscard]] std::uint32_t class_marks(std::string_view attribute);

}  // namespace dateline::markup
