// An event noun has a date of its own words, of a participle that tells no more than it does ("the talks held on
// Friday"), of the deed that it acts or is done in ("the trial began on Tuesday", "filed a suit on Monday"), of what is
// said in it ("in a speech, he thanked"), of what brought it about ("the storm caused a flood"), or of what it points
// back at: "The announcement surprised many" is of the time of what was announced. A noun of the headline is dated like
// the same noun below.
#include "noun_times.hpp"

#include <algorithm>

namespace dateline::event {
namespace {

bool is_words(Story const& s, Draft const& d) noexcept {
    return s.has(d, trigger_flag::speech) || d.report.event_class == EventClass::reporting;
}

Draft const* told_below(Story const& s, Draft const& noun) noexcept {
    constexpr std::uint32_t opening = 64;  // reports
    for (std::uint32_t i = s.number(noun) + 1; i < s.drafts.size() && i < s.number(noun) + opening; ++i) {
        Draft const& e = s.drafts[i];
        bool const same = e.report.nominal && e.report.lemma == noun.report.lemma && e.report.date;
        if (same && !e.report.in_title && e.report.factuality == Factuality::asserted) return &e;
    }
    return nullptr;
}

}  // namespace

std::uint32_t time_of_participle(Story const& s, TimePlaces const& places, Draft const& noun) noexcept {
    std::uint32_t const next = s.words().group_at(s.phrase(noun.phrase).tokens.last);
    if (next == nowhere || s.clause(next).link != ClauseLink::reduced || s.clause(next).subject != noun.phrase ||
        s.at_clause[next] == nowhere)
        return nowhere;
    Draft const& verb = s.drafts[s.at_clause[next]];
    bool const same = s.has(verb, trigger_flag::light | trigger_flag::happens) ||
                      (verb.report.kind != KindId::none && verb.report.kind == noun.report.kind);
    return same && s.group(next).passive ? places.of_clause[next] : nowhere;
}

bool is_setting(Story const& s, Draft const& noun) noexcept {
    auto const adjuncts = s.words().adjuncts_of(s.clause(noun.clause));
    return s.links(s.phrase(noun.phrase).preposition, link_word::setting) &&
           std::ranges::find(adjuncts, noun.phrase) != adjuncts.end();
}

bool shares_time(Story const& s, Draft const& noun, Draft const* verb) noexcept {
    Clause const& c = s.clause(noun.clause);
    bool const subject = c.subject == noun.phrase && (verb == nullptr || !s.group(noun.clause).passive ||
                                                      verb->report.event_class == EventClass::occurrence);
    bool const object = c.object == noun.phrase || c.second_object == noun.phrase;
    bool const brings = verb != nullptr && s.kind(*verb).has(kind_trait::causes);
    bool const effect = brings && noun.report.cause_word == verb->report.head;  // "led to a strike"
    if (!subject && !object && !effect) return false;
    if (verb == nullptr || verb->report.same_as == s.number(noun) || noun.report.same_as == s.number(*verb))
        return true;
    if (subject && s.has(*verb, trigger_flag::aspect)) return true;
    if (brings) return subject || !noun.report.definite;
    if (verb->report.event_class != EventClass::occurrence || is_state(*verb) || s.has(*verb, trigger_flag::proposes))
        return false;
    return subject || !noun.report.definite;
}

Draft const* pointed_at(Story const& s, Draft const& noun) noexcept {
    constexpr std::uint32_t most = 64, near = 2;
    if (noun.report.in_title) return told_below(s, noun);
    NounPhrase const& p = s.phrase(noun.phrase);
    if (!noun.report.definite || p.possessor != nowhere || s.first_attached[noun.phrase] != nowhere) return nullptr;
    bool const words = is_words(s, noun);
    if (!words && noun.report.kind == KindId::none) return nullptr;
    std::uint32_t const number = s.number(noun);
    for (std::uint32_t i = number; i-- > 0 && number - i < most;) {
        Draft const& e = s.drafts[i];
        if (s.ordinal[e.report.sentence] + near < s.ordinal[noun.report.sentence]) return nullptr;
        if (e.report.kind == KindId::none || !(words || noun.report.kind == e.report.kind)) continue;
        if (e.report.sentence == noun.report.sentence || e.report.in_title || !e.report.date || e.report.quoted)
            continue;
        if (e.report.factuality == Factuality::asserted && is_main(s, e)) return &e;
    }
    return nullptr;
}

}  // namespace dateline::event
