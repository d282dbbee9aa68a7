// Rows of CSV with named columns (RFC 4180, also with semicolons or tabs): the first row names the columns as records
// do
// ("title", "text", "date"), each further row is an article.
#include <algorithm>
#include <array>
#include <boost/json/value.hpp>

#include "ascii.hpp"
#include "record.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

constexpr std::array marks{',', ';', '\t'};

/// Takes rows off a source; a row may have several lines. Counts lines from 1.
class Rows {
public:
    Rows(ByteSource& bytes, char mark) : bytes_(bytes), mark_(mark) {}

    /// False at the end. `too_long` is how many bytes a row has that is longer than an article may be; 0: none.
    bool next(std::vector<std::string>& fields, std::uint64_t& too_long) {
        fields.assign(1, {});
        too_long = 0;
        std::uint64_t length = 0, total = 0;
        bool quoted = false;
        row_ = line_ + 1;
        if (!bytes_.line(text_, largest_article, length)) return false;
        for (;;) {
            ++line_;
            if (line_ == 1 && text_.starts_with("\xEF\xBB\xBF")) text_.erase(0, 3);
            total += length;
            bool const keep = total <= largest_article;
            if (!keep) too_long = total;
            if (!quoted && text_.ends_with('\r')) text_.pop_back();
            for (std::size_t i = 0; i < text_.size(); ++i) {
                char const c = text_[i];
                if (quoted && c == '"' && i + 1 < text_.size() && text_[i + 1] == '"') {
                    if (keep) fields.back() += c;
                    ++i;
                } else if (c == '"' && (quoted || fields.back().empty())) {
                    quoted = !quoted;
                } else if (!quoted && c == mark_) {
                    fields.emplace_back();
                } else if (keep) {
                    fields.back() += c;
                }
            }
            if (!quoted && fields.back().ends_with('\r')) fields.back().pop_back();
            if (!quoted || !bytes_.line(text_, largest_article, length)) break;
            if (keep) fields.back() += '\n';
        }
        return true;
    }
    [[nodiscard]] std::uint32_t row() const { return row_; }

private:
    ByteSource& bytes_;
    char mark_;
    std::string text_;
    std::uint32_t line_ = 0, row_ = 0;
};

std::vector<std::string> split(std::string_view line, char mark) {
    std::vector<std::string> names(1);
    for (char const c : line) {
        if (c == mark) {
            names.emplace_back();
        } else if (c != '"' && c != '\r') {
            names.back() += c;
        }
    }
    return names;
}

bool names_a_body(std::vector<std::string> const& names) {
    return std::ranges::any_of(names, [](std::string const& name) {
        return std::ranges::any_of(body_fields,
                                   [&](char const* field) { return ascii_lower(name) == ascii_lower(field); });
    });
}

}  // namespace

std::optional<char> csv_mark(std::string_view head) {
    std::string_view const line = head.substr(0, head.find('\n'));
    for (char const mark : marks) {
        auto const names = split(line, mark);
        if (names.size() > 1 && names_a_body(names)) return mark;
    }
    return std::nullopt;
}

std::size_t read_csv(ByteSource& bytes, char mark, std::string const& source, TakeDocument const& take,
                     Diagnostics& diagnostics) {
    Rows rows(bytes, mark);
    std::vector<std::string> names, fields;
    std::uint64_t too_long = 0;
    std::size_t taken = 0;
    rows.next(names, too_long);
    while (rows.next(fields, too_long)) {
        auto const wrong = [&](std::string message) { diagnostics.error({source, rows.row(), 0}, std::move(message)); };
        if (fields.size() == 1 && fields.front().empty()) continue;
        if (too_long != 0) {
            wrong(too_large(too_long));
            continue;
        }
        if (fields.size() != names.size()) {
            wrong("has " + std::to_string(fields.size()) + (fields.size() == 1 ? " field" : " fields") +
                  " where the first row names " + std::to_string(names.size()));
            continue;
        }
        json::object record;
        for (std::size_t i = 0; i < names.size(); ++i) {
            record[names[i]] = fields[i];
            if (std::string const low = ascii_lower(names[i]); !record.contains(low)) record[low] = fields[i];
        }
        auto document = document_of(record, source, rows.row());
        if (!document) {
            wrong(no_body);
            continue;
        }
        take(std::move(*document));
        ++taken;
    }
    return taken;
}

}  // namespace dateline
