// The layers that reading adds to a text, as JSON (score/CONTRACT: entities, times, events). Offsets are code
// points of the document's text.
#pragma once

#include "dateline/pipeline.hpp"
#include "dateline/text/json_writer.hpp"

namespace dateline {

void write_mention(JsonWriter& json, AnalysedArticle const& a, Gazetteer const& gazetteer, std::uint32_t mention);
void write_time(JsonWriter& json, AnalysedArticle const& a, Time const& time);
void write_report(JsonWriter& json, AnalysedArticle const& a, Gazetteer const& gazetteer, Report const& report);
void write_period(JsonWriter& json, Period const& period, std::string_view how);

/// "begin" and "end" of a span.
void write_span(JsonWriter& json, SourceText const& text, Span span);
[[nodiscard]] std::string_view name(TimeType type) noexcept;

}  // namespace dateline
