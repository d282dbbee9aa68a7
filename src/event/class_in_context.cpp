// TimeML's classes depend on what stands beside the word: an I_ACTION, I_STATE or ASPECTUAL introduces another event
// ("decided to sell", "an attempt to sell", "began the talks"), and REPORTING what is reported. The same word alone is
// an occurrence: "the bid was rejected", "he was condemned", "the speech". An ending is aspectual whatever ends ("the
// war ended"), unless somebody is kept or stopped; a light verb that carries an event is no state ("held talks"). Lists
// give the class a word may have; this pass takes it back.
#include <algorithm>

#include "roles.hpp"

namespace dateline::event {
namespace {

class Classes {
public:
    explicit Classes(Story& s) : s_(s), governs_(s.words().clauses.size(), 0) {
        for (std::uint32_t i = 0; i < s.words().clauses.size(); ++i) {
            Clause const& c = s.clause(i);
            if (c.parent == nowhere || c.parent >= governs_.size()) continue;
            bool const content = c.link == ClauseLink::complement || c.link == ClauseLink::infinitive ||
                                 c.link == ClauseLink::quoted ||
                                 (!s.group(i).finite && c.link != ClauseLink::reduced &&
                                  s.group(i).tokens.first <= s.group(c.parent).tokens.last + 1);
            if (content && s.key(c.marker) != Key::by) governs_[c.parent] = 1;
        }
    }

    void settle(Draft& d) const {
        Report& r = d.report;
        switch (r.event_class) {
            case EventClass::aspectual:
                if (d.phrase != nowhere ? !noun_introduces(d) : acts_on_thing(d))
                    r.event_class = EventClass::occurrence;
                return;
            case EventClass::state:
                if (d.phrase == nowhere && r.part == PartOfSpeech::verb && (is_done(d) || carries_light(d)))
                    r.event_class = EventClass::occurrence;
                return;
            case EventClass::i_action:
                if (!(d.phrase != nowhere ? noun_introduces(d) : verb_introduces(d)))
                    r.event_class = EventClass::occurrence;
                return;
            case EventClass::reporting: {
                bool const bare = d.phrase != nowhere ? !noun_introduces(d)
                                                      : (is_deed(r) || reports_nothing(d)) && !verb_introduces(d);
                if (bare && r.quotation == nowhere) r.event_class = EventClass::occurrence;
                return;
            }
            default:
                return;
        }
    }

private:
    /// Words that are acts: criticism, praise.
    bool is_deed(Report const& r) const {
        EventKind const& kind = s_.view.triggers.kind(r.kind);
        return !kind.statement && (!kind.plover.empty() || kind.id.empty());
    }

    /// "Kept the boy", not "keep talking", "ended the talks" or "the war ended".
    bool acts_on_thing(Draft const& d) const {
        std::uint32_t const object = s_.clause(d.clause).object;
        return object != nowhere && !verb_introduces(d) && (is_somebody(s_, object) || s_.phrase(object).pronoun);
    }

    /// "Declined to comment", "responded by closing the yard".
    bool reports_nothing(Draft const& d) const {
        VerbGroup const& g = s_.group(d.clause);
        bool const silent = g.tense == Tense::infinitive && s_.clause(d.clause).object == nowhere;
        return silent || s_.has(d, trigger_flag::answers);
    }

    /// What goes on, what is done to something and what one can be asked to do is no state: "was holding it", "was
    /// held", "held out", "to stay".
    bool is_done(Draft const& d) const {
        VerbGroup const& g = s_.group(d.clause);
        bool const goes_on = g.tense == Tense::present_participle || g.aspect == Aspect::progressive ||
                             g.aspect == Aspect::perfective_progressive;
        return goes_on || g.passive || g.tense == Tense::past_participle || g.tense == Tense::infinitive ||
               s_.clause(d.clause).particle != nowhere;
    }

    bool carries_light(Draft const& d) const { return s_.has(d, trigger_flag::light) && carries_event(d); }

    /// "Held talks", "the talks were held".
    bool carries_event(Draft const& d) const {
        Clause const& c = s_.clause(d.clause);
        return is_event(c.object) || is_event(c.second_object) || (s_.group(d.clause).passive && is_event(c.subject)) ||
               (s_.clause(d.clause).link == ClauseLink::reduced && is_event(c.subject));
    }

    bool is_event(std::uint32_t phrase) const { return phrase != nowhere && s_.at_phrase[phrase] != nowhere; }

    bool verb_introduces(Draft const& d) const {
        Clause const& c = s_.clause(d.clause);
        if (governs_[d.clause] != 0 || is_event(c.object) || is_event(c.second_object)) return true;
        if (s_.group(d.clause).passive && is_event(c.subject)) return true;
        if (d.report.event_class == EventClass::aspectual && is_event(c.subject)) return true;
        return std::ranges::any_of(s_.words().adjuncts_of(c), [&](std::uint32_t k) {
            return is_event(k) &&
                   (s_.key(s_.phrase(k).preposition) == Key::for_ || s_.key(s_.phrase(k).preposition) == Key::to);
        });
    }

    bool noun_introduces(Draft const& d) const {
        std::uint32_t const next = s_.phrase(d.phrase).tokens.last;
        if (next < s_.tokens().size()) {
            std::uint32_t const g = s_.words().group_at(next);
            if (g != nowhere && s_.clause(g).link == ClauseLink::infinitive) return true;
            if (s_.key(next) == Key::that) return true;
        }
        for (std::uint32_t k = s_.first_attached[d.phrase]; k != nowhere; k = s_.next_attached[k]) {
            Key const key = s_.key(s_.phrase(k).preposition);
            if (is_event(k) && (key == Key::of || key == Key::for_)) return true;
        }
        return false;
    }

    Story& s_;
    std::vector<std::uint8_t> governs_;  // of each clause: does it introduce another
};

}  // namespace

void settle_classes(Story& s) {
    Classes const classes(s);
    for (Draft& d : s.drafts) classes.settle(d);
}

}  // namespace dateline::event
