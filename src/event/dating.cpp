// When an event happened. First the words: an expression of its own clause; then of the clause it belongs to (a
// participle, a purpose, a coordinate verb), then the expression that leads its sentence ("In May, following the
// launch, he thanked": both), then the day of the event that acts ("Friday's raid killed three"). Then the text: what
// follows another event is dated like it ("followed it up"), and a sentence goes on in the time of the one before while
// the same one acts. Last the newspaper: what the article tells as its news is of its scene (scene.cpp), participles
// and event nouns are of the time of what they hang on, and the news that a speaker tells is of the time of speaking.
//
// States, habits, the possible, the denied, the planned, the pluperfect and the past in quotation marks never take the
// day of publication, and nothing ever takes today's.
#include <algorithm>

#include "kin_times.hpp"
#include "noun_times.hpp"
#include "scene.hpp"

namespace dateline::event {
namespace {

class Dater {
public:
    explicit Dater(Story& s) : s_(s), places_(place_times(s)), kin_(s, places_), scene_(s, places_) {
        if (s.view.article.published) day_ = s.view.article.published->day;
    }

    void all() {
        for (std::uint32_t const i : s_.verbs) date_by_words(s_.drafts[i]);
        for (std::uint32_t const i : s_.nouns) date_noun(s_.drafts[i]);
        for (Draft& d : s_.drafts) date_equated(d);
        scene_.find();
        for (std::uint32_t const i : s_.verbs) {
            Draft& d = s_.drafts[i];
            if (!d.report.date) date_by_text(d);
            if (!d.report.date) date_by_scene(d);
        }
        for (std::uint32_t const i : s_.verbs) {
            Draft& d = s_.drafts[i];
            if (!d.report.date) date_by_governor(d);
        }
        for (std::uint32_t const i : s_.verbs) date_by_speech(s_.drafts[i]);
        for (std::uint32_t const i : s_.nouns) date_noun_by_verb(s_.drafts[i]);
        for (Draft& d : s_.drafts) date_equated(d);
        for (Draft& d : s_.drafts) settle_future(d);
    }

private:
    bool give(Draft& d, std::uint32_t time, DatedBy by) {
        if (time == nowhere) return false;
        Time const& t = s_.view.times.list[time];
        if (d.perfect && t.means && is_past_day(*t.means)) return false;
        if (!t.means) {
            if (!day_ || (d.report.tense != Tense::present && by == DatedBy::said)) return false;
            d.report.date = EventDate{day_period(*day_), by, time, nowhere};
            return true;
        }
        d.report.date = EventDate{until_now(*t.means, d), by, time, nowhere};
        return true;
    }

    /// The perfect is not of a day long past: "Jobs, born on 24 February 1955, has built".
    bool is_past_day(Period const& period) const noexcept {
        return day_ && period.grain <= Grain::day && *day_ - period.last > 7;
    }

    /// What has happened "this week" has happened by the day of publication.
    Period until_now(Period const& period, Draft const& d) const noexcept {
        bool const past = d.report.factuality == Factuality::asserted && (d.report.tense == Tense::past || d.perfect);
        bool const runs = day_ && period.first < *day_ && period.last > *day_ && period.grain == Grain::week;
        return past && runs ? interval_period(period.first, *day_) : period;
    }

    void date_by_words(Draft& d) {
        if (!places_.timed[d.report.sentence]) return;
        if (give(d, places_.of_clause[d.clause], DatedBy::said)) return;
        if (give(d, kin_.of_kin(d.clause), DatedBy::context)) return;
        if (give(d, kin_.of_circumstance(d), DatedBy::context)) return;
        if (give(d, kin_.of_begun(d), DatedBy::context)) return;
        std::uint32_t const lead = places_.lead[d.report.sentence];
        if (lead != nowhere && kin_.led_by(d.clause, lead) && !d.report.quoted && give(d, lead, DatedBy::said)) return;
        if (give(d, kin_.of_subject(d), DatedBy::context)) return;
        give(d, places_.aside[d.clause], DatedBy::said);
    }

    void date_noun(Draft& d) {
        bool const timed =
            places_.timed[d.report.sentence] || (d.clause != nowhere && places_.timed[s_.group(d.clause).sentence]);
        if (!timed) return;
        if (give(d, places_.of_phrase[d.phrase], DatedBy::said)) return;
        if (give(d, time_of_participle(s_, places_, d), DatedBy::context)) return;
        if (d.clause == nowhere || d.report.factuality != Factuality::asserted) return;
        Draft const* const verb = s_.of_clause(d.clause);
        NounPhrase const& p = s_.phrase(d.phrase);
        std::uint32_t const lead = places_.lead[d.report.sentence];
        // "In May, following the launch, he thanked": the month holds both; a day need not.
        if (d.report.after == nowhere && verb != nullptr && verb->report.after == s_.number(d) && lead != nowhere) {
            Time const& t = s_.view.times.list[lead];
            if (t.means && t.means->grain >= Grain::month && t.means->grain <= Grain::year && p.head > t.tokens.first)
                give(d, lead, DatedBy::said);
            return;
        }
        if (!shares_time(s_, d, verb)) return;
        std::uint32_t time = places_.of_clause[d.clause];
        if (time == nowhere && lead != nowhere && kin_.led_by(d.clause, lead)) time = lead;
        if (give(d, time, DatedBy::context) && verb != nullptr)
            d.report.date->period = until_now(d.report.date->period, *verb);
    }

    /// "The announcement surprised them", "in his speech, he said": of the time of the verb, however that is dated.
    void date_noun_by_verb(Draft& d) {
        if (d.report.date || (d.clause == nowhere && !d.report.in_title) || is_state(d) || d.report.quoted ||
            d.report.factuality != Factuality::asserted || d.report.same_as != nowhere)
            return;
        if (Draft const* const told = pointed_at(s_, d); told != nullptr) {
            d.report.date = inherit(*told);
            return;
        }
        if (Draft const* const named = renamed(d); named != nullptr && named->report.date) {
            d.report.date = inherit(*named);
            return;
        }
        Draft const* const verb = d.clause == nowhere ? nullptr : s_.of_clause(d.clause);
        if (verb == nullptr || !verb->report.date || verb->report.factuality != Factuality::asserted || is_state(*verb))
            return;
        if (is_setting(s_, d) || shares_time(s_, d, verb)) d.report.date = inherit(*verb);
    }

    /// "Filed a suit on Monday, the second such suit": set off by a comma, with no word of its own before it.
    Draft const* renamed(Draft const& d) const noexcept {
        constexpr std::uint32_t most = 12;
        NounPhrase const& p = s_.phrase(d.phrase);
        std::uint32_t first = p.tokens.first;
        auto const goes_on = [&](std::uint32_t t) {  // "the second such"
            return !s_.tokens()[t].is(U',') && s_.words().group_at(t) == nowhere &&
                   s_.words().words[t].part != PartOfSpeech::conjunction;
        };
        while (first > 0 && p.tokens.first - first < 3 && goes_on(first - 1)) --first;
        bool const set_off = p.preposition == nowhere && first > 0 && s_.tokens()[first - 1].is(U',');
        std::uint32_t const number = s_.number(d);
        for (std::uint32_t i = number; set_off && i-- > 0 && number - i < most;) {
            Draft const& e = s_.drafts[i];
            if (e.report.sentence != d.report.sentence) return nullptr;
            if (e.phrase != nowhere && e.report.lemma == d.report.lemma) return &e;
        }
        return nullptr;
    }

    void date_equated(Draft& d) {
        if (d.report.same_as == nowhere) return;
        Draft& first = s_.drafts[d.report.same_as];
        if (d.report.date && !first.report.date) first.report.date = inherit(d);
        if (!d.report.date && first.report.date) d.report.date = inherit(first);
    }

    EventDate inherit(Draft const& from) const {
        EventDate date = *from.report.date;
        date.from = s_.number(from);
        if (date.by != DatedBy::publication) date.by = DatedBy::inherited;
        return date;
    }

    bool is_single_fact(Draft const& d) const noexcept {
        return d.report.factuality == Factuality::asserted && !d.report.habitual && !is_state(d) && !d.report.quoted;
    }

    bool pluperfect(Draft const& d) const noexcept {
        return d.report.tense == Tense::past &&
               (d.report.aspect == Aspect::perfective || d.report.aspect == Aspect::perfective_progressive);
    }

    /// What plainly goes on from another report.
    void date_by_text(Draft& d) {
        if (!is_single_fact(d) || places_.vague[d.clause]) return;
        Report& r = d.report;
        if (r.same_as != nowhere || r.in_title) return;
        if (r.after != nowhere && s_.has(d, trigger_flag::follows) && r.after < s_.number(d) &&
            s_.drafts[r.after].report.date) {
            d.report.date = inherit(s_.drafts[r.after]);
            return;
        }
        if (!is_main(s_, d) || r.tense != Tense::past || pluperfect(d)) return;
        Draft const* const before = told_before(d);
        if (before != nullptr) d.report.date = inherit(*before);
    }

    /// A dated main event of the same actor in the sentence before, whose own words date it. Background goes on only
    /// while a pronoun goes on: a name begins anew.
    Draft const* told_before(Draft const& d) const noexcept {
        constexpr std::uint32_t most = 512;
        std::uint32_t const number = s_.number(d), sentence = first_sentence(d), subject = s_.clause(d.clause).subject;
        bool const goes_on = subject == nowhere || s_.phrase(subject).pronoun;
        for (std::uint32_t i = number; i-- > 0 && number - i < most;) {
            Draft const& e = s_.drafts[i];
            std::uint32_t const apart = sentences_apart(e.report.sentence, sentence);
            if (apart > 1) return nullptr;
            if (apart == 0 || e.report.in_title || e.report.quoted || !e.report.date || e.phrase != nowhere) continue;
            if (e.report.date->by == DatedBy::publication || e.report.factuality != Factuality::asserted) continue;
            if (e.report.tense != Tense::past && e.report.tense != Tense::infinitive) continue;
            if (same_actor(s_, e, d) && (goes_on || scene_.is_recent(e.report.date->period))) return &e;
        }
        return nullptr;
    }

    /// The sentence of a report, or where the quotation that it carries begins, if that is before.
    std::uint32_t first_sentence(Draft const& d) const noexcept {
        if (d.report.quotation == nowhere) return d.report.sentence;
        return std::min(d.report.sentence,
                        s_.tokens().sentence_of(s_.words().quotations[d.report.quotation].tokens.first));
    }

    std::uint32_t sentences_apart(std::uint32_t a, std::uint32_t b) const noexcept {
        return s_.ordinal[b] > s_.ordinal[a] ? s_.ordinal[b] - s_.ordinal[a] : 0;
    }

    void date_by_scene(Draft& d) {
        if (d.report.factuality != Factuality::asserted || d.report.habitual || d.report.quoted ||
            places_.vague[d.clause])
            return;
        if (is_state(d) && d.report.event_class != EventClass::i_state) return;
        if (std::optional<EventDate> const date = scene_.date_of(d)) d.report.date = *date;
    }

    /// "We have launched it," he said: the news that a speaker tells is of the time of speaking.
    void date_by_speech(Draft& d) {
        if (d.report.date || !d.report.quoted || is_state(d) || (d.report.habitual && !performs(d)) ||
            d.report.kind == KindId::none || d.report.factuality != Factuality::asserted)
            return;
        VerbGroup const& g = s_.group(d.clause);
        bool const news = g.tense == Tense::present &&
                          (g.aspect == Aspect::perfective || g.aspect == Aspect::progressive || performs(d));
        std::uint32_t speaker = s_.carrier[s_.words().quotation_at(d.report.head)];
        if (speaker == nowhere) speaker = agreeing(d);
        if (!news || speaker == nowhere || places_.vague[d.clause] || !s_.drafts[speaker].report.date) return;
        d.report.date = inherit(s_.drafts[speaker]);
    }

    /// The act above a quotation that no verb of speech carries: "The judge agreed - 'I conclude that ...'".
    std::uint32_t agreeing(Draft const& d) const noexcept {
        std::uint32_t const above = s_.clause(d.clause).parent;
        if (above == nowhere || s_.at_clause[above] == nowhere) return nowhere;
        Draft const& act = s_.drafts[s_.at_clause[above]];
        bool const says =
            act.report.event_class == EventClass::i_action || act.report.event_class == EventClass::reporting;
        return says && !act.report.quoted ? s_.at_clause[above] : nowhere;
    }

    /// "I apologise", "we demand": who says so does so.
    bool performs(Draft const& d) const noexcept {
        VerbGroup const& g = s_.group(d.clause);
        std::uint32_t const subject = s_.clause(d.clause).subject;
        bool const says = s_.has(d, trigger_flag::speech) || s_.is_statement(d.report.kind) ||
                          d.report.event_class == EventClass::reporting || d.report.event_class == EventClass::i_action;
        return says && g.tense == Tense::present && g.aspect == Aspect::none && !g.negative && g.finite &&
               is_main_of_quotation(d) && subject != nowhere &&
               s_.word_has(s_.phrase(subject).head, word_flag::first_person);
    }

    bool is_main_of_quotation(Draft const& d) const noexcept {
        ClauseLink const link = s_.clause(d.clause).link;
        return link == ClauseLink::main || link == ClauseLink::quoted || link == ClauseLink::coordinate;
    }

    /// A participle, a purpose or a coordinate verb without words of its own is of its governor's time.
    void date_by_governor(Draft& d) {
        if (places_.vague[d.clause] || pluperfect(d)) return;
        Clause const& c = s_.clause(d.clause);
        if (c.parent == nowhere || s_.at_clause[c.parent] == nowhere) return;
        Draft const& above = s_.drafts[s_.at_clause[c.parent]];
        if (!above.report.date || above.report.factuality != Factuality::asserted) return;
        if (!is_single_fact(d) && !lasts_meanwhile(d, above)) return;
        VerbGroup const& g = s_.group(d.clause);
        bool const participle =
            (c.link == ClauseLink::adverbial || c.link == ClauseLink::reduced) && g.tense == Tense::present_participle;
        bool const purpose = c.link == ClauseLink::infinitive;
        bool const coordinate = c.link == ClauseLink::coordinate && d.report.tense == above.report.tense;
        bool const begun = c.link == ClauseLink::complement && g.tense == Tense::present_participle &&
                           s_.has(above, trigger_flag::aspect);  // "started by hinting"
        bool const news = c.link == ClauseLink::complement && g.finite && g.tense == Tense::present &&
                          g.aspect == Aspect::perfective && s_.has(above, trigger_flag::speech);  // "has died, he said"
        if (participle || purpose || coordinate || begun || news || meanwhile(d, above) || is_held_there(d))
            d.report.date = inherit(above);
    }

    /// "The bank fell on Monday while the yards were closed": a state is of the time of a deed that has a day of its
    /// own.
    bool lasts_meanwhile(Draft const& d, Draft const& above) const noexcept {
        return d.report.factuality == Factuality::asserted && !d.report.quoted && !d.report.habitual &&
               above.report.date->by != DatedBy::publication && meanwhile(d, above);
    }

    /// "The bank shook as the crowd sang": one time.
    bool meanwhile(Draft const& d, Draft const& above) const noexcept {
        Clause const& c = s_.clause(d.clause);
        VerbGroup const& g = s_.group(d.clause);
        return c.link == ClauseLink::adverbial && g.finite && s_.links(c.marker, link_word::meanwhile) &&
               d.report.tense == Tense::past && above.report.tense == Tense::past && g.aspect != Aspect::perfective &&
               !pluperfect(above);
    }

    /// "It came at a gala held in the old hall", "at a gala hosted by the bank, held in the old hall": what is done in
    /// it is done when it is held.
    bool is_held_there(Draft const& d) const noexcept {
        Clause const& c = s_.clause(d.clause);
        if (c.link != ClauseLink::reduced || !s_.group(d.clause).passive || c.subject == nowhere ||
            !s_.has(d, trigger_flag::light | trigger_flag::happens))
            return false;
        std::uint32_t held = c.subject;
        if (c.parent != nowhere && s_.clause(c.parent).link == ClauseLink::reduced && s_.clause(c.parent).agent == held)
            held = s_.clause(c.parent).subject;
        return held != nowhere && s_.links(s_.phrase(held).preposition, link_word::setting);
    }

    /// What lies after the day of publication has not happened yet.
    void settle_future(Draft& d) const {
        if (day_ && d.report.date && d.report.factuality == Factuality::asserted &&
            d.report.date->period.first > *day_) {
            d.report.factuality = Factuality::planned;
        }
    }

    Story& s_;
    TimePlaces places_;
    KinTimes kin_;
    std::optional<Day> day_;
    Scene scene_;
};

}  // namespace

void date_reports(Story& s) { Dater(s).all(); }

}  // namespace dateline::event
