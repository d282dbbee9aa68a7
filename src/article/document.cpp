// Reads one file and says what it is by looking into it, not at its name: "WARC/" begins a web archive, "{" and a key
// JSON Lines, <TimeML>, <rss> and <feed> are what they say, a tag that only HTML has is HTML, a first line that names
// columns is CSV, all else is scraped text, taken exactly as it is. gzip is unpacked on the way. What cannot be read is
// reported and left out; the other files go on.
#include "dateline/article/document.hpp"

#include <algorithm>
#include <memory>

#include "ascii.hpp"
#include "dateline/diagnostics/error.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t sniffed = 8192;  // bytes

enum class Wrapping : std::uint8_t { scraped_text, html, json_lines, csv, timeml, feed, warc };

/// The first bytes as ASCII letters: a UTF-16 page shows its tags once the zero bytes are gone.
std::string readable_head(std::string_view bytes) {
    std::string head(bytes.substr(0, sniffed));
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) std::erase(head, '\0');
    for (std::string_view const mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (head.starts_with(mark)) head.erase(0, mark.size());
    return ascii_lower(head);
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

Wrapping sniff(std::string_view bytes) {
    auto const head = readable_head(bytes);
    if (head.starts_with("warc/")) return Wrapping::warc;
    if (looks_like_json(head)) return Wrapping::json_lines;
    bool const xml = head.find_first_not_of(" \t\r\n") == head.find('<');
    if (xml && head.find("<timeml") != head.npos) return Wrapping::timeml;
    if (xml && looks_like_feed(std::string_view(head).substr(std::min(head.find('<'), head.size())))) {
        return Wrapping::feed;
    }
    if (looks_like_html(head)) return Wrapping::html;
    return csv_mark(bytes) ? Wrapping::csv : Wrapping::scraped_text;
}

std::string stem_of(fs::path const& file) { return file == "-" ? "-" : file.stem().string(); }

/// A file that is one document, or as long as one; no more of it is read.
void read_whole(ByteSource& bytes, Wrapping wrapping, fs::path const& file, std::string const& name,
                TakeDocument const& take, Diagnostics& diagnostics) {
    std::string content;
    std::uint64_t size = bytes.take(largest_article + 1, content, largest_article);
    if (size > content.size()) {
        std::error_code error;
        std::uintmax_t const on_disk = fs::file_size(file, error);
        if (!error) size = std::max<std::uint64_t>(size, on_disk);
        diagnostics.error({name, 0, 0}, too_large(size));
        return;
    }
    if (wrapping == Wrapping::feed) {
        read_feed(content, name, take, diagnostics);
        return;
    }
    Document document;
    if (wrapping == Wrapping::timeml) {
        auto read = read_timeml(content, name, diagnostics);
        if (!read) return;
        document = std::move(*read);
    } else if (wrapping == Wrapping::html) {
        document = read_html(std::move(content), name, diagnostics);
    } else {
        document.source = name;
        document.text = std::make_shared<SourceText const>(std::move(content));
    }
    document.id = stem_of(file);
    take(std::move(document));
}

}  // namespace

std::string too_much_text(std::uint64_t bytes) {
    return "left out: " + std::to_string(bytes >> 20) + " MB of text in one article; at most " +
           std::to_string(largest_text >> 20) + " MB are read as one";
}

std::string too_large(std::uint64_t bytes) {
    return "left out: " + std::to_string(bytes >> 20) + " MB in one article; at most " +
           std::to_string(largest_article >> 20) + " MB are read as one";
}

std::size_t read_documents(fs::path const& file, std::function<void(Document&&)> const& take,
                           Diagnostics& diagnostics) {
    std::string const name = file == "-" ? "<standard input>" : file.string();
    std::size_t taken = 0;
    bool reading = true;  // what `take` throws is no mistake of the file and goes through
    try {
        ByteSource bytes(file);
        std::string_view const head = bytes.peek(sniffed);
        Wrapping const wrapping = sniff(head);
        auto const count = [&](Document&& d) {
            if (d.text && d.text->size() > largest_text) {
                diagnostics.error({d.source.empty() ? name : d.source, 0, 0}, too_much_text(d.text->size()));
                return;
            }
            if (d.id.empty()) d.id = stem_of(file) + "#" + std::to_string(taken + 1);
            ++taken;
            reading = false;
            take(std::move(d));
            reading = true;
        };
        if (wrapping == Wrapping::warc) {
            read_warc(bytes, name, count, diagnostics);
        } else if (wrapping == Wrapping::json_lines) {
            read_json_lines(bytes, name, count, diagnostics);
        } else if (wrapping == Wrapping::csv) {
            read_csv(bytes, *csv_mark(head), name, count, diagnostics);
        } else {
            read_whole(bytes, wrapping, file, name, count, diagnostics);
        }
    } catch (Error const& e) {
        if (!reading) throw;
        diagnostics.error({name, 0, 0}, e.what());
    }
    return taken;
}

}  // namespace dateline
