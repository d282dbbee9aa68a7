// Reads a web page with libxml2's SAX interface: tags open and close, text runs on within a block and starts anew
// at the next one, white space is collapsed as a browser does. No tree is built, so memory is that of the text.
//
//   <article><h1>Mayor resigns</h1><p>The mayor of <a href=..>Springfield</a> resigned.</p></article>
//   -> "Mayor resigns\n\nThe mayor of Springfield resigned." with blocks h1 and p, 11 link bytes in the second
#include "html_page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "ascii.hpp"
#include "block_marks.hpp"
#include "markup.hpp"

namespace dateline {
namespace {

constexpr std::size_t deepest = 3000;
constexpr std::size_t longest_json = 8u << 20;
constexpr std::size_t longest_call = 200;  // bytes of a script that does nothing but write a date where it stands

struct Open {
    markup::Tag const* tag = nullptr;
    std::uint32_t own_marks = 0;    ///< of the element itself
    std::uint32_t first_block = 0;  ///< the first block begun within it
    std::uint32_t container = 0;    ///< its number among the block elements
    std::uint32_t text_begin = 0;
    bool link = false;
    bool time = false;  ///< its text is a time's value
};

bool letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// "2020-09-20T14:20:02Z", "2023-11-02 20:06:13".
bool iso_like(std::string_view s) {
    return s.size() >= 10 && s.size() < 40 && s[4] == '-' && s[7] == '-' && (s[0] == '1' || s[0] == '2');
}

class Reader {
public:
    explicit Reader(HtmlPage& page) : page_(page) {}

    void run(std::string_view utf8);

private:
    static Reader& of(void* self) { return *static_cast<Reader*>(self); }

    void open(std::string_view name, xmlChar const** attributes);
    void close(std::string_view name);
    void text(std::string_view s);
    void append(std::string_view s);
    void end_block();
    void read_attributes(Open& element, std::string_view name, xmlChar const** attributes);
    void read_meta(xmlChar const** attributes);
    void read_link(xmlChar const** attributes);
    void read_call();

    HtmlPage& page_;
    htmlParserCtxtPtr context_ = nullptr;
    std::vector<Open> stack_;
    std::vector<MarkScope> scopes_;
    std::size_t unread_ = 0;  ///< open elements whose text is not read
    std::size_t links_ = 0, headings_ = 0;
    std::uint32_t containers_ = 0;
    bool in_title_ = false, in_json_ = false, in_script_ = false, in_block_ = false, space_ = false;
    std::string script_;  ///< the beginning of the script that is open
    std::size_t times_open_ = 0;
};

std::string_view view(xmlChar const* s) { return s ? reinterpret_cast<char const*>(s) : std::string_view{}; }

void Reader::end_block() {
    space_ = false;
    if (!in_block_) return;
    in_block_ = false;
    page_.blocks.back().where.end = static_cast<std::uint32_t>(page_.text.size());
}

void Reader::append(std::string_view s) {
    if (s.empty()) return;
    if (!in_block_) {
        if (!page_.text.empty()) page_.text += "\n\n";
        HtmlBlock block;
        block.where.begin = static_cast<std::uint32_t>(page_.text.size());
        for (auto e = stack_.rbegin(); e != stack_.rend(); ++e) {
            if (e->tag->kind != markup::TagKind::block) continue;
            block.tag = e->tag->name;
            std::uint32_t* const around[] = {&block.container, &block.outer};
            std::size_t level = 0;
            for (auto o = e + 1; o != stack_.rend() && level < 2; ++o)
                if (o->tag->kind == markup::TagKind::block) *around[level++] = o->container;
            break;
        }
        block.depth = static_cast<std::uint16_t>(std::min<std::size_t>(stack_.size(), 0xFFFF));
        page_.blocks.push_back(block);
        in_block_ = true;
        space_ = false;
    }
    if (space_) page_.text += ' ';
    space_ = false;
    page_.text += s;
    if (links_ > 0) page_.blocks.back().link_bytes += static_cast<std::uint32_t>(s.size());
    if (times_open_ > 0 && !page_.times.empty() && !page_.times.back().written) {
        auto& value = page_.times.back().value;
        if (value.size() < 80) (value += value.empty() ? "" : " ") += s;
    }
}

void Reader::text(std::string_view s) {
    if (in_json_) {
        if (page_.json.back().size() + s.size() < longest_json) page_.json.back() += s;
        return;
    }
    if (in_script_) {
        if (script_.size() < longest_call) script_ += s;
        return;
    }
    if (in_title_) {
        if (page_.title.size() < 2000) page_.title += s;
        return;
    }
    if (unread_ > 0) return;
    std::size_t i = 0;
    while (i < s.size()) {
        std::size_t const begin = i;
        while (i < s.size() && !blank(s[i]) && !(s[i] == '\xC2' && i + 1 < s.size() && s[i + 1] == '\xA0')) ++i;
        append(s.substr(begin, i - begin));
        if (i >= s.size()) break;
        space_ = in_block_;
        i += s[i] == '\xC2' ? 2 : 1;
    }
}

void Reader::read_meta(xmlChar const** attributes) {
    std::string key, itemprop;
    std::string_view content;
    for (; attributes && *attributes; attributes += 2) {
        auto const name = view(attributes[0]), value = view(attributes[1]);
        if (name == "content") {
            content = value;
        } else if (name == "itemprop") {
            itemprop = "itemprop " + ascii_lower(value);
        } else if (name == "name" || name == "property" || name == "http-equiv") {
            if (key.empty()) key = ascii_lower(trimmed(value));
        }
    }
    if (key.empty()) key = itemprop;
    if (key.empty() || content.empty() || content.size() > 4000 || page_.metas.size() > 2000) return;
    page_.metas.push_back({key, std::string(trimmed(content)), 0});
}

void Reader::read_link(xmlChar const** attributes) {
    std::string_view rel, href;
    for (; attributes && *attributes; attributes += 2) {
        if (view(attributes[0]) == "rel") rel = view(attributes[1]);
        if (view(attributes[0]) == "href") href = view(attributes[1]);
    }
    if (rel == "canonical" && page_.canonical.empty()) page_.canonical = trimmed(href);
    if ((rel == "shortlink" || rel == "amphtml" || rel == "alternate") && page_.base_url.empty() &&
        href.starts_with("http"))
        page_.base_url = trimmed(href);
}

void Reader::read_attributes(Open& element, std::string_view name, xmlChar const** attributes) {
    bool const root = name == "html" || name == "body";
    std::string itemprop, property;
    std::string_view datetime, content, stamped;
    std::uint32_t marks = 0;
    bool pubdate = false;
    for (; attributes && *attributes; attributes += 2) {
        auto const key = view(attributes[0]), value = view(attributes[1]);
        if (key == "class" || key == "id" || key == "role" || key == "data-component" || key == "data-testid") {
            if (!root && value.size() < 1000) marks |= markup::class_marks(value);
        } else if (key == "itemprop") {
            itemprop = ascii_lower(value);
        } else if (key == "datetime") {
            datetime = value;
        } else if (key == "content") {
            content = value;
        } else if (key == "pubdate") {
            pubdate = true;
        } else if (key == "lang" && name == "html") {
            page_.language = value;
        } else if (key == "hidden" || (key == "style" && value.find("display:none") != value.npos) ||
                   (key == "style" && value.find("display: none") != value.npos)) {
            marks |= block_mark::hidden;
        } else if (key == "property") {
            property = ascii_lower(value);
        } else if ((key == "title" || key.starts_with("data-")) && iso_like(value)) {
            if (key == "title" || key.find("date") != key.npos || key.find("time") != key.npos) stamped = value;
        } else if (key == "rel" && value == "author") {
            marks |= block_mark::byline;
        }
    }
    if (itemprop == "articlebody") marks |= block_mark::body;
    if (itemprop == "headline") marks |= block_mark::title;
    if (itemprop == "author") marks |= block_mark::byline;
    if (element.tag->kind == markup::TagKind::inline_ && !root) marks &= ~(block_mark::article | block_mark::body);
    element.own_marks = element.tag->marks | marks;
    auto const says = [&](std::string_view what) {
        return itemprop == what ||
               (property.ends_with(what) && name != "meta" &&
                (property.size() == what.size() || property[property.size() - what.size() - 1] == ':'));
    };
    bool const published = says("datepublished") || says("datecreated");
    bool const modified = says("datemodified");
    bool const attribute = !stamped.empty() && (name == "abbr" || marks & (block_mark::dated | block_mark::byline));
    if ((name == "time" || published || modified || attribute) && page_.times.size() < 5000) {
        PageTime time;
        time.value = trimmed(!datetime.empty() ? datetime : !content.empty() ? content : stamped);
        time.written = !time.value.empty();
        time.published = published || pubdate;
        time.modified = modified;
        time.block = static_cast<std::uint32_t>(page_.blocks.size()) - (in_block_ ? 1u : 0u);
        time.marks = element.own_marks;
        page_.times.push_back(std::move(time));
        element.time = true;
        ++times_open_;
    }
}

/// `showDate("2020/04/17 01:43:09")`: a script that is one call, and a date all that it is given.
void Reader::read_call() {
    std::string_view const call = trimmed(script_);
    auto const open = call.find('('), close = call.find_first_of("\"'", open + 2);
    if (call.size() >= longest_call || open == call.npos || open + 2 >= call.size() || close == call.npos) return;
    bool const name =
        std::ranges::all_of(call.substr(0, open), [](char c) { return c == '.' || c == '_' || letter(c); });
    bool const one = call.substr(close + 1).find_first_not_of("); \r\n") == call.npos;
    std::string_view const value = call.substr(open + 2, close - open - 2);
    bool const dated = value.size() >= 10 && (iso_like(value) || (value[4] == '/' && value[7] == '/'));
    if (!name || !one || !dated || page_.times.size() >= 5000) return;
    PageTime time;
    time.value = value;
    time.written = true;
    time.block = static_cast<std::uint32_t>(page_.blocks.size()) - (in_block_ ? 1u : 0u);
    page_.times.push_back(std::move(time));
}

void Reader::open(std::string_view name, xmlChar const** attributes) {
    if (stack_.size() >= deepest) {
        page_.too_deep = true;
        xmlStopParser(context_);
        return;
    }
    Open element;
    element.tag = &markup::tag(name);
    if (name == "code" && !stack_.empty() && stack_.back().tag->name == "pre") element.tag = &markup::tag("script");
    if (name == "meta") read_meta(attributes);
    if (name == "link") read_link(attributes);
    read_attributes(element, name, attributes);
    if (name == "body") unread_ = 0;
    if (element.tag->kind == markup::TagKind::unread) {
        ++unread_;
        in_title_ = name == "title" && page_.title.empty() && stack_.size() < 4;
        if (name == "script") {
            for (auto const** a = attributes; a && *a; a += 2)
                in_json_ = in_json_ || (view(a[0]) == "type" && view(a[1]).find("ld+json") != std::string_view::npos);
            if (in_json_) page_.json.emplace_back();
            in_script_ = !in_json_ && !stack_.empty() && page_.blocks.size() > 0;
            script_.clear();
        }
    } else if (element.tag->kind == markup::TagKind::line_break) {
        if (headings_ == 0) {
            end_block();
        } else {
            space_ = in_block_;
        }
    } else if (element.tag->kind == markup::TagKind::block) {
        end_block();
        element.container = ++containers_;
        if (element.tag->marks & block_mark::heading) ++headings_;
    } else if (element.own_marks != 0) {
        space_ = in_block_;  // <span class=author>..</span><span class=date>..</span>
    }
    element.link = name == "a";
    if (element.link) ++links_;
    element.text_begin = static_cast<std::uint32_t>(page_.text.size());
    element.first_block = static_cast<std::uint32_t>(page_.blocks.size()) - (in_block_ ? 1u : 0u);
    stack_.push_back(element);
}

void Reader::close(std::string_view) {
    if (stack_.empty()) return;
    Open const element = stack_.back();
    stack_.pop_back();
    if (element.tag->kind == markup::TagKind::unread) {
        if (unread_ > 0) --unread_;
        if (in_script_) read_call();
        in_title_ = in_json_ = in_script_ = false;
    }
    if (element.tag->kind == markup::TagKind::block) end_block();
    if ((element.tag->marks & block_mark::heading) && headings_ > 0) --headings_;
    if (element.link) --links_;
    if (element.time) --times_open_;
    if (element.tag->kind == markup::TagKind::inline_ && element.own_marks != 0) space_ = in_block_;
    auto const last = static_cast<std::uint32_t>(page_.blocks.size());
    if (element.own_marks != 0 && last > element.first_block)
        scopes_.push_back({element.first_block, last, element.own_marks, element.text_begin,
                           static_cast<std::uint32_t>(page_.text.size())});
}

void Reader::run(std::string_view utf8) {
    std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> const context(
        htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())), htmlFreeParserCtxt);
    if (!context) return;
    context_ = context.get();
    xmlSAXHandler sax{};
    sax.startElement = [](void* self, xmlChar const* name, xmlChar const** a) { of(self).open(view(name), a); };
    sax.endElement = [](void* self, xmlChar const* name) { of(self).close(view(name)); };
    sax.characters = [](void* self, xmlChar const* s, int n) {
        of(self).text({reinterpret_cast<char const*>(s), static_cast<std::size_t>(n)});
    };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters;
    *context->sax = sax;
    context->userData = this;
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    htmlParseDocument(context.get());
    end_block();
    while (!stack_.empty()) close({});
    spread_marks(page_, scopes_);
}

}  // namespace

HtmlPage parse_html(std::string_view utf8) {
    HtmlPage page;
    if (utf8.empty()) return page;
    page.text.reserve(utf8.size() / 4);
    Reader(page).run(utf8);
    page.title = std::string(trimmed(page.title));
    return page;
}

}  // namespace dateline
