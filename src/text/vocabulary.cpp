// Turns words into small integers: "sunday" is 7, say, in every text and every later stage. Words are
// found by their hash in an open-addressed table, at most three quarters full. What a look-up costs is the
// memory it touches, so a slot holds the first eight bytes of its word: "sunday" is told from all other
// words without leaving the slot, "parliamentary" after one more look at its spelling. The bytes of the
// word found are always compared in full, so no collision of hashes ever makes two words equal.
#include "dateline/text/vocabulary.hpp"

#include <algorithm>
#include <bit>

#include "dateline/diagnostics/error.hpp"
#include "dateline/text/fold.hpp"
#include "word_hash.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t longest_counted = 255, most_words = (1u << 24) - 1;

std::uint32_t counted_length(std::string_view word) noexcept {
    return word.size() < longest_counted ? static_cast<std::uint32_t>(word.size()) : longest_counted;
}

}  // namespace

WordId VocabularyBuilder::add(std::string_view folded) {
    if (WordId const known = find(folded); known != WordId::none) return known;
    std::string const& word = words_.emplace_back(folded);
    marks_.push_back(0);
    WordId const id{static_cast<std::uint32_t>(words_.size())};
    ids_.emplace(word, id);
    return id;
}

void VocabularyBuilder::mark_abbreviation(WordId id) { marks_.at(index(id) - 1) |= Vocabulary::abbreviation; }
void VocabularyBuilder::mark_function_word(WordId id) { marks_.at(index(id) - 1) |= Vocabulary::function_word; }

WordId VocabularyBuilder::find(std::string_view folded) const noexcept {
    auto const found = ids_.find(folded);
    return found == ids_.end() ? WordId::none : found->second;
}

std::string_view VocabularyBuilder::spelling(WordId id) const noexcept {
    auto const i = index(id);
    return i == 0 || i > words_.size() ? std::string_view() : std::string_view(words_[i - 1]);
}

void VocabularyBuilder::write(ImageWriter& image) const {
    if (words_.size() > most_words) throw Error(Exit::bad_material, "a vocabulary holds at most 16,777,215 words");
    std::vector<Vocabulary::Slot> slots(std::bit_ceil(words_.size() * 4 / 3 + 2));
    std::vector<std::uint32_t> offsets{0};
    std::vector<char> bytes, tails;
    for (std::string const& word : words_) {
        bytes.insert(bytes.end(), word.begin(), word.end());
        offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
        std::uint64_t const hash = word_hash(word);
        std::size_t at = hash & (slots.size() - 1);
        while (slots[at].id != 0) at = (at + 1) & (slots.size() - 1);
        auto const id = static_cast<std::uint32_t>(offsets.size() - 1);
        slots[at] = {ShortWord::first_bytes(word), id & most_words, counted_length(word) & longest_counted,
                     static_cast<std::uint32_t>(tails.size())};
        if (word.size() > 8 && word.size() < longest_counted) {
            tails.insert(tails.end(), word.begin() + 8, word.end());
            if (word.size() < 16) tails.resize(tails.size() + 16 - word.size());
        }
    }
    image.add_array("vocabulary.slots", std::span<Vocabulary::Slot const>(slots));
    image.add_array("vocabulary.offsets", std::span<std::uint32_t const>(offsets));
    image.add_array("vocabulary.bytes", std::span<char const>(bytes));
    image.add_array("vocabulary.tails", std::span<char const>(tails));
    image.add_array("vocabulary.marks", std::span<std::uint8_t const>(marks_));
}

Vocabulary::Vocabulary(ImageView const& image)
    : slots_(image.array<Slot>("vocabulary.slots")),
      offsets_(image.array<std::uint32_t>("vocabulary.offsets")),
      bytes_(image.array<char>("vocabulary.bytes")),
      tails_(image.array<char>("vocabulary.tails")),
      marks_(image.array<std::uint8_t>("vocabulary.marks")) {
    bool const sound = std::has_single_bit(slots_.size()) && slots_.size() > size() && !offsets_.empty() &&
                       offsets_.front() == 0 && offsets_.back() == bytes_.size() && std::ranges::is_sorted(offsets_) &&
                       marks_.size() == size();
    if (!sound) throw Error(Exit::bad_material, "the compiled vocabulary is damaged");
}

WordId Vocabulary::look_up(std::string_view folded, std::uint64_t head, std::uint64_t hash) const noexcept {
    std::uint32_t const length = counted_length(folded);
    std::size_t const mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].id != 0; at = (at + 1) & mask) {
        Slot const& slot = slots_[at];
        if (slot.head != head || slot.length != length) continue;
        WordId const id{slot.id};
        if (length <= 8) return id;
        bool const same = length < longest_counted
                              ? std::string_view(tails_.data() + slot.offset, length - 8) == folded.substr(8)
                              : spelling(id) == folded;
        if (same) return id;
    }
    return WordId::none;
}

WordId Vocabulary::find(std::string_view folded, std::uint64_t hash) const noexcept {
    return look_up(folded, ShortWord::first_bytes(folded), hash);
}

WordId Vocabulary::find(std::string_view folded) const noexcept { return find(folded, word_hash(folded)); }

std::string_view Vocabulary::spelling(WordId id) const noexcept {
    auto const i = index(id);
    if (i == 0 || i > size()) return {};
    return {bytes_.data() + offsets_[i - 1], offsets_[i] - offsets_[i - 1]};
}

}  // namespace dateline
