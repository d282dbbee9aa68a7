// What merging knows of the events of all articles, before any of them is one with another.
#pragma once

#include <boost/container/deque.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "story.hpp"
#include "telling.hpp"

namespace dateline {

/// One event of one article, as much as every one of them needs: those that could be told elsewhere too have a
/// Telling besides.
struct Seed {
    std::uint64_t key = 0;            ///< whole hash of its first evidence (event_key)
    std::uint64_t wording = 0;        ///< hash of its trigger and of its place in its sentence: a copy's is the same
    std::uint32_t date = nowhere;     ///< number in Tellings::dates; nowhere: undated
    std::uint32_t telling = nowhere;  ///< number in Seeds::tellings
    DatedBy dated_by = DatedBy::said;
    bool linked = false;  ///< Seeds::links speak of it
};

/// What one event of an article says of an earlier or later one of the same article.
struct Link {
    std::uint32_t from = 0, to = 0;  ///< numbers of seeds: `to` follows `from`
    RelationKind kind = RelationKind::then;
    std::string words;
};

/// The events of all articles, numbered in the order in which the articles were added.
struct Seeds {
    /// In blocks, so that a million are written once and never moved.
    boost::container::deque<Seed, void, boost::container::deque_options_t<boost::container::block_size<4096U>>> list;
    std::vector<std::uint32_t> seed_of;  ///< of each telling
    Tellings tellings;
    Stories stories;
    std::vector<Link> links;                         ///< by `to`
    std::vector<std::uint32_t> first_of_article{0};  ///< and the end
    std::vector<std::uint32_t> canonical;            ///< articles by publication, then by document id
    /// Of each seed of a copy the one of the original that it repeats, or nowhere; empty: there are no copies.
    std::vector<std::uint32_t> original;

    [[nodiscard]] std::uint32_t original_of(std::uint32_t seed) const noexcept {
        return original.empty() ? nowhere : original[seed];
    }

    /// Adds an article and what it tells.
    void add(ArticleReports const& told);
    [[nodiscard]] std::uint32_t articles() const noexcept {
        return static_cast<std::uint32_t>(first_of_article.size() - 1);
    }
    /// What this seed comes after; nowhere: nothing is told.
    [[nodiscard]] std::uint32_t predecessor(std::uint32_t seed) const noexcept;
};

/// Seeds::original. `copy_of`: of each article the one of which it is a copy, or nowhere. The tellings of one wording
/// are paired in text order.
[[nodiscard]] std::vector<std::uint32_t> find_originals(Seeds const& seeds, std::vector<std::uint32_t> const& copy_of);

}  // namespace dateline
