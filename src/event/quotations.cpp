// Gives each quotation to the verb that carries it: the nearest verb of speech outside it, in the sentence where
// it begins or ends ("...," Peskov said; he tweeted: "..."). A quotation without one goes on with the speaker of
// the quotation before it in its paragraph. The wording may make the speech an act of another kind: "Would you
// like to join me" is an invitation, whatever the verb.
#include <algorithm>

#include "patterns.hpp"
#include "story.hpp"

namespace dateline::event {
namespace {

constexpr std::uint32_t far = 14;  // tokens between a quotation and its verb

constexpr std::uint32_t next_speaker = 5;  // tokens at the head of a sentence that may name the speaker before it

std::uint32_t distance(TokenRange quotation, std::uint32_t token) noexcept {
    return token < quotation.first ? quotation.first - token : token - quotation.last + 1;
}

/// The nearest carrier in the sentences where the quotation begins and ends.
std::uint32_t nearest_speech(Story const& s, Quotation const& from) noexcept {
    TokenRange const quotation = from.tokens;
    auto const sentences = s.tokens().sentences();
    std::uint32_t first = sentences[s.tokens().sentence_of(quotation.first)].first;
    std::uint32_t last = sentences[s.tokens().sentence_of(quotation.last - 1)].last;
    // A quotation that ends its sentence may have its speaker in what the tokenizer took for the next one.
    if (quotation.last + 1 >= last && last < s.tokens().size()) {
        std::uint32_t const next = s.tokens().sentence_of(last);
        Token const& begin = s.tokens()[last];
        bool const goes_on = begin.is_word() && !begin.has(TokenFlag::capital);
        bool const same_paragraph = s.paragraph[next] == s.paragraph[s.tokens().sentence_of(quotation.first)];
        if (goes_on) {
            last = sentences[next].last;
        } else if (same_paragraph) {
            last = std::min(sentences[next].last, last + next_speaker);  // ...?" Anna Berg tweeted.
        }
    }
    first = std::max(first, quotation.first - std::min(quotation.first, far));
    last = std::min(last, quotation.last + far);
    std::uint32_t best = nowhere, best_distance = far + 1;
    auto const start = std::ranges::lower_bound(s.drafts, first, {}, [](Draft const& d) { return d.report.head; });
    for (auto it = start; it != s.drafts.end() && it->report.head < last; ++it) {
        if (quotation.contains(it->report.head) || it->report.nominal || it->report.quoted) continue;
        bool const speaks = s.has(*it, trigger_flag::speech) || s.verb_has(it->report.head, word_flag::speech);
        bool const leads = it->report.event_class == EventClass::reporting && opens_behind(from, it->report.head);
        if (!speaks && !leads) continue;
        std::uint32_t const d = distance(quotation, it->report.head);
        if (d < best_distance) {
            best = s.number(*it);
            best_distance = d;
        }
    }
    return best;
}

/// "...," Musk, the inventor, added: the verb that carries a quotation is a past tense, even where it could be a
/// participle.
void take_as_finite(Story const& s, Draft& d) noexcept {
    Clause const& c = s.clause(d.clause);
    VerbGroup const& g = s.group(d.clause);
    if (g.tense != Tense::past_participle || c.agent != nowhere || g.tokens.size() != 1) return;
    if (d.report.part != PartOfSpeech::verb) return;
    d.report.tense = Tense::past;
    d.finite_past = true;
}

}  // namespace

bool opens_behind(Quotation const& quotation, std::uint32_t verb) noexcept {
    constexpr std::uint32_t marks = 3;  // charged, “You are
    return quotation.tokens.first > verb && quotation.tokens.first - verb <= marks;
}

void give_quotations(Story& s) {
    auto const& quotations = s.words().quotations;
    s.carrier.assign(quotations.size(), nowhere);
    std::uint32_t before = nowhere, before_paragraph = nowhere;
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
        Quotation const& quotation = quotations[q];
        if (quotation.tokens.empty()) continue;
        std::uint32_t const paragraph = s.paragraph[s.tokens().sentence_of(quotation.tokens.first)];
        if (quotation.scare || paragraph == nowhere) continue;
        std::uint32_t carrier = nearest_speech(s, quotation);
        if (carrier == nowhere && paragraph == before_paragraph) carrier = before;
        s.carrier[q] = carrier;
        before = carrier;
        before_paragraph = paragraph;
        if (carrier == nowhere) continue;
        Draft& d = s.drafts[carrier];
        if (d.report.quotation == nowhere) d.report.quotation = q;
        take_as_finite(s, d);
        auto const act = TriggerPatterns::of_speech(s.view.triggers, {s.tokens(), s.words()}, quotation.tokens);
        if (!act) continue;
        d.report.kind = act->kind;
        d.report.flags |= act->flags;
    }
}

}  // namespace dateline::event
