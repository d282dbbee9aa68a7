// Walks through a sentence and makes its noun phrases. How it walks stands in noun_phrases.cpp, where a phrase ends and
// where it goes on in phrase_borders.cpp.
#pragma once

#include "parse.hpp"

namespace dateline::syntax {

class Chunker {
public:
    explicit Chunker(Parse const& p) : p_(p), tokens_(p.tokens) {}

    void run(Stretch const& s);

private:
    [[nodiscard]] bool is_free(std::uint32_t i) const { return i < s_.last && p_.group_of[i] == nowhere; }
    [[nodiscard]] Tag tag_at(std::uint32_t i) const { return is_free(i) ? p_.tags[i] : Tag::none; }
    [[nodiscard]] bool is_calendar(std::uint32_t i) const { return p_.is_calendar(i); }

    [[nodiscard]] std::uint32_t number_after(std::uint32_t i) const;
    [[nodiscard]] bool is_sum(std::uint32_t i) const;

    /// "Gave Vega [60 days]".
    [[nodiscard]] bool is_length(std::uint32_t i) const { return tag_at(i + 1) == Tag::noun && is_calendar(i + 1); }

    [[nodiscard]] std::uint32_t past_region(std::uint32_t comma, std::uint32_t town) const;
    [[nodiscard]] bool is_led(std::uint32_t begin, std::uint32_t quality) const;
    [[nodiscard]] bool is_passed_on(std::uint32_t quality) const;

    std::uint32_t step(std::uint32_t i);
    [[nodiscard]] bool ends_preposition(std::uint32_t i) const;
    void forget() { preposition_ = possessor_ = nowhere; }

    [[nodiscard]] bool is_demonym(std::uint32_t i) const;
    [[nodiscard]] bool joins_lands(std::uint32_t i) const;
    [[nodiscard]] bool modifier_follows(std::uint32_t i) const;
    [[nodiscard]] bool head_follows(std::uint32_t i) const;
    [[nodiscard]] bool thing_follows(std::uint32_t i) const;
    [[nodiscard]] bool counts(std::uint32_t number, std::uint32_t begin) const;

    std::uint32_t pronoun(std::uint32_t i);
    [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(p_.out.phrases.size() - 1); }

    void add(TokenRange tokens, std::uint32_t head, bool is_pronoun, bool governed);
    [[nodiscard]] bool opens_sentence(std::uint32_t begin) const;
    [[nodiscard]] bool is_day_of_telling(std::uint32_t begin) const;
    [[nodiscard]] bool begins_subject(std::uint32_t i) const;
    [[nodiscard]] bool is_points(std::uint32_t i) const;
    [[nodiscard]] bool is_score(std::uint32_t i) const;
    [[nodiscard]] bool opens_contact_clause(std::uint32_t name) const;

    std::uint32_t phrase(std::uint32_t begin);
    [[nodiscard]] std::uint32_t skip_joint(std::uint32_t i, std::uint32_t head, Tag before) const;
    [[nodiscard]] std::uint32_t unit_behind(std::uint32_t end, std::uint32_t head, bool money) const;
    [[nodiscard]] bool head_is_calendar(std::uint32_t head) const { return head != nowhere && is_calendar(head); }

    Parse p_;
    TokenRow tokens_;
    TokenRange s_;
    std::uint32_t number_ = 0;
    std::uint32_t preposition_ = nowhere, possessor_ = nowhere;
};

}  // namespace dateline::syntax
