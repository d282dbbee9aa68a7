// The spellings of the lists as paths of the phrase table "names", with a record for each entity that a path names.
#pragma once

#include <functional>

#include "alias_tokens.hpp"
#include "image_strings.hpp"
#include "lists.hpp"

namespace dateline {

/// A phrase of the table "phrases" that is still a text.
struct WaitingWord {
    std::string text;
    WordRole role = WordRole::role;
    std::uint32_t number = 0;
};

class SpellingCompiler {
public:
    struct Spelling {
        std::uint32_t node = 0, order = 0;  ///< order: as listed
        AliasRecord record;
    };
    using Lookup = std::function<EntityId(Reference const&)>;

    SpellingCompiler(Lists const& lists, PhraseCutter& cutter, ImageStrings& strings)
        : lists_(lists), grammar_(lists.grammar), cutter_(cutter), strings_(strings) {}

    /// Reads the lists; context words of ambiguous spellings are added to `words`.
    void compile(Lookup const& entity, std::vector<WaitingWord>& words);
    /// Sorted by path, then entity; blocked spellings stand last of a path.
    [[nodiscard]] std::vector<Spelling> const& spellings() const noexcept { return spellings_; }
    /// Orders are below this.
    [[nodiscard]] std::uint32_t listed() const noexcept { return listed_; }
    void write(ImageWriter& image) const;

private:
    void cut_waiting();
    void add(std::string_view text, AliasRecord record);
    static bool is_counted(std::string_view name);
    void free_heads(AliasRecord& a, std::span<std::uint64_t const> hashes) const;
    void ambiguities(Lookup const& entity, std::vector<WaitingWord>& words);

    Lists const& lists_;
    GrammarWords grammar_;
    PhraseCutter& cutter_;
    ImageStrings& strings_;
    PhraseTableBuilder names_;
    std::vector<AliasRecord> waiting_;  ///< of the phrases in the cutter
    std::vector<Spelling> spellings_;
    std::uint32_t listed_ = 0;
    std::vector<AmbiguousRecord> ambiguous_;
    std::vector<NearRecord> near_;
};

}  // namespace dateline
