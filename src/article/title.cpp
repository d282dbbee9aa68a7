// Finds the headline. On a scraped page it is the line that looks like one and stands where one stands: not far above
// the first paragraph, often twice on the page or as the end of a path of sections, made of words that the body uses
// again, not ending in a full stop, no furniture. On an HTML page the metadata propose headlines and a heading of
// the page confirms one of them.
//
//   "Home >News >World >Mayor resigns over flood plan"   a path: confirms the line "Mayor resigns over flood plan"
//   "Mayor resigns over flood plan | Springfield Post"   the outlet's name is cut off
#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_set.hpp>

#include "dateline/text/fold.hpp"
#include "page_view.hpp"

namespace dateline {
namespace {

namespace pc = page_class;
namespace bm = block_mark;

constexpr std::array<std::string_view, 7> separators{" | ", " – ", " — ", " - ", " :: ", " » ", " • "};

std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

class TitleFinder {
public:
    explicit TitleFinder(PageView const& view) : v_(view) {}

    FoundTitle on_text();
    FoundTitle on_html();

private:
    void read_body_words();
    [[nodiscard]] double in_body(Passage const& p) const;
    [[nodiscard]] double score(std::uint32_t i) const;
    [[nodiscard]] bool confirmed_by_path(std::uint32_t i) const;
    [[nodiscard]] std::string without_outlet(std::string title) const;
    [[nodiscard]] bool names_outlet(std::string_view part) const;
    [[nodiscard]] bool has_headline_above(std::uint32_t i, double best) const;
    [[nodiscard]] bool stands_twice_alone(std::uint32_t i) const;
    [[nodiscard]] FoundTitle at(std::uint32_t i, std::string from) const;

    PageView const& v_;
    boost::unordered_flat_set<std::uint64_t> body_words_;
};

void TitleFinder::read_body_words() {
    for (std::size_t i = 0; i < v_.passages.size(); ++i) {
        if (!v_.body[i]) continue;
        auto const& p = v_.passages[i];
        for (auto t = p.tokens.first; t < p.tokens.last; ++t)
            if (v_.tokens[t].length >= 4) body_words_.insert(v_.tokens.hashes()[t]);
    }
}

/// The share of its longer words that the body uses.
double TitleFinder::in_body(Passage const& p) const {
    double in = 0, all = 0;
    for (auto t = p.tokens.first; t < p.tokens.last; ++t) {
        auto const& token = v_.tokens[t];
        if (token.kind == TokenKind::punctuation || token.length < 4) continue;
        all += 1;
        in += body_words_.contains(v_.tokens.hashes()[t]) ? 1 : 0;
    }
    return all > 0 ? in / all : 0;
}

/// Another line holds this one and more, as a path of sections or with the outlet's name behind it.
bool TitleFinder::confirmed_by_path(std::uint32_t i) const {
    auto const own = v_.text(v_.passages[i]);
    auto const last = std::min<std::size_t>(v_.passages.size(), v_.body_first + 1);
    for (std::uint32_t k = 0; k < last; ++k) {
        if (k == i) continue;
        auto const& other = v_.passages[k];
        if (other.words <= v_.passages[i].words || other.where.length() > own.size() + 150) continue;
        auto const text = v_.text(other);
        auto const found = text.find(own);
        if (found == text.npos) continue;
        auto const rest = found == 0 ? text.substr(own.size()) : text.substr(0, found);
        if (rest.find_first_of(">|/-") != rest.npos || rest.find("»") != rest.npos || rest.find("›") != rest.npos ||
            rest.find("–") != rest.npos)
            return true;
        if (found > 0 && rest.find_first_not_of("0123456789. ") == rest.npos) return true;  // "3. " of a numbered path
    }
    return false;
}

double TitleFinder::score(std::uint32_t i) const {
    auto const& p = v_.passages[i];
    if (p.words < 2 || p.words > 45 || p.where.length() > 300) return -100;
    double s = 0;
    auto const to_body = static_cast<double>(v_.body_first) - static_cast<double>(i);
    s += to_body >= 0 ? -0.06 * std::min(to_body, 60.0) : (i < v_.body_last ? -4 : -8);
    if (to_body <= 0 && p.words > 8) s -= 1.5;
    s += p.words <= 2 ? -3 : p.words <= 4 ? -0.5 : p.words <= 18 ? 2 : p.words <= 26 ? 1 : -1;
    if (stands_twice_alone(i)) s += 1.5;
    if (p.repeats > 3) s -= 2;
    s += 3 * in_body(p) * std::min(1.0, p.words / 6.0);
    if (p.ends_stop && p.last_character == U'.') s -= p.words >= 8 ? 7 : 2;
    if (p.sentences >= 2 && p.prose) s -= 4;
    if (p.ends_ellipsis) s -= 2;
    if (p.begins_lower) s -= 2;
    if (v_.other_stories[i]) s -= 2;
    if (p.dated || (p.clocked && p.words < 8)) s -= 3;
    if (p.bar) s -= 2.5;
    if (p.address) s -= 3;
    if (p.bullet) s -= 3;
    if (p.last_character == U':') s -= 1.5;
    if (p.starts(pc::byline | pc::published | pc::updated | pc::lead_in)) s -= 3;
    if (p.whole_classes & (pc::menu | pc::section | pc::share | pc::plea | pc::advert | pc::ending)) s -= 4;
    if (p.has(pc::caption) && p.words < 30) s -= 2;
    if (p.has(pc::disclaimer | pc::media) || (p.has(pc::share) && p.words < 14)) s -= 2;
    if (p.has(pc::plea | pc::copyright | pc::comments | pc::reading_time)) s -= 2;
    if (p.first_character == U'[' || p.first_character == U'(') s -= 3;
    if (v_.tokens[p.tokens.first].is_number() && p.tokens.size() > 1 && v_.tokens[p.tokens.first + 1].is(U'.'))
        s -= 2;  // "3. " of a list
    if (!p.indented && p.blank_before) s += 0.5;
    if (p.common > 0) s += 0.5;
    if (confirmed_by_path(i)) s += 2.5;
    for (auto k = i + 1; k <= i + 6 && k < v_.passages.size(); ++k) {
        auto const& n = v_.passages[k];
        if (n.words < 25 && (n.dated || n.starts(pc::byline | pc::published | pc::updated))) {
            s += 1;
            break;
        }
    }
    return s;
}

bool TitleFinder::names_outlet(std::string_view part) const {
    if (v_.gazetteer.outlet_of(part)) return true;
    if (!v_.document.site_name.empty() && fold(part) == fold(v_.document.site_name)) return true;
    return false;
}

std::string TitleFinder::without_outlet(std::string title) const {
    for (int times = 0; times < 3; ++times) {
        std::size_t cut = std::string::npos, width = 0;
        for (auto const s : separators)
            if (auto const at = title.rfind(s); at != title.npos && (cut == title.npos || at > cut)) {
                cut = at;
                width = s.size();
            }
        if (cut == std::string::npos) break;
        auto const head = std::string_view(title).substr(0, cut), tail = std::string_view(title).substr(cut + width);
        bool const bar =
            title[cut + 1] == '|' || title.compare(cut, 4, " :: ") == 0 || title.compare(cut + 1, 2, "»") == 0;
        if (names_outlet(head) && words_in(tail) >= 4) {
            title = std::string(tail);
        } else if (words_in(head) >= 3 &&
                   (bar || names_outlet(tail) ||
                    (words_in(tail) <= 4 && words_in(head) >= 5 && v_.document.format == Format::html))) {
            title = std::string(head);
        } else {
            break;
        }
    }
    return singly_spaced(title);
}

FoundTitle TitleFinder::at(std::uint32_t i, std::string from) const {
    FoundTitle found;
    found.from = std::move(from);
    auto const& p = v_.passages[i];
    found.text = without_outlet(singly_spaced(v_.text(p)));
    found.passage = i;
    found.where = p.where;
    return found;
}

/// Of a headline and the line below it that sums the story up, the upper one is the title.
bool TitleFinder::has_headline_above(std::uint32_t i, double best) const {
    auto const &lower = v_.passages[i], &upper = v_.passages[i - 1];
    if (lower.words < 7 || upper.words < 4 || upper.words > lower.words + 5 || upper.ends_stop || upper.bar)
        return false;
    auto const a = v_.text(upper), b = v_.text(lower);
    if (a.find(b) != a.npos || b.find(a) != b.npos) return false;
    return score(i - 1) >= std::max(best - 1.9, 1.5);
}

/// Stands twice, and not in a list that stands twice as a whole.
bool TitleFinder::stands_twice_alone(std::uint32_t i) const {
    auto const& p = v_.passages[i];
    if (p.repeats != 2) return false;
    auto const listed = [&](std::uint32_t k) {
        return k < v_.passages.size() && v_.passages[k].hash != p.hash && v_.passages[k].repeats >= 2 &&
               v_.passages[k].words >= 4;
    };
    return !listed(i + 1) && !(i > 0 && listed(i - 1));
}

FoundTitle TitleFinder::on_text() {
    read_body_words();
    auto const last = std::min<std::size_t>(v_.passages.size(), v_.body_first + 4);
    auto const first = v_.body_first > 80 ? v_.body_first - 80 : 0;
    double best = -4;
    std::optional<std::uint32_t> chosen;
    for (auto i = static_cast<std::uint32_t>(first); i < last; ++i) {
        double const s = score(i);
        if (s > best || (s == best && chosen && v_.passages[i].hash == v_.passages[*chosen].hash)) {
            best = s;
            chosen = i;
        }
    }
    if (chosen && *chosen > first && has_headline_above(*chosen, best)) --*chosen;
    if (!chosen) return {};
    return at(*chosen, stands_twice_alone(*chosen)  ? "a line that stands twice"
                       : confirmed_by_path(*chosen) ? "a line that a path of sections ends in"
                                                    : "the line above the article that looks most like a headline");
}

FoundTitle TitleFinder::on_html() {
    auto const& headlines = v_.document.headlines;
    // A heading of the page that a headline of the metadata repeats, nearest to the body.
    std::optional<std::uint32_t> heading, confirmed;
    for (std::uint32_t i = 0; i < v_.passages.size(); ++i) {
        auto const& p = v_.passages[i];
        if (!(p.marks & (bm::title | bm::heading)) || p.words < 2 || p.words > 60) continue;
        if (p.marks & (bm::related | bm::comments | bm::footer | bm::navigation)) continue;
        auto const folded = fold(singly_spaced(v_.text(p)));
        for (auto const& h : headlines) {
            auto const headline = fold(h.text);
            bool const same = headline == folded || (p.words >= 3 && headline.find(folded) != headline.npos);
            if (same && (!confirmed || (p.tag == "h1" && i <= v_.body_first))) confirmed = i;
        }
        if (p.tag == "h1" && (!heading || (i <= v_.body_first && v_.passages[*heading].words < 3))) heading = i;
    }
    std::string const confirmed_heading = "a heading of the page that its metadata repeat", h1 = "the page's heading";
    if (confirmed && v_.passages[*confirmed].tag == "h1") return at(*confirmed, confirmed_heading);
    FoundTitle found;
    if (!headlines.empty()) {
        found.text = without_outlet(singly_spaced(headlines.front().text));
        found.from = headlines.front().source;
        if (confirmed) return at(*confirmed, confirmed_heading);
        if (heading && v_.passages[*heading].words >= 4 && headlines.front().source == "title element")
            return at(*heading, h1);
        if (words_in(found.text) >= 2) return found;
    }
    if (heading) return at(*heading, h1);
    return found.text.empty() ? on_text() : found;
}

}  // namespace

FoundTitle find_title(PageView const& view) {
    TitleFinder finder(view);
    return view.document.format == Format::html ? finder.on_html() : finder.on_text();
}

}  // namespace dateline
