// The head of the picture says what one sees before one looks: the title, how much there is and from whom, and
// only those signs of the legend that occur below. "7 events · 8 entities · [1] RT, 15 Feb 2021 13:41". Entries are
// set one after the other and go on in a new row where the picture would become wider than its cards.
#include "masthead.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "card.hpp"
#include "escape.hpp"
#include "measure.hpp"
#include "palette.hpp"
#include "spine.hpp"

namespace dateline {
namespace {

constexpr double small = 10, kinds_room = 300;
constexpr std::size_t most_sources = 9;

/// An entry of a row: its markup, and the text that is measured.
struct Entry {
    std::string markup, text;
};

void append_rows(std::string& out, std::vector<Entry> const& entries, std::string_view between, double width) {
    double const gap = text_width(between, Face::regular, small);
    std::string row;
    double used = 0;
    auto const flush = [&] {
        if (row.empty()) return;
        out += "<tr><td align=\"left\"><font point-size=\"10\" color=\"";
        out += ink::quiet;
        out += "\">" + row + "</font></td></tr>";
        row.clear();
        used = 0;
    };
    for (Entry const& entry : entries) {
        double const needs = text_width(entry.text, Face::regular, small);
        if (!row.empty() && used + gap + needs > width) flush();
        if (!row.empty()) {
            row += between;
            used += gap;
        }
        row += entry.markup;
        used += needs;
    }
    flush();
}

std::vector<Entry> count_entries(Timeline const& timeline, CitedSources const& sources, double width) {
    std::vector<Entry> entries;
    auto const add = [&](std::string const& text) {
        std::string const fitting = cut_to_width(one_line(text), Face::regular, small, width);
        Entry entry{{}, fitting};
        append_label(entry.markup, fitting);
        entries.push_back(std::move(entry));
    };
    add(counts(timeline));
    std::size_t const listed = std::min(most_sources, sources.list().size());
    for (std::size_t i = 0; i < listed; ++i) {
        Source const& source = sources.list()[i];
        std::string const when = publication_words(source);
        add('[' + std::to_string(i + 1) + "] " + outlet_name(source) + (when.empty() ? "" : ", " + when) +
            other_addresses(sources.copies(i + 1)));
    }
    if (sources.list().size() > listed) add("and " + std::to_string(sources.list().size() - listed) + " more");
    return entries;
}

/// "then, answered by": the kinds of relations that the timeline has.
std::string relations_of(Timeline const& timeline) {
    std::set<RelationKind> kinds;
    for (Timeline::Edge const& edge : timeline.relations()) kinds.insert(edge.relation.kind);
    std::string words;
    for (RelationKind const kind : kinds) words += (words.empty() ? "" : ", ") + std::string(name(kind));
    return words;
}

/// The kinds of a glyph, in the order in which they occur.
struct KindsOfGlyph {
    Look const* look;
    std::vector<std::string> words;
};

std::vector<KindsOfGlyph> kinds_by_glyph(Timeline const& timeline) {
    std::vector<KindsOfGlyph> out;
    std::unordered_set<std::string> seen;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Look const& look = look_of(timeline[v].family);
        std::string const word = one_line(kind_word(timeline[v]));
        if (!seen.insert(std::string(look.glyph) + word).second) continue;
        auto same = std::ranges::find(out, &look, &KindsOfGlyph::look);
        if (same == out.end()) same = out.insert(same, {&look, {}});
        same->words.push_back(word);
    }
    return out;
}

/// "thanks, praise, statement", or the first ones that fit "and 7 more".
std::string listed(std::vector<std::string> const& words, double room) {
    std::string out = cut_to_width(words.front(), Face::regular, small, room);
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string const longer = out + ", " + words[i];
        std::size_t const after = words.size() - i - 1;
        if (text_width(longer, Face::regular, small) > (after == 0 ? room : room - 50)) {
            return out + " and " + std::to_string(after + 1) + " more";
        }
        out = longer;
    }
    return out;
}

std::vector<Entry> legend(Timeline const& timeline, double width, Reserved shows_reserved) {
    std::vector<Entry> entries;
    bool vague = false, other_grain = false, reserved = false, disagree = false, corrected = false;
    auto const entry = [&](std::string_view colour, std::string_view glyph, std::string_view words) {
        std::string row = "<font color=\"" + std::string(colour) + "\">" + std::string(glyph) + "</font>&#160;";
        append_label(row, words);
        entries.push_back({row, std::string(glyph) + ' ' + std::string(words)});
    };
    for (auto const& [look, words] : kinds_by_glyph(timeline)) {
        entry(look->text, look->glyph, listed(words, std::min(kinds_room, width - 20)));
    }
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& event = timeline[v];
        if (event.when && !is_exact(*event.when)) {
            vague = true;
            other_grain = other_grain || (event.when->grain != Grain::month && event.when->grain != Grain::year);
        }
        reserved = reserved || !reservation(event).empty();
        disagree = disagree || event.contradicted;
        corrected = corrected || !event.corrections.empty();
    }
    if (vague)
        entry(ink::faint, "╌╌", other_grain ? "date not known to the day" : "date known only to the month or year");
    std::string const relations = relations_of(timeline);
    if (!relations.empty()) entry(ink::dark, "→", relations + ": as the articles tell it");
    if (reserved && shows_reserved == Reserved::outlined) entry(ink::faint, "□", "outlined: not (yet) a fact");
    if (disagree)
        entry(ink::alarm, mark::disagree.substr(0, mark::disagree.find(' ')), "its articles give different dates");
    if (corrected)
        entry(ink::corrected, mark::corrected.substr(0, mark::corrected.find(' ')), "corrected by an editor");
    return entries;
}

}  // namespace

std::string parted(std::size_t count) {
    std::string const digits = std::to_string(count);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return parted(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string counts(Timeline const& timeline) {
    std::unordered_set<std::string> entities;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        for (Participant const& who : timeline[v].roles) {
            if (!who.entity.empty()) entities.insert(who.entity);
        }
    }
    return counted(timeline.size(), "event", "events") + " · " + counted(entities.size(), "entity", "entities");
}

void append_masthead(std::string& out, Timeline const& timeline, std::string const& title, CitedSources const& sources,
                     double width, Reserved reserved) {
    out += "<table border=\"0\" cellspacing=\"0\" cellpadding=\"1\">";
    std::string const clean = one_line(title);
    for (Line const& line : break_lines(clean, {}, Face::bold, 22, width, 2)) {
        out += "<tr><td align=\"left\"><font point-size=\"22\"><b>";
        append_label(out, std::string_view(clean).substr(line.shows.begin, line.shows.length()));
        out += line.cut ? "…</b></font></td></tr>" : "</b></font></td></tr>";
    }
    append_rows(out, count_entries(timeline, sources, width), " · ", width);
    out += "<tr><td height=\"3\"></td></tr>";
    append_rows(out, legend(timeline, width, reserved), " &#160; ", width);
    out += "<tr><td height=\"12\"></td></tr></table>";
}

}  // namespace dateline
