// Decides who is meant in one article, in four steps: listed names (decide_names.cpp), short forms of those whom
// the article introduces (short_forms.cpp), then, from left to right, roles, nouns and pronouns, each by what stands
// before it (join_references.cpp). Only the zones speak: a related story's "President Bukele" in the page's
// furniture introduces nobody.
//
//   Dmitry Peskov said ... Peskov added ... the Kremlin spokesman ... he      all four are dmitry-peskov
#include <algorithm>

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
    join_whole_names(story, list);
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
    decide_metonyms(story, mentions);
    return mentions;
}

}  // namespace dateline
