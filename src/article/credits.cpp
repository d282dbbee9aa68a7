// Bylines and datelines. A byline is what stands behind "By" near the title, or behind the date on its line: names of
// two to four capitalised words, between commas and "and". A part that is an outlet is the agency. A dateline is the
// place in capitals before a colon or dash at the head of the first paragraph.
//
//   Updated: 15 Feb 2021, 07:50 PM IST Ann Lee , Bo Ek , Reuters     ->  Ann Lee; Bo Ek; agency Reuters
//   MOSCOW (Reuters) - An invitation ...                             ->  MOSCOW; agency Reuters
#include <algorithm>

#include "page_view.hpp"

namespace dateline {
namespace {

namespace pc = page_class;

/// A part of a byline: a name, an outlet, or nothing of use.
void read_part(PageView const& v, TokenRange part, Credits& credits) {
    while (!part.empty() && v.tokens[part.first].kind == TokenKind::punctuation) ++part.first;
    while (!part.empty() && v.tokens[part.last - 1].kind == TokenKind::punctuation &&
           !v.tokens[part.last - 1].has(TokenFlag::glued))
        --part.last;
    if (part.empty()) return;
    auto const text = v.tokens.text().slice(v.tokens.span(part));
    if (auto const outlet = v.gazetteer.outlet_of(text)) {
        auto const facts = v.gazetteer.outlet(*outlet);
        if (facts && facts->agency && !credits.agency) credits.agency = outlet;
        return;
    }
    std::uint32_t words = 0;
    for (auto t = part.first; t < part.last; ++t) {
        auto const& token = v.tokens[t];
        if (token.is_number()) return;
        if (!token.is_word()) continue;
        if (!token.has(TokenFlag::capital) && token.length > 3) return;
        ++words;
    }
    bool const furniture = v.page.at(v.tokens, part.first, part.last).classes != 0;
    if (words >= 2 && words <= 4 && !furniture && credits.authors.size() < 12 && text.size() < 60)
        credits.authors.push_back(singly_spaced(text));
}

void read_names(PageView const& v, TokenRange range, Credits& credits) {
    auto begin = range.first;
    for (auto t = range.first; t <= range.last; ++t) {
        bool const end = t == range.last;
        auto const slice = end ? std::string_view{} : v.tokens.slice(t);
        bool const border = end || slice == "," || slice == "and" || slice == "|" || slice == "/" || slice == "&" ||
                            slice == ";" || slice == "·" || slice == "•" || slice == "-" || slice == "–";
        bool const hyphen = slice == "-" && v.tokens[t].has(TokenFlag::glued);
        if (!border || hyphen) continue;
        if (t > begin) read_part(v, {begin, t}, credits);
        begin = t + 1;
    }
}

}  // namespace

Credits find_credits(PageView const& v, std::optional<EntityId> outlet) {
    Credits credits;
    auto const first = v.title ? *v.title : (v.body_first > 8 ? v.body_first - 8 : 0);
    auto const last = std::min<std::size_t>(v.passages.size(), v.body_first + 1);
    for (auto i = first; i < last; ++i) {
        auto const& p = v.passages[i];
        if (p.words > 30 || (v.title && i == *v.title)) continue;
        if (p.starts(pc::byline)) {
            auto begin = p.tokens.first;
            while (begin < p.tokens.last && v.tokens[begin].kind == TokenKind::punctuation) ++begin;
            begin += p.start_length;
            auto end = p.tokens.last;
            if (p.first_time < p.last_time) end = std::min(end, v.times.list[p.first_time].tokens.first);
            if (begin < end) {
                read_names(v, {begin, end}, credits);
            } else if (i + 1 < last && v.passages[i + 1].words <= 12) {
                read_names(v, v.passages[i + 1].tokens, credits);
            }
        } else if (p.dated) {
            auto const begin = v.times.list[p.last_time - 1].tokens.last;
            if (begin < p.tokens.last) read_names(v, {begin, p.tokens.last}, credits);
        } else if (auto const named = v.gazetteer.outlet_of(v.text(p))) {
            auto const facts = v.gazetteer.outlet(*named);
            if (facts && facts->agency && !credits.agency) credits.agency = named;
        }
    }
    if (!v.document.authors.empty()) {
        credits.authors.clear();
        for (auto const& name : v.document.authors) {
            auto const named = v.gazetteer.outlet_of(name);
            if (named && v.gazetteer.outlet(*named)->agency && named != outlet) credits.agency = named;
            if (std::ranges::find(credits.authors, name) == credits.authors.end()) credits.authors.push_back(name);
        }
    }
    if (credits.agency == outlet) credits.agency.reset();
    return credits;
}

std::optional<Dateline> find_dateline(PageView const& v, Passage const& first_paragraph) {
    auto const& tokens = v.tokens;
    auto const last = std::min(first_paragraph.tokens.last, first_paragraph.tokens.first + 14);
    auto t = first_paragraph.tokens.first;
    if (first_paragraph.start_classes != 0) return std::nullopt;
    if (t >= last || !tokens[t].is_word() || !tokens[t].has(TokenFlag::capital)) return std::nullopt;
    auto const begin = t;
    bool all_capitals = false;
    while (t < last && (tokens[t].is_word() || tokens[t].is(U'.') || tokens[t].is(U'\'')) &&
           (tokens[t].kind == TokenKind::punctuation || tokens[t].has(TokenFlag::capital))) {
        all_capitals = all_capitals || tokens[t].has(TokenFlag::all_capitals);
        ++t;
    }
    auto const place_end = t;
    if (place_end == begin || place_end - begin > 5 || t >= last) return std::nullopt;
    // "MOSCOW, Russia", "WASHINGTON, Feb 15"
    while (t < last && (tokens[t].is(U',') || tokens[t].is_number() || tokens[t].is(U'.') ||
                        (tokens[t].is_word() && tokens[t].has(TokenFlag::capital))))
        ++t;
    Dateline found;
    found.place = tokens.span({begin, place_end});
    bool agency = false;
    if (t < last && tokens[t].is(U'(')) {
        auto const open = t + 1;
        while (t < last && !tokens[t].is(U')')) ++t;
        if (t >= last) return std::nullopt;
        found.agency = v.gazetteer.outlet_of(tokens.text().slice(tokens.span({open, t})));
        agency = true;
        ++t;
    }
    if (t >= last) return std::nullopt;
    auto const mark = tokens[t].kind == TokenKind::punctuation ? static_cast<char32_t>(tokens[t].id) : U'\0';
    bool const dash = mark == U'-' || mark == U'–' || mark == U'—' || mark == U'―';
    if (!(dash || mark == U':') || (!all_capitals && !agency)) return std::nullopt;
    if (dash && tokens[t].has(TokenFlag::glued) && t + 1 < last && tokens[t + 1].has(TokenFlag::glued) && mark == U'-')
        return std::nullopt;  // "NATO-led"
    return found;
}

}  // namespace dateline
