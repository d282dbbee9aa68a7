// Decides which spellings are one word: "ERDOĞAN" is "erdogan", "Kılıçdaroğlu" is "kilicdaroglu", "O’Neill"
// is "o'neill", "ﬁre" is "fire". ASCII is lowered byte by byte, the characters of European languages and
// the punctuation of typesetters come from a table made once, all others go through ICU:
//
//   compatibility decomposition, marks off, full case folding, decomposition again, then our own letters
//
// Marks that are vowels (Devanagari, Thai) stay, since without them other words would come out.
#include "dateline/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "eight_bytes.hpp"

namespace dateline {
namespace {

/// Letters without a decomposition, as newspapers write them in plain English, and the signs that stand for
/// apostrophe and hyphen. Sorted; looked up after case folding.
struct Plain {
    char32_t from;
    std::u16string_view to;
};
constexpr Plain plain_signs[] = {
    {U'æ', u"ae"},     {U'ð', u"d"},      {U'ø', u"o"},      {U'þ', u"th"},     {U'đ', u"d"},
    {U'ħ', u"h"},      {U'ı', u"i"},      {U'ł', u"l"},      {U'œ', u"oe"},     {U'ŧ', u"t"},
    {U'\u02B9', u"'"}, {U'\u02BB', u"'"}, {U'\u02BC', u"'"}, {U'\u02BE', u"'"}, {U'\u02BF', u"'"},
    {U'\u2010', u"-"}, {U'\u2011', u"-"}, {U'\u2012', u"-"}, {U'\u2013', u"-"}, {U'\u2014', u"-"},
    {U'\u2015', u"-"}, {U'\u2018', u"'"}, {U'\u2019', u"'"}, {U'\u201B', u"'"}, {U'\u2212', u"-"}};
constexpr std::size_t longest_run = 65536;    // bytes that ICU is given at once
constexpr char32_t acute_accent = U'\u00B4';  // typed for an apostrophe; would decompose to a blank with a mark

bool is_removed(UChar32 c) {
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
    if ((U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) == 0) return false;
    UErrorCode status = U_ZERO_ERROR;
    UScriptCode const script = uscript_getScript(c, &status);
    return script == USCRIPT_INHERITED || script == USCRIPT_COMMON || script == USCRIPT_CYRILLIC ||
           script == USCRIPT_HEBREW || script == USCRIPT_ARABIC || script == USCRIPT_SYRIAC;
}

/// NFKD without the marks that are removed.
icu::UnicodeString decompose(icu::UnicodeString const& text) {
    static icu::Normalizer2 const* const nfkd = [] {
        UErrorCode status = U_ZERO_ERROR;
        auto const* const found = icu::Normalizer2::getNFKDInstance(status);
        if (U_FAILURE(status)) throw Error(Exit::bad_material, std::string("ICU has no NFKD: ") + u_errorName(status));
        return found;
    }();
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString const whole = nfkd->normalize(text, status);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
        UChar32 const c = whole.char32At(i);
        if (!is_removed(c)) kept.append(c);
    }
    return kept;
}

void fold_with_icu(std::string_view utf8, std::string& out) {
    icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    text.findAndReplace(icu::UnicodeString(static_cast<UChar32>(acute_accent)), icu::UnicodeString(u'\''));
    icu::UnicodeString const folded = decompose(decompose(text).foldCase());
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        auto const c = static_cast<char32_t>(folded.char32At(i));
        auto const* const plain = std::ranges::lower_bound(plain_signs, c, {}, &Plain::from);
        if (plain != std::end(plain_signs) && plain->from == c) {
            for (char16_t const letter : plain->to) out.push_back(static_cast<char>(letter));
        } else {
            append_utf8(c, out);
        }
    }
}

/// Of ASCII characters, eight at a time: capitals are those between 'A' and 'Z', whose bit 5 is set.
void lower_ascii(char* text, std::size_t size) noexcept {
    std::size_t n = 0;
    for (; n + 8 <= size; n += 8) {
        std::uint64_t const bytes = eight_bytes(text + n);
        std::uint64_t const from_a = bytes + each_byte * (0x80 - 'A'), behind_z = bytes + each_byte * (0x80 - 'Z' - 1);
        std::uint64_t const lowered = bytes | ((from_a & ~behind_z & high_bits) >> 2);
        std::memcpy(text + n, &lowered, sizeof lowered);
    }
    for (; n < size; ++n)
        if (text[n] >= 'A' && text[n] <= 'Z') text[n] |= 0x20;
}

/// Folded forms of the characters from `first` up to `last`, which are most of what is not ASCII in news.
class Alphabet {
public:
    Alphabet(char32_t first, char32_t last) : first_(first) {
        for (char32_t c = first; c < last; ++c) {
            ends_.push_back(static_cast<std::uint16_t>(bytes_.size()));
            std::string character;
            append_utf8(c, character);
            fold_with_icu(character, bytes_);
        }
        ends_.push_back(static_cast<std::uint16_t>(bytes_.size()));
    }
    [[nodiscard]] bool has(char32_t c) const noexcept { return c >= first_ && c - first_ < ends_.size() - 1; }
    [[nodiscard]] std::string_view operator[](char32_t c) const noexcept {
        auto const* const end = &ends_[c - first_];
        return std::string_view(bytes_).substr(end[0], static_cast<std::size_t>(end[1] - end[0]));
    }

private:
    char32_t first_;
    std::string bytes_;
    std::vector<std::uint16_t> ends_;  ///< where each folded form ends, the first begins at 0
};

/// Folds what is not ASCII from byte `at`; returns where it stopped.
std::size_t fold_foreign(std::string_view utf8, std::size_t at, std::string& out) {
    static Alphabet const european(0x80, 0x530), typesetting(0x2010, 0x2040);
    std::size_t const begin = at;
    while (at < utf8.size() && at - begin < longest_run && static_cast<unsigned char>(utf8[at]) >= 0x80) {
        Character const c = character_at(utf8, at);
        bool const in_european = european.has(c.point);
        if (in_european || typesetting.has(c.point)) {
            if (at > begin) break;
            out += in_european ? european[c.point] : typesetting[c.point];
            return at + c.length;
        }
        at += c.length;
    }
    fold_with_icu(utf8.substr(begin, at - begin), out);
    return at;
}

}  // namespace

void fold_to(std::string_view utf8, std::string& out) {
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t const plain = i + ascii_prefix(utf8.substr(i));
        std::size_t const end = out.size();
        out.append(utf8, i, plain - i);
        lower_ascii(out.data() + end, plain - i);
        i = plain < utf8.size() ? fold_foreign(utf8, plain, out) : plain;
    }
}

std::string fold(std::string_view utf8) {
    std::string folded;
    folded.reserve(utf8.size());
    fold_to(utf8, folded);
    return folded;
}

}  // namespace dateline
