// A class name speaks for the text in its element, with two exceptions. On an element that holds most of the page's
// paragraphs a word of furniture says nothing ("with-sidebar" on the outermost <div>, "modal" around the whole story).
// And a word within a paragraph says nothing of the paragraph, unless it dates or signs it.
#include "block_marks.hpp"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

/// Marks that say "furniture" and are believed only of a part of the page.
constexpr std::uint32_t doubtful = ~(block_mark::article | block_mark::body | block_mark::heading);

}  // namespace

void spread_marks(HtmlPage& page, std::vector<MarkScope>& scopes) {
    auto const count = page.blocks.size();
    // Bytes of paragraphs before each block: menus may be longer than the article.
    std::vector<std::uint32_t> before(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        auto const& b = page.blocks[i];
        bool const paragraph = b.where.length() >= 100 && b.link_bytes * 3 < b.where.length();
        before[i + 1] = before[i] + (paragraph ? b.where.length() : 0);
    }
    std::vector<std::int32_t> change(count + 1);
    std::uint32_t seen = 0;
    for (auto& s : scopes) {
        if (2 * std::uint64_t{before[s.last] - before[s.first]} > before[count]) s.marks &= ~doubtful;
        // A word within a paragraph says nothing of the paragraph, unless it dates or signs it.
        auto const whole = page.blocks[s.last - 1].where.end - page.blocks[s.first].where.begin;
        if (std::uint64_t{s.end - s.begin} * 10 < std::uint64_t{whole} * 6)
            s.marks &= block_mark::dated | block_mark::byline;
        seen |= s.marks;
    }
    for (; seen != 0; seen &= seen - 1) {
        auto const bit = std::uint32_t{1} << std::countr_zero(seen);
        std::ranges::fill(change, 0);
        for (auto const& s : scopes) {
            if (!(s.marks & bit)) continue;
            ++change[s.first];
            --change[s.last];
        }
        std::int32_t open_scopes = 0;
        for (std::size_t i = 0; i < count; ++i) {
            open_scopes += change[i];
            if (open_scopes > 0) page.blocks[i].marks |= bit;
        }
    }
    using namespace block_mark;
    for (auto& t : page.times)
        if (t.block < count) t.marks |= page.blocks[t.block].marks & ~(heading | title | list | table);
    for (auto& b : page.blocks) {
        b.in_article = (b.marks & (article | body)) != 0;
        b.in_furniture = (b.marks & (navigation | aside | footer | form | related | share | comments | hidden | plea |
                                     advert | tags | caption)) != 0;
    }
}

}  // namespace dateline
