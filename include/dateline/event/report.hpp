// A report is one article's telling of one event: a trigger word with its kind, who takes part, when it
// happened and how sure that is. Reports of one event, within an article and across articles, are merged
// later (the timeline room).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/event/trigger_lexicon.hpp"
#include "dateline/gazetteer/names.hpp"
#include "dateline/syntax/words.hpp"
#include "dateline/temporal/times.hpp"
#include "dateline/text/text_line.hpp"

namespace dateline {

/// How sure: the text asserts it, plans it, holds it possible, or denies it (FactBank's poles, coarsened).
enum class Factuality : std::uint8_t { asserted, planned, possible, denied };
[[nodiscard]] std::string_view name(Factuality f) noexcept;  ///< "asserted" ...
[[nodiscard]] std::optional<Factuality> factuality_named(std::string_view name) noexcept;

enum class RoleName : std::uint8_t { actor, target, recipient, instrument, place, speaker, with };
[[nodiscard]] std::string_view name(RoleName r) noexcept;
[[nodiscard]] std::optional<RoleName> role_named(std::string_view name) noexcept;

/// Somebody or something that takes part.
struct Filler {
    RoleName role = RoleName::actor;
    EntityId who = EntityId::none;    ///< none: not a listed entity
    std::uint32_t mention = nowhere;  ///< number of the mention
    TokenRange tokens;                ///< the phrase
    std::uint32_t head = 0;           ///< its head token
};

/// Where an event's date comes from.
enum class DatedBy : std::uint8_t {
    said,        // an expression of its own clause or sentence
    context,     // the nearest dated sentence or clause around it
    inherited,   // from the event that it continues or accompanies
    publication  // told as news of the day
};
[[nodiscard]] std::string_view name(DatedBy by) noexcept;

struct EventDate {
    Period period;
    DatedBy by = DatedBy::said;
    std::uint32_t time = nowhere;  ///< number of the time expression, for said and context
    std::uint32_t from = nowhere;  ///< number of the report it is inherited from
};

struct Report {
    TokenRange trigger;
    std::uint32_t head = 0;  ///< token of the trigger's head word
    std::uint32_t sentence = 0;
    WordId lemma = WordId::none;
    PartOfSpeech part = PartOfSpeech::verb;
    EventClass event_class = EventClass::occurrence;
    KindId kind = KindId::none;
    std::uint32_t flags = 0;  ///< trigger_flag of the trigger
    Tense tense = Tense::none;
    Aspect aspect = Aspect::none;
    bool negative = false;
    Modality modality = Modality::asserted;
    Factuality factuality = Factuality::asserted;
    bool habitual = false;  ///< no single event: "does not use", "users gather"
    bool quoted = false;    ///< told inside a direct quotation
    bool in_title = false;
    bool nominal = false;   ///< a noun that names or refers to an event
    bool definite = false;  ///< "the launch", "his tweet": may point back
    std::optional<EventDate> date;
    std::uint32_t first_filler = 0, fillers = 0;  ///< range in Reports::fillers
    std::uint32_t same_as = nowhere;  ///< number of an earlier report of this article that the text itself equates
    std::uint32_t after = nowhere;    ///< number of a report that this one follows by the text's own word ("followed it
                                      ///< up", "following the launch")
    std::uint32_t answers = nowhere;  ///< number of a report that this one answers
    std::uint32_t caused_by = nowhere;              ///< number of a report that the text says brought this one about
    std::uint32_t cause_word = nowhere;             ///< token that says so: "caused", "because"
    std::uint32_t continues = nowhere;              ///< number of an earlier report that this one goes on with
    std::uint32_t continue_word = nowhere;          ///< token that says so: "resumed", "again"
    std::uint32_t quotation = nowhere;              ///< number of the quotation that it carries
    std::uint32_t first_content = 0, contents = 0;  ///< range in Reports::content: what it is about
};

class Reports {
public:
    std::vector<Report> list;  ///< in text order of heads
    std::vector<Filler> fillers;
    std::vector<std::uint64_t>
        content;  ///< token hashes (lemma forms) of content words of clause and quotation, sorted a report
    [[nodiscard]] std::span<Filler const> fillers_of(Report const& r) const noexcept {
        return {fillers.data() + r.first_filler, r.fillers};
    }
    [[nodiscard]] std::span<std::uint64_t const> content_of(Report const& r) const noexcept {
        return {content.data() + r.first_content, r.contents};
    }
};

/// What extract_events() reads of an article; all by reference, nothing kept.
struct ArticleView {
    Tokens const& tokens;
    Words const& words;
    Mentions const& mentions;
    Times const& times;  ///< resolved
    Article const& article;
    Gazetteer const& gazetteer;
    WordLexicon const& lexicon;
    TriggerLexicon const& triggers;
    Vocabulary const* vocabulary = nullptr;  ///< for titles: spells a verb in the present; without it, as it stands
};

/// Finds every event of title and body. Thread-safe.
[[nodiscard]] Reports extract_events(ArticleView const& view);

/// Makes `out` a headline of at most 60 code points from the report's frame: "Musk invites Putin to Clubhouse".
void write_title(Report const& report, Reports const& reports, ArticleView const& view, TextLine& out);

}  // namespace dateline
