// README.md's example of the library, compiled and run; readme_test.py holds the two texts equal.
#include <boost/test/unit_test.hpp>
#include <iostream>
#include <sstream>

#include "dateline/pipeline.hpp"

namespace {

void example() {
    dateline::Document document;
    document.id = "note";
    document.text = std::make_shared<dateline::SourceText const>("Nokia opened a factory on Monday.");
    auto const article =
        dateline::analyse(std::move(document), dateline::bundled_lexicons(), dateline::bundled_gazetteer());
    for (dateline::Time const& time : article.times.list) std::cout << time.value << ' ';
}

}  // namespace

BOOST_AUTO_TEST_SUITE(library)

BOOST_AUTO_TEST_CASE(without_a_date_of_publication_monday_stays_open) {
    std::ostringstream printed;
    std::streambuf* const terminal = std::cout.rdbuf(printed.rdbuf());
    example();
    std::cout.rdbuf(terminal);
    BOOST_TEST(printed.str() == "XXXX-WXX-1 ");
}

BOOST_AUTO_TEST_SUITE_END()
