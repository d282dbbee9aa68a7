// Clauses: who does what in each verb group. A sentence is read in layers, first what stands outside direct
// quotations, then each quotation, so that "Peskov" finds "said" across what he said. A layer is a row of
// chunks (phrases, verbs, markers, commas); each verb looks at the chunks since the last verb to find its
// subject and its link to the others, and what follows it, up to the next clause, is its object and adjuncts:
//
//   [Musk] , [who] (founded) [SpaceX] , (thanked) [Rogozin] [in May]
//
// "Musk" waits while "who" opens a relative clause, and is the subject of "thanked" when that comes.
#include "clause_builder.hpp"

#include <algorithm>

namespace dateline::syntax {

ClauseBuilder::ClauseBuilder(Parse& p) : p_(p), tokens_(p.tokens) {}

void ClauseBuilder::run() {
    auto& out = p_.out;
    out.clauses.assign(out.groups.size(), {});
    adjunct_of_.assign(out.phrases.size(), nowhere);
    starts_.assign(out.groups.size(), 0);
    for (std::uint32_t g = 0; g < out.groups.size(); ++g) {
        out.clauses[g].verb_group = g;
        starts_[g] = out.groups[g].tokens.first;
    }
    std::uint32_t q = 0;
    for (auto const s : tokens_.sentences()) {
        read_layer(s, nowhere);
        while (q < out.quotations.size() && out.quotations[q].tokens.last <= s.first) ++q;
        for (auto k = q; k < out.quotations.size() && out.quotations[k].tokens.first < s.last; ++k)
            if (!out.quotations[k].scare) read_layer(s, k);
    }
    attribute_quotations();
    flatten_adjuncts();
    measure_extents();
}

void ClauseBuilder::read_layer(TokenRange sentence, std::uint32_t quotation) {
    read_chunks(sentence, quotation);
    quoted_ = quotation != nowhere;
    pending_ = {};
    last_ = last_chunk_ = main_ = nowhere;
    waiting_.clear();
    parentless_.clear();
    build_layer();
    if (!quoted_) return;
    for (auto const& c : chunks_) {
        if (c.kind != ChunkKind::group) continue;
        auto& link = clause(c.item).link;
        if (link == ClauseLink::main || link == ClauseLink::coordinate) link = ClauseLink::quoted;
    }
}

void ClauseBuilder::read_chunks(TokenRange sentence, std::uint32_t quotation) {
    chunks_.clear();
    auto const& quotations = p_.out.quotations;
    auto const range = quotation == nowhere ? sentence
                                            : TokenRange{std::max(sentence.first, quotations[quotation].tokens.first),
                                                         std::min(sentence.last, quotations[quotation].tokens.last)};
    std::uint32_t q = nowhere, phrase_seen = nowhere;
    if (quotation == nowhere) {
        auto const at = std::partition_point(quotations.begin(), quotations.end(),
                                             [&](Quotation const& each) { return each.tokens.last <= sentence.first; });
        q = static_cast<std::uint32_t>(at - quotations.begin());
    }
    for (auto i = range.first; i < range.last; ++i) {
        if (q < quotations.size() && quotations[q].tokens.first <= i) {
            auto const& quote = quotations[q++];
            if (!quote.scare) {
                chunks_.push_back({ChunkKind::quote, i, i});
                i = std::max(quote.tokens.last, i + 1) - 1;
                continue;
            }
        }
        if (auto const g = p_.group_of[i]; g != nowhere) {
            if (p_.out.groups[g].head == i) chunks_.push_back({ChunkKind::group, g, i});
            continue;
        }
        if (auto const n = p_.phrase_of[i]; n != nowhere) {
            if (n != phrase_seen) chunks_.push_back({ChunkKind::phrase, n, i});
            phrase_seen = n;
            continue;
        }
        auto const& t = tokens_[i];
        switch (p_.tags[i]) {
            case Tag::subordinator:
            case Tag::preposition:
            case Tag::to:
                chunks_.push_back({ChunkKind::marker, i, i});
                break;
            case Tag::conjunction:
                chunks_.push_back({ChunkKind::conjunction, i, i});
                break;
            case Tag::mark:
                if (t.is(U',') || t.is(U'(') || t.is(U')') || t.is(U'–') || t.is(U'—') ||
                    (t.is(U'-') && !t.has(TokenFlag::glued)))
                    chunks_.push_back({ChunkKind::comma, i, i});
                else if (t.is(U':') || t.is(U';'))
                    chunks_.push_back({ChunkKind::stop, i, i});
                break;
            default:
                break;
        }
    }
}

void ClauseBuilder::build_layer() {
    for (std::uint32_t c = 0; c < chunks_.size(); ++c) {
        if (chunks_[c].kind != ChunkKind::group) continue;
        auto const g = chunks_[c].item;
        auto const f = field_before(c);
        if (group(g).finite)
            finite(c, f);
        else
            nonfinite(c, f);
        last_ = g;
        last_chunk_ = c;
    }
    close_last(static_cast<std::uint32_t>(chunks_.size()));
}

ClauseBuilder::Field ClauseBuilder::field_before(std::uint32_t chunk) const {
    Field f{last_chunk_ == nowhere ? 0 : last_chunk_ + 1, chunk};
    for (auto c = f.begin; c < f.end; ++c) {
        auto const& each = chunks_[c];
        bool const governs = each.kind == ChunkKind::marker && c + 1 < f.end &&
                             chunks_[c + 1].kind == ChunkKind::phrase &&
                             phrase(chunks_[c + 1].item).preposition == each.token;
        bool opens = each.kind == ChunkKind::conjunction || each.kind == ChunkKind::stop ||
                     (each.kind == ChunkKind::marker && !governs);
        if (each.kind == ChunkKind::marker && p_.tags[each.item] == Tag::preposition) opens = false;
        if (each.kind == ChunkKind::conjunction) {
            // "A and B": the conjunction of two phrases, unless what is before belongs to the last verb
            bool const joins = c + 1 < f.end && chunks_[c + 1].kind == ChunkKind::phrase &&
                               phrase(chunks_[c + 1].item).conjoined_to != nowhere;
            opens = !joins || (last_ != nowhere && (f.subject == nowhere || f.opener == nowhere) && c > f.begin);
            if (joins && last_ == nowhere) opens = false;
        }
        if (each.kind == ChunkKind::phrase && is_relative(each.item)) opens = true;
        if (opens) {
            f.opener = c;
            f.subject = nowhere;
            f.bare = 0;
            f.comma = false;
            continue;
        }
        if (each.kind == ChunkKind::comma || each.kind == ChunkKind::quote)
            f.comma = f.comma || f.subject == nowhere || last_ != nowhere;
        if (each.kind != ChunkKind::phrase) continue;
        auto const& np = phrase(each.item);
        bool const joined_here = np.conjoined_to != nowhere && f.opener != nowhere &&
                                 phrase(np.conjoined_to).tokens.first < chunks_[f.opener].token;
        if (is_bare(each.item) ||
            (joined_here && np.preposition == nowhere && np.apposed_to == nowhere && !is_time(each.item))) {
            f.subject = c;
            ++f.bare;
        }
    }
    return f;
}

/// The phrases after the last verb, up to chunk `stop`, become its objects and adjuncts.
void ClauseBuilder::close_last(std::uint32_t stop) {
    if (last_ == nowhere) return;
    bool direct = true;
    auto const end = group(last_).tokens.last;
    if (end < tokens_.size() && p_.tags[end] == Tag::particle) clause(last_).particle = end;
    for (auto c = last_chunk_ + 1; c < stop; ++c) {
        if (chunks_[c].kind == ChunkKind::marker && p_.tags[chunks_[c].item] == Tag::subordinator) return;
        if (chunks_[c].kind == ChunkKind::phrase)
            take_phrase(last_, c, direct);
        else if (chunks_[c].kind != ChunkKind::marker)
            direct = false;
    }
}

void ClauseBuilder::take_phrase(std::uint32_t g, std::uint32_t c, bool& direct) {
    auto const n = chunks_[c].item;
    auto& np = phrase(n);
    auto& cl = clause(g);
    if (adjunct_of_[n] != nowhere) return;
    if (np.preposition != nowhere) {
        if (np.attached_to != nowhere) return;
        bool const by = p_.key(np.preposition) == Key::by;
        if (by && group(g).passive && cl.agent == nowhere && !is_time(n) && p_.tags[np.head] != Tag::number)
            cl.agent = n;
        else
            adjunct_of_[n] = g;
        return;
    }
    if (!direct || !is_bare(n) || n == cl.subject) return;
    if (cl.object == nowhere)
        cl.object = n;
    else if (cl.second_object == nowhere && np.tokens.first <= phrase(cl.object).tokens.last + 2)
        cl.second_object = n;
}

/// Prepositional phrases before the subject hang on the verb, those after it on the subject.
void ClauseBuilder::front_adjuncts(std::uint32_t g, Field const& f, std::uint32_t from) {
    for (auto c = from; c < f.end; ++c) {
        if (chunks_[c].kind != ChunkKind::phrase) continue;
        auto& np = phrase(chunks_[c].item);
        if (np.preposition == nowhere || np.attached_to != nowhere || chunks_[c].item == clause(g).subject) continue;
        if (adjunct_of_[chunks_[c].item] != nowhere) continue;
        bool const after_subject = f.subject != nowhere && c > f.subject && chunks_[c - 1].kind != ChunkKind::comma;
        if (after_subject) {
            auto before = c - 1;
            while (before > f.subject && chunks_[before].kind != ChunkKind::phrase) --before;
            np.attached_to = chunks_[before].item;
        } else {
            adjunct_of_[chunks_[c].item] = g;
        }
    }
}

void ClauseBuilder::resolve_waiting(std::uint32_t g) {
    for (auto const w : waiting_) {
        auto& c = clause(w);
        if (c.parent == nowhere) c.parent = g;
        bool const takes = c.link == ClauseLink::adverbial || c.link == ClauseLink::infinitive;
        if (c.subject == nowhere && takes && !group(w).finite) c.subject = clause(g).subject;
    }
    waiting_.clear();
    for (auto const w : parentless_) clause(w).parent = g;
    parentless_.clear();
}

bool ClauseBuilder::speaks(std::uint32_t g) const { return (verb_flags(g) & word_flag::speech) != 0; }

void ClauseBuilder::attribute_quotations() {
    for (auto const& q : p_.out.quotations)
        if (!q.scare) attribute(q);
}

/// Finds the verb that says a quotation: right after it, or before it in its paragraph.
void ClauseBuilder::attribute(Quotation const& q) {
    auto const& groups = p_.out.groups;
    auto const first =
        static_cast<std::uint32_t>(std::partition_point(groups.begin(), groups.end(),
                                                        [&](VerbGroup const& g) { return g.head < q.tokens.first; }) -
                                   groups.begin());
    auto after = first;
    while (after < groups.size() && groups[after].head < q.tokens.last) ++after;
    auto const same_paragraph = [&](std::uint32_t from, std::uint32_t to) {
        for (auto i = from + 1; i <= to; ++i)
            if (tokens_[i].has(TokenFlag::blank_before)) return false;
        return true;
    };
    std::uint32_t speaker = nowhere;
    if (after < groups.size() && groups[after].head < q.tokens.last + 14 && speaks(after) &&
        p_.out.quotation_at(groups[after].head) == nowhere) {
        bool const by_comma = q.tokens.last > q.tokens.first && !tokens_[q.tokens.last - 1].is(U'.');
        if (by_comma && same_paragraph(q.tokens.last - 1, groups[after].head)) speaker = after;
    }
    for (auto g = first; speaker == nowhere && g > 0 && first - g < 12; --g) {
        if (!same_paragraph(groups[g - 1].head, q.tokens.first)) break;
        if (p_.out.quotation_at(groups[g - 1].head) != nowhere) continue;
        if (speaks(g - 1)) speaker = g - 1;
        if (groups[g - 1].sentence + 1 < groups[first < groups.size() ? first : g - 1].sentence) break;
    }
    if (speaker == nowhere) return;
    for (auto g = first; g < after; ++g)
        if (clause(g).link == ClauseLink::quoted && clause(g).parent == nowhere) clause(g).parent = speaker;
}

void ClauseBuilder::flatten_adjuncts() {
    auto& out = p_.out;
    std::vector<std::uint32_t> sizes(out.clauses.size() + 1, 0);
    for (std::uint32_t n = 0; n < out.phrases.size(); ++n)
        if (adjunct_of_[n] != nowhere) ++sizes[adjunct_of_[n]];
    std::uint32_t total = 0;
    for (std::uint32_t g = 0; g < out.clauses.size(); ++g) {
        out.clauses[g].first_phrase = out.clauses[g].last_phrase = total;
        total += sizes[g];
    }
    out.adjuncts.resize(total);
    for (std::uint32_t n = 0; n < out.phrases.size(); ++n)
        if (auto const g = adjunct_of_[n]; g != nowhere) out.adjuncts[out.clauses[g].last_phrase++] = n;
}

void ClauseBuilder::measure_extents() {
    auto& out = p_.out;
    auto const cover = [](TokenRange& a, TokenRange b) {
        a.first = std::min(a.first, b.first);
        a.last = std::max(a.last, b.last);
    };
    for (auto& c : out.clauses) {
        auto const& g = out.groups[c.verb_group];
        c.extent = {std::min(starts_[c.verb_group], g.tokens.first), g.tokens.last};
        if (c.particle != nowhere) cover(c.extent, {c.particle, c.particle + 1});
        for (auto const n : {c.object, c.second_object, c.agent})
            if (n != nowhere && c.link != ClauseLink::relative) cover(c.extent, out.phrases[n].tokens);
        for (auto const n : out.adjuncts_of(c)) cover(c.extent, out.phrases[n].tokens);
    }
    // phrases attached to a clause's last phrase lie behind it
    for (std::uint32_t n = 0; n < out.phrases.size(); ++n) {
        auto const& np = out.phrases[n];
        auto const to = np.attached_to != nowhere    ? np.attached_to
                        : np.conjoined_to != nowhere ? np.conjoined_to
                                                     : np.apposed_to;
        if (to == nowhere || np.tokens.first == 0) continue;
        auto const at = std::partition_point(out.groups.begin(), out.groups.end(),
                                             [&](VerbGroup const& g) { return g.head < np.tokens.first; });
        if (at == out.groups.begin()) continue;
        auto& c = out.clauses[static_cast<std::size_t>(at - out.groups.begin() - 1)];
        if (c.extent.contains(out.phrases[to].head)) cover(c.extent, np.tokens);
    }
    for (std::size_t g = out.clauses.size(); g-- > 0;) {
        auto const& c = out.clauses[g];
        bool const depends =
            c.link != ClauseLink::main && c.link != ClauseLink::coordinate && c.link != ClauseLink::quoted;
        if (depends && c.parent != nowhere && c.parent != g) cover(out.clauses[c.parent].extent, c.extent);
    }
}

bool ClauseBuilder::is_time(std::uint32_t n) const {
    auto const head = phrase(n).head;
    return p_.has(head, word_flag::calendar) ||
           (p_.looks[head].noun_sense == Sense::time && p_.tags[head] != Tag::name);
}

bool ClauseBuilder::is_bare(std::uint32_t n) const {
    auto const& np = phrase(n);
    if (np.preposition != nowhere || np.attached_to != nowhere || np.apposed_to != nowhere ||
        np.conjoined_to != nowhere)
        return false;
    if (is_relative(n) || (p_.tags[np.head] == Tag::determiner && np.pronoun)) return false;
    bool const owns = n + 1 < p_.out.phrases.size() && p_.out.phrases[n + 1].possessor == n;
    return !owns && !is_time(n);
}

bool ClauseBuilder::is_relative(std::uint32_t n) const {
    auto const& np = phrase(n);
    return np.pronoun && p_.has(np.head, word_flag::relative | word_flag::question) &&
           !(p_.key(np.head) == Key::that && p_.tags[np.head] == Tag::determiner);
}

std::uint32_t ClauseBuilder::phrase_before(std::uint32_t c) const {
    while (c > 0) {
        auto const kind = chunks_[--c].kind;
        if (kind == ChunkKind::phrase) return c;
        if (kind != ChunkKind::comma && kind != ChunkKind::marker && kind != ChunkKind::quote) return nowhere;
    }
    return nowhere;
}

std::uint32_t ClauseBuilder::top(std::uint32_t n) const {
    for (int steps = 0; steps < 8; ++steps) {
        auto const& np = phrase(n);
        if (np.apposed_to != nowhere)
            n = np.apposed_to;
        else if (np.attached_to != nowhere)
            n = np.attached_to;
        else
            break;
    }
    return n;
}

std::uint32_t ClauseBuilder::last_finite() const {
    for (auto c = last_chunk_; c != nowhere; c = c == 0 ? nowhere : c - 1)
        if (chunks_[c].kind == ChunkKind::group && group(chunks_[c].item).finite) return chunks_[c].item;
    return nowhere;
}

bool ClauseBuilder::thinks(std::uint32_t g) const {
    auto const& facts = verb_facts(p_, group_head(g));
    return (facts.flags & word_flag::speech) != 0 || facts.verb_sense == Sense::communication ||
           facts.verb_sense == Sense::cognition;
}

void link_clauses(Parse& p) { ClauseBuilder(p).run(); }

}  // namespace dateline::syntax
