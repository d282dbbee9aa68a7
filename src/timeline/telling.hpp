// A telling is what merging reads of one report: numbers and hashes instead of strings, so that a million of
// them compare quickly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// How a kind of event relates to words: a post ("tweeted") or a mere utterance ("said") may be the vehicle of a
/// deed ("thanked", "invited").
enum class Manner : std::uint8_t { deed, post, utterance };

[[nodiscard]] Manner manner_of(ReportedEvent const& report);

/// Somebody who takes part, as merging compares them.
struct Part {
    std::uint64_t who = 0;  ///< hash of the entity's id; of an unlisted one, of the last word of its name
    RoleName role = RoleName::actor;
    bool listed = false;
    bool person = false;
    std::uint32_t first_body = 0, bodies = 0;  ///< range in Tellings::bodies: whom it speaks or stands for
};

struct Telling {
    ReportedEvent const* report = nullptr;
    std::uint32_t article = 0;  ///< canonical number
    std::uint32_t number = 0;   ///< in its article
    std::uint64_t kind = 0;     ///< hash of kind and family; 0: none
    std::uint64_t lemma = 0;
    Manner manner = Manner::deed;
    std::uint32_t first_part = 0, parts = 0;

    [[nodiscard]] Event const& event() const noexcept { return report->event; }
};

/// All tellings of the articles, in canonical order of articles and then of the text.
class Tellings {
public:
    std::vector<Telling> list;
    std::vector<Part> parts;
    std::vector<std::uint64_t> bodies;
    std::vector<std::uint32_t> first_of_article;  ///< per canonical article, and the end

    [[nodiscard]] std::span<Part const> parts_of(Telling const& t) const noexcept {
        return {parts.data() + t.first_part, t.parts};
    }
    [[nodiscard]] std::span<std::uint64_t const> bodies_of(Part const& p) const noexcept {
        return {bodies.data() + p.first_body, p.bodies};
    }
};

/// Canonical order of articles: by publication, undated ones last, then by document id; so that the timeline does not
/// depend on which article came first to the program.
[[nodiscard]] std::vector<std::uint32_t> canonical_order(std::vector<ArticleReports> const& articles);
[[nodiscard]] Tellings read_tellings(std::span<ArticleReports const> articles,
                                     std::vector<std::uint32_t> const& canonical);

}  // namespace dateline
