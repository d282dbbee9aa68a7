// What kind of character a token is made of. ASCII by a constant table, all else by Unicode's properties.
#pragma once

#include <array>
#include <cstdint>

namespace dateline {

enum class Class : std::uint8_t {
    small,      ///< lower-case letter
    capital,    ///< upper- or title-case letter
    letter,     ///< letter of a script without case
    ideograph,  ///< a word of its own
    mark,       ///< combining mark: continues a word
    format,     ///< invisible (soft hyphen, joiners, direction): continues a word, else nothing
    digit,
    space,  ///< white space and control characters other than the line feed
    newline,
    other,    ///< punctuation, symbols
    foreign,  ///< only in ascii_classes: not ASCII, ask class_of()
};

constexpr bool is_letter(Class c) noexcept { return c <= Class::letter; }
constexpr bool continues_word(Class c) noexcept { return is_letter(c) || c == Class::mark || c == Class::format; }

/// A full stop or the like, at which a sentence may end.
constexpr bool is_stop(char32_t mark) noexcept {
    return mark == U'.' || mark == U'!' || mark == U'?' || mark == U'…' || mark == U'。' || mark == U'！' ||
           mark == U'？';
}

/// By the value of a byte.
inline constexpr std::array<Class, 256> ascii_classes = [] {
    std::array<Class, 256> classes{};
    for (unsigned c = 0; c < 256; ++c) {
        classes[c] = c >= 0x80               ? Class::foreign
                     : c >= 'a' && c <= 'z'  ? Class::small
                     : c >= 'A' && c <= 'Z'  ? Class::capital
                     : c >= '0' && c <= '9'  ? Class::digit
                     : c == '\n'             ? Class::newline
                     : c <= ' ' || c == 0x7F ? Class::space
                                             : Class::other;
    }
    return classes;
}();

/// Any code point; never foreign.
[[nodiscard]] Class class_of(char32_t point) noexcept;

/// Value of a decimal digit of any script.
[[nodiscard]] std::uint32_t digit_value(char32_t point) noexcept;

}  // namespace dateline
