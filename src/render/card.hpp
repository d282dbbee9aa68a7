// What a picture says about one event, before it is laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/text/source_text.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// "launch", or "event" when it is of no kind that we know.
[[nodiscard]] std::string_view kind_word(Event const& event) noexcept;
/// Participants' names in the title, sorted and apart: what is set in bold. None when the title's own words run from
/// right to left, since a line cut into pieces would then be read in the wrong order.
[[nodiscard]] std::vector<Span> names_in_title(Event const& event);
/// The words that date the event: "Sunday afternoon", "followed it up". Empty when only the article's day does.
[[nodiscard]] std::string dating_words(Timeline const& timeline, Timeline::Vertex v);
/// The sentence shown for the event: its first evidence.
[[nodiscard]] std::string_view main_sentence(Event const& event) noexcept;
/// A relation as the later event would say it: "after", "answers", "caused by", "continues".
[[nodiscard]] std::string_view told_back(RelationKind kind) noexcept;
/// The same with the earlier event: "answers “Musk invites Putin to Clubhouse”, 14 Feb 2021".
[[nodiscard]] std::string note_of(Timeline const& timeline, Timeline::Edge const& edge);
/// "planned", "possible", "denied"; empty for what the articles assert.
[[nodiscard]] std::string_view reservation(Event const& event) noexcept;

}  // namespace dateline
