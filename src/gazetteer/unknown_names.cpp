// Collects who is named and not listed. A run of capitalised words that no list knows, small foreign words inside it
// ("van der"), is a name when something beside or inside it says so:
//
//   Mr Karl Brandt · mayor Karl Brandt · Karl Brandt, as "Karl" is a listed first name · Brandt Foundation
//
// "Brandt" alone counts for the Karl Brandt before it. A capital that only the sentence's begin gives is none.
#include "dateline/gazetteer/unknown_names.hpp"

#include <algorithm>
#include <unordered_map>

#include "dateline/text/fold.hpp"
#include "story.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t longest_run = 8;  // tokens

class UnknownFinder {
public:
    UnknownFinder(Story const& story, std::unordered_set<std::uint64_t> const& first_names)
        : story_(story), tokens_(story.tokens), first_names_(first_names) {}

    std::vector<UnknownName> find() {
        for (TokenRange const zone : story_.zones)
            for (std::uint32_t t = zone.first; t < zone.last;) {
                TokenRange const run = run_at(t, zone.last);
                if (!run.empty()) take(run, zone.first);
                t = std::max(t + 1, run.last);
            }
        return std::move(found_);
    }

private:
    bool goes_on(std::uint32_t t, std::uint32_t end) const {
        return t < end && !tokens_[t].has(TokenFlag::blank_before) && !tokens_[t].has(TokenFlag::line_start);
    }
    bool foreign_small_word(std::uint32_t t) const {
        return tokens_[t].is_word() && !tokens_[t].has(TokenFlag::capital) && tokens_[t].word() == WordId::none &&
               tokens_[t].length <= 4;
    }
    TokenRange run_at(std::uint32_t first, std::uint32_t end) const {
        if (!story_.unknown_name_word(first)) return {first, first};
        std::uint32_t last = first + 1;
        while (last - first < longest_run && goes_on(last, end)) {
            std::uint32_t next = last;
            bool const hyphen = tokens_[next].is(U'-') && tokens_[next].has(TokenFlag::glued);
            if (hyphen || foreign_small_word(next)) ++next;
            if (!hyphen && goes_on(next, end) && foreign_small_word(next)) ++next;
            if (!goes_on(next, end) || !story_.unknown_name_word(next)) break;
            if (hyphen && !tokens_[next].has(TokenFlag::glued)) break;
            last = next + 1;
        }
        return {first, last};
    }
    bool serves(std::uint32_t t, GrammarUse use) const { return story_.tables.grammar.is(tokens_.hashes()[t], use); }

    void take(TokenRange run, std::uint32_t begin) {
        UnknownName name;
        name.tokens = run;
        std::uint32_t const last = run.last - 1;
        std::uint64_t const surname = tokens_.hashes()[last];
        bool const several = run.size() > 1;
        bool const beside = run.first > begin && !tokens_[run.first].has(TokenFlag::blank_before);
        auto const before = [&](WordRole role) { return beside && story_.word_ending_at(run.first, role) != nullptr; };
        if (before(WordRole::prefix)) {
            name.reason = "title";
        } else if (several && (serves(last, GrammarUse::head) || serves(last, GrammarUse::institution) ||
                               serves(last, GrammarUse::form) || serves(last, GrammarUse::party))) {
            name.reason = "noun";
            name.type = serves(last, GrammarUse::bare) ? EntityType::place : EntityType::organization;
        } else if (several && (before(WordRole::role) || before(WordRole::title))) {
            name.reason = "role";
        } else if (several && first_names_.contains(tokens_.hashes()[run.first])) {
            name.reason = "first name";
        } else if (auto const full = by_surname_.find(surname); !several && full != by_surname_.end()) {
            name.reason = "named before";
            name.full = full->second;
            name.type = found_[name.full].type;
        } else {
            return;
        }
        if (name.type == EntityType::person && several && name.full == nowhere)
            by_surname_.insert_or_assign(surname, static_cast<std::uint32_t>(found_.size()));
        if (name.type == EntityType::person && !several && name.full == nowhere)
            if (auto const full = by_surname_.find(surname); full != by_surname_.end()) name.full = full->second;
        found_.push_back(name);
    }

    Story const& story_;
    Tokens const& tokens_;
    std::unordered_set<std::uint64_t> const& first_names_;
    std::vector<UnknownName> found_;
    std::unordered_map<std::uint64_t, std::uint32_t> by_surname_;  ///< last full name of it
};

}  // namespace

UnknownNames::UnknownNames(Gazetteer const& gazetteer) : gazetteer_(gazetteer) {
    for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
        if (gazetteer.type(EntityId{i}) != EntityType::person) continue;
        std::string_view const name = gazetteer.name(EntityId{i});
        std::size_t const space = name.find(' ');
        if (space != std::string_view::npos) first_names_.insert(word_hash(fold(name.substr(0, space))));
    }
}

std::vector<UnknownName> UnknownNames::find(Tokens const& tokens, Words const& words, Names const& names,
                                            std::span<TokenRange const> zones) const {
    Story const story(tokens, words, names, gazetteer_, std::nullopt, zones);
    return UnknownFinder(story, first_names_).find();
}

}  // namespace dateline
