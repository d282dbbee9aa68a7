// Infinitives and participles have no subject of their own; who does what they say follows from their place.
//   "took to Twitter to thank X"            the subject of the verb before
//   "asked the board to leave"              its object, after verbs of asking and the like
//   "an invitation for Putin to join"       the phrase after "for"
//   "a tweet from Musk inviting Putin"      the phrase right before
//   "tagged the Kremlin, tweeting: ..."     the main subject, after a comma
//   "Speaking to the press, Peskov said"    the subject of the main verb to come
#include <algorithm>

#include "clause_builder.hpp"

namespace dateline::syntax {

/// Remembers the subject that stands before chunk `before` and has no verb yet.
void ClauseBuilder::keep_pending(Field const& f, std::uint32_t before) {
    if (pending_.phrase != nowhere) return;
    std::uint32_t opener = nowhere, subject = nowhere;
    for (auto c = f.begin; c < before; ++c) {
        auto const& each = chunks_[c];
        if (each.kind == ChunkKind::conjunction || each.kind == ChunkKind::stop ||
            (each.kind == ChunkKind::marker && p_.tags[each.item] == Tag::subordinator)) {
            opener = c;
            subject = nowhere;
        } else if (each.kind == ChunkKind::phrase && is_bare(each.item) && (subject == nowhere || opener == nowhere)) {
            subject = c;
        }
    }
    if (subject == nowhere) return;
    bool const comma_before = subject > 0 && chunks_[subject - 1].kind == ChunkKind::comma;
    bool const free = main_ == nowhere && (last_ == nowhere || comma_before);
    if (free || (last_ == nowhere && opener != nowhere) ||
        (opener != nowhere && chunks_[opener].kind == ChunkKind::marker && opener + 1 == subject)) {
        pending_ = {chunks_[subject].item, opener};
        for (auto c = subject + 1; c < before; ++c) {
            if (chunks_[c].kind != ChunkKind::phrase) continue;
            auto& np = phrase(chunks_[c].item);
            if (np.preposition != nowhere && np.attached_to == nowhere && chunks_[c - 1].kind == ChunkKind::phrase)
                np.attached_to = chunks_[c - 1].item;
        }
    }
}

void ClauseBuilder::nonfinite(std::uint32_t chunk, Field const& f) {
    auto const g = chunks_[chunk].item;
    if (group(g).tense == Tense::infinitive)
        infinitive(g, f);
    else
        participle(g, f);
}

/// "Approved Sweden's bid to join": of a phrase right before, whose it is.
std::uint32_t ClauseBuilder::owner_right_before(std::uint32_t chunk) const {
    if (chunk == nowhere) return nowhere;
    auto const owner = phrase(chunks_[chunk].item).possessor;
    return owner != nowhere && !phrase(owner).pronoun ? owner : nowhere;
}

void ClauseBuilder::infinitive(std::uint32_t g, Field const& f) {
    auto& c = clause(g);
    c.link = ClauseLink::infinitive;
    // "for Putin to join"
    auto const near = f.end > f.begin && chunks_[f.end - 1].kind == ChunkKind::phrase ? f.end - 1 : nowhere;
    if (near != nowhere) {
        auto const n = chunks_[near].item;
        auto const preposition = phrase(n).preposition;
        if (preposition != nowhere && p_.key(preposition) == Key::for_) {
            close_last(near);
            keep_pending(f, near);
            c.subject = n;
            c.marker = preposition;
            starts_[g] = preposition;
            c.parent = last_;
            if (last_ == nowhere) waiting_.push_back(g);
            return;
        }
    }
    if (last_ == nowhere) {
        keep_pending(f, f.end);
        auto& list = pending_.phrase != nowhere ? parentless_ : waiting_;  // "a plan to build": nobody is named
        list.push_back(g);
        return;
    }
    // "to meet and (to) talk"
    if (f.opener != nowhere && chunks_[f.opener].kind == ChunkKind::conjunction && f.opener + 1 == f.end &&
        !group(last_).finite) {
        close_last(f.opener);
        c.link = ClauseLink::coordinate;
        c.parent = last_;
        c.subject = clause(last_).subject;
        return;
    }
    close_last(f.end);
    if (f.comma && main_ == nowhere) keep_pending(f, f.end);
    bool const aside = f.comma && main_ != nowhere && !group(last_).finite;  // "voted, with Peru abstaining, to ban it"
    auto const with = c.parent = aside ? main_ : last_;
    auto const& before = clause(with);
    bool const controls = verb_has(with, verb_trait::controls) && !group(with).passive;
    auto const object =
        before.second_object != nowhere && before.link == ClauseLink::relative ? before.second_object : before.object;
    c.subject = controls && object != nowhere && may_act(object) ? object : before.subject;
    if (auto const owner = owner_right_before(near); owner != nowhere) c.subject = owner;
    if (group(with).copula && before.subject != nowhere && p_.key(phrase(before.subject).head) == Key::it)
        c.subject = nowhere;
}

bool ClauseBuilder::has_finite() const {
    return std::ranges::any_of(chunks_,
                               [&](Chunk const& c) { return c.kind == ChunkKind::group && group(c.item).finite; });
}

/// "Five were killed and 30 others wounded": the second verb has a subject of its own and the helpers of the first.
bool ClauseBuilder::shares_passive(std::uint32_t g, Field const& f) {
    bool const joined = f.opener != nowhere && chunks_[f.opener].kind == ChunkKind::conjunction &&
                        f.opener + 2 == f.end && f.subject == f.end - 1;
    if (!joined || last_ == nowhere || !group(last_).passive || !group(last_).finite || !group(g).passive) return false;
    close_last(f.opener);
    auto& own = p_.out.groups[g];
    own.finite = true;
    own.tense = group(last_).tense;
    own.aspect = group(last_).aspect;
    own.modality = group(last_).modality;
    auto& c = clause(g);
    c.link = ClauseLink::coordinate;
    c.parent = last_;
    c.subject = chunks_[f.subject].item;
    phrase(c.subject).conjoined_to = nowhere;
    starts_[g] = chunks_[f.opener].item;
    return true;
}

void ClauseBuilder::participle(std::uint32_t g, Field const& f) {
    if (listed(g, f)) return;
    auto& c = clause(g);
    auto const near = f.end > f.begin ? f.end - 1 : nowhere;
    auto const awaits = [&] {
        keep_pending(f, near == nowhere ? f.end : near);
        if (pending_.phrase != nowhere) c.subject = pending_.phrase;
        waiting_.push_back(g);
    };
    if (near == nowhere) {
        if (last_ == nowhere) {  // "Speaking to the press, ..."
            c.link = ClauseLink::adverbial;
            waiting_.push_back(g);
            return;
        }
        c.link = ClauseLink::complement;  // "began working"
        c.parent = last_;
        c.subject = clause(last_).subject;
        return;
    }
    auto const& before = chunks_[near];
    switch (before.kind) {
        case ChunkKind::marker: {
            c.link = ClauseLink::adverbial;
            c.marker = before.item;
            starts_[g] = before.item;
            if (last_ == nowhere) return awaits();
            close_last(near);
            c.parent = last_;
            c.subject = clause(last_).subject;
            auto const object = clause(last_).object;
            if (object == nowhere || group(last_).passive) return;
            auto const word = p_.key(before.item);
            bool const of = word == Key::from || word == Key::of || word == Key::for_;
            auto const sense = p_.looks[phrase(object).head].noun_sense;
            bool const gained = sense == Sense::possession || sense == Sense::quantity || sense == Sense::cognition;
            bool const kept = word == Key::from && !gained;  // "kept the fire from spreading", not "earned money from"
            if (kept || (of && may_act(object)))
                c.subject = object;  // "accused Musk of lying", "thanked him for coming"
            return;
        }
        case ChunkKind::conjunction: {
            if (last_ == nowhere) return awaits();
            close_last(near);
            c.parent = last_;
            c.link = ClauseLink::coordinate;
            c.subject = clause(last_).subject;
            return;
        }
        case ChunkKind::phrase: {
            auto n = before.item;
            if (shares_passive(g, f)) return;
            close_last(f.end);
            if (is_time(n) && last_ != nowhere) {
                c.link = ClauseLink::adverbial;
                c.parent = last_;
                c.subject = clause(last_).subject;
                return;
            }
            c.link = ClauseLink::reduced;
            keep_pending(f, f.end);
            if (auto const earlier = phrase_before(near); is_time(n) && earlier != nowhere) n = chunks_[earlier].item;
            bool const done = group(g).passive && phrase(n).tokens.last == group(g).tokens.first;
            if (auto const earlier = done ? before_site(near, f.begin) : nowhere; earlier != nowhere)
                n = chunks_[earlier].item;  // "a ceremony in Doha attended by envoys"
            if (last_ == nowhere && group(g).passive && !has_finite())
                n = top(n);  // "Queen of Norway diagnosed with flu"
            c.subject = phrase(n).apposed_to != nowhere ? phrase(n).apposed_to : n;
            c.parent = last_;
            if (last_ == nowhere || pending_.phrase != nowhere) {
                c.parent = nowhere;
                waiting_.push_back(g);
            }
            if (is_relative(n)) c.subject = nowhere;
            return;
        }
        default:
            break;
    }
    // after a comma, a colon or a quotation
    auto const back = phrase_before(f.end);
    if (last_ == nowhere || main_ == nowhere) {
        keep_pending(f, f.end);
        c.link = pending_.phrase != nowhere ? ClauseLink::reduced : ClauseLink::adverbial;
        if (pending_.phrase != nowhere) c.subject = pending_.phrase;
        if (last_ != nowhere) close_last(near);
        waiting_.push_back(g);
        return;
    }
    keep_pending(f, f.end);  // "ruled that the ban, introduced in 2010, violated the law"
    if (pending_.phrase != nowhere) {
        close_last(f.opener != nowhere ? f.opener : near);
        c.link = ClauseLink::reduced;
        c.subject = pending_.phrase;
        waiting_.push_back(g);
        return;
    }
    close_last(near);
    c.parent = last_;
    bool const renames = group(g).passive && back != nowhere && back >= f.begin && !is_time(chunks_[back].item);
    if (renames) {
        c.link = ClauseLink::reduced;
        c.subject = top(chunks_[back].item);
        return;
    }
    c.link = ClauseLink::adverbial;
    auto const finite_before = last_finite();
    if (finite_before != nowhere) c.parent = finite_before;
    c.subject = clause(c.parent).subject;
}

}  // namespace dateline::syntax
