// The work of recognition grows with the text and no faster, however many words of it could begin a time: the starts of
// the grammar and the tokens that it is given are counted, not the seconds.
#include "find_times.hpp"
#include "reading.hpp"

using namespace dateline;

namespace {

Effort effort_of(std::string_view piece, std::size_t bytes, std::uint32_t& tokens_read) {
    std::string text;
    while (text.size() < bytes) text += piece;
    auto const& tables = test::tables();
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(std::move(text)), tables.vocabulary);
    Words const words = parse_words(tokens, tables.words);
    Effort effort;
    (void)find_expressions(tokens, words, tables.times, {}, &effort);
    tokens_read = tokens.size();
    return effort;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linear)

BOOST_AUTO_TEST_CASE(twice_the_text_is_twice_the_work) {
    constexpr std::size_t half = 1 << 19;
    for (std::string_view const piece : {"next ",
                                         "next next next ",
                                         "7 ",
                                         "1998 ",
                                         "1234567890",
                                         "1/1/1/1",
                                         "1/1/1/1 ",
                                         "two hundred ",
                                         "the last ",
                                         "the first of the ",
                                         "Monday week ",
                                         "two weeks from ",
                                         "a day before the day after ",
                                         "May ",
                                         "at least ",
                                         "five or ",
                                         "the end of the ",
                                         "early in the ",
                                         "more than ",
                                         "3-",
                                         "two to ",
                                         "for a while "}) {
        std::uint32_t few = 0, many = 0;
        Effort const once = effort_of(piece, half, few), twice = effort_of(piece, 2 * half, many);
        BOOST_TEST_CONTEXT(piece) {
            constexpr std::uint64_t window = 20, slack = 100;
            BOOST_TEST(twice.starts <= many);
            BOOST_TEST(twice.tokens <= window * twice.starts);
            BOOST_TEST(twice.starts <= 2 * once.starts + slack);
            BOOST_TEST(twice.tokens <= 2 * once.tokens + window * slack);
        }
    }
}

/// Few words of a newspaper begin an attempt that fails.
BOOST_AUTO_TEST_CASE(the_gate_keeps_out_what_cannot_begin_a_time) {
    std::uint32_t tokens = 0;
    Effort const effort = effort_of(
        "About him and over the town, at the end that he wanted, one of them saw 5 percent and 30 people, many of the "
        "others more of it. ",
        1 << 16, tokens);
    BOOST_TEST(effort.starts * 25 < tokens);
}

BOOST_AUTO_TEST_SUITE_END()
