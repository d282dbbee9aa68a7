// When an event happened. First the words: an expression of its own clause; then of the clause it belongs to (a
// participle, a purpose, a coordinate verb), then the expression that leads its sentence ("In May, following the
// launch, he thanked": both). Then the text: what follows another event is dated like it ("followed it up"), and a
// sentence goes on in the time of the one before while the same one acts. Last the newspaper: what the report of the
// day tells in the present or perfect, and the plain past of its first paragraph and of its speakers, is of the day of
// publication.
//
// States, habits, the possible, the denied, the planned, the pluperfect and what stands in quotation
// marks never take the day of publication, and nothing ever takes today's.
#include <algorithm>

#include "time_places.hpp"

namespace dateline::event {
namespace {

class Dater {
public:
    explicit Dater(Story& s) : s_(s), places_(place_times(s)), dated_sentences_(s.tokens().sentences().size(), false) {
        if (s.view.article.published) day_ = s.view.article.published->day;
    }

    void all() {
        for (Draft& d : s_.drafts) date_by_words(d);
        for (Draft& d : s_.drafts) date_equated(d);
        find_scene();
        for (Draft& d : s_.drafts) {
            if (!d.report.date) date_by_text(d);
            if (!d.report.date) date_by_newspaper(d);
        }
        for (Draft& d : s_.drafts) {
            if (!d.report.date) date_by_governor(d);
        }
        for (Draft& d : s_.drafts) date_equated(d);
        for (Draft& d : s_.drafts) settle_future(d);
    }

private:
    void put(Draft& d, EventDate const& date) {
        d.report.date = date;
        if (date.time != nowhere) dated_sentences_[d.report.sentence] = true;
        if (!d.report.in_title && s_.paragraph[d.report.sentence] <= first_body_paragraph() + 1) lead_dated_ = true;
    }

    void put_inherited(Draft& d, Draft const& from, DatedBy by) {
        EventDate date = inherit(from);
        date.by = by;
        put(d, date);
    }

    bool give(Draft& d, std::uint32_t time, DatedBy by) {
        if (time == nowhere) return false;
        Time const& t = s_.view.times.list[time];
        if (!t.means) {
            if (!day_ || (d.report.tense != Tense::present && by == DatedBy::said)) return false;
            put(d, EventDate{day_period(*day_), by, time, nowhere});
            return true;
        }
        put(d, EventDate{*t.means, by, time, nowhere});
        return true;
    }

    static bool is_state(Draft const& d) noexcept {
        return d.report.event_class == EventClass::state || d.report.event_class == EventClass::i_state ||
               (d.report.flags & trigger_flag::state) != 0;
    }

    void date_by_words(Draft& d) {
        if (d.phrase != nowhere) return date_noun(d);
        if (d.clause == nowhere) return;
        if (give(d, places_.of_clause[d.clause], DatedBy::said)) return;
        if (give(d, of_kin(d.clause), DatedBy::context)) return;
        std::uint32_t const lead = places_.lead[d.report.sentence];
        if (lead != nowhere && led_by(d.clause, lead) && !d.report.quoted) give(d, lead, DatedBy::said);
    }

    /// The expression of the clause that this one shares its time with.
    std::uint32_t of_kin(std::uint32_t clause, int depth = 0) const {
        Clause const& c = s_.clause(clause);
        if (c.parent == nowhere || depth > 4) return nowhere;
        VerbGroup const& g = s_.group(clause);
        VerbGroup const& above = s_.group(c.parent);
        bool shares = false;
        switch (c.link) {
            case ClauseLink::coordinate:
                shares = g.tense == above.tense && !g.negative && g.modality == above.modality;
                break;
            case ClauseLink::reduced:
                shares = g.tense == Tense::present_participle;
                break;
            case ClauseLink::adverbial:
                shares = !g.finite || s_.links(c.marker, link_word::meanwhile);
                break;
            case ClauseLink::infinitive:
                shares = is_purpose(clause);
                break;
            case ClauseLink::complement:
                shares = g.finite && g.tense == Tense::present && g.aspect == Aspect::perfective &&
                         g.modality == Modality::asserted;
                break;
            default:
                break;
        }
        if (!shares) return nowhere;
        return places_.of_clause[c.parent] != nowhere ? places_.of_clause[c.parent] : of_kin(c.parent, depth + 1);
    }

    /// What was done by what was asserted: "took to Twitter to thank".
    bool is_purpose(std::uint32_t clause) const {
        std::uint32_t const d = s_.at_clause[clause];
        return d != nowhere && s_.drafts[d].report.factuality == Factuality::asserted;
    }

    /// Does the expression at the head of the sentence hold for this clause?
    bool led_by(std::uint32_t clause, std::uint32_t lead) const {
        Clause const& c = s_.clause(clause);
        VerbGroup const& g = s_.group(clause);
        if (g.head < s_.view.times.list[lead].tokens.first) return false;
        if (c.link == ClauseLink::main) return true;
        if (c.link == ClauseLink::coordinate) return true;
        if (c.link == ClauseLink::reduced || c.link == ClauseLink::adverbial)
            return g.tense == Tense::present_participle;
        if (c.link == ClauseLink::infinitive)
            return is_purpose(clause) && c.parent != nowhere && led_by(c.parent, lead);
        return false;
    }

    void date_noun(Draft& d) {
        if (give(d, places_.of_phrase[d.phrase], DatedBy::said)) return;
        if (d.clause == nowhere || d.report.factuality != Factuality::asserted) return;
        Clause const& c = s_.clause(d.clause);
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
        bool const subject = c.subject == d.phrase && (verb == nullptr || !s_.group(d.clause).passive ||
                                                       verb->report.event_class == EventClass::occurrence);
        bool const object = c.object == d.phrase || c.second_object == d.phrase;
        if (!subject && !object) return;
        if (verb != nullptr) {
            bool const equal = verb->report.same_as == s_.number(d) || d.report.same_as == s_.number(*verb);
            if (!equal && (verb->report.event_class != EventClass::occurrence || is_state(*verb) ||
                           s_.has(*verb, trigger_flag::proposes)))
                return;
            if (!equal && d.report.definite && !subject) return;
        }
        std::uint32_t time = places_.of_clause[d.clause];
        if (time == nowhere && lead != nowhere && led_by(d.clause, lead)) time = lead;
        give(d, time, DatedBy::context);
    }

    void date_equated(Draft& d) {
        if (d.report.same_as == nowhere) return;
        Draft& first = s_.drafts[d.report.same_as];
        if (d.report.date && !first.report.date) put(first, inherit(d));
        if (!d.report.date && first.report.date) put(d, inherit(first));
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
        if (!is_single_fact(d) || d.phrase != nowhere || places_.vague[d.clause]) return;
        Report& r = d.report;
        if (r.same_as != nowhere || r.in_title) return;
        if (r.after != nowhere && s_.has(d, trigger_flag::follows) && r.after < s_.number(d) &&
            s_.drafts[r.after].report.date)
            return put_inherited(d, s_.drafts[r.after], DatedBy::inherited);
        if (!is_main(s_, d) || r.tense != Tense::past || pluperfect(d)) return;
        Draft const* const before = told_before(d);
        if (before != nullptr) put_inherited(d, *before, DatedBy::inherited);
    }

    /// A dated main event of the same actor in the sentence before, whose own words date it.
    Draft const* told_before(Draft const& d) const noexcept {
        constexpr std::uint32_t most = 512;
        std::uint32_t const number = s_.number(d), sentence = first_sentence(d);
        for (std::uint32_t i = number; i-- > 0 && number - i < most;) {
            Draft const& e = s_.drafts[i];
            std::uint32_t const apart = sentences_apart(e.report.sentence, sentence);
            if (apart > 1) return nullptr;
            if (apart == 0 || e.report.in_title || e.report.quoted || !e.report.date || e.phrase != nowhere) continue;
            if (e.report.date->by == DatedBy::publication || e.report.factuality != Factuality::asserted) continue;
            if (e.report.tense != Tense::past && e.report.tense != Tense::infinitive) continue;
            if (same_actor(s_, e, d)) return &e;
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

    void date_by_newspaper(Draft& d) {
        if (!day_ || !is_single_fact(d) || d.phrase != nowhere || d.report.same_as != nowhere ||
            places_.vague[d.clause])
            return;
        VerbGroup const& g = s_.group(d.clause);
        if ((!g.finite && !d.finite_past) || pluperfect(d)) return;
        bool const speech = s_.has(d, trigger_flag::speech) || d.report.event_class == EventClass::reporting;
        bool const lead = s_.paragraph[d.report.sentence] == first_body_paragraph();
        bool fresh = false;
        if (d.report.in_title) {
            fresh = g.tense == Tense::present || g.tense == Tense::past;
        } else if (!is_main(s_, d) && !(speech && is_told(d))) {
            fresh = false;
        } else if (g.tense == Tense::present) {
            fresh = speech || (lead && (d.perfect || g.aspect == Aspect::progressive));
        } else if (d.report.tense == Tense::past && g.aspect == Aspect::none) {
            fresh = lead ? !dated_otherwise(d.report.sentence) : speech && lead_dated_;
        }
        if (!d.report.in_title && of_scene(d) && is_main(s_, d) && d.report.tense == Tense::past &&
            g.aspect == Aspect::none && (fresh || near_scene(d)))
            return put_inherited(d, s_.drafts[scene_], DatedBy::context);
        if (fresh) put(d, EventDate{day_period(*day_), DatedBy::publication, nowhere, nowhere});
    }

    /// The scene of the article: the first thing its opening tells with a day of its own, in the week before
    /// publication.
    void find_scene() {
        if (!day_) return;
        for (Draft const& d : s_.drafts) {
            Report const& r = d.report;
            if (r.in_title || s_.paragraph[r.sentence] > first_body_paragraph() + 2) continue;
            if (!r.date || r.date->by == DatedBy::publication || r.factuality != Factuality::asserted || r.quoted)
                continue;
            bool const recent = r.date->period.last <= *day_ && *day_ - r.date->period.first <= 7;
            if (!recent || r.date->period.grain > Grain::day || !d.cast.has(RoleName::actor)) continue;
            scene_ = s_.number(d);
            return;
        }
    }

    bool near_scene(Draft const& d) const noexcept {
        return s_.paragraph[d.report.sentence] <= s_.paragraph[s_.drafts[scene_].report.sentence] + 3;
    }

    bool of_scene(Draft const& d) const noexcept { return scene_ != nowhere && same_actor(s_, s_.drafts[scene_], d); }

    /// A participle, a purpose or a coordinate verb without words of its own is of its governor's time.
    void date_by_governor(Draft& d) {
        if (!is_single_fact(d) || d.phrase != nowhere || places_.vague[d.clause] || pluperfect(d)) return;
        Clause const& c = s_.clause(d.clause);
        if (c.parent == nowhere || s_.at_clause[c.parent] == nowhere) return;
        Draft const& above = s_.drafts[s_.at_clause[c.parent]];
        if (!above.report.date || above.report.factuality != Factuality::asserted) return;
        VerbGroup const& g = s_.group(d.clause);
        bool const participle =
            (c.link == ClauseLink::adverbial || c.link == ClauseLink::reduced) && g.tense == Tense::present_participle;
        bool const purpose = c.link == ClauseLink::infinitive && !s_.has(above, trigger_flag::proposes);
        bool const coordinate = c.link == ClauseLink::coordinate && d.report.tense == above.report.tense;
        if (participle || purpose || coordinate) put(d, inherit(above));
    }

    bool is_told(Draft const& d) const noexcept { return s_.clause(d.clause).link == ClauseLink::quoted; }

    /// Does the sentence have a date of its own, so that what is undated in it is so on purpose?
    bool dated_otherwise(std::uint32_t sentence) const noexcept {
        return places_.lead[sentence] != nowhere || dated_sentences_[sentence];
    }

    std::uint32_t first_body_paragraph() const noexcept {
        return s_.title_zone == nowhere ? 0 : s_.title_zone == 0 ? 1 : 0;
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
    std::optional<Day> day_;
    std::vector<bool> dated_sentences_;  // a report of it has a date of the text's words
    bool lead_dated_ = false;            // a report of the first paragraphs has a date
    std::uint32_t scene_ = nowhere;      // the draft that sets the article's scene
};

}  // namespace

void date_reports(Story& s) { Dater(s).all(); }

}  // namespace dateline::event
