// Any bytes, read as scraped text, go the whole way to reports without a crash, and every span lies in its text.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "dateline/pipeline.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace dateline;
    Document document;
    document.id = "fuzz";
    document.text = std::make_shared<SourceText const>(std::string(reinterpret_cast<char const*>(data), size));
    AnalysedArticle const a = analyse(std::move(document), bundled_lexicons(), bundled_gazetteer());
    for (Time const& time : a.times.list) {
        if (time.where.end > a.tokens.text().size()) std::abort();
    }
    for (Report const& report : a.reports.list) {
        if (report.trigger.last > a.tokens.size()) std::abort();
    }
    static_cast<void>(to_reports(a, bundled_lexicons(), bundled_gazetteer()));
    return 0;
}
