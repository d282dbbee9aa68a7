// Finds what stands between quotation marks. Curly marks say themselves whether they open; a straight one
// opens when a space stands before it and a word right after; set off by spaces on both sides, as old wires have it,
// it opens when another follows in its line. A single mark is an apostrophe unless it opens like a quotation and a
// closing one follows in its paragraph ("‘interested’", not "officials' plan" or "the class of '11").
// A quotation still open at the end of a paragraph goes on when the next one begins with an opening mark,
// as newspapers set long statements, and ends there otherwise. Marks inside a quotation are part of it.
#include <algorithm>
#include <utility>

#include "parse.hpp"

namespace dateline::syntax {
namespace {

constexpr std::uint32_t shortest_statement = 4;  // tokens

class Finder {
public:
    explicit Finder(TokenRow tokens) : tokens_(tokens) {}

    std::vector<Quotation> run(std::span<std::uint32_t const> marks) {
        std::uint32_t next = 0;
        for (std::uint32_t i : marks) {
            if (i < next) continue;  // the second half of a wire mark
            auto const& t = tokens_[i];
            if (open_ != nowhere && t.has(TokenFlag::blank_before) && !continues(i)) close(i);
            if (t.is_word() || t.is_number() || t.is(U',') || t.is(U'.')) continue;
            if (is_wire_mark(i, U'`')) {
                if (open_ == nowhere) open(++i, false);
            } else if (open_ != nowhere && !single_ && is_wire_mark(i, U'\'')) {
                close(i++);
            } else if (is_double_quote(t))
                double_mark(i);
            else if (is_single_quote(t))
                single_mark(i);
            next = i + 1;
        }
        if (open_ != nowhere) close(tokens_.size());
        return std::move(out_);
    }

private:
    [[nodiscard]] bool glued(std::uint32_t i) const {
        return i < tokens_.size() && tokens_[i].has(TokenFlag::glued) && !tokens_[i].has(TokenFlag::line_start);
    }
    [[nodiscard]] bool starts_like_one(std::uint32_t i) const {
        bool const after_bracket = i > 0 && !tokens_[i - 1].is_word() && !tokens_[i - 1].is_number() &&
                                   !tokens_[i - 1].is(U'.') && !tokens_[i - 1].is(U',') && !tokens_[i - 1].is(U'?') &&
                                   !tokens_[i - 1].is(U'!');
        return (!glued(i) || after_bracket) && glued(i + 1);
    }
    /// Is what is glued to the mark the end of a phrase: " bumpers ", they said?
    [[nodiscard]] bool ends_here(std::uint32_t i) const {
        return glued(i + 1) && (tokens_[i + 1].is(U',') || tokens_[i + 1].is(U'.') || tokens_[i + 1].is(U';') ||
                                tokens_[i + 1].is(U':') || tokens_[i + 1].is(U'?') || tokens_[i + 1].is(U'!') ||
                                tokens_[i + 1].is(U')'));
    }
    /// A mark between spaces with its fellow in the same line.
    [[nodiscard]] bool stands_apart(std::uint32_t i) const {
        if (glued(i) || glued(i + 1)) return false;
        for (auto j = i + 1; j < tokens_.size() && !tokens_[j].has(TokenFlag::line_start); ++j) {
            if (tokens_[j].is(U'"')) return true;
        }
        return false;
    }
    /// "the class of '11"
    [[nodiscard]] bool shortens_year(std::uint32_t i) const {
        return i + 1 < tokens_.size() && tokens_[i + 1].is_number() && tokens_[i + 1].length == 2 && glued(i + 1);
    }
    /// News wires set quotation marks as two backticks and two apostrophes.
    [[nodiscard]] bool is_wire_mark(std::uint32_t i, char32_t mark) const {
        return tokens_[i].is(mark) && i + 1 < tokens_.size() && tokens_[i + 1].is(mark) && glued(i + 1);
    }
    /// A paragraph that begins with an opening mark takes the open quotation up again.
    [[nodiscard]] bool continues(std::uint32_t i) const {
        auto const& t = tokens_[i];
        if (single_) return is_single_quote(t) && glued(i + 1);
        return is_double_quote(t) && !t.is(U'\u201D') && !t.is(U'\u00BB') && glued(i + 1);
    }

    void double_mark(std::uint32_t i) {
        auto const& t = tokens_[i];
        if (single_ && open_ != nowhere) return;
        if (open_ == nowhere) {
            bool const opens = t.is(U'\u201C') || t.is(U'\u00AB') || t.is(U'\u201E') ||
                               (t.is(U'"') && !ends_here(i) && (starts_like_one(i) || stands_apart(i)));
            if (opens) open(i, false);
            return;
        }
        if (tokens_[i].has(TokenFlag::line_start) && i > open_ && continues(i)) return;
        if (t.is(U'\u201E') || t.is(U'\u00AB')) return;
        if (t.is(U'\u201C') && !german_) return;
        close(i);
    }

    void single_mark(std::uint32_t i) {
        if (open_ == nowhere) {
            if (tokens_[i].is(U'\u2019') || !starts_like_one(i) || shortens_year(i)) return;
            if (closing_single(i) != nowhere) open(i, true);
            return;
        }
        if (single_ && i == closes_at_) close(i);
    }

    /// Where a single quotation opened at `i` closes: the first glued mark before white space or punctuation that is
    /// no plural possessive ("officials' plan").
    [[nodiscard]] std::uint32_t closing_single(std::uint32_t i) {
        std::uint32_t doubtful = nowhere;
        for (auto j = i + 2; j < tokens_.size() && j < i + 400; ++j) {
            auto const& t = tokens_[j];
            if (t.has(TokenFlag::blank_before)) break;
            if (!is_single_quote(t) || t.is(U'\u2018') || !glued(j)) continue;
            bool const free_after = !glued(j + 1) || j + 1 >= tokens_.size() || !tokens_[j + 1].is_word();
            if (!free_after) continue;
            bool const possessive = tokens_[j - 1].is_word() && j + 1 < tokens_.size() && tokens_[j + 1].is_word() &&
                                    !tokens_[j + 1].has(TokenFlag::capital) && ends_in_s(j - 1);
            if (!possessive) return closes_at_ = j;
            if (doubtful == nowhere) doubtful = j;
        }
        return closes_at_ = doubtful;
    }
    [[nodiscard]] bool ends_in_s(std::uint32_t i) const { return tokens_.slice(i).ends_with('s'); }

    void open(std::uint32_t i, bool single) {
        open_ = i;
        single_ = single;
        german_ = tokens_[i].is(U'\u201E');
    }
    void close(std::uint32_t i) {
        if (open_ + 1 < i) out_.push_back({{open_ + 1, i}, false});
        open_ = nowhere;
        single_ = german_ = false;
    }

    TokenRow tokens_;
    std::vector<Quotation> out_;
    std::uint32_t open_ = nowhere, closes_at_ = nowhere;
    bool single_ = false, german_ = false;
};

}  // namespace

Landmarks find_landmarks(TokenRow tokens) {
    std::uint32_t const size = tokens.size();
    auto rows = std::make_unique_for_overwrite<std::uint32_t[]>(2 * std::size_t{size});
    std::uint32_t *const capitals = rows.get(), *const marks = rows.get() + size;
    std::size_t named = 0, marked = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
        auto const& token = tokens[i];
        capitals[named] = marks[marked] = i;
        named += token.is_word() & token.has(TokenFlag::capital);
        marked += (token.kind == TokenKind::punctuation) | token.has(TokenFlag::blank_before);
    }
    return {std::move(rows), {capitals, named}, {marks, marked}};
}

std::vector<Quotation> find_quotations(TokenRow tokens, std::span<std::uint32_t const> marks) {
    return Finder(tokens).run(marks);
}

/// A quotation that goes on into another sentence says something, be it ever so short.
void settle_scare_quotes(Parse const& p, Stretch const& s) {
    auto& quotations = p.out.quotations;
    auto& groups = p.out.groups;
    auto const sentences = p.tokens.sentences();
    auto q = std::partition_point(quotations.begin(), quotations.end(),
                                  [&](Quotation const& each) { return each.tokens.first < s.tokens.first; });
    auto n = s.first_sentence;
    auto g = groups.begin() + s.first_group;
    for (; q != quotations.end() && q->tokens.first < s.tokens.last; ++q) {
        if (q->tokens.size() >= shortest_statement) continue;
        while (sentences[n].last <= q->tokens.first) ++n;
        if (q->tokens.last > sentences[n].last) continue;
        while (g != groups.end() && g->tokens.last <= q->tokens.first) ++g;
        bool verb = g != groups.end() && g->tokens.first < q->tokens.last;
        if (verb && g->tokens.size() == 1) {  // a lone "interested" says nothing
            bool const form = is_one_of(p.tag(g->head), tags_of(Tag::past, Tag::participle, Tag::ing));
            verb = !form || g->head > q->tokens.first;
        }
        q->scare = !verb;
    }
}

}  // namespace dateline::syntax
