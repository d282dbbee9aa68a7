// Gives a name the words that belong to it though no list has them: first names and initials before a surname ("Karl
// Otto", "K. O." and "Karl" before "Lund"), the noun behind a place ("Punjab Province"), the legal form behind a
// company
// ("Intel Corp."), the region behind a town and the town behind a college, which only say which one is meant:
//
//   He was born in [Springfield, Illinois], and studied at [Trinity College, Dublin].
//   The trains stop in Boston, New York and Washington.        three places
#include <algorithm>

#include "dateline/text/fold.hpp"
#include "story.hpp"

namespace dateline {
namespace {

class WholeNames {
public:
    WholeNames(Story const& story, std::vector<Mention>& list) : story_(story), list_(list) {}

    void join() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < list_.size(); ++i) {
            Mention m = list_[i];
            if (kept > 0 && m.tokens.first < list_[kept - 1].tokens.last) continue;  // inside "Springfield, Illinois"
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
            if (last) take_legal_form(m);
            if (std::uint32_t const end = behind_comma(m); end != 0) m.tokens.last = end;
            list_[kept++] = m;
        }
        list_.resize(kept);
    }

private:
    bool goes_on(std::uint32_t token) const {
        return token > 0 && token < story_.tokens.size() && story_.in_zone(token - 1) &&
               !story_.tokens[token].has(TokenFlag::blank_before) && !story_.tokens[token].has(TokenFlag::line_start);
    }
    bool serves(std::uint32_t token, GrammarUse use) const {
        return story_.tables.grammar.is(story_.tokens.hashes()[token], use);
    }
    bool of_type(Mention const& m, EntityType type) const {
        return m.how != How::demonym && m.who != EntityId::none && story_.gazetteer.type(m.who) == type;
    }
    /// "Punjab" before "Province".
    bool before_common_noun(Mention const& m) const {
        std::uint32_t const next = m.tokens.last;
        return of_type(m, EntityType::place) && goes_on(next) && story_.tokens[next].has(TokenFlag::capital) &&
               serves(next, GrammarUse::bare);
    }
    /// "Intel" before "Corp.", with the stop of the abbreviation where it ends no sentence.
    void take_legal_form(Mention& m) const {
        if (!of_type(m, EntityType::organization)) return;
        for (int words = 0; words < 2; ++words) {
            std::uint32_t const next = m.tokens.last;
            if (!goes_on(next) || !story_.tokens[next].has(TokenFlag::capital) || !serves(next, GrammarUse::form))
                return;
            m.tokens.last = next + 1;
            std::uint32_t const stop = next + 1;
            bool const stopped = goes_on(stop) && story_.tokens[stop].is(U'.') &&
                                 story_.tokens[stop].has(TokenFlag::glued) && stop + 1 < story_.tokens.size() &&
                                 !story_.tokens[stop + 1].has(TokenFlag::sentence_start);
            if (stopped) m.tokens.last = stop + 1;
        }
    }

    /// The end of "Springfield, Illinois" or "Trinity College, Dublin"; 0 when `m` stands for itself.
    std::uint32_t behind_comma(Mention const& m) const {
        std::uint32_t const comma = m.tokens.last, next = comma + 1;
        if (!goes_on(comma) || !story_.tokens[comma].is(U',') || !goes_on(next)) return 0;
        std::uint32_t end = 0;
        if (of_type(m, EntityType::place) && !is_region(m.tokens)) end = region_at(next);
        bool const seated = of_type(m, EntityType::place) || of_type(m, EntityType::organization);
        if (end == 0 && seated && m.tokens.size() > 1 && serves(comma - 1, GrammarUse::seated)) end = town_at(next);
        if (end == 0 || in_row(m.tokens.first, end)) return 0;
        return goes_on(end) && story_.unknown_name_word(end) ? 0 : end;
    }
    bool is_region(TokenRange where) const {
        WordMatch const* const word = story_.word_at(where.first);
        return word != nullptr && story_.has(*word, WordRole::region) && word->tokens.last == where.last;
    }
    std::uint32_t region_at(std::uint32_t token) const {
        WordMatch const* const word = story_.word_at(token);
        if (word == nullptr || !story_.has(*word, WordRole::region) || !story_.tokens[token].has(TokenFlag::capital))
            return 0;
        NamedPlace const* const name = story_.place_at(token);
        return name != nullptr && name->tokens.last > word->tokens.last ? 0 : word->tokens.last;
    }
    std::uint32_t town_at(std::uint32_t token) const {
        NamedPlace const* const name = story_.place_at(token);
        bool const town = name != nullptr && name->who != EntityId::none && name->kind != AliasKind::demonym &&
                          story_.gazetteer.type(name->who) == EntityType::place;
        return town ? name->tokens.last : 0;
    }
    /// "Boston, New York and Washington": names on either side make a row of equals.
    bool in_row(std::uint32_t first, std::uint32_t end) const {
        if (first > 0 && goes_on(first) && story_.tokens[first - 1].is(U',') &&
            story_.place_ending_at(first - 1) != nullptr)
            return true;
        std::uint32_t next = end;
        while (next < end + 2 && goes_on(next) && (story_.tokens[next].is(U',') || serves(next, GrammarUse::joint)))
            ++next;
        NamedPlace const* const other = next > end && goes_on(next) ? story_.place_at(next) : nullptr;
        bool const place = other != nullptr && other->kind != AliasKind::demonym &&
                           std::any_of(other->candidates.begin(), other->candidates.end(), [&](Candidate const& c) {
                               return story_.gazetteer.type(c.entity) != EntityType::person;
                           });
        if (!place) return false;
        std::uint32_t const comma = other->tokens.last;
        bool const pair = goes_on(comma) && story_.tokens[comma].is(U',') && goes_on(comma + 1);
        return !(pair && (region_at(comma + 1) != 0 || town_at(comma + 1) != 0));
    }

    bool initial(std::uint32_t token) const {
        Token const& t = story_.tokens[token];
        return t.is_word() && t.has(TokenFlag::capital) && (t.length == 1 || t.has(TokenFlag::dotted)) && t.length <= 5;
    }
    /// The farthest word before the name that is the person's first name or an initial of it.
    std::uint32_t begin_of(Mention const& m, std::uint32_t limit) const {
        std::uint32_t begin = m.tokens.first;
        bool const beside =
            begin > limit && goes_on(begin) && (initial(begin - 1) || story_.unknown_name_word(begin - 1));
        if (!beside) return begin;
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

}  // namespace

void join_whole_names(Story const& story, std::vector<Mention>& list) { WholeNames(story, list).join(); }

}  // namespace dateline
