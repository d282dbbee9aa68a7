// An article tells its main event several times: in the headline, in the lead with its date, and again below without
// one. "Musk proposed a discussion" is the invitation of "On Sunday ... a tweet from Musk inviting Putin": same kind,
// same actor, nobody who would contradict. The undated telling is equated with the dated one and takes its date; so do
// a speaker's further words in the same article.
#include <algorithm>
#include <utility>

#include "story.hpp"

namespace dateline::event {
namespace {

constexpr std::uint32_t tellings_compared = 24;  // earlier tellings of a kind

/// Kinds so general that two of them by one actor may well be two events, unless the text points back.
bool is_general(Story const& s, Draft const& d) noexcept {
    std::string_view const family = s.view.triggers.kind(d.report.kind).family;
    return family == "post" || family == "business" || family == "other";
}

bool tells_fact(Draft const& d) noexcept {
    return d.report.factuality == Factuality::asserted && !d.report.habitual && !d.report.quoted &&
           (d.report.flags & (trigger_flag::state | trigger_flag::aspect)) == 0;
}

/// Has it no date but the newspaper's?
bool undated(Report const& r) noexcept { return !r.date || r.date->by == DatedBy::publication; }

/// Do the others that two tellings name agree, or does one name nobody?
bool compatible(Story const& s, Draft const& a, Draft const& b) noexcept {
    bool named_a = false, named_b = false;
    for (Filler const& f : a.cast) {
        if (f.role != RoleName::target || f.who == EntityId::none) continue;
        named_a = true;
        for (Filler const& g : b.cast) {
            if (g.role != RoleName::actor && stands_for_other(s, f.who, g.who)) return true;
        }
    }
    for (Filler const& g : b.cast) named_b = named_b || (g.role == RoleName::target && g.who != EntityId::none);
    return !named_a || !named_b;
}

bool same_target(Story const& s, Draft const& a, Draft const& b) noexcept {
    for (Filler const& f : a.cast) {
        for (Filler const& g : b.cast) {
            if (f.role == RoleName::target && g.role == RoleName::target && f.who != EntityId::none &&
                stands_for_other(s, f.who, g.who))
                return true;
        }
    }
    return false;
}

/// A statement told in passing ("Putin, who once described ...") is not the one of the day.
bool in_passing(Story const& s, Draft const& d) noexcept {
    return s.is_statement(d.report.kind) && d.phrase == nowhere && !is_main(s, d) && d.report.quotation == nowhere;
}

/// Of two facts of one kind that are not told in passing.
bool are_one(Story const& s, Draft const& a, Draft const& b, bool general) noexcept {
    if (!a.cast.has(RoleName::actor) || !b.cast.has(RoleName::actor)) {
        // Without an actor, the thing done and to whom must be the same: "Clubhouse was launched".
        return !general && same_target(s, a, b) && (!a.report.date || !b.report.date);
    }
    if (!same_actor(s, a, b) || !compatible(s, a, b)) return false;
    bool const both_dated = !undated(a.report) && !undated(b.report);
    if (both_dated && !overlap(a.report.date->period, b.report.date->period)) return false;
    return !general || same_target(s, a, b) || b.report.definite;
}

void settle(Story& s, std::uint32_t earlier, std::uint32_t later) {
    Report& a = s.drafts[earlier].report;
    Report& b = s.drafts[later].report;
    if (b.same_as == nowhere && !s.has(s.drafts[later], trigger_flag::follows)) b.same_as = earlier;
    bool const statement = s.is_statement(a.kind);
    auto const lend = [&](Report& to, Report const& from, std::uint32_t number) {
        bool const finer = to.date && to.date->period.grain > from.date->period.grain &&
                           from.date->by != DatedBy::publication && contains(to.date->period, from.date->period);
        bool const weak =
            !to.date || finer || (to.date->by == DatedBy::publication && from.date->by != DatedBy::publication);
        if (!weak || (statement && from.date->by == DatedBy::inherited)) return;
        to.date = from.date;
        to.date->from = number;
        to.date->by = DatedBy::inherited;
    };
    if (b.date) lend(a, b, later);
    if (a.date) lend(b, a, earlier);
}

/// What took its date from a report that has now a better one takes that.
void refresh(Story& s) {
    std::vector<std::uint32_t> taken;  // numbers of those
    taken.reserve(s.drafts.size());
    for (std::uint32_t i = 0; i < s.drafts.size(); ++i) {
        Report const& r = s.drafts[i].report;
        std::uint32_t const from = r.date ? r.date->from : nowhere;
        if (from < s.drafts.size() && from != i && s.drafts[from].report.date) taken.push_back(i);
    }
    constexpr int links = 2;  // of a chain
    for (int link = 0; link < links; ++link) {
        for (std::uint32_t const i : taken) {
            EventDate& date = *s.drafts[i].report.date;
            EventDate const& source = *s.drafts[date.from].report.date;
            date.period = source.period;
            date.time = source.time;
        }
    }
}

/// A chain of tellings has one date: the later link gives it to the earlier one and on.
void pass_along(Story& s) {
    for (std::uint32_t i = static_cast<std::uint32_t>(s.drafts.size()); i-- > 0;) {
        std::uint32_t const to = s.drafts[i].report.same_as;
        if (to != nowhere && s.drafts[i].report.date) settle(s, to, i);
    }
    for (std::uint32_t i = 0; i < s.drafts.size(); ++i) {
        std::uint32_t const from = s.drafts[i].report.same_as;
        if (from != nowhere && s.drafts[from].report.date) settle(s, from, i);
    }
}

}  // namespace

void retell(Story& s) {
    // Candidates by kind, so that each report looks at a few others only.
    std::vector<std::uint32_t> latest(s.view.triggers.kinds() + 1, nowhere);
    std::vector<std::uint32_t> before(s.drafts.size(), nowhere);  // the one of the same kind
    std::vector<char> passing(s.drafts.size(), false);
    for (std::uint32_t i = 0; i < s.drafts.size(); ++i) {
        Draft& d = s.drafts[i];
        if (d.report.kind == KindId::none || !tells_fact(d)) continue;
        std::uint32_t& last = latest[static_cast<std::size_t>(d.report.kind)];
        passing[i] = in_passing(s, d);
        std::uint32_t looked = passing[i] ? tellings_compared : 0;
        bool const general = last != nowhere && is_general(s, d);
        for (std::uint32_t k = last; k != nowhere && looked < tellings_compared; k = before[k], ++looked) {
            if (passing[k] || d.report.same_as == k || d.report.after == k) continue;
            if (!are_one(s, s.drafts[k], d, general)) continue;
            settle(s, k, i);
            break;
        }
        before[i] = std::exchange(last, i);
    }
    pass_along(s);
    refresh(s);
}

}  // namespace dateline::event
