// What has been settled about a page so far, handed from one decision to the next: passages, body, title, day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body.hpp"
#include "dateline/article/article.hpp"
#include "dateline/text/spaced.hpp"
#include "passages.hpp"

namespace dateline {

struct PageView {
    Document const& document;
    Tokens const& tokens;
    Names const& names;
    Times const& times;
    Gazetteer const& gazetteer;
    PageLexicon const& page;
    std::vector<Passage> passages;
    std::vector<bool> body;                       ///< of each passage
    std::vector<bool> other_stories;              ///< of each passage: it belongs to a box of other stories
    std::uint32_t body_first = 0, body_last = 0;  ///< passages from the first of the body to behind the last
    std::optional<std::uint32_t> title;           ///< the title's passage

    [[nodiscard]] std::string_view text(Passage const& p) const noexcept { return tokens.text().slice(p.where); }
};

struct FoundTitle {
    std::string text;
    std::optional<std::uint32_t> passage;
    std::optional<Span> where;
    std::string from;  ///< how it was found, in words
};
/// A page of which body and title are decided.
struct SettledPage {
    PageView view;
    PassageFeatures features;
    FoundTitle title;
};
[[nodiscard]] SettledPage settle_page(Document const& document, Tokens const& tokens, Names const& names,
                                      Times const& times, Gazetteer const& gazetteer, PageLexicon const& page);

/// The article's headline: from the passages, and from HTML's metadata.
[[nodiscard]] FoundTitle find_title(PageView const& view);

/// The day of publication by all that the page shows and says. `outlet` settles the order of day and month and the
/// zone of ambiguous abbreviations.
[[nodiscard]] std::optional<Publication> find_publication(PageView const& view, std::optional<EntityId> outlet);

/// The publisher: by the page's address and name, else by the outlets that its furniture names.
[[nodiscard]] std::optional<EntityId> find_outlet(PageView const& view);

struct Credits {
    std::vector<std::string> authors;
    std::optional<EntityId> agency;
};
/// Who wrote it: metadata, else the byline ("By Ann Lee and Bo Ek, Reuters").
[[nodiscard]] Credits find_credits(PageView const& view, std::optional<EntityId> outlet);

/// "MOSCOW" of "MOSCOW :" or "MOSCOW (Reuters) -", and the agency in its brackets.
struct Dateline {
    Span place;
    std::optional<EntityId> agency;
};
[[nodiscard]] std::optional<Dateline> find_dateline(PageView const& view, Passage const& first_paragraph);

}  // namespace dateline
