// Reports and periods as bytes, for columns that only this program reads.
#pragma once

#include <string>
#include <string_view>

#include "dateline/timeline/timeline.hpp"
#include "store_format.hpp"

namespace dateline {

/// The store holds what no build writes.
[[noreturn]] void damaged(std::string const& file);

/// read_reports(reports_bytes(x)) == x but for the sentences of the evidence and the reasons, which stay empty; bytes
/// that are not what reports_bytes() wrote are an Error naming `where`.
/// `format`: of the store that has them, 4 or later.
[[nodiscard]] std::string reports_bytes(ArticleReports const& reports, std::int64_t format = store_format);
[[nodiscard]] ArticleReports read_reports(std::string_view bytes, std::string const& where,
                                          std::int64_t format = store_format);
/// One report of a document: read_report(report_bytes(x), doc, where) holds x alone, as above.
[[nodiscard]] std::string report_bytes(ReportedEvent const& report);
[[nodiscard]] ArticleReports read_report(std::string_view bytes, std::string const& doc, std::string const& where);
/// Why events have their dates and people: Evidence::why. Up to format 7 with Event::merges.
[[nodiscard]] std::string reasons_bytes(ArticleReports const& reports, std::int64_t format = store_format);
/// Gives the reports of the same article their reasons back.
void read_reasons(std::string_view bytes, ArticleReports& reports, std::string const& where,
                  std::int64_t format = store_format);
[[nodiscard]] std::string print_bytes(Fingerprint const& print);
/// No bytes: of an article that was stored before copies were known.
[[nodiscard]] Fingerprint read_print(std::string_view bytes, std::string const& where);
[[nodiscard]] std::string period_bytes(Period const& period);
[[nodiscard]] Period read_period(std::string_view bytes, std::string const& where);

}  // namespace dateline
