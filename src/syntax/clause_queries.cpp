// The questions that the clause rules ask of a phrase or a verb: may it be a subject, is it a time, is it a
// relative pronoun, can it act, does it say or think? What hangs on the phrase alone is settled once for each.
#include "clause_builder.hpp"

namespace dateline::syntax {

std::uint8_t ClauseBuilder::kind_of(std::uint32_t n) const {
    auto const& np = phrase(n);
    auto const& look = p_.looks[np.head];
    auto const tag = p_.tags[np.head];
    bool const demonstrative = tag == Tag::determiner && np.pronoun;
    std::uint8_t kind = 0;
    bool const compound = np.head > np.tokens.first && tokens_[np.head].has(TokenFlag::glued);  // "the 56-year-old"
    bool const measured = tag == Tag::name || np.pronoun || compound || look.key == Key::rate;  // "the jobless rate"
    // "This season" says when, "the curfew" and "his reign" are told of
    bool const plain = np.possessor != nowhere ||
                       (p_.looks[np.tokens.first].flags & (word_flag::definite | word_flag::indefinite)) != 0;
    if (p_.is_calendar(np.head) || (look.noun_sense == Sense::time && !measured && !plain)) kind |= time;
    if (np.pronoun && (look.flags & (word_flag::relative | word_flag::question)) != 0 &&
        !(look.key == Key::that && demonstrative))
        kind |= relative_pronoun;
    bool const owns = n + 1 < p_.out.phrases.size() && p_.out.phrases[n + 1].possessor == n;
    if (kind != 0 || demonstrative || owns) kind |= no_role;
    return kind;
}

std::uint32_t ClauseBuilder::owned_by(std::uint32_t n) const {
    while (n + 1 < p_.out.phrases.size() && p_.out.phrases[n + 1].possessor == n) ++n;
    return n;
}

bool ClauseBuilder::may_act(std::uint32_t n) const {
    auto const head = phrase(n).head;
    if (phrase(n).pronoun || p_.tags[head] == Tag::name) return true;
    auto const sense = p_.looks[head].noun_sense;
    bool const number = sense == Sense::quantity || p_.tags[head] == Tag::number;
    auto const of = n + 1;  // "thousands of people"
    if (number && of < p_.out.phrases.size() && phrase(of).attached_to == n) return may_act(of);
    return sense == Sense::person || sense == Sense::group || sense == Sense::animal ||
           (sense == Sense::none && p_.tags[head] != Tag::number);
}

std::uint32_t ClauseBuilder::phrase_before(std::uint32_t c) const {
    while (c > 0) {
        auto const kind = chunks_[--c].kind;
        if (kind == ChunkKind::phrase) return c;
        if (kind != ChunkKind::comma && kind != ChunkKind::marker && kind != ChunkKind::quote) return nowhere;
    }
    return nowhere;
}

std::uint32_t ClauseBuilder::top(std::uint32_t n) const {
    for (int steps = 0; steps < 8; ++steps) {
        auto const& np = phrase(n);
        if (np.apposed_to != nowhere)
            n = np.apposed_to;
        else if (np.attached_to != nowhere)
            n = np.attached_to;
        else
            break;
    }
    return n;
}

std::uint32_t ClauseBuilder::last_finite() const {
    auto const reach = last_chunk_ == nowhere || last_chunk_ < 80 ? 0 : last_chunk_ - 80;
    for (auto c = last_chunk_; c != nowhere && c >= reach; c = c == 0 ? nowhere : c - 1)
        if (chunks_[c].kind == ChunkKind::group && group(chunks_[c].item).finite) return chunks_[c].item;
    return nowhere;
}

bool ClauseBuilder::thinks(std::uint32_t g) const { return verb_has(g, verb_trait::thinks); }

}  // namespace dateline::syntax
