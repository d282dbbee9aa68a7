// Decides from the neighbours whether an expression is a time. Months and weekdays want their capital; the doubtful
// ones ("may", "march", "sun", "fall") want company: a day or year inside the expression, a preposition or pointer
// before it. A bare number is a year only where years stand ("in 1998", "(1939-1945)"), never before something counted
// ("2000 troops") or behind a currency. "Now" and "once" that link sentences, and "second" the rank, are none.
#include "plausible.hpp"

#include "lean.hpp"

namespace dateline {

namespace {

using namespace time_class;

struct Surroundings {
    TimeToken const* first;
    TimeToken const* last;    // one behind
    TimeToken const* before;  // null at the text's begin
    TimeToken const* before2;
    TimeToken const* after;  // the empty token at the text's end
};

bool currency(TimeToken const& t) {
    return t.mark(U'$') || t.mark(U'\u20ac') || t.mark(U'\u00a3') || t.mark(U'\u00a5') || t.mark(U'#');
}

/// Is it no word of time, or one only for what is agreed on?
bool everyday(TimeToken const& t) { return (t.classes & ~undertaking) == 0; }

bool clause_break(TimeToken const* t) {
    return t == nullptr || t->mark(U',') || t->mark(U'(') || t->mark(U';') || t->mark(U':') || t->mark(U'"') ||
           t->mark(U'\u201c') || t->mark(U'\u2014') || t->mark(U'\u2013');
}

bool dash(TimeToken const* t) {
    return t != nullptr && (t->mark(U'-') || t->mark(U'\u2013') || t->mark(U'\u2014') || t->mark(U'/'));
}

bool quote(TimeToken const& t) { return t.mark(U'\'') || t.mark(U'\u2019') || t.mark(U'\u2018'); }

/// Nothing but the expression is said, as to `dateline when`.
bool alone(Surroundings const& s) { return s.before == nullptr && s.after->length == 0; }

bool lone(TimeExpression const& e) { return e.last - e.first == 1; }

bool noun_follows(Tokens const& tokens, Syntax syntax, std::uint32_t i) {
    if (i >= tokens.size() || !tokens[i].is_word() || tokens[i].has(TokenFlag::capital)) return false;
    Word const& word = syntax.at(i).words[i];
    return word.part == PartOfSpeech::noun && word.inflection == Inflection::plural;
}

/// "quarterly dividend": said of a thing, not of a rhythm.
bool noun_follows_word(Tokens const& tokens, Syntax syntax, std::uint32_t i) {
    if (i >= tokens.size()) return false;
    PartOfSpeech const part = syntax.at(i).words[i].part;
    return part == PartOfSpeech::noun || part == PartOfSpeech::adjective;
}

bool year_fits(TimeExpression const& e, Surroundings const& s, Tokens const& tokens, Syntax syntax) {
    if (e.era_said) return true;
    TimeToken const& figure = *s.first;
    if (quote(figure) && s.before != nullptr) {  // "iLife '11", "''60 Minutes"
        bool const of_a_name = s.before->word() && (s.before->capital() || s.before->id == 0) && s.before->classes == 0;
        return !of_a_name && !(quote(*s.before) && figure.glued());
    }
    if (!figure.number()) return true;  // "the year 2000", "nineteen ninety-six", "'98"
    if (s.before != nullptr) {
        if (currency(*s.before)) return false;
        bool const joined = dash(s.before) && s.before->glued() && figure.glued() && s.before2 != nullptr;
        if (joined && s.before2->word() && !s.before2->is(modifier | month | year_opener)) return false;
        bool const telephone = joined && s.before->mark(U'-') && s.before2->number() && s.before2->length < 4;
        if (telephone) return false;  // 555-1998
        if (figure.glued() && (s.before->mark(U'.') || s.before->mark(U',') || s.before->word())) return false;
    }
    if (s.after->mark(U'%') ||
        (s.after->glued() && (s.after->mark(U'.') || s.after->mark(U':')) && s.after[1].glued() && s.after[1].number()))
        return false;
    if (s.after->is(money | unit | multiplier | cardinal)) return false;
    if (s.after->glued() && s.after->word() && !s.after->is(marker)) return false;  // 1970A
    bool const opened =
        s.before != nullptr && (s.before->is(year_opener | month | season | modifier) || dash(s.before));
    if (opened) return figure.id >= 1000;
    bool const round_number = figure.id % 100 == 0 && figure.id != 2000 && figure.id != 1900;
    if (round_number || figure.id < 1400 || figure.id > 2100) return false;
    return !noun_follows(tokens, syntax, e.last);
}

bool month_fits(TimeExpression const& e, Surroundings const& s) {
    // find the month's word: its capital, and for a doubtful one its company
    for (TimeToken const* t = s.first; t != s.last; ++t) {
        if (!t->is(month)) continue;
        if (!t->capital()) return false;
        if (t->is(abbreviation) && lone(e) && s.after->capital()) return false;  // "Jan Kavan"
        if (!t->is(doubtful) || e.day != 0 || e.nth != 0 || e.has_year() || e.pointing != Pointing::none ||
            e.mod != Mod::none || e.has_year_shift)
            return true;
        if (s.before == nullptr) return alone(s);
        bool const of_a_thing =
            s.before->is(Marker::a) || s.before->is(Marker::the) || s.before->is(Marker::possessive);
        if (of_a_thing && !t->is(abbreviation) && s.after->word() && !s.after->capital() && everyday(*s.after))
            return true;  // "a June agreement"
        if (s.before->is(Marker::in) || s.before->is(Marker::by)) return true;
        return s.before->is(bare_length | year_opener | month) || dash(s.before) || s.after->is(month);
    }
    return true;
}

bool weekday_fits(TimeExpression const& e, Surroundings const& s) {
    for (TimeToken const* t = s.first; t != s.last; ++t) {
        if (!t->is(time_class::weekday)) continue;
        if (!t->capital()) return false;
        bool const short_and_bare = t->is(abbreviation) && lone(e);
        if (short_and_bare && t->is(doubtful)) return false;
        if (t->is(abbreviation) && t->is(doubtful) && e.pointing != Pointing::none) return false;
        return true;
    }
    return true;
}

bool season_fits(TimeExpression const& e, Surroundings const& s) {
    if (e.has_year() || e.has_year_shift) return true;
    if (s.last[-1].is(doubtful) && s.after->is(Marker::of)) return false;  // the fall of Saigon
    if (e.pointing != Pointing::none || e.mod != Mod::none || !lone(e)) return true;
    if (!s.first->is(doubtful)) return s.before == nullptr || !s.before->is(Marker::a);
    if (alone(s)) return true;
    return s.before != nullptr &&
           (s.before->is(Marker::in) || s.before->is(Marker::by) || s.before->is(season | direction));
}

/// "a once mighty fleet", "he once described"; not "once he", "at once", "had once been", "once elected".
bool once_fits(TimeExpression const& e, Surroundings const& s, Syntax syntax) {
    if (s.before == nullptr || s.first->capital() || s.after->capital() || !s.after->word()) return false;
    if (s.before->is(Marker::a) || s.before->is(Marker::the)) return everyday(*s.after);
    if (clause_break(s.before) || s.before->is(marker)) return false;
    Words const& words = syntax.at(e.last);
    std::uint32_t const g = words.group_at(e.last);
    return g != nowhere && words.groups[g].tense == Tense::past && words.groups[g].finite && !words.groups[g].copula &&
           words.groups[g].tokens.first == e.last;
}

/// "Shares, currently worth a dollar": said of a thing behind a comma, and no verb there that it could date.
bool beside_a_name(TimeExpression const& e, Surroundings const& s, Syntax syntax) {
    if (s.before == nullptr || !s.before->mark(U',') || s.first->is(Marker::now)) return false;
    if (s.after->is(Marker::a)) return true;
    if (s.after->is(marker) || !s.after->word()) return false;
    Words const& words = syntax.at(e.last);
    if (words.group_at(e.last) != nowhere) return false;
    return words.words[e.last].part != PartOfSpeech::pronoun && words.words[e.last].part != PartOfSpeech::verb;
}

/// "Now, " links, "now" inside a clause is a time; "soon" is one where the sentence looks ahead ("soon died" is none).
bool reference_fits(TimeExpression const& e, Surroundings const& s, Tokens const& tokens, Syntax syntax,
                    TimeLexicon const& lexicon) {
    bool const opens = (s.first->flags & TokenFlag::sentence_start) != 0;
    bool const most = s.before != nullptr && s.before->is(Marker::most);
    if (e.adjective) return (!s.first->capital() || opens) && s.after->word() && !most;  // "recent": not in a name
    if (s.first->is(Marker::once)) return once_fits(e, s, syntax);
    if (s.first->is(Marker::now) && s.after->mark(U',') && s.first->capital()) return false;
    if (s.last[-1].is(unit) && !s.last[-1].is(plural))
        return s.before != nullptr && s.before->is(Marker::at);  // at the moment
    if (s.last[-1].is(Marker::earlier)) return opens;            // "Previously,"
    if (s.last[-1].is(Marker::future)) {                         // "in the future", "future losses"
        if (lone(e)) return !s.first->capital() && s.after->word() && !s.after->is(marker);
        return !noun_follows_word(tokens, syntax, e.last);
    }
    if (s.first->is(future)) {  // "soon", but not "as soon as", "soon after"
        if (s.before != nullptr && s.before->is(Marker::as)) return false;
        if (s.after->is(Marker::after) || s.after->is(Marker::before) || s.after->is(Marker::later) ||
            s.after->is(Marker::as))
            return false;
        return lean_of(e, tokens, syntax, lexicon).lean != Lean::back;
    }
    bool const as = s.before != nullptr && s.before->is(Marker::as);
    return !most && !as && !beside_a_name(e, s, syntax);
}

bool clock_fits(TimeExpression const& e, Surroundings const& s) {
    if (e.vague) return s.before != nullptr && s.before->is(Marker::at);  // "at night"
    if (e.has_clock()) {
        bool const bare = s.first->number() && s.last - s.first == 3;  // 13:41
        if (bare && s.before != nullptr && (s.before->mark(U':') || s.before->mark(U'-') || currency(*s.before)))
            return false;
        return true;
    }
    return s.before != nullptr && (s.before->is(Marker::in) || s.before->is(year_opener));
}

bool duration_fits(TimeExpression const& e, Surroundings const& s) {
    bool const quoted = s.before != nullptr && (s.before->mark(U'"') || s.before->mark(U'\u201c') || quote(*s.before));
    if (quoted && s.last[-1].capital() && (s.last[-1].flags & TokenFlag::all_capitals) == 0)
        return false;  // "60 Minutes"
    bool const age = s.after->is(Marker::old) || (s.after->mark(U'-') && s.after[1].is(Marker::old));
    if (age || (s.last[-1].is(Marker::old) && s.last - s.first > 2)) return false;
    if (s.after->mark(U'-') && (s.after[1].is(Marker::ago) || s.after[1].is(Marker::earlier))) return false;
    bool const fraction =
        e.unit == Unit::quarter && e.pointing == Pointing::none && !e.vague;  // "three-quarters", "a quarter of"
    if (fraction && (e.adjective || s.first->is(Marker::a) || s.after->is(Marker::of) || s.first->is(hedge)))
        return false;
    if (s.first->is(Marker::that) && e.pointing == Pointing::that) return false;
    bool const of_some = e.vague && s.first->is(vague) && !e.plural && !e.adjective;
    if (of_some) return false;                                  // "the third consecutive month"
    bool const stint_only = e.unit == Unit::period && e.vague;  // "for a while", not "once in a while"
    if (stint_only) return alone(s) || (s.before != nullptr && s.before->is(Marker::for_));
    bool const bare = e.vague && s.first->is(unit) && lone(e);
    if (bare && alone(s)) return true;
    if (bare) return s.before != nullptr && s.before->is(bare_length) && !s.after->mark(U'-');
    if (s.first->is(ordinal) && s.first->is(unit)) return false;
    if (e.pointing == Pointing::definite)  // "in the years before the war"
        return s.before != nullptr && s.before->is(stretch_opener) && !s.after->number() && !s.after->mark(U'-');
    if (e.unit == Unit::second && s.last[-1].is(ordinal)) return e.has_amount() && e.amount != 100;  // "a second man"
    if (e.vague && s.first->is(Marker::the)) return !lone(e);
    return true;
}

bool day_fits(TimeExpression const& e, Surroundings const& s) {
    if (!e.only_day || e.weekday != 0) return true;
    if (alone(s)) return true;
    // "on the 15th", not "the 15th floor" or "the second"
    bool const digits = s.first[1].number();
    bool const on =
        s.before != nullptr && (s.before->is(Marker::on) || s.before->is(Marker::by) || s.before->is(Marker::until));
    return digits && on && !(s.after->word() && !s.after->is(marker));
}

/// "The first nine months of the year", not "the man of the year".
bool part_of_a_year(TimeExpression const& e, Surroundings const& s) {
    if (e.unit != Unit::year || s.before2 == nullptr || !s.before2->is(unit)) return false;
    return s.before2->second_value == static_cast<std::int32_t>(Unit::month) ||
           s.before2->second_value == static_cast<std::int32_t>(Unit::quarter);
}

bool figures(TimeToken const& t) { return currency(t) || t.number(); }

bool definite_fits(TimeExpression const& e, Surroundings const& s) {
    bool const title = e.last - e.first == 2 && s.first->capital() && s.last[-1].capital() && s.before != nullptr;
    if (title && s.before->mark(U'"')) return false;  // the broadcast "This Week"
    if (e.pointing != Pointing::definite || e.mod != Mod::none) return true;
    switch (e.unit) {
        case Unit::quarter:
            return !s.after->mark(U'-');
        case Unit::weekend:
            return true;
        case Unit::year:
        case Unit::week:
        case Unit::month:
            if (s.before != nullptr && s.before->is(Marker::of) && !part_of_a_year(e, s)) return false;
            if (s.after->mark(U'-')) return false;                            // "the year-earlier loss"
            if (s.after->is(Marker::of) && figures(s.after[1])) return true;  // "a high for the year of $42"
            return !s.after->is(Marker::of) &&
                   !(s.after->word() && s.after->classes == 0 && !s.after->is(marker) && s.after->id == 0);
        default:
            return false;
    }
}

}  // namespace

bool possible(TimeExpression const& e) {
    if (e.month == 0 || e.day == 0) return true;
    constexpr std::int32_t a_leap_year = 2000;
    bool const year_known = e.has_year() && !e.two_digits;
    return is_date(year_known ? e.year : a_leap_year, e.month, e.day);
}

bool plausible(TimeExpression const& e, std::span<TimeToken const> all, Tokens const& tokens, Syntax syntax,
               TimeLexicon const& lexicon) {
    Surroundings s{};
    s.first = &all[e.first];
    s.last = &all[0] + e.last;
    s.before = e.first > 0 ? s.first - 1 : nullptr;
    s.before2 = e.first > 1 ? s.first - 2 : nullptr;
    s.after = s.last;
    switch (e.says) {
        case Says::nothing:
            return false;
        case Says::date: {
            if (s.first->is(hedge) && e.mod == Mod::approx) s.before = s.first++;  // "around 1910", "some 2000 people"
            if (e.named != TimeExpression::not_named) return true;
            bool const year_only = e.has_year() && e.month == 0 && e.quarter == 0 && e.half == 0 && e.season == 0 &&
                                   e.weekday == 0 && e.year_grain == Grain::year && !e.fiscal;
            if (year_only && !year_fits(e, s, tokens, syntax)) return false;
            bool const short_decade = e.year_grain == Grain::decade && e.two_digits;
            if (short_decade && s.before != nullptr && s.before->is(owner)) return false;  // "in his 30s"
            return month_fits(e, s) && weekday_fits(e, s) && (e.season == 0 || season_fits(e, s)) && day_fits(e, s);
        }
        case Says::reference:
            return reference_fits(e, s, tokens, syntax, lexicon);
        case Says::clock:
            return clock_fits(e, s);
        case Says::duration:
            return duration_fits(e, s);
        case Says::unit_ref:
            // "at this time"; "this time they won" is another turn of theirs
            if (e.of_history && e.unit == Unit::moment)
                return s.before != nullptr && s.before->is(marker | bare_length | year_opener);
            return definite_fits(e, s);
        case Says::set:
            if (e.weekday != 0 || e.month != 0) return true;
            if (e.unit == Unit::weekend && e.plural)
                return s.before == nullptr || s.before->is(Marker::on) || s.before->is(Marker::at);
            if (s.first->is(frequency) && e.unit >= Unit::quarter && noun_follows_word(tokens, syntax, e.last))
                return false;
            return !s.first->capital() || (s.first->flags & TokenFlag::sentence_start) != 0;  // "the Daily Mail"
        case Says::day_word: {
            bool const name = s.first->is(day_word) && s.first->capital() &&
                              (s.first->flags & TokenFlag::sentence_start) == 0 && s.before != nullptr &&
                              !clause_break(s.before);
            return !(name && lone(e) && s.before->capital());  // USA Today
        }
        case Says::offset:
            return !(s.last[-1].is(Marker::hence) && s.after->is(Marker::of));  // "years ahead of the others"
    }
    return false;
}

}  // namespace dateline
