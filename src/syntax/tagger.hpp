// The tagger's state and rules; the walk is in tagger.cpp, the rules of open words in tag_rules.cpp.
#pragma once

#include <array>
#include <vector>

#include "parse.hpp"

namespace dateline::syntax {

inline constexpr std::uint32_t closed_shapes = can_be::determiner | can_be::pronoun | can_be::preposition |
                                               can_be::conjunction | can_be::subordinator | can_be::modal |
                                               can_be::auxiliary | can_be::to | can_be::particle | can_be::number;

inline constexpr std::uint32_t noun_like = can_be::any_noun | can_be::adjective;

constexpr bool mostly(std::uint32_t shapes, std::uint32_t what) noexcept { return (shapes & what) != 0; }

/// Words met with a capital inside a sentence: at a sentence's start they are names too. May err by a collision.
class NamesMet {
public:
    void add(std::uint64_t hash) { bits_[(hash >> 6) % bits_.size()] |= std::uint64_t{1} << (hash & 63); }
    [[nodiscard]] bool has(std::uint64_t hash) const {
        return ((bits_[(hash >> 6) % bits_.size()] >> (hash & 63)) & 1) != 0;
    }

private:
    std::array<std::uint64_t, 128> bits_{};
};

class Tagger {
public:
    /// Notices the headlines of the text and the names in its other sentences.
    Tagger(Parse const& p, std::span<std::uint32_t const> capitals);

    /// Fills the tags of a stretch.
    void tag(Stretch const& s);

private:
    enum class Helper : std::uint8_t { none, modal, do_, have, be, to };

    [[nodiscard]] bool opens(std::uint32_t i) const;  // nothing to the left but quotation marks and dashes

    /// A line in which nearly every open word has a capital.
    [[nodiscard]] bool is_headline(TokenRange s) const;

    void note_names(TokenRange s, std::span<std::uint32_t const> capitals);

    void tag_sentence(TokenRange s);

    void note(std::uint32_t i, Tag t);
    void turn_clause(std::uint32_t i, Tag t);

    /// The last helper stands first in its clause, or after a question word.
    [[nodiscard]] bool inverted() const;

    [[nodiscard]] Tag choose(std::uint32_t i);

    [[nodiscard]] bool is_possessive_mark(std::uint32_t i) const;

    [[nodiscard]] bool is_name(std::uint32_t i, std::uint32_t shapes) const;

    /// Closed words that are open ones here: "the will", "would like", "to back", "needs".
    [[nodiscard]] bool open_wins(std::uint32_t i, std::uint32_t shapes) const;

    [[nodiscard]] bool hyphen_follows(std::uint32_t i) const;

    /// "long-" in "long-term", "re-" in "re-elected": a modifier; what counts is the last part.
    [[nodiscard]] Tag compound_part(std::uint32_t i, std::uint32_t shapes) const;

    [[nodiscard]] Tag unknown(std::uint32_t i, bool capital) const;
    [[nodiscard]] Tag open_word(std::uint32_t i, std::uint32_t shapes);
    [[nodiscard]] Tag after_helper(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] Tag in_phrase(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] bool has_plural_object(std::uint32_t i) const;
    [[nodiscard]] bool is_behind_renaming(std::uint32_t i) const;
    [[nodiscard]] bool is_governed_name(std::uint32_t i) const;
    [[nodiscard]] bool is_in_headline_row(std::uint32_t i) const;
    [[nodiscard]] bool begins_headline_row(std::uint32_t i) const;
    [[nodiscard]] bool two_words(std::uint32_t i) const;
    [[nodiscard]] bool is_headline_passive(std::uint32_t i, bool object) const;
    [[nodiscard]] bool is_after_comma(std::uint32_t i) const;
    [[nodiscard]] bool is_after_age(std::uint32_t i) const;
    [[nodiscard]] bool is_gapped_passive(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] bool is_demanded(std::uint32_t i) const;
    [[nodiscard]] bool is_designation(std::uint32_t i) const;
    [[nodiscard]] bool goes_on_doing(std::uint32_t i) const;
    [[nodiscard]] bool lacks_object(std::uint32_t i) const;
    [[nodiscard]] bool begins_time(std::uint32_t i) const;
    [[nodiscard]] bool blocks_several(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] bool is_aim(std::uint32_t i) const;
    [[nodiscard]] bool is_told_of() const;
    [[nodiscard]] bool is_place_gone_to(std::uint32_t i) const;
    [[nodiscard]] bool is_owner(std::uint32_t i) const;
    [[nodiscard]] bool ends_complement(std::uint32_t i) const;
    [[nodiscard]] Tag after_noun(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] bool says_or_thinks(std::uint32_t verb) const;
    [[nodiscard]] bool has_agent(std::uint32_t i) const;
    [[nodiscard]] bool in_apposition(std::uint32_t i) const;
    [[nodiscard]] bool is_in_opening_phrase(std::uint32_t i) const;
    [[nodiscard]] bool counts_things(std::uint32_t number) const;
    [[nodiscard]] bool is_passive(std::uint32_t verb) const;
    [[nodiscard]] Tag past_or_participle(std::uint32_t i, bool after_comma) const;
    [[nodiscard]] Tag at_border(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] Tag noun_or_adjective(std::uint32_t i, std::uint32_t shapes) const;
    [[nodiscard]] bool verb_ahead(std::uint32_t i) const;
    [[nodiscard]] bool verb_ahead(std::uint32_t i, bool waits) const;
    [[nodiscard]] bool is_plural_subject(std::uint32_t i) const;
    [[nodiscard]] bool takes_over(std::uint32_t j) const;
    [[nodiscard]] std::uint32_t helped_shapes() const;
    [[nodiscard]] bool helped_next(std::uint32_t i) const;
    [[nodiscard]] bool follows_head(std::uint32_t j) const;
    [[nodiscard]] bool verb_next(std::uint32_t i) const;
    [[nodiscard]] bool verb_past_comma(std::uint32_t i) const;
    [[nodiscard]] bool waits() const { return inside_ && inside_finite_ && (!main_finite_ || enclosing_waits_); }
    void note_finite();
    void give_verb();
    void give_line_verb();
    [[nodiscard]] bool opens_with_several(std::uint32_t i) const;
    [[nodiscard]] bool moves_somewhere(std::uint32_t i) const;
    [[nodiscard]] bool signs_name(std::uint32_t i) const;
    [[nodiscard]] bool backs(std::uint32_t i) const;
    [[nodiscard]] bool splits_nouns(std::uint32_t i) const;
    [[nodiscard]] bool moves_to(std::uint32_t i, bool many) const;
    [[nodiscard]] bool is_taken_for_noun(std::uint32_t i) const;
    [[nodiscard]] bool may_act(std::uint32_t i) const;
    [[nodiscard]] bool acts_with_s(std::uint32_t i) const;
    void open_clause();
    void note_mark(std::uint32_t i);
    [[nodiscard]] bool phrase_follows(std::uint32_t i) const;
    [[nodiscard]] bool noun_follows(std::uint32_t i) const;
    [[nodiscard]] bool time_follows(std::uint32_t i) const;
    [[nodiscard]] bool quality_follows(std::uint32_t i) const;
    [[nodiscard]] bool deed_acts(std::uint32_t i) const;
    [[nodiscard]] bool object_follows(std::uint32_t i) const;
    [[nodiscard]] bool complement_may_follow(std::uint32_t i) const;

    Parse p_;
    TokenRow tokens_;
    NamesMet names_;
    std::vector<bool> headlines_;  ///< of each sentence
    TokenRange s_;
    bool headline_ = false;
    bool finite_ = false;       ///< the clause has its finite verb already
    bool any_finite_ = false;   ///< the sentence has one
    bool main_finite_ = false;  ///< so has the sentence, relative and other inner clauses apart
    bool inside_ = false;       ///< in a clause opened by a relative pronoun or subordinator
    bool inside_finite_ = false;
    bool adverbial_ = false;        ///< that clause was opened by "while", "as", "if": it has no gap
    bool enclosing_waits_ = false;  ///< and the inner clause around that one has no verb yet

    bool plural_ = false;                      ///< a plural stands before the verb of this clause
    bool counted_ = false;                     ///< the phrase to the left has a number and no plural yet
    bool determined_ = false;                  ///< the phrase to the left has a determiner or adjective
    bool linked_ = false;                      ///< a preposition that may open a clause stands to the left
    bool infinitive_ = false;                  ///< an infinitive or modal stands in this clause
    Tag left_ = Tag::none, last_ = Tag::none;  ///< tag to the left, adverbs skipped and not
    Tag before_conjunction_ = Tag::none;
    Helper helper_ = Helper::none, helper_before_ = Helper::none;
    std::uint32_t helper_at_ = 0, verb_at_ = nowhere, left_at_ = 0, aside_until_ = 0;
    std::uint32_t passive_at_ = nowhere;  ///< a passive participle with which another one may share its helper
};

}  // namespace dateline::syntax
