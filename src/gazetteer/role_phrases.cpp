// Reads references to people by what they are. Around a role word or title stand the body ("Tesla", "Russian",
// "the Kremlin's" before it, "of Russia" behind it), modifiers ("former") and perhaps the name itself:
//
//   [former] [Russian] [president] Dmitry Medvedev        the spokesman of [the Kremlin]        the [SpaceX] [founder]
//
// Holders are looked up among dated roles on the article's day, in the body itself first, then in what stands for it,
// then in what it is part of, so that "the Russian president" is the one of Russia and nobody of one of its regions.
#include <algorithm>

#include "story.hpp"

namespace dateline {
namespace {

bool serves(Story const& r, std::uint32_t token, GrammarUse use) {
    return r.tables.grammar.is(r.tokens.hashes()[token], use);
}

/// How far body `of` of a role is from body `named` in the text; larger is farther, 9 unrelated.
int distance(Gazetteer const& g, EntityId of, EntityId named) {
    if (named == EntityId::none) return 9;
    if (of == named) return 0;
    if (g.stands_for(named) == of || g.stands_for(of) == named) return 1;
    return related(g, of, named) ? 2 : 9;
}

/// An honorary president is not the president, nor is the presidential spokesman; but he is the spokesman.
bool is_meant(Story const& r, RoleReference const& role, WordRecord const& word) {
    return role.modifier != Modifier::other || r.tables.role_kinds[word.number].leads == 0;
}

}  // namespace

RoleReference read_role(Story const& r, WordMatch const& m) {
    RoleReference role;
    role.word = &m;
    role.tokens = m.tokens;
    role.head = m.tokens.last - 1;
    std::uint32_t first = m.tokens.first;
    auto const same_paragraph = [&](std::uint32_t token) {
        return token > 0 && r.in_zone(token - 1) && !r.tokens[token].has(TokenFlag::blank_before);
    };
    for (int steps = 0; steps < 6 && same_paragraph(first); ++steps) {
        std::uint32_t const before = first - 1;
        if (WordMatch const* mod = r.word_ending_at(first, WordRole::modifier)) {
            for (WordRecord const& w : r.records(*mod))
                if (w.role == WordRole::modifier) role.modifier = static_cast<Modifier>(w.number);
            first = mod->tokens.first;
            continue;
        }
        if (role.body == EntityId::none) {
            bool const possessive =
                before > 0 && serves(r, before, GrammarUse::possessive) && r.place_ending_at(before) != nullptr;
            NamedPlace const* const body = r.place_ending_at(possessive ? before : first);
            if (body != nullptr && body->who != EntityId::none && r.gazetteer.type(body->who) != EntityType::person) {
                role.body = body->who;
                first = body->tokens.first;
                continue;
            }
        }
        if (WordMatch const* adjective = r.word_ending_at(first, WordRole::adjective)) {
            first = adjective->tokens.first;
            continue;
        }
        if (role.body == EntityId::none && steps < 2 && r.tokens[before].is_word() &&
            !r.tokens[before].has(TokenFlag::capital) && before < r.words.words.size() &&
            r.words.words[before].part == PartOfSpeech::adjective) {
            // "SpaceX's billionaire founder": looked through, kept only when a body stands before it
            std::uint32_t const beyond = before;
            bool const possessive = beyond > 0 && serves(r, beyond - 1, GrammarUse::possessive);
            if (NamedPlace const* body = r.place_ending_at(possessive ? beyond - 1 : beyond);
                body != nullptr && body->who != EntityId::none) {
                first = before;
                continue;
            }
        }
        break;
    }
    role.tokens.first = first;
    if (same_paragraph(first)) {
        role.definite = serves(r, first - 1, GrammarUse::definite);
        role.indefinite = serves(r, first - 1, GrammarUse::indefinite);
    }
    std::uint32_t next = m.tokens.last;
    auto const goes_on = [&] {
        return next < r.tokens.size() && r.in_zone(next) && !r.tokens[next].has(TokenFlag::blank_before);
    };
    if (WordMatch const* after = goes_on() ? r.word_at(next) : nullptr;
        after != nullptr && r.has(*after, WordRole::modifier)) {  // "president-elect"
        for (WordRecord const& w : r.records(*after))
            if (w.role == WordRole::modifier && static_cast<Modifier>(w.number) == Modifier::elect) {
                role.modifier = Modifier::elect;
                role.tokens.last = next = after->tokens.last;
            }
    }
    if (role.body == EntityId::none && goes_on() && serves(r, next, GrammarUse::body)) {
        ++next;
        if (goes_on() && serves(r, next, GrammarUse::definite)) ++next;
        NamedPlace const* const body = goes_on() ? r.place_at(next) : nullptr;
        if (body != nullptr && body->who != EntityId::none && r.gazetteer.type(body->who) != EntityType::person) {
            role.body = body->who;
            role.tokens.last = next = body->tokens.last;
        } else {
            return role;
        }
    }
    if (goes_on()) {
        if (NamedPlace const* named = r.place_at(next);
            named != nullptr && (named->who == EntityId::none || r.gazetteer.type(named->who) == EntityType::person))
            role.named = next;
        else
            role.names_unknown = r.tokens[next].is_word() && r.unknown_name_word(next);
    }
    return role;
}

std::vector<EntityId> holders(Story const& r, RoleReference const& role) {
    std::vector<EntityId> found;
    int nearest = 9;
    auto const in_time = [&](HeldRole const& held) {
        switch (role.modifier) {
            case Modifier::acting:
            case Modifier::other:  // "presidential spokesman", "honorary president": see is_meant()
                return !r.on || held_on(held, r.on);
            case Modifier::former:
                return held.to && (!r.on || *held.to - *r.on <= 0);
            case Modifier::elect:
                return !r.on || (held.from && *held.from - *r.on > 0 && *held.from - *r.on < 400);
        }
        return false;
    };
    for (WordRecord const& w : r.records(*role.word)) {
        if (w.role != WordRole::role && w.role != WordRole::title && w.role != WordRole::office) continue;
        if (!is_meant(r, role, w)) continue;
        auto const& all = r.tables.holders;
        auto at =
            std::partition_point(all.begin(), all.end(), [&](HolderRecord const& h) { return h.role < w.number; });
        for (; at != all.end() && at->role == w.number; ++at) {
            int const far = w.role == WordRole::office && role.body == EntityId::none
                                ? 0
                                : distance(r.gazetteer, at->of, role.body);
            if (far >= 9 || far > nearest || !in_time(r.tables.held[at->held])) continue;
            if (far < nearest) found.clear();
            nearest = far;
            if (std::find(found.begin(), found.end(), at->who) == found.end()) found.push_back(at->who);
        }
    }
    bool const must_be_introduced = !r.on || (role.modifier == Modifier::former && found.size() > 1);
    if (must_be_introduced) std::erase_if(found, [&](EntityId e) { return !r.introduced(e); });
    return found;
}

bool fits_role(Story const& r, EntityId who, RoleReference const& role, bool office_only) {
    for (WordRecord const& w : r.records(*role.word)) {
        if (w.role != WordRole::role && w.role != WordRole::title && w.role != WordRole::office) continue;
        if (!is_meant(r, role, w)) continue;
        for (HeldRole const& held : r.gazetteer.roles(who)) {
            if (held.role != w.number || (office_only && r.tables.role_kinds[held.role].office == 0)) continue;
            bool const bodied = role.body == EntityId::none || distance(r.gazetteer, held.of, role.body) < 9;
            bool const timed = role.modifier != Modifier::acting || !r.on || held_on(held, r.on);
            if (bodied && timed) return true;
        }
    }
    return false;
}

}  // namespace dateline
