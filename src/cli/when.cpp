// dateline when: what a phrase means on a day.   when "on Sunday" --on 2021-02-15  ->  2021-02-14
#include <ostream>

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

Exit when(WhenOptions const& options, Session& session) {
    std::optional<PhraseMeaning> const meaning = read_phrase(options.phrase, anchor(options.on), bundled_lexicons());
    if (!meaning) {
        session.err << "\"" << options.phrase << "\": no time expression in it\n";
        return Exit::no_match;
    }
    Time const& time = meaning->time;
    if (options.format.resolved(session) == OutputFormat::jsonl) {
        std::string line;
        JsonWriter json(line);
        json.begin_object().field("type", name(time.type)).field("value", time.value);
        if (!time.mod.empty()) json.field("mod", time.mod);
        json.field_or_null("edtf", time.means ? edtf(*time.means) : "");
        json.field_or_null("first", time.means ? iso(time.means->first) : "");
        json.field_or_null("last", time.means ? iso(time.means->last) : "");
        json.key("why").begin_list();
        for (Derivation::Step const& step : meaning->derivation.steps) json.value(step.text);
        json.end_list().end_object();
        session.out << line << '\n';
        return Exit::done;
    }
    session.out << time.value << "   " << name(time.type);
    if (time.means) session.out << "   " << english(*time.means);
    session.out << '\n';
    for (Derivation::Step const& step : meaning->derivation.steps) session.out << "  " << step.text << '\n';
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
