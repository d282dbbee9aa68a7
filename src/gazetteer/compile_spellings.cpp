// Cuts every spelling of the lists into tokens and lays it into the phrase table. Names come first, then the candidates
// of the list `ambiguous` ("Georgia"), blocked spellings last; a spelling that several entities bear is one path with
// several records. Phrases are cut some megabytes at a time, so that a list of millions needs no second copy.
#include "compile_spellings.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dateline {
namespace {

constexpr std::size_t cut_at_bytes = 4u << 20;

}  // namespace

void SpellingCompiler::add(std::string_view text, AliasRecord record) {
    record.text = strings_.add(text);
    waiting_.push_back(record);
    cutter_.add(text);
    if (cutter_.bytes() > cut_at_bytes) cut_waiting();
}

void SpellingCompiler::cut_waiting() {
    cutter_.cut([&](std::size_t i, std::span<std::uint64_t const> hashes, std::span<Token const> tokens,
                    SourceText const& text) {
        if (hashes.empty()) return;
        AliasRecord& a = waiting_[i];
        a.shapes = shapes_of(tokens, text);
        free_heads(a, hashes);
        bool const any_case = a.letter_case == AliasCase::any || (a.shapes & 3u) == 0 ||
                              shape_at(a.shapes, 0) == TokenShape::inner_capital;
        std::uint32_t const node = names_.add(hashes, any_case && a.entity != EntityId::none);
        spellings_.push_back({node, static_cast<std::uint32_t>(spellings_.size()), a});
    });
    waiting_.clear();
}

/// Products are counted: "two Dreamliners". Of "A380s" and "F-16s" the name is what stands before the last letter.
bool SpellingCompiler::is_counted(std::string_view name) {
    std::size_t const begin = name.find_last_of(" -") + 1;
    bool const word = name.size() > begin + 2;
    return word && name.back() >= 'a' && name.back() <= 'z' && name.back() != 's';
}

void SpellingCompiler::compile(Lookup const& entity, std::vector<WaitingWord>& words) {
    for (std::size_t i = 0; i < lists_.entities.size(); ++i) {
        for (ListedAlias const& alias : lists_.entities[i].aliases) {
            AliasRecord a;
            a.entity = EntityId{static_cast<std::uint32_t>(i)};
            a.kind = alias.kind;
            a.of_team = alias.of_team;
            a.letter_case = alias.letter_case;
            add(alias.text, a);
            if (lists_.entities[i].type == EntityType::product && is_counted(alias.text)) add(alias.text + 's', a);
            if (alias.kind == AliasKind::demonym)
                if (std::string const people = lists_.plural_of_people(alias.text); !people.empty()) add(people, a);
        }
    }
    for (ListedAmbiguity const& ambiguity : lists_.ambiguous) {
        for (ListedCandidate const& c : ambiguity.candidates) {
            AliasRecord a;
            a.entity = entity(c.entity);
            a.kind = AliasKind::alias;
            add(ambiguity.text, a);
        }
    }
    for (ListedBlock const& b : lists_.blocked) {
        AliasRecord a;
        a.unless_next_capital = b.unless_next_capital;
        add(b.text, a);
    }
    cut_waiting();
    listed_ = static_cast<std::uint32_t>(spellings_.size());
    std::sort(spellings_.begin(), spellings_.end(), [](Spelling const& a, Spelling const& b) {
        return std::tuple(a.node, a.record.entity, a.order) < std::tuple(b.node, b.record.entity, b.order);
    });
    auto const same = [](Spelling const& a, Spelling const& b) {
        return a.node == b.node && a.record.entity == b.record.entity && a.record.letter_case == b.record.letter_case &&
               a.record.shapes == b.record.shapes &&
               (a.record.entity != EntityId::none || a.record.text == b.record.text);
    };
    spellings_.erase(std::unique(spellings_.begin(), spellings_.end(), same), spellings_.end());
    ambiguities(entity, words);
}

/// "Tagus river" is the Tagus River: a noun that names end in may be written small, and so may "of" and "and".
void SpellingCompiler::free_heads(AliasRecord& a, std::span<std::uint64_t const> hashes) const {
    for (std::uint32_t i = 1; i < hashes.size() && i < shaped_tokens; ++i)
        if (grammar_.is(hashes[i], GrammarUse::head) || grammar_.is(hashes[i], GrammarUse::of) ||
            grammar_.is(hashes[i], GrammarUse::joint) || grammar_.is(hashes[i], GrammarUse::purpose))
            a.shapes &= ~(3u << (2 * i));
}

void SpellingCompiler::ambiguities(Lookup const& entity, std::vector<WaitingWord>& words) {
    std::vector<std::uint32_t> nodes(lists_.ambiguous.size(), 0);
    for (ListedAmbiguity const& a : lists_.ambiguous) cutter_.add(a.text);
    cutter_.cut([&](std::size_t i, std::span<std::uint64_t const> hashes, std::span<Token const>, SourceText const&) {
        nodes[i] = names_.add(hashes, false);
    });
    std::vector<std::uint32_t> order(nodes.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return nodes[a] < nodes[b]; });
    for (std::uint32_t const i : order) {
        ListedAmbiguity const& a = lists_.ambiguous[i];
        auto const number = static_cast<std::uint32_t>(ambiguous_.size());
        ambiguous_.push_back({nodes[i], entity(a.otherwise)});
        for (ListedCandidate const& c : a.candidates) {
            for (std::string const& n : c.near)
                words.push_back({n, WordRole::near, static_cast<std::uint32_t>(near_.size())});
            if (!c.near.empty()) near_.push_back({number, entity(c.entity)});
        }
    }
}

void SpellingCompiler::write(ImageWriter& image) const {
    std::vector<AliasRecord> aliases;
    std::vector<std::uint32_t> nodes;
    aliases.reserve(spellings_.size());
    nodes.reserve(spellings_.size());
    for (Spelling const& s : spellings_) {
        aliases.push_back(s.record);
        nodes.push_back(s.node);
    }
    image.add_array<AliasRecord>("aliases", aliases);
    names_.write(image, "names", nodes);
    image.add_array<AmbiguousRecord>("ambiguous", ambiguous_);
    image.add_array<NearRecord>("near", near_);
}

}  // namespace dateline
