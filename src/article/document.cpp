// Reads one file and says what it is by looking into it, not at its name: "{" and a key is JSON Lines, <TimeML> is
// TimeML, a tag that only HTML has is HTML, all else is scraped text, taken exactly as it is. What cannot be read is
// reported and left out whole; the other files go on.
#include "dateline/article/document.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <memory>
#include <system_error>

#include "sources.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file = std::numeric_limits<std::uint32_t>::max();

struct Content {
    std::string bytes;
    Format format = Format::scraped_text;
};

Format sniff(std::string_view bytes);

/// All of a file. What its beginning says is one document is read no further than an article may reach.
std::optional<Content> read_all(fs::path const& file, std::string const& name, Diagnostics& diagnostics) {
    bool const standard_input = file == "-";
    std::error_code error;
    if (!standard_input && fs::is_directory(file, error)) {
        diagnostics.error({name, 0, 0}, "is a folder, expected a file");
        return std::nullopt;
    }
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const opened(
        standard_input ? nullptr : std::fopen(file.c_str(), "rb"), [](std::FILE* f) { return f ? std::fclose(f) : 0; });
    std::FILE* const in = standard_input ? stdin : opened.get();
    if (!in) {
        diagnostics.error({name, 0, 0}, std::string("cannot be opened: ") + std::strerror(errno));
        return std::nullopt;
    }
    std::size_t size = standard_input ? 0 : fs::file_size(file, error);
    if (error) size = 0;
    Content content;
    auto const chunk = std::make_unique<std::array<char, 1 << 16>>();
    while (std::size_t const n = std::fread(chunk->data(), 1, chunk->size(), in)) {
        bool const begins = content.bytes.empty();
        content.bytes.append(chunk->data(), n);
        if (begins) content.format = sniff(content.bytes);
        bool const many = content.format == Format::json_lines;
        if (!many && std::max(size, content.bytes.size()) > largest_article) {
            diagnostics.error({name, 0, 0}, too_large(std::max(size, content.bytes.size())));
            return std::nullopt;
        }
        if (content.bytes.size() > longest_file) {
            diagnostics.error({name, 0, 0}, "is larger than 4 GiB - 1, the most that one file may have");
            return std::nullopt;
        }
        if (begins && size < longest_file) content.bytes.reserve(size);
    }
    if (std::ferror(in)) {
        diagnostics.error({name, 0, 0}, std::string("cannot be read: ") + std::strerror(errno));
        return std::nullopt;
    }
    return content;
}

std::string lower(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

/// The first bytes as ASCII letters: a UTF-16 page shows its tags once the zero bytes are gone.
std::string readable_head(std::string_view bytes) {
    std::string head(bytes.substr(0, 8192));
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) std::erase(head, '\0');
    for (std::string_view const mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (head.starts_with(mark)) head.erase(0, mark.size());
    return lower(head);
}

bool looks_like_json(std::string_view head) {
    auto const at = head.find_first_not_of(" \t\r\n");
    if (at == head.npos || head[at] != '{') return false;
    auto const key = head.find_first_not_of(" \t\r\n", at + 1);
    return key != head.npos && (head[key] == '"' || head[key] == '}');
}

bool looks_like_html(std::string_view head) {
    auto const first = head.find_first_not_of(" \t\r\n");
    if (first == head.npos) return false;
    for (std::string_view const sign : {"<!doctype html", "<html", "<head>", "<body"})
        if (head.find(sign) != head.npos) return true;
    if (head[first] != '<') return false;
    for (std::string_view const tag : {"<meta", "<title", "<div", "<p>", "<p ", "<article", "<main", "<section", "<h1",
                                       "<script", "<link", "<table", "<span", "<!--", "<a "})
        if (head.substr(first).starts_with(tag)) return true;
    return false;
}

Format sniff(std::string_view bytes) {
    auto const head = readable_head(bytes);
    if (looks_like_json(head)) return Format::json_lines;
    if (head.find("<timeml") != head.npos && head.find_first_not_of(" \t\r\n") == head.find('<')) return Format::timeml;
    return looks_like_html(head) ? Format::html : Format::scraped_text;
}

}  // namespace

std::string too_large(std::size_t bytes) {
    return "left out: " + std::to_string(bytes >> 20) + " MB in one article; at most " +
           std::to_string(largest_article >> 20) + " MB are read as one";
}

std::size_t read_documents(fs::path const& file, std::function<void(Document&&)> const& take,
                           Diagnostics& diagnostics) {
    std::string const name = file == "-" ? "<standard input>" : file.string();
    auto content = read_all(file, name, diagnostics);
    if (!content) return 0;
    auto& [bytes, format] = *content;
    if (format == Format::json_lines) return read_json_lines(bytes, name, take, diagnostics);
    Document document;
    if (format == Format::timeml) {
        auto read = read_timeml(bytes, name, diagnostics);
        if (!read) return 0;
        document = std::move(*read);
    } else if (format == Format::html) {
        document = read_html(std::move(bytes), name, diagnostics);
    } else {
        document.source = name;
        document.text = std::make_shared<SourceText const>(std::move(bytes));
    }
    document.id = file == "-" ? "-" : file.stem().string();
    take(std::move(document));
    return 1;
}

}  // namespace dateline
