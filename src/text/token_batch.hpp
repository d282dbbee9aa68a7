// Tokens on their way into the lists, a hundred at a time.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/text/tokens.hpp"
#include "word_hash.hpp"

namespace dateline {

/// What sentences are made of beside the tokens.
struct Turns {
    std::vector<std::uint32_t> lines;  ///< the number of each line's first token
    /// The tokens where a line or a sentence may end, ascending: first tokens of lines, full stops and the like, words
    /// with stops, quotation marks. One may stand twice.
    std::vector<std::uint32_t> places;
};

/// Gathers tokens near the processor; when a batch is full it looks its words up, whose slots of the vocabulary have
/// been asked from memory when they were put, and appends it to the lists. So no word waits for memory.
class TokenBatch {
public:
    /// The lists must be empty.
    TokenBatch(Vocabulary const& vocabulary, std::vector<Token>& tokens, std::vector<std::uint64_t>& hashes)
        : vocabulary_(vocabulary), tokens_(tokens), hashes_(hashes) {}

    [[nodiscard]] std::uint32_t count() const noexcept { return before_ + here_; }  ///< tokens put so far
    [[nodiscard]] Token const& last() const noexcept { return batch_[here_ - 1]; }  ///< there must be one

    void put(Token const& token, std::uint64_t hash) {
        if (here_ == most) empty();
        batch_[here_] = token;
        batch_hashes_[here_] = hash;
        ++here_;
    }
    /// A word whose folded form is `word`, of `length` bytes; its id comes later.
    void put_word(Token const& token, ShortWord word, std::uint32_t length) {
        std::uint64_t const hash = word.hash();
        vocabulary_.expect(hash);
        put(token, hash);
        awaited_[words_++] = {word, here_ - 1, length};
    }
    void finish() {
        look_up();
        append(0);
    }

private:
    static constexpr std::uint32_t most = 128;
    struct Awaited {
        ShortWord word;
        std::uint32_t token, length;
    };

    void look_up() noexcept;
    void append(std::uint32_t kept);
    void empty();

    Vocabulary const& vocabulary_;
    std::vector<Token>& tokens_;
    std::vector<std::uint64_t>& hashes_;
    std::uint32_t before_ = 0, here_ = 0, words_ = 0;
    std::array<Token, most> batch_;
    std::array<std::uint64_t, most> batch_hashes_;
    std::array<Awaited, most> awaited_;
};

}  // namespace dateline
