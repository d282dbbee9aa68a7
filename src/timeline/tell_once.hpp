// Within an article: every event once, however often it is told.
#pragma once

#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// Merges the reports of one article that tell the same event and lets undated followers inherit a date. `same_as` is
/// used up; `after` and `answers` are numbers in the result. Depends on this article alone. Linear.
[[nodiscard]] ArticleReports tell_once(ArticleReports const& article);

}  // namespace dateline
