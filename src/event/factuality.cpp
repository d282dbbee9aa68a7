// How sure an event is: asserted, planned, possible or denied, and whether it is a habit rather than one event. The
// verb group says it first (will, may, not, a question); then hedges and conditions around it; then what governs
// it: what is proposed, wanted or planned is not a fact ("proposed a discussion"), what is denied did not happen, what
// is believed is possible; what somebody did in order to do it he did ("took to Twitter to thank").
#include <algorithm>

#include "story.hpp"

namespace dateline::event {
namespace {

constexpr Factuality weaker(Factuality a, Factuality b) noexcept { return std::max(a, b); }

class Judge {
public:
    explicit Judge(Story& s) : s_(s), clause_(s.words().clauses.size(), unjudged) {}

    void all() {
        for (std::uint32_t const i : s_.verbs) judge_verb(s_.drafts[i]);
        for (std::uint32_t const i : s_.nouns) judge_noun(s_.drafts[i]);
    }

private:
    static constexpr std::uint8_t unjudged = 0xFF, in_progress = 0xFE;

    Factuality of_clause(std::uint32_t c) {
        if (c == nowhere) return Factuality::asserted;
        if (clause_[c] == in_progress) return Factuality::asserted;
        if (clause_[c] != unjudged) return static_cast<Factuality>(clause_[c]);
        clause_[c] = in_progress;
        Factuality const f = weaker(own(c), governed(c));
        clause_[c] = static_cast<std::uint8_t>(f);
        return f;
    }

    /// What the verb group and its marker say.
    Factuality own(std::uint32_t c) const {
        VerbGroup const& g = s_.group(c);
        Clause const& k = s_.clause(c);
        if (g.negative || s_.word_has(own_preposition(c), word_flag::negation)) return Factuality::denied;
        if (told_ahead(c)) return Factuality::planned;
        bool const asked = g.question && k.link != ClauseLink::relative && !asked_in_quotation(c);
        if (asked || g.modality == Modality::possible || g.modality == Modality::conditional)
            return Factuality::possible;
        if (k.marker != nowhere && s_.word_has(k.marker, word_flag::condition)) return Factuality::possible;
        if (hedged(c)) return Factuality::possible;
        if (g.modality == Modality::future || g.tense == Tense::future)
            return conditioned(c) ? Factuality::possible : Factuality::planned;
        if (g.tense == Tense::infinitive && k.link == ClauseLink::main)
            return Factuality::planned;  // "Apple to lower prices"
        return Factuality::asserted;
    }

    /// "Would sell the yard and [close] the dock"
    bool shares_helper(std::uint32_t c) const {
        Clause const& k = s_.clause(c);
        VerbGroup const& g = s_.group(c);
        return k.link == ClauseLink::coordinate && k.parent != nowhere && g.tokens.size() == 1 &&
               g.modality == Modality::conditional && s_.group(k.parent).modality == Modality::conditional;
    }

    /// "Said that it would close the yard": what "will" was when it was said.
    bool told_ahead(std::uint32_t c) const {
        while (shares_helper(c)) c = s_.clause(c).parent;
        Clause const& k = s_.clause(c);
        if (k.link != ClauseLink::complement || k.parent == nowhere || s_.group(c).negative) return false;
        VerbGroup const& above = s_.group(k.parent);
        bool const told = above.finite && above.tense == Tense::past && s_.verb_has(above.head, word_flag::speech);
        return told && s_.key(s_.group(c).tokens.first) == Key::would && !conditioned(c) && !conditioned(k.parent);
    }

    /// Does the question mark of the sentence belong to a quotation that the verb is not in?
    bool asked_in_quotation(std::uint32_t c) const {
        VerbGroup const& g = s_.group(c);
        TokenRange const sentence = s_.tokens().sentences()[g.sentence];
        if (s_.words().quotation_at(g.head) != nowhere) return false;
        for (std::uint32_t i = sentence.last; i-- > sentence.first;) {
            if (s_.tokens()[i].is(U'?')) return s_.words().quotation_at(i) != nowhere;
        }
        return false;
    }

    /// "If the bank closes, he will resign."
    bool conditioned(std::uint32_t clause) const {
        for (std::uint32_t const c : {clause - 1, clause + 1}) {
            if (c >= s_.words().clauses.size() || s_.clause(c).parent != clause) continue;
            std::uint32_t const marker = s_.clause(c).marker;
            if (marker != nowhere && s_.word_has(marker, word_flag::condition)) return true;
        }
        return false;
    }

    bool hedged(std::uint32_t c) const {
        if ((s_.near_verb[c].flags & word_flag::hedge) == 0) return false;
        VerbGroup const& g = s_.group(c);
        std::uint32_t const from = g.tokens.first > 0 ? g.tokens.first - 1 : 0;
        std::uint32_t const to = std::min(g.tokens.last + 1, s_.tokens().size());
        for (std::uint32_t i = from; i < to; ++i) {
            bool const own = i == g.head;  // "are reported to want": the report is a fact
            if (!own && s_.word_has(i, word_flag::hedge)) return true;
        }
        return false;
    }

    /// What the governing clause makes of its complements and infinitives.
    Factuality governed(std::uint32_t c) {
        Clause const& k = s_.clause(c);
        if (k.parent == nowhere) return after_noun(c);
        bool const content = k.link == ClauseLink::complement || k.link == ClauseLink::infinitive;
        if (k.link == ClauseLink::relative || k.link == ClauseLink::main || k.link == ClauseLink::quoted)
            return Factuality::asserted;
        Factuality const above = of_clause(k.parent);
        if (is_kept_from(c) || ends_undoing(c))
            return above == Factuality::denied ? Factuality::possible : Factuality::denied;
        if (is_alleged_deed(c) || under_alleging_noun(c)) return weaker(above, Factuality::possible);
        if (!content) {
            // A finite verb behind "and" has its own mood; other forms share that of the verb above.
            bool const shares = !s_.group(c).finite && s_.group(c).tense != Tense::past_participle;
            if (above == Factuality::denied && is_outcome(c)) return Factuality::asserted;
            return shares ? above : Factuality::asserted;
        }
        Factuality const made = weaker(made_by_governor(k, s_.group(c).aspect), after_noun(c));
        if (k.link == ClauseLink::complement) return above == Factuality::denied ? Factuality::possible : made;
        return weaker(made, above);
    }

    /// "Did not run, [ending] months of doubt": what came of it.
    bool is_outcome(std::uint32_t c) const {
        std::uint32_t const first = s_.group(c).tokens.first;
        return s_.clause(c).link == ClauseLink::adverbial && s_.clause(c).marker == nowhere && first > 0 &&
               first > s_.group(s_.clause(c).parent).head && s_.tokens()[first - 1].is(U',');
    }

    /// The preposition that a participle has of its own ("of secretly selling"), or nowhere.
    std::uint32_t own_preposition(std::uint32_t c) const {
        if (s_.group(c).tense != Tense::present_participle) return nowhere;
        std::uint32_t before = s_.group(c).tokens.first;
        while (before > 0 && s_.words().words[before - 1].part == PartOfSpeech::adverb) --before;
        bool const governed = before > 0 && s_.words().words[before - 1].part == PartOfSpeech::preposition;
        return governed ? before - 1 : nowhere;
    }

    /// "Barred him from selling it", "banned the firm from selling or leasing it".
    bool is_kept_from(std::uint32_t c) {
        Draft const* const governor = s_.of_clause(s_.clause(c).parent);
        return governor != nullptr && s_.has(*governor, trigger_flag::keeps_from) &&
               s_.key(own_preposition(c)) == Key::from;
    }

    /// "Stopped short of selling it".
    bool ends_undoing(std::uint32_t c) {
        Draft const* const governor = s_.of_clause(s_.clause(c).parent);
        return governor != nullptr && s_.kind(*governor).has(kind_trait::undoes) && governor->idiom_end != nowhere &&
               governor->idiom_end == own_preposition(c);
    }

    /// "Accused him of selling it".
    bool is_alleged_deed(std::uint32_t c) {
        Draft const* const governor = s_.of_clause(s_.clause(c).parent);
        return governor != nullptr && s_.kind(*governor).has(kind_trait::alleges) && own_preposition(c) != nowhere;
    }

    /// "Arrested on suspicion of planning an attack".
    bool under_alleging_noun(std::uint32_t c) const {
        std::uint32_t const first = s_.group(c).tokens.first;
        if (s_.group(c).tense != Tense::present_participle || first < 2) return false;
        if (s_.words().words[first - 1].part != PartOfSpeech::preposition) return false;
        Trigger const* const noun = s_.noun_trigger(first - 2);
        return noun != nullptr && s_.view.triggers.kind(noun->kind).has(kind_trait::alleges);
    }

    Factuality made_by_governor(Clause const& k, Aspect aspect) {
        Draft const* const governor = s_.of_clause(k.parent);
        std::uint32_t const head = s_.group(k.parent).head;
        bool const infinitive = k.link == ClauseLink::infinitive;
        if (governor != nullptr && s_.kind(*governor).has(kind_trait::undoes)) return Factuality::denied;
        bool const over = aspect == Aspect::perfective;  // "is believed to have died"
        if (infinitive && s_.verb_has(head, word_flag::plans)) return over ? Factuality::possible : Factuality::planned;
        if (governor == nullptr) return Factuality::asserted;
        if (s_.kind(*governor).has(kind_trait::alleges)) return Factuality::possible;  // "alleges that it sold"
        if (governor->report.part == PartOfSpeech::adjective)
            return infinitive ? Factuality::possible : Factuality::asserted;
        bool const onward = infinitive && head + 2 < s_.tokens().size() && s_.links(head + 1, link_word::onward) &&
                            s_.key(head + 2) == Key::to;
        if (s_.has(*governor, trigger_flag::proposes) && !onward)  // not "moved on to talk"
            return infinitive && !over && commits(*governor) ? Factuality::planned : Factuality::possible;
        if (governor->report.event_class == EventClass::i_state) return Factuality::possible;
        return Factuality::asserted;
    }

    /// "Promised to sell", "plans to sell".
    bool commits(Draft const& governor) const {
        return governor.report.kind == KindId::none || s_.kind(governor).has(kind_trait::commits);
    }

    /// "plans to sell", "an attempt to kill": the infinitive hangs on a noun that proposes.
    Factuality after_noun(std::uint32_t c) {
        Clause const& k = s_.clause(c);
        std::uint32_t const first = s_.group(c).tokens.first;
        if (k.link != ClauseLink::infinitive || first == 0) return Factuality::asserted;
        std::uint32_t const phrase = s_.words().phrase_at(first - 1);
        if (phrase == nowhere) return Factuality::asserted;
        Trigger const* const t = s_.noun_trigger(s_.phrase(phrase).head);
        return t != nullptr && (t->flags & trigger_flag::proposes) != 0 ? Factuality::possible : Factuality::asserted;
    }

    void judge_verb(Draft& d) {
        Report& r = d.report;
        r.factuality = of_clause(d.clause);
        r.habitual = is_habit(d);
        if (r.negative) r.factuality = Factuality::denied;
    }

    /// A simple present that is no speech, state or headline tells what is usually so.
    bool is_habit(Draft const& d) const {
        if (d.report.part == PartOfSpeech::adjective) return false;
        VerbGroup const& g = s_.group(d.clause);
        if (near_habitual(d.clause)) return true;
        if (s_.key(g.tokens.first) == Key::used && g.tokens.size() > 1) return true;
        if (!g.finite) {
            Clause const& k = s_.clause(d.clause);
            if (k.link == ClauseLink::relative || k.parent == nowhere || s_.at_clause[k.parent] == nowhere)
                return false;
            Draft const& above = s_.drafts[s_.at_clause[k.parent]];
            return above.report.head < d.report.head && above.report.habitual;
        }
        bool const simple = g.tense == Tense::present && g.aspect == Aspect::none && g.modality == Modality::asserted;
        // "It is expected that", "the mayor believes that"
        bool const held = (d.report.event_class == EventClass::i_state && (g.passive || holds_that(d.clause))) ||
                          (g.passive && s_.verb_has(g.head, word_flag::plans));  // "is slated for May"
        return simple && !held && !d.report.in_title && d.report.event_class != EventClass::reporting;
    }

    /// "Usually sells", "sells often".
    bool near_habitual(std::uint32_t c) const {
        if ((s_.near_verb[c].flags & word_flag::habitual) == 0) return false;
        TokenRange const group = s_.group(c).tokens;
        std::uint32_t const end = std::min(group.last + 1, s_.tokens().size());
        for (std::uint32_t i = group.first > 0 ? group.first - 1 : 0; i < end; ++i) {
            if (s_.word_has(i, word_flag::habitual)) return true;
        }
        return false;
    }

    bool holds_that(std::uint32_t clause) const {
        if (clause + 1 >= s_.words().clauses.size()) return false;
        Clause const& next = s_.clause(clause + 1);
        return next.parent == clause && next.link == ClauseLink::complement && s_.group(clause + 1).finite;
    }

    void judge_noun(Draft& d) {
        Report& r = d.report;
        r.factuality = r.negative ? Factuality::denied : Factuality::asserted;
        if (under_noun(d.phrase)) r.factuality = weaker(r.factuality, Factuality::possible);
        if (d.clause == nowhere) return;
        Draft const* const verb = s_.of_clause(d.clause);
        Factuality const around = of_clause(d.clause);
        Clause const& c = s_.clause(d.clause);
        bool const object = c.object == d.phrase || c.second_object == d.phrase;
        bool const subject = c.subject == d.phrase && s_.group(d.clause).tense != Tense::infinitive;
        if (verb != nullptr && s_.has(*verb, trigger_flag::light) && object) {
            r.factuality = weaker(r.factuality, around);
            r.habitual = verb->report.habitual;
            r.tense = verb->report.tense;
            return;
        }
        if (verb != nullptr && !r.definite && (object || hangs_on(d, c, Key::for_)) &&
            s_.has(*verb, trigger_flag::proposes) &&
            !s_.kind(*verb).has(kind_trait::takes_given)) {  // what is praised happened
            r.factuality = weaker(r.factuality, commits(*verb) ? Factuality::planned : Factuality::possible);
        }
        if (verb != nullptr && hangs_on(d, c, Key::for_) && s_.kind(*verb).has(kind_trait::asks))
            r.factuality = weaker(r.factuality, Factuality::possible);  // "called for the release"
        if (verb != nullptr && !r.definite && hangs_on(d, c, Key::from) && s_.has(*verb, trigger_flag::keeps_from))
            r.factuality = weaker(r.factuality, is_doing(r.head) ? Factuality::denied : Factuality::possible);
        if (verb != nullptr && acted_on(d, c)) r.factuality = weaker(r.factuality, made_of_object(*verb));
        if (verb != nullptr && s_.kind(*verb).has(kind_trait::alleges) && is_alleged(d.phrase, c))
            r.factuality = weaker(r.factuality, Factuality::possible);
        if (verb != nullptr && !r.definite && inclines(*verb, d.phrase))
            r.factuality = weaker(r.factuality, Factuality::possible);
        if (r.definite && !subject) return;
        if (around == Factuality::planned && (subject || object))
            r.factuality = weaker(r.factuality, Factuality::planned);
        if ((around == Factuality::possible || around == Factuality::denied) && (subject || object))
            r.factuality = weaker(r.factuality, Factuality::possible);
    }

    bool acted_on(Draft const& d, Clause const& c) const {
        return s_.group(d.clause).passive ? c.subject == d.phrase : c.object == d.phrase;
    }

    /// "Called off the talks", "postponed the summit", "ordered the arrest".
    Factuality made_of_object(Draft const& verb) const {
        EventKind const& kind = s_.kind(verb);
        if (kind.has(kind_trait::takes_given)) return Factuality::asserted;
        if (kind.has(kind_trait::undoes)) return Factuality::denied;
        if (kind.has(kind_trait::asks)) return Factuality::possible;
        return kind.has(kind_trait::commits) ? Factuality::planned : Factuality::asserted;
    }

    /// "Kept the yard from closing": what a verb does, told as a noun.
    bool is_doing(std::uint32_t head) const {
        return (s_.view.lexicon.shapes(s_.tokens()[head].word()) & can_be::present_participle) != 0;
    }

    bool hangs_on(Draft const& d, Clause const& c, Key preposition) const {
        auto const adjuncts = s_.words().adjuncts_of(c);
        return s_.key(s_.phrase(d.phrase).preposition) == preposition &&
               std::ranges::find(adjuncts, d.phrase) != adjuncts.end();
    }

    /// "Accused of fraud", "charged with murder".
    bool is_alleged(std::uint32_t phrase, Clause const& c) const {
        auto const adjuncts = s_.words().adjuncts_of(c);
        constexpr int deepest = 3;  // "with two counts of murder"
        for (int n = 0; n < deepest && s_.phrase(phrase).attached_to != nowhere; ++n) {
            if (std::ranges::find(adjuncts, phrase) != adjuncts.end()) return true;
            if (s_.phrase(phrase).attached_to == c.object) return true;
            phrase = s_.phrase(phrase).attached_to;
        }
        return std::ranges::find(adjuncts, phrase) != adjuncts.end() ||
               (c.object != nowhere && s_.phrase(phrase).attached_to == c.object);
    }

    /// "Is open to talks", "was ready for a merger".
    bool inclines(Draft const& verb, std::uint32_t phrase) const {
        if (verb.report.part != PartOfSpeech::adjective) return false;
        auto const adjuncts = s_.words().adjuncts_of(s_.clause(verb.clause));
        if (std::ranges::find(adjuncts, phrase) == adjuncts.end()) return false;
        std::uint32_t const by = s_.phrase(phrase).preposition;
        return s_.key(by) == Key::to || (verb.report.event_class == EventClass::i_state &&
                                         (s_.key(by) == Key::for_ || s_.links(by, link_word::setting)));
    }

    bool under_noun(std::uint32_t phrase) const {
        std::uint32_t above = s_.phrase(phrase).attached_to;
        if (above == nowhere) above = s_.event_above[phrase];
        std::uint32_t const preposition = s_.phrase(phrase).preposition;
        if (above == nowhere && preposition != nowhere && preposition > 0)
            above = s_.words().phrase_at(preposition - 1);
        if (above == nowhere) return false;
        Trigger const* const t = s_.noun_trigger(s_.phrase(above).head);
        if (t == nullptr) return false;
        return (t->flags & trigger_flag::proposes) != 0 || s_.view.triggers.kind(t->kind).has(kind_trait::alleges);
    }

    Story& s_;
    std::vector<std::uint8_t> clause_;
};

}  // namespace

void judge(Story& s) { Judge(s).all(); }

}  // namespace dateline::event
