// How fast a text becomes tokens. The text is made up, the same each time: 150,000 forms (the size of WordNet)
// as frequent as words are in news (Zipf's law up to rank 8,000, its square beyond: the commonest 100 are half of
// the text, the commonest 5,000 seven eighths), English word lengths, sentences, numbers, quotation marks.
// MB/s are bytes of the text; look-up in the vocabulary and hashing are part of tokenize.
#include <benchmark/benchmark.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "dateline/text/fold.hpp"
#include "dateline/text/tokens.hpp"

using namespace dateline;

namespace {

constexpr std::size_t forms = 150000, text_bytes = 8 << 20;
constexpr double knee = 8000;

std::vector<std::string> make_words(std::mt19937& random) {
    constexpr std::string_view consonants = "bcdfghklmnprstvw", vowels = "aeiou";
    std::vector<std::string> words;
    for (std::size_t rank = 0; rank < forms; ++rank) {
        // Frequent words are short: the first hundred have two to four letters, rare ones six to twelve.
        auto const least = rank < 100 ? 2u : rank < 2000 ? 4u : 6u;
        auto const length = least + random() % (rank < 100 ? 3 : rank < 2000 ? 4 : 7);
        std::string word;
        while (word.size() < length) {
            word += consonants[random() % consonants.size()];
            word += vowels[random() % vowels.size()];
        }
        word.resize(length);
        words.push_back(word);
    }
    return words;
}

class Newspaper {
public:
    Newspaper() {
        std::mt19937 random(20210215);
        std::vector<std::string> const words = make_words(random);
        VocabularyBuilder builder;
        for (std::string const& word : words) builder.add(word);
        for (char const* word : {"'s", "n't", "u.s.", "p.m."}) builder.add(word);
        ImageWriter image;
        builder.write(image);
        block_ = image.finish();
        vocabulary = Vocabulary(ImageView(block_, "bench"));
        write(words, random);
    }

    Vocabulary vocabulary;
    std::string text;

private:
    void write(std::vector<std::string> const& words, std::mt19937& random) {
        std::vector<double> weights;
        for (double rank = 1; rank <= static_cast<double>(forms); ++rank) {
            weights.push_back(rank < knee ? 1 / rank : knee / (rank * rank));
        }
        std::discrete_distribution<std::size_t> any_word(weights.begin(), weights.end());
        while (text.size() < text_bytes) {
            for (auto sentence = 2 + random() % 4; sentence > 0; --sentence) {
                bool start = true;
                for (auto n = 8 + random() % 24; n > 0; --n) {
                    std::string word = words[any_word(random)];
                    if (start || random() % 9 == 0) word[0] = static_cast<char>(word[0] - 32);
                    text += start ? "" : " ";
                    start = false;
                    switch (random() % 60) {
                        case 0:
                            text += std::to_string(random() % 3000);
                            break;
                        case 1:
                            text += "“" + word + "”";
                            break;
                        case 2:
                            text += word + "’s";
                            break;
                        case 3:
                            text += word + "'s";
                            break;
                        case 4:
                            text += "U.S.";
                            break;
                        case 5:
                            text += word + "é";
                            break;
                        case 6:
                        case 7:
                        case 8:
                            text += word + ",";
                            break;
                        default:
                            text += word;
                    }
                }
                text += ". ";
            }
            text += "\n\n";
        }
    }

    std::vector<std::byte> block_;
};

Newspaper const& newspaper() {
    static Newspaper const one;
    return one;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * newspaper().text.size()));
}

void tokenize_whole(benchmark::State& state) {
    auto const text = std::make_shared<SourceText const>(newspaper().text);
    for (auto _ : state) benchmark::DoNotOptimize(tokenize(text, newspaper().vocabulary).size());
    count_bytes(state);
}
BENCHMARK(tokenize_whole)->Name("tokenize")->Unit(benchmark::kMillisecond);

/// Articles of 4 KB, as they come.
void tokenize_articles(benchmark::State& state) {
    std::vector<SourceTextPtr> articles;
    for (std::size_t at = 0; at < newspaper().text.size(); at += 4096) {
        articles.push_back(std::make_shared<SourceText const>(newspaper().text.substr(at, 4096)));
    }
    for (auto _ : state) {
        for (SourceTextPtr const& article : articles) {
            benchmark::DoNotOptimize(tokenize(article, newspaper().vocabulary).size());
        }
    }
    count_bytes(state);
}
BENCHMARK(tokenize_articles)->Unit(benchmark::kMillisecond);

void take_text(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(SourceText(newspaper().text).size());
    count_bytes(state);
}
BENCHMARK(take_text)->Unit(benchmark::kMillisecond);

void fold_text(benchmark::State& state) {
    std::string folded;
    for (auto _ : state) {
        folded.clear();
        fold_to(newspaper().text, folded);
        benchmark::DoNotOptimize(folded.data());
    }
    count_bytes(state);
}
BENCHMARK(fold_text)->Unit(benchmark::kMillisecond);

}  // namespace
