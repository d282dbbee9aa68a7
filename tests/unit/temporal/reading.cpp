#include "reading.hpp"

#include <sstream>

namespace dateline::test {

Tables const& tables() {
    static Tables const built = [] {
        Diagnostics diagnostics;
        VocabularyBuilder vocabulary;
        ImageWriter image;
        std::string const lists = DATELINE_SOURCE_DIR "/gazetteers";
        compile_time_words(lists + "/time", vocabulary, image, diagnostics);
        add_function_words(lists + "/words", vocabulary, diagnostics);
        compile_words(lists + "/words", DATELINE_WORDNET, vocabulary, image, diagnostics);
        vocabulary.write(image);
        std::ostringstream mistakes;
        diagnostics.print(mistakes);
        BOOST_TEST_REQUIRE(diagnostics.errors() == 0u, mistakes.str());
        Tables t;
        t.bytes = image.finish();
        ImageView const view(t.bytes, "test");
        t.vocabulary = Vocabulary(view);
        t.times = TimeLexicon(view);
        t.words = WordLexicon(view);
        return t;
    }();
    return built;
}

namespace {

/// All that the times of a text mean and, of a sentence or two, why.
std::string told(Reading const& r, Syntax syntax) {
    constexpr std::size_t few = 100;  // each is derived from the begin of the text
    std::ostringstream out;
    Times times = find_times(r.tokens, syntax, tables().times, {});
    resolve(times, r.tokens, syntax, tables().times, r.anchor);
    for (std::uint32_t i = 0; i < times.list.size(); ++i) {
        Time const& t = times.list[i];
        out << t.tokens.first << '-' << t.tokens.last << ' ' << t.value << ' ' << t.mod << ' ' << t.freq << ' '
            << t.quant;
        if (times.list.size() > few) continue;
        for (auto const& step : derive(times, i, r.tokens, syntax, tables().times, r.anchor).steps)
            out << "; " << step.text;
        out << '\n';
    }
    return out.str();
}

/// The same with no sentence parsed but those that are asked for: no test reads a time that the grammar of every
/// sentence would change.
std::string told_on_demand(Reading const& r) {
    SentenceParser parser(r.tokens, tables().words);
    return told(r, parser);
}

}  // namespace

Reading read(std::string sentence, std::string_view published) {
    Tables const& t = tables();
    auto text = std::make_shared<SourceText const>(std::move(sentence));
    Tokens tokens = tokenize(text, t.vocabulary);
    Words words = parse_words(tokens, t.words);
    Times times = find_times(tokens, words, t.times, {});
    Anchor anchor;
    if (!published.empty()) anchor.published = parse_iso_day(published);
    resolve(times, tokens, words, t.times, anchor);
    Reading reading{text, std::move(tokens), std::move(words), std::move(times), anchor};
    BOOST_TEST(told(reading, reading.words) == told_on_demand(reading));
    return reading;
}

std::string Reading::spelt() const {
    std::string out;
    for (auto const& time : times.list) {
        if (!out.empty()) out += ' ';
        out += std::string(text->slice(time.where)) + '=' + time.value;
    }
    return out;
}

Derivation Reading::why(std::uint32_t i) const { return derive(times, i, tokens, words, tables().times, anchor); }

std::string values(std::string sentence, std::string_view published) {
    return read(std::move(sentence), published).spelt();
}

}  // namespace dateline::test
