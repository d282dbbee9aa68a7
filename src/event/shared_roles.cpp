// Participants that one word of an event lends to another. The noun object of a light verb is the event and its
// subject the one who acts: "made an announcement", "tweeted praise for Korolev". A message and the participle
// that says what it does are one: "a tweet from Musk inviting Putin". What somebody proposes, he takes part in; an
// infinitive says what an invitation is for: "an invitation to chat with Putin".
#include "roles.hpp"

namespace dateline::event {
namespace {

void equate(Story& s, Draft& a, Draft& b) {
    Draft& earlier = a.report.head < b.report.head ? a : b;
    Draft& later = a.report.head < b.report.head ? b : a;
    if (later.report.same_as == nowhere) later.report.same_as = s.number(earlier);
}

void lend_all(Cast& to, Cast const& from) noexcept {
    for (Filler const& f : from) {
        if (f.role == RoleName::actor && to.has(RoleName::actor)) continue;
        to.add(f);
    }
}

bool is_utterance(Story const& s, Draft const& d) noexcept {
    return s.has(d, trigger_flag::speech | trigger_flag::post) || d.report.event_class == EventClass::reporting;
}

/// Is a kind more than a bare statement or post?
bool says_more(Story const& s, Draft const& d) noexcept {
    EventKind const& kind = s.view.triggers.kind(d.report.kind);
    return !kind.id.empty() && !kind.statement && kind.family != "post" && kind.id != "announcement" &&
           kind.id != "report";
}

/// The words that a noun's own person stands in already, as the object of the verb.
void drop_phrase(Cast& cast, std::uint32_t head) noexcept {
    auto const dropped = [&](Filler const& f) { return f.head == head && f.who == EntityId::none; };
    cast.items.cut(std::remove_if(cast.items.begin(), cast.items.end(), dropped));
}

/// What somebody follows something up with.
std::uint32_t with_phrase(Story const& s, Clause const& c) noexcept {
    for (std::uint32_t const k : s.words().adjuncts_of(c)) {
        if (s.key(s.phrase(k).preposition) == Key::with) return k;
    }
    return nowhere;
}

/// The noun of an idiom that has a preposition: "went on strike".
Draft* of_same_kind(Story& s, Clause const& c, KindId kind) noexcept {
    for (std::uint32_t const k : s.words().adjuncts_of(c)) {
        Draft* const noun = s.of_phrase(k);
        if (noun != nullptr && noun->report.kind == kind) return noun;
    }
    return nullptr;
}

/// "Won the backing of the mayor", not "drew criticism of the mayor": who does what is received stands behind "of".
void let_owner_act(Story const& s, Draft& noun) noexcept {
    for (Filler& f : noun.cast.items) {
        std::uint32_t const phrase = f.role == RoleName::target ? s.words().phrase_at(f.head) : nowhere;
        if (phrase == nowhere || s.key(s.phrase(phrase).preposition) != Key::of) continue;
        bool const named = s.words().words[s.phrase(phrase).head].part == PartOfSpeech::proper_noun;
        if (named || is_somebody(s, phrase)) f.role = RoleName::actor;
    }
}

/// "A lawsuit over fees" is not against the fees.
void drop_grounds(Story const& s, Cast& cast) noexcept {
    auto const ground = [&](Filler const& f) {
        std::uint32_t const phrase = f.role == RoleName::target ? s.words().phrase_at(f.head) : nowhere;
        bool const nobody = f.who == EntityId::none && phrase != nowhere && !is_somebody(s, phrase);
        return nobody && s.links(s.phrase(phrase).preposition, link_word::over);
    };
    cast.items.cut(std::remove_if(cast.items.begin(), cast.items.end(), ground));
}

/// "Faced an investigation by the board", "drew criticism": what the noun tells is done to the subject.
bool share_with_received(Story& s, Draft& verb) {
    constexpr std::uint32_t idiom = trigger_flag::worded;
    if (!s.has(verb, trigger_flag::receives) || s.has(verb, idiom) || s.group(verb.clause).passive) return false;
    Draft* const noun = s.of_phrase(s.clause(verb.clause).object);
    if (noun == nullptr || !s.kind(*noun).passive_frame.names_target) return false;
    TokenRange const words = s.phrase(noun->phrase).tokens;
    bool const definite = s.words().words[words.first].part == PartOfSpeech::determiner;
    if (definite && !noun->cast.has(RoleName::actor)) let_owner_act(s, *noun);
    drop_grounds(s, noun->cast);
    if (noun->cast.has(RoleName::target)) return false;
    add_all(s, noun->cast, RoleName::target, verb.cast, RoleName::actor);
    verb.cast = noun->cast;
    verb.report.kind = noun->report.kind;
    verb.report.flags |= trigger_flag::worded;
    equate(s, verb, *noun);
    return true;
}

/// "Opened [fire]": a bare noun that ends an idiom is no event of its own.
bool is_part_of_idiom(Story const& s, Draft const& verb, Draft const& noun) noexcept {
    return noun.report.head == verb.idiom_end && s.phrase(noun.phrase).tokens.size() == 1;
}

/// "Declared a state of [emergency]".
Draft* at_end_of_idiom(Story& s, Draft const& verb) noexcept {
    std::uint32_t const phrase = verb.idiom_end == nowhere ? nowhere : s.words().phrase_at(verb.idiom_end);
    Draft* const noun = s.of_phrase(phrase);
    if (noun == nullptr || noun == &verb || !is_part_of_idiom(s, verb, *noun)) return nullptr;
    return s.key(s.phrase(phrase).preposition) == Key::of ? noun : nullptr;
}

/// "made an announcement", "tweeted praise for Korolev", "went on strike".
void share_with_object(Story& s, Draft& verb) {
    Clause const& c = s.clause(verb.clause);
    std::uint32_t object = c.second_object != nowhere ? c.second_object : c.object;
    bool const continues = s.has(verb, trigger_flag::follows) && !s.has(verb, trigger_flag::answers);
    if (continues) object = with_phrase(s, c);
    bool const passive = s.group(verb.clause).passive;
    Draft* noun = s.of_phrase(passive && !continues ? c.subject : object);
    bool const worded = s.has(verb, trigger_flag::worded);
    if (noun == nullptr && worded) noun = of_same_kind(s, c, verb.report.kind);
    if (noun == nullptr && worded) noun = at_end_of_idiom(s, verb);
    if (noun == nullptr) return;
    bool const bare = worded && is_part_of_idiom(s, verb, *noun);
    if (bare) noun->report.kind = verb.report.kind;
    bool const idiom = worded && noun->report.kind == verb.report.kind;
    bool const undergone = s.has(verb, trigger_flag::receives) && s.kind(*noun).passive_frame.names_target;
    bool const light =
        continues || idiom || (s.has(verb, trigger_flag::light) && verb.report.kind == KindId::none && !undergone);
    if (s.has(verb, trigger_flag::cites)) return;  // "cited a report", which is another's
    bool const utters = is_utterance(s, verb) && !s.has(verb, trigger_flag::proposes) && is_utterance(s, *noun);
    if (light || utters) {
        bool const same_kind = verb.report.kind == noun->report.kind;
        if (utters && says_more(s, verb) && !same_kind) return;
        drop_phrase(verb.cast, noun->report.head);
        if (!noun->cast.has(RoleName::actor)) add_all(s, noun->cast, RoleName::actor, verb.cast, RoleName::actor);
        lend_all(verb.cast, noun->cast);
        lend_all(noun->cast, verb.cast);
        if (continues) drop_phrase(verb.cast, c.object == nowhere ? nowhere : s.phrase(c.object).head);
        if (noun->report.kind != KindId::none) verb.report.kind = noun->report.kind;
        verb.report.flags |= noun->report.flags & (trigger_flag::speech | trigger_flag::post | trigger_flag::answers |
                                                   trigger_flag::follows);
        noun->report.flags |= verb.report.flags & trigger_flag::post;
        equate(s, verb, *noun);
        return;
    }
    // A proposal takes in who is to take part in what is proposed.
    bool const given = s.kind(verb).has(kind_trait::takes_given | kind_trait::judges);  // "condemned the coup"
    bool const intends = !given && s.has(verb, trigger_flag::proposes | trigger_flag::aspect | trigger_flag::speech);
    Cast const deed = noun->cast;
    if (intends && !passive) {
        bool const asks_others = s.kind(verb).type == PloverType::demand;  // "demanded the release of Lund"
        bool const befalls = s.kind(*noun).family == "disaster";           // "discussed the crisis"
        if (!noun->cast.has(RoleName::actor) && !asks_others && !undergone && !befalls)
            add_all(s, noun->cast, RoleName::actor, verb.cast, RoleName::actor);
        drop_phrase(verb.cast, noun->report.head);
        add_all(s, verb.cast, RoleName::target, deed, RoleName::target);
        add_all(s, verb.cast, RoleName::with, deed, RoleName::with);
        add_all(s, verb.cast, RoleName::with, deed, RoleName::actor);
        if (verb.cast.items.empty() || (!verb.cast.has(RoleName::target) && c.object != nowhere))
            add_phrase(s, verb.cast, RoleName::target, object);
    }
}

/// "a tweet from Musk inviting Putin": noun and participle tell one act.
void share_with_message(Story& s, Draft& verb) {
    Clause const& c = s.clause(verb.clause);
    if (c.link != ClauseLink::reduced && c.link != ClauseLink::relative) return;
    if (s.group(verb.clause).passive || !says_more(s, verb) || verb.report.event_class == EventClass::state) return;
    Draft* message = s.of_phrase(c.subject);
    if (message == nullptr &&
        c.subject != nowhere) {  // the nearest noun may be the sender: "a tweet from Musk inviting"
        std::uint32_t const above =
            s.phrase(c.subject).attached_to != nowhere ? s.phrase(c.subject).attached_to : s.event_above[c.subject];
        Draft* const sender_of = s.of_phrase(above);
        if (sender_of != nullptr && s.key(s.phrase(c.subject).preposition) != Key::of) message = sender_of;
    }
    if (message == nullptr || !is_utterance(s, *message)) return;
    if (!verb.cast.has(RoleName::actor)) add_all(s, verb.cast, RoleName::actor, message->cast, RoleName::actor);
    for (Filler const& f : verb.cast) {
        if (f.role != RoleName::actor) message->cast.add(f);
    }
    if (!says_more(s, *message)) message->report.kind = verb.report.kind;
    verb.report.flags |= message->report.flags & trigger_flag::post;
    equate(s, verb, *message);
}

/// "added in a follow-up tweet": the words were the tweet.
void share_with_medium(Story& s, Draft& verb) {
    if (!s.has(verb, trigger_flag::speech) || says_more(s, verb)) return;
    for (std::uint32_t const k : s.words().adjuncts_of(s.clause(verb.clause))) {
        Draft* const noun = s.of_phrase(k);
        if (noun == nullptr || !is_utterance(s, *noun) || noun->cast.has(RoleName::actor)) continue;
        std::string_view const word = s.tokens().slice(s.phrase(k).preposition);
        if (word != "in" && word != "on" && word != "via" && word != "In") continue;
        if (s.has(*noun, trigger_flag::post)) {
            verb.report.kind = noun->report.kind;
            verb.report.flags |= trigger_flag::post;
        }
        lend_all(noun->cast, verb.cast);
        noun->report.kind = verb.report.kind;
        return equate(s, verb, *noun);
    }
}

/// "Speaking to the press, he revealed", "tagged the account, tweeting", "took to Twitter to thank", "agreed to buy":
/// one act told twice.
void share_with_governor(Story& s, Draft& verb) {
    Clause const& c = s.clause(verb.clause);
    Draft* const governor = s.of_clause(c.parent);
    if (governor == nullptr || governor->phrase != nowhere) return;
    if (governor->idiom_end == verb.report.head && governor->report.kind == verb.report.kind) {  // "agreed to buy"
        lend_all(governor->cast, verb.cast);
        return equate(s, verb, *governor);
    }
    bool const participle = c.link == ClauseLink::adverbial && s.group(verb.clause).tense == Tense::present_participle;
    if (participle && !verb.cast.has(RoleName::place) && governor->report.head < verb.report.head)
        add_all(s, verb.cast, RoleName::place, governor->cast, RoleName::place);  // "collided in Egypt, killing 32"
    bool const reduced = c.link == ClauseLink::reduced && s.group(verb.clause).tense == Tense::present_participle;
    bool const resorts = c.link == ClauseLink::infinitive && s.has(*governor, trigger_flag::light) &&
                         governor->report.kind != KindId::none &&
                         s.of_phrase(s.clause(governor->clause).object) == nullptr;
    if (resorts) {
        add_all(s, verb.cast, RoleName::actor, governor->cast, RoleName::actor);
        governor->report.kind = verb.report.kind;
        governor->report.flags |= verb.report.flags & trigger_flag::speech;
        governor->cast = verb.cast;
        return equate(s, verb, *governor);
    }
    if (!(participle || reduced) || !is_utterance(s, verb) || !is_utterance(s, *governor)) return;
    if (!verb.cast.has(RoleName::actor)) add_all(s, verb.cast, RoleName::actor, governor->cast, RoleName::actor);
    if (!same_actor(s, verb, *governor)) return;
    if (!verb.cast.has(RoleName::target)) add_all(s, verb.cast, RoleName::target, governor->cast, RoleName::target);
    if (says_more(s, verb) && !says_more(s, *governor)) governor->report.kind = verb.report.kind;
    if (governor->report.quotation == nowhere) governor->report.quotation = verb.report.quotation;
    verb.report.flags |= governor->report.flags & trigger_flag::post;
    for (Filler const& f : verb.cast) {
        if (f.role != RoleName::actor) governor->cast.add(f);
    }
    equate(s, verb, *governor);
}

/// "an invitation to chat with Putin on Clubhouse": whom the infinitive names takes part.
void share_with_infinitive(Story& s, Draft& noun) {
    if (!s.has(noun, trigger_flag::proposes) && noun.report.event_class != EventClass::i_action) return;
    NounPhrase const& p = s.phrase(noun.phrase);
    for (std::uint32_t g = s.words().group_at(p.tokens.last); g != nowhere && g < s.words().groups.size();) {
        Draft const* const deed = s.of_clause(g);
        if (s.group(g).tense != Tense::infinitive || deed == nullptr) return;
        for (Filler f : deed->cast) {
            if (f.role == RoleName::actor) continue;
            if (f.role == RoleName::with && is_party(s, f.who) && !noun.cast.has(RoleName::target))
                f.role = RoleName::target;
            noun.cast.add(f);
        }
        return;
    }
}

/// Somebody who appears in a quotation that does something takes part: "join me for a conversation on Clubhouse".
void share_with_quotation(Story& s, Draft& verb) {
    if (verb.report.quotation == nowhere || !says_more(s, verb)) return;
    auto const [first, last] = s.mentions_in(s.words().quotations[verb.report.quotation].tokens);
    for (std::uint32_t i = first; i < last; ++i) {
        Mention const& m = s.view.mentions.list[i];
        if (m.who == EntityId::none || m.how == How::pronoun || s.view.gazetteer.type(m.who) == EntityType::person)
            continue;
        verb.cast.add({RoleName::with, m.who, i, m.tokens, m.head});
    }
}

/// "Arrested on suspicion of fraud", "resigned over allegations": whom the verb is about is accused.
void share_with_accused(Story& s, Draft& noun) {
    if (!s.kind(noun).has(kind_trait::alleges) || noun.cast.has(RoleName::target) || noun.clause == nowhere) return;
    if (s.phrase(noun.phrase).preposition == nowhere) return;
    Draft const* const verb = s.of_clause(noun.clause);
    if (verb == nullptr) return;
    add_all(s, noun.cast, RoleName::target, verb->cast, RoleName::target);
    if (!noun.cast.has(RoleName::target)) add_all(s, noun.cast, RoleName::target, verb->cast, RoleName::actor);
}

/// "After talks with Iran, he said": who acts in the clause acts in its circumstance, not in what he speaks of or is
/// against.
void share_with_circumstance(Story& s, Draft& noun) {
    if (noun.cast.has(RoleName::actor) || noun.clause == nowhere || !s.has(noun, trigger_flag::mutual)) return;
    NounPhrase const& p = s.phrase(noun.phrase);
    if (p.preposition == nowhere || s.links(p.preposition, link_word::against | link_word::over)) return;
    if (s.key(p.preposition) == Key::about || (s.key(p.preposition) == Key::of && p.attached_to == nowhere)) return;
    if (Draft const* const verb = s.of_clause(noun.clause))
        add_all(s, noun.cast, RoleName::actor, verb->cast, RoleName::actor);
}

}  // namespace

void share_roles(Story& s) {
    for (std::uint32_t const i : s.nouns) share_with_infinitive(s, s.drafts[i]);
    for (std::uint32_t const i : s.verbs) {
        Draft& d = s.drafts[i];
        if (d.report.part == PartOfSpeech::adjective) continue;
        share_with_quotation(s, d);
        if (!share_with_received(s, d)) share_with_object(s, d);
        share_with_medium(s, d);
        share_with_message(s, d);
        share_with_governor(s, d);
    }
    for (std::uint32_t const i : s.nouns) {
        share_with_accused(s, s.drafts[i]);
        share_with_circumstance(s, s.drafts[i]);
    }
}

}  // namespace dateline::event
