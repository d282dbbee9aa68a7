// Classifies the characters that are not ASCII by their Unicode category: "é" is a small letter, "京" a word
// of its own, U+0301 a mark that continues "e", U+00A0 white space, "€" something else. The answers for
// the scripts of Europe and the Near East and for typographic signs are kept in a table made once.
#include "characters.hpp"

#include <unicode/uchar.h>

namespace dateline {
namespace {

constexpr char32_t table_size = 0x2100;

Class ask_unicode(char32_t point) noexcept {
    auto const c = static_cast<UChar32>(point);
    if (point == 0x200B || point == 0xFEFF) return Class::space;  // zero-width, but they part words
    switch (u_charType(c)) {
        case U_LOWERCASE_LETTER:
            return Class::small;
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return Class::capital;
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_LETTER_NUMBER:
            return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ? Class::ideograph : Class::letter;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return Class::mark;
        case U_DECIMAL_DIGIT_NUMBER:
            return Class::digit;
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
        case U_CONTROL_CHAR:
            return Class::space;
        case U_FORMAT_CHAR:
            return Class::format;
        default:
            return Class::other;
    }
}

}  // namespace

Class class_of(char32_t point) noexcept {
    static std::array<Class, table_size> const table = [] {
        std::array<Class, table_size> classes{};
        for (char32_t c = 0; c < table_size; ++c) classes[c] = c < 0x80 ? ascii_classes[c] : ask_unicode(c);
        return classes;
    }();
    return point < table_size ? table[point] : ask_unicode(point);
}

std::uint32_t digit_value(char32_t point) noexcept {
    return static_cast<std::uint32_t>(u_charDigitValue(static_cast<UChar32>(point)));
}

}  // namespace dateline
