// Says in words what a report rests on, for `explain`: its trigger and kind, how sure it is and why, where its date
// comes from, and which words name whom.
#include <string>

#include "dateline/event/report.hpp"

namespace dateline {
namespace {

constexpr std::size_t usual_line = 96;  // bytes

/// Adds the words of a range in quotation marks.
void quote(std::string& line, ArticleView const& v, TokenRange range) {
    line += "\u201C";
    line += v.tokens.text().slice(v.tokens.span(range));
    line += "\u201D";
}

std::string trigger_line(Report const& r, ArticleView const& v) {
    std::string line;
    line.reserve(usual_line);
    line = r.nominal ? "the noun " : r.part == PartOfSpeech::adjective ? "the adjective " : "the verb ";
    quote(line, v, r.trigger);
    std::string_view const kind = v.triggers.kind(r.kind).id;
    line += kind.empty() ? " tells an event of no listed kind" : " is of the kind ";
    line += kind;
    if (r.quotation != nowhere) line += ", with the wording of its quotation";
    return line;
}

std::string date_line(Report const& r, Reports const& all, ArticleView const& v) {
    if (!r.date) return "no date: neither its clause nor what it continues has one, and it is not news of the day";
    std::string line;
    line.reserve(usual_line);
    line = english(r.date->period);
    auto const words = [&] {
        if (r.date->time != nowhere) quote(line, v, v.times.list[r.date->time].tokens);
    };
    line += ": ";
    switch (r.date->by) {
        case DatedBy::said:
            words();
            line += " stands in its clause or leads its sentence";
            break;
        case DatedBy::context:
            if (r.date->from < all.list.size()) {
                line += "the day on which the news is set, that of ";
                quote(line, v, all.list[r.date->from].trigger);
                line += " (";
                words();
                line += ')';
                break;
            }
            words();
            line += " of the clause that it belongs to";
            break;
        case DatedBy::inherited:
            line += "taken from ";
            if (r.date->from < all.list.size()) {
                quote(line, v, all.list[r.date->from].trigger);
            } else {
                line += "the event";
            }
            line += r.date->from == r.same_as ? ", which tells the same event" : ", which it continues";
            if (r.date->time != nowhere) {
                line += " (";
                words();
                line += ')';
            }
            break;
        case DatedBy::publication:
            line += "told as news of the day of publication";
            break;
    }
    return line;
}

std::string sure_line(Report const& r) {
    std::string line(name(r.factuality));
    if (r.habitual) line += ", but a habit rather than one event";
    if (r.negative) line += ": the verb is negated";
    if (r.quoted) line += ", inside a quotation";
    if (r.modality == Modality::possible || r.modality == Modality::conditional) line += ": a modal verb";
    return line;
}

std::string filler_line(Filler const& f, ArticleView const& v) {
    std::string line;
    line.reserve(usual_line);
    line = name(f.role);
    line += ": ";
    quote(line, v, f.tokens);
    if (f.who != EntityId::none) {
        line += " is ";
        line += v.gazetteer.name(f.who);
    }
    if (f.mention != nowhere) {
        line += ", ";
        line += why(v.mentions, f.mention, v.tokens, v.gazetteer);
    }
    return line;
}

}  // namespace

std::vector<std::string> why(Report const& report, Reports const& reports, ArticleView const& view) {
    std::vector<std::string> lines;
    lines.reserve(4 + report.fillers);
    lines.push_back(trigger_line(report, view));
    lines.push_back(sure_line(report));
    lines.push_back(date_line(report, reports, view));
    for (Filler const& f : reports.fillers_of(report)) lines.push_back(filler_line(f, view));
    auto const refer = [&](std::uint32_t number, char const* words) {
        if (number >= reports.list.size()) return;
        quote(lines.emplace_back(words), view, reports.list[number].trigger);
    };
    refer(report.same_as, "tells the same event as ");
    refer(report.after, "comes after ");
    refer(report.answers, "answers ");
    auto const by_word = [&](std::uint32_t number, std::uint32_t word, char const* words) {
        if (number >= reports.list.size() || word == nowhere) return;
        refer(number, words);
        lines.back() += ": ";
        quote(lines.back(), view, {word, word + 1});
    };
    by_word(report.caused_by, report.cause_word, "was brought about by ");
    by_word(report.continues, report.continue_word, "goes on with ");
    return lines;
}

}  // namespace dateline
