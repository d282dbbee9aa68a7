// What a verb has somebody do, or says that he does, belongs to its title where it stands right behind the verb or its
// object: "Macron refuses [to sign treaty]", "Prosecutors accuse Vega [of hiding debts]", "Merkel says [Macron would
// close plant]". Its verb stands as the text has it, its names as the other event's own title would have them; what
// does not fit into a title, or has an object that no title names ("to close it"), is left out whole.
#include <algorithm>

#include "title_writer.hpp"

namespace dateline::event {

void TitleWriter::add_governed(bool begins) {
    if (!fits(true)) return;  // however long the row of verbs is
    std::uint32_t const group = v_.words.group_at(r_.head);
    if (r_.part != PartOfSpeech::verb || group == nowhere || v_.words.groups[group].head != r_.head) return;
    std::uint32_t const child = group + 1;
    if (child >= v_.words.clauses.size() || v_.words.clauses[child].parent != group) return;
    std::size_t const before = out_.size();
    Clause const& its = v_.words.clauses[child];
    bool written = false;
    if (its.link == ClauseLink::complement && v_.words.groups[child].finite) {
        add_content(child, begins);
        return;
    }
    if (its.link == ClauseLink::infinitive) {
        written = ends_before(group, first_of(child)) && add_deed(child);
    } else if (its.marker != nowhere && v_.words.groups[child].tense == Tense::present_participle) {
        if (!ends_before(group, its.marker) || !governs(its.marker)) return;
        add_behind(v_.tokens.slice(its.marker));
        written = add_deed(child);
    }
    if (!written || !fits(true)) out_.cut(before);
}

/// Does a token stand right behind the verb, or behind its object?
bool TitleWriter::follows_directly(std::uint32_t group, std::uint32_t token) const {
    return token == behind_verb(group) || follows_object(group, token);
}

std::uint32_t TitleWriter::behind_verb(std::uint32_t group) const {
    std::uint32_t const particle = v_.words.clauses[group].particle;
    return particle == nowhere ? v_.words.groups[group].tokens.last : particle + 1;
}

bool TitleWriter::follows_object(std::uint32_t group, std::uint32_t token) const {
    std::uint32_t const object = v_.words.clauses[group].object;
    std::uint32_t const phrase = token == 0 || object == nowhere ? nowhere : v_.words.phrase_at(token - 1);
    if (phrase == nowhere || v_.words.phrases[phrase].tokens.last != token) return false;
    return phrase == object || v_.words.phrases[phrase].conjoined_to == object;
}

/// ... and does the title end there?
bool TitleWriter::ends_before(std::uint32_t group, std::uint32_t token) const {
    if (token == behind_verb(group)) return ends_with_verb();
    std::size_t const object = cast_.object_of_verb();
    return follows_object(group, token) && object != none && out_.text().ends_with(cast_.short_name_of(object));
}

/// Not with a frame's: of "was forced to resign" the title is "Lund resigns".
bool TitleWriter::ends_with_verb() const {
    std::uint32_t const group = v_.words.group_at(r_.head), particle = v_.words.clauses[group].particle;
    std::string_view const told = out_.text();
    if (particle != nowhere) return told.ends_with(v_.tokens.slice(particle));
    std::string_view const last = told.substr(told.rfind(' ') + 1);
    std::string_view const lemma = v_.vocabulary != nullptr ? v_.vocabulary->spelling(own_lemma()) : std::string_view();
    return last == lemma || last == v_.tokens.slice(r_.head) || third_person(lemma).is(last);
}

/// "Of hiding", "from leaving", "by beating"; not "after" or "despite", which say when and although what.
bool TitleWriter::governs(std::uint32_t marker) const {
    Key const key = v_.lexicon.entry(v_.tokens[marker].word()).key;
    return key == Key::of || key == Key::from || key == Key::for_ || key == Key::with || key == Key::by;
}

/// Its first token: "[not] to talk".
std::uint32_t TitleWriter::first_of(std::uint32_t child) const {
    std::uint32_t const first = v_.words.groups[child].tokens.first;
    if (first == 0 || !v_.words.groups[child].negative) return first;
    return (v_.lexicon.entry(v_.tokens[first - 1].word()).flags & word_flag::negation) != 0 ? first - 1 : first;
}

/// The verb group with its helpers, its object and whatever that verb governs itself. False: its object has no name.
bool TitleWriter::add_deed(std::uint32_t child) {
    VerbGroup const& group = v_.words.groups[child];
    add_group(first_of(child), group.tokens.last);
    std::size_t const bare = out_.size();
    Report const* const deed = deed_of(child);
    bool const worded = deed != nullptr && (deed->flags & trigger_flag::worded) != 0;  // its particle says it
    if (!worded && is_quality(group.tokens.last)) add_behind(v_.tokens.slice(group.tokens.last));  // "to go free"
    if (deed != nullptr) TitleWriter(*deed, all_, v_, out_).add_what_stands_behind();
    return out_.size() != bare || is_whole_alone(child);
}

/// May the verb end a title? Not where an object or a clause of it is missing: "to announce that ...".
bool TitleWriter::is_whole_alone(std::uint32_t child) const {
    VerbGroup const& group = v_.words.groups[child];
    if (group.passive || group.copula) return group.passive;
    bool const governs = child + 1 < v_.words.clauses.size() && v_.words.clauses[child + 1].parent == child &&
                         v_.words.clauses[child + 1].link != ClauseLink::coordinate &&
                         v_.words.clauses[child + 1].link != ClauseLink::adverbial;
    bool const needs = (v_.lexicon.shapes(v_.words.words[group.head].lemma) & can_be::needs_object) != 0;
    return !governs && !needs && v_.words.clauses[child].object == nowhere;
}

void TitleWriter::add_what_stands_behind() {
    add_particle();
    std::uint32_t const group = v_.words.group_at(r_.head);
    if (group == nowhere || !v_.words.groups[group].passive) add_complement();
    add_governed(false);
}

/// Its verb's report, or nothing.
Report const* TitleWriter::deed_of(std::uint32_t child) const {
    std::uint32_t const head = v_.words.groups[child].head;
    auto const deed = std::ranges::lower_bound(all_.list, head, {}, &Report::head);
    bool const found = deed != all_.list.end() && deed->head == head && deed->part == PartOfSpeech::verb;
    return found ? &*deed : nullptr;
}

/// A verb with its helpers, as the text joins them ("doesn't have").
void TitleWriter::add_group(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t t = first; t < last; ++t) {
        if (t == 0 || v_.tokens[t].begin != v_.tokens[t - 1].end()) out_.add(' ');
        add_in_small_letters(t);
    }
}

/// Of a clause that is said: its first token, or nowhere, if the title would not tell it right. What no "that" opens
/// is one only with a pronoun, a helper or a past tense: "announces deal supplies" has none.
std::uint32_t TitleWriter::begin_of_content(std::uint32_t child) const {
    std::uint32_t const group = child - 1, subject = v_.words.clauses[child].subject;
    std::uint32_t const marker = v_.words.clauses[child].marker;
    VerbGroup const& its = v_.words.groups[child];
    bool const says = (v_.lexicon.entry(v_.tokens[r_.head].word()).verb & verb_trait::takes_clause) != 0;
    bool const told = v_.words.clauses[group].object != nowhere;  // "told [reporters] that"
    if (!says || subject == nowhere || its.question || v_.words.groups[group].passive) return nowhere;
    if (told && !kind_.statement) return nowhere;
    if (marker != nowhere) return v_.lexicon.entry(v_.tokens[marker].word()).key == Key::that ? marker : nowhere;
    NounPhrase const& who = v_.words.phrases[subject];
    bool const clear = who.pronoun || its.tokens.size() > 1 || its.tense == Tense::past;
    return clear ? who.tokens.first : nowhere;
}

/// "Berg [and two friends]": of two subjects the second, which has no name.
void TitleWriter::add_joined(std::uint32_t subject) {
    constexpr std::uint32_t near = 3;
    for (std::uint32_t k = subject + 1; k < v_.words.phrases.size() && k <= subject + near; ++k) {
        if (v_.words.phrases[k].conjoined_to != subject) continue;
        out_.add(" and");
        return add_group(v_.words.phrases[k].tokens.first, v_.words.phrases[k].tokens.last);
    }
}

/// "Merkel says [Macron would close plant]"; a statement's frame, "Merkel speaks", makes way for it. `begins`: the verb
/// that says it is the title's first.
void TitleWriter::add_content(std::uint32_t child, bool begins) {
    Report const* const deed = deed_of(child);
    std::uint32_t const first = begin_of_content(child);
    bool const anew = begins && kind_.statement && v_.words.clauses[child - 1].object == nowhere;
    if (deed == nullptr || first == nowhere) return;
    if (anew ? !follows_directly(child - 1, first) : !ends_before(child - 1, first)) return;
    VerbGroup const& group = v_.words.groups[child];
    NounPhrase const& subject = v_.words.phrases[v_.words.clauses[child].subject];
    TitleWriter its(*deed, all_, v_, out_);
    RoleName const role = group.passive ? RoleName::target : RoleName::actor;
    std::string_view const name = its.cast_.name_of(role);
    std::string_view const actor = cast_.name_of(RoleName::actor);
    if (name.empty() || actor.empty()) return;
    EntityId const who = its.cast_.named(role).who;
    if (subject.pronoun && who == EntityId::none) return;
    std::string const before(out_.text());
    FiniteVerb const verb_before = verb_;
    if (anew) {
        begin(actor);
        out_.add(' ');
        add_verb();
    }
    out_.add(' ');
    if (subject.pronoun && cast_.named(RoleName::actor).who == who) {
        add_in_small_letters(subject.head);  // "Merkel says she would resign"
    } else {
        out_.add(name);
        if (name.find(" and ") == std::string_view::npos) add_joined(v_.words.clauses[child].subject);
    }
    add_group(group.tokens.first, group.tokens.last);
    std::size_t const bare = out_.size();
    its.add_what_stands_behind();
    bool const whole = out_.size() != bare || is_whole_alone(child);
    bool const alone = v_.words.words[group.tokens.first].inflection == Inflection::third_person;
    bool const agrees = !alone || subject.pronoun || !its.cast_.several(role);
    begin_with_capital();
    if (whole && agrees && fits(true)) return;
    begin(before);
    verb_ = verb_before;
}

}  // namespace dateline::event
