// The core vocabulary gives every word form the program knows a small integer, so that all later
// stages compare integers. Ids are handed out in order of adding: time words first, then function
// words, event triggers and WordNet's forms; so "id < N" is the test for a time word.
#pragma once

#include <cstdint>
#include <cstring>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/text/image.hpp"

namespace dateline {

/// A word form of the core vocabulary; none for a word it does not hold.
enum class WordId : std::uint32_t { none = 0 };

constexpr std::uint32_t index(WordId id) noexcept { return static_cast<std::uint32_t>(id); }

class VocabularyBuilder {
public:
    VocabularyBuilder() = default;
    VocabularyBuilder(VocabularyBuilder&&) = default;
    VocabularyBuilder& operator=(VocabularyBuilder&&) = default;

    /// The id of a folded form, new or known. Ids count from 1.
    WordId add(std::string_view folded);
    /// The word keeps its full stop ("mr", "feb"): the stop does not end a sentence.
    void mark_abbreviation(WordId id);
    /// The word is one of the small closed classes ("the", "he", "in"): written with a capital after an
    /// abbreviation's stop it begins a sentence, and a line that ends in it goes on in the next line.
    void mark_function_word(WordId id);
    [[nodiscard]] WordId find(std::string_view folded) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }  ///< ids are 1..size()
    [[nodiscard]] std::string_view spelling(WordId id) const noexcept;
    void write(ImageWriter& image) const;  ///< sections "vocabulary.*"

private:
    std::deque<std::string> words_;
    std::unordered_map<std::string_view, WordId> ids_;
    std::vector<std::uint8_t> marks_;  ///< of each word, see Vocabulary
};

/// Read-only view into an image; safe to share between threads.
class Vocabulary {
public:
    Vocabulary() = default;
    explicit Vocabulary(ImageView const& image);
    /// Bytes are verified, so two words of one hash are never confused.
    [[nodiscard]] WordId find(std::string_view folded, std::uint64_t hash) const noexcept;
    [[nodiscard]] WordId find(std::string_view folded) const noexcept;
    /// The same for a word of at most 16 bytes: `head` are its bytes 0..7, `tail` 8..15, zeros behind its end.
    [[nodiscard]] WordId find_short(std::uint64_t head, std::uint64_t tail, std::uint32_t length,
                                    std::uint64_t hash) const noexcept {
        std::size_t const mask = slots_.size() - 1;
        for (std::size_t at = hash & mask; slots_[at].id != 0; at = (at + 1) & mask) {
            Slot const& slot = slots_[at];
            if (slot.head == head && slot.length == length && (length <= 8 || same_tail(slot.offset, tail)))
                return WordId{slot.id};
        }
        return WordId::none;
    }
    /// Asks the memory for the place where a look-up will begin, so that find() some words later does not wait.
    void expect(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
    [[nodiscard]] std::string_view spelling(WordId id) const noexcept;  ///< empty for none
    [[nodiscard]] bool is_abbreviation(WordId id) const noexcept { return has_mark(id, abbreviation); }
    [[nodiscard]] bool is_function_word(WordId id) const noexcept { return has_mark(id, function_word); }
    [[nodiscard]] std::size_t size() const noexcept { return offsets_.empty() ? 0 : offsets_.size() - 1; }

private:
    /// A word of at most 8 bytes, as most words of a text are, is verified by its slot alone.
    struct Slot {
        std::uint64_t head;        ///< the first 8 bytes, zeros behind a shorter word
        std::uint32_t id : 24;     ///< 0: empty
        std::uint32_t length : 8;  ///< bytes; 255 for longer ones
        std::uint32_t offset;      ///< of what follows them, in tails_, at least 8 bytes, zeros behind its end
    };
    static constexpr Slot no_slots[1]{{0, 0, 0, 0}};
    friend class VocabularyBuilder;
    static constexpr std::uint8_t abbreviation = 1, function_word = 2;
    [[nodiscard]] WordId look_up(std::string_view folded, std::uint64_t head, std::uint64_t hash) const noexcept;
    [[nodiscard]] bool same_tail(std::uint32_t offset, std::uint64_t tail) const noexcept {
        std::uint64_t listed;
        std::memcpy(&listed, tails_.data() + offset, sizeof listed);
        return listed == tail;
    }
    [[nodiscard]] bool has_mark(WordId id, std::uint8_t mark) const noexcept {
        auto const i = index(id);
        return i != 0 && i <= marks_.size() && (marks_[i - 1] & mark) != 0;
    }

    std::span<Slot const> slots_{no_slots};   ///< open addressing, a power of two
    std::span<std::uint32_t const> offsets_;  ///< of each word in bytes_, one more at the end
    std::span<char const> bytes_;
    std::span<char const> tails_;          ///< the bytes from the ninth on of longer words, close together
    std::span<std::uint8_t const> marks_;  ///< of each word: abbreviation, function_word
};

}  // namespace dateline
