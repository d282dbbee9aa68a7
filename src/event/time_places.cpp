// Gives each time expression its place: to the event noun that it stands in or hangs on ("last Friday's raids", "the
// August 13 accord", "since its launch in 2003"), to the verb right before it ("launched last year"), else to the
// innermost clause around it; at the head of a sentence it leads the sentence. One that only tells things apart inside
// a noun phrase ("at this year's fair") dates its clause when nothing else does, and never a headline's. Durations,
// sets and what means nothing in the calendar have no place.
#include "time_places.hpp"

namespace dateline::event {
namespace {

class Placer {
public:
    explicit Placer(Story const& s) : s_(s) {
        out_.of_clause.assign(s.words().clauses.size(), nowhere);
        out_.aside = out_.of_clause;
        out_.of_phrase.assign(s.words().phrases.size(), nowhere);
        out_.lead.assign(s.tokens().sentences().size(), nowhere);
        out_.timed.assign(s.tokens().sentences().size(), false);
        out_.vague.assign(s.words().clauses.size(), false);
    }

    TimePlaces place() {
        place_times();
        note_vague_times();
        return std::move(out_);
    }

private:
    bool usable(Time const& t) const noexcept {
        if (t.type == TimeType::duration || t.type == TimeType::set) return false;
        return t.means.has_value() || (t.value == "PRESENT_REF" && s_.view.article.published);
    }

    /// Each expression goes to the noun it stands in or hangs on, or to the innermost clause around it.
    void place_times() {
        auto const& times = s_.view.times.list;
        for (std::uint32_t i = 0; i < times.size(); ++i) {
            Time const& t = times[i];
            if (!usable(t) || t.tokens.empty()) continue;
            std::uint32_t const sentence = s_.tokens().sentence_of(t.tokens.first);
            if (s_.paragraph[sentence] == nowhere || is_reckoned_from(t, sentence)) continue;
            if (std::uint32_t const noun = noun_around(t); noun != nowhere && s_.at_phrase[noun] != nowhere) {
                out_.of_phrase[noun] = i;
                out_.timed[s_.phrase(noun).sentence] = true;
                if (!is_setting(noun)) continue;
            }
            std::uint32_t const begin = s_.tokens().sentences()[sentence].first;
            bool const weak = inside_phrase(t) || is_counted_in(t);
            if (weak && is_compared_with(t)) continue;
            if (weak && s_.paragraph[sentence] == s_.title_zone) continue;
            std::uint32_t const clause = clause_around(t.tokens, sentence);
            if (clause != nowhere && is_for_object(t, clause)) continue;
            if (weak && clause != nowhere && tells_given(t, clause)) continue;
            bool const leads = !weak && t.tokens.first <= begin + 3;
            if (leads && out_.lead[sentence] == nowhere && !inside_quotation(t.tokens.first)) out_.lead[sentence] = i;
            out_.timed[sentence] = true;
            if (clause == nowhere || s_.group(clause).sentence != sentence) continue;
            if (ends_with(t, clause)) continue;
            if (std::uint32_t const deed = deed_above(t, clause); deed != nowhere && out_.of_clause[deed] == nowhere)
                out_.of_clause[deed] = i;
            if (std::uint32_t const above = before_what_is_sought(t, clause); above != nowhere) {
                if (out_.of_clause[above] == nowhere) out_.of_clause[above] = i;
                out_.timed[s_.group(above).sentence] = true;
                continue;
            }
            std::uint32_t& own = weak ? out_.aside[clause] : out_.of_clause[clause];
            if (own == nowhere || distance(i, clause) < distance(own, clause)) own = i;
        }
    }

    /// "Its lowest close since October 2012", "for the first time since May", "the first time they have met since May":
    /// the day with which this one is compared.
    bool is_reckoned_from(Time const& t, std::uint32_t sentence) const noexcept {
        constexpr std::uint32_t reach = 12;  // tokens
        bool verb = false;
        std::uint32_t const begin = s_.tokens().sentences()[sentence].first;
        std::uint32_t since = t.tokens.first;
        if (since > begin && s_.words().words[since - 1].part == PartOfSpeech::determiner) --since;
        if (since == begin || !s_.links(since - 1, link_word::reckoned)) return false;
        --since;
        for (std::uint32_t i = since; i > begin && since - i < reach; --i) {
            bool const mark = s_.tokens()[i - 1].kind == TokenKind::punctuation && !s_.tokens()[i - 1].is(U'-');
            if (mark) return false;
            verb = verb || s_.words().group_at(i - 1) != nowhere;
            if (verb && (i == since || !s_.links(i, link_word::occasion))) continue;
            bool const most =
                s_.words().words[i - 1].inflection == Inflection::superlative || s_.key(i - 1) == Key::most;
            if (most || s_.links(i - 1, link_word::utmost)) return true;
        }
        return false;
    }

    /// "Cut its forecast for the second time this year": the year is the one of all those times.
    bool is_counted_in(Time const& t) const noexcept {
        if (t.tokens.first == 0 || !s_.links(t.tokens.first - 1, link_word::occasion)) return false;
        std::uint32_t const times = s_.words().phrase_at(t.tokens.first - 1);
        return times != nowhere && s_.key(s_.phrase(times).preposition) == Key::for_;
    }

    /// "Approved Norway's bid to join the union on Monday", "agreed to sell the yard in May": the day is over, so it is
    /// not that of the joining. The clause around the infinitive, or nowhere.
    std::uint32_t before_what_is_sought(Time const& t, std::uint32_t clause) const noexcept {
        Clause const& c = s_.clause(clause);
        std::uint32_t const first = s_.group(clause).tokens.first;
        if (c.link != ClauseLink::infinitive || c.parent == nowhere || first == 0) return nowhere;
        auto const& day = s_.view.article.published;
        bool const over = t.means && day && t.means->last <= day->day;
        std::uint32_t const act = s_.at_clause[c.parent];
        bool const decides = act != nowhere && s_.drafts[act].report.event_class == EventClass::i_action;
        if (over && decides && s_.group(c.parent).tense == Tense::past) return c.parent;
        std::uint32_t const noun = s_.words().phrase_at(first - 1);
        bool const of_object =
            noun != nowhere && noun == s_.clause(c.parent).object && s_.phrase(noun).possessor != nowhere;
        return over && of_object && s_.group(c.parent).tense == Tense::past ? c.parent : nowhere;
    }

    /// "Adjourned the trial until Monday", "men lost since Monday were found": the day on which what was done ends, or
    /// something else began.
    bool ends_with(Time const& t, std::uint32_t clause) const noexcept {
        if (t.tokens.first == 0 || s_.group(clause).tense != Tense::past) return false;
        std::string_view const word = s_.tokens().slice(t.tokens.first - 1);
        bool const began = s_.links(t.tokens.first - 1, link_word::reckoned);
        return word == "until" || word == "till" || (began && s_.group(clause).aspect == Aspect::none);
    }

    /// "Signed a deal opening the border on Friday": a day that is over is that of the deed, too. Its clause, or
    /// nowhere.
    std::uint32_t deed_above(Time const& t, std::uint32_t clause) const noexcept {
        Clause const& c = s_.clause(clause);
        if (c.link != ClauseLink::reduced || c.parent == nowhere || c.subject == nowhere) return nowhere;
        auto const& day = s_.view.article.published;
        bool const over = t.means && day && t.means->grain <= Grain::day && t.means->last <= day->day;
        bool const participle = s_.group(clause).tense == Tense::present_participle;
        bool const of_object = c.subject == s_.clause(c.parent).object && s_.group(c.parent).tense == Tense::past;
        return over && participle && of_object ? c.parent : nowhere;
    }

    /// "Cut its forecast for April": a month of the forecast, not of the cut; but "planned a vote for May".
    bool is_for_object(Time const& t, std::uint32_t clause) const noexcept {
        if (t.tokens.first < 2 || s_.key(t.tokens.first - 1) != Key::for_) return false;
        std::uint32_t const before = s_.words().phrase_at(t.tokens.first - 2);
        return before != nowhere && before == s_.clause(clause).object && !s_.group(clause).passive &&
               !s_.verb_has(s_.group(clause).head, word_flag::plans);
    }

    /// "Opposed last year's deal", "cited a 2015 report": what is judged, told of or wanted is of another time.
    bool tells_given(Time const& t, std::uint32_t clause) const noexcept {
        std::uint32_t const deed = s_.at_clause[clause];
        if (deed == nowhere) return false;
        Draft const& d = s_.drafts[deed];
        std::uint32_t phrase = s_.words().phrase_at(t.tokens.first);
        if (phrase + 1 < s_.words().phrases.size() && s_.phrase(phrase + 1).possessor == phrase) ++phrase;
        Clause const& c = s_.clause(clause);
        if (phrase != (s_.group(clause).passive ? c.subject : c.object)) return false;
        constexpr std::uint32_t given = kind_trait::takes_given | kind_trait::judges | kind_trait::undoes;
        EventClass const told = d.report.event_class;
        return s_.kind(d).has(given) || told == EventClass::reporting || told == EventClass::i_action ||
               told == EventClass::i_state || told == EventClass::perception;
    }

    /// "Harbour Fair" of "Harbour Fair 2021".
    bool is_name(std::uint32_t token) const noexcept {
        PartOfSpeech const part = s_.words().words[token].part;
        return s_.tokens()[token].has(TokenFlag::capital) &&
               (part == PartOfSpeech::proper_noun || part == PartOfSpeech::noun || part == PartOfSpeech::adjective);
    }

    /// "At this year's fair", "the 2010 conference": the year tells which fair.
    bool inside_phrase(Time const& t) const noexcept {
        std::uint32_t const number = s_.words().phrase_at(t.tokens.first);
        if (number == nowhere) return false;
        NounPhrase const& p = s_.phrase(number);
        if (begins_with_time(s_, number)) return false;
        bool const owns = number + 1 < s_.words().phrases.size() && s_.phrase(number + 1).possessor == number;
        bool const name = t.tokens.contains(p.head) && t.tokens.first > 0 && is_name(t.tokens.first - 1);
        return owns || name || p.head >= t.tokens.last;
    }

    /// "Up 3 percent from Tuesday's close": of what this is compared with.
    bool is_compared_with(Time const& t) const noexcept {
        std::uint32_t number = s_.words().phrase_at(t.tokens.first);
        if (number + 1 < s_.words().phrases.size() && s_.phrase(number + 1).possessor == number) ++number;
        Key const key = s_.key(s_.phrase(number).preposition);
        return key == Key::from || key == Key::than;
    }

    void note_vague_times() {
        for (Time const& t : s_.view.times.list) {
            if (t.means || t.value == "PRESENT_REF" || inside_phrase(t)) continue;
            std::uint32_t const clause = s_.words().clause_at(t.tokens.first);
            if (clause != nowhere && !is_decreed(t, clause)) out_.vague[clause] = true;
        }
    }

    /// "Jailed for two years", "declared an emergency for a month": how long the outcome lasts.
    bool is_decreed(Time const& t, std::uint32_t clause) const noexcept {
        std::uint32_t const deed = s_.at_clause[clause];
        return t.type == TimeType::duration && deed != nowhere && s_.kind(s_.drafts[deed]).has(kind_trait::decrees);
    }

    /// "In a July 16 press conference, he said": the date of the circumstance is the clause's.
    bool is_setting(std::uint32_t noun) const noexcept {
        return s_.links(s_.phrase(noun).preposition, link_word::setting);
    }

    /// The clause of the verb right before ("launched last year", "said on Monday"); else the innermost around, or that
    /// of a verb within it that nothing parts from the expression: in "Cook, who had met Musk last week, thanked" the
    /// week is that of the meeting, but "the man who met Musk last week thanked" leaves it to the verb that follows, as
    /// does "Cook, who met Musk, last week thanked".
    std::uint32_t clause_around(TokenRange time, std::uint32_t sentence) const noexcept {
        std::uint32_t const around = s_.words().clause_at(time.first);
        std::uint32_t const next = s_.words().group_at(time.last);
        bool const before_verb = next != nowhere && s_.group(next).finite && s_.group(next).tokens.first == time.last;
        for (std::uint32_t i = time.first; i-- > 0 && s_.tokens()[i].kind != TokenKind::punctuation;) {
            std::uint32_t const verb = s_.words().group_at(i);
            if (verb == nowhere) continue;
            if (i + 2 >= time.first) {
                std::uint32_t const acting = clause_of_subject(time.first);
                return acting == nowhere ? verb : acting;
            }
            if (s_.group(verb).sentence != sentence || around == verb) break;
            if (around == nowhere) return verb;
            bool const within = s_.clause(around).extent.first < s_.group(verb).tokens.first;
            return within && !(before_verb && next == around) ? verb : around;
        }
        return before_verb ? next : around;
    }

    /// "Said [first-quarter] sales rose": the clause whose subject a time stands in, or nowhere.
    std::uint32_t clause_of_subject(std::uint32_t token) const noexcept {
        std::uint32_t number = s_.words().phrase_at(token);
        if (number == nowhere) return nowhere;
        if (number + 1 < s_.words().phrases.size() && s_.phrase(number + 1).possessor == number) ++number;
        std::uint32_t const clause = s_.words().clause_at(s_.phrase(number).head);
        bool const within = clause != nowhere && s_.phrase(number).head > token;
        return within && s_.clause(clause).subject == number ? clause : nowhere;
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
        if (std::uint32_t const before = noun_right_before(p); before != nowhere) return before;
        std::uint32_t const above = p.attached_to;
        return above != nowhere && s_.at_phrase[above] != nowhere && s_.phrase(above).head < t.tokens.first ? above
                                                                                                            : nowhere;
    }

    /// "Since its launch in 2003", "slated for release on June 24": an event noun that another preposition governs,
    /// with the time right behind it.
    std::uint32_t noun_right_before(NounPhrase const& time) const noexcept {
        std::uint32_t const begin = time.preposition != nowhere ? time.preposition : time.tokens.first;
        if (begin == 0) return nowhere;
        std::uint32_t const noun = s_.words().phrase_at(begin - 1);
        if (noun == nowhere || s_.at_phrase[noun] == nowhere || s_.phrase(noun).preposition == nowhere) return nowhere;
        bool const governed = s_.links(s_.phrase(noun).preposition, link_word::after | link_word::before) ||
                              (s_.key(s_.phrase(noun).preposition) == Key::for_ && !is_ground(noun));
        return governed ? noun : nowhere;
    }

    /// "Jailed for bribery in January", but "slated for release in January".
    bool is_ground(std::uint32_t noun) const noexcept {
        std::uint32_t const clause = s_.words().clause_at(s_.phrase(noun).preposition);
        return clause != nowhere && s_.group(clause).finite && !s_.group(clause).copula &&
               s_.at_clause[clause] != nowhere && !s_.verb_has(s_.group(clause).head, word_flag::plans) &&
               s_.phrase(noun).preposition == s_.group(clause).tokens.last;
    }

    Story const& s_;
    TimePlaces out_;
};

}  // namespace

TimePlaces place_times(Story const& s) { return Placer(s).place(); }

}  // namespace dateline::event
