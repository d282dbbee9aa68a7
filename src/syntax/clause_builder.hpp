// The clause builder's state: the chunks of one layer of one sentence (all that stands outside direct
// quotations, or inside one of them), read left to right. Chunks are read in clauses.cpp; what a finite verb does
// with those before it stands in finite_clauses.cpp and opened_clauses.cpp, a non-finite one in nonfinite_clauses.cpp,
// one of several in a row in listed_clauses.cpp.
#pragma once

#include <vector>

#include "parse.hpp"

namespace dateline::syntax {

enum class ChunkKind : std::uint8_t { group, phrase, marker, conjunction, comma, stop, quote };

struct Chunk {
    ChunkKind kind;
    std::uint32_t item;   ///< number of the group or phrase; the token of all else
    std::uint32_t token;  ///< where it stands
};

class ClauseBuilder {
public:
    explicit ClauseBuilder(Parse const& p);
    /// Fills Words::clauses and Words::adjuncts for a stretch.
    void build(Stretch const& s);
    /// When all sentences are parsed, in order: gives each quotation to the clause that says it.
    void attribute_quotations();

private:
    /// A subject that waits for its finite verb while a relative or participle clause is told.
    struct Pending {
        std::uint32_t phrase = nowhere;
        std::uint32_t opener = nowhere;  ///< chunk that opened its clause, or nowhere
    };
    /// What stands between the last verb and this one.
    struct Field {
        std::uint32_t begin, end;         ///< chunks
        std::uint32_t opener = nowhere;   ///< last chunk that opens a clause: marker, conjunction, relative pronoun
        std::uint32_t subject = nowhere;  ///< chunk of the last bare phrase after the opener
        std::uint32_t bare = 0;           ///< number of bare phrases after the opener
        bool comma = false;               ///< a comma, colon or quotation stands before the subject
    };

    // clauses.cpp
    void read_layer(TokenRange sentence, std::uint32_t quotation);
    void read_chunks(TokenRange sentence, std::uint32_t quotation);
    void read_mark(std::uint32_t token);
    void build_layer();
    [[nodiscard]] Field field_before(std::uint32_t chunk) const;
    void close_last(std::uint32_t stop);
    void take_phrase(std::uint32_t group, std::uint32_t chunk, bool& direct);
    void front_adjuncts(std::uint32_t group, Field const& f, std::uint32_t from);
    void resolve_waiting(std::uint32_t group);
    void attribute(Quotation const& q);
    [[nodiscard]] bool speaks(std::uint32_t group) const;
    void deny_by_subject();
    [[nodiscard]] std::uint32_t joint_before(std::uint32_t group) const;
    void deny_alternatives();
    void flatten_adjuncts();
    void measure_extents();

    // finite_clauses.cpp
    void finite(std::uint32_t chunk, Field f);
    [[nodiscard]] bool has_main_verb_ahead(Field const& f) const;
    [[nodiscard]] bool is_content_of_relative(Field const& f) const;
    bool take_pending(std::uint32_t g, Field const& f);
    [[nodiscard]] std::uint32_t before_renaming(std::uint32_t comma, std::uint32_t begin) const;
    bool after_linking_preposition(std::uint32_t g, Field const& f);
    bool inverted_speech(std::uint32_t g, Field const& f, std::uint32_t chunk);
    void own_subject(std::uint32_t g, Field const& f, std::uint32_t chunk);
    void no_subject(std::uint32_t g, Field const& f);

    // opened_clauses.cpp
    [[nodiscard]] bool is_site(std::uint32_t phrase) const;
    [[nodiscard]] std::uint32_t before_site(std::uint32_t chunk, std::uint32_t begin) const;
    bool relative(std::uint32_t g, Field const& f);
    bool subordinate(std::uint32_t g, Field const& f);
    [[nodiscard]] bool opens_joint_content(std::uint32_t g, Field const& f) const;
    bool coordinate(std::uint32_t g, Field const& f);
    [[nodiscard]] bool goes_over(std::uint32_t g, std::uint32_t with, Field const& f) const;

    // listed_clauses.cpp
    bool listed(std::uint32_t g, Field const& f);
    void add_to_row(std::uint32_t g, std::uint32_t with);
    [[nodiscard]] bool is_bare_form_behind(std::uint32_t g, VerbGroup const& before) const;
    [[nodiscard]] bool is_of_a_row(std::uint32_t g, VerbGroup const& before, std::uint32_t chunk) const;
    [[nodiscard]] bool row_goes_on(std::uint32_t chunk, bool passive) const;
    [[nodiscard]] bool is_behind_lone_comma(Field const& f) const;

    // nonfinite_clauses.cpp
    void nonfinite(std::uint32_t chunk, Field const& f);
    void infinitive(std::uint32_t g, Field const& f);
    [[nodiscard]] bool has_own_line(Field const& f) const;
    [[nodiscard]] bool has_finite() const;  ///< of any verb of the sentence
    [[nodiscard]] std::uint32_t owner_right_before(std::uint32_t chunk) const;
    bool shares_passive(std::uint32_t g, Field const& f);
    void participle(std::uint32_t g, Field const& f);
    void keep_pending(Field const& f, std::uint32_t before);

    // questions
    [[nodiscard]] VerbGroup const& group(std::uint32_t g) const { return p_.out.groups[g]; }
    [[nodiscard]] Clause& clause(std::uint32_t g) { return p_.out.clauses[g]; }
    [[nodiscard]] NounPhrase& phrase(std::uint32_t n) { return p_.out.phrases[n]; }
    [[nodiscard]] NounPhrase const& phrase(std::uint32_t n) const { return p_.out.phrases[n]; }
    /// May it be a subject or object?
    [[nodiscard]] bool is_bare(std::uint32_t n) const {
        auto const& np = phrase(n);
        bool const free = (np.preposition & np.attached_to & np.apposed_to & np.conjoined_to) == nowhere;
        return free && (kinds_[n] & no_role) == 0;
    }
    [[nodiscard]] bool is_time(std::uint32_t n) const { return (kinds_[n] & time) != 0; }  ///< "last week", "Monday"
    [[nodiscard]] bool is_relative(std::uint32_t n) const { return (kinds_[n] & relative_pronoun) != 0; }
    [[nodiscard]] std::uint8_t kind_of(std::uint32_t phrase) const;
    /// What a possessor possesses in the end: "talks" of "France's president's talks"; any other phrase itself.
    [[nodiscard]] std::uint32_t owned_by(std::uint32_t phrase) const;
    [[nodiscard]] bool may_act(std::uint32_t phrase) const;  ///< a name, a pronoun, people: not "$1.2 billion"
    [[nodiscard]] std::uint32_t phrase_before(
        std::uint32_t chunk) const;  ///< chunk of the phrase right before, over a comma
    [[nodiscard]] std::uint32_t last_finite() const;
    [[nodiscard]] std::uint32_t top(std::uint32_t phrase) const;  ///< up of-phrases and renamings
    [[nodiscard]] bool thinks(std::uint32_t group) const;         ///< a verb of saying or knowing
    [[nodiscard]] bool verb_has(std::uint32_t group, std::uint8_t traits) const {
        return p_.verb_has(p_.out.groups[group].head, traits);
    }

    /// What a phrase is by itself.
    static constexpr std::uint8_t time = 1, relative_pronoun = 2, no_role = 4;

    Parse p_;
    TokenRow tokens_;
    Stretch s_;
    std::uint32_t first_quotation_ = 0;  ///< that does not end before the sentence
    std::vector<Chunk> chunks_;
    std::vector<std::uint8_t> kinds_;        ///< of each phrase
    std::vector<std::uint32_t> adjunct_of_;  ///< of each phrase: the clause it hangs on
    std::vector<std::uint32_t> starts_;      ///< of each clause: its first token (marker or subject)
    std::vector<std::uint32_t> time_ends_;   ///< of each clause: where a bare time behind its verb ends; 0: none
    std::vector<std::uint32_t> ends_;        ///< of each clause of the stretch: where its adjuncts end
    std::vector<std::uint32_t> parentless_;  ///< infinitives of a noun before their main verb
    std::vector<std::uint32_t> waiting_;     ///< non-finite clauses before their main verb
    Pending pending_;
    std::uint32_t last_ = nowhere;        ///< group before this one in the layer
    std::uint32_t last_chunk_ = nowhere;  ///< its chunk
    std::uint32_t main_ = nowhere;        ///< last main clause of the layer
    bool quoted_ = false;
};

}  // namespace dateline::syntax
