// What somebody does in a row: "praised the plan, called it a success and thanked the voters". A verb right behind a
// comma goes on with the verb before it when both are of one form, and shares its subject and its helpers:
//   "fined the bank, jailed its chief"        one tense
//   "has praised the plan, called ..."        "has" goes for both
//   "will visit Rome, meet the pope ..."      so do "will" and "to"
//   "was taken to court, charged and jailed"  and "was"
// A form that may be a participle too ("left the party, founded ...") needs a finite verb behind "and" after it.
#include "clause_builder.hpp"

namespace dateline::syntax {
namespace {

void share_helpers(VerbGroup& own, VerbGroup const& before) {
    own.finite = before.finite;
    own.tense = before.tense;
    own.aspect = before.aspect;
    own.modality = before.modality;
    own.passive = before.passive;
}

}  // namespace

/// The comma right before the verb is the only one since the verb before it.
bool ClauseBuilder::is_behind_lone_comma(Field const& f) const {
    if (f.end <= f.begin || f.opener != nowhere) return false;
    for (auto c = f.begin; c + 1 < f.end; ++c)
        if (chunks_[c].kind == ChunkKind::comma || chunks_[c].kind == ChunkKind::quote) return false;
    auto const& mark = chunks_[f.end - 1];
    return mark.kind == ChunkKind::comma && tokens_[mark.token].is(U',');
}

/// Behind the verb at `chunk` "and" leads to one more of them, without a subject of its own.
bool ClauseBuilder::row_goes_on(std::uint32_t chunk, bool passive) const {
    constexpr std::uint32_t reach = 12;
    auto const last = std::min(static_cast<std::uint32_t>(chunks_.size()), chunk + reach);
    auto const continues = [&](std::uint32_t c) {
        if (c >= last || chunks_[c].kind != ChunkKind::group) return false;
        auto const& g = group(chunks_[c].item);
        return passive ? g.passive && !g.finite : g.finite && g.tense == Tense::past && g.tokens.size() == 1;
    };
    for (auto c = chunk + 1; c < last; ++c) {
        switch (chunks_[c].kind) {
            case ChunkKind::conjunction:
                if (c + 1 < last && chunks_[c + 1].kind == ChunkKind::group) return continues(c + 1);
                break;
            case ChunkKind::comma:
                if (continues(c + 1)) ++c;
                break;
            case ChunkKind::group:
                if (group(chunks_[c].item).finite) return false;
                break;
            case ChunkKind::phrase:
                if (is_relative(chunks_[c].item)) return false;
                break;
            case ChunkKind::marker:
                if (p_.tags[chunks_[c].item] == Tag::subordinator) return false;
                break;
            default:
                return false;
        }
    }
    return false;
}

/// "Will visit Rome, [meet] the pope and [open] a bridge", "to visit Rome, [meet] the pope".
bool ClauseBuilder::is_bare_form_behind(std::uint32_t g, VerbGroup const& before) const {
    auto const& own = group(g);
    bool const helped = before.tense == Tense::infinitive || before.modality != Modality::asserted;
    bool const single = own.tokens.size() == 1 && own.tense != Tense::infinitive;
    return helped && !before.passive && single && p_.can(own.head, can_be::verb_base);  // be it a past, as "cut"
}

/// May the verb share the helpers of the one before it, or be one more of its form?
bool ClauseBuilder::is_of_a_row(std::uint32_t g, VerbGroup const& before, std::uint32_t chunk) const {
    auto const& own = group(g);
    bool const same = own.tense == before.tense && own.aspect == before.aspect && own.modality == before.modality;
    if (own.finite && before.finite && same && own.passive == before.passive) return true;
    if (own.tokens.size() > 1) return false;
    bool const perfect = before.finite && before.aspect == Aspect::perfective && !before.passive;
    if (own.finite && own.tense == Tense::past && perfect) return true;
    if (is_bare_form_behind(g, before)) return true;
    if (own.finite) return false;
    if (!own.passive || !before.finite) return false;
    if (before.passive) return row_goes_on(chunk, true);
    bool const by_somebody = own.tokens.last < tokens_.size() && p_.key(own.tokens.last) == Key::by;
    return !by_somebody && (perfect || before.tense == Tense::past) && row_goes_on(chunk, false);
}

/// The verb at hand is one more of a row that `with` belongs to.
void ClauseBuilder::add_to_row(std::uint32_t g, std::uint32_t with) {
    share_helpers(p_.out.groups[g], group(with));
    auto& c = clause(g);
    c.link = ClauseLink::coordinate;
    c.parent = with;
    c.subject = clause(with).subject;
}

bool ClauseBuilder::listed(std::uint32_t g, Field const& f) {
    if (last_ == nowhere || pending_.phrase != nowhere || !is_behind_lone_comma(f)) return false;
    auto const with = group(last_).tense == Tense::infinitive ? last_ : last_finite();
    if (with == nowhere || group(with).copula || !is_of_a_row(g, group(with), f.end)) return false;
    close_last(f.end);
    add_to_row(g, with);
    return true;
}

}  // namespace dateline::syntax
