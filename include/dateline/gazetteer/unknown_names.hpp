// Names that no list knows. A capitalised sequence with a title before it ("Mr"), a role, a first name that somebody
// listed bears, or a noun that bodies' names end in, is somebody for sure, though nobody says who.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "dateline/gazetteer/names.hpp"

namespace dateline {

struct UnknownName {
    TokenRange tokens;
    EntityType type = EntityType::person;  ///< a guess
    std::string_view reason;               ///< "title", "role", "first name", "noun", "named before"
    std::uint32_t full = nowhere;          ///< of a surname alone: number of the full name that it is short for
};

/// Immutable; any number of threads share it.
class UnknownNames {
public:
    /// Learns the first names that listed people bear. The gazetteer must outlive it.
    explicit UnknownNames(Gazetteer const& gazetteer);

    /// The unknown names of an article in text order. Linear in its tokens.
    [[nodiscard]] std::vector<UnknownName> find(Tokens const& tokens, Words const& words, Names const& names,
                                                std::span<TokenRange const> zones) const;

private:
    Gazetteer const& gazetteer_;
    std::unordered_set<std::uint64_t> first_names_;  ///< hashes
};

}  // namespace dateline
