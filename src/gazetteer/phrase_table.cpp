// A phrase "European Space Agency" is three steps: (start, european) -> 17, (17, space) -> 18, (18, agency) -> 19.
// Each step is a slot of one open-addressing table under a mix of node and token hash. A slot keeps 32 bits of
// its key; the builder doubles the table until no two keys of one probe chain share them, so a phrase that was
// added is always found, and the rare wrong turn of a phrase that was not is caught by the caller, who compares bytes.
#include "phrase_table.hpp"

#include <algorithm>
#include <bit>

namespace dateline {

PhraseTable::PhraseTable(ImageView const& image, std::string const& prefix)
    : slots_(image.array<Slot>(prefix + ".slots")),
      first_(image.array<std::uint32_t>(prefix + ".first")),
      filter_(image.array<std::uint64_t>(prefix + ".filter")) {
    mask_ = slots_.size() - 1;
    half_ = filter_.size() / 2;
    filter_mask_ = half_ * 64 - 1;
}

std::uint32_t PhraseTable::find(std::span<std::uint64_t const> phrase) const noexcept {
    Step at;
    for (std::uint64_t const hash : phrase) {
        at = step(at.node, hash);
        if (at.node == 0) return 0;
    }
    return at.ends ? at.node : 0;
}

PhraseTableBuilder::PhraseTableBuilder() : entries_(1024), has_more_(1, 0) {}

PhraseTableBuilder::Entry& PhraseTableBuilder::place(std::uint64_t key) noexcept {
    std::uint64_t const mask = entries_.size() - 1;
    std::uint64_t at = key & mask;
    while (entries_[at].node != 0 && entries_[at].key != key) at = (at + 1) & mask;
    return entries_[at];
}

void PhraseTableBuilder::grow() {
    std::vector<Entry> old(entries_.size() * 2);
    old.swap(entries_);
    for (Entry const& e : old)
        if (e.node != 0) place(e.key) = e;
}

std::uint32_t PhraseTableBuilder::add(std::span<std::uint64_t const> phrase, bool any_case) {
    std::uint32_t node = 0;
    for (std::uint64_t const hash : phrase) {
        if (nodes_ * 10u >= entries_.size() * 6u) grow();
        has_more_[node] = 1;
        std::uint64_t const key = PhraseTable::mix(node, hash);
        Entry& e = place(key);
        if (e.node == 0) {
            e = {key, ++nodes_};
            has_more_.push_back(0);
            if (node == 0) beginnings_.push_back({key, false});
        }
        node = e.node;
    }
    if (any_case) beginnings_.push_back({PhraseTable::mix(0, phrase.front()), true});
    return node;
}

void PhraseTableBuilder::write(ImageWriter& image, std::string const& prefix,
                               std::span<std::uint32_t const> nodes) const {
    std::vector<std::uint32_t> first(nodes_ + 2, 0);
    for (std::uint32_t const node : nodes) ++first[node + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];

    std::size_t size = std::bit_ceil(std::max<std::size_t>(16, nodes_ + nodes_ / 2));
    std::vector<PhraseTable::Slot> slots;
    for (bool placed = false; !placed; size *= 2) {
        slots.assign(size, {});
        placed = true;
        for (Entry const& e : entries_) {
            if (e.node == 0) continue;
            auto const check = static_cast<std::uint32_t>(e.key >> 32);
            std::size_t at = e.key & (size - 1);
            while (slots[at].node != 0 && slots[at].check != check) at = (at + 1) & (size - 1);
            if (slots[at].node != 0) {
                placed = false;
                break;
            }
            std::uint32_t const ends = first[e.node] < first[e.node + 1] ? PhraseTable::ends : 0;
            slots[at] = {check, e.node | ends | (has_more_[e.node] != 0 ? PhraseTable::more : 0)};
        }
    }

    std::size_t const half = std::bit_ceil(std::max<std::size_t>(8, beginnings_.size() / 4));
    std::vector<std::uint64_t> filter(half * 2, 0);
    for (auto const& [key, any_case] : beginnings_) {
        std::uint64_t const bit = key >> 32 & (half * 64 - 1);
        filter[bit >> 6] |= std::uint64_t{1} << (bit & 63);
        if (any_case) filter[(bit >> 6) + half] |= std::uint64_t{1} << (bit & 63);
    }
    image.add_array<PhraseTable::Slot>(prefix + ".slots", slots);
    image.add_array<std::uint32_t>(prefix + ".first", first);
    image.add_array<std::uint64_t>(prefix + ".filter", filter);
}

}  // namespace dateline
