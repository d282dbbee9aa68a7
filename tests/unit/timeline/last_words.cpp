// The last word of a name is found sixteen bytes at a time; what is found is what folding the word and looking for its
// marks one by one finds.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "dateline/text/fold.hpp"
#include "last_word.hpp"

using namespace dateline;

namespace {

std::string behind_last(std::string const& text, char const* marks) {
    std::size_t const at = text.find_last_of(marks);
    return at == std::string::npos || at + 1 == text.size() ? text : text.substr(at + 1);
}

std::uint64_t hash_plainly(std::string const& name) {
    return word_hash(behind_last(fold(behind_last(name, " ")), " -'"));
}

bool is_full_name(std::string const& name) {
    std::size_t const last = name.rfind(' ');
    if (last == std::string::npos || last == 0) return false;
    std::size_t const before = name.rfind(' ', last - 1);
    auto const capital = [&](std::size_t at) { return at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; };
    return capital(last + 1) && capital(before == std::string::npos ? 0 : before + 1);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(last_words)

BOOST_AUTO_TEST_CASE(of_names_in_the_news) {
    std::string folded;
    for (std::string const name : {"the agency's chief", "Ex-Chief", "CHIEF", "chief ", "", " ", "-", "O'Neill",
                                   "O’Neill", "Erdoğan", "President Recep Tayyip Erdoğan", "the deoxyribonucleic acid",
                                   "deoxyribonucleicacid", "a sixteen-lettered", "1234567890123456"})
        BOOST_TEST(last_word(name, folded).hash == hash_plainly(name), name);
}

BOOST_AUTO_TEST_CASE(of_any_bytes) {
    std::mt19937 random(3);
    std::string const letters = "aAzZ@[`{bM -' .é";
    std::string folded;
    for (int i = 0; i < 200'000; ++i) {
        std::string name(random() % 24, ' ');
        for (char& c : name) c = letters[random() % (letters.size() - (i % 4 == 0 ? 0 : 2))];
        LastWord const found = last_word(name, folded);
        BOOST_REQUIRE(found.hash == hash_plainly(name));
        if (!name.starts_with(' ')) BOOST_REQUIRE(found.of_full_name == is_full_name(name));
    }
}

BOOST_AUTO_TEST_CASE(two_capitals_make_a_full_name) {
    std::string folded;
    BOOST_TEST(last_word("Skyline's Vincent Vega", folded).of_full_name);
    BOOST_TEST(!last_word("Skyline's driver Vega", folded).of_full_name);
    BOOST_TEST(!last_word("Vega", folded).of_full_name);
}

BOOST_AUTO_TEST_SUITE_END()
