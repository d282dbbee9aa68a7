// A sentence that has named a year goes on in it: of "filed for bankruptcy on April 30, 2009 and emerged on June 10"
// the second day is of the same year, of "agreed in November 2015, but the deal was called off in April" of the next
// one, whenever the article appeared. So it is where one finite past verb is joined to another, each with a date of its
// own; behind "after" the date lies before the first.
#include "resolver.hpp"

namespace dateline {

namespace {

bool is_past(Words const& words, std::uint32_t clause) {
    VerbGroup const& g = words.groups[words.clauses[clause].verb_group];
    return g.finite && g.tense == Tense::past && g.modality == Modality::asserted;
}

}  // namespace

std::optional<Period> Resolver::joined_to_told(TimeExpression const& e, Recurrence in_year) {
    if (e.pointing != Pointing::none || e.month == 0 || !told_ || told_sentence_ != e.sentence || told_by_ >= i_)
        return std::nullopt;
    TimeExpression const& first = expressions_[told_by_];
    if (!first.has_year() || first.two_digits || told_->grain >= Grain::year) return std::nullopt;
    Words const& words = syntax_.at(e.first);
    std::uint32_t told = words.clause_at(first.first);
    std::uint32_t const own = words.clause_at(e.first);
    if (told != nowhere && words.clauses[told].link == ClauseLink::infinitive) told = words.clauses[told].parent;
    if (told == nowhere || own == nowhere || told == own || !is_past(words, told) || !is_past(words, own))
        return std::nullopt;
    Clause const& c = words.clauses[own];
    bool const follows = c.link == ClauseLink::coordinate || c.link == ClauseLink::main;
    bool const behind = c.link == ClauseLink::adverbial && c.parent == told && c.marker != nowhere;
    Marker const marker = behind ? marker_at(c.marker) : Marker::none;
    bool const back = behind && marker == Marker::after;
    if (!(follows && (c.parent == told || words.clauses[told].link == ClauseLink::main)) && !back) return std::nullopt;
    std::int32_t const year = to_date(told_->first).year;
    auto same = in_year(year);
    bool const fits = same && (back ? same->first <= told_->last : same->last >= told_->first);
    if (!fits) same = in_year(year + (back ? -1 : 1));
    if (!same || (anchor_.published && same->first > *anchor_.published)) return std::nullopt;
    return same;
}

}  // namespace dateline
