// Matches frames of several words against a sentence. A verb's frame is read forward from the verb, its
// words in order and close together: "lifted the night curfew" is "lift curfew"; of a passive, the
// subject may be the noun that the frame asks for: "the curfew was lifted". A noun's frame is read
// backward from the noun, side by side: "press conference". The longest frame wins.
#include "patterns.hpp"

#include <algorithm>
#include <bit>
#include <span>

namespace dateline {
namespace {

constexpr std::size_t row_words = 4;  // anchor, part and class and kind, flags, offset

struct Row {
    WordId anchor;
    PartOfSpeech part;
    Frame frame;
    std::span<std::uint32_t const> items;  // count, then the items
};

PartOfSpeech part_of_row(std::span<std::uint32_t const> patterns, std::size_t i) noexcept {
    return static_cast<PartOfSpeech>(patterns[1 + i * row_words + 1] & 0xFF);
}

Row row(std::span<std::uint32_t const> patterns, std::size_t i) noexcept {
    auto const at = patterns.subspan(1 + i * row_words, row_words);
    Row r{WordId{at[0]}, static_cast<PartOfSpeech>(at[1] & 0xFF), {}, patterns.subspan(at[3])};
    r.frame.event_class = static_cast<EventClass>((at[1] >> 8) & 0xFF);
    r.frame.kind = static_cast<KindId>(at[1] >> 16);
    r.frame.flags = at[2];
    r.frame.words = r.items[0];
    return r;
}

/// Tokens that may stand between two words of a frame, those that are glued to others counted.
constexpr std::uint32_t longest_gap = TriggerPatterns::reach + 6;

/// Punctuation of a frame ("test - fire") is stored as its code point with this bit.
constexpr std::uint32_t punctuation_bit = 1u << 31;

/// What a token may be called in a frame; two zeros: nothing.
struct Calls {
    std::uint32_t form = 0, lemma = 0;
};

Calls calls(FrameText text, std::uint32_t token) noexcept {
    Token const& t = text.tokens[token];
    if (t.is_word()) return t.id == 0 ? Calls{} : Calls{t.id, index(text.words.words[token].lemma)};
    return t.is_number() ? Calls{} : Calls{t.id | punctuation_bit, t.id | punctuation_bit};
}

bool is_one_of(FrameText text, std::uint32_t token, std::span<std::uint32_t const> alternatives) noexcept {
    auto const [form, lemma] = calls(text, token);
    if (form == 0) return false;
    return std::ranges::any_of(alternatives,
                               [form = form, lemma = lemma](std::uint32_t a) { return a == form || a == lemma; });
}

/// One bit of 64; several words share one.
constexpr std::uint64_t mark(std::uint32_t word) noexcept { return std::uint64_t{1} << ((word * 0x9E3779B1u) >> 26); }

/// Of the alternatives of the first item that is not a gap; all bits when every item is one.
std::uint64_t marks_of_next(std::span<std::uint32_t const> items) noexcept {
    std::size_t read = 1;
    for (std::uint32_t k = 0; k < items[0]; ++k) {
        std::uint32_t const count = items[read++];
        std::uint64_t marks = 0;
        for (std::uint32_t const word : items.subspan(read, count)) marks |= mark(word);
        if (count != 0) return marks;
    }
    return ~std::uint64_t{0};
}

/// Of the words among which the first item of a verb's frame is looked for.
std::uint64_t marks_near(FrameText text, std::uint32_t head, std::uint32_t end,
                         std::uint32_t passive_subject) noexcept {
    std::uint64_t marks = 1;  // a frame of gaps alone has all marks
    auto const add = [&](std::uint32_t token) {
        auto const [form, lemma] = calls(text, token);
        marks |= mark(form) | mark(lemma);
    };
    std::uint32_t const last = std::min(end, head + 2 + longest_gap);
    for (std::uint32_t i = head + 1; i < last; ++i) add(i);
    if (passive_subject != nowhere) add(passive_subject);
    return marks;
}

/// Is the token a noun that only modifies the noun behind it: "chat" in "chat rooms"?
bool is_modifier(FrameText text, std::uint32_t token) noexcept {
    auto const noun = [&](std::uint32_t i) {
        return text.words.words[i].part == PartOfSpeech::noun || text.words.words[i].part == PartOfSpeech::proper_noun;
    };
    return token + 1 < text.tokens.size() && noun(token) && text.words.words[token + 1].part == PartOfSpeech::noun &&
           text.words.words[token].part == PartOfSpeech::noun;
}

bool is_border(FrameText text, std::uint32_t token) noexcept {
    Token const& t = text.tokens[token];
    bool const decimal = t.is(U'.') && token + 1 < text.tokens.size() && text.tokens[token + 1].is_number() &&
                         text.tokens[token + 1].has(TokenFlag::glued);  // "closed 1.2 percent higher"
    if (decimal) return false;
    return t.is(U'.') || t.is(U';') || t.is(U':') || t.is(U'?') || t.is(U'!') || t.is(U'\u201C') || t.is(U'\u201D');
}

/// "Raised output [by] 1 million barrels" raises no million, who is "set to [begin] cutting off power" does not set
/// off.
bool leads_elsewhere(TriggerLexicon const& lexicon, FrameText text, std::uint32_t token) noexcept {
    Word const& word = text.words.words[token];
    if (word.part == PartOfSpeech::verb) return word.inflection == Inflection::base;
    return word.part == PartOfSpeech::preposition && lexicon.links(text.tokens[token].word(), link_word::apart);
}

/// Where the items end when read forward from `from`; nothing when they do not match.
std::optional<std::uint32_t> match_forward(TriggerLexicon const& lexicon, FrameText text,
                                           std::span<std::uint32_t const> items, std::uint32_t from, std::uint32_t end,
                                           std::uint32_t reach, std::uint32_t passive_subject, bool whole) {
    std::uint32_t at = from, last = from - 1, gap = reach;
    std::size_t read = 1;
    for (std::uint32_t k = 0; k < items[0]; ++k) {
        std::uint32_t const count = items[read++];
        auto const alternatives = items.subspan(read, count);
        read += count;
        if (count == 0) {
            gap = reach + 2;
            continue;
        }
        bool found = false;
        std::uint32_t last_near = at + gap;
        for (std::uint32_t i = at; i < end && i <= last_near && !is_border(text, i); ++i) {
            if (text.tokens[i].has(TokenFlag::glued) && last_near < at + longest_gap) ++last_near;  // "$4.7" is one
            if (!is_one_of(text, i, alternatives)) {  // "held after a vote" holds no vote
                if (lexicon.links(text.tokens[i].word(), link_word::after | link_word::before)) break;
                if (whole && gap == reach && leads_elsewhere(lexicon, text, i)) break;
                continue;
            }
            if (whole && is_modifier(text, i)) continue;
            last = i;
            at = i + 1;
            found = true;
            break;
        }
        if (!found && passive_subject != nowhere && is_one_of(text, passive_subject, alternatives)) found = true;
        if (!found) return std::nullopt;
        gap = reach;
    }
    return last;
}

/// "Gave a speech [in] Oslo" does not give in: apart from its verb the preposition leads a place.
bool begins_place(TriggerLexicon const& lexicon, FrameText text, std::uint32_t head, std::uint32_t last) noexcept {
    if (last <= head + 1 || text.words.words[last].part != PartOfSpeech::preposition) return false;
    WordId const word = text.tokens[last].word();
    return lexicon.links(word, link_word::place) && !lexicon.links(word, link_word::aim);
}

}  // namespace

void TriggerPatterns::mark_anchors(TriggerLexicon& lexicon) {
    std::size_t const count = lexicon.patterns_[0];
    std::uint32_t anchor = 0;  // no word has this number
    for (std::size_t i = 0; i < count; ++i) {
        Row const r = row(lexicon.patterns_, i);
        lexicon.next_words_.push_back(marks_of_next(r.items));
        if (index(r.anchor) == anchor) continue;
        anchor = index(r.anchor);
        if (anchor / 64 >= lexicon.anchors_.size()) lexicon.anchors_.resize(anchor / 64 + 1);
        lexicon.anchors_[anchor / 64].bits |= std::uint64_t{1} << (anchor % 64);
        lexicon.frames_.push_back(static_cast<std::uint32_t>(i));
    }
    lexicon.frames_.push_back(static_cast<std::uint32_t>(count));
    std::uint64_t before = 0;
    for (TriggerLexicon::Anchors& a : lexicon.anchors_) {
        a.before = before;
        before += static_cast<std::uint64_t>(std::popcount(a.bits));
    }
}

std::pair<std::uint32_t, std::uint32_t> TriggerPatterns::frames_of(TriggerLexicon const& lexicon,
                                                                   WordId anchor) noexcept {
    std::size_t const word = index(anchor);
    if (word / 64 >= lexicon.anchors_.size()) return {0, 0};
    auto const [bits, before] = lexicon.anchors_[word / 64];
    if (((bits >> (word % 64)) & 1) == 0) return {0, 0};
    std::uint64_t const below = bits & ((std::uint64_t{1} << (word % 64)) - 1);
    std::size_t const number = before + static_cast<std::uint64_t>(std::popcount(below));
    return {lexicon.frames_[number], lexicon.frames_[number + 1]};
}

std::optional<Frame> TriggerPatterns::of_verb(TriggerLexicon const& lexicon, FrameText text, std::uint32_t head,
                                              std::uint32_t end, std::uint32_t passive_subject) noexcept {
    auto const [first, last] = frames_of(lexicon, text.words.words[head].lemma);
    std::optional<Frame> best;
    if (first == last) return best;
    std::uint64_t const near = marks_near(text, head, end, passive_subject);
    for (std::uint32_t i = first; i < last; ++i) {
        if ((lexicon.next_words_[i] & near) == 0 || part_of_row(lexicon.patterns_, i) != PartOfSpeech::verb) continue;
        Row r = row(lexicon.patterns_, i);
        if (best && best->words >= r.frame.words) continue;
        auto const to = match_forward(lexicon, text, r.items, head + 1, end, reach, passive_subject, true);
        if (!to || begins_place(lexicon, text, head, *to)) continue;
        r.frame.last = *to;
        best = r.frame;
    }
    return best;
}

std::optional<Frame> TriggerPatterns::of_noun(TriggerLexicon const& lexicon, FrameText text, std::uint32_t begin,
                                              std::uint32_t head) noexcept {
    WordId const lemma = text.words.words[head].lemma, form = text.tokens[head].word();
    for (WordId const anchor : {lemma, lemma != form ? form : WordId::none}) {
        auto const [first, last] = frames_of(lexicon, anchor);
        for (std::uint32_t i = first; i < last; ++i) {
            if (part_of_row(lexicon.patterns_, i) != PartOfSpeech::noun) continue;
            Row r = row(lexicon.patterns_, i);
            if (head < begin + r.frame.words) continue;
            std::uint32_t const from = head - r.frame.words;
            auto const to = match_forward(lexicon, text, r.items, from, head, 0, nowhere, false);
            if (!to || *to != head - 1) continue;
            r.frame.last = head;
            return r.frame;
        }
    }
    return std::nullopt;
}

std::optional<Frame> TriggerPatterns::of_speech(TriggerLexicon const& lexicon, FrameText text,
                                                TokenRange quotation) noexcept {
    for (std::uint32_t i = quotation.first; i < quotation.last; ++i) {
        Token const& t = text.tokens[i];
        if (!t.is_word()) continue;
        auto const [first, last] = frames_of(lexicon, t.word());
        for (std::uint32_t k = first; k < last; ++k) {
            Row r = row(lexicon.patterns_, k);
            if (r.part != PartOfSpeech::unknown) continue;
            auto const to = match_forward(lexicon, text, r.items, i + 1, quotation.last, 1, nowhere, false);
            if (!to) continue;
            r.frame.last = *to;
            return r.frame;
        }
    }
    return std::nullopt;
}

}  // namespace dateline
