#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.hpp"

using dateline::sample::sentences;

BOOST_AUTO_TEST_CASE(a_stop_before_a_capital_ends_a_sentence) {
    BOOST_TEST(sentences("Musk left. Putin stayed.") == "Musk left. # Putin stayed.");
    BOOST_TEST(sentences("Did he? Yes! 5 people came.") == "Did he? # Yes! # 5 people came.");
    BOOST_TEST(sentences("It rose. iPhone sales fell.") == "It rose. # iPhone sales fell.");
    BOOST_TEST(sentences("Él ganó. Él se fue.") == "Él ganó. # Él se fue.");
}

BOOST_AUTO_TEST_CASE(a_stop_before_a_small_letter_or_inside_a_word_ends_none) {
    BOOST_TEST(sentences("He paid approx. five of them.") == "He paid approx. five of them.");
    BOOST_TEST(sentences("It rose 3.5 per cent at example.com today.") == "It rose 3.5 per cent at example.com today.");
}

BOOST_AUTO_TEST_CASE(closing_quotes_and_brackets_stay_with_their_sentence) {
    BOOST_TEST(sentences("“It works.” Musk left.") == "“It works.” # Musk left.");
    BOOST_TEST(sentences("\"It works.\" Musk left.") == "\"It works.\" # Musk left.");
    BOOST_TEST(sentences("(It works.) Musk left.") == "(It works.) # Musk left.");
    BOOST_TEST(sentences("He said: “No.” “Why?” She left.") == "He said: “No.” # “Why?” # She left.");
    BOOST_TEST(sentences("It ended. \"We won,\" she said.") == "It ended. # \"We won,\" she said.");
}

BOOST_AUTO_TEST_CASE(a_question_quoted_before_a_small_letter_goes_on) {
    BOOST_TEST(sentences("\"Would you like to join me?\" he tweeted. She did.") ==
               "\"Would you like to join me?\" he tweeted. # She did.");
    BOOST_TEST(sentences("“Never!” cried the crowd.") == "“Never!” cried the crowd.");
}

BOOST_AUTO_TEST_CASE(three_dots_end_a_sentence_only_before_a_capital) {
    BOOST_TEST(sentences("Well... maybe. Well… maybe.") == "Well... maybe. # Well… maybe.");
    BOOST_TEST(sentences("Well... Maybe. Well… Maybe.") == "Well... # Maybe. # Well… # Maybe.");
    BOOST_TEST(sentences("What?! No.") == "What?! # No.");
}

BOOST_AUTO_TEST_CASE(a_colon_and_a_semicolon_end_none) {
    BOOST_TEST(sentences("He said: Nothing; She left.") == "He said: Nothing; She left.");
}

BOOST_AUTO_TEST_CASE(an_abbreviation_ends_a_sentence_only_before_a_function_word) {
    BOOST_TEST(sentences("Mr. Smith met Gen. Lee.") == "Mr. Smith met Gen. Lee.");
    BOOST_TEST(sentences("He joined Apple Inc. The shares rose.") == "He joined Apple Inc. # The shares rose.");
    BOOST_TEST(sentences("At 5 p.m. Musk left. At 5 p.m. He left.") == "At 5 p.m. Musk left. # At 5 p.m. # He left.");
    BOOST_TEST(sentences("The U.S. Senate met in the U.S. In May it rose.") ==
               "The U.S. Senate met in the U.S. # In May it rose.");
    BOOST_TEST(sentences("J. Smith and George W. Bush met.") == "J. Smith and George W. Bush met.");
    BOOST_TEST(sentences("Smith vs. Jones. He won.") == "Smith vs. Jones. # He won.");
    BOOST_TEST(sentences("“She joined Apple Inc.” “The shares rose.”") ==
               "“She joined Apple Inc.” # “The shares rose.”");
}

BOOST_AUTO_TEST_CASE(an_abbreviation_that_is_also_a_word_counts_only_before_a_number) {
    BOOST_TEST(sentences("It was flight No. 5 of the day.") == "It was flight No. 5 of the day.");
    BOOST_TEST(sentences("No. Musk left.") == "No. # Musk left.");
    BOOST_TEST(sentences("They met the L. A.'s mayor.") == "They met the L. A.'s mayor.");
    BOOST_TEST(sentences("She said no. Musk left.") == "She said no. # Musk left.");
    BOOST_TEST(sentences("There he sat. Musk left.") == "There he sat. # Musk left.");
    BOOST_TEST(sentences("He left Sat. Musk stayed.") == "He left Sat. Musk stayed.");
}

BOOST_AUTO_TEST_CASE(a_number_before_an_item_of_a_list_is_not_a_sentence) {
    BOOST_TEST(sentences("1. Buy milk. 2. Go home.") == "1. Buy milk. # 2. Go home.");
    BOOST_TEST(sentences("It was 1990. Musk left.") == "It was 1990. # Musk left.");
}

BOOST_AUTO_TEST_CASE(an_empty_line_always_ends_a_sentence_and_a_line_break_does_not) {
    BOOST_TEST(sentences("A headline without stop\n\nmusk left") == "A headline without stop # musk left");
    BOOST_TEST(sentences("A headline without stop\r\n \t\r\nMusk left") == "A headline without stop # Musk left");
    BOOST_TEST(sentences("The prime minister of the\nCzech Republic met the\nPresident of France in\nPrague.") ==
               "The prime minister of the/Czech Republic met the/President of France in/Prague.");
}

BOOST_AUTO_TEST_CASE(a_short_line_before_a_capital_is_a_headline) {
    std::string const body = "The rocket rose from its pad on the coast and came back eight minutes later.";
    BOOST_TEST(sentences("Rocket lands again\n" + body) == "Rocket lands again # " + body);
    BOOST_TEST(sentences("Rocket lands again\n“" + body) == "Rocket lands again # “" + body);
    BOOST_TEST(sentences("Rocket lands again,\n" + body) == "Rocket lands again,/" + body);
    BOOST_TEST(sentences("Rocket lands in\n" + body) == "Rocket lands in/" + body);
    BOOST_TEST(sentences("Rocket lands again\nand " + body) == "Rocket lands again/and " + body);
    std::string const long_line = "A rocket of the company lands again on its pad at the coast";
    BOOST_TEST(sentences(long_line + "\n" + body) == long_line + "/" + body);
}

BOOST_AUTO_TEST_CASE(an_abbreviation_at_a_line_end_ends_a_sentence_only_if_the_line_was_broken_on_purpose) {
    BOOST_TEST(sentences("The minister then met the Mr.\nSmith of whom we have all read.") ==
               "The minister then met the Mr./Smith of whom we have all read.");
    BOOST_TEST(sentences("They moved to the U.S.\nMusk, who had been there before them, waited at the airport.") ==
               "They moved to the U.S. # Musk, who had been there before them, waited at the airport.");
}

BOOST_AUTO_TEST_CASE(a_colon_ends_one_only_at_the_end_of_a_line_broken_on_purpose) {
    BOOST_TEST(sentences("He asked them only this:\nWhere have all the flowers of the field gone?") ==
               "He asked them only this: # Where have all the flowers of the field gone?");
    BOOST_TEST(sentences("He asked all of them this:\nWhere the flowers went.") ==
               "He asked all of them this:/Where the flowers went.");
}

BOOST_AUTO_TEST_CASE(paragraphs_of_one_line_each_part_at_their_stops) {
    BOOST_TEST(sentences("Musk left for Berlin on Sunday.\nPutin stayed.\nNobody else came to the meeting.") ==
               "Musk left for Berlin on Sunday. # Putin stayed. # Nobody else came to the meeting.");
}

BOOST_AUTO_TEST_CASE(a_closing_quote_may_stand_apart_from_its_stop) {
    BOOST_TEST(sentences("\" It works. \"\nMusk left.") == "\" It works. \" # Musk left.");
    BOOST_TEST(sentences("\" It works. \" Musk left. \" Why? \"") == "\" It works. \" # Musk left. # \" Why? \"");
    BOOST_TEST(sentences("`` It works. '' Musk left.") == "`` It works. '' # Musk left.");
    BOOST_TEST(sentences("''It works,'' he said. ''It is ours.''") == "''It works,'' he said. # ''It is ours.''");
    BOOST_TEST(sentences("“ It works. ” Musk left.") == "“ It works. ” # Musk left.");
    BOOST_TEST(sentences("It ended. \" We won \" was heard.") == "It ended. # \" We won \" was heard.");
    BOOST_TEST(sentences("It ended. \"We won,\" he said.") == "It ended. # \"We won,\" he said.");
}

BOOST_AUTO_TEST_CASE(a_decimal_torn_apart_is_one_number_but_a_year_ends_a_sentence) {
    BOOST_TEST(sentences("It cost $1. 7 million at 9. 30 am.") == "It cost $1. 7 million at 9. 30 am.");
    BOOST_TEST(sentences("It was in 1990. 5 people came.") == "It was in 1990. # 5 people came.");
    BOOST_TEST(sentences("They had 12.\n5 people came.") == "They had 12. # 5 people came.");
}

BOOST_AUTO_TEST_CASE(an_abbreviation_before_a_dash_ends_none) {
    BOOST_TEST(sentences("NEWARK, N.J. - The mayor left.") == "NEWARK, N.J. - The mayor left.");
    BOOST_TEST(sentences("Newark, Feb. – The mayor left.") == "Newark, Feb. – The mayor left.");
}

BOOST_AUTO_TEST_CASE(a_line_that_ends_in_a_function_word_with_a_capital_or_after_a_number_is_a_headline) {
    std::string const body = "The rocket rose from its pad on the coast and came back eight minutes later.";
    BOOST_TEST(sentences("What It Came In\n" + body) == "What It Came In # " + body);
    BOOST_TEST(sentences("Updated 5 in\n" + body) == "Updated 5 in # " + body);
}
