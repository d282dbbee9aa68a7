// Decides who is meant in one article, in four steps: listed names (decide_names.cpp), short forms of those whom
// the article introduces (short_forms.cpp), then, from left to right, roles, nouns and pronouns, each by what stands
// before it (join_references.cpp). Only the zones speak: a related story's "President Bukele" in the page's
// furniture introduces nobody.
//
//   Dmitry Peskov said ... Peskov added ... the Kremlin spokesman ... he      all four are dmitry-peskov
#include <algorithm>

#include "dateline/text/fold.hpp"
#include "story.hpp"

namespace dateline {
namespace {

How how_named(AliasKind kind) {
    switch (kind) {
        case AliasKind::full:
            return How::name;
        case AliasKind::surname:
            return How::surname;
        case AliasKind::demonym:
            return How::demonym;
        case AliasKind::alias:
        case AliasKind::acronym:
        case AliasKind::short_form:
            break;
    }
    return How::alias;
}

std::uint32_t last_word(Tokens const& tokens, TokenRange range) {
    std::uint32_t head = range.last - 1;
    while (head > range.first && !tokens[head].is_word() && !tokens[head].is_number()) --head;
    return head;
}

/// Of several who share a short form, the one named last before it.
EntityId named_last(Story const& story, ShortForm const& form) {
    auto place = std::partition_point(story.places.begin(), story.places.end(),
                                      [&](NamedPlace const& p) { return p.tokens.first < form.tokens.first; });
    for (int back = 0; back < 200 && place != story.places.begin(); ++back) {
        --place;
        if (std::find(form.candidates.begin(), form.candidates.end(), place->who) != form.candidates.end())
            return place->who;
    }
    return EntityId::none;
}

/// Takes in what stands before a surname of the same person ("Karl Otto", "K. O." and "Karl" before "Lund") and the
/// noun behind a place ("Punjab Province").
class WholeNames {
public:
    WholeNames(Story const& story, std::vector<Mention>& list) : story_(story), list_(list) {}

    void join() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            Mention m = list_[i];
            if (m.who != EntityId::none && story_.gazetteer.type(m.who) == EntityType::person) {
                bool const beside = kept > 0 && list_[kept - 1].tokens.last == m.tokens.first;
                if (beside && list_[kept - 1].who == m.who && goes_on(m.tokens.first) && m.how == How::surname) {
                    m.tokens.first = list_[kept - 1].tokens.first;
                    --kept;
                }
                std::uint32_t const limit = kept > 0 ? list_[kept - 1].tokens.last : 0;
                m.tokens.first = begin_of(m, limit);
            }
            bool const last = i + 1 == list_.size() || list_[i + 1].tokens.first > m.tokens.last;
            if (last && before_common_noun(m)) m.tokens.last += 1;
            list_[kept++] = m;
        }
        list_.resize(kept);
    }

private:
    bool goes_on(std::uint32_t token) const {
        return token > 0 && story_.in_zone(token - 1) && !story_.tokens[token].has(TokenFlag::blank_before) &&
               !story_.tokens[token].has(TokenFlag::line_start);
    }
    /// "Punjab" before "Province".
    bool before_common_noun(Mention const& m) const {
        std::uint32_t const next = m.tokens.last;
        return m.how != How::demonym && m.who != EntityId::none && story_.gazetteer.type(m.who) == EntityType::place &&
               next < story_.tokens.size() && goes_on(next) && story_.tokens[next].has(TokenFlag::capital) &&
               story_.tables.grammar.is(story_.tokens.hashes()[next], GrammarUse::bare);
    }
    bool initial(std::uint32_t token) const {
        Token const& t = story_.tokens[token];
        return t.is_word() && t.has(TokenFlag::capital) && (t.length == 1 || t.has(TokenFlag::dotted)) && t.length <= 5;
    }
    /// The farthest word before the name that is the person's first name or an initial of it.
    std::uint32_t begin_of(Mention const& m, std::uint32_t limit) const {
        std::uint32_t begin = m.tokens.first;
        std::string const name = fold(story_.gazetteer.name(m.who));
        bool const whole = fold(story_.tokens.slice(begin)) + ' ' == name.substr(0, name.find(' ') + 1);
        for (std::uint32_t at = begin, steps = 0; steps < 3 && at > limit && goes_on(at); ++steps) {
            --at;
            if (!initial(at) && (whole || !story_.unknown_name_word(at))) break;
            std::string const word = fold(story_.tokens.slice(at));
            bool const own = initial(at) ? whole || word[0] == name[0] : name.starts_with(word + ' ');
            if (own) begin = at;
        }
        return begin;
    }

    Story const& story_;
    std::vector<Mention>& list_;
};

/// Mentions by name and short form, in text order.
std::vector<Mention> named(Story const& story, std::vector<Candidate>& candidates) {
    std::vector<Mention> list;
    for (NamedPlace const& p : story.places) {
        if (p.foreign) continue;
        Mention m;
        m.tokens = p.tokens;
        m.who = p.who;
        m.how = how_named(p.kind);
        m.head = last_word(story.tokens, p.tokens);
        if (p.who == EntityId::none || p.candidates.size() > 1) {
            m.first_candidate = static_cast<std::uint32_t>(candidates.size());
            m.candidates = static_cast<std::uint32_t>(p.candidates.size());
            candidates.insert(candidates.end(), p.candidates.begin(), p.candidates.end());
        }
        list.push_back(m);
    }
    for (ShortForm const& form : find_short_forms(story)) {
        Mention m;
        m.tokens = form.tokens;
        m.how = form.kind == AliasKind::surname ? How::surname : How::alias;
        m.head = last_word(story.tokens, form.tokens);
        m.first_candidate = static_cast<std::uint32_t>(candidates.size());
        m.candidates = static_cast<std::uint32_t>(form.candidates.size());
        for (EntityId const e : form.candidates) candidates.push_back({e, form.kind, 1.0F});
        m.who = m.candidates == 1 ? form.candidates[0] : named_last(story, form);
        list.push_back(m);
    }
    std::sort(list.begin(), list.end(),
              [](Mention const& a, Mention const& b) { return a.tokens.first < b.tokens.first; });
    WholeNames(story, list).join();
    return list;
}

}  // namespace

std::string_view name(How how) noexcept {
    switch (how) {
        case How::name:
            return "name";
        case How::alias:
            return "alias";
        case How::surname:
            return "surname";
        case How::demonym:
            return "demonym";
        case How::role:
            return "role";
        case How::nominal:
            return "nominal";
        case How::pronoun:
            return "pronoun";
        case How::metonym:
            return "metonym";
    }
    return "name";
}

std::pair<std::uint32_t, std::uint32_t> Mentions::in(TokenRange range) const noexcept {
    auto const first =
        std::partition_point(list.begin(), list.end(), [&](Mention const& m) { return m.tokens.first < range.first; });
    auto const last =
        std::partition_point(first, list.end(), [&](Mention const& m) { return m.tokens.first < range.last; });
    auto const number = [&](auto at) { return static_cast<std::uint32_t>(at - list.begin()); };
    // A role stands before the name inside it ("[[SpaceX] entrepreneur]"), so the one whose head is asked for may
    // stand a few places back.
    constexpr int nested_at_most = 4;
    auto begin = first, back = first;
    for (int i = 0; i < nested_at_most && back != list.begin(); ++i) {
        if (range.contains((--back)->head)) begin = back;
    }
    return {number(begin), number(last)};
}

Mentions decide_who(Tokens const& tokens, Words const& words, Names const& names, Gazetteer const& gazetteer,
                    std::optional<Day> on, std::span<TokenRange const> zones) {
    Story story(tokens, words, names, gazetteer, on, zones);
    decide_names(story);
    std::vector<Candidate> candidates;
    std::vector<Mention> const by_name = named(story, candidates);
    Mentions mentions = join_references(story, by_name, find_references(story));
    auto const shift = static_cast<std::uint32_t>(candidates.size());
    for (Mention& m : mentions.list)
        if (m.how == How::role || m.how == How::nominal || m.how == How::pronoun) m.first_candidate += shift;
    candidates.insert(candidates.end(), mentions.candidates.begin(), mentions.candidates.end());
    mentions.candidates = std::move(candidates);
    return mentions;
}

}  // namespace dateline
