// A telling is what merging reads of one report: numbers and hashes instead of strings, so that a million of
// them compare quickly and fit into memory.
#pragma once

#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// How a kind of event relates to words: a post ("tweeted") or a mere utterance ("said") may be the vehicle of a
/// deed ("thanked", "invited").
enum class Manner : std::uint8_t { deed, post, utterance };

[[nodiscard]] Manner manner_of(ReportedEvent const& report);

/// Of its kind and family, one for all deaths; 0: it has none.
[[nodiscard]] std::uint64_t kind_hash(ReportedEvent const& report) noexcept;

/// Only an event with participants and a date, or any of an article without a date, can be the event of another
/// article.
[[nodiscard]] bool may_be_told_elsewhere(ReportedEvent const& report) noexcept;

/// Somebody who takes part, as merging compares them.
struct Part {
    std::uint64_t who = 0;         ///< hash of the entity's id; of an unlisted one, of the last word of its name
    std::uint32_t first_body = 0;  ///< range in Tellings::bodies: whom it speaks or stands for
    std::uint8_t bodies = 0;
    RoleName role = RoleName::actor;
    bool listed : 1 = false;
    bool person : 1 = false;
    std::uint8_t count = 0;  ///< how many an unlisted phrase says they are, 255: that many or more; 0: it does not say
};
static_assert(sizeof(Part) == 16);

/// Periods, each once: a newspaper speaks of few days again and again.
class PeriodTable {
public:
    /// The period's number, which it has already or gets now.
    std::uint32_t number(Period const& period);
    /// A number for it that no other one has: for few periods, of which it does not matter whether they are there
    /// twice.
    std::uint32_t add(Period const& period) {
        list_.push_back(period);
        return size() - 1;
    }
    [[nodiscard]] Period const& operator[](std::uint32_t number) const noexcept { return list_[number]; }
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(list_.size()); }

private:
    struct Hash {
        [[nodiscard]] std::size_t operator()(Period const& p) const noexcept;
    };
    std::vector<Period> list_;
    /// The latest that were asked for, each where its first day puts it: an article goes on about few days.
    std::array<std::uint32_t, 64> latest_{};
    boost::unordered_flat_map<Period, std::uint32_t, Hash> numbers_;
};

struct alignas(64) Telling {
    std::uint64_t kind = 0;  ///< kind_hash()
    std::uint64_t lemma = 0;
    std::uint64_t people = 0;      ///< of each part the bit that the lowest six bits of `who` choose
    std::uint32_t date = nowhere;  ///< number in Tellings::dates; nowhere: undated
    std::uint32_t article = 0;     ///< number of the article that tells it
    std::uint32_t first_part = 0, first_word = 0;
    std::uint16_t parts = 0, words = 0;
    std::uint32_t flags = 0;  ///< trigger_flag
    Manner manner = Manner::deed;
    EventClass event_class = EventClass::occurrence;
    DatedBy dated_by = DatedBy::said;
    std::uint8_t standing = 0;  ///< how sure it is, whether it happens again and again, whether it is quoted: in one
    bool nominal = false, definite = false, in_title = false;
    bool complete = false;                       ///< date, participants and words are known
    bool follows = false;                        ///< comes after another one of its article
    bool dateless = false;                       ///< its article bears no date
    bool has_actor = false, has_target = false;  ///< has parts in these places
    bool has_bodies = false;                     ///< a part of it speaks or stands for somebody
};
static_assert(sizeof(Telling) == 64);

[[nodiscard]] inline bool is_target(RoleName role) noexcept {
    return role == RoleName::target || role == RoleName::recipient;
}

/// Tellings, and what they have in common memory.
class Tellings {
public:
    std::vector<Telling> list;
    std::vector<Part> parts;
    std::vector<std::uint64_t> bodies;
    std::vector<std::uint32_t> words;  ///< of each telling, sorted: hashes of content words
    PeriodTable dates;

    /// Adds one at the end of the list.
    void add(ReportedEvent const& report, std::uint32_t article);
    /// ... without date, participants and words, which most tellings of an article never need.
    void add_bare(ReportedEvent const& report, std::uint32_t article);
    /// Reads what add_bare() left out, if it was not done before. Equal dates may have several numbers.
    void complete(std::uint32_t number, ReportedEvent const& report) {
        Telling& t = list[number];
        if (t.complete) return;
        if (report.when) t.date = dates.add(*report.when);
        read_rest(t, report);
    }

    /// nullptr: undated.
    [[nodiscard]] Period const* when(Telling const& t) const noexcept {
        return t.date == nowhere ? nullptr : &dates[t.date];
    }
    [[nodiscard]] std::span<Part const> parts_of(Telling const& t) const noexcept {
        return {parts.data() + t.first_part, t.parts};
    }
    [[nodiscard]] std::span<std::uint64_t const> bodies_of(Part const& p) const noexcept {
        return {bodies.data() + p.first_body, p.bodies};
    }
    [[nodiscard]] std::span<std::uint32_t const> words_of(Telling const& t) const noexcept {
        return {words.data() + t.first_word, t.words};
    }

private:
    void read_rest(Telling& telling, ReportedEvent const& report);

    std::string folded_;  ///< the name at hand
};

}  // namespace dateline
