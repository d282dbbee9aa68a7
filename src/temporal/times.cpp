// The face of the room: find_times recognises, resolve gives meaning, derive tells the steps of one meaning by
// resolving the text once more up to it with a notebook open.
#include "dateline/temporal/times.hpp"

#include <algorithm>

#include "find_times.hpp"
#include "resolver.hpp"

namespace dateline {

Times::Times() = default;
Times::~Times() = default;
Times::Times(Times&&) noexcept = default;
Times& Times::operator=(Times&&) noexcept = default;

std::span<TimeExpression const> Times::expressions() const noexcept { return expressions_; }

std::uint32_t Times::at(std::uint32_t token) const noexcept {
    auto const behind = std::ranges::upper_bound(list, token, {}, [](Time const& t) { return t.tokens.first; });
    if (behind == list.begin()) return nowhere;
    auto const candidate = behind - 1;
    return candidate->tokens.contains(token) ? static_cast<std::uint32_t>(candidate - list.begin()) : nowhere;
}

NamedDay named_day(Times const& times, std::uint32_t number) noexcept {
    TimeExpression const& e = times.expressions()[times.list[number].says];
    NamedDay out;
    if (e.says != Says::date) {
        out.more = true;
        return out;
    }
    if (e.weekday != 0) out.weekday = static_cast<Weekday>(e.weekday);
    out.month = static_cast<std::uint8_t>(e.month);
    out.day = static_cast<std::uint8_t>(e.day);
    out.more = e.has_year() || e.has_year_shift || e.has_clock() || e.part != 0 || e.nth != 0 ||
               e.pointing != Pointing::none || e.way != Way::none || e.mod != Mod::none || e.numeric || e.plural;
    return out;
}

Times find_times(Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon, std::span<TokenRange const> taken) {
    Times times;
    times.expressions_ = find_expressions(tokens, syntax, lexicon, taken);
    times.list.resize(times.expressions_.size());
    for (std::size_t i = 0; i < times.list.size(); ++i) {
        TimeExpression const& e = times.expressions_[i];
        times.list[i].tokens = {e.first, e.last};
        times.list[i].where = tokens.span({e.first, e.last});
        times.list[i].says = static_cast<std::uint32_t>(i);
    }
    resolve(times, tokens, syntax, lexicon, Anchor{});
    return times;
}

void resolve(Times& times, Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon, Anchor const& anchor) {
    Resolver resolver(times.expressions_, tokens, syntax, lexicon, anchor);
    for (std::uint32_t i = 0; i < times.list.size(); ++i) resolver.resolve(i, times.list[i], nullptr);
}

Derivation derive(Times const& times, std::uint32_t wanted, Tokens const& tokens, Syntax syntax,
                  TimeLexicon const& lexicon, Anchor const& anchor) {
    Derivation why;
    if (wanted >= times.expressions_.size()) return why;
    Resolver resolver(times.expressions_, tokens, syntax, lexicon, anchor);
    Time scratch;
    for (std::uint32_t i = 0; i < wanted; ++i) resolver.resolve(i, scratch, nullptr);
    TimeExpression const& e = times.expressions_[wanted];
    why.steps.push_back({'"' + std::string(tokens.text().slice(tokens.span({e.first, e.last}))) +
                         "\" is read by the rule \"" + rule_name(static_cast<Rule>(e.rule)) + '"'});
    resolver.resolve(wanted, scratch, &why);
    return why;
}

}  // namespace dateline
