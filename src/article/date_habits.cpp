// Which of day and month comes first: by the outlet's country, the language, the country of the page's address, or a
// date on the page that can be read in one way only ("25/03/2026").
#include "date_habits.hpp"

#include <algorithm>

namespace dateline {

std::optional<std::uint32_t> figures(Tokens const& tokens, Time const& time) {
    auto const mark = [&](std::uint32_t t) { return tokens[t].is(U'.') || tokens[t].is(U'/') || tokens[t].is(U'-'); };
    for (auto t = time.tokens.first; t + 4 < time.tokens.last; ++t)
        if (tokens[t].is_number() && mark(t + 1) && tokens[t + 2].is_number() && mark(t + 3) &&
            tokens[t + 4].is_number())
            return t;
    return std::nullopt;
}

DateHabits learn_habits(PageView const& view, std::optional<EntityId> outlet) {
    DateHabits habits;
    if (outlet)
        if (auto const facts = view.gazetteer.outlet(*outlet)) {
            habits.day_first = facts->day_first;
            habits.order_known = !facts->country.empty();
            habits.zone = facts->zone;
        }
    auto const& language = view.document.language;
    habits.english = language.empty() || language.starts_with("en");
    if (habits.order_known) return habits;
    if (!habits.english) habits.day_first = habits.order_known = true;
    std::string_view host = view.document.url;
    if (auto const scheme = host.find("://"); scheme != host.npos) host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    auto const dot = host.rfind('.');
    if (dot != host.npos && host.size() - dot == 3) {
        auto const country = host.substr(dot + 1);
        static constexpr std::string_view not_by_country[] = {"us", "io", "co", "tv", "me", "ca",
                                                              "ph", "ai", "fm", "ly", "gg"};
        if (std::ranges::find(not_by_country, country) == std::end(not_by_country))
            habits.day_first = habits.order_known = true;
    }
    for (auto const& t : view.times.list) {
        auto const at = habits.order_known ? std::nullopt : figures(view.tokens, t);
        if (!at || view.tokens[*at].length > 2) continue;
        auto const a = view.tokens[*at].id, b = view.tokens[*at + 2].id;
        if (a > 12 && a <= 31 && b <= 12) habits.day_first = habits.order_known = true;
        if (b > 12 && b <= 31 && a <= 12) habits.order_known = true;
    }
    return habits;
}

}  // namespace dateline
