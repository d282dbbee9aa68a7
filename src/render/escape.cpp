// Four languages meet in a picture: DOT strings, Graphviz's escString inside them, its HTML-like labels, and the
// page's HTML. A headline such as  "R&D" \N <b>bold</b>  must come out of each as it went in. Of a DOT string
// Graphviz's lexer undoes only the backslash before a quote; every other one it later takes for an escape, in which \N
// is the node's name. It does so with the decoded text of HTML-like labels as well. Hence a backslash of the text is
// doubled in both, and stays as it is in the page.
#include "escape.hpp"

#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

bool is_unfit(char32_t c) {
    return (c < 0x20 && c != U'\n') || c == 0x7F || (c >= 0x80 && c < 0xA0) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

}  // namespace

std::string drawable(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        Character const c = character_at(utf8, at);
        if (c.point == U'\t' || c.point == U'\r') {
            out += ' ';
        } else if (!c.well_formed || is_unfit(c.point)) {
            out += "\xEF\xBF\xBD";
        } else if (!turns_direction(c.point)) {
            out.append(utf8, at, c.length);
        }
        at += c.length;
    }
    return out;
}

std::string one_line(std::string_view utf8) {
    std::string line = drawable(utf8);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

void append_markup(std::string& out, std::string_view utf8) {
    for (char const c : one_line(utf8)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
}

void append_label(std::string& out, std::string_view utf8) {
    for (char const c : markup(utf8)) {
        if (c == '\\') out += c;
        out += c;
    }
}

std::string markup(std::string_view utf8) {
    std::string out;
    append_markup(out, utf8);
    return out;
}

std::string to_escaped(std::string_view utf8) {
    std::string out;
    for (char const c : drawable(utf8)) {
        switch (c) {
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '&':
                out += "&amp;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string from_escaped(std::string_view escaped) {
    std::string out;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] == '\\' && i + 1 < escaped.size()) {
            ++i;
            out += escaped[i] == 'n' || escaped[i] == 'l' ? '\n' : escaped[i];
        } else if (escaped.substr(i, 5) == "&amp;") {
            out += '&';
            i += 4;
        } else {
            out += escaped[i];
        }
    }
    return out;
}

void append_dot_string(std::string& out, std::string_view utf8) {
    out += '"';
    for (char const c : to_escaped(utf8)) {
        if (c == '"') out += '\\';
        out += c;
    }
    out += '"';
}

}  // namespace dateline
