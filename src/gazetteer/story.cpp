// Looks the words of an article's zones up in the phrase table once ("former", "president", "app", and the
// context words of ambiguous names), and answers what stands at, before and after a token.
#include "story.hpp"

#include <algorithm>

namespace dateline {

Story::Story(Tokens const& t, Words const& w, Names const& n, Gazetteer const& g, std::optional<Day> day,
             std::span<TokenRange const> z)
    : tokens(t), words(w), names(n), gazetteer(g), tables(g.tables()), on(day), zones(z) {
    match_words();
    auto match = names.matches.begin();
    for (TokenRange const zone : zones) {
        match = std::partition_point(match, names.matches.end(),
                                     [&](NameMatch const& m) { return m.tokens.first < zone.first; });
        for (; match != names.matches.end() && match->tokens.first < zone.last; ++match) {
            NamedPlace p;
            p.match = static_cast<std::uint32_t>(match - names.matches.begin());
            p.tokens = match->tokens;
            p.kind = match->kind;
            p.candidates = std::span(names.candidates).subspan(match->first_candidate, match->candidates);
            places.push_back(p);
        }
    }
    note_here();
}

void Story::note_here() {
    here_.assign(tokens.size() + 1, 0);
    auto const note = [&](TokenRange range, std::uint8_t what) {
        for (std::uint32_t t = range.first; t < range.last; ++t) here_[t] |= what;
    };
    for (TokenRange const zone : zones) note(zone, Here::zone);
    for (NamedPlace const& p : places) note(p.tokens, Here::name);
    for (WordMatch const& m : word_matches) {
        here_[m.tokens.first] |= Here::word_begins;
        here_[m.tokens.last] |= Here::word_ended;
    }
}

void Story::match_words() {
    auto const hashes = tokens.hashes();
    std::vector<SportWord> sporting;
    std::vector<std::uint32_t> near;        // numbers of the context words met
    std::vector<std::uint32_t> beginnings;  // tokens of a zone that may; collected without a branch
    constexpr std::size_t ahead = 8;        // so many of them are asked from memory before they are looked up
    for (TokenRange const zone : zones) {
        beginnings.resize(zone.size() + 1);
        std::size_t count = 0;
        for (std::uint32_t i = zone.first; i < zone.last; ++i) {
            beginnings[count] = i;
            count += tables.phrases.may_begin(hashes[i], true) ? 1 : 0;
        }
        for (std::size_t k = 0; k < count; ++k) {
            tables.phrases.expect(hashes[beginnings[std::min(k + ahead, count - 1)]]);
            std::uint32_t const i = beginnings[k];
            WordMatch best;
            std::uint32_t end = i;
            for (auto at = tables.phrases.step(0, hashes[i]); at.node != 0;
                 at = tables.phrases.step(at.node, hashes[end])) {
                ++end;
                if (at.ends) {
                    auto const [first, last] = tables.phrases.records(at.node);
                    bool role = false;
                    for (auto r = first; r < last; ++r) {
                        WordRecord const& word = tables.words[r];
                        if (word.role == WordRole::near)
                            near.push_back(word.number);
                        else if (word.role == WordRole::sport || word.role == WordRole::of_sport)
                            sporting.push_back({at.node, i, word});
                        else
                            role = true;
                    }
                    if (role) best = {{i, end}, first, last};
                }
                if (!at.more || end == zone.last || tokens[end].has(TokenFlag::blank_before)) break;
            }
            if (!best.tokens.empty()) word_matches.push_back(best);
        }
    }
    count_sports(sporting);
    std::sort(near.begin(), near.end());
    for (std::uint32_t const number : near) {
        if (near_votes.empty() || near_votes.back().first != number) near_votes.emplace_back(number, 0);
        ++near_votes.back().second;
    }
}

/// Each word counts once, a name of the sport twice.
void Story::count_sports(std::vector<SportWord>& found) {
    for (SportWord const& s : found)
        if (sport_words.empty() || sport_words.back() != s.token) sport_words.push_back(s.token);
    std::sort(found.begin(), found.end(), [](SportWord const& a, SportWord const& b) {
        return std::pair(a.node, a.word.number) < std::pair(b.node, b.word.number);
    });
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i > 0 && found[i - 1].node == found[i].node && found[i - 1].word.number == found[i].word.number) continue;
        sport_points[found[i].word.number] += found[i].word.role == WordRole::sport ? 2 : 1;
    }
}

WordMatch const* Story::word_at(std::uint32_t first) const noexcept {
    if (!stands(first, Here::word_begins)) return nullptr;
    auto const at = std::partition_point(word_matches.begin(), word_matches.end(),
                                         [&](WordMatch const& m) { return m.tokens.first < first; });
    return at != word_matches.end() && at->tokens.first == first ? &*at : nullptr;
}

WordMatch const* Story::word_ending_at(std::uint32_t last, WordRole role) const noexcept {
    if (!stands(last, Here::word_ended)) return nullptr;
    auto at = std::partition_point(word_matches.begin(), word_matches.end(),
                                   [&](WordMatch const& m) { return m.tokens.first < last; });
    WordMatch const* found = nullptr;
    for (int back = 0; back < 6 && at != word_matches.begin(); ++back) {
        --at;
        if (at->tokens.last == last && has(*at, role)) found = &*at;
    }
    return found;
}

NamedPlace const* Story::place_at(std::uint32_t first) const noexcept {
    NamedPlace const* const p = place_holding(first);
    return p != nullptr && p->tokens.first == first ? p : nullptr;
}

NamedPlace const* Story::place_holding(std::uint32_t token) const noexcept {
    if (!stands(token, Here::name)) return nullptr;
    auto const at =
        std::partition_point(places.begin(), places.end(), [&](NamedPlace const& p) { return p.tokens.last <= token; });
    return at != places.end() && at->tokens.contains(token) ? &*at : nullptr;
}

NamedPlace const* Story::place_ending_at(std::uint32_t last) const noexcept {
    NamedPlace const* const p = last == 0 ? nullptr : place_holding(last - 1);
    return p != nullptr && p->tokens.last == last ? p : nullptr;
}

bool Story::has(WordMatch const& m, WordRole role) const noexcept {
    auto const all = records(m);
    return std::any_of(all.begin(), all.end(), [&](WordRecord const& r) { return r.role == role; });
}

bool Story::unknown_name_word(std::uint32_t token) const noexcept {
    if (token >= tokens.size()) return false;
    Token const& t = tokens[token];
    if (!t.is_word() || !t.has(TokenFlag::capital) || place_holding(token) != nullptr) return false;
    if (WordMatch const* w = word_at(token); w != nullptr && (has(*w, WordRole::prefix) || has(*w, WordRole::title) ||
                                                              has(*w, WordRole::role) || has(*w, WordRole::modifier)))
        return false;
    bool const opens = t.has(TokenFlag::sentence_start) || (token > 0 && !tokens[token - 1].is_word());
    return !opens || t.word() == WordId::none;
}

std::uint32_t Story::introduction(EntityId e) const noexcept {
    auto const at = introductions_.find(index(e));
    return at == introductions_.end() ? nowhere : at->second;
}

void Story::introduce(EntityId e, std::uint32_t token) {
    auto const [at, is_new] = introductions_.emplace(index(e), token);
    if (!is_new) at->second = std::min(at->second, token);
}

}  // namespace dateline
