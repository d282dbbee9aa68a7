// Which encoding a page is in. A byte order mark is never wrong. Bytes that are valid UTF-8 and hold a character
// above ASCII are UTF-8, whatever the page claims ("charset=iso-8859-1" over "Erdoğan"). Else the page's own
// <meta charset> decides, and without one windows-1252, which is what browsers do. A page that claims UTF-8 and
// breaks it in a few places is repaired, not turned into "ErdoÄŸan".
#include "encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/source_text.hpp"

namespace dateline {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Converts by iconv; false when it does not know the encoding.
bool convert(std::string const& from, char const* encoding, std::string& to) {
    iconv_t const table = iconv_open("UTF-8", encoding);
    if (table == reinterpret_cast<iconv_t>(-1)) return false;
    char* in = const_cast<char*>(from.data());
    std::size_t left = from.size();
    std::array<char, 1 << 15> buffer;
    while (left > 0) {
        char* out = buffer.data();
        std::size_t room = buffer.size();
        std::size_t const done = iconv(table, &in, &left, &out, &room);
        to.append(buffer.data(), static_cast<std::size_t>(out - buffer.data()));
        if (done == static_cast<std::size_t>(-1) && errno != E2BIG) {
            to += replacement;
            ++in;
            --left;
        }
    }
    iconv_close(table);
    return true;
}

std::string lower(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(),
                           [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return low;
}

/// "charset=windows-1251" within the first bytes, as `<meta>` or the XML declaration says it.
std::string declared(std::string_view bytes) {
    std::string const head = lower(bytes.substr(0, 8192));
    for (std::string_view const key : {"charset=", "encoding="}) {
        auto at = head.find(key);
        if (at == std::string::npos) continue;
        at += key.size();
        while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
        auto const end = head.find_first_of("\"' />;?\r\n", at);
        auto name = head.substr(at, std::min<std::size_t>(end - at, 40));
        if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii") return "windows-1252";
        if (name.starts_with("utf-16") || name.starts_with("ucs-2")) return "utf-8";  // it was readable as ASCII
        return name;
    }
    return {};
}

bool well_formed(std::string_view utf8) {
    std::size_t i = 0;
    while (i < utf8.size()) {
        std::uint64_t next;
        while (utf8.size() - i >= sizeof next) {
            std::memcpy(&next, utf8.data() + i, sizeof next);
            if ((next & 0x8080808080808080) != 0) break;
            i += sizeof next;
        }
        if (i == utf8.size()) break;
        Character const c = character_at(utf8, i);
        if (!c.well_formed) return false;
        i += c.length;
    }
    return true;
}

}  // namespace

std::string html_to_utf8(std::string bytes) {
    auto const starts = [&](std::string_view mark) { return std::string_view(bytes).starts_with(mark); };
    std::string text;
    if (starts("\xEF\xBB\xBF")) {
        text = bytes.substr(3);
    } else if (starts("\xFF\xFE")) {
        convert(bytes.substr(2), "UTF-16LE", text);
    } else if (starts("\xFE\xFF")) {
        convert(bytes.substr(2), "UTF-16BE", text);
    } else {
        text = std::move(bytes);
        if (!well_formed(text)) {
            std::string const name = declared(text);
            std::string other;
            if (name == "utf-8" || name == "utf8") {
                text = SourceText(std::move(text)).bytes();
            } else if ((!name.empty() && convert(text, name.c_str(), other)) || convert(text, "WINDOWS-1252", other)) {
                text = std::move(other);
            }
        }
    }
    std::ranges::replace(text, '\0', ' ');
    if (!well_formed(text)) text = SourceText(std::move(text)).bytes();
    return text;
}

}  // namespace dateline
