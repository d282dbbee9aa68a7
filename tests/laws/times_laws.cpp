// The times of an article are the same whether the grammar of every sentence is known or only that of the sentences
// which they ask about: of the seeds, and of made-up articles whose sentences lean on each other as sentences can.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <random>
#include <sstream>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

std::string told(AnalysedArticle const& a) {
    std::ostringstream out;
    out << (a.article.published ? iso(*a.article.published) : "") << '\n';
    for (std::uint32_t i = 0; i < a.times.list.size(); ++i) {
        Time const& t = a.times.list[i];
        out << t.tokens.first << '-' << t.tokens.last << ' ' << static_cast<int>(t.type) << ' ' << t.value << ' '
            << t.mod << ' ' << t.freq << ' ' << t.quant << ' ' << (t.means ? edtf(*t.means) : "") << ' '
            << static_cast<int>(t.anchored_by) << ' ' << t.anchor << ' ' << t.begin_point.time << ' '
            << t.end_point.time << ' ' << t.rule;
        Derivation const why = derive(a.times, i, a.tokens, a.words, bundled_lexicons().times, a.article.anchor);
        for (Derivation::Step const& step : why.steps) out << "; " << step.text;
        out << '\n';
    }
    return out.str();
}

void agree(Document const& document) {
    AnalysedArticle const all = analyse(document, bundled_lexicons(), bundled_gazetteer());
    AnalysedArticle const asked = read_times(document, bundled_lexicons(), bundled_gazetteer());
    BOOST_TEST(told(asked) == told(all));
    BOOST_TEST(asked.words.groups.size() <= all.words.groups.size());
}

/// Sentences put together at random from pieces that hang on tense, on quotations and on what stands around a time.
std::string made_up(std::mt19937& random) {
    static std::vector<std::string> const subjects{"The board", "Marta Ruiz", "Shares of the bank",
                                                   "She",       "The miners", "A bridge that he had promised",
                                                   "Nobody"};
    static std::vector<std::string> const verbs{"will meet",
                                                "met",
                                                "had been expected to leave",
                                                "agreed to buy the firm",
                                                "is due to open",
                                                "could not be reached",
                                                "helped build it",
                                                "said they would go",
                                                "said “we will leave",
                                                "left, hoping to return",
                                                "may last",
                                                "is",
                                                "spent"};
    static std::vector<std::string> const times{"on Friday",
                                                "in May",
                                                "next week",
                                                "two weeks",
                                                "in two weeks",
                                                "the spring there",
                                                "by December",
                                                "a June agreement",
                                                "on March 3",
                                                "in 1941",
                                                "in the future",
                                                "soon",
                                                "once",
                                                "over nine months",
                                                "at 10:35 a.m. (0735 GMT) on Friday",
                                                "until the fall of the town in February 1945",
                                                "$3 a week",
                                                "quarterly",
                                                "the third quarter",
                                                "one day",
                                                "the biggest rise in two years"};
    static std::vector<std::string> const ends{".",     "”.",     ",” he said.", "\n\n",   "?",
                                               ", and", " after", ". “And",      ": “No”", ".\n\n1942\n\n"};
    auto const one_of = [&](std::vector<std::string> const& from) { return from[random() % from.size()] + ' '; };
    std::string text = random() % 2 == 0 ? "Leaders to meet\n\n15 Feb 2021 13:41\n\n" : "";
    for (int i = 0; i < 40; ++i) {
        text += one_of(subjects) + one_of(verbs) + one_of(times);
        if (random() % 4 == 0) text += one_of(times);
        text.pop_back();
        text += one_of(ends);
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(times_laws)

BOOST_AUTO_TEST_CASE(the_seeds_have_the_times_that_the_whole_grammar_gives) {
    Diagnostics diagnostics;
    std::vector<std::string> const inputs{std::string(DATELINE_SOURCE_DIR) + "/seeds"};
    std::size_t documents = 0;
    for (auto const& file : article_files(inputs, diagnostics)) {
        read_documents(
            file,
            [&](Document&& d) {
                agree(d);
                ++documents;
            },
            diagnostics);
    }
    BOOST_TEST(documents >= 2u);
}

BOOST_AUTO_TEST_CASE(made_up_articles_have_them_too) {
    std::mt19937 random(20210215);
    for (int n = 0; n < 300; ++n) {
        Document d;
        d.id = std::to_string(n);
        d.text = std::make_shared<SourceText const>(made_up(random));
        agree(d);
    }
}

BOOST_AUTO_TEST_SUITE_END()
