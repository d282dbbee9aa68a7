// Collects what may stand for somebody without naming him: roles ("the Russian president"), bare titles and roles
// ("the president"), nouns of a kind ("the app") and pronouns. Roles that stand before a name only describe it, and
// "a Tesla founder" means nobody in particular.
#include <algorithm>

#include "dateline/text/fold.hpp"
#include "story.hpp"

namespace dateline {
namespace {

class ReferenceFinder {
public:
    explicit ReferenceFinder(Story const& story) : story_(story) {}

    std::vector<Pending> find() {
        std::uint32_t covered = 0;
        for (WordMatch const& m : story_.word_matches) {
            if (m.tokens.first < covered) continue;
            bool const role =
                story_.has(m, WordRole::role) || story_.has(m, WordRole::title) || story_.has(m, WordRole::office);
            if (role ? take_role(m) : take_kind(m))
                covered = found_.back().tokens.last;
            else if (role && story_.has(m, WordRole::kind) && take_kind(m))
                covered = found_.back().tokens.last;
        }
        for (WordMatch const& m : story_.word_matches) {
            if (story_.tokens[m.tokens.first].has(TokenFlag::all_capitals)) continue;  // "US" and "IT" are none
            for (WordRecord const& w : story_.records(m))
                if (w.role == WordRole::pronoun) found_.push_back({m.tokens, Pending::Kind::pronoun, w.number, {}});
        }
        std::stable_sort(found_.begin(), found_.end(), [](Pending const& a, Pending const& b) {
            return std::pair(a.tokens.first, ~a.tokens.last) < std::pair(b.tokens.first, ~b.tokens.last);
        });
        return std::move(found_);
    }

private:
    bool serves(std::uint32_t token, GrammarUse use) const {
        return story_.tables.grammar.is(story_.tokens.hashes()[token], use);
    }
    std::uint32_t number(WordMatch const& m) const {
        return static_cast<std::uint32_t>(&m - story_.word_matches.data());
    }
    bool inside_name(WordMatch const& m) const {
        if (story_.has(m, WordRole::office)) return false;  // "Russian President" holds the name "Russian"
        return story_.place_holding(m.tokens.first) != nullptr || story_.place_holding(m.tokens.last - 1) != nullptr;
    }

    bool take_role(WordMatch const& m) {
        if (inside_name(m)) return false;
        RoleReference const role = read_role(story_, m);
        if (role.indefinite || role.named != nowhere || role.names_unknown) return false;
        bool const office = story_.has(m, WordRole::office);
        bool const described = role.tokens.first < m.tokens.first;
        if (role.body == EntityId::none && !office) {
            if (!role.definite && !described) return false;
            found_.push_back({role.tokens, Pending::Kind::bare_role, number(m), {}});
            return true;
        }
        auto candidates = holders(story_, role);
        if (candidates.empty()) return false;
        found_.push_back({role.tokens, Pending::Kind::role, number(m), std::move(candidates)});
        return true;
    }

    /// "the [much-discussed] app", not "the Clubhouse app" and not "the app of".
    bool take_kind(WordMatch const& m) {
        if (!story_.has(m, WordRole::kind) || inside_name(m)) return false;
        std::uint32_t first = m.tokens.first;
        for (int back = 0; back < 3; ++back) {
            if (first == 0 || !story_.in_zone(first - 1) || story_.tokens[first].has(TokenFlag::blank_before))
                return false;
            std::uint32_t const before = first - 1;
            if (serves(before, GrammarUse::pointing)) {
                if (followed_by_name_or_of(m.tokens.last)) return false;
                found_.push_back({{first, m.tokens.last}, Pending::Kind::nominal, number(m), {}});
                return true;
            }
            bool const adjective =
                before < story_.words.words.size() && story_.words.words[before].part == PartOfSpeech::adjective;
            if (!adjective || story_.tokens[before].has(TokenFlag::capital)) return false;
            first = before;
        }
        return false;
    }
    bool followed_by_name_or_of(std::uint32_t next) const {
        if (next >= story_.tokens.size() || !story_.in_zone(next)) return false;
        Token const& t = story_.tokens[next];
        if (t.has(TokenFlag::blank_before)) return false;
        if (serves(next, GrammarUse::of)) return true;
        return t.is_word() && (t.has(TokenFlag::capital) || story_.place_at(next) != nullptr);
    }

    Story const& story_;
    std::vector<Pending> found_;
};

}  // namespace

std::vector<Pending> find_references(Story const& story) { return ReferenceFinder(story).find(); }

}  // namespace dateline
