// Finite verbs: the subject is the last bare phrase before the verb, after whatever opened the clause
// (opened_clauses.cpp).
//   "said Putin might"               a complement without "that"
//   "after the rocket landed"        a linking preposition: adverbial
//   "“...,” said Peskov"             a verb of saying after a quotation: the subject follows
//   "a tweet inviting Putin went"    a subject that waits since before a participle or relative clause
#include "clause_builder.hpp"

namespace dateline::syntax {

void ClauseBuilder::finite(std::uint32_t chunk, Field f) {
    auto const g = chunks_[chunk].item;
    if (inverted_speech(g, f, chunk)) return;
    if (f.opener != nowhere) {
        switch (chunks_[f.opener].kind) {
            case ChunkKind::phrase:
                if (relative(g, f)) return;
                break;
            case ChunkKind::marker:
                if (subordinate(g, f)) return;
                break;
            case ChunkKind::conjunction:
                if (coordinate(g, f)) return;
                break;
            default:
                break;
        }
    }
    if ((has_own_line(f) || has_main_verb_ahead(f)) && after_linking_preposition(g, f)) return;
    if (pending_.phrase != nowhere && is_content_of_relative(f)) {
        close_last(f.subject);
        auto& c = clause(g);
        c.subject = chunks_[f.subject].item;
        c.link = ClauseLink::complement;
        c.parent = last_;
        starts_[g] = phrase(c.subject).tokens.first;
        return;
    }
    if (take_pending(g, f)) return;
    if (after_linking_preposition(g, f) || listed(g, f)) return;
    if (f.subject != nowhere) return own_subject(g, f, chunk);
    no_subject(g, f);
}

/// "Mayor held after deputy resigns", "Three hurt as train derails": in a headline, which may do without a finite verb,
/// who stands behind such a word acts.
bool ClauseBuilder::has_own_line(Field const& f) const {
    if (last_ == nowhere || main_ != nowhere || f.end == f.begin) return false;
    auto const& near = chunks_[f.end - 1];
    if (near.kind != ChunkKind::phrase || phrase(near.item).preposition == nowhere) return false;
    auto const word = phrase(near.item).preposition;
    auto const sentence = p_.tokens.sentences()[phrase(near.item).sentence];
    if (!is_line(p_, sentence) || !p_.has(word, word_flag::clause_linker)) return false;
    bool const set_off = f.end > 2 && chunks_[f.end - 3].kind == ChunkKind::comma;  // ", after founder resigns"
    return set_off || p_.key(word) == Key::as || may_act(near.item);
}

/// "The chief, who had waited since the scandal broke, quit": the verb behind the comma is the waiting subject's.
bool ClauseBuilder::has_main_verb_ahead(Field const& f) const {
    if (pending_.phrase == nowhere || last_ == nowhere) return false;
    bool comma = false;
    for (auto c = f.end + 1; c < chunks_.size(); ++c) {
        auto const kind = chunks_[c].kind;
        if (kind == ChunkKind::comma) comma = true;
        if (kind == ChunkKind::conjunction || kind == ChunkKind::stop || kind == ChunkKind::quote) return false;
        if (kind == ChunkKind::marker && p_.tags[chunks_[c].item] == Tag::subordinator) return false;
        if (kind == ChunkKind::phrase && is_relative(chunks_[c].item)) return false;
        if (kind == ChunkKind::phrase && comma && is_bare(chunks_[c].item)) return false;
        if (kind == ChunkKind::group && group(chunks_[c].item).finite) return comma;
    }
    return false;
}

/// "The man who claims Haas attacked him was sued": the verb is of what is claimed, the waiting subject's stands
/// behind.
bool ClauseBuilder::is_content_of_relative(Field const& f) const {
    constexpr std::uint32_t reach = 8;
    if (last_ == nowhere || f.subject == nowhere || f.opener != nowhere || f.comma) return false;
    if (p_.out.clauses[last_].link != ClauseLink::relative || !verb_has(last_, verb_trait::takes_clause)) return false;
    for (auto c = f.end + 1; c < chunks_.size() && c < f.end + reach; ++c) {
        auto const kind = chunks_[c].kind;
        if (kind == ChunkKind::group && group(chunks_[c].item).finite) return true;
        if (kind == ChunkKind::comma || kind == ChunkKind::conjunction || kind == ChunkKind::stop) return false;
    }
    return false;
}

bool ClauseBuilder::take_pending(std::uint32_t g, Field const& f) {
    if (pending_.phrase == nowhere) return false;
    auto& c = clause(g);
    // "Speaking to the press, Peskov revealed" has its subject after the comma; then nothing is pending
    auto const end = f.opener != nowhere ? f.opener : f.end;
    close_last(end);
    c.subject = pending_.phrase;
    if (pending_.opener != nowhere) {
        auto const& o = chunks_[pending_.opener];
        if (o.kind == ChunkKind::conjunction) {
            c.link = ClauseLink::coordinate;
            c.parent = main_;
        } else if (o.kind == ChunkKind::marker) {
            c.link = p_.key(o.item) == Key::that ? ClauseLink::complement : ClauseLink::adverbial;
            c.marker = o.item;
            c.parent = main_;
        }
        starts_[g] = o.token;
    } else {
        starts_[g] = phrase(c.subject).tokens.first;
    }
    pending_ = {};
    if (c.link == ClauseLink::main) main_ = g;
    resolve_waiting(g);
    return true;
}

/// "After Haas, his main rival in the party, called": of the comma behind what renames a phrase, that phrase; of all
/// else itself.
std::uint32_t ClauseBuilder::before_renaming(std::uint32_t comma, std::uint32_t begin) const {
    if (chunks_[comma].kind != ChunkKind::comma) return comma;
    for (auto c = comma; c-- > begin + 1;) {
        if (chunks_[c].kind == ChunkKind::comma) {
            auto const& next = chunks_[c + 1];
            bool const renames = next.kind == ChunkKind::phrase && phrase(owned_by(next.item)).apposed_to != nowhere;
            return renames && chunks_[c - 1].kind == ChunkKind::phrase ? c - 1 : comma;
        }
        if (chunks_[c].kind != ChunkKind::phrase && chunks_[c].kind != ChunkKind::marker) return comma;
    }
    return comma;
}

/// "after the rocket landed", "as he left".
bool ClauseBuilder::after_linking_preposition(std::uint32_t g, Field const& f) {
    std::uint32_t c = f.end;
    while (c > f.begin) {
        --c;
        if (c + 1 == f.end) c = before_renaming(c, f.begin);
        if (chunks_[c].kind == ChunkKind::comma || chunks_[c].kind == ChunkKind::quote) return false;
        if (chunks_[c].kind != ChunkKind::phrase) continue;
        auto& np = phrase(chunks_[c].item);
        if (np.attached_to != nowhere || np.apposed_to != nowhere) continue;
        if (np.preposition == nowhere || !p_.has(np.preposition, word_flag::clause_linker)) {
            if (np.preposition == nowhere && is_bare(chunks_[c].item)) return false;
            continue;
        }
        // "The meeting after the launch ended": the subject stands before
        bool const subject_before = last_ == nowhere && f.subject != nowhere && f.subject < c && !f.comma;
        if (subject_before) return false;
        close_last(c);
        auto& cl = clause(g);
        cl.marker = np.preposition;
        cl.subject = chunks_[c].item;
        cl.link = ClauseLink::adverbial;
        starts_[g] = np.preposition;
        np.preposition = nowhere;
        adjunct_of_[cl.subject] = nowhere;
        if (last_ != nowhere)
            cl.parent = last_;
        else
            waiting_.push_back(g);
        return true;
    }
    return false;
}

/// "“...,” said Peskov", "..., said Peskov": a verb of saying with its subject behind it.
bool ClauseBuilder::inverted_speech(std::uint32_t g, Field const& f, std::uint32_t chunk) {
    if (f.subject != nowhere && f.opener == nowhere &&
        !(last_ != nowhere && f.comma && f.subject + 1 < chunk && chunks_[chunk - 1].kind == ChunkKind::comma))
        return false;
    if (!speaks(g) || group(g).head != group(g).tokens.first) return false;
    if (chunk + 1 >= chunks_.size() || chunks_[chunk + 1].kind != ChunkKind::phrase) return false;
    auto const follows = owned_by(chunks_[chunk + 1].item);  // "said Vega's chief executive"
    if (!is_bare(follows) || phrase(chunks_[chunk + 1].item).tokens.first != group(g).tokens.last) return false;
    bool const after_quote =
        chunk > 0 ? chunks_[chunk - 1].kind == ChunkKind::quote || chunks_[chunk - 1].kind == ChunkKind::comma
                  : group(g).tokens.first > 0 && (is_double_quote(tokens_[group(g).tokens.first - 1]) ||
                                                  p_.out.quotation_at(group(g).tokens.first - 2) != nowhere);
    bool const quoted_before = chunk > 0 && chunks_[chunk - 1].kind == ChunkKind::quote;
    if (!after_quote || pending_.phrase != nowhere) return false;
    if (!quoted_before && chunk > 0 && last_ == nowhere) return false;
    if (chunk > 0 && f.opener != nowhere && f.opener + 1 == chunk) return false;
    close_last(chunk);
    auto& c = clause(g);
    c.subject = follows;
    if (last_ != nowhere && main_ != nowhere && chunks_[chunk - 1].kind == ChunkKind::comma) {
        clause(main_).link = ClauseLink::complement;
        clause(main_).parent = g;
    }
    main_ = g;
    resolve_waiting(g);
    return true;
}

void ClauseBuilder::own_subject(std::uint32_t g, Field const& f, std::uint32_t chunk) {
    auto& c = clause(g);
    auto const subject = chunks_[f.subject].item;
    c.subject = subject;
    starts_[g] = phrase(subject).tokens.first;
    if (last_ == nowhere || (main_ == nowhere && f.comma)) {
        // "The tweet Musk sent went viral": two phrases side by side, then two verbs
        if (last_ == nowhere && f.bare >= 2 && !f.comma) {
            auto const before = phrase_before(f.subject);
            bool verb_follows = false;
            for (auto k = chunk + 1; k < chunks_.size() && k < chunk + 6; ++k) {
                if (chunks_[k].kind == ChunkKind::comma || chunks_[k].kind == ChunkKind::conjunction ||
                    chunks_[k].kind == ChunkKind::marker || chunks_[k].kind == ChunkKind::stop)
                    break;
                if (chunks_[k].kind == ChunkKind::group) {
                    verb_follows = group(chunks_[k].item).finite;
                    break;
                }
            }
            if (before != nowhere && verb_follows && before + 1 == f.subject) {
                c.link = ClauseLink::relative;
                c.object = top(chunks_[before].item);
                pending_ = {c.object, nowhere};
                waiting_.push_back(g);
                return;
            }
        }
        close_last(f.subject);
        main_ = g;
        front_adjuncts(g, f, f.begin);
        resolve_waiting(g);
        return;
    }
    close_last(f.subject);
    bool const comma = f.comma || (f.opener != nowhere && chunks_[f.opener].kind == ChunkKind::stop);
    auto const beside = phrase_before(f.subject);
    if (comma && f.bare >= 2 && beside != nowhere && beside + 1 == f.subject && chunks_[beside].token > f.begin &&
        phrase(subject).pronoun && main_ != nowhere) {  // "was accused of theft, a charge he denies"
        c.link = ClauseLink::relative;
        c.object = chunks_[beside].item;
        c.parent = main_;
        return;
    }
    if (comma) {
        // ", Peskov said" after what he said
        bool const attribution = speaks(g) && f.opener == nowhere && main_ != nowhere && !quoted_ &&
                                 clause(main_).link == ClauseLink::main &&
                                 (chunk + 1 >= chunks_.size() || chunks_[chunk + 1].kind != ChunkKind::quote) &&
                                 (chunk + 1 >= chunks_.size() || chunks_[chunk + 1].kind != ChunkKind::marker ||
                                  p_.key(chunks_[chunk + 1].item) != Key::that);
        if (attribution && chunks_[f.begin].kind != ChunkKind::quote) {
            clause(main_).link = ClauseLink::complement;
            clause(main_).parent = g;
        }
        main_ = g;
        resolve_waiting(g);
        return;
    }
    c.parent = last_;
    auto const& before = clause(last_);
    if (!thinks(last_) && before.object != nowhere &&
        phrase(before.object).tokens.last == phrase(subject).tokens.first) {
        c.link = ClauseLink::relative;
        c.object = before.object;
        return;
    }
    // "Half of the jets it had ordered": what stands right before a pronoun behind a verb that reports nothing
    bool const contact = !thinks(last_) && phrase(subject).pronoun && beside != nowhere && beside + 1 == f.subject &&
                         phrase(chunks_[beside].item).tokens.last == phrase(subject).tokens.first &&
                         phrase(chunks_[beside].item).attached_to != nowhere;
    if (contact) {
        c.link = ClauseLink::relative;
        c.object = chunks_[beside].item;
        return;
    }
    c.link = ClauseLink::complement;
}

void ClauseBuilder::no_subject(std::uint32_t g, Field const& f) {
    auto& c = clause(g);
    if (last_ == nowhere) {
        main_ = g;
        front_adjuncts(g, f, f.begin);
        resolve_waiting(g);
        return;
    }
    close_last(f.opener != nowhere ? f.opener : f.end);
    // "said a rocket carrying troops exploded": the object of saying is the subject
    auto const head = last_finite();
    if (head != nowhere && head != last_ && thinks(head) && clause(head).object != nowhere && !f.comma &&
        clause(last_).subject == clause(head).object) {
        c.subject = clause(head).object;
        clause(head).object = nowhere;
        c.link = ClauseLink::complement;
        c.parent = head;
        starts_[g] = phrase(c.subject).tokens.first;
        return;
    }
    auto const with = head != nowhere ? head : last_;
    c.link = ClauseLink::coordinate;
    c.parent = with;
    c.subject = clause(with).subject;
    if (head == nowhere) {
        c.link = ClauseLink::main;
        c.parent = nowhere;
        c.subject = nowhere;
        main_ = g;
        resolve_waiting(g);
    }
}

}  // namespace dateline::syntax
