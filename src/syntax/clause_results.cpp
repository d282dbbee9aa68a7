// When the verbs of some sentences are linked: which of them a negative subject denies ("No one was hurt") or a verb
// before ("never met or spoke"), the adjuncts of each clause in a row, and how far each clause reaches, its dependents
// included; and of all sentences, who says each quotation: the verb of saying right after it, or the last one before it
// in its paragraph.
#include <algorithm>
#include <span>
#include <utility>

#include "clause_builder.hpp"

namespace dateline::syntax {

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
        if (q.tokens.first - groups[g - 1].head > 120 || !same_paragraph(groups[g - 1].head, q.tokens.first)) break;
        if (p_.out.quotation_at(groups[g - 1].head) != nowhere) continue;
        auto const link = clause(g - 1).link;
        bool const told = groups[g - 1].finite && (link == ClauseLink::main || link == ClauseLink::coordinate);
        bool const near = groups[g - 1].head + 4 >= q.tokens.first;
        if (speaks(g - 1) && (told || near)) speaker = g - 1;
        if (groups[g - 1].sentence + 1 < groups[first < groups.size() ? first : g - 1].sentence) break;
    }
    if (speaker == nowhere) return;
    for (auto g = first; g < after; ++g)
        if (clause(g).link == ClauseLink::quoted && clause(g).parent == nowhere) clause(g).parent = speaker;
}

/// "No one was hurt": a negative subject negates the verb.
void ClauseBuilder::deny_by_subject() {
    for (Clause const& c : std::span(p_.out.clauses).subspan(s_.first_group)) {
        if (c.subject == nowhere || c.link == ClauseLink::infinitive) continue;
        auto const owner = phrase(c.subject).possessor;
        auto const first = phrase(owner != nowhere ? owner : c.subject).tokens.first;
        // "Neither he nor his sons could be found"
        WordEntry const& before = p_.lexicon.entry(first > 0 ? tokens_[first - 1].word() : WordId::none);
        bool const neither = before.key == Key::nor || (before.flags & word_flag::negation) != 0;
        if (neither || p_.has(first, word_flag::negation)) p_.out.groups[c.verb_group].negative = true;
    }
}

/// The token before a verb, adverbs between: the conjunction or comma that joins it to the verb before.
std::uint32_t ClauseBuilder::joint_before(std::uint32_t g) const {
    auto at = group(g).tokens.first - 1;
    while (at > 0 && p_.tags[at] == Tag::adverb) --at;
    return at;
}

/// "Never built, tested or sold it", "neither called nor wrote": what "or" and "nor" join shares the negation.
void ClauseBuilder::deny_alternatives() {
    auto const end = static_cast<std::uint32_t>(p_.out.clauses.size());
    auto const is_joined = [&](std::uint32_t g, std::uint32_t to) {
        return g < end && clause(g).link == ClauseLink::coordinate && clause(g).parent == to;
    };
    for (auto g = s_.first_group; g < end; ++g) {
        auto const with = clause(g).parent;
        if (with == nowhere || !is_joined(g, with) || !group(with).negative || group(with).head > group(g).head)
            continue;
        auto last = g;  // of the row
        while (tokens_[joint_before(last)].is(U',') && (is_joined(last + 1, last) || is_joined(last + 1, with))) ++last;
        auto const word = p_.key(joint_before(last));
        bool const shares = word == Key::or_ || word == Key::nor;
        for (auto k = g; shares && k <= last; ++k) p_.out.groups[k].negative = true;
        g = last;  // the row is read once
    }
}

void ClauseBuilder::flatten_adjuncts() {
    auto& out = p_.out;
    auto const all = static_cast<std::uint32_t>(out.clauses.size());
    auto const phrases = static_cast<std::uint32_t>(out.phrases.size());
    ends_.assign(all - s_.first_group + 1, 0);  // the last for phrases that hang on no clause
    auto const end_of = [&](std::uint32_t n) -> std::uint32_t& {
        return ends_[std::min(adjunct_of_[n], all) - s_.first_group];
    };
    for (auto n = s_.first_phrase; n < phrases; ++n) ++end_of(n);
    auto total = static_cast<std::uint32_t>(out.adjuncts.size());
    out.adjuncts.resize(total + phrases - s_.first_phrase);
    for (auto g = s_.first_group; g < all; ++g) {
        out.clauses[g].first_phrase = total;
        total += std::exchange(ends_[g - s_.first_group], total);
        out.clauses[g].last_phrase = total;
    }
    ends_.back() = total;
    for (auto n = s_.first_phrase; n < phrases; ++n) out.adjuncts[end_of(n)++] = n;
    out.adjuncts.resize(total);
}

void ClauseBuilder::measure_extents() {
    auto& out = p_.out;
    auto const cover = [](TokenRange& a, TokenRange b) {
        a.first = std::min(a.first, b.first);
        a.last = std::max(a.last, b.last);
    };
    for (Clause& c : std::span(out.clauses).subspan(s_.first_group)) {
        auto const& g = out.groups[c.verb_group];
        c.extent = {std::min(starts_[c.verb_group], g.tokens.first), std::max(g.tokens.last, time_ends_[c.verb_group])};
        if (c.particle != nowhere) cover(c.extent, {c.particle, c.particle + 1});
        for (auto const n : {c.object, c.second_object, c.agent})
            if (n != nowhere && (c.link != ClauseLink::relative || out.phrases[n].tokens.first > g.head))
                cover(c.extent, out.phrases[n].tokens);
        for (auto const n : out.adjuncts_of(c)) {
            auto const& np = out.phrases[n];
            cover(c.extent, {np.preposition != nowhere ? std::min(np.preposition, np.tokens.first) : np.tokens.first,
                             np.tokens.last});
        }
    }
    // phrases attached to a clause's last phrase lie behind it
    auto begun = s_.first_group;  // behind the groups whose head stands before the phrase
    for (auto n = s_.first_phrase; n < out.phrases.size(); ++n) {
        auto const& np = out.phrases[n];
        if ((np.attached_to & np.conjoined_to & np.apposed_to) == nowhere || np.tokens.first == 0) continue;
        auto const to = np.attached_to != nowhere    ? np.attached_to
                        : np.conjoined_to != nowhere ? np.conjoined_to
                                                     : np.apposed_to;
        while (begun < out.groups.size() && out.groups[begun].head < np.tokens.first) ++begun;
        if (begun == s_.first_group) continue;
        auto& c = out.clauses[begun - 1];
        if (c.extent.contains(out.phrases[to].head)) cover(c.extent, np.tokens);
    }
    for (std::size_t g = out.clauses.size(); g-- > s_.first_group;) {
        auto const& c = out.clauses[g];
        bool const depends =
            c.link != ClauseLink::main && c.link != ClauseLink::coordinate && c.link != ClauseLink::quoted;
        if (depends && c.parent != nowhere && c.parent != g) cover(out.clauses[c.parent].extent, c.extent);
    }
}

}  // namespace dateline::syntax
