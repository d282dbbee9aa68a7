// The words of a page's furniture: "read more", "subscribe", "min read", "published", "photo by". They are data
// (gazetteers/page/*.yaml), as are the weights by which a passage is taken for a part of the article or not; a
// further language is a further list.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/text/image.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

/// What a phrase on a page says; bits, since "updated" may head a menu, too.
namespace page_class {
constexpr std::uint32_t common = 1u << 0;        // the, of, and: running text has many of them, a menu few
constexpr std::uint32_t lead_in = 1u << 1;       // "read more", "also read": another story's headline follows
constexpr std::uint32_t section = 1u << 2;       // "related stories", "most popular": a block of other stories follows
constexpr std::uint32_t plea = 1u << 3;          // "subscribe", "enter your email", "log in", "cookies"
constexpr std::uint32_t menu = 1u << 4;          // "home", "search", "skip to content": the whole line
constexpr std::uint32_t published = 1u << 5;     // "published", "posted on": a date follows
constexpr std::uint32_t updated = 1u << 6;       // "updated", "last modified"
constexpr std::uint32_t byline = 1u << 7;        // "by", "written by": an author follows
constexpr std::uint32_t caption = 1u << 8;       // "photo by", "getty images", "file photo"
constexpr std::uint32_t reading_time = 1u << 9;  // "# min read"
constexpr std::uint32_t copyright = 1u << 10;    // "all rights reserved"
constexpr std::uint32_t comments = 1u << 11;     // "leave a reply", "# comments"
constexpr std::uint32_t ending = 1u << 12;       // "about the author", "filed under": the article is over
constexpr std::uint32_t share = 1u << 13;        // "share this", "tweet", "facebook"
constexpr std::uint32_t advert = 1u << 14;       // "advertisement", "sponsored content"
constexpr std::uint32_t role = 1u << 15;         // "staff writer", "political correspondent": stands by a name
constexpr std::uint32_t disclaimer = 1u << 16;   // "this story has been published from", "the views expressed"
constexpr std::uint32_t issue =
    1u << 17;  // "today's paper", "open app": a date beside it is today's, not the article's
constexpr std::uint32_t media = 1u << 18;          // "video", "click to play", "image source"
constexpr std::uint32_t host = 1u << 19;           // "also on", "join", "subscribe to": the outlet's name may follow
constexpr std::uint32_t plain_lead_in = 1u << 20;  // "related", "watch", "more": a lead-in only before a colon
constexpr std::uint32_t reader = 1u << 22;         // "you", "your": with a plea or a share line, the reader is asked
constexpr std::uint32_t month = 1u << 21;          // a month in another language; its number stands in the highest byte
[[nodiscard]] constexpr std::uint8_t month_of(std::uint32_t classes) noexcept {
    return static_cast<std::uint8_t>(classes & month ? classes >> 24 : 0);
}
}  // namespace page_class

/// Sections "page.*" of an image; a view, safe to share between threads.
class PageLexicon {
public:
    /// The longest listed phrase at a token: how many tokens it has and what it says. Nothing: {0, 0}.
    struct Hit {
        std::uint32_t length = 0;
        std::uint32_t classes = 0;
    };

    PageLexicon() = default;
    explicit PageLexicon(ImageView const& image);
    [[nodiscard]] Hit at(Tokens const& tokens, std::uint32_t token, std::uint32_t last) const noexcept;
    /// What a word says by itself.
    [[nodiscard]] std::uint32_t classes_of(WordId word) const noexcept {
        std::size_t const row = index(word);
        return alone_[row < alone_.size() ? row : 0];
    }

    enum class Weights : std::uint8_t { text, html };
    /// The weight of each feature of src/article/features.hpp, in thousandths.
    [[nodiscard]] std::span<std::int32_t const> weights(Weights of) const noexcept {
        return of == Weights::text ? text_weights_ : html_weights_;
    }

private:
    struct Phrase {
        std::uint32_t first;  ///< of its codes
        std::uint32_t length;
        std::uint32_t classes;
    };
    friend void compile_page_words(std::filesystem::path const&, VocabularyBuilder&, ImageWriter&, Diagnostics&);

    std::span<Phrase const> phrases_;        ///< by first code, longer ones first
    std::span<std::uint32_t const> codes_;   ///< of all phrases
    std::span<std::uint32_t const> starts_;  ///< first phrase that begins with a word, by WordId, one more at the end
    std::vector<std::uint32_t> alone_ = std::vector<std::uint32_t>(1);  ///< of each WordId: classes_of()
    std::span<std::int32_t const> text_weights_, html_weights_;
};

/// Build time: reads gazetteers/page/*.yaml, adds the words to the vocabulary and writes the sections "page.*".
void compile_page_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                        Diagnostics& diagnostics);

}  // namespace dateline
