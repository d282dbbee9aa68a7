// A picture of a query is called what the query says, as `dateline explain` reads it: who:Musk since:2021 is "Events in
// which Elon Musk takes part, since 2021". Which events belong on a picture (is:) says nothing about what it shows, so
// it is left out where it stands beside other conditions.
#include "asked_title.hpp"

#include <algorithm>

#include "dateline/render/render.hpp"

namespace dateline {
namespace {

bool says_only_which(Selection const& selection) {
    if (selection.kind == Selection::Kind::is) return true;
    return selection.kind == Selection::Kind::all_of && std::ranges::all_of(selection.parts, says_only_which);
}

}  // namespace

std::string asked_title(std::string const& wanted, Asked const& asked, Timeline const& timeline) {
    if (!wanted.empty()) return wanted;
    Selection asks = asked.query.selection;
    if (asks.kind == Selection::Kind::all_of) std::erase_if(asks.parts, says_only_which);
    while (asks.kind == Selection::Kind::all_of && asks.parts.size() == 1) {
        Selection only = std::move(asks.parts.front());
        asks = std::move(only);
    }
    if (says_only_which(asks)) return default_title(timeline);
    std::string words = in_words(asks, [&](std::string const& id) { return asked.store.full_name(id); });
    if (words.starts_with('e')) words.front() = 'E';
    return words;
}

}  // namespace dateline
