// Cuts a page into passages and notes what each looks like: how long, how many of the small words of running text,
// how it ends, which phrases of furniture it holds, how often it stands on the page.
//
// A scraped line is a passage. Two lines are one when the second goes on where the first broke off: it begins small
// or with a comma, or the first ends in "the" or was as long as the page is wide.
//
//   "Labour has announced sweeping changes in" / "their first King's Speech" / ", including VAT"  ->  one passage
//   "1 min read" / "NATO will not leave"  ->  two
#include "passages.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>

#include "dateline/diagnostics/utf8.hpp"
#include "languages.hpp"

namespace dateline {
namespace {

struct Line {
    Span where;  ///< trimmed
    std::uint32_t indent = 0;
    std::uint32_t length = 0;  ///< bytes with indentation
    bool blank_before = false;
    std::uint32_t block = 0;
};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool empty_before = true;
    std::size_t at = 0;
    while (at < text.size()) {
        auto end = text.find('\n', at);
        if (end == text.npos) end = text.size();
        auto first = at, last = end;
        while (first < last && blank(text[first])) ++first;
        while (last > first && blank(text[last - 1])) --last;
        if (first == last) {
            empty_before = true;
        } else {
            Line line;
            line.where = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
            line.indent = static_cast<std::uint32_t>(first - at);
            line.length = static_cast<std::uint32_t>(last - at);
            line.blank_before = empty_before;
            lines.push_back(line);
            empty_before = false;
        }
        at = end + 1;
    }
    return lines;
}

/// The column at which the page was wrapped, or 0: a length that several lines come close to and none passes.
std::uint32_t wrap_column(std::vector<Line> const& lines) {
    std::uint32_t longest = 0;
    for (auto const& l : lines) longest = std::max(longest, l.length);
    if (longest < 50 || longest > 1000) return 0;
    auto const close = std::ranges::count_if(lines, [&](Line const& l) { return l.length + 12 > longest; });
    return close >= 3 ? longest : 0;
}

/// Cuts, and looks at nothing more than where a passage ends.
class Cutter {
public:
    Cutter(Document const& document, Tokens const& tokens) : document_(document), tokens_(tokens) {}

    std::vector<Passage> run();

private:
    [[nodiscard]] bool goes_on(Line const& line, Line const& next, std::uint32_t column) const;
    void add(Line const& line);

    Document const& document_;
    Tokens const& tokens_;
    std::vector<Passage> passages_;
    std::uint32_t token_ = 0;
};

bool Cutter::goes_on(Line const& line, Line const& next, std::uint32_t column) const {
    if (next.blank_before) return false;
    auto const text = tokens_.text().bytes();
    char const last = text[line.where.end - 1];
    auto const first = character_at(text, next.where.begin).point;
    if (first == U'*' || first == U'•' || first == U'+' || first == U'□' || first == U'-' || first == U'[')
        return false;
    if (first == U',' || first == U';' || first == U'.' || first == U')' || first == U'’') return true;
    if (column != 0) {
        auto const word_end = text.find_first_of(" \t\n", next.where.begin);
        auto const word =
            static_cast<std::uint32_t>(std::min<std::size_t>(word_end, next.where.end)) - next.where.begin;
        if (line.length + 1 + word > column) return true;
    }
    bool const stopped = last == '.' || last == '!' || last == '?' || last == ':';
    if (!stopped && first < 128 && 'a' <= first && first <= 'z' && line.where.length() > 12) return true;
    if (last == ',' && line.where.length() > 40) return true;
    return false;
}

void Cutter::add(Line const& line) {
    while (token_ < tokens_.size() && tokens_[token_].begin < line.where.begin) ++token_;
    Passage p;
    p.where = line.where;
    p.tokens = {token_, tokens_.token_at(line.where.end)};
    token_ = std::max(p.tokens.first, p.tokens.last);
    auto const is_mark = [](Token const& t) { return t.kind == TokenKind::punctuation; };
    if (std::ranges::all_of(tokens_.all().subspan(p.tokens.first, token_ - p.tokens.first), is_mark)) return;
    p.blank_before = line.blank_before;
    p.indented = line.indent > 0;
    if (document_.format == Format::html && line.block < document_.blocks.size()) {
        auto const& b = document_.blocks[line.block];
        p.marks = b.marks;
        p.link_bytes = b.link_bytes;
        p.container = b.container;
        p.outer = b.outer;
        p.depth = b.depth;
        p.tag = b.tag;
    }
    passages_.push_back(p);
}

std::vector<Passage> Cutter::run() {
    if (document_.format == Format::html && !document_.blocks.empty()) {
        passages_.reserve(document_.blocks.size());
        for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
            Line line;
            line.where = document_.blocks[i].where;
            line.blank_before = true;
            line.block = i;
            add(line);
        }
    } else {
        auto const lines = lines_of(tokens_.text().bytes());
        auto const column = wrap_column(lines);
        passages_.reserve(lines.size());
        for (std::size_t i = 0; i < lines.size();) {
            Line line = lines[i++];
            Line last = line;
            while (i < lines.size() && goes_on(last, lines[i], column)) last = lines[i++];
            line.where.end = last.where.end;
            add(line);
        }
    }
    return std::move(passages_);
}

void find_phrases(Passage& p, Tokens const& tokens, PageLexicon const& page) {
    std::uint32_t covered = 0, in_phrases = 0;
    std::uint32_t first_word = p.tokens.first;
    while (first_word < p.tokens.last && !tokens[first_word].is_word() && !tokens[first_word].is_number()) ++first_word;
    for (auto i = first_word; i < p.tokens.last;) {
        auto const& t = tokens[i];
        if (t.kind == TokenKind::punctuation) {
            ++i;
            continue;
        }
        auto const hit = page.at(tokens, i, p.tokens.last);
        if (hit.classes & page_class::common && hit.length == 1) ++p.common;
        if (hit.classes & page_class::month) p.foreign_month = true;
        if (hit.classes & page_class::reader) p.asks_reader = true;
        constexpr auto counted_apart =
            page_class::common | page_class::month | page_class::reader | language_word | 0xFF000000u;
        if (hit.classes & ~counted_apart) {
            if (i == first_word) {
                p.start_classes = hit.classes;
                p.start_length = hit.length;
            }
            p.classes |= hit.classes;
            in_phrases |= hit.classes;
            covered += hit.length;
        }
        i += std::max(1u, hit.length);
    }
    auto const all = p.tokens.last - first_word;
    if (covered > 0 && (covered * 10 >= all * 7 || all - covered <= 1)) p.whole_classes = in_phrases;
}

void notice_words(Passage& p, Tokens const& tokens) {
    std::uint64_t hash = 1469598103934665603u;
    std::uint32_t letters_upper = 0, word_count = 0;
    char32_t last_mark = 0, before_last = 0;
    for (auto i = p.tokens.first; i < p.tokens.last; ++i) {
        auto const& t = tokens[i];
        if (t.kind == TokenKind::punctuation) {
            before_last = last_mark;
            last_mark = t.id;
            if (t.id == U'“' || t.id == U'”' || t.id == U'"') p.quotes = true;
            if (t.id == U'@') p.address = true;
            if (t.id == U'|' || t.id == U'»' || t.id == U'›' || t.id == U'>' || t.id == U'→' || t.id == U'·')
                p.bar = true;
            if (t.id == U'/' && i + 1 < p.tokens.last && tokens[i + 1].is(U'/')) p.address = true;
            continue;
        }
        before_last = last_mark = 0;
        hash = (hash ^ tokens.hashes()[i]) * 1099511628211u;
        if (t.has(TokenFlag::sentence_start)) ++p.sentences;
        if (t.is_number()) {
            ++p.digits;
            ++p.words;
            continue;
        }
        ++p.words;
        ++word_count;
        if (t.has(TokenFlag::capital)) ++p.capitals;
        if (t.has(TokenFlag::all_capitals)) ++letters_upper;
    }
    p.hash = hash;
    p.all_capitals = word_count >= 2 && letters_upper == word_count;
    auto const text = tokens.text().bytes();
    p.first_character = character_at(text, p.where.begin).point;
    p.last_character = last_mark;
    auto const is_stop = [](char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'。'; };
    auto const is_closing = [](char32_t c) {
        return c == U'"' || c == U'”' || c == U'’' || c == U'\'' || c == U')' || c == U']';
    };
    p.ends_stop = is_stop(last_mark) || (is_closing(last_mark) && is_stop(before_last));
    p.ends_quote = is_closing(last_mark) && last_mark != U')' && last_mark != U']';
    p.ends_ellipsis = last_mark == U'…' || (last_mark == U'.' && before_last == U'.') ||
                      (last_mark == U']' && (before_last == U'…' || before_last == U'.'));
    auto const& first = tokens[p.tokens.first];
    p.begins_lower =
        first.is_word() && !first.has(TokenFlag::capital) && 'a' <= p.first_character && p.first_character <= 'z';
    p.begins_capital = first.is_word() && first.has(TokenFlag::capital);
    p.bullet = first.is(U'*') || first.is(U'•') || first.is(U'+') || first.is(U'□') || first.is(U'◦') || first.is(U'-');
}

/// Notes the times of a passage; `time` is the first that may stand in it, and becomes the first behind it.
void notice_times(Passage& p, Times const& times, std::uint32_t& time) {
    auto const& list = times.list;
    while (time < list.size() && list[time].tokens.first < p.tokens.first) ++time;
    p.first_time = time;
    for (; time < list.size() && list[time].tokens.first < p.tokens.last; ++time) {
        p.dated = p.dated || is_full_date(list[time]);
        p.clocked = p.clocked || is_clock(list[time]) || (list[time].means && list[time].means->clock);
    }
    p.last_time = time;
}

bool reads_like_prose(Passage const& p) {
    bool const furniture = (p.starts(page_class::lead_in | page_class::disclaimer) && p.words < 40) ||
                           p.has(page_class::copyright) || (p.has(page_class::plea) && p.words < 25) ||
                           (p.ends_ellipsis && p.words < 40);
    bool const linked = p.link_bytes * 2 > p.where.length();
    return p.words >= 10 && p.common * 5 >= p.words && (p.ends_stop || p.ends_quote || p.words >= 40) && !furniture &&
           !linked && (!p.bar || p.words >= 40);
}

/// A page in another language has none of the small words that tell English prose from a menu; length and a full stop
/// must do there.
void admit_foreign_prose(std::vector<Passage>& passages) {
    std::uint32_t words = 0, common = 0;
    for (auto const& p : passages) {
        if (p.words < 10) continue;
        words += p.words;
        common += p.common;
    }
    if (words < 30 || common * 10 > words) return;
    for (auto& p : passages)
        p.prose = p.words >= 12 && (p.ends_stop || p.ends_quote) && !p.ends_ellipsis && !p.bar &&
                  !p.has(page_class::copyright) && p.link_bytes * 2 <= p.where.length();
}

}  // namespace

bool is_full_date(Time const& time) noexcept {
    if (!time.means || (time.type != TimeType::date && time.type != TimeType::time)) return false;
    if (time.anchored_by != AnchoredBy::itself) return false;
    return time.means->first == time.means->last && time.means->grain <= Grain::day;
}

bool is_clock(Time const& time) noexcept { return time.type == TimeType::time && !is_full_date(time); }

std::vector<Passage> cut_only(Document const& document, Tokens const& tokens) { return Cutter(document, tokens).run(); }

void describe(Passage& passage, Tokens const& tokens, PageLexicon const& page) {
    notice_words(passage, tokens);
    find_phrases(passage, tokens, page);
}

std::vector<Passage> cut_passages(Document const& document, Tokens const& tokens, Times const& times,
                                  PageLexicon const& page) {
    std::vector<Passage> passages = cut_only(document, tokens);
    std::uint32_t time = 0;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> seen;
    seen.reserve(passages.size());
    for (Passage& p : passages) {
        describe(p, tokens, page);
        notice_times(p, times, time);
        p.prose = reads_like_prose(p);
        ++seen[p.hash];
    }
    admit_foreign_prose(passages);
    for (Passage& p : passages) p.repeats = seen[p.hash];
    return passages;
}

}  // namespace dateline
