// A time of day without a day. Its day stands just behind it ("at 10:35 a.m. (0735 GMT) Friday", "at 5:34 AM local time
// on March 20"), or it is the day told last, or in news the day of publication.
#include "resolver.hpp"

namespace dateline {

/// The day of a date behind the clock, past brackets with another zone's clock and a few words that are no verb.
std::optional<Period> Resolver::day_behind(TimeExpression const& e, Time& out) const {
    constexpr std::uint32_t reach = 4;  // tokens, and expressions
    std::uint32_t token = e.last;
    for (std::uint32_t j = i_ + 1; j < expressions_.size() && j <= i_ + reach; ++j) {
        TimeExpression const& next = expressions_[j];
        if (next.first > token + reach || next.sentence != e.sentence) break;
        for (; token < next.first; ++token) {
            bool const bracket = tokens_[token].is(U'(') || tokens_[token].is(U')');
            bool const plain_word = tokens_[token].is_word() && !verb_at(token);
            if (!bracket && !plain_word) return std::nullopt;
        }
        token = next.last;
        if (next.says == Says::clock) continue;
        bool const on = marker_at(next.first - 1) == Marker::on || tokens_[next.first - 1].is(U')');
        bool const a_day = next.says == Says::date && (next.day != 0 || next.weekday != 0) && !next.has_clock();
        if (!on || !a_day) break;
        Resolver ahead(*this);
        Time day;
        ahead.resolve(j, day, nullptr);
        out.anchor = j;
        return day.means;
    }
    return std::nullopt;
}

void Resolver::resolve_clock(TimeExpression const& e, Time& out) {
    if (e.vague) {
        out.value = open_value(e);
        note([] { return std::string("any night or morning, not one"); });
        return;
    }
    if (auto const day = e.has_clock() ? day_behind(e, out) : std::nullopt) {
        note([&] { return "on the day said behind it, " + english(day_period(day->first)); });
        settle(e, day_period(day->first), AnchoredBy::discourse, out);
        return;
    }
    if (near(e) && told_->first == told_->last) {
        note([&] { return "on the day told last, " + english(*told_); });
        settle(e, day_period(told_->first), AnchoredBy::discourse, out);
        return;
    }
    if (!anchor_.published || manner_ == Manner::narrative) return leave_open(e, out);
    note([&] { return "on the day of publication, " + iso(*anchor_.published); });
    settle(e, day_period(*anchor_.published), AnchoredBy::publication, out);
}

}  // namespace dateline
