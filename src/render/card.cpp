// A card tells an event in three lines: its kind, its title with the names in bold, and the words that date it.
//
//   ● POST
//   **Musk** thanks **Rogozin**
//   “May” [1]
//
// An event without a date of its own ("he followed it up with a tweet") shows the words that tie it to another.
#include "card.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

bool is_word_byte(char c) noexcept {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// A name written in letters without blanks between words (Chinese) has word bytes beside it everywhere.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    auto const joins = [](char outside, char inside) {
        return is_word_byte(outside) && static_cast<unsigned char>(inside) < 0x80;
    };
    if (begin > 0 && joins(text[begin - 1], text[begin])) {
        return static_cast<unsigned char>(text[begin - 1]) >= 0x80 && text.substr(0, begin).ends_with("“");
    }
    if (end < text.size() && joins(text[end], text[end - 1])) {
        return text.substr(end).starts_with("’") || text.substr(end).starts_with("”") ||
               text.substr(end).starts_with("…") || text.substr(end).starts_with("–");
    }
    return true;
}

void add_spans(std::string_view title, std::string_view name, std::vector<Span>& spans) {
    if (name.empty()) return;
    for (std::size_t at = title.find(name); at != std::string_view::npos; at = title.find(name, at + name.size())) {
        if (!stands_alone(title, at, at + name.size())) continue;
        Span const span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
        auto const touches = [&](Span s) { return s.overlaps(span); };
        if (std::none_of(spans.begin(), spans.end(), touches)) spans.push_back(span);
    }
}

bool runs_right_to_left(char32_t c) {
    auto const direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool has_right_to_left_words(std::string_view title, std::vector<Span> const& names) {
    for (std::uint32_t at = 0; at < title.size();) {
        Character const c = character_at(title, at);
        auto const holds = [at](Span s) { return s.begin <= at && at < s.end; };
        if (runs_right_to_left(c.point) && std::none_of(names.begin(), names.end(), holds)) return true;
        at += c.length;
    }
    return false;
}

}  // namespace

std::string_view kind_word(Event const& event) noexcept {
    return event.kind.empty() ? std::string_view("event") : event.kind;
}

std::vector<Span> names_in_title(Event const& event) {
    std::vector<Span> spans;
    for (Participant const& who : event.roles) {
        if (!who.entity.empty()) add_spans(event.title, who.name, spans);
    }
    for (Participant const& who : event.roles) {
        if (!who.entity.empty()) add_spans(event.title, who.short_name, spans);
    }
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    if (has_right_to_left_words(event.title, spans)) spans.clear();
    return spans;
}

std::string dating_words(Timeline const& timeline, Timeline::Vertex v) {
    Event const& event = timeline[v];
    if (event.dated_by == DatedBy::publication) return {};
    for (Evidence const& evidence : event.evidence) {
        if (evidence.dated_by == event.dated_by && !evidence.said.empty()) return evidence.said;
    }
    for (Evidence const& evidence : event.evidence) {
        if (!evidence.said.empty()) return evidence.said;
    }
    for (Timeline::Edge const& edge : timeline.relations_to(v)) {
        if (!edge.relation.why.empty()) return edge.relation.why;
    }
    return event.evidence.empty() ? std::string() : event.evidence.front().trigger;
}

std::string_view main_sentence(Event const& event) noexcept {
    for (Evidence const& evidence : event.evidence) {
        if (!evidence.sentence.empty()) return evidence.sentence;
    }
    return event.title;
}

std::string_view told_back(RelationKind kind) noexcept {
    switch (kind) {
        case RelationKind::answered_by:
            return "answers";
        case RelationKind::causes:
            return "caused by";
        case RelationKind::continued_by:
            return "continues";
        case RelationKind::then:
            break;
    }
    return "after";
}

std::string note_of(Timeline const& timeline, Timeline::Edge const& edge) {
    Event const& earlier = timeline[edge.from];
    std::string words = std::string(told_back(edge.relation.kind)) + " “" + earlier.title + "”";
    if (earlier.when) words += ", " + stop_name(*earlier.when);
    return words;
}

std::string_view reservation(Event const& event) noexcept {
    return event.factuality == Factuality::asserted ? std::string_view() : name(event.factuality);
}

}  // namespace dateline
