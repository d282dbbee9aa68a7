// What part a token plays in its sentence, as far as choosing an antecedent needs it.
#pragma once

#include <cstdint>
#include <vector>

#include "story.hpp"

namespace dateline {

enum class SentenceRole : std::uint8_t { other, subject, object, possessor };

class SentenceRoles {
public:
    explicit SentenceRoles(Story const& story);

    [[nodiscard]] SentenceRole of(std::uint32_t token) const noexcept;
    /// Phrase that is the subject of the innermost clause around a token, or nowhere.
    [[nodiscard]] std::uint32_t clause_subject(std::uint32_t token) const noexcept;
    /// Head of the last main clause's subject that stands before a token within `sentences` sentences, or nowhere.
    [[nodiscard]] std::uint32_t last_subject_head(std::uint32_t token, std::uint32_t sentences) const noexcept;
    /// Number of the quotation around a token, or nowhere.
    [[nodiscard]] std::uint32_t quotation(std::uint32_t token) const noexcept;
    /// "it" that means nothing: "it would be an honour to", "it is clear that".
    [[nodiscard]] bool empty_it(std::uint32_t token) const noexcept;
    [[nodiscard]] bool parsed() const noexcept { return !story_.words.clauses.empty(); }

private:
    Story const& story_;
    std::vector<SentenceRole> phrase_roles_;
    std::vector<std::uint32_t> subject_heads_;  ///< of main and coordinate clauses, ascending
};

/// Number of the mention that says a quotation, or nowhere.
[[nodiscard]] std::uint32_t find_speaker(Story const& story, SentenceRoles const& roles,
                                         std::vector<Mention> const& mentions, std::uint32_t quotation);

}  // namespace dateline
