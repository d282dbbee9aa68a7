// Marks every listed spelling in a text. At each token that can begin a name the phrase table is walked as far
// as it goes; the longest phrase that ends on the way, passes its letter case and is not blocked is the match, and
// the search goes on behind it. Matches therefore never overlap, and of nested names the longer one that begins
// first wins: "Bank of England Governor" is the bank, not England. A name does not run over an empty line.
//
// A hash that agrees is not yet a name: the bytes are compared, as written first, folded when they differ.
#include <algorithm>
#include <array>

#include "alias_tokens.hpp"
#include "dateline/gazetteer/names.hpp"
#include "dateline/text/fold.hpp"
#include "tables.hpp"

namespace dateline {
namespace {

class NameFinder {
public:
    NameFinder(Tokens const& tokens, Gazetteer const& gazetteer)
        : tokens_(tokens), all_(tokens.all()), hashes_(tokens.hashes()), tables_(gazetteer.tables()) {}

    Names find() {
        auto const size = static_cast<std::uint32_t>(all_.size());
        names_.matches.reserve(size / 16);
        names_.candidates.reserve(size / 16);
        std::uint32_t behind = 0;  // the last name
        for (std::uint32_t from = 0; from < size; from += stretch) {
            for (std::uint32_t const i : beginnings(from, std::min(size, from + stretch)))
                if (i >= behind) behind = std::max(behind, match_at(i, size));
        }
        return std::move(names_);
    }

private:
    static constexpr std::uint32_t stretch = 64;  ///< tokens that are asked for beginnings at once

    /// The tokens of a stretch that may begin a name; what their first steps read is on its way from memory.
    std::span<std::uint32_t const> beginnings(std::uint32_t from, std::uint32_t to) {
        std::size_t count = 0;
        for (std::uint32_t i = from; i < to; ++i) {
            beginnings_[count] = i;
            count += tables_.names.may_begin(hashes_[i], all_[i].has(TokenFlag::capital)) ? 1 : 0;
        }
        for (std::size_t k = 0; k < count; ++k) tables_.names.expect(hashes_[beginnings_[k]]);
        return {beginnings_.data(), count};
    }

    /// The end of the longest accepted name that begins at `first` (which is added), or 0.
    std::uint32_t match_at(std::uint32_t first, std::uint32_t size) {
        std::uint32_t best_end = 0;
        auto const first_candidate = static_cast<std::uint32_t>(names_.candidates.size());
        PhraseTable::Step at = tables_.names.step(0, hashes_[first]);
        for (std::uint32_t i = first; at.node != 0;) {
            ++i;
            if (at.ends && accept(at.node, {first, i}, first_candidate)) best_end = i;
            if (!at.more || i == size || all_[i].has(TokenFlag::blank_before)) break;
            at = tables_.names.step(at.node, hashes_[i]);
        }
        if (best_end != 0) finish({first, best_end}, first_candidate);
        return best_end;
    }

    /// Is the phrase a name here? Its candidates then take the place of those from `first_candidate` on.
    bool accept(std::uint32_t node, TokenRange where, std::uint32_t first_candidate) {
        auto const [begin, end] = tables_.names.records(node);
        auto& candidates = names_.candidates;
        auto const shorter = static_cast<std::uint32_t>(candidates.size());
        for (std::uint32_t r = begin; r < end; ++r) {
            AliasRecord const& alias = tables_.aliases[r];
            if (alias.entity == EntityId::none || blocked(alias.text, {begin, end}, where) || !agrees(alias, where))
                continue;
            if (candidates.size() == shorter || candidates.back().entity != alias.entity)
                candidates.push_back({alias.entity, alias.kind, 1.0F});
        }
        if (candidates.size() == shorter) return false;
        candidates.erase(candidates.begin() + first_candidate, candidates.begin() + shorter);
        return true;
    }

    void finish(TokenRange where, std::uint32_t first_candidate) {
        auto const begin = names_.candidates.begin() + first_candidate;
        auto const count = static_cast<std::uint32_t>(names_.candidates.end() - begin);
        if (count > 1) {
            float sum = 0;
            for (auto c = begin; c != names_.candidates.end(); ++c) sum += c->prior = tables_.more_of(c->entity).prior;
            for (auto c = begin; c != names_.candidates.end(); ++c) c->prior /= sum;
            std::stable_sort(begin, names_.candidates.end(),
                             [](Candidate const& a, Candidate const& b) { return a.prior > b.prior; });
        }
        names_.matches.push_back({where, begin->kind, first_candidate, count});
    }

    /// Is this spelling blocked here? "Us" may be while "US" is not.
    bool blocked(StringRef spelling, TokenRange records, TokenRange where) const {
        for (std::uint32_t r = records.last; r-- > records.first;) {  // blocked spellings stand last
            AliasRecord const& alias = tables_.aliases[r];
            if (alias.entity != EntityId::none) return false;
            if (alias.text != spelling) continue;
            bool const before_capital = where.last < all_.size() && all_[where.last].has(TokenFlag::capital) &&
                                        !all_[where.last].has(TokenFlag::blank_before);
            if (alias.unless_next_capital == 0 || !before_capital) return true;
        }
        return false;
    }

    bool agrees(AliasRecord const& alias, TokenRange where) {
        std::string_view const listed = tables_.string(alias.text);
        if (tokens_.text().slice(tokens_.span(where)) == listed) return true;
        if (alias.letter_case == AliasCase::exact) return same_but_for_spaces(listed, where);
        if (alias.letter_case == AliasCase::smart && !case_fits(alias.shapes, where)) return false;
        folded_text_.clear();
        for (std::uint32_t i = where.first; i < where.last; ++i) fold_to(tokens_.slice(i), folded_text_);
        folded_listed_.clear();
        fold_to(listed, folded_listed_);
        std::erase(folded_listed_, ' ');
        return folded_text_ == folded_listed_;
    }

    bool case_fits(std::uint32_t shapes, TokenRange where) const {
        for (std::uint32_t i = where.first; i < where.last; ++i) {
            Token const& token = all_[i];
            switch (shape_at(shapes, i - where.first)) {
                case TokenShape::free:
                    break;
                case TokenShape::capital:
                    if (!token.has(TokenFlag::capital)) return false;
                    break;
                case TokenShape::all_capitals:
                    if (!token.has(TokenFlag::all_capitals)) return false;
                    break;
                case TokenShape::inner_capital:
                    if (!token.has(TokenFlag::capital) &&
                        shape_of(token, tokens_.slice(i)) != TokenShape::inner_capital)
                        return false;
                    break;
            }
        }
        return true;
    }

    bool same_but_for_spaces(std::string_view listed, TokenRange where) const {
        for (std::uint32_t i = where.first; i < where.last; ++i) {
            while (listed.starts_with(' ')) listed.remove_prefix(1);
            std::string_view const token = tokens_.slice(i);
            if (!listed.starts_with(token)) return false;
            listed.remove_prefix(token.size());
        }
        return listed.empty();
    }

    Tokens const& tokens_;
    std::span<Token const> all_;
    std::span<std::uint64_t const> hashes_;
    Gazetteer::Tables const& tables_;
    Names names_;
    std::array<std::uint32_t, stretch> beginnings_;
    std::string folded_text_, folded_listed_;
};

}  // namespace

Names find_names(Tokens const& tokens, Gazetteer const& gazetteer) { return NameFinder(tokens, gazetteer).find(); }

std::vector<TokenRange> Names::taken() const {
    std::vector<TokenRange> all;
    all.reserve(matches.size());
    for (NameMatch const& m : matches) all.push_back(m.tokens);
    return all;
}

}  // namespace dateline
