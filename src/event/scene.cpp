// News has a scene: the day of the first thing that the opening tells with a day of its own ("Vega opened the yard on
// Monday"), else the day of publication. What the article goes on to tell in the plain past, dated by nothing else,
// happened there: its opening, what its speakers said, what those of headline and opening did, and every deed of a
// listed kind. Present reports and the perfect are of the day of publication.
//
// Background is not of the scene: a sentence in the pluperfect or with a date of its own that is not of these days, and
// the plain past that goes on after one ("He had worked for the bank since May. He ran its yards."), until somebody of
// the opening is named again or the text is back in the present; what happened "first", "once" or "previously"; and
// states, habits, the possible, the planned, the denied, and what stands in quotation marks.
#include "scene.hpp"

#include "kin_times.hpp"

namespace dateline::event {

Scene::Scene(Story const& story, TimePlaces const& places)
    : s_(story),
      places_(places),
      background_(story.tokens().sentences().size(), false),
      dated_(story.tokens().sentences().size(), false) {
    if (story.view.article.published) day_ = story.view.article.published->day;
}

void Scene::find() {
    if (!day_) return;
    for (Draft const& d : s_.drafts) {
        if (d.report.date && d.report.date->time != nowhere) dated_[d.report.sentence] = true;
    }
    find_opening();
    find_actor();
    find_background();
}

bool Scene::is_recent(Period const& period) const noexcept {
    return day_ && period.last <= *day_ + 1 && *day_ - period.first <= 7 && period.last - period.first < 7;
}

bool Scene::opens(std::uint32_t sentence) const noexcept {
    constexpr std::uint32_t few = 3;
    return lead_ != nowhere && (s_.paragraph[sentence] == s_.paragraph[lead_] ||
                                (sentence >= lead_ && s_.ordinal[sentence] < s_.ordinal[lead_] + few));
}

/// Where the body begins, and who appears there and in the headline.
void Scene::find_opening() {
    auto const body = std::ranges::find_if(s_.drafts, [](Draft const& d) { return !d.report.in_title; });
    if (body != s_.drafts.end()) lead_ = body->report.sentence;
    for (std::uint32_t i = 0; i < s_.words().phrases.size(); ++i) {
        NounPhrase const& p = s_.phrase(i);
        bool const title = s_.title_zone != nowhere && s_.paragraph[p.sentence] == s_.title_zone;
        if (!title && lead_ != nowhere && p.sentence > lead_ && !opens(p.sentence)) break;
        if (p.pronoun || s_.paragraph[p.sentence] == nowhere) continue;
        if (Named const n = who_is(s_, i); n.who != EntityId::none) {
            people_.push_back(n.who);
        } else if (s_.words().words[p.head].part == PartOfSpeech::proper_noun) {
            names_.push_back(s_.tokens().hashes()[p.head]);
        }
    }
}

/// The first main event of the opening with a day of its own in the week before publication.
void Scene::find_actor() {
    for (Draft const& d : s_.drafts) {
        Report const& r = d.report;
        if (r.in_title) continue;
        if (s_.paragraph[r.sentence] > s_.paragraph[lead_] + 2) return;
        if (!r.date || r.factuality != Factuality::asserted || r.quoted) continue;
        if (!is_recent(r.date->period) || r.date->period.grain > Grain::day || r.date->period.last > *day_) continue;
        bool const undergone = d.clause != nowhere && s_.group(d.clause).passive && d.cast.has(RoleName::target);
        if (!is_main(s_, d) || !(undergone || d.cast.has(RoleName::actor))) continue;
        draft_ = s_.number(d);
        return;
    }
}

/// Sentence by sentence: is the plain past still that of the scene?
void Scene::find_background() {
    bool background = false;
    std::uint32_t done = nowhere;
    for (std::uint32_t c = 0; c < s_.words().clauses.size(); ++c) {
        VerbGroup const& g = s_.group(c);
        Clause const& clause = s_.clause(c);
        bool const read = s_.paragraph[g.sentence] != nowhere && s_.paragraph[g.sentence] != s_.title_zone;
        if (!read || !g.finite || clause.link != ClauseLink::main || g.sentence == done) continue;
        done = g.sentence;
        Draft const* const d = s_.at_clause[c] == nowhere ? nullptr : &s_.drafts[s_.at_clause[c]];
        bool const dated = d != nullptr && d->report.date && d->report.date->time != nowhere;
        if (dated) {
            Period const& period = d->report.date->period;
            background = !is_recent(period) && period.first < *day_;
        } else if (g.tense != Tense::past) {
            background = false;
        } else if (tells_of_old(c)) {
            background = true;
        } else if (names_known(clause.subject) || (g.passive && names_known(clause.agent))) {
            background = false;
        }
        background_[g.sentence] = background;
    }
}

/// "Left before the vote", not "had never left before".
bool Scene::governs(std::uint32_t word) const noexcept {
    PartOfSpeech const part = s_.words().words[word].part;
    return part == PartOfSpeech::preposition || part == PartOfSpeech::conjunction;
}

/// "Had worked", "first introduced".
bool Scene::tells_of_old(std::uint32_t clause) const noexcept {
    VerbGroup const& g = s_.group(clause);
    if (g.tense == Tense::past && (g.aspect == Aspect::perfective || g.aspect == Aspect::perfective_progressive))
        return true;
    if (!s_.near_verb[clause].links) return false;
    std::uint32_t const from = g.tokens.first > 0 ? g.tokens.first - 1 : 0;
    for (std::uint32_t i = from; i < std::min(g.tokens.last + 1, s_.tokens().size()); ++i) {
        if (s_.links(i, link_word::bygone) && !s_.timed[i] && (g.tokens.contains(i) || !governs(i))) return true;
    }
    return false;
}

/// Is it a name of somebody in the opening, not a pronoun?
bool Scene::names_known(std::uint32_t phrase) const noexcept {
    return phrase != nowhere && !s_.phrase(phrase).pronoun && is_known(phrase);
}

bool Scene::is_known(std::uint32_t phrase) const noexcept {
    Named const n = who_is(s_, phrase);
    if (n.who != EntityId::none) return std::ranges::find(people_, n.who) != people_.end();
    std::uint32_t const head = s_.phrase(phrase).head;
    return s_.words().words[head].part == PartOfSpeech::proper_noun &&
           std::ranges::find(names_, s_.tokens().hashes()[head]) != names_.end();
}

bool Scene::is_of_actor(Draft const& d) const noexcept {
    return draft_ != nowhere && same_actor(s_, s_.drafts[draft_], d);
}

bool Scene::is_speech(Draft const& d) const noexcept {
    return s_.has(d, trigger_flag::speech) || d.report.event_class == EventClass::reporting;
}

/// A headline tells the news of the article in the present or past.
bool Scene::is_fresh_in_title(Draft const& d) const noexcept {
    VerbGroup const& g = s_.group(d.clause);
    return d.report.event_class != EventClass::i_state && (g.tense == Tense::present || g.tense == Tense::past);
}

bool Scene::is_fresh(Draft const& d) const noexcept {
    ClauseLink const link = s_.clause(d.clause).link;
    // "Resigned after he was accused": on an earlier day than the news, perhaps
    if (link == ClauseLink::adverbial && s_.links(s_.clause(d.clause).marker, link_word::after)) return false;
    bool const main = is_main(s_, d);
    bool const told = is_speech(d) && (link == ClauseLink::quoted || link == ClauseLink::adverbial);
    VerbGroup const& g = s_.group(d.clause);
    bool const set_for = g.passive && g.tense == Tense::present && s_.verb_has(g.head, word_flag::plans);
    // "is planning to sell", "it is expected that", "believes that", "is slated for May"
    if (d.report.event_class == EventClass::i_state || set_for)
        return main && g.tense == Tense::present && g.aspect != Aspect::perfective &&
               (g.aspect == Aspect::progressive ? opens(d.report.sentence) : !d.report.habitual);
    if (d.report.tense == Tense::past) return is_fresh_past(d);
    if (!main && !told) return false;
    if (is_speech(d)) return true;
    if (d.perfect && (counts_since(d) || tells_of_old(d.clause))) return false;
    if (d.perfect) return g.aspect == Aspect::perfective && (opens(d.report.sentence) || d.report.kind != KindId::none);
    return g.aspect == Aspect::progressive && opens(d.report.sentence);
}

/// "Since its launch the shop has sold millions": no event of one day.
bool Scene::counts_since(Draft const& d) const noexcept {
    return std::ranges::any_of(s_.words().adjuncts_of(s_.clause(d.clause)),
                               [&](std::uint32_t k) { return s_.links(s_.phrase(k).preposition, link_word::after); });
}

/// "When Vega first showed the boat, it praised the crew."
bool Scene::is_set_of_old(std::uint32_t clause) const noexcept {
    for (std::uint32_t const c : {clause - 1, clause + 1}) {
        if (c >= s_.words().clauses.size() || s_.clause(c).parent != clause) continue;
        bool const meanwhile = s_.links(s_.clause(c).marker, link_word::meanwhile);
        if (s_.clause(c).link == ClauseLink::adverbial && meanwhile && tells_of_old(c)) return true;
    }
    return false;
}

/// "Managed to sell", "went on to sign": what it leads to was done, and is of a listed kind.
bool Scene::leads_to_deed(Draft const& d) const noexcept {
    std::uint32_t const next = d.clause + 1;
    if (next >= s_.words().clauses.size() || s_.clause(next).parent != d.clause) return false;
    if (s_.clause(next).link != ClauseLink::infinitive || s_.at_clause[next] == nowhere) return false;
    Report const& deed = s_.drafts[s_.at_clause[next]].report;
    return deed.kind != KindId::none && deed.factuality == Factuality::asserted && !deed.habitual;
}

bool Scene::is_fresh_past(Draft const& d) const noexcept {
    VerbGroup const& g = s_.group(d.clause);
    Clause const& c = s_.clause(d.clause);
    if (g.aspect != Aspect::none || tells_of_old(d.clause) || is_set_of_old(d.clause) || background_[d.report.sentence])
        return false;
    bool const where = s_.key(c.marker) == Key::where;
    bool const named = c.link != ClauseLink::complement || s_.key(c.marker) == Key::what;  // "what Vega called a delay"
    if (!is_main(s_, d) && !where && !(is_speech(d) && named)) return false;
    std::uint32_t const lead = places_.lead[d.report.sentence];
    bool const of_old =
        lead != nowhere && s_.view.times.list[lead].means && !is_recent(*s_.view.times.list[lead].means);
    if (of_old && !follows_content(s_, d.clause)) return false;
    if (opens(d.report.sentence)) return true;
    return is_speech(d) || d.report.kind != KindId::none || leads_to_deed(d) || is_of_actor(d) ||
           (c.subject != nowhere && is_known(c.subject));
}

EventDate Scene::publication() const noexcept { return {day_period(*day_), DatedBy::publication, nowhere, nowhere}; }

std::optional<EventDate> Scene::date_of(Draft const& d) const {
    if (!day_ || d.phrase != nowhere) return {};
    VerbGroup const& g = s_.group(d.clause);
    if (!g.finite && !d.finite_past) return {};
    if (!(d.report.in_title ? is_fresh_in_title(d) : is_fresh(d))) return {};
    if (draft_ == nowhere) return publication();
    bool const past = d.report.in_title || d.report.tense == Tense::past;
    bool const others_words = is_speech(d) && !is_of_actor(d);
    if (!past || others_words) return publication();
    EventDate date = *s_.drafts[draft_].report.date;
    date.from = draft_;
    date.by = DatedBy::context;
    return date;
}

}  // namespace dateline::event
