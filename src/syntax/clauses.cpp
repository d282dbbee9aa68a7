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

ClauseBuilder::ClauseBuilder(Parse const& p) : p_(p), tokens_(p.tokens) {
    constexpr std::size_t few = 32;  // groups or phrases of some sentences
    p.out.clauses.reserve(few);
    starts_.reserve(few);
    time_ends_.reserve(few);
    adjunct_of_.reserve(2 * few);
    kinds_.reserve(2 * few);
    chunks_.reserve(64);
    waiting_.reserve(16);
}

void ClauseBuilder::build(Stretch const& s) {
    s_ = s;
    auto& out = p_.out;
    out.clauses.resize(out.groups.size());
    starts_.resize(out.groups.size());
    time_ends_.resize(out.groups.size(), 0);
    for (auto g = s.first_group; g < out.groups.size(); ++g) {
        out.clauses[g].verb_group = g;
        starts_[g] = out.groups[g].tokens.first;
    }
    adjunct_of_.resize(out.phrases.size(), nowhere);
    kinds_.resize(out.phrases.size());
    for (auto n = s.first_phrase; n < out.phrases.size(); ++n) kinds_[n] = kind_of(n);
    auto const& quotations = out.quotations;
    auto const q = std::partition_point(quotations.begin(), quotations.end(),
                                        [&](Quotation const& each) { return each.tokens.last <= s.tokens.first; });
    first_quotation_ = static_cast<std::uint32_t>(q - quotations.begin());
    for (auto n = s.first_sentence; n < s.last_sentence; ++n) {
        TokenRange const sentence = tokens_.sentences()[n];
        while (first_quotation_ < quotations.size() && quotations[first_quotation_].tokens.last <= sentence.first)
            ++first_quotation_;
        read_layer(sentence, nowhere);
        for (auto k = first_quotation_; k < quotations.size() && quotations[k].tokens.first < sentence.last; ++k)
            if (!quotations[k].scare) read_layer(sentence, k);
    }
    deny_by_subject();
    deny_alternatives();
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
    std::uint32_t q = quotation == nowhere ? first_quotation_ : nowhere, phrase_seen = nowhere;
    auto const begin_of = [&](std::uint32_t n) { return n < quotations.size() ? quotations[n].tokens.first : nowhere; };
    std::uint32_t next_quote = begin_of(q);
    for (auto i = range.first; i < range.last; ++i) {
        if (next_quote <= i) {
            auto const& quote = quotations[q++];
            next_quote = begin_of(q);
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
            std::uint32_t const behind = std::min(phrase(n).tokens.last, range.last);
            i = std::min(behind, std::max(next_quote, i + 1)) - 1;
            continue;
        }
        auto const tag = p_.tags[i];
        if (is_one_of(tag, tags_of(Tag::preposition, Tag::subordinator, Tag::to)))
            chunks_.push_back({ChunkKind::marker, i, i});
        else if (tag == Tag::conjunction)
            chunks_.push_back({ChunkKind::conjunction, i, i});
        else if (tag == Tag::mark)
            read_mark(i);
    }
}

/// Of the marks only those that part clauses or phrases count.
void ClauseBuilder::read_mark(std::uint32_t i) {
    auto const& t = tokens_[i];
    switch (t.id) {
        case U'-':
            if (t.has(TokenFlag::glued)) return;
            [[fallthrough]];
        case U',':
        case U'(':
        case U')':
        case U'–':
        case U'—':
            chunks_.push_back({ChunkKind::comma, i, i});
            return;
        case U':':
        case U';':
            chunks_.push_back({ChunkKind::stop, i, i});
            return;
        default:
            return;
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
    if (main_ != nowhere || parentless_.empty() || pending_.phrase == nowhere) return;
    // a headline: "Toyota to build plant"
    auto const g = parentless_.front();
    clause(g).link = ClauseLink::main;
    clause(g).subject = pending_.phrase;
    starts_[g] = phrase(pending_.phrase).tokens.first;
    p_.out.groups[g].modality = Modality::future;
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
        bool const preposition =
            each.kind == ChunkKind::marker && (p_.tags[each.item] == Tag::preposition || p_.tags[each.item] == Tag::to);
        if (preposition) opens = false;
        if (each.kind == ChunkKind::conjunction) {
            // "A and B": the conjunction of two phrases, unless what is before belongs to the last verb
            auto const joined =
                c + 1 < f.end && chunks_[c + 1].kind == ChunkKind::phrase ? owned_by(chunks_[c + 1].item) : nowhere;
            bool const joins = joined != nowhere && phrase(joined).conjoined_to != nowhere;
            opens = !joins || (last_ != nowhere && (f.subject == nowhere || f.opener == nowhere) && c > f.begin);
            if (joins && last_ == nowhere) opens = false;
            if (joins && opens) {  // "after Peru and Chile began"
                auto const first = phrase(joined).conjoined_to;
                auto const linker = phrase(first).preposition;
                bool const near =
                    c > f.begin && chunks_[c - 1].kind == ChunkKind::phrase && chunks_[c - 1].item == first;
                if (near && linker != nowhere && p_.has(linker, word_flag::clause_linker)) opens = false;
            }
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
    if (direct && n != cl.subject && is_time(n)) time_ends_[g] = np.tokens.last;  // "who resigned Monday, is ..."
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

bool ClauseBuilder::speaks(std::uint32_t g) const { return verb_has(g, verb_trait::speaks); }

}  // namespace dateline::syntax
