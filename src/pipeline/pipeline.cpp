// The way of an article through the rooms, stage by stage. Each stage reads what the earlier ones made and
// changes nothing of it, but for the times, which are recognised first (the page's date is one of them) and
// resolved once the article's day is known. Who asks for times only has the grammar of few sentences parsed.
// Several articles go side by side: the program is larger than what a processor keeps at hand, so of a short article
// a sixth of the time would go into fetching each stage anew.
#include "dateline/pipeline.hpp"

#include <utility>

#include "dateline/article/language.hpp"

namespace dateline {
namespace {

std::optional<Day> day_of(Article const& article) {
    return article.published ? std::optional<Day>(article.published->day) : std::nullopt;
}

AnalysedArticle cut(Document document, Lexicons const& lexicons) {
    AnalysedArticle a;
    a.document = std::move(document);
    a.tokens = tokenize(a.document.text, lexicons.vocabulary);
    return a;
}

/// Names, times and what the article is.
void read(AnalysedArticle& a, Syntax syntax, Lexicons const& lexicons, Gazetteer const& gazetteer,
          AnalysisOptions const& options) {
    a.names = find_names(a.tokens, gazetteer);
    std::vector<TokenRange> const taken = a.names.taken();
    a.times = find_times(a.tokens, syntax, lexicons.times, taken);
    a.article = read_article(a.document, a.tokens, a.names, a.times, gazetteer, lexicons.page, options.published);
}

/// The whole way from the tokens on.
void finish(std::span<AnalysedArticle> all, Lexicons const& lexicons, Gazetteer const& gazetteer,
            AnalysisOptions const& options) {
    for (AnalysedArticle& a : all) a.words = parse_words(a.tokens, lexicons.words);
    for (AnalysedArticle& a : all) read(a, a.words, lexicons, gazetteer, options);
    for (AnalysedArticle& a : all) {
        std::vector<TokenRange> const zones = reading_zones(a.article, a.tokens);
        a.mentions = decide_who(a.tokens, a.words, a.names, gazetteer, day_of(a.article), zones);
    }
    for (AnalysedArticle& a : all) resolve(a.times, a.tokens, a.words, lexicons.times, a.article.anchor);
    for (AnalysedArticle& a : all) {
        if (language_of(a.document, a.tokens, a.article, lexicons.page) != "en") continue;  // no false events
        a.reports = extract_events({a.tokens, a.words, a.mentions, a.times, a.article, gazetteer, lexicons.words,
                                    lexicons.triggers, &lexicons.vocabulary});
    }
}

}  // namespace

AnalysedArticle read_page(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                          AnalysisOptions const& options) {
    AnalysedArticle a = cut(std::move(document), lexicons);
    SentenceParser parser(a.tokens, lexicons.words);
    read(a, parser, lexicons, gazetteer, options);
    a.words = std::move(parser).take();
    return a;
}

AnalysedArticle read_times(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                           AnalysisOptions const& options) {
    AnalysedArticle a = cut(std::move(document), lexicons);
    SentenceParser parser(a.tokens, lexicons.words);
    read(a, parser, lexicons, gazetteer, options);
    resolve(a.times, a.tokens, parser, lexicons.times, a.article.anchor);
    a.words = std::move(parser).take();
    return a;
}

AnalysedArticle analyse(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                        AnalysisOptions const& options) {
    std::vector<AnalysedArticle> one;
    one.push_back(cut(std::move(document), lexicons));
    finish(one, lexicons, gazetteer, options);
    return std::move(one.front());
}

std::vector<AnalysedArticle> analyse(std::span<Document const> documents, Lexicons const& lexicons,
                                     Gazetteer const& gazetteer, AnalysisOptions const& options) {
    std::vector<AnalysedArticle> all;
    all.reserve(documents.size());
    for (Document const& document : documents) all.push_back(cut(document, lexicons));
    finish(all, lexicons, gazetteer, options);
    return all;
}

PhraseReading read_phrases(std::string phrase, Anchor const& anchor, Lexicons const& lexicons) {
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(std::move(phrase)), lexicons.vocabulary);
    Words const words = parse_words(tokens, lexicons.words);
    Times times = find_times(tokens, words, lexicons.times, {});
    resolve(times, tokens, words, lexicons.times, anchor);
    PhraseReading reading;
    for (std::uint32_t i = 0; i < times.list.size(); ++i)
        reading.meanings.push_back({times.list[i], derive(times, i, tokens, words, lexicons.times, anchor)});
    if (auto const range = find_impossible_date(tokens, lexicons.times)) reading.no_such_day = tokens.span(*range);
    auto const unknown = [&](Token const& token) {
        return !token.is_word() || lexicons.times[token.word()].classes == 0;
    };
    std::uint32_t stop = 0;
    while (stop < tokens.size() && !unknown(tokens[stop])) ++stop;
    if (stop == tokens.size()) stop = 0;
    if (stop < tokens.size()) reading.stopped = tokens.span({stop, stop + 1});
    return reading;
}

std::optional<PhraseMeaning> read_phrase(std::string phrase, Anchor const& anchor, Lexicons const& lexicons) {
    PhraseReading reading = read_phrases(std::move(phrase), anchor, lexicons);
    if (reading.meanings.empty()) return std::nullopt;
    return std::move(reading.meanings.front());
}

}  // namespace dateline
