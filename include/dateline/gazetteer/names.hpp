// Names in a text. find_names() marks every listed spelling, longest first, and whom it may mean;
// decide_who() settles who is meant in this article: full names first, then short forms ("Peskov"), roles
// ("the SpaceX founder", "the French president" on the article's day), nouns ("the app") and pronouns.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/gazetteer/gazetteer.hpp"
#include "dateline/syntax/words.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

/// A listed spelling at a place: candidates are names' entities in order of prior.
struct NameMatch {
    TokenRange tokens;
    AliasKind kind = AliasKind::full;                   ///< of the first candidate
    std::uint32_t first_candidate = 0, candidates = 0;  ///< range in Names::candidates
};

struct Candidate {
    EntityId entity = EntityId::none;
    AliasKind kind = AliasKind::full;
    float prior = 1;
};

struct Names {
    std::vector<NameMatch> matches;  ///< in text order, not overlapping
    std::vector<Candidate> candidates;
    /// Token ranges that times may not use, sorted.
    [[nodiscard]] std::vector<TokenRange> taken() const;
};

/// Longest match over tokens, case rules and blocked words applied; exactly what a naive matcher gives.
[[nodiscard]] Names find_names(Tokens const& tokens, Gazetteer const& gazetteer);

/// How a mention names its entity.
enum class How : std::uint8_t { name, alias, surname, demonym, role, nominal, pronoun, metonym };
[[nodiscard]] std::string_view name(How how) noexcept;  ///< "name", "role", ...

struct Mention {
    TokenRange tokens;
    EntityId who = EntityId::none;  ///< none: ambiguous, see candidates
    How how = How::name;
    std::uint32_t head =
        0;  ///< token that stands for it in the grammar ("Putin" of "Russian President Vladimir Putin")
    std::uint32_t antecedent = nowhere;  ///< of a pronoun, nominal or short form: number of the mention it leans on
    std::uint32_t first_candidate = 0, candidates = 0;  ///< range in Mentions::candidates
};

class Mentions {
public:
    std::vector<Mention> list;  ///< in text order; nested ones allowed only for roles around names (outer first)
    std::vector<Candidate> candidates;
    /// Mentions whose head or tokens lie in a range, as [first, last) of list.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> in(TokenRange range) const noexcept;
};

/// `on` is the article's day (roles are looked up by it; nothing: current holders are not assumed). `zones` are the
/// token ranges to read as running text, in order (title, body paragraphs); furniture outside them introduces nobody.
[[nodiscard]] Mentions decide_who(Tokens const& tokens, Words const& words, Names const& names,
                                  Gazetteer const& gazetteer, std::optional<Day> on, std::span<TokenRange const> zones);

/// Why mention `i` is who it is, in words: "surname of Dmitry Peskov, introduced in sentence 3".
[[nodiscard]] std::string why(Mentions const& mentions, std::uint32_t i, Tokens const& tokens,
                              Gazetteer const& gazetteer);

}  // namespace dateline
