// Articles in other languages are known by their small words and letters; English ones are never taken for them.
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(languages_of_articles)

BOOST_AUTO_TEST_CASE(small_words_tell_the_language) {
    BOOST_TEST(Page("Der Bürgermeister der Stadt ist am Montag nicht zurückgetreten, obwohl sich viele Bürger das "
                    "gewünscht haben und der Rat es verlangt.")
                   .language() == "de");
    BOOST_TEST(
        Page("Le maire de la ville est arrivé dans la salle avec les élus qui sont venus de toute la région pour "
             "une réunion du conseil.")
            .language() == "fr");
    BOOST_TEST(Page("El alcalde dijo que los vecinos y las asociaciones no han recibido sus cartas, pero según el "
                    "ayuntamiento hay más desde el lunes.")
                   .language() == "es");
}

BOOST_AUTO_TEST_CASE(letters_tell_the_language_where_no_list_does) {
    BOOST_TEST(Page("市長は月曜日に辞任しないと記者団に語った。市議会は来週この問題について話し合う予定である。市民の多"
                    "くは不満を持っている。"
                    "市長は月曜日に辞任しないと記者団に語った。")
                   .language() == "ja");
}

BOOST_AUTO_TEST_CASE(english_with_foreign_names_is_english) {
    BOOST_TEST(Page("The editor of Der Spiegel met the head of Le Monde and El País in Los Angeles on Monday, and said "
                    "that the papers of all three would print the report of Die Zeit and Il Sole 24 Ore.")
                   .language() == "en");
}

BOOST_AUTO_TEST_CASE(a_few_words_are_english_unless_the_page_says_otherwise) {
    BOOST_TEST(Page("Storm hits Genoa.").language() == "en");
}

BOOST_AUTO_TEST_SUITE_END()
