// One speaker's words in one paragraph are one statement, however often it says who speaks: "Kroll said: 'We will not
// go,' she said on Tuesday", "'It will close,' said Kane Holm. 'It loses money,' he said." The second verb of speech
// has a pronoun for its subject, carries the next quotation or stands beside the same one, and nobody else acts
// between.
#include "story.hpp"

namespace dateline::event {
namespace {

bool speaks(Story const& s, Draft const& d) noexcept {
    return d.phrase == nowhere && d.clause != nowhere && s.has(d, trigger_flag::speech) && !d.report.quoted &&
           s.is_statement(d.report.kind) && d.cast.has(RoleName::actor);
}

bool is_pronoun(Story const& s, Filler const& f) noexcept { return s.word_has(f.head, word_flag::third_person); }

/// Does a name act between the two, outside quotations?
bool another_acts(Story const& s, Draft const& first, Draft const& second) noexcept {
    for (std::uint32_t c = first.clause + 1; c < second.clause; ++c) {
        if (s.words().quotation_at(s.group(c).head) != nowhere || s.clause(c).subject == nowhere) continue;
        NounPhrase const& subject = s.phrase(s.clause(c).subject);
        bool const name = s.words().words[subject.head].part == PartOfSpeech::proper_noun;
        bool const person = s.view.lexicon.entry(s.words().words[subject.head].lemma).noun_sense == Sense::person;
        if (!subject.pronoun && (name || person)) return true;
    }
    return false;
}

void equate(Story& s, std::uint32_t number, Draft& second) {
    Draft const& first = s.drafts[number];
    if (&first == &second || first.report.head > second.report.head || second.report.same_as != nowhere) return;
    if (!speaks(s, first) || !speaks(s, second) || another_acts(s, first, second)) return;
    Filler const& speaker = *first.cast.first(RoleName::actor);
    for (Filler& f : second.cast.items) {
        if (f.role != RoleName::actor) continue;
        bool const he = is_pronoun(s, f) && !is_pronoun(s, speaker) &&
                        (f.who == EntityId::none || stands_for_other(s, f.who, speaker.who));
        if (!he) return;
        f = speaker;
        break;
    }
    second.report.same_as = first.report.same_as != nowhere ? first.report.same_as : number;
}

/// The verb of speech right behind a quotation that another carries.
std::uint32_t second_carrier(Story const& s, TokenRange quotation) noexcept {
    constexpr std::uint32_t near = 4;  // tokens
    std::uint32_t const end = std::min(quotation.last + near, s.tokens().size());
    for (std::uint32_t i = quotation.last; i < end; ++i) {
        std::uint32_t const verb = s.words().group_at(i);
        if (verb != nowhere) return s.at_clause[verb];
    }
    return nowhere;
}

}  // namespace

void join_statements(Story& s) {
    auto const& quotations = s.words().quotations;
    std::uint32_t before = nowhere, before_paragraph = nowhere;
    for (std::uint32_t q = 0; q < quotations.size(); ++q) {
        if (quotations[q].tokens.empty()) continue;
        std::uint32_t const paragraph = s.paragraph[s.tokens().sentence_of(quotations[q].tokens.first)];
        if (quotations[q].scare || paragraph == nowhere) continue;
        std::uint32_t const carrier = s.carrier[q];
        if (carrier == nowhere) continue;
        if (before != nowhere && before != carrier && paragraph == before_paragraph)
            equate(s, before, s.drafts[carrier]);
        std::uint32_t const behind = second_carrier(s, quotations[q].tokens);
        if (behind != nowhere && behind != carrier) equate(s, carrier, s.drafts[behind]);
        before = carrier;
        before_paragraph = paragraph;
    }
}

}  // namespace dateline::event
