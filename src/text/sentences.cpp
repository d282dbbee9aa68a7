// Decides where sentences end, by what stands around each full stop, question mark and line break:
//
//   Mr. Smith left at 5 p.m. The "Yahoo!" talks failed. "Why?" he asked.
//      ^ abbreviation      ^ ends: "The" is a function word    ^ ends   ^ a small letter follows
//
// An abbreviation's stop ends a sentence only before a capitalised function word or at the end of a line
// that was broken on purpose. Scraped pages have headlines and list items without a stop; such a line
// ends a sentence when it is much shorter than its neighbours, does not end in a word or mark that wants
// more, and the next line begins like a sentence; so wrapped text is not torn. An empty line always ends one.
#include "sentences.hpp"

#include <algorithm>

#include "characters.hpp"
#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

constexpr bool is_in(char32_t mark, std::u32string_view set) noexcept { return set.find(mark) != set.npos; }
constexpr bool is_stop(char32_t mark) noexcept {
    return mark == U'.' || mark == U'!' || mark == U'?' || (mark > 0x7F && is_in(mark, U"…。！？"));
}
constexpr bool is_closer(char32_t mark) noexcept { return is_in(mark, U"\"'”’»›)]}」』“"); }
/// What cannot stand at the beginning of a sentence.
constexpr bool continues_sentence(char32_t mark) noexcept { return is_in(mark, U".,;:!?…)]}%”’»"); }
constexpr bool wants_more(char32_t mark) noexcept { return is_in(mark, U",;:-–—([{&/"); }
constexpr bool opens_quote(char32_t mark) noexcept { return is_in(mark, U"\"'“‘«„"); }

class Splitter {
public:
    Splitter(std::string_view text, std::span<Token> tokens, std::span<std::uint32_t const> lines,
             Vocabulary const& vocabulary)
        : text_(text), tokens_(tokens), lines_(lines), vocabulary_(vocabulary) {}

    std::vector<TokenRange> run() {
        auto const count = static_cast<std::uint32_t>(tokens_.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            Token const& t = tokens_[i];
            bool const is_plain = t.kind != TokenKind::punctuation;
            if (is_plain && !t.has(TokenFlag::line_start | TokenFlag::dotted)) continue;
            if (t.has(TokenFlag::line_start)) enter_line(i);
            if (is_plain ? t.has(TokenFlag::dotted) : is_stop(t.id)) i = pass_stops(i);
        }
        if (first_ < count) close(count);
        return std::move(sentences_);
    }

private:
    void close(std::uint32_t last) {
        tokens_[first_].flags |= TokenFlag::sentence_start;
        sentences_.push_back({first_, last});
        first_ = last;
    }

    [[nodiscard]] std::string_view slice(Token const& t) const { return text_.substr(t.begin, t.length); }

    // Lines. -------------------------------------------------------------------------------------------

    [[nodiscard]] std::uint32_t line_length(std::size_t line) const {
        std::size_t const next = line + 1 < lines_.size() ? lines_[line + 1] : tokens_.size();
        return tokens_[next - 1].end() - tokens_[lines_[line]].begin;
    }
    /// Token i begins a line: it may end the sentence before it. At a paragraph's first line measures its longest one.
    void enter_line(std::uint32_t i) {
        bool const blank = tokens_[i].has(TokenFlag::blank_before);
        if (i > first_ && (blank || (i > behind_stops_ && ends_as_headline(i - 1)))) close(i);
        line_ = next_line_++;
        if (!blank) return;
        longest_line_ = line_length(line_);
        for (std::size_t l = line_ + 1; l < lines_.size() && !tokens_[lines_[l]].has(TokenFlag::blank_before); ++l) {
            longest_line_ = std::max(longest_line_, line_length(l));
        }
    }
    /// Whether the next word, which begins the next line, would still have fitted on this one.
    [[nodiscard]] bool broken_on_purpose(std::uint32_t next) const {
        std::uint32_t last = next;
        while (last + 1 < tokens_.size() && last - next < 8 && tokens_[last + 1].has(TokenFlag::glued)) ++last;
        std::uint64_t const word = tokens_[last].end() - tokens_[next].begin;
        return line_length(line_) + 1 + word <= longest_line_;
    }
    [[nodiscard]] bool ends_as_headline(std::uint32_t i) const {
        Token const& last = tokens_[i];
        Token const& next = tokens_[i + 1];
        if (line_length(line_) * std::uint64_t{10} >= longest_line_ * std::uint64_t{6}) return false;
        if (last.is_word() ? vocabulary_.is_function_word(last.word()) : !last.is_number() && wants_more(last.id)) {
            return false;
        }
        if (next.is_word()) return next.has(TokenFlag::capital);
        return next.is_number() || opens_quote(next.id);
    }

    // Stops. -------------------------------------------------------------------------------------------

    /// Passes the stop at i and what closes with it, perhaps ends the sentence there, and returns the last token
    /// passed.
    std::uint32_t pass_stops(std::uint32_t i) {
        behind_stops_ = after_stops(i);
        if (behind_stops_ < tokens_.size() && ends_at_stop(i, behind_stops_ - 1)) close(behind_stops_);
        return behind_stops_ - 1;
    }
    /// Behind the stop at i, the further stops glued to it ("?!", "..."), and the quotes and brackets that close there.
    [[nodiscard]] std::uint32_t after_stops(std::uint32_t i) const {
        auto const glued_mark = [&](std::uint32_t k) {
            return k < tokens_.size() && tokens_[k].kind == TokenKind::punctuation && tokens_[k].has(TokenFlag::glued);
        };
        ++i;
        while (glued_mark(i) && is_stop(tokens_[i].id)) ++i;
        while (glued_mark(i) && is_closer(tokens_[i].id)) ++i;
        return i;
    }
    /// Whether a sentence ends with token `last`, which closes what the stop at `stop` ended.
    [[nodiscard]] bool ends_at_stop(std::uint32_t stop, std::uint32_t last) const {
        std::uint32_t const next = last + 1;
        if (tokens_[next].has(TokenFlag::blank_before)) return true;
        if (tokens_[next].has(TokenFlag::glued)) return false;
        std::uint32_t const head = head_of(next);
        if (!may_begin(head)) return false;
        bool const new_line = tokens_[next].has(TokenFlag::line_start);
        if (is_list_number(stop) && !new_line) return false;
        bool const more_stops =
            last > stop && tokens_[stop + 1].kind == TokenKind::punctuation && is_stop(tokens_[stop + 1].id);
        if (more_stops || !is_abbreviated(stop, head)) return true;
        return vocabulary_.is_function_word(tokens_[head].word()) || (new_line && broken_on_purpose(next));
    }
    /// The first word or number of what begins at i, behind quotes, brackets, dashes and signs.
    [[nodiscard]] std::uint32_t head_of(std::uint32_t i) const {
        constexpr std::uint32_t most = 4;
        for (std::uint32_t const first = i; i + 1 < tokens_.size() && i - first < most; ++i) {
            if (tokens_[i].kind != TokenKind::punctuation || continues_sentence(tokens_[i].id)) break;
            if (i > first && tokens_[i].has(TokenFlag::blank_before)) break;
        }
        return i;
    }
    [[nodiscard]] bool may_begin(std::uint32_t i) const {
        Token const& t = tokens_[i];
        if (t.kind == TokenKind::punctuation) return !continues_sentence(t.id);
        if (t.is_number() || t.has(TokenFlag::capital)) return true;
        std::string_view const word = slice(t);
        if (class_of(character_at(word, 0).point) != Class::small) return true;
        return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });  // "iPhone"
    }
    /// "1." before an item of a list.
    [[nodiscard]] bool is_list_number(std::uint32_t stop) const {
        return stop == first_ + 1 && tokens_[first_].is_number() && tokens_[stop].is(U'.') &&
               tokens_[stop].has(TokenFlag::glued);
    }
    /// Whether the stop belongs to an abbreviation, so that it does not by itself end a sentence before `head`.
    [[nodiscard]] bool is_abbreviated(std::uint32_t stop, std::uint32_t head) const {
        if (tokens_[stop].is_word()) return true;  // "U.S.", "p.m.", "J."
        if (!tokens_[stop].is(U'.') || !tokens_[stop].has(TokenFlag::glued)) return false;
        Token const& word = tokens_[stop - 1];
        if (!vocabulary_.is_abbreviation(word.word())) return false;
        bool const also_a_word = vocabulary_.is_function_word(word.word()) || is_plain_word(word);
        return !also_a_word || tokens_[head].is_number();
    }
    /// "fell ill", "in the sun", but not "vs": in small letters, with a vowel, it is the common word.
    [[nodiscard]] bool is_plain_word(Token const& t) const {
        return !t.has(TokenFlag::capital) && slice(t).find_first_of("aeiouy") != std::string_view::npos;
    }

    std::string_view text_;
    std::span<Token> tokens_;
    std::span<std::uint32_t const> lines_;
    Vocabulary const& vocabulary_;
    std::vector<TokenRange> sentences_;
    std::uint32_t first_ = 0;         ///< of the sentence that is open
    std::uint32_t behind_stops_ = 0;  ///< the token behind the stops passed last
    std::size_t line_ = 0, next_line_ = 0;
    std::uint32_t longest_line_ = 0;  ///< of this paragraph, bytes
};

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, std::span<Token> tokens,
                                        std::span<std::uint32_t const> lines, Vocabulary const& vocabulary) {
    return Splitter(text, tokens, lines, vocabulary).run();
}

}  // namespace dateline
