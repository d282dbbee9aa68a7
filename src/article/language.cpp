// Counts small words: a text is in the language of most of them. "In" and "was" are English and German, so the words
// of the list stand for one language each, and English needs fewer of its own only where no other language shows.
// Languages without a list are known by their letters.
//
//   "Der Bürgermeister ist nicht zurückgetreten."    der, ist, nicht: de
//   "The mayor did not resign."                      the, did, not: en
#include "dateline/article/language.hpp"

#include <algorithm>
#include <array>

#include "dateline/diagnostics/utf8.hpp"
#include "languages.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t enough = 12;  // words: fewer tell nothing
constexpr std::uint32_t enough_letters = 12;

/// By the block of Unicode; empty for scripts that several languages of newspapers share.
std::string_view language_of_letter(char32_t c) noexcept {
    struct Block {
        char32_t first, last;
        std::string_view code;
    };
    static constexpr Block blocks[] = {
        {0x3040, 0x30FF, "ja"}, {0xAC00, 0xD7AF, "ko"}, {0x4E00, 0x9FFF, "zh"}, {0x0600, 0x06FF, "ar"},
        {0x0590, 0x05FF, "he"}, {0x0E00, 0x0E7F, "th"}, {0x0900, 0x097F, "hi"}, {0x0980, 0x09FF, "bn"},
        {0x0400, 0x04FF, "ru"}, {0x0370, 0x03FF, "el"}, {0x10A0, 0x10FF, "ka"}, {0x0530, 0x058F, "hy"},
    };
    for (auto const& b : blocks)
        if (c >= b.first && c <= b.last) return b.code;
    return {};
}

/// Of a paragraph most of whose letters are of no Latin alphabet; empty for the others.
std::string_view by_letters(SourceText const& whole, Span paragraph) {
    // Each such letter has more bytes than one; a curly quotation mark or two are no alphabet.
    std::uint32_t const points = whole.code_points(paragraph.end) - whole.code_points(paragraph.begin);
    if (paragraph.length() - points < enough_letters) return {};
    std::string_view const text = whole.slice(paragraph);
    std::array<std::uint32_t, 2> latin_other{};
    struct Count {
        std::string_view code;
        std::uint32_t letters;
    };
    std::array<Count, 16> counts{};
    for (std::size_t i = 0; i < text.size();) {
        Character const c = character_at(text, i);
        i += std::max<std::size_t>(1, c.length);
        if (c.point < 0x250) {
            latin_other[0] += c.point >= 'A' ? 1 : 0;
            continue;
        }
        auto const code = language_of_letter(c.point);
        if (code.empty()) continue;
        ++latin_other[1];
        auto* const at = std::ranges::find_if(counts, [&](Count const& k) { return k.code.empty() || k.code == code; });
        if (at != counts.end()) {
            at->code = code;
            ++at->letters;
        }
    }
    if (latin_other[1] < enough_letters || latin_other[1] < latin_other[0]) return {};
    // Japanese is written with Chinese letters, too, and Chinese without Japanese ones.
    for (auto const& k : counts)
        if (k.code == "ja" && k.letters * 10 > latin_other[1]) return k.code;
    return std::ranges::max_element(counts, {}, &Count::letters)->code;
}

}  // namespace

std::string language_of(Document const& document, Tokens const& tokens, Article const& article,
                        PageLexicon const& page) {
    std::array<std::uint32_t, language_codes.size()> counts{};
    std::uint32_t words = 0, english = 0;
    std::string_view letters;
    std::span<Span const> read = article.body;
    if (article.title_span && read.empty()) read = {&*article.title_span, 1};
    for (Span const paragraph : read) {
        for (auto t = tokens.token_at(paragraph.begin); t < tokens.size() && tokens[t].begin < paragraph.end; ++t) {
            // Which words are small cannot be foreseen, so hardly a branch; what is no word is of no class.
            auto const classes = page.classes_of(tokens[t].word());
            words += tokens[t].is_word() ? 1 : 0;
            english += (classes & page_class::common) != 0 ? 1 : 0;
            if ((classes & language_word) != 0) ++counts[(classes >> 24) - 1];
        }
        if (letters.empty() && paragraph.length() > 60) letters = by_letters(tokens.text(), paragraph);
    }
    auto const* const most = std::ranges::max_element(counts);
    bool const told = words >= enough && *most >= 3 && *most > english;
    if (told && (letters.empty() || *most * 8 > words))
        return std::string(language_codes[static_cast<std::size_t>(most - counts.begin())]);
    if (!letters.empty()) return std::string(letters);
    if (words < enough) {
        auto const declared = document.language.substr(0, document.language.find_first_of("-_"));
        bool const plain =
            declared.size() == 2 && std::ranges::all_of(declared, [](char c) { return 'a' <= c && c <= 'z'; });
        return plain && words > 0 && english == 0 ? declared : "en";
    }
    return english * 25 >= words ? "en" : "und";
}

}  // namespace dateline
