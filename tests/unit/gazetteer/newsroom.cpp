#include "newsroom.hpp"

#include <fstream>
#include <iterator>
#include <sstream>

#include <boost/test/unit_test.hpp>

namespace dateline::test {

Language::Language() {
    VocabularyBuilder builder;
    Diagnostics diagnostics;
    std::filesystem::path const folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / "words";
    add_function_words(folder, builder, diagnostics);
    ImageWriter writer;
    compile_words(folder, DATELINE_WORDNET, builder, writer, diagnostics);
    builder.write(writer);
    image = writer.finish();
    ImageView const view(image, "words");
    vocabulary = Vocabulary(view);
    lexicon = WordLexicon(view);
}

Language const& english() {
    static Language const language;
    return language;
}

Gazetteer gazetteer(std::string_view yaml) {
    Diagnostics diagnostics;
    auto image = compile_gazetteer_text(yaml, "test.yaml", english().vocabulary, diagnostics);
    std::ostringstream messages;
    diagnostics.print(messages);
    BOOST_REQUIRE_MESSAGE(diagnostics.errors() == 0, messages.str());
    return Gazetteer(std::move(image), "test.yaml");
}

std::string mistakes(std::string_view yaml) {
    Diagnostics diagnostics;
    auto const image = compile_gazetteer_text(yaml, "test.yaml", english().vocabulary, diagnostics);
    BOOST_TEST(image.empty() == (diagnostics.errors() > 0));
    std::ostringstream messages;
    diagnostics.print(messages);
    return messages.str();
}

std::string_view const grammar = R"(grammar:
  - {use: definite, words: [the]}
  - {use: indefinite, words: [a, an, another]}
  - {use: pointing, words: [the, this, that]}
  - {use: of, words: [of]}
  - {use: body, words: [of, at]}
  - {use: purpose, words: [for]}
  - {use: joint, words: [and]}
  - {use: infinitive, words: [to]}
  - {use: real_subject, words: [to, that, who, when]}
  - {use: generation, words: [Jr, Jr.]}
  - {use: forename, words: [Randy]}
  - {use: rank, words: [Officer]}
  - {use: calendar, words: [April]}
  - {use: possessive, words: ["'s", "'"]}
  - {use: unchanged, words: [s, sh, nch]}
  - {use: institution, words: [Observatory, University, Institute]}
  - {use: seated, words: [College]}
  - {use: part_of, words: [Upper, Northern]}
  - {use: numeral, words: [One, Two, Three]}
  - {use: act, words: [said, denied, accused, asked, plan]}
  - {use: head, words: [River, Province, University, Ministry]}
  - {use: party, words: [Party]}
  - {use: bare, words: [River, Province]}
  - {use: place, words: [in, at, from, outside]}
  - {use: site, words: [at]}
  - {use: opponent, words: [against, beat, for]}
)";

static std::string pronouns() {
    std::ifstream in(std::filesystem::path(DATELINE_SOURCE_DIR) / "gazetteers" / "pronouns.yaml");
    std::string version;
    std::getline(in, version);  // of the format; the list goes into another
    return {std::istreambuf_iterator<char>(in), {}};
}

Gazetteer const& newsroom() {
    static Gazetteer const g = gazetteer(R"(
gazetteer: 1
)" + pronouns() + std::string(grammar) + R"(
offices:
  - {id: president-fr, names: [President of France], title: President, of: france, exclusive: true}
  - {id: president-ru, names: [President of Russia, Russian President], title: President, of: russia, exclusive: true}
  - {id: chancellor-de, title: Chancellor, of: germany, exclusive: true}
  - {id: foreign-minister-ru, title: Foreign Minister, titles: [foreign minister], of: russia}
roles:
  - {id: chief, leads: true, speaks: true, names: [CEO, boss, chief, head, chief executive]}
  - {id: dean, names: [dean]}
  - {id: founder, names: [founder, co-founder, entrepreneur]}
  - {id: spokesman, speaks: true, names: [spokesman, spokeswoman, press secretary]}
prefixes: [{names: [Mr, Mr.], gender: male}, {names: [Ms, Mrs], gender: female}, {names: [President, Senator, Chancellor]}]
modifiers:
  - {means: former, names: [former, ex, "ex-", then]}
  - {means: current, names: [current, new]}
  - {means: elect, names: ["-elect", incoming]}
  - {means: other, names: [presidential, honorary]}
entities:
  - {id: france, name: France, type: PLACE, demonym: [French]}
  - {id: russia, name: Russia, type: PLACE, demonym: [Russian]}
  - {id: germany, name: Germany, type: PLACE, demonym: [German]}
  - {id: russian-government, name: Russian government, type: ORG, part_of: russia}
  - {id: kremlin, name: Kremlin, type: PLACE, stands_for: russian-government}
  - {id: macron, name: Emmanuel Macron, type: PERSON, gender: male, aliases: [{text: Macron, kind: surname}], roles: [{office: president-fr, from: 2017-05-14}]}
  - {id: hollande, name: François Hollande, type: PERSON, gender: male, aliases: [{text: Hollande, kind: surname}], roles: [{office: president-fr, from: 2012-05-15, to: 2017-05-14}]}
  - {id: putin, name: Vladimir Putin, type: PERSON, gender: male, aliases: [{text: Putin, kind: surname}, Vladimir Vladimirovich Putin], roles: [{office: president-ru, from: 2000-05-07, to: 2008-05-07}, {office: president-ru, from: 2012-05-07}]}
  - {id: medvedev, name: Dmitry Medvedev, type: PERSON, gender: male, aliases: [{text: Medvedev, kind: surname}], roles: [{office: president-ru, from: 2008-05-07, to: 2012-05-07}]}
  - {id: merkel, name: Angela Merkel, type: PERSON, gender: female, aliases: [{text: Merkel, kind: surname}], roles: [{office: chancellor-de, from: 2005-11-22, to: 2021-12-08}]}
  - {id: peskov, name: Dmitry Peskov, type: PERSON, gender: male, roles: [{role: spokesman, of: kremlin, from: 2012}]}
  - {id: lavrov, name: Sergey Lavrov, type: PERSON, gender: male, aliases: [{text: Lavrov, kind: surname}], roles: [{office: foreign-minister-ru, from: 2004-03-09}]}
  - {id: elon-musk, name: Elon Musk, type: PERSON, gender: male, prior: 0.95, aliases: [{text: Musk, kind: surname}], kinds: [billionaire], roles: [{role: founder, of: spacex}, {role: chief, of: spacex}, {role: chief, of: tesla, from: 2008-10}]}
  - {id: kimbal-musk, name: Kimbal Musk, type: PERSON, gender: male, prior: 0.02, aliases: [{text: Musk, kind: surname}]}
  - {id: gordon-brown, name: Gordon Brown, type: PERSON, gender: male, aliases: [{text: Brown, kind: surname}]}
  - {id: sherrod-brown, name: Sherrod Brown, type: PERSON, gender: male, aliases: [{text: Brown, kind: surname}]}
  - {id: vera-kern, name: Vera Kern, type: PERSON, gender: female, aliases: [{text: Kern, kind: surname}]}
  - {id: kern-lund, name: Kern Lund, type: PERSON, gender: female}
  - {id: holt-motors, name: Holt Motors, type: ORG, aliases: [{text: Holt, kind: short}]}
  - {id: henry-holt, name: Henry Holt, type: PERSON, gender: male, aliases: [{text: Holt, kind: surname}]}
  - {id: rogozin, name: Dmitry Rogozin, type: PERSON, gender: male, aliases: [{text: Rogozin, kind: surname}], roles: [{role: chief, of: roscosmos, from: 2018-05-24, to: 2022-07-15}]}
  - {id: roscosmos, name: Roscosmos, type: ORG, part_of: russia, kinds: [space agency, agency]}
  - {id: spacex, name: SpaceX, type: ORG, kinds: [company, rocket company]}
  - {id: tesla, name: Tesla, type: ORG, aliases: [Tesla Motors Inc], kinds: [company, carmaker]}
  - {id: esa, name: European Space Agency, type: ORG, kinds: [agency]}
  - {id: via-rail, name: Vidaro Rail Canada, type: ORG, kinds: [company]}
  - {id: clubhouse, name: Clubhouse, type: PRODUCT, kinds: [app, platform, social network]}
  - {id: twitter, name: Twitter, type: PRODUCT, kinds: [platform, site]}
  - {id: apple, name: Apple, type: ORG, kinds: [company]}
  - {id: us, name: United States, type: PLACE, aliases: [{text: US, kind: acronym}, U.S., America]}
  - {id: nasa, name: NASA, type: ORG, kinds: [agency]}
  - {id: iphone, name: iPhone, type: PRODUCT, kinds: [phone]}
  - {id: ferry-520, name: Norland 520, type: PRODUCT, kinds: [ferry]}
  - {id: coca-cola, name: Coca-Cola, type: ORG}
  - {id: ernst-young, name: Ernst & Young, type: ORG}
  - {id: theresa-may, name: Theresa May, type: PERSON, gender: female, aliases: [{text: May, kind: surname}]}
  - {id: mark-zuckerberg, name: Mark Zuckerberg, type: PERSON, gender: male, aliases: [{text: Mark, kind: short}]}
  - {id: georgia-country, name: Georgia, type: PLACE}
  - {id: georgia-us, name: Georgia, type: PLACE}
  - {id: yosef, name: Ovadia Yosef, type: PERSON, gender: male, aliases: [{text: "Rav Ovadia", case: any}]}
  - {id: erdogan, name: Recep Tayyip Erdoğan, type: PERSON, gender: male, aliases: [{text: Erdoğan, kind: surname}]}
  - {id: leyen, name: Ursula von der Leyen, type: PERSON, gender: female}
  - {id: who, name: World Health Organization, type: ORG, aliases: [{text: WHO, kind: acronym, case: exact}]}
  - {id: reuters, name: Reuters, type: ORG, outlet: {domains: [reuters.com], zone: Europe/London, country: GB, day_first: true, agency: true}}
ambiguous:
  - {text: Georgia, candidates: [{id: georgia-country, near: [Tbilisi, Abkhazia]}, {id: georgia-us, near: [Atlanta]}], otherwise: ambiguous}
  - {text: Kern, candidates: [{id: vera-kern, near: [Vera, Lisbon]}], otherwise: ambiguous}
  - {text: "520", candidates: [{id: ferry-520, near: [ferry, ferries]}], otherwise: ambiguous}
block: [May, {text: Mark, unless_next: title_case}, Us]
)");
    return g;
}

Read::Read(std::string text, std::string_view on, Gazetteer const& g)
    : list(g),
      tokens(tokenize(std::make_shared<SourceText const>(std::move(text)), english().vocabulary)),
      words(parse_words(tokens, english().lexicon)),
      names(find_names(tokens, list)) {
    std::vector<TokenRange> const whole{{0, tokens.size()}};
    mentions = decide_who(tokens, words, names, list, on.empty() ? std::nullopt : parse_iso_day(on), whole);
}

std::uint32_t Read::mention(std::string_view spelling, int n) const {
    for (std::uint32_t i = 0; i < mentions.list.size(); ++i)
        if (tokens.text().slice(tokens.span(mentions.list[i].tokens)) == spelling && --n == 0) return i;
    return nowhere;
}

std::string Read::who(std::string_view spelling, int n) const {
    std::uint32_t const i = mention(spelling, n);
    if (i == nowhere) return "-";
    EntityId const who = mentions.list[i].who;
    return who == EntityId::none ? "?" : std::string(list.id(who));
}
std::string Read::how(std::string_view spelling, int n) const {
    std::uint32_t const i = mention(spelling, n);
    return i == nowhere ? "-" : std::string(name(mentions.list[i].how));
}
std::string Read::why(std::string_view spelling, int n) const {
    std::uint32_t const i = mention(spelling, n);
    return i == nowhere ? "-" : dateline::why(mentions, i, tokens, list);
}
std::string Read::found() const {
    std::string all;
    for (NameMatch const& m : names.matches) {
        if (!all.empty()) all += " | ";
        all += tokens.text().slice(tokens.span(m.tokens));
    }
    return all;
}

}  // namespace dateline::test
