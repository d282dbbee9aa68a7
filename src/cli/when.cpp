// dateline when: what a phrase means on a day.   when "on Sunday" --on 2021-02-15  ->  2021-02-14
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <utility>

#include "command.hpp"
#include "dateline/pipeline.hpp"
#include "layers.hpp"

namespace dateline {
namespace {

struct WhenOptions {
    std::string phrase, on;
    FormatOption format;
};

Anchor anchor(std::string const& on) {
    Anchor a;
    if (on.empty()) return a;
    std::optional<Period> const day = parse_edtf(on);
    if (!day || day->first != day->last) {
        throw Error(Exit::bad_request, "--on " + on + ": not a day; write it as 2021-02-15");
    }
    a.published = day->first;
    a.clock = day->clock;
    if (day->clock) a.zone_offset = day->clock->offset;
    return a;
}

/// First and last minute of a period where it is told, written as ISO 8601: "2021-02-14T12:00", "2021-02-14T17:59".
/// Parts of the day are taken as newspapers mean them; a night ends on the next morning.
std::pair<std::string, std::string> instants(Period const& period) {
    struct Hours {
        int first, last;  ///< minutes since midnight, both included
    };
    constexpr std::array<Hours, 7> parts{
        {{0, 1439}, {360, 719}, {690, 809}, {720, 1079}, {1080, 1439}, {1080, 1799}, {360, 1079}}};
    Hours hours = parts[static_cast<std::size_t>(period.part)];
    if (period.clock) hours = {period.clock->minute, period.clock->minute};
    auto const written = [&](Day day, int minute) {
        char text[32];
        std::snprintf(text, sizeof text, "T%02d:%02d", minute % 1440 / 60, minute % 60);
        std::string instant = iso(day + minute / 1440) + text;
        if (period.clock && period.clock->offset) {
            int const offset = *period.clock->offset, size = std::abs(offset);
            std::snprintf(text, sizeof text, "%c%02d:%02d", offset < 0 ? '-' : '+', size / 60, size % 60);
            instant += text;
        }
        return instant;
    };
    return {written(period.first, hours.first), written(period.last, hours.last)};
}

void write_json(std::ostream& out, PhraseMeaning const& meaning) {
    Time const& time = meaning.time;
    std::string line;
    JsonWriter json(line);
    json.begin_object().field("type", name(time.type)).field("value", time.value);
    if (!time.mod.empty()) json.field("mod", time.mod);
    json.field_or_null("edtf", time.means ? edtf(*time.means) : "");
    json.field_or_null("first", time.means ? iso(time.means->first) : "");
    json.field_or_null("last", time.means ? iso(time.means->last) : "");
    if (time.means) {
        auto const [begins, ends] = instants(*time.means);
        json.field("first_instant", begins).field("last_instant", ends);
    }
    if (*time.quant != '\0') json.field("quant", std::string_view(time.quant));
    if (!time.freq.empty()) json.field("freq", time.freq);
    if (time.ambiguous) json.field("ambiguous", true);
    if (time.other) json.field("other", edtf(*time.other));
    json.key("why").begin_list();
    for (Derivation::Step const& step : meaning.derivation.steps) json.value(step.text);
    json.end_list().end_object();
    out << line << '\n';
}

void write_table(std::ostream& out, PhraseMeaning const& meaning) {
    Time const& time = meaning.time;
    out << time.value << "   " << name(time.type);
    if (!time.mod.empty()) out << ' ' << time.mod;
    if (time.means) out << "   " << english(*time.means);
    if (time.other) {
        out << ", or " << english(*time.other);
    } else if (time.ambiguous) {
        out << ", if the zone is the one meant";
    }
    if (*time.quant != '\0') out << "   " << time.quant;
    if (!time.freq.empty()) out << "   " << time.freq;
    out << '\n';
    if (time.means) {
        auto const [begins, ends] = instants(*time.means);
        out << "  from " << begins << " to " << ends << '\n';
    }
    for (Derivation::Step const& step : meaning.derivation.steps) out << "  " << step.text << '\n';
}

/// The phrase with a caret below the place in question.
void point_at(std::ostream& err, std::string const& phrase, Span where) {
    std::size_t column = 0;
    for (std::size_t i = 0; i < where.begin && i < phrase.size(); ++i)
        if ((static_cast<unsigned char>(phrase[i]) & 0xC0) != 0x80) ++column;
    err << "  " << phrase << "\n  " << std::string(column, ' ') << "^\n";
}

Exit when(WhenOptions const& options, Session& session) {
    PhraseReading const reading = read_phrases(options.phrase, anchor(options.on), bundled_lexicons());
    if (reading.no_such_day) {
        Span const where = *reading.no_such_day;
        session.err << "there is no " << options.phrase.substr(where.begin, where.end - where.begin) << '\n';
        point_at(session.err, options.phrase, where);
        if (reading.meanings.empty()) return Exit::no_match;
    }
    if (reading.meanings.empty()) {
        session.err << "\"" << options.phrase << "\": no time expression in it\n";
        point_at(session.err, options.phrase, reading.stopped);
        return Exit::no_match;
    }
    bool const lines = options.format.resolved(session) == OutputFormat::jsonl;
    for (PhraseMeaning const& meaning : reading.meanings)
        lines ? write_json(session.out, meaning) : write_table(session.out, meaning);
    return Exit::done;
}

}  // namespace

void add_when(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("when", "what a phrase such as \"on Sunday\" means on a day");
    auto options = std::make_shared<WhenOptions>();
    command->add_option("PHRASE", options->phrase, "a time expression")->required();
    command->add_option("--on", options->on, "the day of publication; without it relative phrases stay open")
        ->type_name("DATE");
    options->format.declare(*command);
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return when(*options, session); }; });
}

}  // namespace dateline
