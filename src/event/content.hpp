// What a report is about, as hashes of the content words of its clause and of the quotation it carries: the
// merging room compares them. Private to the room.
#pragma once

#include "story.hpp"

namespace dateline::event {

/// What each token adds, as a hash; 0 for nothing.
[[nodiscard]] std::vector<std::uint64_t> content_codes(Story const& story);
/// Appends the sorted, distinct hashes of a draft to `out.content` and notes their range in its report.
void add_content(Story const& story, std::span<std::uint64_t const> codes, Draft& draft, Reports& out);

}  // namespace dateline::event
