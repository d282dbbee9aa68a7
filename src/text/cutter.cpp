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
#include <cstring>
#include <limits>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

constexpr std::ptrdiff_t longest_token = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t short_word = 64;
constexpr std::uint64_t lower_bits = 0x2020202020202020;

constexpr Class ascii_class(char c) noexcept { return ascii_classes[static_cast<unsigned char>(c)]; }
constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Hashes of single ASCII characters.
std::array<std::uint64_t, 128> const& mark_hashes() {
    static std::array<std::uint64_t, 128> const hashes = [] {
        std::array<std::uint64_t, 128> all{};
        for (std::size_t c = 0; c < all.size(); ++c) {
            char const byte = static_cast<char>(c);
            all[c] = word_hash({&byte, 1});
        }
        return all;
    }();
    return hashes;
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
    while (skip_gap()) {
        switch (piece_at(at_).kind) {
            case Class::small:
            case Class::capital:
            case Class::letter:
                cut_word();
                break;
            case Class::digit:
                cut_number();
                break;
            default:
                cut_other();
        }
    }
}

Cutter::Piece Cutter::piece_at(Place p) const noexcept {
    Class const kind = ascii_class(*p);
    if (kind != Class::foreign) return {kind, static_cast<char32_t>(*p), 1};
    Character const c = character_at({p, static_cast<std::size_t>(end_ - p)}, 0);
    return {class_of(c.point), c.point, c.length};
}

bool Cutter::letter_at(Place p) const noexcept { return p < end_ && is_letter(piece_at(p).kind); }

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
    bool const goes_on = length > 0 && p + length < end_ && continues_word(piece_at(p + length).kind);
    return goes_on ? 0 : length;
}

Cutter::Place Cutter::limit_from(Place p) const noexcept { return end_ - p > longest_token ? p + longest_token : end_; }

/// Moves to the next token and notes what was skipped; false at the end of the text.
bool Cutter::skip_gap() {
    int line_ends = 0;
    bool apart = false;
    for (; at_ < end_;) {
        Piece const piece = piece_at(at_);
        if (piece.kind == Class::newline) {
            ++line_ends;
        } else if (piece.kind == Class::space) {
            apart = true;
        } else if (piece.kind != Class::format && piece.kind != Class::mark) {
            break;
        }
        at_ += piece.length;
    }
    if (line_ends > 0) {
        flags_ |= line_ends > 1 ? TokenFlag::line_start | TokenFlag::blank_before : TokenFlag::line_start;
    } else if (!apart && !tokens_.empty()) {
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

        Piece const piece = piece_at(p);
        if (!continues_word(piece.kind) || piece.length > limit - p) return end;
        if (is_letter(piece.kind)) {
            ++shape.letters;
            shape.small = shape.small || piece.kind != Class::capital;
        }
        shape.ascii = false;
        p += piece.length;
        if (piece.kind != Class::format) end = p;
    }
}

/// Behind "U.S.", "p.m", or the initial "J."; p itself when no such word begins there.
Cutter::Place Cutter::dotted(Place p, Place limit, Shape& shape) const noexcept {
    Place const start = p;
    Shape so_far;
    while (p < limit && letter_at(p)) {
        Piece const piece = piece_at(p);
        Place const stop = p + piece.length;
        if (stop >= limit) break;
        bool const has_stop = *stop == '.';
        if (!has_stop && (so_far.letters == 0 || continues_word(piece_at(stop).kind) || is_digit(*stop))) break;
        ++so_far.letters;
        so_far.small = so_far.small || piece.kind != Class::capital;
        so_far.ascii = so_far.ascii && piece.length == 1;
        p = has_stop ? stop + 1 : stop;
        if (!has_stop) break;
    }
    if (so_far.letters == 0 || (so_far.letters == 1 && !is_initial(p - 1))) return start;
    shape = so_far;
    return p;
}

/// Whether the stop behind the single letter at at_ belongs to it: in "J. Smith" and "p. 5", not at the end of
/// "Plan B", in "than I.", "AT&T." or "x.com".
bool Cutter::is_initial(Place stop) const noexcept {
    if (*at_ == 'I' && stop[1] == ' ') return false;
    if ((flags_ & TokenFlag::glued) != 0) {
        Token const& before = tokens_.back();
        bool const opened = before.is(U'(') || before.is(U'[') || before.is(U'"') || before.is(U'“') ||
                            before.is(U'‘') || before.is(U'\'');
        if (!opened) return false;
    }
    Place next = stop + 1;
    if (*next == ',' || *next == '-') return true;
    if (*next != ' ') return next < end_ && piece_at(next).kind == Class::capital;
    while (*next == ' ') {
        if (++next - stop > 8) break;
    }
    return next < end_ && piece_at(next).kind != Class::newline && *next != '\r';
}

void Cutter::cut_word() {
    Place const limit = limit_from(at_);
    Shape shape;
    if (Place const end = dotted(at_, limit, shape); end != at_) return put_word(end, shape);

    Place p = letters(at_, limit, shape);
    for (std::uint32_t quote = 0; p < limit && (quote = apostrophe_at(p)) > 0; p = letters(p + quote, limit, shape)) {
        Place const behind = p + quote;
        if (behind >= limit || !letter_at(behind) || clitic_at(behind) > 0) break;
        bool const negation = lower(*behind) == 't' && lower(p[-1]) == 'n' &&
                              (behind + 1 == end_ || !continues_word(piece_at(behind + 1).kind));
        if (negation && p - 1 > at_) {
            p -= 1;  // "don't" is do + n't
            shape.letters -= 1;
            break;
        }
        if (quote > 1) shape.ascii = false;
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
            Piece const piece = piece_at(p);
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
    if (tokens_.empty() || (flags_ & TokenFlag::line_start) != 0) return false;
    Token const& before = tokens_.back();
    if ((flags_ & TokenFlag::glued) == 0) return before.is_word();
    if (before.kind != TokenKind::punctuation) return true;
    if (lower(*clitic) != 's') return false;
    constexpr std::u32string_view carriers = U"!?.)]%”’\"+";
    return carriers.find(static_cast<char32_t>(before.id)) != carriers.npos;
}

void Cutter::cut_other() {
    if (std::uint32_t const quote = apostrophe_at(at_); quote > 0 && may_carry_clitic(at_ + quote)) {
        if (std::uint32_t const length = clitic_at(at_ + quote); length > 0) {
            Shape shape;
            shape.ascii = quote == 1;
            return put_word(letters(at_ + quote, at_ + quote + length, shape), shape);
        }
    }
    Piece const piece = piece_at(at_);
    if (piece.kind == Class::ideograph) return put_word(at_ + piece.length, {1, true, false});
    std::uint64_t hash = 0;
    if (piece.length == 1) {
        hash = mark_hashes()[piece.point];
    } else {
        scratch_.clear();
        fold_to({at_, piece.length}, scratch_);
        hash = word_hash(scratch_);
    }
    put(at_ + piece.length, TokenKind::punctuation, 0, static_cast<std::uint32_t>(piece.point), hash);
}

void Cutter::put_word(Place end, Shape const& shape) {
    std::size_t const length = static_cast<std::size_t>(end - at_);
    std::uint64_t words[short_word / 8];
    std::string_view folded(reinterpret_cast<char const*>(words), length);
    if (shape.ascii && length <= short_word) {
        for (std::size_t i = 0; i < length; i += 8) {
            std::uint64_t& word = words[i / 8];
            std::memcpy(&word, at_ + i, std::min<std::size_t>(8, static_cast<std::size_t>(end_ - at_) - i));
            word |= lower_bits;
        }
    } else {
        scratch_.clear();
        fold_to({at_, length}, scratch_);
        folded = scratch_;
    }
    std::uint64_t const hash = word_hash(folded);

    Place const first = at_ + apostrophe_at(at_);
    bool const capital = piece_at(first).kind == Class::capital;
    std::uint8_t flags = capital ? TokenFlag::capital : 0;
    if (capital && !shape.small && shape.letters >= 2) flags |= TokenFlag::all_capitals;
    put(end, TokenKind::word, flags, index(vocabulary_.find(folded, hash)), hash);
}

void Cutter::put(Place end, TokenKind kind, std::uint8_t more_flags, std::uint32_t id, std::uint64_t hash) {
    if ((flags_ & TokenFlag::line_start) != 0) lines_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    tokens_.push_back({static_cast<std::uint32_t>(at_ - begin_), static_cast<std::uint16_t>(end - at_), kind,
                       static_cast<std::uint8_t>(flags_ | more_flags), id});
    hashes_.push_back(hash);
    at_ = end;
    flags_ = 0;
}

}  // namespace dateline
