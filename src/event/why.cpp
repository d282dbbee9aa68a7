// Says in words what a report rests on, for `explain`: its trigger and kind, how sure it is and why, where its date
// comes from, and which words name whom.
#include <string>

#include "dateline/event/report.hpp"

namespace dateline {
namespace {

std::string in_marks(std::string_view words) { return "\u201C" + std::string(words) + "\u201D"; }

std::string words_at(ArticleView const& v, TokenRange range) {
    return std::string(v.tokens.text().slice(v.tokens.span(range)));
}

std::string trigger_line(Report const& r, ArticleView const& v) {
    std::string line = (r.nominal                           ? "the noun "
                        : r.part == PartOfSpeech::adjective ? "the adjective "
                                                            : "the verb ") +
                       in_marks(words_at(v, r.trigger));
    EventKind const& kind = v.triggers.kind(r.kind);
    line += kind.id.empty() ? " tells an event of no listed kind" : " is of the kind " + std::string(kind.id);
    if (r.quotation != nowhere) line += ", with the wording of its quotation";
    return line;
}

std::string date_line(Report const& r, Reports const& all, ArticleView const& v) {
    if (!r.date) return "no date: neither its clause nor what it continues has one, and it is not news of the day";
    std::string const date = english(r.date->period);
    std::string const words =
        r.date->time != nowhere ? in_marks(words_at(v, v.times.list[r.date->time].tokens)) : std::string();
    switch (r.date->by) {
        case DatedBy::said:
            return date + ": " + words + " stands in its clause or leads its sentence";
        case DatedBy::context:
            return date + ": " + words + " of the clause that it belongs to";
        case DatedBy::inherited: {
            std::string line = date + ": taken from ";
            line += r.date->from != nowhere && r.date->from < all.list.size()
                        ? in_marks(words_at(v, all.list[r.date->from].trigger))
                        : "the event";
            line += r.date->from == r.same_as ? ", which tells the same event" : ", which it continues";
            return words.empty() ? line : line + " (" + words + ")";
        }
        case DatedBy::publication:
            break;
    }
    return date + ": told as news of the day of publication";
}

std::string sure_line(Report const& r) {
    std::string line(name(r.factuality));
    if (r.habitual) line += ", but a habit rather than one event";
    if (r.negative) line += ": the verb is negated";
    if (r.quoted) line += ", inside a quotation";
    if (r.modality == Modality::possible || r.modality == Modality::conditional) line += ": a modal verb";
    return line;
}

}  // namespace

std::vector<std::string> why(Report const& report, Reports const& reports, ArticleView const& view) {
    std::vector<std::string> lines{trigger_line(report, view), sure_line(report), date_line(report, reports, view)};
    for (Filler const& f : reports.fillers_of(report)) {
        std::string line = std::string(name(f.role)) + ": " + in_marks(words_at(view, f.tokens));
        if (f.who != EntityId::none) line += " is " + std::string(view.gazetteer.name(f.who));
        if (f.mention != nowhere) line += ", " + why(view.mentions, f.mention, view.tokens, view.gazetteer);
        lines.push_back(std::move(line));
    }
    auto const refer = [&](std::uint32_t number, char const* words) {
        if (number < reports.list.size())
            lines.push_back(words + in_marks(words_at(view, reports.list[number].trigger)));
    };
    refer(report.same_as, "tells the same event as ");
    refer(report.after, "comes after ");
    refer(report.answers, "answers ");
    return lines;
}

}  // namespace dateline
