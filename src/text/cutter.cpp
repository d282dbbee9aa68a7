// Cuts "Mr. O'Neill didn't pay $1,000 at 5 p.m. in the U.S." into
//
//   Mr|.|O'Neill|did|n't|pay|$|1,000|at|5|p.m.|in|the|U.S.
//
// by one walk over the bytes. Most of a text is plain: words of ASCII letters between single spaces, marks, numbers.
// For these the bits of a window (letter_bits.hpp) say at once how long a word is and where its capitals stand, and it
// is folded as two integers. What is not plain ("O'Neill", "1,000", "é") is cut character by character; a byte above
// 0x7F is decoded and classified. Every look ahead is bounded, so a megabyte of one letter, of apostrophes or of dots
// takes linear time.
#include "cutter.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"
#include "eight_bytes.hpp"
#include "mark_hash.hpp"

namespace dateline {
namespace {

constexpr std::ptrdiff_t longest_token = std::numeric_limits<std::uint16_t>::max();

constexpr Class ascii_class(char c) noexcept { return ascii_classes[static_cast<unsigned char>(c)]; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_letter_byte(char c) noexcept { return is_letter(ascii_class(c)); }

/// What a byte means to a reader of plain text.
struct Plain {
    static constexpr std::uint8_t letter = 1;
    static constexpr std::uint8_t mark = 2;          ///< a token of its own, whatever stands around it
    static constexpr std::uint8_t turn = 4;          ///< a mark that may end a sentence
    static constexpr std::uint8_t with_word = 8;     ///< may belong to the word before it: apostrophe, not ASCII
    static constexpr std::uint8_t with_letter = 16;  ///< may belong to the single letter before it: full stop
    static constexpr std::uint8_t digit = 32;
};
constexpr std::array<std::uint8_t, 256> plain_bytes = [] {
    std::array<std::uint8_t, 256> all{};
    for (std::size_t c = 0; c < 256; ++c) {
        Class const kind = ascii_classes[c];
        if (is_letter(kind)) all[c] = Plain::letter;
        if (kind == Class::digit) all[c] = Plain::digit;
        if (kind == Class::other && c != '\'') all[c] = Plain::mark;
        if (kind == Class::foreign || c == '\'') all[c] = Plain::with_word;
    }
    for (std::size_t c = 0; c < 128; ++c)
        if (is_stop(static_cast<char32_t>(c)) || c == '"') all[c] |= Plain::turn;
    all['.'] |= Plain::with_letter;
    return all;
}();
constexpr std::uint8_t plain_byte(char c) noexcept { return plain_bytes[static_cast<unsigned char>(c)]; }

/// Ones in the first `bytes` bytes.
struct Kept {
    std::uint64_t head, tail;
};
constexpr std::array<Kept, ShortWord::longest + 1> kept = [] {
    std::array<Kept, ShortWord::longest + 1> all{};
    for (std::size_t n = 0; n < all.size(); ++n) {
        all[n].head = n >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * n) - 1;
        all[n].tail = n >= 16 ? ~std::uint64_t{0} : n <= 8 ? 0 : (std::uint64_t{1} << 8 * (n - 8)) - 1;
    }
    return all;
}();

constexpr std::uint32_t longest_value = 8;
/// The number that at most so many digits write, the first one in the lowest byte, zeros behind the last.
constexpr std::uint32_t value_of(std::uint64_t digits, std::uint32_t count) noexcept {
    std::uint64_t const ones = digits << 8 * (8 - count) & each_byte * 0x0F;
    std::uint64_t const pairs = ones * (10 * 0x100 + 1) >> 8 & 0x00FF'00FF'00FF'00FF;
    std::uint64_t const fours = pairs * (100 * 0x1'0000 + 1) >> 16 & 0x0000'FFFF'0000'FFFF;
    return static_cast<std::uint32_t>(fours * (10000 * 0x1'0000'0000 + 1) >> 32);
}
static_assert(value_of(0x38373635'34333231, 8) == 12345678 && value_of(0x37, 1) == 7);

/// The dash, quotation mark or dots from U+2010 to U+2027 that stands at p, or 0. All but U+2019, which may be an
/// apostrophe, are tokens of their own whatever stands around them.
constexpr char32_t typographic_mark(char const* p) noexcept {
    constexpr unsigned char first = 0x90, last = 0xA7;  // of the third byte
    if (p[0] != '\xE2' || p[1] != '\x80') return 0;
    auto const third = static_cast<unsigned char>(p[2]);
    return third >= first && third <= last ? 0x2000u + (third & 0x3Fu) : 0;
}
constexpr bool stands_alone(char32_t mark) noexcept { return mark != 0 && mark != U'’'; }

}  // namespace

Cutter::Cutter(std::string_view text, Vocabulary const& vocabulary, std::vector<Token>& tokens,
               std::vector<std::uint64_t>& hashes, Turns& turns)
    : begin_(text.data()),
      end_(begin_ + text.size()),
      at_(begin_),
      flags_(TokenFlag::line_start | TokenFlag::blank_before),
      vocabulary_(vocabulary),
      turns_(turns),
      batch_(vocabulary, tokens, hashes) {}

void Cutter::run() {
    while (skip_gap()) {
        if (!cut_plain()) cut_odd();
    }
    batch_.finish();
}

/// Cuts the token at at_, whatever it is.
void Cutter::cut_odd() {
    Class const kind = class_at(at_);
    if (is_letter(kind)) {
        cut_word();
    } else if (kind == Class::digit) {
        cut_number();
    } else if (!cut_clitic()) {
        if (ascii_class(*at_) != Class::foreign) {
            cut_mark(static_cast<char32_t>(*at_), at_ + 1);
        } else if (Piece const piece = foreign_at(at_); piece.kind == Class::ideograph) {
            put_word(at_ + piece.length, {1, false, true, false});
        } else {
            cut_mark(piece.point, at_ + piece.length);
        }
    }
}

Cutter::Piece Cutter::foreign_at(Place p) const noexcept {
    if (char32_t const mark = typographic_mark(p); mark != 0) return {Class::other, mark, 3};
    Character const c = character_at({p, static_cast<std::size_t>(end_ - p)}, 0);
    return {class_of(c.point), c.point, c.length};
}

Cutter::Place Cutter::limit_from(Place p) const noexcept { return end_ - p > longest_token ? p + longest_token : end_; }

/// Moves to the next token and notes what was skipped; false at the end of the text.
bool Cutter::skip_gap() {
    int line_ends = 0;
    bool apart = false;
    while (at_ < end_) {
        Class kind = ascii_class(*at_);
        std::uint32_t length = 1;
        if (kind == Class::foreign) {
            Piece const piece = foreign_at(at_);
            kind = piece.kind;
            length = piece.length;
        }
        if (kind == Class::newline) {
            ++line_ends;
        } else if (kind == Class::space) {
            apart = true;
        } else if (kind != Class::format && kind != Class::mark) {
            break;
        }
        at_ += length;
    }
    if (at_ >= end_) return false;
    if (line_ends > 0) {
        flags_ |= line_ends > 1 ? TokenFlag::line_start | TokenFlag::blank_before : TokenFlag::line_start;
    } else if (!apart && batch_.count() > 0) {
        flags_ |= TokenFlag::glued;
    }
    if ((flags_ & TokenFlag::line_start) != 0) {
        turns_.lines.push_back(batch_.count());
        turns_.places.push_back(batch_.count());
    }
    return true;
}

/// Cuts what is plain from at_ on: ASCII words, numbers of few digits and marks. Stops behind the last of them, or says
/// false, having done nothing, when not even the first is plain.
bool Cutter::cut_plain() {
    if (!bits_.covers(at_)) bits_.cover(at_, end_);
    std::size_t const at_once = ShortWord::longest + 1;  // bytes looked at from a token's begin on
    if (end_ - at_ < static_cast<std::ptrdiff_t>(at_once)) return false;
    Place const last = std::min(bits_.last(), end_ - at_once + 1);
    Place at = at_, behind = at_;
    std::uint8_t flags = flags_;
    while (at < last) {
        std::uint8_t const first = plain_byte(*at);
        auto const begin = static_cast<std::uint32_t>(at - begin_);
        if ((first & Plain::letter) != 0) {
            std::uint32_t const length = bits_.letters_from(at);
            if (length > ShortWord::longest) break;
            std::uint8_t const next = plain_byte(at[length]);
            if ((next & Plain::with_word) != 0 && !stands_alone(typographic_mark(at + length))) break;
            if (length == 1 && (next & Plain::with_letter) != 0) break;
            std::uint64_t const capitals = bits_.capitals_from(at);
            std::uint64_t const all = (std::uint64_t{1} << length) - 1;
            auto const capital = static_cast<std::uint8_t>((capitals & 1) * TokenFlag::capital);
            auto const shouted =
                static_cast<std::uint8_t>((capitals & all) == all && length > 1 ? TokenFlag::all_capitals : 0);
            ShortWord word;
            std::memcpy(&word.head, at, sizeof word.head);
            std::memcpy(&word.tail, at + sizeof word.head, sizeof word.tail);
            word.head = (word.head | case_bits) & kept[length].head;
            word.tail = (word.tail | case_bits) & kept[length].tail;
            batch_.put_word({begin, static_cast<std::uint16_t>(length), TokenKind::word,
                             static_cast<std::uint8_t>(flags | capital | shouted), 0},
                            word, length);
            behind = at + length;
        } else if ((first & Plain::mark) != 0) {
            if ((first & Plain::turn) != 0) turns_.places.push_back(batch_.count());
            auto const mark = static_cast<std::uint32_t>(*at);
            batch_.put({begin, 1, TokenKind::punctuation, flags, mark}, ascii_mark_hash(*at));
            behind = at + 1;
        } else if ((first & Plain::digit) != 0) {
            std::uint32_t length = 1;
            while (length <= longest_value && is_digit(at[length])) ++length;
            bool const goes_on =
                at[length] == ',' ? is_digit(at[length + 1]) : (plain_byte(at[length]) & Plain::with_word) != 0;
            if (length > longest_value || goes_on) break;
            std::uint64_t const digits = eight_bytes(at) & kept[length].head;
            batch_.put({begin, static_cast<std::uint16_t>(length), TokenKind::number, flags, value_of(digits, length)},
                       ShortWord(digits, 0).hash());
            behind = at + length;
        } else if (char32_t const mark = typographic_mark(at); stands_alone(mark)) {
            if (is_stop(mark)) turns_.places.push_back(batch_.count());
            batch_.put({begin, 3, TokenKind::punctuation, flags, static_cast<std::uint32_t>(mark)}, mark_hash(mark));
            behind = at + 3;
        } else {
            break;
        }
        at = behind;
        flags = TokenFlag::glued;
        if (__builtin_expect_with_probability(*behind == ' ', 1, 0.99)) {  // foretold, not waited for
            ++at;
            flags = 0;
        }
    }
    if (behind == at_) return false;
    pass(behind);
    return true;
}

void Cutter::cut_number() {
    Place const limit = limit_from(at_);
    constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();
    std::uint64_t value = 0;
    bool ascii = true, commas = false;
    Place p = at_;
    while (p < limit) {
        if (is_digit(*p)) {
            value = std::min(value * 10 + static_cast<std::uint64_t>(*p - '0'), largest);
            ++p;
        } else if (*p == ',' && (commas || (p - at_ <= 3 && *at_ != '0')) && limit - p > 3 && is_digit(p[1]) &&
                   is_digit(p[2]) && is_digit(p[3]) && !is_digit(p[4])) {
            commas = true;
            for (int i = 1; i <= 3; ++i) value = std::min(value * 10 + static_cast<std::uint64_t>(p[i] - '0'), largest);
            p += 4;
        } else {
            if (ascii_class(*p) != Class::foreign) break;
            Piece const piece = foreign_at(p);
            if (piece.kind != Class::digit || piece.length > limit - p) break;
            value = std::min(value * 10 + digit_value(piece.point), largest);
            ascii = false;
            p += piece.length;
        }
    }
    std::string_view digits(at_, static_cast<std::size_t>(p - at_));
    if (commas || !ascii) {
        scratch_.clear();
        fold_to(digits, scratch_);
        std::erase(scratch_, ',');
        digits = scratch_;
    }
    batch_.put(token(p, TokenKind::number, 0, static_cast<std::uint32_t>(value)), word_hash(digits));
    pass(p);
}

void Cutter::cut_mark(char32_t mark, Place end) {
    if (is_stop(mark) || mark == U'"') turns_.places.push_back(batch_.count());
    batch_.put(token(end, TokenKind::punctuation, 0, static_cast<std::uint32_t>(mark)), mark_hash(mark));
    pass(end);
}

Token Cutter::token(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id) const noexcept {
    return {static_cast<std::uint32_t>(at_ - begin_), static_cast<std::uint16_t>(end - at_), kind,
            static_cast<std::uint8_t>(flags_ | more_flags), id};
}

void Cutter::pass(Place end) noexcept {
    at_ = end;
    flags_ = 0;
}

}  // namespace dateline
