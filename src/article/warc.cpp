// WARC, the archive format of web crawls (ISO 28500), plain or gzip: records one behind the other, each with named
// fields, a length and a block. A page is a `response` with status 200 and HTML in it, or a `resource` or `conversion`
// that is HTML or plain text. The rest (requests, pictures, redirects) is counted, not reported one by one. A record is
// held only when it is no longer than an article may be; so the size of the archive does not matter.
//
//   WARC/1.0
//   WARC-Type: response
//   WARC-Target-URI: <http://example.org/news/1>
//   Content-Length: 5120
//
//   HTTP/1.1 200 OK ...
//
// Where a length is a lie the next "WARC/" at the beginning of a line goes on.
#include <algorithm>
#include <charconv>
#include <map>

#include "ascii.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

constexpr std::size_t longest_field = 1u << 16;
constexpr std::string_view record_begin = "WARC/";

/// "Name: value" lines; names in small letters.
using Fields = std::map<std::string, std::string, std::less<>>;

void add_field(Fields& fields, std::string_view line) {
    auto const colon = line.find(':');
    if (colon != line.npos)
        fields.emplace(ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
}

std::string_view field(Fields const& fields, std::string_view name) {
    auto const at = fields.find(name);
    return at == fields.end() ? std::string_view{} : std::string_view(at->second);
}

/// The chunks of a body joined; a body that a crawler has joined already stays as it is.
std::string unchunked(std::string_view body) {
    std::string out;
    std::string_view rest = body;
    while (!rest.empty()) {
        auto const end = rest.find('\n');
        std::string_view const line = trimmed(rest.substr(0, std::min(end, rest.size())));
        std::size_t size = 0;
        auto const [stop, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
        bool const number = error == std::errc{} && (stop == line.data() + line.size() || *stop == ';');
        if (!number || end == rest.npos) return out.empty() ? std::string(body) : out;
        rest.remove_prefix(end + 1);
        if (size == 0) break;
        out += rest.substr(0, size);
        rest.remove_prefix(std::min(size, rest.size()));
        rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
    }
    return out;
}

struct HttpMessage {
    int status = 0;
    Fields fields;
    std::string body;
    char const* problem = nullptr;  ///< why there is no body
};

HttpMessage read_http(std::string_view block) {
    HttpMessage message;
    auto const space = block.find(' ');
    if (!block.starts_with("HTTP/") || space == block.npos) {
        message.problem = "no HTTP response";
        return message;
    }
    std::from_chars(block.data() + space + 1, block.data() + block.size(), message.status);
    std::size_t at = std::min(block.find('\n'), block.size());
    while (at < block.size()) {
        std::size_t const end = std::min(block.find('\n', at + 1), block.size());
        std::string_view const line = trimmed(block.substr(at + 1, end - at - 1));
        at = end;
        if (line.empty()) break;
        add_field(message.fields, line);
    }
    std::string_view const raw = block.substr(std::min(at + 1, block.size()));
    bool const chunked = ascii_lower(field(message.fields, "transfer-encoding")).find("chunked") != std::string::npos;
    message.body = chunked ? unchunked(raw) : std::string(raw);
    std::string const coding = ascii_lower(field(message.fields, "content-encoding"));
    bool const packed = message.body.starts_with("\x1F\x8B") || (coding == "deflate" && !message.body.starts_with('<'));
    if (packed) {
        bool whole = true;
        message.body = unpacked(message.body, largest_article, whole);
        if (!whole) message.problem = "damaged or too large when unpacked";
    } else if (coding == "br" || coding == "zstd") {
        message.problem = "packed in a way that is not read (br, zstd)";
    }
    return message;
}

bool is_html(std::string const& type) {
    return type.find("text/html") != type.npos || type.find("application/xhtml") != type.npos;
}

class WarcReader {
public:
    WarcReader(ByteSource& bytes, std::string const& source, TakeDocument const& take, Diagnostics& diagnostics)
        : bytes_(bytes), source_(source), take_(take), diagnostics_(diagnostics) {}

    std::size_t read() {
        while (next_record()) {
        }
        if (taken_ == records_ && taken_ != 0) return taken_;
        std::string counts;
        for (auto const& [why, n] : rejected_) {
            counts += (counts.empty() ? "" : ", ") + std::to_string(n) + " " + why;
        }
        std::string const read = std::to_string(records_) + (records_ == 1 ? " record, " : " records, ");
        if (taken_ == 0) {
            diagnostics_.error({source_, 0, 0}, "holds no page: " + read + counts);
        } else {
            diagnostics_.note({source_, 0, 0}, read + std::to_string(taken_) + (taken_ == 1 ? " page" : " pages") +
                                                   "; no pages: " + counts);
        }
        return taken_;
    }

private:
    void reject(std::string const& why) { ++rejected_[why]; }

    /// Goes to the line that begins a record; what lies before it, but for empty lines, is damage.
    bool find_record() {
        bool damage = false;
        std::string line;
        std::uint64_t length = 0;
        while (!bytes_.peek(record_begin.size()).empty()) {
            if (bytes_.peek(record_begin.size()) == record_begin) {
                if (damage) reject("not a record at all");
                return true;
            }
            if (!bytes_.line(line, longest_field, length)) break;
            damage = damage || !trimmed(line).empty();
        }
        if (damage) reject("not a record at all");
        return false;
    }

    bool next_record() {
        if (!find_record()) return false;
        Fields fields;
        std::string line;
        std::uint64_t length = 0;
        bytes_.line(line, longest_field, length);
        while (bytes_.line(line, longest_field, length) && !trimmed(line).empty()) add_field(fields, line);
        ++records_;
        std::string_view const text = field(fields, "content-length");
        std::uint64_t size = 0;
        auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), size);
        if (text.empty() || error != std::errc{} || stop != text.data() + text.size()) {
            reject("without a length");
            return true;
        }
        std::string block;
        std::uint64_t const got = bytes_.take(size, block, largest_article);
        if (got > block.size()) {
            reject("larger than 32 MB");
        } else if (got < size) {
            reject("cut short");
        } else {
            take_record(fields, block);
        }
        return true;
    }

    void take_record(Fields const& fields, std::string const& block) {
        std::string const type = ascii_lower(field(fields, "warc-type"));
        std::string_view address = field(fields, "warc-target-uri");
        if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
        if (type == "response") {
            HttpMessage message = read_http(block);
            if (message.problem != nullptr) return reject(message.problem);
            if (message.status != 200) return reject("of another status than 200");
            if (!is_html(ascii_lower(field(message.fields, "content-type")))) return reject("of other types than HTML");
            take_page(std::move(message.body), fields, address);
        } else if (type == "resource" || type == "conversion") {
            std::string const content = ascii_lower(field(fields, "content-type"));
            if (is_html(content)) {
                take_page(block, fields, address);
            } else if (content.find("text/plain") != content.npos) {
                Document d;
                d.text = std::make_shared<SourceText const>(block);
                hand_on(std::move(d), fields, address);
            } else {
                reject("of other types than HTML");
            }
        } else {
            reject("of type " + (type.empty() ? "?" : type));
        }
    }

    void take_page(std::string body, Fields const& fields, std::string_view address) {
        hand_on(read_html(std::move(body), place(address), diagnostics_), fields, address);
    }

    std::string place(std::string_view address) const {
        return source_ + ": record " + std::to_string(records_) + " (" + std::string(address) + ")";
    }

    void hand_on(Document&& d, Fields const& fields, std::string_view address) {
        d.source = place(address);
        d.url = address;
        d.id = address.empty() ? source_ + "#" + std::to_string(records_) : std::string(address);
        if (std::string_view const date = field(fields, "warc-date"); !date.empty()) {
            d.dates.push_back({"WARC-Date", std::string(date), Trust::upper_bound});
        }
        take_(std::move(d));
        ++taken_;
    }

    ByteSource& bytes_;
    std::string const& source_;
    TakeDocument const& take_;
    Diagnostics& diagnostics_;
    std::size_t records_ = 0, taken_ = 0;
    std::map<std::string, std::size_t> rejected_;
};

}  // namespace

std::size_t read_warc(ByteSource& bytes, std::string const& source, TakeDocument const& take,
                      Diagnostics& diagnostics) {
    return WarcReader(bytes, source, take, diagnostics).read();
}

}  // namespace dateline
