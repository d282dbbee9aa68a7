// The articles that a timeline's evidence comes from, numbered as a picture cites them: [1], [2]. Copies of one text
// are one source with several addresses.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

class CitedSources {
public:
    explicit CitedSources(Timeline const& timeline);
    /// Cited articles; the number of the first is 1. An article the timeline says nothing of has only its id.
    [[nodiscard]] std::vector<Source> const& list() const noexcept { return list_; }
    /// Numbers of an event's articles, ascending, each once.
    [[nodiscard]] std::vector<std::size_t> of(Event const& event) const;
    /// A copy has the number of the article that it is a copy of, where that one is cited.
    [[nodiscard]] std::size_t number(std::string const& doc) const;
    /// The cited copies of an article.
    [[nodiscard]] std::vector<Source> const& copies(std::size_t number) const { return copies_[number - 1]; }
    /// An event's evidence without that of copies whose originals tell the event, too.
    [[nodiscard]] std::vector<Evidence const*> reports(Event const& event) const;
    /// "[1] [2]"; beyond `most` numbers "[1] [2] +5".
    [[nodiscard]] std::string marks(Event const& event, std::size_t most) const;

private:
    std::vector<Source> list_;
    std::vector<std::vector<Source>> copies_;  ///< of each
    std::unordered_map<std::string, std::size_t> numbers_;
};

/// "Reuters via Mint", "RT"; the document's id when its outlet is unknown.
[[nodiscard]] std::string outlet_name(Source const& source);
/// " (also in The Times, Le Monde)", or nothing.
[[nodiscard]] std::string other_addresses(std::vector<Source> const& copies);
/// "15 Feb 2021 19:50 IST"; empty when the article has no date.
[[nodiscard]] std::string publication_words(Source const& source);

}  // namespace dateline
