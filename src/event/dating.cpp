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

#include "story.hpp"

namespace dateline::event {
namespace {

class Dater {
public:
    explicit Dater(Story& s)
        : s_(s), governed_(s.words().clauses.size(), nowhere), lead_(s.tokens().sentences().size(), nowhere) {
        if (s.view.article.published) day_ = s.view.article.published->day;
        place_times();
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
    bool usable(Time const& t) const noexcept {
        if (t.type == TimeType::duration || t.type == TimeType::set) return false;
        return t.means.has_value() || (t.value == "PRESENT_REF" && day_);
    }

    /// Each expression goes to the noun it stands in or hangs on, or to the innermost clause around it.
    void place_times() {
        auto const& times = s_.view.times.list;
        of_phrase_.assign(s_.words().phrases.size(), nowhere);
        for (std::uint32_t i = 0; i < times.size(); ++i) {
            Time const& t = times[i];
            if (!usable(t) || t.tokens.empty()) continue;
            std::uint32_t const sentence = s_.tokens().sentence_of(t.tokens.first);
            if (s_.paragraph[sentence] == nowhere) continue;
            if (std::uint32_t const noun = noun_around(t); noun != nowhere && s_.at_phrase[noun] != nowhere) {
                of_phrase_[noun] = i;
                if (!is_setting(noun)) continue;
            }
            std::uint32_t const begin = s_.tokens().sentences()[sentence].first;
            std::uint32_t const clause = clause_around(t.tokens.first);
            bool const leads = t.tokens.first <= begin + 3;
            if (leads && lead_[sentence] == nowhere && !inside_quotation(t.tokens.first)) lead_[sentence] = i;
            if (clause == nowhere || s_.group(clause).sentence != sentence) continue;
            std::uint32_t& own = governed_[clause];
            if (own == nowhere || distance(i, clause) < distance(own, clause)) own = i;
        }
    }

    /// "In a July 16 press conference, he said": the date of the circumstance is the clause's.
    bool is_setting(std::uint32_t noun) const noexcept {
        std::uint32_t const preposition = s_.phrase(noun).preposition;
        if (preposition == nowhere) return false;
        std::string_view const w = s_.tokens().slice(preposition);
        return w == "in" || w == "In" || w == "at" || w == "At" || w == "during" || w == "During";
    }

    /// The clause of the verb right before ("launched last year", "said on Monday"), else the innermost around.
    std::uint32_t clause_around(std::uint32_t token) const noexcept {
        for (std::uint32_t i = token; i-- > 0 && i + 2 >= token;) {
            std::uint32_t const g = s_.words().group_at(i);
            if (g != nowhere) return g;
            if (s_.tokens()[i].kind == TokenKind::punctuation) break;
        }
        return s_.words().clause_at(token);
    }

    bool inside_quotation(std::uint32_t token) const noexcept {
        std::uint32_t const q = s_.words().quotation_at(token);
        return q != nowhere && !s_.words().quotations[q].scare;
    }

    std::uint32_t distance(std::uint32_t time, std::uint32_t clause) const noexcept {
        std::uint32_t const at = s_.view.times.list[time].tokens.first, head = s_.group(clause).head;
        return at > head ? at - head : head - at;
    }

    /// The event noun that an expression belongs to alone: "last Friday's raids", "the August 13 accord", "the launch
    /// of May".
    std::uint32_t noun_around(Time const& t) const noexcept {
        std::uint32_t const number = s_.words().phrase_at(t.tokens.first);
        if (number == nowhere) return nowhere;
        NounPhrase const& p = s_.phrase(number);
        if (!t.tokens.contains(p.head)) return p.head >= t.tokens.last ? number : nowhere;
        if (number + 1 < s_.words().phrases.size() && s_.phrase(number + 1).possessor == number) return number + 1;
        std::uint32_t const above = p.attached_to;
        return above != nowhere && s_.at_phrase[above] != nowhere && s_.phrase(above).head < t.tokens.first ? above
                                                                                                            : nowhere;
    }

    bool give(Draft& d, std::uint32_t time, DatedBy by) const {
        if (time == nowhere) return false;
        Time const& t = s_.view.times.list[time];
        if (!t.means) {
            if (!day_ || (d.report.tense != Tense::present && by == DatedBy::said)) return false;
            d.report.date = EventDate{day_period(*day_), by, time, nowhere};
            return true;
        }
        d.report.date = EventDate{*t.means, by, time, nowhere};
        return true;
    }

    static bool is_state(Draft const& d) noexcept {
        return d.report.event_class == EventClass::state || d.report.event_class == EventClass::i_state ||
               (d.report.flags & trigger_flag::state) != 0;
    }

    void date_by_words(Draft& d) {
        if (d.phrase != nowhere) return date_noun(d);
        if (d.clause == nowhere) return;
        if (give(d, governed_[d.clause], DatedBy::said)) return;
        if (give(d, of_kin(d.clause), DatedBy::context)) return;
        std::uint32_t const lead = lead_[d.report.sentence];
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
                shares = !g.finite || (c.marker != nowhere && meanwhile(c.marker));
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
        return governed_[c.parent] != nowhere ? governed_[c.parent] : of_kin(c.parent, depth + 1);
    }

    bool meanwhile(std::uint32_t marker) const {
        std::string_view const w = s_.tokens().slice(marker);
        return w == "while" || w == "as" || w == "when" || w == "While" || w == "As" || w == "When";
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
        if (give(d, of_phrase_[d.phrase], DatedBy::said)) return;
        if (d.clause == nowhere || d.report.factuality != Factuality::asserted) return;
        Clause const& c = s_.clause(d.clause);
        Draft const* const verb = s_.of_clause(d.clause);
        NounPhrase const& p = s_.phrase(d.phrase);
        std::uint32_t const lead = lead_[d.report.sentence];
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
        std::uint32_t time = governed_[d.clause];
        if (time == nowhere && lead != nowhere && led_by(d.clause, lead)) time = lead;
        give(d, time, DatedBy::context);
    }

    void date_equated(Draft& d) {
        if (d.report.same_as == nowhere) return;
        Draft& first = s_.drafts[d.report.same_as];
        if (d.report.date && !first.report.date) first.report.date = inherit(d);
        if (!d.report.date && first.report.date) d.report.date = inherit(first);
    }

    std::optional<EventDate> inherit(Draft const& from) const {
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

    bool has_vague_time(Draft const& d) const noexcept {
        for (Time const& t : s_.view.times.list) {
            if (t.tokens.first >= s_.tokens().sentences()[d.report.sentence].last) break;
            if (t.tokens.first < s_.tokens().sentences()[d.report.sentence].first || t.means) continue;
            if (t.value == "PRESENT_REF") continue;
            if (s_.words().clause_at(t.tokens.first) == d.clause) return true;
        }
        return false;
    }

    /// What plainly goes on from another report.
    void date_by_text(Draft& d) {
        if (!is_single_fact(d) || d.phrase != nowhere || has_vague_time(d)) return;
        Report& r = d.report;
        if (r.same_as != nowhere || r.in_title) return;
        if (r.after != nowhere && s_.has(d, trigger_flag::follows) && r.after < s_.number(d) &&
            s_.drafts[r.after].report.date) {
            r.date = inherit(s_.drafts[r.after]);
            r.date->by = DatedBy::inherited;
            return;
        }
        if (!is_main(d) || r.tense != Tense::past || pluperfect(d)) return;
        Draft const* const before = told_before(d);
        if (before == nullptr) return;
        r.date = inherit(*before);
        r.date->by = DatedBy::inherited;
    }

    bool is_main(Draft const& d) const noexcept {
        if (d.clause == nowhere) return false;
        if (d.finite_past) return true;
        std::uint32_t c = d.clause;
        while (s_.clause(c).link == ClauseLink::coordinate && s_.clause(c).parent != nowhere && s_.clause(c).parent < c)
            c = s_.clause(c).parent;
        return s_.clause(c).link == ClauseLink::main || s_.clause(c).link == ClauseLink::coordinate;
    }

    /// A dated main event of the same actor in the sentence before, whose own words date it.
    Draft const* told_before(Draft const& d) const noexcept {
        for (std::uint32_t i = s_.number(d); i-- > 0;) {
            Draft const& e = s_.drafts[i];
            std::uint32_t const apart = sentences_apart(e.report.sentence, d.report.sentence, d);
            if (apart > 1) return nullptr;
            if (apart == 0 || e.report.in_title || e.report.quoted || !e.report.date || e.phrase != nowhere) continue;
            if (e.report.date->by == DatedBy::publication || e.report.factuality != Factuality::asserted) continue;
            if (e.report.tense != Tense::past && e.report.tense != Tense::infinitive) continue;
            if (same_actor(s_, e, d)) return &e;
        }
        return nullptr;
    }

    /// Sentences between two reports, those inside the quotation that the later one carries not counted.
    std::uint32_t sentences_apart(std::uint32_t a, std::uint32_t b, Draft const& later) const noexcept {
        if (later.report.quotation != nowhere)
            b = std::min(b, s_.tokens().sentence_of(s_.words().quotations[later.report.quotation].tokens.first));
        return s_.ordinal[b] > s_.ordinal[a] ? s_.ordinal[b] - s_.ordinal[a] : 0;
    }

    void date_by_newspaper(Draft& d) {
        if (!day_ || !is_single_fact(d) || d.phrase != nowhere || d.report.same_as != nowhere || has_vague_time(d))
            return;
        VerbGroup const& g = s_.group(d.clause);
        if ((!g.finite && !d.finite_past) || pluperfect(d)) return;
        bool const speech = s_.has(d, trigger_flag::speech) || d.report.event_class == EventClass::reporting;
        bool const lead = s_.paragraph[d.report.sentence] == first_body_paragraph();
        bool fresh = false;
        if (d.report.in_title) {
            fresh = g.tense == Tense::present || g.tense == Tense::past;
        } else if (!is_main(d) && !(speech && is_told(d))) {
            fresh = false;
        } else if (g.tense == Tense::present) {
            fresh = speech || (lead && (d.perfect || g.aspect == Aspect::progressive));
        } else if (d.report.tense == Tense::past && g.aspect == Aspect::none) {
            fresh = lead ? !dated_otherwise(d.report.sentence) : speech && lead_is_dated();
        }
        if (!d.report.in_title && of_scene(d) && is_main(d) && d.report.tense == Tense::past &&
            g.aspect == Aspect::none && (fresh || near_scene(d))) {
            d.report.date = inherit(s_.drafts[scene_]);
            d.report.date->by = DatedBy::context;
            return;
        }
        if (fresh) d.report.date = EventDate{day_period(*day_), DatedBy::publication, nowhere, nowhere};
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
    void date_by_governor(Draft& d) const {
        if (!is_single_fact(d) || d.phrase != nowhere || has_vague_time(d) || pluperfect(d)) return;
        Clause const& c = s_.clause(d.clause);
        if (c.parent == nowhere || s_.at_clause[c.parent] == nowhere) return;
        Draft const& above = s_.drafts[s_.at_clause[c.parent]];
        if (!above.report.date || above.report.factuality != Factuality::asserted) return;
        VerbGroup const& g = s_.group(d.clause);
        bool const participle =
            (c.link == ClauseLink::adverbial || c.link == ClauseLink::reduced) && g.tense == Tense::present_participle;
        bool const purpose = c.link == ClauseLink::infinitive && !s_.has(above, trigger_flag::proposes);
        bool const coordinate = c.link == ClauseLink::coordinate && d.report.tense == above.report.tense;
        if (participle || purpose || coordinate) d.report.date = inherit(above);
    }

    bool is_told(Draft const& d) const noexcept { return s_.clause(d.clause).link == ClauseLink::quoted; }

    /// Does the sentence have a date of its own, so that what is undated in it is so on purpose?
    bool dated_otherwise(std::uint32_t sentence) const noexcept {
        if (lead_[sentence] != nowhere) return true;
        for (Draft const& d : s_.drafts) {
            if (d.report.sentence == sentence && d.report.date && d.report.date->time != nowhere) return true;
            if (d.report.sentence > sentence) break;
        }
        return false;
    }

    std::uint32_t first_body_paragraph() const noexcept {
        return s_.title_zone == nowhere ? 0 : s_.title_zone == 0 ? 1 : 0;
    }

    bool lead_is_dated() const noexcept {
        return std::ranges::any_of(s_.drafts, [&](Draft const& d) {
            return s_.paragraph[d.report.sentence] <= first_body_paragraph() + 1 && !d.report.in_title &&
                   d.report.date.has_value();
        });
    }

    /// What lies after the day of publication has not happened yet.
    void settle_future(Draft& d) const {
        if (day_ && d.report.date && d.report.factuality == Factuality::asserted &&
            d.report.date->period.first > *day_) {
            d.report.factuality = Factuality::planned;
        }
    }

    Story& s_;
    std::vector<std::uint32_t> governed_;   // expression of each clause
    std::vector<std::uint32_t> of_phrase_;  // expression of each event noun
    std::vector<std::uint32_t> lead_;       // expression at the head of each sentence
    std::optional<Day> day_;
    std::uint32_t scene_ = nowhere;  // the draft that sets the article's scene
};

}  // namespace

void date_reports(Story& s) { Dater(s).all(); }

}  // namespace dateline::event
