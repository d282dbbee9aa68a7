// Finite verbs whose clause a word opens.
//   "the app that was launched"      a relative pronoun: the subject is the phrase before it
//   "after it launched"              a subordinator: adverbial
//   "revealed that Putin might"      "that" after a verb: complement
//   "and thanked Rogozin"            a conjunction and no subject: the subject is shared
#include "clause_builder.hpp"

namespace dateline::syntax {

/// "In Norland that": a name alone, which "that" and "who" do not tell apart from others of the name.
bool ClauseBuilder::is_site(std::uint32_t number) const {
    auto const& name = phrase(number);
    if (name.preposition == nowhere) return false;
    auto const lead = p_.key(name.preposition);
    bool const alone = p_.tags[name.tokens.first] == Tag::name && p_.tags[name.head] == Tag::name;
    return alone && (lead == Key::inside || lead == Key::from);
}

/// "A plant [in Norland] that makes cars", "built in May": the chunk of the plant, or nowhere.
std::uint32_t ClauseBuilder::before_site(std::uint32_t chunk, std::uint32_t begin) const {
    if (!is_site(chunks_[chunk].item)) return nowhere;
    auto const earlier = phrase_before(chunk);
    bool const beside = earlier != nowhere && earlier >= begin &&
                        phrase(chunks_[earlier].item).tokens.last == phrase(chunks_[chunk].item).preposition;
    return beside ? earlier : nowhere;
}

/// "..., who founded", "the tweet that Musk sent", "whose rocket exploded".
bool ClauseBuilder::relative(std::uint32_t g, Field const& f) {
    auto& c = clause(g);
    auto const pronoun = chunks_[f.opener].item;
    auto before = phrase_before(f.opener);
    if (before != nowhere && before > f.begin && is_time(chunks_[before].item)) {
        auto const earlier = phrase_before(before);  // "said to someone the other day who was angry"
        bool const person = earlier != nowhere && earlier >= f.begin && may_act(chunks_[earlier].item);
        if (person && p_.key(phrase(pronoun).head) == Key::who) before = earlier;
    }
    auto const by = p_.key(phrase(pronoun).head);
    if (before != nowhere && before > f.begin && (by == Key::that || by == Key::who) &&
        phrase(chunks_[before].item).tokens.last == phrase(pronoun).tokens.first) {
        if (auto const earlier = before_site(before, f.begin); earlier != nowhere) before = earlier;
    }
    bool const free = before == nowhere || before < f.begin || p_.key(phrase(pronoun).head) == Key::what;
    if (free && !(last_ == nowhere && pending_.phrase != nowhere)) {
        // a question, or "what he means"
        bool const own = f.subject == nowhere;
        c.subject = own ? pronoun : chunks_[f.subject].item;
        if (!own && phrase(pronoun).preposition == nowhere) c.object = pronoun;
        starts_[g] = phrase(pronoun).tokens.first;
        if (last_ != nowhere && chunks_[f.opener].token > group(last_).head) {
            close_last(f.opener);
            c.link = ClauseLink::complement;
            c.parent = last_;
        } else {
            main_ = g;
            resolve_waiting(g);
        }
        c.marker = phrase(pronoun).head;
        return true;
    }
    auto const antecedent = free ? pending_.phrase : chunks_[before].item;
    if (last_ != nowhere) close_last(f.opener);
    keep_pending(f, f.opener);
    c.link = ClauseLink::relative;
    c.marker = phrase(pronoun).head;
    c.parent = last_;
    if (last_ == nowhere || pending_.phrase != nowhere) {
        c.parent = nowhere;
        waiting_.push_back(g);
    }
    starts_[g] = phrase(pronoun).preposition != nowhere ? phrase(pronoun).preposition : phrase(pronoun).tokens.first;
    auto const named = phrase(antecedent).apposed_to != nowhere ? phrase(antecedent).apposed_to : antecedent;
    if (f.subject == nowhere) {
        c.subject = named;
        return true;
    }
    c.subject = chunks_[f.subject].item;
    bool const gap = phrase(pronoun).preposition == nowhere && p_.key(phrase(pronoun).head) != Key::whose;
    if (gap) c.object = named;
    front_adjuncts(g, f, f.opener + 1);
    return true;
}

bool ClauseBuilder::subordinate(std::uint32_t g, Field const& f) {
    auto& c = clause(g);
    auto const marker = chunks_[f.opener].item;
    close_last(f.opener);
    keep_pending(f, f.opener);
    c.marker = marker;
    starts_[g] = marker;
    bool const after_verb = last_ != nowhere && f.opener > 0 && chunks_[f.opener - 1].kind == ChunkKind::group;
    bool const asks = last_ != nowhere && thinks(last_) && p_.has(marker, word_flag::question | word_flag::condition);
    bool const complement = p_.key(marker) == Key::that || (after_verb && asks);
    c.link = complement && last_ != nowhere ? ClauseLink::complement : ClauseLink::adverbial;
    c.parent = last_;
    if (c.link == ClauseLink::adverbial && last_ != nowhere && !group(last_).finite && main_ != nowhere)
        c.parent = main_;
    if (last_ == nowhere || pending_.phrase != nowhere) {
        c.parent = nowhere;
        waiting_.push_back(g);
    }
    if (f.subject != nowhere) c.subject = chunks_[f.subject].item;
    front_adjuncts(g, f, f.opener + 1);
    // "the letter that Haas sent angered Bauer": "that" stands for the phrase before when the verb lacks its object
    bool const after_phrase = f.opener > f.begin && chunks_[f.opener - 1].kind == ChunkKind::phrase;
    bool const verb_next = f.end + 1 < chunks_.size() && chunks_[f.end + 1].kind == ChunkKind::group &&
                           group(chunks_[f.end + 1].item).finite;
    if (p_.key(marker) == Key::that && after_phrase && verb_next && !p_.can(group(g).head, can_be::never_passive)) {
        c.link = ClauseLink::relative;
        c.object = chunks_[f.opener - 1].item;
    }
    return true;
}

/// "Haas said [Bauer, Lund and two aides] lied": several who act, right behind a verb of saying that addresses nobody,
/// are the subject of what is said, unless the verb behind has one subject: "said Bauer and Haas is".
bool ClauseBuilder::opens_joint_content(std::uint32_t g, Field const& f) const {
    bool const says = verb_has(last_, verb_trait::speaks) && verb_has(last_, verb_trait::takes_clause) &&
                      !verb_has(last_, verb_trait::gives) && !group(last_).passive;
    if (!says || f.subject == nowhere || f.begin >= f.opener) return false;
    if (chunks_[f.begin].kind != ChunkKind::phrase || p_.key(chunks_[f.opener].item) != Key::and_) return false;
    if (chunks_[f.begin].token != group(last_).tokens.last || p_.can(group(g).tokens.first, can_be::verb_third))
        return false;
    for (auto c = f.begin; c < f.subject; ++c) {
        auto const kind = chunks_[c].kind;
        if (c != f.opener && kind != ChunkKind::phrase && (kind != ChunkKind::comma || c > f.opener)) return false;
        if (kind == ChunkKind::phrase && is_time(chunks_[c].item)) return false;
    }
    auto const first = owned_by(chunks_[f.begin].item);
    bool const acts = first < chunks_[f.subject].item && is_bare(first) && !phrase(first).pronoun && may_act(first);
    return acts && may_act(chunks_[f.subject].item);
}

bool ClauseBuilder::coordinate(std::uint32_t g, Field const& f) {
    if (pending_.phrase != nowhere && f.subject == nowhere && last_finite() == nowhere) return false;
    if (last_ == nowhere) return false;
    auto& c = clause(g);
    if (opens_joint_content(g, f)) {
        auto const first = owned_by(chunks_[f.begin].item);
        close_last(f.begin);
        c.link = ClauseLink::complement;
        c.parent = last_;
        c.subject = first;
        phrase(chunks_[f.subject].item).conjoined_to = first;
        starts_[g] = chunks_[f.begin].token;
        front_adjuncts(g, f, f.opener + 1);
        return true;
    }
    close_last(f.opener);
    auto with = last_finite();
    if (with == nowhere) with = last_;
    c.link = ClauseLink::coordinate;
    c.parent = with;
    starts_[g] = chunks_[f.opener].item;
    if (f.subject == nowhere && is_bare_form_behind(g, group(last_))) {  // "will visit Rome, meet the pope and open"
        add_to_row(g, last_);
        return true;
    }
    if (f.subject != nowhere) {
        c.subject = chunks_[f.subject].item;
        auto& np = phrase(c.subject);
        if (np.conjoined_to != nowhere && np.conjoined_to < c.subject &&
            phrase(np.conjoined_to).tokens.first < chunks_[f.opener].token)
            np.conjoined_to = nowhere;
        if (main_ != nowhere && clause(with).link != ClauseLink::complement &&
            clause(with).link != ClauseLink::relative)
            c.parent = main_;
        front_adjuncts(g, f, f.opener + 1);
        if (clause(c.parent).link == ClauseLink::main) main_ = g;
        return true;
    }
    auto& own = p_.out.groups[g];
    bool const either = own.finite && own.tense == Tense::present && own.tokens.size() == 1 &&
                        p_.can(own.head, can_be::past);  // "won gold and [set] a record"
    if (either && group(with).finite && group(with).tense == Tense::past) own.tense = Tense::past;
    // the shared subject: of the nearest finite verb, over its own dependents
    if (pending_.phrase == nowhere && clause(with).link == ClauseLink::adverbial && main_ != nowhere)
        c.parent = with = main_;
    if (goes_over(g, with, f)) c.parent = with = clause(with).parent;
    c.subject = clause(with).subject;
    front_adjuncts(g, f, f.opener + 1);
    return true;
}

/// "Admitted that it was failing, but rejected the claim": the verb after the comma goes with the verb that governs the
/// content before it when that is of its form and the content is not.
bool ClauseBuilder::goes_over(std::uint32_t g, std::uint32_t with, Field const& f) const {
    auto const& content = p_.out.clauses[with];
    if (content.link != ClauseLink::complement || content.parent == nowhere) return false;
    auto const token = chunks_[f.opener].token;
    if (token == 0 || !tokens_[token - 1].is(U',')) return false;
    auto const& own = p_.out.groups[g];
    auto const& inner = p_.out.groups[with];
    auto const& outer = p_.out.groups[content.parent];
    auto const same = [&](VerbGroup const& a, VerbGroup const& b) {
        return a.tense == b.tense && a.aspect == b.aspect && a.modality == b.modality;
    };
    return same(own, outer) && !same(own, inner);
}

}  // namespace dateline::syntax
