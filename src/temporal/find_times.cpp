// Walks the tokens, starts the grammar where a word may begin a time expression and nothing else is known to stand
// there, and keeps what is one. Each attempt sees a window of a few tokens of its own sentence, so the work is linear.
// Words that are times only in company ("may", "march", "sun", a bare number) must show it: "in May", "Sun., May 3",
// "since 1998" are times; "may be", "March on", "1998 shares" are not. The second half of a range ("May 3-5",
// "1914-18") is read in the light of the first.
#include "find_times.hpp"

#include <algorithm>

#include "dateline/temporal/times.hpp"
#include "edges.hpp"
#include "gate.hpp"
#include "grammar.hpp"
#include "plausible.hpp"
#include "resolver.hpp"
#include "time_tokens.hpp"

namespace dateline {

namespace {

using namespace time_class;

constexpr std::uint32_t window = 20;

/// The next day or year after a hyphen or "and": "3-5", "1914-18", "6 and 7 February" are two expressions.
std::optional<TimeExpression> second_of_range(TimeExpression const& before, TimeToken const* all, std::uint32_t i,
                                              std::uint32_t end) {
    if (i + 1 >= end || before.says != Says::date) return std::nullopt;
    TimeToken const &join = all[i], &figure = all[i + 1];
    bool const dash = join.mark(U'-') || join.mark(U'\u2013') || join.mark(U'\u2014') || join.mark(U'/');
    if (!dash && !join.is(Marker::and_) && !join.is(Marker::to)) return std::nullopt;
    if (!figure.number()) return std::nullopt;
    if (i + 2 < end && (all[i + 2].is(month | unit | cardinal | money) || all[i + 2].mark(U'%') ||
                        (all[i + 2].mark(U':') && all[i + 2].glued())))
        return std::nullopt;
    TimeExpression e;
    e.says = Says::date;
    e.first = i + 1;
    e.last = i + 2;
    bool const day_given = before.day != 0 && before.month != 0 && before.named == TimeExpression::not_named;
    if (day_given && figure.length <= 2 && figure.id > static_cast<std::uint32_t>(before.day) && figure.id <= 31 &&
        !before.numeric) {
        e.month = before.month;
        e.day = static_cast<std::int8_t>(figure.id);
        e.year = before.year;
        e.rule = static_cast<std::uint8_t>(Rule::month_and_day);
        return e;
    }
    bool const year_given = before.has_year() && before.day == 0 && before.year_grain == Grain::year &&
                            !before.era_said && !before.two_digits;
    if (year_given && dash && figure.length == 2 && figure.glued() && before.year % 100 < static_cast<int>(figure.id)) {
        e.year = static_cast<std::int16_t>(before.year / 100 * 100 + static_cast<int>(figure.id));
        e.rule = static_cast<std::uint8_t>(Rule::year);
        return e;
    }
    return std::nullopt;
}

/// "6-7 February", "490-480 BC", "between 5 and 7 May": the first figure borrows what the second one says.
std::optional<TimeExpression> first_of_range(TimeToken const* all, std::uint32_t i, std::uint32_t end) {
    if (i + 3 >= end || !all[i].number()) return std::nullopt;
    TimeToken const &join = all[i + 1], &second = all[i + 2], &behind = all[i + 3];
    bool const dash = join.mark(U'-') || join.mark(U'\u2013') || join.mark(U'/');
    if ((!dash && !join.is(Marker::and_) && !join.is(Marker::to)) || !second.number()) return std::nullopt;
    TimeExpression e;
    e.says = Says::date;
    e.first = i;
    e.last = i + 1;
    e.begins_range = true;
    if (behind.is(month) && second.id <= 31 && all[i].id >= 1 && all[i].id < second.id && all[i].length <= 2) {
        e.month = static_cast<std::int8_t>(behind.value);
        e.day = static_cast<std::int8_t>(all[i].id);
        e.rule = static_cast<std::uint8_t>(Rule::month_and_day);
        return e;
    }
    if (behind.is(era) && behind.capital() && behind.value < 0 && all[i].id > second.id && all[i].length <= 4) {
        e.year = static_cast<std::int16_t>(1 - static_cast<int>(all[i].id));
        e.era_said = true;
        e.rule = static_cast<std::uint8_t>(Rule::year);
        return e;
    }
    return std::nullopt;
}

}  // namespace

std::vector<TimeExpression> find_expressions(Tokens const& tokens, Syntax syntax, TimeLexicon const& lexicon,
                                             std::span<TokenRange const> taken, Effort* effort) {
    std::vector<TimeExpression> found;
    found.reserve(16);
    TimeTokens const all = time_tokens(tokens, lexicon);
    TimeToken const* const row = all.row.get();
    auto next_taken = taken.begin();
    auto const sentences = tokens.sentences();
    std::uint32_t number = 0, next = 0;  // what stands before `next` is read
    for (std::uint32_t const i : all.openers()) {
        if (i < next || !gate::begins_time(row + i)) continue;
        while (next_taken != taken.end() && next_taken->last <= i) ++next_taken;
        if (next_taken != taken.end() && next_taken->first <= i) {
            next = next_taken->last;
            continue;
        }
        while (sentences[number].last <= i) ++number;
        TokenRange const sentence = sentences[number];
        std::uint32_t end = std::min(sentence.last, i + window);
        if (next_taken != taken.end()) end = std::min(end, next_taken->first);
        if (effort != nullptr) {
            ++effort->starts;
            effort->tokens += end - i;
        }
        if (auto const first = first_of_range(row, i, end)) {
            found.push_back(*first);
            found.back().sentence = number;
            next = first->last + 1;
            continue;
        }
        TimeExpression e;
        TimeToken const* position = row + i;
        if (!grammar::parse_expression(position, row + end, e)) continue;
        e.first = i;
        e.sentence = number;
        e.last = static_cast<std::uint32_t>(position - row);
        if (!possible(e)) {  // no part of "31 February 2021" is a time either
            next = e.last;
            continue;
        }
        settle_zone(e, lexicon);
        trim(e, all.all(), syntax);
        if (!plausible(e, all.all(), tokens, syntax, lexicon)) continue;
        found.push_back(e);
        next = e.last;
        while (auto const more = second_of_range(found.back(), row, next, sentence.last)) {
            found.push_back(*more);
            found.back().sentence = number;
            next = more->last;
        }
    }
    bool const history = manner_of(found, Anchor{}) == Manner::narrative;
    if (!history) std::erase_if(found, [](TimeExpression const& e) { return e.of_history; });
    return found;
}

std::optional<TokenRange> find_impossible_date(Tokens const& tokens, TimeLexicon const& lexicon) {
    TimeTokens const all = time_tokens(tokens, lexicon);
    TimeToken const* const row = all.row.get();
    for (std::uint32_t const i : all.openers()) {
        if (!gate::begins_time(row + i)) continue;
        TimeExpression e;
        TimeToken const* position = row + i;
        if (!grammar::parse_date(position, row + std::min(tokens.size(), i + window), e)) continue;
        if (!possible(e)) return TokenRange{i, static_cast<std::uint32_t>(position - row)};
    }
    return std::nullopt;
}

void settle_zone(TimeExpression& e, TimeLexicon const& lexicon) {
    if (e.offset == TimeExpression::no_offset) return;
    if (e.offset > TimeExpression::written_offset - 2000) {
        e.offset = static_cast<std::int16_t>(e.offset - TimeExpression::written_offset);
        return;
    }
    e.zone = static_cast<std::uint8_t>(e.offset);
    e.offset = lexicon.zones()[e.zone].offset_minutes;
}

}  // namespace dateline
