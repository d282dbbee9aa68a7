// Cuts the words that are not plain: "O'Neill" and "Xi'an" stay whole, "Musk's" loses its clitic and "didn't" its
// negation, "U.S." and the initial of "J. Smith" keep their stops, "Erdoğan" goes through the tables of Unicode. A word
// of at most 16 bytes is folded as two integers when it is ASCII (lower case is bit 5, and an apostrophe and a full
// stop have it set already), any other by fold_to().
#include <cstring>

#include "cutter.hpp"
#include "dateline/text/fold.hpp"
#include "eight_bytes.hpp"

namespace dateline {
namespace {

constexpr Class ascii_class(char c) noexcept { return ascii_classes[static_cast<unsigned char>(c)]; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Zeros stay zeros.
constexpr std::uint64_t lowered(std::uint64_t bytes) noexcept {
    std::uint64_t const filled = ((bytes | ((bytes & ~high_bits) + (each_byte * 0x7F))) & high_bits) >> 2;
    return bytes | filled;
}

}  // namespace

bool Cutter::letter_at(Place p) const noexcept { return p < end_ && is_letter(class_at(p)); }

/// Length of the apostrophe ' or ’ at p, or 0.
std::uint32_t Cutter::apostrophe_at(Place p) const noexcept {
    if (*p == '\'') return 1;
    return p[0] == '\xE2' && p[1] == '\x80' && p[2] == '\x99' ? 3 : 0;
}

/// Length of the letters of a clitic that stand at p, behind an apostrophe, or 0.
std::uint32_t Cutter::clitic_at(Place p) const noexcept {
    char const first = lower(*p);
    std::uint32_t length = 0;
    if (first == 's' || first == 'd' || first == 'm') {
        length = 1;
    } else if (first == 'r' || first == 'v') {
        length = lower(p[1]) == 'e' ? 2 : 0;
    } else if (first == 'l') {
        length = lower(p[1]) == 'l' ? 2 : 0;
    }
    bool const goes_on = length > 0 && p + length < end_ && continues_word(class_at(p + length));
    return goes_on ? 0 : length;
}

/// Behind the letters that begin at p; an invisible character belongs to a word only if a letter follows.
Cutter::Place Cutter::letters(Place p, Place limit, Shape& shape) const noexcept {
    Place end = p;
    while (true) {
        Place const run = p;
        unsigned bits = 0;
        while (p < limit && is_letter(ascii_class(*p))) bits |= static_cast<unsigned char>(*p++);
        shape.letters += static_cast<std::uint32_t>(p - run);
        shape.small = shape.small || (bits & 0x20) != 0;
        if (p > run) end = p;
        if (p >= limit || ascii_class(*p) != Class::foreign) return end;

        Piece const piece = foreign_at(p);
        if (!continues_word(piece.kind) || piece.length > limit - p) return end;
        if (is_letter(piece.kind)) {
            ++shape.letters;
            shape.small = shape.small || piece.kind != Class::capital;
        }
        p += piece.length;
        if (piece.kind != Class::format) end = p;
    }
}

/// Behind "U.S.", "p.m", or the initial "J."; p itself when no such word begins there.
Cutter::Place Cutter::dotted(Place p, Place limit, Shape& shape) const noexcept {
    Place const start = p;
    Shape so_far;
    while (p < limit) {
        Class const kind = class_at(p);
        if (!is_letter(kind)) break;
        std::uint32_t const length = ascii_class(*p) != Class::foreign ? 1 : foreign_at(p).length;
        Place const stop = p + length;
        if (stop >= limit) break;
        bool const has_stop = *stop == '.';
        if (!has_stop && (so_far.letters == 0 || continues_word(class_at(stop)) || is_digit(*stop))) break;
        ++so_far.letters;
        so_far.small = so_far.small || kind != Class::capital;
        p = has_stop ? stop + 1 : stop;
        if (!has_stop) break;
    }
    if (so_far.letters == 0 || (so_far.letters == 1 && !is_initial(p - 1))) return start;
    so_far.capital = shape.capital;
    so_far.dotted = p[-1] == '.';
    shape = so_far;
    return p;
}

/// Whether the stop behind the single letter at at_ belongs to it: in "J. Smith" and "p. 5", not at the end of
/// "Plan B", in "than I.", "AT&T." or "x.com".
bool Cutter::is_initial(Place stop) const noexcept {
    if (*at_ == 'I' && stop[1] == ' ') return false;
    if ((flags_ & TokenFlag::glued) != 0) {
        Token const& before = batch_.last();
        bool const opened = before.is(U'(') || before.is(U'[') || before.is(U'"') || before.is(U'“') ||
                            before.is(U'‘') || before.is(U'\'');
        if (!opened) return false;
    }
    Place next = stop + 1;
    if (*next == ',' || *next == '-') return true;
    if (*next != ' ') return next < end_ && class_at(next) == Class::capital;
    while (*next == ' ') {
        if (++next - stop > 8) break;
    }
    return next < end_ && class_at(next) != Class::newline && *next != '\r';
}

void Cutter::cut_word() {
    Place const limit = limit_from(at_);
    Shape shape{0, class_at(at_) == Class::capital, false, false};
    if (ascii_class(at_[1]) >= Class::other) {  // a stop, or not ASCII
        if (Place const end = dotted(at_, limit, shape); end != at_) return put_word(end, shape);
    }
    Place p = letters(at_, limit, shape);
    for (std::uint32_t quote = 0; p < limit && (quote = apostrophe_at(p)) > 0; p = letters(p + quote, limit, shape)) {
        Place const behind = p + quote;
        if (behind >= limit || !letter_at(behind) || clitic_at(behind) > 0) break;
        bool const negation = lower(*behind) == 't' && lower(p[-1]) == 'n' &&
                              (behind + 1 == end_ || !continues_word(class_at(behind + 1)));
        if (negation && p - 1 > at_) {
            p -= 1;  // "don't" is do + n't
            shape.letters -= 1;
            break;
        }
    }
    put_word(p, shape);
}

/// Whether the clitic at at_ belongs to the token before it: "Musk's", "Musk 's", "1990's", "Yahoo!'s", not "('s".
bool Cutter::may_carry_clitic(Place clitic) const noexcept {
    if (batch_.count() == 0 || (flags_ & TokenFlag::line_start) != 0) return false;
    Token const& before = batch_.last();
    if ((flags_ & TokenFlag::glued) == 0) return before.is_word();
    if (before.kind != TokenKind::punctuation) return true;
    if (lower(*clitic) != 's') return false;
    constexpr std::u32string_view carriers = U"!?.)]%”’\"+";
    return carriers.find(static_cast<char32_t>(before.id)) != carriers.npos;
}

/// Cuts the "'s", "’re" or "'LL" at at_, when one stands there.
bool Cutter::cut_clitic() {
    std::uint32_t const quote = apostrophe_at(at_);
    if (quote == 0 || !may_carry_clitic(at_ + quote)) return false;
    Place const first = at_ + quote;
    std::uint32_t const length = clitic_at(first);
    if (length == 0) return false;
    Shape shape{0, class_at(first) == Class::capital, false, false};
    Place const end = letters(first, first + length, shape);
    std::uint64_t folded = '\'';
    for (std::uint32_t i = 0; i < length; ++i)
        folded |= std::uint64_t{static_cast<unsigned char>(lower(first[i]))} << 8 * (i + 1);
    put_short_word(end, shape, {folded, 0}, length + 1);
    return true;
}

void Cutter::put_word(Place end, Shape const& shape) {
    std::string_view const written(at_, static_cast<std::size_t>(end - at_));
    if (written.size() <= ShortWord::longest) {
        ShortWord const as_it_is(written);
        if (((as_it_is.head | as_it_is.tail) & high_bits) == 0) {
            ShortWord const folded(lowered(as_it_is.head), lowered(as_it_is.tail));
            return put_short_word(end, shape, folded, static_cast<std::uint32_t>(written.size()));
        }
    }
    scratch_.clear();
    fold_to(written, scratch_);
    if (scratch_.size() <= ShortWord::longest)
        return put_short_word(end, shape, ShortWord(scratch_), static_cast<std::uint32_t>(scratch_.size()));
    std::uint64_t const hash = word_hash(scratch_);
    if (shape.dotted) turns_.places.push_back(batch_.count());
    batch_.put(token(end, TokenKind::word, flags_of(shape), index(vocabulary_.find(scratch_, hash))), hash);
    pass(end);
}

/// Puts a word whose folded form has `length` bytes.
void Cutter::put_short_word(Place end, Shape const& shape, ShortWord word, std::uint32_t length) {
    if (shape.dotted) turns_.places.push_back(batch_.count());
    batch_.put_word(token(end, TokenKind::word, flags_of(shape), 0), word, length);
    pass(end);
}

std::uint8_t Cutter::flags_of(Shape const& shape) noexcept {
    std::uint8_t flags = shape.dotted ? TokenFlag::dotted : 0;
    if (shape.capital) flags |= TokenFlag::capital;
    if (shape.capital && !shape.small && shape.letters > 1) flags |= TokenFlag::all_capitals;
    return flags;
}

}  // namespace dateline
