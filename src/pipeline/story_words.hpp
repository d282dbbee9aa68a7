// What an article is about, as numbers (ArticleReports::story).
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/pipeline.hpp"

namespace dateline {

[[nodiscard]] std::vector<std::uint32_t> story_words(AnalysedArticle const& a);

}  // namespace dateline
