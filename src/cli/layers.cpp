// Writes one mention, time or event as the contract spells it.
#include "layers.hpp"

#include "dateline/exchange/exchange.hpp"

namespace dateline {
namespace {

std::string_view name(Modality modality) {
    switch (modality) {
        case Modality::future:
            return "FUTURE";
        case Modality::possible:
            return "POSSIBLE";
        case Modality::conditional:
            return "CONDITIONAL";
        case Modality::asserted:
            break;
    }
    return "ASSERTED";
}

void write_fillers(JsonWriter& json, AnalysedArticle const& a, Gazetteer const& gazetteer, Report const& report,
                   RoleName role) {
    json.begin_list();
    for (Filler const& filler : a.reports.fillers_of(report)) {
        if (filler.role != role) continue;
        json.begin_object();
        write_span(json, a.tokens.text(), a.tokens.span(filler.tokens));
        if (filler.who != EntityId::none) json.field("entity", gazetteer.id(filler.who));
        json.end_object();
    }
    json.end_list();
}

}  // namespace

std::string_view name(TimeType type) noexcept {
    switch (type) {
        case TimeType::date:
            return "DATE";
        case TimeType::time:
            return "TIME";
        case TimeType::duration:
            return "DURATION";
        case TimeType::set:
            return "SET";
    }
    return "DATE";
}

void write_span(JsonWriter& json, SourceText const& text, Span span) {
    json.field("begin", text.code_points(span.begin)).field("end", text.code_points(span.end));
}

void write_period(JsonWriter& json, Period const& period, std::string_view how) {
    json.begin_object()
        .field("edtf", edtf(period))
        .field("first", iso(period.first))
        .field("last", iso(period.last))
        .field("grain", name(period.grain))
        .field("how", how)
        .end_object();
}

void write_mention(JsonWriter& json, AnalysedArticle const& a, Gazetteer const& gazetteer, std::uint32_t i) {
    Mention const& mention = a.mentions.list[i];
    json.begin_object();
    write_span(json, a.tokens.text(), a.tokens.span(mention.tokens));
    json.field("entity", gazetteer.id(mention.who)).field("name", gazetteer.name(mention.who));
    json.field("type", name(gazetteer.type(mention.who))).field("how", name(mention.how));
    if (mention.how == How::metonym)
        json.field("stands_for", gazetteer.id(a.mentions.candidates[mention.first_candidate + 1].entity));
    json.end_object();
}

void write_time(JsonWriter& json, AnalysedArticle const& a, Time const& time) {
    json.begin_object();
    write_span(json, a.tokens.text(), time.where);
    json.field("type", name(time.type)).field("value", time.value);
    if (!time.mod.empty()) json.field("mod", time.mod);
    if (time.ambiguous) json.field("ambiguous", true);
    if (time.other) json.field("other", edtf(*time.other));
    json.field("how", time.rule).end_object();
}

void write_report(JsonWriter& json, AnalysedArticle const& a, Gazetteer const& gazetteer, Report const& report) {
    Lexicons const& lexicons = bundled_lexicons();
    EventKind const& kind = lexicons.triggers.kind(report.kind);
    json.begin_object();
    write_span(json, a.tokens.text(), a.tokens.span(report.trigger));
    json.field("lemma", lexicons.vocabulary.spelling(report.lemma)).field("class", name(report.event_class));
    bool const coded = (report.flags & trigger_flag::embedded) == 0;
    json.field_or_null("type", coded ? kind.plover : std::string_view{}).field_or_null("kind", kind.id);
    json.field("tense", timeml_tense(report.tense)).field("polarity", report.negative ? "NEG" : "POS");
    json.field("modality", name(report.modality)).field("sure", name(report.factuality));
    json.key("date");
    if (report.date) {
        write_period(json, report.date->period, name(report.date->by));
    } else {
        json.null();
    }
    write_fillers(json.key("actors"), a, gazetteer, report, RoleName::actor);
    write_fillers(json.key("targets"), a, gazetteer, report, RoleName::target);
    json.end_object();
}

}  // namespace dateline
