// A tag of a real page has at most some dozens of attributes. One that has a hundred thousand is made to keep a reader
// busy: what lies behind its first thousand words becomes blanks, up to the ">" that ends it.
//
//   <p a1="x" a2="x" ... a300000="x">hi</p>    ->    <p a1="x" ... a999="x"            >hi</p>
#include "tame.hpp"

#include <algorithm>
#include <string_view>

#include "ascii.hpp"

namespace dateline {
namespace {

constexpr std::size_t most_words = 1000;
constexpr std::size_t harmless = 4096;  // bytes: a tag so short has no thousand words

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }

/// Behind the end of an element that is read as it stands, or of a comment; the end of the page when it has none.
std::size_t skip(std::string_view html, std::size_t at) {
    constexpr std::string_view comment_end = "-->", script_end = "</script";
    if (html.substr(at, 4) == "<!--") {
        auto const found = html.find(comment_end, at);
        return found == html.npos ? html.size() : found + comment_end.size();
    }
    if (ascii_lower(html.substr(at, 7)) != "<script") return at;
    for (auto end = html.find('<', at + 1); end != html.npos; end = html.find('<', end + 1)) {
        if (ascii_lower(html.substr(end, script_end.size())) == script_end) return end + script_end.size();
    }
    return html.size();
}

}  // namespace

void tame_tags(std::string& html) {
    std::string_view const view = html;
    bool no_script_end = false;
    for (auto at = view.find('<'); at != view.npos; at = view.find('<', at)) {
        if (!no_script_end)
            if (auto const behind = skip(view, at); behind != at) {
                no_script_end = behind == view.size();
                at = no_script_end ? at + 1 : behind;
                continue;
            }
        if (++at >= view.size() || !letter(view[at])) continue;
        auto const near = view.substr(at, harmless).find('>');
        if (near != view.npos) {
            at += near;
            continue;
        }
        std::size_t words = 0, cut = 0;
        char quote = '\0';
        for (; at < view.size() && (quote != '\0' || view[at] != '>'); ++at) {
            char const c = view[at];
            if (quote != '\0') {
                if (c == quote) quote = '\0';
            } else if ((c == '"' || c == '\'') && view[at - 1] == '=') {
                quote = c;
            } else if (!blank(c) && blank(view[at - 1]) && ++words == most_words) {
                cut = at;
            }
        }
        if (cut != 0)
            std::fill(html.begin() + static_cast<std::ptrdiff_t>(cut), html.begin() + static_cast<std::ptrdiff_t>(at),
                      ' ');
    }
}

}  // namespace dateline
