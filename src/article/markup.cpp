// Tags and class names as web pages use them. A class attribute is cut into words ("relatedStories-box" is
// related, stories, box); single words and neighbouring pairs are looked up in a sorted table that is made of
// gazetteers/page/markup.yaml when the program is built, since pages are read before any word list is opened.
#include "markup.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "dateline/article/document.hpp"

namespace dateline::markup {
namespace {

namespace m = block_mark;

constexpr Tag tags[] = {
    {"address", TagKind::block, 0},
    {"article", TagKind::block, m::article},
    {"aside", TagKind::block, m::aside},
    {"audio", TagKind::unread, 0},
    {"blockquote", TagKind::block, m::quote},
    {"body", TagKind::block, 0},
    {"br", TagKind::line_break, 0},
    {"button", TagKind::block, m::form},
    {"canvas", TagKind::unread, 0},
    {"caption", TagKind::block, m::caption},
    {"center", TagKind::block, 0},
    {"dd", TagKind::block, m::list},
    {"details", TagKind::block, 0},
    {"dialog", TagKind::block, m::plea},
    {"dir", TagKind::block, m::list},
    {"div", TagKind::block, 0},
    {"dl", TagKind::block, 0},
    {"dt", TagKind::block, m::list},
    {"fieldset", TagKind::block, m::form},
    {"figcaption", TagKind::block, m::caption},
    {"figure", TagKind::block, m::caption},
    {"footer", TagKind::block, m::footer},
    {"form", TagKind::block, m::form},
    {"frameset", TagKind::block, 0},
    {"h1", TagKind::block, m::heading | m::title},
    {"h2", TagKind::block, m::heading},
    {"h3", TagKind::block, m::heading},
    {"h4", TagKind::block, m::heading},
    {"h5", TagKind::block, m::heading},
    {"h6", TagKind::block, m::heading},
    {"head", TagKind::unread, 0},
    {"header", TagKind::block, m::header},
    {"hgroup", TagKind::block, 0},
    {"hr", TagKind::block, 0},
    {"html", TagKind::block, 0},
    {"iframe", TagKind::unread, 0},
    {"input", TagKind::unread, 0},
    {"label", TagKind::block, m::form},
    {"legend", TagKind::block, m::form},
    {"li", TagKind::block, m::list},
    {"main", TagKind::block, m::article},
    {"math", TagKind::unread, 0},
    {"menu", TagKind::block, m::navigation},
    {"nav", TagKind::block, m::navigation},
    {"noscript", TagKind::unread, 0},
    {"object", TagKind::unread, 0},
    {"ol", TagKind::block, 0},
    {"optgroup", TagKind::unread, 0},
    {"option", TagKind::unread, 0},
    {"p", TagKind::block, 0},
    {"pre", TagKind::block, 0},
    {"script", TagKind::unread, 0},
    {"section", TagKind::block, 0},
    {"select", TagKind::unread, 0},
    {"style", TagKind::unread, 0},
    {"summary", TagKind::block, 0},
    {"svg", TagKind::unread, 0},
    {"table", TagKind::block, m::table},
    {"tbody", TagKind::block, 0},
    {"td", TagKind::block, 0},
    {"template", TagKind::unread, 0},
    {"textarea", TagKind::unread, 0},
    {"tfoot", TagKind::block, 0},
    {"th", TagKind::block, 0},
    {"thead", TagKind::block, 0},
    {"time", TagKind::inline_, m::dated},
    {"title", TagKind::unread, 0},
    {"tr", TagKind::block, 0},
    {"ul", TagKind::block, 0},
    {"video", TagKind::unread, 0},
};

struct Word {
    std::string_view text;
    std::uint32_t marks;
};

// Of gazetteers/page/markup.yaml, sorted by text; a pair is two words joined by a hyphen.
constexpr Word class_words[] = {
#include "class_words.inc"
};

/// Where the rows of each first letter begin in a sorted table, and where those of z end.
using LetterStarts = std::array<std::uint16_t, 27>;

template <std::size_t N, class Row>
constexpr LetterStarts letter_starts(Row const (&rows)[N], std::string_view Row::*text) {
    LetterStarts starts{};
    for (std::size_t letter = 0; letter < starts.size(); ++letter) {
        std::size_t row = starts[letter > 0 ? letter - 1 : 0];
        while (row < N && (rows[row].*text)[0] < static_cast<char>('a' + letter)) ++row;
        starts[letter] = static_cast<std::uint16_t>(row);
    }
    return starts;
}

/// The row of a word that begins with a small letter, or nullptr.
template <std::size_t N, class Row>
Row const* find_row(Row const (&rows)[N], LetterStarts const& starts, std::string_view Row::*text,
                    std::string_view word) noexcept {
    if (word.empty() || word[0] < 'a' || word[0] > 'z') return nullptr;
    auto const letter = static_cast<std::size_t>(word[0] - 'a');
    auto const* const end = rows + starts[letter + 1];
    auto const* const at = std::ranges::lower_bound(rows + starts[letter], end, word, {}, text);
    return at != end && (at->*text) == word ? at : nullptr;
}

std::uint32_t look_up(std::string_view word) noexcept {
    static constexpr LetterStarts starts = letter_starts(class_words, &Word::text);
    Word const* const row = find_row(class_words, starts, &Word::text, word);
    return row != nullptr ? row->marks : 0;
}

constexpr bool upper(char c) { return 'A' <= c && c <= 'Z'; }
constexpr bool letter(char c) { return upper(c) || ('a' <= c && c <= 'z'); }

}  // namespace

Tag const& tag(std::string_view name) noexcept {
    static_assert(std::ranges::is_sorted(tags, {}, &Tag::name));
    static_assert(std::ranges::is_sorted(class_words, {}, &Word::text));
    static constexpr Tag unknown{"span", TagKind::inline_, 0};
    static constexpr LetterStarts starts = letter_starts(tags, &Tag::name);
    Tag const* const row = find_row(tags, starts, &Tag::name, name);
    return row != nullptr ? *row : unknown;
}

std::uint32_t class_marks(std::string_view attribute) {
    // Words of up to 24 letters; the pair buffer holds the word before, a hyphen and this word.
    std::array<char, 56> pair;
    std::size_t before = 0, length = 0;  // lengths of the previous word and of this one
    std::uint32_t marks = 0;
    auto const end_word = [&] {
        if (length == 0) return;
        std::string_view const word(pair.data() + before + (before ? 1 : 0), length);
        marks |= look_up(word);
        if (before) marks |= look_up({pair.data(), before + 1 + length});
        std::copy_n(word.data(), length, pair.data());
        before = length;
        pair[before] = '-';
        length = 0;
    };
    for (std::size_t i = 0; i < attribute.size(); ++i) {
        char const c = attribute[i];
        if (!letter(c)) {
            end_word();
            if (c == ' ' || c == '\t' || c == '\n') before = 0;
            continue;
        }
        bool const new_word = upper(c) && i > 0 && letter(attribute[i - 1]) && !upper(attribute[i - 1]);
        if (new_word) end_word();
        if (length < 24) pair[before + (before ? 1 : 0) + length++] = upper(c) ? static_cast<char>(c + 32) : c;
    }
    end_word();
    return marks;
}

}  // namespace dateline::markup
