#include "dateline/text/vocabulary.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "dateline/diagnostics/error.hpp"
#include "dateline/text/fold.hpp"
#include "word_hash.hpp"

using namespace dateline;

namespace {

std::vector<std::byte> block_of(VocabularyBuilder const& builder) {
    ImageWriter image;
    builder.write(image);
    return image.finish();
}

}  // namespace

BOOST_AUTO_TEST_CASE(ids_count_from_one_in_the_order_of_adding) {
    VocabularyBuilder builder;
    BOOST_TEST(index(builder.add("sunday")) == 1u);
    BOOST_TEST(index(builder.add("the")) == 2u);
    BOOST_TEST(index(builder.add("sunday")) == 1u);
    BOOST_TEST(builder.size() == 2u);
    BOOST_TEST(builder.spelling(WordId{2}) == "the");
    BOOST_TEST(builder.spelling(WordId::none).empty());
    BOOST_TEST(builder.spelling(WordId{3}).empty());
    BOOST_TEST((builder.find("of") == WordId::none));
}

BOOST_AUTO_TEST_CASE(a_compiled_vocabulary_finds_every_word_and_no_other) {
    VocabularyBuilder builder;
    std::vector<std::string> all;
    for (int i = 0; i < 50000; ++i) all.push_back("w" + std::to_string(i * 7));
    for (std::string const& word : all) builder.add(word);
    auto const block = block_of(builder);
    Vocabulary const vocabulary{ImageView(block, "v")};
    BOOST_TEST(vocabulary.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        WordId const id = vocabulary.find(all[i]);
        if (index(id) != i + 1 || vocabulary.spelling(id) != all[i]) BOOST_FAIL(all[i]);
        if (vocabulary.find(all[i] + "x") != WordId::none) BOOST_FAIL(all[i] << "x");
    }
    BOOST_TEST((vocabulary.find("") == WordId::none));
}

BOOST_AUTO_TEST_CASE(words_of_any_length_are_told_from_words_that_begin_alike) {
    VocabularyBuilder builder;
    std::vector<std::string> all;
    for (std::size_t length = 1; length < 600; ++length) all.push_back(std::string(length - 1, 'a') + 'b');
    for (std::string const& word : all) builder.add(word);
    auto const block = block_of(builder);
    Vocabulary const vocabulary{ImageView(block, "v")};
    for (std::string const& word : all) {
        BOOST_TEST(vocabulary.spelling(vocabulary.find(word)) == word);
        BOOST_TEST((vocabulary.find(word.substr(0, word.size() - 1) + 'c') == WordId::none));
        if (word.size() > ShortWord::longest) continue;
        auto const length = static_cast<std::uint32_t>(word.size());
        ShortWord const as(word);
        BOOST_TEST((vocabulary.find_short(as.head, as.tail, length, as.hash()) == vocabulary.find(word)));
        ShortWord const longer(word.substr(0, word.size() - 1) + 'c');
        BOOST_TEST((vocabulary.find_short(longer.head, longer.tail, length, longer.hash()) == WordId::none));
    }
}

BOOST_AUTO_TEST_CASE(two_words_of_one_hash_are_not_confused) {
    VocabularyBuilder builder;
    builder.add("putin");
    auto const block = block_of(builder);
    Vocabulary const vocabulary{ImageView(block, "v")};
    BOOST_TEST((vocabulary.find("rasputin", word_hash("putin")) == WordId::none));
    BOOST_TEST((vocabulary.find("putin", word_hash("putin")) == WordId{1}));
}

BOOST_AUTO_TEST_CASE(abbreviations_and_function_words_are_marked_apart) {
    VocabularyBuilder builder;
    builder.mark_abbreviation(builder.add("mr"));
    builder.mark_function_word(builder.add("the"));
    WordId const both = builder.add("no");
    builder.mark_abbreviation(both);
    builder.mark_function_word(both);
    builder.add("musk");
    auto const block = block_of(builder);
    Vocabulary const vocabulary{ImageView(block, "v")};
    auto const marks = [&](std::string_view word) {
        WordId const id = vocabulary.find(word);
        return std::pair(vocabulary.is_abbreviation(id), vocabulary.is_function_word(id));
    };
    BOOST_TEST((marks("mr") == std::pair(true, false)));
    BOOST_TEST((marks("the") == std::pair(false, true)));
    BOOST_TEST((marks("no") == std::pair(true, true)));
    BOOST_TEST((marks("musk") == std::pair(false, false)));
    BOOST_TEST((marks("unknown") == std::pair(false, false)));
}

BOOST_AUTO_TEST_CASE(a_vocabulary_without_words_knows_none) {
    Vocabulary const none;
    BOOST_TEST((none.find("the") == WordId::none));
    BOOST_TEST(none.size() == 0u);
    auto const block = block_of(VocabularyBuilder());
    Vocabulary const empty{ImageView(block, "v")};
    BOOST_TEST((empty.find("the") == WordId::none));
    BOOST_TEST(empty.size() == 0u);
}

BOOST_AUTO_TEST_CASE(an_image_without_a_sound_vocabulary_is_refused) {
    auto const block = ImageWriter().finish();
    BOOST_CHECK_THROW(Vocabulary(ImageView(block, "v")), Error);
    ImageWriter image;
    for (char const* name :
         {"vocabulary.slots", "vocabulary.offsets", "vocabulary.bytes", "vocabulary.tails", "vocabulary.marks"})
        image.add(name, {});
    auto const hollow = image.finish();
    BOOST_CHECK_THROW(Vocabulary(ImageView(hollow, "v")), Error);
}
