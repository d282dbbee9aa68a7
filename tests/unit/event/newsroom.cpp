#include "newsroom.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "dateline/event/reasons.hpp"

namespace dateline::test {
namespace {

constexpr std::string_view world = R"(
gazetteer: 1
offices:
  - {id: president-arcadia, names: [President of Arcadia, Arcadian President], title: President, of: arcadia, exclusive: true}
roles:
  - {id: chief, speaks: true, names: [CEO, boss, chief, chief executive]}
  - {id: founder, names: [founder]}
  - {id: spokesman, speaks: true, names: [spokesman, spokeswoman]}
prefixes: [{names: [Mr, Mr.], gender: male}, {names: [Ms, Mrs], gender: female}]
grammar: [{use: possessive, words: ["'s", "'"]}]
entities:
  - {id: arcadia, name: Arcadia, type: PLACE, demonym: [Arcadian]}
  - {id: borduria, name: Borduria, type: PLACE, demonym: [Bordurian]}
  - {id: arcadian-government, name: Arcadian government, type: ORG, part_of: arcadia}
  - {id: old-palace, name: Old Palace, type: PLACE, stands_for: arcadian-government}
  - {id: nordbank, name: Nordbank, type: ORG}
  - {id: skyline, name: Skyline, type: ORG}
  - {id: vega, name: Vega Motors, type: ORG, aliases: [Vega]}
  - {id: comet, name: Comet Seven, type: PRODUCT}
  - {id: chatter, name: Chatter, type: PRODUCT, kinds: [app]}
  - {id: lantern, name: Lantern Phone, type: PRODUCT}
  - {id: v350, name: Vega V350, type: PRODUCT, aliases: [V350]}
  - {id: twitter, name: Twitter, type: ORG}
  - {id: anna-berg, name: Anna Berg, type: PERSON, gender: female, aliases: [{text: Berg, kind: surname}], roles: [{role: chief, of: skyline}]}
  - {id: karl-lund, name: Karl Lund, type: PERSON, gender: male, aliases: [{text: Lund, kind: surname}], roles: [{office: president-arcadia, from: 2015-01-01}]}
  - {id: petra-novak, name: Petra Novak, type: PERSON, gender: female, aliases: [{text: Novak, kind: surname}], roles: [{role: spokesman, of: old-palace, from: 2016}]}
  - {id: otto-wirth, name: Otto Wirth, type: PERSON, gender: male, aliases: [{text: Wirth, kind: surname}], roles: [{role: chief, of: nordbank, from: 2010}]}
)";

std::filesystem::path lists(char const* folder) {
    return std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / folder;
}

Gazetteer const& gazetteer() {
    static Gazetteer const made = [] {
        Diagnostics diagnostics;
        std::ifstream in(lists("pronouns.yaml"));
        std::string version;
        std::getline(in, version);  // of the format; the list goes into another
        std::string const pronouns{std::istreambuf_iterator<char>(in), {}};
        auto image =
            compile_gazetteer_text(std::string(world) + pronouns, "world.yaml", english().vocabulary, diagnostics);
        std::ostringstream messages;
        diagnostics.print(messages);
        BOOST_REQUIRE_MESSAGE(diagnostics.errors() == 0, messages.str());
        return Gazetteer(std::move(image), "world.yaml");
    }();
    return made;
}

}  // namespace

Language::Language() {
    VocabularyBuilder builder;
    ImageWriter writer;
    Diagnostics diagnostics;
    compile_time_words(lists("time"), builder, writer, diagnostics);
    add_function_words(lists("words"), builder, diagnostics);
    add_trigger_words(lists("events"), builder, diagnostics);
    compile_words(lists("words"), DATELINE_WORDNET, builder, writer, diagnostics);
    compile_triggers(lists("events"), builder, writer, diagnostics);
    builder.write(writer);
    std::ostringstream messages;
    diagnostics.print(messages);
    BOOST_REQUIRE_MESSAGE(diagnostics.errors() == 0, messages.str());
    image = writer.finish();
    ImageView const view(image, "words");
    vocabulary = Vocabulary(view);
    times = TimeLexicon(view);
    words = WordLexicon(view);
    triggers = TriggerLexicon(view);
}

Language const& english() {
    static Language const language;
    return language;
}

Told::Told(std::string text, std::string_view on) {
    bool const titled = text.starts_with("# ");
    if (titled) text.erase(0, 2);
    std::size_t const first_end = std::min(text.find("\n\n"), text.size());
    std::size_t const body = titled ? std::min(first_end + 2, text.size()) : 0;
    if (titled) {
        article.title = text.substr(0, first_end);
        article.title_span = Span{0, static_cast<std::uint32_t>(first_end)};
    }
    for (std::size_t at = body; at < text.size();) {
        std::size_t const end = std::min(text.find("\n\n", at), text.size());
        article.body.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end + 2;
    }
    if (auto const day = parse_iso_day(on)) {
        Publication published;
        published.day = *day;
        article.published = published;
        article.anchor.published = *day;
    }
    tokens = tokenize(std::make_shared<SourceText const>(std::move(text)), english().vocabulary);
    words = parse_words(tokens, english().words);
    Names const names = find_names(tokens, gazetteer());
    std::vector<TokenRange> const taken = names.taken();
    times = find_times(tokens, words, english().times, taken);
    std::vector<TokenRange> const zones = reading_zones(article, tokens);
    mentions = decide_who(tokens, words, names, gazetteer(), article.anchor.published, zones);
    resolve(times, tokens, words, english().times, article.anchor);
    reports = extract_events(view());
}

ArticleView Told::view() const {
    return {tokens,
            words,
            mentions,
            times,
            article,
            gazetteer(),
            english().words,
            english().triggers,
            &english().vocabulary};
}

std::string Told::trigger_of(std::uint32_t number) const {
    return number == nowhere ? "-" : std::string(tokens.slice(reports.list[number].head));
}

std::uint32_t Told::number(std::string_view trigger, int n) const {
    for (std::uint32_t i = 0; i < reports.list.size(); ++i) {
        if (tokens.slice(reports.list[i].head) == trigger && --n == 0) return i;
    }
    return nowhere;
}

bool Told::has(std::string_view trigger, int n) const { return number(trigger, n) != nowhere; }

Report const& Told::report(std::string_view trigger, int n) const {
    static Report const none;
    std::uint32_t const i = number(trigger, n);
    BOOST_CHECK_MESSAGE(i != nowhere, "no report of \"" << trigger << "\" in: " << tokens.text().bytes());
    return i == nowhere ? none : reports.list[i];
}

std::string Told::who(std::string_view trigger, RoleName role, int n) const {
    std::string out;
    for (Filler const& f : reports.fillers_of(report(trigger, n))) {
        if (f.role != role) continue;
        if (!out.empty()) out += ", ";
        out += f.who != EntityId::none ? std::string(gazetteer().id(f.who))
                                       : std::string(tokens.text().slice(tokens.span(f.tokens)));
    }
    return out;
}

std::string Told::date(std::string_view trigger, int n) const {
    Report const& r = report(trigger, n);
    return r.date ? edtf(r.date->period) + " " + std::string(name(r.date->by)) : "-";
}

std::string Told::kind(std::string_view trigger, int n) const {
    return std::string(english().triggers.kind(report(trigger, n).kind).id);
}
std::string_view Told::sure(std::string_view trigger, int n) const { return name(report(trigger, n).factuality); }
std::string_view Told::event_class(std::string_view trigger, int n) const {
    return name(report(trigger, n).event_class);
}
std::string Told::title(std::string_view trigger, int n) const {
    TextLine out;
    write_title(report(trigger, n), reports, view(), out);
    return std::string(out.text());
}

std::string Told::why(std::string_view trigger, int n) const {
    return std::string(Reasons(reports, view()).of(report(trigger, n)));
}

std::string Told::same_as(std::string_view trigger, int n) const { return trigger_of(report(trigger, n).same_as); }
std::string Told::after(std::string_view trigger, int n) const { return trigger_of(report(trigger, n).after); }
std::string Told::answers(std::string_view trigger, int n) const { return trigger_of(report(trigger, n).answers); }

std::string Told::by_word(std::uint32_t number, std::uint32_t word) const {
    return number == nowhere ? "-" : trigger_of(number) + ": " + std::string(tokens.slice(word));
}
std::string Told::cause(std::string_view trigger, int n) const {
    Report const& r = report(trigger, n);
    return by_word(r.caused_by, r.cause_word);
}
std::string Told::continues(std::string_view trigger, int n) const {
    Report const& r = report(trigger, n);
    return by_word(r.continues, r.continue_word);
}

}  // namespace dateline::test
