// The gate asks first what a token says alone, then what stands around it: the first answer may be too hopeful, never
// too doubtful. Every time word is tried between others, and the marks and numbers that begin a time.
#include "gate.hpp"

#include <algorithm>
#include <set>

#include "reading.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(gates)

BOOST_AUTO_TEST_CASE(where_the_gate_is_open_the_token_alone_may_begin_a_time) {
    auto const& tables = test::tables();
    std::string text = "In '98 and ’07, on 5/1, 1998 or 11 September. ";
    for (std::uint32_t id = 1; id < tables.times.count(); ++id) {
        std::string const word(tables.vocabulary.spelling(WordId{id}));
        for (std::string const before : {"", "The ", "At ", "a ", "last "})
            for (std::string const behind : {" 5 weeks", " of May", " the end", " past", " next year", "."})
                text += before + word + behind + " ";
    }
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(std::move(text)), tables.vocabulary);
    auto const all = time_tokens(tokens, tables.times);
    std::set<std::uint32_t> const openers(all.openers().begin(), all.openers().end());
    BOOST_TEST(std::ranges::is_sorted(all.openers()));
    std::size_t open = 0;
    for (std::uint32_t i = 1; i < tokens.size(); ++i) {
        if (!gate::begins_time(&all[i])) continue;
        ++open;
        if (!openers.contains(i)) BOOST_ERROR(std::string(tokens.slice(i)) + " may begin a time too");
    }
    BOOST_TEST(open > tokens.size() / 4);
}

BOOST_AUTO_TEST_SUITE_END()
