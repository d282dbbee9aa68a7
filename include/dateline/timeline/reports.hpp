// What an article reports, in a form that outlives the article: what the store keeps of it and merging reads. Its words
// and lists lie in one arena, and a report is numbers and views of them; so a report is copied and let go at once, and
// only an Event, which stands on its own, has strings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dateline/article/fingerprint.hpp"
#include "dateline/text/arena.hpp"
#include "dateline/timeline/event.hpp"

namespace dateline {

/// Somebody who takes part in what an article reports.
struct Party {
    std::string_view entity, name, short_name, type;  ///< as of a Participant
    /// Gazetteer ids of bodies that it speaks for or stands for on the article's day.
    std::span<std::string_view const> represents = {};
    std::uint32_t count = 0;  ///< how many an unlisted phrase says they are; 0: it does not say
};
struct ReportedRole {
    RoleName role = RoleName::actor;
    Party const* who = nullptr;  ///< never null; those of one entity may be one or several
};

/// Evidence in words of the arena.
struct ReportedEvidence {
    std::string_view doc, trigger, sentence, said, why;
    std::uint32_t begin = 0, end = 0, sentence_begin = 0;  ///< code points of the document's text
    std::uint32_t sentence_number = 0;
    DatedBy dated_by = DatedBy::said;
};

/// What a report says of another one of its article, which was earlier.
struct Following {
    RelationKind kind = RelationKind::then;
    std::uint32_t of = nowhere;  ///< number in ArticleReports::events
    std::string_view words;      ///< that say so: "followed it up"
};

/// Views hold as long as the arena of the article that reports it. Fields of the names of an Event's mean the same.
struct ReportedEvent {
    std::uint64_t key = 0;  ///< of which the ids of events are made: the hash of its first evidence
    std::string_view kind, family, type, lemma, title;
    std::span<ReportedRole const> roles;
    std::span<ReportedEvidence const> evidence;
    std::span<std::uint32_t const> content;  ///< sorted: high halves of the hashes of Reports::content
    std::span<Following const> follows;      ///< each kind once at most
    std::span<std::string_view const> merges;
    std::span<std::uint64_t const> former;  ///< keys of reports merged into it
    std::optional<Period> when;
    DatedBy dated_by = DatedBy::said;
    Factuality factuality = Factuality::asserted;
    EventClass event_class = EventClass::occurrence;
    bool merged = false, contradicted = false;
    bool habitual = false, quoted = false, nominal = false, definite = false, in_title = false;
    bool dateless = false;            ///< its article bears no date
    std::uint32_t flags = 0;          ///< trigger_flag
    std::uint32_t same_as = nowhere;  ///< number in ArticleReports::events

    /// The report that this one follows in this manner; nowhere: none.
    [[nodiscard]] std::uint32_t follows_by(RelationKind by) const noexcept {
        for (Following const& f : follows) {
            if (f.kind == by) return f.of;
        }
        return nowhere;
    }
    /// ... in time, be it as its effect.
    [[nodiscard]] std::uint32_t comes_after() const noexcept {
        std::uint32_t const plainly = follows_by(RelationKind::then);
        return plainly != nowhere ? plainly : follows_by(RelationKind::causes);
    }
};

struct ArticleReports {
    Source source;
    std::vector<ReportedEvent> events;  ///< in text order
    Arena words;                        ///< where all that the events show lies
    /// Of an article without a date: hashes of its content words, each once, the most telling first; the lowest bit is
    /// set for names. What dates do for others, these do for it: they show which other articles tell the same story.
    std::vector<std::uint32_t> story;
    Fingerprint print;  ///< of its text: finds copies
};

}  // namespace dateline
