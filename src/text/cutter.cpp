// Cuts "Mr. O'Neill didn't pay $1,000 at 5 p.m. in the U.S." into
//
//   Mr|.|O'Neill|did|n't|pay|$|1,000|at|5|p.m.|in|the|U.S.
//
// by one walk over the bytes. ASCII is decided by a table; a byte above 0x7F is decoded and classified.
// A word is folded into a few machine words on the stack (lower case is bit 5, and an apostrophe and a
// full stop have it set already), hashed, and looked up, all while its bytes are in the first cache.
// Every look ahead is bounded, so a megabyte of one letter, of apostrophes or of dots takes linear time.
#include "cutter.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"
#include "mark_hash.hpp"

namespace dateline {
namespace {

constexpr std::ptrdiff_t longest_token = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t more_tokens = 1024;  // by which the lists grow
constexpr std::uint64_t each_byte = 0x0101010101010101;
constexpr std::uint64_t lower_bits = each_byte * 0x20, high_bits = each_byte * 0x80;

constexpr Class ascii_class(char c) noexcept { return ascii_classes[static_cast<unsigned char>(c)]; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Bit 7 of each of eight bytes that is no ASCII letter.
constexpr std::uint64_t not_letters(std::uint64_t bytes) noexcept {
    std::uint64_t const lowered = (bytes | lower_bits) & ~high_bits;
    std::uint64_t const from_a = lowered + each_byte * (0x80 - 'a');
    std::uint64_t const behind_z = lowered + each_byte * (0x80 - 'z' - 1);
    return ~(from_a & ~behind_z & ~bytes) & high_bits;
}

}  // namespace

Cutter::Cutter(std::string_view text, Vocabulary const& vocabulary, std::vector<Token>& tokens,
               std::vector<std::uint64_t>& hashes, std::vector<std::uint32_t>& lines)
    : begin_(text.data()),
      end_(begin_ + text.size()),
      at_(begin_),
      flags_(TokenFlag::line_start | TokenFlag::blank_before),
      vocabulary_(vocabulary),
      tokens_(tokens),
      hashes_(hashes),
      lines_(lines) {}

void Cutter::run() {
    while (true) {
        if (*at_ == ' ' && is_letter(ascii_class(at_[1]))) {  // nearly always; the text ends in a zero
            ++at_;
        } else if (!skip_gap()) {
            break;
        }
        if (is_letter(ascii_class(*at_)) && cut_plain_word()) continue;
        Class const kind = class_at(at_);
        if (is_letter(kind)) {
            cut_word();
        } else if (kind == Class::digit) {
            cut_number();
        } else {
            cut_other();
        }
    }
    for (Awaited const& word : awaited_) resolve(word);
    tokens_.resize(count_);
    hashes_.resize(count_);
}

Cutter::Piece Cutter::foreign_at(Place p) const noexcept {
    Character const c = character_at({p, static_cast<std::size_t>(end_ - p)}, 0);
    return {class_of(c.point), c.point, c.length};
}

bool Cutter::letter_at(Place p) const noexcept { return p < end_ && is_letter(class_at(p)); }

/// Length of the apostrophe ' or ’ at p, or 0.
std::uint32_t Cutter::apostrophe_at(Place p) const noexcept {
    if (*p == '\'') return 1;
    return std::string_view(p, static_cast<std::size_t>(end_ - p)).starts_with("’") ? 3 : 0;
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
    if (line_ends > 0) {
        flags_ |= line_ends > 1 ? TokenFlag::line_start | TokenFlag::blank_before : TokenFlag::line_start;
    } else if (!apart && count_ > 0) {
        flags_ |= TokenFlag::glued;
    }
    return at_ < end_;
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
        Token const& before = token_[count_ - 1];
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

/// Most words: ASCII letters up to white space or a mark that cannot belong to them. Scans and folds eight bytes
/// at a time. False, and nothing done, for any other word.
bool Cutter::cut_plain_word() {
    Place const at = at_;
    auto const left = static_cast<std::size_t>(end_ - at);
    Awaited& word = next_awaited();
    std::uint64_t small = 0, others = 0;
    std::size_t length = 0;
    do {
        if (left < length + 8 || length == longest_awaited) return false;
        std::uint64_t bytes;
        std::memcpy(&bytes, at + length, sizeof bytes);
        others = not_letters(bytes);
        std::uint64_t const letters = ((others & (0 - others)) >> 7) - 1;  // ones in the bytes before the first other
        small |= bytes & lower_bits & letters;
        std::uint64_t const lowered = (bytes | lower_bits) & letters;
        std::memcpy(word.bytes.data() + length, &lowered, sizeof lowered);
        length += static_cast<std::size_t>(std::countr_zero(others)) / 8;
    } while (others == 0);

    char const behind = at[length];
    if (behind == '\'' || behind < 0 || (length == 1 && behind == '.')) return false;
    word.length = static_cast<std::uint32_t>(length);
    std::uint8_t flags = 0;
    if (*at <= 'Z')
        flags = small == 0 && length > 1 ? TokenFlag::capital | TokenFlag::all_capitals : TokenFlag::capital;
    put_folded(at + length, word, flags);
    return true;
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
    put(p, TokenKind::number, 0, static_cast<std::uint32_t>(value), word_hash(digits));
}

/// Whether the clitic at at_ belongs to the token before it: "Musk's", "Musk 's", "1990's", "Yahoo!'s", not "('s".
bool Cutter::may_carry_clitic(Place clitic) const noexcept {
    if (count_ == 0 || (flags_ & TokenFlag::line_start) != 0) return false;
    Token const& before = token_[count_ - 1];
    if ((flags_ & TokenFlag::glued) == 0) return before.is_word();
    if (before.kind != TokenKind::punctuation) return true;
    if (lower(*clitic) != 's') return false;
    constexpr std::u32string_view carriers = U"!?.)]%”’\"+";
    return carriers.find(static_cast<char32_t>(before.id)) != carriers.npos;
}

void Cutter::cut_other() {
    if (std::uint32_t const quote = apostrophe_at(at_); quote > 0 && may_carry_clitic(at_ + quote)) {
        if (std::uint32_t const length = clitic_at(at_ + quote); length > 0) {
            Shape shape{0, class_at(at_ + quote) == Class::capital, false, false};
            return put_word(letters(at_ + quote, at_ + quote + length, shape), shape);
        }
    }
    if (ascii_class(*at_) != Class::foreign) {
        auto const mark = static_cast<std::uint32_t>(*at_);
        return put(at_ + 1, TokenKind::punctuation, 0, mark, mark_hash(mark));
    }
    Piece const piece = foreign_at(at_);
    if (piece.kind == Class::ideograph) return put_word(at_ + piece.length, {1, false, true, false});
    put(at_ + piece.length, TokenKind::punctuation, 0, static_cast<std::uint32_t>(piece.point), mark_hash(piece.point));
}

/// The place for one more word; the word that had it is looked up now.
inline Cutter::Awaited& Cutter::next_awaited() {
    Awaited& word = awaited_[words_ % most_awaited];
    resolve(word);
    word.length = 0;
    return word;
}

inline void Cutter::resolve(Awaited const& word) {
    if (word.length == 0) return;
    token_[word.token].id = index(vocabulary_.find_padded(word.bytes.data(), word.length, hash_[word.token]));
}

void Cutter::put_word(Place end, Shape const& shape) {
    scratch_.clear();
    fold_to({at_, static_cast<std::size_t>(end - at_)}, scratch_);
    std::uint8_t flags = shape.dotted ? TokenFlag::dotted : 0;
    if (shape.capital) flags |= TokenFlag::capital;
    if (shape.capital && !shape.small && shape.letters > 1) flags |= TokenFlag::all_capitals;
    Awaited& word = next_awaited();
    if (scratch_.size() <= longest_awaited) {
        word.length = static_cast<std::uint32_t>(scratch_.size());
        std::memset(word.bytes.data(), 0, 8);
        scratch_.copy(word.bytes.data(), scratch_.size());
        return put_folded(end, word, flags);
    }
    std::uint64_t const hash = word_hash(scratch_);
    put(end, TokenKind::word, flags, index(vocabulary_.find(scratch_, hash)), hash);
}

/// Puts a word whose folded form stands in `word`; its id comes later.
[[gnu::always_inline]] inline void Cutter::put_folded(Place end, Awaited& word, std::uint8_t flags) {
    std::uint64_t const hash = word_hash({word.bytes.data(), word.length});
    vocabulary_.expect(hash);
    word.token = count_;
    ++words_;
    put(end, TokenKind::word, flags, 0, hash);
}

[[gnu::always_inline]] inline void Cutter::put(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id,
                                               std::uint64_t hash) {
    if (count_ == room_) make_room();
    if ((flags_ & TokenFlag::line_start) != 0) lines_.push_back(count_);
    token_[count_] = {static_cast<std::uint32_t>(at_ - begin_), static_cast<std::uint16_t>(end - at_), kind,
                      static_cast<std::uint8_t>(flags_ | more_flags), id};
    hash_[count_] = hash;
    ++count_;
    at_ = end;
    flags_ = 0;
}

void Cutter::make_room() {
    room_ += more_tokens;
    tokens_.resize(room_);
    hashes_.resize(room_);
    token_ = tokens_.data();
    hash_ = hashes_.data();
}

}  // namespace dateline
