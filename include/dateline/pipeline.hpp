// Start here. The whole program is a handful of pure functions; this page shows them in order.
//
//   bytes                 --tokenize-->       Tokens
//   Tokens                --parse_words-->    Words     (lemma, tense, phrases, clauses)
//   Tokens                --find_names-->     Names     (spans and candidates)
//   Tokens, Words, taken  --find_times-->     Times     (what the words say; "the Daily Mail" is taken by a name)
//   ... all of these      --read_article-->   Article   (title, body, outlet, published)
//   Names, Article        --decide_who-->     Mentions  (who is meant, on this article's day)
//   Times, Article        --resolve-->        Times     (what the words mean, on this article's day)
//   all of it             --extract_events--> Reports
//   reports of articles   --build_timeline--> Timeline
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/article/page_words.hpp"
#include "dateline/event/report.hpp"
#include "dateline/store/article_text.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// The word lists that every stage reads: immutable, shared by all threads.
struct Lexicons {
    Vocabulary vocabulary;
    TimeLexicon times;
    WordLexicon words;
    TriggerLexicon triggers;
    PageLexicon page;
};

/// The lists compiled into the program; no file is read. `bundled_gazetteer` is ready to use as well.
[[nodiscard]] Lexicons const& bundled_lexicons();
[[nodiscard]] Gazetteer const& bundled_gazetteer();
/// The bundled name lists as they were written, for compile_own_lists().
[[nodiscard]] Bytes bundled_lists();
/// Checksum of the compiled lists: changes when any word list changes.
[[nodiscard]] std::string bundled_tables_hash();

/// Everything that one article gave, stage by stage. Spans and token numbers hold as long as it lives.
struct AnalysedArticle {
    Document document;
    Tokens tokens;
    Words words;  ///< of read_page() and read_times(): of the sentences that the times ask about
    Names names;
    Times times;
    Article article;
    Mentions mentions;
    Reports reports;
};

struct AnalysisOptions {
    std::optional<Publication> published;  ///< --published: overrides what the page says
};

/// The way of one document through the rooms, up to what is needed for the article alone (title, date, body).
[[nodiscard]] AnalysedArticle read_page(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                                        AnalysisOptions const& options = {});
/// The same, and what its times mean.
[[nodiscard]] AnalysedArticle read_times(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                                         AnalysisOptions const& options = {});
/// The whole way: the grammar of every sentence, then who, when and what.
[[nodiscard]] AnalysedArticle analyse(Document document, Lexicons const& lexicons, Gazetteer const& gazetteer,
                                      AnalysisOptions const& options = {});
/// The same of several documents, in their order, each stage for all of them before the next begins: what a stage needs
/// of program and word lists is then at hand from the second document on. Best for up to 64 short articles.
[[nodiscard]] std::vector<AnalysedArticle> analyse(std::span<Document const> documents, Lexicons const& lexicons,
                                                   Gazetteer const& gazetteer, AnalysisOptions const& options = {});
/// What of an analysed article goes into the store and into merging. Names of kinds and lemmas are views of the
/// lexicons, which are to outlive it.
[[nodiscard]] ArticleReports to_reports(AnalysedArticle const& analysed, Lexicons const& lexicons,
                                        Gazetteer const& gazetteer);
/// What of it goes into the store besides: its sentences, mentions and times, without the page's furniture.
[[nodiscard]] ArticleText to_text(AnalysedArticle const& analysed, Gazetteer const& gazetteer);

/// What a phrase such as "on Sunday" means on a day; nothing when it holds no time expression.
struct PhraseMeaning {
    Time time;
    Derivation derivation;
};
struct PhraseReading {
    std::vector<PhraseMeaning> meanings;  ///< of each time expression in it: two of "May 3-5"
    std::optional<Span> no_such_day;      ///< "31 February"
    Span stopped;                         ///< without a meaning: the first word that no time expression goes on with
};
[[nodiscard]] PhraseReading read_phrases(std::string phrase, Anchor const& anchor, Lexicons const& lexicons);
/// The first meaning only.
[[nodiscard]] std::optional<PhraseMeaning> read_phrase(std::string phrase, Anchor const& anchor,
                                                       Lexicons const& lexicons);

}  // namespace dateline
