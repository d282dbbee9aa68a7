// JSON Lines of the common scrapers and of corpora: one object a line.
//
//   {"id": "10718", "date": "2008-01-09", "title": "Apple to lower prices", "text": "Apple to lower prices\n\n..."}
#include <boost/json/parse.hpp>
#include <boost/json/stream_parser.hpp>
#include <boost/json/value.hpp>

#include "record.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

}  // namespace

std::size_t read_json_lines(ByteSource& bytes, std::string const& source, TakeDocument const& take,
                            Diagnostics& diagnostics) {
    std::size_t taken = 0;
    std::uint32_t line = 0;
    json::parse_options options;
    options.max_depth = 64;
    options.allow_invalid_utf8 = true;
    std::string row;
    for (std::uint64_t length = 0; bytes.line(row, largest_article, length);) {
        ++line;
        if (line == 1 && row.starts_with("\xEF\xBB\xBF")) row.erase(0, 3);
        auto const wrong = [&](std::size_t column, std::string message) {
            diagnostics.error({source, line, static_cast<std::uint32_t>(column)}, std::move(message));
        };
        if (length > row.size() + 3) {
            wrong(0, too_large(length));
            continue;
        }
        if (!row.empty() && row.back() == '\r') row.pop_back();
        if (row.find_first_not_of(" \t") == row.npos) continue;
        json::error_code error;
        json::stream_parser parser({}, options);
        std::size_t const read = parser.write_some(row.data(), row.size(), error);
        if (!error && !parser.done()) parser.finish(error);
        if (error || row.find_first_not_of(" \t", read) != row.npos) {
            wrong(read + 1, error ? "is not a JSON object: " + error.message() : "something follows the JSON object");
            continue;
        }
        auto const value = parser.release();
        auto const* const object = value.if_object();
        if (!object) {
            wrong(1, "expected a JSON object");
            continue;
        }
        auto document = document_of(*object, source, line);
        if (!document) {
            wrong(1, no_body);
            continue;
        }
        take(std::move(*document));
        ++taken;
    }
    return taken;
}

}  // namespace dateline
