// Reads a sentence for the tests: words are found by their spelling, phrases are told as their text.
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/syntax/words.hpp"
#include "dateline/text/image.hpp"

namespace dateline::test {

/// The word tables, compiled once for all tests of the room.
struct Tables {
    std::vector<std::uint64_t> block;
    ImageView image;
    Vocabulary vocabulary;
    WordLexicon lexicon;

    static Tables const& bundled() {
        static Tables const tables;
        return tables;
    }
    Tables() {
        std::filesystem::path const folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / "words";
        Diagnostics diagnostics;
        VocabularyBuilder builder;
        ImageWriter writer;
        add_function_words(folder, builder, diagnostics);
        compile_words(folder, DATELINE_WORDNET, builder, writer, diagnostics);
        builder.write(writer);
        auto const bytes = writer.finish();
        block.resize(bytes.size() / 8 + 1);
        std::memcpy(block.data(), bytes.data(), bytes.size());
        image = ImageView({reinterpret_cast<std::byte const*>(block.data()), bytes.size()}, "tables");
        vocabulary = Vocabulary(image);
        lexicon = WordLexicon(image);
    }
};

class Sentence {
public:
    explicit Sentence(std::string text)
        : source_(std::make_shared<SourceText const>(std::move(text))),
          tokens(tokenize(source_, Tables::bundled().vocabulary)),
          words(parse_words(tokens, Tables::bundled().lexicon)) {}

    /// Token of the n-th word spelt so; nowhere when there is none.
    [[nodiscard]] std::uint32_t token(std::string_view spelt, int n = 1) const {
        for (std::uint32_t i = 0; i < tokens.size(); ++i)
            if (tokens.slice(i) == spelt && --n == 0) return i;
        return nowhere;
    }
    [[nodiscard]] PartOfSpeech part(std::string_view spelt, int n = 1) const {
        return words.words.at(token(spelt, n)).part;
    }
    [[nodiscard]] std::string lemma(std::string_view spelt, int n = 1) const {
        return std::string(Tables::bundled().vocabulary.spelling(words.words.at(token(spelt, n)).lemma));
    }
    /// Number of the group whose head is spelt so, or nowhere.
    [[nodiscard]] std::uint32_t group_number(std::string_view head, int n = 1) const {
        for (std::uint32_t g = 0; g < words.groups.size(); ++g)
            if (tokens.slice(words.groups[g].head) == head && --n == 0) return g;
        return nowhere;
    }
    [[nodiscard]] bool is_verb(std::string_view head) const { return group_number(head) != nowhere; }
    [[nodiscard]] VerbGroup const& group(std::string_view head, int n = 1) const {
        return words.groups.at(group_number(head, n));
    }
    [[nodiscard]] Clause const& clause(std::string_view head, int n = 1) const {
        return words.clauses.at(group_number(head, n));
    }

    [[nodiscard]] std::string text(TokenRange range) const { return std::string(source_->slice(tokens.span(range))); }
    [[nodiscard]] std::string phrase(std::uint32_t number) const {
        return number == nowhere ? "-" : text(words.phrases.at(number).tokens);
    }
    [[nodiscard]] std::string subject(std::string_view head, int n = 1) const {
        return phrase(clause(head, n).subject);
    }
    [[nodiscard]] std::string object(std::string_view head, int n = 1) const { return phrase(clause(head, n).object); }
    [[nodiscard]] std::string agent(std::string_view head) const { return phrase(clause(head).agent); }
    [[nodiscard]] std::string verbs(std::string_view head) const { return text(group(head).tokens); }
    [[nodiscard]] ClauseLink link(std::string_view head, int n = 1) const { return clause(head, n).link; }
    [[nodiscard]] std::string marker(std::string_view head) const {
        auto const m = clause(head).marker;
        return m == nowhere ? "-" : std::string(tokens.slice(m));
    }
    /// Head of the clause that it depends on.
    [[nodiscard]] std::string parent(std::string_view head, int n = 1) const {
        auto const p = clause(head, n).parent;
        return p == nowhere ? "-" : std::string(tokens.slice(words.groups[p].head));
    }
    /// "in May|with Iran"
    [[nodiscard]] std::string adjuncts(std::string_view head) const {
        std::string out;
        for (auto const n : words.adjuncts_of(clause(head))) {
            if (!out.empty()) out += '|';
            auto const preposition = words.phrases[n].preposition;
            if (preposition != nowhere) out += std::string(tokens.slice(preposition)) + ' ';
            out += phrase(n);
        }
        return out;
    }
    /// The phrase that holds a word.
    [[nodiscard]] NounPhrase const& phrase_of(std::string_view spelt, int n = 1) const {
        return words.phrases.at(words.phrase_at(token(spelt, n)));
    }
    [[nodiscard]] std::string phrase_text(std::string_view spelt, int n = 1) const {
        return text(phrase_of(spelt, n).tokens);
    }

private:
    SourceTextPtr source_;

public:
    Tokens tokens;
    Words words;
};

}  // namespace dateline::test
