// Decides where sentences end, by what stands around each full stop, question mark and line break:
//
//   Mr. Smith left at 5 p.m. The "Yahoo!" talks failed. "Why?" he asked.
//      ^ abbreviation      ^ ends: "The" is a function word    ^ ends   ^ a small letter follows
//
// An abbreviation's stop ends a sentence only before a capitalised function word or at the end of a line
// that was broken on purpose. Scraped pages have headlines and list items without a stop; such a line
// ends a sentence when it is much shorter than its neighbours, does not end in a word or mark that wants
// more, and the next line begins like a sentence; so wrapped text is not torn. A colon does so at the end of
// a line broken on purpose. An empty line always ends one.
#include "sentences.hpp"

#include <algorithm>

#include "characters.hpp"
#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

constexpr bool is_in(char32_t mark, std::u32string_view set) noexcept { return set.find(mark) != set.npos; }
constexpr bool is_closer(char32_t mark) noexcept { return is_in(mark, U"\"'”’»›)]}」』“"); }
/// What cannot stand at the beginning of a sentence.
constexpr bool continues_sentence(char32_t mark) noexcept { return is_in(mark, U".,;:!?…)]}%”’»"); }
constexpr bool wants_more(char32_t mark) noexcept { return is_in(mark, U",;:-–—([{&"); }
constexpr bool opens_quote(char32_t mark) noexcept { return is_in(mark, U"\"'“‘«„"); }

class Splitter {
public:
    Splitter(std::string_view text, std::span<Token> tokens, Turns const& turns, Vocabulary const& vocabulary)
        : text_(text), tokens_(tokens), lines_(turns.lines), places_(turns.places), vocabulary_(vocabulary) {}

    std::vector<TokenRange> run() {
        auto const count = static_cast<std::uint32_t>(tokens_.size());
        std::uint32_t next = 0;
        for (std::uint32_t i : places_) {
            if (i < next) continue;  // passed together with the place before it
            Token const& t = tokens_[i];
            if (t.has(TokenFlag::line_start)) enter_line(i);
            if (t.is_word() ? t.has(TokenFlag::dotted) : t.kind == TokenKind::punctuation && is_stop(t.id)) {
                i = pass_stops(i);
            } else if (t.is(U'"')) {
                in_quote_ = !in_quote_;
            }
            next = i + 1;
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
        in_quote_ = false;
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
    /// Whether the line that ends with token i, without a stop, ends a sentence.
    [[nodiscard]] bool ends_as_headline(std::uint32_t i) const {
        Token const& last = tokens_[i];
        Token const& next = tokens_[i + 1];
        bool const begins = next.is_word() ? next.has(TokenFlag::capital) : next.is_number() || opens_quote(next.id);
        if (!begins) return false;
        if (last.is(U':')) return broken_on_purpose(i + 1);
        if (last.is_word() ? goes_on(i) : !last.is_number() && wants_more(last.id)) return false;
        return line_length(line_) * std::uint64_t{10} < longest_line_ * std::uint64_t{6};
    }
    /// Whether a line that ends in word i goes on in the next: "met in the", not "9:45 am" or "Burns Down".
    [[nodiscard]] bool goes_on(std::uint32_t i) const {
        bool const clock = i > 0 && tokens_[i - 1].is_number();
        return vocabulary_.is_function_word(tokens_[i].word()) && !tokens_[i].has(TokenFlag::capital) && !clock;
    }

    // Stops. -------------------------------------------------------------------------------------------

    /// Passes the stop at i and what closes with it, perhaps ends the sentence there, and returns the last token
    /// passed.
    std::uint32_t pass_stops(std::uint32_t i) {
        behind_stops_ = after_stops(i);
        if (behind_stops_ < tokens_.size() && ends_at_stop(i, behind_stops_ - 1)) close(behind_stops_);
        return behind_stops_ - 1;
    }
    [[nodiscard]] bool is_glued_mark(std::uint32_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation && tokens_[i].has(TokenFlag::glued);
    }
    /// Behind the stop at i, the further stops glued to it ("?!", "..."), and the quotes and brackets that close there.
    [[nodiscard]] std::uint32_t after_stops(std::uint32_t i) {
        auto const pass_closers = [&] {
            for (; is_glued_mark(i) && is_closer(tokens_[i].id); ++i) in_quote_ ^= tokens_[i].is(U'"');
        };
        ++i;
        while (is_glued_mark(i) && is_stop(tokens_[i].id)) ++i;
        pass_closers();
        if (closes_apart(i)) {
            in_quote_ ^= tokens_[i++].is(U'"');
            pass_closers();
        }
        return i;
    }
    /// Whether the mark at i closes although white space parts it from the stop: some texts have "It ended. " Then".
    [[nodiscard]] bool closes_apart(std::uint32_t i) const {
        if (i >= tokens_.size() || tokens_[i].kind != TokenKind::punctuation) return false;
        if (tokens_[i].has(TokenFlag::line_start) || !is_closer(tokens_[i].id)) return false;
        bool const is_last = i + 1 == tokens_.size() || tokens_[i + 1].has(TokenFlag::line_start);
        if (is_last) return true;
        if (tokens_[i].is(U'\'')) {  // '' for "
            bool const pair = tokens_[i + 1].is(U'\'') && tokens_[i + 1].has(TokenFlag::glued);
            return pair && (i + 2 == tokens_.size() || !tokens_[i + 2].has(TokenFlag::glued));
        }
        if (tokens_[i + 1].has(TokenFlag::glued) || tokens_[i].is(U'“')) return false;
        return !tokens_[i].is(U'"') || in_quote_;
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
        if (stop == last && is_torn_decimal(stop)) return false;
        bool const more_stops =
            last > stop && tokens_[stop + 1].kind == TokenKind::punctuation && is_stop(tokens_[stop + 1].id);
        if (more_stops || !is_abbreviated(stop, head)) return true;
        bool const dash = tokens_[next].kind == TokenKind::punctuation && is_in(tokens_[next].id, U"-–—_");
        if (dash) return false;  // "NEWARK, N.J. - The"
        return is_opening_word(head) || (new_line && broken_on_purpose(next));
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
    /// "$1. 7 million", "9. 30 am" in carelessly taken texts; after a year it is the end: "in 1990. 5 people".
    [[nodiscard]] bool is_torn_decimal(std::uint32_t stop) const {
        if (stop == 0 || !tokens_[stop].is(U'.') || !tokens_[stop].has(TokenFlag::glued)) return false;
        return tokens_[stop - 1].is_number() && tokens_[stop - 1].length < 4 && tokens_[stop + 1].is_number() &&
               !tokens_[stop + 1].has(TokenFlag::line_start);
    }
    /// Whether the stop belongs to an abbreviation, so that it does not by itself end a sentence before `head`.
    [[nodiscard]] bool is_abbreviated(std::uint32_t stop, std::uint32_t head) const {
        if (tokens_[stop].is_word()) return true;  // "U.S.", "p.m.", "J."
        if (!tokens_[stop].is(U'.') || !tokens_[stop].has(TokenFlag::glued)) return false;
        Token const& word = tokens_[stop - 1];
        if (!vocabulary_.is_abbreviation(word.word())) return false;
        return !is_also_a_word(word) || tokens_[head].is_number();
    }
    /// "No", "fell ill", "in the sun", not "vs": without a vowel, or as a content word with a capital, it is none.
    [[nodiscard]] bool is_also_a_word(Token const& t) const {
        if (slice(t).find_first_of("aeiouyAEIOUY") == std::string_view::npos) return false;
        return !t.has(TokenFlag::capital) || vocabulary_.is_function_word(t.word());
    }
    /// A capitalised function word, but not the letter of "L. A.'s".
    [[nodiscard]] bool is_opening_word(std::uint32_t i) const {
        if (!vocabulary_.is_function_word(tokens_[i].word())) return false;
        bool const letter = tokens_[i].length == 1 && is_glued_mark(i + 1) && tokens_[i + 1].is(U'.');
        return !letter;
    }

    std::string_view text_;
    std::span<Token> tokens_;
    std::span<std::uint32_t const> lines_, places_;
    Vocabulary const& vocabulary_;
    std::vector<TokenRange> sentences_;
    std::uint32_t first_ = 0;         ///< of the sentence that is open
    std::uint32_t behind_stops_ = 0;  ///< the token behind the stops passed last
    bool in_quote_ = false;           ///< an odd number of " stands before on this line
    std::size_t line_ = 0, next_line_ = 0;
    std::uint32_t longest_line_ = 0;  ///< of this paragraph, bytes
};

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, std::span<Token> tokens, Turns const& turns,
                                        Vocabulary const& vocabulary) {
    return Splitter(text, tokens, turns, vocabulary).run();
}

}  // namespace dateline
